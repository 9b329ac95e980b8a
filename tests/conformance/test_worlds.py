"""Facts of people in conflict: one set for each way of settling it, on both engines."""

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores
from tests.support.stores.merge_scenarios import DAY, apply_changes, own_changes


def edit(store: Store, person: int, **values: str) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, values, shown=AS_STORED)


def test_each_way_of_settling_a_conflict_has_its_facts(stores: EngineStores) -> None:
    one, other = stores.new(11), stores.new(22)
    with one.writing("Оюунчимэг", DAY) as writing:
        person = writing.create(Trainee.validated(given_name="Болд", soum="6519"))
        certain = writing.create(Trainee.validated(given_name="Сараа", soum="6519"))
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(TrainingSession.validated(course=course, date=DAY))
        for each in (person, certain):
            marked = {"trainee": each, "session": session, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**marked))
    apply_changes(other, own_changes(one))
    assert one.fact_reader.list_worlds() == {}
    edit(one, person, soum="6504", gender="female", birth_date="1990")
    edit(other, person, soum="8301", gender="male", phone="1")
    apply_changes(one, own_changes(other))
    worlds = one.fact_reader.list_worlds()
    assert worlds.keys() == {person}
    assert {(row[5], row[6], row[7]) for world in worlds[person] for row in world} == {
        (gender, soum, 35) for gender in ("female", "male") for soum in ("6504", "8301")
    }
    edit(one, person, soum="6519", gender="male")  # in sight of both, so it settles them
    assert one.fact_reader.list_worlds() == {}
