"""Adds people to a session that is not closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import training_sessions
from fieldreg.services.people import attendance_claims
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")


class AddToSession(Column):
    opened = Signal()
    dropped = Signal()
    added = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people: Sequence[int] = ()
        self.session_list = RowList(tr("Add to a session"), row_height=60, min_rows=3)
        self.code_edit = LineEdit()
        self._code = FormField(tr("Or the code of a session that is not here"), self.code_edit)
        self.add_inset(SectionTitle(tr("Add to a session")))
        self.add_full_width(self.session_list, above="line")
        self.add_inset(self._code, above="near")
        self.add_space("section")
        bind = context.keyboard.bind
        bind(self, Action.PRIMARY, self.session_list.open_current, tr("add"))
        bind(self.code_edit, Action.PRIMARY, self._claim, tr("note it for head office"))
        bind(self, Action.LEAVE, self._leave, tr("Not now"))
        self.session_list.opened.connect(self._add)
        self.hide()

    def open_for(self, people: Sequence[int]) -> None:
        self._people = people
        job = partial(_load, self._context.user, people)
        ended = self._context.keyboard.hold()
        self._context.runner.run_latest("add", self, job, partial(self._show, people), ended=ended)

    def drop(self) -> None:
        self._people = ()
        self.hide()
        self.dropped.emit()

    def _show(self, people: Sequence[int], found: tuple[Sequence[SessionRow], bool]) -> None:
        if people != self._people:
            return
        sessions, is_laptop = found
        if not (sessions or is_laptop):
            message = tr("There is no open session to add anybody to.")
            self.notice_posted.emit(Notice(Tone.ATTENTION, message))
            return
        self.session_list.set_rows(list(map(self._row, sessions)))
        self.session_list.setVisible(bool(sessions))
        self._code.set_text("")
        self._code.clear_problem()
        self._code.setVisible(is_laptop)
        self.show()
        self.opened.emit()
        first = self.session_list if sessions else self.code_edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, session: SessionRow) -> ListRow:
        soum = self._context.user.places.short_name(session.soum or "", self._context.language)
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

    def _claim(self) -> None:
        claim, code = attendance_claims.claim_attendance, self.code_edit.text()
        job = partial(claim, self._context.user, code, self._people)

        def done(_session: int) -> None:
            self.drop()
            self.notice_posted.emit(
                Notice(Tone.DONE, tr("Noted. Head office decides when the next bundle is there."))
            )
            self.added.emit()

        def failed(problem: Problem) -> None:
            self._code.refuse(
                tr("This is not the code of a session.")
                if problem.code is Code.NOT_FOUND
                else problems_words.sentence(problem)
            )

        self._context.runner.run(self, job, done, failed)

    def _leave(self) -> None:
        self.drop()
        self.closed.emit()


def _load(user: UserSession, people: Sequence[int]) -> tuple[Sequence[SessionRow], bool]:
    return training_sessions.list_joinable_sessions(user, people), user.is_laptop
