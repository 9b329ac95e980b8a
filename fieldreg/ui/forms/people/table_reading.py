"""Reads and previews a table in the background; each request replaces the former."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.services.imports.columns.kept_columns import forget_kept
from fieldreg.services.imports.import_run import ChosenColumns, TablePreview, load_table_preview
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.imports.table_reader import ImportTable, read_table
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context

_RESUME_KEY: Final = "table"  # a lock does not wait for a foreign file


class TableReading(QObject):
    """The latest request, and its result."""

    begun = Signal()
    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._path, self._passphrase = Path(), ""
        self._number = 0
        self._job: LongJob | None = None
        self._warm = WarmProcess()
        self._gone = threading.Event()
        self.destroyed.connect(self._warm.close)
        self.destroyed.connect(self._gone.set)

    def prepare(self) -> None:
        self._warm.start()

    def open(self, path: Path) -> None:
        self._path = path
        self.unlock("")

    def unlock(self, passphrase: str) -> None:
        self._passphrase = passphrase
        self.choose_sheet("")

    def choose_sheet(self, sheet: str) -> None:
        path, passphrase, user = self._path, self._passphrase, self._context.user
        warm, is_gone = self._warm, self._gone.is_set

        def start(_report: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[TablePreview]:
            def is_unwanted() -> bool:
                return is_gone() or is_cancelled()

            table = yield from await_io(
                lambda: read_table(path, passphrase, warm.take(), is_unwanted, sheet=sheet)
            )
            return load_table_preview(user, table, None, partial(_stop_if, is_unwanted))

        self._begin(
            lambda done, failed: self._context.runner.run_task(
                self, start, done, failed, resumes=_RESUME_KEY
            )
        )

    def choose(self, table: ImportTable, chosen: ChosenColumns) -> None:
        user = self._context.user
        self._begin(
            lambda done, failed: self._context.runner.run_long(
                self, lambda report: load_table_preview(user, table, chosen, report), done, failed
            )
        )

    def forget(self, table: ImportTable, number: int) -> None:
        user = self._context.user

        def job(report: Callable[[int, int], None]) -> TablePreview:
            forget_kept(user, number)
            return load_table_preview(user, table, None, report)

        self._begin(lambda done, failed: self._context.runner.run_long(self, job, done, failed))

    def cancel(self) -> None:
        self._number += 1
        if self._job is not None:
            self._job.cancel()

    def _begin(
        self, run: Callable[[Callable[[object], None], Callable[[Problem], None]], LongJob]
    ) -> None:
        self.cancel()
        self.begun.emit()
        number = self._number
        self._job = run(partial(self._end, number, self.read.emit), partial(self._fail, number))

    def _end(self, number: int, emit: Callable[[object], None], result: object) -> None:
        if number == self._number:
            emit(result)

    def _fail(self, number: int, problem: Problem) -> None:
        if problem.code in (Code.TABLE_LOCKED, Code.WRONG_PASSPHRASE):
            self.prepare()
        self._end(number, self.failed.emit, problem)


def _stop_if(is_unwanted: IsCancelled, _done: int, _total: int) -> None:
    if is_unwanted():
        raise Problem(Code.CANCELLED)
