"""Who may knock: a request counts once, signed by whom it says, for what is theirs."""

import asyncio
import hashlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from fieldreg import wiring
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.sync.hub import hub_server, rate_limits
from fieldreg.sync.transports import mailbox_boxes
from tests.support.bundles.trips import receive_sticks
from tests.support.hub.raw_client import RawHubSession, laptop_mailbox_name, open_tls
from tests.support.hub.running_hub import RunningHub, exchange_by_hub

BODY = b"age-encryption.org/v1\n" + b"x" * 100
SHA = hashlib.sha256(BODY).hexdigest()


def nothing_is_there(hub) -> bool:
    return not [path for path in hub.folder.rglob("*") if path.name.startswith(SHA)]


def test_a_signed_request_is_answered(hub, laptop, knock):
    assert knock().send(laptop_mailbox_name(laptop), BODY).status_code == 201
    assert not nothing_is_there(hub)


@pytest.mark.parametrize("missing", ["Fieldreg-Session", "Fieldreg-Count", "Fieldreg-Signature"])
def test_an_unsigned_request_is_refused(laptop, knock, missing):
    caller = knock()
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    headers = caller.headers("GET", path)
    del headers[missing]
    assert caller.client.get(path, headers=headers).status_code in (400, 401)


def test_a_stranger_gets_no_session(hub, laptop, knock, office):
    keys = DeviceKeys.generate()
    own = laptop.installation.store.metadata.get("certificate")
    other = knock(key=keys.signing)  # the laptop's certificate, somebody else's key
    assert other.send(laptop_mailbox_name(laptop), BODY).status_code == 401
    spoiled = own.replace(b'"name"', b'"nama"', 1)
    caller = RawHubSession(invitations.load_hub_card(office.installation), spoiled, keys.signing)
    assert caller.answer.status_code in (400, 401)
    caller.client.close()
    assert nothing_is_there(hub)


@pytest.mark.parametrize(
    "changed",
    [
        {"method": "GET"},
        {"target": "/v1/bundles/" + "0" * 32},
        {"range_": "1/2"},
        {"session": "00" * 16},
        {"count": 99},
    ],
)
def test_a_signature_is_for_one_request(hub, laptop, knock, changed):
    caller = knock()
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}/{SHA}"
    headers = caller.headers("PATCH", path, f"0/{len(BODY)}", changed)
    headers |= {"Upload-Offset": "0", "Upload-Length": str(len(BODY))}
    answer = caller.client.patch(path, headers=headers, content=BODY)
    assert answer.status_code == 401
    assert nothing_is_there(hub)


def test_what_was_overheard_cannot_be_said_again(laptop, knock):
    caller = knock()
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    headers = caller.headers("GET", path)
    statuses = [caller.client.get(path, headers=headers).status_code for _ in range(3)]
    assert statuses == [200, 401, 401]
    later = caller.ask("GET", path)
    assert later.status_code == 200


def test_old_counts_are_refused_though_they_were_never_used(laptop, knock):
    caller = knock()
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    early = caller.headers("GET", path)
    caller.count = 5_000
    assert caller.ask("GET", path).status_code == 200
    assert caller.client.get(path, headers=early).status_code == 401


def test_a_laptop_sees_and_fills_only_its_own_boxes(hub, laptop, knock, enrol):
    other = enrol("Архангай 2", hub)
    caller, theirs = knock(), laptop_mailbox_name(other)
    assert caller.send(theirs, BODY).status_code == 403
    assert caller.send(laptop_mailbox_name(laptop), BODY, way="replies").status_code == 403
    for path in (f"/v1/bundles/{theirs}", f"/v1/replies/{theirs}", "/v1/bundles"):
        assert caller.ask("GET", path).status_code == 403
    assert caller.client.put("/v1/trust", content=b"{}", headers={}).status_code in (400, 401)
    assert nothing_is_there(hub)


def test_a_laptop_that_was_cut_off_is_refused_at_once(hub, laptop, knock, office):
    laptop.register()
    exchange_by_hub(laptop)
    receive_sticks(office, hub.folder)
    caller = knock()
    assert caller.ask("GET", f"/v1/bundles/{laptop_mailbox_name(laptop)}").status_code == 200
    laptop_registry.revoke_laptop(office.installation, "Архангай 1", reason="")
    hub.tell_trust()
    assert caller.ask("GET", f"/v1/bundles/{laptop_mailbox_name(laptop)}").status_code == 403
    assert knock().answer.status_code == 403


def test_an_older_trust_list_is_not_taken(hub, office, enrol):
    card = invitations.load_hub_card(office.installation)
    older = wiring.read_trust_list(office.installation)
    enrol("Архангай 2", hub)
    caller = RawHubSession(card, b"", office.installation.head_office_keys().signing)
    digest = hashlib.sha256(older.document).hexdigest()
    given = {"Content-Sha256": digest}
    answer = caller.ask("PUT", "/v1/trust", digest, given=given, content=older.document)
    assert answer.status_code == 409
    other = caller.ask("PUT", "/v1/trust", digest, given=given, content=b"{}")
    assert other.status_code == 401
    caller.close()


def test_nothing_long_is_read_of_a_stranger(hub, knock):
    """The answer comes before the body, which is never sent here."""
    caller = knock()
    for signed in (caller.headers("PUT", "/v1/trust", SHA), {}):
        told = {**signed, "Content-Sha256": SHA, "Content-Length": "4000000"}
        with open_tls(hub) as line:
            head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
            line.sendall(f"PUT /v1/trust HTTP/1.1\r\nHost: hub\r\n{head}\r\n".encode())
            assert line.recv(12).split()[1] in (b"400", b"403")


def test_who_begins_a_question_and_does_not_end_it_is_let_go(tmp_path, office, monkeypatch):
    monkeypatch.setattr(hub_server, "_WAIT_SECONDS", 0.2)
    running = RunningHub(tmp_path / "mailbox", office)
    health = b"GET /v1/health HTTP/1.1\r\nHost: hub\r\n"
    with running.running():
        for said in (b"", health, health + b"\r\n" + health):
            with open_tls(running) as line:
                line.sendall(said)
                while line.recv(1 << 12):
                    pass


def test_who_is_being_answered_is_not_let_go(tmp_path, office, monkeypatch):
    monkeypatch.setattr(hub_server, "_WAIT_SECONDS", 0.1)

    def late(app):
        async def wrapped(scope, receive, send):
            over = asyncio.Event()
            asyncio.get_running_loop().call_later(0.3, over.set)
            await over.wait()
            await app(scope, receive, send)

        return wrapped

    running = RunningHub(tmp_path / "mailbox", office, wrap=late)
    with running.running(), open_tls(running) as line:
        line.sendall(b"GET /v1/health HTTP/1.1\r\nHost: hub\r\n\r\n")
        assert line.recv(12) == b"HTTP/1.1 200"


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
        ("fe80::1%eth0", "fe80::2%eth0", True),
    ],
)
def test_who_has_a_whole_network_counts_once(one, other, is_one):
    assert (rate_limits.client_key(one) == rate_limits.client_key(other)) is is_one


def test_a_name_that_is_none_makes_no_path(laptop, knock):
    caller = knock()
    for name in ("..", "%2e%2e", "A" * 64, SHA + ".part", "x"):
        path = f"/v1/bundles/{laptop_mailbox_name(laptop)}/{name}"
        target = path.replace("%2e", ".")
        assert caller.ask("HEAD", target).status_code in (401, 404)


def test_what_is_not_what_its_name_says_is_not_kept(hub, laptop, knock):
    caller, device = knock(), laptop_mailbox_name(laptop)
    path, length = f"/v1/bundles/{device}/{'a' * 64}", str(len(BODY))
    given = {"Upload-Offset": "0", "Upload-Length": length}
    answer = caller.ask("PATCH", path, f"0/{length}", given=given, content=BODY)
    assert answer.status_code == 422
    assert not list(hub.folder.rglob("a" * 64 + "*"))


def test_a_box_has_its_limits(laptop, knock):
    caller, device = knock(), laptop_mailbox_name(laptop)
    for length, status in ((str((8 << 20) + 1), 413), ("0", 413)):
        given = {"Upload-Offset": "0", "Upload-Length": length}
        answer = caller.ask(
            "PATCH", f"/v1/bundles/{device}/{SHA}", f"0/{length}", given=given, content=BODY
        )
        assert answer.status_code == status
    longer = {"Upload-Offset": "0", "Upload-Length": "10"}
    path = f"/v1/bundles/{device}/{SHA}"
    answer = caller.ask("PATCH", path, "0/10", given=longer, content=BODY)
    assert answer.status_code == 413
    statuses = set()
    for number in range(201):
        path = f"/v1/bundles/{device}/{number:064x}"
        given = {"Upload-Offset": "0", "Upload-Length": "9"}
        statuses.add(caller.ask("PATCH", path, "0/9", given=given, content=b"x").status_code)
    assert statuses == {204, 507}


def test_who_asks_without_end_is_told_to_wait(laptop, knock, monkeypatch):
    monkeypatch.setattr(rate_limits.time, "monotonic", lambda: 1.0)  # no time goes by
    caller = knock()
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    statuses = [caller.ask("GET", path).status_code for _ in range(410)]
    assert statuses[0] == 200
    assert 429 in statuses


class Together:
    """Stands before a hub and lets no body through before *all_* are let in or refused."""

    def __init__(self, all_: int) -> None:
        self.barrier = asyncio.Barrier(all_)

    def __call__(self, app):
        async def wrapped(scope, receive, send):
            if scope.get("method") != "PATCH":
                await app(scope, receive, send)
                return
            waited = []

            async def wait() -> None:
                if not waited:
                    waited.append(True)
                    await self.barrier.wait()

            async def let_in():
                await wait()
                return await receive()

            async def answered(message):
                await wait()
                await send(message)

            await app(scope, let_in, answered)

        return wrapped


def test_room_is_kept_for_what_is_under_way(tmp_path, office, enrol):
    """Nine at once of the longest there can be: eight have room, whoever is first."""
    hub = RunningHub(tmp_path / "mailbox", office, wrap=Together(9))
    laptop = enrol("Архангай 1", hub)
    card, installation = invitations.load_hub_card(office.installation), laptop.installation
    certificate = installation.store.metadata.get("certificate")
    key, length = installation.device_keys().signing, str(8 << 20)
    given = {"Upload-Offset": "0", "Upload-Length": length}

    def begin(number: int) -> int:
        path = f"/v1/bundles/{laptop_mailbox_name(laptop)}/{number:064x}"
        with closing(RawHubSession(card, certificate, key)) as caller:
            answer = caller.ask("PATCH", path, f"0/{length}", given=given, content=b"x")
            return answer.status_code

    with hub.running(), ThreadPoolExecutor(9) as pool:
        assert sorted(pool.map(begin, range(9))) == [204] * 8 + [507]


def test_a_part_goes_on_only_where_there_is_room_still(laptop, knock, monkeypatch):
    caller, length = knock(), str(len(BODY))
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}/{SHA}"

    def send(offset: int, body: bytes) -> int:
        given = {"Upload-Offset": str(offset), "Upload-Length": length}
        return caller.ask(
            "PATCH", path, f"{offset}/{length}", given=given, content=body
        ).status_code

    assert send(0, BODY[:9]) == 204
    monkeypatch.setattr(mailbox_boxes, "MAX_BOX_BYTES", len(BODY) - 1)
    assert send(9, BODY[9:]) == 507
    monkeypatch.setattr(mailbox_boxes, "MAX_BOX_BYTES", len(BODY))
    assert send(9, BODY[9:]) == 201


def test_a_mailbox_that_cannot_be_written_to_says_so(hub, laptop, knock):
    (hub.folder / "bundles").mkdir(exist_ok=True)
    (hub.folder / "bundles" / laptop_mailbox_name(laptop)).write_bytes(b"no folder")
    caller = knock()
    answer = caller.send(laptop_mailbox_name(laptop), BODY)
    assert (answer.status_code, answer.json()["problem"]) == (503, "mailbox_damaged")
    path = f"/v1/bundles/{laptop_mailbox_name(laptop)}"
    assert caller.ask("GET", path).status_code == 503
    assert caller.ask("DELETE", f"{path}/{SHA}").status_code == 503
