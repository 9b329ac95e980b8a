"""Reports: the outcome of every row of an import, with notes on how a cell became a value.

A stored report has no text of cells and no values, which would outlive the erasure of a person; a
preview and a file written right after the import have them, a log never.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple, Self

from pydantic import TypeAdapter

from fieldreg.domain.log.ids import short_code
from fieldreg.services.exports.plaintext_exports import ExportWriter
from fieldreg.services.exports.table_writer import ExportCell


class NoteEffect(StrEnum):
    REPAIRED = "repaired"  # used after a change that loses nothing
    FLAGGED = "flagged"  # used as it is, but doubtful
    UNUSABLE = "unusable"  # not used in its field


class NoteReason(StrEnum):
    _value_: str
    effect: NoteEffect

    def __new__(cls, code: str, effect: NoteEffect = NoteEffect.FLAGGED) -> Self:
        reason = str.__new__(cls, code)
        reason._value_, reason.effect = code, effect
        return reason

    SPACES_STRIPPED = "spaces_stripped", NoteEffect.REPAIRED
    SPACES_AFTER_DELIMITERS = "spaces_after_delimiters", NoteEffect.REPAIRED
    NUL_REMOVED = "nul_removed", NoteEffect.REPAIRED
    GUARD_REMOVED = "guard_removed", NoteEffect.REPAIRED  # the apostrophe of `escape_cell`
    QUOTES_UNBALANCED = "quotes_unbalanced", NoteEffect.REPAIRED
    MEANS_UNKNOWN = "means_unknown", NoteEffect.REPAIRED  # "-", "n/a"
    NAME_PARTED = "name_parted", NoteEffect.REPAIRED  # patronymic and given name were in one cell
    AS_ABOVE = "as_above", NoteEffect.REPAIRED  # ditto marks
    AREA_FILLED_IN = "area_filled_in", NoteEffect.REPAIRED  # as the soum implies
    SOUM_OF_SECTION = "soum_of_section", NoteEffect.REPAIRED  # "Тариат сум" above its people
    AREA_OF_LIST = "area_of_list", NoteEffect.REPAIRED  # of a soum that several aimags have
    MOVED_TO_AIMAG = "moved_to_aimag", NoteEffect.REPAIRED  # an aimag in the column of soums
    AGE_TO_YEAR = "age_to_year", NoteEffect.REPAIRED  # about the year that the age gives today
    DATE_ORDER = "date_order", NoteEffect.REPAIRED  # day or month first, as other rows show

    DATE_UNREADABLE = "date_unreadable"  # kept as typed, as `birth_dates` does
    DATE_IMPLAUSIBLE = "date_implausible"
    PLACE_NOT_LISTED = "place_not_listed"
    PLACE_AMBIGUOUS = "place_ambiguous"
    PLACE_ELSEWHERE = "place_elsewhere"  # listed, but not in the row's aimag or soum
    PHONE_UNUSUAL = "phone_unusual"
    EMAIL_UNUSUAL = "email_unusual"
    LETTERS_LOST = "letters_lost"  # a question mark inside a word
    NOT_A_PERSON = "not_a_person"  # a total or a signature
    NAME_MISSING = "name_missing"  # no given name with a letter; the row is left out
    PERSON_ERASED = "person_erased"  # for good, so the row is left out
    SOURCE_REF_TWICE = "source_ref_twice"  # in this file
    SOURCE_REF_OF_ANOTHER = "source_ref_of_another"  # in the register, a different person
    PERHAPS_REGISTERED = "perhaps_registered"  # a person in the register is alike
    CAME_AGAIN = "came_again"  # the same entry of a list of a meeting, left and joined again
    ROW_ALIKE = "row_alike"  # an earlier row of this file
    CODE_TWICE = "code_twice"  # another row of this file is about the same person
    CODE_OF_ANOTHER = "code_of_another"  # a different person here has this short code
    CODE_NOT_HERE = "code_not_here"  # a short code that is not in this register
    COLUMNS_REMEMBERED = "columns_remembered"  # as chosen for an earlier list of these headings
    HEADINGS_UNKNOWN = "headings_unknown"  # the first row counts as headings all the same
    LINES_ABOVE_HEADER = "lines_above_header"
    LISTS_BESIDE = "lists_beside"  # one list after the other, lines counted on
    OTHER_SHEETS = "other_sheets"

    GENDER_NOT_TICKED = "gender_not_ticked"  # neither of its two columns, or both
    GENDER_UNKNOWN = "gender_unknown", NoteEffect.UNUSABLE
    NAME_OF_DEVICE = "name_of_device", NoteEffect.UNUSABLE  # in a meeting's list: iPhone
    WORDS_AFTER_NAME = "words_after_name", NoteEffect.UNUSABLE  # (Nara)
    OWNER_OF_DEVICE = "owner_of_device", NoteEffect.UNUSABLE  # in a meeting's list: Nara's iPhone
    TOO_LONG = "too_long", NoteEffect.UNUSABLE
    TEXT_DAMAGED = "text_damaged", NoteEffect.UNUSABLE
    COLUMN_NOT_TAKEN = "column_not_taken", NoteEffect.UNUSABLE
    CELL_WITHOUT_COLUMN = "cell_without_column", NoteEffect.UNUSABLE


class ImportNote(NamedTuple):
    """*field* is empty for a whole row or file, *column* is the header, *text* the cut cell."""

    why: NoteReason
    field: str = ""
    column: str = ""
    text: str = ""


class SameBy(StrEnum):
    """The evidence that a row is a registered person."""

    CODE = "code"
    FILE = "file"  # this row of this file made the person in an earlier import
    SUBMISSION = "submission"  # of a phone
    NUMBER = "number"  # of the list, and the name


class ValueChange(NamedTuple):
    """*former* is the register's value, empty where it has none."""

    field: str
    former: str
    value: str


_HEADER_OUTCOME, _UNKNOWN = "header", "-"
_REPORT_COLUMNS = (
    *("line", "source_ref", "outcome", "person", "kept"),
    *(effect.value for effect in NoteEffect),
    *("differs", "changes", "explanation"),
)


class RowOutcome(StrEnum):
    NEW = "new"  # a person was created
    KNOWN = "here"  # the person is in the register with the same values
    FILLS = "fills"  # the register lacks what the row says of the person
    DIFFERS = "differs"  # the register says otherwise of the person
    LEFT_OUT = "left-out"  # has values, but makes no person until it is completed
    EMPTY = "empty"  # blank, nothing but the number of its line, a total or a signature


DOUBTFUL: Final = "doubtful"
JUDGEMENTS: Final = (
    *(RowOutcome.KNOWN, RowOutcome.NEW, RowOutcome.FILLS, RowOutcome.DIFFERS),
    *(DOUBTFUL, RowOutcome.LEFT_OUT, RowOutcome.EMPTY),
)


@dataclass(frozen=True, slots=True)
class RowResult:
    """*kept* are the filled fields, *differs* those with other values in the register.

    *fills* are those that the register lacks; both are *changes*, written if the user accepts them.
    *origin* is the person's id in the register that exported them. A new person may be one of
    *doubts*, who are registered, or of the earlier row at *alike_line*.
    """

    line: int
    outcome: RowOutcome
    kept: tuple[str, ...] = ()
    notes: tuple[ImportNote, ...] = ()
    differs: tuple[str, ...] = ()
    person: int | None = None  # created or found
    source_ref: str = ""
    origin: int | None = None
    fills: tuple[str, ...] = ()
    is_accepted: bool = False
    doubts: tuple[int, ...] = ()
    alike_line: int = 0
    same_by: SameBy | None = None
    changes: tuple[ValueChange, ...] = ()

    @property
    def judgement(self) -> str:
        """The outcome, or DOUBTFUL for a new person who may be another."""
        is_doubtful = self.outcome is RowOutcome.NEW and (self.doubts or self.alike_line)
        return DOUBTFUL if is_doubtful else self.outcome


@dataclass(frozen=True, slots=True)
class ImportReport:
    """*columns* maps fields to headers, *notes* are about the whole file.

    *before* is the number of an earlier import of the same file. *edits* is the range of changes
    that were accepted, *marks* are records of attendance that the import made in *session*.
    """

    file: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    header_line: int
    columns: Mapping[str, tuple[str, ...]]
    unmapped: tuple[str, ...]
    notes: tuple[ImportNote, ...]
    entries: tuple[RowResult, ...]
    before: int | None = None
    number: int | None = None
    edits: tuple[int, int] | None = None
    session: int | None = None
    marks: tuple[int, ...] = ()

    def list_doubts(self) -> list[tuple[int, int]]:
        by_line = {entry.line: entry.person for entry in self.entries}
        return [
            (entry.person, other)
            for entry in self.entries
            if entry.outcome is RowOutcome.NEW and entry.person is not None
            for other in (*entry.doubts, by_line.get(entry.alike_line))
            if other is not None
        ]

    def count_outcomes(self) -> dict[RowOutcome, int]:
        counts = Counter(entry.outcome for entry in self.entries)
        return {outcome: counts[outcome] for outcome in RowOutcome}

    def count_judgements(self) -> dict[str, int]:
        counts = Counter(entry.judgement for entry in self.entries)
        return {judgement: counts[judgement] for judgement in JUDGEMENTS if counts[judgement]}

    def count_effects(self) -> dict[NoteEffect, int]:
        counts: Counter[NoteEffect] = Counter()
        for entry in self.entries:
            counts.update(note.why.effect for note in entry.notes)
        return {effect: counts[effect] for effect in NoteEffect}

    def count_reasons(self) -> dict[tuple[NoteReason, str], int]:
        counts = Counter((note.why, note.field) for note in self.notes)
        for entry in self.entries:
            counts.update((note.why, note.field) for note in entry.notes)
        return dict(counts.most_common())


_stored = TypeAdapter(ImportReport)


def report_to_bytes(report: ImportReport) -> bytes:
    bare = replace(
        report,
        notes=_without_text(report.notes),
        entries=tuple(
            RowResult(
                entry.line,
                entry.outcome,
                entry.kept,
                _without_text(entry.notes),
                entry.differs,
                entry.person,
                origin=entry.origin,
                fills=entry.fills,
                is_accepted=entry.is_accepted,
                doubts=entry.doubts,
                alike_line=entry.alike_line,
            )
            for entry in report.entries
        ),
    )
    return zlib.compress(_stored.dump_json(bare), 1)


def report_from_bytes(data: bytes) -> ImportReport:
    return _stored.validate_json(zlib.decompress(data))


def _without_text(notes: tuple[ImportNote, ...]) -> tuple[ImportNote, ...]:
    return tuple(ImportNote(note.why, note.field, note.column) for note in notes)


def write_import_report(
    out: ExportWriter, report: ImportReport, explain: Callable[[ImportNote], str]
) -> None:
    """Raise as `ExportWriter.write_table`."""
    out.write_table(_REPORT_COLUMNS, _report_rows(report, explain), count=len(report.entries) + 1)


def _report_rows(
    report: ImportReport, explain: Callable[[ImportNote], str]
) -> Iterator[list[ExportCell]]:
    kept = (f"{field}: {', '.join(names)}" for field, names in report.columns.items())
    yield [
        report.header_line,
        None,
        _HEADER_OUTCOME,
        None,
        "; ".join(kept),
        *_join_by_effect(report.notes),
        *(None, None),
        join_explanations(report.notes, explain),
    ]
    for entry in report.entries:
        yield [
            entry.line,
            entry.source_ref or None,
            entry.outcome.value,
            short_code(entry.person) if entry.person else None,
            " ".join(entry.kept) or None,
            *_join_by_effect(entry.notes),
            " ".join((*entry.fills, *entry.differs)) or None,
            "; ".join(map(_format_change, entry.changes)) or None,
            join_explanations(entry.notes, explain),
        ]


def _format_change(change: ValueChange) -> str:
    return f"{change.field}: {change.former or _UNKNOWN} → {change.value}"


def _join_by_effect(notes: tuple[ImportNote, ...]) -> list[ExportCell]:
    texts: dict[NoteEffect, list[str]] = {effect: [] for effect in NoteEffect}
    for note in notes:
        words = filter(None, (note.field or note.column, note.why.value, note.text))
        texts[note.why.effect].append(": ".join(words))
    return ["; ".join(words) or None for words in texts.values()]


def join_explanations(
    notes: tuple[ImportNote, ...], explain: Callable[[ImportNote], str]
) -> str | None:
    return "; ".join(dict.fromkeys(map(explain, notes))) or None
