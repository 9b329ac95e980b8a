"""A machine that receives unattended, and whoever steals it: it signs receipts, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.receivers import ReceiptSigner, ReceiverCertificate
from fieldreg.keys.local_sealing import LocalSealing
from fieldreg.keys.sealing import Identity, padded_length, seal
from fieldreg.keys.signed_documents import sign_body
from fieldreg.keys.signing import SigningKey
from fieldreg.services import backups, erasure_orders, laptop_board, receivers
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.laptop_board import Concern
from fieldreg.services.officers import join_head_office, set_database_url
from fieldreg.services.people import registration
from fieldreg.store.metadata import EPOCH
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec, receipt_note
from fieldreg.sync.codec.reply_document import OfficeReply, Receipt
from fieldreg.sync.laptop import reply_import, unattended_receipts
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.office import outgoing_replies
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import (
    ARKHANGAI,
    PASSPHRASE,
    EncryptedMachine,
    HeadOffice,
    Laptop,
    fake_tools,
    new_stick,
)
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS
from tests.support.stores.postgres import Server

SECRET = "таван хошуу мал сүрэг талын салхинд дуулна"  # noqa: S105  it guards nothing real
NAME = "Өгөгдлийн төв"


@dataclass(repr=False)
class Unattended:
    """*machine* receives for *office*, to which *laptop* belongs; *stick* goes between."""

    office: HeadOffice
    laptop: Laptop
    machine: Installation
    stick: Path

    def register(self, name: str) -> int:
        return self.laptop.register(name)

    def receive(self) -> None:
        """Let the machine receive what the laptop has, and the laptop read what it left."""
        exchange_by_stick(self.laptop, self.stick)
        receive_sticks(self.machine, self.stick)
        exchange_by_stick(self.laptop, self.stick)

    def count_acknowledged(self) -> int:
        return self.laptop.installation.store.sync_states.count_people().acknowledged_count


class Thief(Unattended):
    """Who has the machine, its passphrase, and the laptop's stick in hand."""

    @property
    def signer(self) -> ReceiptSigner:
        assert self.machine.receiver
        return self.machine.receiver

    def empty_stick(self) -> None:
        for file in self.stick.iterdir():
            file.unlink()

    def true_receipts(self) -> list[Receipt]:
        """Return receipts of all that the laptop sent, as its bundles tell them."""
        store = self.laptop.installation.store
        return [
            Receipt(own.writer, own.carried, store.segments.hash_at(own.writer, own.carried) or b"")
            for own in store.outbox.list_writers()
        ]

    def write_body(self, receipts: Iterable[Receipt] = ()) -> dict[str, object]:
        return {
            "certificate": canonical_json.loads(self.signer.certificate),
            "epoch": self.office.installation.store.metadata.read(EPOCH),
            "noted_on": self.laptop.desk.day,
            "receipts": [
                {"hash": one.hash.hex(), "last": one.last, "writer": one.writer} for one in receipts
            ],
            "receiver": self.signer.key.verify_key.raw.hex(),
        }

    def seal_note(
        self,
        receipts: list[Receipt],
        *,
        key: SigningKey | None = None,
        certificate: bytes = b"",
        more: Mapping[str, Mapping[str, object]] = {},
    ) -> bytes:
        written = self.write_body(receipts)
        key = key or self.signer.key
        written["receiver"] = key.verify_key.raw.hex()
        if certificate:
            written["certificate"] = canonical_json.loads(certificate)
        listed = written["receipts"]
        assert isinstance(listed, list)
        written["receipts"] = [{**each, **more.get("receipt", {})} for each in listed]
        signed = sign_body({**written, **more.get("body", {})}, key, receipt_note._CONTEXT)
        whole = canonical_json.loads(signed)
        assert isinstance(whole, dict)
        content = receipt_note.MAGIC + canonical_json.dumps({**whole, **more.get("outside", {})})
        recipient = self.laptop.installation.device_keys().identity.recipient
        return seal(content.ljust(padded_length(len(content)), b"\0"), [recipient])

    def send(self, *files: bytes) -> str:
        """Let the laptop read *files* alone; return why it took none of them, or ""."""
        self.empty_stick()
        for number, sealed in enumerate(files):
            (self.stick / f"{number}.frb").write_bytes(sealed)
        problem = exchange_by_stick(self.laptop, self.stick).reply_problem
        self.empty_stick()
        return problem


def begin(office: HeadOffice, place: Path) -> Installation:
    """Let a machine receive for *office*, from a folder in *place*."""
    file = place / "receiver.zip"
    receivers.create_receiver(office.installation, NAME, SECRET, file)
    return join_head_office(place / "machine", file, SECRET, fake_tools(7, office.clock))


def play(server: Server, place: Path) -> Iterator[Thief]:
    office = HeadOffice(place / "office", url=server.new_database())
    laptop, stick = office.enrol("Архангай 1"), new_stick(place)
    go_round(office, stick, laptop)
    machine = begin(office, place)
    yield Thief(office, laptop, machine, stick)
    engine: Any = machine.store._db
    if not engine._connection.closed:
        machine.close()
    office.close()


@pytest.fixture
def unattended(server: Server, tmp_path: Path) -> Iterator[Unattended]:
    yield from play(server, tmp_path)


@pytest.fixture
def thief(server: Server, tmp_path: Path) -> Iterator[Thief]:
    yield from play(server, tmp_path)


@pytest.fixture(scope="module")
def thief_for_all(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thief]:
    yield from play(server, tmp_path_factory.mktemp("thief"))


def test_the_laptop_learns_what_arrived_and_the_changes_follow_with_the_next_reply(
    unattended: Unattended,
) -> None:
    unattended.register("Болд")
    other = registration.register_person(
        unattended.office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI}
    )
    unattended.receive()
    store = unattended.laptop.installation.store
    assert unattended.count_acknowledged() == 1
    assert other not in store.people.list_ids()
    assert unattended.office.installation.store.people.count() == 2
    go_round(unattended.office, unattended.stick, unattended.laptop)
    assert other in store.people.list_ids()
    assert unattended.count_acknowledged() == 1


def test_nothing_that_the_machine_has_signs_for_head_office_or_opens_a_sealed_answer(
    server: Server, tmp_path: Path
) -> None:
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    invitations.set_hub_address(office.installation, "https://hub.example.mn")
    keys = office.installation.head_office_keys()
    assert isinstance(keys.answers, Identity)
    store = office.installation.store
    secrets = (
        keys.signing.raw.hex().encode(),
        keys.answers.secret.encode(),
        store.metadata.get("hub-authority") or b"",
        *(each.hex().encode() for each in (keys.signing.raw, office.installation.store_key)),
    )
    rows = "SELECT name, body FROM paper"
    former = LocalSealing(office.installation.store_key)
    with store.transaction():  # as an earlier release left them
        for name, body in store._db.execute(rows).fetchall():
            plain = store._db.unseal(f"paper/{name}", body)
            again = former.seal(f"paper/{name}", plain)
            store._db.execute("UPDATE paper SET body = ? WHERE name = ?", (again, name))
    before = list(store._db.execute(rows))
    machine = begin(office, tmp_path)
    sealing = machine.store._db
    for name, body in before:  # a copy of the database of then has nothing for it
        with pytest.raises(Problem):
            sealing.unseal(f"paper/{name}", body)
    opened = [machine.home.address_file.read_bytes(), machine.store_key]
    for name, body in sealing.execute(rows):
        with suppress(Problem):
            opened.append(sealing.unseal(f"paper/{name}", body))
    assert len(opened) > len(before) / 2
    assert not [secret for secret in secrets if any(secret in each for each in opened)]
    with pytest.raises(Problem) as refused:
        _ = machine.head_office_keys().signing
    assert refused.value.code is Code.RECEIPTS_ONLY
    with pytest.raises(Problem) as refused:
        registration.register_person(machine.user_session(), {"given_name": "Болд"})
    assert refused.value.code is Code.ROLE_NEEDED
    machine.close()
    office.close()


def test_whatever_else_the_thief_of_the_machine_sends_is_refused_whole(thief: Thief) -> None:
    office = thief.office.installation
    person = thief.laptop.register("Болд")
    go_round(thief.office, thief.stick, thief.laptop)
    erasure_orders.erase_people(office, [person], ErasureReason.ASKED)
    registration.register_person(thief.office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI})
    [device] = office.store.devices.list_all()
    keys = replace(office.head_office_keys(), signer=thief.signer.key)
    said = outgoing_replies.compose_reply(
        office.store, keys, office.trust_list(), device, office.day
    )
    assert thief.send(*said) == Code.SIGNATURE_WRONG
    reply = OfficeReply.from_bytes(
        bundle_codec.open_bundle(
            said[0],
            [thief.laptop.installation.device_keys().identity],
            trust=thief.signer.key.verify_key,
        ).reply
    )
    assert reply.officers
    assert reply.acts
    contents = canonical_json.loads(reply.to_bytes())
    assert isinstance(contents, dict)
    honest = {*thief.write_body(), "format"}
    for name in {*contents, "hub", "releases", "changes", "segments", "invitation"} - honest:
        value = contents.get(name) or [{"name": "Болд"}]
        for place in ("body", "outside", "receipt"):
            sealed = thief.seal_note(thief.true_receipts(), more={place: {name: value}})
            assert thief.send(sealed) == Code.RECEIVER_REFUSED, (name, place)
    assert list(thief.laptop.installation.store.people.list_ids()) == [person]
    assert thief.count_acknowledged() == 1  # head office's own, from before


def test_no_other_key_and_no_other_certificate_gives_a_receipt(thief: Thief) -> None:
    thief.laptop.register("Болд")
    exchange_by_stick(thief.laptop, thief.stick)
    stranger = SigningKey.generate()
    own = ReceiverCertificate.issue(stranger, stranger.verify_key, name="x", until="2027-01-01")
    true = thief.true_receipts()
    forgeries = [
        thief.seal_note(true, key=stranger),
        thief.seal_note(true, key=stranger, certificate=own.document),
        thief.seal_note(true, certificate=own.document),
        thief.seal_note(
            true, key=stranger, more={"body": {"receiver": thief.signer.key.verify_key.raw.hex()}}
        ),
    ]
    for sealed in forgeries:
        assert thief.send(sealed) == Code.RECEIVER_REFUSED
    assert not thief.send(thief.seal_note(true, more={"body": {"epoch": 70_000}}))
    assert not thief.count_acknowledged()  # what another epoch receipted may be lost
    assert not thief.send(thief.seal_note(true))
    assert thief.count_acknowledged() == 1  # a true one of its own key counts


def test_a_receiver_whose_day_is_over_or_that_was_revoked_receives_and_confirms_nothing(
    thief: Thief,
) -> None:
    thief.laptop.register("Болд")
    exchange_by_stick(thief.laptop, thief.stick)
    note = thief.seal_note(thief.true_receipts())
    thief.office.clock.go_on(days=400)
    thief.laptop.clock.go_on(days=400)
    assert thief.send(note) == Code.RECEIVER_REFUSED
    thief.office.clock.go_on(days=-400)
    thief.laptop.clock.go_on(days=-400)
    receivers.revoke_receiver(thief.office.installation, NAME)
    assert thief.office.installation.store.metadata.get("receiver-keys") is None
    go_round(thief.office, thief.stick, thief.laptop)
    thief.laptop.register("Сараа")
    exchange_by_stick(thief.laptop, thief.stick)
    assert thief.send(thief.seal_note(thief.true_receipts())) == Code.RECEIVER_REFUSED
    assert thief.count_acknowledged() == 1
    with pytest.raises(Problem) as refused:
        receive_sticks(thief.machine, thief.stick)
    assert refused.value.code is Code.RECEIVER_REVOKED
    folder, tools = thief.machine.home.folder, thief.machine.tools
    thief.machine.close()
    with pytest.raises(Problem) as refused:
        opening.unlock(folder, SECRET, tools)
    assert refused.value.code is Code.RECEIVER_REVOKED


def test_a_false_receipt_keeps_nothing_from_head_office(thief: Thief) -> None:
    thief.laptop.register("Болд")
    exchange_by_stick(thief.laptop, thief.stick)
    assert not thief.send(thief.seal_note(thief.true_receipts()))
    assert thief.count_acknowledged() == 1  # the trainer believes it
    thief.empty_stick()
    exchange_by_stick(thief.laptop, thief.stick)
    receive_sticks(thief.office, thief.stick)
    assert thief.office.installation.store.people.count() == 1
    exchange_by_stick(thief.laptop, thief.stick)
    thief.laptop.register("Сараа")
    exchange_by_stick(thief.laptop, thief.stick)
    thief.empty_stick()  # this bundle comes to nobody
    assert not thief.send(thief.seal_note(thief.true_receipts()))
    assert thief.count_acknowledged() == 2
    receive_sticks(thief.office, thief.stick)
    exchange_by_stick(thief.laptop, thief.stick)
    assert thief.count_acknowledged() == 1  # head office says that it has one


def test_of_a_head_office_that_was_put_back_no_earlier_receipt_counts(thief: Thief) -> None:
    """It replies with what the laptop must send first, so that the reply is refused."""
    thief.laptop.register("Болд")
    go_round(thief.office, thief.stick, thief.laptop)
    thief.laptop.register("Сараа")
    exchange_by_stick(thief.laptop, thief.stick)
    assert not thief.send(thief.seal_note(thief.true_receipts()))
    store = thief.laptop.installation.store
    [own] = unattended_receipts.list_writers_to_send(store)
    assert 0 < own.receipted < own.carried
    later = cast("OfficeReply", SimpleNamespace(epoch=70_000))
    reply_import._follow_epoch(OfficeState(store), later)
    assert not thief.count_acknowledged()
    [own] = unattended_receipts.list_writers_to_send(store)
    assert own.receipted == 0


NOTES = st.lists(
    st.tuples(
        st.integers(-2, 3),  # to the number of the laptop's changes
        st.booleans(),  # whether the hash is true
        st.sampled_from([1, 2, 70_000]),
        st.sampled_from(["", "changes", "acts"]),
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=10, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(notes=NOTES)
def test_whatever_receipts_the_thief_gives_the_register_stays_and_all_of_it_arrives(
    thief_for_all: Thief, notes: list[tuple[int, bool, int, str]]
) -> None:
    thief = thief_for_all
    thief.laptop.register("Болд")
    exchange_by_stick(thief.laptop, thief.stick)
    digest = thief.laptop.installation.store.digest()
    for beyond, is_true, epoch, extra in notes:
        receipts = thief.true_receipts()
        if not is_true or beyond:
            receipts = [
                replace(
                    one, last=max(1, one.last + beyond), hash=one.hash if is_true else b"x" * 32
                )
                for one in receipts
            ]
        thief.send(
            thief.seal_note(
                receipts, more={"body": {"epoch": epoch, **({extra: [1]} if extra else {})}}
            )
        )
    assert thief.laptop.installation.store.digest() == digest
    thief.empty_stick()
    go_round(thief.office, thief.stick, thief.laptop)
    people = thief.laptop.installation.store.people.count()
    assert thief.office.installation.store.people.count() == people == thief.count_acknowledged()


def test_what_needs_a_signature_of_head_office_waits_for_another_machine(
    unattended: Unattended, server: Server, tmp_path: Path
) -> None:
    """Head office was put back to an older day, and a laptop returns the later trust list."""
    office, machine = unattended.office, unattended.machine
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    office.invite("Архангай 2")
    go_round(office, unattended.stick, unattended.laptop)
    unattended.register("Болд")
    for kept in (tmp_path / "backups").glob("*.erasures"):
        kept.unlink()  # on another computer, without what lay beside it
    tools = replace(fake_tools(9, office.clock), host=EncryptedMachine(tmp_path / "other"))
    url = server.new_database()
    put_back = backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, tools, url)
    folder, own_tools = machine.home.folder, machine.tools
    machine.close()
    with closing(set_database_url(folder, SECRET, url, own_tools)) as following:
        exchange_by_stick(unattended.laptop, unattended.stick)
        outcome = receive_sticks(following, unattended.stick)
        assert Code.RECEIPTS_ONLY in [bundle.reason for bundle in outcome.bundles]
        assert not following.store.bundles.list_quarantined_bundles()
        assert len(put_back.trust_list().invitations) == 1
        receive_sticks(put_back, unattended.stick)
        assert len(put_back.trust_list().invitations) == 2
        assert put_back.store.people.count() == 1
    put_back.close()


def test_another_key_of_head_office_opens_on_the_machine_too(
    unattended: Unattended, tmp_path: Path
) -> None:
    office = unattended.office.installation
    key_escrow.write_key_escrow(
        office,
        KEY_HOLDERS,
        [*HOLDER_PASSPHRASES.values()],
        tmp_path / "copy.html",
        wiring.read_key_sheet(),
        is_rotation=True,
    )
    go_round(unattended.office, unattended.stick, unattended.laptop)
    unattended.register("Болд")
    unattended.receive()
    assert unattended.count_acknowledged() == 1


def test_a_laptop_of_an_earlier_release_gets_nothing_of_it_and_the_board_says_so(
    unattended: Unattended, monkeypatch: pytest.MonkeyPatch
) -> None:
    unattended.register("Болд")
    with monkeypatch.context() as patch:
        patch.setattr(Store, "schema_version", 15)  # that of release 0.2.0
        exchange_by_stick(unattended.laptop, unattended.stick)
    files = set(unattended.stick.iterdir())
    receive_sticks(unattended.machine, unattended.stick)
    assert set(unattended.stick.iterdir()) == files
    assert unattended.office.installation.store.people.count() == 1
    [row] = laptop_board.load_board(unattended.office.installation).rows
    assert Concern.NO_RECEIPTS in row.concerns
    unattended.receive()  # it was updated
    [row] = laptop_board.load_board(unattended.office.installation).rows
    assert Concern.NO_RECEIPTS not in row.concerns
