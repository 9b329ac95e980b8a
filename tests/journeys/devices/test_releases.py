"""The next version travels with what travels anyway, and is offered, never forced."""

import errno
import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

import fieldreg
from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.release_files import ReleaseFile, Version
from fieldreg.domain.sync.tasks import await_io, run_task
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import backups
from fieldreg.services.devices import laptop_registry
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.releases import program_releases
from fieldreg.store.releases import ReleaseRepository
from fieldreg.sync.transports import hub_mailbox, transport_releases
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.folder_transport import FolderTransport
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, MailboxRoute
from fieldreg.sync.transports.hub_releases import HubReleases
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from fieldreg.sync.transports.verified_write import file_stem
from tests.support.bundles.faulty_files import FakeWaiter, FaultyFiles
from tests.support.bundles.trips import (
    exchange_by_stick,
    ignore_step,
    never_cancelled,
    receive_sticks,
)
from tests.support.hub.raw_client import laptop_mailbox_name
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.release_files import fetch_release, offer_release, save_release, write_wheel

_PIECE = ReleaseRepository.find_piece


@contextmanager
def refused(*codes: Code) -> Iterator[None]:
    with pytest.raises(Problem) as caught:
        yield
    assert caught.value.code in codes


def fetching(laptop: Laptop):
    return wiring.build_release_fetcher(laptop.installation)


def carried(office: HeadOffice, laptop: Laptop, stick: Path) -> SignedRelease:
    """Carry what is offered to the laptop, and give what it would take."""
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    return program_releases.find_wanted_release(laptop.desk)


def goods_on(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.frr"))


def why(laptop: Laptop) -> list[Code | None]:
    """Say of each release that is offered why the laptop does not take it."""
    found = program_releases.list_available_releases(laptop.desk)
    return [one.refusal.code if one.refusal else None for one in found]


def test_by_stick_it_comes_whole_and_once(office, laptop, stick, tmp_path):
    path = write_wheel(tmp_path)
    release = offer_release(office.installation, path)
    assert carried(office, laptop, stick) == release
    (lying,) = goods_on(stick)
    assert lying.read_bytes() == path.read_bytes()
    assert release.file_name not in {one.name for one in stick.iterdir()}
    before = lying.stat().st_ino
    receive_sticks(office, stick)
    assert [one.stat().st_ino for one in goods_on(stick)] == [before]
    fetch_release(fetching(laptop), release, stick)
    target = tmp_path / release.file_name
    assert save_release(fetching(laptop), release, target) == path.read_bytes()
    assert list(laptop.installation.home.releases_folder.iterdir()) == []


def test_its_name_on_the_stick_says_nothing(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    (lying,) = goods_on(stick)
    lying.rename(stick / "BUNDLE~1")
    receive_sticks(office, stick)
    assert not goods_on(stick)
    fetch_release(fetching(laptop), release, stick)


def test_a_later_one_takes_its_place_on_the_stick(office, laptop, stick, tmp_path):
    first = offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    carried(office, laptop, stick)
    strange = stick / "another.bin"
    strange.write_bytes(bytes(first.release_file.size_bytes))
    later = offer_release(office.installation, write_wheel(tmp_path, "9.0.1"))
    assert carried(office, laptop, stick) == later
    assert [one.name for one in goods_on(stick)] == [transport_releases._name(later.release_file)]
    assert strange.exists()
    program_releases.withdraw_release(office.installation, later)
    receive_sticks(office, stick)
    assert not goods_on(stick)
    exchange_by_stick(laptop, stick)
    assert program_releases.list_available_releases(laptop.desk) == []
    with refused(Code.RELEASE_NONE):
        program_releases.find_wanted_release(laptop.desk)


def test_a_stick_with_little_room_gets_bundles_and_answers_and_is_told_of(
    office, laptop, stick, tmp_path, monkeypatch
):
    offer_release(office.installation, write_wheel(tmp_path))
    laptop.register()
    exchange_by_stick(laptop, stick)
    monkeypatch.setattr(transport_releases, "RESERVED_BYTES", 1 << 60)
    outcome = receive_sticks(office, stick)
    assert outcome.replies == 1
    assert outcome.carriers_failed == ((str(stick), Code.RELEASE_NO_ROOM.value),)
    assert not goods_on(stick)
    news = exchange_by_stick(laptop, stick).reply
    assert news.people_received == 1
    with refused(Code.RELEASE_NOT_HERE):
        fetch_release(fetching(laptop), program_releases.find_wanted_release(laptop.desk), stick)
    monkeypatch.undo()
    assert not receive_sticks(office, stick).carriers_failed
    fetch_release(fetching(laptop), program_releases.find_wanted_release(laptop.desk), stick)


def test_a_stick_that_turns_out_to_be_full_is_told_of_as_one_with_little_room(
    office, laptop, stick, tmp_path
):
    """All else was carried, so nothing may be said of what does not count as sent."""
    offer_release(office.installation, write_wheel(tmp_path))
    laptop.register()
    exchange_by_stick(laptop, stick)
    files = FaultyFiles()
    files.room = 50_000  # enough for the answer
    disk = RetryingDisk(FakeWaiter(), files)
    reception = replace(
        wiring.build_office_sync(office.installation),
        open_transport=lambda path, _stop: await_io(lambda: FolderTransport(Path(path), disk)),
    )
    outcome = run_task(reception.receive([str(stick)], ignore_step, never_cancelled))
    assert outcome.replies == 1
    assert outcome.carriers_failed == ((str(stick), Code.RELEASE_NO_ROOM.value),)
    assert exchange_by_stick(laptop, stick).reply.people_received == 1


@pytest.mark.usefixtures("hub")
def test_a_hub_without_room_for_it_is_told_of_so_too(office, knowing, tmp_path, monkeypatch):
    offer_release(office.installation, write_wheel(tmp_path))
    exchange_by_hub(knowing)
    monkeypatch.setitem(hub_mailbox._MAX_TOTAL_BYTES, MailboxRoute.RELEASES, 1)
    outcome = receive_by_hub(office)
    assert outcome.replies == 1
    assert [code for _, code in outcome.carriers_failed] == [Code.RELEASE_NO_ROOM.value]


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EROFS])
def test_what_cannot_be_saved_is_not_told_as_what_cannot_be_sent(
    office, laptop, stick, tmp_path, why
):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    fetch_release(fetching(laptop), release, stick)
    narrow = RetryingDisk(FakeWaiter(), FaultyFiles(OSError(why, "no"), at=2))
    is_full = why == errno.ENOSPC
    with refused(Code.RELEASE_NOT_SAVED if is_full else Code.FILE_NOT_WRITTEN):
        save_release(replace(fetching(laptop), disk=narrow), release, tmp_path / "saved.whl")
    assert save_release(fetching(laptop), release, tmp_path / "saved.whl")


def test_every_answer_comes_before_it_on_every_stick(office, laptop, stick, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    offer_release(office.installation, write_wheel(tmp_path))
    exchange_by_stick(laptop, stick)
    shutil.copytree(stick, other, dirs_exist_ok=True)
    files = FaultyFiles()
    reception = wiring.build_office_sync(office.installation)
    disk = RetryingDisk(FakeWaiter(), files)
    named = []
    rename = files.rename
    files.rename = lambda source, target: (named.append(target), rename(source, target))
    opened = replace(
        reception,
        open_transport=lambda path, _stop: await_io(lambda: FolderTransport(Path(path), disk)),
    )
    run_task(opened.receive([str(stick), str(other)], lambda _: None, lambda: False))
    endings = [one.suffix for one in named if one.suffix in {".frb", ".frr"}]
    assert endings == [".frb", ".frb", ".frr", ".frr"]


def test_a_folder_without_room_for_it_holds_no_round_up(
    office, laptop, stick, tmp_path, monkeypatch
):
    """A round that failed is followed by a pause, and answers would wait for that."""
    offer_release(office.installation, write_wheel(tmp_path))
    sync_schedule.set_sync_folder(office.installation.user_session(), str(stick))
    exchange_by_stick(laptop, stick)
    monkeypatch.setattr(transport_releases, "RESERVED_BYTES", 1 << 60)
    reception = wiring.build_office_sync(office.installation)
    for _ in range(2):
        assert not run_task(
            reception.sync_by(SyncChannel.FOLDER, ignore_step, never_cancelled)
        ).carriers_failed
    assert exchange_by_stick(laptop, stick).reply is not None
    assert receive_sticks(office, stick).carriers_failed


def replaced(lying: Path) -> None:
    lying.write_bytes(lying.read_bytes()[::-1])


def grown(lying: Path) -> None:
    with lying.open("ab") as file:
        file.write(b"more")


def cut(lying: Path) -> None:
    lying.write_bytes(lying.read_bytes()[:-1])


def unfinished(lying: Path) -> None:
    lying.rename(lying.with_suffix(".part"))


@pytest.mark.parametrize(
    "bent",
    [
        (replaced, Code.RELEASE_ALTERED),
        (grown, Code.RELEASE_ALTERED),
        (cut, Code.RELEASE_UNFINISHED),
        (unfinished, Code.RELEASE_UNFINISHED),
        (Path.unlink, Code.RELEASE_NOT_HERE),
    ],
    ids=["replaced", "grown", "cut", "unfinished", "gone"],
)
def test_a_file_that_is_not_what_was_signed_is_told_and_kept_nowhere(
    office, laptop, stick, tmp_path, bent
):
    bend, code = bent
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    bend(goods_on(stick)[0])
    with refused(code):
        fetch_release(fetching(laptop), release, stick)
    assert list(laptop.installation.home.releases_folder.iterdir()) == []
    with refused(Code.DISK_FAILED):
        save_release(fetching(laptop), release, tmp_path / "saved.whl")
    assert not (tmp_path / "saved.whl").exists()
    receive_sticks(office, stick)  # which puts it right
    fetch_release(fetching(laptop), release, stick)


def test_a_file_that_grows_while_it_is_read_is_not_taken(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    (lying,) = goods_on(stick)

    class Growing(FaultyFiles):
        def digested(self):
            return self.acts.count("close") >= 1

        def read(self, file, size):
            if self.digested():
                grown(lying)
            return super().read(file, size)

    disk = RetryingDisk(FakeWaiter(), Growing())
    brings = replace(fetching(laptop), open_folder=lambda path: FolderTransport(path, disk))
    with refused(Code.RELEASE_ALTERED):
        fetch_release(brings, release, stick)
    assert list(laptop.installation.home.releases_folder.iterdir()) == []


def test_what_was_altered_after_it_came_is_not_saved(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    fetch_release(fetching(laptop), release, stick)
    (kept,) = laptop.installation.home.releases_folder.iterdir()
    replaced(kept)
    target = tmp_path / "saved.whl"
    with refused(Code.RELEASE_ALTERED):
        save_release(fetching(laptop), release, target)
    assert not target.exists()
    fetch_release(fetching(laptop), release, stick)
    assert save_release(fetching(laptop), release, target)


def test_it_is_saved_as_carefully_as_a_bundle(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    fetch_release(fetching(laptop), release, stick)
    files = FaultyFiles()
    careful = replace(fetching(laptop), disk=RetryingDisk(FakeWaiter(), files))
    save_release(careful, release, tmp_path / "saved.whl")
    order = [
        act for act in dict.fromkeys(files.acts) if act not in {"status", "free_bytes", "listed"}
    ]
    assert order == [*("create", "write", "sync", "close", "open", "read", "rename", "sync_folder")]


def test_what_a_killed_program_left_beside_it_is_no_hindrance(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)
    fetch_release(fetching(laptop), release, stick)
    folder = tmp_path / "downloads"
    folder.mkdir()
    left = folder / f"{file_stem(release.release_file.sha)}.part"
    left.write_bytes(b"the beginning of it")
    assert save_release(fetching(laptop), release, folder / release.file_name)
    assert [one.name for one in folder.iterdir()] == [release.file_name]


def test_a_disk_that_it_would_fill_is_left_to_the_register(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    carried(office, laptop, stick)

    class Full(FaultyFiles):
        def free_bytes(self, _folder):
            return release.release_file.size_bytes + transport_releases.RESERVED_BYTES - 1

    narrow = replace(fetching(laptop), disk=RetryingDisk(FakeWaiter(), Full()))
    with refused(Code.DISK_FULL):
        fetch_release(narrow, release, stick)
    assert not list(laptop.installation.home.releases_folder.iterdir())
    fetch_release(fetching(laptop), release, stick)


def test_what_is_offered_no_more_leaves_nothing_half_written_and_nothing_laid_out(
    office, laptop, stick, tmp_path
):
    release = offer_release(office.installation, write_wheel(tmp_path))
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    (lying,) = goods_on(stick)
    lying.rename(lying.with_suffix(".part"))
    assert list(office.installation.home.releases_folder.iterdir())
    program_releases.withdraw_release(office.installation, release)
    receive_sticks(office, stick)
    assert not lying.with_suffix(".part").exists()
    assert not list(office.installation.home.releases_folder.iterdir())


def test_whoever_stops_while_a_stick_is_read_need_not_wait_for_all_of_it(
    office, laptop, stick, tmp_path
):
    release = offer_release(office.installation, write_wheel(tmp_path, padding=bytes(1 << 20)))
    carried(office, laptop, stick)
    files = FaultyFiles()
    disk = RetryingDisk(FakeWaiter(), files)
    brings = replace(fetching(laptop), open_folder=lambda path: FolderTransport(path, disk))
    with refused(Code.CANCELLED):
        fetch_release(brings, release, stick, is_cancelled=lambda: "read" in files.acts)
    assert files.acts.count("read") == 1


def test_what_is_not_newer_than_what_runs_is_refused(office, laptop, stick, tmp_path, monkeypatch):
    offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    carried(office, laptop, stick)
    for running in ("9.0.0", "9.0.1", "10.0.0"):
        monkeypatch.setattr(fieldreg, "__version__", running)
        assert why(laptop) == [Code.RELEASE_NOT_NEWER]
        with refused(Code.RELEASE_NOT_NEWER):
            program_releases.find_wanted_release(laptop.desk)


def test_what_is_for_another_kind_of_computer_is_refused(
    office, laptop, stick, tmp_path, monkeypatch
):
    setup = tmp_path / "fieldreg.msi"
    setup.write_bytes(b"installer")
    offer_release(office.installation, setup, version="9.0.0")
    with refused(Code.RELEASE_ELSEWHERE):
        carried(office, laptop, stick)
    monkeypatch.setattr("sys.platform", "win32")
    assert program_releases.find_wanted_release(laptop.desk).version == Version(9, 0, 0)


def test_an_older_offer_after_a_newer_one_is_refused(office, laptop, stick, tmp_path):
    """Head office is put back to before it offered the newer one."""
    offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    carried(office, laptop, stick)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    offer_release(office.installation, write_wheel(tmp_path, "9.1.0"))
    assert carried(office, laptop, stick).version == Version(9, 1, 0)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "put back", backup, PASSPHRASE, fake_tools(9)
    )
    with refused(Code.RELEASE_NONE):  # the list beside the store knows that it was replaced
        carried(office, laptop, stick)
    assert why(laptop) == []
    offer_release(office.installation, write_wheel(tmp_path, "9.2.0"))
    assert carried(office, laptop, stick).version == Version(9, 2, 0)


def test_the_same_version_signed_on_an_earlier_day_is_refused(office, laptop, stick, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    carried(office, laptop, stick)
    shelf = laptop.installation.store.releases
    with laptop.installation.store.transaction():
        shelf.save_highest_versions({"any": ("9.0.0", "2099-01-01")})
    assert why(laptop) == [Code.RELEASE_NOT_NEWER]
    with laptop.installation.store.transaction():
        shelf.save_highest_versions({"any": ("9.0.0", release.signed_on)})
    assert why(laptop) == [None]


def test_an_offer_by_another_head_office_is_none(office, laptop, stick, tmp_path):
    other = HeadOffice(tmp_path / "other")
    try:
        forged = offer_release(other.installation, write_wheel(tmp_path, "9.0.0"))
    finally:
        other.installation.close()
    with office.installation.store.transaction():
        office.installation.store.releases.save_offers([forged.document])
    with refused(Code.RELEASE_NONE):
        carried(office, laptop, stick)
    assert laptop.installation.store.releases.load_highest_versions() == {}


def test_a_laptop_that_was_cut_off_is_offered_nothing(office, laptop, stick, tmp_path):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    laptop_registry.revoke_laptop(office.installation, "Архангай 1")
    offer_release(office.installation, write_wheel(tmp_path))
    with refused(Code.RELEASE_NONE):
        carried(office, laptop, stick)
    assert goods_on(stick)


def test_what_is_not_wanted_stays_so_until_a_later_one_comes(office, laptop, stick, tmp_path):
    offer_release(office.installation, write_wheel(tmp_path, "9.0.0"))
    program_releases.decline_release(laptop.desk, carried(office, laptop, stick), is_wished=True)
    laptop.restart()
    assert [one.is_declined for one in program_releases.list_available_releases(laptop.desk)] == [
        True
    ]
    program_releases.decline_release(
        laptop.desk, program_releases.find_wanted_release(laptop.desk), is_wished=False
    )
    assert [one.is_declined for one in program_releases.list_available_releases(laptop.desk)] == [
        False
    ]
    program_releases.decline_release(
        laptop.desk, program_releases.find_wanted_release(laptop.desk), is_wished=True
    )
    offer_release(office.installation, write_wheel(tmp_path, "9.0.1"))
    carried(office, laptop, stick)
    assert [one.is_declined for one in program_releases.list_available_releases(laptop.desk)] == [
        False
    ]


def test_a_backup_comes_before_it(laptop, tmp_path):
    laptop.register()
    with refused(Code.RELEASE_NEEDS_BACKUP):
        program_releases.require_backup(laptop.desk)
    backups.create_backup(laptop.installation, tmp_path / "backups")
    program_releases.require_backup(laptop.desk)


# By hub


@pytest.fixture
def knowing(hub: RunningHub, laptop: Laptop) -> Laptop:
    hub.tell_trust()
    return laptop


def told(office: HeadOffice, laptop: Laptop) -> SignedRelease:
    exchange_by_hub(laptop)
    receive_by_hub(office)
    exchange_by_hub(laptop)
    return program_releases.find_wanted_release(laptop.desk)


def there(hub: RunningHub) -> list[str]:
    return [
        one.sha
        for one in hub.mailbox.box(MailboxRoute.RELEASES, SHARED_BOX).list_files()
        if one.is_whole
    ]


def test_by_hub_it_is_fetched_when_somebody_asks_and_never_before(office, hub, knowing, tmp_path):
    path = write_wheel(tmp_path, padding=bytes(range(256)) * 8_000)
    release = offer_release(office.installation, path)
    assert told(office, knowing) == release
    assert there(hub) == [release.release_file.sha.hex()]
    exchange_by_hub(knowing)
    assert not knowing.installation.home.releases_folder.exists()
    fetch_release(fetching(knowing), release, by_hub=True)
    assert save_release(fetching(knowing), release, tmp_path / "x.whl") == path.read_bytes()
    program_releases.withdraw_release(office.installation, release)
    receive_by_hub(office)
    assert there(hub) == []


def test_by_hub_it_goes_on_from_the_byte_where_it_was(office, hub, knowing, tmp_path):
    path = write_wheel(tmp_path, padding=bytes(range(256)) * 8_000)
    release = offer_release(office.installation, path)
    told(office, knowing)
    asked = []

    def is_cancelled() -> bool:
        asked.append(hub.hub.metrics.sent_bytes)
        return len(asked) > 3

    before = hub.hub.metrics.sent_bytes
    with refused(Code.CANCELLED):
        fetch_release(fetching(knowing), release, by_hub=True, is_cancelled=is_cancelled)
    (part,) = knowing.installation.home.releases_folder.iterdir()
    came = part.stat().st_size
    assert 0 < came < release.release_file.size_bytes
    knowing.restart()
    fetch_release(fetching(knowing), release, by_hub=True)
    # What was asked for when it was stopped was on its way already.
    again = hub.hub.metrics.sent_bytes - before - release.release_file.size_bytes
    assert again <= 1 << 18
    assert save_release(fetching(knowing), release, tmp_path / "x.whl") == path.read_bytes()


def test_a_hub_that_gives_another_file_is_found_out(office, hub, knowing, tmp_path):
    release = offer_release(office.installation, write_wheel(tmp_path))
    told(office, knowing)
    lying = hub.mailbox.folder / MailboxRoute.RELEASES / SHARED_BOX / release.release_file.sha.hex()
    replaced(lying)
    with refused(Code.RELEASE_ALTERED):
        fetch_release(fetching(knowing), release, by_hub=True)
    assert list(knowing.installation.home.releases_folder.iterdir()) == []
    lying.unlink()
    with refused(Code.RELEASE_NOT_HERE):
        fetch_release(fetching(knowing), release, by_hub=True)


def test_head_office_sends_it_to_the_hub_once_and_on_from_where_it_broke(
    office, hub, knowing, tmp_path
):
    release = offer_release(office.installation, write_wheel(tmp_path))
    box = hub.mailbox.box(MailboxRoute.RELEASES, SHARED_BOX)
    data = (tmp_path / release.file_name).read_bytes()
    box.begin_upload(release.release_file.sha.hex(), len(data))
    box.append(release.release_file.sha.hex(), 0, data[:50_000])
    told(office, knowing)
    assert there(hub) == [release.release_file.sha.hex()]
    received = hub.hub.metrics.received_bytes
    receive_by_hub(office)
    assert hub.hub.metrics.received_bytes - received < 50_000


def test_a_hub_never_has_the_whole_of_it_in_memory(office, hub, knowing, tmp_path, monkeypatch):
    path = write_wheel(tmp_path, padding=bytes(range(256)) * 10_000)
    release = offer_release(office.installation, path)
    told(office, knowing)
    read, most = MailboxBox.read, []

    def noted(box, sha, start, most_bytes):
        most.append(most_bytes)
        return read(box, sha, start, most_bytes)

    monkeypatch.setattr(MailboxBox, "read", noted)
    boxes = wiring.open_hub(knowing.installation)
    before = hub.hub.metrics.sent_bytes
    whole = boxes._client.request(
        "GET", f"/v1/releases/{SHARED_BOX}/{release.release_file.sha.hex()}"
    )
    boxes.close()
    assert whole.content == path.read_bytes()
    assert hub.hub.metrics.sent_bytes - before == release.release_file.size_bytes
    assert max(most) <= 1 << 20


@pytest.mark.parametrize("told", [{}, [], {"files": 1}, {"files": [{}]}])
def test_a_hub_that_lists_nonsense_does_no_harm(told):
    line = SimpleNamespace(request=lambda *_: httpx.Response(200, json=told))
    HubReleases(line).remove_former([ReleaseFile(bytes(32), 1)])


@pytest.mark.usefixtures("hub")
def test_no_laptop_writes_what_others_fetch(knowing):
    boxes = wiring.open_hub(knowing.installation)
    exchange_by_hub(knowing)
    path = f"/v1/releases/{SHARED_BOX}/{'0' * 64}"
    given = {"Upload-Offset": "0", "Upload-Length": "1"}
    for method, range_ in (("PATCH", "0/1"), ("DELETE", "")):
        with refused(Code.HUB_REFUSED):
            boxes._client.request(method, path, range_=range_, headers=given)
    with refused(Code.HUB_REFUSED):
        boxes._client.request("GET", f"/v1/releases/{laptop_mailbox_name(knowing)}")
    boxes.close()


def test_a_round_by_itself_gives_a_slow_line_to_it_for_a_while_and_then_to_answers(
    office, hub, knowing, tmp_path
):
    release = offer_release(office.installation, write_wheel(tmp_path))
    exchange_by_hub(knowing)
    late = itertools.count(0, 100).__next__  # so many seconds each time that it is asked
    slow = replace(wiring.build_office_sync(office.installation), clock=late)
    outcome = run_task(slow.sync_by(SyncChannel.HUB, ignore_step, never_cancelled))
    assert outcome.replies == 1
    assert not outcome.carriers_failed
    assert there(hub) == []
    exchange_by_hub(knowing)
    assert program_releases.find_wanted_release(knowing.desk) == release
    run_task(
        wiring.build_office_sync(office.installation).sync_by(
            SyncChannel.HUB, ignore_step, never_cancelled
        )
    )
    assert there(hub) == [release.release_file.sha.hex()]


def test_beside_its_mailbox_head_office_puts_it_there(office, hub, knowing, tmp_path):
    exchange_by_hub(knowing)
    release = offer_release(office.installation, write_wheel(tmp_path))
    receive_sticks(office, hub.folder)
    assert there(hub) == [release.release_file.sha.hex()]
    exchange_by_hub(knowing)
    fetch_release(
        fetching(knowing), program_releases.find_wanted_release(knowing.desk), by_hub=True
    )


def test_it_comes_out_of_the_store_once_and_piece_by_piece(
    office, laptop, stick, tmp_path, monkeypatch
):
    offer_release(office.installation, write_wheel(tmp_path, padding=bytes(3 << 20)))
    exchange_by_stick(laptop, stick)
    read: list[int] = []
    shelf = office.installation.store.releases
    monkeypatch.setattr(
        ReleaseRepository,
        "find_piece",
        lambda _self, sha, place: read.append(place) or _PIECE(shelf, sha, place),
    )
    receive_sticks(office, stick)
    assert read == [0, 1, 2, 3, 4]
    receive_sticks(office, stick)
    assert read == [0, 1, 2, 3, 4]
