"""Keys and counts that follow from covered rows are made anew once a day, on each engine."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, ConsentState
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.installation import row_check
from fieldreg.services.people import people_search, registration
from fieldreg.store.kept import counts, facts, renewal
from fieldreg.store.store import Store
from tests.conformance.test_altered_rows import begin
from tests.support.installations import HeadOffice
from tests.support.stores.engines import EngineStores

KEPT = {
    "trainee": "id, given_key, patronymic_key, clan_key, phone_key, sort_key",
    "session": "id, ends",
    "person_count": "writer, retired, people",
    "waiting_person": "list, trainee, until, since, noted_on",
    "fact": "day, session, half_days, root",
}
DEEDS = (
    "UPDATE trainee SET given_key = 'x', phone_key = '1'",
    "UPDATE trainee SET sort_key = 'x', clan_key = 'x'",
    "UPDATE session SET ends = '2020-01-01'",
    "UPDATE person_count SET people = 900",
    "DELETE FROM person_count",
    "INSERT INTO person_count (writer, retired, people) VALUES (77, 0, 5)",
    "DELETE FROM waiting_person",
    "DELETE FROM fact",
    "UPDATE fact SET half_days = 9",
    "INSERT INTO waiting_person VALUES ('guardian', -5, '9999-12-31', '', '')",
    "INSERT INTO waiting_person SELECT 'guardian', id, '9999-12-31', '', '' FROM trainee",
)


def kept(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all that is kept of the records, counts of nobody left out."""
    with store._db.reading():
        found = {
            table: sorted(store._db.execute(f"SELECT {names} FROM {table}").fetchall(), key=repr)  # noqa: S608
            for table, names in KEPT.items()
        }
    return {table: [row for row in rows if row[-1] != 0] for table, rows in found.items()}


@pytest.mark.parametrize("others", [1, 3, 50])
def test_people_who_come_while_all_are_counted_are_counted_once(
    others: int, stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "_RANGE", 1)
    store = begin(stores.new(11))
    with store._db.transaction():
        store._db.execute_uncounted("UPDATE person_count SET people = 900")
    for place, _ in enumerate(counts.recount_people(store._db)):
        if place < others:
            with store.writing("Оюунчимэг", "2026-03-14") as writing:
                writing.create(Trainee.validated(given_name=f"Болд {place}"))
    assert store.people.count() == len(store.records.list_all(kinds.TRAINEE))


def test_what_follows_from_the_rows_is_made_anew(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewal, "_STEP", 2)
    store = begin(stores.new(11))
    people = [record.id for record in store.records.list_all(kinds.TRAINEE)]
    with store.writing("Оюунчимэг", "2026-03-14") as writing:
        course = writing.create(Course.validated(name="Эрх"))
        session = writing.create(
            TrainingSession.validated(course=course, date="2026-03-14", half_days=5)
        )
        said = {"half_day": 1, "mark": AttendanceMark.PRESENT}
        writing.create(Attendance.validated(trainee=people[0], session=session, **said))
        [consent] = store.consents.list_by_person(people[:1])[people[0]]
        withdrawn = {"state": ConsentState.WITHDRAWN.value}
        writing.edit(kinds.CONSENT, consent.id, withdrawn, shown=AS_STORED)
        writing.edit(kinds.TRAINEE, people[1], {"phone": "99112233"}, shown=AS_STORED)
        writing.retire(kinds.TRAINEE, people[2])
    facts.renew(store._db)
    before, digest = kept(store), store.digest()
    assert all(before.values())
    assert sum(some.wrong_count for some in store.renew_kept()) == 0
    assert kept(store) == before
    for deed in DEEDS:
        with store._db.transaction():
            store._db.execute_uncounted(deed)
        assert kept(store) != before, deed
        wrong_count = sum(some.wrong_count for some in store.renew_kept())
        assert kept(store) == before, deed
        assert bool(wrong_count) == ("_key" in deed or "ends" in deed)
    assert (store.digest(), store.seal.find_problem()) == (digest, None)
    store.seal.require_whole({"trainee": None, "session": None})


def test_somebody_whose_keys_were_taken_away_is_found_again_after_the_check_of_the_day(
    office: HeadOffice,
) -> None:
    person = registration.register_person(office.desk, {"given_name": "Дулам"})
    engine = office.installation.store._db
    for check in (
        lambda: run_task(row_check.check_for_today(office.installation)),
        lambda: row_check.check_all(office.installation),
    ):
        with engine.transaction():
            engine.execute_uncounted("UPDATE trainee SET given_key = 'x', sort_key = 'x'")
        assert not people_search.find_people(office.desk, "Дулам").lines
        check()
        assert [line.id for line in people_search.find_people(office.desk, "Дулам").lines] == [
            person
        ]
