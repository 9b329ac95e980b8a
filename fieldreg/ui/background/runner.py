"""The runner: work off the GUI thread, answers on it.

The store belongs to one worker thread; jobs run in order and never touch a widget. An answer is
dropped if its widget is gone. Steps of a task (`domain.sync.tasks`) run on the worker, its I/O
actions on threads of their own.

A `Problem` goes to the widget that asked. Any other exception becomes ``Code.UNEXPECTED``, logged
by type and place, never by its message.
"""

import gc
from collections.abc import Callable
from typing import Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, QTimerEvent, Signal
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import ExchangeProgress, IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import Task
from fieldreg.ui.background.worker import (
    Cancelled,
    Interruptible,
    Job,
    LongJob,
    ReportProgress,
    Worker,
)

RESUME_STICKS: Final = "sticks"
"""The resume key of the search for sticks; pages wait for it, although it is abandoned if it
hangs."""

_PAINTING_BEGINS_MS: Final = 10  # after an answer, layouts first

T = TypeVar("T")
OnDone = Callable[[T], object]
OnFailed = Callable[[Problem], object]


class Runner(QObject):
    """One worker thread, started with the first job and ended by `stop`.

    Signals:
        failed(Problem): a job failed and its owner has no callback for it.
        transfers_ended(): the last transfer that went on without the store is over.
    """

    failed = Signal(object)
    transfers_ended = Signal()
    _answered = Signal(int, object)
    _reported = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: dict[int, Job] = {}
        self._newest: dict[str, int] = {}
        self._count = 0
        self._worker = Worker(self._open, self._answered.emit, self._reported.emit)
        across = Qt.ConnectionType.QueuedConnection
        self._answered.connect(self._deliver, across)
        self._reported.connect(self._deliver_report, across)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
        *,
        ended: Callable[[], object] | None = None,
    ) -> None:
        """Run *work*, then call *done* with its answer or *failed* with its problem.

        *ended* is called last, also if the answer is dropped.
        """
        self._submit(Job(owner, lambda _report: work(), done, failed, ended=ended))

    def run_latest(
        self,
        channel: str,
        owner: QObject,
        work: Callable[[], T],
        done: OnDone[T],
        failed: OnFailed | None = None,
        *,
        ended: Callable[[], object] | None = None,
    ) -> None:
        """Run *work*, as `run`, unless a newer job of *channel* comes first."""
        job = Job(owner, lambda _report: work(), done, failed, ended=ended, channel=channel)
        self._submit(job)

    def run_aside(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: OnDone[T],
        failed: OnFailed | None = None,
        *,
        channel: str = "",
    ) -> LongJob:
        """Run *work*, which only reads, and run it again if another job interrupts it.

        A newer job of *channel* takes its place.
        """
        job = Job(owner, lambda _report: work(), done, failed, channel=channel, is_aside=True)
        self._submit(job)
        return job.handle

    def interrupt_by(self, interruptible: Interruptible) -> None:
        self._worker.interruptible = interruptible

    def is_awaited(self) -> bool:
        """Return whether a person's act waits for the worker; a long step then ends early."""
        return self._worker.is_awaited()

    def run_long(
        self,
        owner: QObject,
        work: Callable[[ReportProgress], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> LongJob:
        """Run *work*, which reports (done, total) as it goes.

        *stopped* is called instead of *done* if the job was cancelled.
        """
        job = Job(owner, work, done, failed, progress, stopped, is_long=True)
        self._submit(job)
        return job.handle

    def run_task(
        self,
        owner: QObject,
        start: Callable[[OnExchangeProgress, IsCancelled], Task[T]],
        done: OnDone[T],
        failed: OnFailed | None = None,
        *,
        progress: Callable[[ExchangeProgress], object] | None = None,
        resumes: str = "",
        channel: str = "",
    ) -> LongJob:
        """Run the task that *start* returns, which reports its own cancelling.

        Tasks with the same *resumes* key continue each other's work, one after the other, and may
        be abandoned at any I/O action.
        """
        handle = LongJob()

        def work(report: OnExchangeProgress) -> Task[T]:
            return start(report, lambda: handle.is_cancelled)

        job = Job(
            *(owner, work, done, failed, progress),
            resume_key=resumes,
            channel=channel,
            is_long=True,
            is_task=True,
            handle=handle,
        )
        self._submit(job)
        return handle

    def run_last(
        self, owner: QObject, work: Callable[[], T], ended: Callable[[object], object]
    ) -> None:
        """Run *work* once no task needs the store, then *ended* with its answer or problem.

        Tasks that can be resumed are abandoned.
        """
        for job in self._open.values():
            job.is_abandoned |= bool(job.resume_key)
        self._worker.wake_idle()
        self._submit(Job(owner, lambda _report: work(), ended, ended, is_last=True))

    @property
    def is_task_running(self) -> bool:
        awaited = {"", RESUME_STICKS}
        return any(job.is_task and job.resume_key in awaited for job in self._open.values())

    @property
    def is_reading(self) -> bool:
        return any(job.is_aside for job in self._open.values())

    @property
    def is_transfer_running(self) -> bool:
        return any(
            job.is_abandoned and job.resume_key != RESUME_STICKS for job in self._open.values()
        )

    def stop(self) -> None:
        """End the worker once every short job is done; long ones are cancelled.

        No answer comes after. An I/O action that hangs ends with the program.
        """
        for job in self._open.values():
            if job.is_long:
                job.handle.cancel()
        self._worker.stop()
        self._open.clear()

    def _submit(self, job: Job) -> None:
        self._count += 1
        self._open[self._count] = job
        if job.channel:
            former = self._open.get(self._newest.get(job.channel, 0))
            if former:
                former.handle.cancel()
            self._newest[job.channel] = self._count
        self._worker.submit(self._count)

    def _deliver(self, number: int, outcome: object) -> None:
        job = self._open.pop(number, None)
        if job is None:
            return
        if job.is_abandoned and not self.is_transfer_running:
            self.transfers_ended.emit()
        try:
            self._tell(job, number, outcome)
        finally:
            if job.ended:
                job.ended()
            if job.is_awaited:
                QTimer.singleShot(_PAINTING_BEGINS_MS, self, self._worker.go_on)

    def _tell(self, job: Job, number: int, outcome: object) -> None:
        if not shiboken6.isValid(job.owner):
            return
        if job.channel and self._newest.get(job.channel) != number:
            return
        match outcome:
            case Problem():
                (job.failed or self.failed.emit)(outcome)
            case Cancelled():
                if job.stopped:
                    job.stopped()
            case _:
                if job.done:
                    job.done(outcome)

    def _deliver_report(self, number: int, report: tuple[Any, ...]) -> None:
        job = self._open.get(number)
        if job:
            job.is_report_delivered = True
        if job and job.progress and shiboken6.isValid(job.owner):
            job.progress(*report)


_COLLECT_EVERY_MS: Final = 1_000


class GarbageCollector(QObject):
    """While it lives, only its thread collects, about as often as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_COLLECT_EVERY_MS)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age, limit in enumerate(thresholds) if counts[age] > limit > 0]
        if due:
            gc.collect(max(due))
