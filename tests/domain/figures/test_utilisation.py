"""Utilisation against all that could be true: who is one, and which half-days of theirs are one."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations, product

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade.utilisation import compute_utilisation
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.indicators import PeopleBounds, Utilisation
from fieldreg.domain.periods import shift_months

DAYS = ("2025-08-31", "2025-12-01", "2026-02-28", "2026-06-01", "2026-06-01")
SESSIONS = {
    number: HeldSession(
        *(number, day, 3, 2, 1, 1, None, None, None, number in (1, 2, 4), None, "in-person", None)
    )
    for number, day in enumerate(DAYS, 1)
}
RULES = [Utilisation(), *(Utilisation(within=n) for n in (3, 6)), Utilisation(active=6)]
NOTHING = (None,) * 5
ENDS = [(1, 2), (1, 3), (2, 3), (1, 5)]  # nobody is 5


@st.composite
def histories(draw: st.DrawFn) -> list[FactRow]:
    rows: list[FactRow] = []
    for root in range(1, draw(st.integers(2, 4)) + 1):
        for session in sorted(draw(st.sets(st.sampled_from([*SESSIONS, 9])))):
            part = draw(st.sampled_from([None, "lead", "co-facilitator", "helper"]))
            half_days = draw(st.integers(0 if part else 1, 3))
            rows.append((root, session, half_days, part, *NOTHING))
    return rows


periods = st.sampled_from([("", "2026-12-31"), ("2025-09-01", "2026-06-01"), ("", "2026-02-28")])
pairs = st.lists(st.sampled_from(ENDS), unique=True, max_size=3)


@given(histories(), st.sampled_from(RULES), periods, pairs, st.sampled_from([None, *ENDS]))
def test_a_share_lies_between_all_that_could_be_true(rows, rule, days, open_pairs, apart) -> None:
    doubts = Doubts(frozenset(open_pairs), frozenset({apart} if apart else ()))
    # As they are packed: those who only contributed come last.
    packed = sorted(rows, key=lambda row: row[2] == 0)
    found = compute_utilisation(rule, SESSIONS, packed, doubts, days)
    part, whole = count([mine for _, mine in sorted(by_person(rows).items())], rule, days)
    assert found.value == (Fraction(part, whole) if whole else None)
    counts = [count(world, rule, days) for world in worlds(rows, doubts)]
    shares = [Fraction(part, whole) for part, whole in counts if whole]
    assert (found.low, found.high) == ((min(shares), max(shares)) if shares else (None, None))
    assert found.people == PeopleBounds(
        min(part for part, _ in counts),
        min(whole - part for part, whole in counts),
        max(whole for _, whole in counts),
    )


def by_person(rows: list[FactRow]) -> dict[int, list[FactRow]]:
    return {root: [row for row in rows if row[0] == root] for root in {row[0] for row in rows}}


def worlds(rows: list[FactRow], doubts: Doubts) -> Iterator[list[list[FactRow]]]:
    """Yield the people there would be, each with her rows, in each way that could be true."""
    known = by_person(rows)
    ends = [each for each in doubts.open_pairs if known.keys() >= {*each}]
    for joined in chain.from_iterable(combinations(ends, n) for n in range(len(ends) + 1)):
        people = [{root} for root in known]
        for one, other in joined:
            touched = [piece for piece in people if piece & {one, other}]
            people = [piece for piece in people if piece not in touched] + [set().union(*touched)]
        if not any({*each} <= piece for each in doubts.apart for piece in people):
            each = (merge([row for root in piece for row in known[root]]) for piece in people)
            yield from map(list, product(*map(list, each)))


def merge(rows: list[FactRow]) -> Iterator[list[FactRow]]:
    """Yield the rows of one person, for each number of half-days that she may have attended."""
    sessions = sorted({row[1] for row in rows})
    together = [[row[2] for row in rows if row[1] == each] for each in sessions]
    sums = [range(max(each), max(*each, min(3, sum(each))) + 1) for each in together]
    for numbers in product(*sums):
        attended = [(1, *each, None, *NOTHING) for each in zip(sessions, numbers, strict=True)]
        yield [*attended, *((1, row[1], 0, row[3], *NOTHING) for row in rows)]


def count(people: list[list[FactRow]], rule: Utilisation, days: tuple[str, str]) -> tuple[int, int]:
    """Count by hand those who led a session as *rule* has it, and all whom it asks about."""
    judged = [is_active(rows, rule, *days) for rows in people]
    return judged.count(True), judged.count(True) + judged.count(False)


def is_active(rows: list[FactRow], rule: Utilisation, since: str, until: str) -> bool | None:
    completed = [
        SESSIONS[session].day
        for _, session, half_days, *_ in rows
        if session in (1, 2, 4) and half_days >= 2
    ]
    if not completed:
        return None
    trained = min(completed)
    led = [
        SESSIONS[session].day
        for _, session, _, part, *_ in rows
        if session != 9 and part in ("lead", "co-facilitator")
    ]
    later = [day for day in led if day > trained]
    if rule.within:
        turn = {
            ("2025-08-31", 3): "2025-11-30",
            ("2025-08-31", 6): "2026-02-28",
            ("2025-12-01", 3): "2026-03-01",
            ("2025-12-01", 6): "2026-06-01",
            ("2026-06-01", 3): "2026-09-01",
            ("2026-06-01", 6): "2026-12-01",
        }[trained, rule.within]
        return any(day <= turn for day in later) if since <= turn <= until else None
    if rule.active:
        begin = {"2026-12-31": "2026-06-30", "2026-06-01": "2025-12-01", "2026-02-28": "2025-08-28"}
        recent = [day for day in later if begin[until] < day <= until]
        return bool(recent) if trained <= until else None
    return any(day <= until for day in later) if since <= trained <= until else None


def test_months_end_on_a_day_that_there_is() -> None:
    assert shift_months("2025-08-31", 6) == "2026-02-28"
    assert shift_months("2024-02-29", -12) == "2023-02-28"
    assert shift_months("2026-01-15", -1) == "2025-12-15"


def test_few_people_are_not_told_and_others_in_fives() -> None:
    assert PeopleBounds(4, 40, 44).tell() is None
    assert PeopleBounds(40, 4, 44).tell() is None
    assert PeopleBounds(10, 14, 24).tell() is None
    assert PeopleBounds(11, 16, 27).tell() == (Fraction(10, 29), Fraction(14, 29))
