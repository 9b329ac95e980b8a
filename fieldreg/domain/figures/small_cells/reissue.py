"""Figures beside those of earlier reports: of the same days, and of days around or within them.

A number that changed by fewer than *minimum* people since any report showed it is not shown anew:
the difference would be a count of few people. Tables of earlier reports are audited with the new
ones. A longer period is its parts and the days between them (decision 29).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, combinations, product
from math import ceil
from typing import Final

from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.dimensions import PERIODS, Values, find_period
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.figures.reports import PER_MILLE, Document, per_mille_of, read_question
from fieldreg.domain.figures.small_cells.bounds import Need
from fieldreg.domain.figures.small_cells.cell_names import (
    CellName,
    ask_cell,
    days_of,
    name_cell,
    name_level,
)
from fieldreg.domain.figures.small_cells.crossings import list_crossings
from fieldreg.domain.figures.small_cells.former import Former, Told, join_former
from fieldreg.domain.figures.small_cells.grids import list_grid
from fieldreg.domain.figures.small_cells.search import (
    LinkedNumbers,
    find_hidden,
    list_known,
    list_lost,
)
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    LinkedTables,
    ProtectedTable,
    take_margin,
)
from fieldreg.domain.periods import (
    Days,
    do_cross,
    is_inside,
    is_nested,
    list_between,
    list_days,
    list_inside,
    meet,
)
from fieldreg.domain.problems import Code, Problem

CountTable = Callable[[Question], CountedTable]


def suppress_after(
    told: Sequence[Former],
    tables: Sequence[CountedTable],
    former: Sequence[CountedTable],
    count: CountTable,
    count_held: CountTable | None = None,
) -> list[ProtectedTable]:
    """Return *tables*, issued after the *told* values, with cells hidden as needed.

    *former* are tables of the earlier reports as of today; *count* counts one of other days, and
    *count_held* sessions at which people are counted, if others are held too.
    """
    count_held = count_held or count
    linked = _link_tables([*former, *tables], count, count_held)
    numbers, needs = linked.link(), linked.needs
    asked = {key for each in tables for key in _list_keys(each)}
    shown = _need_former(linked, told, asked)
    links = _Links(linked, count, count_held)
    links.add_twins()
    links.link_periods()
    links.link_measures()
    free = [key for key in linked.shown if key in asked and key not in shown]
    hidden = _choose_hidden(numbers, needs, free)
    joined = join_former(numbers, needs, told)
    if joined is not None:
        hidden |= _choose_hidden(*joined, free)
    return [linked.protect(each, hidden) for each in tables]


def _need_former(
    linked: LinkedTables, told: Sequence[Former], asked: set[CellName]
) -> set[Hashable]:
    """Return the numbers that are as they were *told*, and protect others that were not *asked*."""
    numbers, needs = linked.numbers, linked.needs
    shown = set[Hashable]()
    for key, before in chain.from_iterable(each.told for each in told):
        now = numbers.values.get(key)
        if now is None:
            continue
        if now == before:
            shown.add(key)
            needs.pop(key, None)
        elif 0 < abs(now - before) < MINIMUM:
            needs.setdefault(key, Need(width=MINIMUM))
    for key in numbers.values.keys() - asked - shown - numbers.unseen - linked.absent:
        if numbers.values[key]:
            needs.setdefault(key, Need(width=MINIMUM))
        else:
            numbers.unseen.add(key)
    return shown


def _choose_hidden(
    numbers: LinkedNumbers, needs: Mapping[Hashable, Need], free: Sequence[Hashable]
) -> frozenset[Hashable]:
    hidden = find_hidden(numbers, needs, free, MINIMUM)
    if hidden is None:  # earlier reports may tell some of it already
        lost = dict.fromkeys(list_lost(numbers, needs, free, MINIMUM), Need())
        known = list_known(numbers, needs, free)  # to hide those would tell no less
        left = [key for key in free if key not in known]
        hidden = find_hidden(numbers, {**needs, **lost}, left, MINIMUM)
    return frozenset(numbers.values) if hidden is None else hidden


def _link_tables(
    tables: Sequence[CountedTable], count: CountTable, count_held: CountTable
) -> LinkedTables:
    linked = LinkedTables(MINIMUM)
    for each in tables:
        linked.add(each, _find_held(each.table.question, count_held))
    greater: list[CountedTable] = []
    for crossing in list_crossings(each.table.question for each in tables):
        if linked.lacks(crossing, crossing.by):
            sums = (take_margin(each, crossing) for each in (*tables, *greater))
            found = next(filter(None, sums), None) or count(crossing)
            greater.append(found)
            linked.add_unseen(found, _find_held(crossing, count_held))
    return linked


def _find_held(question: Question, count: CountTable) -> FigureTable | None:
    by = tuple(each for each in question.by if each.is_of_sessions)
    if not by or question.measure.is_of_sessions:
        return None
    where = {each: wanted for each, wanted in question.where.items() if each.is_of_sessions}
    return count(Question(Measure.SESSIONS, by, where, question.since, question.until)).table


def _list_keys(counted: CountedTable) -> Iterator[CellName]:
    question = counted.table.question
    yield name_cell(question, None)
    yield from (name_cell(question, values) for values in list_grid(counted.table))


class _Links:
    def __init__(self, linked: LinkedTables, count: CountTable, count_held: CountTable) -> None:
        self._numbers, self._needs = linked.numbers, linked.needs
        self._count, self._count_held = count, count_held
        self._names = [key for key in self._numbers.values if isinstance(key, CellName)]
        self._counted: dict[Hashable, CountedTable] = {}

    def add_twins(self) -> None:
        """Add people of one session as its registrations, and the reverse: they are one number."""
        if not {key.measure for key in self._names}.issuperset(_TWINS):
            return
        for key in [each for each in self._names if each.measure in _TWINS]:
            twin = key._replace(measure=_TWINS[key.measure])
            if twin in self._numbers.values:
                continue
            if self._find_held(key, Measure.SESSIONS) == 1:
                self._numbers.values[twin] = self._numbers.values[key]
                self._numbers.unseen.add(twin)
                self._numbers.add_sum(twin, [key])
                self._names.append(twin)

    def link_periods(self) -> None:
        same: dict[Hashable, dict[Days, CellName]] = defaultdict(dict)
        for key in self._names:
            same[key.measure, key.where][key.days] = key
        for periods in same.values():
            for days, total in periods.items():
                inside = list_inside(days, periods)
                if inside:
                    parts = [periods[each] for each in inside]
                    for gap in list_between(days, inside):
                        parts += self._add_days(total, gap)
                    self._link_parts(total, parts)

    def _link_parts(self, total: CellName, parts: Sequence[CellName]) -> None:
        if total.measure is not Measure.PEOPLE:
            self._numbers.add_sum(total, parts)
            return
        for rest in self._numbers.add_cover(total, parts):
            if 0 < self._numbers.values[rest] < MINIMUM:  # who came on other days alone
                self._needs[rest] = Need(low=0, high=MINIMUM - 1)

    def _add_days(self, place: CellName, days: Days) -> list[CellName]:
        key = place._replace(days=days)
        if not self._find_held(key, Measure.SESSIONS):
            return []
        if key not in self._numbers.values:
            value, people = self._find(key)
            self._numbers.values[key] = value
            self._numbers.unseen.add(key)
            if 0 < people < MINIMUM:
                self._needs[key] = Need(low=0, high=MINIMUM - 1)
        return [key]

    def _find_held(self, key: CellName, measure: Measure) -> int:
        """Return how many sessions, or half-days, the people of *key* could have come to."""
        count = self._count if key.measure.is_of_sessions else self._count_held
        return self._find(_of_sessions(key, measure), count)[0]

    def _find(self, key: CellName, count: CountTable | None = None) -> tuple[int, int]:
        question, values = ask_cell(key)
        count = count or self._count
        name = count, name_level(question, question.by)
        if name not in self._counted:
            self._counted[name] = count(question)
        counted = self._counted[name]
        cell = counted.table.cells.get(values) if values else counted.table.total
        return cell.value if cell else 0, counted.people.get(values or None, 0)

    def link_measures(self) -> None:
        """Tie people to their registrations and attendances: each has one, and one in a session.

        Where people of the same days are not counted, those of wider ones are.
        """
        periods = {key.days for key in self._names}
        around = {days: [each for each in periods if is_inside(days, each)] for days in periods}
        for (few, many), counts in _AT_MOST.items():
            for key in [each for each in self._names if each.measure is many]:
                people = self._find_around(key._replace(measure=few), around[key.days])
                times = self._find_held(key, counts) if people else 0
                for each in people:
                    self._numbers.add_limit(key, [each], times)
                    if each.days == key.days and each.where == key.where:
                        self._numbers.add_limit(each, [key])

    def _find_around(self, key: CellName, periods: Sequence[Days]) -> list[CellName]:
        """Return the least numbers that have all of *key*, on days of *periods*."""
        found = [
            whole
            for size in range(len(key.where) + 1)
            for where in combinations(key.where, size)
            for days in periods
            if (whole := key._replace(days=days, where=frozenset(where))) in self._numbers.values
        ]
        return [each for each in found if not any(_is_wider(each, other) for other in found)]


def _is_wider(name: CellName, other: CellName) -> bool:
    return name != other and is_inside(other.days, name.days) and name.where <= other.where


_TWINS: Final = {Measure.PEOPLE: Measure.REGISTRATIONS, Measure.REGISTRATIONS: Measure.PEOPLE}
_AT_MOST: Final = {
    (Measure.PEOPLE, Measure.REGISTRATIONS): Measure.SESSIONS,
    (Measure.PEOPLE, Measure.ATTENDANCES): Measure.HALF_DAYS,
    (Measure.REGISTRATIONS, Measure.ATTENDANCES): Measure.HALF_DAYS,
}


def _of_sessions(name: CellName, measure: Measure) -> CellName:
    where = {(dimension, wanted) for dimension, wanted in name.where if dimension.is_of_sessions}
    return CellName(measure, name.days, frozenset(where))


def list_disclosed(content: Document, catalogue: Mapping[str, Indicator]) -> Iterator[Told]:
    """Yield the numbers that a report showed; a share tells of its part, if the whole is shown."""
    for table in content["tables"]:
        question = read_question(table["question"])
        lines: list[tuple[Values | None, Document]] = [(None, table["total"])]
        lines += [(tuple(row["values"]), row) for row in table["rows"]]
        for values, line in lines:
            if line["value"] is not None:
                yield name_cell(question, values), line["value"]
    days = content["since"], content["until"]
    totals: dict[Hashable, Document] = {}
    shares: list[tuple[Hashable, Hashable, Document]] = []
    for each in content["indicators"]:
        indicator = catalogue.get(each["name"])
        if indicator is None or indicator.figure is None or indicator.counts_cells:
            continue
        key = name_cell(indicator.figure.ask(*days), None)
        if indicator.whole is not None:
            shares.append((key, name_cell(indicator.whole.ask(*days), None), each))
        elif each["value"] is not None:
            totals[key] = each
            yield key, each["value"]
    for part, whole, share in shares:
        if whole in totals:
            yield from ((part, count) for count in _list_parts(share, totals[whole]))


def _list_parts(share: Document, whole: Document) -> set[int]:
    """Return the numbers of people who certainly belong to the part, as a reader would guess them.

    The value leaves out unknown people, so the least share tells them; where pairs of people are
    open it is less, and the value tells them if none are unknown.
    """
    found = set()
    if share["low"] is not None and whole["high"] is not None:
        exact = Fraction(share["low"] * whole["high"], PER_MILLE)
        found.add(round(exact) if share["low"] == share["high"] else ceil(exact))
    if share["value"] is not None and whole["low"] != whole["high"]:
        found.add(per_mille_of(share["value"], whole["value"]))
    return found


def list_questions(content: Document, catalogue: Mapping[str, Indicator]) -> Iterator[Question]:
    yield from (read_question(table["question"]) for table in content["tables"])
    for each in content["indicators"]:
        indicator = catalogue.get(each["name"])
        if indicator is not None and not indicator.counts_cells:
            asked = (indicator.figure, indicator.whole)
            days = content["since"], content["until"]
            yield from (figure.ask(*days) for figure in asked if figure is not None)


def choose_beside(former: Iterable[Question], new: Sequence[Question]) -> list[Question]:
    """Return those of *former* that could tell of *new* ones, each once.

    Raises REPORT_OVERLAPS if one shares days with a new one that has others, and has others itself.
    """
    left = [each for each in former if each not in new]
    for each, other in product(left, new):
        if each.measure is other.measure and _do_cross(each, other):
            days = days_of(each)
            raise Problem(Code.REPORT_OVERLAPS, since=days[0], until=days[1])
    found: list[Question] = []
    reached = list(new)
    for other in reached:  # grows meanwhile
        near = [each for each in left if _is_tied(each, other)]
        left = [each for each in left if each not in near]
        fresh = [each for place, each in enumerate(near) if each not in near[:place]]
        found += fresh
        reached += fresh
    return found


def _do_cross(question: Question, other: Question) -> bool:
    days, others = days_of(question), days_of(other)
    return do_cross(days, others) or _splits(question, others) or _splits(other, days)


def _splits(question: Question, days: Days) -> bool:
    mine = days_of(question)
    return any(
        bool(day)
        and is_inside((day, day), mine)
        and meet(list_days(find_period(time, day)), mine)[end] != day
        for time in question.by
        if time in PERIODS
        for end, day in enumerate(days)
    )


def _is_tied(question: Question, other: Question) -> bool:
    is_alike = question.measure.is_of_sessions is other.measure.is_of_sessions
    return is_alike and is_nested(days_of(question), days_of(other))
