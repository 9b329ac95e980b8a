"""Fault 1: a process killed at any moment loses nothing that it acknowledged."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools

WORK = """
import sys
from pathlib import Path
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from tests.support.installations import PASSPHRASE, fake_tools

desk = opening.unlock(Path(sys.argv[1]), PASSPHRASE, fake_tools(1)).user_session()
number = 0
while True:
    number += 1
    person = registration.register_person(desk, {"given_name": f"Болд {number}", "notes": "x" * 300})
    if number % 3 == 0:
        registration.correct_person(desk, person, {"phone": str(number)}, shown=AS_STORED)
    print(person, flush=True)
"""


@pytest.mark.share(of=3)
@pytest.mark.parametrize("acknowledged", [1, 2, 7, 40, 150])
def test_fault_1_every_person_that_was_acknowledged_is_there_after_a_kill(
    tmp_path: Path, acknowledged: int
) -> None:
    home = tmp_path / "office"
    HeadOffice(home).installation.close()
    with subprocess.Popen(
        [sys.executable, "-c", WORK, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as worker:
        assert worker.stdout is not None
        said = [int(worker.stdout.readline()) for _ in range(acknowledged)]
        worker.kill()
        said += [int(line) for line in worker.stdout.read().splitlines() if line]
    installation = opening.unlock(home, PASSPHRASE, fake_tools(1))
    store = installation.store
    assert {line.id for line in store.people.list_by_ids(said)} == set(said)
    assert not store.is_damaged()
    # Record and change stand together: the log has no gap and no record is outside it.
    (own,) = (one for one in store.outbox.list_writers() if one.last_number)
    cut = store.segments.next_uncut(own.writer, own.last_number, 1_000_000)
    assert cut is not None
    assert cut[2].count == own.last_number
    assert store.people.count() >= len(said)
    installation.close()
