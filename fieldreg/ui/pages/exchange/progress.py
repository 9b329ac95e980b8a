"""The progress of writing a bundle: a bar, and its five phases in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.sync.exchange import ExchangePhase, ExchangeProgress
from fieldreg.ui.theme.paint import draw_text, text_width
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.widgets.progress import ProgressBar

tr = translator("Exchange")


WRITING_PHASES: Final = (
    ExchangePhase.WRITING,
    ExchangePhase.CLOSING,
    ExchangePhase.READING_BACK,
    ExchangePhase.CHECKING,
    ExchangePhase.NAMING,
)
ALL_PHASES: Final = tuple(ExchangePhase)
_PHASE_LENGTH = 1000  # of each phase on the bar


class PhaseLabel(QWidget):
    def __init__(self, phase: ExchangePhase) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._phase = phase
        self.show_state(0)

    def show_state(self, place: int) -> None:
        """Show the phase as done (1), running (0) or upcoming (-1)."""
        self._place = place
        self._text = _phase_label(self._phase, place)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        style = "strong" if self._place == 0 else "body"
        return QSize(round(28 + text_width(self._theme, self._text, style)), 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon, role = {1: ("check", "good"), 0: ("arrow", "accent"), -1: ("ring", "ink2")}[
            self._place
        ]
        self._theme.draw_icon(painter, icon, role, 0, 2)
        box = QRectF(27, 0, self.width() - 27, 24)
        draw_text(
            painter,
            self._theme,
            self._text,
            box,
            style="strong" if self._place == 0 else "body",
            role="ink2" if self._place < 0 else "ink",
        )


class PhaseProgress(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._bar = ProgressBar(tr("Progress of the exchange"))
        self._labels = [PhaseLabel(phase) for phase in WRITING_PHASES]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._bar)
        flow = Flow(spacing=20)
        for label in self._labels:
            flow.add(label)
        box.addWidget(flow)

    def show_progress(self, step: ExchangeProgress) -> None:
        """Show *step*; the bar never shrinks during an exchange."""
        current = ALL_PHASES.index(step.phase)
        share = _PHASE_LENGTH * step.done // step.total if step.total else 0
        self._bar.set_progress(
            _PHASE_LENGTH * current + min(share, _PHASE_LENGTH - 1),
            _PHASE_LENGTH * (len(ALL_PHASES) - 1),
        )
        for label, phase in zip(self._labels, WRITING_PHASES, strict=True):
            place = ALL_PHASES.index(phase)
            label.show_state((current > place) - (current < place))


def _phase_label(phase: ExchangePhase, place: int) -> str:
    """Return the label of a phase that is done (1), running (0) or upcoming (-1)."""
    upcoming, running, done = {
        ExchangePhase.WRITING: (tr("write"), tr("writing"), tr("written")),
        ExchangePhase.CLOSING: (tr("close"), tr("closing"), tr("closed")),
        ExchangePhase.READING_BACK: (tr("read it back"), tr("reading back"), tr("read back")),
        ExchangePhase.CHECKING: (tr("check"), tr("checking"), tr("checked")),
        ExchangePhase.NAMING: (tr("name"), tr("naming"), tr("named")),
    }[phase]
    return {-1: upcoming, 0: running, 1: done}[place]
