"""How sessions end, reopen, and are planned once more."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.session_life import repeating
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.sessions import CloseSessionPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind

tr = translator("Sessions")


class _ChosenSessions(Protocol):
    def __call__(self, *, is_open: bool | None = None) -> Sequence[SessionRow]: ...


class SessionEndings(QObject):
    """The actions that change the state of the *chosen* sessions.

    Signals:
        refused(str): why sessions are not closed at once.
        repeated(SessionRow): the session that was planned as another one was.
    """

    state_changed = Signal(str)
    refused = Signal(str)
    repeated = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, actions: Actions, chosen: _ChosenSessions) -> None:
        super().__init__()
        self._context, self._chosen = context, chosen
        self._asked: Sequence[SessionRow] = ()  # whether to close them
        self.closing = CloseSessionPanel(context, has_line=False)
        self.closing.confirmed.connect(self._close)
        self._add_actions(partial(actions.add, kind=ButtonKind.QUIET))

    def _add_actions(self, add: Callable[..., object]) -> None:
        add(
            tr("Close"),
            self._ask_to_close,
            Action.CLOSE,
            needs=Permission.MARK_ATTENDANCE,
            when=lambda: bool(self._chosen(is_open=True)),
        )
        add(
            tr("Open again"),
            self._reopen,
            needs=Permission.MARK_ATTENDANCE,
            when=lambda: bool(self._chosen(is_open=False)),
        )
        add(tr("Call off"), self._call_off, Action.CALL_OFF, when=self._may_call_off)
        add(tr("Once more"), self._repeat, Action.REPEAT, when=lambda: len(self._chosen()) == 1)
        add(
            tr("Delete"),
            self._delete,
            Action.DELETE,
            when=self._may_delete,
            is_destructive=True,
            question=self._ask_to_delete,
        )

    def _ask_to_close(self) -> None:
        sessions, user = self._chosen(is_open=True), self._context.user
        self._asked = sessions

        def ask(checks: list[ClosingCheck]) -> None:
            place = self.closing.parentWidget()
            if self._asked is not sessions or place is None or not place.isVisible():
                return  # asked of what is no longer seen, it would take the focus there
            incomplete = [
                session
                for session, check in zip(sessions, checks, strict=True)
                if not check.is_complete
            ]
            if len(sessions) > 1 and incomplete:
                text = tr("Not all is noted in {course}: close it by itself.")
                self.refused.emit(text.format(course=course_name(incomplete[0])))
            elif checks:
                self.closing.show_check(checks[0], is_open=True)
                self.closing.show_question(len(sessions))

        self._context.runner.run(
            self,
            lambda: [training_sessions.load_closing_check(user, each.id) for each in sessions],
            ask,
        )

    def withdraw_question(self) -> None:
        self._asked = ()
        self.closing.show_state(is_open=False)

    def _close(self) -> None:
        sessions = self._asked
        message = tr("Closed: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Closed: {course}").format(course=course_name(sessions[0]))
        close = partial(training_sessions.close_sessions, lets_follow=True)
        self._set_state(close, sessions, message)

    def _reopen(self) -> None:
        sessions = self._chosen(is_open=False)
        message = tr("Open again: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Open again: {course}").format(course=course_name(sessions[0]))
        self._set_state(training_sessions.reopen_sessions, sessions, message)

    def _call_off(self) -> None:
        sessions = self._chosen(is_open=True)
        message = tr("Called off: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Called off: {course}").format(course=course_name(sessions[0]))
        self._set_state(training_sessions.call_off_sessions, sessions, message)

    def _may_call_off(self) -> bool:
        sessions = self._chosen(is_open=True)
        return bool(sessions) and not any(each.is_attended for each in sessions)

    def _repeat(self) -> None:
        user, (session,) = self._context.user, self._chosen()

        def repeat() -> tuple[SessionRow, int]:
            made = repeating.repeat_session(user, session.id)
            return training_sessions.load_session(user, made.session), made.expected_count

        def done(result: tuple[SessionRow, int]) -> None:
            row, expected = result
            words = tr("Planned once more: {course}, {day}")
            words = words.format(course=course_name(row), day=dates.format_date(row.date))
            people = tr("%n people are expected.", expected) if expected else ""
            self.state_changed.emit(join_parts([words, people], ". "))
            self.repeated.emit(row)

        self._context.runner.run(self, repeat, done, self.failed.emit)

    def _may_delete(self) -> bool:
        may_mark = self._context.keyboard.may(Permission.MARK_ATTENDANCE)
        sessions = self._chosen(is_open=True)
        return bool(sessions) and not any(
            each.evidence or (each.participants and not may_mark) for each in sessions
        )

    def _ask_to_delete(self) -> str:
        sessions = self._chosen(is_open=True)
        if len(sessions) == 1:
            return tr("Delete the session {course}?").format(course=course_name(sessions[0]))
        return tr("Delete %n sessions?", len(sessions))

    def _delete(self) -> None:
        sessions = self._chosen(is_open=True)
        message = tr("Deleted: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Deleted: {course}").format(course=course_name(sessions[0]))
        self._set_state(training_sessions.delete_sessions, sessions, message)

    def _set_state(
        self, change: Callable[..., object], sessions: Sequence[SessionRow], message: str
    ) -> None:
        job = partial(change, self._context.user, *(session.id for session in sessions))
        told = partial(self.state_changed.emit, message)
        self._context.runner.run(self, job, lambda _changed: told(), self.failed.emit)


def course_name(session: SessionRow) -> str:
    return session.course or tr("course unknown")
