"""Paper: a sheet of consent for this session, to print and sign."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.consent_texts import LANGUAGES
from fieldreg.domain.problems import Problem
from fieldreg.services.desk import Desk
from fieldreg.services.exporting.sheets import consent_sheet, write_sheet
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.printing.consent_sheet import draw
from fieldreg.ui.runner import Runner
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow, acts
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.wording import paper as words
from fieldreg.ui.wording import problems
from fieldreg.ui.wording.language import Language


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
        self.language = Field(words.language(), Combo(languages))
        named = [(False, words.without_names()), (True, words.with_names())]
        self.names = Field(words.names(), Combo(named))
        self.reason = Field(words.reason(), LineEdit())
        self.write_button = KeyButton(words.write(), kind=Kind.PRIMARY)
        self.leave_button = KeyButton(words.leave(), kind=Kind.QUIET)
        fields = Flow(spacing=10, between=10)
        for field in (self.language, self.names, self.reason):
            fields.add(field, share=1)
        self.add(fields)
        self.add(acts(self.write_button, self.leave_button), above=6)
        self.hide()
        bind = keyboard.bind
        bind(self, Act.PRIMARY, self._write, words.write(), button=self.write_button)
        bind(self, Act.LEAVE, self._leave, words.leave(), button=self.leave_button)
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
            self.reason.show_problem(words.reason_wanted())
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kinds = [(words.kind(), "*.pdf")]
        path = self._dialogs.save_file(words.where(), f"{words.file()}.pdf", kinds)
        if path is None:
            return
        desk, session, language = self._desk, self._session, str(self.language.value())

        def job() -> int:
            sheet = consent_sheet(desk, session, language, with_names=with_names)
            return write_sheet(desk, path, sheet, draw, reason=reason)

        line = words.has_names() if with_names else words.names_nobody()
        self._runner.run(
            self, job, partial(self._written, path.name, line), self._not_written
        )

    def _written(self, file: str, line: str, _lines: int) -> None:
        self.said.emit(Notice(Tone.DONE, words.written(file), line))
        self._leave()

    def _not_written(self, problem: Problem) -> None:
        self.said.emit(Notice(Tone.FAILURE, problems.sentence(problem)))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
