"""Adding someone to a session: those that are open and that she is not in yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.services import training_sessions
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.person import queries
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone


class AddToSession(QWidget):
    """The button, and the list of open sessions, out of sight until it is asked for.

    Signals:
        added(): she is in a session.
        left(): Esc; she was added to none.
        said(Notice): what came of it.
    """

    added = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person = 0
        self.button = KeyButton(translate("Person", "Add to a session"))
        self.session_list = RowList(
            translate("Person", "Add to a session"), row_height=60, min_rows=3
        )
        column = Column()
        column.add_inset(SectionTitle(translate("Person", "Add to a session")))
        column.add_full_width(self.session_list, above=4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 20)
        box.addWidget(column)
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self.session_list.open_current, translate("Person", "add"))
        bind(self, Action.LEAVE, self._leave, translate("Person", "Not now"))
        self.session_list.opened.connect(self._add)
        self.hide()

    def bind_keys(self, view: QWidget) -> None:
        """Let the key ask for the list wherever the focus is in *view*."""
        self._context.keyboard.bind(
            view,
            Action.ADD,
            self._ask,
            translate("Person", "Add to a session"),
            button=self.button,
            is_hinted=False,
        )

    def set_person(self, person: int) -> None:
        """Be about *person* from now on, and out of sight."""
        self._person = person
        self.hide()

    def _ask(self) -> None:
        person = self._person
        job = partial(queries.list_joinable_sessions, self._context.user, person)
        self._context.runner.run_latest("add", self, job, partial(self._show, person))

    def _show(self, person: int, lines: Sequence[SessionRow]) -> None:
        if person != self._person:
            return
        if not lines:
            self.notice_posted.emit(
                Notice(
                    Tone.ATTENTION,
                    translate("Person", "There is no open session to add anybody to."),
                )
            )
            return
        self.session_list.set_rows([self._row(line) for line in lines])
        self.show()
        self.session_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: SessionRow) -> ListRow:
        soum = (
            self._context.user.places.name(line.soum, self._context.language) if line.soum else ""
        )
        return ListRow(
            line.course or "",
            join_parts([line.venue or "", soum]),
            icon="calendar",
            meta=format_session_dates(line),
            value=line,
        )

    def _add(self, line: object) -> None:
        if isinstance(line, SessionRow):
            job = partial(
                training_sessions.add_participants, self._context.user, line.id, [self._person]
            )
            course = line.course or ""
            self._context.runner.run(self, job, lambda _news: self._tell(course))

    def _tell(self, course: str) -> None:
        self.hide()
        self.notice_posted.emit(
            Notice(
                Tone.DONE,
                translate("Person", "Added to the session: {course}").format(course=course),
            )
        )
        self.added.emit()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
