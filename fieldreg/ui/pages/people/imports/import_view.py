"""The import: a table looked at before anything is written, then written, then undone if wished.

Columns are guessed and can be chosen otherwise; each choice is tried at once, and the
counts say what would become of every row and why.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_reports import Outcome
from fieldreg.services.imports.import_reports import Report as ImportReport
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.import_undo import Undone, undo_import
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.people.imports import import_report, import_texts, table_preview
from fieldreg.ui.pages.people.imports.column_chooser import ColumnChoice
from fieldreg.ui.pages.people.imports.table_preview import Looked
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section, Title
from fieldreg.ui.widgets.layout import Column, acts
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
    left = Signal()
    said = Signal(object)
    report_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._keyboard = desk, runner, keyboard
        self._looked: Looked | None = None
        self._done: ImportReport | None = None
        self._number: int | None = None  # of an import that can be undone
        self._question = 0  # answers to earlier ones come too late
        self._reading: LongJob | None = None
        self._writing: LongJob | None = None
        self.title = Title(translate("Importing", "Import people"), " ")
        self.columns = ColumnChoice()
        self.import_button = KeyButton(_import_them(0), kind=Kind.PRIMARY)
        self.report_button = KeyButton(translate("Importing", "Save the report"))
        self.undo_button = KeyButton(translate("Importing", "Undo the import"))
        self.leave_button = KeyButton(
            translate("Importing", "Do not import"), kind=Kind.QUIET
        )
        self.becomes = Section(translate("Importing", "What becomes of the rows"))
        self.counts = PagedModel(import_report.columns(), runner, self)
        self.table = DataTable(
            self.counts, translate("Importing", "What becomes of the rows"), row_height=32
        )
        self._lay_out()
        self._bind()

    def begin(self, path: Path) -> None:
        """Look at the table in the file *path*."""
        self._looked = self._done = self._number = None
        self.title.set_words(translate("Importing", "Import people"), path.name)
        self.becomes.set_words(translate("Importing", "What becomes of the rows"))
        self.columns.clear()
        self.counts.show_all([])
        self.leave_button.set_text(translate("Importing", "Do not import"))
        self._show_buttons()
        # Busy until the table is read: an Enter that comes early does nothing.
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
        desk = self._desk
        self._look(lambda report: table_preview.look(desk, read_table(path), None, report))

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
            desk, table, chosen = self._desk, self._looked.table, self.columns.chosen
            self._look(lambda report: table_preview.look(desk, table, chosen, report))

    def _look(self, job: table_preview.Job) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._question += 1
        self.import_button.set_reason("")
        self.import_button.set_busy(translate("Importing", "Reading the table…"))
        self._reading = self._runner.long(
            self,
            job,
            partial(self._show, self._question),
            partial(self._refused, self._question),
        )

    def _show(self, question: int, looked: Looked) -> None:
        if question != self._question:
            return
        is_first, self._looked = self._looked is None, looked
        table, report = looked.table, looked.report
        self.title.line.set_words(
            _about(table.name, table.encoding, table.delimiter, table.sheet)
        )
        if is_first:
            self.columns.show_table(looked)
            self.columns.show_mapping(looked.mapping)
        was_before = report is not None and report.before is not None
        self.becomes.set_words(
            translate("Importing", "What becomes of the rows"),
            translate("Importing", "This very file was imported before")
            if was_before
            else "",
        )
        self.counts.show_all(import_report.counts(report))
        count = report.outcomes()[Outcome.NEW] if report else 0
        self.import_button.set_idle()
        self.import_button.set_text(_import_them(count))
        reason = "" if count else translate("Importing", "No row has a person who is new")
        if looked.problem is not None:
            reason = problems_words.sentence(looked.problem)
            if is_first:
                self._say(Tone.ATTENTION, reason)
        self.import_button.set_reason(reason)
        self._show_buttons()
        if is_first:
            doubtful = looked.problem is not None and self.columns.fields
            to = self.columns.fields[0] if doubtful else self.import_button
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, question: int, problem: Problem) -> None:
        if question != self._question:
            return
        self.import_button.set_idle()
        self.import_button.set_reason(problems_words.sentence(problem))
        self._say(Tone.FAILURE, problems_words.sentence(problem))

    # Writing

    def _import(self) -> None:
        looked, desk = self._looked, self._desk
        if looked is None or looked.mapping is None or self._done or self.is_writing:
            return
        table, mapping = looked.table, looked.mapping
        self.import_button.set_busy(_importing(0, 1))
        self.columns.set_read_only(True)
        # Before the job runs: an answer may come before `long` returns.
        self._writing = LongJob()
        handle = self._runner.long(
            self,
            lambda report: import_people(desk, table, mapping, on_progress=report),
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
        self.becomes.set_words(translate("Importing", "What became of the rows"))
        self.counts.show_all(import_report.counts(report))
        self.leave_button.set_text(translate("Importing", "Back to the list"))
        self._show_buttons()
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit()
        self._say(
            Tone.DONE,
            translate(
                "Importing", "%Ln people imported", "", report.outcomes()[Outcome.NEW]
            ),
        )

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
        desk, number = self._desk, self._number
        if number is None:
            return
        self.undo_button.set_busy(translate("Importing", "Undoing…"))

        def done(undone: Undone) -> None:
            self.undo_button.set_idle()
            self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._number = None
            self._show_buttons()
            self.imported.emit()
            self._say(Tone.DONE, import_texts.undone(undone.retired, len(undone.staying)))

        self._runner.run(self, partial(undo_import, desk, number), done, self._not_undone)

    def _not_undone(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self._say(Tone.FAILURE, problems_words.sentence(problem))

    def _save_report(self) -> None:
        if self._report is not None:
            self.report_wanted.emit(self._report)

    def _leave(self) -> None:
        """Stop what is being written; only with nothing going on, go back to the list."""
        if self._writing is not None:
            self._writing.cancel()
            return
        if self._reading is not None:
            self._reading.cancel()
        self._question += 1
        self.left.emit()

    def _say(self, tone: Tone, sentence: str, line: str = "") -> None:
        self.said.emit(Notice(tone, sentence, line))

    # Building

    def _show_buttons(self) -> None:
        self.import_button.setVisible(self._done is None)
        self.report_button.setVisible(self._report is not None)
        self.undo_button.setVisible(self._number is not None)
        self._keyboard.moved.emit()

    def _bind(self) -> None:
        bind = self._keyboard.bind
        bind(
            self,
            Act.PRIMARY,
            self._import,
            translate("Importing", "import"),
            button=self.import_button,
        )
        bind(
            self,
            Act.EXPORT,
            self._save_report,
            translate("Importing", "report"),
            button=self.report_button,
        )
        bind(
            self,
            Act.UNDO,
            self._undo,
            translate("Importing", "undo"),
            button=self.undo_button,
        )
        bind(
            self,
            Act.LEAVE,
            self._leave,
            translate("Importing", "to the list"),
            button=self.leave_button,
        )
        self.import_button.stop_wanted.connect(self._stop)
        self.columns.changed.connect(self._try_choice)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _lay_out(self) -> None:
        self.add(self.title)
        self.add(
            Section(
                translate("Importing", "Columns"),
                translate(
                    "Importing",
                    "What is in each column of the table. Each choice is tried at once.",
                ),
            ),
            above=12,
        )
        self.add(self.columns, above=8)
        self.add(self.becomes, above=14)
        self.hang(self.table, above=2, stretch=1)
        buttons = acts(
            self.import_button, self.report_button, self.undo_button, self.leave_button
        )
        self.add(buttons, above=10)


def _about(
    file: str, encoding: str | None, delimiter: str | None, sheet: str | None
) -> str:
    """Say what is imported and how it was read."""
    if sheet is not None:
        how = translate("Importing", "sheet: {sheet}").format(sheet=sheet)
    else:
        how = ", ".join(
            filter(None, ((encoding or "").upper(), _delimiter(delimiter or "")))
        )
    return f"{file} · {how}" if how else file


def _import_them(count: int) -> str:
    """Say what Enter does: it imports so many people."""
    if not count:
        return translate("Importing", "Import")
    return translate("Importing", "Import %Ln people", "", count)


def _importing(so_many: int, of_so_many: int) -> str:
    """Say that people are being imported, and how far it is."""
    share = 100 * so_many // max(of_so_many, 1)
    return translate("Importing", "Importing… {share} %").format(
        share=QLocale().toString(share)
    )


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
