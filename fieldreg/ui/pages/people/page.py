"""The people page: search, registration, import and export."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.roles import Permission
from fieldreg.services.people.people_search import PeopleSearchResult
from fieldreg.ui.context import Context
from fieldreg.ui.forms.people.add_to_session import AddToSession
from fieldreg.ui.forms.people.request_form import RequestForm
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import NEW_RECORD, PLAINTEXT_EXPORTS, intake_of
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.people.files import PeopleFiles
from fieldreg.ui.pages.people.import_reports import ImportHistoryView
from fieldreg.ui.pages.people.import_view import ImportView
from fieldreg.ui.pages.people.people_list import PeopleList
from fieldreg.ui.pages.people.registration import RegistrationView
from fieldreg.ui.pages.people.requests import PersonRequests
from fieldreg.ui.pages.people.several import SeveralPeople
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import StackedView

tr = translator("People")


class PeoplePage(ShrinkingPage):
    shows = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE))

    def __init__(
        self, context: Context, *, draw_passphrase: Callable[[], str], is_office: bool
    ) -> None:
        super().__init__(context, tr("People"))
        self.people_list = PeopleList(context, is_office=is_office)
        self.add_to_session = AddToSession(context)
        self._found: PeopleSearchResult | None = None
        self.files = PeopleFiles(self, context, draw_passphrase)
        self.requests = PersonRequests(self, context, is_office=is_office)
        self._list_view, self._empty, self._sessions_view = Column(), Column(), Column()
        self._bind()
        self.several = SeveralPeople(self, context, self._list_view)
        self._lay_out()
        self._connect()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if (ref := intake_of(subject)) or self.people_list.intake:
            self.people_list.show_intake(ref)
            self.show_view(self._list_view)
        else:
            self.load()
        if subject == NEW_RECORD:
            self._start_registration()
        elif subject == PLAINTEXT_EXPORTS:
            self.files.export_people()
        elif self._is_registering and not self.registration_view.form.is_filled:
            self.show_view(self._list_view)

    @override
    def on_leave(self) -> None:
        if self._is_registering:
            self.registration_view.form.autosave.save()

    @override
    def load(self) -> None:
        self.people_list.reload()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_at(self._list_view):
            return self.people_list.search_field
        focused: QWidget | None = self.focusWidget()
        is_visible = focused is not None and focused.isVisibleTo(self)
        return focused if is_visible else super().first_focus()

    @override
    def search_target(self) -> LineEdit | None:
        return self.people_list.search_field if self._is_at(self._list_view) else None

    # The list

    def _show_count(self, found: PeopleSearchResult) -> None:
        for actions in self._actions:
            actions.update()
        self._found = found
        self._show_title()
        if self._is_at(self._list_view) and not found.total_count:
            self.show_view(self._empty)
            self.first_person_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_at(self._empty) and found.total_count:
            self.show_list()
        if self.isVisible():
            self.keyboard.set_page(self)  # Ctrl+T has another hint now

    def _show_title(self) -> None:
        retired, chosen = self.people_list.shows_retired, self.people_list.selected_count
        title = tr("Records out of use") if retired else tr("People")
        chosen_words = tr("chosen: {count}").format(count=chosen) if chosen > 1 else ""
        count = self.people_list.format_count(self._found) if self._found else " "
        self.head.set_text(title, join_parts([chosen_words, count]))
        if self.isVisible():
            self.keyboard.bindings_changed.emit()

    def show_list(self) -> None:
        self.show_view(self._list_view)
        self.people_list.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def _is_at(self, view: QWidget) -> bool:
        return self.stack.currentWidget() is view

    def show_view(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        if self.isVisible():
            self.keyboard.set_page(self)

    @cached_property
    def registration_view(self) -> RegistrationView:
        view = RegistrationView(self._context)
        view.opened.connect(self._open_registered)
        self.add_view(view, view.registered)
        return view

    def add_view(
        self,
        view: RegistrationView | ImportView | ImportHistoryView | RequestForm,
        changed: SignalInstance,
    ) -> None:
        view.closed.connect(self.show_list)
        view.notice_posted.connect(self.notice_posted)
        changed.connect(self.notify_people_changed)
        self.stack.addWidget(view)

    # Registration

    @property
    def _is_registering(self) -> bool:
        return isinstance(self.stack.currentWidget(), RegistrationView)

    def _start_registration(self) -> None:
        self.start(self.registration_view)

    def start(self, view: RegistrationView | RequestForm) -> None:
        typed = self.people_list.search_field.text() if self._is_at(self._list_view) else ""
        self.show_view(view)
        view.start(typed)

    def _open_registered(self, person: int) -> None:
        self.show_view(self._list_view)
        self._context.navigator.open_person(person)

    def notify_people_changed(self) -> None:
        self._context.navigator.notify_changed(self.shows)

    # Building

    def _bind(self) -> None:
        bind, view, people_list = self.keyboard.bind, self._list_view, self.people_list
        for part in (people_list.search_field, people_list.table):
            is_one = people_list.has_one
            bind(part, Action.PRIMARY, people_list.open_current, tr("open"), when=is_one)
        self._add_buttons()
        bind(view, Action.MOVE_ROW, None, tr("choose"))
        bind(view, Action.FIND, people_list.focus_field, tr("find"), is_hinted=False)
        for retired, hint in ((False, tr("those out of use")), (True, tr("those in use"))):
            bind(
                view,
                Action.SHOW,
                people_list.toggle_retired,
                hint,
                when=partial(people_list.is_showing, retired=retired),
            )
        self.requests.bind_to_list(view)
        bind(view, Action.LEAVE, people_list.leave, is_hinted=False, when=people_list.has_way_out)
        for place in (view, self._empty):
            self.files.bind_earlier(place, is_hinted=place is not view)
            self.files.bind_undo(place)

    def _add_buttons(self) -> None:
        page, of_list = Actions(self.keyboard, self), Actions(self.keyboard, self._list_view)
        self._actions = page, of_list
        self.new_button, self.first_person_button = (
            page.add(
                tr("New person"),
                self._start_registration,
                Action.NEW_PERSON,
                kind=ButtonKind.PRIMARY,
                hint=tr("new person"),
                needs=Permission.REGISTER_PEOPLE,
            )
            for _ in range(2)
        )
        self.import_button, self.first_import_button = (
            page.add(
                tr("Import"),
                self.files.import_people,
                Action.IMPORT,
                hint=tr("import"),
                needs=Permission.IMPORT_PEOPLE,
            )
            for _ in range(2)
        )
        self.export_button = of_list.add(
            tr("Export"),
            self.files.export_people,
            Action.EXPORT,
            hint=tr("export"),
            needs=Permission.EXPORT_PEOPLE,
        )

    def _connect(self) -> None:
        self.people_list.opened.connect(self._context.navigator.open_person)
        self.people_list.count_changed.connect(self._show_count)
        self.people_list.results_shown.connect(self._show_title)
        selection = self.people_list.table.selectionModel()
        selection.selectionChanged.connect(lambda *_rows: self._show_title())
        self.add_to_session.opened.connect(partial(self.show_view, self._sessions_view))
        filters = self.people_list.filters
        filters.opened.connect(partial(self.show_view, filters))
        filters.closed.connect(self.show_list)
        self.add_to_session.notice_posted.connect(self.notice_posted)

    def _lay_out(self) -> None:
        buttons = (self.import_button, self.export_button, self.new_button)
        self.head = PageTitle(tr("People"), " ", *buttons)
        filter_button = self.people_list.filters.add_button(self._list_view)
        self.people_list.add_beside_search(filter_button)
        self._list_view.add_inset(self.head)
        self._list_view.add_full_width(self.people_list, above="group", stretch=1)
        self._empty.add_inset(PageTitle(tr("People")))
        first_buttons = [self.first_person_button, self.first_import_button]
        first_buttons += self.requests.build_buttons(self._empty)
        self._empty.add_inset(_build_empty_state(*first_buttons), stretch=1)
        self._sessions_view.add_inset(PageTitle(tr("People")))
        self._sessions_view.add_full_width(self.add_to_session, above="group")
        self._sessions_view.add_stretch()
        self.stack = StackedView(
            *(self._list_view, self._empty, self._sessions_view, self.people_list.filters)
        )
        self.column.add_full_width(self.stack, stretch=1)


def _build_empty_state(*buttons: QWidget) -> EmptyState:
    return EmptyState(
        tr("Nobody is registered yet"),
        tr(
            "Register people one by one, here or on the arrivals page of a session. You can "
            "also import a list: CSV or XLSX, with any headers."
        ),
        *buttons,
    )
