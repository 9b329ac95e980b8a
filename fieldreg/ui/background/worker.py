"""The worker: one thread that has the store, and those on which errands are done.

A job runs in one go. A round (`domain.rounds`) comes back for each of its turns, and
between two of them whoever types is served.
"""

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject

from fieldreg.domain.problems import Code, Problem, build_unexpected, format_traceback
from fieldreg.domain.sync.tasks import IoAction, Task, TaskStep, first_step, next_step

ReportProgress: TypeAlias = Callable[[int, int], None]

_GRACE_S: Final = 3.0
"""So long the end of the program waits for an errand to hear that it is to stop."""

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


def problem_from(fault: Exception) -> Problem:
    """Give the problem to show for *fault*, and log what is our own."""
    if isinstance(fault, Problem):
        # A traceback holds frames, and those the widgets that asked: none of it may
        # cross to another thread.
        fault.__cause__ = fault.__context__ = fault.__traceback__ = None
        return fault
    trail = format_traceback(fault.__traceback__)
    _log.error("exception", extra={"kind": type(fault).__name__, "trail": trail})
    return build_unexpected(fault)


@dataclass(frozen=True, slots=True)
class _Away:
    """What a turn of a round ends with: an *errand* to be done before the next."""

    errand: IoAction


@dataclass(slots=True)
class Job:
    """What the GUI thread keeps of a job until it is answered.

    The job and the callbacks hold widgets, and a widget may only die on the GUI
    thread: so the last reference to them stays here.
    """

    owner: QObject
    work: Callable[[ReportProgress], Any]
    done: Callable[[Any], object] | None
    failed: Callable[[Problem], object] | None
    progress: Callable[[int, int], object] | None = None
    stopped: Callable[[], object] | None = None
    channel: str = ""
    is_long: bool = False
    is_report_delivered: bool = True  # whether the window has taken the last report
    is_task: bool = False
    resume_key: str = ""
    task: Task[Any] | None = None
    turn: TaskStep | None = None
    is_abandoned: bool = False  # its errand may go on, and nobody waits for its end
    is_last: bool = False  # it waits until no round needs the store
    handle: LongJob = field(default_factory=LongJob)


class Worker:
    """The thread that has the store, started with the first job and ended by `stop`.

    It looks its jobs up in *tickets* by number, and tells *answered* and *reported*, on
    whichever thread it happens.
    """

    def __init__(
        self,
        tickets: dict[int, Job],
        answered: Callable[[int, object], object],
        reported: Callable[[int, int, int], object],
    ) -> None:
        self._tickets, self._answered, self._reported = tickets, answered, reported
        self._waiting: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, number: int) -> None:
        """Do job *number* after those that wait already."""
        self._waiting.put(number)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="fieldreg-store")
            self._thread.start()

    def stop(self) -> None:
        """End once everything that waits is done, and what is away comes back in time."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        away: set[int] = set()
        held: list[int] = []
        for number in self._coming(away):
            if self._must_wait(number, away):
                held.append(number)
                continue
            outcome = self._outcome(number)
            if isinstance(outcome, _Away):
                away.add(number)
                self._send(number, outcome.errand)
                continue
            self._answered(number, outcome)
            if number in away:
                away.discard(number)
                while held:
                    self._waiting.put(held.pop(0))
        for number in held:
            if self._tickets[number].is_last:
                self._outcome(number)

    def _coming(self, away: AbstractSet[int]) -> Iterator[int]:
        """Give what comes; at the end what is *away* too, if it comes in time."""
        while (number := self._waiting.get()) is not None:
            yield number
        with suppress(queue.Empty):
            while away:
                number = self._waiting.get(timeout=_GRACE_S)
                if number is not None:
                    yield number

    def _must_wait(self, number: int, away: AbstractSet[int]) -> bool:
        ticket = self._tickets[number]
        others = [self._tickets[one] for one in away if one != number]
        if ticket.is_last:
            return not all(one.is_abandoned for one in others)
        is_new = ticket.is_task and ticket.task is None and bool(ticket.resume_key)
        return is_new and any(one.resume_key == ticket.resume_key for one in others)

    def _outcome(self, number: int) -> object:
        """Give the answer of job *number*, its `Problem`, `Cancelled`, or its errand."""
        ticket = self._tickets[number]
        try:
            if ticket.is_task:
                return self._turn(number, ticket)
            if ticket.handle.is_cancelled:
                return Cancelled()
            return ticket.work(self._report_of(number))
        except Cancelled:
            return Cancelled()
        except Exception as fault:  # noqa: BLE001  the runner is where faults end
            return problem_from(fault)

    def _turn(self, number: int, ticket: Job) -> object:
        if ticket.is_abandoned:
            if ticket.task is not None:
                ticket.task.close()
            return Cancelled()
        if ticket.task is None and ticket.handle.is_cancelled:
            return Problem(Code.CANCELLED)
        if ticket.task is None:
            ticket.task = ticket.work(self._report_of(number))
            ticket.turn = first_step(ticket.task)
        assert ticket.turn is not None  # noqa: S101  each errand leaves one behind
        try:
            return _Away(ticket.turn())
        except StopIteration as end:
            return end.value

    def _report_of(self, number: int) -> ReportProgress:
        def report(so_many: int, of_so_many: int) -> None:
            ticket = self._tickets.get(number)
            if ticket is None or ticket.is_abandoned:
                return
            if ticket.handle.is_cancelled and not ticket.is_task:
                raise Cancelled
            # One report on its way at a time: a quick job makes them faster than the
            # window takes them, and then its timers and keys would never have their turn.
            if ticket.is_report_delivered:
                ticket.is_report_delivered = False
                self._reported(number, so_many, of_so_many)

        return report

    # On a thread of an errand

    def _send(self, number: int, errand: IoAction) -> None:
        name = "fieldreg-errand"
        run = threading.Thread(target=self._do, args=(number, errand), name=name, daemon=True)
        run.start()

    def _do(self, number: int, errand: IoAction) -> None:
        # The ticket is not held here: the widgets in it may only die on the GUI thread.
        round_ = self._tickets[number].task
        assert round_ is not None  # noqa: S101  it gave the errand out
        turn: TaskStep
        try:
            turn = next_step(round_, errand)
        except Exception as fault:  # noqa: BLE001  the runner is where faults end
            turn = partial(round_.throw, fault)
        if number in self._tickets:
            self._tickets[number].turn = turn
            self._waiting.put(number)
