"""A facilitator's own view."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain import kinds
from fieldreg.domain.records.values import PromiseState
from fieldreg.services.session_life import own_work
from fieldreg.services.session_life.own_work import OwnPromise, OwnSession, OwnWork
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.records.promises import bind_promises, describe_keeping
from fieldreg.ui.forms.sessions import format_participants
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary.records import choice_label, field_label
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")


class OwnWorkView(Column):
    closed = Signal()

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context = context
        keyboard = context.keyboard
        back = Actions(keyboard, self).add(
            *(translate("Person", "Back"), self.closed.emit, Action.LEAVE), kind=ButtonKind.QUIET
        )
        self._title = PageTitle(tr("My sessions"), "", back)
        self.session_list = RowList(tr("Sessions"), min_rows=2)
        self._promises = RowList(translate("Lists", "Promises"), min_rows=1)
        self._grown = RowList(tr("What grew out of them"), min_rows=1)
        self.add_inset(self._title)
        for rows in (self.session_list, self._promises, self._grown):
            keyboard.bind(rows, Action.MOVE_ROW, None, tr("choose"))
            self.add_inset(SectionTitle(rows.accessibleName()), above="group")
            self.add_full_width(rows, above="hair")
        for rows in (self.session_list, self._grown):
            rows.bind_opening(
                *(keyboard, self._open, tr("open the session")), needs=PageName.ATTENDANCE
            )
        self._promises.bind_opening(
            *(keyboard, self._open_person, translate("Register", "open the person")),
            needs=PageName.PERSON,
        )
        bind_promises(
            *(page, context, self._promises),
            lambda value: value.due if isinstance(value, OwnPromise) else None,
        )
        self.add_stretch()

    def open(self) -> None:
        self.session_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        load = partial(own_work.load_own_work, self._context.user)
        self._context.runner.run_latest("own-work", self, load, self._show)

    def _open(self, session: object) -> None:
        if isinstance(session, SessionRow):
            self._context.navigator.open_attendance(session.id)

    def _open_person(self, promise: object) -> None:
        if isinstance(promise, OwnPromise):
            self._context.navigator.open_person(int(promise.record.values["trainee"] or 0))

    def _show(self, work: OwnWork) -> None:
        is_linked = work.person is not None
        hint = tr("Promises are shown once {key} on your own page has said which record is yours.")
        hint = hint.format(key=Action.OWN_RECORD.key)
        self._title.set_text(tr("My sessions"), "" if is_linked else hint)
        nothing = [ListRow(translate("Records", "Nothing is noted here"), icon="dash")]
        self.session_list.set_rows(list(map(_own_row, work.sessions)) or nothing)
        self._promises.set_rows(list(map(_promise_row, work.promises)) or nothing)
        self._grown.set_rows(list(map(_grown_row, work.grown)) or nothing)


def _own_row(own: OwnSession) -> ListRow:
    session = own.session
    counts = [
        format_participants(session),
        tr("expected: {count}").format(count=own.expected_count)
        if session.is_open and session.participants is not None
        else "",
        tr("still open: {count}").format(count=own.open_count) if own.open_count else "",
    ]
    icon = "ring" if session.is_open else "check"
    return ListRow(format_session(session), join_parts(counts), icon=icon, value=session)


def _promise_row(own: OwnPromise) -> ListRow:
    values = own.record.values
    state = PromiseState(str(values["state"]))
    day = dates.format_date(str(values["due"])) if values["due"] else ""
    due = labelled(field_label(kinds.PROMISE.get_field("due")), day) if day else ""
    icon = {PromiseState.OPEN: "ring", PromiseState.KEPT: "check"}.get(state, "dash")
    held = describe_keeping(own.due) if own.due else ""
    kept_by = format_session(own.kept_by) if own.kept_by else ""
    line = join_parts([choice_label(state), due, kept_by, held])
    return ListRow(str(values["text"] or ""), line, icon=icon, value=own)


def _grown_row(session: SessionRow) -> ListRow:
    count = format_participants(session)
    icon = "ring" if session.is_open else "check"
    return ListRow(format_session(session), count, icon=icon, value=session)
