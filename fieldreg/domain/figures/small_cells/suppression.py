"""Small cells: a table that tells nothing about a few people.

A cell of fewer than *minimum* distinct people is hidden in each measure, and so is one to which all
of its line belong where that would tell something of each. Others are hidden so that these cannot
be computed from sums or from other tables issued with them. Both look alike: the possible values of
the former contain 0 and *minimum* - 1; those of others span *minimum*, unless the cell is empty
("Handbook on Statistical Disclosure Control", ESSnet, 4).

The ends of an interval are counts as well: each is the value itself, or at least *minimum* from it.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import OF_AGE, TRAITS, Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.bounds import Need
from fieldreg.domain.figures.small_cells.cell_names import CellName, name_cell, name_level
from fieldreg.domain.figures.small_cells.grids import SHARED, list_absent, list_grid
from fieldreg.domain.figures.small_cells.search import LinkedNumbers, find_hidden
from fieldreg.domain.problems import Code, Problem

MINIMUM: Final = 5
SENSITIVE_MINIMUM: Final = 10
ISSUED_DIMENSION_LIMIT: Final = 2

_PERSONAL: Final = (Dimension.GENDER, *OF_AGE)
"""What it says something of each person to belong to."""


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A table, and how many distinct people are in each cell and in all (None)."""

    table: FigureTable
    people: Mapping[Values | None, int]


@dataclass(frozen=True, slots=True)
class ProtectedCell:
    """*value* is None where it is hidden; *low* and *high* also where they would tell too much."""

    value: int | None
    low: int | None
    high: int | None
    is_unknown: bool = False

    @property
    def is_hidden(self) -> bool:
        return self.value is None


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """A table as it may be issued: told of hidden cells is "fewer than *minimum*, or hidden"."""

    question: Question
    cells: Mapping[Values, ProtectedCell]
    total: ProtectedCell
    minimum: int
    is_without_confidential: bool = False


def suppress(
    table: FigureTable, people: FigureTable | None = None, *, minimum: int = MINIMUM
) -> ProtectedTable:
    """Return *table* with cells hidden as needed, if nothing else is issued of its period.

    *people* is the answer to the same question about people, for any other measure. Raises
    VALUE_REFUSED (``by``) for more than two dimensions.
    """
    return suppress_together([count_with(table, people or table)], minimum=minimum)[0]


def count_with(table: FigureTable, people: FigureTable) -> CountedTable:
    if people.question.measure is not Measure.PEOPLE:
        raise ValueError("people are counted by people")
    counts: dict[Values | None, int] = {None: people.total.value}
    counts.update((values, cell.value) for values, cell in people.cells.items())
    return CountedTable(table, counts)


def suppress_together(
    tables: Sequence[CountedTable], *, minimum: int = MINIMUM
) -> list[ProtectedTable]:
    """Hide cells; a table by fewer dimensions than another of the same question is its margin."""
    linked = LinkedTables(minimum)
    for each in tables:
        linked.add(each)
    hidden = find_hidden(linked.link(), linked.needs, linked.shown, minimum)
    if hidden is None:  # not even with all others hidden, which leaves nothing to compute with
        hidden = frozenset(linked.numbers.values)
    return [linked.protect(each, hidden) for each in tables]


class LinkedTables:
    """The cells of tables, each once, and the sums that tie them together."""

    def __init__(self, minimum: int) -> None:
        self.minimum = minimum
        self.numbers = LinkedNumbers()
        self.needs: dict[Hashable, Need] = {}
        self.absent: set[Hashable] = set()
        self._levels: dict[Hashable, tuple[Question, dict[Values, CellName]]] = {}

    @property
    def shown(self) -> list[Hashable]:
        others = self.numbers.unseen | self.absent
        return [key for key in self.numbers.values if key not in self.needs and key not in others]

    def add(self, counted: CountedTable, held: FigureTable | None = None) -> None:
        """Add an issued table; where no session was *held* (`add_unseen`) a reader knows of none."""
        question, people = counted.table.question, counted.people
        if len(question.by) > ISSUED_DIMENSION_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="by")
        total = counted.table.total
        self._add_cell(name_cell(question, None), total.value, people.get(None, 0))
        if not question.where:
            self.numbers.totals.add(name_cell(question, None))
        of_all: dict[Values, CellName] = {(): name_cell(question, None)}
        self._levels.setdefault(name_level(question, ()), (question, of_all))
        keys: dict[Values, CellName] = {}
        for values in list_grid(counted.table):
            keys[values] = name_cell(question, values)
            cell = counted.table.cells.get(values, FigureCell())
            self._add_cell(keys[values], cell.value, people.get(values, 0))
            if not _was_held(question, values, held):
                self.absent.add(keys[values])
        for values in list_absent(counted.table):
            keys[values] = name_cell(question, values)
            if keys[values] not in self.numbers.values:
                self._add_cell(keys[values], 0, 0)
                self.absent.add(keys[values])
        if question.by:
            self._levels[name_level(question, question.by)] = question, keys
            self._find_told_of_all(question, keys)

    def lacks(self, question: Question, by: Iterable[Dimension]) -> bool:
        return name_level(question, by) not in self._levels

    def add_unseen(self, counted: CountedTable, held: FigureTable | None = None) -> None:
        """Add a table that is not issued, of which a reader knows how it adds up to others.

        *held* are the sessions by those of its dimensions that sessions have: where there are none
        there are no people. Few people whom two tables tell apart are hidden as others are.
        """
        question, people = counted.table.question, counted.people
        subjects = {TRAITS[each] if each.is_of_people else each for each in question.by}
        is_secret = len(subjects) <= ISSUED_DIMENSION_LIMIT
        keys: dict[Values, CellName] = {}
        for values in list_grid(counted.table) if question.by else [()]:
            if not _was_held(question, values, held):
                continue
            keys[values] = key = name_cell(question, values)
            if key not in self.numbers.values:
                found = counted.table.cells.get(values, FigureCell())
                cell = found if values else counted.table.total
                self._add_cell(key, cell.value, people.get(values or None, 0) if is_secret else 0)
                self.numbers.unseen.add(key)
        self._levels[name_level(question, question.by)] = question, keys
        if is_secret:
            self._find_told_of_all(question, keys)

    def _add_cell(self, key: Hashable, value: int, people: int) -> None:
        self.numbers.values[key] = value
        if 0 < people < self.minimum:
            self.needs[key] = Need(low=0, high=self.minimum - 1)

    def _find_told_of_all(self, question: Question, keys: Mapping[Values, Hashable]) -> None:
        """Protect that all people of a line are in one cell, where it tells something of each."""
        for place, dimension in enumerate(question.by):
            if dimension not in _PERSONAL:
                continue
            lines: dict[Values, list[tuple[str | None, Hashable]]] = {}
            for values, key in keys.items():
                others = (*values[:place], *values[place + 1 :])
                lines.setdefault(others, []).append((values[place], key))
            for line in lines.values():
                full = [each for each in line if self.numbers.values[each[1]]]
                if len(full) == 1 and len(line) > 1 and full[0][0] != UNKNOWN:
                    self._hide_that_all_are_in(full[0][1], [key for _, key in line])

    def _hide_that_all_are_in(self, cell: Hashable, line: Iterable[Hashable]) -> None:
        """Hide *cell*, if it may be shown, and that all people of its *line* are in it."""
        if cell not in self.numbers.unseen:
            self.needs.setdefault(cell, Need(width=self.minimum))
        others = ("others", cell, frozenset(line))
        self.numbers.values[others] = 0
        self.numbers.unseen.add(others)
        self.numbers.add_sum(others, [key for key in line if key != cell])
        self.needs[others] = Need(low=0, high=self.minimum - 1)

    def link(self) -> LinkedNumbers:
        for question, keys in self._levels.values():
            by = question.by if () not in keys else ()
            for coarse in (each for size in range(len(by)) for each in combinations(by, size)):
                of, totals = self._levels.get(name_level(question, coarse), (question, {}))
                order = of.by if coarse else ()
                self._link_level(question, keys, order, totals)
            self._link_conditions(question, keys)
        return self.numbers

    def _link_conditions(self, question: Question, keys: Mapping[Values, CellName]) -> None:
        several = [name for name, wanted in question.where.items() if len(wanted) > 1]
        by = question.by if () not in keys else ()
        columns = (*by, *(name for name in question.where if name not in by))
        fine, parts = self._levels.get(
            name_level(replace(question, where={}), columns), (question, {})
        )
        if not several or not parts:
            return
        lines: dict[Values, list[Hashable]] = {}
        for values, key in parts.items():
            at = dict(zip(fine.by, values, strict=True))
            if all(at[name] in wanted for name, wanted in question.where.items()):
                lines.setdefault(tuple(at[name] for name in by), []).append(key)
        for values, line in lines.items():
            if values in keys:
                self._link_line(question.measure, several, keys[values], line)
        for key in keys.values():
            without = key._replace(where=frozenset(each for each in key.where if len(each[1]) == 1))
            if without in self.numbers.values:
                self.numbers.add_limit(key, [without])

    def _link_level(
        self,
        question: Question,
        keys: Mapping[Values, Hashable],
        coarse: Sequence[Dimension],
        totals: Mapping[Values, Hashable],
    ) -> None:
        places = [question.by.index(dimension) for dimension in coarse]
        lines: dict[Values, list[Hashable]] = {}
        for values, key in keys.items():
            lines.setdefault(tuple(values[place] for place in places), []).append(key)
        left = [dimension for dimension in question.by if dimension not in coarse]
        for values, parts in lines.items():
            if values in totals:
                self._link_line(question.measure, left, totals[values], parts)

    def _link_line(
        self, measure: Measure, left: Collection[Dimension], total: Hashable, line: list[Hashable]
    ) -> None:
        if _adds_up(measure, left):
            self.numbers.add_sum(total, line)
        else:
            self.numbers.add_cover(total, line)

    def protect(self, counted: CountedTable, hidden: Collection[Hashable]) -> ProtectedTable:
        table, question = counted.table, counted.table.question
        cells: dict[Values, FigureCell | None] = {}
        for values in list_grid(table):
            is_hidden = name_cell(question, values) in hidden
            is_unknown = UNKNOWN in values
            cell = table.cells.get(values, FigureCell(is_unknown=is_unknown))
            cells[values] = None if is_hidden else cell
        # Who is unknown stands in the intervals of the others.
        is_vague = any(cell is None and UNKNOWN in values for values, cell in cells.items())
        shown = {
            values: self._show(cell, is_vague=is_vague, is_unknown=UNKNOWN in values)
            for values, cell in cells.items()
        }
        total = None if name_cell(question, None) in hidden else table.total
        return ProtectedTable(question, shown, self._show(total), self.minimum)

    def _show(
        self, cell: FigureCell | None, *, is_vague: bool = False, is_unknown: bool = False
    ) -> ProtectedCell:
        if cell is None or is_vague or is_unknown:
            return ProtectedCell(None if cell is None else cell.value, None, None, is_unknown)
        low, high, least = cell.low, cell.high, self.minimum
        return ProtectedCell(
            cell.value,
            cell.value if low == cell.value else max(0, min(low, cell.value - least)),
            cell.value if high == cell.value else max(high, cell.value + least),
        )


def take_margin(counted: CountedTable, wanted: Question) -> CountedTable | None:
    table, people = counted.table, counted.people
    left = [each for each in table.question.by if each not in wanted.by]
    is_less = len(left) == len(table.question.by) - len(wanted.by)
    is_same = table.question.measure is wanted.measure and (
        replace(table.question, by=wanted.by) == wanted
    )
    if not is_less or not is_same or not _adds_up(Measure.PEOPLE, left):
        return None
    places = [table.question.by.index(each) for each in wanted.by]
    cells: Counter[Values] = Counter()
    counts: Counter[Values | None] = Counter({None: people.get(None, 0)})
    for values, cell in table.cells.items():
        at = tuple(values[place] for place in places)
        cells[at] += cell.value
        counts[at] += people.get(values, 0)
    shown = {values: FigureCell(count, count, count) for values, count in cells.items()}
    return CountedTable(FigureTable(wanted, shown, table.total), counts)


def _was_held(question: Question, values: Values, held: FigureTable | None) -> bool:
    if held is None:
        return True
    at = dict(zip(question.by, values, strict=True))
    return tuple(at[each] for each in held.question.by) in held.cells


def _adds_up(measure: Measure, left: Collection[Dimension]) -> bool:
    if any(dimension in SHARED for dimension in left):
        return False
    return measure is not Measure.PEOPLE or all(dimension.is_of_people for dimension in left)
