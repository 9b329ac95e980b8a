"""README's trip by command line, and the window of its laptop, on any machine."""

import subprocess
from typing import Final

from resources.installers.checks.machine import Machine
from resources.installers.checks.screen import Screen, is_asking, is_bare, is_open, press

_PASSPHRASE: Final = "correct horse seven blue lakes wind over grass"  # noqa: S105  of a register that goes
_ROWS: Final = "овог,нэр,төрсөн он\n" + "".join(f"Дорж,Бат{n:02},2004\n" for n in range(20))


def play(machine: Machine, screen: Screen) -> None:
    """Play README's trip by command line, and the window of its laptop."""
    office, laptop = (["--home", machine.path(name)] for name in ("office", "laptop"))
    stick, invitation = machine.path("stick"), machine.path("a.invitation")
    for words in (
        ["--version"],
        [*office, "hq", "init"],
        [*office, *(["hq", "invite", "--name", "A", "--province", "65", "--out"]), invitation],
        [*laptop, *(["laptop", "init", "--trainer", "Oyuun", "--invitation"]), invitation],
        [*laptop, "people", "import", write_people(machine)],
        [*laptop, "exchange", "--stick", stick],
        [*office, "hq", "receive", stick],
        [*laptop, "exchange", "--stick", stick],
        [*laptop, "backup", "--to", machine.path("backup")],
        [*office, "doctor"],
    ):
        run_program(machine, words)
    _play_window(machine, laptop, screen)


def _play_window(machine: Machine, laptop: list[str], screen: Screen) -> None:
    """Unlock, lock and unlock it again: after each lock another process is there."""
    with subprocess.Popen([*machine.window, *laptop], env=machine.environment):
        for name in ("open", "again"):
            unlock(screen)
            screen.keep(name)
            press("key", "ctrl+l")
        screen.wait(is_asking)
        screen.keep("locked")
        press("key", "ctrl+q")
        screen.wait(is_bare)


def write_people(machine: Machine) -> str:
    """Return the path of a new file of twenty people, as the program is told it."""
    (machine.shared / "people.csv").write_text(_ROWS, encoding="utf-8")
    return machine.path("people.csv")


def unlock(screen: Screen) -> None:
    screen.wait(is_asking)
    press("type", "--delay", "60", _PASSPHRASE)
    press("key", "Return")
    screen.wait(is_open)


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
