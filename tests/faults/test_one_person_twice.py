"""Fault 37: two laptops register the same person, and nobody is lost of her.

Joining the two records is another matter; until then both are kept, both are found, and
whoever types her again is shown both.
"""

from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from tests.support.bundles.trips import go_round, scoped_digest, store_digest
from tests.support.installations import ARKHANGAI, FIRST, SECOND, TARIAT, HeadOffice, Laptop

SHE = {
    "given_name": "Сарантуяа",
    "patronymic": "Болд",
    "birth_date": "2007-03-14",
    "phone": "99112233",
    "soum": TARIAT,
}
AS_WRITTEN_THERE = {**SHE, "given_name": "Сарантуяаа", "phone": "9911-2233"}


def alike(desk: UserSession) -> set[int]:
    """Return whom somebody who is typed here once more is said to resemble."""
    return {line.id for line, _ in people_search.find_similar_people(desk, SHE)}


def test_fault_37_a_person_registered_on_two_laptops_is_offered_as_a_likely_double(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    records = []
    for one, typed in zip(laptops, (SHE, AS_WRITTEN_THERE), strict=True):
        stranger = one.register("Дулам", birth_date="1990")
        records.append(one.register(**typed, aimag=ARKHANGAI))
        one.hold_session(records[-1], stranger)
        assert alike(one.desk) == {records[-1]}
    go_round(office, stick, *laptops, times=2)
    for desk in (office.desk, *(one.desk for one in laptops)):
        assert alike(desk) == set(records)
        assert {one.id for one in people_search.find_people(desk, "99112233").lines} == set(records)
        for identity, typed in zip(records, (SHE, AS_WRITTEN_THERE), strict=True):
            kept = desk.store.records.load(kinds.TRAINEE, identity).values
            assert kept["given_name"] == typed["given_name"]
    marked = {
        participant.trainee
        for session in office.desk.store.sessions.list_page()
        for participant in office.desk.store.sessions.list_participants(session.id)
    }
    assert set(records) < marked
    for one, name in zip(laptops, (FIRST, SECOND), strict=True):
        assert store_digest(one) == scoped_digest(office, name)
        one.installation.close()
    office.installation.close()
