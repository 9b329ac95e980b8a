"""Places that a text may mean, the likeliest first."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.known_places import TypedText
from fieldreg.domain.places.place import Level, Place
from fieldreg.domain.places.place_names import fold_place

_CERTAIN: Final = 100.0
_LEAST: Final = 76.0
_ELSEWHERE: Final = 15.0  # less likely by so much outside of the area beside the text
_MOST: Final = 5


class LikelyPlace(NamedTuple):
    """*likeness* is in per cent of letters that agree, folded."""

    code: str
    likeness: float


class PlaceRanking:
    def __init__(self, places: Gazetteer) -> None:
        self._places = places
        self._names: dict[Level, list[tuple[str, str]]] = {}

    def rank(self, text: TypedText) -> tuple[LikelyPlace, ...]:
        """Return at most five; a bag is sought in its area alone, since many have one name."""
        if text.level is Level.BAG and not text.within:
            return ()
        found = {code: likeness for code, likeness in self._compare(text) if likeness >= _LEAST}
        code = self._places.resolve(text.typed, text.level, within=text.within or None)
        if code is not None:
            found[code] = _CERTAIN
        ranked = sorted(found.items(), key=lambda each: (-each[1], each[0]))
        return tuple(LikelyPlace(*each) for each in ranked[:_MOST])

    def _compare(self, text: TypedText) -> Iterator[tuple[str, float]]:
        names, key, best = self._list_names(text.level), fold_place(text.typed), dict[str, float]()
        if text.level is Level.BAG:
            names = [each for each in names if each[1].startswith(text.within)]
        keys = [name for name, _ in names]
        for _, likeness, place in process.extract_iter(key, keys, scorer=fuzz.ratio):
            code = names[place][1]
            is_near = not text.within or self._places.is_within(code, text.within)
            best[code] = max(best.get(code, 0), likeness - (0 if is_near else _ELSEWHERE))
        yield from best.items()

    def _list_names(self, level: Level) -> list[tuple[str, str]]:
        if level not in self._names:
            self._names[level] = [
                (key, place.code)
                for place in self._places.list_at(level)
                for key in {fold_place(name) for name in _list_all_names(place)}
            ]
        return self._names[level]


def _list_all_names(place: Place) -> Iterator[str]:
    yield from place.names.values()
    yield from place.variants
    yield from place.towns
