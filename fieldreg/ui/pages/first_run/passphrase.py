"""Two fields for a passphrase that is being chosen, and a word on how good it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Problem
from fieldreg.keys.passphrases import check_strength
from fieldreg.ui.widgets.fields import Field
from fieldreg.ui.widgets.layout import Flow
from fieldreg.ui.wording import first_run as words


class NewPassphrase(QWidget):
    """A passphrase, written twice and shown: who stands behind can be sent away.

    Signals:
        changed(): someone typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = Field(words.passphrase())
        self.second = Field(words.again())
        row = Flow(spacing=16, between=10, align=Qt.AlignmentFlag.AlignTop)
        row.add(self.first, share=1)
        row.add(self.second, share=1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(row)
        self._judge()
        self.first.changed.connect(self._judge)
        self.second.changed.connect(self._compare)

    @property
    def is_good(self) -> bool:
        """Whether it is worth having and written twice alike."""
        is_strong = bool(self.text.strip()) and not _weakness(self.text)
        return is_strong and self.second.text() == self.text

    @property
    def text(self) -> str:
        """The passphrase as typed."""
        return self.first.text()

    def check(self) -> Field | None:
        """Mark the field that is to be mended and give it, or None."""
        reason = _weakness(self.text)
        if reason:
            self.first.show_problem(words.strength(len(self.text.split()), reason))
            return self.first
        if self.second.text() != self.text:
            self.second.show_problem(words.not_the_same())
            return self.second
        return None

    def _judge(self) -> None:
        text = self.text
        judged = words.strength(len(text.split()), _weakness(text))
        self.first.show_note(judged if text else words.passphrase_hint())
        self._compare()

    def _compare(self) -> None:
        # Nobody is told of a difference before there is as much to compare.
        typed = self.second.text()
        if len(typed) >= len(self.text) > 0 and typed != self.text:
            self.second.show_problem(words.not_the_same())
        else:
            self.second.clear_problem()
        self.changed.emit()


def _weakness(text: str) -> str:
    try:
        check_strength(text)
    except Problem as problem:
        return str(problem.facts["reason"])
    return ""
