"""People reached after generation 0, against all that could be true of small registers."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade.edges import LEADING, Edge
from fieldreg.domain.figures.cascade.reach import count_reached
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.doubts import Doubts
from tests.domain.figures.test_utilisation import (
    ENDS,
    SESSIONS,
    by_person,
    histories,
    pairs,
    periods,
    worlds,
)

forward = st.sets(st.sampled_from([(1, 2), (1, 3), (2, 4), (3, 5)]), max_size=2)


@given(histories(), forward, periods, pairs, st.sampled_from([None, *ENDS]))
def test_those_reached_lie_between_all_that_could_be_true(
    rows, stated, days, open_pairs, apart
) -> None:
    doubts = Doubts(frozenset(open_pairs), frozenset({apart} if apart else ()))
    found = count_reached(SESSIONS, rows, stated, doubts, days)
    assert found.value == count(by_person(rows).values(), stated, *days)
    every = [count(people, stated, *days) for people in worlds(rows, doubts)]
    assert found.low <= min(every) <= max(every) <= found.high
    if not open_pairs:
        assert found.low == found.high


def count(people: Iterable[list[FactRow]], stated: set[Edge], since: str, until: str) -> int:
    """Count by hand who came in the period, and never to a session that follows none."""
    people = list(people)
    held = {number for number, each in SESSIONS.items() if each.day <= until}
    parents = {child for parent, child in stated if {parent, child} <= held}
    came = [{row[1] for row in rows if row[2]} & held for rows in people]
    for rows, seen in zip(people, came, strict=True):
        led = {row[1] for row in rows if row[3] in LEADING} & held
        parents |= {
            after for after in led if any(SESSIONS[each].day < SESSIONS[after].day for each in seen)
        }
    return sum(
        seen <= parents and any(SESSIONS[each].day >= since for each in seen) for seen in came
    )
