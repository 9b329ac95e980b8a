"""Words of what is written to be printed."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def hint() -> str:
    """Say what the key does."""
    return _translate("Paper", "Sheet to sign")


def language() -> str:
    """Name the language of the sheet."""
    return _translate("Paper", "Language of the sheet")


def names() -> str:
    """Name the choice of names."""
    return _translate("Paper", "Lines")


def without_names() -> str:
    """Name the sheet that tells of nobody."""
    return _translate("Paper", "numbered, without names")


def with_names() -> str:
    """Name the sheet that tells who takes part."""
    return _translate("Paper", "with the participants’ names")


def reason() -> str:
    """Name the field of why names leave the register."""
    return _translate("Paper", "Why with names")


def reason_wanted() -> str:
    """Say that names want a reason."""
    return _translate(
        "Paper", "Whoever finds the file reads the names. Write why it is needed."
    )


def write() -> str:
    """Say what the button does."""
    return _translate("Paper", "Write the PDF")


def leave() -> str:
    """Say what Esc does."""
    return _translate("Paper", "Back to the sheet")


def where() -> str:
    """Head the dialog that asks for a place."""
    return _translate("Paper", "Where is the sheet to be written?")


def kind() -> str:
    """Name the kind of file."""
    return _translate("Paper", "PDF to print")


def file() -> str:
    """Suggest a name of the file, in which nobody is named."""
    return _translate("Paper", "consent sheet")


def written(file_name: str) -> str:
    """Say that it is on the disk."""
    return _translate("Paper", "Written: {file}").format(file=file_name)


def names_nobody() -> str:
    """Say that it tells nothing of anybody."""
    return _translate("Paper", "It names nobody. Print it, and let everybody sign.")


def has_names() -> str:
    """Say what to do with a file that has names."""
    return _translate(
        "Paper",
        "There are names in it: delete it once it is printed. It is on the list of files.",
    )
