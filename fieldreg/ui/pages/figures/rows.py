"""An answer or an indicator as rows of one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from fieldreg.domain.figures.choropleth import LEVELS, Choropleth, build_choropleth
from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import PERIODS, Values, fill_periods
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue
from fieldreg.domain.figures.populations import Rate
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.figures.small_cells.suppression import ProtectedCell, ProtectedTable
from fieldreg.services.figures import answers
from fieldreg.services.figures.answers import OpenPerson
from fieldreg.services.figures.open_courses import list_named_pairs
from fieldreg.services.figures.open_sessions import OpenSession, list_open_sessions
from fieldreg.services.figures.populations import compute_rates
from fieldreg.services.figures.questions import load_names, renew_question
from fieldreg.services.reference_lists.quota_progress import NOBODY_SILENT, Silence, count_silence
from fieldreg.services.reports.issued_reports import preview_table
from fieldreg.services.reports.maps import find_place_dimension
from fieldreg.services.reports.report_figures import Catalogue
from fieldreg.services.user_session import UserSession
from fieldreg.ui.tables.table_model import Cell, TableColumn
from fieldreg.ui.theme.chart_paint import BarShares
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words

tr = translator("Figures")

LoadIndicators = Callable[[], Mapping[str, Indicator]]
_VALUE_WIDTH: Final = 90
_BOUNDS_WIDTH: Final = 150
_RATE_WIDTH: Final = 170


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """*amount* is the value to sort by, -1 where there is none.

    *key* is its value in the only dimension of a picture beside the table.
    """

    words: str
    value: str
    bounds: str
    amount: float
    bar: BarShares | None = None
    key: str | None = None
    rate: str = ""
    short_bounds: str = ""  # where a column of the table has no room for *bounds*


@dataclass(frozen=True)
class ShownAnswer:
    """An answer with the names of its places and entries, and who could move it.

    *protected* is the table as a report would tell it, shown in place of the exact one, without
    *rates*.
    """

    table: FigureTable
    names: Mapping[tuple[Dimension, str], str]
    open_people: Sequence[OpenPerson]
    open_sessions: Sequence[OpenSession]
    open_courses: Sequence[tuple[str, str]]
    drawn: Choropleth | None = None
    protected: ProtectedTable | None = None
    rates: Mapping[Values, Rate] = field(default_factory=dict)
    silence: Silence = NOBODY_SILENT

    @cached_property
    def cells(self) -> Mapping[Values, FigureCell]:
        found, by = self.table.cells, self.table.question.by
        if not self.is_line or not found:
            return found
        known = [str(period) for (period,) in found]
        periods = fill_periods(by[0], min(known), max(known))
        return {(period,): found.get((period,), FigureCell()) for period in periods}

    @property
    def is_line(self) -> bool:
        by = self.table.question.by
        return self.protected is None and len(by) == 1 and by[0] in PERIODS

    def list_rows(self) -> list[ShownFigure]:
        by = self.table.question.by
        cells: Mapping[Values, FigureCell | ProtectedCell] = self.cells
        if self.protected is not None:
            cells = self.protected.cells
        most = max(map(_greatest, cells.values()), default=0)
        rows = [self._figure_row(values, cell, most) for values, cell in cells.items() if by]
        for code in self.drawn.unreached if self.drawn else ():
            if (code,) not in self.table.cells:
                zero = figures_words.format_count(0)
                words = self.label(by[0], code)
                rows.append(ShownFigure(words, zero, tr("not reached"), 0, key=code))
        return rows

    def _figure_row(
        self, values: Values, cell: FigureCell | ProtectedCell, most: int
    ) -> ShownFigure:
        words = join_parts(list(map(self.label, self.table.question.by, values)))
        shown, key = figures_words.format_cell_bounds(cell), values[0]
        if cell.value is None:
            return ShownFigure(words, "–", shown, -1, key=key, short_bounds=tr("not shown"))
        value = figures_words.format_count(cell.value)
        low, high = cell.low or 0, cell.high or 0
        if cell.is_unknown or cell.high is None:
            low, high = 0, cell.value
        bar = BarShares(low / most, cell.value / most, high / most) if most else None
        rate = figures_words.format_rate(self.rates.get(values))
        return ShownFigure(words, value, shown, cell.value, bar, key, rate)

    def label(self, dimension: Dimension, value: str | None) -> str:
        name = self.names.get((dimension, value or ""))
        return name or figures_words.value_label(dimension, value)


def load_protected(
    user: UserSession, question: Question, catalogue: Catalogue, language: str
) -> ShownAnswer:
    exact = load_answer(user, question, language)
    question = exact.table.question
    table = preview_table(user, question, catalogue)
    missing = [
        pair
        for values in table.cells
        for pair in zip(question.by, values, strict=True)
        if (pair[0], pair[1] or "") not in exact.names
    ]
    drawn = exact.drawn and build_choropleth(
        exact.drawn.classes, {values[0]: cell.value for values, cell in table.cells.items()}
    )
    names = {**exact.names, **load_names(user, missing, language)}
    return replace(
        exact,
        names=names,
        open_people=(),
        open_sessions=(),
        open_courses=(),
        rates={},
        drawn=drawn,
        protected=table,
    )


def load_answer(user: UserSession, question: Question, language: str) -> ShownAnswer:
    question = renew_question(user, question)
    table = answers.answer(user, question)
    pairs = [pair for values in table.cells for pair in zip(question.by, values, strict=True)]
    drawn = None
    if (dimension := find_place_dimension(question.by)) is not None:
        codes = user.places.load_boundaries().list_at(LEVELS[dimension])
        drawn = build_choropleth(
            codes, {values[0]: cell.value for values, cell in table.cells.items()}
        )
        pairs += [(dimension, code) for code in codes]
    names = load_names(user, pairs, language)
    people, sessions = answers.list_open(user, question), list_open_sessions(user, question)
    courses = list_named_pairs(user, question)
    rates = compute_rates(user, table)
    silence = count_silence(user, question.since, question.until)
    shown = ShownAnswer(table, names, people, sessions, courses, drawn, rates=rates)
    return replace(shown, silence=silence)


def indicator_row(indicator: Indicator, found: IndicatorValue | None) -> ShownFigure:
    value, bounds = figures_words.format_indicator(indicator, found)
    amount = -1 if found is None or found.value is None else float(found.value)
    bar = None
    if indicator.is_share and found and None not in (found.value, found.low, found.high):
        bar = BarShares(*(float(each or 0) for each in (found.low, found.value, found.high)))
    return ShownFigure(figures_words.indicator_label(indicator), value, bounds, amount, bar)


BOUNDS_COLUMN, BAR_COLUMN, RATE_COLUMN = 2, 3, 4
"""The places of the least and greatest, of bars and of rates among the columns of figures."""


def build_figure_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("What"), lambda row: Cell(row.words)),
        TableColumn(
            *(tr("Number"), lambda row: Cell(row.value, style="strong"), _VALUE_WIDTH),
            align=Align.AlignRight,
            min_width=70,
            sort=lambda row: row.amount,
        ),
        TableColumn(
            *(tr("Least and greatest"), _bounds_cell, _BOUNDS_WIDTH),
            align=Align.AlignRight,
            min_width=110,
        ),
        TableColumn(
            tr("As a bar, from 0"),
            lambda row: Cell(bar=row.bar, accessible_override=join_parts([row.value, row.bounds])),
            min_width=100,
            drop_priority=1,
            sort=lambda row: row.amount,
        ),
        TableColumn(
            *(tr("Per 1,000 of that age"), lambda row: Cell(row.rate, role="ink2"), _RATE_WIDTH),
            align=Align.AlignRight,
            min_width=150,
        ),
    ]


def _bounds_cell(row: ShownFigure) -> Cell:
    return Cell(row.short_bounds or row.bounds, role="ink2", accessible_override=row.bounds)


def _greatest(cell: FigureCell | ProtectedCell) -> int:
    return max(cell.value or 0, cell.high or 0)
