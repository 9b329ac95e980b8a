"""Marking on the sheet: the acts, what stood before each, and taking it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.ui.context import Context
from fieldreg.ui.pages.attendance import queries
from fieldreg.ui.pages.attendance.queries import AttendanceChange, AttendanceSheet, PreviousMarks
from fieldreg.ui.translation import translate

_TOUCHED = frozenset({kinds.ATTENDANCE.name})


class AttendanceController(QObject):
    """The acts on the sheet of one session, each of which can be undone.

    Signals:
        done(Sheet): the sheet as it is now.
        all_marked(): a whole half-day was marked.
        said(str): what was done, where the sheet alone does not show it.
    """

    done = Signal(object)
    all_marked = Signal()
    message_posted = Signal(str)

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._session = 0
        self._made: list[PreviousMarks] = []

    def set_session(self, session: int) -> None:
        """Mark people of *session*; what was done elsewhere stays done."""
        self._session = session
        self._made.clear()

    def set_mark(self, person: int, as_: AttendanceMark, half_day: int) -> None:
        """Mark *person* at *half_day*."""
        user, session = self._context.user, self._session
        self._act(lambda: queries.set_mark(user, session, person, as_, half_day))

    def mark_all_except(self, absent: Sequence[int], half_day: int, said: str) -> None:
        """Mark everyone present except the *absent*, and say *said*."""
        user, session = self._context.user, self._session
        job = queries.mark_all_except
        self._act(lambda: job(user, session, absent, half_day), said, self.all_marked.emit)

    def remove_participant(self, person: int, said: str) -> None:
        """Take *person* off the list, and say *said*."""
        user, session = self._context.user, self._session
        self._act(lambda: queries.remove_participant(user, session, person), said)

    def undo_last(self) -> None:
        """Take the last act back."""
        if not self._made:
            self.message_posted.emit(translate("Register", "There is nothing to take back"))
            return
        user, session, before = self._context.user, self._session, self._made.pop()

        def tell(sheet: AttendanceSheet) -> None:
            self._context.navigator.notify_changed(_TOUCHED)
            self.done.emit(sheet)
            self.message_posted.emit(translate("Register", "The last mark is taken back"))

        self._context.runner.run(self, lambda: queries.restore_marks(user, session, before), tell)

    def _act(
        self,
        job: Callable[[], AttendanceChange],
        said: str = "",
        after: Callable[[], object] | None = None,
    ) -> None:
        def tell(marked: AttendanceChange) -> None:
            self._made.append(marked.previous_marks)
            self._context.navigator.notify_changed(_TOUCHED)
            self.done.emit(marked.sheet)
            if after is not None:
                after()
            if said:
                self.message_posted.emit(said)

        self._context.runner.run(self, job, tell)
