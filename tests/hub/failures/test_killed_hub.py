"""A hub that is killed, again and again, costs nobody anything (fault 74)."""

import os
import signal
import subprocess
import sys

import pytest

from fieldreg.sync.transports.hub_client import HubClient
from tests.support.bundles.trips import receive_sticks, scoped_digest, store_digest
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, free_port


class Killed:
    """The hub as a program of its own, that is killed and comes back."""

    def __init__(self, hub: RunningHub) -> None:
        self.hub, self.process = hub, None

    def start(self) -> None:
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "fieldreg", "--json", "hq", "serve"),
                *("--mailbox", str(self.hub.folder)),
                *("--listen", f"127.0.0.1:{self.hub.port}"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert "listening" in self.process.stderr.readline()

    def kill(self, how=signal.SIGKILL) -> str:
        self.process.send_signal(how)
        answer, told = self.process.communicate(timeout=30)
        return answer + told


@pytest.fixture
def hub(tmp_path, office):
    return RunningHub(tmp_path / "mailbox", office, port=free_port())


@pytest.mark.share(of=3)
def test_a_hub_killed_at_every_step(office, hub, enrol, monkeypatch):
    """Before every other question the hub dies and comes back, three times each way."""
    laptop = enrol("Архангай 1", hub)
    for number in range(40):
        laptop.register(f"Хүн {number}", notes=f"{number:x}" * 60, aimag="65")
    program, questions, deaths = Killed(hub), [], []
    program.start()

    asking = HubClient.stream

    def asked(self, *args, **more):
        questions.append(args)
        if len(deaths) < 3 and len(questions) % 2:
            deaths.append(program.kill())
            program.start()
        return asking(self, *args, **more)

    monkeypatch.setattr(HubClient, "stream", asked)
    try:
        exchange_by_hub(laptop)
        assert receive_sticks(office, hub.folder).people == 40
        assert len(deaths) >= 2
        deaths.clear()
        assert exchange_by_hub(laptop).reply.people_received == 40
    finally:
        program.kill()
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_a_hub_that_is_asked_to_stop_stops_and_says_nothing_of_anybody(hub, enrol):
    laptop = enrol("Архангай 1", hub)
    laptop.register("Сарантуяа", aimag="65")
    program = Killed(hub)
    program.start()
    exchange_by_hub(laptop)
    told = program.kill(signal.SIGTERM)
    assert program.process.returncode == 0
    assert told.startswith('{\n  "stopped": true\n}')
    assert '"status": 201' in told
    assert not any(name in told for name in ("Архангай", "Сарантуяа", "Оюунчимэг", os.sep))
