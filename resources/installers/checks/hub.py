"""A hub that receives with nobody at it, and a laptop whose open window goes to it by itself."""

import json
import socket
import subprocess
import time
from collections.abc import Callable
from typing import Final

from resources.installers.checks.machine import Machine
from resources.installers.checks.screen import Screen, is_bare, is_open, press
from resources.installers.checks.trip import program_environment, run_program, unlock, write_people

_LIMIT_S: Final = 1200


def play_hub(machine: Machine, screen: Screen) -> None:
    """Have the window send twenty people by itself, and fetch their receipts by command."""
    office, laptop = (["--home", machine.path(f"hub-{name}")] for name in ("office", "laptop"))
    address, mailbox = f"127.0.0.1:{_find_port()}", machine.path("mailbox")
    _enrol(machine, office, laptop, f"https://{address}")
    serve = [*office, "hq", "serve", "--receive", "--mailbox", mailbox, "--listen", address]
    log = machine.shared / "hub.log"
    with (
        log.open("wb") as told,
        subprocess.Popen(
            [*machine.command, *serve],
            env=program_environment(machine),
            stderr=told,
            start_new_session=True,
        ) as hub,
    ):
        try:
            _await(lambda: b"listening" in log.read_bytes())
            with subprocess.Popen([*machine.window, *laptop], env=machine.environment):
                unlock(screen)
                _await(lambda: b'"status": 201, "way": "bundles"' in log.read_bytes())
                screen.wait(is_open)
                screen.keep("hub")
                press("key", "ctrl+q")
                screen.wait(is_bare)
            exchange = ["--json", *laptop, "exchange", "--hub"]
            _await(lambda: _is_held(json.loads(run_program(machine, exchange))["where"]))
        finally:
            machine.cut_power(hub)


def _enrol(machine: Machine, office: list[str], laptop: list[str], url: str) -> None:
    invitation = machine.path("hub.invitation")
    for words in (
        [*office, "hq", "init"],
        [*office, "hq", "hub", "--url", url, "--out", machine.path("mailbox")],
        [*office, *(["hq", "invite", "--name", "B", "--province", "65", "--out"]), invitation],
        [*laptop, *(["laptop", "init", "--trainer", "Oyuun", "--invitation"]), invitation],
        [*laptop, "people", "import", write_people(machine)],
    ):
        run_program(machine, words)


def _is_held(where: dict[str, int]) -> bool:
    """Return whether head office has all people of the laptop and says so."""
    return where["held"] > 0 and not where["here"] + where["way"]


def _find_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _await(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _LIMIT_S
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit("The hub has not done its part.")
        time.sleep(1)
