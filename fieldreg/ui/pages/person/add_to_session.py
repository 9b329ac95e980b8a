"""Adding a person to a session that is not closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.services import training_sessions
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")


class AddToSession(Column):
    """The button, and the list of open sessions, hidden until requested.

    Signals:
        added(): the person was added to a session.
        closed(): Esc.
        notice_posted(Notice): the session, or that there is none.
    """

    added = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person = 0
        self.button = KeyButton(tr("Add to a session"))
        self.session_list = RowList(tr("Add to a session"), row_height=60, min_rows=3)
        self.add_inset(SectionTitle(tr("Add to a session")))
        self.add_full_width(self.session_list, above=4)
        self.add_space(20)
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self.session_list.open_current, tr("add"))
        bind(self, Action.LEAVE, self._leave, tr("Not now"))
        self.session_list.opened.connect(self._add)
        self.hide()

    def bind_keys(self, view: QWidget) -> None:
        self._context.keyboard.bind(
            view,
            Action.ADD,
            self._load,
            tr("Add to a session"),
            button=self.button,
            is_hinted=False,
        )

    def set_person(self, person: int) -> None:
        """Set the person, and hide the list."""
        self._person = person
        self.hide()

    def _load(self) -> None:
        person = self._person
        job = partial(training_sessions.list_joinable_sessions, self._context.user, person)
        self._context.runner.run_latest("add", self, job, partial(self._show, person))

    def _show(self, person: int, sessions: Sequence[SessionRow]) -> None:
        if person != self._person:
            return
        if not sessions:
            self.notice_posted.emit(
                Notice(Tone.ATTENTION, tr("There is no open session to add anybody to."))
            )
            return
        self.session_list.set_rows([self._row(session) for session in sessions])
        self.show()
        self.session_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, session: SessionRow) -> ListRow:
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        return ListRow(
            session.course or "",
            join_parts([session.venue or "", soum]),
            icon="calendar",
            meta=format_session_dates(session),
            value=session,
        )

    def _add(self, session: object) -> None:
        if isinstance(session, SessionRow):
            job = partial(
                training_sessions.add_participants, self._context.user, session.id, [self._person]
            )
            course = session.course or ""
            self._context.runner.run(self, job, lambda _count: self._added(course))

    def _added(self, course: str) -> None:
        self.hide()
        self.notice_posted.emit(
            Notice(Tone.DONE, tr("Added to the session: {course}").format(course=course))
        )
        self.added.emit()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
