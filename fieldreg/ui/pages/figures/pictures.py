"""The picture beside an answer: the map of its places, with its legend and the current one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal

from fieldreg.domain.figures.choropleth import LEVELS, Sign
from fieldreg.domain.places.boundaries import CREDIT, Boundaries
from fieldreg.services.reports.map_pictures import format_range
from fieldreg.ui.pages.figures.map_picture import MapPicture, ShownMap
from fieldreg.ui.pages.figures.rows import ShownAnswer, ShownFigure
from fieldreg.ui.theme.chart_paint import Mark
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.legends import ChartLegend

tr = translator("Figures")

_SIGNS: Final = {Sign.NONE: Mark.NONE, Sign.HIDDEN: Mark.HIDDEN}


class AnswerPicture(Column):
    """Hidden where an answer has no picture.

    Signals:
        chosen(str): the key of a row.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.map = MapPicture()
        self._current = Label("", "strong", wraps=True)
        self._legend = ChartLegend()
        self._summary = ""
        self._credit = Label(CREDIT, "hint", "ink2", wraps=True)
        self.add_inset(self.map)
        self.add_inset(self._current, above="near")
        self.add_inset(self._legend, above="near")
        self.add_inset(self._credit, above="near")
        self.add_stretch()
        self.map.chosen.connect(self.chosen)

    def show_answer(self, answer: ShownAnswer, load_boundaries: Callable[[], Boundaries]) -> bool:
        """Show the picture of an answer; return whether it has one."""
        drawn = answer.drawn
        if drawn is None:
            return False
        (dimension,) = answer.table.question.by
        rows = {row.key: row for row in answer.list_rows()}
        told = {code: _tell(rows[code]) for code in drawn.classes}
        numbers = {code: rows[code].value for code in drawn.classes}
        shown = ShownMap(drawn, load_boundaries(), LEVELS[dimension], told, numbers)
        reached, count = len(drawn.classes) - len(drawn.unreached), len(drawn.classes)
        words = tr("{reached} of {count} places reached").format(
            reached=figures_words.format_count(reached), count=figures_words.format_count(count)
        )
        self.map.show_map(shown, f"{tr('Map')}: {words}")
        self._legend.set_marks(
            [
                *((_SIGNS[sign], _sign_words(sign)) for sign in Sign if sign in _signs(answer)),
                *(
                    (each.shade, format_range(each, figures_words.format_count))
                    for each in drawn.ranges
                ),
            ]
        )
        self._summary = words
        self.show_row(None)
        return True

    def show_row(self, row: ShownFigure | None) -> None:
        """Mark the place of *row* and tell it."""
        self.map.show_current(row.key or "" if row else "")
        self._current.set_text(_tell(row) if row else self._summary)


def _signs(answer: ShownAnswer) -> set[int | Sign]:
    return set(answer.drawn.classes.values()) if answer.drawn else set()


def _sign_words(sign: Sign) -> str:
    return {Sign.NONE: tr("not reached"), Sign.HIDDEN: tr("not shown")}[sign]


def _tell(row: ShownFigure) -> str:
    return join_parts([row.words, row.value, row.bounds])
