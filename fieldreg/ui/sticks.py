"""Sticks: the removable drives that the system has mounted just now.

Asking may take long where some network drive is gone, so it is a job for the runner.
What is not recognised here can always be chosen as a folder.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QStorageInfo

_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW


@dataclass(frozen=True, slots=True)
class Stick:
    """A place to exchange by: where it is, what people call it, and its room."""

    path: str
    name: str
    free_bytes: int
    is_read_only: bool = False


FindSticks = Callable[[], list[Stick]]


def plugged_in() -> list[Stick]:
    """Give the sticks that can be used now, by their path."""
    ready = (
        volume
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and is_removable(volume.rootPath())
    )
    return sorted(map(_as_stick, ready), key=lambda stick: stick.path)


def at(path: str) -> Stick:
    """Describe the folder *path*, chosen by hand, and the room there is."""
    volume = QStorageInfo(path)
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path
    return Stick(path, name, volume.bytesAvailable(), volume.isReadOnly())


def is_removable(root: str) -> bool:
    """Tell whether what is mounted at *root* is meant to be taken out again."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  there is no windll elsewhere

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE)
    return root.startswith(_MOUNTED_UNDER)


def _as_stick(volume: QStorageInfo) -> Stick:
    return Stick(
        volume.rootPath(),
        volume.displayName(),
        volume.bytesAvailable(),
        volume.isReadOnly(),
    )
