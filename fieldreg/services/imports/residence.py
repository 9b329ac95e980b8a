"""Residence: aimag, soum and bag of a row, read together.

A name becomes a code only if it means exactly one place and is similar: the gazetteer's search is
generous (Kent matches Khentii). Other places stay as typed. A soum that several aimags have is in
the one that texts beside it name: the title of the list, its file and sheet, another column.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place
from fieldreg.domain.places.place_names import find_hints, split_place_and_area, split_words
from fieldreg.domain.records.values import SHORT_TEXT_LIMIT
from fieldreg.services.imports.import_reports import NoteReason

_CACHE_SIZE = 20_000
_MIN_LIKENESS = 80  # per cent; Kent is 67 % Khentii, Towie 75 % Töv
# Letters that are typed for one another in Mongolian.
_INTERCHANGEABLE = str.maketrans("оөүұєїѳэёыйіәқғңһowyq", "уууууууееиииакгнхuvik")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|:")
_AIMAG_WORDS: Final = ("аймаг", "аймг", "аймақ", "аймак", "aimag", "aimgiin", "aymag", "province")
_SMALLER: Final = re.compile(
    r"(?:сум|сұм|сомон|дүүр|аудан|хороо|soum|duureg|district).*"
    r"|баг(?:ийн|т)?|bag|sum|хот(?:ын)?|city|ville"
)
_MEANS_CENTRE: Final = "төв"  # an aimag, but mostly a centre


class Residence(NamedTuple):
    """Notes are (field, reason)."""

    values: dict[str, str]
    notes: tuple[tuple[str, NoteReason], ...]


class ResidenceReader:
    def __init__(self, places: Gazetteer) -> None:
        self._places = places
        self._read: dict[tuple[str, str, str], Residence] = {}
        self._aimags = {
            name.casefold().replace(" ", "-"): place.code
            for place in places.list_at(Level.AIMAG)
            for name in (*place.names.values(), *place.variants)
        }

    def read(self, aimag: str, soum: str, bag: str) -> Residence:
        key = (aimag, soum, bag)
        found = self._read.get(key)
        if found is None:
            if len(self._read) >= _CACHE_SIZE:
                self._read.clear()
            found = self._read[key] = self._work_out(aimag, soum, bag)
        return found

    def read_beside(self, soum: str, bag: str, aimags: Iterable[str]) -> Residence | None:
        """Read an ambiguous *soum* in the one of *aimags* that has it; None if not just one has."""
        found = [self.read(aimag, soum, bag) for aimag in sorted(aimags)]
        fitting = [each for each in found if self._places.by_code(each.values["soum"])]
        if len(fitting) != 1:
            return None
        values, notes = fitting[0]
        return Residence(values, (*notes, ("aimag", NoteReason.AREA_OF_LIST)))

    def find_section(self, cells: Iterable[str]) -> str:
        """Return the soum whose people follow, of a line that names it alone: "Тариат сум"."""
        filled = {cell.strip() for cell in cells} - {""}
        text = filled.pop() if len(filled) == 1 else ""
        if len(text) > SHORT_TEXT_LIMIT:
            return ""
        is_told = any(map(_SMALLER.fullmatch, _WORD.findall(text.casefold())))
        return text if is_told and self.read("", text, "").values.get("soum") != text else ""

    def find_aimags(self, text: str, *, needs_word: bool = False) -> set[str]:
        """Return the aimags that *text* names; with *needs_word* only such as "Ховд аймаг"."""
        words = _WORD.findall(text.casefold())
        found: set[str] = set()
        for start in range(len(words)):
            for end in (start + 2, start + 1):
                name = "-".join(words[start:end])
                code = self._aimags.get(name)
                label = words[start - 2] if start > 1 and words[start - 1] == ":" else ""
                after, colon = (*words[end : end + 2], "", "")[:2]
                is_part = _SMALLER.fullmatch(label)  # Сум: Булган
                is_smaller = is_part or (colon != ":" and _SMALLER.fullmatch(after))
                is_told = label.startswith(_AIMAG_WORDS) or after.startswith(_AIMAG_WORDS)
                is_plain = not (is_smaller or needs_word or name == _MEANS_CENTRE)
                if code and ((is_told and not is_part) or is_plain):
                    found.add(code)
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
        as_aimag = self._resolve(typed, Level.AIMAG)
        if as_aimag and not bearers and aimag in (None, as_aimag):
            values["aimag"] = as_aimag
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
        within = next((code for code in listed if self._places.by_code(code)), None)
        code = self._resolve(typed, Level.BAG, within=within)
        # Without its soum, only a code identifies one of the 1,809 bags.
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
        first, *others = typed.split(" / ")  # Архангай, Тариат / Arkhangai, Tariat
        if others and (code := self._resolve_one(first, level, within)):
            told = {self._resolve_one(each, level, within) for each in others}
            return code if told <= {code, None} else None
        return self._resolve_one(typed, level, within)

    def _resolve_one(self, typed: str, level: Level, within: str | None) -> str | None:
        code = self._places.resolve(typed, level, within=within)
        place = self._places.by_code(code) if code else None
        # Bags are searched only in their soum, where hardly any names are similar.
        if place is None or level is Level.BAG or place.code in typed:
            return code
        if self._is_called(place, typed):
            return code
        # With an area beside it (Архангай, Тариат), either part may be the name.
        words = [word for word in split_words(typed) if not find_hints([word])]
        parts = chain([words], *split_place_and_area(words))
        return code if any(self._is_called(place, " ".join(part)) for part in parts) else None

    def _is_called(self, place: Place, typed: str) -> bool:
        if typed.casefold() in map(str.casefold, place.variants):
            return True
        parent = self._places.by_code(place.parent or "") if place.is_aimag_centre else None
        names = {*place.names.values(), *place.towns, *(parent.towns if parent else ())}
        like = _skeleton(typed)
        return any(fuzz.ratio(like, _skeleton(name)) >= _MIN_LIKENESS for name in names)

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
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_INTERCHANGEABLE))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return letters.translate(_INTERCHANGEABLE).replace("kh", "h")
