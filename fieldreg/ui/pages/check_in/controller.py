"""Marking at the door: the acts, what was done last, and taking it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.people.new_person_form import NewPerson
from fieldreg.ui.pages.check_in import queries
from fieldreg.ui.pages.check_in.queries import CheckInMark, CheckInPageData
from fieldreg.ui.translation import translate

_REGISTERED = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE))
_MARKED = frozenset({kinds.ATTENDANCE.name})


class CheckInController(QObject):
    """The acts at the door of one session, one after the other.

    Signals:
        done(DoorFacts, str): somebody was marked or a mark taken back, and a sentence.
        registered(): somebody was registered, or turned out to be registered.
        refused(Problem): somebody could not be registered.
    """

    done = Signal(object, str)
    registered = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._session = 0
        self._made: list[CheckInMark] = []

    def set_session(self, session: int) -> None:
        """Mark people at *session*; what was done elsewhere stays done."""
        self._session = session
        self._made.clear()

    def mark_present(self, person: int, half_day: int) -> None:
        """Mark *person*."""
        user, session = self._context.user, self._session
        self._act(lambda: queries.mark_present(user, session, person, half_day), _MARKED)

    def mark_existing_present(self, person: int, half_day: int) -> None:
        """Mark *person*, who turned out to be the one being typed."""
        user, session = self._context.user, self._session
        job = queries.mark_existing_present
        self._act(lambda: job(user, session, person, half_day), _MARKED, self.registered.emit)

    def register_and_mark_present(self, new: NewPerson, half_day: int) -> None:
        """Register somebody and mark her."""
        user, session = self._context.user, self._session
        said = translate("Door", "Registered and present: {name}").format(name=new.given_name)
        self._act(
            lambda: queries.register_and_mark_present(user, session, new, half_day),
            _REGISTERED,
            self.registered.emit,
            self.failed.emit,
            said,
        )

    def undo_last(self) -> None:
        """Take the last mark back; who was registered stays registered."""
        if not self._made:
            self.done.emit(None, translate("Door", "There is nothing to take back"))
            return
        marked = self._made.pop()
        name = full_name(marked.data.people[marked.person])
        user, session = self._context.user, self._session

        def tell(door: CheckInPageData) -> None:
            self._context.navigator.notify_changed(_MARKED)
            self.done.emit(
                door, translate("Door", "No longer marked here: {name}").format(name=name)
            )

        self._context.runner.run(self, lambda: queries.undo_mark(user, session, marked), tell)

    def _act(
        self,
        job: Callable[[], CheckInMark],
        touched: frozenset[str],
        before: Callable[[], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
        said: str = "",
    ) -> None:
        def tell(marked: CheckInMark) -> None:
            if marked.is_change:
                self._made.append(marked)
            if before is not None:
                before()
            self._context.navigator.notify_changed(touched)
            name = full_name(marked.data.people[marked.person])
            news = (
                translate("Door", "Present: {name}").format(name=name)
                if marked.is_change
                else translate("Door", "Present already: {name}").format(name=name)
            )
            self.done.emit(marked.data, said or news)

        self._context.runner.run(self, job, tell, failed)
