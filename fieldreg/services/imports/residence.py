"""Residence: aimag, soum and bag as they stand in a row, read together.

A name leads to a code only where one place can be meant: a soum name that several
aimags have needs its aimag. What is not in the list, or could be several, stays as typed.

The keys by which a person at a screen finds places are generous (Kent meets Khentii),
and here nobody looks on. So a place that was found must also be called nearly so.
"""

import unicodedata
from typing import NamedTuple

from rapidfuzz import fuzz

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place
from fieldreg.domain.places.place_names import split_place_and_area, split_words
from fieldreg.services.imports.import_notes import NoteReason

_CACHE_SIZE = 20_000
_LEAST_LIKENESS = 80  # per cent; Kent is Khentii to 67, Towie is Töv to 75
# Letters that Mongolian is typed with for one another.
_ALIKE = str.maketrans("оөүұєїѳэёыйіәқғңһowyq", "уууууууееиииакгнхuvik")


class Residence(NamedTuple):
    """The values of the place fields that are known, and notes as (field, why)."""

    values: dict[str, str]
    notes: tuple[tuple[str, NoteReason], ...]


class ResidenceReader:
    """Reads residences against one list of places, each distinct one once."""

    def __init__(self, places: Gazetteer) -> None:
        self._places = places
        self._read: dict[tuple[str, str, str], Residence] = {}

    def read(self, aimag: str, soum: str, bag: str) -> Residence:
        """Read what was typed for each; an empty text is unknown."""
        key = (aimag, soum, bag)
        found = self._read.get(key)
        if found is None:
            if len(self._read) >= _CACHE_SIZE:
                self._read.clear()
            found = self._read[key] = self._work_out(aimag, soum, bag)
        return found

    def _work_out(self, aimag: str, soum: str, bag: str) -> Residence:
        values: dict[str, str] = {}
        notes: list[tuple[str, NoteReason]] = []
        if aimag:
            code = self._resolve(aimag, Level.AIMAG)
            values["aimag"] = code or aimag
            if code is None:
                notes.append(("aimag", NoteReason.PLACE_NOT_LISTED))
        if soum:
            self._take_soum(soum, values, notes)
        if bag:
            self._take_bag(bag, values, notes)
        return Residence(values, tuple(notes))

    def _take_soum(
        self, typed: str, values: dict[str, str], notes: list[tuple[str, NoteReason]]
    ) -> None:
        aimag = values.get("aimag")
        within = aimag if aimag and self._places.by_code(aimag) else None
        code = self._resolve(typed, Level.SOUM, within=within)
        if code is not None:
            values["soum"] = code
            self._fill_in("aimag", self._places.aimag_of(code), values, notes)
            return
        found = self._places.find(typed, level=Level.SOUM)
        bearers = [place for place in found if self._is_called(place, typed)]
        above = self._resolve(typed, Level.AIMAG)
        if above and not bearers and aimag in (None, above):
            values["aimag"] = above
            notes.append(("soum", NoteReason.MOVED_TO_AIMAG))
            return
        values["soum"] = typed
        if within and bearers:
            notes.append(("soum", NoteReason.PLACE_ELSEWHERE))
        elif len(bearers) > 1:
            notes.append(("soum", NoteReason.PLACE_AMBIGUOUS))
        else:
            notes.append(("soum", NoteReason.PLACE_NOT_LISTED))

    def _take_bag(
        self, typed: str, values: dict[str, str], notes: list[tuple[str, NoteReason]]
    ) -> None:
        listed = (values[name] for name in ("soum", "aimag") if name in values)
        within = next((one for one in listed if self._places.by_code(one)), None)
        code = self._resolve(typed, Level.BAG, within=within)
        # Without its soum, only a code says which of 1,809 it is.
        if code is None or (within is None and code not in typed):
            values["bag"] = typed
            in_soum = within is not None and self._places.soum_of(within) == within
            found = self._places.find(typed, level=Level.BAG)
            may_be = not in_soum and any(self._is_called(place, typed) for place in found)
            why = NoteReason.PLACE_AMBIGUOUS if may_be else NoteReason.PLACE_NOT_LISTED
            notes.append(("bag", why))
            return
        values["bag"] = code
        self._fill_in("soum", self._places.soum_of(code), values, notes)
        self._fill_in("aimag", self._places.aimag_of(code), values, notes)

    def _resolve(self, typed: str, level: Level, within: str | None = None) -> str | None:
        code = self._places.resolve(typed, level, within=within)
        place = self._places.by_code(code) if code else None
        # A bag is only looked for in its soum, where hardly anything is called alike.
        if place is None or level is Level.BAG or place.code in typed:
            return code
        if self._is_called(place, typed):
            return code
        # Where an area stands beside it (Архангай, Тариат), either part may be the name.
        parts = (" ".join(part) for cut in split_place_and_area(split_words(typed)) for part in cut)
        return code if any(self._is_called(place, part) for part in parts) else None

    def _is_called(self, place: Place, typed: str) -> bool:
        if typed.casefold() in map(str.casefold, place.variants):
            return True
        above = self._places.by_code(place.parent or "") if place.is_aimag_centre else None
        names = {*place.names.values(), *place.towns, *(above.towns if above else ())}
        like = _skeleton(typed)
        return any(fuzz.ratio(like, _skeleton(name)) >= _LEAST_LIKENESS for name in names)

    def _fill_in(
        self,
        field: str,
        code: str | None,
        values: dict[str, str],
        notes: list[tuple[str, NoteReason]],
    ) -> None:
        if code is not None and field not in values:
            values[field] = code
            notes.append((field, NoteReason.AREA_FILLED_IN))


def _skeleton(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return letters.translate(_ALIKE).replace("kh", "h")
