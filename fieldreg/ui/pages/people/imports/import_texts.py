"""Words of the import: what a table is, what becomes of its rows, and why."""

from PySide6.QtCore import QLocale

from fieldreg.ui.translation import translate


def number(count: int) -> str:
    """Write a number."""
    return QLocale().toString(count)


def undone(retired: int, staying: int) -> str:
    """Say how many people are out of use again, and how many stay."""
    gone = translate("Importing", "The import is undone: %Ln people out of use", "", retired)
    if not staying:
        return gone
    stay = translate("Importing", "%Ln people stay, since others have worked on them", "", staying)
    return f"{gone}. {stay}."
