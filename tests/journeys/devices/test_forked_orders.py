"""Orders about a laptop whose log forked: they name whom an officer meant, whoever says otherwise.

Whoever has head office's key says what a fork is called; no laptop lets an order follow that.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, officers
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.installation import opening
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI, PASSPHRASE, SECOND, HeadOffice, Laptop
from tests.support.keystores import backend, keystore


def erase_first(office: HeadOffice, people: list[int]) -> None:
    erasure_orders.erase_people(office.installation, people[:1], ErasureReason.ASKED)


def undo_arrival_of(office: HeadOffice, people: list[int]) -> None:
    for row in arrived_bundles.list_arrivals(office.desk):
        if people[0] in Spans.parse(row.bundle.brought):
            arrival_undo.undo_arrival(office.desk, row.bundle.sha.hex())


def order_nothing(office: HeadOffice, people: list[int]) -> None:
    pass


ORDERS = pytest.mark.parametrize("order", [erase_first, undo_arrival_of])
Ordering = Callable[[HeadOffice, list[int]], None]


def register(one: Laptop, *given_names: str) -> list[int]:
    return [one.register(name, aimag=ARKHANGAI) for name in given_names]


def names(of: Laptop | HeadOffice) -> set[str]:
    return {line.given_name or "" for line in of.installation.store.people.list_page(0, 100)}


@pytest.mark.parametrize("order", [erase_first, undo_arrival_of, order_nothing])
def test_a_fork_that_only_head_offices_key_names_leads_no_order_to_others(
    office: HeadOffice, laptop: Laptop, stick: Path, order: Ordering
) -> None:
    """It says that the log of the ordered is that of others, who are at a third laptop."""
    other, third = office.enrol(SECOND), office.enrol("Архангай 3")
    ordered = register(laptop, "Болд", "Сараа", "Дорж", "Цэцэг")
    kept = register(other, "Ану", "Бат", "Дулам", "Эрдэнэ")
    go_round(office, stick, laptop, other, third, times=2)
    order(office, ordered)
    go_round(office, stick, third, times=2)
    before = names(third)
    assert before >= {"Ану", "Бат", "Дулам", "Эрдэнэ"}
    store = office.installation.store
    first = number_of(ordered[0]) - number_of(kept[0]) + 1
    stamp = build_stamp(1, writer_of(ordered[0]))
    with store.transaction():
        store._db.execute(
            "INSERT INTO branch (writer, first, stamp, becomes, former) VALUES (?, ?, ?, ?, 1)",
            (writer_of(ordered[0]), first, stamp, writer_of(kept[0])),
        )
    exchange_by_stick(third, stick)
    receive_sticks(office, stick)
    exchange_by_stick(third, stick)
    assert names(third) == before


def test_who_may_only_receive_leaves_the_copy_of_an_erased_persons_laptop_waiting(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """To sign whom the order names now is to say who is erased."""
    register(laptop, "Цэцэг")
    go_round(office, stick, laptop, times=2)
    twin = laptop.cloned(tmp_path / "twin")
    meant = register(laptop, "Болд", "Сараа")
    register(twin, "Ану")
    go_round(office, stick, laptop, times=2)
    erase_first(office, meant)
    desk = {"name": "Энхтуул", "shown": AS_STORED}
    officers.set_roles(office.installation, take=[Role.PROTECTED_DESK], **desk)
    exchange_by_stick(twin, stick)
    outcome = receive_sticks(office, stick)
    assert Code.COPY_NEEDS_ERASER in {bundle.reason for bundle in outcome.bundles}
    assert names(office) == {"Цэцэг", "Сараа"}
    officers.set_roles(office.installation, give=[Role.PROTECTED_DESK], **desk)
    go_round(office, stick, laptop, twin, times=3)
    for one in (office, laptop, twin):
        assert names(one) == {"Цэцэг", "Сараа", "Ану"}


@pytest.mark.share(of=2)
@ORDERS
def test_an_order_about_a_copied_laptop_follows_it_by_the_signature_of_who_receives_it(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, order: Ordering
) -> None:
    third = office.enrol("Архангай 3")
    register(laptop, "Цэцэг")
    go_round(office, stick, laptop, third, times=2)
    twin = laptop.cloned(tmp_path / "twin")
    meant = register(laptop, "Болд", "Сараа")
    register(twin, "Ану")
    go_round(office, stick, laptop, third, times=2)
    order(office, meant)
    hidden = {"Болд", "Сараа"} - names(office)
    assert hidden
    exchange_by_stick(twin, stick)
    tools = replace(office.installation.tools, keystore=keystore(backend()))
    officers.enable_keystore(replace(office.installation, tools=tools))
    office.installation.close()
    office.installation = opening.unlock_by_keystore(office.folder, tools)
    outcome = receive_sticks(office, stick)
    assert Code.ACT_NEEDS_PASSPHRASE in {bundle.reason for bundle in outcome.bundles}
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
    go_round(office, stick, laptop, twin, third, times=3)
    everybody = {"Цэцэг", "Болд", "Сараа", "Ану"} - hidden
    for one in (office, laptop, twin, third):
        assert names(one) == everybody
        assert not one.installation.store.bundles.list_quarantined_changes()
