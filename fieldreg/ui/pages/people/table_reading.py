"""Reading and previewing a table in the background; each request replaces the one before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_run import ChosenColumns, TablePreview, load_table_preview
from fieldreg.services.imports.table_reader import ImportTable, read_table
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context


class TableReading(QObject):
    """The latest request, and what came of it.

    Signals:
        begun(): a table is being read.
        read(TablePreview): the result.
        failed(Problem): the file cannot be read.
    """

    begun = Signal()
    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._path = Path()
        self._number = 0
        self._job: LongJob | None = None

    def open(self, path: Path) -> None:
        self._path = path
        self.unlock("")

    def unlock(self, passphrase: str) -> None:
        """Read the file once more, with its *passphrase*."""
        path = self._path
        user = self._context.user
        self._run(
            lambda report: load_table_preview(user, read_table(path, passphrase), None, report)
        )

    def choose(self, table: ImportTable, chosen: ChosenColumns) -> None:
        user = self._context.user
        self._run(lambda report: load_table_preview(user, table, chosen, report))

    def cancel(self) -> None:
        """Stop the latest request; nothing is emitted for it any more."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()

    def _run(self, job: Callable[[ReportProgress], TablePreview]) -> None:
        self.cancel()
        self.begun.emit()
        number = self._number
        self._job = self._context.runner.run_long(
            self,
            job,
            partial(self._end, number, self.read.emit),
            partial(self._end, number, self.failed.emit),
        )

    def _end(
        self, number: int, emit: Callable[[object], None], result: TablePreview | Problem
    ) -> None:
        if number == self._number:
            emit(result)
