"""The form for an export: locked by a passphrase (the default), or plaintext with a reason.

The passphrase is drawn here and stored nowhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal

from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Leaving")


_LOCKED = "locked"
_LOCKED_SUFFIX = ".xlsx"
TABLE_FORMATS = {"workbook": ".xlsx", "table": ".csv", "json": ".json"}
_MAX_WIDTH = 440
_MIN_WIDTH = 200


WriteExport = Callable[[Path, str, str, ReportProgress], int]


@dataclass(frozen=True, slots=True)
class ExportJob:
    """*name* is proposed for the file, without suffix.

    *write* takes the path, the reason, the passphrase and the progress callback, and returns a
    count for *format_result*. *formats* are the plaintext formats with their suffixes; *write_as*
    writes some of them otherwise. Without *lockable* only plaintext is offered.
    """

    name: str
    write: WriteExport
    format_result: Callable[[int, str], str]
    formats: Mapping[str, str] = field(default_factory=lambda: TABLE_FORMATS)
    label: str = ""
    note: str = ""
    write_as: Mapping[str, WriteExport] = field(default_factory=dict)
    is_lockable: bool = True


class ExportForm(Column):
    written = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._draw = context, draw_passphrase
        self._exports: tuple[ExportJob, ...] = ()
        self._job: LongJob | None = None
        self._formats = ComboBox()
        self.format_field = FormField(tr("Form"), self._formats, beside=True)
        self._contents = ComboBox()
        self.contents_field = FormField(tr("What"), self._contents, beside=True)
        self.reason_field = FormField(tr("Reason"), LineEdit(), beside=True)
        for field_ in (self.contents_field, self.format_field, self.reason_field):
            field_.editor.setMinimumWidth(_MIN_WIDTH)
            field_.editor.setMaximumWidth(_MAX_WIDTH)
        actions = Actions(context.keyboard, self)
        self.write_button = actions.add(
            *(tr("Choose where to write it"), self._write, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            hint=tr("write the file"),
        )
        self.cancel_button = actions.add(
            *(tr("Back"), self._stop_or_leave, Action.LEAVE), kind=ButtonKind.QUIET, hint=tr("back")
        )
        self.write_button.stop_requested.connect(self._stop)
        self.format_field.changed.connect(self._show_format)
        self.contents_field.changed.connect(self._show_contents)
        self.passphrase_label = Label("", "h2", wraps=True)
        self._about_passphrase = wrapped_label(
            tr(
                "This passphrase opens the file. It is not kept and not shown again. Write it"
                " down. Give it to the person who gets the file, but not together with the"
                " file."
            )
        )
        self.add_inset(self.contents_field)
        self.add_inset(self.format_field, above="field")
        self.add_inset(self.reason_field, above="field")
        self.add_inset(actions.row(), above="group")
        self.add_inset(self.passphrase_label, above="part")
        self.add_inset(self._about_passphrase, above="line")

    def start(self, *exports: ExportJob) -> None:
        self._exports = exports
        self._contents.set_values([(place, job.label) for place, job in enumerate(exports)])
        self.contents_field.setVisible(len(exports) > 1)
        self._show_contents()
        self.reason_field.set_text("")
        self._reset()
        self.focus_first()

    def focus_first(self) -> None:
        (self.contents_field if len(self._exports) > 1 else self.format_field).setFocus()

    @property
    def is_writing(self) -> bool:
        return self._job is not None

    # Writing

    def _write(self) -> None:
        format_name = str(self.format_field.value())
        if not self._exports or self.is_writing:
            return
        export = self._exports[max(0, self._contents.currentIndex())]
        is_locked = format_name == _LOCKED
        reason = "" if is_locked else self.reason_field.text().strip()
        if not is_locked and not reason:
            self.reason_field.refuse(tr("Say why it has to leave without a passphrase."))
            return
        self._show_reason_note()
        suffix = export.formats.get(format_name, _LOCKED_SUFFIX)
        kinds = [(_format_label(format_name), f"*{suffix}")]
        path = self._context.dialogs.save_file(
            tr("Where to write the file"), f"{export.name}{suffix}", kinds
        )
        if path is None:
            return
        self._reset()
        passphrase = self._draw() if is_locked else ""
        self._show_progress(0, 1)
        # A runner may answer before it returns.
        self._job = LongJob()
        job = self._context.runner.run_long(
            self,
            partial(export.write_as.get(format_name, export.write), path, reason, passphrase),
            partial(self._on_written, export, path.name, passphrase),
            lambda problem: self._end(Tone.FAILURE, problems_words.sentence(problem)),
            progress=self._show_progress,
            stopped=lambda: self._end(Tone.DONE, tr("Stopped. No file was written.")),
        )
        if self._job is not None:
            self._job = job

    def _show_progress(self, done: int, total: int) -> None:
        share = QLocale().toString(100 * done // max(total, 1))
        self.write_button.set_busy(tr("Writing… {share} %").format(share=share))

    def _on_written(self, export: ExportJob, file: str, passphrase: str, count: int) -> None:
        self._show_passphrase(passphrase)
        line = (
            tr("Write the passphrase down before you go on.")
            if passphrase
            else tr("Anybody who has the file can read it. Delete it after use.")
        )
        self._end(Tone.DONE, export.format_result(count, file), line)
        self.written.emit()

    def _end(self, tone: Tone, words: str, line: str = "") -> None:
        self._job = None
        self.write_button.set_idle()
        self.notice_posted.emit(Notice(tone, words, line))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stop_or_leave(self) -> None:
        if self.is_writing:
            self._stop()
        else:
            self._reset()
            self.closed.emit()

    # Showing

    def _reset(self) -> None:
        self._show_passphrase("")
        self._show_format()

    def _show_contents(self) -> None:
        place = self._contents.currentIndex()
        if 0 <= place < len(self._exports):
            export = self._exports[place]
            self.contents_field.show_note(export.note)
            formats = (*((_LOCKED,) if export.is_lockable else ()), *export.formats)
            self._formats.set_values([(name, _format_label(name)) for name in formats])
            self._formats.make_room(_MAX_WIDTH)
            self._show_format()

    def _show_passphrase(self, passphrase: str) -> None:
        self.passphrase_label.set_text(passphrase)
        for part in (self.passphrase_label, self._about_passphrase):
            part.setVisible(bool(passphrase))

    def _show_format(self) -> None:
        is_locked = self.format_field.value() == _LOCKED
        self.format_field.show_note(
            tr("The passphrase is shown here once. Excel and LibreOffice ask for it.")
            if is_locked
            else tr(
                "It is noted in the register and stays on the list of open files until deleted."
            )
        )
        self._show_reason_note()
        self.reason_field.setVisible(not is_locked)

    def _show_reason_note(self) -> None:
        self.reason_field.show_note(tr("Say who it is for and why they need it."))


def _format_label(name: str) -> str:
    return {
        "locked": tr("Workbook, locked by a passphrase"),
        "workbook": tr("Workbook, no passphrase"),
        "table": tr("Text table, no passphrase"),
        "json": tr("JSON, no passphrase"),
        "map": tr("Map as a picture (SVG), no passphrase"),
        "tables": tr("Zipped text tables, no passphrase"),
        "hxl": tr("Workbook with HXL hashtags, no passphrase"),
        "frictionless": tr("Data package (Frictionless), no passphrase"),
        "dhis2": tr("Figures for DHIS2, without names"),
        "calendar": tr("Calendar (iCalendar), no passphrase"),
        "page": tr("Web page, no passphrase"),
        "pdf": tr("PDF to print, no passphrase"),
    }[name]
