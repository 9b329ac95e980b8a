"""The closing of a session: outstanding consents, and a question before it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Register")


class CloseSessionPanel(QWidget):
    """A line while consents are outstanding (with *has_line*), and a question on F9.

    Outstanding consents do not delay closing: a guardian's consent that is to follow is named here
    and stays on the list afterwards, as does that of a minor whose guardian was not asked.

    Signals:
        confirmed(): close the session.
        postponed(): do not close it yet.
    """

    confirmed = Signal()
    postponed = Signal()

    def __init__(self, context: Context, *, has_line: bool = True) -> None:
        super().__init__()
        self._has_line = has_line
        self._unmarked_count = 0
        self._unasked = ""
        self._icon = QLabel()
        self._line = Label("", "body", wraps=True)
        self.record_consent_button = KeyButton(tr("Note it"), kind=ButtonKind.QUIET)
        self.close_button = KeyButton(tr("Close the session"), kind=ButtonKind.CHOICE)
        self.postpone_button = KeyButton(tr("Not yet"), kind=ButtonKind.QUIET)
        self.question = Notice(
            Tone.ATTENTION,
            tr("Close this session now?"),
            "",
            self.close_button,
            self.postpone_button,
            icon="calendar",
        )
        self.question.hide()
        self._line_row = QWidget()
        self._lay_out()
        self.close_button.clicked.connect(self._confirm)
        context.keyboard.bind(
            self.question, Action.LEAVE, self._postpone, tr("Not yet"), button=self.postpone_button
        )

    def show_state(
        self,
        *,
        is_open: bool,
        unmarked_count: int,
        to_follow: Sequence[str] = (),
        unasked: Sequence[str] = (),
    ) -> None:
        """Show outstanding consents; the question also counts the *unmarked_count* people.

        *to_follow* and *unasked* are names: a guardian's consent is to follow, or the guardian
        was not asked.
        """
        self._unmarked_count = unmarked_count
        self._unasked = (
            tr(
                "Under 18, or of unknown age, and no guardian was asked. Closing marks this as to"
                " follow: {names}"
            ).format(names=", ".join(unasked))
            if unasked
            else ""
        )
        self._line.set_text(
            tr("Guardian’s consent to follow: {names}").format(names=", ".join(to_follow))
            if to_follow
            else ""
        )
        if not is_open:
            self.question.hide()
        self._show_line()

    def show_question(self) -> None:
        """Ask, and focus the button, so that only here Enter closes the session."""
        count = self._unmarked_count
        parts = [
            tr("not marked: {count}").format(count=count) if count else "",
            self._line.display_text,
            self._unasked,
        ]
        self.question.set_text(
            tr("Close this session now?"),
            join_parts(parts) or tr("Everyone is marked. It can be opened again at any time."),
        )
        self.question.show()
        self._show_line()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.question.hide()
        self.confirmed.emit()

    def _postpone(self) -> None:
        self.question.hide()
        self._show_line()
        self.postponed.emit()

    def _show_line(self) -> None:
        """Show the line, unless the question contains it."""
        has_text = self._has_line and bool(self._line.display_text)
        self._line_row.setVisible(has_text and self.question.isHidden())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._line_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._line, 1)
        row.addWidget(self.record_consent_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._line_row)
        box.addWidget(self.question)
        theme = Theme.current()
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(Theme.current().icon("guardian", "warn", ratio=ratio))
