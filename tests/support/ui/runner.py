"""A runner without threads: jobs run at once, and a fault of ours fails the test."""

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.ui.background.worker import Cancelled, LongJob


class InlineRunner:
    """Runs each job as it comes and answers before the call returns.

    Attributes:
        failures: the problems nobody who asked had said what to do with.
    """

    def __init__(self):
        self.failures = []

    def run(self, owner, job, done=None, failed=None, *, ended=None):  # noqa: ARG002  as the real one is called
        self._answer(job, done, failed, ended)

    def run_latest(self, channel, owner, job, done, failed=None, *, ended=None):  # noqa: ARG002  as the real one is called
        self._answer(job, done, failed, ended)

    def run_aside(self, owner, job, done, failed=None, *, channel=""):  # noqa: ARG002  as the real one is called
        self._answer(job, done, failed)
        return LongJob()

    def interrupt_by(self, interruptible):
        """Nothing comes meanwhile."""

    def is_awaited(self):
        return False

    def run_long(self, owner, job, done=None, failed=None, *, progress=None, stopped=None):  # noqa: ARG002  as the real one is called
        handle = LongJob()

        def report(done, total):
            if handle.is_cancelled:
                raise Cancelled
            if progress:
                progress(done, total)

        try:
            self._answer(lambda: job(report), done, failed)
        except Cancelled:
            if stopped:
                stopped()
        return handle

    def run_task(  # the real one is called so
        self,
        owner,  # noqa: ARG002
        start,
        done,
        failed=None,
        *,
        progress=None,
        resumes="",  # noqa: ARG002
        channel="",  # noqa: ARG002
    ):
        handle = LongJob()

        def report(step):
            if progress:
                progress(step)

        task = start(report, lambda: handle.is_cancelled)
        self._answer(lambda: run_task(task), done, failed)
        return handle

    def run_last(self, owner, job, ended):
        self.run(owner, job, ended, ended)

    def _answer(self, job, done, failed, ended=None):
        try:
            answer = job()
        except Problem as problem:
            (failed or self.failures.append)(problem)
        else:
            if done:
                done(answer)
        finally:
            if ended:
                ended()


class BusyRunner(InlineRunner):
    """An `InlineRunner` that may be busy, as with a slow disk: then jobs wait their turn."""

    def __init__(self):
        super().__init__()
        self.is_busy = False
        self._waiting = []

    def catch_up(self):
        """Do what waits, in the order in which it came."""
        self.is_busy = False
        while self._waiting:
            super()._answer(*self._waiting.pop(0))

    def _answer(self, *asked):
        if self.is_busy:
            self._waiting.append(asked)
        else:
            super()._answer(*asked)


class LateRunner(InlineRunner):
    """An `InlineRunner` whose answers may come late, and the last one first."""

    def __init__(self):
        super().__init__()
        self.is_late = False
        self._answers = []

    def run_latest(self, channel, owner, job, done, failed=None, *, ended=None):
        if self.is_late:
            self._answers = [one for one in self._answers if one[0] != channel]
        self._channel = channel
        super().run_latest(channel, owner, job, done, failed, ended=ended)

    def run_aside(self, owner, job, done, failed=None, *, channel=""):
        if not channel:
            return super().run_aside(owner, job, done, failed)
        self.run_latest(channel, owner, job, done, failed)
        return LongJob()

    def deliver(self):
        """Return the answers that wait, in the reverse order."""
        self.is_late = False
        while self._answers:
            _, act, answer = self._answers.pop()
            act(answer)

    def _answer(self, job, done, failed, ended=None):
        channel, self._channel = self._channel, None
        if not self.is_late:
            super()._answer(job, done, failed, ended)
            return
        try:
            answer, act = job(), done
        except Problem as problem:
            answer, act = problem, failed or self.failures.append
        if act is not None:
            self._answers.append((channel, act, answer))

    _channel = None
