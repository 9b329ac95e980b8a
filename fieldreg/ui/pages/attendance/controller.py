"""Changes of the attendance sheet, and undoing them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services.training_sessions import PreviousMarks
from fieldreg.ui.context import Context
from fieldreg.ui.pages.attendance import queries
from fieldreg.ui.pages.attendance.queries import AttendanceChange, AttendanceSheet
from fieldreg.ui.translation import translator

tr = translator("Register")


_TOUCHED = frozenset({kinds.ATTENDANCE.name})


class AttendanceController(QObject):
    """Changes the sheet of one session; each change can be undone.

    Signals:
        done(AttendanceSheet): the sheet after a change.
        all_marked(): a whole half-day was marked.
        message_posted(str): a change that the sheet alone does not show.
    """

    done = Signal(object)
    all_marked = Signal()
    message_posted = Signal(str)

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._session = 0
        self._undo_stack: list[PreviousMarks] = []

    def set_session(self, session: int) -> None:
        """Change the sheet of *session*; changes made elsewhere can no longer be undone."""
        self._session = session
        self._undo_stack.clear()

    def set_mark(self, person: int, mark: AttendanceMark, half_day: int) -> None:
        user, session = self._context.user, self._session
        self._run(lambda: queries.set_mark(user, session, person, mark, half_day))

    def mark_all_except(self, absent: Sequence[int], half_day: int, message: str) -> None:
        user, session = self._context.user, self._session
        job = queries.mark_all_except
        self._run(lambda: job(user, session, absent, half_day), message, self.all_marked.emit)

    def remove_participant(self, person: int, message: str) -> None:
        user, session = self._context.user, self._session
        self._run(lambda: queries.remove_participant(user, session, person), message)

    def undo_last(self) -> None:
        if not self._undo_stack:
            self.message_posted.emit(tr("There is nothing to take back"))
            return
        user, session, previous = self._context.user, self._session, self._undo_stack.pop()

        def done(sheet: AttendanceSheet) -> None:
            self._context.navigator.notify_changed(_TOUCHED)
            self.done.emit(sheet)
            self.message_posted.emit(tr("The last mark is taken back"))

        self._context.runner.run(self, lambda: queries.restore_marks(user, session, previous), done)

    def _run(
        self,
        job: Callable[[], AttendanceChange],
        message: str = "",
        after: Callable[[], object] | None = None,
    ) -> None:
        def done(change: AttendanceChange) -> None:
            self._undo_stack.append(change.previous_marks)
            self._context.navigator.notify_changed(_TOUCHED)
            self.done.emit(change.sheet)
            if after is not None:
                after()
            if message:
                self.message_posted.emit(message)

        self._context.runner.run(self, job, done)
