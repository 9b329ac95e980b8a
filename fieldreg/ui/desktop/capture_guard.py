"""Screened: windows that a picture of the screen leaves out, where the system can do that.

**Fault 69.** Windows leaves a window out of screenshots, of Recall and of screens that are
shared when the window asks for it; from version 2004 on it is as if it were not there,
before that it is black. This is written after the manual, and nobody has tried it.

Limits: Linux has no such wish, so whatever takes pictures of the screen there has the
names that are on it; nor is macOS asked. A camera has them everywhere.
"""

import ctypes
import sys
from typing import Final, Protocol

_EXCLUDED, _BLACK = 0x11, 0x01  # WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR


class User32(Protocol):
    """What of Windows' ``user32`` is called."""

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Say who may have a picture of *window*; nought where that failed."""


def load_user32() -> User32 | None:
    """Give what this system has of that, if it is Windows."""
    if sys.platform == "win32":
        desk: User32 = ctypes.windll.user32
        return desk
    return None


USER32: Final = load_user32()


def exclude_from_capture(window: int, desk: User32 | None = USER32) -> bool:
    """Leave the *window* of this handle out of pictures; tell whether the system said yes."""
    if desk is None:
        return False
    return any(desk.SetWindowDisplayAffinity(window, one) for one in (_EXCLUDED, _BLACK))
