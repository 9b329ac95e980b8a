"""Trainers: people who completed a training of trainers, and whether they led sessions later.

A person is a trainer from the day of the first such session; only sessions that she led or
co-facilitated on later days count.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from fieldreg.domain.figures.cascade.edges import LEADING
from fieldreg.domain.figures.counting import CodedRow, FactRow
from fieldreg.domain.figures.cube import MEMBER, OTHER
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.doubts import Doubts, find_components, keep_rows
from fieldreg.domain.figures.indicators import (
    IndicatorValue,
    PeopleBounds,
    Utilisation,
    build_share,
)
from fieldreg.domain.figures.intervals import Group, Outcomes, bound_share, resolve_part
from fieldreg.domain.periods import Days

Sessions = Mapping[int, HeldSession]
_Row = CodedRow | FactRow
_History = tuple[tuple[str | None, ...], tuple[str, ...]]
"""Days on which a person may have become a trainer, and those on which she led a session."""
_NO_TRAINER: Outcomes = frozenset({(0, 0)})


def compute_utilisation(
    rule: Utilisation, sessions: Sessions, rows: Iterable[FactRow], doubts: Doubts, days: Days
) -> IndicatorValue:
    """*rows* are, by person, of all who came to trainings of trainers.

    *days* have an end. Open pairs of people are in the bounds.
    """
    people, kept = doubts.people, dict[int, list[FactRow]]()
    trainings = {id_: held for id_, held in sessions.items() if held.is_trainer_level}
    histories: Counter[_History] = Counter()
    for columns in keep_rows(rows, people, kept).columns:
        # Most people came to no training of trainers.
        came = zip(columns.roots, columns.sessions, strict=True)
        trained = {root for root, session in came if session in trainings}
        chosen = columns.choose([*map(trained.__contains__, columns.roots)])
        by_person = sorted(chosen.list_rows(), key=itemgetter(0))
        for _, facts in groupby(by_person, key=itemgetter(0)):
            histories[_tell(trainings, sessions, [*facts])] += 1
    parts: Counter[Outcomes] = Counter()
    for history, count in histories.items():
        parts[_find_outcomes(rule, history, days)] += count

    def find_outcomes(group: Group) -> Outcomes:
        together = [row for root in group for row in kept[root]]
        return _find_outcomes(rule, _tell(trainings, sessions, together), days)

    shown = parts[MEMBER], parts[MEMBER] + parts[OTHER]
    pairs = [ends for ends in doubts.open_pairs if kept.keys() >= {*ends}]
    for piece in find_components(pairs):
        mine_of = [ends for ends in pairs if ends[0] in piece]
        parts.subtract(find_outcomes(frozenset({root})) for root in piece)
        parts[resolve_part(piece, mine_of, doubts.apart, find_outcomes).outcomes] += 1
    share = build_share(*shown, 0, bound_share(+parts))
    return replace(share, people=PeopleBounds.of(+parts))


def _tell(trainings: Sessions, sessions: Sessions, rows: Sequence[_Row]) -> _History:
    led = [sessions[row[1]].day for row in rows if row[3] in LEADING and row[1] in sessions]
    return tuple(_list_training_days(trainings, rows)), tuple(led)


def _find_outcomes(rule: Utilisation, history: _History, days: Days) -> Outcomes:
    trained, led = history
    judged = {None if day is None else rule.judge(day, led, days) for day in trained}
    return frozenset((0, 0) if each is None else (int(each), 1) for each in judged) or _NO_TRAINER


def _list_training_days(trainings: Sessions, rows: Iterable[_Row]) -> Iterator[str | None]:
    attended: dict[int, list[int]] = {}
    for _, session, half_days, *_ in rows:
        if half_days and session in trainings:
            attended.setdefault(session, []).append(half_days)
    possible = []
    for session, counts in attended.items():
        held = trainings[session]
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
