"""Words of the window itself: the rail, the hint bar, the list of keys."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def pages() -> str:
    """Name the rail for a screen reader."""
    return _translate("Shell", "Pages")


def all_keys() -> str:
    """Say what F1 does, in the hint bar."""
    return _translate("Shell", "all keys")


def all_keys_of_this_page() -> str:
    """Head the list of keys."""
    return _translate("Shell", "All keys of this page")


def back() -> str:
    """Say what Alt+Left does."""
    return _translate("Shell", "back to the page before")


def put_away() -> str:
    """Say what puts away a notice that stays."""
    return _translate("Shell", "Hide")


def lock() -> str:
    """Say what Ctrl+L does."""
    return _translate("Shell", "lock")
