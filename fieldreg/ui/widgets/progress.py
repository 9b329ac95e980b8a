"""Stations in a row, steps, and a progress bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import (
    INSET,
    StationState,
    draw_box,
    draw_station,
    draw_text,
    draw_thread,
    text_width,
)
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column

_MIN_THREAD = 40


@dataclass(frozen=True, slots=True)
class Station:
    state: StationState
    display_text: str = ""
    number: str = ""


class StationRow(QWidget):
    """Stations side by side; the thread before one is tight once it is reached."""

    def __init__(self, stations: Sequence[Station] = (), *, on_binding: bool = False) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._on_binding = on_binding
        self._is_bare = False
        self._thread = 0
        self._stations: Sequence[Station] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_stations(stations)

    def set_stations(self, stations: Sequence[Station]) -> None:
        self._stations = stations
        self._thread = self._wanted_thread
        spoken = (
            f"{station.display_text}: {station.number}" if station.number else station.display_text
            for station in stations
        )
        self.setAccessibleName(" · ".join(spoken))
        self.updateGeometry()
        self.update()

    def set_bare(self, is_bare: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._is_bare = is_bare
        self.updateGeometry()
        self.update()

    def shorten_to(self, room: int) -> None:
        threads = max(1, len(self._stations) - 1)
        words = sum(self._width(station) for station in self._stations) + 2
        between = int(room - words) // threads
        self._thread = max(_MIN_THREAD, min(self._wanted_thread, between))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._width(station) for station in self._stations)
        width += self._thread * max(0, len(self._stations) - 1)
        return QSize(round(width) + 2, 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        role, ground = ("stitch", "binding") if self._on_binding else ("accent", "page")
        x = 0.0
        for index, station in enumerate(self._stations):
            if index:
                self._draw_thread(painter, x, middle, station, role)
                x += self._thread
            centre = QPointF(x + 10, middle)
            draw_station(painter, self._theme, station.state, centre, role=role, ground=ground)
            self._draw_words(painter, station, x + 27)
            x += self._width(station)

    @property
    def _wanted_thread(self) -> int:
        return 89 if self._on_binding else 67 if self._has_words else 48

    @property
    def _has_words(self) -> bool:
        return any(station.display_text for station in self._stations)

    @property
    def _style(self) -> str:
        return "foot" if self._on_binding else "body"

    def _width(self, station: Station) -> float:
        if not station.display_text:
            return 20.0
        bare = "" if self._is_bare else station.display_text
        words = text_width(self._theme, bare, self._style)
        number = text_width(self._theme, station.number, "strong") + 9 if station.number else 0
        return 27 + number + words

    def _draw_thread(
        self, painter: QPainter, x: float, middle: float, to: Station, role: str
    ) -> None:
        ahead = to.state is StationState.UPCOMING
        colour = self._theme.colour("lineStrong" if ahead else role)
        is_tight = to.state is StationState.DONE or (
            to.state is StationState.IN_TRANSIT and not to.display_text
        )
        draw_thread(
            painter,
            colour,
            QPointF(x + (11 if self._has_words else 8), middle),
            QPointF(x + self._thread - (16 if self._on_binding else 8), middle),
            is_tight=is_tight,
        )

    def _draw_words(self, painter: QPainter, station: Station, left: float) -> None:
        ink = "onBinding" if self._on_binding else "ink"
        box = QRectF(left, 0, self.width() - left, self.height())
        if station.number:
            used = draw_text(painter, self._theme, station.number, box, style="strong", role=ink)
            box.setLeft(left + used + 9)
        if not self._is_bare:
            draw_text(painter, self._theme, station.display_text, box, style=self._style, role=ink)


class StepPanel(Column):
    def __init__(
        self, state: StationState, words: DisplayText, line: DisplayText = "", *buttons: QWidget
    ) -> None:
        super().__init__()
        self.state = state
        self.title = PageTitle(words, line, *buttons, style="h3")
        self.heading, self.line = self.title.heading, self.title.subtitle
        self.setContentsMargins(44, 0, 0, 0)
        self.add_inset(self.title)

    def set_text(self, words: DisplayText, line: DisplayText = "") -> None:
        self.title.set_text(words, line)

    def set_line(self, line: DisplayText, role: str = "ink2") -> None:
        self.line.set_text(line)
        self.line.set_ink(role)

    def set_state(self, state: StationState) -> None:
        self.state = state
        parent = self.parentWidget()
        if parent:
            parent.update()


class StepList(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._steps: list[StepPanel] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(20)

    def add_step(
        self, state: StationState, words: DisplayText, line: DisplayText = "", *buttons: QWidget
    ) -> StepPanel:
        step = StepPanel(state, words, line, *buttons)
        self._steps.append(step)
        self._box.addWidget(step)
        return step

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = [step for step in self._steps if not step.isHidden()]
        centres = [self._centre(step) for step in shown]
        for index, step in enumerate(shown[:-1]):
            is_tight = step.state is StationState.DONE
            draw_thread(
                painter,
                self._theme.colour("accent" if is_tight else "lineStrong"),
                centres[index] + QPointF(0, 13),
                centres[index + 1] - QPointF(0, 15),
                is_tight=is_tight,
            )
        for step, centre in zip(shown, centres, strict=True):
            draw_station(painter, self._theme, step.state, centre, radius=9)

    def _centre(self, step: StepPanel) -> QPointF:
        heading = step.heading
        first_line = min(heading.height(), heading.fontMetrics().height())
        top = heading.mapTo(self, QPoint(0, 0)).y()
        return QPointF(13 + INSET, top + first_line / 2 + 0.5)


class ProgressBar(QWidget):
    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._share = 0.0
        self._slide = QVariantAnimation(self)
        self._slide.valueChanged.connect(self._move)
        self.setAccessibleName(spoken)
        self.setFixedHeight(6)

    def set_progress(self, done: int, total: int) -> None:
        share = done / total if total else 0.0
        self.setAccessibleDescription(f"{share:.0%}")
        self._slide.stop()
        quick = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
        if quick or not self.isVisible():
            self._move(share)
            return
        self._slide.setDuration(self._theme.tokens.fade_ms)
        self._slide.setStartValue(self._share)
        self._slide.setEndValue(share)
        self._slide.start()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, 3, fill=self._theme.colour("line"))
        box.setWidth(box.width() * self._share)
        draw_box(painter, box, 3, fill=self._theme.colour("accent"))

    def _move(self, share: object) -> None:
        if isinstance(share, float):
            self._share = share
            self.update()
