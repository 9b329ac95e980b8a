"""A field in conflict is either value: figures say so until it is settled."""

from dataclasses import replace

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.figures import answers
from tests.support.conflicting_laptops import ConflictingLaptops
from tests.support.installations import TARIAT

BY_GENDER = Question(Measure.PEOPLE, (Dimension.GENDER,))


def test_a_conflict_is_between_the_bounds_until_it_is_settled(office):
    pair = ConflictingLaptops(office)
    desk = pair.one
    planned = {"date": desk.day, "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(desk, "Эрх", planned)
    training_sessions.mark_attendance(
        desk, session, [pair.person], AttendanceMark.PRESENT, shown=AS_STORED
    )
    pair.differ(gender=("female", "male"))
    table = answers.answer(desk, BY_GENDER)
    values = {cell.value for cell in table.cells.values()}
    assert (table.cells.keys(), values) == ({("female",), ("male",)}, {0, 1})
    assert {(cell.low, cell.high) for cell in table.cells.values()} == {(0, 1)}
    assert (table.total.low, table.total.high, table.open_conflicts) == (1, 1, 1)
    beside = replace(BY_GENDER, where={Dimension.MODE: frozenset({"online"})})
    assert answers.answer(desk, beside).open_conflicts == 0
    (open_person,) = answers.list_open(desk, BY_GENDER)
    assert (open_person.id, open_person.unknown) == (pair.person, (Dimension.GENDER,))
    (ref,) = conflict_resolution.list_conflicts(desk)
    conflict_resolution.resolve_conflict(
        desk, conflict_resolution.load_conflict(desk, ref), "female"
    )
    settled = answers.answer(desk, BY_GENDER)
    assert settled.cells[("female",)].is_certain
    assert settled.open_conflicts == 0
    assert answers.list_open(desk, BY_GENDER) == []
