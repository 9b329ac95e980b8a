"""The cascade against its definition, by walking every chain of edges of small registers."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.dimensions import HeldSession

DAYS = ["2026-01-10", "2026-01-10", "2026-03-01", "2026-04-01", "2026-05-01"]
SESSIONS = {
    number: HeldSession(
        *(number, day, 2, 2, 1, 1, None, None, None, False, None, "in-person", f"65{number:02}")
    )
    for number, day in enumerate(DAYS, 1)
}
NOTHING = (None,) * 5


@st.composite
def histories(draw: st.DrawFn):
    rows = []
    for root in range(1, draw(st.integers(1, 4)) + 1):
        for session in sorted(draw(st.sets(st.sampled_from(list(SESSIONS))))):
            part = draw(st.sampled_from([None, "lead", "co-facilitator", "helper"]))
            half_days = draw(st.integers(0 if part else 1, 2))
            rows.append((root, session, half_days, part, *NOTHING))
    numbers = st.sampled_from([*SESSIONS, 9])
    stated = draw(st.lists(st.tuples(numbers, numbers), max_size=3))
    return rows, stated


@given(histories(), st.sets(st.sampled_from(list(SESSIONS)), max_size=2))
def test_each_is_reached_once_at_the_least_generation(history, origins) -> None:
    rows, stated = history
    led = [
        (root, (before, session))
        for root, session, _, part, *_ in rows
        if part in ("lead", "co-facilitator")
        for other, before, half_days, *_ in rows
        if other == root and half_days and DAYS[before - 1] < DAYS[session - 1]
    ]
    edges = Counter(edge for _, edge in led)
    every = edges.keys() | {edge for edge in stated if 9 not in edge}
    # As they are packed: those who only contributed come last.
    packed = sorted(rows, key=lambda row: row[2] == 0)
    found = build_cascade(SESSIONS, packed, stated, origins)
    roots = origins or {one for one in SESSIONS if all(one != child for _, child in every)}
    least = {
        one: min(lengths)
        for one in SESSIONS
        if (lengths := [n for n in range(6) if one in after(roots, every, n)])
    }
    assert least.items() <= found.generation_of.items()
    assert origins == set() or found.generation_of == least
    assert found.generation_of.keys() == (least.keys() if origins else SESSIONS.keys())
    reached = {
        root: min(found.generation_of[session] for session in mine)
        for root in {row[0] for row in rows}
        if (mine := [s for r, s, h, *_ in rows if r == root and h and s in found.generation_of])
    }
    counts = {each.number: each.people for each in found.generations}
    assert {n: count for n, count in counts.items() if count} == {
        n: list(reached.values()).count(n) for n in set(reached.values())
    }
    assert found.people_count == len(reached)
    assert found.edges == {e: count for e, count in edges.items() if e[0] in found.generation_of}
    leaders = {root for root, (before, _) in led if before in found.generation_of}
    assert found.multipliers == leaders
    assert found.waiting == reached.keys() - leaders
    reach = [count_reach(rows, root, found.generation_of) for root in leaders]
    if found.median_reach is None:
        assert not leaders
    else:
        of_half = [n for n in reach if n >= found.median_reach]
        assert found.median_reach in reach
        assert 2 * len(of_half) >= len(reach)
        assert 2 * sum(n > found.median_reach for n in reach) < len(reach)


def count_reach(rows, leader: int, held) -> int:
    """Count by hand who else was at the sessions that she led after one of the cascade."""
    mine = [row for row in rows if row[0] == leader]
    led = {
        row[1]
        for row in mine
        if row[3] in ("lead", "co-facilitator")
        and any(
            DAYS[each[1] - 1] < DAYS[row[1] - 1] for each in mine if each[2] and each[1] in held
        )
    }
    return len({row[0] for row in rows if row[2] and row[1] in led and row[0] != leader})


def after(sessions, edges, steps: int):
    for _ in range(steps):
        sessions = {child for parent, child in edges if parent in sessions}
    return set(sessions)


def test_circles_of_plans_and_several_parents_end() -> None:
    found = build_cascade(SESSIONS, [], [(3, 4), (4, 3), (1, 5), (2, 5), (5, 5)])
    assert found.generation_of == {1: 0, 2: 0, 3: 0, 4: 1, 5: 1}
    assert [each.sessions for each in found.generations] == [3, 2]
    assert [each.days for each in found.generations] == [None, 71.0]
    assert found.stated == {(3, 4), (4, 3), (1, 5), (2, 5), (5, 5)}
