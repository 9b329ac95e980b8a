"""Head office at a mailbox that stands on its own machine, or in a folder of its own."""

import asyncio
import hashlib
import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial

import httpx
import pytest
from starlette.applications import Starlette

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.sync.hub import office_sync_worker
from fieldreg.sync.transports import mailbox_boxes
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from fieldreg.sync.transports.local_mailbox import LocalMailboxTransport
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from tests.support.bundles.trips import receive_sticks
from tests.support.hub.raw_client import laptop_mailbox_name
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub

SEALED = b"age-encryption.org/v1\n" + b"x" * 100_000


@pytest.fixture
def mailbox(tmp_path, office):
    return RunningHub(tmp_path / "mailbox", office).mailbox


@pytest.mark.parametrize("step", ["append", "finish_upload"])
def test_an_answer_that_was_cut_short_is_left_whole_the_next_time(
    office, mailbox, monkeypatch, step
):
    carrier = LocalMailboxTransport(mailbox, wiring.read_trust_list(office.installation))
    box = mailbox.box(MailboxRoute.REPLIES, "0" * 32)

    def cut(*_args, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(MailboxBox, step, cut)
        with pytest.raises(KeyboardInterrupt):
            carrier.deliver(SEALED, ExchangeMonitor(), to="0" * 32)
    sha = carrier.deliver(SEALED, ExchangeMonitor(), to="0" * 32)
    (held,) = box.list_files()
    assert (held.sha, held.is_whole) == (sha, True)
    assert box.read(sha, 0, len(SEALED)) == SEALED


def test_what_was_half_sent_and_not_gone_on_with_goes_in_the_end(office, hub, enrol):
    box = hub.mailbox.box(MailboxRoute.BUNDLES, laptop_mailbox_name(enrol("Архангай 1", hub)))
    older, newer = ("a" * 64, "b" * 64)
    for sha, days in ((older, 61), (newer, 59)):
        box.begin_upload(sha, 100)
        box.append(sha, 0, b"half")
        part = box.folder / f"{sha}.part"
        then = part.stat().st_mtime - days * 86_400
        os.utime(part, (then, then))
    receive_by_hub(office)
    assert [one.sha for one in box.list_files()] == [newer]


def test_a_link_or_a_pipe_that_lies_in_a_mailbox_is_no_file_of_it(office, mailbox, tmp_path):
    """Whoever runs the hub on head office's machine gets at nothing of head office's."""
    carrier = LocalMailboxTransport(mailbox, wiring.read_trust_list(office.installation))
    sha, own = hashlib.sha256(SEALED).hexdigest(), tmp_path / "own"
    own.write_bytes(b"of head office")
    for way in MailboxRoute:
        box = mailbox.box(way, "0" * 32)
        box.folder.mkdir(parents=True)
        (box.folder / f"{sha}.part").symlink_to(own)
        (box.folder / ("a" * 64)).symlink_to(own)
        os.mkfifo(box.folder / ("b" * 64))
    (box.folder / f"{sha}.taken").symlink_to(tmp_path / "made")
    office.invite("Архангай 2")
    carrier = LocalMailboxTransport(mailbox, wiring.read_trust_list(office.installation))
    assert carrier.list_offers() == []
    with pytest.raises(Problem):
        carrier.deliver(SEALED, ExchangeMonitor(), to="0" * 32)
    box.begin_upload("c" * 64, 1)
    box.append("c" * 64, 0, b"x")
    (box.folder / ("c" * 64 + ".taken")).symlink_to(tmp_path / "made")
    with pytest.raises(Problem):
        box.remove("c" * 64, is_taken=True)
    assert own.read_bytes() == b"of head office"
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("linked", ["box", "way"])
def test_a_box_that_is_a_link_to_elsewhere_is_refused(office, mailbox, tmp_path, linked):
    """Nothing is read from there, left there or removed."""
    carrier = LocalMailboxTransport(mailbox, wiring.read_trust_list(office.installation))
    elsewhere, sha = tmp_path / "elsewhere", hashlib.sha256(SEALED).hexdigest()
    inside = elsewhere if linked == "box" else elsewhere / ("0" * 32)
    inside.mkdir(parents=True)
    (inside / sha).write_bytes(SEALED)
    (inside / f"{sha}.part").write_bytes(b"")
    os.utime(inside / f"{sha}.part", (0, 0))
    for way in MailboxRoute:
        box = mailbox.box(way, "0" * 32).folder
        link = box if linked == "box" else box.parent
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(elsewhere)
    box = mailbox.box(MailboxRoute.BUNDLES, "0" * 32)
    for act in (
        lambda: [one.read() for one in carrier.list_offers()],
        partial(carrier.deliver, b"more", ExchangeMonitor(), to="0" * 32),
        partial(box.read, sha, 0, 9),
        partial(box.remove, sha, is_taken=True),
    ):
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code is Code.MAILBOX_DAMAGED
    with suppress(Problem):
        assert not carrier.list_delivered()
    assert sorted(one.name for one in inside.iterdir()) == [sha, f"{sha}.part"]


def test_the_list_of_whom_to_trust_is_no_link_either(mailbox, tmp_path):
    own = tmp_path / "own"
    own.write_bytes((mailbox.folder / "trust.json").read_bytes())
    (mailbox.folder / "trust.json").unlink()
    (mailbox.folder / "trust.json").symlink_to(own)
    with pytest.raises(Problem) as refused:
        mailbox.read_trust_list()
    assert refused.value.code is Code.MAILBOX_DAMAGED


def test_two_that_write_one_file_do_not_spoil_it_for_each_other(tmp_path, monkeypatch):
    """Head office's window and the hub keep one trust list, each in a program of its own."""
    path, together = tmp_path / "trust.json", threading.Barrier(2)
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (together.wait(10), sync(handle)))
    with ThreadPoolExecutor(2) as pool:
        written = [pool.submit(write_atomically, path, bytes([65 + n]) * 9) for n in range(2)]
        for one in written:
            one.result()
    assert path.read_bytes() in {b"A" * 9, b"B" * 9}
    assert [one.name for one in tmp_path.iterdir()] == ["trust.json"]


def test_what_was_half_written_when_a_program_was_killed_goes_in_the_end(tmp_path):
    path = tmp_path / "keyring.json"
    older, newer = (tmp_path / f"keyring.json.{one * 8}.new" for one in "ab")
    for one in (older, newer, other := tmp_path / "keyring.json.mine.new"):
        one.write_bytes(b"half")
    os.utime(older, (0, 0))
    os.utime(other, (0, 0))
    write_atomically(path, b"all of it")
    assert not older.exists()
    assert newer.exists()
    assert other.exists()


def test_room_is_left_on_the_disk_for_head_offices_word(hub, enrol, monkeypatch):
    """Whoever fills a hub cannot keep it from hearing that a laptop is cut off."""
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    usage = shutil.disk_usage(hub.folder)._replace(free=16 << 20)
    with monkeypatch.context() as patched:
        patched.setattr(mailbox_boxes.shutil, "disk_usage", lambda _: usage)
        with pytest.raises(Problem) as refused:
            exchange_by_hub(laptop)
    assert refused.value.code is Code.HUB_FULL
    assert exchange_by_hub(laptop).people == 1


def test_whoever_runs_a_hub_hears_of_a_full_disk_and_laptops_may_still_fetch(hub, monkeypatch):
    def ask(app: Starlette, path: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.get(f"http://hub{path}")

        return asyncio.run(asked())

    keeper = hub.hub.build_operator_app()
    assert ask(keeper, "/health").json() == {"well": True}
    usage = shutil.disk_usage(hub.folder)._replace(free=(24 << 20) - 1)
    monkeypatch.setattr(mailbox_boxes.shutil, "disk_usage", lambda _: usage)
    said = ask(keeper, "/health")
    assert (said.status_code, said.json()) == (507, {"well": False})
    assert f"fieldreg_hub_free_bytes {usage.free}\n" in ask(keeper, "/metrics").text
    assert ask(hub.hub.build_app(), "/v1/health").status_code == 200


def test_a_hub_that_receives_looks_now_and_then_though_nothing_comes(monkeypatch):
    """So another officer's invitations are known there, and what went wrong is made good."""
    monkeypatch.setattr(office_sync_worker, "_QUIET_SECONDS", 0)
    monkeypatch.setattr(office_sync_worker, "_INTERVAL_SECONDS", 0.01)
    looked = threading.Semaphore(0)

    def receive() -> None:
        looked.release()
        raise Problem(Code.DATABASE_UNREACHABLE)

    with office_sync_worker.OfficeSyncWorker(receive):
        assert all(looked.acquire(timeout=10) for _ in range(3))


def test_what_another_officer_took_meanwhile_is_no_damage(office, hub, enrol, monkeypatch):
    laptop = enrol("Архангай 1", hub)
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    offers = LocalMailboxTransport.list_offers

    def taken_meanwhile(carrier):
        found = offers(carrier)
        for one in found:
            carrier.remove_received(one.name)
        return found

    monkeypatch.setattr(LocalMailboxTransport, "list_offers", taken_meanwhile)
    assert receive_sticks(office, hub.folder).bundles == ()
