"""A bare Debian in a folder, entered by chroot: installed by apt, used by a user. Needs root."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Final

import fieldreg

_IN_CHROOT: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/srv", "LANG": "C.UTF-8"}
_UBUNTU_KEYS: Final = "/usr/share/keyrings/ubuntu-archive-keyring.gpg"
_USER: Final = "trainer"
_ID: Final = 1000


class Debian:
    release = "trixie"
    source: tuple[str, ...] = ()  # of packages; Debian's own unless it is named

    def __init__(self, artefacts: Path, place: Path) -> None:
        self._root = place / "root"
        self.shared = self._root / "srv/trip"
        self.state, self.library = self._root / "srv/.local/state/fieldreg", "."
        subprocess.run(
            [
                "mmdebstrap",
                "--variant=apt",
                "--quiet",
                "--skip=cleanup/apt",
                self.release,
                str(self._root),
                *self.source,
            ],
            check=True,
        )
        self.package = artefacts / f"fieldreg_{fieldreg.__version__}_amd64.deb"
        shutil.copy(self.package, self._root / "tmp/fieldreg.deb")
        with (self._root / "etc/passwd").open("a", encoding="utf-8") as users:
            users.write(f"{_USER}:x:{_ID}:{_ID}::/srv:/bin/sh\n")
        self._before = self._list_files()
        shutil.copy(os.environ["XAUTHORITY"], self._root / "srv/.Xauthority")
        self.environment = _IN_CHROOT | {"DISPLAY": os.environ["DISPLAY"]}
        self._run("apt-get", "install", "-qq", "-y", "/tmp/fieldreg.deb")  # noqa: S108  in there
        (self.shared / "stick").mkdir(parents=True)
        for path in (self._root / "srv", *(self._root / "srv").rglob("*")):
            os.chown(path, _ID, _ID)
        user = f"--userspec={_ID}:{_ID}"
        self.command = self.window = ["chroot", user, str(self._root), "fieldreg"]

    def path(self, name: str) -> str:
        return f"/srv/trip/{name}"

    def cut_power(self, running: "subprocess.Popen[bytes]") -> None:
        with suppress(ProcessLookupError):  # it has ended
            os.killpg(running.pid, signal.SIGKILL)

    def remove(self) -> list[str]:
        self._run("apt-get", "purge", "-qq", "-y", "--auto-remove", "fieldreg")
        return sorted(path for path in self._list_files() - self._before if "fieldreg" in path)

    def stop(self) -> None:
        """Nothing of a chroot goes on by itself."""

    def _run(self, *command: str) -> None:
        environment = self.environment | {"DEBIAN_FRONTEND": "noninteractive"}
        chrooted = ["chroot", str(self._root), *command]
        subprocess.run(chrooted, env=environment, check=True, stdout=subprocess.DEVNULL)

    def _list_files(self) -> set[str]:
        folders = [*(self._root / name for name in ("etc", "usr", "var")), self.state / "versions"]
        return {str(path.relative_to(self._root)) for top in folders for path in top.rglob("*")}


class Debian12(Debian):
    release = "bookworm"


class Ubuntu(Debian):
    """Ubuntu 24.04; needs its ``ubuntu-archive-keyring``."""

    release = "noble"
    source = (
        f"deb [signed-by={_UBUNTU_KEYS}] http://archive.ubuntu.com/ubuntu noble main universe",
    )
