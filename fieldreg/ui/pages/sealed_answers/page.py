"""The protected desk: its key, whose answers there are, a reason, and what was answered.

What is opened stands here and nowhere else, and goes as soon as the page is left or the
window locks.
"""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk, Read
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.sealed_answers import queries
from fieldreg.ui.pages.sealed_answers.queries import DeskFacts
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.labels import Section, Text, Title
from fieldreg.ui.widgets.layout import Column, Sides, Turns, acts
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page

_FORM, _SIDE = 560, 420


class ProtectedPage(Page):
    """The desk, closed whenever it is not looked at.

    Long because it begins, opens and closes in one place, where all of it is wiped.
    """

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Protected", "Protected desk"), parent=parent)
        self._installation, self._runner = installation, runner
        self._language = language
        self._facts: DeskFacts | None = None
        self._desk: ProtectedDesk | None = None
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase = Field(
            translate("Protected", "Passphrase of the protected desk"), hidden
        )
        self.new = Field(translate("Protected", "Passphrase of the protected desk"))
        self.again = Field(translate("Protected", "Once more"))
        self.begin_button = KeyButton(
            translate("Protected", "Give the desk this passphrase"), kind=Kind.PRIMARY
        )
        self.unlock_button = KeyButton(
            translate("Protected", "Open the desk"), kind=Kind.PRIMARY
        )
        self.list = RowList(
            translate("Protected", "People with sealed answers"),
            row_height=40,
            keeps_mark=True,
        )
        self.nobody = Text(
            translate(
                "Protected",
                "No sealed answers have come in yet. They come with the laptops’ bundles.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.reason = Field(translate("Protected", "Why these answers are opened"))
        self.open_button = KeyButton(
            translate("Protected", "Open the answers"), kind=Kind.PRIMARY
        )
        self.close_button = KeyButton(
            translate("Protected", "Close the desk"), kind=Kind.QUIET
        )
        self.opened = RowList(
            translate("Protected", "What was answered"), row_height=36, keeps_mark=True
        )
        self.nothing = Text(
            translate(
                "Protected", "Nothing is open. Choose a person and write the reason."
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.log = RowList(
            translate("Protected", "Access log"), row_height=52, keeps_mark=True
        )
        self._begin_view, self._locked_view, self._open_view = (
            Column(),
            Column(),
            Column(),
        )
        self.turns = Turns(self._locked_view, self._begin_view, self._open_view)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        self._load()

    @override
    def left(self) -> None:
        self.close_desk()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and "answer" in kinds:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self.turns.current is self._begin_view:
            return self.new.edit
        if self.turns.current is self._locked_view:
            return self.passphrase.edit
        return self.list if self.list.rows else self.close_button

    # Acts

    def begin_desk(self) -> None:
        """Give the desk the passphrase that was written twice."""
        if self.again.text() != self.new.text():
            self.again.show_problem(translate("Protected", "The two are not the same."))
            self.again.setFocus()
            return
        installation, chosen = self._installation, self.new.text()
        self.again.clear_problem()
        self.begin_button.set_busy(translate("Protected", "One moment…"))

        def done(_nothing: object) -> None:
            self.begin_button.set_idle()
            self._empty_fields()
            self.say(
                Tone.DONE,
                translate("Protected", "The protected desk has its own passphrase."),
            )
            self._load()

        def failed(problem: Problem) -> None:
            self.begin_button.set_idle()
            self.new.show_problem(problems_words.sentence(problem))
            self.new.setFocus()

        self._runner.run(
            self, lambda: protected_desk.begin(installation, chosen), done, failed
        )

    def unlock(self) -> None:
        """Open the desk with what was typed."""
        if self.unlock_button.is_busy:
            return
        installation, typed = self._installation, self.passphrase.text()
        self.passphrase.clear_problem()
        self.unlock_button.set_busy(translate("Protected", "One moment…"))
        self._runner.run(
            self,
            lambda: protected_desk.unlock(installation, typed),
            self._show_open,
            self._refuse,
        )

    def open_answers(self) -> None:
        """Open the answers of the current person."""
        person, desk = self.list.current_value(), self._desk
        if desk is None or not isinstance(person, int) or self.open_button.is_busy:
            return
        reason = self.reason.text()
        self.reason.clear_problem()
        self.open_button.set_busy(translate("Protected", "One moment…"))

        def failed(problem: Problem) -> None:
            self.open_button.set_idle()
            self.reason.show_problem(problems_words.sentence(problem))
            self.reason.setFocus()

        job = partial(desk.open_person, person, reason)
        self._runner.run(self, job, self._show_answers, failed)

    def close_desk(self) -> None:
        """Close the desk, and let nothing of it stay in sight or in the page."""
        desk, self._desk = self._desk, None
        self._empty_fields()
        self.opened.set_rows([])
        self.opened.hide()
        self.nothing.show()
        if desk is not None:
            self._runner.run(self, desk.close)
            self._turn(self._locked_view)

    # Showing

    def _load(self) -> None:
        installation = self._installation
        self._runner.newest(
            "protected", self, lambda: queries.look(installation), self._show
        )

    def _show(self, found: DeskFacts) -> None:
        self._facts = found
        here = self.list.currentIndex().row()
        self.list.set_rows(queries.person_rows(found))
        self.list.choose(max(0, here))
        self.list.setVisible(bool(found.people))
        self.nobody.setVisible(not found.people)
        self.log.set_rows(queries.log_rows(found))
        self.log.choose(0)
        if not found.has_begun:
            self._turn(self._begin_view)
        elif self._desk is None:
            self._turn(self._locked_view)

    def _show_open(self, desk: ProtectedDesk) -> None:
        self.unlock_button.set_idle()
        self._empty_fields()
        if not self.isVisible():  # somebody went on before it was open
            self._runner.run(self, desk.close)
            return
        self._desk = desk
        self._turn(self._open_view)
        if desk.doubt is not None:
            self.say(Tone.ATTENTION, problems_words.sentence(desk.doubt))
        self._load()

    def _refuse(self, problem: Problem) -> None:
        self.unlock_button.set_idle()
        is_wrong = problem.code is Code.WRONG_PASSPHRASE
        sentence = (
            translate("Protected", "This passphrase does not open the protected desk.")
            if is_wrong
            else problems_words.sentence(problem)
        )
        self.passphrase.show_problem(sentence)
        self.passphrase.setFocus()

    def _show_answers(self, read: list[Read]) -> None:
        self.open_button.set_idle()
        if self._desk is None:
            return
        peoples = self._installation.tools.peoples
        self.reason.set_text("")
        self.opened.set_rows(queries.answer_rows(read, peoples, self._language))
        self.opened.show()
        self.nothing.hide()
        self.opened.choose(0)
        self.opened.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _empty_fields(self) -> None:
        for field in (self.passphrase, self.new, self.again, self.reason):
            field.set_text("")
            field.clear_problem()
        self.reason.show_note(
            translate(
                "Protected", "Every officer can read it: write no name and no answer."
            )
        )

    def _turn(self, view: QWidget) -> None:
        if self.turns.current is not view:
            self.turns.turn_to(view)
            target = self.first_focus()
            if target is not None and self.isVisible():
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self._begin_view, Act.PRIMARY, self.begin_desk, button=self.begin_button)
        bind(self._locked_view, Act.PRIMARY, self.unlock, button=self.unlock_button)
        bind(
            self._open_view,
            Act.PRIMARY,
            self.open_answers,
            translate("Protected", "Open the answers"),
            button=self.open_button,
        )
        bind(
            self._open_view,
            Act.LEAVE,
            self.close_desk,
            translate("Protected", "Close the desk"),
            button=self.close_button,
        )
        bind(self.list, Act.CHOOSE, None, translate("Protected", "choose"))

    def _lay_out(self) -> None:
        for view, line, parts in (
            (
                self._begin_view,
                translate(
                    "Protected",
                    "Choose a passphrase for this desk alone and tell it only to whom is to open sealed"
                    " answers: no officer’s opens any from then on. Make a backup afterwards and destroy"
                    " the older ones, which still hold the key.",
                ),
                (self.new, self.again),
            ),
            (
                self._locked_view,
                translate(
                    "Protected",
                    "Leaving this page or locking the window closes the desk, and nothing stays on it.",
                ),
                (self.passphrase,),
            ),
        ):
            form = Column()
            form.setMaximumWidth(_FORM)
            form.hang(Text(line, "body", wraps=True))
            for part in parts:
                form.hang(part, above=14)
            beside = QHBoxLayout()
            beside.addWidget(form, _FORM)
            beside.addStretch(1)
            view.add(beside)
        self._begin_view.add(acts(self.begin_button), above=16)
        self._begin_view.stretch()
        self._locked_view.add(acts(self.unlock_button), above=16)
        self._locked_view.stretch()
        main, side = Column(), Column()
        main.add(Section(translate("Protected", "People with sealed answers")))
        main.hang(self.list, above=4)
        main.add(self.nobody, above=4)
        main.add(self.reason, above=14)
        main.add(acts(self.open_button, self.close_button), above=12)
        main.add(Section(translate("Protected", "Access log")), above=20)
        main.hang(self.log, above=4)
        main.stretch()
        side.add(Section(translate("Protected", "What was answered")))
        side.add(self.nothing, above=4)
        side.hang(self.opened, above=4)
        side.stretch()
        self._open_view.hang(Sides(main, side, width=_SIDE), stretch=1)
        self.column.add(
            Title(
                translate("Protected", "Protected desk"),
                translate(
                    "Protected",
                    "Sealed answers are opened here alone, for a reason that is written down. Each"
                    " opening stands in a log that cannot be altered unseen.",
                ),
            )
        )
        self.column.hang(self.turns, above=18, stretch=1)
        self._empty_fields()
        self.opened.hide()
