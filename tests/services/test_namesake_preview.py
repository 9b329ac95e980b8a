"""What a preview of courses or partners tells is what is counted once the verdict is given."""

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import Verdict
from fieldreg.services import training_sessions
from fieldreg.services.pairs import comparing, joined_people, namesakes, open_pairs, verdicts
from fieldreg.services.pairs.namesake_preview import EntryUse, preview_namesakes
from fieldreg.services.people import registration
from fieldreg.services.records.confidential_courses import leave_desk
from fieldreg.services.records.session_refs import short_code
from fieldreg.services.reference_lists import quota_progress

NAMES = ("Манлайлал", "манлайлал", "Manlailal", "Удирдах ур")
PLAN = {"date": "2026-03-14", "half_days": 2}


def make_register(desk, chance):
    """Return courses, and for each the people and half-days of its session."""
    with desk.writing() as writing:
        names = [chance.choice(NAMES) for _ in range(chance.randint(2, 4))]
        groups = (None, "14–17", "18–24")
        courses = [
            writing.create(Course.validated(name=name, target_group=chance.choice(groups)))
            for name in names
        ]
        for course in courses:
            scope = chance.choice((None, "one-course"))
            aim = chance.choice(({"share": 500}, {"number": 2}))
            writing.create(Quota.validated(whom="women", course=course, scope=scope, **aim))
        writing.create(Quota.validated(whom="women", share=500))
    people = [
        registration.register_person(
            desk, {"given_name": f"Хүн {n}", "gender": chance.choice(("female", "male"))}
        )
        for n in range(4)
    ]
    came = {course: set() for course in courses}
    for course, name in zip(courses, names, strict=True):
        session = training_sessions.plan_session(desk, f"{name} · {short_code(course)}", PLAN)
        with desk.writing() as writing:
            for person in people:
                if chance.random() < 0.5:
                    half_day = chance.randint(1, 2)
                    mark = {"trainee": person, "session": session, "half_day": half_day}
                    writing.create(Attendance.validated(**mark, mark="present"))
                    came[course].add((person, half_day))
    return came


def read_figures(desk):
    return {each.line.id: each.figure for each in quota_progress.list_quota_progress(desk)}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_what_is_previewed_is_what_is_counted_once_they_are_one(office, chance):
    desk = office.desk
    came = make_register(desk, chance)
    courses = list(came)
    if len(courses) > 3:
        verdicts.judge_pair(desk, *courses[:2], Verdict.SAME)
    before, told = read_figures(desk), preview_namesakes(desk, kinds.COURSE, courses)
    shown = [joined_people.load_joined(desk, course).values for course in courses]
    for other in courses[1:]:
        verdicts.judge_pair(desk, courses[0], other, Verdict.SAME)
    after = read_figures(desk)
    moved = {old.line.id: (old.figure, new.figure) for old, new in told.moved}
    assert moved == {
        quota: (before[quota], after[quota]) for quota in before if before[quota] != after[quota]
    }
    joined = preview_namesakes(desk, kinds.COURSE, courses[-1:])
    assert joined.uses == (told.use,)
    people = {person for some in came.values() for person, _ in some}
    assert told.use == EntryUse(len(came), len(people), sum(map(len, came.values())))
    assert told.values == joined.values
    lost = {(field.name, value) for field, value in told.shown_no_more}
    assert lost == {
        (name, given.value)
        for values in shown
        for name, given in values.items()
        if given.value is not None and given.value != joined.values[name].value
        if name not in ("retired", "notes")
    }
    # Hypothesis goes on in the same register: what is out of use is asked about no more.
    with desk.writing() as writing:
        writing.retire_many(kinds.QUOTA, list(before))


def test_nearly_the_same_name_is_asked_about_and_a_no_takes_the_doubt_out_of_quotas(office):
    desk = office.desk
    with desk.writing() as writing:
        courses = [writing.create(Course.validated(name=name)) for name in NAMES]
        quota = writing.create(Quota.validated(whom="women", share=500, course=courses[0]))
    comparing.find_namesakes(desk, kinds.COURSE)
    (group,) = namesakes.list_open_groups(desk, kinds.COURSE)
    assert [member.id for member in group.members] == courses[:3]

    def possible():
        (line,) = [each for each in quota_progress.list_quotas(desk) if each.id == quota]
        return line.courses.possible

    assert possible() == (courses[2],)
    verdicts.judge_pair(desk, courses[0], courses[2], Verdict.DIFFERENT)
    assert possible() == (courses[2],)  # it may be the other of that name
    namesakes.judge_groups(desk, [group], Verdict.DIFFERENT)
    assert possible() == ()
    assert not open_pairs.list_open_pairs(desk, kinds.COURSE)


def test_a_preview_tells_an_officer_nobody_who_was_at_a_confidential_course_too(office):
    desk = office.desk
    with desk.writing() as writing:
        secret = writing.create(Course.validated(name=NAMES[0], is_confidential="yes"))
        other = writing.create(Course.validated(name=NAMES[1]))
        people = [writing.create(Trainee.validated(given_name="Хүн")) for _ in range(3)]
        for course, came in ((secret, people[1:]), (other, people[:2])):
            session = writing.create(TrainingSession.validated(course=course, **PLAN))
            for person in came:
                mark = {"trainee": person, "session": session, "half_day": 1, "mark": "present"}
                writing.create(Attendance.validated(**mark))
    for user, joined in ((desk, 3), (leave_desk(desk), 2)):
        told = preview_namesakes(user, kinds.COURSE, [secret, other])
        assert told.uses == (EntryUse(1, 2, 2), EntryUse(1, 2, 2))
        assert told.use == EntryUse(2, joined, 4, is_without_confidential=joined == 2)


def test_sessions_of_partners_are_counted_together(office):
    desk = office.desk
    with desk.writing() as writing:
        made = [writing.create(Partner.validated(name="Залуучууд")) for _ in range(2)]
    names = [f"Залуучууд · {short_code(each)}" for each in made]
    for partners in (names[:1], names[:1], names):
        training_sessions.plan_session(desk, "Эрх", PLAN, partners)
    told = preview_namesakes(desk, kinds.PARTNER, made)
    assert (told.uses, told.use) == ((EntryUse(3), EntryUse(1)), EntryUse(3))
    assert not told.moved


@pytest.mark.parametrize("kind", [kinds.COURSE, kinds.PARTNER])
def test_nothing_is_written_by_looking(office, kind):
    desk = office.desk
    model = Course if kind is kinds.COURSE else Partner
    with desk.writing() as writing:
        made = [writing.create(model.validated(name="Эрх")) for _ in range(2)]
    before = desk.store.devices.last_change_version()
    preview_namesakes(desk, kind, made)
    assert desk.store.devices.last_change_version() == before
