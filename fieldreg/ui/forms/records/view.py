"""Records of the kinds without rules of their own: their list, and the form made of their fields.

It stands in the place of a page's view, about a person or session, or about none.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.names import name_in
from fieldreg.domain.records.values import PartnerRole
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.records import own_record, plain_records, record_labels, session_refs
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter, format_session
from fieldreg.ui.forms.records.form import RecordForm, RecordsData, with_code
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary.records import unconfirmed_label
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Records")

_MAX_OFFERED: Final = 200
_FIELD_WIDTH: Final = 260


def list_kinds_about(user: UserSession, subject: Kind | None) -> list[Kind]:
    """Return the plain kinds that the user sees, about *subject*, or about no person."""
    return [
        kind
        for kind in kinds.PLAIN_KINDS
        if user.may_see(kind)
        and (plain_records.list_about_fields(kind, subject) if subject else not kind.person_fields)
    ]


def load_records(user: UserSession, kind: Kind, about: int | None) -> RecordsData:
    records = plain_records.list_records(user, kind, about)
    references = [field for field in kind.fields if field.is_reference]
    ids = {int(record.values[field.name] or 0) for record in records for field in references}
    labels = record_labels.load_labels_of_any_kind(user, ids - {0})
    stated = plain_records.list_stated(user, kind, about) if about else []
    offered = {field.name: _offer(user, field, about) for field in references}
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in records])
    return RecordsData(kind, records, labels, stated, offered, user.is_laptop, unconfirmed)


def _offer(user: UserSession, field: Field, about: int | None) -> list[str]:
    target = kinds.BY_NAME[field.target]
    if target.list_key:
        labels = session_refs.label_names(session_refs.list_offered(user, target))
        return sorted(filter(None, labels.values()), key=sort_key)
    if target is kinds.SESSION:
        rows = user.store.sessions.list_counted(_MAX_OFFERED)
        return [with_code(format_session(row), row.id) for row in rows]
    if about is None or target is not kinds.TRAINEE:
        return []
    people = [row.trainee for row in user.store.sessions.list_participants(about)]
    return _name_people(user, people)


def _name_people(user: UserSession, people: Sequence[int]) -> list[str]:
    rows = user.store.people.list_by_ids(people)
    return sorted((with_code(row.full_name, row.id) for row in rows), key=sort_key)


class RecordsView(Column):
    """One kind at a time: its list with withdrawn records last, or the form.

    Signals:
        closed(): Esc in the list.
    """

    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context = context
        self.notice_posted.connect(page.notice_posted)
        self._stack: StackedView | None = None
        self._before: QWidget | None = None
        self._about: int | None = None
        self._about_kind: Kind | None = None
        self._data: RecordsData | None = None
        self._formatter = ValueFormatter(context.user.places, context.language)
        back = Actions(context.keyboard, self).add(
            *(translate("Person", "Back"), self._leave, Action.LEAVE), kind=ButtonKind.QUIET
        )
        self.title = PageTitle("", "", back)
        self.kind_choice = FormField(tr("What"), ComboBox(), width=_FIELD_WIDTH)
        self.list = RowList(tr("Entries"), keeps_mark=True)
        self._part = ListPart(context.keyboard, self.list)
        self._add_actions()
        self._form = RecordForm(context)
        self.add_inset(self.title)
        self.add_inset(self.kind_choice, above="group")
        self.add_full_width(self._form, above="group")
        self.add_full_width(self._part, above="group")
        self.add_stretch()
        self.kind_choice.changed.connect(self._on_kind_chosen)
        self.list.opened.connect(lambda _row: self._correct())
        self._form.submitted.connect(self._save)
        self._form.closed.connect(self._close_form)
        self._form.hide()

    def _add_actions(self) -> None:
        actions = self._part.row_actions
        actions.add(
            *(translate("Lists", "Add an entry"), partial(self._open_form, None)),
            Action.FORCE_IMPORT,
            needs=Permission.PLAN_SESSIONS,
            when=self._may_write,
        )
        actions.add(
            *(translate("Person", "Correct"), self._correct, Action.CORRECT),
            kind=ButtonKind.QUIET,
            needs=Permission.PLAN_SESSIONS,
            when=lambda: self._may_write() and self.list.current_value() is not None,
        )
        for is_wanted, label in ((True, tr("Withdraw")), (False, tr("Back into use"))):
            actions.add(
                *(label, partial(self._withdraw, is_wanted=is_wanted), Action.REMOVE),
                kind=ButtonKind.QUIET,
                needs=Permission.PLAN_SESSIONS,
                when=partial(self._may_withdraw, is_wanted=is_wanted),
                is_destructive=is_wanted,
            )
        actions.add(
            *(tr("This is my own record"), self._link_own_record, Action.OWN_RECORD),
            kind=ButtonKind.QUIET,
            when=lambda: self._about_kind is kinds.TRAINEE and self._is_laptop,
        )
        self._part.add_action_row()

    @property
    def first_focus(self) -> QWidget:
        if not self._form.isHidden() and self._form.first_focus is not None:
            return self._form.first_focus
        return self.list if self.list.rows else self.kind_choice.editor

    def show_in(self, stack: StackedView, *about: Any) -> None:
        """Take the place of what *stack* shows until it is left; *about* as in `open_about`."""
        if stack.currentWidget() is not self:
            self._stack, self._before = stack, stack.currentWidget()
        stack.setCurrentWidget(self)
        self.open_about(*about)

    def _leave(self) -> None:
        if self._stack is not None and self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self.closed.emit()

    def open_about(self, about: int | None, about_kind: Kind | None, title: str) -> None:
        """Show the records about *about*, a record of *about_kind* called *title*, if given."""
        self._about, self._about_kind, self._data = about, about_kind, None
        self.title.set_text(title or tr("What grew out of trainings"), "")
        listed = list_kinds_about(self._context.user, about_kind)
        names = [(kind.name, translate(*kind.list_label)) for kind in listed if kind.list_label]
        editor = self.kind_choice.editor
        if isinstance(editor, ComboBox):
            editor.set_values(names)
        self._close_form()
        self.load()

    def load(self) -> None:
        kind = self._kind
        if kind is None:
            return
        job = partial(load_records, self._context.user, kind, self._about)
        self._context.runner.run_latest("plain-records", self, job, self._show)

    @property
    def _is_laptop(self) -> bool:
        return self._data is None or self._data.is_laptop

    @property
    def _kind(self) -> Kind | None:
        return kinds.BY_NAME.get(str(self.kind_choice.value() or ""))

    def _show(self, data: RecordsData) -> None:
        self._data = data
        rows = [self._row(data, record) for record in data.records]
        rows += [
            ListRow(name, tr("as typed in the plan"), icon="dash", value=name)
            for name in data.stated
        ]
        self._part.set_rows(rows or [ListRow(tr("Nothing is noted here"), icon="dash")])
        if self._form.isHidden() and self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, data: RecordsData, record: CurrentRecord) -> ListRow:
        kind, about = data.kind, self._about
        # Of the names of an entry one is shown.
        texts = [name_in(self._context.language, record.values)] if kind.list_key else []
        texts += [
            self._formatter.format_value(kind, field, value, data.labels)
            for field in kind.fields
            if (value := record.values[field.name]) is not None
            and value != about
            and not (kind.list_key and field.name.startswith("name"))
        ]
        states = [unconfirmed_label(record.id in data.unconfirmed)]
        states += [tr("withdrawn")] if record.is_retired else []
        icon = "dash" if record.is_retired else "check"
        return ListRow(
            *(texts[0] if texts else "", join_parts(texts[1:])),
            icon=icon,
            meta=join_parts(states),
            value=record,
        )

    def _on_kind_chosen(self) -> None:
        self._close_form()
        self.load()

    def _may_write(self) -> bool:
        kind = self._kind
        return kind is not None and not (kind.list_key and self._is_laptop)

    def _may_withdraw(self, *, is_wanted: bool) -> bool:
        value = self.list.current_value()
        is_record = isinstance(value, CurrentRecord) and value.is_retired is not is_wanted
        return is_record and self._may_write()

    # The form

    def _correct(self) -> None:
        value = self.list.current_value()
        if isinstance(value, CurrentRecord) and not value.is_retired:
            self._open_form(value)
        elif isinstance(value, str):
            self._open_form(None, value)

    def _open_form(self, edited: CurrentRecord | None, stated: str = "") -> None:
        data = self._data
        if data is None or not self._may_write():
            return
        texts = dict.fromkeys(("name", "partner"), stated) if stated else {}
        if stated and data.kind is kinds.PARTNER_PART:
            texts["part"] = PartnerRole.DELIVERY.value
        self._form.start(data, edited, left_out=list(self._given(data.kind)), texts=texts)
        self._part.hide()
        self.kind_choice.hide()
        self._form.show()
        self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _given(self, kind: Kind) -> dict[str, str]:
        """Return the field that names the record which the view is about, as it would be typed."""
        if self._about is None or self._about_kind is None:
            return {}
        names = plain_records.list_about_fields(kind, self._about_kind)
        return {names[0]: short_code(self._about)}

    def _close_form(self) -> None:
        self._form.hide()
        self.kind_choice.show()
        self._part.show()
        self._part.row_actions.update()
        if self.isVisible():
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, typed: dict[str, str]) -> None:
        data, edited, user = self._data, self._form.edited, self._context.user
        if data is None:
            return
        if edited is None:
            values = {**self._given(data.kind), **typed}
            self._write(partial(plain_records.add_record, user, data.kind, values), tr("Noted"))
            return
        change = partial(plain_records.change_record, user, edited.id, typed)
        self._write(partial(change, shown=edited.shown), tr("The entry is changed"))

    def _link_own_record(self) -> None:
        if self._about is not None:
            link = partial(own_record.link_own_record, self._context.user, self._about)
            self._write(link, tr("From now on this record is your own."))

    def _withdraw(self, *, is_wanted: bool) -> None:
        value = self.list.current_value()
        if isinstance(value, CurrentRecord):
            withdraw = partial(plain_records.withdraw_records, self._context.user, value.id)
            done = tr("Withdrawn. It stays in the history.") if is_wanted else tr("In use again")
            shown = {value.id: value.shown}
            self._write(partial(withdraw, shown=shown, is_wanted=is_wanted), done)

    def _write(self, job: Callable[[], object], sentence: str) -> None:
        kind = self._kind

        def done(_result: object) -> None:
            self._close_form()
            self.notice_posted.emit(Notice(Tone.DONE, sentence))
            self.load()
            if kind is not None:
                self._context.navigator.notify_changed({kind.name})

        def failed(problem: Problem) -> None:
            sentence = problems_words.sentence(problem)
            if not self._form.refuse(str(problem.facts.get("field", "")), sentence):
                self.notice_posted.emit(Notice(Tone.FAILURE, sentence))

        self._context.runner.run(self, job, done, failed)
