"""Sticks: the removable drives that the system has mounted just now.

Asking may take long where some network drive is gone, so it is done away from the store.
What is not recognised here can always be chosen as a folder.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.tasks import await_io
from fieldreg.ui.background.runner import RESUME_STICKS, Runner

_LOOK_EVERY_MS: Final = 2_000
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


class StickWatch(QObject):
    """Looks now and then which sticks *find* finds, while it is started.

    Signals:
        looked(list[Stick]): these are in now.
    """

    sticks_found = Signal(object)

    def __init__(self, runner: Runner, find: FindSticks, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._find = runner, find
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.scan)

    def start(self) -> None:
        """Look now, and every two seconds."""
        self.scan()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def scan(self) -> None:
        """Look now, unless the last look has not ended: a dead drive may hold it up."""
        if self._is_looking:
            return
        self._is_looking = True
        self._runner.run_task(
            self,
            lambda *_: await_io(self._find),
            self._take,
            self._go_without,
            resumes=RESUME_STICKS,
        )

    def _take(self, found: list[Stick]) -> None:
        self._is_looking = False
        self.sticks_found.emit(found)

    def _go_without(self, _problem: Problem) -> None:
        self._is_looking = False


def list_sticks() -> list[Stick]:
    """Give the sticks that can be used now, by their path."""
    ready = (
        volume
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and is_removable(volume.rootPath())
    )
    return sorted(map(_as_stick, ready), key=lambda stick: stick.path)


def stick_at(path: str) -> Stick:
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
        volume.rootPath(), volume.displayName(), volume.bytesAvailable(), volume.isReadOnly()
    )
