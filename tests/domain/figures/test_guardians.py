"""Minors with their guardian's consent, against all that could be true of small registers."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain, combinations, product

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.consents.consent_rules import ConsentAnswer, is_kept_by_guardian
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.guardians import Attendants, share_consented
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.records.values import ConsentState, Purpose
from tests.domain.figures.test_utilisation import SESSIONS

BORN = ("", "2007", "2007-09-15", "2008-02-28", "2009-06-01", "1990")
PAIRS = [(1, 2), (2, 3), (3, 5)]  # 5 never came
Worlds = Mapping[int, list[str]]

visits = st.dictionaries(
    st.integers(1, 4), st.sets(st.sampled_from([*SESSIONS]), min_size=1), max_size=4
)
births = st.fixed_dictionaries(
    {
        root: st.lists(st.sampled_from(BORN), min_size=1, max_size=1 + root % 2)
        for root in range(1, 6)
    }
)
said = st.dictionaries(
    st.integers(1, 5),
    st.lists(st.tuples(st.booleans(), st.sampled_from([*ConsentState])), max_size=2),
)
periods = st.sampled_from([("", ""), ("2025-09-01", "2026-06-01"), ("", "2026-02-28")])
pairs = st.sets(st.sampled_from(PAIRS))


@given(st.tuples(visits, births, said), periods, pairs, st.sampled_from([None, *PAIRS]))
def test_a_share_lies_between_all_that_could_be_true(register, days, open_pairs, apart) -> None:
    came, born, answers = register
    worlds = {
        root: [_facts(root, came[root], each) for each in born[root]] for root in sorted(came)
    }
    doubts = Doubts(
        frozenset(open_pairs),
        frozenset({apart} if apart else ()),
        {root: each for root, each in worlds.items() if len(each) > 1},
    )
    found = Attendants(SESSIONS, days, doubts)
    found.add(chain.from_iterable(each[0] for each in worlds.values()))
    consents = {
        root: [ConsentAnswer(Purpose.KEEP, is_by_guardian, state) for is_by_guardian, state in each]
        for root, each in answers.items()
    }
    share = share_consented(
        found,
        lambda group: is_kept_by_guardian(
            each for root in group for each in consents.get(root, ())
        ),
    )
    shown = [count([{root}], {root: born[root][:1]}, came, answers, days) for root in came]
    part, whole = (sum(next(iter(each))[at] for each in shown if len(each) == 1) for at in (0, 1))
    assert share.value == (Fraction(part, whole) if whole else None)
    every = {
        each
        for people in list_people(came, open_pairs, doubts.apart)
        for each in count(people, born, came, answers, days)
    }
    shares = [Fraction(part, whole) for part, whole in every if whole]
    if not open_pairs:
        bounds = (min(shares), max(shares)) if shares else (None, None)
        assert (share.low, share.high) == bounds
    elif shares:
        assert share.low <= min(shares) <= max(shares) <= share.high
    assert share.people.part <= min(part for part, _ in every)
    assert share.people.rest <= min(whole - part for part, whole in every)
    assert share.people.whole >= max(whole for _, whole in every)


SPREAD = {
    number: SESSIONS[1]._replace(id=number, day=day)
    for number, day in enumerate(("2022-03-01", "2024-06-15", "2024-09-30", "2026-10-01"), 1)
}


@given(st.integers(8, 24), st.permutations([*SPREAD]))
def test_from_her_age_on_one_day_follows_what_it_may_be_on_another(age, sessions) -> None:
    """One without a birth date came in the period, and one of *age* perhaps is the same."""
    here, there = sessions[:2]
    day = SPREAD[here].day
    found = Attendants(SPREAD, (day, day), Doubts(frozenset({(1, 2)})))
    rows = [(1, here, 1, *(None,) * 6), (2, there, 1, *(None,) * 4, age, age)]
    found.add(rows)
    born = [date(1996, 1, 1) + timedelta(weeks=n) for n in range(25 * 52)]
    fits = [each for each in born if years(each, SPREAD[there].day) == age]
    assert found.judge(frozenset({1, 2})) == {years(each, day) < 18 for each in fits}


def years(born: date, day: str) -> int:
    on = date.fromisoformat(day)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _facts(root: int, sessions: set[int], born: str) -> list[FactRow]:
    return [
        (
            root,
            session,
            1,
            None,
            None,
            None,
            None,
            *(_age(born, SESSIONS[session].day) or (None, None)),
        )
        for session in sorted(sessions)
    ]


def _age(born: str, day: str) -> tuple[int, int] | None:
    return BirthDate(born).age_on(date.fromisoformat(day))


def list_people(came, open_pairs, apart) -> Iterator[list[set[int]]]:
    for joined in chain.from_iterable(
        combinations(open_pairs, n) for n in range(len(open_pairs) + 1)
    ):
        people = [{root} for root in {*came, *chain.from_iterable(open_pairs)}]
        for ends in joined:
            touched = [each for each in people if each & {*ends}]
            people = [each for each in people if each not in touched] + [set().union(*touched)]
        if not any({*ends} <= each for ends in apart for each in people):
            yield people


def count(people, born: Worlds, came, answers, days) -> set[tuple[int, int]]:
    """Count by hand the consented and all minors, in each way that their birth dates may be."""
    ways = [_count_one(each, born, came, answers, days) for each in people]
    return {(sum(part for part, _ in way), sum(of for _, of in way)) for way in product(*ways)}


def _count_one(person, born: Worlds, came, answers, days) -> set[tuple[int, int]]:
    seen = [SESSIONS[session].day for root in person for session in came.get(root, ())]
    asked = [day for day in seen if days[0] <= day <= (days[1] or "9999")]
    if not asked:
        return {(0, 0)}
    given = [each for root in person for each in answers.get(root, ())]
    by_guardian = {state.value for is_by_guardian, state in given if is_by_guardian}
    is_given = "given" in by_guardian and by_guardian.isdisjoint({"declined", "withdrawn"})
    found = set()
    for way in product(*(born[root] for root in person)):
        for text in [each for each in way if each] or [""]:
            low, high = _age(text, min(asked)) or (0, 99)
            found |= {(int(is_given), 1)} if low < 18 else set()
            found |= {(0, 0)} if high >= 18 else set()
    return found
