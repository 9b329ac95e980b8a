"""Comparing newcomers at head office with everybody, soon after they came."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task
from fieldreg.services.pairs import comparing, ranking
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.worker import RESUME_NAMES, RESUME_PAIRS
from fieldreg.ui.context import Context

_COMPARED: Final = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.COURSE, kinds.PARTNER))
_START_AFTER_MS: Final = 1500  # the pages that show what came are first


def may_be_new(changed: AbstractSet[str]) -> bool:
    is_verdict = kinds.PAIR.name in changed and changed <= {kinds.PAIR.name, *_COMPARED}
    return not is_verdict and not changed.isdisjoint(_COMPARED)


class PairSearch(QObject):
    """At a laptop, and for roles that may not judge, it never runs.

    Names and their frequencies are counted at a laptop too.

    Signals:
        failed(Problem): a search ended early.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        may_judge = context.keyboard.may(Permission.CORRECT_PEOPLE)
        self._is_wanted = may_judge and not context.user.is_laptop
        self.is_running = self._is_due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_START_AFTER_MS)
        self._timer.timeout.connect(self.start)

    def schedule(self) -> None:
        self._timer.start()
        if self._context.keyboard.may(Permission.FIND_PEOPLE):  # who types names waits for it
            user = self._context.user
            self._context.runner.run_task(
                *(self, lambda *_: ranking.renew_frequencies(user), lambda _: None),
                resumes=RESUME_NAMES,
            )

    def stop(self) -> None:
        self._timer.stop()

    def start(self) -> None:
        self._timer.stop()
        if not self._is_wanted:
            return
        if self.is_running:
            self._is_due = True  # for those who came since
            return
        self.is_running = True
        self.changed.emit()
        self._context.runner.run_task(
            self,
            lambda _report, is_cancelled: _search(self._context.user, is_cancelled),
            self._on_done,
            self._on_failed,
            resumes=RESUME_PAIRS,
        )

    def _on_done(self, new_count: int) -> None:
        self._end()
        if new_count:
            self._context.navigator.notify_changed({kinds.PAIR.name})

    def _on_failed(self, problem: Problem) -> None:
        self._end()
        if problem.code is not Code.CANCELLED:
            self.failed.emit(problem)

    def _end(self) -> None:
        self.is_running = False
        self.changed.emit()
        if self._is_due:
            self._is_due = False
            self.schedule()


def _search(user: UserSession, is_cancelled: Callable[[], bool]) -> Task[int]:
    return comparing.compare_new(user, partial(_go_on, is_cancelled))


def _go_on(is_cancelled: Callable[[], bool], _done: int, _total: int) -> None:
    if is_cancelled():
        raise Problem(Code.CANCELLED)
