"""Places that were typed and mean an entry of the national list, as officers said (aliases).

A text counts as it was typed, at its level and within the area beside it, "" for none.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from typing_extensions import override

from fieldreg.domain.places.place import CODE_DIGITS, Level, is_place_code

HOME: Final = ("bag", "soum", "aimag")
"""The fields of a home, as `KnownPlaces.apply` takes them."""


class TypedText(NamedTuple):
    level: Level
    within: str
    typed: str


class KnownPlaces:
    def __init__(self, codes: Mapping[TypedText, str]) -> None:
        self._codes = codes

    @override
    def __repr__(self) -> str:
        return repr(sorted(self._codes.items()))

    def apply(
        self, bag: str | None, soum: str | None, aimag: str | None
    ) -> tuple[str | None, str | None, str | None]:
        if all(text is None or is_place_code(text) for text in (bag, soum, aimag)):  # as most
            return bag, soum, aimag
        typed = {Level.AIMAG: aimag, Level.SOUM: soum, Level.BAG: bag}
        found = {level: self._find(level, typed) for level in Level}
        if found == typed:
            return bag, soum, aimag
        smallest = next((code for code in reversed(found.values()) if _is_code(code)), None) or ""
        for area, digits in CODE_DIGITS.items():
            if digits < len(smallest) and not _is_code(found[area]):
                found[area] = smallest[:digits]
        return found[Level.BAG], found[Level.SOUM], found[Level.AIMAG]

    def show_home(self, record: Mapping[str, object]) -> dict[str, str | None]:
        typed = (None if (value := record.get(name)) is None else str(value) for name in HOME)
        return dict(zip(HOME, self.apply(*typed), strict=True))

    def trace(
        self, given: Iterable[tuple[int, Mapping[str, object]]]
    ) -> dict[tuple[int, str], str]:
        """Return the places that typed values of one record count as, by stamp and field.

        *given* are the values of each stamp, in order. A value counts by those that last stood
        beside it.
        """
        standing: dict[str, tuple[int, object]] = {}
        meant: dict[tuple[int, str], str] = {}
        for stamp, values in given:
            if not (new := {name: (stamp, values[name]) for name in HOME if name in values}):
                continue
            standing |= new
            home = self.show_home({name: value for name, (_, value) in standing.items()})
            for name, (at, value) in standing.items():
                place = home[name]
                meant.pop((at, name), None)
                if place is not None and value is not None and place != value:
                    meant[at, name] = place
        return meant

    def _find(self, level: Level, typed: Mapping[Level, str | None]) -> str | None:
        text = typed[level]
        if text is None or is_place_code(text):
            return text
        return self._codes.get(TypedText(level, find_area(level, typed), text), text)


def list_typed(record: Mapping[str, object], shown: Mapping[str, str | None]) -> list[str]:
    typed = ((record.get(name), shown.get(name)) for name in HOME)
    return [str(text) for text, place in typed if text is not None and text != place]


def find_area(level: Level, typed: Mapping[Level, str | None]) -> str:
    """Return the code of the smallest listed area beside a text of *level*, "" for none."""
    larger = [typed[area] for area in Level if CODE_DIGITS[area] < CODE_DIGITS[level]]
    return next((code for code in reversed(larger) if code and is_place_code(code)), "")


def _is_code(text: str | None) -> bool:
    return text is not None and is_place_code(text)
