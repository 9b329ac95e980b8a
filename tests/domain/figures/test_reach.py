"""People reached after generation 0, against all that could be true of small registers."""

from collections.abc import Iterable
from operator import itemgetter

from hypothesis import example, given
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade.edges import LEADING, Edge, build_cascade
from fieldreg.domain.figures.cascade.reach import count_reached
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.doubts import Doubts
from tests.domain.figures.test_utilisation import (
    ENDS,
    NOTHING,
    SESSIONS,
    by_person,
    histories,
    pairs,
    periods,
    worlds,
)

circles = st.sets(st.sampled_from([(2, 1), (1, 2), (3, 2), (4, 5), (5, 4)]), max_size=3)
forward = st.sets(st.sampled_from([(1, 2), (1, 3), (2, 4), (3, 5)]), max_size=2)


# A pair that may tie the third session to the second; it follows the first one anyway.
TIED = [(1, 2, 1, None), (2, 3, 0, "lead"), (3, 3, 1, None)]


@example([(*each, *NOTHING) for each in TIED], {(1, 3)}, ("", "2026-12-31"), [(1, 2)], None)
@given(histories(), forward, periods, pairs, st.sampled_from([None, *ENDS]))
def test_those_reached_lie_between_all_that_could_be_true(
    rows, stated, days, open_pairs, apart
) -> None:
    doubts = Doubts(frozenset(open_pairs), frozenset({apart} if apart else ()))
    found = count_reached(
        SESSIONS, (tying(rows, doubts), stated), coming(rows, *days), doubts, days
    )
    assert found.value == count(by_person(rows).values(), stated, *days)
    every = [count(people, stated, *days) for people in worlds(rows, doubts)]
    assert found.low <= min(every) <= max(every) <= found.high
    followers = list_followers(by_person(rows).values(), stated, days[1])
    least = [count(people, stated, *days, followers) for people in worlds(rows, doubts)]
    assert found.low == min(least)  # a pair only ties more sessions
    if not open_pairs:
        assert found.low == found.high


# The second session leads to the first; once tied the other way, the first one begins the circle.
ROUND = [(1, 1, 1, None), (2, 2, 0, "lead"), (3, 1, 1, None)]


@example([(*each, *NOTHING) for each in ROUND], {(2, 1)}, ("", "2026-12-31"), [(1, 2)])
@given(histories(), circles, periods, pairs)
def test_where_plans_go_in_circles_all_that_could_be_true_is_between_the_bounds(
    rows, stated, days, open_pairs
) -> None:
    doubts = Doubts(frozenset(open_pairs))
    ties = tying(rows, doubts), stated
    found = count_reached(SESSIONS, ties, coming(rows, *days), doubts, days)
    held = {number: each for number, each in SESSIONS.items() if each.day <= days[1]}
    for people in worlds(rows, doubts):
        # The half-days of one session may be of several records.
        facts = [
            (n, *row[1:])
            for n, each in enumerate(people)
            for row in sorted(each, key=itemgetter(1))
        ]
        generation_of = build_cascade(held, facts, stated).generation_of
        came = [{row[1] for row in each if row[2]} & held.keys() for each in people]
        reached = [seen for seen in came if all(generation_of[each] for each in seen)]
        asked = [seen for seen in reached if any(held[each].day >= days[0] for each in seen)]
        assert found.low <= len(asked) <= found.high


def tying(rows: list[FactRow], doubts: Doubts) -> list[FactRow]:
    led = {row[0] for row in rows if row[3] in LEADING}
    return [row for row in rows if row[0] in led | doubts.people]


def coming(rows: list[FactRow], since: str, until: str) -> list[FactRow]:
    days = {number: each.day for number, each in SESSIONS.items()} | {9: until}
    came = {row[0] for row in rows if row[2] and since <= days[row[1]] <= until}
    return [row for row in rows if row[0] in came and row[2] and days[row[1]] <= until]


def count(
    people: Iterable[list[FactRow]],
    stated: set[Edge],
    since: str,
    until: str,
    followers: set[int] | None = None,
) -> int:
    """Count by hand who came in the period, and never to a session that follows none."""
    people = list(people)
    held = {number for number, each in SESSIONS.items() if each.day <= until}
    later = list_followers(people, stated, until) if followers is None else followers
    came = [{row[1] for row in rows if row[2]} & held for rows in people]
    return sum(seen <= later and any(SESSIONS[each].day >= since for each in seen) for seen in came)


def list_followers(people: Iterable[list[FactRow]], stated: set[Edge], until: str) -> set[int]:
    """Return the sessions until that day that follow another."""
    held = {number for number, each in SESSIONS.items() if each.day <= until}
    found = {child for parent, child in stated if {parent, child} <= held}
    for rows in people:
        seen = {row[1] for row in rows if row[2]} & held
        led = {row[1] for row in rows if row[3] in LEADING} & held
        found |= {
            after for after in led if any(SESSIONS[each].day < SESSIONS[after].day for each in seen)
        }
    return found
