"""The thief of a machine that receives unattended says and writes what she likes; nobody obeys.

She puts orders and officers into the database, seals replies that tell of them, notes with more in
them than receipts, and certificates that renew her own. Laptop and head office stay as they were.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.receivers import ReceiverCertificate
from fieldreg.keys.signing import SigningKey
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.store.metadata import CERTIFICATE
from fieldreg.sync.office import outgoing_replies
from tests.conformance.officers.test_operator import Operator
from tests.conformance.officers.test_receivers import Thief, play
from tests.support.bundles.trips import go_round
from tests.support.stores.postgres import Server

ROWS = st.sampled_from([("erase", 0), ("hide", 0), ("appoint", "Хулан"), ("delete", "acts")])
PARTS = ("acts", "changes", "epoch", "invitation", "officers", "orders", "releases", "trust")
NOTES = st.tuples(st.sampled_from(PARTS), st.sampled_from(["body", "outside", "receipt"]))
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("rows"), ROWS),
        st.tuples(st.just("reply"), st.booleans()),
        st.tuples(st.just("note"), NOTES),
        st.tuples(st.just("renewal"), st.booleans()),
    ),
    min_size=2,
    max_size=5,
)


@pytest.fixture(scope="module")
def thief(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thief]:
    yield from play(server, tmp_path_factory.mktemp("thief"))


def send_reply(thief: Thief, *, is_strangers: bool) -> str:
    """Send a reply of what the database says now, signed by the machine or by anybody."""
    office = thief.office.installation
    [device] = office.store.devices.list_all()
    key = SigningKey.generate() if is_strangers else thief.signer.key
    keys = replace(office.head_office_keys(), signer=key)
    said = outgoing_replies.compose_reply(
        office.store, keys, office.trust_list(), device, office.day
    )
    return thief.send(*said)


def send_renewal(thief: Thief, *, is_own_key: bool) -> str:
    """Send a note with a certificate for longer, which the machine issued to itself."""
    key = thief.signer.key if is_own_key else SigningKey.generate()
    longer = ReceiverCertificate.issue(
        thief.signer.key, key.verify_key, name="Центр", until="2099-01-01"
    )
    return thief.send(thief.seal_note(thief.true_receipts(), key=key, certificate=longer.document))


@pytest.mark.slow
@settings(
    max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(deeds=DEEDS)
def test_whatever_the_thief_of_the_machine_orders_appoints_or_renews_nobody_obeys(
    thief: Thief, deeds: list[tuple[str, object]]
) -> None:
    office, laptop = thief.office, thief.laptop
    person = laptop.register("Болд")
    go_round(office, thief.stick, laptop)
    operator = Operator(office, thief.stick, [person])
    people = set(laptop.installation.store.people.list_ids())
    certificate = laptop.installation.store.metadata.read(CERTIFICATE)
    for deed, how in deeds:
        match deed, how:
            case "rows", (str(act), what):
                operator.do(act, what)
            case "reply", bool(is_strangers):
                assert send_reply(thief, is_strangers=is_strangers) == Code.SIGNATURE_WRONG
            case "note", (str(part), str(place)):
                value = canonical_json.loads(thief.signer.certificate)
                sealed = thief.seal_note(thief.true_receipts(), more={place: {part: value}})
                assert thief.send(sealed) == Code.RECEIVER_REFUSED, (part, place)
            case _, is_own_key:
                answer = send_renewal(thief, is_own_key=bool(is_own_key))
                assert answer == Code.RECEIVER_REFUSED
    assert set(laptop.installation.store.people.list_ids()) == people
    operator.do("restart", None)  # which puts back what was deleted
    for _ in range(2):
        go_round(office, thief.stick, laptop)
    for store in (laptop.installation.store, office.installation.store):
        assert set(store.people.list_ids()) == people
        assert not store.erasures.list_erased_people()
        assert not store.undoings.undone_spans()
    assert set(office.installation.store.officers.load_all_rights()) == {"Энхтуул"}
    assert laptop.installation.store.metadata.read(CERTIFICATE) == certificate
    assert laptop_registry.load_own_state(laptop.installation)[0] is LaptopState.CONFIRMED
