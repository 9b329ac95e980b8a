"""Sessions in conflict: a figure is told between all that each version of them would make of it.

Up to `WAY_LIMIT` ways each is counted, so the bounds are as exact as the counts are. Beyond it, and
in a large register, where writers would wait for seconds, those who were at such a session may
count anywhere.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, product, zip_longest
from math import prod
from typing import Any, Final

from fieldreg.domain.figures.counting import CodedFacts, FactColumns, FactRow, list_columns
from fieldreg.domain.figures.cube import Cube, FigureCell, FigureTable, list_in_order
from fieldreg.domain.figures.dimensions import NO, PERIODS, YES, HeldSession, Values, find_period
from fieldreg.domain.figures.doubts import Doubts, answer_with_doubts
from fieldreg.domain.figures.indicators import IndicatorValue, PeopleBounds
from fieldreg.domain.figures.questions import OF_AGE, OF_PLACE, Dimension, Measure, Question
from fieldreg.domain.kinds import Value

Versions = Mapping[tuple[int, str], Sequence[Value]]
"""The values beside the shown one, by session and field."""
Way = Mapping[tuple[int, str], Value]
WAY_LIMIT: Final = 16
_FACT_LIMIT: Final = 500_000  # in all ways together: half a second
_VERSION_LIMIT: Final = 64  # of one session
_HELD: Final = {"date": "day"}
_HELD_OF_COURSE: Final = (
    *("course", "course_record", "theme", "audience", "form", "is_trainer_level"),
)
_OF_COURSE: Final = (
    *(Dimension.COURSE, Dimension.THEME, Dimension.AUDIENCE, Dimension.FORM),
    *(Dimension.TRAINER_LEVEL, Dimension.COMPLETED, Dimension.PARTNER, Dimension.PARTNER_PART),
)
_OF_DAY: Final = (
    *(Dimension.YEAR, Dimension.QUARTER, Dimension.MONTH, Dimension.NEW),
    *OF_AGE,
    *OF_PLACE,
)
_FIELDS: Final[Mapping[Dimension, str]] = {
    Dimension.PROJECT: "project",
    **dict.fromkeys((Dimension.HELD_AIMAG, Dimension.HELD_SOUM, Dimension.HELD_DISTANCE), "soum"),
    **dict.fromkeys(_OF_COURSE, "course"),
    **dict.fromkeys(_OF_DAY, "date"),
    Dimension.MODE: "mode",
    Dimension.GENERATION: "date",
}
_BY_VALUE: Final = (Dimension.COURSE, Dimension.PROJECT, Dimension.MODE)
_MOVES_ALWAYS: Final = _FIELDS.keys() - {*_BY_VALUE, *PERIODS}
"""What a version of its field gives a session is not looked up, but taken for another value."""


def list_fields(question: Question) -> frozenset[str]:
    found = {_FIELDS[each] for each in question.used if each in _FIELDS}
    found |= {"project"} if Dimension.COMPLETED in question.used else set()
    return frozenset(found | ({"date"} if question.since or question.until else set()))


def list_moving_fields(question: Question, versions: Mapping[str, Sequence[Value]]) -> set[str]:
    """Return the fields of a session by which the answer could move.

    *versions* are all of each field, the shown one first; a course is that which stands for it.
    """
    told = {
        name: {_tell(question, name, each) for each in values} for name, values in versions.items()
    }
    if {None} in told.values():
        return set()
    moving = {_FIELDS[each] for each in question.used if each in _MOVES_ALWAYS}
    moving |= {"project"} if Dimension.COMPLETED in question.used else set()
    return {
        name
        for name, values in told.items()
        if len(values) > 1 or (name in moving and len(versions[name]) > 1)
    }


def _tell(question: Question, name: str, value: Value) -> tuple[str | None, ...] | None:
    """Return what the answer divides by of a field's *value*; None where it asks for others."""
    text = None if value is None else str(value)
    if name == "date":
        if text is None or not (question.since or "") <= text <= (question.until or "9999"):
            return None
        found: dict[Dimension, str | None] = {each: find_period(each, text) for each in PERIODS}
    else:
        found = {each: text for each in _BY_VALUE if _FIELDS[each] == name}
    if any(told not in question.where.get(each, (told,)) for each, told in found.items()):
        return None
    told_apart = {*question.by, Dimension.COURSE}  # courses asked for may be one or not
    return tuple(told for each, told in found.items() if each in told_apart)


def is_counted(versions: Versions, fact_count: int) -> bool:
    ways = prod(1 + len(values) for values in versions.values())
    return ways <= WAY_LIMIT and ways * fact_count <= _FACT_LIMIT


def list_ways(versions: Versions) -> Iterator[Way]:
    choices = [[None, *enumerate(values)] for values in versions.values()]
    for way in product(*choices):
        if chosen := {key: each[1] for key, each in zip(versions, way, strict=True) if each}:
            yield chosen


def span_tables(
    shown: FigureTable, others: Iterable[FigureTable], versions: Versions
) -> FigureTable:
    spanned = span_cells(shown, others)
    return replace(spanned, open_sessions=len({session for session, _ in versions}))


def span_cells(shown: FigureTable, others: Iterable[FigureTable]) -> FigureTable:
    every = [shown, *others]
    if len(every) == 1:
        return shown
    cells = {
        key: _span([each.cells.get(key, FigureCell()) for each in every])
        for key in dict.fromkeys(chain.from_iterable(each.cells for each in every))
        if key in shown.cells
        or not any(each.cells[key].is_unknown for each in every if key in each.cells)
    }
    return replace(shown, cells=cells, total=_span([each.total for each in every]))


def _span(found: Sequence[FigureCell]) -> FigureCell:
    low, high = min(each.low for each in found), max(each.high for each in found)
    is_outer = any(each.is_outer for each in found)
    return (
        found[0]
        if found[0].is_unknown
        else replace(found[0], low=low, high=high, is_outer=is_outer)
    )


def span_shares(shown: IndicatorValue, others: Sequence[IndicatorValue]) -> IndicatorValue:
    bounds = [(each.low, each.high) for each in (shown, *others)]
    lows = [low for low, _ in bounds if low is not None]
    highs = [high for _, high in bounds if high is not None]
    spanned = replace(shown, low=min(lows, default=None), high=max(highs, default=None))
    counts = [each.people for each in (shown, *others) if each.people]
    return replace(spanned, people=PeopleBounds.span(counts) if counts else None)


def bound_table(
    cube: Cube, shown: FigureTable, rows: Iterable[FactRow], doubts: Doubts, versions: Versions
) -> FigureTable:
    question, disputed = shown.question, {session for session, _ in versions}
    others, touched = _part(list_columns(rows), disputed, doubts)
    held = cube.sessions
    if question.measure.is_of_sessions:
        held = {session: each for session, each in held.items() if session not in disputed}
    sure = answer_with_doubts(
        Cube(held, cube.places, cube.values), question, CodedFacts(others), doubts
    )
    weight = _weigh(question, cube, touched, disputed)

    def widen(cell: FigureCell, least: FigureCell) -> FigureCell:
        return _widen(cell, least.low, least.high + weight)

    asked = question
    if not question.measure.is_of_sessions:  # of people, each may be the first one
        where = dict(question.where)
        where.pop(Dimension.NEW, None)
        asked = replace(question, measure=Measure.REGISTRATIONS, where=where)
    every = _add_possible(shown, _list_possible(cube, asked, CodedFacts(touched), versions))
    cells = {key: widen(cell, sure.cells.get(key, FigureCell())) for key, cell in every.items()}
    total = widen(shown.total, sure.total)
    if Dimension.GENERATION in question.by:  # another day of one session moves those that follow
        cells = {key: _widen(cell, 0, total.high) for key, cell in cells.items()}
    widened = replace(shown, cells=cells, total=total)
    return replace(widened, open_sessions=len(disputed))


def widen_table(
    cube: Cube, shown: FigureTable, fact_counts: tuple[int, int], versions: Versions
) -> FigureTable:
    """Return *shown* with bounds that tell nothing of who was at which session."""
    most = fact_counts[shown.question.measure is Measure.ATTENDANCES]
    of_sessions = replace(shown.question, measure=Measure.SESSIONS)
    every = _add_possible(shown, _list_possible(cube, of_sessions, (), versions))
    cells = {key: _widen(cell, 0, most) for key, cell in every.items()}
    return span_tables(
        replace(shown, cells=cells, total=_widen(shown.total, 0, most)), (), versions
    )


def _add_possible(shown: FigureTable, possible: Iterable[Values]) -> dict[Values, FigureCell]:
    every = {**dict.fromkeys(possible, FigureCell()), **shown.cells}
    if Dimension.NEW in shown.question.by:
        at = shown.question.by.index(Dimension.NEW)
        both = [(*each[:at], told, *each[at + 1 :]) for each in every for told in (YES, NO)]
        every = {**dict.fromkeys(both, FigureCell()), **every}
    return {values: every[values] for values in list_in_order(every)}


def _list_possible(
    cube: Cube, question: Question, rows: Iterable[FactRow], versions: Versions
) -> Iterator[Values]:
    """Yield the cells in which sessions in conflict could count by each of their *versions*."""
    of_course = {each.course_record: each for each in cube.sessions.values()}
    disputed: dict[int, dict[str, Sequence[Value]]] = {}
    for (session, name), values in versions.items():
        if session in cube.sessions:
            disputed.setdefault(session, {})[name] = values
    ways = (_list_held(cube.sessions[each], said, of_course) for each, said in disputed.items())
    held = {} if question.measure.is_of_sessions else {**cube.sessions}
    for way in zip_longest(*ways):
        held |= {each.id: each for each in way if each is not None}
        table = Cube(held, cube.places, cube.values).answer(question, rows)
        yield from (values for values, cell in table.cells.items() if not cell.is_unknown)


def _list_held(
    shown: HeldSession,
    versions: Mapping[str, Sequence[Value]],
    of_course: Mapping[int, HeldSession],
) -> Iterator[HeldSession]:
    """Yield a session as its versions would have it, of many versions some."""
    choices = ([None, *((name, value) for value in said)] for name, said in versions.items())
    for way in islice(product(*choices), _VERSION_LIMIT):
        chosen: dict[str, Any] = dict(filter(None, way))
        other = of_course.get(chosen.pop("course", None))
        course = {name: getattr(other, name) for name in _HELD_OF_COURSE if other}
        own = {_HELD.get(name, name): value for name, value in chosen.items()}
        yield shown._replace(**course, **own)


def _widen(cell: FigureCell, low: int, high: int) -> FigureCell:
    return cell if cell.is_unknown else replace(cell, low=low, high=high, is_outer=True)


def _part(
    every: Iterable[FactColumns], disputed: Collection[int], doubts: Doubts
) -> tuple[list[FactColumns], list[FactColumns]]:
    """Part the facts of those who were at *disputed* sessions, or may be one of them, from others."""
    kept = [*every]
    touched = {
        root
        for each in kept
        for root, session in zip(each.roots, each.sessions, strict=True)
        if session in disputed
    }
    while (
        more := {root for ends in doubts.open_pairs if touched & {*ends} for root in ends} - touched
    ):
        touched |= more
    return (
        [each.choose([root not in touched for root in each.roots]) for each in kept],
        [each.choose([root in touched for root in each.roots]) for each in kept],
    )


def _weigh(question: Question, cube: Cube, rows: Sequence[FactColumns], disputed: set[int]) -> int:
    """Return the most that *rows*, or sessions that are *disputed*, could add to a cell."""
    match question.measure:
        case Measure.PEOPLE:
            return len({root for each in rows for root in each.roots})
        case Measure.REGISTRATIONS:
            return sum(len(each.roots) for each in rows)
        case Measure.ATTENDANCES:
            return sum(sum(each.half_days) for each in rows)
        case Measure.SESSIONS:
            return len(disputed & cube.sessions.keys())
        case Measure.HALF_DAYS:
            return sum(cube.sessions[each].half_days for each in disputed & cube.sessions.keys())
