"""The live file: nobody but SQLite opens it, since closing it would drop SQLite's locks."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Plays one whole trip and tells which opened stores Python opened by itself meanwhile. In a
# process of its own, because a hook that watches cannot be taken away again.
TRIP = """
import json, os, sys
from pathlib import Path

from fieldreg.services import backups, diagnostics, officers, overview
from fieldreg.store.engines.sqlcipher import SqlCipher
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.bundles.trips import exchange_by_stick, receive_sticks

live, opened = set(), []

def look(event, args):
    if event == "open" and not isinstance(args[0], int):
        path = os.path.realpath(os.fsdecode(args[0]))
        if path in live:
            opened.append(os.path.basename(path))

begin, end = SqlCipher.__init__, SqlCipher.close

def begun(self, path, key, **more):
    begin(self, path, key, **more)
    live.update(os.path.realpath(f"{path}{ending}") for ending in ("", "-wal", "-shm"))
    self.watched = path

def ended(self):
    end(self)
    live.difference_update(
        os.path.realpath(f"{self.watched}{ending}") for ending in ("", "-wal", "-shm")
    )

SqlCipher.__init__, SqlCipher.close = begun, ended
sys.addaudithook(look)

place, stick = Path(sys.argv[1]), Path(sys.argv[1]) / "stick"
stick.mkdir()
office = HeadOffice(place / "office")
laptop = office.enrol("A")
people = [laptop.register(f"Болд {number}") for number in range(5)]
laptop.hold_session(*people)
for _ in range(2):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
officers.change_own_passphrase(laptop.installation, PASSPHRASE, "өөр дөрвөн үг энд бичсэн байна билээ")
officers.change_own_passphrase(laptop.installation, "өөр дөрвөн үг энд бичсэн байна билээ", PASSPHRASE)
for one in (laptop.installation, office.installation):
    backup = backups.create_backup(one, place / "backups")
    found = diagnostics.run_health_checks(one)
    assert not [finding for finding in found if finding.state == "wrong"]
    laptop.register("Дулам")
overview.load_agenda(laptop.desk)
backups.restore_backup(place / "restored", backup, PASSPHRASE, fake_tools(9)).close()
laptop.restart()
held = laptop.installation.store.people.count()
if sys.argv[2:]:  # the mistake itself, for once
    laptop.installation.home.store_file.read_bytes()
laptop.installation.close()
office.installation.close()
print(json.dumps({"opened": opened, "held": held, "live": len(live)}))
"""


@pytest.mark.share(of=2)
@pytest.mark.parametrize("mistake", [[], ["a mistake"]])
def test_fault_7_the_program_never_opens_its_own_live_file(
    tmp_path: Path, mistake: list[str]
) -> None:
    """Over a whole trip with backups, restores and the doctor; and nothing is lost."""
    root = str(Path(__file__).parents[2])
    told = subprocess.run(
        [sys.executable, "-c", TRIP, str(tmp_path), *mistake],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    expected = ["fieldreg.db"] if mistake else []
    assert json.loads(told.stdout) == {"opened": expected, "held": 7, "live": 0}
