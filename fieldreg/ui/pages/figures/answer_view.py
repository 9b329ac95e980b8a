"""The answer on the page of figures."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from fieldreg.domain.figures.populations import TOTAL
from fieldreg.ui.context import Context
from fieldreg.ui.pages.figures.cascade import CascadeAnswer
from fieldreg.ui.pages.figures.pictures import AnswerPicture
from fieldreg.ui.pages.figures.rows import (
    BAR_COLUMN,
    BOUNDS_COLUMN,
    RATE_COLUMN,
    ShownAnswer,
    ShownFigure,
    build_figure_columns,
)
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.table_model import PagedModel
from fieldreg.ui.theme.chart_paint import Mark
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.legends import ChartLegend

tr = translator("Figures")

_PICTURE, _NUMBERS, _ROW = 500, 480, 32


class AnswerView(Column):
    """Signals: focus_lost(): the table had the focus, and has no rows now."""

    focus_lost = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.total = SectionTitle(tr("Counting…"))
        self._empty = wrapped_label()
        model = PagedModel(build_figure_columns(), context.runner, self)
        self.table = DataTable(model, tr("Answer"), row_height=_ROW, keeps_mark=True)
        self._list = ListPart(context.keyboard, self.table)
        self._has_bars = False
        self._legend = ChartLegend()
        policy = self._legend.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the table keeps its room, and so its columns
        self._legend.setSizePolicy(policy)
        self._legend.set_marks(
            [
                (Mark.CERTAIN, tr("certainly there")),
                (Mark.POSSIBLE, tr("possible")),
                (Mark.PRESENT, tr("present figure")),
            ]
        )
        self.picture = AnswerPicture()
        numbers = Column()
        numbers.add_full_width(self._list, stretch=1)
        numbers.add_inset(self._legend, above="near")
        self._sides = TwoColumns(numbers, self.picture, width=_PICTURE, min_main_width=_NUMBERS)
        self._sides.show_side(is_shown=False)
        self.add_inset(self.total)
        self.add_inset(self._empty, above="near")
        self.add_full_width(self._sides, above="near", stretch=1)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._show_legend())
        self.table.current_moved.connect(self._show_current)
        self.picture.chosen.connect(self._choose)

    def show_answer(self, answer: ShownAnswer) -> None:
        table, total = answer.table, (answer.protected or answer.table).total
        measure = figures_words.measure_label(table.question.measure)
        value = "–" if total.value is None else figures_words.format_count(total.value)
        words = labelled(tr("All {measure}").format(measure=measure), value)
        self._show_rows(
            answer.list_rows(),
            tr("Nothing in these days counts.")
            if table.question.by
            else tr("Nothing to divide. Choose above by what it is counted."),
        )
        bounds = figures_words.format_cell_bounds(total)
        is_range = total.value is not None and total.low != total.high
        bounds = labelled(tr("Least and greatest"), bounds) if is_range else bounds
        rate = figures_words.format_rate(answer.rates.get(TOTAL))
        told = tr("{rate} of 1,000 of that age").format(rate=rate) if rate else ""
        self.total.set_text(words, join_parts([bounds, told]))
        boundaries = self._context.user.places.load_boundaries
        self._show_picture(is_shown=self.picture.show_answer(answer, boundaries))

    def show_cascade(self, answer: CascadeAnswer) -> None:
        rows = answer.list_rows()
        self._show_rows(rows, tr("No session was held."))
        reached = figures_words.format_count(answer.shown.cascade.people_count)
        self.total.set_text(labelled(tr("All people reached"), reached), answer.summary)
        self.picture.show_cascade(answer, self._context.user.places.load_boundaries)
        self._show_picture(is_shown=bool(rows))

    def show_indicators(self, rows: Sequence[ShownFigure]) -> None:
        self._show_rows(rows)
        self.total.set_text(tr("%Ln indicators", len(rows)))

    def show_nothing(self, total: str, told: str = "") -> None:
        self._show_rows([])
        self.total.set_text(total)
        self._empty.set_text(told)
        self._empty.setVisible(bool(told))
        self._show_picture(is_shown=False)

    def _show_rows(self, rows: Sequence[ShownFigure], empty: str = "") -> None:
        if not rows and self.window().focusWidget() is self.table:
            self.focus_lost.emit()
        self._list.set_rows(rows)
        columns = {
            BOUNDS_COLUMN: any(row.bounds for row in rows),
            RATE_COLUMN: any(row.rate for row in rows),
        }
        self.table.leave_out(*(column for column, is_used in columns.items() if not is_used))
        self.table.reserve(row.words for row in rows)
        self._has_bars = any(row.bar and row.bounds for row in rows)
        self._show_legend()
        self._empty.set_text(empty)
        self._empty.setVisible(bool(empty) and not rows)

    def _show_legend(self) -> None:
        self._legend.setVisible(self._has_bars and not self.table.isColumnHidden(BAR_COLUMN))

    def _show_picture(self, *, is_shown: bool) -> None:
        self._sides.show_side(is_shown=is_shown)
        self._show_current(self.table.current())

    def _show_current(self, row: object) -> None:
        self.picture.show_row(row if isinstance(row, ShownFigure) else None)

    def _choose(self, key: str) -> None:
        rows = map(self.table.paged.row, range(self.table.paged.rowCount()))
        places = (at for at, row in enumerate(rows) if getattr(row, "key", None) == key)
        self.table.select(next(places, 0))
