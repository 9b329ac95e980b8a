"""What anybody may do to a hub, and who is served in spite of it."""

import gc
import hashlib
import socket
import ssl
import threading
from asyncio.sslproto import SSLProtocol
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from fieldreg.keys.devices.certificates import Certificate, Invitation
from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.services.devices import invitations
from fieldreg.sync.hub import auth_sessions, connections, rate_limits, tls_handshake
from fieldreg.sync.transports import mailbox_boxes
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from tests.support.bundles.trips import receive_sticks
from tests.support.hub.raw_client import RawHubSession, laptop_mailbox_name, open_tls

HEALTH = b"GET /v1/health HTTP/1.1\r\nHost: hub\r\n\r\n"
SEALED = b"age-encryption.org/v1\n" + b"x" * 100_000


def answered(line) -> bool:
    told = b""
    try:
        line.sendall(HEALTH)
        while not told.endswith(b'"well":true}'):
            if not (piece := line.recv(1 << 12)):
                return False
            told += piece
    except OSError:
        return False
    return True


# Connections


def test_who_asks_nothing_gives_way_to_the_next_of_the_same_address(hub, monkeypatch):
    monkeypatch.setattr(connections, "_MAX_OF_ADDRESS", 3)
    with ExitStack() as stack:
        lines = []
        for _ in range(9):
            lines.append(stack.enter_context(open_tls(hub)))
            assert answered(lines[-1])
        assert [answered(line) for line in lines] == [False] * 6 + [True] * 3


def test_who_never_begins_tls_gives_way_to_the_next_of_the_same_address(hub, monkeypatch):
    monkeypatch.setattr(connections, "_MAX_OF_ADDRESS", 3)
    with ExitStack() as stack:
        bare = [stack.enter_context(dialled(hub)) for _ in range(9)]
        assert answered(stack.enter_context(open_tls(hub)))
        assert [is_hung_up(one) for one in bare[:7]] == [True] * 7
        assert len(hub.hub.connections._held) == 3


@pytest.mark.parametrize("said", [b"", b"\x16\x03\x01\x02"], ids=["begun", "ended"])
def test_tls_that_is_never_begun_or_never_ended_is_not_waited_for(hub, monkeypatch, said):
    monkeypatch.setattr(tls_handshake, "_SECONDS", 0.1)
    with dialled(hub) as bare:
        bare.sendall(said)
        assert is_hung_up(bare)
    with open_tls(hub) as line:
        assert answered(line)
        assert len(hub.hub.connections._held) == 1


def test_what_is_asked_with_the_last_word_of_tls_is_answered(hub):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    comes, goes = ssl.MemoryBIO(), ssl.MemoryBIO()
    secured_by = context.wrap_bio(comes, goes)
    with dialled(hub) as bare:
        while True:
            try:
                secured_by.do_handshake()
            except ssl.SSLWantReadError:
                bare.sendall(goes.read())
                comes.write(bare.recv(1 << 16))
            else:
                break
        secured_by.write(HEALTH)
        bare.sendall(goes.read())
        told = b""
        while not told.endswith(b'"well":true}'):
            try:
                told += secured_by.read()
            except ssl.SSLWantReadError:
                comes.write(bare.recv(1 << 16))


def dialled(hub):
    """Return a connection to *hub* over which nobody has said anything."""
    return socket.create_connection(("127.0.0.1", hub.port), 10)


def is_hung_up(bare) -> bool:
    try:
        return bare.recv(1) == b""
    except ConnectionResetError:
        return True


def test_laptops_behind_one_address_are_served_whoever_holds_the_rest_of_it(
    hub, laptop, knock, monkeypatch
):
    monkeypatch.setattr(connections, "_MAX_OF_ADDRESS", 3)
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    with ExitStack() as stack:
        caller = knock()
        assert caller.ask("GET", path).status_code == 200
        for _ in range(9):
            assert answered(stack.enter_context(open_tls(hub)))
        assert len(hub.hub.connections._held) == 3
        dialled = Counter()
        monkeypatch.setattr(connections.ConnectionTable, "add", lambda *_: dialled.update(["one"]))
        assert caller.ask("GET", path).status_code == 200
        assert not dialled


def test_one_laptop_holds_only_so_many_connections_and_its_newest_one_counts(
    hub, laptop, knock, monkeypatch
):
    monkeypatch.setattr(connections, "_MAX_OF_DEVICE", 2)
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    callers = [knock() for _ in range(5)]
    for caller in callers:
        assert caller.ask("GET", path).status_code == 200
    assert len(hub.hub.connections._held) == 2
    assert callers[-1].ask("GET", path).status_code == 200


def test_strangers_at_many_addresses_give_way_to_who_comes_after_them(monkeypatch):
    monkeypatch.setattr(connections, "MAX_CONNECTIONS", 3)
    held, gone = connections.ConnectionTable(), []
    for number in range(5):
        client = (f"192.0.2.{number}", 1)
        held.add(client, lambda number=number: gone.append(number))
        if number == 0:
            held.assign_device(client, "a laptop")
    assert gone == [1, 2]


def test_strangers_alone_do_not_fill_the_hub(monkeypatch):
    """Who has signed a request is counted apart."""
    monkeypatch.setattr(connections, "_MAX_STRANGERS", 3)
    held, gone = connections.ConnectionTable(), []
    for number in range(9):
        client = (f"192.0.2.{number}", 1)
        held.add(client, lambda number=number: gone.append(number))
        if number % 3 == 0:
            held.assign_device(client, "a laptop")
    assert gone == [1, 2, 4]


def test_a_line_on_which_nothing_comes_takes_little_memory(hub):
    """Of a hub with 512 MB, as its page says."""
    with ExitStack() as stack:
        for _ in range(3):
            assert answered(stack.enter_context(open_tls(hub)))
        buffers = [len(one._ssl_buffer) for one in gc.get_objects() if isinstance(one, SSLProtocol)]
    assert len(buffers) >= 3
    assert max(buffers) <= 1 << 16


# Sessions


def test_sessions_of_strangers_end_none_that_is_in_use(hub, laptop, knock, monkeypatch):
    monkeypatch.setattr(auth_sessions, "_MAX_SESSIONS", 5)
    caller, path = knock(), f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    assert caller.ask("GET", path).status_code == 200
    for _ in range(6):
        hub.hub._sessions.open_session(b"")
    assert caller.ask("GET", path).status_code == 200


def test_who_signs_wrongly_is_looked_at_once_for_each_time_they_knock(
    hub, laptop, knock, monkeypatch
):
    """Anybody opens sessions in the name of head office, and to look at signatures costs."""
    looked = []
    judge = auth_sessions.HubRequest.has_valid_signature
    monkeypatch.setattr(
        auth_sessions.HubRequest,
        "has_valid_signature",
        lambda *asked: looked.append(1) or judge(*asked),
    )
    monkeypatch.setattr(rate_limits.time, "monotonic", lambda: 1.0)  # no time goes by
    hub.hub._address_limits = rate_limits.RateLimiter(3, 1)
    path, stranger, knocks = (
        f"/v1/bundles/{laptop_mailbox_name(laptop)}",
        DeviceKeys.generate(),
        [],
    )
    for _ in range(5):
        caller = knock(key=stranger.signing)
        knocks.append(caller.answer.status_code)
        for _ in range(5):
            assert caller.ask("GET", path).status_code == 401
    assert knocks == [201] * 3 + [429] * 2
    assert len(looked) == 3


def test_who_says_all_twice_asks_as_often_as_they_say_it(hub, laptop, knock, monkeypatch):
    monkeypatch.setattr(rate_limits.time, "monotonic", lambda: 1.0)
    hub.hub._device_limits = rate_limits.RateLimiter(5, 1)
    caller, path = knock(), f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    headers = caller.headers("GET", path)
    statuses = [caller.client.get(path, headers=headers).status_code for _ in range(6)]
    assert statuses == [200] + [401] * 4 + [429]


# Room


@dataclass
class Invited:
    """One more laptop made of an invitation that somebody has, which talks to a hub."""

    certificate: Certificate
    caller: RawHubSession

    def send(self, body: bytes) -> int:
        return self.caller.send(mailbox_name(self.certificate.device_key), body).status_code


@pytest.fixture
def make(office):
    with ExitStack() as stack:

        def make(invitation: bytes) -> Invited:
            keys = DeviceKeys.generate()
            certificate = Invitation.from_bytes(bytes(invitation)).certify(keys)
            card = invitations.load_hub_card(office.installation)
            caller = RawHubSession(card, certificate.document, keys.signing)
            stack.callback(caller.close)
            return Invited(certificate, caller)

        yield make


@pytest.mark.parametrize("most", [{"MAX_BOX_BYTES": 250}, {"MAX_BOX_FILES": 2}], ids=str)
def test_all_who_come_with_one_invitation_share_the_room_of_one(
    hub, office, make, monkeypatch, most
):
    for bound, value in most.items():
        monkeypatch.setattr(mailbox_boxes, bound, value)
    leaked, other = office.invite("Архангай 1"), office.invite("Архангай 2")
    hub.tell_trust()
    many = [make(leaked) for _ in range(6)]
    sent = [one.send(f"{place}".encode() * 100) for place, one in enumerate(many)]
    assert sent == [201, 201] + [507] * 4
    assert make(other).send(b"z" * 100) == 201

    office.confirm(many[5].certificate)
    hub.tell_trust()
    assert many[5].send(b"5" * 100) == 201
    assert many[4].send(b"4" * 100) == 507

    receive_sticks(office, hub.folder)  # none of it is a bundle, and so all of it goes
    assert [one.send(b"again" * 20) for one in many[:3]] == [201, 201, 507]


def test_who_came_and_went_takes_no_room(hub, office, make, monkeypatch):
    monkeypatch.setattr(mailbox_boxes, "MAX_BOX_FILES", 1)
    leaked = office.invite("Архангай 1")
    hub.tell_trust()
    for place in range(4):
        one, body = make(leaked), f"{place}".encode() * 100
        assert one.send(body) == 201
        device, sha = (mailbox_name(one.certificate.device_key), hashlib.sha256(body).hexdigest())
        assert one.caller.ask("DELETE", f"/v1/bundles/{device}/{sha}").status_code == 204
    assert len(list((hub.folder / "invited").glob("*/*"))) == 1
    assert len(list((hub.folder / "bundles").iterdir())) <= 1


# Turns


def test_nobody_waits_for_more_than_what_is_written_just_now(hub, laptop, knock, monkeypatch):
    """A line breaks, and the next one too, before the hub knows of the first.

    What the first said is written down when the second comes to go on from there, and the
    second waits for its turn when the third comes; neither says anything more.
    """
    device, sha = laptop_mailbox_name(laptop), hashlib.sha256(SEALED).hexdigest()
    path, length, here = f"/v1/bundles/{device}/{sha}", str(len(SEALED)), 1 << 16
    is_writing, may_write, append = threading.Event(), threading.Event(), MailboxBox.append

    def write(*what) -> None:
        is_writing.set()
        may_write.wait()
        append(*what)

    monkeypatch.setattr(MailboxBox, "append", write)

    def begin(offset: int, said: bytes):
        line, caller = stack.enter_context(open_tls(hub)), knock()
        told = {
            **caller.headers("PATCH", path, f"{offset}/{length}"),
            "Upload-Offset": str(offset),
            "Upload-Length": length,
            "Content-Length": str(len(SEALED) - offset),
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        line.sendall(f"PATCH {path} HTTP/1.1\r\nHost: hub\r\n{head}\r\n".encode() + said)
        return line

    def all_come(count: int) -> None:
        while len(hub.hub._uploads._coming) < count:
            assert answered(watching)

    with ExitStack() as stack:
        watching = stack.enter_context(open_tls(hub))
        begin(0, SEALED[:here])
        assert is_writing.wait(20)  # all of it, which is one piece
        begin(here, b"")
        all_come(2)
        third = begin(here, SEALED[here:])
        all_come(3)
        may_write.set()
        assert third.recv(12) == b"HTTP/1.1 201"
