"""Forms above the sheet."""

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.languages import Language
from fieldreg.services.exports.consent_sheets import build_consent_sheet, write_consent_sheet
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.printing import draw_consent_sheet
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import READABLE_WIDTH, Label
from fieldreg.ui.widgets.layout import Column, Flow
from fieldreg.ui.widgets.notices import Tone

tr = translator("Register")
tr_paper = translator("Paper")

_PART = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_BETWEEN = re.compile(r"[\s,;.]+")
_AROUND_HYPHEN = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class LineNumbers:
    numbers: tuple[int, ...] = ()
    unreadable: str = ""
    unknown: str = ""


def parse_line_numbers(typed: str, last: int) -> LineNumbers:
    numbers: list[int] = []
    for part in filter(None, _BETWEEN.split(_AROUND_HYPHEN.sub("-", typed.strip()))):
        match = _PART.fullmatch(part)
        if match is None:
            return LineNumbers(unreadable=part)
        first, end = int(match[1]), int(match[2] or match[1])
        for bound in (first, end):
            if not 1 <= bound <= last:
                return LineNumbers(unknown=str(bound))
        numbers += range(min(first, end), max(first, end) + 1)
    return LineNumbers(tuple(sorted(set(numbers))))


class AllExceptForm(Flow):
    """A sentence with a gap for the line numbers of absent participants.

    Signals:
        submitted(tuple): the line numbers; empty if everyone was present.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(spacing=10, between=4)
        self.line_count = 0
        self._sentence = Label("", wraps=True, min_width=READABLE_WIDTH)
        self.edit = LineEdit(is_digits=True)
        self.edit.setFixedWidth(160)
        self._remark = Label("", "hint", "ink3", wraps=True, min_width=200)
        self._show_problem("")
        self.add(self._sentence)
        self.add(self.edit)
        self.add(self._remark, share=1)
        self.edit.textEdited.connect(lambda _text: self._show_problem(""))
        context.keyboard.bind(self.edit, Action.PRIMARY, self._submit, tr("mark everyone"))
        context.keyboard.bind(self.edit, Action.LEAVE, self._leave)

    def set_half_day(self, name: str) -> None:
        text = tr("{half_day}: everyone present, except").format(half_day=name)
        self._sentence.set_text(text)
        self.edit.setAccessibleName(text)

    def start(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def reset(self) -> None:
        self.edit.setText("")
        self._show_problem("")

    def _leave(self) -> None:
        self.reset()
        self.closed.emit()

    def _submit(self) -> None:
        lines = parse_line_numbers(self.edit.text(), self.line_count)
        if lines.unreadable:
            self._show_problem(tr("Not a line number: {text}").format(text=lines.unreadable))
        elif lines.unknown:
            self._show_problem(
                tr("Line {number} is not on the list; the last is {last}").format(
                    number=lines.unknown, last=self.line_count
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


class ConsentSheetForm(Column):
    """Names require a reason."""

    closed = Signal()
    toggled = Signal()

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._session = 0
        languages = [(code, Language(code).own_name) for code in LANGUAGES]
        named = [
            (False, tr_paper("numbered, without names")),
            (True, tr_paper("with the participants’ names")),
        ]
        self.language = FormField(tr_paper("Language of the sheet"), ComboBox(languages))
        self.names = FormField(tr_paper("Lines"), ComboBox(named))
        self.reason = FormField(tr_paper("Why with names"), LineEdit())
        fields = Flow(spacing=10, between=10)
        for field in (self.language, self.names, self.reason):
            fields.add(field, share=1)
        actions = Actions(context.keyboard, self)
        actions.add(tr_paper("Write the PDF"), self._write, Action.PRIMARY, kind=ButtonKind.PRIMARY)
        actions.add(tr_paper("Back to the sheet"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(fields)
        self.add_inset(actions.row(), above="near")
        self.hide()
        self.names.changed.connect(self._show_reason)

    def set_session(self, session: int) -> None:
        self._session = session
        self.hide()

    def start(self) -> None:
        self.language.set_value(self._context.language)
        self.names.set_value(False)
        self.reason.set_text("")
        self._show_reason()
        self.show()
        self.toggled.emit()
        self.language.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reason(self) -> None:
        self.reason.setVisible(bool(self.names.value()))
        self.reason.clear_problem()

    def _write(self) -> None:
        with_names, reason = bool(self.names.value()), self.reason.text().strip()
        if with_names and not reason:
            self.reason.refuse(
                tr_paper(
                    "Anybody who finds the file can read the names. Write why they are needed."
                )
            )
            return
        path = self._context.dialogs.save_file(
            tr_paper("Where is the sheet to be written?"),
            f"{tr_paper('consent sheet')}.pdf",
            [(tr_paper("PDF to print"), "*.pdf")],
        )
        if path is None:
            return
        user, session, language = self._context.user, self._session, str(self.language.value())

        def job() -> int:
            sheet = build_consent_sheet(user, session, language, with_names=with_names)
            return write_consent_sheet(user, path, sheet, draw_consent_sheet, reason=reason)

        advice = (
            tr_paper(
                "There are names in it: delete it once it is printed. It is on the list of files."
            )
            if with_names
            else tr_paper("It names nobody. Print it, and let everybody sign.")
        )

        def done(_line_count: int) -> None:
            written = tr_paper("Written: {file}").format(file=path.name)
            self._page.post_notice(Tone.DONE, written, advice)
            self._leave()

        self._page.run(job, done, self._page.post_failure)

    def _leave(self) -> None:
        self.hide()
        self.toggled.emit()
        self.closed.emit()
