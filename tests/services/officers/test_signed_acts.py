"""An order counts by the signature of the officer who gave it, and by nothing else."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, officers
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.officers import admit_officer, join_head_office
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import DESK_PASSPHRASE, PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.keystores import backend, keystore
from tests.support.stores.postgres import Server

OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"


def erase(office: Installation, person: int) -> None:
    erasure_orders.erase_people(office, [person], ErasureReason.ASKED)


def refused(act: Callable[[], object]) -> Code:
    with pytest.raises(Problem) as caught:
        act()
    return caught.value.code


def test_a_laptop_obeys_no_order_that_head_offices_key_alone_sent(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    first, second = laptop.register("Болд"), laptop.register("Сараа")
    go_round(office, stick, laptop)
    store = office.installation.store
    authority, store._db.authority = store.officers.authority, None  # a program of another's
    erase(office.installation, first)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert set(laptop.installation.store.people.list_ids()) == {first, second}
    reasons = [row[1] for row in laptop.installation.store.bundles.list_quarantined_changes()]
    assert reasons == [Code.ORDER_UNSIGNED]
    assert authority
    store.officers.set_authority(authority)
    assert erasure_orders.count_erasures(office.desk).unsigned_count == 1
    erase(office.installation, first)  # an officer gives it, and it goes round
    go_round(office, stick, laptop, times=2)
    assert list(laptop.installation.store.people.list_ids()) == [second]


def test_an_undoing_whose_taking_back_was_deleted_goes_to_nobody(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    """The operator of the database deletes that row, and needs no key for it."""
    people = [laptop.register(name) for name in ("Болд", "Сараа")]
    go_round(office, stick, laptop)
    [bundle] = [
        row.bundle.sha.hex()
        for row in arrived_bundles.list_arrivals(office.desk)
        if row.bundle.brought
    ]
    arrival_undo.undo_arrival(office.desk, bundle)
    arrival_undo.redo_arrival(office.desk, bundle)
    engine = office.installation.store._db
    with engine.transaction():
        engine.execute("DELETE FROM edit WHERE kind = ?", (kinds.UNDO_ORDER.number,))
        engine.execute("UPDATE undoing SET state = 'undone'")
    go_round(office, stick, laptop, times=2)
    for store in (office.installation.store, laptop.installation.store):
        assert sorted(store.people.list_ids()) == people


def test_what_a_forgotten_passphrase_signed_stays_good_and_signs_no_more(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    one, tools = office.installation, office.installation.tools
    people = [laptop.register(name) for name in ("Болд", "Сараа", "Дорж")]
    go_round(office, stick, laptop)
    officers.add_user(one, "Хулан", OTHERS)
    officers.set_roles(one, "Хулан", give=list(Role), shown=AS_STORED)
    former_ring = one.home.keyring_file.read_bytes()

    def work_as(passphrase: str) -> Installation:
        office.installation.close()
        office.installation = opening.unlock(office.folder, passphrase, tools)
        return office.installation

    erase(work_as(OTHERS), people[0])
    one = work_as(PASSPHRASE)
    officers.remove_user(one, "Хулан")
    officers.add_user(one, "Хулан", DESK_PASSPHRASE)
    officers.set_roles(one, "Хулан", give=list(Role), shown=AS_STORED)
    erase(work_as(DESK_PASSPHRASE), people[1])
    present_ring = office.installation.home.keyring_file.read_bytes()
    office.installation.home.keyring_file.write_bytes(former_ring)
    late = work_as(OTHERS)
    assert refused(lambda: erase(late, people[2])) is Code.OFFICER_KEY_UNKNOWN
    late.home.keyring_file.write_bytes(present_ring)
    go_round(work_as(PASSPHRASE), stick, laptop, times=2)
    for store in (office.installation.store, laptop.installation.store):
        assert list(store.people.list_ids()) == people[2:]


def test_whom_the_key_store_let_in_gives_no_order_until_a_passphrase_did(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person = laptop.register("Болд")
    go_round(office, stick, laptop)
    tools = replace(office.installation.tools, keystore=keystore(backend()))
    one = replace(office.installation, tools=tools)
    officers.enable_keystore(one)
    one.close()
    office.installation = opening.unlock_by_keystore(office.folder, tools)
    assert refused(lambda: erase(office.installation, person)) is Code.ACT_NEEDS_PASSPHRASE
    assert not office.installation.store.erasures.list_erased_people()
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
    erase(office.installation, person)
    assert office.installation.store.erasures.list_erased_people() == {person}


def test_one_officers_orders_and_roles_count_at_anothers_machine(
    tmp_path: Path, server: Server
) -> None:
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    laptop = office.enrol("Архангай 1")
    people = [laptop.register(name) for name in ("Болд", "Сараа")]
    stick = tmp_path / "stick"
    stick.mkdir()
    go_round(office, stick, laptop)
    file = tmp_path / "хулан.frk"
    admit_officer(office.installation, "Хулан", OTHERS, file)
    second = join_head_office(tmp_path / "second", file, OTHERS, fake_tools(7))
    with closing(second):
        assert refused(lambda: erase(second, people[0])) is Code.ROLE_NEEDED
        officers.set_roles(
            office.installation, "Хулан", give=[Role.PROTECTED_DESK], shown=AS_STORED
        )
        erase(second, people[0])
        erase(office.installation, people[1])
        assert second.store.erasures.list_erased_people() == set(people)
    go_round(office, stick, laptop, times=2)
    assert not laptop.installation.store.people.list_ids()
    office.close()


def test_an_order_stands_whoever_the_database_says_wrote_it(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    """The operator says that head office's numbers are a laptop's, whose orders are none."""
    first, second = laptop.register("Болд"), laptop.register("Сараа")
    go_round(office, stick, laptop)
    erase(office.installation, first)
    store = office.installation.store
    with store.transaction():
        store.devices.note_writer(1, store.outbox.current_writer().writer)
    go_round(office, stick, laptop, times=2)
    assert store.erasures.list_erased_people() == {first}
    assert list(laptop.installation.store.people.list_ids()) == [second]


def test_a_revocation_by_a_copy_of_head_office_counts_here_and_stays_beside_other_lists(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Each went on with another trust list; beside them lies one list of what officers signed."""
    go_round(office, stick, laptop)
    with closing(office.copy_now(tmp_path / "copy")) as other:
        laptop_registry.revoke_laptop(other, laptop.installation.name)
    for name in ("Архангай 7", "Архангай 8"):
        office.invite(name)  # its own list is the later one
    tools = office.installation.tools
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
    line = laptop_registry.find_laptop(office.installation, laptop.installation.name)
    assert line.state is LaptopState.REVOKED
    go_round(office, stick, laptop)
    assert laptop_registry.load_own_state(laptop.installation)[0] is LaptopState.REVOKED
