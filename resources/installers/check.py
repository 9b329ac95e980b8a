"""``make windows-check`` and ``make debian-check``: what was built is installed, played and removed.

Under Wine, which is not Windows, or in a bare Debian: a silent installation, README's trip by command
line, the window unlocked, locked and unlocked again, and what the removal leaves. Pictures come
beside the artefacts. Run under Xvfb, with xdotool; needs wine and mingw-w64, or root and mmdebstrap.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

_PASSPHRASE: Final = "correct horse seven blue lakes wind over grass"  # noqa: S105  of a register that goes
_ROWS: Final = "овог,нэр,төрсөн он\n" + "".join(f"Дорж,Бат{n:02},2004\n" for n in range(20))
_GRAB: Final = (
    "import sys; from PySide6.QtGui import QGuiApplication as G; a = G([]);"
    " a.primaryScreen().grabWindow(0).save(sys.argv[1])"
)
_OPENS_S, _REMOVED_S = 25, 60
_NO_MENUS: Final = {"WINEDLLOVERRIDES": "winemenubuilder.exe=d"}  # of the desktop around Wine
_IN_CHROOT: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/srv", "LANG": "C.UTF-8"}

# Qt's library imports these of Windows' ICU, of which Wine 10 has none.
_ICU: Final = (
    "ucnv_open ucnv_close UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_reset"
    " ucnv_getMaxCharSize ucnv_getName ucnv_getToUCallBack ucnv_getFromUCallBack"
    " ucnv_setToUCallBack ucnv_setFromUCallBack ucnv_cbToUWriteUChars ucnv_toUnicode"
    " ucnv_cbFromUWriteUChars ucnv_toUCountPending ucnv_fromUCountPending ucnv_getStandardName"
    " ucnv_getAvailableName ucnv_countAvailable ucnv_fromUnicode"
)


class Machine(Protocol):
    """A computer with the program on it; *shared* is a folder that it sees, too."""

    environment: dict[str, str]
    command: list[str]
    window: list[str]
    shared: Path

    def path(self, name: str) -> str:
        """Return the path of *name* in the shared folder, as the program is told it."""

    def remove(self) -> list[str]:
        """Remove the program; return what it left, but the register."""

    def stop(self) -> None: ...


class Wine:
    def __init__(self, artefacts: Path, place: Path) -> None:
        self.shared = place
        prefix = place / "prefix"
        self.environment = os.environ | {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all"} | _NO_MENUS
        self._run("wineboot", "-i")
        source = place / "icuuc.c"
        lines = (
            f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in _ICU.split()
        )
        source.write_text("\n".join(lines), encoding="ascii")
        stub = prefix / "drive_c/windows/system32/icuuc.dll"
        self._run("x86_64-w64-mingw32-gcc", "-shared", "-o", str(stub), str(source))
        self._run("wine", str(next(artefacts.glob("*-setup.exe"))), "/S")
        [self._local] = prefix.glob("drive_c/users/*/AppData/Local/Programs")
        self.command = ["wine", str(self._local / "fieldreg/console/fieldreg.exe")]
        self.window = ["wine", str(self._local / "fieldreg/fieldreg.exe")]

    def path(self, name: str) -> str:
        return "Z:" + str(self.shared / name).replace("/", "\\")

    def remove(self) -> list[str]:
        folder = self._local / "fieldreg"
        self._run("wine", str(folder / "uninstall.exe"), "/S")
        _wait(lambda: not folder.exists(), _REMOVED_S)
        left = [str(one) for one in folder.rglob("*")]
        registry = (self.shared / "prefix/user.reg").read_text(encoding="utf-8", errors="replace")
        return left + [line for line in registry.splitlines() if "fieldreg.exe" in line.lower()]

    def stop(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True)


class Debian:
    def __init__(self, artefacts: Path, place: Path) -> None:
        self._root = place / "root"
        subprocess.run(
            [
                "mmdebstrap",
                "--variant=apt",
                "--quiet",
                "--skip=cleanup/apt",
                "trixie",
                str(self._root),
            ],
            check=True,
        )
        shutil.copy(next(artefacts.glob("*.deb")), self._root / "tmp/fieldreg.deb")
        self._before = self._list_files()
        shutil.copy(os.environ["XAUTHORITY"], self._root / "srv/.Xauthority")
        self.environment = _IN_CHROOT | {"DISPLAY": os.environ["DISPLAY"]}
        self._run("apt-get", "install", "-qq", "-y", "/tmp/fieldreg.deb")  # noqa: S108  in there
        self.shared = self._root / "srv/trip"
        self.shared.mkdir()
        self.command = self.window = ["chroot", str(self._root), "fieldreg"]

    def path(self, name: str) -> str:
        return f"/srv/trip/{name}"

    def remove(self) -> list[str]:
        self._run("apt-get", "purge", "-qq", "-y", "--auto-remove", "fieldreg")
        return sorted(one for one in self._list_files() - self._before if "fieldreg" in one)

    def stop(self) -> None:
        """Nothing of a chroot goes on by itself."""

    def _run(self, *command: str) -> None:
        environment = self.environment | {"DEBIAN_FRONTEND": "noninteractive"}
        chrooted = ["chroot", str(self._root), *command]
        subprocess.run(chrooted, env=environment, check=True, stdout=subprocess.DEVNULL)

    def _list_files(self) -> set[str]:
        folders = (self._root / name for name in ("etc", "usr", "var"))
        return {str(one.relative_to(self._root)) for top in folders for one in top.rglob("*")}


def play(machine: Machine, pictures: Path) -> None:
    """Play README's trip by command line, and the window of its laptop."""
    (machine.shared / "people.csv").write_text(_ROWS, encoding="utf-8")
    (machine.shared / "stick").mkdir()
    office, laptop = (["--home", machine.path(name)] for name in ("office", "laptop"))
    stick, invitation = machine.path("stick"), machine.path("a.invitation")
    for words in (
        ["--version"],
        [*office, "hq", "init"],
        [*office, *(["hq", "invite", "--name", "A", "--province", "65", "--out"]), invitation],
        [*laptop, *(["laptop", "init", "--trainer", "Oyuun", "--invitation"]), invitation],
        [*laptop, "people", "import", machine.path("people.csv")],
        [*laptop, "exchange", "--stick", stick],
        [*office, "hq", "receive", stick],
        [*laptop, "exchange", "--stick", stick],
        [*laptop, "backup", "--to", machine.path("backup")],
        [*office, "doctor"],
    ):
        _run_program(machine, words)
    with subprocess.Popen([*machine.window, *laptop], env=machine.environment) as running:
        for name in ("open", "again"):
            _press("search", "--sync", "--onlyvisible", "--name", "^fieldreg$")
            time.sleep(_OPENS_S)
            _press("type", "--delay", "60", _PASSPHRASE)
            _press("key", "Return")
            time.sleep(_OPENS_S)
            _take_picture(pictures / f"{name}.png")
            _press("key", "ctrl+l")
        time.sleep(_OPENS_S)
        _take_picture(pictures / "locked.png")
        _press("key", "ctrl+q")
        machine.stop()
        running.kill()


def _run_program(machine: Machine, words: list[str]) -> None:
    print("$ fieldreg", *words, flush=True)  # noqa: T201  the protocol of the check
    environment = machine.environment | {"FIELDREG_PASSPHRASE": _PASSPHRASE}
    done = subprocess.run(
        [*machine.command, *words], env=environment, check=False, capture_output=True
    )
    if done.returncode:
        raise SystemExit((done.stdout + done.stderr).decode(errors="replace"))


def _press(*keys: str) -> None:
    subprocess.run(["xdotool", *keys], check=True)


def _take_picture(path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", _GRAB, str(path)], env=environment, check=True)


def _wait(is_so: Callable[[], bool], limit_s: int) -> None:
    for _ in range(limit_s):
        if is_so():
            return
        time.sleep(1)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m resources.installers.check", description=__doc__
    )
    parser.add_argument("system", choices=("windows", "debian"))
    parser.add_argument("--from", dest="artefacts", type=Path, default=Path("dist"))
    chosen = parser.parse_args()
    artefacts = chosen.artefacts.absolute()
    pictures = artefacts / f"{chosen.system}-check"
    pictures.mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        build: type[Wine | Debian] = Wine if chosen.system == "windows" else Debian
        machine = build(artefacts, Path(place))
        try:
            play(machine, pictures)
            left = machine.remove()
        finally:
            machine.stop()
    if left:
        raise SystemExit("Left behind:\n" + "\n".join(left))
    print(f"All is well; look at {pictures}.")  # noqa: T201


if __name__ == "__main__":
    main()
