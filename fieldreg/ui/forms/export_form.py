"""How a file leaves: locked by a passphrase, or in the clear for a reason.

Locked is what it begins with. The passphrase is drawn here, shown until this is left,
and kept nowhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

_LOCKED = "locked"
_LOCKED_ENDING = ".xlsx"
TABLE_FORMATS = {"workbook": ".xlsx", "table": ".csv", "json": ".json"}
_FIELD = 440
_LEAST = 200


@dataclass(frozen=True, slots=True)
class ExportJob:
    """What is to leave.

    *name* is suggested for the file, without an ending. *write* is handed the path, the
    reason, the passphrase and what to report to, and gives a count, of which *written*
    makes a sentence together with the file's name. *forms* are those it can have, with
    their endings, beside the locked one.
    """

    name: str
    write: Callable[[Path, str, str, ReportProgress], int]
    format_result: Callable[[int, str], str]
    formats: Mapping[str, str] = field(default_factory=lambda: TABLE_FORMATS)


class ExportForm(Column):
    """The choice, the act, and the passphrase afterwards.

    Signals:
        written(): a file was written.
        left(): nothing more is to leave.
        said(Notice): what came of it.
    """

    written = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(
        self, context: Context, draw_passphrase: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._draw = draw_passphrase
        self._export: ExportJob | None = None
        self._writing: LongJob | None = None
        self._forms = ComboBox()
        self.format_field = FormField(translate("Leaving", "Form"), self._forms, beside=True)
        self.reason_field = FormField(translate("Leaving", "Reason"), LineEdit(), beside=True)
        for one in (self.format_field, self.reason_field):
            one.editor.setMinimumWidth(_LEAST)
            one.editor.setMaximumWidth(_FIELD)
        self.write_button = KeyButton(
            translate("Leaving", "Choose where to write it"), kind=ButtonKind.PRIMARY
        )
        self.cancel_button = KeyButton(translate("Leaving", "Back"), kind=ButtonKind.QUIET)
        self.passphrase_label = Label("", "h2", wraps=True)
        self._about_passphrase = Label(
            translate(
                "Leaving",
                "This passphrase opens the file. It is kept nowhere and is not shown again: write it"
                " down, and give it to whom the file is for by another way than the file.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self._lay_out()
        self._bind()

    def start(self, export: ExportJob) -> None:
        """Ask how *export* is to leave."""
        self._export = export
        self._forms.set_values([(one, _form(one)) for one in (_LOCKED, *export.formats)])
        self.reason_field.set_text("")
        self._forget()
        self.format_field.setFocus()

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written just now."""
        return self._writing is not None

    # Writing

    def _write(self) -> None:
        export, form = self._export, str(self.format_field.value())
        if export is None or self.is_writing:
            return
        reason = "" if form == _LOCKED else self.reason_field.text().strip()
        if form != _LOCKED and not reason:
            self.reason_field.show_problem(
                translate("Leaving", "Say why it has to leave without a passphrase.")
            )
            self.reason_field.setFocus()
            return
        self.reason_field.show_note(
            translate("Leaving", "Whom it is for, and what they need it for.")
        )
        ending = export.formats.get(form, _LOCKED_ENDING)
        kinds = [(_form(form), f"*{ending}")]
        path = self._context.dialogs.save_file(
            translate("Leaving", "Where to write the file"), f"{export.name}{ending}", kinds
        )
        if path is None:
            return
        self._forget()
        passphrase = self._draw() if form == _LOCKED else ""
        self.write_button.set_busy(_writing(0, 1))
        # Before the job runs: an answer may come before `long` returns.
        self._writing = LongJob()
        handle = self._context.runner.run_long(
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
        self.write_button.set_busy(_writing(so_many, of_so_many))

    def _written(self, export: ExportJob, file: str, passphrase: str, count: int) -> None:
        self._rest()
        self.passphrase_label.set_text(passphrase)
        self._show_passphrase()
        line = (
            translate("Leaving", "Write the passphrase down before you go on.")
            if passphrase
            else translate(
                "Leaving", "Whoever has the file can read it. Delete it when it was used."
            )
        )
        self.notice_posted.emit(Notice(Tone.DONE, export.format_result(count, file), line))
        self.written.emit()

    def _not_written(self, problem: Problem) -> None:
        self._rest()
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _stopped(self) -> None:
        self._rest()
        self.notice_posted.emit(
            Notice(Tone.DONE, translate("Leaving", "Stopped. No file was written."))
        )

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
        self.closed.emit()

    # Showing

    def _forget(self) -> None:
        self.passphrase_label.set_text("")
        self._show_passphrase()
        self._show_form()

    def _show_passphrase(self) -> None:
        is_there = bool(self.passphrase_label.display_text)
        self.passphrase_label.setVisible(is_there)
        self._about_passphrase.setVisible(is_there)

    def _show_form(self) -> None:
        is_locked = self.format_field.value() == _LOCKED
        self.format_field.show_note(
            translate(
                "Leaving", "The passphrase is shown here once. Excel and LibreOffice ask for it."
            )
            if is_locked
            else translate(
                "Leaving",
                "It is noted in the register and stays on the list of open files until deleted.",
            )
        )
        self.reason_field.show_note(
            translate("Leaving", "Whom it is for, and what they need it for.")
        )
        self.reason_field.setVisible(not is_locked)

    # Building

    def _bind(self) -> None:
        bind = self._context.keyboard.bind
        for act, slot, hint, button in (
            (
                Action.PRIMARY,
                self._write,
                translate("Leaving", "write the file"),
                self.write_button,
            ),
            (Action.LEAVE, self._leave, translate("Leaving", "back"), self.cancel_button),
        ):
            bind(self, act, slot, hint, button=button)
        self.format_field.changed.connect(self._show_form)
        self.write_button.stop_requested.connect(self._stop)

    def _lay_out(self) -> None:
        self.add_inset(self.format_field)
        self.add_inset(self.reason_field, above=10)
        self.add_inset(button_row(self.write_button, self.cancel_button), above=14)
        self.add_inset(self.passphrase_label, above=18)
        self.add_inset(self._about_passphrase, above=4)


def _form(name: str) -> str:
    """Name a form in which it can leave."""
    return {
        "locked": translate("Leaving", "Workbook, locked by a passphrase"),
        "workbook": translate("Leaving", "Workbook, open to whoever has it"),
        "table": translate("Leaving", "Text table, open to whoever has it"),
        "json": translate("Leaving", "JSON, open to whoever has it"),
        "page": translate("Leaving", "Page, open to whoever has it"),
        "pdf": translate("Leaving", "PDF to print, open to whoever has it"),
    }[name]


def _writing(so_many: int, of_so_many: int) -> str:
    """Say that it is being written, and how far it is."""
    share = 100 * so_many // max(of_so_many, 1)
    return translate("Leaving", "Writing… {share} %").format(share=QLocale().toString(share))
