"""A laptop that was away for twenty years (fault 40)."""

from datetime import timedelta
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services.people import registration
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.clock import FakeClock
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop

HERE, AWAY = "Архангай 1", "Архангай 2"


@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_changed", [False, True])
def test_fault_40_nobody_who_was_put_out_of_use_comes_back_with_it(
    tmp_path: Path, stick: Path, *, is_changed: bool
) -> None:
    """Save where somebody there changed her meanwhile: that is a conflict, and is seen."""
    clock = FakeClock()
    office = HeadOffice(tmp_path / "office", clock=clock)
    here, away = (office.enrol(name, clock=clock) for name in (HERE, AWAY))

    def travel(*laptops: Laptop) -> None:
        for _ in range(2):
            for one in laptops:
                exchange_by_stick(one, stick)
            receive_sticks(office, stick)
        for one in laptops:
            exchange_by_stick(one, stick)

    people = [here.register(f"Болд {one}", aimag=ARKHANGAI) for one in range(20)]
    travel(here, away)
    assert away.installation.store.people.count() == 20
    for person in people:
        registration.retire_person(here.desk, person, shown=AS_STORED)
    travel(here)
    if is_changed:
        registration.correct_person(away.desk, people[0], {"phone": "99"}, shown=AS_STORED)
    for _ in range(20):
        clock.moment += timedelta(days=365)
        here.register("Шинэ")
        travel(here)
    travel(away, here)
    for one in (office, here, away):
        store = one.installation.store
        in_use = {line.id for line in store.people.list_page(0, 99)}
        assert in_use & set(people) == ({people[0]} if is_changed else set())
        assert store.records.ids_in_conflict(kinds.TRAINEE) == people[: int(is_changed)]
    for one, name in ((here, HERE), (away, AWAY)):
        assert store_digest(one) == scoped_digest(office, name)
        one.installation.close()
    office.installation.close()
