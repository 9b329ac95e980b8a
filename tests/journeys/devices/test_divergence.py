"""Two machines that came apart without a word, and are found out (fault 41)."""

from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services.devices import laptop_registry as known
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.people import registration
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, FIRST, SECOND, HeadOffice, Laptop


def at_rest(office: HeadOffice, laptops: list[Laptop], stick: Path) -> None:
    for _ in range(3):
        for one in laptops:
            exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    for one in laptops:
        exchange_by_stick(one, stick)


def loses(laptop: Laptop, sql: str) -> None:
    """Let something be gone from *laptop* that nobody said was to go."""
    store = laptop.installation.store
    with store.transaction():
        store._db.execute(sql)


@pytest.mark.share(of=2)
@pytest.mark.parametrize(
    "lost",
    [
        "DELETE FROM trainee WHERE id = (SELECT max(id) FROM trainee)",
        "DELETE FROM trainee WHERE id = (SELECT min(id) FROM trainee)",
        "DELETE FROM trainee",
        "DELETE FROM attendance",
        "DELETE FROM session",
    ],
)
def test_fault_41_who_lacks_something_without_knowing_it_is_sent_everything_again(
    office: HeadOffice, laptops: list[Laptop], stick: Path, lost: str
) -> None:
    first, second = laptops
    people = [one.register("Сараа", aimag=ARKHANGAI) for one in laptops]
    first.hold_session(people[0])
    registration.correct_person(second.desk, people[1], {"phone": "99"}, shown=AS_STORED)
    at_rest(office, laptops, stick)
    whole = store_digest(first)
    loses(first, lost)
    assert store_digest(first) != whole
    at_rest(office, laptops, stick)
    assert store_digest(first) == whole == scoped_digest(office, FIRST)
    assert store_digest(second) == scoped_digest(office, SECOND)


def test_fault_41_where_that_mends_nothing_it_is_not_sent_for_ever(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, _ = laptops
    person = first.register("Сараа", aimag=ARKHANGAI)
    at_rest(office, laptops, stick)
    receive_sticks(office, stick)
    usual = last_news(office)
    loses(first, f"UPDATE trainee SET phone = '1' WHERE id = {person}")  # noqa: S608
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    again = last_news(office)
    assert again > usual
    assert not quarantined_changes.has_diverged(
        first.desk
    )  # not before it was seen that it does not help
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    assert last_news(office) == again
    for _ in range(2):
        told = exchange_by_stick(first, stick).reply
        assert told is not None
        assert told.has_differences  # and says so as long as it is so
        assert quarantined_changes.has_diverged(first.desk)
        receive_sticks(office, stick)
    held = office.installation.store.records.load(kinds.TRAINEE, person)
    assert held.values["phone"] is None
    # People are told, until both hold the same again.
    assert known.find_laptop(office.installation, FIRST).has_diverged
    assert not known.find_laptop(office.installation, SECOND).has_diverged
    loses(first, f"UPDATE trainee SET phone = NULL WHERE id = {person}")  # noqa: S608
    for _ in range(2):
        exchange_by_stick(first, stick)
        receive_sticks(office, stick)
    assert not known.find_laptop(office.installation, FIRST).has_diverged
    told = exchange_by_stick(first, stick).reply
    assert told is not None
    assert not told.has_differences
    assert not quarantined_changes.has_diverged(first.desk)


def last_news(office: HeadOffice) -> int:
    """Return the version of the last reply to the first laptop that said anything new."""
    device = office.installation.store.devices.find_by_name(FIRST)
    assert device is not None
    return device.sent_version
