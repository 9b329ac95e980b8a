"""Partners of completed courses, counted against all that could be true."""

from collections.abc import Iterator
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg import wiring
from fieldreg.domain.figures.cell_counts import count_cells
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import Cube
from fieldreg.domain.figures.dimensions import PersonValues
from fieldreg.domain.figures.doubts import Doubts, answer_with_doubts
from tests.domain.figures.test_utilisation import NOTHING, SESSIONS, by_person, merge

PLACES = wiring.load_gazetteer()
FIGURE = wiring.load_indicators()["organisations-completed"].figure
PARTNERS = (11, 12, 13)
Ends = tuple[int, int]


@st.composite
def registers(draw: st.DrawFn) -> tuple[dict[int, frozenset[int]], list[FactRow]]:
    partners = {
        each: draw(st.frozensets(st.sampled_from(PARTNERS), max_size=2)) for each in SESSIONS
    }
    rows: list[FactRow] = [
        (root, session, draw(st.integers(1, 3)), None, *NOTHING)
        for root in range(1, draw(st.integers(1, 3)) + 1)
        for session in sorted(draw(st.sets(st.sampled_from([*SESSIONS]))))
    ]
    return partners, rows


some_pairs = st.sets(st.sampled_from([(1, 2), (2, 3)]))
some_alike = st.sets(st.sampled_from([(11, 12), (11, 13), (12, 13)]), max_size=2)


@given(registers(), some_pairs, some_alike)
def test_partners_are_counted_between_all_that_could_be_true(register, pairs, alike) -> None:
    partners, rows = register
    sessions = {
        number: held._replace(
            partners=tuple((each, "delivery") for each in sorted(partners[number]))
        )
        for number, held in SESSIONS.items()
    }
    assert FIGURE is not None
    question = FIGURE.ask("2025-09-01", None)
    cube = Cube(sessions, PLACES, PersonValues(PLACES))
    found = count_cells(answer_with_doubts(cube, question, rows, Doubts(frozenset(pairs))), alike)
    assert found.value == count(by_person(rows).values(), partners)
    every = [
        count(people, partners, joined)
        for people in list_people(rows, pairs)
        for joined in chain.from_iterable(combinations(sorted(alike), n) for n in range(3))
    ]
    assert (found.low, found.high) == (min(every), max(every))


def list_people(rows: list[FactRow], pairs: set[Ends]) -> Iterator[list[list[FactRow]]]:
    """Yield the least and the most that people who may be one attended."""
    known = by_person(rows)
    yield [*known.values()]
    together = [{root} for root in known]
    for one, other in sorted(pairs):
        if known.keys() >= {one, other}:
            touched = [piece for piece in together if piece & {one, other}]
            together = [each for each in together if each not in touched] + [set().union(*touched)]
    yield [list(merge([row for root in each for row in known[root]]))[-1] for each in together]


def count(people, partners, joined: tuple[Ends, ...] = ()) -> int:
    """Count by hand the partners of sessions from September on that somebody completed."""
    mine = {
        partner
        for rows in people
        for _, session, half_days, *_ in rows
        if session > 1 and half_days >= 2
        for partner in partners[session]
    }
    name = {each: each for each in PARTNERS}
    for one, other in joined:
        name = {each: name[one] if known == name[other] else known for each, known in name.items()}
    return len({name[each] for each in mine})
