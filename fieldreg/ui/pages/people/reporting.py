"""The report of an import: what becomes of the rows, on the page and in a file."""

from dataclasses import dataclass
from pathlib import Path

from fieldreg.services.desk import Desk
from fieldreg.services.exporting.leaving import What, leaving
from fieldreg.services.importing.reports import Report, write_report
from fieldreg.ui.forms.leaving_form import Export
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.wording import importing as words
from fieldreg.ui.worker import Report as Progress


@dataclass(frozen=True, slots=True)
class Count:
    """One line of the counts: so many rows or values, and what becomes of them."""

    count: int
    what: str
    field: str = ""


def columns() -> list[Column]:
    """Give the columns of the counts."""
    return [
        Column(words.how_many(), _number, 110, Align.AlignRight, least=60),
        Column(words.what_happens(), lambda one: Cell(one.what)),
        Column(words.in_field(), lambda one: Cell(one.field, role="ink2"), 240, least=110),
    ]


def counts(report: Report | None) -> list[Count]:
    """Count rows by what becomes of them, then values by why they are not as they were."""
    if report is None:
        return []
    rows = [
        Count(count, words.outcome(outcome))
        for outcome, count in report.outcomes().items()
        if count
    ]
    return rows + [
        Count(count, words.reason(why), words.field(name) if name else "")
        for (why, name), count in report.reasons().items()
    ]


def export(desk: Desk, report: Report) -> Export:
    """Give *report* as what is to leave."""

    def write(path: Path, reason: str, passphrase: str, _progress: Progress) -> int:
        what = What.IMPORT_REPORT
        with leaving(desk, path, what, reason=reason, passphrase=passphrase) as out:
            write_report(out, report, words.explained)
        return len(report.entries)

    return Export(words.report_name(), write, lambda _count, file: words.report_saved(file))


def _number(one: Count) -> Cell:
    return Cell(words.number(one.count))
