"""The tests of the rooms without windows, run by the installed Python of Windows under Wine.

What cannot hold there is named in ``skipped-under-wine.txt``, each test or file with its reason.
"""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from shutil import copyfile
from typing import Final

from resources.installers.checks.wine import Wine
from resources.installers.wheels import WINDOWS, download, unpack_wheels
from tests.support.pins import ROOT, read_pins
from translations import compile_catalogues

ROOMS: Final = (
    *("domain", "store", "services/exports", "services/test_backups.py"),
    *("services/test_releases.py", "cli/test_doctor.py", "cli/test_exports.py"),
)
"""What is played unless others are named: the rules, and what meets files and processes."""

_WHEELS: Final = (
    "pytest hypothesis colorama iniconfig packaging pluggy psutil pygments sortedcontainers"
    " defusedxml et-xmlfile lark openpyxl pyxform xlrd xlwt"
)
SKIPPED: Final = Path(__file__).with_name("skipped-under-wine.txt")
_OPTIONS: Final = (
    # Plugins of the desktop's tests are not there, nor is what the settings say of them.
    *("-o", "addopts=--import-mode=importlib", "-W", "ignore::pytest.PytestConfigWarning"),
    *("-p", "no:cacheprovider", "-q", "--tb=short", "--turn", "0", "-m", "not postgres"),
)


def run_core_tests(machine: Wine, rooms: Iterable[str]) -> None:
    """Run the tests in *rooms*, folders or files below ``tests``; require that all pass."""
    compile_catalogues()  # Windows' Python has no tool for that
    python = _lay_out_python(machine)
    told = SKIPPED.read_text(encoding="utf-8").splitlines()
    names = [line.partition("#")[0].strip() for line in told]
    skipped = [f"--{'deselect' if '::' in name else 'ignore'}={name}" for name in names]
    environment = machine.environment | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    options = [*_OPTIONS, f"--basetemp={machine.path('tests')}", *skipped]
    print("$ pytest", *rooms, flush=True)  # noqa: T201  the protocol of the check
    command = ["wine", str(python), "-u", "-m", "pytest", *options]
    command += [f"tests/{room}" for room in rooms]
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        raise SystemExit("Tests failed under Wine.")


def _lay_out_python(machine: Wine) -> Path:
    """Return the installed Python once more, which finds the tests too, as do those it starts."""
    wheels, folder = machine.shared / "wheels", machine.shared / "python"
    wheels.mkdir()
    pins = read_pins("constraints.txt") | read_pins("constraints-dev.txt")
    wanted = {pin: hashes for pin, hashes in pins.items() if pin.name in _WHEELS.split()}
    download(wanted, WINDOWS, WINDOWS.pythons[0], wheels)
    unpack_wheels(sorted(wheels.iterdir()), folder / "beside")
    for path in machine.program.glob("*.*"):
        if path.is_file():
            copyfile(path, folder / path.name)
    [searched] = folder.glob("*._pth")
    places = map(machine.path, map(str, (ROOT, folder / "beside", machine.program / "lib")))
    searched.write_text("\n".join([f"{searched.stem}.zip", ".", *places]), encoding="utf-8")
    return folder / "python.exe"
