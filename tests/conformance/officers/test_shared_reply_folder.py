"""Two officers at one database who answer on one shared folder, each a process of its own."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg.services import officers
from fieldreg.services.installation import opening
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools
from tests.support.stores.postgres import Server

ROOT = Path(__file__).parents[3]
OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"
# It says when it is in the midst of writing, and goes on when it is told to.
RECEIVING = """
import sys
from fieldreg.services.installation import opening
from fieldreg.sync.transports.disk_access import SystemFiles
from tests.support.installations import fake_tools
from tests.support.bundles.trips import receive_sticks
from pathlib import Path

home, word, stick, held = sys.argv[1:]
write, sync = SystemFiles.write, SystemFiles.sync

def wait():
    print("in the midst", flush=True)
    sys.stdin.readline()

def write_half(self, file, data):
    SystemFiles.write = write
    done = write(self, file, data[: len(data) // 2])
    wait()
    return done

def sync_whole(self, file):
    SystemFiles.sync = sync
    sync(self, file)
    wait()

if held == "half":
    SystemFiles.write = write_half
if held == "whole":
    SystemFiles.sync = sync_whole
office = opening.unlock(Path(home), word, fake_tools(5))
outcome = receive_sticks(office, Path(stick))
print(outcome.replies, outcome.carriers_failed, flush=True)
office.close()
"""


def officer(home: Path, word: str, stick: Path, held: str = "") -> subprocess.Popen[str]:
    """Begin to receive in a process of its own, which stops where the file is so far."""
    return subprocess.Popen(
        [sys.executable, "-c", RECEIVING, str(home), word, str(stick), held],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.share(of=3)
@pytest.mark.parametrize("held", ["half", "whole"])
def test_what_one_is_writing_no_other_takes_for_what_was_left(
    server: Server, tmp_path: Path, held: str
) -> None:
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    laptop = office.enrol("Архангай 1")
    stick = tmp_path / "shared"
    stick.mkdir()
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    file = tmp_path / "хулан.frk"
    officers.admit_officer(office.installation, "Хулан", OTHERS, file)
    officers.join_head_office(tmp_path / "хулан", file, OTHERS, fake_tools(7)).close()
    office.installation.close()

    first = officer(office.folder, PASSPHRASE, stick, held)
    assert first.stdout is not None
    assert first.stdout.readline() == "in the midst\n"
    second, _ = officer(tmp_path / "хулан", OTHERS, stick).communicate(timeout=120)
    assert second == "1 ()\n"
    told, _ = first.communicate("\n", timeout=120)
    assert told == "1 ()\n"
    assert list(stick.glob("*.part")) == []

    # Whichever of them comes to be there, the laptop finds its answer.
    with closing(laptop.installation):
        reply = exchange_by_stick(laptop, stick).reply
    assert reply is not None
    assert reply.people_received == 1


def test_what_an_officer_left_half_written_that_officer_clears_away(
    server: Server, tmp_path: Path
) -> None:
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    laptop = office.enrol("Архангай 1")
    stick = tmp_path / "shared"
    stick.mkdir()
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    office.installation.close()
    for file in list_bundles(stick):  # else the reply that lies there is left alone
        file.unlink()
    cut_short = officer(office.folder, PASSPHRASE, stick, "half")
    assert cut_short.stdout is not None
    cut_short.stdout.readline()
    cut_short.kill()
    cut_short.communicate()
    assert len(list(stick.glob("*.part"))) == 1
    office.installation = opening.unlock(office.folder, PASSPHRASE, fake_tools(6))
    with closing(office.installation), closing(laptop.installation):
        receive_sticks(office, stick)
    assert list(stick.glob("*.part")) == []
