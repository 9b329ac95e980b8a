"""Marking on the sheet: the acts, what stood before each, and taking it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.records import Mark
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.pages import Navigator
from fieldreg.ui.pages.attendance import queries
from fieldreg.ui.pages.attendance.queries import Before, Marked, Sheet
from fieldreg.ui.translation import translate

_TOUCHED = frozenset({kinds.ATTENDANCE.name})


class Marking(QObject):
    """The acts on the sheet of one session, each of which can be undone.

    Signals:
        done(Sheet): the sheet as it is now.
        all_marked(): a whole half-day was marked.
        said(str): what was done, where the sheet alone does not show it.
    """

    done = Signal(object)
    all_marked = Signal()
    said = Signal(str)

    def __init__(
        self, owner: QWidget, desk: Desk, runner: Runner, navigator: Navigator
    ) -> None:
        super().__init__(owner)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._session = 0
        self._made: list[Before] = []

    def turn_to(self, session: int) -> None:
        """Mark people of *session*; what was done elsewhere stays done."""
        self._session = session
        self._made.clear()

    def mark(self, person: int, as_: Mark, half_day: int) -> None:
        """Mark *person* at *half_day*."""
        desk, session = self._desk, self._session
        self._act(lambda: queries.mark(desk, session, person, as_, half_day))

    def mark_all_except(self, absent: Sequence[int], half_day: int, said: str) -> None:
        """Mark everyone present except the *absent*, and say *said*."""
        desk, session = self._desk, self._session
        job = queries.mark_all_except
        self._act(lambda: job(desk, session, absent, half_day), said, self.all_marked.emit)

    def take_off(self, person: int, said: str) -> None:
        """Take *person* off the list, and say *said*."""
        desk, session = self._desk, self._session
        self._act(lambda: queries.take_off(desk, session, person), said)

    def undo(self) -> None:
        """Take the last act back."""
        if not self._made:
            self.said.emit(translate("Register", "There is nothing to take back"))
            return
        desk, session, before = self._desk, self._session, self._made.pop()

        def tell(sheet: Sheet) -> None:
            self._navigator.announce(_TOUCHED)
            self.done.emit(sheet)
            self.said.emit(translate("Register", "The last mark is taken back"))

        self._runner.run(self, lambda: queries.undo(desk, session, before), tell)

    def _act(
        self,
        job: Callable[[], Marked],
        said: str = "",
        after: Callable[[], object] | None = None,
    ) -> None:
        def tell(marked: Marked) -> None:
            self._made.append(marked.before)
            self._navigator.announce(_TOUCHED)
            self.done.emit(marked.sheet)
            if after is not None:
                after()
            if said:
                self.said.emit(said)

        self._runner.run(self, job, tell)
