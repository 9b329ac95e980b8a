"""How far the writing of a bundle is: a bar, and its five phases in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.sync.exchange import Phase, Step
from fieldreg.ui.theme.paint import draw_words, words_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.widgets.progress import ProgressBar

WRITTEN: Final = (
    Phase.WRITING,
    Phase.CLOSING,
    Phase.READING_BACK,
    Phase.CHECKING,
    Phase.NAMING,
)
PHASES: Final = tuple(Phase)
_THOUSAND = 1000


def as_report(step: Step) -> tuple[int, int]:
    """Write *step* as (so many, of so many), which is all that crosses between threads."""
    share = _THOUSAND * step.done // step.total if step.total else 0
    place = PHASES.index(step.phase)
    return _THOUSAND * place + min(share, _THOUSAND - 1), _THOUSAND * (len(PHASES) - 1)


def phase_of(so_many: int) -> Phase:
    """Read the phase out of a report."""
    return PHASES[so_many // _THOUSAND]


class PhaseMark(QWidget):
    """One phase: its icon and its word."""

    def __init__(self, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._phase = phase
        self.show_place(0)

    def show_place(self, place: int) -> None:
        """Show it as done (1), as going on (0), or as ahead (-1)."""
        self._place = place
        self._words = _phase(self._phase, place)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        style = "strong" if self._place == 0 else "body"
        return QSize(round(28 + words_width(self._theme, self._words, style)), 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon, role = {1: ("check", "good"), 0: ("arrow", "accent"), -1: ("ring", "ink2")}[
            self._place
        ]
        self._theme.draw_icon(painter, icon, role, 0, 2)
        box = QRectF(27, 0, self.width() - 27, 24)
        draw_words(
            painter,
            self._theme,
            self._words,
            box,
            style="strong" if self._place == 0 else "body",
            role="ink2" if self._place < 0 else "ink",
        )


class Phases(QWidget):
    """The bar and the marks under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ProgressBar(translate("Exchange", "Progress of the exchange"))
        self._marks = [PhaseMark(phase) for phase in WRITTEN]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._bar)
        flow = Flow(spacing=20)
        for mark in self._marks:
            flow.add(mark)
        box.addWidget(flow)

    def show_report(self, so_many: int, of_so_many: int) -> None:
        """Show how far it is."""
        self._bar.set_progress(so_many, of_so_many)
        now = PHASES.index(phase_of(so_many))
        for mark, phase in zip(self._marks, WRITTEN, strict=True):
            place = PHASES.index(phase)
            mark.show_place((now > place) - (now < place))


def _phase(phase: Phase, place: int) -> str:
    """Name one phase of writing: as done (1), as going on (0), or as ahead (-1)."""
    ahead, now, done = {
        Phase.WRITING: (
            translate("Exchange", "write"),
            translate("Exchange", "writing"),
            translate("Exchange", "written"),
        ),
        Phase.CLOSING: (
            translate("Exchange", "close"),
            translate("Exchange", "closing"),
            translate("Exchange", "closed"),
        ),
        Phase.READING_BACK: (
            translate("Exchange", "read it back"),
            translate("Exchange", "reading back"),
            translate("Exchange", "read back"),
        ),
        Phase.CHECKING: (
            translate("Exchange", "check"),
            translate("Exchange", "checking"),
            translate("Exchange", "checked"),
        ),
        Phase.NAMING: (
            translate("Exchange", "name"),
            translate("Exchange", "naming"),
            translate("Exchange", "named"),
        ),
    }[phase]
    return {-1: ahead, 0: now, 1: done}[place]
