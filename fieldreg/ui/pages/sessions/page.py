"""The sessions: what comes, what was left open, what is closed; and planning the next."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import Desk
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.draft_autosave import DraftKeeper
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import NEW, Navigator, PageName
from fieldreg.ui.pages.sessions import queries
from fieldreg.ui.pages.sessions.form import PlanForm, Planned
from fieldreg.ui.pages.sessions.lists import SessionLists
from fieldreg.ui.pages.sessions.queries import Plan, Shelf, Sort
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.labels import Title
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage
from fieldreg.ui.widgets.stacked_view import Views


class SessionsPage(ShrinkingPage):
    """The lists, an empty page while there is no session, and the form."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Sessions", "Sessions"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language, self._count = language, 0
        self._after: Callable[[], object] = self._focus_list  # when the form is left
        self.new_button = KeyButton(translate("Sessions", "New session"), kind=Kind.PRIMARY)
        self.first_button = KeyButton(
            translate("Sessions", "New session"), kind=Kind.PRIMARY
        )
        self.lists = SessionLists(
            desk, runner, keyboard, language=language, new_button=self.new_button
        )
        self.form = PlanForm(desk, keyboard, language)
        self.drafts = DraftKeeper(self.form, desk, runner, NEW, self.form.read)
        self.drafts.follow(self.form.fields.values())
        self._empty, self._form_view = Column(), Column()
        self.stack = Views(self.lists, self._empty, self._form_view)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        self._load()
        if subject is not None:
            session = subject if isinstance(subject, int) else None
            self._open_form(session, self._navigator.go_back)
        elif self._is_planning and not self.form.read():
            self._turn_over()

    @override
    def left(self) -> None:
        if self._is_planning:
            self.drafts.keep()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_planning:
            inside = self.focusWidget()
            is_in_form = bool(inside) and self.form.isAncestorOf(inside)
            return inside if is_in_form else self.form.fields["course"].edit
        if self.stack.currentWidget() is self._empty:
            return self.first_button
        return self.lists.list if self.lists.list.rows else self.new_button

    # The lists

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest("sessions", self, lambda: queries.look(desk), self._show)

    def _show(self, shelf: Shelf) -> None:
        was_empty, self._count = not self._count, shelf.count
        self.lists.show_shelf(shelf)
        if not self._is_planning:
            self._turn_over()
            if was_empty and self.isVisible():
                self._focus_list()

    def _turn_over(self) -> None:
        """Show the lists, or the empty page while there is nothing to list."""
        self.stack.setCurrentWidget(self.lists if self._count else self._empty)

    def _tell_state(self, said: str) -> None:
        self.say(Tone.DONE, said)
        self._navigator.announce({kinds.SESSION.name})
        self.lists.focus_list()

    def _focus_list(self) -> None:
        if self._count:
            self.lists.focus_list()
        else:
            self.first_button.setFocus()

    # The form

    @property
    def _is_planning(self) -> bool:
        return self.stack.currentWidget() is self._form_view

    def _open_form(self, session: int | None, after: Callable[[], object]) -> None:
        desk, self._after = self._desk, after
        if self._is_planning:
            self.drafts.keep()
        draft = f"{form_drafts.OF_A_SESSION}{NEW if session is None else session}"

        def show(plan: Plan) -> None:
            self.drafts.turn_to(draft)
            self.stack.setCurrentWidget(self._form_view)
            self.form.show_plan(plan, session)
            if plan.draft:
                self.say(
                    Tone.DONE,
                    translate(
                        "Sessions",
                        "What you typed earlier is here again. It is not saved yet.",
                    ),
                )

        language = self._language
        self._runner.run(
            self, lambda: queries.plan_facts(desk, session, draft, language), show
        )

    def _save(self, planned: Planned) -> None:
        draft, session = self.drafts.page, planned.session
        self.form.save_button.set_busy(translate("Sessions", "Saving…"))
        self.drafts.keep()

        def failed(problem: Problem) -> None:
            self.form.save_button.set_idle()
            self.form.refuse(problem)
            self.say(Tone.FAILURE, problems_words.sentence(problem))

        if session is None:
            job = partial(
                queries.plan,
                self._desk,
                draft,
                planned.course or "",
                planned.values,
                planned.partners or (),
            )
        else:
            job = partial(
                queries.change,
                self._desk,
                draft,
                session,
                planned.values,
                course=planned.course,
                partners=planned.partners,
            )
        self._runner.run(self, job, partial(self._saved, planned), failed)

    def _saved(self, planned: Planned, line: SessionLine) -> None:
        self.form.save_button.set_idle()
        self.form.rest()
        self.drafts.let_go()
        self._turn_over()
        self._navigator.announce(_SHOWN)
        today = self._desk.day
        if planned.session is not None:
            self.say(Tone.DONE, translate("Sessions", "The session is changed"))
            self._after()
        elif line.date <= today <= line.ends:
            self._navigator.open_door(line.id)
        else:
            self.lists.choose(Sort.LEFT_OPEN if line.ends < today else Sort.COMING)
            self.say(
                Tone.DONE,
                translate("Sessions", "Planned: {course}, {day}").format(
                    course=(line.course or ""), day=dates.shown(line.date)
                ),
            )
            self._focus_list()

    def _leave_form(self) -> None:
        self.drafts.keep()
        self._turn_over()
        self._after()

    def _drop(self) -> None:
        self.form.rest()
        self.drafts.forget()
        self._turn_over()
        self._after()

    # Building

    def _bind(self) -> None:
        new = partial(self._open_form, None, self._focus_list)
        for button in (self.new_button, self.first_button):
            self.keyboard.bind(
                self,
                Act.NEW_SESSION,
                new,
                translate("Sessions", "new session"),
                button=button,
            )
        self.keyboard.bind(
            self,
            Act.LISTS,
            partial(self._navigator.open_page, PageName.LISTS),
            translate("Lists", "courses, partners, places"),
            is_hinted=False,
        )
        self.keyboard.bind(self.lists, Act.CHOOSE, None, translate("Sessions", "choose"))
        self.lists.opened.connect(self._navigator.open_session)
        self.lists.door_wanted.connect(self._navigator.open_door)
        self.lists.change_wanted.connect(lambda one: self._open_form(one, self._focus_list))
        self.lists.state_changed.connect(self._tell_state)
        self.lists.turned.connect(self._turn_keys)
        self.form.submitted.connect(self._save)
        self.form.left.connect(self._leave_form)
        self.form.dropped.connect(self._drop)

    def _turn_keys(self) -> None:
        if self.isVisible():
            self.keyboard.turn_to(self)

    def _lay_out(self) -> None:
        self._empty.add(Title(translate("Sessions", "Sessions")))
        empty = EmptyPage(
            translate("Sessions", "No sessions yet"),
            translate(
                "Sessions",
                "Plan the first session and register people at its door. What was noted on paper"
                " can be entered afterwards, by line numbers.",
            ),
            self.first_button,
        )
        self._empty.add(empty, stretch=1)
        self._form_view.add(self.form)
        self.column.hang(self.stack, stretch=1)


_SHOWN = frozenset(
    kind.name for kind in (kinds.SESSION, kinds.COURSE, kinds.PARTNER, kinds.ATTENDANCE)
)
