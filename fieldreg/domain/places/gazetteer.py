"""Places: aimags, soums and bags, and finding the one a person means.

A place is known by its national code: two digits for an aimag, four for a soum or a
district of the capital, six for a bag or khoroo. **Codes are keys, names never are**: 45
soum names occur in more than one aimag, and the town at an aimag's centre mostly lies in
a soum of another name (Khovd town in Жаргалант), so a town's name leads to that soum.

The list goes out of date (khoroos grow), and what counts as rural is for an
organisation to say; both are data with a version, read from files by whoever starts the
program and handed in as text. What a list does not hold is shown as it was typed.

Long because a place is found by whatever people type for it, and all ways are here.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from fieldreg.domain.normalisation import sort_key
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

_CODE = re.compile(r"[0-9]{2}(?:[0-9]{2}){0,2}")
_TYPED_CODE = re.compile(r"\s*(?:MN)?([0-9]{2}(?:[0-9]{2}){0,2})\s*", re.IGNORECASE)
_MOST_WORDS = 10

# Where a language has no name of its own for a place, it borrows.
_BORROWED = {"fr": "en", "en": "mn", "kk": "mn", "ru": "mn"}


class Level(StrEnum):
    """How large a place is."""

    AIMAG = "aimag"
    SOUM = "soum"
    BAG = "bag"


_LEVELS = tuple(Level)
_CAPITAL = "11"
_DIGITS = {Level.AIMAG: 2, Level.SOUM: 4, Level.BAG: 6}
_MEANT = {
    Level.AIMAG: frozenset({PlaceHint.AIMAG, PlaceHint.TOWN}),
    Level.SOUM: frozenset({PlaceHint.SOUM, PlaceHint.DUUREG, PlaceHint.TOWN}),
    Level.BAG: frozenset({PlaceHint.BAG, PlaceHint.KHOROO}),
}


def is_place_code(text: str) -> bool:
    """Tell a national code from a residence that was kept as typed."""
    return _CODE.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """An aimag, soum or bag.

    *kind* is what it is called: aimag or capital, soum or duureg, bag or khoroo. *towns*
    are the names of the town at an aimag's centre. *is_rural* is None where the place
    holds both town and country.
    """

    code: str
    level: Level
    kind: str
    names: Mapping[str, str]
    parent: str | None = None
    variants: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    is_aimag_centre: bool = False
    is_rural: bool | None = None

    def name(self, language: str) -> str:
        """Return the name in *language*, or in the one it borrows from."""
        while not self.names.get(language) and language in _BORROWED:
            language = _BORROWED[language]
        return self.names.get(language) or self.names["mn"]


@dataclass(frozen=True, slots=True)
class OfficePlaceEntry:
    """A soum or bag of an organisation's own list: *code*, *name*, and whether it *is_closed*.

    One that is closed is found by its code and by no name.
    """

    code: str
    name: str
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is listed: places by code, those of them that are closed, and all their names.

    The names of a level are there once somebody asked for one; copies of the national list
    share them.
    """

    places: Mapping[str, Place]
    closed: frozenset[str]
    indexes: dict[Level, PlaceNameIndex]


class Gazetteer:
    """Every place of one list, by code and by whatever people type for it."""

    def __init__(self, places: Iterable[Place], *, version: str, rural_version: str) -> None:
        self.version = version
        self.rural_version = rural_version
        nation = {place.code: place for place in places}
        self._nation = self._now = _Listed(nation, frozenset(), {})

    def copy(self) -> "Gazetteer":
        """Give the national list once more, for another installation to add to."""
        other = copy(self)
        other.set_office_places(())
        return other

    def set_office_places(self, entries: Iterable[OfficePlaceEntry]) -> None:
        """Let the list be the national one with *entries*, and nothing that was added before.

        Where two have one code, the later holds. One that lies in nothing that is listed
        is left out: nobody could be led to it.
        """
        own = sorted(entries, key=lambda entry: len(entry.code))
        every, closed = dict(self._nation.places) if own else {}, set[str]()
        for one in own:
            above = every.get(one.code[:-2])
            if above is not None:
                every[one.code] = _place_of(one, above, every.get(one.code))
                (closed.add if one.is_closed else closed.discard)(one.code)
        # Swapped whole: a page may be reading while an answer is taken in.
        self._now = _Listed(every, frozenset(closed), {}) if own else self._nation

    @classmethod
    def from_csv(cls, aimags: str, soums: str, bags: str, rural: str) -> Self:
        """Build a gazetteer from the texts of the four files of `resources/places`.

        Raises:
            Problem: VALUE_REFUSED if they are not such a list.
        """
        try:
            rule = json.loads(rural)
            return cls(
                _read_places(aimags, soums, bags, rule),
                version=rule["places_version"],
                rural_version=rule["rural_version"],
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise Problem(Code.VALUE_REFUSED, field="places") from error

    def by_code(self, code: str) -> Place | None:
        """Return the place of a national code, if the list holds it."""
        return self._places.get(code)

    def name(self, code: str, language: str) -> str:
        """Return a place's name; what is not in the list is given back as it came."""
        place = self._places.get(code)
        return place.name(language) if place else code

    def full_name(self, code: str, language: str) -> str:
        """Return a place's name with all it lies in: `Тариат, Архангай`."""
        return ", ".join(place.name(language) for place in self._upwards(code)) or code

    def aimag_of(self, code: str) -> str | None:
        """Return the code of the aimag that *code* is or lies in."""
        return self._above(code, Level.AIMAG)

    def soum_of(self, code: str) -> str | None:
        """Return the code of the soum that *code* is or lies in."""
        return self._above(code, Level.SOUM)

    def is_rural(self, code: str) -> bool | None:
        """Return whether *code* is rural; None where that cannot be known."""
        place = self._places.get(code) or self._places.get(self.soum_of(code) or "")
        return place.is_rural if place else None

    def is_within(self, code: str, area: str) -> bool:
        """Return whether *code* is *area* or lies in it."""
        return any(place.code == area for place in self._upwards(code))

    def find(
        self, text: str, *, within: str | None = None, level: Level | None = None, limit: int = 10
    ) -> list[Place]:
        """Return the places whose name begins with *text*, the likeliest first.

        Cyrillic, Latin and wrong keyboards find alike; so do towns, codes, a later word
        of a name, and an area before or after it (`Архангай Тар`, `Тар, Архангай`).
        """
        levels = _LEVELS if level is None else (level,)
        if (place := self._of_code(text)) and self._is_among(place, levels, within):
            return [place]
        words = split_words(text)[:_MOST_WORDS]
        if found := self._beginning(words, levels, within):
            return found[:limit]
        for inner, outer in split_place_and_area(words):
            for area in self._areas(outer, within):
                if found := self._beginning(inner, levels, area):
                    return found[:limit]
        return self._beginning(drop_partial_hint(words), levels, within)[:limit]

    def resolve(self, text: str, level: Level, *, within: str | None = None) -> str | None:
        """Return the code of the one place of *level* that *text* names exactly.

        A name that several places bear gives None, unless *within* or an area in the
        text itself (`Архангай аймаг, Тариат сум`) leaves one of them.
        """
        if (place := self._of_code(text)) and self._is_among(place, (level,), within):
            return place.code
        words = split_words(text)
        return self._resolve(words, level, within) if len(words) <= _MOST_WORDS else None

    def _resolve(self, words: list[str], level: Level, within: str | None) -> str | None:
        index = self._index(level)
        if bearers := self._inside(index.find_exact(words), within):
            return _the_one(bearers, frozenset())
        means = find_hints(words)
        bearers = self._inside(index.find_normalised(words), within)
        if bearers and means <= _MEANT[level]:
            return _the_one(bearers, means)
        found = {
            self._resolve(inner, level, area)
            for inner, outer in split_place_and_area(words)
            if (area := self._area_above(level, outer, within))
        } - {None}
        return found.pop() if len(found) == 1 else None

    def _inside(
        self, bearers: list[tuple[NameRank, str]], within: str | None
    ) -> list[tuple[NameRank, Place]]:
        return [
            (right, self._places[code])
            for right, code in bearers
            if within is None or (code != within and self.is_within(code, within))
        ]

    def _areas(self, words: list[str], within: str | None) -> list[str]:
        """Return the area that *words* name, or the aimags whose name they begin."""
        if area := self._area_above(Level.BAG, words, within):
            return [area]
        return [place.code for place in self._beginning(words, (Level.AIMAG,), within)]

    def _area_above(self, level: Level, words: list[str], within: str | None) -> str | None:
        """Return the one place larger than *level* that *words* name."""
        larger = _LEVELS[: _LEVELS.index(level)]
        return next((code for at in larger if (code := self._resolve(words, at, within))), None)

    def _beginning(
        self, words: list[str], levels: tuple[Level, ...], within: str | None
    ) -> list[Place]:
        best: dict[str, tuple[tuple[int, ...], int, str, str]] = {}
        for depth, level in enumerate(levels):
            for code, misfit in self._index(level).find_prefix(words):
                if within is None or self.is_within(code, within):
                    order = sort_key(self._places[code].name("mn"))
                    worth = (misfit, depth, order, code)
                    best[code] = min(worth, best.get(code, worth))
        return [self._places[code] for code in sorted(best, key=best.__getitem__)]

    def _index(self, level: Level) -> PlaceNameIndex:
        """Return the names of *level*; made at first use, for most starts need one level."""
        now = self._now
        if level not in now.indexes:
            at_level = (
                place
                for place in now.places.values()
                if place.level is level and place.code not in now.closed
            )
            now.indexes[level] = PlaceNameIndex(
                named for place in at_level for named in _names(place, now.places)
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

    def _above(self, code: str, level: Level) -> str | None:
        for place in self._upwards(code):
            if place.level is level:
                return place.code
        # A newer list elsewhere may hold a bag that this one does not.
        above = self._places.get(code[: _DIGITS[level]]) if is_place_code(code) else None
        return above.code if above and above.level is level else None

    def _of_code(self, text: str) -> Place | None:
        typed = _TYPED_CODE.fullmatch(text)
        return self._places.get(typed[1]) if typed else None

    def _is_among(self, place: Place, levels: Iterable[Level], within: str | None) -> bool:
        return place.level in levels and (within is None or self.is_within(place.code, within))


def _names(place: Place, places: Mapping[str, Place]) -> Iterator[tuple[str, NameRank, str]]:
    # A bag's other names are romanised or numbered from this one, and fold alike.
    names = place.names.values() if place.level is not Level.BAG else (place.names["mn"],)
    for name in names:
        yield place.code, NameRank.OFFICIAL, name
    for name in place.variants:
        yield place.code, NameRank.VARIANT, name
    aimag = places.get(place.parent or "") if place.is_aimag_centre else None
    for name in aimag.towns if aimag else ():
        yield place.code, NameRank.TOWN, name


def _place_of(entry: OfficePlaceEntry, above: Place, before: Place | None) -> Place:
    """Give the place of *entry*, which lies in *above*; *before* is what its code was."""
    if before is not None:
        return (
            replace(before, names={"mn": entry.name}) if entry.name != before.name("mn") else before
        )
    is_capital = above.code.startswith(_CAPITAL)
    level = Level.SOUM if len(entry.code) == _DIGITS[Level.SOUM] else Level.BAG
    kinds = {Level.SOUM: ("soum", "duureg"), Level.BAG: ("bag", "khoroo")}[level]
    return Place(
        entry.code,
        level,
        kinds[is_capital],
        {"mn": entry.name},
        above.code,
        is_rural=above.is_rural if level is Level.BAG else None,
    )


def _the_one(bearers: list[tuple[NameRank, Place]], means: frozenset[PlaceHint]) -> str | None:
    """Choose by kind, then by the best right to the name; two equals are no choice."""
    of_kind = [(right, place) for right, place in bearers if place.kind in means]
    for rights in _order_of_rights(means):
        if codes := {place.code for right, place in of_kind or bearers if right in rights}:
            return codes.pop() if len(codes) == 1 else None
    return None


def _order_of_rights(means: frozenset[PlaceHint]) -> tuple[frozenset[NameRank], ...]:
    official, town = frozenset({NameRank.OFFICIAL}), frozenset({NameRank.TOWN})
    variant = frozenset({NameRank.VARIANT})
    if PlaceHint.TOWN in means:
        return town, official, variant
    return (official, town, variant) if means else (official | town, variant)


def _read_places(aimags: str, soums: str, bags: str, rule: Mapping[str, Any]) -> Iterator[Place]:
    """Yield every place, with whether it is rural by *rule*.

    A soum is rural unless it is an aimag's centre or lies in an urban aimag, a bag is
    what its soum is, and an exception by code comes before both.
    """
    urban_aimags = frozenset(rule["urban_aimags"])
    exceptions: Mapping[str, bool] = rule["exceptions"]
    rural_soums: dict[str, bool] = {}
    for row in csv.DictReader(aimags.splitlines()):
        code = row["code"]
        yield Place(
            code=code,
            level=Level.AIMAG,
            kind=row["kind"],
            names=_names_in(row, "mn", "en", "fr", "ru", "kk"),
            variants=_listed(row["variants"]),
            towns=(row["town_mn"], row["town_en"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            is_rural=exceptions.get(code, False if code in urban_aimags else None),
        )
    for row in csv.DictReader(soums.splitlines()):
        code, is_centre = row["code"], row["is_aimag_centre"] == "1"
        is_urban = row["aimag"] in urban_aimags or (
            is_centre and not rule["aimag_centres_are_rural"]
        )
        rural_soums[code] = exceptions.get(code, not is_urban)
        yield Place(
            code=code,
            level=Level.SOUM,
            kind=row["kind"],
            names=_names_in(row, "mn", "en"),
            parent=row["aimag"],
            variants=_listed(row["variants"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            is_aimag_centre=is_centre,
            is_rural=rural_soums[code],
        )
    for row in csv.DictReader(bags.splitlines()):
        code = row["code"]
        yield Place(
            code=code,
            level=Level.BAG,
            kind=row["kind"],
            names=_names_in(row, "mn", "en", "kk"),
            parent=row["soum"],
            variants=_listed(row["variants"]) + _listed(row["number"]),
            is_rural=exceptions.get(code, rural_soums[row["soum"]]),
        )


def _names_in(row: Mapping[str, str], *languages: str) -> dict[str, str]:
    names = {language: row[f"name_{language}"] for language in languages}
    if not names["mn"]:
        raise ValueError(row["code"])
    return {language: name for language, name in names.items() if name}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
