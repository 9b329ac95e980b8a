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
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk, ReadAnswer
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sealed_answers import queries
from fieldreg.ui.pages.sealed_answers.queries import SealedAnswersPageData
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.widgets.stacked_view import StackedView

_FORM, _SIDE = 560, 420


class SealedAnswersPage(Page):
    """The desk, closed whenever it is not looked at.

    Long because it begins, opens and closes in one place, where all of it is wiped.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Protected", "Protected desk"), parent=parent)
        self._context = context
        self._facts: SealedAnswersPageData | None = None
        self._desk: ProtectedDesk | None = None
        hidden = LineEdit()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase = FormField(
            translate("Protected", "Passphrase of the protected desk"), hidden
        )
        self.new_passphrase = FormField(translate("Protected", "Passphrase of the protected desk"))
        self.repeated_passphrase = FormField(translate("Protected", "Once more"))
        self.set_up_button = KeyButton(
            translate("Protected", "Give the desk this passphrase"), kind=ButtonKind.PRIMARY
        )
        self.unlock_button = KeyButton(
            translate("Protected", "Open the desk"), kind=ButtonKind.PRIMARY
        )
        self.people_list = RowList(
            translate("Protected", "People with sealed answers"), row_height=40, keeps_mark=True
        )
        self.no_people = wrapped_label(
            translate(
                "Protected",
                "No sealed answers have come in yet. They come with the laptops’ bundles.",
            )
        )
        self.reason = FormField(translate("Protected", "Why these answers are opened"))
        self.open_button = KeyButton(
            translate("Protected", "Open the answers"), kind=ButtonKind.PRIMARY
        )
        self.close_button = KeyButton(
            translate("Protected", "Close the desk"), kind=ButtonKind.QUIET
        )
        self.opened_answers = RowList(
            translate("Protected", "What was answered"), row_height=36, keeps_mark=True
        )
        self.nothing_opened = wrapped_label(
            translate("Protected", "Nothing is open. Choose a person and write the reason.")
        )
        self.access_log = RowList(
            translate("Protected", "Access log"), row_height=52, keeps_mark=True
        )
        self._begin_view, self._locked_view, self._open_view = (Column(), Column(), Column())
        self.stack = StackedView(self._locked_view, self._begin_view, self._open_view)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_leave(self) -> None:
        self.close_answers()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and "answer" in kinds:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self.stack.currentWidget() is self._begin_view:
            return self.new_passphrase.editor
        if self.stack.currentWidget() is self._locked_view:
            return self.passphrase.editor
        return self.people_list if self.people_list.rows else self.close_button

    # Acts

    def set_up(self) -> None:
        """Give the desk the passphrase that was written twice."""
        if self.repeated_passphrase.text() != self.new_passphrase.text():
            self.repeated_passphrase.show_problem(
                translate("Protected", "The two are not the same.")
            )
            self.repeated_passphrase.setFocus()
            return
        installation, chosen = self._context.installation, self.new_passphrase.text()
        self.repeated_passphrase.clear_problem()
        self.set_up_button.set_busy(translate("Protected", "One moment…"))

        def done(_nothing: object) -> None:
            self.set_up_button.set_idle()
            self._empty_fields()
            self.post_notice(
                Tone.DONE, translate("Protected", "The protected desk has its own passphrase.")
            )
            self._load()

        def failed(problem: Problem) -> None:
            self.set_up_button.set_idle()
            self.new_passphrase.show_problem(problems_words.sentence(problem))
            self.new_passphrase.setFocus()

        self._context.runner.run(
            self, lambda: protected_desk.set_up_protected_desk(installation, chosen), done, failed
        )

    def unlock(self) -> None:
        """Open the desk with what was typed."""
        if self.unlock_button.is_busy:
            return
        installation, typed = self._context.installation, self.passphrase.text()
        self.passphrase.clear_problem()
        self.unlock_button.set_busy(translate("Protected", "One moment…"))
        self._context.runner.run(
            self,
            lambda: protected_desk.unlock_protected_desk(installation, typed),
            self._show_open,
            self._refuse,
        )

    def open_answers(self) -> None:
        """Open the answers of the current person."""
        person, desk = self.people_list.current_value(), self._desk
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
        self._context.runner.run(self, job, self._show_answers, failed)

    def close_answers(self) -> None:
        """Close the desk, and let nothing of it stay in sight or in the page."""
        desk, self._desk = self._desk, None
        self._empty_fields()
        self.opened_answers.set_rows([])
        self.opened_answers.hide()
        self.nothing_opened.show()
        if desk is not None:
            self._context.runner.run(self, desk.close)
            self._turn(self._locked_view)

    # Showing

    def _load(self) -> None:
        installation = self._context.installation
        self._context.runner.run_latest(
            "protected", self, lambda: queries.load_sealed_answers(installation), self._show
        )

    def _show(self, found: SealedAnswersPageData) -> None:
        self._facts = found
        here = self.people_list.currentIndex().row()
        self.people_list.set_rows(queries.person_rows(found))
        self.people_list.select(max(0, here))
        self.people_list.setVisible(bool(found.people))
        self.no_people.setVisible(not found.people)
        self.access_log.set_rows(queries.log_rows(found))
        self.access_log.select(0)
        if not found.is_set_up:
            self._turn(self._begin_view)
        elif self._desk is None:
            self._turn(self._locked_view)

    def _show_open(self, desk: ProtectedDesk) -> None:
        self.unlock_button.set_idle()
        self._empty_fields()
        if not self.isVisible():  # somebody went on before it was open
            self._context.runner.run(self, desk.close)
            return
        self._desk = desk
        self._turn(self._open_view)
        if desk.integrity_problem is not None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(desk.integrity_problem))
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

    def _show_answers(self, read: list[ReadAnswer]) -> None:
        self.open_button.set_idle()
        if self._desk is None:
            return
        peoples = self._context.installation.tools.ethnic_groups
        self.reason.set_text("")
        self.opened_answers.set_rows(queries.answer_rows(read, peoples, self._context.language))
        self.opened_answers.show()
        self.nothing_opened.hide()
        self.opened_answers.select(0)
        self.opened_answers.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _empty_fields(self) -> None:
        for field in (self.passphrase, self.new_passphrase, self.repeated_passphrase, self.reason):
            field.set_text("")
            field.clear_problem()
        self.reason.show_note(
            translate("Protected", "Every officer can read it: write no name and no answer.")
        )

    def _turn(self, view: QWidget) -> None:
        if self.stack.currentWidget() is not view:
            self.stack.setCurrentWidget(view)
            target = self.first_focus()
            if target is not None and self.isVisible():
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self._begin_view, Action.PRIMARY, self.set_up, button=self.set_up_button)
        bind(self._locked_view, Action.PRIMARY, self.unlock, button=self.unlock_button)
        bind(
            self._open_view,
            Action.PRIMARY,
            self.open_answers,
            translate("Protected", "Open the answers"),
            button=self.open_button,
        )
        bind(
            self._open_view,
            Action.LEAVE,
            self.close_answers,
            translate("Protected", "Close the desk"),
            button=self.close_button,
        )
        bind(self.people_list, Action.MOVE_ROW, None, translate("Protected", "choose"))

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
                (self.new_passphrase, self.repeated_passphrase),
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
            form.add_full_width(wrapped_label(line, "ink"))
            for part in parts:
                form.add_full_width(part, above=14)
            beside = QHBoxLayout()
            beside.addWidget(form, _FORM)
            beside.addStretch(1)
            view.add_inset(beside)
        self._begin_view.add_inset(button_row(self.set_up_button), above=16)
        self._begin_view.add_stretch()
        self._locked_view.add_inset(button_row(self.unlock_button), above=16)
        self._locked_view.add_stretch()
        main, side = Column(), Column()
        main.add_inset(SectionTitle(translate("Protected", "People with sealed answers")))
        main.add_full_width(self.people_list, above=4)
        main.add_inset(self.no_people, above=4)
        main.add_inset(self.reason, above=14)
        main.add_inset(button_row(self.open_button, self.close_button), above=12)
        main.add_inset(SectionTitle(translate("Protected", "Access log")), above=20)
        main.add_full_width(self.access_log, above=4)
        main.add_stretch()
        side.add_inset(SectionTitle(translate("Protected", "What was answered")))
        side.add_inset(self.nothing_opened, above=4)
        side.add_full_width(self.opened_answers, above=4)
        side.add_stretch()
        self._open_view.add_full_width(TwoColumns(main, side, width=_SIDE), stretch=1)
        self.column.add_inset(
            PageTitle(
                translate("Protected", "Protected desk"),
                translate(
                    "Protected",
                    "Sealed answers are opened here alone, for a reason that is written down. Each"
                    " opening stands in a log that cannot be altered unseen.",
                ),
            )
        )
        self.column.add_full_width(self.stack, above=18, stretch=1)
        self._empty_fields()
        self.opened_answers.hide()
