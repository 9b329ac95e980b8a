"""Choosing the people who are expected."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.services import expected_people
from fieldreg.services.expected_people import ListedPeople
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.forms.sessions import format_participants
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, MultilineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, split_button_row

tr = translator("Door")


class ExpectPanel(Column):
    """Earlier sessions, all people of the soum, and a field for a list.

    Lines that name no single person stay in the field.
    """

    expected = Signal(int)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session: SessionRow | None = None
        self.sources = RowList(tr("Expected people"), row_height=40, min_rows=3)
        self.sources.opened.connect(self._take)
        label = tr("Or a list: a whole name or a code on each line")
        self.list_field = FormField(label, MultilineEdit())
        actions = Actions(context.keyboard, self)
        self.list_button = actions.add(
            tr("Expect the people of the list"), self._take_list, Action.SEND
        )
        self.cancel_button = actions.add(
            tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        context.keyboard.bind(
            self.sources, Action.PRIMARY, self.sources.open_current, tr("expect these people")
        )
        self.add_inset(SectionTitle(tr("Expected people"), tr("They get no mark until they come")))
        self.add_full_width(self.sources, above="line")
        self.add_inset(self.list_field, above="near")
        self.add_inset(split_button_row(self.list_button, self.cancel_button), above="near")
        self.add_stretch()

    def open_for(self, session: SessionRow) -> None:
        self._session = session
        self._show(session, [])
        job = partial(expected_people.list_earlier_sessions, self._context.user, session.id)
        ended, show = self._context.keyboard.hold(), partial(self._show, session)
        self._context.runner.run_latest("expected", self, job, show, ended=ended)

    def _show(self, session: SessionRow, earlier: Sequence[SessionRow]) -> None:
        if session is not self._session:
            return
        rows = [self._row(row) for row in earlier]
        if session.soum:
            name = self._context.user.places.short_name(session.soum, self._context.language)
            text = tr("Everybody of the soum: {soum}").format(soum=name)
            rows.append(ListRow(text, icon="place", value=session.soum))
        self.sources.set_rows(rows)
        self.sources.select(0)
        first = self.sources if rows else self.list_field.editor
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, session: SessionRow) -> ListRow:
        soum = self._context.user.places.short_name(session.soum or "", self._context.language)
        return ListRow(
            join_parts([session.course or "", soum, format_session_dates(session)]),
            icon="calendar",
            meta=format_participants(session),
            value=session,
        )

    def _take(self, source: object) -> None:
        if self._session is None:
            return
        at = self._context.user, self._session.id
        if isinstance(source, SessionRow):
            self._run(partial(expected_people.expect_participants_of, *at, source.id))
        else:
            self._run(partial(expected_people.expect_residents, *at, str(source)))

    def _run(self, job: Callable[[], int]) -> None:
        ended = self._context.keyboard.hold()
        self._context.runner.run(self, job, self._on_expected, self.failed.emit, ended=ended)

    def _on_expected(self, count: int) -> None:
        self.closed.emit()
        self.expected.emit(count)

    def _take_list(self) -> None:
        if self._session is None:
            return
        text = self.list_field.text()
        job = partial(expected_people.expect_listed, self._context.user, self._session.id, text)
        ended = self._context.keyboard.hold()
        self._context.runner.run(self, job, self._show_listed, self.failed.emit, ended=ended)

    def _show_listed(self, listed: ListedPeople) -> None:
        left = (*listed.ambiguous, *listed.unknown)
        self.list_field.set_text("\n".join(left))
        if not left:
            self._on_expected(listed.added)
            return
        self.list_field.refuse(tr("Nobody, or several people, are called so."))
        self.expected.emit(listed.added)
