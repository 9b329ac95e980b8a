"""The worker: one thread with the store, and threads for I/O actions.

A job that only reads makes way for a person's acts, and is run again.
"""

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject

from fieldreg.domain.problems import Code, Problem, build_unexpected, format_traceback
from fieldreg.domain.sync.tasks import (
    IoAction,
    Task,
    TaskStep,
    first_step,
    let_others_work,
    next_step,
)
from fieldreg.ui.background.turns import Turns

ReportProgress: TypeAlias = Callable[[int, int], None]
Interruptible: TypeAlias = Callable[[Callable[[], bool]], AbstractContextManager[None]]
"""Ends a reading inside it with CANCELLED once the function returns True."""

RESUME_NAMES, RESUME_PAIRS, RESUME_ROWS = "names", "pairs", "rows"
_IDLE: Final = frozenset({RESUME_NAMES, RESUME_PAIRS, RESUME_ROWS})
"""Resume keys of tasks for which no one waits."""

_GRACE_S: Final = 3.0
"""The time that the end of the program allows an I/O action to notice that it is to stop."""

_AGAIN: Final = object()

_log = logging.getLogger(__name__)


class Cancelled(Exception):  # noqa: N818  a request, not an error
    """Raised inside a long job that is to stop, at its next report."""


class LongJob:
    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()


def problem_from(fault: Exception) -> Problem:
    if isinstance(fault, Problem):
        # A traceback holds frames, and those the widgets that asked: none of it may
        # cross to another thread.
        fault.__cause__ = fault.__context__ = fault.__traceback__ = None
        return fault
    trail = format_traceback(fault.__traceback__)
    _log.error("exception", extra={"kind": type(fault).__name__, "trail": trail})
    return build_unexpected(fault)


@dataclass(frozen=True, slots=True)
class _PendingIo:
    action: IoAction


@dataclass(slots=True)
class Job:
    """A job, kept by the GUI thread until it is answered.

    The callbacks hold widgets, which may only die on the GUI thread.
    """

    owner: QObject
    work: Callable[[Callable[..., None]], Any]
    done: Callable[[Any], object] | None
    failed: Callable[[Problem], object] | None
    progress: Callable[..., object] | None = None
    stopped: Callable[[], object] | None = None
    ended: Callable[[], object] | None = None  # called last, even if the answer is dropped
    channel: str = ""
    is_long: bool = False
    is_report_delivered: bool = True  # the window has received the last report
    is_task: bool = False
    resume_key: str = ""
    task: Task[Any] | None = None
    step: TaskStep | None = None
    is_abandoned: bool = False  # its I/O action may go on; its end is not awaited
    is_last: bool = False  # it waits until no task needs the store
    is_aside: bool = False  # it only reads, and is run again after others that came meanwhile
    handle: LongJob = field(default_factory=LongJob)

    @property
    def is_awaited(self) -> bool:
        return not (self.is_aside or self.is_task)

    @property
    def is_idle(self) -> bool:
        return self.resume_key in _IDLE


class Worker:
    """Looks up its *jobs* by number; calls *answered* and *reported* on any thread."""

    def __init__(
        self,
        jobs: dict[int, Job],
        answered: Callable[[int, object], object],
        reported: Callable[[int, object], object],
    ) -> None:
        self._jobs, self._answered, self._reported = jobs, answered, reported
        self._turns = Turns()
        self._thread: threading.Thread | None = None
        self._urgent: set[int] = set()  # jobs for which one that only reads makes way
        self._is_ending = False
        self.interruptible: Interruptible = lambda _is_to_stop: nullcontext()

    def submit(self, number: int) -> None:
        job = self._jobs[number]
        if job.is_awaited:
            self._urgent.add(number)
        if job.is_awaited and not job.is_last:
            self._turns.put_awaited(number)
        else:
            self._turns.put(number)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="fieldreg-store")
            self._thread.start()

    def stop(self) -> None:
        if self._thread is not None:
            self._is_ending = True
            self._turns.put(None)
            self._turns.go_on()
            self._turns.wake_idle()
            self._thread.join()
            self._thread, self._is_ending = None, False

    def is_awaited(self) -> bool:
        return bool(self._urgent) or self._is_ending

    def go_on(self) -> None:
        self._turns.go_on()

    def wake_idle(self) -> None:
        self._turns.wake_idle()

    def _work(self) -> None:
        in_io: set[int] = set()
        waiting: list[int] = []
        for number in self._numbers(in_io):
            self._urgent.discard(number)
            if self._must_wait(number, in_io):
                waiting.append(number)
                continue
            outcome = self._outcome(number)
            if outcome is _AGAIN:
                self._turns.put(number)
                continue
            if isinstance(outcome, _PendingIo):
                in_io.add(number)
                self._start_io(number, outcome.action)
                continue
            job = self._jobs[number]
            if job.is_awaited and not (job.is_last or self._is_ending):
                self._turns.rest()
            self._answered(number, outcome)
            if number in in_io:
                in_io.discard(number)
                while waiting:
                    self._turns.put(waiting.pop(0))
        for number in waiting:
            if self._jobs[number].is_last:
                self._outcome(number)

    def _numbers(self, in_io: AbstractSet[int]) -> Iterator[int]:
        """Yield numbers of jobs; after the end, only those *in_io* that return in time."""
        while (number := self._turns.take()) is not None:
            yield number
        with suppress(queue.Empty):
            while in_io:
                number = self._turns.take(_GRACE_S)
                if number is not None:
                    yield number

    def _must_wait(self, number: int, in_io: AbstractSet[int]) -> bool:
        job = self._jobs[number]
        others = [self._jobs[other] for other in in_io if other != number]
        if job.is_last:
            return not all(other.is_abandoned for other in others)
        is_new = job.is_task and job.task is None and bool(job.resume_key)
        return is_new and any(other.resume_key == job.resume_key for other in others)

    def _outcome(self, number: int) -> object:
        job = self._jobs[number]
        try:
            if job.is_task:
                return self._run_step(number, job)
            if job.handle.is_cancelled:
                return Cancelled()
            if job.is_aside:
                return self._read_aside(number, job)
            return job.work(self._report_of(number))
        except Cancelled:
            return Cancelled()
        except Exception as fault:  # noqa: BLE001  the runner is where faults end
            return problem_from(fault)

    def _read_aside(self, number: int, job: Job) -> object:
        try:
            with self.interruptible(lambda: self.is_awaited() or job.handle.is_cancelled):
                return job.work(self._report_of(number))
        except Problem as problem:
            if problem.code is not Code.CANCELLED:
                raise
            return Cancelled() if job.handle.is_cancelled else _AGAIN

    def _run_step(self, number: int, job: Job) -> object:
        if job.is_abandoned:
            if job.task is not None:
                job.task.close()
            return Cancelled()
        if job.task is None and job.handle.is_cancelled:
            return Problem(Code.CANCELLED)
        if job.task is None:
            job.task = job.work(self._report_of(number))
            job.step = first_step(job.task)
        assert job.step is not None  # noqa: S101  each I/O action leaves one behind
        try:
            return _PendingIo(job.step())
        except StopIteration as end:
            return end.value

    def _report_of(self, number: int) -> Callable[..., None]:
        def report(*progress: object) -> None:
            job = self._jobs.get(number)
            if job is None or job.is_abandoned:
                return
            if job.handle.is_cancelled and not job.is_task:
                raise Cancelled
            # One undelivered report at a time: a quick job makes them faster than the
            # window takes them, and its timers and keys would never have their turn.
            if job.is_report_delivered:
                job.is_report_delivered = False
                self._reported(number, progress)

        return report

    # On a thread of an I/O action

    def _start_io(self, number: int, action: IoAction) -> None:
        if action is let_others_work:
            self._do_io(number, action)
            return
        name = "fieldreg-io"
        run = threading.Thread(target=self._do_io, args=(number, action), name=name, daemon=True)
        run.start()

    def _do_io(self, number: int, action: IoAction) -> None:
        # The job is not held here: the widgets in it may only die on the GUI thread.
        task, is_idle = self._jobs[number].task, self._jobs[number].is_idle
        assert task is not None  # noqa: S101  it returned the action
        step: TaskStep
        try:
            step = next_step(task, action)
        except Exception as fault:  # noqa: BLE001  the runner is where faults end
            step = partial(task.throw, fault)
        if number in self._jobs:
            self._jobs[number].step = step
            put = self._turns.put_idle if is_idle else self._turns.put
            put(number)
