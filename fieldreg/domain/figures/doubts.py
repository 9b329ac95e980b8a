"""Open pairs and conflicts: how far a figure could move by them.

Two who may be one person, joined, count once, on the first day of either, with a value of either;
the merge policy is not asked, so all known values are possible. An open pair with a person who
never took part moves nothing here. Of a person in conflict each way of settling it is a *world*:
all that is then true of her sessions.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, product
from math import prod
from typing import Final, NamedTuple

from fieldreg.domain.figures.counting import (
    ALL_TRAITS,
    TRAITS_FROM,
    CodedFacts,
    FactColumns,
    FactRow,
    KeptColumns,
    decode_row,
    list_columns,
)
from fieldreg.domain.figures.cube import (
    MEMBER,
    OTHER,
    Cube,
    FigureCell,
    FigureTable,
    list_in_order,
    merging,
)
from fieldreg.domain.figures.dimensions import (
    NO,
    YES,
    HeldSession,
    PersonValues,
    Reached,
    Traits,
    Values,
    find_reached,
    is_reached,
)
from fieldreg.domain.figures.indicators import IndicatorValue, build_share
from fieldreg.domain.figures.intervals import PAIR_LIMIT, Group, Outcomes, bound_share, resolve_part
from fieldreg.domain.figures.questions import TRAITS, Dimension, Measure, Question, group_by_trait
from fieldreg.domain.joins.components import Components, Forest
from fieldreg.domain.joins.pairs import Ends

Key = Values | None
"""A cell; None is the total."""
Worlds = Sequence[Sequence[FactRow]]
People = Mapping[int, Sequence[FactRow]]
WORLD_LIMIT: Final = 256
"""Of people who may be one and have more worlds together, bounds are outer ones."""


@dataclass(frozen=True, slots=True)
class Doubts:
    open_pairs: frozenset[Ends] = frozenset()
    apart: frozenset[Ends] = frozenset()
    worlds: Mapping[int, Worlds] = field(default_factory=dict)

    @property
    def people(self) -> frozenset[int]:
        return frozenset(root for ends in self.open_pairs for root in ends) | self.worlds.keys()

    def leave_out(self, hidden: AbstractSet[int]) -> "Doubts":
        if not hidden or not self.worlds:
            return self
        worlds = {
            root: [[row for row in world if row[1] not in hidden] for world in each]
            for root, each in self.worlds.items()
        }
        return replace(self, worlds=worlds)


class _Visit(NamedTuple):
    row: FactRow
    least: int
    most: int


def answer_with_doubts(
    cube: Cube, question: Question, rows: Iterable[FactRow], doubts: Doubts
) -> FigureTable:
    kept: dict[int, list[FactRow]] = {}
    people = doubts.people
    table = cube.answer(question, keep_rows(rows, people, kept) if people else rows)
    pairs = [ends for ends in doubts.open_pairs if kept.keys() >= {*ends}]
    if not pairs and kept.keys().isdisjoint(doubts.worlds):
        return table
    groups = cube.group_rows(question)
    counted = _DoubtfulPeople(question, cube.sessions, cube.values, groups, kept, doubts)
    return counted.widen(table, pairs)


def share_with_doubts(
    cube: Cube, question: Question, rows: Iterable[FactRow], doubts: Doubts
) -> IndicatorValue:
    kept: dict[int, list[FactRow]] = {}
    parts = cube.count_members(question, keep_rows(rows, doubts.people, kept))
    matching, known = parts[MEMBER], parts[MEMBER] + parts[OTHER]
    unknown = parts.total() - known
    pairs = [ends for ends in doubts.open_pairs if kept.keys() >= {*ends}]
    whole = {name: each for name, each in question.where.items() if not name.is_of_people}
    part, of_all = (
        _DoubtfulPeople(each, cube.sessions, cube.values, cube.group_rows(each), kept, doubts)
        for each in (question, replace(question, where=whole))
    )

    def join(*bounds: tuple[int, int]) -> Outcomes:
        """A joined person may have completed a course that neither record did."""
        return frozenset((count, of) for count, of in product(*bounds) if count <= of)

    def find_outcomes(group: Group) -> Outcomes:
        return join(part.bound(group, None), of_all.bound(group, None))

    for people in part.list_pieces(pairs):
        mine = [ends for ends in pairs if ends[0] in people]
        parts.subtract(join(part.count(root, None), of_all.count(root, None)) for root in people)
        parts[resolve_part(people, mine, doubts.apart, find_outcomes).outcomes] += 1
    return build_share(matching, known, unknown, bound_share(+parts))


def list_open(
    cube: Cube, question: Question, rows: Iterable[FactRow], doubts: Doubts
) -> dict[int, set[Dimension]]:
    """Return the people who could move the answer, with their unknown or disputed dimensions."""
    found = cube.list_open(question, rows)
    for root, worlds in doubts.worlds.items():
        if disputed := cube.list_disputed(question, worlds):
            found.setdefault(root, set()).update(disputed)
    return found


@dataclass(frozen=True, slots=True)
class _DoubtfulPeople:
    question: Question
    sessions: Mapping[int, HeldSession]
    values: PersonValues
    find_groups: Callable[[FactRow], Collection[Key]]
    rows: Mapping[int, Sequence[FactRow]]
    doubts: Doubts

    def list_pieces(self, pairs: Iterable[Ends]) -> list[frozenset[int]]:
        pieces = find_components(pairs)
        alone = self.doubts.worlds.keys() & self.rows.keys() - frozenset().union(*pieces)
        return [*pieces, *(frozenset({root}) for root in sorted(alone))]

    def widen(self, table: FigureTable, pairs: Collection[Ends]) -> FigureTable:
        pieces = self.list_pieces(pairs)
        reached = find_reached(self.question, table.cells)
        every = pieces if self.question.by else ()
        possible = {key for people in every for key in self._list_keys(people, reached)}
        cells = {**dict.fromkeys(possible, FigureCell()), **table.cells}
        total = table.total
        for people in pieces:
            mine = [ends for ends in pairs if ends[0] in people]
            total = self._widen(total, None, people, mine)
            for key, cell in cells.items():
                if not cell.is_unknown:
                    cells[key] = self._widen(cell, key, people, mine)
        asked = frozenset(filter(self._is_asked_about, self.rows))
        cells = {key: cell for key, cell in cells.items() if cell.high or key in table.cells}
        return replace(
            table,
            cells={values: cells[values] for values in list_in_order(cells)},
            total=total,
            open_pairs=sum(not asked.isdisjoint(ends) for ends in pairs),
            open_conflicts=len(self.doubts.worlds.keys() & asked) if self._asks_of_people else 0,
        )

    def _list_rows(self, root: int) -> list[FactRow]:
        worlds = (self.rows[root], *self.doubts.worlds.get(root, ()))
        return list(chain.from_iterable(worlds))

    def _list_groups(self, row: FactRow) -> set[Key]:
        if row[1] not in self.sessions:
            return set()
        every = (row[2], self.sessions[row[1]].half_days)
        return {group for each in every for group in self.find_groups(_with_half_days(row, each))}

    @property
    def _asks_of_people(self) -> bool:
        return any(each.is_of_people for each in self.question.used)

    def _is_asked_about(self, root: int) -> bool:
        return any(map(self._list_groups, self._list_rows(root)))

    def _list_keys(self, people: Collection[int], reached: Reached) -> Iterator[Values]:
        """Yield the cells in which *people* may count, however doubts turn out, and more."""
        rows = [row for root in people for row in self._list_rows(root)]
        groups = {each for row in rows for each in self._list_groups(row) if each is not None}
        together = group_by_trait(self.question.used)
        known = [
            {
                values
                for traits in {Traits(*row[TRAITS_FROM:]) for row in rows}
                for values in self.values.list_together(dimensions, traits)
                if self.question.wants(dimensions, values)
                and is_reached(reached, dimensions, values)
            }
            for dimensions in together
        ]
        used = list(chain.from_iterable(together))
        merge = merging(self.question)
        for group, way in product(groups, product(*known)):
            at = dict(zip(used, chain.from_iterable(way), strict=True))
            of_people = (at[each] for each in self.question.by if each.is_of_people)
            yield merge(group, tuple(of_people))

    def _widen(
        self, cell: FigureCell, key: Key, people: Collection[int], pairs: Collection[Ends]
    ) -> FigureCell:
        alone = [self.count(root, key) for root in people]
        low, high = (sum(bounds) for bounds in zip(*alone, strict=True))
        if is_outer := len(pairs) > PAIR_LIMIT or self._is_too_much(people):
            least, most = 0, sum(self._find_most((root,), key) for root in people)
        else:
            options = partial(self._options, key)
            part = resolve_part(people, pairs, self.doubts.apart, options)
            counts = [count for count, _ in part.outcomes]
            least, most = min(counts), max(counts)
        return replace(
            cell,
            low=cell.low - low + least,
            high=cell.high - high + most,
            is_outer=cell.is_outer or is_outer,
        )

    def _is_too_much(self, group: Collection[int]) -> bool:
        return prod(len(self.doubts.worlds.get(root, (0,))) for root in group) > WORLD_LIMIT

    def _options(self, key: Key, group: Group) -> Outcomes:
        return frozenset((count, count) for count in self.bound(group, key))

    def _weigh(self, row: FactRow) -> int:
        return row[2] if self.question.measure is Measure.ATTENDANCES else 1

    def _find_most(self, group: Collection[int], key: Key) -> int:
        """Return an outer bound of the number with which *group*, as one, counts in *key*."""
        wanted = None if key is None else self._group_of(key)
        rows = (row for root in group for row in self.rows[root])
        most = sum(self._weigh(row) for row in rows if wanted in self._list_groups(row))
        return min(most, 1) if self.question.measure is Measure.PEOPLE else most

    def count(self, root: int, key: Key) -> tuple[int, int]:
        return self._bound({root: self.rows[root]}, key)

    def bound(self, group: Group, key: Key) -> tuple[int, int]:
        if self._is_too_much(group):
            return 0, self._find_most(group, key)
        worlds = (self.doubts.worlds.get(root, [self.rows[root]]) for root in group)
        ways = [self._bound(dict(zip(group, way, strict=True)), key) for way in product(*worlds)]
        return min(low for low, _ in ways), max(high for _, high in ways)

    def _bound(self, rows: People, key: Key) -> tuple[int, int]:
        wanted = None if key is None else self._group_of(key)
        counts: list[tuple[int, int]] = []
        for place, visit in enumerate(self._merge(rows)):
            ways = [_with_half_days(visit.row, each) for each in (visit.least, visit.most)]
            here = [wanted in self.find_groups(each) for each in ways]
            if any(here):
                is_certain, is_possible = self._match(rows, visit.row, key, is_first=not place)
                least, most = map(self._weigh, ways)
                is_certain &= all(here)
                counts.append((least if is_certain else 0, most if is_possible else 0))
                if self.question.measure is Measure.PEOPLE and all(here):
                    break
        if self.question.measure is Measure.PEOPLE:
            return min((low for low, _ in counts), default=0), max(
                (high for _, high in counts), default=0
            )
        return sum(low for low, _ in counts), sum(high for _, high in counts)

    def _merge(self, rows: People) -> list[_Visit]:
        found: dict[int, _Visit] = {}
        for root in sorted(rows):
            for row in rows[root]:
                session = self.sessions.get(row[1])
                if session is None:
                    continue
                known = found.get(row[1], _Visit(row, 0, 0))
                most = min(known.most + row[2], max(session.half_days, row[2], known.most))
                found[row[1]] = _Visit(known.row, max(known.least, row[2]), most)
        return sorted(
            found.values(), key=lambda visit: (self.sessions[visit.row[1]].day, visit.row[1])
        )

    def _group_of(self, key: Values) -> Values:
        return tuple(
            value
            for dimension, value in zip(self.question.by, key, strict=True)
            if not dimension.is_of_people
        )

    def _match(
        self, people: People, row: FactRow, key: Key, *, is_first: bool
    ) -> tuple[bool, bool]:
        is_certain, is_possible = True, True
        at = dict(zip(self.question.by, key or (), strict=bool(key)))
        for dimensions in group_by_trait(self.question.used):
            fits = [
                self.question.wants(dimensions, values)
                and all(
                    at.get(each, value) == value
                    for each, value in zip(dimensions, values, strict=True)
                )
                for values in self._list_values(dimensions, people, row, is_first=is_first)
            ]
            is_certain &= all(fits)
            is_possible &= any(fits)
        return is_certain, is_possible

    def _list_values(
        self, dimensions: tuple[Dimension, ...], people: People, row: FactRow, *, is_first: bool
    ) -> frozenset[tuple[str, ...]]:
        if dimensions == (Dimension.NEW,):
            return frozenset({(YES if is_first else NO,)})
        rows = [row, *(other for root in people if root != row[0] for other in people[root])]
        traits = [Traits(*each[TRAITS_FROM:]) for each in rows]
        name = TRAITS[dimensions[0]][0]
        known = [each for each in traits if getattr(each, name) is not None]
        return frozenset(
            values
            for each in known or traits[:1]
            for values in self.values.list_together(dimensions, each)
        )


def keep_rows(
    rows: Iterable[FactRow], people: AbstractSet[int], kept: dict[int, list[FactRow]]
) -> CodedFacts:
    """Return *rows*; keep those of *people* in *kept*, at the latest while they are iterated."""
    mask = rows.mask if isinstance(rows, CodedFacts) else ALL_TRAITS
    every = list_columns(rows)

    def look() -> Iterator[FactColumns]:
        for columns in every:
            if not people.isdisjoint(columns.roots):
                for row in columns.choose([*map(people.__contains__, columns.roots)]).list_rows():
                    kept.setdefault(row[0], []).append(decode_row(row, mask))
            yield columns

    if not isinstance(every, KeptColumns):
        return CodedFacts(look(), mask)
    deque(look(), maxlen=0)  # they may be counted without being iterated
    return CodedFacts(every, mask)


def _with_half_days(row: FactRow, half_days: int) -> FactRow:
    return (row[0], row[1], half_days, *row[3:])


def find_components(pairs: Iterable[Ends]) -> list[frozenset[int]]:
    forest = Forest(())
    for ends in pairs:
        forest.join(*ends)
    return [*map(frozenset, Components(forest.roots(), ()).members().values())]
