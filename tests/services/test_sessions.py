"""Training: courses and partners by the names people call them."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.records import session_refs


def plan(desk, course="Эрх зүй", partners=()):
    return training_sessions.plan_session(desk, course, {"date": desk.day}, partners)


def course_of(desk, session):
    return desk.store.sessions.find(session).course


def partners_of(desk, session):
    refs = desk.store.records.load(kinds.SESSION, session).values["partners"]
    ids = map(int, str(refs or "").split())
    return [desk.store.records.load(kinds.PARTNER, one).values["name"] for one in ids]


def test_a_course_is_one_however_it_is_capitalised_and_spaced(desk):
    plan(desk, "Эрх зүй")
    plan(desk, " ЭРХ   ЗҮЙ ")
    assert len(session_refs.list_offered(desk, kinds.COURSE)) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Эрх зүй I", "Эрх зүй II"), ("Оюун", "Үүн"), ("А, Б", "АБ")]
)
def test_courses_that_only_sound_alike_are_two(desk, one, other):
    plan(desk, one)
    assert course_of(desk, plan(desk, other)) == other


def test_a_session_is_changed_to_a_course_and_partners_that_are_new(desk):
    session = plan(desk, partners=["Ирээдүй"])
    assert training_sessions.change_session(
        desk, session, {}, course="Зуслан", partners=["Гэр бүл, эрх"], shown=AS_STORED
    )
    assert course_of(desk, session) == "Зуслан"
    assert partners_of(desk, session) == ["Гэр бүл, эрх"]
    assert not training_sessions.change_session(desk, session, {}, course="зуслан", shown=AS_STORED)
    assert training_sessions.change_session(desk, session, {}, partners=[], shown=AS_STORED)
    assert (course_of(desk, session), partners_of(desk, session)) == ("Зуслан", [])


def test_a_change_of_the_rest_leaves_course_and_partners_alone(desk):
    session = plan(desk, partners=["Ирээдүй"])
    training_sessions.change_session(desk, session, {"capacity": 24}, shown=AS_STORED)
    assert course_of(desk, session) == "Эрх зүй"
    assert partners_of(desk, session) == ["Ирээдүй"]


def test_what_a_session_has_is_meant_by_its_name_even_out_of_use(desk):
    session = plan(desk, partners=["Ирээдүй"])
    refs = desk.store.records.load(kinds.SESSION, session).values["partners"]
    with desk.writing() as writing:
        writing.retire(kinds.PARTNER, int(refs))
    training_sessions.change_session(
        desk, session, {}, partners=["Ирээдүй", "Алтан гадас"], shown=AS_STORED
    )
    assert partners_of(desk, session) == ["Ирээдүй", "Алтан гадас"]
    after = str(desk.store.records.load(kinds.SESSION, session).values["partners"])
    assert refs in after.split()


def test_who_is_out_of_use_joins_no_session_but_stays_on_its_list(desk):
    session = plan(desk)
    here, gone = (registration.register_person(desk, {"given_name": name}) for name in "АБ")
    training_sessions.mark_attendance(
        desk, session, [here], AttendanceMark.PRESENT, shown=AS_STORED
    )
    for one in (here, gone):
        registration.retire_person(desk, one, shown=AS_STORED)
    assert (
        training_sessions.mark_attendance(
            desk, session, [here], AttendanceMark.LATE, shown=AS_STORED
        )
        == 1
    )
    with pytest.raises(Problem) as refused:
        training_sessions.mark_attendance(
            desk, session, [gone], AttendanceMark.PRESENT, shown=AS_STORED
        )
    assert refused.value.code is Code.PERSON_RETIRED
    assert len(desk.store.sessions.list_participants(session)) == 1


def mark(desk, session, mark_=AttendanceMark.EXPECTED):
    person = registration.register_person(desk, {"given_name": "Болд"})
    training_sessions.mark_attendance(desk, session, [person], mark_, shown=AS_STORED)
    return person


def refusal(act, *args):
    with pytest.raises(Problem) as caught:
        act(*args)
    return caught.value.code


def test_a_session_is_called_off_with_its_people_and_opened_again(desk):
    session = plan(desk)
    person = mark(desk, session)
    assert training_sessions.call_off_sessions(desk, session)
    assert not training_sessions.call_off_sessions(desk, session)
    assert desk.store.sessions.find(session).state == "called-off"
    assert refusal(training_sessions.close_sessions, desk, session) is Code.CHANGED_MEANWHILE
    assert refusal(training_sessions.delete_sessions, desk, session) is Code.SESSION_CLOSED
    assert training_sessions.reopen_sessions(desk, session)
    assert [row.trainee for row in desk.store.sessions.list_participants(session)] == [person]


def test_a_session_that_was_a_slip_goes_with_its_list_and_comes_back_without(desk):
    session = plan(desk)
    person = mark(desk, session)
    assert training_sessions.delete_sessions(desk, session) == 1
    assert training_sessions.delete_sessions(desk, session) == 0
    assert desk.store.sessions.list_page() == []
    assert desk.store.sessions.list_of_person(person) == []
    mark_again = (desk, session, [person], AttendanceMark.PRESENT)
    with pytest.raises(Problem) as caught:
        training_sessions.mark_attendance(*mark_again, shown=AS_STORED)
    assert caught.value.code is Code.SESSION_CLOSED
    assert training_sessions.reopen_sessions(desk, session)
    assert [row.id for row in desk.store.sessions.list_page()] == [session]


@pytest.mark.parametrize("act", ["call_off_sessions", "delete_sessions"])
def test_where_somebody_was_no_session_is_called_off_or_deleted_nor_any_with_it(desk, act):
    empty, attended = plan(desk), plan(desk)
    mark(desk, attended, AttendanceMark.LATE)
    do = getattr(training_sessions, act)
    assert refusal(do, desk, empty, attended) is Code.SESSION_ATTENDED
    assert [row.state for row in desk.store.sessions.list_page()] == ["planned"] * 2


def test_absence_is_evidence_and_keeps_a_session_from_being_deleted(desk):
    session = plan(desk)
    mark(desk, session, AttendanceMark.ABSENT)
    assert refusal(training_sessions.delete_sessions, desk, session) is Code.SESSION_ATTENDED
    assert training_sessions.call_off_sessions(desk, session)


def test_a_session_that_another_follows_from_is_not_deleted(desk):
    session = plan(desk)
    training_sessions.plan_session(desk, "Зуслан", {"date": desk.day, "parent": session})
    assert refusal(training_sessions.delete_sessions, desk, session) is Code.ACT_IN_USE
