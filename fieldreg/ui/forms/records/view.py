"""Records of plain kinds, in the place of a page's view: lists and form."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import PartnerRole
from fieldreg.domain.roles import Permission
from fieldreg.services.records import own_record, plain_records
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.ui.context import Context
from fieldreg.ui.forms.records.form import RecordForm, RecordsData
from fieldreg.ui.forms.records.loading import list_kinds_about, load_records
from fieldreg.ui.forms.records.section import RecordSections
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Records")

_FIELD_WIDTH: Final = 260
_SIDE_WIDTH: Final = 400
_ALL_ROOM: Final = 1000
_HELD: Final = frozenset({kinds.SESSION.name, kinds.COURSE.name})


def load_all(
    user: UserSession, listed: Sequence[Kind], about: int | None
) -> dict[str, RecordsData]:
    return {kind.name: load_records(user, kind, about) for kind in listed}


class RecordsView(Column):
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, page: Page, side: Column | None = None) -> None:
        super().__init__()
        self._context = context
        self.notice_posted.connect(page.notice_posted)
        self._stack: StackedView | None = None
        self._before: QWidget | None = None
        self.about: int | None = None
        self._about_kind: Kind | None = None
        self._listed: Sequence[Kind] = ()
        self._data: Mapping[str, RecordsData] = {}
        back = Actions(context.keyboard, self).add(
            *(translate("Person", "Back"), self._leave, Action.LEAVE), kind=ButtonKind.QUIET
        )
        self.title = PageTitle("", "", back)
        self.kind_choice = FormField(tr("What"), ComboBox(), width=_FIELD_WIDTH)
        self.sections, main = RecordSections(context), Column()
        self._body = main if side is None else TwoColumns(main, side, width=_SIDE_WIDTH)
        self._actions = Actions(context.keyboard, main)
        self._add_actions()
        self._form = RecordForm(context)
        self.add_inset(self.title)
        self.add_inset(self.kind_choice, above="group")
        self._views = StackedView(self._body, self._form)
        # Without a side there is room below; columns take it all.
        self.add_full_width(self._views, above="group", stretch=0 if side is None else _ALL_ROOM)
        self.add_stretch()
        main.add_full_width(self.sections)
        main.add_inset(self._actions.row(), above="field")
        if side is not None:
            main.add_stretch()
        self.sections.moved.connect(self._actions.update)
        self.sections.opened.connect(self._correct)
        self.kind_choice.changed.connect(self._on_kind_chosen)
        self._form.submitted.connect(self._save)
        self._form.closed.connect(self._close_form)

    def _add_actions(self) -> None:
        actions = self._actions
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
            when=lambda: self._may_write() and self.sections.current_value() is not None,
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

    @property
    def is_writing(self) -> bool:
        return not self._form.isHidden()

    @property
    def first_focus(self) -> QWidget:
        if not self._form.isHidden() and self._form.first_focus is not None:
            return self._form.first_focus
        rows = self.sections.current_list
        return rows if rows is not None else self.kind_choice.editor

    def show_in(self, stack: StackedView, *about: Any) -> None:
        if stack.currentWidget() is not self:
            self._stack, self._before = stack, stack.currentWidget()
        stack.setCurrentWidget(self)
        self.open_about(*about)

    def _leave(self) -> None:
        if self._stack is not None and self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self.closed.emit()

    def open_about(self, about: int | None, about_kind: Kind | None, title: str) -> None:
        self.about, self._about_kind, self._data = about, about_kind, {}
        self.title.set_text(title or tr("What grew out of trainings"), "")
        listed = list_kinds_about(self._context.user, about_kind)
        names = [(kind.name, translate(*kind.list_label)) for kind in listed if kind.list_label]
        editor = self.kind_choice.editor
        if isinstance(editor, ComboBox):
            editor.set_values(names)
        self._listed = listed
        self._close_form()
        self._show_sections()
        self.load()

    def name_about(self, about: int, title: str) -> None:
        if about == self.about:
            self.title.set_text(title, "")

    def load(self) -> None:
        listed = [kinds.BY_NAME[name] for name in self.sections.kinds]
        job = partial(load_all, self._context.user, listed, self.about)
        self._context.runner.run_latest("plain-records", self, job, self.show_records)

    @property
    def _is_laptop(self) -> bool:
        return all(data.is_laptop for data in self._data.values())

    @property
    def _kind(self) -> Kind | None:
        return kinds.BY_NAME.get(self.sections.current)

    def _show_sections(self) -> None:
        chosen = str(self.kind_choice.value() or "")
        only = [kinds.BY_NAME[chosen]] if chosen else []
        self.sections.show_kinds(self._listed if self.about else only, self._about_kind)
        # Made later than the buttons below them, the lists would be reached after those.
        stops = filter(None, map(self.sections.list_of, self.sections.kinds))
        for before, after in itertools.pairwise((*stops, *self._actions.buttons)):
            self.setTabOrder(before, after)

    def show_records(self, data: Mapping[str, RecordsData]) -> None:
        if list(data) != self.sections.kinds:
            return
        self._data = data
        self.sections.show_records(data, self.about)
        self._actions.update()
        focused: QWidget | None = self.window().focusWidget()
        is_inside = focused is not None and self._body.isAncestorOf(focused)
        is_inside = is_inside and focused not in self._actions.buttons  # a section went with it
        if self._form.isHidden() and self.isVisible() and not is_inside:
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_chosen(self) -> None:
        self._close_form()
        self._show_sections()
        self.load()

    def _may_write(self) -> bool:
        kind, may = self._kind, self._context.keyboard.may
        if kind is None or (kind.person_fields and not may(Permission.CORRECT_PEOPLE)):
            return False
        return not (kind.list_key and self._is_laptop)

    def _may_withdraw(self, *, is_wanted: bool) -> bool:
        value = self.sections.current_value()
        is_record = isinstance(value, CurrentRecord) and value.is_retired is not is_wanted
        return is_record and self._may_write()

    # The form

    def _correct(self) -> None:
        value = self.sections.current_value()
        if isinstance(value, CurrentRecord) and not value.is_retired:
            self._open_form(value)
        elif isinstance(value, str):
            self._open_form(None, value)

    def _open_form(self, edited: CurrentRecord | None, stated: str = "") -> None:
        data = self._data.get(self.sections.current)
        if data is None or not self._may_write():
            return
        texts = dict.fromkeys(("name", "partner"), stated) if stated else {}
        if stated and data.kind is kinds.PARTNER_PART:
            texts["part"] = PartnerRole.DELIVERY.value
        given = set(self._given(data.kind))
        if data.kind is kinds.PARTNER_PART and given & _HELD:
            given |= _HELD  # a part is in the one or the other
        self._form.start(data, edited, left_out=list(given), texts=texts)
        self.kind_choice.hide()
        self._views.setCurrentWidget(self._form)
        self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _given(self, kind: Kind) -> dict[str, str]:
        if self.about is None or self._about_kind is None:
            return {}
        names = plain_records.list_about_fields(kind, self._about_kind)
        return {names[0]: short_code(self.about)}

    def _close_form(self) -> None:
        self.kind_choice.setVisible(self.about is None)
        self._views.setCurrentWidget(self._body)
        self._actions.update()
        if self.isVisible():
            self.sections.focus()

    def _save(self, typed: dict[str, str]) -> None:
        data, edited, user = (
            self._data.get(self.sections.current),
            self._form.edited,
            self._context.user,
        )
        if data is None:
            return
        if edited is None:
            values = {**self._given(data.kind), **typed}
            self._write(partial(plain_records.add_record, user, data.kind, values), tr("Noted"))
            return
        change = partial(plain_records.change_record, user, edited.id, typed)
        self._write(partial(change, shown=edited.shown), tr("The entry is changed"))

    def _link_own_record(self) -> None:
        if self.about is not None:
            link = partial(own_record.link_own_record, self._context.user, self.about)
            self._write(link, tr("From now on this record is your own."))

    def _withdraw(self, *, is_wanted: bool) -> None:
        value = self.sections.current_value()
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
