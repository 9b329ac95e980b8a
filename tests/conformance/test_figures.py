"""Figures of quotas: counted in the database, on either engine, as one counts by hand."""

from itertools import product

import pytest

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.place import Level
from fieldreg.domain.quotas import GroupCount, QuotaTarget, TargetStatus
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.mission import Contribution, Course
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import Answer, Verdict
from fieldreg.store.figures import QuotaFigures
from fieldreg.wiring import load_gazetteer

PLACES = load_gazetteer()
DAY, TARIAT, CAPITAL = "2026-03-14", "6525", "1119"
CENTRE = PLACES.resolve("Цэцэрлэг хот", Level.SOUM)


def session(writing, course, day=DAY, **values):
    return writing.create(TrainingSession.validated(course=course, date=day, **values))


def come(writing, trainee, at, mark="present", half_day=1):
    row = {"trainee": trainee, "session": at, "half_day": half_day, "mark": mark}
    return writing.create(Attendance.validated(**row))


def person(writing, name, **values):
    return writing.create(Trainee.validated(given_name=name, **values))


def pair(writing, first, other):
    writing.create(Pair.validated(first=first, second=other, verdict=Verdict.OPEN))


def tally(store, whom, **values):
    return store.quota_figures.count_with_duplicates(Quota.validated(whom=whom, **values), PLACES)


def test_each_is_counted_once_by_where_she_lives_and_unknown_is_not_urban(store):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        first, second = session(writing, course), session(writing, course, "2026-04-01")
        homes = (TARIAT, TARIAT, CENTRE, CAPITAL, "Хөдөө", None)
        people = [person(writing, f"Хүн {n}", soum=home) for n, home in enumerate(homes)]
        for one in people:
            for at in (first, second):
                come(writing, one, at)
                come(writing, one, at, "late", 2)
        come(writing, person(writing, "Ирээгүй", soum=TARIAT), first, "absent")
        come(writing, person(writing, "Хүлээсэн", soum=TARIAT), first, "expected")
        person(writing, "Хэзээ ч", soum=TARIAT)
    assert tally(store, "rural") == GroupCount(2, 2, 2)
    assert tally(store, "rural", course=course) == GroupCount(2, 2, 2)
    assert tally(store, "rural", course=course + 1) == GroupCount(0, 0, 0)
    assert tally(store, "rural", since="2026-04-02") == GroupCount(0, 0, 0)
    assert tally(store, "rural", until=DAY) == GroupCount(2, 2, 2)


def test_what_was_called_off_taken_back_or_put_out_of_use_counts_nobody(store):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        off = session(writing, course, state="called-off")
        gone, held = session(writing, course), session(writing, course)
        her = person(writing, "Сараа", gender="female")
        for at in (off, gone):
            come(writing, her, at)
        mark = come(writing, her, held)
        writing.retire(TrainingSession.kind, gone)
        writing.retire(Attendance.kind, mark)
    assert tally(store, "women") == GroupCount(0, 0, 0)
    with store.writing("Дулмаа", DAY) as writing:
        writing.retire(Attendance.kind, mark, retired=False)
        writing.retire(Trainee.kind, her)  # who left was there all the same
    assert tally(store, "women") == GroupCount(1, 0, 0)


def test_age_is_that_of_the_first_of_the_sessions_that_count(store):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        early, late = session(writing, course), session(writing, course, "2026-04-01")
        her = person(writing, "Сараа", birth_date="2008-03-20")
        come(writing, her, early)
        come(writing, her, late)
        come(writing, person(writing, "Болд", birth_date="2008"), late)
    assert tally(store, "minors") == GroupCount(1, 0, 1)
    assert tally(store, "minors", since="2026-03-15") == GroupCount(0, 1, 1)
    assert tally(store, "young") == GroupCount(2, 0, 0)


def test_who_may_be_one_widens_a_quota_where_both_took_part(store):
    same = {"patronymic": "Дорж", "birth_date": "2007-05-01"}
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        at = session(writing, course)
        people = [
            person(writing, "Сарантуяа", soum=TARIAT, **same),
            person(writing, "Sarantuya", soum=CAPITAL, **same),
            person(writing, "Болд", phone="99112233", soum=TARIAT),
            person(writing, "Болд", phone="9911-2233", soum=TARIAT),
            person(writing, "Сувд", phone="99112233", soum=TARIAT),  # his sister
            person(writing, "Нармандах", soum=TARIAT, patronymic="Бат", birth_date="2007"),
            person(writing, "Нармандах", soum=TARIAT, patronymic="Бат", birth_date="2007"),
        ]
        people += [person(writing, None, phone="99887766", soum=TARIAT) for _ in range(2)]
        for one in people:
            come(writing, one, at)
        nowhere = person(writing, "Сарантуяа", soum=TARIAT, **same)
        out = person(writing, "Болд", phone="99112233", soum=TARIAT)
        come(writing, out, at)
        writing.retire(Trainee.kind, out)
        other = person(writing, "Сувд", soum=TARIAT, **same)
        gone = person(writing, "Сувд", soum=CAPITAL, **same)
        for one in (other, gone):
            come(writing, one, at)
        writing.retire(Trainee.kind, gone)
        found = ((people[0], people[1]), (people[2], people[3]), (people[2], out), (other, gone))
        for ends in (*found, (people[0], nowhere)):
            pair(writing, *ends)
    # She may live in the capital alone, and so may Сувд; Болд is one, two or three.
    found = tally(store, "rural")
    assert found == GroupCount(10, 2, 0, pair_count=4, matching_loss=4, other_loss=2)
    assert store.quota_figures.count_people(Quota.validated(whom="rural"), PLACES) == GroupCount(
        10, 2, 0
    )


def test_four_courses_of_one_name_are_one_to_a_quota_and_each_person_counts_once(store):
    """A quota on the name took the first of them and called 100.0 % certain."""
    with store.writing("Дулмаа", DAY) as writing:
        names = ("Манлайлал", "манлайлал ", "МАНЛАЙЛАЛ", "Манлайлал", "Manlailal", "Хүний эрх")
        courses = [writing.create(Course.validated(name=name)) for name in names]
        sessions = [session(writing, course, capacity=30) for course in courses]
        same = {"patronymic": "Дорж", "birth_date": "2007-05-01"}
        women = [person(writing, f"Эмэгтэй {n}", gender="female") for n in range(3)]
        men = [person(writing, f"Эрэгтэй {n}", gender="male") for n in range(3)]
        twins = [person(writing, "Болд", gender=one, **same) for one in ("female", "male")]
        for one in (*women, twins[0]):
            come(writing, one, sessions[0])
        for one in (women[0], *men):
            come(writing, one, sessions[1 + men.index(one) if one in men else 1])
        come(writing, twins[1], sessions[4])
        pair(writing, *twins)
        come(writing, person(writing, "Далд"), sessions[4])
        come(writing, person(writing, "Өөр", gender="male"), sessions[5])
    found = tally(store, "women", course=courses[2])
    assert (found.matching, found.other, found.unknown) == (4, 3, 0)
    assert (found.possible_matching, found.possible_other, found.possible_unknown) == (0, 1, 1)
    assert (found.pair_count, found.matching_loss, found.other_loss) == (1, 1, 0)
    one = tally(store, "women", course=courses[0], scope="one-course")
    assert (one.matching, one.other) == (4, 0)
    assert (one.possible_matching, one.possible_other, one.possible_unknown) == (0, 4, 1)
    assert one.check_target(QuotaTarget(share=1000)) is TargetStatus.UNCERTAIN
    assert one.check_target(QuotaTarget(share=300)) is TargetStatus.REACHED
    only = Quota.validated(whom="women", course=courses[5])
    assert store.quota_figures.count_people(only, PLACES) == GroupCount(0, 1, 0)


def test_nothing_is_counted_again_before_something_changes(store, monkeypatch):
    """Of a million marks that takes seconds, each time that somebody looks."""
    count, counted = QuotaFigures._count, []

    def noted(figures, quota, *more):
        counted.append(quota.whom)
        return count(figures, quota, *more)

    monkeypatch.setattr(QuotaFigures, "_count", noted)
    with store.writing("Дулмаа", DAY) as writing:
        at = session(writing, writing.create(Course.validated(name="Манлайлал")))
        come(writing, person(writing, "Болд", soum=TARIAT), at)
    for _ in range(2):
        assert tally(store, "rural") == GroupCount(1, 0, 0)
        assert tally(store, "rural", until="2026-03-13") == GroupCount(0, 0, 0)
    assert counted == ["rural", "rural"]
    with store.writing("Дулмаа", DAY) as writing:
        come(writing, person(writing, "Дулам", soum=CAPITAL), at)
    assert tally(store, "rural") == GroupCount(1, 1, 0)
    assert counted == ["rural"] * 3


def test_seats_of_a_laptop_are_those_of_which_nobody_has_arrived(store):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        session(writing, course, capacity=24)
        half = session(writing, course, "2026-04-01", capacity=30)
        session(writing, course, capacity=9, state="closed")
        session(writing, course)
        for number in range(3):
            come(writing, person(writing, f"Хүн {number}"), half)
    with store.transaction():
        device, other = (store.devices.invite(name, (), name.encode(), DAY) for name in ("А", "Б"))
        store.devices.note_writer(device, 11)
    wanted = Quota.validated(whom="rural")
    assert store.quota_figures.count_open_places(wanted, [device, other]) == 24 + 27
    assert store.quota_figures.count_open_places(wanted, [other]) == 0
    assert store.quota_figures.count_open_places(wanted, []) == 0
    later = Quota.validated(whom="rural", since="2026-03-20", course=course)
    assert store.quota_figures.count_open_places(later, [device]) == 27


@pytest.mark.parametrize(
    "days", [(None, None), (DAY, DAY), ("2026-04-01", None), (None, "2026-03-31")]
)
def test_of_the_days_of_a_question_facts_are_read_and_of_people_beside_all(store, days):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        held = [session(writing, course, day) for day in (DAY, "2026-04-01", "2026-05-02")]
        people = [person(writing, f"Хүн {n}", gender="female") for n in range(3)]
        for each, at in product(people, held):
            come(writing, each, at)
    question = Question(Measure.PEOPLE, (Dimension.GENDER,), {}, *days)

    def read(beside):
        return store.fact_reader.read(
            question, lambda sessions, rows: (sessions, [*rows]), beside=beside
        )

    every, rows = read(None)
    inside = [each for each in rows if (days[0] or "") <= every[each[1]].day <= (days[1] or "9")]
    assert (len(every), len(rows)) == (3, 9)
    assert read(())[1] == inside
    assert {*read(())[0]} == {each[1] for each in inside}
    her = rows[0][0]
    assert read({her}) == (every, [each for each in rows if each[0] == her or each in inside])


@pytest.mark.parametrize("by", [Dimension.GENERATION, Dimension.NEW])
def test_facts_without_hidden_sessions_are_kept_once_for_all_questions(store, by):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        hidden, shown = (session(writing, course, day) for day in (DAY, "2026-04-01"))
        for at in (hidden, shown):
            come(writing, person(writing, "Анна"), at)

    def read(*dimensions):
        question = Question(Measure.PEOPLE, (by, *dimensions))
        return store.fact_reader.read(
            question, lambda sessions, rows: (sessions, rows.columns), hidden=frozenset({hidden})
        )

    with store.fact_reader.keeping_rows():
        (sessions, facts), (again, others) = read(Dimension.GENDER), read(Dimension.AGE)
    assert [*sessions] == [shown]
    assert sessions is again
    assert facts is others
    assert [each.sessions[0] for each in facts] == [shown]


@pytest.mark.parametrize("confidential", [None, Answer.YES])
def test_a_session_has_the_generation_that_open_courses_give_it(store, confidential):
    with store.writing("Дулмаа", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        other = writing.create(Course.validated(name="Нууц", is_confidential=confidential))
        first = session(writing, other, DAY)
        second, third = (session(writing, course, day) for day in ("2026-04-01", "2026-05-02"))
        anna, bat = (person(writing, name) for name in ("Анна", "Бат"))
        come(writing, anna, first)
        come(writing, bat, second)
        for each, at in ((anna, second), (bat, third)):
            writing.create(Contribution.validated(session=at, trainee=each, part="lead"))

    def read(measure, since=None):
        question = Question(measure, (Dimension.GENERATION,), {}, since)
        return store.fact_reader.read(
            question, lambda sessions, _: {each: one.generations for each, one in sessions.items()}
        )

    expected = [("0",), ("0",), ("1",)] if confidential else [("0",), ("1",), ("2",)]
    assert read(Measure.SESSIONS) == dict(zip((first, second, third), expected, strict=True))
    with store.fact_reader.keeping_rows():
        for since in (None, "2026-04-15"):
            assert read(Measure.PEOPLE, since)[third] == expected[2]
