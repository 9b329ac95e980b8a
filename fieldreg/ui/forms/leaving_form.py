"""How a file leaves: locked by a passphrase, or in the clear for a reason.

Locked is what it begins with. The passphrase is drawn here, shown until this is left,
and kept nowhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.runner import Runner
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.widgets.text import Text
from fieldreg.ui.wording import leaving as words
from fieldreg.ui.wording import problems
from fieldreg.ui.worker import LongJob, Report

_LOCKED = "locked"
_LOCKED_ENDING = ".xlsx"
TABLES = {"workbook": ".xlsx", "table": ".csv", "json": ".json"}
_FIELD = 440
_LEAST = 200


@dataclass(frozen=True, slots=True)
class Export:
    """What is to leave.

    *name* is suggested for the file, without an ending. *write* is handed the path, the
    reason, the passphrase and what to report to, and gives a count, of which *written*
    makes a sentence together with the file's name. *forms* are those it can have, with
    their endings, beside the locked one.
    """

    name: str
    write: Callable[[Path, str, str, Report], int]
    written: Callable[[int, str], str]
    forms: Mapping[str, str] = field(default_factory=lambda: TABLES)


class LeavingForm(Column):
    """The choice, the act, and the passphrase afterwards.

    Signals:
        written(): a file was written.
        left(): nothing more is to leave.
        said(Notice): what came of it.
    """

    written = Signal()
    left = Signal()
    said = Signal(object)

    def __init__(
        self,
        runner: Runner,
        keyboard: Keyboard,
        dialogs: Dialogs,
        draw_passphrase: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._keyboard, self._dialogs = runner, keyboard, dialogs
        self._draw = draw_passphrase
        self._export: Export | None = None
        self._writing: LongJob | None = None
        self._forms = Combo()
        self.form = Field(words.how(), self._forms, beside=True)
        self.reason = Field(words.reason(), LineEdit(), beside=True)
        for one in (self.form, self.reason):
            one.edit.setMinimumWidth(_LEAST)
            one.edit.setMaximumWidth(_FIELD)
        self.write_button = KeyButton(words.write(), kind=Kind.PRIMARY)
        self.leave_button = KeyButton(words.leave(), kind=Kind.QUIET)
        self.passphrase = Text("", "h2", wraps=True)
        self._about_passphrase = Text(words.passphrase_line(), "body", "ink2", wraps=True)
        self._lay_out()
        self._bind()

    def begin(self, export: Export) -> None:
        """Ask how *export* is to leave."""
        self._export = export
        self._forms.set_values([(one, words.form(one)) for one in (_LOCKED, *export.forms)])
        self.reason.set_text("")
        self._forget()
        self.form.setFocus()

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written just now."""
        return self._writing is not None

    # Writing

    def _write(self) -> None:
        export, form = self._export, str(self.form.value())
        if export is None or self.is_writing:
            return
        reason = "" if form == _LOCKED else self.reason.text().strip()
        if form != _LOCKED and not reason:
            self.reason.show_problem(words.reason_wanted())
            self.reason.setFocus()
            return
        self.reason.show_note(words.reason_line())
        ending = export.forms.get(form, _LOCKED_ENDING)
        kinds = [(words.form(form), f"*{ending}")]
        path = self._dialogs.save_file(words.where(), f"{export.name}{ending}", kinds)
        if path is None:
            return
        self._forget()
        passphrase = self._draw() if form == _LOCKED else ""
        self.write_button.set_busy(words.writing(0, 1))
        # Before the job runs: an answer may come before `long` returns.
        self._writing = LongJob()
        handle = self._runner.long(
            self,
            lambda report: export.write(path, reason, passphrase, report),
            partial(self._written, export, path.name, passphrase),
            self._not_written,
            progress=self._show_progress,
            stopped=self._stopped,
        )
        if self._writing is not None:
            self._writing = handle

    def _show_progress(self, so_many: int, of_so_many: int) -> None:
        self.write_button.set_busy(words.writing(so_many, of_so_many))

    def _written(self, export: Export, file: str, passphrase: str, count: int) -> None:
        self._rest()
        self.passphrase.set_words(passphrase)
        self._show_passphrase()
        line = words.is_locked() if passphrase else words.is_open()
        self.said.emit(Notice(Tone.DONE, export.written(count, file), line))
        self.written.emit()

    def _not_written(self, problem: Problem) -> None:
        self._rest()
        self.said.emit(Notice(Tone.FAILURE, problems.sentence(problem)))

    def _stopped(self) -> None:
        self._rest()
        self.said.emit(Notice(Tone.DONE, words.stopped()))

    def _rest(self) -> None:
        self._writing = None
        self.write_button.set_idle()

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _leave(self) -> None:
        """Stop what is being written; only with nothing going on, leave."""
        if self.is_writing:
            self._stop()
            return
        self._forget()
        self.left.emit()

    # Showing

    def _forget(self) -> None:
        self.passphrase.set_words("")
        self._show_passphrase()
        self._show_form()

    def _show_passphrase(self) -> None:
        is_there = bool(self.passphrase.words)
        self.passphrase.setVisible(is_there)
        self._about_passphrase.setVisible(is_there)

    def _show_form(self) -> None:
        is_locked = self.form.value() == _LOCKED
        self.form.show_note(words.locked_line() if is_locked else words.open_line())
        self.reason.show_note(words.reason_line())
        self.reason.setVisible(not is_locked)

    # Building

    def _bind(self) -> None:
        bind = self._keyboard.bind
        for act, slot, hint, button in (
            (Act.PRIMARY, self._write, words.write_hint(), self.write_button),
            (Act.LEAVE, self._leave, words.leave_hint(), self.leave_button),
        ):
            bind(self, act, slot, hint, button=button)
        self.form.changed.connect(self._show_form)
        self.write_button.stop_wanted.connect(self._stop)

    def _lay_out(self) -> None:
        self.add(self.form)
        self.add(self.reason, above=10)
        self.add(acts(self.write_button, self.leave_button), above=14)
        self.add(self.passphrase, above=18)
        self.add(self._about_passphrase, above=4)
