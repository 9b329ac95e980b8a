"""The import: a table looked at before anything is written, then written, then undone if wished.

Columns are guessed and can be chosen otherwise; each choice is tried at once, and the
counts say what would become of every row and why.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.import_undo import ImportUndo, undo_import
from fieldreg.services.imports.table_reader import read_table
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.imports import import_report, import_texts, table_preview
from fieldreg.ui.pages.people.imports.column_chooser import ColumnChooser
from fieldreg.ui.pages.people.imports.table_preview import TablePreview
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, Tone


class ImportView(Column):
    """The import of one file.

    Signals:
        imported(): people were written, or an import undone.
        left(): back to the list.
        said(Notice): what came of it.
        report_wanted(Report): the report is to be saved.
    """

    imported = Signal()
    closed = Signal()
    notice_posted = Signal(object)
    report_requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looked: TablePreview | None = None
        self._done: ImportReport | None = None
        self._number: int | None = None  # of an import that can be undone
        self._question = 0  # answers to earlier ones come too late
        self._reading: LongJob | None = None
        self._writing: LongJob | None = None
        self.title = PageTitle(translate("Importing", "Import people"), " ")
        self.columns = ColumnChooser()
        self.import_button = KeyButton(_import_them(0), kind=ButtonKind.PRIMARY)
        self.report_button = KeyButton(translate("Importing", "Save the report"))
        self.undo_button = KeyButton(translate("Importing", "Undo the import"))
        self.close_button = KeyButton(
            translate("Importing", "Do not import"), kind=ButtonKind.QUIET
        )
        self.counts_title = SectionTitle(translate("Importing", "What becomes of the rows"))
        self.counts_model = PagedModel(import_report.build_columns(), context.runner, self)
        self.table = DataTable(
            self.counts_model, translate("Importing", "What becomes of the rows"), row_height=32
        )
        self._lay_out()
        self._bind()

    def start(self, path: Path) -> None:
        """Look at the table in the file *path*."""
        self._looked = self._done = self._number = None
        self.title.set_text(translate("Importing", "Import people"), path.name)
        self.counts_title.set_text(translate("Importing", "What becomes of the rows"))
        self.columns.clear()
        self.counts_model.set_rows([])
        self.close_button.set_text(translate("Importing", "Do not import"))
        self._show_buttons()
        # Busy until the table is read: an Enter that comes early does nothing.
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
        user = self._context.user
        self._look(
            lambda report: table_preview.load_table_preview(user, read_table(path), None, report)
        )

    @property
    def is_writing(self) -> bool:
        """Whether people are being written just now."""
        return self._writing is not None

    @property
    def _report(self) -> ImportReport | None:
        return self._done or (self._looked.report if self._looked else None)

    # Looking

    def _try_choice(self) -> None:
        if self._looked is not None and self._done is None and not self.is_writing:
            user, table = self._context.user, self._looked.table
            chosen = self.columns.chosen_columns
            self._look(lambda report: table_preview.load_table_preview(user, table, chosen, report))

    def _look(self, job: table_preview.PreviewJob) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._question += 1
        self.import_button.set_disabled_reason("")
        self.import_button.set_busy(translate("Importing", "Reading the table…"))
        self._reading = self._context.runner.run_long(
            self, job, partial(self._show, self._question), partial(self._refused, self._question)
        )

    def _show(self, question: int, looked: TablePreview) -> None:
        if question != self._question:
            return
        is_first, self._looked = self._looked is None, looked
        table, report = looked.table, looked.report
        self.title.subtitle.set_text(
            _about(table.name, table.encoding, table.delimiter, table.sheet)
        )
        if is_first:
            self.columns.show_table(looked)
            self.columns.show_mapping(looked.mapping)
        was_before = report is not None and report.before is not None
        self.counts_title.set_text(
            translate("Importing", "What becomes of the rows"),
            translate("Importing", "This very file was imported before") if was_before else "",
        )
        self.counts_model.set_rows(import_report.build_counts(report))
        count = report.count_outcomes()[RowOutcome.NEW] if report else 0
        self.import_button.set_idle()
        self.import_button.set_text(_import_them(count))
        reason = "" if count else translate("Importing", "No row has a person who is new")
        if looked.problem is not None:
            reason = problems_words.sentence(looked.problem)
            if is_first:
                self._say(Tone.ATTENTION, reason)
        self.import_button.set_disabled_reason(reason)
        self._show_buttons()
        if is_first:
            doubtful = looked.problem is not None and self.columns.fields
            to = self.columns.fields[0] if doubtful else self.import_button
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, question: int, problem: Problem) -> None:
        if question != self._question:
            return
        self.import_button.set_idle()
        self.import_button.set_disabled_reason(problems_words.sentence(problem))
        self._say(Tone.FAILURE, problems_words.sentence(problem))

    # Writing

    def _import(self) -> None:
        looked, user = self._looked, self._context.user
        if looked is None or looked.mapping is None or self._done or self.is_writing:
            return
        table, mapping = looked.table, looked.mapping
        self.import_button.set_busy(_importing(0, 1))
        self.columns.set_read_only(True)
        # Before the job runs: an answer may come before `long` returns.
        self._writing = LongJob()
        handle = self._context.runner.run_long(
            self,
            lambda report: import_people(user, table, mapping, on_progress=report),
            self._imported,
            self._not_imported,
            progress=self._show_progress,
            stopped=self._stopped,
        )
        if self._writing is not None:
            self._writing = handle

    def _show_progress(self, so_many: int, of_so_many: int) -> None:
        self.import_button.set_busy(_importing(so_many, of_so_many))

    def _imported(self, report: ImportReport) -> None:
        self._done, self._number, self._writing = report, report.number, None
        self.import_button.set_idle()
        self.counts_title.set_text(translate("Importing", "What became of the rows"))
        self.counts_model.set_rows(import_report.build_counts(report))
        self.close_button.set_text(translate("Importing", "Back to the list"))
        self._show_buttons()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit()
        count = report.count_outcomes()[RowOutcome.NEW]
        self._say(Tone.DONE, translate("Importing", "%Ln people imported", "", count))

    def _not_imported(self, problem: Problem) -> None:
        self._give_back()
        self._say(Tone.FAILURE, problems_words.sentence(problem))

    def _stopped(self) -> None:
        self._give_back()
        self._say(Tone.DONE, translate("Importing", "Stopped. Nobody was imported."))

    def _give_back(self) -> None:
        self._writing = None
        self.import_button.set_idle()
        self.columns.set_read_only(False)

    def _undo(self) -> None:
        user, number = self._context.user, self._number
        if number is None:
            return
        self.undo_button.set_busy(translate("Importing", "Undoing…"))

        def done(undone: ImportUndo) -> None:
            self.undo_button.set_idle()
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._number = None
            self._show_buttons()
            self.imported.emit()
            self._say(Tone.DONE, import_texts.undone(undone.retired_count, len(undone.kept_people)))

        self._context.runner.run(self, partial(undo_import, user, number), done, self._not_undone)

    def _not_undone(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self._say(Tone.FAILURE, problems_words.sentence(problem))

    def _save_report(self) -> None:
        if self._report is not None:
            self.report_requested.emit(self._report)

    def _leave(self) -> None:
        """Stop what is being written; only with nothing going on, go back to the list."""
        if self._writing is not None:
            self._writing.cancel()
            return
        if self._reading is not None:
            self._reading.cancel()
        self._question += 1
        self.closed.emit()

    def _say(self, tone: Tone, sentence: str, line: str = "") -> None:
        self.notice_posted.emit(Notice(tone, sentence, line))

    # Building

    def _show_buttons(self) -> None:
        self.import_button.setVisible(self._done is None)
        self.report_button.setVisible(self._report is not None)
        self.undo_button.setVisible(self._number is not None)
        self._context.keyboard.bindings_changed.emit()

    def _bind(self) -> None:
        for action, slot, word, button in (
            (Action.PRIMARY, self._import, translate("Importing", "import"), self.import_button),
            (
                Action.EXPORT,
                self._save_report,
                translate("Importing", "report"),
                self.report_button,
            ),
            (Action.UNDO, self._undo, translate("Importing", "undo"), self.undo_button),
            (Action.LEAVE, self._leave, translate("Importing", "to the list"), self.close_button),
        ):
            self._context.keyboard.bind(self, action, slot, word, button=button)
        self.import_button.stop_requested.connect(self._stop)
        self.columns.changed.connect(self._try_choice)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _lay_out(self) -> None:
        self.add_inset(self.title)
        about = translate(
            "Importing", "What is in each column of the table. Each choice is tried at once."
        )
        self.add_inset(SectionTitle(translate("Importing", "Columns"), about), above=12)
        self.add_inset(self.columns, above=8)
        self.add_inset(self.counts_title, above=14)
        self.add_full_width(self.table, above=2, stretch=1)
        buttons = button_row(
            self.import_button, self.report_button, self.undo_button, self.close_button
        )
        self.add_inset(buttons, above=10)


def _about(file: str, encoding: str | None, delimiter: str | None, sheet: str | None) -> str:
    """Say what is imported and how it was read."""
    if sheet is not None:
        how = translate("Importing", "sheet: {sheet}").format(sheet=sheet)
    else:
        how = ", ".join(filter(None, ((encoding or "").upper(), _delimiter(delimiter or ""))))
    return f"{file} · {how}" if how else file


def _import_them(count: int) -> str:
    """Say what Enter does: it imports so many people."""
    if not count:
        return translate("Importing", "Import")
    return translate("Importing", "Import %Ln people", "", count)


def _importing(so_many: int, of_so_many: int) -> str:
    """Say that people are being imported, and how far it is."""
    share = 100 * so_many // max(of_so_many, 1)
    return translate("Importing", "Importing… {share} %").format(share=QLocale().toString(share))


def _delimiter(sign: str) -> str:
    if not sign:
        return ""
    name = {
        ",": translate("Importing", "comma"),
        ";": translate("Importing", "semicolon"),
        "\t": translate("Importing", "tab"),
        " ": translate("Importing", "space"),
    }.get(sign, sign)
    return translate("Importing", "delimiter: {sign}").format(sign=name)
