"""An order that lay at head office without its act is carried out once a laptop brings the act."""

from pathlib import Path

import pytest

from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import HeadOffice, Laptop


@pytest.mark.parametrize("table", ["erasure", "undoing"])
def test_an_order_waits_for_its_act_and_is_carried_out_when_that_comes(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, table: str
) -> None:
    """Head office was put back to before the order, and somebody copied the order's row there."""
    other = laptop.register("Сараа")
    go_round(office, stick, laptop)
    person = laptop.register("Болд")
    go_round(office, stick, laptop)
    copy = office.copy_now(tmp_path / "copy")
    if table == "erasure":
        erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    else:
        latest, *_ = arrived_bundles.list_arrivals(office.desk)
        arrival_undo.undo_arrival(office.desk, latest.bundle.sha.hex())
    go_round(office, stick, laptop)
    engine = office.installation.store._db
    names = engine.columns()[table]
    rows = engine.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()  # noqa: S608
    with copy.store._db.transaction():
        copy.store._db.insert_new(table, names, rows)
    assert sorted(copy.store.people.list_ids()) == sorted([person, other])
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(copy, stick)
    assert copy.store.erasures.count_unsigned() == 0
    assert copy.store.people.list_ids() == [other]
    copy.close()
