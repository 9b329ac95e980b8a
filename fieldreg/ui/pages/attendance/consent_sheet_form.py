"""The form that writes a consent sheet of the session, as a PDF to print and sign."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.services.exports.consent_sheets import build_consent_sheet, write_consent_sheet
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.printing import draw_consent_sheet
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Paper")


class ConsentSheetForm(Column):
    """Language of the sheet, and whether it has names, which require a reason.

    Signals:
        closed(): Esc, or the sheet is written.
        notice_posted(Notice): the sheet is written, or why it is not.
    """

    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = 0
        languages = [(code, Language(code).own_name) for code in LANGUAGES]
        self.language = FormField(tr("Language of the sheet"), ComboBox(languages))
        named = [(False, tr("numbered, without names")), (True, tr("with the participants’ names"))]
        self.names = FormField(tr("Lines"), ComboBox(named))
        self.reason = FormField(tr("Why with names"), LineEdit())
        self.write_button = KeyButton(tr("Write the PDF"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Back to the sheet"), kind=ButtonKind.QUIET)
        fields = Flow(spacing=10, between=10)
        for field in (self.language, self.names, self.reason):
            fields.add(field, share=1)
        self.add_inset(fields)
        self.add_inset(button_row(self.write_button, self.cancel_button), above=6)
        self.hide()
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self._write, tr("Write the PDF"), button=self.write_button)
        bind(self, Action.LEAVE, self._leave, tr("Back to the sheet"), button=self.cancel_button)
        self.names.changed.connect(self._show_reason)

    def set_session(self, session: int) -> None:
        self._session = session
        self.hide()

    def start(self) -> None:
        """Show the form with the interface's language and without names."""
        self.language.set_value(self._context.language)
        self.names.set_value(False)
        self.reason.set_text("")
        self._show_reason()
        self.show()
        self.language.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reason(self) -> None:
        self.reason.setVisible(bool(self.names.value()))
        self.reason.clear_problem()

    def _write(self) -> None:
        with_names, reason = bool(self.names.value()), self.reason.text().strip()
        if with_names and not reason:
            self.reason.show_problem(
                tr("Anybody who finds the file can read the names. Write why they are needed.")
            )
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kinds = [(tr("PDF to print"), "*.pdf")]
        file_name = tr("consent sheet")
        path = self._context.dialogs.save_file(
            tr("Where is the sheet to be written?"), f"{file_name}.pdf", kinds
        )
        if path is None:
            return
        user, session, language = self._context.user, self._session, str(self.language.value())

        def job() -> int:
            sheet = build_consent_sheet(user, session, language, with_names=with_names)
            return write_consent_sheet(user, path, sheet, draw_consent_sheet, reason=reason)

        advice = (
            tr("There are names in it: delete it once it is printed. It is on the list of files.")
            if with_names
            else tr("It names nobody. Print it, and let everybody sign.")
        )
        self._context.runner.run(
            self, job, partial(self._written, path.name, advice), self._show_problem
        )

    def _written(self, file: str, advice: str, _line_count: int) -> None:
        self.notice_posted.emit(Notice(Tone.DONE, tr("Written: {file}").format(file=file), advice))
        self._leave()

    def _show_problem(self, problem: Problem) -> None:
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
