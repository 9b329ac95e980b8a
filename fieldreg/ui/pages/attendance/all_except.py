"""All present, except: a whole half-day in a few keys, from line numbers on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.attendance.line_numbers import parse_line_numbers
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import READABLE_WIDTH, Label
from fieldreg.ui.widgets.layout import Flow


class AllExceptForm(QWidget):
    """A sentence with a gap for the line numbers of those who were away.

    Signals:
        submitted(tuple): the numbers, read; empty if nobody was away.
        left(): Esc.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        self._sentence = Label("", wraps=True, min_width=READABLE_WIDTH)
        self.edit = LineEdit(is_digits=True)
        self.edit.setFixedWidth(160)
        self._remark = Label(
            translate("Register", "line numbers, such as 4, 7, 12-14"),
            "hint",
            "ink3",
            wraps=True,
            min_width=200,
        )
        flow = Flow(spacing=10, between=4)
        flow.add(self._sentence)
        flow.add(self.edit)
        flow.add(self._remark, share=1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(flow)
        self.edit.textEdited.connect(lambda _text: self._say(""))
        context.keyboard.bind(
            self.edit, Action.PRIMARY, self._submit, translate("Register", "mark everyone")
        )
        context.keyboard.bind(self.edit, Action.LEAVE, self.closed.emit)

    def set_half_day(self, name: str) -> None:
        """Say which half-day is meant."""
        self._sentence.set_text(
            translate("Register", "{half_day}: everyone present, except").format(half_day=name)
        )
        self.edit.setAccessibleName(
            translate("Register", "{half_day}: everyone present, except").format(half_day=name)
        )

    def set_line_count(self, number: int) -> None:
        """Know the last line of the list."""
        self._last = number

    def start(self) -> None:
        """Let the numbers be typed."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def clear(self) -> None:
        """Empty the gap."""
        self.edit.setText("")
        self._say("")

    def _submit(self) -> None:
        read = parse_line_numbers(self.edit.text(), self._last)
        if read.unreadable:
            self._say(
                translate("Register", "Not a line number: {text}").format(text=read.unreadable)
            )
        elif read.unknown:
            self._say(
                translate(
                    "Register", "Line {number} is not on the list; the last is {last}"
                ).format(number=read.unknown, last=self._last)
            )
        else:
            self.submitted.emit(read.numbers)

    def _say(self, problem: str) -> None:
        self._remark.set_text(problem or translate("Register", "line numbers, such as 4, 7, 12-14"))
        self._remark.set_ink("bad" if problem else "ink3")
        self.edit.setProperty("problem", bool(problem))
        self.edit.setAccessibleDescription(problem)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
