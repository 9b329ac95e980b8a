"""The figures of a report: computed from the register, and protected where people are few.

All tables and indicators of a report are protected together, since each could tell of another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from fieldreg.domain.figures import reports
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue, as_number, tell_in_fives
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import TABLE_DIMENSIONS, LineFigure, LineKey
from fieldreg.domain.figures.small_cells import confidential_totals
from fieldreg.domain.figures.small_cells.former import counted_document
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    ProtectedCell,
    ProtectedTable,
    count_with,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.figures import answers, indicators
from fieldreg.services.figures.issued_figures import suppress_beside
from fieldreg.services.figures.questions import load_names, renew_question, show_value
from fieldreg.services.records.confidential_courses import leave_desk
from fieldreg.services.reports.confidential_totals import recount_total
from fieldreg.services.reports.report_words import ReportWords, capitalise
from fieldreg.services.user_session import UserSession, needs

Catalogue = Mapping[str, Indicator]
Days = tuple[str | None, str | None]
Totals = Sequence[tuple[Question, tuple[FigureCell, ProtectedCell]]]
_NOTHING: Final = LineFigure(None, None, None)


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """*counted* is kept beside the content."""

    indicators: list[dict[str, Any]]
    tables: list[dict[str, Any]]
    counted: tuple[dict[str, Any], ...] = ()


@needs(Permission.VIEW_FIGURES)
def build_figures(
    user: UserSession,
    chosen: Sequence[Indicator],
    questions: Sequence[Question],
    words: ReportWords,
    *,
    days: Days,
    exact: bool,
    catalogue: Catalogue = MappingProxyType({}),
    on_progress: OnProgress = ignore_progress,
) -> ReportFigures:
    """Return the figures; *exact* also of few people, else protected beside all that was issued.

    Raises:
        Problem: REPORT_OVERLAPS, REPORT_TOO_CLOSE.
    """
    user, counted = user if exact else leave_desk(user), list[CountedTable]()
    behind = [question for each in chosen for question in _list_behind(each, days)]
    for done, question in enumerate(asked := (*questions, *behind)):
        on_progress(done, len(asked))
        same = (each for each in counted if each.table.question == question)
        counted.append(next(same, None) or _count(user, question, counted))
    if exact:
        shown, behind = [_show_all(each.table) for each in counted], []
    else:
        shown = suppress_beside(user, counted, catalogue)
    pairs = zip(behind, counted[len(questions) :], shown[len(questions) :], strict=False)
    totals = [(asked, (each.table.total, table.total)) for asked, each, table in pairs]
    return ReportFigures(
        [
            found
            for each in chosen
            if (found := _build_indicator(user, each, days, words, None if exact else totals))
        ],
        [
            _build_table(user, table, each.table.open_pairs, words, exact=exact)
            for each, table in zip(counted, shown[: len(questions)], strict=False)
        ],
        () if exact else tuple(map(counted_document, counted)),
    )


@needs(Permission.VIEW_FIGURES)
def protect_question(user: UserSession, question: Question, catalogue: Catalogue) -> ProtectedTable:
    """Return the table that a report would have, beside those issued; raise as `build_figures`.

    Raises VALUE_REFUSED (``by``) for more dimensions than a table may have; REPORT_OVERLAPS,
    REPORT_TOO_CLOSE.
    """
    if len(question.used) > TABLE_DIMENSIONS:
        raise Problem(Code.VALUE_REFUSED, field="by", takes=f"{TABLE_DIMENSIONS} at most")
    counted = _count(user := leave_desk(user), question, ())
    (found,) = suppress_beside(user, [counted], catalogue)
    return replace(found, is_without_confidential=counted.table.is_without_confidential)


def _list_behind(indicator: Indicator, days: Days) -> list[Question]:
    if indicator.counts_cells:
        return []
    asked = (indicator.figure, indicator.whole)
    return [each.ask(*days) for each in asked if each is not None]


def _count(user: UserSession, question: Question, counted: Sequence[CountedTable]) -> CountedTable:
    table = answers.answer_for_report(user, question)
    if question.measure is Measure.PEOPLE:
        return count_with(table, table)
    of_people = replace(question, measure=Measure.PEOPLE)
    known = (each.table for each in counted if each.table.question == of_people)
    return count_with(table, next(known, None) or answers.answer_for_report(user, of_people))


def _show_all(table: FigureTable) -> ProtectedTable:
    cells = {
        values: ProtectedCell(*cell_figure(cell), is_unknown=cell.is_unknown)
        for values, cell in table.cells.items()
    }
    return ProtectedTable(table.question, cells, ProtectedCell(*cell_figure(table.total)), 0)


# Indicators


def _build_indicator(
    user: UserSession, indicator: Indicator, days: Days, words: ReportWords, totals: Totals | None
) -> dict[str, Any] | None:
    asked = _list_behind(indicator, days)
    behind = [
        next(cells for question, cells in totals if question == each)
        for each in asked
        if totals is not None
    ]
    if behind and not indicator.is_share:
        value = as_number(behind[0][0])
    else:
        since, until = (day or "" for day in days)
        found = indicators.compute_indicator(user, indicator, since=since, until=until)
        if found is None:
            return None  # the register keeps nothing of it yet
        value = found
    if indicator.is_told_in_fives and totals is not None:
        figure = _tell_in_fives(indicator, value)
    elif indicator.counts_cells and totals is not None:
        figure = _widen(indicator_figure(indicator, value))
    else:
        figure = _protect(indicator, value, behind)
    is_hidden = figure is _NOTHING or any(shown.is_hidden for _, shown in behind)
    return {
        "name": indicator.name,
        "version": indicator.version,
        "label": words.say(f"indicator.{indicator.name}"),
        "unit": "per-mille" if indicator.is_share else "number",
        **(_NOTHING if is_hidden else figure)._asdict(),
        "hidden": is_hidden,
    }


def _protect(
    indicator: Indicator, value: IndicatorValue, behind: Sequence[tuple[FigureCell, ProtectedCell]]
) -> LineFigure:
    """Return the figure as far as the shown counts *behind* it allow.

    The value of a share tells how many are unknown, so it is left out where they are few; its
    exact bounds would tell how pairs of people turn out, so they follow from the shown counts.
    """
    exact = indicator_figure(indicator, value)
    if not behind:
        return exact
    (_, part), *rest = behind
    if not rest:
        return LineFigure(part.value, part.low, part.high)
    whole = rest[0][1]
    low = Fraction(part.low or 0, whole.high) if whole.high else None
    high = min(Fraction(1), Fraction(part.high or 0, whole.low)) if whole.low else Fraction(1)
    less, more = (0, 0) if low == high else (-1, 1)
    return LineFigure(
        None if 0 < value.unknown < MINIMUM else exact.value,
        reports.per_mille(low, less),
        reports.per_mille(high, more),
    )


def _widen(number: LineFigure) -> LineFigure:
    value, low, high = (each or 0 for each in number)
    return LineFigure(
        value,
        low if low == value else max(0, min(low, value - MINIMUM)),
        high if high == value else max(high, value + MINIMUM),
    )


def _tell_in_fives(indicator: Indicator, value: IndicatorValue) -> LineFigure:
    if not indicator.is_share:
        number = tell_in_fives(value)
        return LineFigure(None, *number) if number else _NOTHING
    told = value.people and value.people.tell()
    if not told:
        return _NOTHING
    return LineFigure(None, reports.per_mille(told[0], -1), reports.per_mille(told[1], 1))


def indicator_figure(indicator: Indicator, value: IndicatorValue) -> LineFigure:
    numbers = (value.value, value.low, value.high)
    if not indicator.is_share:
        return LineFigure(*(None if each is None else int(each) for each in numbers))
    ways = (0, 0, 0) if value.low == value.high else (0, -1, 1)
    return LineFigure(
        *(reports.per_mille(each, way) for each, way in zip(numbers, ways, strict=True))
    )


# Tables


def _build_table(
    user: UserSession, table: ProtectedTable, pairs: int, words: ReportWords, *, exact: bool
) -> dict[str, Any]:
    question = table.question
    names = ValueNames(user, table, words)
    heads = [words.say(f"dimension.{dimension}") for dimension in question.by]
    title = words.say(
        "table", measure=words.say(f"measure.{question.measure}"), by=" × ".join(heads)
    )
    return {
        "question": reports.question_document(question),
        "definition": dict(question.definition),
        "title": " · ".join((capitalise(title), *list_conditions(question, names, words))),
        "heads": heads,
        "rows": [
            {
                "values": list(values),
                "names": [names.name(*pair) for pair in zip(question.by, values, strict=True)],
                "codes": [_code(*pair) for pair in zip(question.by, values, strict=True)],
                **_cell_document(cell),
            }
            for values, cell in table.cells.items()
        ],
        "total": _cell_document(table.total),
        "pairs": pairs if exact else show_count(pairs),
    }


class ValueNames:
    """The names of the values of a table, and of its conditions."""

    def __init__(
        self, user: UserSession, table: FigureTable | ProtectedTable, words: ReportWords
    ) -> None:
        question = table.question
        pairs = [pair for values in table.cells for pair in zip(question.by, values, strict=True)]
        pairs += [(name, value) for name, values in question.where.items() for value in values]
        self._words, self._names = words, load_names(user, pairs, words.language)

    def name(self, dimension: Dimension, value: str | None) -> str:
        found = self._names.get((dimension, value or ""))
        return found or self._words.name_value(dimension, value)


def list_conditions(question: Question, names: ValueNames, words: ReportWords) -> list[str]:
    return [
        words.say("condition", dimension=words.say(f"dimension.{dimension}"), value=each)
        for dimension, values in question.where.items()
        for each in [", ".join(sorted(names.name(dimension, value) for value in values))]
    ]


def _code(dimension: Dimension, value: str | None) -> str:
    return "" if value == UNKNOWN else show_value(dimension, value)


def _cell_document(cell: ProtectedCell) -> dict[str, Any]:
    figure = LineFigure(cell.value, cell.low, cell.high)
    return {**figure._asdict(), "hidden": cell.is_hidden}


def cell_figure(cell: FigureCell) -> LineFigure:
    """Return a figure without bounds where people may belong to an unknown cell."""
    return LineFigure(cell.value, *((None, None) if cell.is_unknown else (cell.low, cell.high)))


def show_count(count: int) -> int | None:
    """Return *count*; None if it is of few."""
    return None if 0 < count < MINIMUM else count


@needs(Permission.VIEW_FIGURES)
def compute_lines(
    user: UserSession, content: reports.Document, catalogue: Catalogue
) -> dict[LineKey, LineFigure]:
    with user.store.fact_reader.keeping_rows():
        return dict(_list_lines(user, content, catalogue))


def _list_lines(
    user: UserSession, content: reports.Document, catalogue: Catalogue
) -> Iterator[tuple[LineKey, LineFigure]]:
    issuer = user if content["confidential"] else leave_desk(user)
    days = {name: content[name] or "" for name in ("since", "until")}
    for each in content["indicators"]:
        if confidential_totals.is_total(each["name"]):
            yield LineKey(each["name"]), recount_total(issuer, content, each)
        indicator = catalogue.get(each["name"])
        value = indicator and indicators.compute_indicator(issuer, indicator, **days)
        if indicator and value:
            yield LineKey(indicator.name), indicator_figure(indicator, value)
    for number, asked in enumerate(content["tables"]):
        question = renew_question(issuer, reports.read_question(asked["question"]))
        table = answers.answer_for_report(issuer, question)
        for values, cell in table.cells.items():
            yield LineKey("", number, values), cell_figure(cell)
        yield LineKey("", number), cell_figure(table.total)
