"""One person: what is known of her, what she went through, and what she consented to."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import AskedBy, Purpose
from fieldreg.domain.sync.exchange import AsideView
from fieldreg.services import consent_records
from fieldreg.services.consent_records import Asked
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.people import registration
from fieldreg.services.people.access_report import Paper
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consents.consent_text_view import read_text
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator, PageName
from fieldreg.ui.pages.person import queries
from fieldreg.ui.pages.person.access_report import Seeing
from fieldreg.ui.pages.person.add_to_session import AddToSession
from fieldreg.ui.pages.person.consents import Consents
from fieldreg.ui.pages.person.details import Further, Known
from fieldreg.ui.pages.person.edit_form import CorrectForm
from fieldreg.ui.pages.person.erasure import Erasing
from fieldreg.ui.pages.person.history import Past
from fieldreg.ui.pages.person.notices import StandingNotices
from fieldreg.ui.pages.person.queries import PersonFacts
from fieldreg.ui.pages.person.training_path import TrainingPath, where_words
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section, Text, Title
from fieldreg.ui.widgets.layout import Column, Sides, Turns, acts
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.progress import Station, Stations
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage

_SIDE = 328


class PersonPage(ShrinkingPage):
    """The page of the person who was last asked for, or the form that corrects her.

    Long because all that can be done for one person begins here.
    """

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        dialogs: Dialogs,
        read_paper: Callable[[], Paper],
        read_aside: Callable[[], Sequence[AsideView]],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Person", "Person"), parent=parent)
        desk = installation.desk()
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._person = 0
        self._facts: PersonFacts | None = None
        self.correct_button = KeyButton(translate("Person", "Correct"))
        self.adding = AddToSession(desk, runner, keyboard, language)
        self.past = Past(desk, runner, keyboard, language)
        self.head = Title("", "", self.past.button, self.correct_button, self.adding.button)
        self.known = Known(desk.places, language)
        self.further = Further()
        self.retire_button = KeyButton(
            translate("Person", "Take out of use"), kind=Kind.QUIET
        )
        self.standing = StandingNotices()
        self._training = TrainingPath(desk.places, language)
        self.path = self._training.list
        self.notes_section = Section(translate("Person", "Notes"))
        self.notes = Text("", "body", wraps=True)
        self.consents = Consents(keyboard, language)
        self.answers = Text("", "body", "ink2", wraps=True)
        self.hand_over_button = KeyButton(
            translate("Answers", "Hand over for sealed answers"), kind=Kind.QUIET
        )
        self.questions = Text("", "body", "warn", wraps=True)
        self.questions_button = KeyButton(
            translate("Questions", "Questions"), kind=Kind.QUIET
        )
        self.where_section = Section(translate("Person", "Where the record is"))
        self.where = Stations()
        self.form = CorrectForm(desk, runner, keyboard, language)
        self._view, self._form_view = QWidget(), Column()
        self.erasing = Erasing(installation, runner, keyboard)
        self.seeing = Seeing(
            installation,
            runner,
            keyboard,
            dialogs=dialogs,
            read_paper=read_paper,
            read_aside=read_aside,
            language=language,
        )
        self.turns = Turns(
            self._view, self._form_view, self.past, self.erasing, self.seeing
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._person:
            self._person, self._facts = subject, None
            self.adding.turn_to(subject)
            self.turns.turn_to(self._view)
        self._load()

    @override
    def left(self) -> None:
        if self._is_correcting:
            self.form.drafts.keep()
        elif self.turns.current is self.erasing:
            self.erasing.forget()
            self.turns.turn_to(self._view)
        elif self.turns.current is self.seeing:
            self.seeing.leave()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()
            if self.turns.current is self.past:
                self.show_history()

    @override
    def first_focus(self) -> QWidget | None:
        if self.turns.current is self.past:
            return self.past.list
        if self.turns.current is self.erasing:
            return self.erasing.first_focus
        if self.turns.current is self.seeing:
            return self.seeing.paper
        if self._is_correcting:
            inside = self.focusWidget()
            is_in_form = bool(inside) and self.form.isAncestorOf(inside)
            return inside if is_in_form else self.form.fields["given_name"].edit
        return self.path if self.path.rows else self.consents.list

    # Showing

    def _load(self) -> None:
        desk, person = self._desk, self._person
        self._runner.newest("person", self, lambda: queries.look(desk, person), self._show)

    def _show(self, found: PersonFacts) -> None:
        if found.id != self._person:
            return
        is_first, self._facts = self._facts is None, found
        values = found.values
        name = PersonName(*(_text(values[one]) for one in ("given_name", "patronymic")))
        self.head.set_words(name.full or translate("Person", "name unknown"))
        self.known.show_facts(found)
        self.further.show_facts(found)
        self.standing.show_facts(found)
        for button in (self.retire_button, self.adding.button, self.hand_over_button):
            button.setVisible(not found.is_retired)
        self._training.show_facts(found)
        notes = str(values["notes"] or "")
        self.notes.set_words(notes)
        for part in (self.notes_section, self.notes):
            part.setVisible(bool(notes))
        self.consents.show_facts(found)
        given = found.answered_on
        last = dates.shown(max(given)) if given else ""
        self.answers.set_words(
            translate(
                "Answers", "Sealed answers given: %n, last on {day}", "", len(given)
            ).format(day=last)
        )
        self.answers.setVisible(bool(given))
        self.questions.set_words(
            translate(
                "Questions",
                "%n questions about this wait for an answer",
                "",
                found.question_count,
            )
        )
        self.questions.setVisible(found.question_count > 0)
        self.where_section.setVisible(found.where is not None)
        self.where.setVisible(found.where is not None)
        if found.where is not None:
            self.where.set_stations([Station(found.where, where_words(found.where))])
        # Her sessions were not here yet when the focus was put.
        if is_first and self.window().focusWidget() is self.consents.list:
            self._focus_view()

    @property
    def _is_correcting(self) -> bool:
        return self.turns.current is self._form_view

    # Acts

    def _open_form(self) -> None:
        if self._facts is not None and not self._is_correcting:
            self.turns.turn_to(self._form_view)
            self.form.show_facts(self._facts)
            if self._facts.draft:
                self.say(
                    Tone.DONE,
                    translate(
                        "Person",
                        "What you typed earlier is here again. It is not saved yet.",
                    ),
                )

    def show_history(self) -> None:
        """Show what was ever said of her."""
        self.past.tell(self._person, self.head.heading.words)

    def _show_past(self, person: int) -> None:
        if person == self._person and not self._is_correcting:
            self.turns.turn_to(self.past)
            self.past.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_everything(self) -> None:
        """Show all that is held about her, as a page for herself."""
        self.seeing.tell(self._person, self.head.heading.words)

    def _turn_from_view(self, part: QWidget, person: int) -> None:
        """Show *part*, which is about *person*, unless somebody went on meanwhile."""
        if person == self._person and not self._is_correcting:
            self.turns.turn_to(part)

    def ask_to_erase(self) -> None:
        """Ask whether to erase her, or one answer of hers."""
        if self._facts is not None:
            given = str(self._facts.values["given_name"] or "")
            self.erasing.ask(self._person, self.head.heading.words, given)

    def _erased(self) -> None:
        self._navigator.start_anew(PageName.PEOPLE)

    def _not_erased(self) -> None:
        self._leave_form()
        self._navigator.announce({kinds.TRAINEE.name, kinds.ERASURE.name})

    def _leave_form(self) -> None:
        self.turns.turn_to(self._view)
        self._load()
        self._focus_view()

    def _correct(self, values: dict[str, Value], asked_by: AskedBy | None) -> None:
        job = partial(queries.correct, self._desk, self._person, values, asked_by)

        def done(is_news: bool) -> None:  # noqa: FBT001  the answer of a job
            self.form.rest()
            self._leave_form()
            self.say(
                Tone.DONE,
                translate("Person", "The correction is saved")
                if is_news
                else translate("Person", "Nothing was different, so nothing was changed"),
            )
            self._navigator.announce({kinds.TRAINEE.name})

        def failed(problem: Problem) -> None:
            self.form.refuse(problem)
            self.say(Tone.FAILURE, problems_words.sentence(problem))

        self._runner.run(self, job, done, failed)

    def _added(self) -> None:
        self._focus_view()
        self._navigator.announce({kinds.ATTENDANCE.name})

    def _answer(self, asked: Asked) -> None:
        job = partial(consent_records.note, self._desk, self._person, asked)
        self._act(job, translate("Person", "The answer is saved"), kinds.CONSENT.name)

    def _withdraw(self, purpose: Purpose, by: str) -> None:
        job = partial(consent_records.withdraw, self._desk, self._person, purpose, by)
        self._act(job, translate("Person", "The consent is withdrawn"), kinds.CONSENT.name)

    def _read_text(self, purpose: Purpose, version: str, *guardians: bool) -> None:
        focused: QWidget | None = self.focusWidget()
        read_text(
            self._desk.texts,
            self.keyboard,
            self.consents.list if focused is None else focused,
            purpose=purpose,
            language=self._language,
            version=version or None,
            guardians=any(guardians),
        )

    def _retire(self, *, retired: bool) -> None:
        job = partial(registration.retire, self._desk, self._person, retired=retired)
        said = (
            translate("Person", "The record is out of use. Nothing was erased.")
            if retired
            else translate("Person", "The record is in use again")
        )
        self._act(job, said, kinds.TRAINEE.name)
        self._focus_view()

    def _act(self, job: Callable[[], object], said: str, kind: str) -> None:
        def done(_answer: object) -> None:
            self.say(Tone.DONE, said)
            self._load()
            self._navigator.announce({kind})

        self._runner.run(self, job, done)

    def _focus_view(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind, navigator = self.keyboard.bind, self._navigator
        bind(
            self.path,
            Act.PRIMARY,
            self.path.open_current,
            translate("Person", "open the session"),
        )
        bind(
            self._view,
            Act.CORRECT,
            self._open_form,
            translate("Person", "Correct"),
            button=self.correct_button,
        )
        self.adding.bind_in(self._view)
        self.standing.bind_in(
            self._view,
            self.keyboard,
            compare=lambda: navigator.open_conflicts(self._person),
            bring_back=lambda: self._retire(retired=False),
        )
        bind(
            self._view,
            Act.HAND_OVER,
            lambda: navigator.hand_over(self._person),
            translate("Answers", "hand over for sealed answers"),
            button=self.hand_over_button,
        )
        bind(
            self._view,
            Act.QUESTIONS,
            lambda: navigator.open_questions(self._person),
            translate("Questions", "Questions"),
            button=self.questions_button,
            is_hinted=False,
        )
        self.past.bind_in(self._view, self.show_history)
        self.erasing.bind_in(self._view, self.ask_to_erase)
        self.seeing.bind_in(self._view, self.show_everything)
        bind(self._view, Act.CHOOSE, None, translate("Person", "choose"))
        bind(self._view, Act.NEXT_PART, None, translate("Person", "next part"))
        bind(self._view, Act.LEAVE, navigator.go_back)
        self.keyboard.point(
            self._view,
            Act.TAKE_OUT,
            self.retire_button,
            translate("Person", "Take out of use"),
        )
        self.path.opened.connect(navigator.open_session)
        self.adding.added.connect(self._added)
        self.adding.left.connect(self._focus_view)
        self.adding.said.connect(self.said)
        self.consents.answered.connect(self._answer)
        self.consents.withdrawn.connect(self._withdraw)
        self.consents.text_wanted.connect(self._read_text)
        self.retire_button.clicked.connect(lambda: self._retire(retired=True))
        self.form.submitted.connect(self._correct)
        self.form.left.connect(self._leave_form)
        self.past.left.connect(self._leave_form)
        self.past.told.connect(self._show_past)
        self.erasing.asked.connect(partial(self._turn_from_view, self.erasing))
        self.seeing.told.connect(partial(self._turn_from_view, self.seeing))
        self.seeing.left.connect(self._leave_form)
        self.seeing.form.said.connect(self.said)
        self.seeing.form.written.connect(lambda: navigator.announce(frozenset()))
        self.erasing.left.connect(self._leave_form)
        self.erasing.gone.connect(self._erased)
        self.erasing.changed.connect(self._not_erased)
        self.erasing.said.connect(self.said)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.hang(self.adding)
        main.hang(self._training)
        main.add(self.notes_section, above=20)
        main.add(self.notes, above=2)
        main.add(self.further, above=20)
        main.stretch()
        side.hang(self.consents)
        side.add(self.answers, above=12)
        side.hang(acts(self.hand_over_button), above=8)
        side.add(self.questions, above=16)
        side.hang(acts(self.questions_button), above=4)
        side.add(self.where_section, above=24)
        side.add(self.where, above=6)
        side.stretch()
        side.hang(acts(self.seeing.button), above=24)
        side.hang(acts(self.retire_button), above=4)
        side.hang(acts(self.erasing.button), above=4)
        view = Column()
        for above, part in ((0, self.head), (8, self.known), (10, self.standing)):
            view.add(part, above=above)
        view.hang(Sides(main, side, width=_SIDE), above=22, stretch=1)
        box = QVBoxLayout(self._view)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(view)
        self._form_view.add(self.form)
        self.column.hang(self.turns, stretch=1)


def _text(value: Value) -> str | None:
    return str(value) if value else None


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.OF_PEOPLE))
