"""Courses and partners that were judged one are one to figures, quotas, lists; on each engine.

The oracle joins names and the function of all pairs by hand.
"""

from itertools import count
from math import ceil

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.joins.pairs import find_undecided, order_ends
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.quotas import QuotaTarget
from fieldreg.domain.records.judgements import Pair, Pin
from fieldreg.domain.records.mission import Course, Partner, PartnerPart, Project
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import QuotaScope, Verdict
from fieldreg.store.store import Store
from fieldreg.wiring import load_gazetteer
from tests.support.stores.engines import EngineStores

DAY, PLACES = "2026-03-14", load_gazetteer()
NAMES = ("Манлайлал", " манлайлал", "Удирдах ур", "Хүний эрх", "ХҮНИЙ ЭРХ")
RULES = (None, 25, 75)  # of projects
VERDICTS = (Verdict.SAME, Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)
_number = st.integers(0, 1 << 12)


class Register:
    def __init__(self, store: Store, names: list[str]) -> None:
        self.store, self.names = store, {}
        with store.writing("Болд", DAY) as writing:
            for name, level in zip(names, count(20, 15), strict=False):
                course = writing.create(Course.validated(name=name, completion=level))
                self.names[course] = name
            projects = [
                writing.create(Project.validated(name=f"Т {n}", completion=n)) for n in RULES
            ]
            self.rules = dict(zip([None, *projects], [None, *RULES], strict=True))
            self.partners = [writing.create(Partner.validated(name=f"Х {n}")) for n in range(3)]
            self.sessions, self.came, self.rule = {}, {}, {}
            for course in self.names:
                project = [*self.rules][course % len(self.rules)]
                session = writing.create(
                    TrainingSession.validated(course=course, date=DAY, half_days=4, project=project)
                )
                person = writing.create(Trainee.validated(given_name="Сараа", gender="female"))
                mark = {"session": session, "trainee": person, "half_day": 1, "mark": "present"}
                writing.create(Attendance.validated(**mark))
                partner = self.partners[course % 3]
                part = {"partner": partner, "part": "delivery"}
                about = {"session": session} if course % 2 else {"course": course}
                writing.create(PartnerPart.validated(**about, **part))
                self.sessions[session] = course, partner, not course % 2
                self.rule[session] = self.rules[project]

    def judge(self, one: int, other: int, verdict: Verdict, *, is_course: bool) -> None:
        among = list(self.names) if is_course else self.partners
        first, second = among[one % len(among)], among[other % len(among)]
        if first != second:
            with self.store.writing("Болд", DAY) as writing:
                least, most = order_ends(first, second)
                writing.create(Pair.validated(first=least, second=most, verdict=verdict))
                if is_course and one % 3 == 0:
                    writing.create(Pin.validated(member=second, shown_field="completion"))

    @property
    def roots(self) -> dict[int, int]:
        joined = self.store.pairs.compute_components().roots
        return {each: joined.get(each, each) for each in (*self.names, *self.partners)}

    def list_alike(self, course: int) -> set[int]:
        roots, found = self.roots, {course}
        while True:
            more = {
                other
                for other in self.names
                for each in found
                if roots[other] == roots[each]
                or self.names[other].casefold().split() == self.names[each].casefold().split()
            }
            if more == found:
                return found
            found = more


def check(register: Register) -> None:
    store, roots = register.store, register.roots
    held = store.fact_reader.read(Question(Measure.PEOPLE), lambda sessions, _rows: sessions)
    for session, (course, _partner, _) in register.sessions.items():
        assert held[session].course == min(register.list_alike(course))
        assert held[session].course_record == course
        one = [each for each in roots if roots[each] == roots[course]]
        shown = store.pairs.combine(kinds.COURSE, store.records.load_many(kinds.COURSE, one))
        rule = register.rule[session] or int(str(shown["completion"].value))
        assert held[session].needed == ceil(4 * rule / 100)
        parts = {
            (roots[partner], "delivery")
            for own, (about, partner, is_of_course) in register.sessions.items()
            if (about in one if is_of_course else own == session)
        }
        assert set(held[session].partners) == parts
        for scope, counted in ((None, register.list_alike(course)), (QuotaScope.ONE_COURSE, one)):
            quota = Quota.validated(whom="women", course=course, scope=scope)
            assert store.quota_figures.count_people(quota, PLACES).matching == len(counted)
    undecided, apart = find_undecided(store.pairs.list_verdicts(register.names))
    parted = [{roots[first], roots[other]} for first, other in apart]
    for first, other in undecided:
        either = register.list_alike(first) | register.list_alike(other)
        if {roots[first], roots[other]} not in parted:
            assert find_most(store, first) >= len(either)


def find_most(store: Store, course: int) -> int:
    quota = Quota.validated(whom="women", course=course)
    figure = store.quota_figures.count_with_duplicates(quota, PLACES)
    found = figure.calculate_figure(QuotaTarget(number=1))
    assert found is not None
    return int(found.high)


def test_an_undecided_course_widens_a_quota_unless_it_is_confidential(store: Store) -> None:
    register = Register(store, [NAMES[0], NAMES[2]])
    first, other = register.names
    assert find_most(store, first) == 1
    register.judge(0, 1, Verdict.UNSURE, is_course=True)
    assert find_most(store, first) == 2
    with store.writing("Болд", DAY) as writing:
        writing.edit(kinds.COURSE, other, {"is_confidential": "yes"}, shown=AS_STORED)
    assert find_most(store, first) == 1


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.sampled_from(NAMES), min_size=2, max_size=6),
    judged=st.lists(st.tuples(_number, _number, st.sampled_from(VERDICTS), st.booleans())),
)
def test_judged_one_they_count_as_one(
    engine_stores: EngineStores, names: list[str], judged: list[tuple[int, int, Verdict, bool]]
) -> None:
    register = Register(engine_stores.new(11), names)
    try:
        check(register)
        for one, other, verdict, is_course in judged[:6]:
            register.judge(one, other, verdict, is_course=is_course)
        check(register)
    finally:
        engine_stores.close()
