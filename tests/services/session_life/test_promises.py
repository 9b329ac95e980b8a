"""Promises: which are due, which session may have kept one, and one key that says so."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services import overview, training_sessions
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.session_life import promises


@pytest.fixture
def person(laptop):
    return laptop.register("Сарантуяа")


@pytest.fixture
def camp(desk):
    return plan(desk, "Зуслан", "2026-01-10")


def plan(desk, course, day, **more):
    return training_sessions.plan_session(desk, course, {"date": day, **more})


def promise(desk, person, session, due=""):
    values = {
        "trainee": short_code(person),
        "session": short_code(session),
        "text": "Ангидаа цаг заана",
        "due": due,
    }
    return plain_records.add_record(desk, kinds.PROMISE, values)


def hold(desk, person, session, part="lead"):
    values = {"session": short_code(session), "trainee": short_code(person), "part": part}
    plain_records.add_record(desk, kinds.CONTRIBUTION, values)
    training_sessions.close_sessions(desk, session, lets_follow=True)


def due(desk):
    return {
        found.id: found.kept_by and found.kept_by.id for found in promises.list_due_promises(desk)
    }


def test_those_are_due_whose_day_is_near_or_over_and_who_are_in_use(desk, person, camp):
    over = promise(desk, person, camp, "2026-03-01")
    near = promise(desk, person, camp, "2026-03-28")
    promise(desk, person, camp, "2026-03-29")
    promise(desk, person, camp)
    assert list(due(desk)) == [over, near]
    registration.retire_person(desk, person, shown=AS_STORED)
    assert due(desk) == {}


def test_the_session_that_followed_from_it_is_proposed_before_an_earlier_one(desk, person, camp):
    made = promise(desk, person, camp)
    before = plan(desk, "Эрх", "2025-12-01")
    helped = plan(desk, "Эрх", "2026-01-20")
    earlier = plan(desk, "Эрх", "2026-02-01")
    grown = plan(desk, "Эрх", "2026-03-01", parent=camp)
    open_one = plan(desk, "Эрх", "2026-01-11")
    hold(desk, person, before)
    hold(desk, person, helped, "helper")
    training_sessions.add_participants(desk, open_one, [person])
    assert due(desk) == {}
    hold(desk, person, earlier)
    assert due(desk) == {made: earlier}
    hold(desk, person, grown, "organiser")
    assert due(desk) == {made: grown}
    (reminder,) = [each for each in overview.list_reminders(desk) if each.kind == "promise"]
    assert reminder.title == "Сарантуяа: Ангидаа цаг заана"


def test_kept_by_linking_it_is_due_no_more_and_the_session_keeps_no_second_one(desk, person, camp):
    first, second = promise(desk, person, camp, "2026-03-01"), promise(desk, person, camp)
    with pytest.raises(Problem) as refused:
        promises.keep_promise(desk, first, shown=AS_STORED)
    assert refused.value.code is Code.NOT_FOUND
    held = plan(desk, "Эрх", "2026-02-01")
    training_sessions.mark_attendance(desk, held, [person], AttendanceMark.PRESENT, shown={})
    hold(desk, person, held)
    assert due(desk) == {first: held, second: held}
    assert promises.keep_promise(desk, first, shown=AS_STORED) == held
    values = desk.store.records.load(kinds.PROMISE, first).values
    assert (values["state"], values["kept_by"]) == ("kept", held)
    assert due(desk) == {}


def test_who_was_registered_twice_keeps_a_promise_by_her_other_record(desk, person, camp, laptop):
    made = promise(desk, person, camp)
    other = laptop.register("Сарантуяа", birth_date="2005")
    grown = plan(desk, "Эрх", "2026-03-01")
    hold(desk, other, grown)
    assert due(desk) == {}
    registration.correct_person(desk, person, {"birth_date": "2005"}, shown=AS_STORED)
    assert verdicts.judge_pair(desk, person, other, Verdict.SAME).is_joined
    assert due(desk) == {made: grown}
