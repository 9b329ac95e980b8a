"""A quota tells, before open pairs are judged, all that judging them can make of it.

The oracle judges them: each way, in the register itself, on each engine.
"""

from itertools import chain, combinations, product

import hypothesis.strategies as st
from hypothesis import HealthCheck, example, given, settings

from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.quotas import GroupCount, QuotaTarget
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import QuotaGroup, QuotaScope, Verdict
from fieldreg.store.store import Store
from fieldreg.wiring import load_gazetteer
from tests.support.stores.engines import EngineStores

PLACES, DAY = load_gazetteer(), "2026-03-14"
TARIAT, CAPITAL, ARKHANGAI = "6525", "1119", "65"
SESSIONS = ((0, DAY), (0, "2027-05-20"), (1, "2026-09-01"), (2, "2026-02-01"))
COURSES = ("Манлайлал", "Manlailal", "Хүний эрх")
AIMS = (QuotaTarget(share=500), QuotaTarget(number=1))
"""A share, and a number of people."""

people = st.fixed_dictionaries(
    {
        "gender": st.sampled_from(["female", "male", None]),
        "birth_date": st.sampled_from(["2008-03-20", "2008", "2009-01-01", "1991-06-01", None]),
        "soum": st.sampled_from([TARIAT, CAPITAL, None]),
        "aimag": st.sampled_from([ARKHANGAI, None]),
    }
)
came = st.sets(st.integers(0, len(SESSIONS) - 1), min_size=1, max_size=2)
_number = st.integers(0, 3)
_UNSAID = dict.fromkeys(("gender", "birth_date", "soum", "aimag"))
ADULT_THEN = [  # the second was 17 on the day of the first
    (_UNSAID | {"birth_date": "1991-06-01"}, {0}),
    (_UNSAID | {"birth_date": "2009-01-01"}, {1}),
]
OTHER_ELSEWHERE = [(_UNSAID | {"gender": "female"}, {0}), (_UNSAID | {"gender": "male"}, {3})]


class Register:
    """*pairs* name people by their numbers, in the order in which they were registered."""

    def __init__(
        self, store: Store, crowd: list[tuple[dict[str, str | None], set[int]]], pairs: set[Ends]
    ) -> None:
        self.store, self.said = store, list[int]()
        with store.writing("Болд", DAY) as writing:
            self.courses = [writing.create(Course.validated(name=name)) for name in COURSES]
            held = [
                writing.create(TrainingSession.validated(course=self.courses[at], date=day))
                for at, day in SESSIONS
            ]
            self.people = []
            for values, sessions in crowd:
                person = writing.create(Trainee.validated(given_name="Сараа", **values))
                self.people.append(person)
                for each in sessions:
                    mark = {"session": held[each], "half_day": 1, "mark": "present"}
                    writing.create(Attendance.validated(trainee=person, **mark))
        self.pairs = [(self.people[first], self.people[other]) for first, other in sorted(pairs)]
        self.judge(dict.fromkeys(self.pairs, Verdict.OPEN))

    def judge(self, verdicts: dict[Ends, Verdict]) -> None:
        with self.store.writing("Болд", DAY) as writing:
            for pair in self.said:
                writing.retire(Pair.kind, pair)
            self.said = [
                writing.create(Pair.validated(first=first, second=other, verdict=verdict))
                for (first, other), verdict in verdicts.items()
            ]

    def list_quotas(self) -> list[Quota]:
        about = ({}, {"course": self.courses[0]}, {"since": DAY, "until": "2026-12-31"})
        about += ({"course": self.courses[2]},)
        about += ({"course": self.courses[0], "scope": QuotaScope.ONE_COURSE, "since": DAY},)
        return [Quota.validated(whom=whom, **each) for whom, each in product(QuotaGroup, about)]

    def count(self, quota: Quota) -> GroupCount:
        return self.store.quota_figures.count_with_duplicates(quota, PLACES)


def check(register: Register) -> None:
    quotas = register.list_quotas()
    told = [register.count(quota) for quota in quotas]
    pairs = register.pairs
    for same in chain.from_iterable(combinations(pairs, n) for n in range(len(pairs) + 1)):
        register.judge({ends: _say(is_one=ends in same) for ends in pairs})
        for quota, before in zip(quotas, told, strict=True):
            after = register.count(quota)
            for aim in AIMS:
                wide, narrow = before.calculate_figure(aim), after.calculate_figure(aim)
                if wide is not None and narrow is not None:
                    assert wide.low <= narrow.low <= narrow.high <= wide.high, (quota, same)


def _say(*, is_one: bool) -> Verdict:
    return Verdict.SAME if is_one else Verdict.DIFFERENT


@example(crowd=ADULT_THEN, wanted={(0, 1)})
@example(crowd=OTHER_ELSEWHERE, wanted={(0, 1)})
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    crowd=st.lists(st.tuples(people, came), min_size=2, max_size=4),
    wanted=st.sets(st.tuples(_number, _number), min_size=1, max_size=3),
)
def test_whatever_is_judged_lies_in_the_bounds_that_were_told(
    engine_stores: EngineStores,
    crowd: list[tuple[dict[str, str | None], set[int]]],
    wanted: set[Ends],
) -> None:
    pairs = {(first, other) for first, other in wanted if first < other < len(crowd)}
    try:
        check(Register(engine_stores.new(11), crowd, pairs))
    finally:
        engine_stores.close()
