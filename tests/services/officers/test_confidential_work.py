"""What waits at head office for an officer, where it would tell who was at a confidential course."""

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.roles import Role
from fieldreg.services import expected_people, training_sessions
from fieldreg.services.conflicts import bulk_resolution, conflict_resolution
from fieldreg.services.conflicts.bulk_resolution import Keep, LeftOut
from tests.support.confidential_work import CLAIMING, COURSE, build_confidential_work


@pytest.fixture
def waiting(office, laptop, stick):
    return build_confidential_work(office, laptop, stick)


def refusal(act, *args):
    with pytest.raises(Problem) as refused:
        act(*args)
    return refused.value.code


def test_a_conflict_waits_for_an_officer_who_has_the_protected_desk(waiting):
    desk = waiting.desk
    waiting.work_as(Role.OFFICER)
    [ref] = conflict_resolution.list_conflicts(desk)  # it is counted and not told
    assert conflict_resolution.find_withheld(desk, [ref]) == {ref.record: waiting.session}
    load = conflict_resolution.load_conflict
    assert refusal(load, desk, ref) is Code.CONFIDENTIAL_WITHHELD
    group = bulk_resolution.load_group(desk, [ref])
    assert group.plan(Keep.OTHER).reasons == {LeftOut.NOT_PERMITTED: 1}
    waiting.work_as(Role.OFFICER, Role.PROTECTED_DESK)
    conflict_resolution.resolve_conflict(desk, load(desk, ref), 0)
    assert conflict_resolution.list_conflicts(desk) == []


def test_an_officer_who_marks_the_sheet_of_the_session_settles_it_too(waiting):
    waiting.work_as(Role.OFFICER)
    [row] = waiting.desk.store.sessions.list_participants(waiting.session)
    there = (waiting.desk, waiting.session, [row.trainee])
    training_sessions.mark_attendance(*there, AttendanceMark.LEFT_EARLY, shown=AS_STORED)
    assert conflict_resolution.list_conflicts(waiting.desk) == []


def test_a_claim_waits_for_an_officer_who_has_the_protected_desk(waiting):
    waiting.work_as(Role.OFFICER)
    [claim] = waiting.list_claims()
    assert claim.is_withheld
    assert ([row.id for row in claim.named], claim.change.values) == ([waiting.session], {})
    assert not claim.is_decidable
    acts = (waiting.held.accept, waiting.held.put_away)
    for act in acts:
        assert refusal(act, claim.change.change) is Code.CONFIDENTIAL_WITHHELD
    waiting.work_as(Role.OFFICER, Role.PROTECTED_DESK)
    [claim] = waiting.list_claims()
    assert {row.name for row in claim.named} == {"", CLAIMING}
    waiting.held.accept(claim.change.change)
    assert len(waiting.desk.store.sessions.list_participants(waiting.session)) == 2


def test_its_people_are_offered_to_no_other_course(waiting):
    desk = waiting.desk
    plan = {"date": desk.day, "soum": "6525"}
    for course in ("Манлайлал", COURSE):
        for roles, is_offered in (
            ([Role.OFFICER], course == COURSE),
            ([Role.OFFICER, Role.PROTECTED_DESK], True),
        ):
            waiting.work_as(*roles)
            new = training_sessions.plan_session(desk, course, plan)
            groups = expected_people.list_groups(desk, course, desk.day, "6525")
            assert any(group.session for group in groups) is is_offered
            assert bool(expected_people.list_earlier_sessions(desk, new)) is is_offered
            expect = expected_people.expect_participants_of
            if is_offered:
                assert expect(desk, new, waiting.session) == 1
            else:
                assert refusal(expect, desk, new, waiting.session) is Code.COURSE_CONFIDENTIAL
            training_sessions.delete_sessions(desk, new)
