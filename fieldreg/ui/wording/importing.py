"""Words of the import: what a table is, what becomes of its rows, and why."""

from PySide6.QtCore import QCoreApplication, QLocale

from fieldreg.services.importing.notes import Note, Why
from fieldreg.services.importing.reports import Outcome
from fieldreg.ui.wording.language import labelled
from fieldreg.ui.wording.person import field_label

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("Importing", "Import people")


def about(file: str, encoding: str | None, delimiter: str | None, sheet: str | None) -> str:
    """Say what is imported and how it was read."""
    if sheet is not None:
        how = _translate("Importing", "sheet: {sheet}").format(sheet=sheet)
    else:
        how = ", ".join(
            filter(None, ((encoding or "").upper(), _delimiter(delimiter or "")))
        )
    return f"{file} · {how}" if how else file


def imported_before() -> str:
    """Say that this very file was imported already."""
    return _translate("Importing", "This very file was imported before")


# The columns


def columns() -> str:
    """Head the columns of the table."""
    return _translate("Importing", "Columns")


def columns_line() -> str:
    """Say what is chosen there."""
    return _translate(
        "Importing", "What is in each column of the table. Each choice is tried at once."
    )


def field(name: str) -> str:
    """Name a field of a person."""
    return field_label(name)


def left_alone() -> str:
    """Name the choice that a column goes into no field."""
    return _translate("Importing", "left out")


def own_code() -> str:
    """Say what the codes in an export of our own do."""
    return _translate("Importing", "finds who is here already")


def own_retired() -> str:
    """Say what the retired mark in an export of our own does."""
    return _translate("Importing", "out of use or not")


def example(text: str) -> str:
    """Say what stands in a column."""
    return _translate("Importing", "for example: {text}").format(text=text)


# What becomes of the rows


def what_becomes() -> str:
    """Head the counts."""
    return _translate("Importing", "What becomes of the rows")


def what_became() -> str:
    """Head the counts once it is written."""
    return _translate("Importing", "What became of the rows")


def how_many() -> str:
    """Head the column of counts."""
    return _translate("Importing", "How many")


def what_happens() -> str:
    """Head the column that says what happens to them."""
    return _translate("Importing", "What happens")


def in_field() -> str:
    """Head the column that names the field."""
    return _translate("Importing", "Field")


def number(count: int) -> str:
    """Write a number."""
    return QLocale().toString(count)


def outcome(value: Outcome) -> str:
    """Say what becomes of a row."""
    return {
        Outcome.NEW: _translate("Importing", "rows: a new person"),
        Outcome.HERE: _translate("Importing", "rows: registered already, nothing differs"),
        Outcome.DIFFERS: _translate(
            "Importing", "rows: registered already, something differs; the register stays"
        ),
        Outcome.EMPTY: _translate("Importing", "rows: nothing in them can be used"),
    }[value]


def explained(note: Note) -> str:
    """Say why a value did not go into its field as it was, in the report's words."""
    sentence = reason(note.why)
    return labelled(field_label(note.field), sentence) if note.field else sentence


def reason(why: Why) -> str:
    """Say what happened to a value and why."""
    return {**_repaired(), **_doubtful(), **_unusable()}[why]


def _repaired() -> dict[Why, str]:
    return {
        Why.SPACES_STRIPPED: _translate("Importing", "spaces around it are left out"),
        Why.SPACES_AFTER_DELIMITERS: _translate(
            "Importing", "the space after each delimiter is left out"
        ),
        Why.NUL_REMOVED: _translate("Importing", "a character that is no text is left out"),
        Why.GUARD_REMOVED: _translate(
            "Importing", "the apostrophe that keeps a sheet from calculating is left out"
        ),
        Why.QUOTES_UNBALANCED: _translate(
            "Importing", "a quotation mark has no partner; the line is taken as it stands"
        ),
        Why.MEANS_UNKNOWN: _translate("Importing", "it says that this is not known"),
        Why.NAME_PARTED: _translate(
            "Importing", "patronymic and given name stand in one cell; they are parted"
        ),
        Why.AREA_FILLED_IN: _translate(
            "Importing", "filled in: the soum or bag says which area it lies in"
        ),
        Why.MOVED_TO_AIMAG: _translate(
            "Importing", "an aimag stands in the column of soums; it is moved"
        ),
    }


def _doubtful() -> dict[Why, str]:
    return {
        Why.DATE_UNREADABLE: _translate(
            "Importing", "it cannot be read as a date; kept as typed"
        ),
        Why.DATE_IMPLAUSIBLE: _translate("Importing", "it can hardly be right; kept"),
        Why.PLACE_NOT_LISTED: _translate(
            "Importing", "the list has no such place; kept as typed"
        ),
        Why.PLACE_AMBIGUOUS: _translate(
            "Importing", "several places have this name; kept as typed"
        ),
        Why.PLACE_ELSEWHERE: _translate(
            "Importing", "this place lies in another area; kept as typed"
        ),
        Why.PHONE_UNUSUAL: _translate("Importing", "not a usual phone number; kept"),
        Why.EMAIL_UNUSUAL: _translate("Importing", "not a usual address; kept"),
        Why.SOURCE_REF_TWICE: _translate("Importing", "another row has the same number"),
        Why.SOURCE_REF_OF_ANOTHER: _translate(
            "Importing", "someone else in the register has this number"
        ),
        Why.CODE_NOT_HERE: _translate(
            "Importing", "the code is of someone whom this register does not know"
        ),
        Why.LINES_ABOVE_HEADER: _translate(
            "Importing", "lines above the headers are left out"
        ),
        Why.OTHER_SHEETS: _translate("Importing", "further sheets are not read"),
    }


def _unusable() -> dict[Why, str]:
    return {
        Why.GENDER_UNKNOWN: _translate(
            "Importing", "not a gender that is known here; put into the notes"
        ),
        Why.TOO_LONG: _translate(
            "Importing", "too long for its field; the notes have what there was room for"
        ),
        Why.TEXT_DAMAGED: _translate(
            "Importing", "the letters were lost before the table came here"
        ),
        Why.COLUMN_NOT_TAKEN: _translate("Importing", "this column goes into no field"),
        Why.CELL_WITHOUT_COLUMN: _translate("Importing", "it stands under no header"),
    }


# Acts


def import_them(count: int) -> str:
    """Say what Enter does: it imports so many people."""
    if not count:
        return _translate("Importing", "Import")
    return _translate("Importing", "Import %Ln people", "", count)


def import_hint() -> str:
    """Say what Enter does, in the hint bar."""
    return _translate("Importing", "import")


def nobody_new() -> str:
    """Say why nothing can be imported."""
    return _translate("Importing", "No row has a person who is new")


def looking() -> str:
    """Say that the table is being looked at."""
    return _translate("Importing", "Reading the table…")


def importing(so_many: int, of_so_many: int) -> str:
    """Say that people are being imported, and how far it is."""
    share = 100 * so_many // max(of_so_many, 1)
    return _translate("Importing", "Importing… {share} %").format(
        share=QLocale().toString(share)
    )


def imported(count: int) -> str:
    """Say how many people were imported."""
    return _translate("Importing", "%Ln people imported", "", count)


def stopped() -> str:
    """Say that nothing was written."""
    return _translate("Importing", "Stopped. Nobody was imported.")


def undo_import() -> str:
    """Say what Ctrl+Z does."""
    return _translate("Importing", "Undo the import")


def undo_hint() -> str:
    """Say what Ctrl+Z does, in the hint bar."""
    return _translate("Importing", "undo")


def undoing() -> str:
    """Say that the import is being undone."""
    return _translate("Importing", "Undoing…")


def undone(retired: int, staying: int) -> str:
    """Say how many people are out of use again, and how many stay."""
    gone = _translate(
        "Importing", "The import is undone: %Ln people out of use", "", retired
    )
    if not staying:
        return gone
    stay = _translate(
        "Importing", "%Ln people stay, since others have worked on them", "", staying
    )
    return f"{gone}. {stay}."


def leave() -> str:
    """Say what Esc does before anything is written."""
    return _translate("Importing", "Do not import")


def leave_done() -> str:
    """Say what Esc does once it is written."""
    return _translate("Importing", "Back to the list")


def leave_hint() -> str:
    """Say what Esc does, in the hint bar."""
    return _translate("Importing", "to the list")


# The report


def save_report() -> str:
    """Say what Ctrl+E does."""
    return _translate("Importing", "Save the report")


def report_hint() -> str:
    """Say what Ctrl+E does, in the hint bar."""
    return _translate("Importing", "report")


def report_name() -> str:
    """Suggest a name for the report, without an ending."""
    return _translate("Importing", "import-report")


def report_saved(file: str) -> str:
    """Say that the report was written."""
    return _translate("Importing", "Report saved: {file}").format(file=file)


def _delimiter(sign: str) -> str:
    if not sign:
        return ""
    name = {
        ",": _translate("Importing", "comma"),
        ";": _translate("Importing", "semicolon"),
        "\t": _translate("Importing", "tab"),
        " ": _translate("Importing", "space"),
    }.get(sign, sign)
    return _translate("Importing", "delimiter: {sign}").format(sign=name)
