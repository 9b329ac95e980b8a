"""Two fields for a passphrase that is being chosen, or six words that are proposed.

What is proposed stands in the first field and in full below, and is typed once more by
hand: whoever has done so has read it.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.problems import Problem
from fieldreg.keys.key_ring.passphrases import check_strength
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow


class PassphraseFields(QWidget):
    """A passphrase, written twice and shown: who stands behind can be sent away.

    *draw* proposes one; `propose_button` stands wherever the form has room for it.

    Signals:
        changed(): someone typed.
    """

    changed = Signal()

    def __init__(
        self,
        draw: Callable[[], str],
        label: str = "",
        again: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draw, self._drawn = draw, ""
        self.first_field = FormField(label or translate("FirstRun", "Passphrase"))
        self.repeat_field = FormField(again or translate("FirstRun", "Once more"))
        self.propose_button = KeyButton(
            translate("FirstRun", "Propose six words"), kind=ButtonKind.QUIET
        )
        self._proposed = Label("", "body", wraps=True)
        self._how = Label(
            translate(
                "FirstRun",
                "Drawn by chance: nobody guesses it. Write it on paper that stays away from this"
                " computer, then type it once more.",
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
        box.addWidget(self._proposed)
        box.addWidget(self._how)
        self._judge()
        self.first_field.changed.connect(self._judge)
        self.repeat_field.changed.connect(self._compare)

    @property
    def is_valid(self) -> bool:
        """Whether it is worth having and written twice alike."""
        is_strong = bool(self.text.strip()) and not _weakness(self.text)
        return is_strong and self.repeat_field.text() == self.text

    @property
    def text(self) -> str:
        """The passphrase as typed."""
        return self.first_field.text()

    def propose(self) -> None:
        """Propose a passphrase, or another one."""
        self._drawn = self._draw()
        self.first_field.set_text(self._drawn)
        self.repeat_field.set_text("")
        self.propose_button.set_text(translate("FirstRun", "Propose others"))
        self.repeat_field.setFocus()

    def clear(self) -> None:
        """Let nothing stand here, proposed or typed."""
        self._drawn = ""
        for field in (self.first_field, self.repeat_field):
            field.set_text("")
            field.clear_problem()
        self.propose_button.set_text(translate("FirstRun", "Propose six words"))
        self._judge()

    def check(self) -> FormField | None:
        """Mark the field that is to be mended and give it, or None."""
        reason = _weakness(self.text)
        if reason:
            self.first_field.show_problem(_strength(len(self.text.split()), reason))
            return self.first_field
        if self.repeat_field.text() != self.text:
            self.repeat_field.show_problem(
                translate("FirstRun", "It differs from the passphrase above.")
            )
            return self.repeat_field
        return None

    def _judge(self) -> None:
        text = self.text
        judged = _strength(len(text.split()), _weakness(text))
        self.first_field.show_note(
            judged
            if text
            else translate("FirstRun", "four words or more, a picture that only you know")
        )
        is_proposed = bool(text) and text == self._drawn
        self._proposed.set_text(_proposed(text) if is_proposed else "")
        for part in (self._proposed, self._how):
            part.setVisible(is_proposed)
        self._compare()

    def _compare(self) -> None:
        # Nobody is told of a difference before there is as much to compare.
        typed = self.repeat_field.text()
        if len(typed) >= len(self.text) > 0 and typed != self.text:
            self.repeat_field.show_problem(
                translate("FirstRun", "It differs from the passphrase above.")
            )
        else:
            self.repeat_field.clear_problem()
        self.changed.emit()


def _weakness(text: str) -> str:
    try:
        check_strength(text)
    except Problem as problem:
        return str(problem.facts["reason"])
    return ""


def _strength(word_count: int, reason: str) -> str:
    """Say how good a passphrase is; an empty *reason* means that it will do."""
    judged = {
        "": translate("FirstRun", "strong"),
        "short": translate("FirstRun", "too short: twelve letters or more"),
        "digits": translate("FirstRun", "digits alone are easily tried through"),
        "repeated": translate("FirstRun", "too much of it is repeated"),
        "run": translate("FirstRun", "a row of the keyboard or alphabet is easily tried"),
    }[reason]
    counted = translate("FirstRun", "%n words", "", word_count)
    return f"{counted} · {judged}"


def _proposed(passphrase: str) -> RichText:
    """Show what is proposed."""
    return format_rich("{passphrase}", passphrase=strong(passphrase))
