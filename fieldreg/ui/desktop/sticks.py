"""The removable drives that are mounted now."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.tasks import await_io
from fieldreg.ui.background.runner import RESUME_STICKS, Runner

_SCAN_EVERY_MS: Final = 2_000
_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW


@dataclass(frozen=True, slots=True)
class Stick:
    path: str
    name: str
    free_bytes: int
    is_read_only: bool = False


FindSticks = Callable[[], list[Stick]]


class StickWatch(QObject):
    sticks_found = Signal(object)

    def __init__(self, runner: Runner, find: FindSticks, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._find = runner, find
        self._is_scanning = False
        self._timer = QTimer(self)
        self._timer.setInterval(_SCAN_EVERY_MS)
        self._timer.timeout.connect(self.scan)

    def start(self) -> None:
        self.scan()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def scan(self) -> None:
        if self._is_scanning:
            return
        self._is_scanning = True
        self._runner.run_task(
            self, lambda *_: await_io(self._find), self._take, self._ignore, resumes=RESUME_STICKS
        )

    def _take(self, found: list[Stick]) -> None:
        self._is_scanning = False
        self.sticks_found.emit(found)

    def _ignore(self, _problem: Problem) -> None:
        self._is_scanning = False


def list_sticks() -> list[Stick]:
    """Return mounted drives; read-only ones, such as a disc, come last."""
    ready = (
        volume
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and is_removable(volume.rootPath())
    )
    return sorted(map(_as_stick, ready), key=lambda stick: (stick.is_read_only, stick.path))


def stick_at(path: str) -> Stick:
    volume = QStorageInfo(path)
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path
    return Stick(path, name, volume.bytesAvailable(), volume.isReadOnly())


def is_removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  there is no windll elsewhere

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE)
    return root.startswith(_MOUNTED_UNDER)


def _as_stick(volume: QStorageInfo) -> Stick:
    return Stick(
        volume.rootPath(), volume.displayName(), volume.bytesAvailable(), volume.isReadOnly()
    )
