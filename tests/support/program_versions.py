"""Programs of other versions, as an installer lays them out: small, and with all that this one does.

Such a program is a package that states a version of its own and takes everything else from here.
"""

import os
import subprocess
from pathlib import Path

from fieldreg.services.releases import installed_versions
from installers import debian
from tests.support.installations import PASSPHRASE
from tests.support.pins import ROOT

DYING = "import os, sys\nif '--version' not in sys.argv: os.kill(os.getpid(), 9)\n"


def program_files(version: str, more: str = "") -> dict[str, str]:
    own = f'__version__ = "{version}"\n__path__.append({str(ROOT / "fieldreg")!r})\n{more}'
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

    def __init__(self, folder: Path, state: Path, version: str) -> None:
        self.versions = installed_versions.InstalledVersions(state / "fieldreg" / "versions")
        self._folder, self._state = lay_out(folder, version), state

    def start(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "XDG_STATE_HOME": str(self._state),
            "FIELDREG_PASSPHRASE": PASSPHRASE,
        }
        command = installed_versions.build_command(self._folder, list(arguments))
        return subprocess.run(
            command, env=environment, check=False, capture_output=True, text=True, timeout=60
        )

    def tell_version(self) -> str:
        return self.start("--version").stdout.split()[-1]

    @property
    def state(self) -> str:
        chosen = self.versions.find_chosen()
        return chosen.state if chosen else ""
