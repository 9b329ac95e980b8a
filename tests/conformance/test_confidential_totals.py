"""An officer outside the protected desk asks everything, and solves for who was at a confidential course.

She knows who could be there (genders, homes, sessions), what each answer leaves out, and has
tables of every report too, before small numbers are hidden in them.
"""

from itertools import combinations, product
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Final, NamedTuple

import numpy as np
import pytest
from scipy.optimize import linprog

from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.dimensions import NO, YES
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.kinds import ATTENDANCE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import answers
from fieldreg.services.records.confidential_courses import leave_desk
from tests.conformance.test_session_versions import contradict
from tests.support.user_sessions import session_at

D = Dimension
PEOPLE: Final = (Measure.PEOPLE, Measure.REGISTRATIONS)
USED: Final = (D.COURSE, D.MONTH, D.GENDER, D.AIMAG, D.NEW, D.COMPLETED)
DAYS: Final = ("2026-01-10", "2026-01-20", "2026-02-05", "2026-02-15")
HOMES: Final = {"65": "6525", "81": "8110"}
TRAITS: Final = {D.GENDER: ("female", "male"), D.AIMAG: (*HOMES,)}
CLOSE: Final = 1e-6


class Sort(NamedTuple):
    """Who is alike to every question: *came* are the places of her sessions."""

    gender: str
    aimag: str
    came: tuple[int, ...]


SORTS: Final = [
    Sort(*traits, came)
    for *traits, came in product(
        *TRAITS.values(),
        [each for count in (1, 2, 3, 4) for each in combinations(range(len(DAYS)), count)],
    )
]


class Register:
    def __init__(self, store, seed):
        self.random = Random(seed)  # noqa: S311  no secret
        self.held = [self.random.randrange(3) for _ in DAYS]
        self.held[:2] = self.random.sample(range(3), 2)
        self.secret = self.held[0]
        self.people = self.random.choices(SORTS, k=self.random.randint(4, 12))
        with store.writing("Дулмаа", "2026-03-01") as writing:
            self.courses = [
                writing.create(
                    Course.validated(
                        name=f"Сургалт {number}",
                        completion=(50, 100, 50)[number],
                        is_confidential="yes" if number == self.secret else "no",
                    )
                )
                for number in range(3)
            ]
            sessions = [
                writing.create(
                    TrainingSession.validated(
                        course=self.courses[course], date=day, half_days=2, soum="6525"
                    )
                )
                for course, day in zip(self.held, DAYS, strict=True)
            ]
            for each in self.people:
                who = {"gender": each.gender, "soum": HOMES[each.aimag]}
                person = writing.create(Trainee.validated(given_name="Хүн", **who))
                for place in each.came:
                    about = {"trainee": person, "session": sessions[place]}
                    writing.create(Attendance.validated(**about, half_day=1, mark="present"))

    def list_questions(self):
        """Yield each by up to two things, of all and of courses, of all days and of some."""
        every = [each for count in (0, 1, 2) for each in combinations(USED, count)]
        courses = [frozenset(map(str, each)) for each in (*combinations(self.courses, 2),)]
        courses += [frozenset({str(each)}) for each in self.courses]
        for measure, by in product(PEOPLE, every):
            yield Question(measure, by)
            days = self.random.choice([(DAYS[1], None), (None, DAYS[2])])
            of_course = {D.COURSE: self.random.choice(courses)}
            of_women = {D.GENDER: frozenset({"female"})}
            others = (Question(measure, by, {}, *days), Question(measure, by, of_course))
            yield self.random.choice([*others, Question(measure, by, of_women)])

    def count(self, question, values, sort, *, with_secret):
        """Return how often somebody of *sort* counts in a cell, None for the total."""
        came = [place for place in sort.came if with_secret or self.held[place] != self.secret]
        at = dict(zip(question.by, values or (), strict=bool(values)))
        wanted = [{each: frozenset({value}) for each, value in at.items()}, question.where]
        places = [
            place
            for place in came
            if (question.since or "") <= DAYS[place] <= (question.until or "9999")
            and all(self._is_in(each, place, D.COURSE, D.MONTH, D.COMPLETED) for each in wanted)
        ]
        if question.measure is Measure.PEOPLE:
            places = places[:1]
        traits = {D.GENDER: sort.gender, D.AIMAG: sort.aimag}
        return sum(
            all(
                ({**traits, D.NEW: YES if place == came[0] else NO}).get(name, value) in values_in
                for each in wanted
                for name, values_in in each.items()
                for value in [next(iter(values_in))]
            )
            for place in places
        )

    def _is_in(self, wanted, place, *names):
        held = self.held[place]
        is_completed = YES if held != 1 else NO
        found = {D.COURSE: str(self.courses[held]), D.MONTH: DAYS[place][:7]}
        found[D.COMPLETED] = is_completed
        return all(found[name] in wanted.get(name, [found[name]]) for name in names)

    def describe(self, table, values, *, is_reported):
        """Return the counts of each sort in a cell, as the definition of the answer says."""
        question = table.question

        def count(*, with_secret):
            return [self.count(question, values, each, with_secret=with_secret) for each in SORTS]

        if is_reported or is_divided(question):
            return count(with_secret=False)
        if question.measure is Measure.PEOPLE:
            others = count(with_secret=False)
            if any(self.count(question, values, each, with_secret=False) for each in self.people):
                return others
        return count(with_secret=True)


def is_divided(question):
    return not {*question.used} <= {D.COURSE, D.MONTH}


def learn(store, register):
    """Return what an officer reads: the counts of each sort, and their sum in the register."""
    user, rows, told = leave_desk(session_at(store)), [], []
    with store.fact_reader.keeping_rows():
        for question in register.list_questions():
            for ask in (answers.answer, answers.answer_for_report):
                table, is_reported = ask(user, question), ask is answers.answer_for_report
                for values, cell in [(None, table.total), *table.cells.items()]:
                    rows.append(register.describe(table, values, is_reported=is_reported))
                    told.append(cell.value)
                    assert cell.is_certain
                if is_divided(question):
                    break
    quota, hidden = (
        Quota.validated(whom="women", share=300),
        store.fact_reader.list_confidential_sessions(),
    )
    count = store.quota_figures.count_people(quota, user.places)
    assert count == store.quota_figures.count_with_duplicates(quota, user.places, (), hidden)
    of_women = Question(Measure.PEOPLE, (), {D.GENDER: frozenset({"female"})})
    rows.append([register.count(of_women, None, each, with_secret=False) for each in SORTS])
    told.append(count.matching)
    return np.array(rows), np.array(told)


@pytest.mark.parametrize("seed", range(5))
def test_nothing_closer_than_totals_is_known_of_who_was_at_a_confidential_course(store, seed):
    register = Register(store, seed)
    rows, told = learn(store, register)
    truth = np.array([register.people.count(each) for each in SORTS])
    assert (rows @ truth == told).all()
    rows, which = np.unique(rows, axis=0, return_index=True)
    of_secret = {str(register.courses[register.secret])}
    at_secret = Question(Measure.PEOPLE, (), {D.COURSE: of_secret})
    total = sum(register.count(at_secret, None, each, with_secret=True) for each in register.people)
    for by in ((D.GENDER,), (D.AIMAG,), (D.GENDER, D.AIMAG)):
        question = Question(Measure.PEOPLE, by, {D.COURSE: of_secret})
        for values in product(*(TRAITS[each] for each in by)):
            aim = [register.count(question, values, each, with_secret=True) for each in SORTS]
            for sign, limit in ((1, 0), (-1, -total)):
                found = linprog([sign * each for each in aim], A_eq=rows, b_eq=told[which])
                assert found.status == 0, found.message
                assert found.fun <= limit + CLOSE


def test_small_cells_are_audited_as_if_confidential_sessions_were_not_held(store):
    """A reader may know which these are, and that nobody is counted there."""
    register, user = Register(store, 0), leave_desk(session_at(store))
    held = {place for each in register.people for place in each.came}
    open_ones = {place for place in held if register.held[place] != register.secret}
    assert open_ones < held
    asked = Question(Measure.SESSIONS)
    assert answers.answer_held(user, asked).total.value == len(open_ones)
    assert answers.answer_unseen(user, asked).total.value == len(held)


@pytest.mark.parametrize("first", ["confidential", "open"])
def test_no_bounds_tell_of_a_session_of_which_one_version_is_confidential(store, first):
    with store.writing("Дулмаа", "2026-03-01") as writing:
        secret = writing.create(Course.validated(name="Тайвшрал", is_confidential="yes"))
        other = writing.create(Course.validated(name="Манлайлал"))
        about = {"date": DAYS[0], "half_days": 2, "soum": "6525"}
        course = secret if first == "confidential" else other
        session = writing.create(TrainingSession.validated(course=course, **about))
        for gender in ("female", "female", "male"):
            person = writing.create(Trainee.validated(given_name="Хүн", gender=gender))
            mark = {"trainee": person, "session": session, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**mark))
    contradict(store, course=(session, other if first == "confidential" else secret))
    user = session_at(store)
    question = Question(Measure.PEOPLE, (D.COURSE, D.GENDER))
    assert max(cell.high for cell in answers.answer(user, question).cells.values()) == 2
    for ask in (answers.answer, answers.answer_for_report):
        table = ask(leave_desk(user), question)
        assert (table.total.high, [cell.high for cell in table.cells.values()]) == (0, [])


def tell(user, secret, other):
    """Return what an officer and a report are told of those who came, with all bounds."""
    every = ((), (D.MONTH,), (D.GENDER,), (D.COURSE, D.NEW))
    for measure, by in product((*PEOPLE, Measure.ATTENDANCES), every):
        for course, since in (("", None), (secret, "2026-01-15"), (other, None)):
            where = {D.COURSE: frozenset({str(course)})} if course else {}
            question = Question(measure, by, where, since)
            yield answers.answer_for_report(user, question)
            yield answers.answer(user, question)


@pytest.mark.parametrize(("ways", "is_open_pair"), [(16, True), (1, False)])
def test_no_bounds_tell_which_people_came_to_a_confidential_course(
    store, monkeypatch, ways, is_open_pair
):
    monkeypatch.setattr(session_versions, "WAY_LIMIT", ways)
    with store.writing("Дулмаа", "2026-03-01") as writing:
        secret, other = (
            writing.create(Course.validated(name=name, is_confidential=answer))
            for name, answer in (("Тайвшрал", "yes"), ("Манлайлал", "no"))
        )
        at_secret, at_other = (
            writing.create(TrainingSession.validated(course=course, date=day, half_days=2))
            for course, day in ((other, DAYS[2]), (other, DAYS[1]))
        )
        people = [
            writing.create(Trainee.validated(given_name="Хүн", gender=gender))
            for gender in ("female", "female", "male", "male", "female")
        ]
        marks = {"half_day": 1, "mark": "present"}
        for person in people[:4]:
            about = {"trainee": person, "session": at_other}
            writing.create(Attendance.validated(**about, **marks))
        came = [
            writing.create(Attendance.validated(trainee=person, session=at_secret, **marks))
            for person in people[:2]
        ]
    user = leave_desk(session_at(store))
    contradict(store, course=(at_secret, secret), date=(at_other, "2026-03-02"))
    if is_open_pair:
        pair = Doubts(frozenset({(people[2], people[4])}))
        monkeypatch.setattr(answers, "load_doubts", lambda _: pair)
    told = list(tell(user, secret, other))
    since = Question(Measure.PEOPLE, (), {D.COURSE: frozenset({str(secret)})}, "2026-01-15")
    total = answers.answer(user, since).total
    assert total.value == 2
    assert total.low <= 2 <= total.high
    with store.writing("Дулмаа", "2026-03-01") as writing:
        for mark in came:
            writing.edit(ATTENDANCE, mark, {"mark": "absent"}, shown=AS_STORED)
        for person in people[3:]:
            writing.create(Attendance.validated(trainee=person, session=at_secret, **marks))
    assert list(tell(user, secret, other)) == told


@pytest.mark.parametrize("seed", range(3))
def test_totals_lie_between_bounds_that_contain_those_of_the_desk(store, seed, monkeypatch):
    register = Register(store, seed)
    people = store.people.list_ids()
    pairs = register.random.sample([*combinations(people, 2)], 3)
    monkeypatch.setattr(answers, "load_doubts", lambda _: Doubts(frozenset(pairs)))
    desk = session_at(store)
    asked = product((*PEOPLE, Measure.ATTENDANCES), ((), (D.COURSE,), (D.MONTH,)))
    for measure, by in asked:
        question = Question(measure, by)
        told, known = answers.answer(leave_desk(desk), question), answers.answer(desk, question)
        assert told.cells.keys() == known.cells.keys()
        for values in (None, *told.cells):
            cell, exact = ((each.cells | {None: each.total})[values] for each in (told, known))
            if measure is not Measure.PEOPLE or cell.value == exact.value:
                assert cell.low <= exact.low
                assert cell.high >= exact.high
