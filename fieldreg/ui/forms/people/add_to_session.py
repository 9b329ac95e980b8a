"""Adding people to a session that is not closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.services import training_sessions
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")


class AddToSession(Column):
    """The open sessions, hidden until `open_for`.

    Signals:
        opened(): the sessions are shown.
        added(): the people were added to a session.
        closed(): Esc.
        notice_posted(Notice): the session, or that there is none.
    """

    opened = Signal()
    added = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people: Sequence[int] = ()
        self.session_list = RowList(tr("Add to a session"), row_height=60, min_rows=3)
        self.add_inset(SectionTitle(tr("Add to a session")))
        self.add_full_width(self.session_list, above="line")
        self.add_space("section")
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self.session_list.open_current, tr("add"))
        bind(self, Action.LEAVE, self._leave, tr("Not now"))
        self.session_list.opened.connect(self._add)
        self.hide()

    def open_for(self, people: Sequence[int]) -> None:
        """Show the sessions to which any of *people* can be added, unless there is none."""
        self._people = people
        job = partial(training_sessions.list_joinable_sessions, self._context.user, people)
        ended = self._context.keyboard.hold()
        self._context.runner.run_latest("add", self, job, partial(self._show, people), ended=ended)

    def drop(self) -> None:
        self._people = ()
        self.hide()

    def _show(self, people: Sequence[int], sessions: Sequence[SessionRow]) -> None:
        if people != self._people:
            return
        if not sessions:
            message = tr("There is no open session to add anybody to.")
            self.notice_posted.emit(Notice(Tone.ATTENTION, message))
            return
        self.session_list.set_rows(list(map(self._row, sessions)))
        self.show()
        self.opened.emit()
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

    def _add(self, session: SessionRow) -> None:
        add = training_sessions.add_participants
        job = partial(add, self._context.user, session.id, self._people)
        is_single = len(self._people) == 1

        def done(count: int) -> None:
            self.drop()
            message = (
                tr("Added to the session: {course}")
                if is_single
                else tr("%Ln people added to the session: {course}", count)
            )
            self.notice_posted.emit(Notice(Tone.DONE, message.format(course=session.course or "")))
            self.added.emit()

        self._context.runner.run(self, job, done)

    def _leave(self) -> None:
        self.drop()
        self.closed.emit()
