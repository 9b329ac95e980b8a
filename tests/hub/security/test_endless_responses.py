"""Somebody who answers without end: little of it is read, and none of it believed."""

import asyncio
import gzip
import itertools
import threading
from contextlib import contextmanager, suppress
from itertools import repeat

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.hub.tls_authority import TlsAuthority
from fieldreg.sync.transports import request_limits
from tests.hub.failures.test_network_failures import answering, shown
from tests.support.bundles.trips import scoped_digest, store_digest
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub

PIECE = b"x" * (1 << 16)
ENOUGH_BYTES = 16 << 20
"""Far more than a laptop reads of any answer, and what lies in buffers on the way."""

HEAD = b"HTTP/1.1 200 OK\r\n"
BOMB = gzip.compress(b"[" * (64 << 20))


def endless(beginning: bytes, piece: bytes):
    yield beginning
    yield from repeat(piece)


def chunk(body: bytes) -> bytes:
    return f"{len(body):x}\r\n".encode() + body + b"\r\n"


ANSWERS = {
    "a page": lambda: endless(HEAD + b"Content-Type: text/html\r\n\r\n", PIECE),
    "a page in pieces": lambda: endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", chunk(PIECE)),
    "headers": lambda: endless(HEAD, b"X-More: " + b"x" * 1_000 + b"\r\n"),
    "a header": lambda: endless(HEAD + b"X-More: ", PIECE),
    "a status": lambda: endless(b"HTTP/1.1 200 ", PIECE),
    "interim answers": lambda: endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n" * 2_000),
    "a refusal": lambda: endless(
        b"HTTP/1.1 503 Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n", chunk(PIECE)
    ),
    "redirections": lambda: iter(
        [b"HTTP/1.1 307 Go\r\nLocation: /v1/sessions\r\nContent-Length: 0\r\n\r\n"]
    ),
    "what unpacks without end": lambda: iter(
        [
            HEAD + b"Content-Encoding: gzip\r\n",
            f"Content-Length: {len(BOMB)}\r\n\r\n".encode(),
            BOMB,
        ]
    ),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_whoever_answers_a_knock_without_end_is_not_listened_to(
    hub, laptop, tmp_path, office, kind
):
    laptop.register(aimag="65")
    hub.stop()
    told, asked = [], []

    def answer(connection) -> None:
        asked.append(connection.recv(1 << 16))
        for piece in ANSWERS[kind]():
            connection.sendall(piece)
            told.append(len(piece))
            if sum(told) > ENOUGH_BYTES:
                return

    ours = office.installation.store.metadata.get("hub-authority")
    with (
        answering(hub.port, answer, shown(tmp_path, TlsAuthority.from_bytes(ours))),
        pytest.raises(Problem) as refused,
    ):
        exchange_by_hub(laptop)
    assert refused.value.code in {*(Code.HUB_NOT_OURS, Code.HUB_BROKEN_OFF, Code.HUB_SILENT)}
    assert sum(told) / len(asked) < ENOUGH_BYTES / 2
    assert len(asked) <= 3  # as often as anybody is asked who does not answer
    assert laptop.installation.store.sync_states.count_people().local_count == 1


DRIPS = {
    "interim answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "a header": (HEAD + b"X-More: ", b"x"),
    "a page": (HEAD + b"\r\n", b"x"),
    "a chunk's head": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x"),
}


@pytest.mark.parametrize("kind", DRIPS)
def test_whoever_says_a_little_now_and_then_holds_the_line_for_a_while(
    hub, laptop, tmp_path, monkeypatch, kind
):
    """Each word comes in time, and they are as many as one likes."""
    hub.stop()
    said, awaited, now = [], threading.Semaphore(0), itertools.count(step=10)

    def later() -> int:
        awaited.release()
        return next(now)

    def answer(connection) -> None:
        connection.recv(1 << 16)
        beginning, drip = DRIPS[kind]
        connection.sendall(beginning)
        said.append(0)
        while said[-1] < 100 and awaited.acquire(timeout=2):
            connection.sendall(drip)
            said[-1] += 1

    monkeypatch.setattr(request_limits, "monotonic", later)
    ours = hub.office.installation.store.metadata.get("hub-authority")
    with (
        answering(hub.port, answer, shown(tmp_path, TlsAuthority.from_bytes(ours))),
        pytest.raises(Problem) as refused,
    ):
        exchange_by_hub(laptop)
    assert refused.value.code is Code.HUB_SILENT
    assert len(said) == 3
    assert max(said) < 30


class Endless:
    """Stands before a hub, and never ends the answers to what *is_meant*."""

    def __init__(self) -> None:
        self.is_meant = lambda _method, _path: False
        self.status, self.told_bytes, self.only_bytes = 200, [], 0

    def __call__(self, app):
        async def wrapped(scope, receive, send):
            if scope["type"] != "http" or not self.is_meant(scope["method"], scope["path"]):
                await app(scope, receive, send)
                return
            while (await receive()).get("more_body"):
                pass
            gone = asyncio.ensure_future(receive())
            if self.only_bytes:
                self.told_bytes.append(self.only_bytes)
                await send({"type": "http.response.start", "status": 206, "headers": []})
                await send({"type": "http.response.body", "body": PIECE[: self.only_bytes]})
                return
            await send({"type": "http.response.start", "status": self.status, "headers": []})
            which = len(self.told_bytes)
            self.told_bytes.append(0)
            while not gone.done() and self.told_bytes[which] < ENOUGH_BYTES:
                await send({"type": "http.response.body", "body": PIECE, "more_body": True})
                self.told_bytes[which] += len(PIECE)
                await asyncio.sleep(0)
            gone.cancel()

        return wrapped


@pytest.fixture
def endless_hub():
    return Endless()


@pytest.fixture
def hub(tmp_path, office, endless_hub):
    hub = RunningHub(tmp_path / "mailbox", office, wrap=endless_hub)
    with hub.running():
        yield hub


@contextmanager
def never_ending(hub: Endless, asked: tuple[str, int], status: int):
    hub.is_meant = lambda method, path: (method, path.count("/")) == asked
    hub.status, hub.told_bytes = status, []
    yield
    hub.is_meant = lambda _method, _path: False


@pytest.mark.parametrize("status", [200, 503])
@pytest.mark.parametrize(
    "asked", [("GET", 3), ("GET", 4), ("PATCH", 4)], ids=["a list", "a file", "a receipt"]
)
def test_a_hub_that_never_ends_an_answer_is_read_no_further(
    office, laptop, endless_hub, asked, status
):
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    laptop.register("Хоёр дахь", aimag="65")
    before = store_digest(laptop)
    with never_ending(endless_hub, asked, status):
        with suppress(Problem):
            exchange_by_hub(laptop)
        assert endless_hub.told_bytes  # asked, though perhaps for no more than a head
        assert max(endless_hub.told_bytes) < ENOUGH_BYTES
    kept = laptop.folder / "hub"
    assert sum(one.stat().st_size for one in kept.glob("*")) < ENOUGH_BYTES / 2
    if asked[0] == "GET":
        assert store_digest(laptop) == before
    exchange_by_hub(laptop)
    receive_by_hub(office)
    exchange_by_hub(laptop)
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_a_hub_that_gives_a_byte_each_time_is_not_asked_for_all_of_them(
    office, laptop, endless_hub
):
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    with never_ending(endless_hub, ("GET", 4), 206):
        endless_hub.only_bytes = 1
        exchange_by_hub(laptop)
        assert 0 < len(endless_hub.told_bytes) <= 8
    endless_hub.only_bytes = 0
    exchange_by_hub(laptop)
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


@pytest.mark.parametrize("asked", [("GET", 3), ("GET", 4), ("PATCH", 4)], ids=str)
def test_a_redirection_in_the_middle_is_somebody_elses(office, laptop, endless_hub, asked):
    """A page to log in may come between the hub's own answers."""
    laptop.register(aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    laptop.register("Хоёр дахь", aimag="65")
    with never_ending(endless_hub, asked, 307):
        try:
            why = exchange_by_hub(laptop).failure
        except Problem as problem:
            why = problem
    assert why.code is Code.HUB_NOT_OURS
