"""Two fields for a new passphrase, which may be proposed.

A proposal of six words fills the first field; typing it again proves that it was read.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.keys.key_ring.passphrases import MIN_BITS, estimate_bits
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow

tr = translator("FirstRun")


class PassphraseFields(QWidget):
    changed = Signal()

    def __init__(self, draw: Callable[[], str], label: str = "", again: str = "") -> None:
        super().__init__()
        self._draw, self._proposal = draw, ""
        self._bits = 0.0  # of the passphrase typed
        self.first_field = FormField(label or tr("Passphrase"))
        self.repeat_field = FormField(again or tr("Once more"))
        self.propose_button = KeyButton(tr("Propose six words"), kind=ButtonKind.QUIET)
        self._proposal_label = Label("", "body", wraps=True)
        self._advice = Label(
            tr(
                "Chosen at random, so nobody can guess it. Write it on paper, keep the paper "
                "away from this computer, then type it again."
            ),
            "hint",
            "ink3",
            wraps=True,
        )
        row = Flow(spacing=16, between=10, align=Qt.AlignmentFlag.AlignTop)
        row.add(self.first_field, share=1)
        row.add(self.repeat_field, share=1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(row)
        box.addWidget(self._proposal_label)
        box.addWidget(self._advice)
        self._show_strength()
        self.first_field.changed.connect(self._show_strength)
        self.repeat_field.changed.connect(self._compare)

    @property
    def is_valid(self) -> bool:
        return self._bits >= MIN_BITS and self.repeat_field.text() == self.text

    @property
    def text(self) -> str:
        return self.first_field.text()

    def propose(self) -> None:
        self._proposal = self._draw()
        self.first_field.set_text(self._proposal)
        self.repeat_field.set_text("")
        self.propose_button.set_text(tr("Propose others"))
        self.repeat_field.setFocus()

    def clear(self) -> None:
        self._proposal = ""
        for field in (self.first_field, self.repeat_field):
            field.set_text("")
            field.clear_problem()
        self.propose_button.set_text(tr("Propose six words"))
        self._show_strength()

    def check(self) -> FormField | None:
        if self._bits < MIN_BITS:
            self.first_field.show_problem(_describe_strength(self.text, self._bits))
            return self.first_field
        if self.repeat_field.text() != self.text:
            self._show_difference()
            return self.repeat_field
        return None

    def _show_strength(self) -> None:
        text = self.text
        self._bits = estimate_bits(text)
        self.first_field.show_note(
            _describe_strength(text, self._bits)
            if text
            else tr("six words or more, a picture that only you know")
        )
        is_proposed = bool(text) and text == self._proposal
        self._proposal_label.set_text(
            format_rich("{passphrase}", passphrase=strong(text)) if is_proposed else ""
        )
        for part in (self._proposal_label, self._advice):
            part.setVisible(is_proposed)
        self._compare()

    def _compare(self) -> None:
        # A difference is shown only once the repetition is as long as the passphrase.
        repeated = self.repeat_field.text()
        if len(repeated) >= len(self.text) > 0 and repeated != self.text:
            self._show_difference()
        else:
            self.repeat_field.clear_problem()
        self.changed.emit()

    def _show_difference(self) -> None:
        self.repeat_field.show_problem(tr("It differs from the first passphrase."))


def _describe_strength(text: str, bits: float) -> str:
    words = tr("%n words", len(text.split()))
    if bits >= MIN_BITS:
        return f"{words} · {tr('strong')}"
    percent = int(100 * bits / MIN_BITS)
    weak = tr("would be guessed: {percent} % of what is needed, add a word").format(percent=percent)
    return f"{words} · {weak}"
