"""A session planned once more: what is the same, and what took place only once."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions, user_acts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.session_life import repeating

PLAN = {
    "date": "2026-03-14",
    "half_days": 2,
    "soum": "6525",
    "mode": "online",
    "capacity": 12,
    "link": "https://example.org/a",
    "facilitators": "Оюун",
}


@pytest.fixture
def session(desk):
    return training_sessions.plan_session(desk, "Онлайн завсарлага", dict(PLAN), ["Хамт олон"])


def parts(desk, kind, session):
    found = plain_records.list_records(desk, kind, session)
    return {(row.values.get("trainee"), row.values["part"]) for row in found if not row.is_retired}


def test_the_plan_the_parts_and_the_people_are_repeated_in_one_act(desk, laptop, session):
    leader, guest, gone = (laptop.register(name) for name in ("Анар", "Болд", "Цэцэг"))
    training_sessions.mark_attendance(
        desk, session, [leader, guest, gone], AttendanceMark.PRESENT, shown={}
    )
    for person, part in ((leader, "lead"), (guest, "observer"), (gone, "helper")):
        typed = {"session": short_code(session), "trainee": short_code(person), "part": part}
        plain_records.add_record(desk, kinds.CONTRIBUTION, typed)
    partner = {"session": short_code(session), "partner": "Хамт олон", "part": "follow-up"}
    plain_records.add_record(desk, kinds.PARTNER_PART, partner)
    training_sessions.change_session(
        desk, session, {"headcount": 4, "notes": "Дулаахан байв"}, shown=AS_STORED
    )
    training_sessions.close_sessions(desk, session, lets_follow=True)
    registration.retire_person(desk, gone, shown=AS_STORED)
    made = repeating.repeat_session(desk, session)
    plan = desk.store.records.load(kinds.SESSION, made.session).values
    assert {name: plan[name] for name in PLAN} == PLAN | {"date": "2026-03-21"}
    assert (plan["headcount"], plan["notes"], plan["state"]) == (None, None, "planned")
    assert plan["partners"] == desk.store.records.load(kinds.SESSION, session).values["partners"]
    assert parts(desk, kinds.CONTRIBUTION, made.session) == {(leader, "lead")}
    assert parts(desk, kinds.PARTNER_PART, made.session) == {(None, "follow-up")}
    marks = {row.trainee: row.marks for row in desk.store.sessions.list_participants(made.session)}
    assert marks == {person: {1: "expected"} for person in (leader, guest)}
    assert made.expected_count == 2
    user_acts.undo_last_act(desk)
    assert desk.store.records.load(kinds.SESSION, made.session).is_retired
    assert not desk.store.sessions.list_participants(made.session)


@pytest.mark.parametrize(
    ("was", "becomes"), [("2026-03-14", "2026-03-21"), ("2025-11-08", "2026-03-14")]
)
def test_the_next_one_is_weeks_later_and_never_in_the_past(desk, session, was, becomes):
    training_sessions.change_session(desk, session, {"date": was}, shown=AS_STORED)
    assert desk.day == "2026-03-14"
    assert repeating.find_next_day(desk, session) == becomes


def test_it_is_not_repeated_on_its_own_day(desk, session):
    with pytest.raises(Problem) as refused:
        repeating.repeat_session(desk, session, PLAN["date"])
    assert refused.value.code is Code.VALUE_REFUSED


def test_the_last_session_of_the_course_is_the_beginning_of_a_new_plan(desk, session):
    later = PLAN | {"date": "2026-03-15", "venue": "Сургууль"}
    training_sessions.plan_session(desk, "Манлайлал", later)
    [former] = repeating.list_former_plans(desk, " онлайн  ЗАВСАРЛАГА ")
    assert (former.session.id, former.partners) == (session, ("Хамт олон",))
    plan = {name: value for name, value in PLAN.items() if name != "date"}
    assert {name: former.values[name] for name in plan} == plan
    assert not {"date", "state", "notes", "headcount", "course", "partners"} & set(former.values)
    assert repeating.list_former_plans(desk, "Зуслан") == []
