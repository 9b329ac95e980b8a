"""The later kinds, said of records that a laptop was never sent: known, narrow or unconfirmed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldreg.domain.kinds import SESSION
from fieldreg.domain.problems import Code
from fieldreg.domain.records.judgements import Pair, Pin
from fieldreg.domain.records.mission import (
    Contribution,
    DatedResidence,
    Material,
    PartnerPart,
    Partnership,
    Promise,
)
from fieldreg.domain.records.record import Record
from fieldreg.services.devices import invitations
from tests.conformance.arrivals.test_authority import DAY, beside, reasons
from tests.conformance.arrivals.test_quarantine import work
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks, store_digest
from tests.support.installations import BAYAN_OLGII, TARIAT, THIRD, HeadOffice, Laptop

LISTED = {17, 18, 19}  # they name nothing


def said_of(person: int, session: int, listed: int) -> Iterator[Record]:
    """Yield what each of the kinds 16 to 26 can say of somebody's records."""
    low, high = sorted((person, session))
    yield Pair.validated(first=low, second=high, verdict="same")
    yield DatedResidence.validated(trainee=person, reason="moved", soum=TARIAT, day=DAY)
    yield Contribution.validated(session=session, trainee=person, part="lead")
    yield Partnership.validated(partner=listed, event="ended", day=DAY)
    yield PartnerPart.validated(session=session, partner=listed, part="planning")
    yield Promise.validated(trainee=person, session=session, text="?", state="kept")
    yield Material.validated(name="Гарын авлага", course=listed)
    yield Pin.validated(member=person, shown_field="phone")


def begin(office: HeadOffice, status: str, folder: Path) -> Laptop:
    if status == "narrow":
        values = {"until": "2026-12-31", "place": TARIAT}
        invitation = invitations.issue_invitation(office.installation, status, (), **values)
    else:
        invited = office.invite(status)
        invitation = invited if status == "known" else bytes(invited)
    laptop = Laptop(folder / status, invitation, seed=60)
    office.laptops.append(laptop)
    return laptop


@pytest.mark.parametrize("status", ["known", "narrow", "unconfirmed"])
def test_no_laptop_says_anything_of_what_it_was_never_sent(
    office: HeadOffice, stick: Path, tmp_path: Path, status: str
) -> None:
    other = office.enrol(THIRD, BAYAN_OLGII)
    person = other.register("Айгүл", aimag=BAYAN_OLGII)
    session = other.hold_session(person)
    go_round(office, stick, other, times=2)
    laptop = begin(office, status, tmp_path)
    work(laptop)
    go_round(office, stick, laptop, other, times=2)
    before = office.installation.store.digest(), store_digest(other)
    waiting = len(reasons(office))
    records = list(said_of(person, session, beside(person, 900)))
    assert {one.kind.number for one in records} | LISTED == set(range(16, 27))
    with laptop.desk.writing() as writing:
        changes = [writing.create(one) for one in records]
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    go_round(office, stick, other)
    store = office.installation.store
    assert (store.digest(), store_digest(other)) == before
    assert not any(store.records.kind_of(change) for change in changes)
    assert len(reasons(office)) == waiting + len(records)
    assert set(reasons(office)) <= {Code.CLAIM, Code.OUTSIDE_INVITATION, Code.OUT_OF_SCOPE}
    assert store.records.load(SESSION, session).values["date"] == DAY
