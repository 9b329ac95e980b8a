"""The sessions: what comes, what was left open, what is closed; and planning the next."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services.records import form_drafts
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import NEW_RECORD, PageName
from fieldreg.ui.pages.sessions import queries
from fieldreg.ui.pages.sessions.form import SessionForm, SessionFormResult
from fieldreg.ui.pages.sessions.lists import SessionLists
from fieldreg.ui.pages.sessions.queries import SessionFormData, SessionsPageData, SessionTab
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage
from fieldreg.ui.widgets.stacked_view import StackedView


class SessionsPage(ShrinkingPage):
    """The lists, an empty page while there is no session, and the form."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Sessions", "Sessions"), parent=parent)
        self._context = context
        self._count = 0
        self._after: Callable[[], object] = self._focus_list  # when the form is left
        self.new_button = KeyButton(translate("Sessions", "New session"), kind=ButtonKind.PRIMARY)
        self.first_session_button = KeyButton(
            translate("Sessions", "New session"), kind=ButtonKind.PRIMARY
        )
        self.lists = SessionLists(context, new_button=self.new_button)
        self.form = SessionForm(context)
        self.autosave = DraftAutosave(context, self.form, NEW_RECORD, self.form.draft_values)
        self.autosave.watch_fields(self.form.fields.values())
        self._empty, self._form_view = Column(), Column()
        self.stack = StackedView(self.lists, self._empty, self._form_view)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()
        if subject is not None:
            session = subject if isinstance(subject, int) else None
            self._open_form(session, self._context.navigator.go_back)
        elif self._is_planning and not self.form.draft_values():
            self._turn_over()

    @override
    def on_leave(self) -> None:
        if self._is_planning:
            self.autosave.save()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_planning:
            inside = self.focusWidget()
            is_in_form = bool(inside) and self.form.isAncestorOf(inside)
            return inside if is_in_form else self.form.fields["course"].editor
        if self.stack.currentWidget() is self._empty:
            return self.first_session_button
        return self.lists.session_list if self.lists.session_list.rows else self.new_button

    # The lists

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "sessions", self, lambda: queries.load_sessions(user), self._show
        )

    def _show(self, shelf: SessionsPageData) -> None:
        was_empty, self._count = not self._count, shelf.total_count
        self.lists.show_sessions(shelf)
        if not self._is_planning:
            self._turn_over()
            if was_empty and self.isVisible():
                self._focus_list()

    def _turn_over(self) -> None:
        """Show the lists, or the empty page while there is nothing to list."""
        self.stack.setCurrentWidget(self.lists if self._count else self._empty)

    def _tell_state(self, said: str) -> None:
        self.post_notice(Tone.DONE, said)
        self._context.navigator.notify_changed({kinds.SESSION.name})
        self.lists.focus_list()

    def _focus_list(self) -> None:
        if self._count:
            self.lists.focus_list()
        else:
            self.first_session_button.setFocus()

    # The form

    @property
    def _is_planning(self) -> bool:
        return self.stack.currentWidget() is self._form_view

    def _open_form(self, session: int | None, after: Callable[[], object]) -> None:
        user, self._after = self._context.user, after
        if self._is_planning:
            self.autosave.save()
        draft = f"{form_drafts.SESSION_PAGE_PREFIX}{NEW_RECORD if session is None else session}"

        def show(plan: SessionFormData) -> None:
            self.autosave.switch_page(draft)
            self.stack.setCurrentWidget(self._form_view)
            self.form.show_session(plan, session)
            if plan.draft:
                self.post_notice(
                    Tone.DONE,
                    translate(
                        "Sessions", "What you typed earlier is here again. It is not saved yet."
                    ),
                )

        language = self._context.language
        self._context.runner.run(
            self, lambda: queries.load_session_form(user, session, draft, language), show
        )

    def _save(self, planned: SessionFormResult) -> None:
        draft, session = self.autosave.page, planned.session
        self.form.save_button.set_busy(translate("Sessions", "Saving…"))
        self.autosave.save()

        def failed(problem: Problem) -> None:
            self.form.save_button.set_idle()
            self.form.show_problem(problem)
            self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

        if session is None:
            job = partial(
                queries.plan_session,
                self._context.user,
                draft,
                planned.course or "",
                planned.values,
                planned.partners or (),
            )
        else:
            job = partial(
                queries.change_session,
                self._context.user,
                draft,
                session,
                planned.values,
                course=planned.course,
                partners=planned.partners,
            )
        self._context.runner.run(self, job, partial(self._saved, planned), failed)

    def _saved(self, planned: SessionFormResult, line: SessionRow) -> None:
        self.form.save_button.set_idle()
        self.form.mark_saved()
        self.autosave.mark_saved()
        self._turn_over()
        self._context.navigator.notify_changed(_SHOWN)
        today = self._context.user.day
        if planned.session is not None:
            self.post_notice(Tone.DONE, translate("Sessions", "The session is changed"))
            self._after()
        elif line.date <= today <= line.last_date:
            self._context.navigator.open_check_in(line.id)
        else:
            self.lists.choose(SessionTab.LEFT_OPEN if line.last_date < today else SessionTab.COMING)
            self.post_notice(
                Tone.DONE,
                translate("Sessions", "Planned: {course}, {day}").format(
                    course=(line.course or ""), day=dates.format_date(line.date)
                ),
            )
            self._focus_list()

    def _leave_form(self) -> None:
        self.autosave.save()
        self._turn_over()
        self._after()

    def _drop(self) -> None:
        self.form.mark_saved()
        self.autosave.discard()
        self._turn_over()
        self._after()

    # Building

    def _bind(self) -> None:
        new = partial(self._open_form, None, self._focus_list)
        for button in (self.new_button, self.first_session_button):
            self.keyboard.bind(
                self, Action.NEW_SESSION, new, translate("Sessions", "new session"), button=button
            )
        self.keyboard.bind(
            self,
            Action.LISTS,
            partial(self._context.navigator.open_page, PageName.REFERENCE_LISTS),
            translate("Lists", "courses, partners, places"),
            is_hinted=False,
        )
        self.keyboard.bind(self.lists, Action.MOVE_ROW, None, translate("Sessions", "choose"))
        self.lists.opened.connect(self._context.navigator.open_attendance)
        self.lists.check_in_requested.connect(self._context.navigator.open_check_in)
        self.lists.edit_requested.connect(lambda one: self._open_form(one, self._focus_list))
        self.lists.state_changed.connect(self._tell_state)
        self.lists.current_changed.connect(self._turn_keys)
        self.form.submitted.connect(self._save)
        self.form.closed.connect(self._leave_form)
        self.form.discarded.connect(self._drop)

    def _turn_keys(self) -> None:
        if self.isVisible():
            self.keyboard.set_page(self)

    def _lay_out(self) -> None:
        self._empty.add_inset(PageTitle(translate("Sessions", "Sessions")))
        empty = EmptyState(
            translate("Sessions", "No sessions yet"),
            translate(
                "Sessions",
                "Plan the first session and register people at its door. What was noted on paper"
                " can be entered afterwards, by line numbers.",
            ),
            self.first_session_button,
        )
        self._empty.add_inset(empty, stretch=1)
        self._form_view.add_inset(self.form)
        self.column.add_full_width(self.stack, stretch=1)


_SHOWN = frozenset(
    kind.name for kind in (kinds.SESSION, kinds.COURSE, kinds.PARTNER, kinds.ATTENDANCE)
)
