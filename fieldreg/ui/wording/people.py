"""Words of the list of people: finding, registering, and what goes to a file."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("People", "People")


def title_out_of_use() -> str:
    """Name the page while it shows those out of use."""
    return _translate("People", "People out of use")


# The list


def search() -> str:
    """Say inside the empty field of letters what it finds."""
    return _translate("People", "Name, birth year, phone, code")


def any_spelling() -> str:
    """Say how letters may be typed."""
    return _translate("People", "Cyrillic and Latin letters find the same people")


def everyone(count: int) -> str:
    """Count everyone in use."""
    return _translate("People", "%Ln people", "", count)


def out_of_use(count: int) -> str:
    """Count everyone out of use."""
    return _translate("People", "%Ln people", "", count)


def found(count: int) -> str:
    """Count whom the letters found."""
    if not count:
        return _translate("People", "Nobody found")
    return _translate("People", "%Ln people found", "", count)


def found_most(count: int) -> str:
    """Say that there are, or may be, more people than are shown."""
    if not count:
        return _translate("People", "Nobody found so far. More letters look further.")
    return _translate(
        "People", "The %Ln nearest are shown. More letters find fewer.", "", count
    )


def patronymic() -> str:
    """Head the column of patronymics."""
    return _translate("People", "Patronymic")


def given_name() -> str:
    """Head the column of given names."""
    return _translate("People", "Given name")


def born() -> str:
    """Head the column of birth years."""
    return _translate("People", "Born")


def home() -> str:
    """Head the column of homes."""
    return _translate("People", "Soum or aimag")


def last_session() -> str:
    """Head the column of the session they were at last."""
    return _translate("People", "Last training")


def code() -> str:
    """Head the column of short codes."""
    return _translate("People", "Code")


def open_hint() -> str:
    """Say what Enter does in the list."""
    return _translate("People", "open")


def choose_hint() -> str:
    """Say what the arrows do in the list."""
    return _translate("People", "choose")


def turn_hint(*, retired: bool) -> str:
    """Say what Ctrl+T shows next."""
    if retired:
        return _translate("People", "those in use")
    return _translate("People", "those out of use")


def find_hint() -> str:
    """Say what Ctrl+F does."""
    return _translate("People", "find")


def nobody_yet() -> str:
    """Head the empty page."""
    return _translate("People", "Nobody is registered yet")


def nobody_yet_line() -> str:
    """Say what to do then."""
    return _translate(
        "People",
        "Register people one by one, here or at the door of a session. A list that is kept"
        " in a table can be imported: CSV or XLSX, with any headers.",
    )


# A new person


def new() -> str:
    """Say what Ins does."""
    return _translate("People", "New person")


def new_hint() -> str:
    """Say what Ins does, in the hint bar."""
    return _translate("People", "new person")


def new_person() -> str:
    """Head the form."""
    return _translate("People", "New person")


def may_follow() -> str:
    """Say beside the heading what is needed."""
    return _translate("People", "A given name is enough. The rest can follow.")


def register() -> str:
    """Say what Enter does in the form."""
    return _translate("People", "Register")


def registering() -> str:
    """Say that she is being registered."""
    return _translate("People", "Registering…")


def registered(name: str, short_code: str) -> str:
    """Say who is registered."""
    return _translate("People", "Registered: {name}, {code}").format(
        name=name, code=short_code
    )


def leave() -> str:
    """Say what Esc does in the form: what was typed is kept as a draft."""
    return _translate("People", "Not now")


def draft_is_back() -> str:
    """Say that what was typed earlier stands in the form again."""
    return _translate(
        "People", "What you typed earlier is here again. It is not saved yet."
    )


# Files


def import_people() -> str:
    """Say what Ctrl+I does."""
    return _translate("People", "Import")


def import_hint() -> str:
    """Say what Ctrl+I does, in the hint bar."""
    return _translate("People", "import")


def choose_table() -> str:
    """Head the choice of a table."""
    return _translate("People", "Which table to import")


def table_kinds() -> Sequence[tuple[str, str]]:
    """Name the files that can be imported."""
    return (
        (_translate("People", "Tables"), "*.csv *.tsv *.txt *.xlsx"),
        (_translate("People", "All files"), "*"),
    )


def export_people() -> str:
    """Say what Ctrl+E does."""
    return _translate("People", "Export")


def export_hint() -> str:
    """Say what Ctrl+E does, in the hint bar."""
    return _translate("People", "export")


def export_name() -> str:
    """Suggest a name for the file, without an ending."""
    return _translate("People", "people")


def exported(count: int, file: str) -> str:
    """Say how many people were written, and into what."""
    return _translate("People", "%Ln people written: {file}", "", count).format(file=file)
