"""Programs of other versions, as an installer lays them out: small, and with all that this one does.

Such a program is a package that states a version of its own and takes everything else from here.
It passes its own test without taking it, but for `TESTED`, which spares seconds.
"""

import os
import subprocess
from pathlib import Path

from fieldreg.services.releases import installed_versions
from resources.installers import debian
from tests.support.installations import PASSPHRASE
from tests.support.pins import ROOT

DYING = "import os, sys\nif '--version' not in sys.argv: os.kill(os.getpid(), 9)\n"
TESTED = "# it takes its own test\n"
_PASSING = (
    "import sys\nif 'self-test' in sys.argv: raise SystemExit(print('fieldreg', __version__))\n"
)


def opening_by(act: str) -> str:
    """Return what makes a program do *act* instead of opening a register."""
    return (
        "import os\n"
        "from fieldreg.domain.problems import Code, Problem\n"
        "from fieldreg.services.installation import opening\n"
        f"def _act(*_): {act}\n"
        "opening._open = _act\n"
    )


def program_files(version: str, more: str = "") -> dict[str, str]:
    own = f'__version__ = "{version}"\n__path__.append({str(ROOT / "fieldreg")!r})\n'
    own += more if TESTED in more else _PASSING + more
    return {"fieldreg/__init__.py": own, installed_versions.MARK: ""}


def lay_out(folder: Path, version: str, more: str = "") -> Path:
    for name, text in program_files(version, more).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_deb(folder: Path, version: str, more: str = "") -> Path:
    files = {
        f"usr/lib/fieldreg/{name}": (text.encode(), 0o644)
        for name, text in program_files(version, more).items()
    }
    path = folder / f"fieldreg_{version}_amd64.deb"
    debian.write_deb(files | {"usr/bin/fieldreg": (b"", 0o755)}, path, version, 0)
    return path


class Base:
    """The program that an installer laid out in *folder*, of a user whose files lie in *state*."""

    def __init__(self, folder: Path, state: Path, version: str, more: str = "") -> None:
        self.versions = installed_versions.InstalledVersions(state / "fieldreg" / "versions")
        self._folder, self._state = lay_out(folder, version, more), state

    def start(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._command(arguments),
            env=self._environment(variables),
            check=False,
            capture_output=True,
            text=True,
            timeout=600,
        )

    def open_window(self, *arguments: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._command(arguments), env=self._environment({}))

    def _command(self, arguments: tuple[str, ...]) -> list[str]:
        return installed_versions.build_command(self._folder, list(arguments))

    def _environment(self, variables: dict[str, str]) -> dict[str, str]:
        own = {"XDG_STATE_HOME": str(self._state), "FIELDREG_PASSPHRASE": PASSPHRASE}
        return {**os.environ, **own, **variables}

    def tell_version(self) -> str:
        return self.start("--version").stdout.split()[-1]

    @property
    def state(self) -> str:
        chosen = self.versions.find_chosen()
        return chosen.state if chosen else ""
