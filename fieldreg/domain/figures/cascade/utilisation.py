"""Trainers: people who completed a training of trainers, and whether they led sessions later.

A person is one from the day of the first such session that she completed; she led a session as
lead or co-facilitator, on a later day.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from fieldreg.domain.figures.cascade.edges import LEADING
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import MEMBER, OTHER
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts, find_components
from fieldreg.domain.figures.indicators import (
    IndicatorValue,
    PeopleBounds,
    Utilisation,
    build_share,
)
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_share, resolve_part
from fieldreg.domain.periods import Days

_NO_TRAINER: Outcomes = frozenset({(0, 0)})


def compute_utilisation(
    rule: Utilisation,
    sessions: Mapping[int, HeldSession],
    rows: Iterable[FactRow],
    doubts: Doubts,
    days: Days,
) -> IndicatorValue:
    """Return the share by *rule*; *rows* are of those who attended or contributed, by person.

    *days* have an end. Open pairs of people are in the bounds.
    """
    parts: Counter[Outcomes] = Counter()
    kept: dict[int, list[FactRow]] = {}
    people = doubts.people
    trainings = {session for session, held in sessions.items() if held.is_trainer_level}
    for root, facts in groupby(rows, key=itemgetter(0)):
        mine = [row for row in facts if row[1] in sessions]
        # Most people came to no training of trainers.
        is_asked = not trainings.isdisjoint([row[1] for row in mine])
        parts[_find_outcomes(rule, sessions, mine, days) if is_asked else _NO_TRAINER] += 1
        if root in people:
            kept[root] = mine

    def find_outcomes(group: Group) -> Outcomes:
        together = [row for root in group for row in kept[root]]
        return _find_outcomes(rule, sessions, together, days)

    shown = parts[MEMBER], parts[MEMBER] + parts[OTHER]
    pairs = [ends for ends in doubts.open_pairs if kept.keys() >= {*ends}]
    for piece in find_components(pairs):
        mine_of = [ends for ends in pairs if ends[0] in piece]
        parts.subtract(find_outcomes(frozenset({root})) for root in piece)
        parts[resolve_part(piece, mine_of, doubts.apart, find_outcomes).outcomes] += 1
    share = build_share(*shown, 0, bound_share(+parts))
    return replace(share, people=PeopleBounds.of(+parts))


def _find_outcomes(
    rule: Utilisation, sessions: Mapping[int, HeldSession], rows: Sequence[FactRow], days: Days
) -> Outcomes:
    trained = list(list_training_days(sessions, rows))
    if not trained:
        return _NO_TRAINER
    led = [sessions[row[1]].day for row in rows if row[3] in LEADING]
    judged = {None if day is None else rule.judge(day, led, days) for day in trained}
    return frozenset((0, 0) if each is None else (int(each), 1) for each in judged)


def list_training_days(
    sessions: Mapping[int, HeldSession], rows: Iterable[FactRow]
) -> Iterator[str | None]:
    """Yield the days on which one person may have become a trainer, None if perhaps never.

    Several records that are one may have attended the same half-days of a session, or others.
    """
    attended: dict[int, list[int]] = {}
    for _, session, half_days, *_ in rows:
        if half_days and sessions[session].is_trainer_level:
            attended.setdefault(session, []).append(half_days)
    possible = []
    for session, counts in attended.items():
        held = sessions[session]
        if max(counts) >= held.needed:
            possible.append((held.day, True))
        elif min(sum(counts), held.half_days) >= held.needed:
            possible.append((held.day, False))
    for day, is_certain in sorted(possible, key=lambda each: (each[0], not each[1])):
        yield day
        if is_certain:
            return
    if possible:
        yield None
