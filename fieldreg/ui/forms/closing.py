"""Closing a session: who is still to follow, and the question before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fieldreg.ui.forms.people import joined
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.widgets.text import Text
from fieldreg.ui.wording import register as words


class Closing(QWidget):
    """A line while something is to follow (with *has_line*), and a question on F9.

    Nobody is turned away and no session waits: a guardian's consent that is to follow
    is said here and stays on the list after closing, and so does that of a minor whose
    guardian nobody asked yet.

    Signals:
        confirmed(): the button that closes was pressed.
        put_off(): not yet.
    """

    confirmed = Signal()
    put_off = Signal()

    def __init__(
        self, keyboard: Keyboard, *, has_line: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_line = has_line
        self._unmarked_count = 0
        self._unasked = ""
        self._icon = QLabel()
        self._line = Text("", "body", wraps=True)
        self.note_button = KeyButton(words.note_it(), kind=Kind.QUIET)
        self.close_button = KeyButton(words.close(), kind=Kind.CHOICE)
        self.not_yet_button = KeyButton(words.not_yet(), kind=Kind.QUIET)
        self.question = Notice(
            Tone.ATTENTION,
            words.close_now(),
            "",
            self.close_button,
            self.not_yet_button,
            icon="calendar",
        )
        self.question.hide()
        self._to_follow = QWidget()
        self._lay_out()
        self.close_button.clicked.connect(self._confirm)
        keyboard.bind(
            self.question,
            Act.LEAVE,
            self._put_off,
            words.not_yet(),
            button=self.not_yet_button,
        )

    def show_facts(
        self,
        *,
        is_open: bool,
        unmarked_count: int,
        to_follow: Sequence[str] = (),
        unasked: Sequence[str] = (),
    ) -> None:
        """Say who is to follow, whose guardian nobody asked, and how many nobody marked."""
        self._unmarked_count = unmarked_count
        self._unasked = words.unasked(unasked) if unasked else ""
        self._line.set_words(words.to_follow(to_follow) if to_follow else "")
        if not is_open:
            self.question.hide()
        self._show_line()

    def ask(self) -> None:
        """Ask, with the focus on the button, so that Enter closes here and nowhere else."""
        count = self._unmarked_count
        parts = [words.not_marked(count) if count else "", self._line.words, self._unasked]
        self.question.set_words(words.close_now(), joined(parts) or words.all_is_marked())
        self.question.show()
        self._show_line()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.question.hide()
        self.confirmed.emit()

    def _put_off(self) -> None:
        self.question.hide()
        self._show_line()
        self.put_off.emit()

    def _show_line(self) -> None:
        """Show the line, unless the question says the same."""
        is_wanted = self._has_line and bool(self._line.words)
        self._to_follow.setVisible(is_wanted and self.question.isHidden())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._to_follow)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._line, 1)
        row.addWidget(self.note_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._to_follow)
        box.addWidget(self.question)
        theme = Theme.current()
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(Theme.current().icon("guardian", "warn", ratio=ratio))
