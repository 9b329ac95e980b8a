"""A later version that comes by stick, as the .deb that is built, cut off at several moments.

The old version is the one that apt installed; the later one is the same package with a higher
version. After each kill one of both must start and open the register.
"""

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Final

import fieldreg
from resources.installers.archives import raise_version
from resources.installers.checks.debian import Debian
from resources.installers.checks.trip import program_environment, run_program

_LATER: Final = "9999.0.0"
_LIMIT_S: Final = 900
# What is on the disk when the installation is killed.
_INSTALLING: Final = (
    "taken/*.deb",
    f"{_LATER}.part/fieldreg/ui",
    f"{_LATER}.part/fieldreg/__pycache__/*",
    _LATER,
)
_STARTING_S: Final = (0.2, 1.0)  # when the first starts are killed


def play_update(machine: Debian) -> None:
    """Carry a later version from head office to the laptop of the trip, and start it there."""
    office, laptop = (["--home", machine.path(name)] for name in ("office", "laptop"))
    stick, name = machine.path("stick"), f"fieldreg_{_LATER}_amd64.deb"
    raise_version(machine.package, machine.shared / name, fieldreg.__version__, _LATER)
    offer = ["hq", "release", "offer", machine.path(name), "--version", _LATER]
    run_program(machine, [*office, *offer])
    run_program(machine, [*office, "hq", "receive", stick])
    run_program(machine, [*laptop, "exchange", "--stick", stick])
    run_program(machine, [*laptop, "backup", "--to", machine.path("backup")])
    before = run_program(machine, [*laptop, "digest"])
    install = [*laptop, "release", "install", "--stick", stick]
    versions = machine.user_files / "versions"
    for pattern in _INSTALLING:
        _kill_when(machine, install, versions, pattern)
        _require(run_program(machine, [*laptop, "digest"]) == before, f"killed at {pattern}")
        if _read_chosen(versions)["version"] == _LATER:
            break
    if not _read_chosen(versions)["version"]:
        run_program(machine, install)
    for seconds in _STARTING_S:
        _kill_after(machine, [*laptop, "today"], seconds)
        _require(run_program(machine, [*laptop, "digest"]) == before, f"killed after {seconds} s")
    _require(_tell_version(machine) == _LATER, "the later version runs")
    _require(_read_chosen(versions)["state"] == "proved", "it opened the register")


def _tell_version(machine: Debian) -> str:
    return run_program(machine, ["--version"]).split()[-1]


def _read_chosen(versions: Path) -> dict[str, str]:
    file = versions / "chosen"
    chosen: dict[str, str] = {"version": "", "state": ""}
    if file.exists():
        chosen |= json.loads(file.read_bytes())
    return chosen


def _kill_when(machine: Debian, words: list[str], folder: Path, pattern: str) -> None:
    """Kill a program once *pattern* is in *folder*, if that comes before its end."""
    with _begin(machine, words) as running:
        end = time.monotonic() + _LIMIT_S
        while running.poll() is None and not list(folder.glob(pattern)):
            if time.monotonic() > end:
                _kill(running)
                raise SystemExit(f"Nothing like {pattern} came.")
            time.sleep(0.01)
        _kill(running)


def _kill_after(machine: Debian, words: list[str], seconds: float) -> None:
    with _begin(machine, words) as running:
        time.sleep(seconds)
        _kill(running)


def _begin(machine: Debian, words: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*machine.command, *words],
        env=program_environment(machine),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _kill(running: "subprocess.Popen[bytes]") -> None:
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)


def _require(is_so: bool, what: str) -> None:  # noqa: FBT001  a sentence beside it
    if not is_so:
        raise SystemExit(f"Not so: {what}")
    print(f"  {what}", flush=True)  # noqa: T201  the protocol of the check
