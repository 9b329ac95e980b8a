"""Reader of a person from the cells of one row.

Each mapped cell is kept, kept after a repair, kept and flagged, or not used in its field. Unused
text goes into the person's notes as ``column: text``; damaged text and cells without a column are
only reported. Nothing is looked up, filled in or moved in a row of our own exports.
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
from fieldreg.domain.people.phones import is_plausible_phone
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT, Gender
from fieldreg.services.exports.table_writer import UNKNOWN_MARKERS, unescape_cell
from fieldreg.services.imports.column_mapping import ColumnMapping, is_meeting
from fieldreg.services.imports.date_orders import reorder_date
from fieldreg.services.imports.import_reports import ImportNote, NoteEffect, NoteReason
from fieldreg.services.imports.parsing.text_encodings import has_lost_letters, is_damaged
from fieldreg.services.imports.residence import ResidenceReader
from fieldreg.services.imports.table_finder import RawRow, is_no_person

_MAX_NOTE_TEXT = 200
_CACHE_SIZE = 20_000  # cells of a field
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WITH_INITIAL = re.compile(
    r"[А-ЯЁӨҮЄЇ][а-яёөүєї]?\.\s*[^\s.]{2,}|[А-ЯЁӨҮЄЇ][-\w]{2,}\s+[А-ЯЁӨҮЄЇ][а-яёөүєї]?\."
)
_ORDINAL = re.compile(r"[0-9]{1,4}\s*[.)]\s*(?=[^\W\d])")  # of a line, before its name
# In lists of meetings: what a telephone calls itself, and whose it says it is.
_DEVICES = "iphone|ipad|galaxy|samsung|redmi|xiaomi|huawei|honor|oppo|vivo|pixel|android"
_DEVICE = re.compile(
    rf"(?:.* )?(?:{_DEVICES})(?:[\W\d].*)?|sm-\w+|(?:zoom )?user\s*\d*|\+?[\d *()-]+", re.IGNORECASE
)
_OWNER = r"(?P<{}>[^\W\d_][^\d_]*?)"
_OWNED = re.compile(
    rf"{_OWNER.format('whose')}(?:['’]s|\s*[-–—_|:])\s*(?:{_DEVICES})\b.*"
    rf"|(?:{_DEVICES})\b[\w\s]{{0,20}}?\s*[-–—_|:]\s*{_OWNER.format('name')}",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"\s*\(([^()]*)\)$")
_STATUS_WORDS = "guest зочин гость қонақ invité unverified external host co-host me хост"
_STATUSES = frozenset(_STATUS_WORDS.split())
_BETWEEN_LANGUAGES = re.compile(r"[\s,;/]+")
_GENDERS = {
    Gender.FEMALE: "female f woman girl эмэгтэй эм охин ж жен женский женщина девочка әйел қыз"
    " femme féminin feminin fille",
    Gender.MALE: "male m man boy эрэгтэй эр хүү м муж мужской мужчина мальчик ер еркек ұл"
    " homme masculin garçon",
    Gender.OTHER: "other бусад другой другое басқа autre x non-binary nonbinary",
    Gender.DECLINED: "declined татгалзсан отказ отказалась отказался бас-тартты refus",
}
_GENDER_OF = {word: gender.value for gender, words in _GENDERS.items() for word in words.split()}
_GENDER_UNKNOWN = frozenset(
    {"unknown", "u", "тодорхойгүй", "мэдэгдэхгүй", "неизвестно", "белгісіз", "inconnu"}
)

# A UUID, with the place in its repeat where ODK wrote one; or an id of DHIS2.
_SUBMISSION_ID = re.compile(
    r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?:/[\w/\[\]-]{1,100})?|[A-Za-z][A-Za-z0-9]{10}"
)

_Reading = tuple[str | None, tuple[NoteReason, ...]]
_NOTHING: _Reading = (None, ())


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """*values* are ready for a `Trainee`; *code* is a cell that parses as a short code.

    A row that *is_exported* comes from our own exports: *is_retired* is its mark, and *origin* the
    code in another register. A row *is_blank* if it has no text but its number, and is *no_person*
    if it is a total or a signature. *is_submission*: its number is that of a phone's form.
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
        self._today = today
        self._is_month_first = is_month_first
        self._submissions: Counter[str] = Counter()
        self._columns = [
            (field, indexes, " + ".join(mapping.columns[index] for index in indexes))
            for field, indexes in mapping.fields.items()
        ]
        self._known: dict[str, dict[str, _Reading]] = {field: {} for field in mapping.fields}
        self._has_places = any(field in mapping.fields for field in PLACE_FIELDS)
        named, numbered = (mapping.guesses.get(field) for field in ("given_name", "source_ref"))
        self._splits_initials = named is None or named.doubt > 0
        self._splits_names = named is not None and named.is_whole_name
        self._numbers_lines = numbered is not None and numbered.is_ordinal
        self._readers: dict[str, Callable[[str], _Reading]] = {
            "birth_date": self._birth_date,
            "gender": _gender,
            "phone": _phone,
            "email": _email,
            "languages": _languages,
        }
        if is_meeting(mapping):
            self._readers["given_name"] = _name_in_meeting

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
        unused = self._read_cells(raw.cells, values, notes)
        self._read_age(raw.cells, values, notes)
        if self._is_exported(raw):
            return values
        if self._splits_initials and "given_name" in values and "patronymic" not in values:
            unused += self._split_name(values, notes)
        if self._has_places:
            self._read_residence(raw.cells, values, notes)
        if unused:
            _add_notes(values, unused)
        return values

    def _read_age(self, cells: list[str], values: dict[str, str], notes: list[ImportNote]) -> None:
        index = self._mapping.age_index
        typed = _cell(cells, (index,)).strip() if index is not None else ""
        if not typed or "birth_date" in values:
            return
        born = birth_dates.parse(f"{typed} age" if typed.isdigit() else typed, self._today)
        if born is not None and born.precision is birth_dates.Precision.ABOUT:
            values["birth_date"] = born.text
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
            index in numbers or not text or text.casefold() in UNKNOWN_MARKERS
            for index, text in enumerate(map(str.strip, raw.cells))
        )

    def _split_name(self, values: dict[str, str], notes: list[ImportNote]) -> list[str]:
        """Split Д.Болд, and Дорж Болд under a header of whole names; return the rest."""
        typed = values["given_name"]
        whole, in_brackets = _cut_brackets(_ORDINAL.sub("", typed, count=1))
        if not whole or not (self._splits_names or _WITH_INITIAL.fullmatch(whole)):
            return []
        name = PersonName.parse(whole)
        parts = {
            "given_name": name.given_name,
            "patronymic": name.patronymic,
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

    def _parse_cell(self, field: str, cell: str) -> _Reading:
        whys: list[NoteReason] = []
        text = cell.replace("\0", "")
        if text != cell:
            whys.append(NoteReason.NUL_REMOVED)
        if (stripped := text.strip()) != text:
            whys.append(NoteReason.SPACES_STRIPPED)
        if not stripped:
            return _NOTHING
        if is_damaged(stripped):
            return None, (NoteReason.TEXT_DAMAGED,)
        if has_lost_letters(stripped):
            whys.append(NoteReason.LETTERS_LOST)
        if field != "notes" and stripped.casefold() in UNKNOWN_MARKERS:
            return None, (NoteReason.MEANS_UNKNOWN,)
        if (unescaped := unescape_cell(stripped)) != stripped:
            whys.append(NoteReason.GUARD_REMOVED)
        if len(unescaped) > (LONG_TEXT_LIMIT if field == "notes" else SHORT_TEXT_LIMIT):
            return None, (NoteReason.TOO_LONG,)
        value, further = self._readers.get(field, _unchanged)(unescaped)
        return value, (*whys, *further)

    def _birth_date(self, text: str) -> _Reading:
        ordered = reorder_date(text, is_month_first=self._is_month_first)
        born = birth_dates.parse(ordered, self._today)
        if born is None:
            return _NOTHING
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


def _unchanged(text: str) -> _Reading:
    return text, ()


def _gender(text: str) -> _Reading:
    word = "-".join(text.casefold().rstrip(".").split())
    if word in _GENDER_UNKNOWN:
        return None, (NoteReason.MEANS_UNKNOWN,)
    found = _GENDER_OF.get(word)
    return found, () if found else (NoteReason.GENDER_UNKNOWN,)


def _phone(text: str) -> _Reading:
    return text, () if is_plausible_phone(text) else (NoteReason.PHONE_UNUSUAL,)


def _name_in_meeting(text: str) -> _Reading:
    """Read the name before ``(Guest)`` or a former name; a telephone has none."""
    name, in_brackets = _cut_brackets(text)
    if owned := _OWNED.fullmatch(name):
        return owned["whose"] or owned["name"], (NoteReason.OWNER_OF_DEVICE,)
    if not name or _DEVICE.fullmatch(name):
        return None, (NoteReason.NAME_OF_DEVICE,)
    is_longer = any(words.casefold() not in _STATUSES for words in in_brackets)
    return name, (NoteReason.WORDS_AFTER_NAME,) if is_longer else ()


def _cut_brackets(text: str) -> tuple[str, list[str]]:
    in_brackets = []
    while found := _AFTER_NAME.search(text):
        in_brackets.append(found[1])
        text = text[: found.start()]
    return text, in_brackets


def _email(text: str) -> _Reading:
    return text, () if _EMAIL.fullmatch(text) else (NoteReason.EMAIL_UNUSUAL,)


def _languages(text: str) -> _Reading:
    return " ".join(sorted(set(filter(None, _BETWEEN_LANGUAGES.split(text))))) or None, ()


def _add_notes(values: dict[str, str], unused: list[str]) -> None:
    notes = values.get("notes")
    for line in unused:
        notes = f"{notes}\n{line}" if notes else line
        notes = notes[:LONG_TEXT_LIMIT]
    if notes:
        values["notes"] = notes
