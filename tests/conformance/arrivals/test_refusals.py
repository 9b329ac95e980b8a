"""No laptop is told of a person whose refusal something else took away (fault 12)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import DatedResidence
from fieldreg.services.installation import opening, row_check
from fieldreg.services.people import registration
from fieldreg.store.devices.due_runs import add_changes
from fieldreg.store.engines import Engine
from fieldreg.store.seal.places import BY_TABLE, REFUSALS
from tests.conformance.test_altered_rows import consent_of
from tests.support.bundles.trips import go_round, receive_sticks
from tests.support.installations import ARKHANGAI, PASSPHRASE, HeadOffice, Laptop


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def person(office: HeadOffice, laptop: Laptop, stick: Path) -> int:
    """A person of the laptop's province who refused at head office, and of whom it is not told."""
    desk, store = office.desk, laptop.installation.store
    person = registration.register_person(desk, {"given_name": "Болд", "aimag": ARKHANGAI})
    registration.register_person(desk, {"given_name": "Сүх"})
    with desk.writing() as writing:
        consent = writing.create(consent_of(person))
        writing.create(DatedResidence(trainee=person, aimag=ARKHANGAI, reason="moved"))
    with desk.writing() as writing:
        writing.edit(kinds.CONSENT, consent, {"state": "withdrawn"}, shown=AS_STORED)
    go_round(office, stick, laptop, times=2)
    assert not store.people.count()
    assert not store.records.list_all(kinds.RESIDENCE)
    return person


def edit(office: HeadOffice, person: int) -> None:
    """Let it be asked once more who is told of *person*."""
    with office.desk.writing() as writing:
        writing.edit(kinds.TRAINEE, person, {"patronymic": "Дорж"}, shown=AS_STORED)


def run(*statements: str) -> Callable[[Engine], None]:
    def act(db: Engine) -> None:
        with db.transaction():
            for sql in statements:
                assert db.execute_uncounted(sql).rowcount

    return act


DELETED = "DELETE FROM consent"
SUM_OF_CONSENTS, SUM_OF_REFUSALS = (
    f"DELETE FROM seal WHERE place = {place.number}"  # noqa: S608
    for place in (BY_TABLE[REFUSALS.table], REFUSALS)
)
ALTERED = {
    "deleted": run(DELETED),
    "given": run("UPDATE consent SET state = 'given'"),
    "of another purpose": run("UPDATE consent SET purpose = 'contact'"),
    "out of use": run("UPDATE consent SET retired = 1"),
    "of another": run("UPDATE consent SET trainee = trainee + 1"),
    "of another part": run("UPDATE consent SET trainee = trainee + 4096"),
    "deleted with both sums": run(DELETED, SUM_OF_CONSENTS, SUM_OF_REFUSALS),
}


def receive_again(office: HeadOffice, stick: Path) -> list[str]:
    """Return why head office answers nobody: a file is opened once more, a server goes on."""
    if office.installation.store._db.is_private:
        office.installation.close()
        tools = office.installation.tools
        office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
    outcome = receive_sticks(office, stick)
    assert not outcome.replies
    return [code for _, code in outcome.carriers_failed]


@pytest.mark.parametrize("what", ALTERED)
def test_nobody_is_told_of_a_person_whose_refusal_is_gone(
    office: HeadOffice, stick: Path, person: int, what: str
) -> None:
    edit(office, person)
    ALTERED[what](office.installation.store._db)
    assert receive_again(office, stick) == [Code.ROWS_ALTERED]


def test_nor_of_what_is_told_with_the_person(office: HeadOffice, stick: Path, person: int) -> None:
    """No seal covers what is due, so that her residence may be due without her."""
    store = office.installation.store
    (residence,) = store.records.list_all(kinds.RESIDENCE)
    assert residence.values["trainee"] == person
    run(DELETED)(store._db)
    (device,) = store.devices.list_all()
    with store.transaction():
        add_changes(store._db, {device.id: IdSet([residence.id])}, kinds.RESIDENCE.number, 0)
    assert receive_again(office, stick) == [Code.ROWS_ALTERED]


def test_a_person_who_consents_after_all_is_told(
    office: HeadOffice, laptop: Laptop, stick: Path, person: int
) -> None:
    (consent,) = office.installation.store.records.list_all(kinds.CONSENT)
    with office.desk.writing() as writing:
        writing.edit(kinds.CONSENT, consent.id, {"state": "followed"}, shown=AS_STORED)
    go_round(office, stick, laptop, times=2)
    assert laptop.installation.store.people.list_ids() == [person]
    row_check.check_all(office.installation)


def test_the_check_of_the_day_recounts_refusals(office: HeadOffice, person: int) -> None:
    assert person
    row_check.check_all(office.installation)
    run(SUM_OF_REFUSALS)(office.installation.store._db)
    with pytest.raises(Problem, match="rows_altered"):
        row_check.check_all(office.installation)
