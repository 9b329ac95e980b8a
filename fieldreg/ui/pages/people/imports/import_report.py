"""The report of an import: what becomes of the rows, on the page and in a file."""

from dataclasses import dataclass
from pathlib import Path

from fieldreg.services.exports.plaintext_exports import What, leaving
from fieldreg.services.imports.import_notes import Note, Why
from fieldreg.services.imports.import_reports import Outcome, Report, write_report
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.worker import Report as Progress
from fieldreg.ui.forms.export_form import Export
from fieldreg.ui.language import labelled
from fieldreg.ui.pages.people.imports import import_texts
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people


@dataclass(frozen=True, slots=True)
class Count:
    """One line of the counts: so many rows or values, and what becomes of them."""

    count: int
    what: str
    field: str = ""


def columns() -> list[Column]:
    """Give the columns of the counts."""
    return [
        Column(
            translate("Importing", "How many"), _number, 110, Align.AlignRight, least=60
        ),
        Column(translate("Importing", "What happens"), lambda one: Cell(one.what)),
        Column(
            translate("Importing", "Field"),
            lambda one: Cell(one.field, role="ink2"),
            240,
            least=110,
        ),
    ]


def counts(report: Report | None) -> list[Count]:
    """Count rows by what becomes of them, then values by why they are not as they were."""
    if report is None:
        return []
    rows = [
        Count(count, _outcome(outcome))
        for outcome, count in report.outcomes().items()
        if count
    ]
    return rows + [
        Count(count, _reason(why), import_texts.field(name) if name else "")
        for (why, name), count in report.reasons().items()
    ]


def export(desk: Desk, report: Report) -> Export:
    """Give *report* as what is to leave."""

    def write(path: Path, reason: str, passphrase: str, _progress: Progress) -> int:
        what = What.IMPORT_REPORT
        with leaving(desk, path, what, reason=reason, passphrase=passphrase) as out:
            write_report(out, report, _explained)
        return len(report.entries)

    return Export(
        translate("Importing", "import-report"),
        write,
        lambda _count, file: translate("Importing", "Report saved: {file}").format(
            file=file
        ),
    )


def _number(one: Count) -> Cell:
    return Cell(import_texts.number(one.count))


def _outcome(value: Outcome) -> str:
    """Say what becomes of a row."""
    return {
        Outcome.NEW: translate("Importing", "rows: a new person"),
        Outcome.HERE: translate("Importing", "rows: registered already, nothing differs"),
        Outcome.DIFFERS: translate(
            "Importing", "rows: registered already, something differs; the register stays"
        ),
        Outcome.EMPTY: translate("Importing", "rows: nothing in them can be used"),
    }[value]


def _explained(note: Note) -> str:
    """Say why a value did not go into its field as it was, in the report's words."""
    sentence = _reason(note.why)
    return labelled(people.field_label(note.field), sentence) if note.field else sentence


def _reason(why: Why) -> str:
    """Say what happened to a value and why."""
    return {**_repaired(), **_doubtful(), **_unusable()}[why]


def _repaired() -> dict[Why, str]:
    return {
        Why.SPACES_STRIPPED: translate("Importing", "spaces around it are left out"),
        Why.SPACES_AFTER_DELIMITERS: translate(
            "Importing", "the space after each delimiter is left out"
        ),
        Why.NUL_REMOVED: translate("Importing", "a character that is no text is left out"),
        Why.GUARD_REMOVED: translate(
            "Importing", "the apostrophe that keeps a sheet from calculating is left out"
        ),
        Why.QUOTES_UNBALANCED: translate(
            "Importing", "a quotation mark has no partner; the line is taken as it stands"
        ),
        Why.MEANS_UNKNOWN: translate("Importing", "it says that this is not known"),
        Why.NAME_PARTED: translate(
            "Importing", "patronymic and given name stand in one cell; they are parted"
        ),
        Why.AREA_FILLED_IN: translate(
            "Importing", "filled in: the soum or bag says which area it lies in"
        ),
        Why.MOVED_TO_AIMAG: translate(
            "Importing", "an aimag stands in the column of soums; it is moved"
        ),
    }


def _doubtful() -> dict[Why, str]:
    return {
        Why.DATE_UNREADABLE: translate(
            "Importing", "it cannot be read as a date; kept as typed"
        ),
        Why.DATE_IMPLAUSIBLE: translate("Importing", "it can hardly be right; kept"),
        Why.PLACE_NOT_LISTED: translate(
            "Importing", "the list has no such place; kept as typed"
        ),
        Why.PLACE_AMBIGUOUS: translate(
            "Importing", "several places have this name; kept as typed"
        ),
        Why.PLACE_ELSEWHERE: translate(
            "Importing", "this place lies in another area; kept as typed"
        ),
        Why.PHONE_UNUSUAL: translate("Importing", "not a usual phone number; kept"),
        Why.EMAIL_UNUSUAL: translate("Importing", "not a usual address; kept"),
        Why.SOURCE_REF_TWICE: translate("Importing", "another row has the same number"),
        Why.SOURCE_REF_OF_ANOTHER: translate(
            "Importing", "someone else in the register has this number"
        ),
        Why.CODE_NOT_HERE: translate(
            "Importing", "the code is of someone whom this register does not know"
        ),
        Why.LINES_ABOVE_HEADER: translate(
            "Importing", "lines above the headers are left out"
        ),
        Why.OTHER_SHEETS: translate("Importing", "further sheets are not read"),
    }


def _unusable() -> dict[Why, str]:
    return {
        Why.GENDER_UNKNOWN: translate(
            "Importing", "not a gender that is known here; put into the notes"
        ),
        Why.TOO_LONG: translate(
            "Importing", "too long for its field; the notes have what there was room for"
        ),
        Why.TEXT_DAMAGED: translate(
            "Importing", "the letters were lost before the table came here"
        ),
        Why.COLUMN_NOT_TAKEN: translate("Importing", "this column goes into no field"),
        Why.CELL_WITHOUT_COLUMN: translate("Importing", "it stands under no header"),
    }
