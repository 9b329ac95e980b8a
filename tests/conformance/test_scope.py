"""What a laptop is told of others, whatever it says to be told more; on each engine."""

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from fieldreg.domain.kinds import ATTENDANCE, COURSE, PARTNER, TRAINEE, Kind
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.sealing import Recipient
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.people import people_search, registration
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from tests.conformance.arrivals.test_quarantine import send, with_edit, with_value, work
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, HeadOffice, Laptop

CALLED = "Архангай 9"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def stranger(tmp_path: Path, office: HeadOffice, stick: Path) -> int:
    """Somebody of another province, whom the laptop was never sent."""
    invitation = office.invite("Баян-Өлгий 1", BAYAN_OLGII)
    other = Laptop(tmp_path / "other", invitation, seed=3)
    person = other.register("Айгүл", aimag=BAYAN_OLGII)
    exchange_by_stick(other, stick)
    receive_sticks(office, stick)
    other.installation.close()
    return person


def held(laptop: Laptop, kind: Kind) -> set[int]:
    return {one.id for one in laptop.installation.store.records.list_all(kind)}


def people_of(laptop: Laptop) -> set[int]:
    return held(laptop, TRAINEE)


def confirm(office: HeadOffice, name: str) -> None:
    words = laptop_registry.find_laptop(office.installation, name).fingerprint_words
    laptop_registry.confirm_laptop(office.installation, name, " ".join(words), shown=AS_STORED)


def test_whoever_marks_a_person_it_was_never_sent_is_told_nothing_of_them(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    own = work(laptop)
    send(laptop, stick, with_value(ATTENDANCE, "trainee", stranger))
    receive_sticks(office, stick)
    go_round(office, stick, laptop)
    [(_, claim)] = office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert claim == Code.CLAIM
    assert not office.installation.store.records.ids_where(ATTENDANCE, "trainee", stranger)
    assert people_of(laptop) == set(own)
    # Nor may it change them.
    registration.correct_person(laptop.desk, own[0], {"phone": "88112233"}, shown=AS_STORED)
    send(laptop, stick, with_edit(record=stranger))
    receive_sticks(office, stick)
    _, (_, reason) = office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert reason == Code.REQUEST


@pytest.fixture
def invitation(office: HeadOffice) -> bytes:
    return bytes(office.invite(CALLED, ARKHANGAI))


@pytest.fixture
def known(office: HeadOffice, stick: Path, tmp_path: Path, invitation: bytes) -> int:
    """Somebody whom the laptop that was invited registered, before it was confirmed."""
    honest = Laptop(tmp_path / "honest", invitation, seed=5)
    person = honest.register("Сарнай", aimag=ARKHANGAI, phone="99112233")
    go_round(office, stick, honest)
    confirm(office, CALLED)
    honest.installation.close()
    return person


@pytest.fixture
def copied(tmp_path: Path, invitation: bytes) -> Iterator[Laptop]:
    thief = Laptop(tmp_path / "thief", invitation, seed=6)
    yield thief
    thief.installation.close()


def test_nobody_is_told_of_others_whose_words_were_not_compared(
    office: HeadOffice, stick: Path, known: int, copied: Laptop
) -> None:
    """Nor whom partners name to be called; what is taught where is no secret."""
    with office.desk.writing() as writing:
        partner = writing.create(Partner.validated(name="ЛГБТ төв", contact="Саруул 99"))
        course = writing.create(Course.validated(name="Манлайлал"))
    alone = office.enrol("Архангай 8", ARKHANGAI, confirmed=False)
    for one in (copied, alone, copied, alone):
        go_round(office, stick, one)
    assert people_of(copied) == people_of(alone) == set()
    assert held(copied, PARTNER) == held(alone, PARTNER) == set()
    assert held(copied, COURSE) == set()  # nobody answers the second of an invitation
    assert held(alone, COURSE) == {course}
    confirm(office, f"{CALLED} (2)")
    go_round(office, stick, copied)
    assert people_of(copied) == {known}
    assert held(copied, PARTNER) == {partner}


def test_nobody_is_in_the_place_of_a_lost_laptop_before_the_words_are_compared(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Whoever has the laptop may have the bag with the next invitation in it too."""
    lost = laptop.register("Цэнд", phone="99112233")  # nobody knows where she lives
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    laptop_registry.revoke_laptop(office.installation, "Архангай 1")
    invited = invitations.issue_invitation(office.installation, CALLED, (), replaces="Архангай 1")
    finder = Laptop(tmp_path / "finder", invited, seed=5)
    work(finder)
    send(finder, stick, with_edit(record=lost))
    receive_sticks(office, stick)
    go_round(office, stick, finder)
    assert lost not in people_of(finder)
    assert office.installation.store.records.load(TRAINEE, lost).values["phone"] == "99112233"
    confirm(office, CALLED)
    go_round(office, stick, finder)
    assert lost in people_of(finder)
    finder.installation.close()


@pytest.mark.parametrize("by", ["self", "Дулам"])
def test_who_may_not_be_kept_goes_to_no_further_laptop_and_whoever_holds_her_hears_of_it(
    office: HeadOffice, laptop: Laptop, stick: Path, by: str
) -> None:
    """Though nothing was given where she says no, so that it is a record of its own."""
    author = office.enrol("Архангай 2")
    person = author.register("Номин", aimag=ARKHANGAI, birth_date="2012", phone="99112233")
    for one in (author, laptop):
        go_round(office, stick, one)
    assert people_of(laptop) == {person}
    consent_records.withdraw_consent(author.desk, person, Purpose.KEEP, by, shown=AS_STORED)
    go_round(office, stick, author)
    later = office.enrol("Архангай 3")
    for one in (laptop, later):
        go_round(office, stick, one)
    assert people_search.find_people(laptop.desk, "Ном").lines[0].phone is None
    assert people_of(later) == set()
    consent_records.record_consent(
        office.desk,
        person,
        NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by=by),
        shown=AS_STORED,
    )
    for one in (author, laptop, later):
        go_round(office, stick, one)
    assert people_of(later) == {person}
    names = ((author, "Архангай 2"), (laptop, "Архангай 1"), (later, "Архангай 3"))
    for one, name in names:
        go_round(office, stick, one)
        assert store_digest(one) == scoped_digest(office, name)
    for one in (author, later):
        one.installation.close()


def test_nobody_changes_others_whose_words_were_not_compared(
    office: HeadOffice, stick: Path, known: int, copied: Laptop
) -> None:
    work(copied)
    send(copied, stick, with_edit(record=known))
    receive_sticks(office, stick)
    assert not office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert office.installation.store.records.load(TRAINEE, known).values["phone"] == "99112233"
    # Once they agree and it was sent the person, what it said goes in.
    confirm(office, f"{CALLED} (2)")
    go_round(office, stick, copied, times=2)
    assert not office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)


@pytest.mark.parametrize("beyond", [1 << 31, 1 << 32, 1 << 62])
def test_no_number_of_a_writer_stands_for_another_or_keeps_answers_from_all(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int, beyond: int
) -> None:
    """Shifted by 32 bits, 2³² and more is nothing: it would be the writer of a stranger."""
    go_round(office, stick, laptop)
    installation = laptop.installation
    papers = installation.store.metadata
    header = BundleHeader(
        role=SenderRole.LAPTOP,
        writer=beyond + writer_of(stranger),
        noted_on=laptop.desk.day,
        schema=installation.store.schema_version,
        trust_version=1,
        epoch=0,
        version=0,
        certificate=papers.get("certificate") or b"",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle_codec, "_parse_envelope", Mock())
        patch.setattr(bundle_codec, "_read_payload", Mock())
        sealed = bundle_codec.seal_bundle(
            header,
            [],
            signing_key=installation.device_keys().signing,
            recipient=Recipient((papers.get("recipient") or b"").decode()),
        )
    (stick / "a.frb").write_bytes(sealed)
    outcome = receive_sticks(office, stick)
    assert [one.status for one in outcome.bundles].count(BundleStatus.DAMAGED) == 1
    assert outcome.carriers_failed == ()
    assert outcome.replies == 2
    exchange_by_stick(laptop, stick)
    assert people_of(laptop) == set()
