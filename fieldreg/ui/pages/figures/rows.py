"""The contents of the page of figures: an answer or an indicator as rows of one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.services.figures import answers
from fieldreg.services.figures.answers import OpenPerson
from fieldreg.services.figures.questions import load_names
from fieldreg.services.user_session import UserSession
from fieldreg.ui.tables.table_model import Cell, TableColumn
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words

tr = translator("Figures")

LoadIndicators = Callable[[], Mapping[str, Indicator]]
_VALUE_WIDTH: Final = 120
_BOUNDS_WIDTH: Final = 210


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A row of the table: *amount* is the value to sort by, -1 where there is none."""

    words: str
    value: str
    bounds: str
    amount: float


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer with the names of its places and entries, and those who could move it."""

    table: FigureTable
    names: Mapping[tuple[Dimension, str], str]
    open_people: Sequence[OpenPerson]

    def list_rows(self) -> list[ShownFigure]:
        by = self.table.question.by
        return [
            _figure_row(join_parts(list(map(self._label, by, values))), cell)
            for values, cell in self.table.cells.items()
            if by
        ]

    def _label(self, dimension: Dimension, value: str | None) -> str:
        name = self.names.get((dimension, value or ""))
        return name or figures_words.value_label(dimension, value)


def load_answer(user: UserSession, question: Question, language: str) -> ShownAnswer:
    table = answers.answer(user, question)
    pairs = [pair for values in table.cells for pair in zip(question.by, values, strict=True)]
    names = load_names(user, pairs, language)
    return ShownAnswer(table, names, answers.list_open(user, question))


def indicator_row(indicator: Indicator, found: IndicatorValue | None) -> ShownFigure:
    value, bounds = figures_words.format_indicator(indicator, found)
    amount = -1 if found is None or found.value is None else float(found.value)
    return ShownFigure(figures_words.indicator_label(indicator), value, bounds, amount)


def build_figure_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("What"), lambda row: Cell(row.words)),
        TableColumn(
            *(tr("Number"), lambda row: Cell(row.value, style="strong"), _VALUE_WIDTH),
            align=Align.AlignRight,
            min_width=80,
            sort=lambda row: row.amount,
        ),
        TableColumn(
            *(tr("Least and greatest"), lambda row: Cell(row.bounds, role="ink2"), _BOUNDS_WIDTH),
            align=Align.AlignRight,
            min_width=110,
        ),
    ]


def _figure_row(words: str, cell: FigureCell) -> ShownFigure:
    value = figures_words.format_count(cell.value)
    return ShownFigure(words, value, figures_words.format_cell_bounds(cell), cell.value)
