"""A hub that lies: laptops believe nothing of it, say so, and end equal once it stops."""

import json
import shutil
from itertools import cycle

import pytest
import zstandard

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.transports.hub_mailbox import MailboxRoute
from fieldreg.sync.transports.mailbox_boxes import MAX_BOX_FILES, RESERVED_DISK_BYTES
from tests.support.bundles.trips import scoped_digest, store_digest
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub

A_FILE = {"sha": "a" * 64, "size_bytes": 9, "is_whole": True}


class Hostile:
    """Stands before a hub and changes its answers, as long as it *is_at_it*."""

    def __init__(self) -> None:
        self.is_at_it = False
        self.spoil = None
        self.headers = {}
        self.swallow = {}
        self.asked_headers = []

    def __call__(self, app):
        async def wrapped(scope, receive_, send):
            if scope["type"] != "http" or not self.is_at_it:
                await app(scope, receive_, send)
                return
            method, path, told = scope["method"], scope["path"], []
            self.asked_headers += [name for name, _ in scope["headers"]]

            async def keep(message):
                told.append(message)

            if method in self.swallow:
                while (await receive_()).get("more_body"):
                    pass
                status = self.swallow[method]
                start = {"type": "http.response.start", "status": status, "headers": []}
                await send(start)
                await send({"type": "http.response.body", "body": b""})
                return
            await app(scope, receive_, keep)
            body = b"".join(one.get("body", b"") for one in told[1:])
            status = told[0]["status"]
            if self.spoil is not None:
                status, body = self.spoil(method, path, status, body)
            headers = [
                (name, str(len(body)).encode() if name == b"content-length" else value)
                for name, value in told[0]["headers"]
                if name not in self.headers
            ]
            headers += self.headers.items()
            await send({**told[0], "status": status, "headers": headers})
            await send({"type": "http.response.body", "body": body})

        return wrapped


@pytest.fixture
def hostile():
    return Hostile()


@pytest.fixture
def hub(tmp_path, office, hostile):
    hub = RunningHub(tmp_path / "mailbox", office, wrap=hostile)
    with hub.running():
        yield hub


@pytest.fixture
def laptop(laptop):
    laptop.register(aimag="65")
    return laptop


def ends_equal(office, laptop) -> bool:
    for _ in range(3):
        exchange_by_hub(laptop)
        receive_by_hub(office)
    exchange_by_hub(laptop)
    return store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_an_answer_that_was_altered_is_not_believed(office, laptop, hostile):
    exchange_by_hub(laptop)
    receive_by_hub(office)

    def flip(method, path, status, body):
        if method == "GET" and path.count("/") == 4:
            body = body[:500] + bytes([body[500] ^ 1]) + body[501:]
        return status, body

    hostile.spoil, hostile.is_at_it = flip, True
    told = exchange_by_hub(laptop)
    assert told.reply is None
    assert told.reply_problem == Code.HUB_LIES
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 0
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


def test_what_a_hub_swallows_never_counts_as_received(office, laptop, hostile):
    hostile.swallow, hostile.is_at_it = {"PATCH": 201}, True
    exchange_by_hub(laptop)
    where = laptop.installation.store.sync_states.count_people()
    assert (where.in_transit_count, where.acknowledged_count) == (1, 0)
    hostile.is_at_it = False
    assert receive_by_hub(office).bundles == ()
    assert ends_equal(office, laptop)
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 1


def test_an_old_answer_that_is_replayed_takes_nothing_back(office, hub, laptop, tmp_path):
    exchange_by_hub(laptop)
    receive_by_hub(office)
    (box,) = (hub.folder / MailboxRoute.REPLIES).iterdir()
    shutil.copytree(box, tmp_path / "old")
    exchange_by_hub(laptop)
    laptop.register("Хоёр дахь", aimag="65")
    assert ends_equal(office, laptop)
    before = store_digest(laptop)
    shutil.copytree(tmp_path / "old", box, dirs_exist_ok=True)
    exchange_by_hub(laptop)
    assert store_digest(laptop) == before
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 2


def test_an_answer_for_somebody_else_is_left_alone(office, hub, laptop, enrol):
    other = enrol("Архангай 2", hub)
    other.register("Бусад", aimag="83")
    for one in (laptop, other):
        exchange_by_hub(one)
    receive_by_hub(office)
    mine, theirs = sorted((hub.folder / MailboxRoute.REPLIES).iterdir())
    for source, target in ((mine, theirs), (theirs, mine)):
        for file in list(source.iterdir()):
            if len(list(target.iterdir())) == 1:
                shutil.copy(file, target)
    for one in (laptop, other):
        assert exchange_by_hub(one).reply.people_received == 1


@pytest.mark.parametrize(
    "listing",
    [
        {"files": [{"sha": "../../x", "size_bytes": 9}]},
        {"files": [{"sha": "a" * 64, "size_bytes": 1 << 40}]},
        {"files": [{"sha": "a" * 64}]},
        {"files": [{"sha": "a" * 64, "size_bytes": float("inf"), "is_whole": True}]},
        {"files": 7},
        {"files": [{**A_FILE, "sha": f"{each:064x}"} for each in range(MAX_BOX_FILES + 1)]},
        {"files": [{**A_FILE, "sha": f"{each:064x}", "size_bytes": 8 << 20} for each in range(9)]},
        [],
        b"[" * 100_000,
    ],
)
def test_a_list_that_cannot_be_is_not_believed(laptop, hostile, listing):
    def lie(method, path, status, body):
        is_list = method == "GET" and path.count("/") == 3
        told = listing if isinstance(listing, bytes) else json.dumps(listing).encode()
        return status, told if is_list else body

    hostile.spoil, hostile.is_at_it = lie, True
    told = exchange_by_hub(laptop)
    assert told.reply_problem == Code.HUB_LIES
    assert not (laptop.folder / "hub").exists() or not list((laptop.folder / "hub").iterdir())


@pytest.mark.parametrize(
    "box", ["..", "x\0", "a/../../trust", "?taken", "a\n1\nDELETE", "б" * 32, 7]
)
def test_a_box_whose_name_leads_elsewhere_is_not_asked_for(office, laptop, hostile, box):
    asked = []

    def lie(method, path, status, body):
        asked.append(path)
        listing = {"boxes": [{"device": box, "files": [A_FILE]}]}
        is_list = method == "GET" and path == "/v1/bundles"
        return status, json.dumps(listing).encode() if is_list else body

    hostile.spoil, hostile.is_at_it = lie, True
    ((_, told),) = receive_by_hub(office).carriers_failed
    assert told == Code.HUB_LIES
    assert {path for path in asked if path.startswith("/v1/bundles")} == {"/v1/bundles"}
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


def test_a_disk_that_its_files_would_fill_is_left_to_the_register(office, laptop, monkeypatch):
    exchange_by_hub(laptop)
    receive_by_hub(office)
    free = shutil.disk_usage(laptop.folder)._replace(free=RESERVED_DISK_BYTES)
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _: free)
        assert exchange_by_hub(laptop).reply_problem == Code.DISK_FULL
    assert not list((laptop.folder / "hub").iterdir())
    assert ends_equal(office, laptop)


def test_a_file_that_never_ends_is_not_kept(office, laptop, hostile):
    exchange_by_hub(laptop)
    receive_by_hub(office)

    def more(method, path, status, body):
        is_file = method == "GET" and path.count("/") == 4
        return status, body * 100 if is_file else body

    hostile.spoil, hostile.is_at_it = more, True
    assert exchange_by_hub(laptop).reply_problem == Code.HUB_LIES
    kept = sum(one.stat().st_size for one in (laptop.folder / "hub").iterdir())
    assert kept < 100_000
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


def test_a_hub_that_forgets_everything_loses_nothing(office, hub, laptop):
    exchange_by_hub(laptop)
    shutil.rmtree(hub.folder / MailboxRoute.BUNDLES)
    laptop.register("Хоёр дахь", aimag="65")
    assert ends_equal(office, laptop)
    assert office.installation.store.people.count() == 2


@pytest.mark.parametrize("status", [204, 409])
def test_a_hub_that_never_gets_on_is_given_up(office, laptop, hostile, status):
    """It says each time that it has less than all of what it was sent."""
    hostile.swallow, hostile.is_at_it = {"PATCH": status}, True
    with pytest.raises(Problem) as refused:
        exchange_by_hub(laptop)
    assert refused.value.code is Code.HUB_LIES
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


def test_a_hub_that_takes_bytes_back_is_given_up(office, laptop, hostile):
    offsets = cycle((b"100", b"0"))

    def forget(method, _path, status, body):
        if method != "HEAD":
            hostile.headers = {}
            return status, body
        hostile.headers = {b"upload-offset": next(offsets), b"upload-state": b"part"}
        return 200, body

    hostile.spoil, hostile.swallow, hostile.is_at_it = forget, {"PATCH": 204}, True
    with pytest.raises(Problem) as refused:
        exchange_by_hub(laptop)
    assert refused.value.code is Code.HUB_LIES
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


@pytest.mark.parametrize("status", [206, 409])
def test_an_answer_of_which_nothing_comes_is_given_up(office, laptop, hostile, status):
    exchange_by_hub(laptop)
    receive_by_hub(office)

    def empty(method, path, status_, body):
        is_file = method == "GET" and path.count("/") == 4
        return (status, b"") if is_file else (status_, body)

    hostile.spoil, hostile.is_at_it = empty, True
    assert exchange_by_hub(laptop).reply_problem == Code.HUB_LIES
    hostile.is_at_it = False
    assert ends_equal(office, laptop)


def test_what_is_packed_is_not_unpacked(laptop, hostile):
    """Fault 51: what is short on the line may be without end once it is unpacked."""

    def pack(method, path, status, body):
        is_list = method == "GET" and path.count("/") == 3
        hostile.headers = {b"content-encoding": b"zstd"} if is_list else {}
        return status, zstandard.compress(body) if is_list else body

    hostile.spoil, hostile.is_at_it = pack, True
    assert exchange_by_hub(laptop).reply_problem == Code.HUB_LIES


def test_nothing_that_it_asks_to_keep_is_given_back(laptop, hostile):
    """A cookie with each answer would fill the memory, and each later request."""
    hostile.headers = {b"set-cookie": b"filled=" + b"a" * 4_000}
    hostile.is_at_it = True
    exchange_by_hub(laptop)
    assert b"fieldreg-signature" in hostile.asked_headers
    assert b"cookie" not in hostile.asked_headers
