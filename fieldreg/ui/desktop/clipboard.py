"""The clipboard keeps copied text for ten seconds; screen pictures show no window.

**Fault 67.** Copied text may be a name. It is marked as a secret, which the clipboard histories of
Windows and KDE leave out, and is removed after ten seconds, at a lock and at the end. So is
selected text, which X11 copies. A program that pasted it, or ignores the mark, has it.
"""

import ctypes
import sys
from typing import Final, Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

CLEAR_AFTER_MS: Final = 10_000

_NO: Final = bytes(4)  # a DWORD of zero
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
SECRET_FORMATS: Final = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
}


class ClipboardWatch(QObject):
    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CLEAR_AFTER_MS)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._on_copied)
        clipboard.selectionChanged.connect(self._on_selected)

    def clear(self) -> None:
        self._timer.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _on_copied(self) -> None:
        if self._clipboard.ownsClipboard() and self._mark(QClipboard.Mode.Clipboard):
            self._timer.start()

    def _on_selected(self) -> None:
        is_ours = self._clipboard.ownsSelection()
        if is_ours and self._mark(QClipboard.Mode.Selection) and not self._timer.isActive():
            self._timer.start()

    def _mark(self, mode: QClipboard.Mode) -> bool:
        text = self._clipboard.text(mode)
        if text and not self._clipboard.mimeData(mode).hasFormat(next(iter(SECRET_FORMATS))):
            marked = QMimeData()
            marked.setText(text)
            for mark, value in SECRET_FORMATS.items():
                marked.setData(mark, value)
            self._clipboard.setMimeData(marked, mode)
        return bool(text)


_EXCLUDED, _BLACK = 0x11, 0x01  # WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR


class User32(Protocol):
    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Return 0 on failure."""


def load_user32() -> User32 | None:
    if sys.platform == "win32":
        user32: User32 = ctypes.windll.user32
        return user32
    return None


USER32: Final = load_user32()


def exclude_from_capture(window: int, user32: User32 | None = USER32) -> bool:
    """Return whether that succeeded."""
    if user32 is None:
        return False
    return any(user32.SetWindowDisplayAffinity(window, mode) for mode in (_EXCLUDED, _BLACK))
