"""Paper: a sheet of consent for this session, to print and sign."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.problems import Problem
from fieldreg.services.exports.consent_sheets import consent_sheet, write_sheet
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.language import Language
from fieldreg.ui.printing.consent_sheet import draw
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow, acts
from fieldreg.ui.widgets.notices import Notice, Tone


class PaperForm(Column):
    """In which language, and whether with names; names want a reason, since they leave.

    Signals:
        left(): Esc, or it is written.
        said(Notice): what came of it.
    """

    left = Signal()
    said = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        dialogs: Dialogs,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs
        self._own = language
        self._session = 0
        languages = [(one, Language(one).own_name) for one in LANGUAGES]
        self.language = Field(translate("Paper", "Language of the sheet"), Combo(languages))
        named = [
            (False, translate("Paper", "numbered, without names")),
            (True, translate("Paper", "with the participants’ names")),
        ]
        self.names = Field(translate("Paper", "Lines"), Combo(named))
        self.reason = Field(translate("Paper", "Why with names"), LineEdit())
        self.write_button = KeyButton(
            translate("Paper", "Write the PDF"), kind=Kind.PRIMARY
        )
        self.leave_button = KeyButton(
            translate("Paper", "Back to the sheet"), kind=Kind.QUIET
        )
        fields = Flow(spacing=10, between=10)
        for field in (self.language, self.names, self.reason):
            fields.add(field, share=1)
        self.add(fields)
        self.add(acts(self.write_button, self.leave_button), above=6)
        self.hide()
        bind = keyboard.bind
        bind(
            self,
            Act.PRIMARY,
            self._write,
            translate("Paper", "Write the PDF"),
            button=self.write_button,
        )
        bind(
            self,
            Act.LEAVE,
            self._leave,
            translate("Paper", "Back to the sheet"),
            button=self.leave_button,
        )
        self.names.changed.connect(self._follow)

    def turn_to(self, session: int) -> None:
        """Be about *session* from now on."""
        self._session = session
        self.hide()

    def begin(self) -> None:
        """Ask, with what is usual chosen: this language and no names."""
        self.language.set_value(self._own)
        self.names.set_value(False)
        self.reason.set_text("")
        self._follow()
        self.show()
        self.language.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self.reason.setVisible(bool(self.names.value()))
        self.reason.clear_problem()

    def _write(self) -> None:
        with_names, reason = bool(self.names.value()), self.reason.text().strip()
        if with_names and not reason:
            self.reason.show_problem(
                translate(
                    "Paper",
                    "Whoever finds the file reads the names. Write why it is needed.",
                )
            )
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kinds = [(translate("Paper", "PDF to print"), "*.pdf")]
        file_name = translate("Paper", "consent sheet")
        path = self._dialogs.save_file(
            translate("Paper", "Where is the sheet to be written?"),
            f"{file_name}.pdf",
            kinds,
        )
        if path is None:
            return
        desk, session, language = self._desk, self._session, str(self.language.value())

        def job() -> int:
            sheet = consent_sheet(desk, session, language, with_names=with_names)
            return write_sheet(desk, path, sheet, draw, reason=reason)

        line = (
            translate(
                "Paper",
                "There are names in it: delete it once it is printed. It is on the list of files.",
            )
            if with_names
            else translate("Paper", "It names nobody. Print it, and let everybody sign.")
        )
        self._runner.run(
            self, job, partial(self._written, path.name, line), self._not_written
        )

    def _written(self, file: str, line: str, _lines: int) -> None:
        self.said.emit(
            Notice(Tone.DONE, translate("Paper", "Written: {file}").format(file=file), line)
        )
        self._leave()

    def _not_written(self, problem: Problem) -> None:
        self.said.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
