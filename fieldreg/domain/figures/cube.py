"""The cube: any measure by up to three dimensions, in one pass over the facts.

A person counts once in each group of sessions, with her values on the first day there, so that
figures by age or residence add up. Records that are not joined count each; `doubts` bounds that.

A cell's *value* counts those who certainly belong there; unknown values widen the interval and
count in a cell of `UNKNOWN`, which has none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, product
from operator import add, attrgetter
from typing import Final, NamedTuple

from fieldreg.domain.figures.counting import (
    TRAITS_FROM,
    FactRow,
    choose_people,
    count_rows,
    decode,
    find_counted,
    mask_traits,
)
from fieldreg.domain.figures.dimensions import (
    HeldSession,
    PersonValues,
    Traits,
    Values,
    find_reached,
    is_reached,
)
from fieldreg.domain.figures.intervals import Outcomes
from fieldreg.domain.figures.questions import (
    Dimension,
    Measure,
    Question,
    group_by_trait,
    list_traits,
)
from fieldreg.domain.figures.registration_groups import RegistrationGroups
from fieldreg.domain.places.gazetteer import Gazetteer

UNKNOWN: Final = "?"
"""The value of a dimension that is not known of some people."""
_NUMBER: Final = re.compile("[0-9]+")
MEMBER: Final[Outcomes] = frozenset({(1, 1)})
OTHER: Final[Outcomes] = frozenset({(0, 1)})
"""The outcomes of a person who belongs to the part of a share, and of one who does not."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A count, and the least and greatest number that could be true.

    One that *is_outer* may be wider: too many open pairs hang together.
    """

    value: int = 0
    low: int = 0
    high: int = 0
    is_unknown: bool = False
    is_outer: bool = False

    @property
    def is_certain(self) -> bool:
        return self.low == self.high and not self.is_unknown


@dataclass(frozen=True, slots=True)
class FigureTable:
    """An answer: its cells by the values of *question*'s dimensions, in order; *total* is of all.

    *open_pairs*, *open_courses*, people with *open_conflicts* and *open_sessions* in conflict widen
    it. Confidential sessions may be left out of it.
    """

    question: Question
    cells: Mapping[Values, FigureCell]
    total: FigureCell
    open_pairs: int = 0
    open_conflicts: int = 0
    open_sessions: int = 0
    open_courses: int = 0
    is_without_confidential: bool = False


class _Match(NamedTuple):
    is_certain: bool
    cells: frozenset[tuple[str, ...]]
    shown: tuple[str, ...]

    @classmethod
    def of(cls, cells: frozenset[tuple[str, ...]], *, is_certain: bool) -> "_Match":
        each = (set(values) for values in zip(*cells, strict=True))
        shown = tuple(values.pop() if len(values) == 1 else UNKNOWN for values in each)
        return cls(is_certain, cells, shown)


@dataclass(slots=True)
class _Counts:
    """How many certainly belong to each cell, and how many more possibly."""

    known: dict[Values, int] = field(default_factory=lambda: defaultdict(int))
    more: dict[Values, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, values: Values, count: int, *, is_certain: bool) -> None:
        (self.known if is_certain else self.more)[values] += count

    def list_cells(self) -> dict[Values, FigureCell]:
        build = cache(FigureCell)  # many are equal
        cells = {values: build(0, 0, more) for values, more in self.more.items()}
        for values, known in self.known.items():
            cells[values] = build(known, known, known + self.more.get(values, 0))
        return cells


class Cube:
    def __init__(
        self, sessions: Mapping[int, HeldSession], places: Gazetteer, values: PersonValues
    ) -> None:
        self.sessions, self.places, self.values = sessions, places, values

    def answer(self, question: Question, rows: Iterable[FactRow]) -> FigureTable:
        groups = RegistrationGroups(question, self.sessions, self.places)
        if question.measure.is_of_sessions:
            return _answer_of_sessions(question, groups, self.sessions)
        return self._sum_up(question, count_rows(question, groups, rows))

    def count_members(self, question: Question, rows: Iterable[FactRow]) -> Counter[Outcomes]:
        groups = RegistrationGroups(question, self.sessions, self.places)
        found: Counter[Outcomes] = Counter()
        for people in count_rows(question, groups, rows).values():
            for code, count in people.items():
                match = self._match(question, Traits(*decode(code)))
                is_open = match is not None and not match.is_certain
                found[MEMBER | OTHER if is_open else MEMBER if match else OTHER] += count
        return found

    def group_rows(self, question: Question) -> Callable[[FactRow], set[Values | None]]:
        groups = RegistrationGroups(question, self.sessions, self.places)

        def find(row: FactRow) -> set[Values | None]:
            found = {groups.keys[number] for number in groups[groups.key_of(row)]}
            return found | {None} if found else found

        return find

    def weigh(
        self, question: Question, rows: Iterable[FactRow], wanted: Values | None
    ) -> Counter[int]:
        groups = RegistrationGroups(question, self.sessions, self.places)
        at, shown = (groups.all_of, None) if wanted is None else splitting(question)(wanted)
        found: Counter[int] = Counter()
        if question.measure.is_of_sessions:
            for session in self.sessions.values():
                if at in map(groups.keys.__getitem__, groups[session.id]):
                    is_weighed = question.measure is Measure.HALF_DAYS
                    found[session.id] = session.half_days if is_weighed else 1
            return found
        for row in rows:
            is_asked = at in map(groups.keys.__getitem__, groups[groups.key_of(row)])
            if is_asked and not (question.measure is Measure.PEOPLE and row[0] in found):
                match = self._match(question, Traits(*row[TRAITS_FROM:]))
                is_in = match is not None and match.is_certain
                is_in = is_in and (shown is None or (match is not None and match.shown == shown))
                weight = row[2] if question.measure is Measure.ATTENDANCES else 1
                found[row[0]] += weight if is_in else 0
        return found

    def list_open(self, question: Question, rows: Iterable[FactRow]) -> dict[int, set[Dimension]]:
        groups = RegistrationGroups(question, self.sessions, self.places)
        dimensions = [dimension for dimension in question.used if dimension.is_of_people]

        @cache  # few people have traits of their own
        def find_unknown(traits: Traits) -> AbstractSet[Dimension]:
            if self._match(question, traits) is None:
                return frozenset()
            known = {each: self.values.list_values(each, traits) for each in dimensions}
            return {dimension for dimension, values in known.items() if len(values) > 1}

        found: dict[int, set[Dimension]] = {}
        is_open = cache(lambda code: find_unknown(Traits(*decode(code))))
        open_rows = choose_people(rows, is_open, mask_traits(list_traits(question)))
        for root, traits in find_counted(question, groups, open_rows):
            if unknown := find_unknown(traits):
                found.setdefault(root, set()).update(unknown)
        return found

    def list_disputed(
        self, question: Question, worlds: Sequence[Iterable[FactRow]]
    ) -> set[Dimension]:
        """Return the dimensions in which *worlds* of one person differ, where that moves her."""
        groups = RegistrationGroups(question, self.sessions, self.places)
        ways = ([traits for _, traits in find_counted(question, groups, each)] for each in worlds)
        found: set[Dimension] = set()
        for each in zip(*ways, strict=True):
            matches = {self._match(question, traits) for traits in each}
            if len(matches) > 1 or any(match and not match.is_certain for match in matches):
                for dimension in filter(attrgetter("is_of_people"), question.used):
                    known = (self.values.list_values(dimension, traits) for traits in each)
                    if len(set(chain.from_iterable(known))) > 1:
                        found.add(dimension)
        return found

    def _sum_up(
        self, question: Question, counts: Mapping[Values | None, Mapping[int, int]]
    ) -> FigureTable:
        total, counted = _Counts(), _Counts()
        unsure: dict[_Match, list[tuple[Values, int]]] = defaultdict(list)
        merge, matches = merging(question), dict[int, _Match | None]()
        for group, people in counts.items():
            if not group:
                asked, known = (question, matches) if group == () else (question.undivided, {})
                for match, count in self._match_all(asked, people, known).items():
                    total.add((), count, is_certain=match.is_certain)
            if group is None or not question.by:
                continue
            for match, count in self._match_all(question, people, matches).items():
                if len(match.cells) == 1:
                    counted.add(merge(group, match.shown), count, is_certain=match.is_certain)
                else:
                    unsure[match].append((group, count))
        beside = _spread(question, counted, unsure)
        cells = counted.list_cells()
        cells |= {values: FigureCell(count, is_unknown=True) for values, count in beside.items()}
        ordered = {values: cells[values] for values in list_in_order(cells)}
        return FigureTable(question, ordered, total.list_cells().get((), FigureCell()))

    def _match_all(
        self, question: Question, people: Mapping[int, int], matches: dict[int, "_Match | None"]
    ) -> Mapping["_Match", int]:
        found: dict[_Match, int] = defaultdict(int)
        for code, count in people.items():
            if code not in matches:
                matches[code] = self._match(question, Traits(*decode(code)))
            if (match := matches[code]) is not None:
                found[match] += count
        return found

    def _match(self, question: Question, traits: Traits) -> _Match | None:
        is_certain = True
        together = group_by_trait(question.used)
        found: list[frozenset[tuple[str, ...]]] = []
        for dimensions in together:
            possible = self.values.list_together(dimensions, traits)
            wanted = possible
            if not question.where.keys().isdisjoint(dimensions):
                wanted = frozenset(each for each in possible if question.wants(dimensions, each))
            if not wanted:
                return None
            is_certain &= len(wanted) == len(possible)
            found.append(wanted)
        used = [each for dimensions in together for each in dimensions]
        places = [used.index(each) for each in question.by if each.is_of_people]
        ways = (tuple(chain(*way)) for way in product(*found))
        cells = frozenset(tuple(way[at] for at in places) for way in ways)
        return _Match.of(cells, is_certain=is_certain)


def _spread(
    question: Question, counted: _Counts, unsure: Mapping[_Match, Sequence[tuple[Values, int]]]
) -> dict[Values, int]:
    """Count those who are *unsure* in all cells where they may belong; return unknown ones."""
    beside: dict[Values, int] = defaultdict(int)
    merge = merging(question)
    groups = ((match, group) for match, those in unsure.items() for group, _ in those)
    reached = find_reached(
        question,
        [*counted.known, *counted.more, *(merge(group, match.shown) for match, group in groups)],
    )
    dimensions = [dimension for dimension in question.by if dimension.is_of_people]
    for match, those in unsure.items():
        for of_people in match.cells:
            if is_reached(reached, dimensions, of_people):
                for group, count in those:
                    counted.add(merge(group, of_people), count, is_certain=False)
        if match.is_certain:
            for group, count in those:
                beside[merge(group, match.shown)] += count
    return beside


def splitting(question: Question) -> Callable[[Values], tuple[Values, Values]]:
    of_people = [place for place, each in enumerate(question.by) if each.is_of_people]
    of_group = [place for place, each in enumerate(question.by) if not each.is_of_people]
    if of_group == [*range(count := len(of_group))]:
        return lambda values: (values[:count], values[count:])

    def split(values: Values) -> tuple[Values, Values]:
        return tuple([values[at] for at in of_group]), tuple([values[at] for at in of_people])

    return split


def merging(question: Question) -> Callable[[Values, Values], Values]:
    order = sorted(range(len(question.by)), key=lambda at: question.by[at].is_of_people)
    places = [order.index(at) for at in range(len(order))]
    if places == sorted(places):
        return add

    def merge(group: Values, of_people: Values) -> Values:
        both = (*group, *of_people)
        return tuple([both[at] for at in places])

    return merge


def list_in_order(cells: Iterable[Values]) -> list[Values]:
    """Return the cells by their values, numbers first; without a value, and unknown, come last."""
    known = [*cells]
    places = [0] * len(known)
    for column in zip(*known, strict=True):
        every = sorted(set(column), key=_order_value)
        rank = {value: at for at, value in enumerate(every)}
        places = [
            place * len(rank) + rank[value] for place, value in zip(places, column, strict=True)
        ]
    return [known[at] for at in sorted(range(len(known)), key=places.__getitem__)]


def _order_value(value: str | None) -> tuple[bool, bool, int, str]:
    number = _NUMBER.match(value or "")
    return value == UNKNOWN, value is None, int(number[0]) if number else 0, value or ""


def count_apart(own: FigureTable, others: FigureTable, *, is_bounded: bool) -> FigureTable:
    """Return the figures of *others*, and those of *own* people where there are none.

    Unless *others* are *is_bounded*, their bounds tell only that there may be some.
    """

    def is_of_others(cell: FigureCell) -> bool:
        return cell.value > 0 or (cell.high > 0 and (is_bounded or not cell.is_outer))

    def choose(cell: FigureCell, mine: FigureCell) -> FigureCell:
        if is_of_others(cell) or not cell.high:
            return cell if is_of_others(cell) else mine
        return replace(mine, low=0, high=max(cell.high, mine.high), is_outer=True)

    none = FigureCell()
    cells = {
        values: choose(others.cells.get(values, none), own.cells.get(values, none))
        for values in list_in_order({**own.cells, **others.cells})
    }
    return replace(
        others,
        cells=cells,
        total=choose(others.total, own.total),
        open_pairs=max(others.open_pairs, own.open_pairs),
        open_sessions=others.open_sessions + own.open_sessions,
        is_without_confidential=is_of_others(others.total) and own.total.high > 0,
    )


def _answer_of_sessions(
    question: Question, groups: RegistrationGroups, sessions: Mapping[int, HeldSession]
) -> FigureTable:
    counts: Counter[Values | None] = Counter()
    for session in sessions.values():
        weight = session.half_days if question.measure is Measure.HALF_DAYS else 1
        for group in groups[session.id]:
            counts[groups.keys[group]] += weight
    total = counts[None] if question.by else counts[()]
    cells = {
        group: FigureCell(counts[group], counts[group], counts[group])
        for group in list_in_order(filter(None, counts))
    }
    return FigureTable(question, cells, FigureCell(total, total, total))
