"""The door: thirty people come in, and each costs a few letters and Enter.

Somebody who is registered is found and marked; somebody who is not is registered and
marked in one step. Whatever is half typed when the power goes stands there again.
"""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import Purpose, SessionState
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.session_dates import half_day_at, half_days
from fieldreg.ui.forms.duplicates.comparison_panel import ComparePanel
from fieldreg.ui.forms.duplicates.duplicate_check import Resembling
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS,
    FormWords,
    NewPersonForm,
    Registration,
)
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator
from fieldreg.ui.pages.check_in import queries
from fieldreg.ui.pages.check_in.controller import Marking
from fieldreg.ui.pages.check_in.present_panel import WIDTH, Arrivals
from fieldreg.ui.pages.check_in.queries import DoorFacts
from fieldreg.ui.pages.check_in.search import DoorSearch
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.layout import Column, Sides
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage

_ROW = (("patronymic", "given_name", "birth_date", "soum", "phone", CONSENTS),)


class DoorPage(ShrinkingPage):
    """The door of the session that was last asked for.

    Long because all the ways in which somebody comes in meet here.
    """

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
        super().__init__(keyboard, translate("Door", "Door"), top=14, parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._session = 0
        self._half_day = 0
        self._asked = ""  # what stood in the field when the act under way began
        self._facts: DoorFacts | None = None
        self.marking = Marking(self, desk, runner, navigator)
        self.line = Text("", "body", "ink2", shortens=True)
        self.back_button = KeyButton(translate("Door", "Session"), kind=Kind.QUIET)
        self.head = Title("", "", self.line, self.back_button, style="h2")
        self.search = DoorSearch(desk, runner, language)
        form_words = FormWords(
            translate("Door", "New person"),
            translate("Door", "What is missing can follow later"),
            translate("Door", "Register as present"),
            translate("Door", "Search"),
        )
        self.form = NewPersonForm(
            desk,
            runner,
            keyboard,
            language,
            page=form_drafts.DOOR,
            rows=_ROW,
            purposes=(Purpose.KEEP,),
            form_words=form_words,
        )
        self.form.draft_facts = lambda: {form_drafts.SESSION_FIELD: str(self._session)}
        self.compare = ComparePanel(keyboard, runner, desk.places, language)
        self.search.stack.addWidget(self.compare)
        self.arrivals = Arrivals()
        self._lay_out()
        self._bind()
        self._connect()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._half_day, self._facts = subject, 0, None
            self.marking.turn_to(subject)
            self.search.clear()
        self._load()
        if not self.form.is_filled:
            self.form.drafts.load(self._restore)

    @override
    def left(self) -> None:
        self.form.drafts.keep()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        inside = self.focusWidget()
        is_in_form = bool(inside) and self.form.isAncestorOf(inside)
        return inside if is_in_form and self.form.is_filled else self.search.field

    # Loading

    def _load(self) -> None:
        desk, session = self._desk, self._session
        self._runner.newest("door", self, lambda: queries.look(desk, session), self._show)

    def _show(self, door: DoorFacts) -> None:
        if door.line.id != self._session:
            return
        self._facts = door
        line = door.line
        if not 1 <= self._half_day <= line.half_days:
            self._half_day = half_day_at(line, self._desk.clock.now())
        day = dates.shown(half_days(line)[self._half_day - 1].day.isoformat())
        soum = self._desk.places.name(line.soum, self._language) if line.soum else ""
        half = (
            translate("Door", "half-day {number}").format(number=self._half_day)
            if line.half_days > 1
            else ""
        )
        self.head.set_words(line.course or "")
        self.line.set_words(joined([soum, day, half]))
        self.form.fields.set_near(line.soum)
        self.search.show_facts(door, self._half_day)
        self.arrivals.show_facts(door, self._half_day)
        if line.state != SessionState.PLANNED:
            self.search.setEnabled(False)
            self.form.register_button.set_reason(
                translate("Door", "This session is closed. Open it again to mark people.")
            )
        else:
            self.search.setEnabled(True)
            self.form.register_button.set_reason("")

    def _restore(self, draft: dict[str, str]) -> None:
        if not draft or self.form.is_filled:
            return
        self.form.restore(draft)
        name = draft.get("given_name") or translate("Door", "the person you were typing")
        desk, session = self._desk, self._session

        def tell(door: DoorFacts) -> None:
            kept = len(door.present(self._half_day or half_day_at(door.line, now)))
            self.say(
                Tone.DONE,
                translate("Door", "People kept: {count}. Go on with: {name}").format(
                    count=kept, name=name
                ),
            )

        now = desk.clock.now()
        self._runner.run(self, lambda: queries.look(desk, session), tell)

    # Acts

    def _mark_current(self) -> None:
        person = self.search.person()
        if person is not None:
            self._asked = self.search.field.text()
            self.marking.mark_present(person, self._half_day)

    def _hand_over(self) -> None:
        """Hand the laptop to whom the list shows, or to who came in last."""
        person = self.search.person()
        if person is None and self._facts is not None:
            here = self._facts.present(self._half_day)
            person = here[-1][1].id if here else None
        if person is not None:
            self._navigator.hand_over(person, self._session)

    def _register(self, new: Registration) -> None:
        self._asked = self.search.field.text()
        self.form.register_button.set_busy(translate("Door", "Registering…"))
        self.marking.register(new, self._half_day)

    def _take_registered(self, person: object) -> None:
        if isinstance(person, int):
            self._asked = self.search.field.text()
            self.form.drafts.keep()
            self.marking.take_registered(person, self._half_day)
            self.search.stack.setCurrentWidget(self.search.list)

    def _clear_form(self) -> None:
        self.form.register_button.set_idle()
        self.form.clear()

    def _refuse(self, problem: Problem) -> None:
        self.form.register_button.set_idle()
        self.form.refuse(problem)
        self.say(Tone.FAILURE, problems_words.sentence(problem))

    def _go_on(self, door: DoorFacts | None, sentence: str) -> None:
        """Be ready for the next person, and say what was done with this one."""
        if door is not None:
            typed_ahead = self.search.field.text().removeprefix(self._asked)
            self._asked = ""
            self.search.clear()
            self.search.field.setText(typed_ahead)
            self._show(door)
            self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.tell(sentence)

    def _turn_half_day(self, step: int) -> None:
        if self._facts is not None:
            last = self._facts.line.half_days
            self._half_day = max(1, min(last, self._half_day + step))
            self._show(self._facts)

    def _leave(self) -> None:
        if self.search.field.text():
            self.search.clear()
            self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._navigator.open_session(self._session)

    def _compare(self, one: Resembling) -> None:
        self.search.stack.setCurrentWidget(self.compare)
        self.compare.show_one(one)

    def _close_comparison(self) -> None:
        self.search.stack.setCurrentWidget(self.search.list)
        self.form.begin()

    def _judge_different(self) -> None:
        self.form.watch.judge_different()
        self._close_comparison()

    def _go_to_search(self) -> None:
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.field.selectAll()

    def _mark_alike(self, one: Resembling | None) -> None:
        self.search.alike = one.line.id if one else None
        self.search.look()

    def _has_half_days(self) -> bool:
        return self._facts is not None and self._facts.line.half_days > 1

    # Building

    def _connect(self) -> None:
        self.marking.done.connect(self._go_on)
        self.marking.registered.connect(self._clear_form)
        self.marking.refused.connect(self._refuse)
        self.form.submitted.connect(self._register)
        self.form.compare_wanted.connect(self._compare)
        self.form.left.connect(self._go_to_search)
        self.form.watch.found.connect(self._mark_alike)
        self.compare.same.connect(self._take_registered)
        self.compare.different.connect(self._judge_different)
        self.compare.left.connect(self._close_comparison)
        self.search.list.opened.connect(lambda _person: self._mark_current())

    def _bind(self) -> None:
        bind = self.keyboard.bind
        # Not on the page: nobody is marked by an Enter meant for the comparison.
        for part in (self.search.field, self.search.list):
            bind(part, Act.PRIMARY, self._mark_current, translate("Door", "present"))
        bind(
            self,
            Act.NEW_PERSON,
            lambda: self.form.begin(self.search.field.text()),
            translate("Door", "new person"),
        )
        bind(
            self,
            Act.HAND_OVER,
            self._hand_over,
            translate("Answers", "hand over for sealed answers"),
        )
        bind(self, Act.UNDO, self.marking.undo, translate("Door", "undo"))
        more = self._has_half_days
        bind(
            self,
            Act.NEXT,
            lambda: self._turn_half_day(1),
            translate("Door", "next half-day"),
            when=more,
        )
        bind(
            self,
            Act.PREVIOUS,
            lambda: self._turn_half_day(-1),
            translate("Door", "half-day before"),
            when=more,
            is_hinted=False,
        )
        bind(self, Act.LEAVE, self._leave, button=self.back_button)
        bind(self, Act.FIND, self._go_to_search)
        bind(self.search.list, Act.PRESENT, self._mark_current)

    def _lay_out(self) -> None:
        self.column.add(self.head)
        main = Column()
        main.hang(self.search, stretch=1)
        main.add(self.form, above=2)
        sides = Sides(
            main, self.arrivals, width=WIDTH, least=400, is_ruled=True, shrinks=True
        )
        self.column.hang(sides, above=4, stretch=1)


_SHOWN = frozenset(
    kind.name
    for kind in (
        *(kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT),
        *(kinds.QUOTA, kinds.COURSE),
    )
)
