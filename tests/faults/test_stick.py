"""Sticks as they are: names mangled, times wrong, full of other things (faults 15 to 25)."""

import contextlib
import errno
import hashlib
import os
import resource

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.transports.disk_access import RetryingDisk, SystemFiles
from fieldreg.sync.transports.file_transport import FileTransport
from fieldreg.sync.transports.folder_transport import FolderTransport
from tests.support.bundles.faulty_files import (
    FakeWaiter,
    FaultyFiles,
    FileInUseError,
    folder_contents,
)

SEALED = AGE_HEADER + bytes(range(256)) * 20


def folder(path, files=None, patience=None):
    return FolderTransport(path, RetryingDisk(patience or FakeWaiter(), files or SystemFiles()))


def leave(carrier, sealed=SEALED, **older):
    name = carrier.deliver(sealed, ExchangeMonitor(), **older)
    carrier.settle()
    return name


def offered(carrier):
    return {offer.name: offer.read() for offer in carrier.list_offers()}


@pytest.mark.parametrize(
    "name", ["copy (2) of a1b2c3d4e5f60718.frb", "BUNDLE~1", "BUNDLE~1.FRB", "Тариат.zip", "a.part"]
)
def test_a_bundle_is_found_by_its_content_whatever_its_name(tmp_path, name):
    """Fault 20."""
    (tmp_path / name).write_bytes(SEALED)
    assert offered(folder(tmp_path)) == {name: SEALED}


def test_what_is_not_sealed_is_not_offered_whatever_its_name(tmp_path):
    """Faults 21 and 24: nothing else is read, nothing is run, nothing is followed."""
    (tmp_path / "._a1b2c3d4e5f60718.frb").write_bytes(b"\0\5\26\7" + bytes(40))
    (tmp_path / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    (tmp_path / "autorun.inf").write_text("[autorun]\nopen=fieldreg.exe\n" * 9)
    (tmp_path / "empty.frb").write_bytes(b"")
    (tmp_path / "only the beginning.frb").write_bytes(AGE_HEADER)
    (tmp_path / "a copied text.frb").write_bytes(b"\n" + SEALED)
    (tmp_path / "System Volume Information").mkdir()
    (tmp_path / "System Volume Information" / "a.frb").write_bytes(SEALED)
    (tmp_path / "folder.frb").mkdir()
    outside = tmp_path / "System Volume Information" / "a.frb"
    (tmp_path / "link.frb").symlink_to(outside)
    (tmp_path / "dangling.frb").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.frb")
    assert offered(folder(tmp_path)) == {}


def test_what_is_longer_than_any_bundle_is_not_offered(tmp_path):
    with (tmp_path / "backup.age").open("wb") as file:
        file.write(AGE_HEADER)
        file.truncate((8 << 20) + 1)
    assert offered(folder(tmp_path)) == {}


def test_a_file_that_becomes_a_link_after_it_was_listed_is_not_followed(tmp_path):
    (tmp_path / "a.frb").write_bytes(SEALED)
    (tmp_path / "secret").write_bytes(SEALED)
    (offer,) = (one for one in folder(tmp_path).list_offers() if one.name == "a.frb")
    (tmp_path / "a.frb").unlink()
    (tmp_path / "a.frb").symlink_to(tmp_path / "secret")
    with pytest.raises(Problem):
        offer.read()


def test_nothing_is_written_through_a_link_that_lies_where_we_write(tmp_path, stick):
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"theirs")
    (stick / f"{hashlib.sha256(SEALED).digest()[:8].hex()}.part").symlink_to(theirs)
    with contextlib.suppress(Problem):
        leave(folder(stick))
    assert theirs.read_bytes() == b"theirs"


def test_a_file_that_becomes_a_pipe_after_it_was_listed_does_not_hold_us_up(tmp_path):
    (tmp_path / "a.frb").write_bytes(SEALED)
    (offer,) = folder(tmp_path).list_offers()
    (tmp_path / "a.frb").unlink()
    os.mkfifo(tmp_path / "a.frb")
    with pytest.raises(Problem) as caught:
        offer.read()
    assert caught.value.code is Code.STICK_GONE


def test_a_file_that_grows_after_it_was_listed_is_not_read_beyond_the_limit(tmp_path):
    (tmp_path / "a.frb").write_bytes(SEALED)
    (offer,) = folder(tmp_path).list_offers()
    with (tmp_path / "a.frb").open("r+b") as file:
        file.truncate(1 << 30)
    assert len(offer.read()) == (8 << 20) + 1


def test_times_decide_nothing(tmp_path):
    """Fault 19."""
    carrier = folder(tmp_path)
    names = [leave(carrier), leave(carrier, SEALED + b"again")]
    before = offered(carrier)
    for name, moment in zip(names, (4_000_000_000, 0), strict=True):
        os.utime(tmp_path / name, (moment, moment))
    assert offered(carrier) == before


def test_a_stick_with_thousands_of_files_is_looked_through(tmp_path):
    """Fault 60: they cost a look each, and the bundle among them is found."""
    for number in range(3_000):
        (tmp_path / f"{number}.txt").write_bytes(b"age-encryption.org/v2\n" + bytes(9))
    name = leave(folder(tmp_path))
    assert list(offered(folder(tmp_path))) == [name]


def test_the_newest_bundle_takes_the_place_of_our_older_ones_and_of_nobody_elses(tmp_path):
    """Fault 25."""
    carrier = folder(tmp_path)
    mine, theirs = SEALED + b"mine", SEALED + b"theirs"
    leave(carrier, mine)
    (tmp_path / "copy of mine").write_bytes(mine)
    kept = leave(carrier, theirs)
    new = leave(carrier, SEALED + b"new", older={hashlib.sha256(mine).digest()})
    assert offered(carrier) == {kept: theirs, new: SEALED + b"new"}


def test_an_older_bundle_stays_as_long_as_the_new_one_is_not_proven(tmp_path):
    mine = SEALED + b"mine"
    name = leave(folder(tmp_path), mine)
    files = FaultyFiles()
    leave(folder(tmp_path / "..", files), SEALED)
    last = files.acts.index("rename")
    for at in range(last + 1):
        faulty = folder(tmp_path, FaultyFiles(OSError(errno.EIO, "gone"), at))
        with pytest.raises(Problem):
            leave(faulty, SEALED, older={hashlib.sha256(mine).digest()})
        assert (tmp_path / name).read_bytes() == mine


def test_several_files_have_their_names_at_once_and_older_ones_stay_until_then(tmp_path):
    mine = [SEALED + bytes([number]) for number in range(3)]
    for sealed in mine:
        leave(folder(tmp_path), sealed)
    files = FaultyFiles()
    carrier = folder(tmp_path, files)
    for sealed in mine:
        older = {hashlib.sha256(sealed).digest()}
        carrier.deliver(sealed + b"new", ExchangeMonitor(), older=older)
    assert len(offered(carrier)) == 2 * len(mine)
    carrier.settle()
    assert sorted(offered(carrier).values()) == [sealed + b"new" for sealed in mine]
    order = [act for act in files.acts if act in {"rename", "sync_folder", "remove"}]
    assert order == [*("rename",) * 3, "sync_folder", *("remove",) * 3]
    carrier.settle()
    assert files.acts.count("sync_folder") == 1


def test_a_file_that_a_killed_program_left_under_its_name_is_settled_before_older_ones_go(tmp_path):
    older = leave(folder(tmp_path), SEALED + b"older")
    folder(tmp_path).deliver(SEALED, ExchangeMonitor())
    files = FaultyFiles()
    leave(folder(tmp_path, files), older={hashlib.sha256(SEALED + b"older").digest()})
    order = [act for act in files.acts if act in {"rename", "sync_folder", "remove"}]
    assert order == ["sync_folder", "remove"]
    assert older not in offered(folder(tmp_path))


def test_an_older_bundle_that_cannot_be_removed_does_no_harm(tmp_path):
    mine = SEALED + b"mine"
    old = leave(folder(tmp_path), mine)
    files = FaultyFiles()
    files.remove = lambda _: (_ for _ in ()).throw(OSError(errno.EACCES, "no"))
    new = leave(folder(tmp_path, files), older={hashlib.sha256(mine).digest()})
    assert offered(folder(tmp_path)).keys() == {old, new}


def test_a_chosen_file_takes_the_place_of_the_older_one_only_when_it_is_proven(tmp_path):
    path = tmp_path / "chosen.frb"
    path.write_bytes(b"what was there")

    def carrier(files):
        return FileTransport(path, RetryingDisk(FakeWaiter(), files))

    files = FaultyFiles()
    files.zeros = True
    with pytest.raises(Problem):
        leave(carrier(files))
    assert folder_contents(tmp_path).keys() == {("chosen.frb", b"what was there")}
    leave(carrier(SystemFiles()))
    assert folder_contents(tmp_path).keys() == {("chosen.frb", SEALED)}


def test_a_file_that_a_person_points_at_is_offered_whatever_it_is(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    path = tmp_path / "holiday.jpg"
    (offer,) = FileTransport(path, RetryingDisk(FakeWaiter(), SystemFiles())).list_offers()
    assert offer.read() == b"\xff\xd8"


@pytest.mark.parametrize("length", [0, 1, 30, len(SEALED) - 1, len(SEALED)])
def test_what_was_left_half_written_is_known_as_ours_and_cleared_away(tmp_path, length):
    """Fault 15: and only by those who noted what they were about to write."""
    digest = hashlib.sha256(SEALED).digest()
    half = tmp_path / f"{digest[:8].hex()}.part"
    others = tmp_path / f"{digest[8:16].hex()}.part"
    for path in (half, others):
        path.write_bytes(SEALED[:length])
    folder(tmp_path).remove_unfinished({hashlib.sha256(b"another").digest()})
    assert half.exists()
    chosen = FileTransport(tmp_path / "chosen.frb", RetryingDisk(FakeWaiter(), SystemFiles()))
    for carrier in (folder(tmp_path), chosen):
        half.write_bytes(SEALED[:length])
        carrier.remove_unfinished({digest})
        assert [path.name for path in tmp_path.iterdir()] == [others.name]


# Somebody else holds the file (fault 22)

HELD = [FileInUseError(5), FileInUseError(32), FileInUseError(33), OSError(errno.EBUSY, "busy")]


@pytest.mark.parametrize("error", HELD, ids=["denied", "shared", "locked", "busy"])
def test_a_file_that_is_held_for_a_moment_is_asked_for_again(tmp_path, error):
    files = FaultyFiles()
    leave(folder(tmp_path, files))
    for act in ("create", "open", "rename", "sync_folder"):
        patience, stick = FakeWaiter(), tmp_path / act
        stick.mkdir()
        faulty = FaultyFiles(error, files.acts.index(act), lasts=3)
        leave(folder(stick, faulty, patience))
        assert patience.waited_s == [0.1, 0.2, 0.4]


def test_a_file_that_stays_held_is_given_up_after_three_seconds(tmp_path):
    files = FaultyFiles()
    leave(folder(tmp_path, files))
    patience, stick = FakeWaiter(), tmp_path / "other"
    stick.mkdir()
    faulty = FaultyFiles(FileInUseError(), files.acts.index("rename"))
    with pytest.raises(Problem) as caught:
        leave(folder(stick, faulty, patience))
    assert caught.value.code is Code.STICK_BUSY
    assert 3.0 <= sum(patience.waited_s[:5]) <= 3.5


def test_a_held_bundle_is_offered_and_a_held_stranger_passed_over(tmp_path):
    (tmp_path / "a1b2c3d4e5f60718.FRB").write_bytes(SEALED)
    (tmp_path / "pagefile.sys").write_bytes(SEALED)

    class Held(SystemFiles):
        def open(self, path):
            del path
            raise FileInUseError(32)

    patience = FakeWaiter()
    (offer,) = folder(tmp_path, Held(), patience).list_offers()
    assert offer.name == "a1b2c3d4e5f60718.FRB"
    assert sum(patience.waited_s) < 3.5
    with pytest.raises(Problem) as caught:
        offer.read()
    assert caught.value.code is Code.STICK_BUSY


WINDOWS = {
    19: Code.STICK_READ_ONLY,
    112: Code.STICK_FULL,
    39: Code.STICK_FULL,
    21: Code.STICK_READ_ONLY,
}


@pytest.mark.parametrize("number", [19, 39, 112])
def test_windows_own_numbers_say_more_than_its_errno(tmp_path, number):
    with pytest.raises(Problem) as caught:
        leave(folder(tmp_path, FaultyFiles(FileInUseError(number), 2)))
    assert caught.value.code is WINDOWS[number]


# The real thing


@contextlib.contextmanager
def files_no_longer_than(size):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", [0, 1, 100, len(SEALED) - 1])
def test_a_system_that_gives_no_more_room_is_a_full_stick(tmp_path, room):
    with files_no_longer_than(room), pytest.raises(Problem) as caught:
        leave(folder(tmp_path))
    assert caught.value.code is Code.STICK_FULL
    assert not folder_contents(tmp_path)
    assert leave(folder(tmp_path))


def test_a_file_in_the_place_of_the_folder_is_no_stick(tmp_path):
    (tmp_path / "stick").write_bytes(SEALED)
    with pytest.raises(Problem) as caught:
        leave(folder(tmp_path / "stick"))
    assert caught.value.code is Code.STICK_MISSING
