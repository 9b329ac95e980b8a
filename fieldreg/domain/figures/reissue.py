"""Figures beside those of earlier reports: of the same days, and of days around or within them.

A number that changed by fewer than *minimum* people since any report showed it is not shown anew:
the difference would be a count of few people. Tables of earlier reports are counted again and
audited with the new ones. A longer period is its parts and the days between them, which are
counted too: what a report of a year and one of a quarter tell together is in their sums.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from math import ceil

from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.figures.reports import PER_MILLE, Document, per_mille_of, read_question
from fieldreg.domain.figures.suppression import (
    MINIMUM,
    CountedTable,
    LinkedTables,
    ProtectedTable,
    list_crossings,
    list_grid,
    name_cell,
    take_margin,
)
from fieldreg.domain.figures.suppression_bounds import Need
from fieldreg.domain.figures.suppression_search import find_hidden, list_lost
from fieldreg.domain.periods import Days, do_cross, is_inside, list_between, list_inside
from fieldreg.domain.problems import Code, Problem

Told = tuple[Hashable, int]
"""A number by its name (`name_cell`), and the value that a report showed."""
CountTable = Callable[[Question], CountedTable]


def suppress_after(
    told: Iterable[Told],
    tables: Sequence[CountedTable],
    former: Sequence[CountedTable],
    count: CountTable,
) -> list[ProtectedTable]:
    """Return *tables*, issued together after those *told* before, with cells hidden as needed.

    *former* are tables of the earlier reports as of today; *count* counts one of other days.
    """
    linked = _link_tables([*former, *tables], count)
    numbers, needs = linked.link(), linked.needs
    asked = {key for each in tables for key in _list_keys(each)}
    shown = set()
    for key, before in told:
        now = numbers.values.get(key)
        if now is None:
            continue
        if now == before or key not in asked:
            shown.add(key)
            needs.pop(key, None)
        elif 0 < abs(now - before) < MINIMUM:
            needs.setdefault(key, Need(width=MINIMUM))
    for key in numbers.values.keys() - asked - shown - numbers.unseen:
        if numbers.values[key]:
            needs.setdefault(key, Need(width=MINIMUM))
    _link_periods(linked, count)
    free = [key for key in linked.shown if key in asked and key not in shown]
    hidden = find_hidden(numbers, needs, free, MINIMUM)
    if hidden is None:  # earlier reports may tell some of it already
        lost = dict.fromkeys(list_lost(numbers, needs, free, MINIMUM), Need())
        hidden = find_hidden(numbers, {**needs, **lost}, free, MINIMUM)
    if hidden is None:
        hidden = frozenset(numbers.values)
    return [linked.protect(each, hidden) for each in tables]


def _link_tables(tables: Sequence[CountedTable], count: CountTable) -> LinkedTables:
    linked = LinkedTables(MINIMUM)
    for each in tables:
        linked.add(each)
    for crossing in list_crossings(each.table.question for each in tables):
        _add_crossing(linked, count(crossing), count)
    return linked


def _add_crossing(linked: LinkedTables, crossing: CountedTable, count: CountTable) -> None:
    question = crossing.table.question
    for by in (each for size in (1, 2) for each in combinations(question.by, size)):
        if len(by) < len(question.by) and linked.lacks(question, by):
            margin = take_margin(crossing, by)
            if margin is None and len(by) == 1:
                margin = count(replace(question, by=by))
            if margin is not None:
                linked.add_unseen(margin)
    if linked.lacks(question, question.by):
        linked.add_unseen(crossing)


def _list_keys(counted: CountedTable) -> Iterator[Hashable]:
    question = counted.table.question
    yield name_cell(question, None)
    yield from (name_cell(question, values) for values in list_grid(counted.table))


def _link_periods(linked: LinkedTables, count: CountTable) -> None:
    """Add the sums of each number over the days of others within them, and the days between."""
    same: dict[Hashable, dict[Days, Hashable]] = defaultdict(dict)
    for key, (question, _) in linked.places.items():
        same[question.measure, key[1]][_days_of(question)] = key  # type: ignore[index]
    counted: dict[Hashable, CountedTable] = {}
    for periods in same.values():
        for days, total in periods.items():
            inside = list_inside(days, periods)
            if inside:
                between = [
                    _add_days(linked, linked.places[total], each, count, counted)
                    for each in list_between(days, inside)
                ]
                _link_parts(linked, total, [*(periods[each] for each in inside), *between])


def _link_parts(linked: LinkedTables, total: Hashable, parts: Sequence[Hashable]) -> None:
    numbers = linked.numbers
    question, _ = linked.places[total]
    if question.measure is not Measure.PEOPLE:
        numbers.add_sum(total, parts)
        return
    for rest in numbers.add_cover(total, parts):
        if 0 < numbers.values[rest] < MINIMUM:  # who came on other days alone
            linked.needs[rest] = Need(low=0, high=MINIMUM - 1)


def _add_days(
    linked: LinkedTables,
    place: tuple[Question, Values | None],
    days: Days,
    count: CountTable,
    counted: dict[Hashable, CountedTable],
) -> Hashable:
    """Add a number of *days* that no report shows."""
    question = replace(place[0], since=days[0] or None, until=days[1] or None)
    name = name_cell(question, None), question.by
    if name not in counted:
        counted[name] = count(question)
    table, people = counted[name].table, counted[name].people
    key = name_cell(question, place[1])
    cell = table.total if place[1] is None else table.cells.get(place[1])
    linked.numbers.values[key] = cell.value if cell else 0
    linked.numbers.unseen.add(key)
    if 0 < people.get(place[1], 0) < MINIMUM:
        linked.needs[key] = Need(low=0, high=MINIMUM - 1)
    return key


def _days_of(question: Question) -> Days:
    return question.since or "", question.until or ""


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
    for key, whole, share in shares:
        if whole in totals:
            yield from ((key, count) for count in _list_parts(share, totals[whole]))


def _list_parts(share: Document, whole: Document) -> set[int]:
    """Return the numbers of people who certainly belong to the part, as a reader would guess them.

    The value leaves out those of whom it is not known, so the least share tells them; where pairs
    of people are open it is less, and the value tells them if there is nobody unknown.
    """
    found = set()
    if share["low"] is not None and whole["high"] is not None:
        found.add(ceil(Fraction(share["low"] * whole["high"], PER_MILLE)))
    if share["value"] is not None and whole["low"] != whole["high"]:
        found.add(per_mille_of(share["value"], whole["value"]))
    return found


def list_questions(content: Document, catalogue: Mapping[str, Indicator]) -> Iterator[Question]:
    """Yield the questions that a report answers, with those behind its indicators."""
    yield from (read_question(table["question"]) for table in content["tables"])
    for each in content["indicators"]:
        indicator = catalogue.get(each["name"])
        if indicator is not None and not indicator.counts_cells:
            asked = (indicator.figure, indicator.whole)
            days = content["since"], content["until"]
            yield from (figure.ask(*days) for figure in asked if figure is not None)


def choose_beside(former: Iterable[Question], new: Sequence[Question]) -> list[Question]:
    """Return those of *former* that could tell of what *new* ones tell, each once.

    A year ties its quarters together, whichever of them is new.

    Raises:
        Problem: REPORT_OVERLAPS if one shares days with a new one that has others, and has others
            itself.
    """
    left = [each for each in former if each not in new]
    for each, other in product(left, new):
        if each.measure is other.measure and do_cross(_days_of(each), _days_of(other)):
            days = _days_of(each)
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


def _is_tied(question: Question, other: Question) -> bool:
    days, others = _days_of(question), _days_of(other)
    is_nested = is_inside(days, others) or is_inside(others, days)
    return question.measure is other.measure and is_nested
