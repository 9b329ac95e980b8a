"""People reached after generation 0, each once: who was at no session of generation 0.

Open pairs tie more sessions; those of which the generation depends on it may have any.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from fieldreg.domain.figures.cascade.edges import Edge, build_cascade
from fieldreg.domain.figures.cascade.generations import list_movable
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import MEMBER
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts, find_components, keep_rows
from fieldreg.domain.figures.indicators import IndicatorValue
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_count, resolve_part
from fieldreg.domain.periods import Days

_NOT_REACHED: Outcomes = frozenset({(0, 0)})


def count_reached(
    held: Mapping[int, HeldSession],
    rows: Iterable[FactRow],
    stated: Iterable[Edge],
    doubts: Doubts,
    days: Days,
) -> IndicatorValue:
    """Count those who attended in the period, with the generations at its end.

    *rows* are of those who attended or contributed, by person, day and session.
    """
    sessions = {id_: each for id_, each in held.items() if each.day <= days[1]}
    attended: dict[int, list[int]] = {}
    kept: dict[int, list[FactRow]] = {}
    noted = _note(keep_rows(rows, doubts.people, kept), sessions, attended)
    cascade = build_cascade(sessions, noted, stated)
    movable = list_movable(sessions, cascade, kept, doubts.open_pairs)

    def find_outcomes(group: Group) -> Outcomes:
        seen = [session for root in group for session in attended.get(root, ())]
        is_asked = any(days[0] <= sessions[session].day for session in seen)
        sure = [session for session in seen if session not in movable]
        if not is_asked or not all(cascade.generation_of[session] for session in sure):
            return _NOT_REACHED
        return MEMBER if len(sure) == len(seen) else MEMBER | _NOT_REACHED

    parts = Counter(find_outcomes(frozenset({root})) for root in attended)
    for piece in find_components(doubts.open_pairs):
        parts.subtract(find_outcomes(frozenset({root})) for root in piece & attended.keys())
        mine = [ends for ends in doubts.open_pairs if ends[0] in piece]
        parts[resolve_part(piece, mine, doubts.apart, find_outcomes).outcomes] += 1
    bounds = bound_count(+parts)
    shown = sum(
        all(cascade.generation_of[session] for session in seen)
        and any(days[0] <= sessions[session].day for session in seen)
        for seen in attended.values()
    )
    return IndicatorValue(Fraction(shown), bounds.low, bounds.high)


def _note(
    rows: Iterable[FactRow], sessions: Mapping[int, HeldSession], attended: dict[int, list[int]]
) -> Iterator[FactRow]:
    for row in rows:
        if row[2] and row[1] in sessions:
            attended.setdefault(row[0], []).append(row[1])
        yield row
