"""The gazetteer: finds places by code and by every way people type names.

**Codes are keys, names never are**: 45 soum names occur in several aimags, and an aimag's central
town, which leads to its soum, mostly has another name.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Self

from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.places.boundaries import Boundaries
from fieldreg.domain.places.csv_reader import read_places
from fieldreg.domain.places.distances import measure_distance
from fieldreg.domain.places.place import CODE_DIGITS, Level, OfficePlaceEntry, Place, is_place_code
from fieldreg.domain.places.place_names import (
    NameRank,
    PlaceHint,
    PlaceNameIndex,
    drop_partial_hint,
    find_hints,
    split_place_and_area,
    split_words,
)
from fieldreg.domain.problems import Code, Problem

_TYPED_CODE = re.compile(r"\s*(?:MN)?([0-9]{2}(?:[0-9]{2}){0,2})\s*", re.IGNORECASE)
_MAX_WORDS = 10
_LEVELS = tuple(Level)
NO_BOUNDARIES = partial(Boundaries, {}, 0)
_CAPITAL = "11"
_HINTS_OF_LEVEL = {
    Level.AIMAG: frozenset({PlaceHint.AIMAG, PlaceHint.TOWN}),
    Level.SOUM: frozenset({PlaceHint.SOUM, PlaceHint.DUUREG, PlaceHint.TOWN}),
    Level.BAG: frozenset({PlaceHint.BAG, PlaceHint.KHOROO}),
}
_OFFICIAL, _TOWN = frozenset({NameRank.OFFICIAL}), frozenset({NameRank.TOWN})
_VARIANT = frozenset({NameRank.VARIANT})


@dataclass(frozen=True, slots=True)
class _PlaceList:
    places: Mapping[str, Place]
    closed: frozenset[str]
    indexes: dict[Level, PlaceNameIndex]
    soums: dict[str, tuple[str, ...]] = field(default_factory=dict)
    namesakes: dict[tuple[Level, str], Counter[str]] = field(default_factory=dict)


class Gazetteer:
    def __init__(
        self,
        places: Iterable[Place],
        *,
        version: str,
        rural_version: str,
        load_boundaries: Callable[[], Boundaries] = NO_BOUNDARIES,
    ) -> None:
        self.version = version
        self.rural_version = rural_version
        nation = {place.code: place for place in places}
        self._nation = self._now = _PlaceList(nation, frozenset(), {})
        self.load_boundaries = load_boundaries

    def copy(self) -> "Gazetteer":
        other = copy(self)
        other.set_office_places(())
        return other

    def set_office_places(self, entries: Iterable[OfficePlaceEntry]) -> None:
        """Replace all earlier office places; of two with one code the later counts."""
        own = sorted(entries, key=lambda entry: len(entry.code))
        places, closed = dict(self._nation.places) if own else {}, set[str]()
        for entry in own:
            parent = places.get(entry.code[:-2])
            if parent is not None:
                places[entry.code] = _build_office_place(entry, parent, places.get(entry.code))
                (closed.add if entry.is_closed else closed.discard)(entry.code)
        # Replaced as a whole: a page may be reading while a reply is applied.
        self._now = _PlaceList(places, frozenset(closed), {}) if own else self._nation

    @classmethod
    def from_csv(
        cls,
        aimags: str,
        soums: str,
        bags: str,
        rural: str,
        load_boundaries: Callable[[], Boundaries] = NO_BOUNDARIES,
    ) -> Self:
        """Build from the texts of `resources/places`; raise VALUE_REFUSED."""
        try:
            rule = json.loads(rural)
            return cls(
                read_places(aimags, soums, bags, rule),
                version=rule["places_version"],
                rural_version=rule["rural_version"],
                load_boundaries=load_boundaries,
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise Problem(Code.VALUE_REFUSED, field="places") from error

    def list_all(self) -> list[Place]:
        return sorted(self._places.values(), key=lambda place: place.code)

    def by_code(self, code: str) -> Place | None:
        return self._places.get(code)

    def name(self, code: str, language: str) -> str:
        place = self._places.get(code)
        return place.name(language) if place else code

    def short_name(self, code: str, language: str) -> str:
        """Return a place's name, with its area if another of its level has this name."""
        now, place = self._now, self._places.get(code)
        if place is None:
            return code
        if (place.level, language) not in now.namesakes:
            same = (other for other in now.places.values() if other.level is place.level)
            names = Counter(other.name(language) for other in same)
            now.namesakes[place.level, language] = names
        name = place.name(language)
        is_one = now.namesakes[place.level, language][name] == 1
        return name if is_one else self.full_name(code, language)

    def full_name(self, code: str, language: str) -> str:
        return ", ".join(place.name(language) for place in self._upwards(code)) or code

    def aimag_of(self, code: str) -> str | None:
        return self._area_of(code, Level.AIMAG)

    def soum_of(self, code: str) -> str | None:
        return self._area_of(code, Level.SOUM)

    def soums_around(self, code: str) -> tuple[str, ...]:
        aimag, now = self.aimag_of(code) or "", self._now
        if aimag not in now.soums:
            now.soums[aimag] = tuple(
                place.code
                for place in now.places.values()
                if place.level is Level.SOUM and place.parent == aimag
            )
        return now.soums[aimag]

    def list_distances(self, code: str) -> frozenset[int]:
        """Return how far the place may be from the capital, in whole kilometres.

        The centre of its soum is measured; of an aimag alone, and of a soum without coordinates,
        those of all soums around are possible.
        """
        capital, soum = self._places.get(_CAPITAL), self._places.get(self.soum_of(code) or "")
        is_measured = soum is not None and soum.point is not None
        around = [soum] if is_measured else map(self._places.get, self.soums_around(code))
        ends = (place.point for place in around if place)
        start = capital.point if capital else None
        return frozenset(int(measure_distance(start, end)) for end in ends if start and end)

    def list_at(self, level: Level) -> list[Place]:
        return [place for place in self._places.values() if place.level is level]

    def is_rural(self, code: str) -> bool | None:
        place = self._places.get(code) or self._places.get(self.soum_of(code) or "")
        return place.is_rural if place else None

    def is_within(self, code: str, area: str) -> bool:
        return any(place.code == area for place in self._upwards(code))

    def find(
        self, text: str, *, within: str | None = None, level: Level | None = None, limit: int = 10
    ) -> list[Place]:
        """Return places whose name begins with *text*, the best first.

        Cyrillic, Latin and wrong keyboards match alike, as do towns, codes, later words of a name,
        and an area before or after it (`Архангай Тар`, `Тар, Архангай`).
        """
        levels = _LEVELS if level is None else (level,)
        if (place := self._of_code(text)) and self._is_among(place, levels, within):
            return [place]
        words = split_words(text)[:_MAX_WORDS]
        if found := self._find_prefix(words, levels, within):
            return found[:limit]
        for inner, outer in split_place_and_area(words):
            for area in self._find_areas(outer, within):
                if found := self._find_prefix(inner, levels, area):
                    return found[:limit]
        return self._find_prefix(drop_partial_hint(words), levels, within)[:limit]

    def resolve(self, text: str, level: Level, *, within: str | None = None) -> str | None:
        """Return the code of the one place of *level* that *text* names exactly.

        Of several with the name, *within* or an area in the text (`Архангай аймаг, Тариат сум`)
        must leave one.
        """
        if (place := self._of_code(text)) and self._is_among(place, (level,), within):
            return place.code
        words = split_words(text)
        return self._resolve(words, level, within) if len(words) <= _MAX_WORDS else None

    def _resolve(self, words: list[str], level: Level, within: str | None) -> str | None:
        index = self._index(level)
        if bearers := self._bearers_within(index.find_exact(words), within):
            return _choose(bearers, frozenset())
        hints = find_hints(words)
        bearers = self._bearers_within(index.find_normalised(words), within)
        if bearers and hints <= _HINTS_OF_LEVEL[level]:
            return _choose(bearers, hints)
        found = {
            self._resolve(inner, level, area)
            for inner, outer in split_place_and_area(words)
            if (area := self._resolve_area(level, outer, within))
        } - {None}
        return found.pop() if len(found) == 1 else None

    def _bearers_within(
        self, bearers: list[tuple[NameRank, str]], within: str | None
    ) -> list[tuple[NameRank, Place]]:
        return [
            (rank, self._places[code])
            for rank, code in bearers
            if within is None or (code != within and self.is_within(code, within))
        ]

    def _find_areas(self, words: list[str], within: str | None) -> list[str]:
        if area := self._resolve_area(Level.BAG, words, within):
            return [area]
        return [place.code for place in self._find_prefix(words, (Level.AIMAG,), within)]

    def _resolve_area(self, level: Level, words: list[str], within: str | None) -> str | None:
        larger = _LEVELS[: _LEVELS.index(level)]
        return next((code for at in larger if (code := self._resolve(words, at, within))), None)

    def _find_prefix(
        self, words: list[str], levels: tuple[Level, ...], within: str | None
    ) -> list[Place]:
        best: dict[str, tuple[tuple[int, ...], int, str, str]] = {}
        for depth, level in enumerate(levels):
            for code, misfit in self._index(level).find_prefix(words):
                if within is None or self.is_within(code, within):
                    rank = (misfit, depth, sort_key(self._places[code].name("mn")), code)
                    best[code] = min(rank, best.get(code, rank))
        return [self._places[code] for code in sorted(best, key=best.__getitem__)]

    def _index(self, level: Level) -> PlaceNameIndex:
        now = self._now
        if level not in now.indexes:
            at_level = (
                place
                for place in now.places.values()
                if place.level is level and place.code not in now.closed
            )
            now.indexes[level] = PlaceNameIndex(
                named for place in at_level for named in _list_names(place, now.places)
            )
        return now.indexes[level]

    @property
    def _places(self) -> Mapping[str, Place]:
        return self._now.places

    def _upwards(self, code: str) -> Iterator[Place]:
        place = self._places.get(code)
        while place:
            yield place
            place = self._places.get(place.parent or "")

    def _area_of(self, code: str, level: Level) -> str | None:
        for place in self._upwards(code):
            if place.level is level:
                return place.code
        # A newer list elsewhere may hold a bag that this one lacks.
        area = self._places.get(code[: CODE_DIGITS[level]]) if is_place_code(code) else None
        return area.code if area and area.level is level else None

    def _of_code(self, text: str) -> Place | None:
        typed = _TYPED_CODE.fullmatch(text)
        return self._places.get(typed[1]) if typed else None

    def _is_among(self, place: Place, levels: Iterable[Level], within: str | None) -> bool:
        return place.level in levels and (within is None or self.is_within(place.code, within))


def _list_names(place: Place, places: Mapping[str, Place]) -> Iterator[tuple[str, NameRank, str]]:
    # A bag's other names are romanised or numbered from this one, and have the same key.
    names = place.names.values() if place.level is not Level.BAG else (place.names["mn"],)
    for name in names:
        yield place.code, NameRank.OFFICIAL, name
    for name in place.variants:
        yield place.code, NameRank.VARIANT, name
    aimag = places.get(place.parent or "") if place.is_aimag_centre else None
    for name in aimag.towns if aimag else ():
        yield place.code, NameRank.TOWN, name


def _build_office_place(entry: OfficePlaceEntry, parent: Place, former: Place | None) -> Place:
    if former is not None:
        is_renamed = entry.name != former.name("mn")
        return replace(former, names={"mn": entry.name}) if is_renamed else former
    is_capital = parent.code.startswith(_CAPITAL)
    level = Level.SOUM if len(entry.code) == CODE_DIGITS[Level.SOUM] else Level.BAG
    kinds = {Level.SOUM: ("soum", "duureg"), Level.BAG: ("bag", "khoroo")}[level]
    return Place(
        entry.code,
        level,
        kinds[is_capital],
        {"mn": entry.name},
        parent.code,
        is_rural=parent.is_rural if level is Level.BAG else None,
    )


def _choose(bearers: list[tuple[NameRank, Place]], hints: frozenset[PlaceHint]) -> str | None:
    of_kind = [(rank, place) for rank, place in bearers if place.kind in hints]
    for ranks in _preferred_ranks(hints):
        if codes := {place.code for rank, place in of_kind or bearers if rank in ranks}:
            return codes.pop() if len(codes) == 1 else None
    return None


def _preferred_ranks(hints: frozenset[PlaceHint]) -> tuple[frozenset[NameRank], ...]:
    if PlaceHint.TOWN in hints:
        return _TOWN, _OFFICIAL, _VARIANT
    return (_OFFICIAL, _TOWN, _VARIANT) if hints else (_OFFICIAL | _TOWN, _VARIANT)
