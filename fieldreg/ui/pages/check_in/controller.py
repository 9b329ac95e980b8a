"""Changes made at check-in, and undoing them."""

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
from fieldreg.ui.translation import translator

tr = translator("Door")


_REGISTERED = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE))
_MARKED = frozenset({kinds.ATTENDANCE.name})


class CheckInController(QObject):
    """Marks people present at one session; each mark can be undone.

    Signals:
        done(CheckInPageData | None, str): the page after a change, and a message.
        registered(): the person in the form is registered.
        failed(Problem): the person in the form could not be registered.
    """

    done = Signal(object, str)
    registered = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._session = 0
        self._undo_stack: list[CheckInMark] = []

    def set_session(self, session: int) -> None:
        """Mark people at *session*; marks made elsewhere can no longer be undone."""
        self._session = session
        self._undo_stack.clear()

    def mark_present(self, person: int, half_day: int) -> None:
        user, session = self._context.user, self._session
        self._run(lambda: queries.mark_present(user, session, person, half_day), _MARKED)

    def mark_existing_present(self, person: int, half_day: int) -> None:
        """Mark *person*, the registered person that the form is about."""
        user, session = self._context.user, self._session
        job = queries.mark_existing_present
        self._run(lambda: job(user, session, person, half_day), _MARKED, self.registered.emit)

    def register_and_mark_present(self, new: NewPerson, half_day: int) -> None:
        user, session = self._context.user, self._session
        self._run(
            lambda: queries.register_and_mark_present(user, session, new, half_day),
            _REGISTERED,
            self.registered.emit,
            self.failed.emit,
            tr("Registered and present: {name}").format(name=new.given_name),
        )

    def undo_last(self) -> None:
        """Undo the last mark; a person registered with it stays registered."""
        if not self._undo_stack:
            self.done.emit(None, tr("There is nothing to take back"))
            return
        marked = self._undo_stack.pop()
        name = full_name(marked.data.people[marked.person])
        user, session = self._context.user, self._session

        def done(data: CheckInPageData) -> None:
            self._context.navigator.notify_changed(_MARKED)
            self.done.emit(data, tr("No longer marked here: {name}").format(name=name))

        self._context.runner.run(self, lambda: queries.undo_mark(user, session, marked), done)

    def _run(
        self,
        job: Callable[[], CheckInMark],
        changed_kinds: frozenset[str],
        before: Callable[[], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
        message: str = "",
    ) -> None:
        def done(marked: CheckInMark) -> None:
            if marked.is_change:
                self._undo_stack.append(marked)
            if before is not None:
                before()
            self._context.navigator.notify_changed(changed_kinds)
            name = full_name(marked.data.people[marked.person])
            default_message = (
                tr("Present: {name}").format(name=name)
                if marked.is_change
                else tr("Present already: {name}").format(name=name)
            )
            self.done.emit(marked.data, message or default_message)

        self._context.runner.run(self, job, done, failed)
