"""Reports: what became of every row of an import.

The store keeps a report without the texts that stood in cells: those belong to people,
and whoever is erased must not live on in a report. A report written to a file right after
the import has them, for the officer who puts the table right.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pydantic import TypeAdapter

from fieldreg.domain.log.ids import short_code
from fieldreg.services.exports.plaintext_exports import ExportWriter
from fieldreg.services.exports.table_writer import ExportCell
from fieldreg.services.imports.import_notes import ImportNote, NoteEffect, NoteReason

_HEADER = "header"
_COLUMNS = (
    *("line", "source_ref", "outcome", "person", "kept"),
    *(effect.value for effect in NoteEffect),
    *("differs", "explanation"),
)


class RowOutcome(StrEnum):
    """What became of a row; every row has exactly one."""

    NEW = "new"  # a person was made
    KNOWN = "here"  # the person is in the register and says the same
    DIFFERS = "differs"  # the person is in the register and says otherwise; left alone
    EMPTY = "empty"  # nothing that can be used


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of one row.

    *kept* names the fields that were filled, *differs* those in which the register says
    otherwise; *person* is the id of whom the row made or meant.
    """

    line: int
    outcome: RowOutcome
    kept: tuple[str, ...] = ()
    notes: tuple[ImportNote, ...] = ()
    differs: tuple[str, ...] = ()
    person: int | None = None
    source_ref: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a table.

    *columns* gives the headers that went into each field, *unmapped* those that were left
    alone. *notes* are about the file as a whole. *before* is the number of an earlier
    import of the very same file, *number* this import's own; both may be None.
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

    def count_outcomes(self) -> dict[RowOutcome, int]:
        """Count the rows by what became of them; the counts add up to all rows."""
        counts = Counter(entry.outcome for entry in self.entries)
        return {outcome: counts[outcome] for outcome in RowOutcome}

    def count_effects(self) -> dict[NoteEffect, int]:
        """Count the values that were repaired, flagged and not used."""
        counts: Counter[NoteEffect] = Counter()
        for entry in self.entries:
            counts.update(note.why.effect for note in entry.notes)
        return {effect: counts[effect] for effect in NoteEffect}

    def count_reasons(self) -> dict[tuple[NoteReason, str], int]:
        """Count the notes on rows by reason and field, the most frequent first."""
        counts: Counter[tuple[NoteReason, str]] = Counter()
        for entry in self.entries:
            counts.update((note.why, note.field) for note in entry.notes)
        return dict(counts.most_common())


_stored = TypeAdapter(ImportReport)


def report_to_bytes(report: ImportReport) -> bytes:
    """Write *report* for the store: compressed JSON without the text of any cell."""
    bare = replace(
        report,
        notes=_without_text(report.notes),
        entries=tuple(
            RowResult(
                one.line, one.outcome, one.kept, _without_text(one.notes), one.differs, one.person
            )
            for one in report.entries
        ),
    )
    return zlib.compress(_stored.dump_json(bare), 1)


def report_from_bytes(data: bytes) -> ImportReport:
    """Read back what `to_bytes` wrote."""
    return _stored.validate_json(zlib.decompress(data))


def _without_text(notes: tuple[ImportNote, ...]) -> tuple[ImportNote, ...]:
    return tuple(ImportNote(note.why, note.field, note.column) for note in notes)


def write_import_report(
    out: ExportWriter, report: ImportReport, explain: Callable[[ImportNote], str]
) -> None:
    """Let *report* go *out* as a table, one row a row: it has what stood in the cells.

    The first tells of the file and its columns. *explain* has the sentence for a note.

    Raises:
        Problem: as `Leaving.table`.
    """
    out.write_table(_COLUMNS, _lines(report, explain), count=len(report.entries) + 1)


def _lines(
    report: ImportReport, explain: Callable[[ImportNote], str]
) -> Iterator[list[ExportCell]]:
    kept = (f"{field}: {', '.join(names)}" for field, names in report.columns.items())
    yield [
        report.header_line,
        None,
        _HEADER,
        None,
        "; ".join(kept),
        *_by_effect(report.notes),
        None,
        _explained(report.notes, explain),
    ]
    for entry in report.entries:
        yield [
            entry.line,
            entry.source_ref or None,
            entry.outcome.value,
            short_code(entry.person) if entry.person else None,
            " ".join(entry.kept) or None,
            *_by_effect(entry.notes),
            " ".join(entry.differs) or None,
            _explained(entry.notes, explain),
        ]


def _by_effect(notes: tuple[ImportNote, ...]) -> list[ExportCell]:
    """Tell, for each effect, the fields, the reasons and what stood there."""
    told: dict[NoteEffect, list[str]] = {effect: [] for effect in NoteEffect}
    for note in notes:
        words = filter(None, (note.field or note.column, note.why.value, note.text))
        told[note.why.effect].append(": ".join(words))
    return ["; ".join(words) or None for words in told.values()]


def _explained(notes: tuple[ImportNote, ...], explain: Callable[[ImportNote], str]) -> str | None:
    return "; ".join(dict.fromkeys(map(explain, notes))) or None
