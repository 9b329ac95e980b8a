"""Words of the questions that take the whole window."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def leave() -> str:
    """Label the button that changes nothing."""
    return _translate("Dialogs", "Cancel")
