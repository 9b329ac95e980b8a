"""The picture beside an answer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.figures.choropleth import LEVELS, Choropleth, Sign
from fieldreg.domain.places.boundaries import CREDIT, Boundaries
from fieldreg.services.reports.map_pictures import format_range
from fieldreg.ui.pages.figures.cascade import CascadeAnswer
from fieldreg.ui.pages.figures.cascade_map import CascadeMapPicture
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

_TIES: Final = {False: Mark.TIE, True: Mark.STATED}
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
        self.cascade_map = CascadeMapPicture()
        self._pictures = (self.map, self.line, self.tree, self.cascade_map)
        self._summary = ""
        self._tell_more: Callable[[str], str] = lambda _: ""
        self._current = Label("", "strong", wraps=True)
        self._legend = ChartLegend()
        self._credit = Label(CREDIT, "hint", "ink2", wraps=True)
        for picture in self._pictures:
            picture.chosen.connect(self.chosen)
        for picture in (self.map, self.line, self.tree):
            self.add_inset(picture)
        self.add_inset(self._current, above="near")
        self.add_inset(self.cascade_map, above="near")
        self.add_inset(self._legend, above="near")
        self.add_inset(self._credit, above="near")
        self.add_stretch()

    def show_answer(self, answer: ShownAnswer, load_boundaries: Callable[[], Boundaries]) -> bool:
        has_line = answer.is_line and len(answer.cells) > 1
        map_parts = (self.map, self._legend, self._credit) if answer.drawn is not None else ()
        self._show(*map_parts, *([self.line] if has_line else []))
        self._tell_more = lambda _: ""
        if answer.drawn is not None:
            self._show_map(answer, answer.drawn, load_boundaries())
        elif has_line:
            self._show_line(answer)
        self.show_row(None)
        return has_line or answer.drawn is not None

    def show_cascade(
        self, answer: CascadeAnswer, load_boundaries: Callable[[], Boundaries]
    ) -> None:
        drawn = answer.map
        self._summary = answer.summary
        self._tell_more = answer.tell_soums
        self.tree.show_tree(answer.columns, f"{tr('Tree')}: {self._summary}")
        self.cascade_map.show_map(
            drawn, load_boundaries(), f"{tr('Map')}: {tr('%Ln soums', len(drawn.generation_of))}"
        )
        beside = [
            tr("%Ln sessions without a known soum", drawn.elsewhere) if drawn.elsewhere else "",
            tr("%Ln lines are not drawn", drawn.left_out) if drawn.left_out else "",
        ]
        self._credit.set_text(join_parts([CREDIT, *beside]))
        marks = {line.is_stated for line in drawn.lines}
        self._legend.set_marks(
            [(_TIES[each], _tie_words(is_stated=each)) for each in sorted(marks)]
        )
        self._show(self.tree, self.cascade_map, self._credit, *([self._legend] if marks else []))
        self.show_row(None)

    def _show(self, *shown: QWidget) -> None:
        for part in (*self._pictures, self._legend, self._credit):
            part.setVisible(part in shown)

    def show_row(self, row: ShownFigure | None) -> None:
        told = _tell(row, self._tell_more(row.key or "")) if row else self._summary
        for picture in self._pictures:
            picture.show_current((row and row.key) or "", told)
        self._current.set_text(told)

    def _show_map(self, answer: ShownAnswer, drawn: Choropleth, boundaries: Boundaries) -> None:
        self._credit.set_text(CREDIT)
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


def _tie_words(*, is_stated: bool) -> str:
    return tr("stated by a plan alone") if is_stated else tr("led by people who took part")


def _tell(row: ShownFigure, more: str = "") -> str:
    return join_parts([row.words, row.value, row.bounds, more])
