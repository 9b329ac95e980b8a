"""The runner: work off the GUI thread, answers on it.

The store belongs to one thread, so there is one worker, and jobs run in the order
they came. A job is any callable without arguments; it never touches a widget. Its
answer is delivered on the GUI thread, and dropped if the widget that asked is
gone. A round (`domain.rounds`) comes to the worker for each of its turns, and its
errands are done on threads of their own, so that nobody who types waits for a stick or a
line. This and the front doors are the only places that catch every exception: a
`Problem` goes to whoever asked; anything else is a fault of ours, is logged by its
type and place, never by its words, and becomes ``Code.UNEXPECTED``.
"""

from collections.abc import Callable
from typing import Final, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.domain.sync.tasks import Task
from fieldreg.ui.background.worker import Cancelled, Job, LongJob, ReportProgress, Worker

RESUME_STICKS: Final = "sticks"
"""What looks for sticks resumes; pages wait for it, though it is let go of where it hangs."""

T = TypeVar("T")
OnDone = Callable[[T], object]
OnFailed = Callable[[Problem], object]


class Runner(Protocol):
    """Whoever runs jobs for pages; *owner* is the widget the answer is for."""

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
    ) -> None:
        """Run *job*, then call *done* with its answer or *failed* with its problem."""
        ...

    def run_latest(
        self,
        channel: str,
        owner: QObject,
        job: Callable[[], T],
        done: OnDone[T],
        failed: OnFailed | None = None,
    ) -> None:
        """Run *job* unless a newer one of *channel* comes first; only the newest answers."""
        ...

    def run_long(
        self,
        owner: QObject,
        job: Callable[[ReportProgress], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> LongJob:
        """Run *job*, handing it a report of (so many, of so many).

        *progress* hears the reports on the GUI thread; *stopped* is called instead
        of *done* if the job was cancelled.
        """
        ...

    def run_task(
        self,
        owner: QObject,
        start: Callable[[ReportProgress, IsCancelled], Task[T]],
        done: OnDone[T],
        failed: OnFailed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        resumes: str = "",
        channel: str = "",
    ) -> LongJob:
        """Walk the round that *start* gives, which says itself that it was cancelled.

        Where it *resumes* what others of that name began, it may be let go of at any
        errand; and it begins once the one before it has ended. Of one *channel* the
        newest alone answers, be it a round or a job, and the one before is cancelled.
        """
        ...

    def run_last(self, owner: QObject, job: Callable[[], T]) -> None:
        """Run *job* once no round needs the store, and let go of those that resume."""
        ...


class ThreadRunner(QObject):
    """One worker thread, started with the first job and ended by `stop`.

    Signals:
        failed(Problem): a job failed and whoever asked had not said what to do then.
    """

    failed = Signal(object)
    _answered = Signal(int, object)
    _reported = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: dict[int, Job] = {}
        self._newest: dict[str, int] = {}
        self._count = 0
        self._worker = Worker(self._open, self._answered.emit, self._reported.emit)
        across = Qt.ConnectionType.QueuedConnection
        self._answered.connect(self._deliver, across)
        self._reported.connect(self._tell, across)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
    ) -> None:
        """Run *job* after those that wait already."""
        self._take(Job(owner, lambda _report: job(), done, failed))

    def run_latest(
        self,
        channel: str,
        owner: QObject,
        job: Callable[[], T],
        done: OnDone[T],
        failed: OnFailed | None = None,
    ) -> None:
        """Run *job* unless a newer one of *channel* comes first."""
        self._take(Job(owner, lambda _report: job(), done, failed, channel=channel))

    def run_long(
        self,
        owner: QObject,
        job: Callable[[ReportProgress], T],
        done: OnDone[T] | None = None,
        failed: OnFailed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> LongJob:
        """Run *job* and pass its reports on."""
        ticket = Job(owner, job, done, failed, progress, stopped, is_long=True)
        self._take(ticket)
        return ticket.handle

    def run_task(
        self,
        owner: QObject,
        start: Callable[[ReportProgress, IsCancelled], Task[T]],
        done: OnDone[T],
        failed: OnFailed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        resumes: str = "",
        channel: str = "",
    ) -> LongJob:
        """Walk the round that *start* gives and pass its reports on."""
        handle = LongJob()

        def work(report: ReportProgress) -> Task[T]:
            return start(report, lambda: handle.is_cancelled)

        ticket = Job(
            *(owner, work, done, failed, progress),
            resume_key=resumes,
            channel=channel,
            is_long=True,
            is_task=True,
            handle=handle,
        )
        self._take(ticket)
        return handle

    def run_last(self, owner: QObject, job: Callable[[], T]) -> None:
        """Run *job* once no round needs the store, and let go of those that resume."""
        for ticket in self._open.values():
            ticket.is_abandoned |= bool(ticket.resume_key)
        self._take(Job(owner, lambda _report: job(), None, None, is_last=True))

    @property
    def is_task_running(self) -> bool:
        """Whether a round is under way that whoever sits here waits for."""
        awaited = {"", RESUME_STICKS}
        return any(one.is_task and one.resume_key in awaited for one in self._open.values())

    def stop(self) -> None:
        """End the worker once every short job that waits is done; long ones are cancelled.

        Nothing that a person asked to be saved is dropped, and no answer comes after. An
        errand that does not hear in time ends with the program.
        """
        for ticket in self._open.values():
            if ticket.is_long:
                ticket.handle.cancel()
        self._worker.stop()
        self._open.clear()

    def _take(self, ticket: Job) -> None:
        self._count += 1
        self._open[self._count] = ticket
        if ticket.channel:
            former = self._open.get(self._newest.get(ticket.channel, 0))
            if former:
                former.handle.cancel()
            self._newest[ticket.channel] = self._count
        self._worker.submit(self._count)

    def _deliver(self, number: int, outcome: object) -> None:
        ticket = self._open.pop(number, None)
        if ticket is None or not shiboken6.isValid(ticket.owner):
            return
        if ticket.channel and self._newest.get(ticket.channel) != number:
            return
        match outcome:
            case Problem():
                (ticket.failed or self.failed.emit)(outcome)
            case Cancelled():
                if ticket.stopped:
                    ticket.stopped()
            case _:
                if ticket.done:
                    ticket.done(outcome)

    def _tell(self, number: int, so_many: int, of_so_many: int) -> None:
        ticket = self._open.get(number)
        if ticket:
            ticket.is_report_delivered = True
        if ticket and ticket.progress and shiboken6.isValid(ticket.owner):
            ticket.progress(so_many, of_so_many)
