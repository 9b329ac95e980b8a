"""Sealed answers on their way: to head office, and from there to nobody."""

from contextlib import closing

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import SealedAnswerRecord
from fieldreg.domain.sealed_answers.questionnaire import build_reply
from fieldreg.services import backups
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.people import registration
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    DESK_PASSPHRASE,
    FIRST,
    PASSPHRASE,
    SECOND,
    fake_tools,
)

REPLIES = {"seeing": build_reply("3"), "health": build_reply("Астматай")}


@pytest.fixture
def office(office):
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    return office


def give(laptop, person, session=None):
    return answer_sealing.seal_answers(laptop.desk, person, REPLIES, session=session, language="mn")


def held(place):
    """Return the sealed answers that stand in the store of *place*, in whatever way."""
    store = getattr(place, "installation", place).store
    unread = store._db.execute("SELECT id FROM strange WHERE kind = 9").fetchall()
    return {one.id for one in store.sealed_answers.list_newest()} | {row[0] for row in unread}


def newest_bundle(office):
    return office.installation.store.bundles.list_latest()[0].sha.hex()


def test_an_answer_goes_to_head_office_and_to_nobody_else(office, laptops, stick):
    mine, other = laptops
    person = mine.register("Сарантуяа", aimag=ARKHANGAI)
    go_round(office, stick, mine, other, times=3)
    given = {give(mine, person), give(other, person)}
    go_round(office, stick, mine, other, times=3)
    assert held(office) == {max(given)}
    kept = [one.installation.store.records.list_all(kinds.ANSWER) for one in (mine, other)]
    assert [len(one) for one in kept] == [1, 1]
    assert {one.id for some in kept for one in some} == given
    for laptop, name in zip(laptops, (FIRST, SECOND), strict=True):
        assert store_digest(laptop) == scoped_digest(office, name)


def test_a_laptop_put_back_is_not_sent_its_own_and_yet_nothing_seems_amiss(
    office, laptops, stick, tmp_path
):
    mine = laptops[0]
    person = mine.register("Сарантуяа", aimag=ARKHANGAI)
    go_round(office, stick, mine, times=3)
    backup = backups.create_backup(mine.installation, tmp_path / "backups")
    mine.register("Болд")
    given = give(mine, person)
    go_round(office, stick, mine, times=3)
    restored = backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, fake_tools(9))
    with closing(restored):
        for _ in range(3):
            exchange_by_stick(restored, stick)
            receive_sticks(office, stick)
        assert restored.store.people.count() == 2
        assert not restored.store.records.list_all(kinds.ANSWER)
        assert restored.store.digest() == scoped_digest(office, FIRST)
    assert held(office) == {given}
    device = office.desk.store.devices.find_by_name(FIRST)
    assert office.desk.store.metadata.get(f"diverged-{device.id}") is None


def test_not_even_a_laptop_that_is_sent_everything_again_is_sent_answers(office, laptops, stick):
    mine, other = laptops
    person = mine.register("Сарантуяа", aimag=ARKHANGAI)
    given = give(mine, person)
    go_round(office, stick, mine, other, times=3)
    for one in laptops:
        store = one.installation.store
        with store.transaction():
            for table in ("answer", "trainee"):
                store._db.execute(f"DELETE FROM {table}")  # noqa: S608  two of our own
    go_round(office, stick, mine, other, times=3)
    for one in laptops:
        assert one.installation.store.people.count() == 1
        assert not one.installation.store.records.list_all(kinds.ANSWER)
    assert held(office) == {given}


def test_what_head_office_says_of_an_answer_stays_there(office, laptops, stick):
    mine = laptops[0]
    given = give(mine, mine.register("Сарантуяа"))
    go_round(office, stick, mine, times=3)
    with office.desk.writing() as writing:
        writing.retire(kinds.ANSWER, given)
    go_round(office, stick, mine, times=3)
    assert held(office) == set()
    assert held(mine) == {given}


def test_an_arrival_that_is_undone_takes_its_answers_with_it_and_brings_them_back(
    office, laptops, stick
):
    mine, other = laptops
    person = mine.register("Сарантуяа", aimag=ARKHANGAI)
    go_round(office, stick, mine, other, times=3)
    registered = newest_bundle(office)
    for line in office.installation.store.bundles.list_latest():
        if line.people:
            registered = line.sha.hex()
    with other.desk.writing() as writing:
        writing.create(
            SealedAnswerRecord.validated(trainee=person, day="2026-03-14", sealed="YWdl")
        )
    go_round(office, stick, other, times=3)
    given = give(other, person)
    exchange_by_stick(other, stick)
    receive_sticks(office, stick)
    answered_in = newest_bundle(office)
    effect = arrival_undo.undo_arrival(office.desk, registered)
    assert [(one.record, one.reason) for one in effect.kept_records] == [
        (person, KeptReason.ANSWERED)
    ]
    arrival_undo.redo_arrival(office.desk, registered)
    effect = arrival_undo.undo_arrival(office.desk, answered_in)
    assert effect.removed["answer"] == (given,)
    assert given not in held(office)
    arrival_undo.redo_arrival(office.desk, answered_in)
    assert held(office) == {given}


def test_answers_of_two_laptops_with_one_disk_are_still_whose_they_are(
    office, laptops, stick, tmp_path
):
    mine = laptops[0]
    person = mine.register("Сарантуяа")
    exchange_by_stick(mine, stick)
    receive_sticks(office, stick)
    twin = mine.cloned(tmp_path / "twin")
    both = []
    for one, name in ((mine, "Болд"), (twin, "Дулам")):
        fresh = one.register(name)
        session = one.hold_session(person, fresh)
        both += [give(one, fresh, session), give(one, person, session)]
    go_round(office, stick, mine, twin, times=3)
    assert len(held(office)) == len(both)
    with closing(
        protected_desk.unlock_protected_desk(office.installation, DESK_PASSPHRASE)
    ) as desk:
        read = [
            one
            for person in protected_desk.list_answered_people(office.installation)
            for one in desk.open_person(person.trainee, "Тайлан")
        ]
    assert [one.problem for one in read] == [None] * len(both)
    inside = [one.sheet.trainee == one.answer.trainee for one in read]
    assert not all(inside)  # one of the logs has other names since
    twin.installation.close()


def test_a_correction_beside_an_answer_is_no_conflict(office, laptops, stick):
    mine, other = laptops
    person = mine.register("Сарантуяа", aimag=ARKHANGAI)
    go_round(office, stick, mine, other, times=3)
    give(mine, person)
    registration.correct_person(other.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    go_round(office, stick, mine, other, times=3)
    assert not office.desk.store.records.ids_in_conflict(kinds.TRAINEE)
    assert not office.desk.store.records.ids_in_conflict(kinds.ANSWER)
