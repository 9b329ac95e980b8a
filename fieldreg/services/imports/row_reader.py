"""Reader of a person from the cells of one row.

Unused text goes into the person's notes as ``column: text``; damaged text and cells without a
column are only reported. Nothing is looked up, filled in or moved in a row of our own exports.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldreg.domain.kinds import PLACE_FIELDS
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT
from fieldreg.services.exports.table_writer import means_unknown, unescape_cell
from fieldreg.services.imports.cell_values import (
    NOTHING,
    Reading,
    cut_brackets,
    is_same_initial,
    parse_with_initial,
    part_age,
    read_email,
    read_gender,
    read_languages,
    read_name_in_meeting,
    read_phone,
    read_ticks,
    reorder_date,
)
from fieldreg.services.imports.column_mapping import ColumnMapping, is_meeting
from fieldreg.services.imports.headings import HeaderGuess
from fieldreg.services.imports.import_reports import ImportNote, NoteEffect, NoteReason
from fieldreg.services.imports.parsing.text_encodings import has_lost_letters, is_damaged
from fieldreg.services.imports.residence import ResidenceReader
from fieldreg.services.imports.table_finder import RawRow, is_no_person

_MAX_NOTE_TEXT = 200
_CACHE_SIZE = 20_000  # cells of a field
_ORDINAL = re.compile(r"[0-9]{1,4}\s*[.)]\s*(?=[^\W\d])")  # of a line, before its name
# A UUID, with the place in its repeat where ODK wrote one; or an id of DHIS2.
_SUBMISSION_ID = re.compile(
    r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?:/[\w/\[\]-]{1,100})?|[A-Za-z][A-Za-z0-9]{10}"
)


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person as one row describes it.

    *values* are ready for a `Trainee`; *code* is a cell that parses as a short code. A row that
    *is_exported* comes from our own exports: *is_retired* is its mark, and *origin* the code in
    another register. A row *is_blank* if it has no text but its number, and is *no_person* if it is
    a total or a signature. *is_submission*: its number is that of a phone's form.
    """

    line: int
    values: dict[str, str]
    notes: tuple[ImportNote, ...]
    code: int | None = None
    is_retired: bool = False
    origin: int | None = None
    is_exported: bool = False
    is_blank: bool = False
    no_person: bool = False
    is_submission: bool = False


class RowReader:
    """Reads rows in their order: the second of one submission is its second repeat.

    *is_month_first* tells how the file writes 03/04/2007, where it shows that, *about* is its title.
    """

    def __init__(
        self,
        mapping: ColumnMapping,
        places: Gazetteer,
        today: date,
        *,
        is_month_first: bool | None = None,
        about: Iterable[str] = (),
    ) -> None:
        self._mapping = mapping
        self._residences = ResidenceReader(places)
        self._aimags = set[str]().union(*map(self._residences.find_aimags, about))
        self._beside = [
            (index, column)
            for index, column in enumerate(mapping.columns)
            if column in mapping.unmapped_columns or index in mapping.fields.get("school", ())
        ]
        # The soum in a line above its people; None where a column has soums.
        self._section = None if "soum" in mapping.fields else ""
        self._today = today
        self._is_month_first = is_month_first
        self._submissions: Counter[str] = Counter()
        self._columns = [
            (field, indexes, " + ".join(mapping.columns[index] for index in indexes))
            for field, indexes in mapping.fields.items()
            if field != "gender" or not mapping.ticked
        ]
        self._known: dict[str, dict[str, Reading]] = {field: {} for field in mapping.fields}
        self._has_both = mapping.fields.get("gender") == (mapping.age_index,)
        self._name = mapping.guesses.get("given_name") or HeaderGuess("given_name", 0)
        self._numbers_lines = bool((ref := mapping.guesses.get("source_ref")) and ref.is_ordinal)
        self._readers: dict[str, Callable[[str], Reading]] = {
            "birth_date": self._birth_date,
            "gender": _gender_beside_age if self._has_both else read_gender,
            "phone": read_phone,
            "email": read_email,
            "languages": read_languages,
        }
        if is_meeting(mapping):
            self._readers["given_name"] = read_name_in_meeting

    def begin_again(self) -> None:
        """Forget in which section the rows are, and keep how cells are read."""
        self._section = None if self._section is None else ""

    def read(self, raw: RawRow) -> ImportedPerson:
        notes = [ImportNote(why) for why in raw.repairs]
        code = self._read_code(raw, self._mapping.code_index)
        is_exported = self._is_exported(raw)
        values = self.read_values(raw, notes)
        is_submission = self._number_submission(values)
        notes += [
            ImportNote(NoteReason.CELL_WITHOUT_COLUMN, text=cell[:_MAX_NOTE_TEXT])
            for cell in raw.cells[len(self._mapping.columns) :]
            if cell and not cell.isspace()
        ]
        if self._numbers_lines and values.keys() == {"source_ref"}:
            values.clear()
        return ImportedPerson(
            raw.line,
            values,
            tuple(notes),
            code,
            is_retired=is_exported and self._is_retired(raw),
            origin=self._read_code(raw, self._mapping.origin_index) if is_exported else None,
            is_exported=is_exported,
            is_blank=self._is_blank(raw),
            no_person=not is_exported and is_no_person(raw.cells),
            is_submission=is_submission,
        )

    def read_values(self, raw: RawRow, notes: list[ImportNote]) -> dict[str, str]:
        values: dict[str, str] = {}
        if self._section is not None and (section := self._residences.find_section(raw.cells)):
            self._section = section
            return values
        unused = self._read_cells(raw.cells, values, notes)
        unused += read_ticks(raw.cells, self._mapping.columns, self._mapping.ticked, values, notes)
        self._read_age(raw.cells, values, notes)
        if self._is_exported(raw):
            return values
        if "given_name" in values:
            unused += self._split_name(values, notes)
        self._read_residence(raw.cells, values, notes)
        _add_notes(values, unused)
        return values

    def _read_age(self, cells: list[str], values: dict[str, str], notes: list[ImportNote]) -> None:
        index = self._mapping.age_index
        typed = _cell(cells, (index,)).strip() if index is not None else ""
        if not typed or "birth_date" in values:
            return
        age = part_age(typed)[0] if self._has_both else typed
        is_age = age.isdigit() and len(age) < len("2007")
        born = birth_dates.parse(f"{age} age" if is_age else age, self._today)
        if born is None or born.precision is birth_dates.Precision.AS_TYPED:
            return
        is_about = born.precision is birth_dates.Precision.ABOUT
        if is_about or self._has_both:
            values["birth_date"] = born.text
        if is_about:
            column = self._mapping.columns[index or 0]
            notes.append(ImportNote(NoteReason.AGE_TO_YEAR, "birth_date", column, typed))

    def _number_submission(self, values: dict[str, str]) -> bool:
        ref = values.get("source_ref", "").removeprefix("uuid:")
        if not self._mapping.has_submissions or not _SUBMISSION_ID.fullmatch(ref):
            return False
        self._submissions[ref] += 1
        repeat = self._submissions[ref]
        values["source_ref"] = ref if repeat == 1 else f"{ref}#{repeat}"
        return True

    def _read_cells(
        self, cells: list[str], values: dict[str, str], notes: list[ImportNote]
    ) -> list[str]:
        unused: list[str] = []
        for field, indexes, column in self._columns:
            cell = _cell(cells, indexes)
            if not cell:
                continue
            known = self._known[field]
            if (reading := known.get(cell)) is None:
                if len(known) >= _CACHE_SIZE:
                    known.clear()
                reading = known[cell] = self._parse_cell(field, cell)
            value, whys = reading
            if value is not None:
                values[field] = value
            for why in whys:
                notes.append(ImportNote(why, field, column, cell[:_MAX_NOTE_TEXT]))
                if why.effect is NoteEffect.UNUSABLE and why is not NoteReason.TEXT_DAMAGED:
                    text = cell.strip()
                    unused.append(text if field == "notes" else f"{column}: {text}")
        return unused

    @staticmethod
    def _read_code(raw: RawRow, index: int | None) -> int | None:
        return None if index is None else parse_short_code(_cell(raw.cells, (index,)))

    def _is_exported(self, raw: RawRow) -> bool:
        mapping = self._mapping
        return mapping.is_our_export and self._read_code(raw, mapping.code_index) is not None

    def _is_retired(self, raw: RawRow) -> bool:
        index = self._mapping.retired_index
        return index is not None and _cell(raw.cells, (index,)).strip() == "1"

    def _is_blank(self, raw: RawRow) -> bool:
        numbers = self._mapping.fields.get("source_ref", ()) if self._numbers_lines else ()
        return all(
            index in numbers or not text or means_unknown(text)
            for index, text in enumerate(map(str.strip, raw.cells))
        )

    def _split_name(self, values: dict[str, str], notes: list[ImportNote]) -> list[str]:
        typed, told = values["given_name"], values.get("patronymic", "")
        if typed.isalpha() and not self._name.is_whole_name:  # as most are
            return []
        whole, in_brackets = cut_brackets(_ORDINAL.sub("", typed, count=1))
        if self._name.has_brackets and whole and [*map(_has_letters, in_brackets)] == [True]:
            names = [whole, in_brackets.pop()]
            name: PersonName | None = PersonName(
                *(names[::-1] if self._name.is_whole_name else names)
            )
        else:
            name = parse_with_initial(whole)
        if name is None and self._name.is_whole_name and whole and not told:
            name = PersonName.parse(whole)
        if name is None or (told and not is_same_initial(told, name.patronymic or "")):
            return []
        parts = {
            "given_name": name.given_name,
            "patronymic": told or name.patronymic,
            "clan_name": values.get("clan_name") or name.clan_name,
        }
        values.update({field: part for field, part in parts.items() if part})
        column = self._mapping.columns[self._mapping.fields["given_name"][0]]
        if name.patronymic:
            notes.append(ImportNote(NoteReason.NAME_PARTED, "given_name", column, typed))
        if in_brackets:
            notes.append(ImportNote(NoteReason.WORDS_AFTER_NAME, "given_name", column, typed))
        return [f"{column}: {typed}"] if in_brackets else []

    def _read_residence(
        self, cells: list[str], values: dict[str, str], notes: list[ImportNote]
    ) -> None:
        typed = {field: values.pop(field, "") for field in PLACE_FIELDS}
        if self._section and values:
            typed["soum"] = self._section
            notes.append(ImportNote(NoteReason.SOUM_OF_SECTION, "soum", text=self._section))
        if not any(typed.values()):
            return
        residence = self._residences.read(**typed)
        if not typed["aimag"] and ("soum", NoteReason.PLACE_AMBIGUOUS) in residence.notes:
            aimags = self._find_aimags_beside(cells) or self._aimags
            beside = self._residences.read_beside(typed["soum"], typed["bag"], aimags)
            residence = beside or residence
        values.update(residence.values)
        for field, why in residence.notes:
            indexes = self._mapping.fields.get(field, ())
            column = " + ".join(self._mapping.columns[index] for index in indexes)
            notes.append(ImportNote(why, field, column, typed[field][:_MAX_NOTE_TEXT]))

    def _find_aimags_beside(self, cells: list[str]) -> set[str]:
        texts = (f"{name}: {cells[at]}" for at, name in self._beside if at < len(cells))
        find = partial(self._residences.find_aimags, needs_word=True)
        return set[str]().union(*map(find, texts))

    def _parse_cell(self, field: str, cell: str) -> Reading:
        whys: list[NoteReason] = []
        text = cell.replace("\0", "")
        if text != cell:
            whys.append(NoteReason.NUL_REMOVED)
        if (stripped := text.strip()) != text:
            whys.append(NoteReason.SPACES_STRIPPED)
        if not stripped:
            return NOTHING
        if is_damaged(stripped):
            return None, (NoteReason.TEXT_DAMAGED,)
        if has_lost_letters(stripped):
            whys.append(NoteReason.LETTERS_LOST)
        if field != "notes" and means_unknown(stripped):
            return None, (NoteReason.MEANS_UNKNOWN,)
        if (unescaped := unescape_cell(stripped)) != stripped:
            whys.append(NoteReason.GUARD_REMOVED)
        if len(unescaped) > (LONG_TEXT_LIMIT if field == "notes" else SHORT_TEXT_LIMIT):
            return None, (NoteReason.TOO_LONG,)
        value, further = self._readers.get(field, _unchanged)(unescaped)
        return value, (*whys, *further)

    def _birth_date(self, text: str) -> Reading:
        ordered = reorder_date(text, is_month_first=self._is_month_first)
        born = birth_dates.parse(ordered, self._today)
        if born is None:
            return NOTHING
        if born.precision is birth_dates.Precision.AS_TYPED:
            if len(born.text) > SHORT_TEXT_LIMIT:
                return None, (NoteReason.TOO_LONG,)
            return born.text, (NoteReason.DATE_UNREADABLE,)
        if birth_dates.is_implausible(born, self._today):
            return born.text, (NoteReason.DATE_IMPLAUSIBLE,)
        return born.text, (NoteReason.DATE_ORDER,) if ordered != text else ()


def _cell(cells: list[str], indexes: tuple[int, ...]) -> str:
    if len(indexes) == 1:
        index = indexes[0]
        return cells[index] if index < len(cells) else ""
    parts = (cells[index].strip() for index in indexes if index < len(cells))
    return " ".join(filter(None, parts))


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _gender_beside_age(text: str) -> Reading:
    _, gender = part_age(text)
    return read_gender(gender) if gender else NOTHING


def _unchanged(text: str) -> Reading:
    return text, ()


def _add_notes(values: dict[str, str], unused: list[str]) -> None:
    notes = values.get("notes")
    for line in unused:
        notes = f"{notes}\n{line}" if notes else line
        notes = notes[:LONG_TEXT_LIMIT]
    if notes:
        values["notes"] = notes
