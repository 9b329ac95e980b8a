"""A later version that comes by stick, as the package that is built, cut off at several moments.

The old version is the one that was installed; the later one is the same package with a higher
version. After each cut one of both must start and open the register.
"""

import json
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import fieldreg
from resources.installers.checks.later_version import write_later_version
from resources.installers.checks.machine import Machine
from resources.installers.checks.trip import program_environment, run_program

_LATER: Final = "9999.0.0"
_LIMIT_S: Final = 1800  # for what a busy machine takes minutes
_LOOK_S: Final = 0.01


class _Versions:
    """The versions on *machine*, as its disk shows them."""

    def __init__(self, machine: Machine) -> None:
        self._folder = machine.state / "versions"
        self._library = Path(f"{_LATER}.part", machine.library, "fieldreg")

    def is_being_fetched(self) -> bool:
        return any(self._folder.glob("taken/*"))

    def is_being_unpacked(self) -> bool:
        return (self._folder / self._library / "ui").exists()

    def is_being_compiled(self) -> bool:
        return any((self._folder / self._library / "__pycache__").glob("*"))

    def is_laid_out(self) -> bool:
        return (self._folder / _LATER).exists()

    def is_chosen(self) -> bool:
        return self._read().get("version") == _LATER

    def is_trying(self) -> bool:
        return self._read().get("state") == "trying"

    def is_started(self) -> bool:
        return (self._folder / f"{_LATER}.fault").exists()

    def is_proved(self) -> bool:
        return self._read().get("state") == "proved"

    def begin_again(self) -> None:
        """Have the later version be as it is before its first start."""
        (self._folder / f"{_LATER}.fault").unlink(missing_ok=True)
        chosen = {"version": _LATER, "state": "new", "before": ""}
        (self._folder / "chosen").write_text(json.dumps(chosen), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads((self._folder / "chosen").read_bytes()))
        except FileNotFoundError:
            return {}


def play_update(machine: Machine) -> None:
    """Carry a later version from head office to the laptop of the trip, and start it there."""
    laptop, stick = ["--home", machine.path("laptop")], machine.path("stick")
    _carry(machine, laptop, stick)
    before, versions = run_program(machine, [*laptop, "digest"]), _Versions(machine)
    require_same = partial(_require_same, machine, [*laptop, "digest"], before)
    install = [*laptop, "release", "install", "--stick", stick]
    for moment in (
        versions.is_being_fetched,
        versions.is_being_unpacked,
        versions.is_being_compiled,
        versions.is_laid_out,
    ):
        _cut_off(machine, install, moment)
        require_same(f"installing, cut off when it {_name(moment)}")
    if not versions.is_chosen():
        run_program(machine, install)
    open_register = [*laptop, "today"]
    for moment in (versions.is_trying, versions.is_started, versions.is_proved):
        versions.begin_again()
        _cut_off(machine, open_register, moment)
        require_same(f"its first start, cut off when it {_name(moment)}")
        _require(_tell_version(machine) == _LATER, "the later version runs")
        _require(versions.is_proved(), "it opened the register")
    versions.begin_again()
    for _ in range(2):
        _cut_off(machine, open_register, versions.is_started)
        (machine.state / "versions" / f"{_LATER}.fault").unlink()
    require_same("its first two starts, cut off")
    _require(_tell_version(machine) == fieldreg.__version__, "the version before runs")
    run_program(machine, [*laptop, "release", "again"])
    require_same("it is tried again")
    _require(_tell_version(machine) == _LATER, "the later version runs")


def _carry(machine: Machine, laptop: list[str], stick: str) -> None:
    name = machine.package.name.replace(fieldreg.__version__, _LATER)
    write_later_version(machine.package, machine.shared / name, _LATER)
    office = ["--home", machine.path("office")]
    offer = ["hq", "release", "offer", machine.path(name), "--version", _LATER]
    run_program(machine, [*office, *offer])
    run_program(machine, [*office, "hq", "receive", stick])
    run_program(machine, [*laptop, "exchange", "--stick", stick])
    run_program(machine, [*laptop, "backup", "--to", machine.path("backup")])


def _tell_version(machine: Machine) -> str:
    return run_program(machine, ["--version"]).split()[-1]


def _cut_off(machine: Machine, words: list[str], moment: Callable[[], bool]) -> None:
    """Begin the program and cut it off at *moment*; it must not end before."""
    with subprocess.Popen(
        [*machine.command, *words],
        env=program_environment(machine),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        end = time.monotonic() + _LIMIT_S
        while not moment():
            if running.poll() is not None or time.monotonic() > end:
                machine.cut_power(running)
                raise SystemExit(f"{words[-1]}: there was no moment when it {_name(moment)}")
            time.sleep(_LOOK_S)
        machine.cut_power(running)


def _name(moment: Callable[[], bool]) -> str:
    return moment.__name__.replace("_", " ")


def _require_same(machine: Machine, words: list[str], before: str, what: str) -> None:
    _require(run_program(machine, words) == before, what)


def _require(is_so: bool, what: str) -> None:  # noqa: FBT001  a sentence beside it
    if not is_so:
        raise SystemExit(f"Not so: {what}")
    print(f"  {what}", flush=True)  # noqa: T201  the protocol of the check
