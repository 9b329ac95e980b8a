"""The sessions page."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import LIFE_OF, NEW_RECORD, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.sessions.exports import SessionExports
from fieldreg.ui.pages.sessions.form import SessionForm, SessionFormResult, save_session
from fieldreg.ui.pages.sessions.form_data import SessionFormData, load_session_form
from fieldreg.ui.pages.sessions.lists import (
    SessionLists,
    SessionsPageData,
    SessionTab,
    load_sessions,
)
from fieldreg.ui.pages.sessions.overview import SessionOverview
from fieldreg.ui.pages.sessions.own_work import OwnWorkView
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Sessions")

_View = TypeVar("_View", OwnWorkView, SessionOverview)
_SHOWN = (kinds.SESSION, kinds.COURSE, kinds.PARTNER, kinds.ATTENDANCE, kinds.PROMISE)


class SessionsPage(ShrinkingPage):
    shows = frozenset(kind.name for kind in _SHOWN)

    def __init__(self, context: Context, *, draw_passphrase: Callable[[], str]) -> None:
        super().__init__(context, tr("Sessions"))
        self._count = 0
        self._after_form: Callable[[], object] = self._focus_list
        actions = Actions(self.keyboard, self)
        self.new_button, self.first_session_button = (
            actions.add(
                tr("New session"),
                partial(self._open_form, None, self._focus_list),
                Action.NEW_SESSION,
                kind=ButtonKind.PRIMARY,
                hint=tr("new session"),
            )
            for _ in range(2)
        )
        self._of_list = of_list = Actions(self.keyboard, self)
        export_button = of_list.add(
            tr("Export"),
            self._open_export,
            Action.EXPORT,
            needs=Permission.EXPORT_PEOPLE,
            is_hinted=False,
        )
        self.lists = SessionLists(context, export_button, self.new_button)
        self._draw_passphrase = draw_passphrase
        self.keyboard.bind(self, Action.OWN_RECORD, self._open_own_work, tr("my sessions"))
        self._empty = _build_empty_view(self.first_session_button)
        self.stack = StackedView(self.lists, self._empty, self.lists.filters)
        self.column.add_full_width(self.stack, stretch=1)
        self._connect()

    def _connect(self) -> None:
        _lead_to_lists(self, self._context)
        filters = self.lists.filters
        filters.opened.connect(partial(self._leave_for, filters))
        filters.changed.connect(self.load)
        filters.closed.connect(self._return_to_lists)
        self.lists.edit_requested.connect(partial(self._open_form, after=self._focus_list))
        self.lists.records_requested.connect(
            lambda *about: self.records_view.show_in(self.stack, *about)
        )
        self.lists.endings.state_changed.connect(self._on_state_changed)
        self.lists.endings.refused.connect(partial(self.post_notice, Tone.ATTENTION))
        self.lists.endings.failed.connect(self.post_failure)

    @cached_property
    def own_work(self) -> OwnWorkView:
        return self._add_view(OwnWorkView(self._context, self))

    @cached_property
    def records_view(self) -> SessionOverview:
        return self._add_view(SessionOverview(self._context, self))

    def _add_view(self, view: _View) -> _View:
        view.closed.connect(self._return_to_lists)
        self.stack.addWidget(view)
        return view

    @cached_property
    def exports(self) -> SessionExports:
        exports = SessionExports(self._context, self._draw_passphrase)
        exports.form.closed.connect(self._return_to_lists)
        exports.form.notice_posted.connect(self.notice_posted)
        self.stack.addWidget(exports)
        return exports

    @cached_property
    def form(self) -> SessionForm:
        form = SessionForm(self._context)
        form.submitted.connect(self._save)
        form.closed.connect(self._leave_form)
        form.discarded.connect(self._discard)
        self.stack.addWidget(form)
        return form

    @cached_property
    def autosave(self) -> DraftAutosave:
        autosave = DraftAutosave(self._context, self.form, NEW_RECORD, self.form.draft_values)
        autosave.watch_fields(self.form.fields.values())
        self.form.expected.changed.connect(autosave.save)
        return autosave

    @override
    def on_enter(self, subject: object = None) -> None:
        self.load()
        if isinstance(subject, str) and subject.startswith(LIFE_OF):
            self.records_view.show_from_sheet(self.stack, int(subject.removeprefix(LIFE_OF)))
        elif subject is not None:
            session = subject if isinstance(subject, int) else None
            to_sheet = partial(self._context.navigator.go_up, PageName.ATTENDANCE)
            self._open_form(session, self._focus_list if session is None else to_sheet)
        elif not ((self._is_planning and self.form.draft_values()) or self._is_writing):
            self._show_lists()

    @override
    def on_leave(self) -> None:
        if self._is_planning:
            self.autosave.save()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_planning:
            focused = self.focusWidget()
            is_in_form = bool(focused) and self.form.isAncestorOf(focused)
            return focused if is_in_form else self.form.fields["course"].editor
        view = self.stack.currentWidget()
        if view is self._empty:
            return self.first_session_button
        if view is not self.lists:
            return super().first_focus()
        return self.lists.session_list if self.lists.session_list.rows else self.new_button

    @override
    def load(self) -> None:
        user = self._context.user
        load = partial(load_sessions, user, self.lists.filters.only)
        self.run_latest("sessions", load, self._show)
        if isinstance(view := self.stack.currentWidget(), OwnWorkView):
            view.load()
        if self._is_planning and (session := self.form.session) is not None:
            language, draft = self._context.language, self.autosave.page
            job = partial(load_session_form, user, session, draft, language)
            self.run_latest("session-plan", job, partial(self._follow, session))

    def _follow(self, session: int, data: SessionFormData) -> None:
        if self._is_planning and self.form.session == session:
            self.form.follow(data)

    def _show(self, data: SessionsPageData) -> None:
        self._of_list.update()
        was_empty, self._count = not self._count, data.total_count
        self.lists.show_sessions(data)
        if self.stack.currentWidget() in (self.lists, self._empty):
            self._show_lists()
            if was_empty and self.isVisible():
                self._focus_list()

    def _show_lists(self) -> None:
        self.stack.setCurrentWidget(self.lists if self._count else self._empty)

    def _on_state_changed(self, message: str) -> None:
        self.post_act(message)
        self._context.navigator.notify_changed({kinds.SESSION.name})
        self.lists.focus_list()

    def _open_own_work(self) -> None:
        self._leave_for(self.own_work)
        self.own_work.open()

    def _open_export(self) -> None:
        self._leave_for(self.exports)
        self.exports.start(*self.lists.shown)

    def _leave_for(self, view: QWidget) -> None:
        if self._is_planning:
            self.autosave.save()
        self.stack.setCurrentWidget(view)

    def _return_to_lists(self) -> None:
        self._show_lists()
        self._focus_list()

    def _focus_list(self) -> None:
        if self._count:
            self.lists.focus_list()
        else:
            self.first_session_button.setFocus()

    @property
    def _is_planning(self) -> bool:
        return isinstance(self.stack.currentWidget(), SessionForm)

    @property
    def _is_writing(self) -> bool:
        shown = self.stack.currentWidget()
        return isinstance(shown, SessionExports) and shown.form.is_writing

    def _open_form(self, session: int | None, after: Callable[[], object]) -> None:
        user, language, self._after_form = self._context.user, self._context.language, after
        if self._is_planning:
            self.autosave.save()
        draft = f"{form_drafts.SESSION_PAGE_PREFIX}{NEW_RECORD if session is None else session}"
        if session is None:  # what a new one begins with is known at once
            self.autosave.switch_page(draft)
            self.stack.setCurrentWidget(self.form)
            self.form.show_session(SessionFormData(), session)

        def show(data: SessionFormData) -> None:
            self.autosave.switch_page(draft)
            self.stack.setCurrentWidget(self.form)
            self.form.show_session(data, session)
            if data.draft:
                self.post_notice(
                    Tone.DONE, tr("What you typed earlier is here again. It is not saved yet.")
                )

        load = partial(load_session_form, user, session, draft, language)
        self.run(load, show, ended=self.keyboard.hold())

    def _save(self, result: SessionFormResult) -> None:
        user, draft = self._context.user, self.autosave.page
        self.autosave.save()

        def failed(problem: Problem) -> None:
            self.form.show_problem(problem)
            self.post_failure(problem)

        def done(session: SessionRow) -> None:
            if draft == self.autosave.page:
                self._on_saved(session, is_new=result.session is None)
            else:  # the form is at another session by now
                self._context.navigator.notify_changed(self.shows)

        save = partial(_save_completing, user, draft, result)
        self.form.save_button.run(self._context.runner, tr("Saving…"), save, done, failed)

    def _on_saved(self, session: SessionRow, *, is_new: bool) -> None:
        self.form.mark_saved()
        self.autosave.mark_saved()
        self._show_lists()
        self._context.navigator.notify_changed(self.shows)
        today = self._context.user.day
        if not is_new:
            self._after_form()
            self.post_act(tr("The session is changed"))
            return
        tab = SessionTab.LEFT_OPEN if session.last_date < today else SessionTab.COMING
        self.lists.choose(tab, session.id)  # where the way up from its door leads too
        if session.date <= today <= session.last_date and self.keyboard.may(PageName.CHECK_IN):
            self._context.navigator.open_check_in(session.id)
            return
        day = dates.format_date(session.date)
        self.post_act(tr("Planned: {course}, {day}").format(course=session.course or "", day=day))
        self._focus_list()

    def _leave_form(self) -> None:
        self.autosave.save()
        self._show_lists()
        self._after_form()

    def _discard(self) -> None:
        self.form.mark_saved()
        self.autosave.discard()
        self._show_lists()
        self._after_form()


def _lead_to_lists(page: SessionsPage, context: Context) -> None:
    of_lists = translate("Lists", "courses, partners, places")
    of_partners = translate("Partners", "see the partners")
    for action, name, label in (
        (Action.LISTS, PageName.REFERENCE_LISTS, of_lists),
        (Action.PARTNERS, PageName.PARTNERS, of_partners),
    ):
        go = partial(context.navigator.open_page, name)
        context.keyboard.bind(page, action, go, label, is_hinted=False)


def _save_completing(user: UserSession, draft: str, result: SessionFormResult) -> SessionRow:
    with form_drafts.completing_draft(user, draft):
        session = save_session(user, result)
    return training_sessions.load_session(user, session)


def _build_empty_view(first_session_button: KeyButton) -> Column:
    view = Column()
    view.add_inset(PageTitle(tr("Sessions")))
    empty = EmptyState(
        tr("No sessions yet"),
        tr(
            "Plan the first session and register people as they arrive. What was noted"
            " on paper can be entered later, by line numbers."
        ),
        first_session_button,
    )
    view.add_inset(empty, stretch=1)
    return view
