"""What every carrier does, whichever it is."""

import errno
import hashlib

import pytest
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, ExchangePhase
from fieldreg.sync.transports import disk_access
from fieldreg.sync.transports.disk_access import FolderEntry, RetryingDisk
from fieldreg.sync.transports.file_transport import FileTransport
from fieldreg.sync.transports.folder_transport import FolderTransport
from tests.support.bundles.faulty_files import FakeWaiter, FaultyFiles, folder_contents

SEALED = b"age-encryption.org/v1\n" + bytes(range(256)) * 600
STRANGERS = {"photo.jpg": b"\xff\xd8\xff", "autorun.inf": b"[autorun]", "Thumbs.db": b""}
PHASES = [
    ExchangePhase.WRITING,
    ExchangePhase.CLOSING,
    ExchangePhase.READING_BACK,
    ExchangePhase.CHECKING,
    ExchangePhase.NAMING,
]


@pytest.fixture
def stick(stick):
    for name, content in STRANGERS.items():
        (stick / name).write_bytes(content)
    return stick


@pytest.fixture(params=["folder", "single"])
def carrier(request, stick):
    """Make the carrier of one sort on the same stick, with whatever files it is given."""

    def make(files=None, patience=None):
        disk = RetryingDisk(patience or FakeWaiter(), files or FaultyFiles())
        if request.param == "folder":
            return FolderTransport(stick, disk)
        return FileTransport(stick / "to head office.frb", disk)

    return make


def leave(transport, sealed=SEALED, on_step=lambda _: None, is_cancelled=lambda: False):
    name = transport.deliver(sealed, ExchangeMonitor(on_step, is_cancelled))
    transport.settle()
    return name


def test_what_was_left_is_offered_as_it_was(carrier):
    name = leave(carrier())
    (offer,) = carrier().list_offers()
    assert (offer.name, offer.size_bytes, offer.read()) == (name, len(SEALED), SEALED)


def test_what_was_removed_is_not_there(carrier, stick):
    name = leave(carrier())
    carrier().remove(name)
    assert folder_contents(stick).keys() == STRANGERS.items()


def test_the_steps_come_in_order_and_are_counted(carrier):
    steps = []
    leave(carrier(), on_step=steps.append)
    assert list(dict.fromkeys(step.phase for step in steps)) == PHASES
    for phase in (ExchangePhase.WRITING, ExchangePhase.READING_BACK):
        done = [step.done for step in steps if step.phase is phase and step.done]
        assert done == sorted(done)
        assert done[-1] == len(SEALED)


def test_the_care_is_taken_in_this_order(carrier):
    files = FaultyFiles()
    leave(carrier(files))
    order = [act for act in dict.fromkeys(files.acts) if act not in {"status", "free_bytes"}]
    assert order == ["create", "write", "sync", "close", "open", "read", "rename", "sync_folder"]
    assert files.acts.count("close") == 2


def test_a_name_and_a_time_say_nothing(carrier, stick):
    name = leave(carrier())
    assert (stick / name).stat().st_mtime == 946_684_800


def test_a_medium_that_takes_little_at_a_time_gets_all_of_it(carrier):
    files = FaultyFiles()
    files.piece = 1000
    leave(carrier(files))
    assert carrier().list_offers()[0].read() == SEALED


@pytest.mark.parametrize("phase", PHASES)
def test_who_cancels_before_the_name_is_given_leaves_nothing(carrier, stick, phase):
    seen = []
    with pytest.raises(Problem) as caught:
        leave(carrier(), on_step=seen.append, is_cancelled=lambda: seen[-1].phase is phase)
    assert caught.value.code is Code.CANCELLED
    assert folder_contents(stick).keys() == STRANGERS.items()


def acts_of_leaving(carrier):
    files = FaultyFiles()
    name = leave(carrier(files))
    carrier().remove(name)
    return files.acts


ERRORS = {
    errno.ENOSPC: Code.STICK_FULL,
    errno.EFBIG: Code.STICK_FULL,
    errno.EROFS: Code.STICK_READ_ONLY,
    errno.EACCES: Code.STICK_READ_ONLY,
    errno.EIO: Code.STICK_GONE,
    errno.ENODEV: Code.STICK_GONE,
    errno.EBUSY: Code.STICK_BUSY,
}


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_a_failure_at_any_act_has_its_name_and_nothing_is_left(carrier, stick, number):
    acts = acts_of_leaving(carrier)
    for at in range(acts.index("sync_folder")):
        # For long enough to outlast all patience, but not for the clearing up.
        files = FaultyFiles(OSError(number, "failed"), at, lasts=1 if number != errno.EBUSY else 6)
        if number == errno.EBUSY and acts[at] in {"write", "sync", "close", "read"}:
            continue  # one lasting failure is enough there, and clearing up would meet it
        with pytest.raises(Problem) as caught:
            leave(carrier(files))
        assert caught.value.code is ERRORS[number], acts[at]
        assert folder_contents(stick).keys() == STRANGERS.items(), acts[at]


def test_a_stick_that_was_pulled_out_at_any_act_holds_no_bundle_that_counts(carrier, stick):
    """Fault 15: whatever lies there under a name of ours is whole, or has no such name."""
    acts = acts_of_leaving(carrier)
    for at in range(len(acts)):
        with pytest.raises(Problem) as caught:
            leave(carrier(FaultyFiles(OSError(errno.EIO, "gone"), at)))
        assert caught.value.code is Code.STICK_GONE
        for path in stick.iterdir():
            if path.name not in STRANGERS:
                assert not path.name.endswith(".frb") or path.read_bytes() == SEALED
                path.unlink()


def test_a_stick_that_lies_about_its_size_is_found_out(carrier, stick):
    """Fault 17: what comes back is not what went in."""
    files = FaultyFiles()
    files.zeros = True
    with pytest.raises(Problem) as caught:
        leave(carrier(files))
    assert caught.value.code is Code.STICK_LIES
    assert folder_contents(stick).keys() == STRANGERS.items()


def test_a_stick_that_fills_up_at_any_byte_is_full_and_nothing_is_left(carrier, stick):
    small = SEALED[:300]
    for room in range(len(small)):
        files = FaultyFiles()
        files.room = room
        with pytest.raises(Problem) as caught:
            leave(carrier(files), small)
        assert caught.value.code is Code.STICK_FULL
        assert folder_contents(stick).keys() == STRANGERS.items()


def test_a_stick_without_room_is_full_before_anything_is_written(carrier):
    files = FaultyFiles()
    files.free_bytes = lambda _: len(SEALED) - 1
    with pytest.raises(Problem) as caught:
        leave(carrier(files))
    assert caught.value.code is Code.STICK_FULL
    assert "create" not in files.acts


def test_a_folder_that_is_not_there_is_missing(carrier, stick):
    for path in stick.iterdir():
        path.unlink()
    stick.rmdir()
    for act in (carrier().list_offers, lambda: leave(carrier())):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.code is Code.STICK_MISSING


def test_the_room_is_told(carrier):
    assert carrier().free_bytes() > 0


def test_whatever_lies_there_is_read_once_however_many_earlier_files_go(stick):
    many = 40
    earlier = [SEALED[:2_000] + bytes([one]) for one in range(many)]
    for sealed in earlier:
        leave(FolderTransport(stick, RetryingDisk(FakeWaiter(), FaultyFiles())), sealed)
    files = FaultyFiles()
    carrier = FolderTransport(stick, RetryingDisk(FakeWaiter(), files))
    for sealed in earlier:
        older = [hashlib.sha256(sealed).digest()]
        carrier.deliver(sealed + b"now", ExchangeMonitor(), older=older)
        carrier.settle()
    assert sorted(offer.read() for offer in carrier.list_offers()) == [
        sealed + b"now" for sealed in earlier
    ]
    assert files.acts.count("open") < 8 * many


def test_who_took_the_name_of_an_earlier_file_meanwhile_is_left_alone(stick):
    first, second = SEALED[:2_000] + b"1", SEALED[:2_000] + b"2"
    carrier = FolderTransport(stick, RetryingDisk(FakeWaiter(), FaultyFiles()))
    names = [leave(carrier, one) for one in (first, second)]
    older = [hashlib.sha256(one).digest() for one in (first, second)]
    carrier.deliver(SEALED, ExchangeMonitor(), older=older[:1])
    carrier.settle()
    assert not (stick / names[0]).exists()
    (stick / names[1]).write_bytes(b"somebody else's")
    carrier.deliver(SEALED + b"3", ExchangeMonitor(), older=older[1:])
    carrier.settle()
    assert (stick / names[1]).read_bytes() == b"somebody else's"


class CrowdedFiles(FaultyFiles):
    """A stick with *crowd* before all that is really there; none of it is written for the test."""

    def __init__(self, crowd):
        super().__init__()
        self.crowd = crowd

    @override
    def list_files(self, folder):
        yield from self.crowd
        yield from super().list_files(folder)


def crowd(count, size, suffix):
    return [FolderEntry(f"{number:08}{suffix}", size, 0) for number in range(count)]


def folder_among(stick, others):
    return FolderTransport(stick, RetryingDisk(FakeWaiter(), CrowdedFiles(others)))


@pytest.fixture
def limit(monkeypatch):
    monkeypatch.setattr(disk_access, "MAX_LISTED_FILES", 100)
    return 100


@pytest.mark.parametrize(
    ("size", "suffix"), [(0, ".txt"), (0, ".frb"), (50_000_000, ".frb"), (100, ".jpg")]
)
def test_any_number_of_other_files_hides_no_bundle(stick, limit, size, suffix):
    leave(FolderTransport(stick, RetryingDisk(FakeWaiter(), FaultyFiles())))
    transport = folder_among(stick, crowd(limit * 4, size, suffix))
    assert SEALED in [read_or_code(offer) for offer in transport.list_offers()]


def test_a_stick_on_which_not_everything_was_looked_at_says_so(stick, limit):
    """What was cut off may be a bundle that somebody renamed."""
    for number in (limit, limit + 1):
        transport = folder_among(stick, crowd(number, 100, ".jpg"))
        is_told = number > limit
        assert [read_or_code(offer) for offer in transport.list_offers()] == (
            [Code.STICK_CROWDED] if is_told else []
        )


def read_or_code(offer):
    try:
        return offer.read()
    except Problem as problem:
        return problem.code
