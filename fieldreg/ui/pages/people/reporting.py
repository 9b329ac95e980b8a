"""The report of an import: what becomes of the rows, on the page and in a file."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from fieldreg.services.importing.reports import Report, write_report
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.runner import Runner
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.widgets.notice import Tone
from fieldreg.ui.wording import importing as words
from fieldreg.ui.wording import problems

Say = Callable[[Tone, str, str], None]


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


def save(
    owner: QWidget, runner: Runner, dialogs: Dialogs, report: Report, say: Say
) -> None:
    """Ask where *report* shall be written, write it for *owner*, and *say* what came of it."""
    title, name = words.save_report(), words.report_name()
    path = dialogs.save_file(title, name, words.report_kinds())
    if path is None:
        return
    runner.run(
        owner,
        lambda: write_report(path, report, words.explained),
        lambda _nothing: say(
            Tone.DONE, words.report_saved(path.name), words.report_is_plain()
        ),
        lambda problem: say(Tone.FAILURE, problems.sentence(problem), ""),
    )


def _number(one: Count) -> Cell:
    return Cell(words.number(one.count))
