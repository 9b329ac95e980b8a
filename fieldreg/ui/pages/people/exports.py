"""Exports, and plaintext files that still exist."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.exports.plaintext_exports import PlaintextFile
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.export_form import ExportForm, ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.theme.rich_text import DisplayText, format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Leaving")


class ExportView(Column):
    closed = Signal()
    notice_posted = Signal(object)
    changed = Signal()

    def __init__(self, context: Context, *, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.title = PageTitle(tr("Files from the register"), " ")
        self.form = ExportForm(context, draw_passphrase)
        self.table = DataTable(
            PagedModel(_columns(), context.runner, self),
            tr("Unprotected files"),
            selects_several=True,
        )
        self._nothing = wrapped_label(tr("There is no unprotected file from here."))
        self._files = ListPart(context.keyboard, self.table, find_scope=self)
        self._files.row_actions.add(
            tr("Delete the file"),
            self._delete,
            Action.DELETE,
            hint=tr("delete the file"),
            when=lambda: self.table.paged.rowCount() > 0,
        )
        self._files.add_action_row()
        context.keyboard.bind(self._files, Action.LEAVE, self.form.cancel_button.click, tr("back"))
        remark = tr("Anybody who can use this computer can read them.")
        self.add_inset(self.title)
        self.add_full_width(self.form, above="group")
        self.add_inset(SectionTitle(tr("Unprotected files"), remark), above="part")
        self.add_inset(self._nothing, above="near")
        self.add_full_width(self._files, above="line", stretch=1)
        self.add_stretch()
        self.form.closed.connect(self.closed)
        self.form.notice_posted.connect(self.notice_posted)
        self.form.written.connect(self._reload)

    def start(self, title: str, *exports: ExportJob) -> None:
        self.title.set_text(title)
        self.form.start(*exports)
        self._load()

    @property
    def is_writing(self) -> bool:
        return self.form.is_writing

    # The files

    def _load(self) -> None:
        job = partial(plaintext_exports.list_plaintext_files, self._context.user)
        self._context.runner.run_latest("lying", self, job, self._show)

    def _show(self, files: Sequence[PlaintextFile]) -> None:
        if not files and contains_focus(self.table):
            self.form.format_field.setFocus()
        self._files.set_rows(files)
        self._nothing.setVisible(not files)

    def _delete(self) -> None:
        files = [file for file in self.table.selected() if isinstance(file, PlaintextFile)]
        if not files:
            return
        if len(files) == 1:
            path, heading = files[0].path, tr("Delete the file")
            question: DisplayText = format_rich(
                tr(
                    "{file} in {folder} is deleted for good, unless it was changed. The data "
                    "in the register stays."
                ),
                file=strong(path.name),
                folder=str(path.parent),
            )
            message = tr("{file} is deleted.").format(file=path.name)
        else:
            heading = tr("Delete %Ln files", len(files))
            question = tr(
                "%Ln files are deleted for good, unless they were changed. The data in the "
                "register stays.",
                len(files),
            )
            message = tr("%Ln files are deleted.", len(files))
        if self._context.dialogs.confirm(Confirmation(heading, question, heading)):
            delete, numbers = plaintext_exports.delete_plaintext_files, [it.number for it in files]
            self._context.runner.run(
                self,
                partial(delete, self._context.user, *numbers),
                lambda _nothing: self._on_deleted(message),
                self._on_deletion_failed,
            )

    def _on_deleted(self, message: str) -> None:
        line = tr(
            "A file deleted from a stick can sometimes be read again; nobody can rule that out."
        )
        self.notice_posted.emit(Notice(Tone.DONE, message, line))
        self._reload()

    def _on_deletion_failed(self, problem: Problem) -> None:
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))
        self._reload()

    def _reload(self) -> None:
        self._load()
        self.changed.emit()


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("Day"),
            lambda file: Cell(dates.format_date(file.made_on), role="ink2"),
            120,
            min_width=96,
        ),
        TableColumn(tr("File"), lambda file: Cell(file.path.name, style="strong")),
        TableColumn(
            tr("Contents"), lambda file: Cell(content_label(file.content)), 170, min_width=120
        ),
        TableColumn(
            tr("Rows"),
            lambda file: Cell(QLocale().toString(file.row_count), role="ink2"),
            90,
            Align.AlignRight,
            drop_priority=1,
            sort=lambda file: file.row_count,
        ),
        TableColumn(tr("By"), lambda file: Cell(file.made_by, role="ink2"), 150, drop_priority=2),
        TableColumn(
            tr("Reason"), lambda file: Cell(file.reason, role="ink2"), 220, drop_priority=3
        ),
    ]


def content_label(content: str) -> str:
    return {
        "people": tr("people"),
        "sessions": tr("sessions and marks"),
        "import-report": tr("report of an import"),
        "left-out-rows": tr("rows that an import left out"),
        "figures": tr("figures"),
        "register": tr("people and sessions"),
        "calendar": tr("planned sessions"),
        "consent-sheet": tr("consent sheet with names"),
        "seen": tr("all about one person"),
    }[content]
