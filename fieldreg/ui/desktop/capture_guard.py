"""The exclusion of windows from screen pictures, where the system supports it.

**Fault 69.** Windows excludes a window that asks for it from screenshots, from Recall and from
shared screens; before version 2004 it is black instead. This follows the manual and was not tried.

Limits: Linux has no such request, and macOS is not asked. A camera records every screen.
"""

import ctypes
import sys
from typing import Final, Protocol

_EXCLUDED, _BLACK = 0x11, 0x01  # WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR


class User32(Protocol):
    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Set who may capture *window*; return 0 on failure."""


def load_user32() -> User32 | None:
    if sys.platform == "win32":
        user32: User32 = ctypes.windll.user32
        return user32
    return None


USER32: Final = load_user32()


def exclude_from_capture(window: int, user32: User32 | None = USER32) -> bool:
    """Exclude the *window* of this handle from pictures; return whether that succeeded."""
    if user32 is None:
        return False
    return any(user32.SetWindowDisplayAffinity(window, mode) for mode in (_EXCLUDED, _BLACK))
