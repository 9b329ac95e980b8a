"""README's trip by command line, and the window of its laptop, on any machine."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from resources.installers.checks.machine import Machine

_PASSPHRASE: Final = "correct horse seven blue lakes wind over grass"  # noqa: S105  of a register that goes
_ROWS: Final = "овог,нэр,төрсөн он\n" + "".join(f"Дорж,Бат{n:02},2004\n" for n in range(20))
_GRAB: Final = (
    "import sys; from PySide6.QtGui import QGuiApplication as G; a = G([]);"
    " a.primaryScreen().grabWindow(0).save(sys.argv[1])"
)
_OPENS_S: Final = 25


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
        run_program(machine, words)
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


def run_program(machine: Machine, words: list[str]) -> str:
    """Return what the program answers to *words*; end the check where it refuses."""
    print("$ fieldreg", *words, flush=True)  # noqa: T201  the protocol of the check
    done = subprocess.run(
        [*machine.command, *words],
        env=program_environment(machine),
        check=False,
        capture_output=True,
    )
    if done.returncode:
        raise SystemExit((done.stdout + done.stderr).decode(errors="replace"))
    return done.stdout.decode(errors="replace")


def program_environment(machine: Machine) -> dict[str, str]:
    return machine.environment | {"FIELDREG_PASSPHRASE": _PASSPHRASE}


def _press(*keys: str) -> None:
    subprocess.run(["xdotool", *keys], check=True)


def _take_picture(path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", _GRAB, str(path)], env=environment, check=True)
