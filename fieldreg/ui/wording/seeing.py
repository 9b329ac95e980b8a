"""Words of showing a person all that is held about her."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def see() -> str:
    """Label the button that leads to it."""
    return _translate("Seeing", "Show all that is kept")


def title(name: str) -> str:
    """Head the page: about whom."""
    return _translate("Seeing", "All that is kept: {name}").format(name=name)


def line(*, is_office: bool) -> str:
    """Say what is on it, and what is not."""
    if is_office:
        return _translate(
            "Seeing", "For the person to read. Nothing of anybody else is on it."
        )
    return _translate(
        "Seeing",
        "For the person to read: what is kept on this laptop. Head office may keep more.",
    )


def page() -> str:
    """Name the preview for a screen reader."""
    return _translate("Seeing", "The page as it is printed")


def written(file: str) -> str:
    """Say that the file is written."""
    return _translate("Seeing", "All that is kept about the person is in {file}.").format(
        file=file
    )


def to_print() -> str:
    """Say what Ctrl+P does."""
    return _translate("Seeing", "make a PDF to print")


def read_hint() -> str:
    """Say what the arrows do."""
    return _translate("Seeing", "read on")
