"""The runner: work off the GUI thread, answers on it.

The store belongs to one thread, so there is one worker, and jobs run in the order
they came. A job is any callable without arguments; it never touches a widget. Its
answer is delivered on the GUI thread, and dropped if the widget that asked is
gone. This and the front doors are the only places that catch every exception: a
`Problem` goes to whoever asked; anything else is a fault of ours, is logged by its
type and place, never by its words, and becomes ``Code.UNEXPECTED``.
"""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from fieldreg.domain.problems import Problem, trail_of, unexpected

T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[Problem], object]
Report = Callable[[int, int], None]


_log = logging.getLogger(__name__)


class Cancelled(Exception):  # noqa: N818  a wish, not an error
    """Raised inside a long job at its next report once it is to stop."""


class LongJob:
    """A job that tells how far it is and can be asked to stop."""

    def __init__(self) -> None:
        self._wish = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next report; what it had not committed is undone."""
        self._wish.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._wish.is_set()


class Runner(Protocol):
    """Whoever runs jobs for pages; *owner* is the widget the answer is for."""

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run *job*, then call *done* with its answer or *failed* with its problem."""
        ...

    def newest(
        self,
        channel: str,
        owner: QObject,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
    ) -> None:
        """Run *job* unless a newer one of *channel* comes first; only the newest answers."""
        ...

    def long(
        self,
        owner: QObject,
        job: Callable[[Report], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> LongJob:
        """Run *job*, handing it a report of (so many, of so many).

        *progress* hears the reports on the GUI thread; *stopped* is called instead
        of *done* if the job was cancelled.
        """
        ...


def problem_of(fault: Exception) -> Problem:
    """Give the problem to show for *fault*, and log what is our own."""
    if isinstance(fault, Problem):
        # A traceback holds frames, and those the widgets that asked: none of it may
        # cross to another thread.
        fault.__cause__ = fault.__context__ = fault.__traceback__ = None
        return fault
    trail = trail_of(fault.__traceback__)
    _log.error("exception", extra={"kind": type(fault).__name__, "trail": trail})
    return unexpected(fault)


@dataclass(slots=True)
class _Ticket:
    """What the GUI thread keeps of a job until it is answered.

    The job and the callbacks hold widgets, and a widget may only die on the GUI
    thread: so the last reference to them stays here.
    """

    owner: QObject
    work: Callable[[Report], Any]
    done: Done[Any] | None
    failed: Failed | None
    progress: Callable[[int, int], object] | None = None
    stopped: Callable[[], object] | None = None
    channel: str = ""
    is_long: bool = False
    is_heard: bool = True  # whether the window has taken the last report
    handle: LongJob = field(default_factory=LongJob)


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
        self._waiting: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._open: dict[int, _Ticket] = {}
        self._newest: dict[str, int] = {}
        self._count = 0
        self._worker: threading.Thread | None = None
        across = Qt.ConnectionType.QueuedConnection
        self._answered.connect(self._deliver, across)
        self._reported.connect(self._tell, across)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run *job* after those that wait already."""
        self._take(_Ticket(owner, lambda _report: job(), done, failed))

    def newest(
        self,
        channel: str,
        owner: QObject,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
    ) -> None:
        """Run *job* unless a newer one of *channel* comes first."""
        former = self._open.get(self._newest.get(channel, 0))
        if former:
            former.handle.cancel()
        ticket = _Ticket(owner, lambda _report: job(), done, failed, channel=channel)
        self._newest[channel] = self._take(ticket)

    def long(
        self,
        owner: QObject,
        job: Callable[[Report], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> LongJob:
        """Run *job* and pass its reports on."""
        ticket = _Ticket(owner, job, done, failed, progress, stopped, is_long=True)
        self._take(ticket)
        return ticket.handle

    def stop(self) -> None:
        """End the worker once every short job that waits is done; long ones are cancelled.

        Nothing that a person asked to be saved is dropped, and no answer comes after.
        """
        for ticket in self._open.values():
            if ticket.is_long:
                ticket.handle.cancel()
        if self._worker:
            self._waiting.put(None)
            self._worker.join()
            self._worker = None
        self._open.clear()

    def _take(self, ticket: _Ticket) -> int:
        self._count += 1
        self._open[self._count] = ticket
        self._waiting.put(self._count)
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="fieldreg-store")
            self._worker.start()
        return self._count

    def _work(self) -> None:
        while (number := self._waiting.get()) is not None:
            self._answered.emit(number, self._outcome(number))

    def _outcome(self, number: int) -> object:
        """Give the answer of job *number*, its `Problem`, or `Cancelled`."""
        ticket = self._open[number]
        handle = ticket.handle

        def report(so_many: int, of_so_many: int) -> None:
            if handle.is_cancelled:
                raise Cancelled
            # One report on its way at a time: a quick job makes them faster than the
            # window takes them, and then its timers and keys would never have their turn.
            if ticket.is_heard:
                ticket.is_heard = False
                self._reported.emit(number, so_many, of_so_many)

        if handle.is_cancelled:
            return Cancelled()
        try:
            return ticket.work(report)
        except Cancelled:
            return Cancelled()
        except Exception as fault:  # noqa: BLE001  the runner is where faults end
            return problem_of(fault)

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
            ticket.is_heard = True
        if ticket and ticket.progress and shiboken6.isValid(ticket.owner):
            ticket.progress(so_many, of_so_many)
