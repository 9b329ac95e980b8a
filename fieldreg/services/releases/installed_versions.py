"""Which version of the program starts, where a later one was installed without an administrator.

The *base* is the installer's version. Later versions are below a folder of the user's, one folder
each, and the file ``chosen`` there names the one to start: ``{"version": "0.3.0", "state": "new",
"before": "0.2.1"}``, *before* empty for the base.

States (decision 23): ``new`` → ``trying`` while it starts or opens the register → ``proved``. After
an end without a word it is ``doubted``, and ``retrying`` in the place of ``trying``; a second such
end, or a fault of its own, left in ``<version>.fault``, makes it ``failed``, and the version before
starts.

Read at every start: loads the standard library alone.
"""

import faulthandler
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePath
from typing import IO, Final

import fieldreg
from fieldreg.services.host.held_files import replace_held

_VERSION: Final = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")
_BEGIN_TRIAL: Final = {"new": "trying", "doubted": "retrying"}
_PAUSE_TRIAL: Final = {later: earlier for earlier, later in _BEGIN_TRIAL.items()}
_END_SILENTLY: Final = {"trying": "doubted", "retrying": "failed"}
_FAIL: Final = dict.fromkeys((*_BEGIN_TRIAL, *_PAUSE_TRIAL), "failed")
_STATES: Final = {*_FAIL, "failed", "proved"}
_MAX_BYTES: Final = 1000
_LOOK_S: Final = 0.2
MARK: Final = "fieldreg.base"
"""A file beside the package, in what an installer laid out."""
RECALLED_VARIABLE: Final = "FIELDREG_RECALLED"
"""Set where a later version begins again because it alone can open the register."""

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
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / "chosen"
        self._alive: IO[bytes] | None = None
        self._starting: IO[bytes] | None = None
        self._fault: IO[bytes] | None = None

    def find_chosen(self) -> ChosenVersion | None:
        with suppress(OSError, ValueError, TypeError):
            with self._file.open("rb") as file:
                chosen = ChosenVersion(**json.loads(file.read(_MAX_BYTES)))
            versions = (chosen.version, chosen.before or chosen.version)
            if chosen.state in _STATES and all(map(_VERSION.fullmatch, versions)):
                return chosen
        return None

    def choose(self, version: str) -> None:
        """Start *version* from now on; keep the former one until it has opened the register.

        Raises OSError.
        """
        former = self.find_chosen()
        before = ""
        if former is not None:
            before = former.version if former.state == "proved" else former.before
        self._fault_file(version).unlink(missing_ok=True)
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
        chosen = self._judge(chosen)
        if (self.folder / chosen.version).is_dir():
            self._change(chosen.version, _BEGIN_TRIAL)
        name = chosen.before if chosen.state == "failed" else chosen.version
        if not (self.folder / name).is_dir():
            name = chosen.before
        is_later = bool(name) and _order(name) > _order(base)
        return self.folder / name if is_later and (self.folder / name).is_dir() else None

    def starts_itself(self, root: Path, version: str) -> bool:
        """Return whether the package below *root*, of *version*, runs itself and starts no other.

        It does if it is the chosen one (its folder is ``lib`` on Windows), or tried in its
        ``.part``.
        """
        place, versions = root.resolve(), self.folder.resolve()
        if not place.is_relative_to(versions):
            return False
        folder, chosen = place.relative_to(versions).parts[0], self.find_chosen()
        return folder != version or chosen is None or chosen.version == version

    def hold_start(self) -> None:
        with suppress(OSError):  # another process starts it
            self._starting = _open_locked(self.folder / "starting")

    def is_running(self) -> bool:
        return _is_locked(self.folder / "alive")

    def stay_alive(self, version: str) -> None:
        """Show that *version* is running, and note the fault that ends it."""
        chosen = self.find_chosen()
        if chosen is None or chosen.version != version:
            return
        with suppress(OSError):  # another process of this version tells
            self._alive = _open_locked(self.folder / "alive")
            if chosen.state in _FAIL:
                self._fault = self._fault_file(version).open("ab", buffering=0)
                if sys.platform != "win32":  # there it also tells of exceptions that were handled
                    faulthandler.enable(self._fault)

    def note_fault(self) -> None:
        """Do nothing once the version is proved."""
        if self._fault is not None:
            with suppress(OSError):
                self._fault.write(b"exception\n")

    def begin(self, version: str) -> None:
        self._change(version, _BEGIN_TRIAL)

    def pause(self, version: str) -> None:
        self._change(version, _PAUSE_TRIAL)

    def prove(self, version: str) -> None:
        """Note that it opened the register, and delete all older ones."""
        if self._change(version, dict.fromkeys(_FAIL, "proved")):
            if self._fault is not None:
                faulthandler.disable()
                self._fault.close()
                self._fault = None
            for other in self._list_folders():
                if other.name != version:
                    shutil.rmtree(other, ignore_errors=True)

    def try_again(self) -> str:
        """Choose the version that failed once more; return which, or ""; raise OSError."""
        failed = self.find_failed()
        if failed:
            self.choose(failed)
        return failed

    def remove(self) -> str:
        """Delete the version that did not prove itself; return which, or "" where none is.

        Raises OSError.
        """
        chosen = self.find_chosen()
        if chosen is None or chosen.state == "proved":
            return ""
        if chosen.before:
            self._write(ChosenVersion(chosen.before, "proved", ""))
        else:
            self._file.unlink()
        self._fault_file(chosen.version).unlink(missing_ok=True)
        shutil.rmtree(self.folder / chosen.version, ignore_errors=True)
        return chosen.version

    def find_failed(self) -> str:
        chosen = self.find_chosen()
        return chosen.version if chosen is not None and chosen.state == "failed" else ""

    def _judge(self, chosen: ChosenVersion) -> ChosenVersion:
        if self.is_running() or _is_locked(self.folder / "starting"):
            return chosen
        with suppress(OSError):
            if self._fault_file(chosen.version).stat().st_size:
                return self._change(chosen.version, _FAIL) or chosen
        return self._change(chosen.version, _END_SILENTLY) or chosen

    def _change(self, version: str, following: Mapping[str, str]) -> ChosenVersion | None:
        chosen = self.find_chosen()
        if chosen is None or chosen.version != version or chosen.state not in following:
            return None
        changed = replace(chosen, state=following[chosen.state])
        with suppress(OSError):  # a full disk
            self._write(changed)
            return changed
        return None

    def _fault_file(self, version: str) -> Path:
        return self.folder / f"{version}.fault"

    def _write(self, chosen: ChosenVersion) -> None:
        fresh = self._file.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(json.dumps(asdict(chosen)).encode())
            file.flush()
            os.fsync(file.fileno())
        replace_held(fresh, self._file)

    def _delete_all(self) -> None:
        with suppress(OSError):
            self._file.unlink()
        for folder in self._list_folders():
            shutil.rmtree(folder, ignore_errors=True)
        for fault in self.folder.glob("*.fault"):
            with suppress(OSError):
                fault.unlink()

    def _list_folders(self) -> list[Path]:
        with suppress(OSError):
            return [path for path in self.folder.iterdir() if path.is_dir()]
        return []


def is_installed_program() -> bool:
    """Return whether an installer laid it out: only then it starts later versions."""
    return (Path(fieldreg.__file__).parents[1] / MARK).is_file()


def hand_over(versions: InstalledVersions) -> None:
    """Replace this process by the version to start; return if it is this one, or does not start."""
    folder = versions.find_start(fieldreg.__version__)
    if folder is None:
        return
    is_window = sys.platform == "win32" and PurePath(sys.executable).parent.name != "console"
    command = build_command(folder, sys.argv[1:], window=is_window)
    with suppress(OSError):  # this one goes on
        if sys.platform == "win32":
            # An old laptop takes its time, and a second click meanwhile is no failure.
            versions.hold_start()
            begun = subprocess.Popen(command)  # noqa: S603  as this one was called
            while is_window and begun.poll() is None and not versions.is_running():
                time.sleep(_LOOK_S)
            sys.exit(0 if is_window else begun.wait())
        os.execv(command[0], command)  # noqa: S606  as this one was called


def build_command(folder: Path, arguments: list[str], *, window: bool = False) -> list[str]:
    if sys.platform == "win32":
        return [str(folder / ("" if window else "console") / "fieldreg.exe"), *arguments]
    return [sys.executable, "-I", "-c", _BEGIN, str(folder), *arguments]


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _is_locked(path: Path) -> bool:
    try:
        _open_locked(path).close()
    except OSError:
        return True
    return False


def _open_locked(path: Path) -> IO[bytes]:
    """Raise OSError if another process has it."""
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
