"""The picture beside an answer: a map, a line over periods, or a tree."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal

from fieldreg.domain.figures.choropleth import LEVELS, Choropleth, Sign
from fieldreg.domain.places.boundaries import CREDIT, Boundaries
from fieldreg.services.reports.map_pictures import format_range
from fieldreg.ui.pages.figures.cascade import CascadeAnswer
from fieldreg.ui.pages.figures.line_picture import LinePicture, LinePoint
from fieldreg.ui.pages.figures.map_picture import MapPicture, ShownMap
from fieldreg.ui.pages.figures.rows import ShownAnswer, ShownFigure
from fieldreg.ui.pages.figures.tree_picture import TreePicture
from fieldreg.ui.theme.chart_paint import Mark
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.legends import ChartLegend

tr = translator("Figures")

_SIGNS: Final = {Sign.NONE: Mark.NONE, Sign.HIDDEN: Mark.HIDDEN}


class AnswerPicture(Column):
    """Its current place, period or generation is the current row of the table beside it.

    Signals:
        chosen(str): the key of a row.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.map, self.line, self.tree = MapPicture(), LinePicture(), TreePicture()
        self._pictures = (self.map, self.line, self.tree)
        self._summary = ""
        self._current = Label("", "strong", wraps=True)
        self._legend = ChartLegend()
        self._credit = Label(CREDIT, "hint", "ink2", wraps=True)
        for picture in self._pictures:
            self.add_inset(picture)
            picture.chosen.connect(self.chosen)
        self.add_inset(self._current, above="near")
        self.add_inset(self._legend, above="near")
        self.add_inset(self._credit, above="near")
        self.add_stretch()

    def show_answer(self, answer: ShownAnswer, load_boundaries: Callable[[], Boundaries]) -> bool:
        """Show the picture of an answer; return whether it has one."""
        has_line = answer.is_line and len(answer.cells) > 1
        for part in (self.map, self._legend, self._credit):
            part.setVisible(answer.drawn is not None)
        self.line.setVisible(has_line)
        self.tree.hide()
        if answer.drawn is not None:
            self._show_map(answer, answer.drawn, load_boundaries())
        elif has_line:
            self._show_line(answer)
        self.show_row(None)
        return has_line or answer.drawn is not None

    def show_cascade(self, answer: CascadeAnswer) -> None:
        for part in (self.map, self.line, self._legend, self._credit):
            part.hide()
        self.tree.show()
        self._summary = answer.summary
        self.tree.show_tree(answer.columns, f"{tr('Tree')}: {self._summary}")
        self.show_row(None)

    def show_row(self, row: ShownFigure | None) -> None:
        """Mark what *row* is about in the picture, and tell it."""
        told = _tell(row) if row else self._summary
        for picture in self._pictures:
            picture.show_current((row and row.key) or "", told)
        self._current.set_text(told)

    def _show_map(self, answer: ShownAnswer, drawn: Choropleth, boundaries: Boundaries) -> None:
        (dimension,) = answer.table.question.by
        rows = {row.key: row for row in answer.list_rows()}
        told = {code: _tell(rows[code]) for code in drawn.classes}
        numbers = {code: rows[code].value for code in drawn.classes}
        reached, count = len(drawn.classes) - len(drawn.unreached), len(drawn.classes)
        self._summary = tr("{reached} of {count} places reached").format(
            reached=figures_words.format_count(reached), count=figures_words.format_count(count)
        )
        shown = ShownMap(drawn, boundaries, LEVELS[dimension], told, numbers)
        self.map.show_map(shown, f"{tr('Map')}: {self._summary}")
        signs = [sign for sign in Sign if sign in drawn.classes.values()]
        self._legend.set_marks(
            [
                *((_SIGNS[sign], _sign_words(sign)) for sign in signs),
                *(
                    (each.shade, format_range(each, figures_words.format_count))
                    for each in drawn.ranges
                ),
            ]
        )

    def _show_line(self, answer: ShownAnswer) -> None:
        (dimension,) = answer.table.question.by
        points = [
            LinePoint(str(value), answer.label(dimension, value), cell.low, cell.value, cell.high)
            for (value,), cell in answer.cells.items()
        ]
        self._summary = tr("{first} to {last}").format(first=points[0].label, last=points[-1].label)
        self.line.show_points(points, f"{tr('Line')}: {self._summary}")


def _sign_words(sign: Sign) -> str:
    return {Sign.NONE: tr("not reached"), Sign.HIDDEN: tr("not shown")}[sign]


def _tell(row: ShownFigure) -> str:
    return join_parts([row.words, row.value, row.bounds])
