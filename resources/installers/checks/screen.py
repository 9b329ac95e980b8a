"""The screen that a check looks at: what stands on it, and waiting until it does.

A machine may be busy: nothing is told by seconds. Two looks are the same where hardly any tile of the
screen differs; a cursor that blinks is no difference.
"""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap

_WIDTH, _HEIGHT = 96, 54  # tiles
_TOP: Final = 3  # rows above a window that nobody manages
_COVER, _PAGE = slice(20, 27), slice(34, _WIDTH)  # columns: of the cover without words, beside it
_DARK: Final = 100  # levels of 256
_LEVELS: Final = 12  # by which a tile differs
_DIFFERENT, _WRITTEN = 0.02, 0.02  # of the tiles
_STABLE_LOOKS: Final = 4
_LIMIT_S: Final = 600


class Screen:
    def __init__(self, pictures: Path) -> None:
        self._application = QGuiApplication(["check", "-platform", "xcb"])
        self._pictures = pictures

    def _look(self) -> bytes:
        image = self._grab().toImage()
        tiles = image.scaled(_WIDTH, _HEIGHT, mode=Qt.TransformationMode.SmoothTransformation)
        grey = tiles.convertToFormat(QImage.Format.Format_Grayscale8)
        return bytes(grey.constBits())  # of an image that is held

    def keep(self, name: str) -> None:
        self._grab().save(str(self._pictures / f"{name}.png"))

    def wait(self, is_wanted: Callable[[bytes], bool]) -> None:
        """Wait until *is_wanted* holds of the tiles and they stay the same."""
        before, stable = self._look(), 0
        for _ in range(_LIMIT_S):
            time.sleep(1)
            seen = self._look()
            stable = stable + 1 if is_wanted(seen) and not _differ(seen, before) else 0
            before = seen
            if stable == _STABLE_LOOKS:
                return
        self.keep("failed")
        raise SystemExit(f"The screen does not show what was awaited: {self._pictures}/failed.png")

    def turn(self, name: str, act: Callable[[], object]) -> None:
        """Do *act*, wait until another window is shown, and keep it as *name*."""
        before = self._look()
        act()
        self.wait(lambda seen: not is_bare(seen) and _differ(seen, before))
        self.keep(name)

    def _grab(self) -> QPixmap:
        return QGuiApplication.primaryScreen().grabWindow(0)


def is_bare(seen: bytes) -> bool:
    """Return whether no window stands there."""
    return max(seen) < _DARK


def is_asking(seen: bytes) -> bool:
    """Return whether the cover asks for the passphrase: only then has it a filled button."""
    return is_locked(seen) and min(_cut(seen, _PAGE)) < _DARK


def is_locked(seen: bytes) -> bool:
    """Return whether the cover is there with words on its page."""
    cover, page = _cut(seen, _COVER), _cut(seen, _PAGE)
    ground = max(set(page), key=page.count)
    written = sum(abs(level - ground) > _LEVELS for level in page)
    return max(cover) < _DARK <= ground and written > _WRITTEN * len(page)


def is_open(seen: bytes) -> bool:
    """Return whether a page stands where the cover was."""
    return max(_cut(seen, _COVER)) >= _DARK


def _cut(seen: bytes, columns: slice) -> bytes:
    return b"".join(seen[at:][columns] for at in range(_TOP * _WIDTH, len(seen), _WIDTH))


def press(*keys: str) -> None:
    subprocess.run(["xdotool", *keys], check=True)


def _differ(one: bytes, other: bytes) -> bool:
    tiles = zip(one, other, strict=True)
    return sum(abs(a - b) > _LEVELS for a, b in tiles) > _DIFFERENT * len(one)
