"""Words of the imports that were made, and of undoing one of them."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def earlier() -> str:
    """Head the list of imports that were made, and label the way to it."""
    return _translate("Importing", "Earlier imports")


def earlier_line() -> str:
    """Say what can be done with them."""
    return _translate(
        "Importing", "Each can be undone as a whole, however long ago it was."
    )


def earlier_hint() -> str:
    """Say what F9 does, in the hint bar."""
    return _translate("Importing", "earlier imports")


def choose_hint() -> str:
    """Say what the arrows do, in the hint bar."""
    return _translate("Importing", "choose")


def nothing_imported() -> str:
    """Say that the list is empty."""
    return _translate("Importing", "Nothing was imported yet.")


def would_undo(leaving: int, staying: int) -> str:
    """Say what undoing an import would do."""
    gone = _translate("Importing", "An undo takes %Ln people out of use", "", leaving)
    if not staying:
        return f"{gone}."
    stay = _translate(
        "Importing", "%Ln people stay, since others have worked on them", "", staying
    )
    return f"{gone}. {stay}."


def day() -> str:
    """Head the column of days."""
    return _translate("Importing", "Day")


def file() -> str:
    """Head the column of files."""
    return _translate("Importing", "File")


def rows() -> str:
    """Head the column that counts the rows of the file."""
    return _translate("Importing", "Rows")


def new_people() -> str:
    """Head the column that counts who was new."""
    return _translate("Importing", "New people")


def state() -> str:
    """Head the column that says whether it still stands."""
    return _translate("Importing", "State")


def import_state(*, is_undone: bool) -> str:
    """Say whether an import still stands."""
    if is_undone:
        return _translate("Importing", "undone")
    return _translate("Importing", "in use")
