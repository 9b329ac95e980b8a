"""The form that marks a whole half-day present, except some line numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.attendance.line_numbers import parse_line_numbers
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import READABLE_WIDTH, Label
from fieldreg.ui.widgets.layout import Flow

tr = translator("Register")


class AllExceptForm(QWidget):
    """A sentence with a gap for the line numbers of absent participants.

    Signals:
        submitted(tuple): the line numbers; empty if everyone was present.
        closed(): Esc.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._line_count = 0
        self._sentence = Label("", wraps=True, min_width=READABLE_WIDTH)
        self.edit = LineEdit(is_digits=True)
        self.edit.setFixedWidth(160)
        self._remark = Label("", "hint", "ink3", wraps=True, min_width=200)
        self._show_problem("")
        flow = Flow(spacing=10, between=4)
        flow.add(self._sentence)
        flow.add(self.edit)
        flow.add(self._remark, share=1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(flow)
        self.edit.textEdited.connect(lambda _text: self._show_problem(""))
        context.keyboard.bind(self.edit, Action.PRIMARY, self._submit, tr("mark everyone"))
        context.keyboard.bind(self.edit, Action.LEAVE, self.closed.emit)

    def set_half_day(self, name: str) -> None:
        text = tr("{half_day}: everyone present, except").format(half_day=name)
        self._sentence.set_text(text)
        self.edit.setAccessibleName(text)

    def set_line_count(self, count: int) -> None:
        self._line_count = count

    def start(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def clear(self) -> None:
        self.edit.setText("")
        self._show_problem("")

    def _submit(self) -> None:
        lines = parse_line_numbers(self.edit.text(), self._line_count)
        if lines.unreadable:
            self._show_problem(tr("Not a line number: {text}").format(text=lines.unreadable))
        elif lines.unknown:
            self._show_problem(
                tr("Line {number} is not on the list; the last is {last}").format(
                    number=lines.unknown, last=self._line_count
                )
            )
        else:
            self.submitted.emit(lines.numbers)

    def _show_problem(self, problem: str) -> None:
        self._remark.set_text(problem or tr("line numbers, such as 4, 7, 12-14"))
        self._remark.set_ink("bad" if problem else "ink3")
        self.edit.setProperty("problem", bool(problem))
        self.edit.setAccessibleDescription(problem)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
