"""People reached after generation 0, each once: those at no session of generation 0.

Open pairs may give a parent to a session, and take none away; only where plans state a parent that
is not earlier, the sessions that such a pair moves may have any generation.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from functools import reduce
from itertools import chain, compress
from operator import or_
from typing import Final

from fieldreg.domain.figures.cascade.edges import Cascade, Edge, build_cascade, list_later
from fieldreg.domain.figures.cascade.generations import list_open_edges
from fieldreg.domain.figures.counting import FactRow, list_columns
from fieldreg.domain.figures.cube import MEMBER
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts, find_components, keep_rows
from fieldreg.domain.figures.indicators import IndicatorValue
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_count, resolve_part
from fieldreg.domain.periods import Days, is_inside

Ties = tuple[Iterable[FactRow], Iterable[Edge]]
"""Facts, by person, of all who led sessions or are in doubt, and edges that plans state."""
_NOT_REACHED: Outcomes = frozenset({(0, 0)})
# Marks of sessions, and of people by theirs: asked about, of generation 0 for certain, perhaps, now.
_ASKED: Final = 1
_FIRST: Final = 2
_PERHAPS: Final = 4
_NOW: Final = 8


def count_reached(
    held: Mapping[int, HeldSession], ties: Ties, came: Iterable[FactRow], doubts: Doubts, days: Days
) -> IndicatorValue:
    """*came* are the facts until the end of all who attended in the period, and may be more."""
    sessions = {
        id_: each for id_, each in held.items() if is_inside((each.day,) * 2, ("", days[1]))
    }
    kept: dict[int, list[FactRow]] = {}
    cascade = build_cascade(sessions, keep_rows(ties[0], doubts.people, kept), ties[1])
    more = list_open_edges(sessions, cascade, kept, doubts.open_pairs)
    marks = dict(_mark(sessions, cascade, more, days))
    people = _look_at(came, marks)
    shown = sum(bool(each & _ASKED and not each & _NOW) for each in people.values())
    people |= _look_at(chain.from_iterable(kept.values()), marks)
    parts: Counter[Outcomes] = Counter()
    for each, count in Counter(people.values()).items():
        parts[_find_outcomes(each)] += count

    def find_outcomes(group: Group) -> Outcomes:
        return _find_outcomes(reduce(or_, (people.get(root, 0) for root in group)))

    for piece in find_components(doubts.open_pairs):
        parts.subtract(find_outcomes(frozenset({root})) for root in piece & people.keys())
        mine = [ends for ends in doubts.open_pairs if ends[0] in piece]
        parts[resolve_part(piece, mine, doubts.apart, find_outcomes).outcomes] += 1
    bounds = bound_count(+parts)
    return IndicatorValue(Fraction(shown), bounds.low, bounds.high)


def _mark(
    sessions: Mapping[int, HeldSession], cascade: Cascade, more: Collection[Edge], days: Days
) -> Iterable[tuple[int, int]]:
    movable = {child for _, child in more}
    is_circular = any(
        sessions[parent].day >= sessions[child].day for parent, child in cascade.stated
    )
    if is_circular:
        movable = {*list_later(movable, {*cascade.edges, *cascade.stated, *more})}
    for id_, session in sessions.items():
        is_first = not cascade.generation_of[id_]
        mark = _ASKED if is_inside((session.day,) * 2, days) else 0
        if id_ in movable and (is_first or is_circular):
            mark |= _PERHAPS
        elif is_first:
            mark |= _FIRST
        yield id_, mark | (_NOW if is_first else 0)


def _look_at(rows: Iterable[FactRow], marks: Mapping[int, int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for columns in list_columns(rows):
        pairs = zip(columns.roots, columns.sessions, strict=True)
        for root, session in compress(pairs, columns.half_days):
            found[root] = found.get(root, 0) | marks.get(session, 0)
    return found


def _find_outcomes(marks: int) -> Outcomes:
    if not marks & _ASKED or marks & _FIRST:
        return _NOT_REACHED
    return MEMBER | _NOT_REACHED if marks & _PERHAPS else MEMBER
