"""Writing a file from the register, and the plaintext files that still exist."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.exports.plaintext_exports import PlaintextFile
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.export_form import ExportForm, ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Leaving")


class ExportView(Column):
    """The export form, and below it the list of plaintext files.

    Signals:
        closed(): back to the view before.
        notice_posted(Notice): a file was written or deleted, or not.
        changed(): the list of files changed.
    """

    closed = Signal()
    notice_posted = Signal(object)
    changed = Signal()

    def __init__(self, context: Context, *, draw_passphrase: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.title = PageTitle(tr("Files from the register"), " ")
        self.form = ExportForm(context, draw_passphrase)
        self._model = PagedModel(_columns(), context.runner, self)
        self.table = DataTable(self._model, tr("Unprotected files"))
        self._head = SectionTitle(
            tr("Unprotected files"), tr("Anybody who can use this computer can read them.")
        )
        self._nothing = Label(
            tr("There is no unprotected file from here."), "body", "ink2", wraps=True
        )
        self.delete_button = KeyButton(tr("Delete the file"))
        self._lay_out()
        bind = context.keyboard.bind
        bind(self.table, Action.MOVE_ROW, None, tr("choose"))
        hint = tr("delete the file")
        bind(self.table, Action.DELETE, self._delete, hint, button=self.delete_button)
        self.form.closed.connect(self.closed)
        self.form.notice_posted.connect(self.notice_posted)
        self.form.written.connect(self._reload)

    def start(self, title: str, export: ExportJob) -> None:
        """Show the form for *export* under *title*."""
        self.title.set_text(title, " ")
        self.form.start(export)
        self._load()

    @property
    def is_writing(self) -> bool:
        return self.form.is_writing

    def focus_files(self) -> None:
        if self._model.rowCount():
            self.table.setFocus()

    # The files

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "lying", self, lambda: plaintext_exports.list_plaintext_files(user), self._show
        )

    def _show(self, files: Sequence[PlaintextFile]) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self._model.set_rows(files)
        if files:
            self.table.select(min(row, len(files) - 1))
        elif self.table.hasFocus():
            self.form.format_field.setFocus()
        for part in (self.table, self.delete_button):
            part.setVisible(bool(files))
        self._nothing.setVisible(not files)
        self._context.keyboard.bindings_changed.emit()

    def _delete(self) -> None:
        file, user = self.table.current(), self._context.user
        if not isinstance(file, PlaintextFile):
            return
        question = format_rich(
            tr(
                "{file} in {folder} is deleted for good, unless it was changed. The data in "
                "the register stays."
            ),
            file=strong(file.path.name),
            folder=str(file.path.parent),
        )
        delete = tr("Delete the file")
        if not self._context.dialogs.confirm(Confirmation(delete, question, delete)):
            return
        self._context.runner.run(
            self,
            lambda: plaintext_exports.delete_plaintext_file(user, file.number),
            lambda _nothing: self._deleted(file.path.name),
            self._deletion_failed,
        )

    def _deleted(self, file_name: str) -> None:
        self.notice_posted.emit(
            Notice(
                Tone.DONE,
                tr("{file} is deleted.").format(file=file_name),
                tr(
                    "A file deleted from a stick can sometimes be read again; nobody can rule "
                    "that out."
                ),
            )
        )
        self._reload()

    def _deletion_failed(self, problem: Problem) -> None:
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))
        self._reload()

    def _reload(self) -> None:
        self._load()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.add_inset(self.title)
        self.add_full_width(self.form, above=12)
        self.add_inset(self._head, above=22)
        self.add_inset(self._nothing, above=6)
        self.add_full_width(self.table, above=4, stretch=1)
        self.add_inset(self.delete_button, above=10)
        self.add_stretch()


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
        ),
        TableColumn(tr("By"), lambda file: Cell(file.made_by, role="ink2"), 150, drop_priority=2),
        TableColumn(
            tr("Reason"), lambda file: Cell(file.reason, role="ink2"), 220, drop_priority=3
        ),
    ]


def content_label(content: str) -> str:
    return {
        "people": tr("everyone"),
        "sessions": tr("sessions and marks"),
        "import-report": tr("report of an import"),
        "consent-sheet": tr("consent sheet with names"),
        "seen": tr("all about one person"),
    }[content]
