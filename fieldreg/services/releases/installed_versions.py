"""Which version of the program starts, where a later one was installed without an administrator.

The *base* is what an installer laid out. Later versions lie below a folder of the user's, one folder
each, and the file ``chosen`` there names the one to start:
``{"version": "0.3.0", "state": "new", "before": "0.2.1"}``, *before* empty for the base.

States: ``new`` → ``trying`` at a start → ``proved`` once it opened the register, which deletes older
ones. An orderly end without opening makes ``new`` again. A start that finds ``trying``, and no such
process alive, makes ``failed`` and starts the version before it.

Read at every start: loads the standard library alone.
"""

import json
import os
import re
import shutil
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, Final

_VERSION: Final = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")
_STATES: Final = ("new", "trying", "failed", "proved")
_MAX_BYTES: Final = 1000
MARK: Final = "fieldreg.base"
"""A file beside the package, in what an installer laid out."""

# Isolated, as the base is: no folder or variable of the user's adds a module.
_BEGIN: Final = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop(1));"
    " runpy.run_module('fieldreg', run_name='__main__', alter_sys=True)"
)


@dataclass(frozen=True, slots=True)
class ChosenVersion:
    version: str
    state: str
    before: str


class InstalledVersions:
    """The versions below *folder*, which may not exist."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / "chosen"
        self._alive: IO[bytes] | None = None

    def find_chosen(self) -> ChosenVersion | None:
        """Return what is chosen, or None where nothing is, or it cannot be read."""
        with suppress(OSError, ValueError, TypeError):
            with self._file.open("rb") as file:
                chosen = ChosenVersion(**json.loads(file.read(_MAX_BYTES)))
            versions = (chosen.version, chosen.before or chosen.version)
            if chosen.state in _STATES and all(map(_VERSION.fullmatch, versions)):
                return chosen
        return None

    def choose(self, version: str) -> None:
        """Start *version* from now on, and until it has opened the register keep what started.

        Raises OSError.
        """
        former = self.find_chosen()
        before = ""
        if former is not None:
            before = former.version if former.state == "proved" else former.before
        self._write(ChosenVersion(version, "new", before))

    def find_start(self, base: str) -> Path | None:
        """Return the folder of the version to start, or None for the *base*; note that it tries.

        A base that is not older deletes all versions.
        """
        chosen = self.find_chosen()
        if chosen is None:
            return None
        if _order(chosen.version) <= _order(base):
            self._delete_all()
            return None
        if chosen.state == "trying" and not self._is_alive():
            self._change(chosen.version, "trying", "failed")
            chosen = replace(chosen, state="failed")
        if (self.folder / chosen.version).is_dir():
            self._change(chosen.version, "new", "trying")
        name = chosen.before if chosen.state == "failed" else chosen.version
        if not (self.folder / name).is_dir():
            name = chosen.before
        is_later = bool(name) and _order(name) > _order(base)
        return self.folder / name if is_later and (self.folder / name).is_dir() else None

    def holds(self, root: Path) -> bool:
        """Return whether the package below *root* is one of these versions."""
        return root.resolve().is_relative_to(self.folder.resolve())

    def stay_alive(self, version: str) -> None:
        """Note until the end of this process that *version* is running."""
        chosen = self.find_chosen()
        if chosen is not None and chosen.version == version:
            with suppress(OSError):
                self._alive = _open_locked(self.folder / "alive")

    def end(self, version: str) -> None:
        """Note an orderly end of *version*."""
        self._change(version, "trying", "new")

    def prove(self, version: str) -> None:
        """Note that *version* opened the register, and delete all older ones."""
        if self._change(version, "trying", "proved"):
            for other in self._list_folders():
                if other.name != version:
                    shutil.rmtree(other, ignore_errors=True)

    def try_again(self) -> None:
        """Start the version that failed again: an older one cannot open the register any more."""
        chosen = self.find_chosen()
        if chosen is not None:
            self._change(chosen.version, "failed", "new")

    def find_failed(self) -> str:
        chosen = self.find_chosen()
        return chosen.version if chosen is not None and chosen.state == "failed" else ""

    def _change(self, version: str, before: str, after: str) -> bool:
        chosen = self.find_chosen()
        if chosen is None or (chosen.version, chosen.state) != (version, before):
            return False
        with suppress(OSError):  # a full disk
            self._write(replace(chosen, state=after))
            return True
        return False

    def _write(self, chosen: ChosenVersion) -> None:
        fresh = self._file.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(json.dumps(asdict(chosen)).encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)

    def _delete_all(self) -> None:
        with suppress(OSError):
            self._file.unlink()
        for folder in self._list_folders():
            shutil.rmtree(folder, ignore_errors=True)

    def _list_folders(self) -> list[Path]:
        with suppress(OSError):
            return [one for one in self.folder.iterdir() if one.is_dir()]
        return []

    def _is_alive(self) -> bool:
        try:
            _open_locked(self.folder / "alive").close()
        except OSError:
            return True
        return False


def build_command(folder: Path, arguments: list[str], *, window: bool = False) -> list[str]:
    """Return the command that starts the version that lies in *folder*."""
    if sys.platform == "win32":
        return [str(folder / ("" if window else "console") / "fieldreg.exe"), *arguments]
    return [sys.executable, "-I", "-c", _BEGIN, str(folder), *arguments]


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _open_locked(path: Path) -> IO[bytes]:
    """Open *path* for as long as no other process has; raise OSError."""
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  only on Windows

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  missing on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise
    return file
