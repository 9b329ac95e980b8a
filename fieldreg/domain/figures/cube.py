"""The cube: any measure by up to three dimensions, in one pass over the facts.

A person counts once in each group of sessions, with what was true on the first day on which she is
counted there, so that figures by age or residence add up. Who was registered twice and is not
joined counts twice.

A cell's *value* counts whom the register certainly puts there; unknown values widen the interval
and count in a cell of `UNKNOWN`, which has none. The interval is exact: each value that is missing
stands in few dimensions, which agree on what is possible.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from fieldreg.domain.figures.dimensions import (
    NO,
    YES,
    HeldSession,
    PersonValues,
    Traits,
    Values,
    list_session_values,
)
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.gazetteer import Gazetteer

TraitRow = tuple[int | None, str | None, str | None, int | None, int | None]
FactRow = tuple[int, int, int, str | None, *TraitRow]
"""Root, session, half-days, part, then the traits (`Traits`); by root, day and session."""

UNKNOWN: Final = "?"
"""The value of a dimension that is not known of some people."""
TRAITS_FROM: Final = 4
_Registration = tuple[int, int, str | None]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """How many are counted, and the least and greatest number that could be true."""

    value: int = 0
    low: int = 0
    high: int = 0
    is_unknown: bool = False

    @property
    def is_certain(self) -> bool:
        return self.low == self.high and not self.is_unknown

    def plus(self, count: int, *, is_certain: bool) -> "FigureCell":
        known = count if is_certain else 0
        return replace(self, value=self.value + known, low=self.low + known, high=self.high + count)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """An answer: the cells by their values of *question*'s dimensions, in order; *total* is of all."""

    question: Question
    cells: Mapping[Values, FigureCell]
    total: FigureCell


@dataclass(frozen=True, slots=True)
class _Match:
    """Whether people of some traits are among those asked about, and the values they may have."""

    is_certain: bool
    values: tuple[tuple[str, ...], ...]

    @property
    def is_known(self) -> bool:
        return all(len(each) == 1 for each in self.values)


class Cube:
    """The answers of one register: *sessions* are those that count."""

    def __init__(
        self, sessions: Mapping[int, HeldSession], places: Gazetteer, values: PersonValues
    ) -> None:
        self._sessions, self._places, self._values = sessions, places, values

    def answer(self, question: Question, rows: Iterable[FactRow]) -> FigureTable:
        groups = _Groups(question, self._sessions, self._places)
        if question.measure.is_of_sessions:
            return _answer_of_sessions(question, groups, self._sessions)
        counts = _count(question.measure, groups, rows)
        return self._sum_up(question, counts)

    def list_open(self, question: Question, rows: Iterable[FactRow]) -> dict[int, set[Dimension]]:
        """Return the people who could move the answer, and what is not known of them."""
        groups = _Groups(question, self._sessions, self._places)
        dimensions = [dimension for dimension in question.used if dimension.is_of_people]
        found: dict[int, set[Dimension]] = {}
        for root, _, traits in _find_counted(question.measure, groups, rows):
            if self._match(question, traits) is not None:
                for dimension in dimensions:
                    if len(self._values.list_values(dimension, traits)) > 1:
                        found.setdefault(root, set()).add(dimension)
        return found

    def _sum_up(
        self, question: Question, counts: Mapping[tuple[Values | None, Traits], int]
    ) -> FigureTable:
        total, known = FigureCell(), defaultdict[Values, FigureCell](FigureCell)
        unsure: list[tuple[Values, _Match, int]] = []
        for (group, traits), count in counts.items():
            match = self._match(question, traits)
            if match is None:
                continue
            if group is None:
                total = total.plus(count, is_certain=match.is_certain)
            elif match.is_known:
                values = _merge(question, group, tuple(value for (value,) in match.values))
                known[values] = known[values].plus(count, is_certain=match.is_certain)
            else:
                unsure.append((group, match, count))
        _spread(question, known, unsure)
        return FigureTable(
            question, dict(sorted(known.items(), key=lambda cell: _order(cell[0]))), total
        )

    def _match(self, question: Question, traits: Traits) -> _Match | None:
        is_certain, narrowed = True, {}
        for dimension, wanted in question.where.items():
            if dimension.is_of_people:
                possible = self._values.list_values(dimension, traits)
                narrowed[dimension] = tuple(value for value in possible if value in wanted)
                if not narrowed[dimension]:
                    return None
                is_certain &= len(narrowed[dimension]) == len(possible)
        return _Match(
            is_certain,
            tuple(
                narrowed.get(dimension) or self._values.list_values(dimension, traits)
                for dimension in question.by
                if dimension.is_of_people
            ),
        )


class _Groups(dict[_Registration, tuple[Values | None, ...]]):
    """The groups of a registration by the dimensions that are not of people; the first is None.

    None is the total; a registration that is not asked about has no group.
    """

    def __init__(
        self, question: Question, sessions: Mapping[int, HeldSession], places: Gazetteer
    ) -> None:
        super().__init__()
        self._question, self._sessions, self._places = question, sessions, places

    def __missing__(self, registration: _Registration) -> tuple[Values | None, ...]:
        session = self._sessions.get(registration[0])
        found = () if session is None else self._find(session, registration)
        self[registration] = found
        return found

    def _find(self, session: HeldSession, registration: _Registration) -> tuple[Values | None, ...]:
        question = self._question
        if not (question.since or "") <= session.day <= (question.until or "9999"):
            return ()
        values = {
            dimension: self._list_values(dimension, session, registration)
            for dimension in question.used
            if not dimension.is_of_people
        }
        for dimension, wanted in question.where.items():
            if dimension in values and wanted.isdisjoint(values[dimension]):
                return ()
        grouped = (values[dimension] for dimension in question.by if dimension in values)
        return (None, *product(*grouped)) if question.by else (None,)

    def _list_values(
        self, dimension: Dimension, session: HeldSession, registration: _Registration
    ) -> Values:
        _, half_days, part = registration
        if dimension is Dimension.COMPLETED:
            return (YES if half_days >= session.needed else NO,)
        if dimension is Dimension.PART:
            return (part,)
        return list_session_values(dimension, session, self._places)


def _count(
    measure: Measure, groups: _Groups, rows: Iterable[FactRow]
) -> dict[tuple[Values | None, Traits], int]:
    counts: Counter[tuple[Values | None, tuple[object, ...]]] = Counter()
    if measure is Measure.PEOPLE:
        last, seen = 0, set[Values | None]()
        for row in rows:
            if row[0] != last:
                last, seen = row[0], set()
            for group in groups[row[1:TRAITS_FROM]]:
                if group not in seen:
                    seen.add(group)
                    counts[group, row[TRAITS_FROM:]] += 1
    else:
        is_weighed = measure is Measure.ATTENDANCES
        for row in rows:
            for group in groups[row[1:TRAITS_FROM]]:
                counts[group, row[TRAITS_FROM:]] += row[2] if is_weighed else 1
    return {(group, Traits(*traits)): count for (group, traits), count in counts.items()}  # type: ignore[arg-type]


def _find_counted(
    measure: Measure, groups: _Groups, rows: Iterable[FactRow]
) -> Iterator[tuple[int, Values | None, Traits]]:
    """Yield each person with the groups in which she counts, as `_count` counts them."""
    last, seen = 0, set[Values | None]()
    for row in rows:
        if row[0] != last:
            last, seen = row[0], set()
        for group in groups[row[1:TRAITS_FROM]]:
            if measure is not Measure.PEOPLE or group not in seen:
                seen.add(group)
                yield row[0], group, Traits(*row[TRAITS_FROM:])


def _spread(
    question: Question,
    known: dict[Values, FigureCell],
    unsure: Iterable[tuple[Values, _Match, int]],
) -> None:
    """Add those of whom something is unknown to the cells in which they may be, and beside them."""
    cells_by_group: dict[Values, list[Values]] = defaultdict(list)
    for values in known:
        cells_by_group[_of(question, values, is_of_people=False)].append(values)
    for group, match, count in unsure:
        for values in cells_by_group[group]:
            of_people = _of(question, values, is_of_people=True)
            if all(value in each for value, each in zip(of_people, match.values, strict=True)):
                known[values] = known[values].plus(count, is_certain=False)
        if match.is_certain:
            shown = tuple(each[0] if len(each) == 1 else UNKNOWN for each in match.values)
            values = _merge(question, group, shown)
            before = known.get(values, FigureCell()).value
            known[values] = FigureCell(before + count, is_unknown=True)


def _merge(question: Question, group: Values, of_people: tuple[str, ...]) -> Values:
    groups, people = iter(group), iter(of_people)
    return tuple(next(people if dimension.is_of_people else groups) for dimension in question.by)


def _of(question: Question, values: Values, *, is_of_people: bool) -> Values:
    return tuple(
        value
        for dimension, value in zip(question.by, values, strict=True)
        if dimension.is_of_people is is_of_people
    )


def _order(values: Values) -> tuple[tuple[bool, bool, str], ...]:
    """Return the place of a cell: what is without a value, and what is unknown, comes last."""
    return tuple((value == UNKNOWN, value is None, value or "") for value in values)


def _answer_of_sessions(
    question: Question, groups: _Groups, sessions: Mapping[int, HeldSession]
) -> FigureTable:
    counts: Counter[Values | None] = Counter()
    for session in sessions.values():
        weight = session.half_days if question.measure is Measure.HALF_DAYS else 1
        for group in groups[session.id, 0, None]:
            counts[group] += weight
    total = counts.pop(None, 0)
    cells = {
        group: FigureCell(counts[group], counts[group], counts[group]) for group in counts if group
    }
    return FigureTable(
        question,
        dict(sorted(cells.items(), key=lambda cell: _order(cell[0]))),
        FigureCell(total, total, total),
    )
