"""The page of the protected desk: its passphrase, people with answers, opened answers, the log.

Opened answers are shown here only, and are removed when the page is left or the window locks.
"""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk, ReadAnswer
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.pages.sealed_answers import answer_rows
from fieldreg.ui.pages.sealed_answers.queries import SealedAnswersPageData, load_sealed_answers
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Protected")


_FORM_WIDTH, _SIDE_WIDTH = 560, 420


class SealedAnswersPage(Page):
    """The desk; it is locked while the page is not shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Protected desk"))
        self._desk: ProtectedDesk | None = None
        self.passphrase = FormField(
            tr("Passphrase of the protected desk"), LineEdit(is_masked=True)
        )
        self.new_passphrase = FormField(tr("Passphrase of the protected desk"))
        self.repeated_passphrase = FormField(tr("Once more"))
        self.set_up_button = KeyButton(tr("Give the desk this passphrase"), kind=ButtonKind.PRIMARY)
        self.unlock_button = KeyButton(tr("Open the desk"), kind=ButtonKind.PRIMARY)
        self.people_list = RowList(tr("People with sealed answers"), row_height=40, keeps_mark=True)
        self.no_people = wrapped_label(
            tr("No sealed answers have come in yet. They come with the laptops’ bundles.")
        )
        self.reason = FormField(tr("Why these answers are opened"))
        self.open_button = KeyButton(tr("Open the answers"), kind=ButtonKind.PRIMARY)
        self.close_button = KeyButton(tr("Close the desk"), kind=ButtonKind.QUIET)
        self.opened_answers = RowList(tr("What was answered"), row_height=36, keeps_mark=True)
        self.nothing_opened = wrapped_label(
            tr("Nothing is open. Choose a person and write the reason.")
        )
        self.access_log = RowList(tr("Access log"), row_height=52, keeps_mark=True)
        self._set_up_view, self._locked_view, self._open_view = Column(), Column(), Column()
        self.stack = StackedView(self._locked_view, self._set_up_view, self._open_view)
        self._lay_out()
        self._bind()

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
        if self.stack.currentWidget() is self._set_up_view:
            return self.new_passphrase.editor
        if self.stack.currentWidget() is self._locked_view:
            return self.passphrase.editor
        return self.people_list if self.people_list.rows else self.close_button

    # Actions

    def set_up(self) -> None:
        if self.repeated_passphrase.text() != self.new_passphrase.text():
            self.repeated_passphrase.show_problem(tr("The two are not the same."))
            self.repeated_passphrase.setFocus()
            return
        installation, passphrase = self._context.installation, self.new_passphrase.text()
        self.repeated_passphrase.clear_problem()
        self.set_up_button.set_busy(tr("One moment…"))

        def done(_nothing: object) -> None:
            self.set_up_button.set_idle()
            self._empty_fields()
            self.post_notice(Tone.DONE, tr("The protected desk has its own passphrase."))
            self._load()

        def failed(problem: Problem) -> None:
            self.set_up_button.set_idle()
            self.new_passphrase.show_problem(problems_words.sentence(problem))
            self.new_passphrase.setFocus()

        self._context.runner.run(
            self,
            lambda: protected_desk.set_up_protected_desk(installation, passphrase),
            done,
            failed,
        )

    def unlock(self) -> None:
        if self.unlock_button.is_busy:
            return
        installation, passphrase = self._context.installation, self.passphrase.text()
        self.passphrase.clear_problem()
        self.unlock_button.set_busy(tr("One moment…"))
        self._context.runner.run(
            self,
            lambda: protected_desk.unlock_protected_desk(installation, passphrase),
            self._on_unlocked,
            self._refuse,
        )

    def open_answers(self) -> None:
        person, desk = self.people_list.current_value(), self._desk
        if desk is None or not isinstance(person, int) or self.open_button.is_busy:
            return
        reason = self.reason.text()
        self.reason.clear_problem()
        self.open_button.set_busy(tr("One moment…"))

        def failed(problem: Problem) -> None:
            self.open_button.set_idle()
            self.reason.show_problem(problems_words.sentence(problem))
            self.reason.setFocus()

        job = partial(desk.open_person, person, reason)
        self._context.runner.run(self, job, self._show_answers, failed)

    def close_answers(self) -> None:
        """Lock the desk, and remove its content from the page."""
        desk, self._desk = self._desk, None
        self._empty_fields()
        self.opened_answers.set_rows([])
        self.opened_answers.hide()
        self.nothing_opened.show()
        if desk is not None:
            self._context.runner.run(self, desk.close)
            self._show_view(self._locked_view)

    # Content

    def _load(self) -> None:
        self._context.runner.run_latest(
            "protected", self, partial(load_sealed_answers, self._context.installation), self._show
        )

    def _show(self, found: SealedAnswersPageData) -> None:
        row = self.people_list.currentIndex().row()
        self.people_list.set_rows(answer_rows.build_person_rows(found.people))
        self.people_list.select(max(0, row))
        self.people_list.setVisible(bool(found.people))
        self.no_people.setVisible(not found.people)
        self.access_log.set_rows(answer_rows.build_log_rows(found.access_log, found.broken_entries))
        self.access_log.select(0)
        if not found.is_set_up:
            self._show_view(self._set_up_view)
        elif self._desk is None:
            self._show_view(self._locked_view)

    def _on_unlocked(self, desk: ProtectedDesk) -> None:
        self.unlock_button.set_idle()
        self._empty_fields()
        if not self.isVisible():  # the user left the page before the desk was unlocked
            self._context.runner.run(self, desk.close)
            return
        self._desk = desk
        self._show_view(self._open_view)
        if desk.integrity_problem is not None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(desk.integrity_problem))
        self._load()

    def _refuse(self, problem: Problem) -> None:
        self.unlock_button.set_idle()
        self.passphrase.show_problem(
            tr("This passphrase does not open the protected desk.")
            if problem.code is Code.WRONG_PASSPHRASE
            else problems_words.sentence(problem)
        )
        self.passphrase.setFocus()

    def _show_answers(self, answers: list[ReadAnswer]) -> None:
        self.open_button.set_idle()
        if self._desk is None:
            return
        ethnic_groups = self._context.installation.tools.ethnic_groups
        self.reason.set_text("")
        self.opened_answers.set_rows(
            answer_rows.build_answer_rows(answers, ethnic_groups, self._context.language)
        )
        self.opened_answers.show()
        self.nothing_opened.hide()
        self.opened_answers.select(0)
        self.opened_answers.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _empty_fields(self) -> None:
        for field in (self.passphrase, self.new_passphrase, self.repeated_passphrase, self.reason):
            field.set_text("")
            field.clear_problem()
        self.reason.show_note(tr("Every officer can read it: write no name and no answer."))

    def _show_view(self, view: QWidget) -> None:
        if self.stack.currentWidget() is not view:
            self.stack.setCurrentWidget(view)
            target = self.first_focus()
            if target is not None and self.isVisible():
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        keyboard, view = self.keyboard, self._open_view
        keyboard.bind(self._set_up_view, Action.PRIMARY, self.set_up, button=self.set_up_button)
        keyboard.bind(self._locked_view, Action.PRIMARY, self.unlock, button=self.unlock_button)
        self.open_button.bind_key(keyboard, view, Action.PRIMARY, self.open_answers)
        self.close_button.bind_key(keyboard, view, Action.LEAVE, self.close_answers)
        keyboard.bind(self.people_list, Action.MOVE_ROW, None, tr("choose"))

    def _lay_out(self) -> None:
        for view, line, fields, button in (
            (
                self._set_up_view,
                tr(
                    "Choose a passphrase for this desk only. Tell it only to the person who "
                    "opens sealed answers. Officers’ own passphrases will not open them any "
                    "more. Then make a backup and destroy older backups: they still contain "
                    "the key."
                ),
                (self.new_passphrase, self.repeated_passphrase),
                self.set_up_button,
            ),
            (
                self._locked_view,
                tr(
                    "Leaving this page or locking the window closes the desk, and nothing stays on it."
                ),
                (self.passphrase,),
                self.unlock_button,
            ),
        ):
            form = Column()
            form.setMaximumWidth(_FORM_WIDTH)
            form.add_full_width(wrapped_label(line, "ink"))
            for field in fields:
                form.add_full_width(field, above=14)
            view.add_inset(form)
            view.add_inset(button_row(button), above=16)
            view.add_stretch()
        main, side = Column(), Column()
        main.add_inset(SectionTitle(tr("People with sealed answers")))
        main.add_full_width(self.people_list, above=4)
        main.add_inset(self.no_people, above=4)
        main.add_inset(self.reason, above=14)
        main.add_inset(button_row(self.open_button, self.close_button), above=12)
        main.add_inset(SectionTitle(tr("Access log")), above=20)
        main.add_full_width(self.access_log, above=4)
        main.add_stretch()
        side.add_inset(SectionTitle(tr("What was answered")))
        side.add_inset(self.nothing_opened, above=4)
        side.add_full_width(self.opened_answers, above=4)
        side.add_stretch()
        self._open_view.add_full_width(TwoColumns(main, side, width=_SIDE_WIDTH), stretch=1)
        self.column.add_inset(
            PageTitle(
                tr("Protected desk"),
                tr(
                    "Sealed answers are opened here alone, for a reason that is written down. "
                    "Each opening is in a log that cannot be altered unseen."
                ),
            )
        )
        self.column.add_full_width(self.stack, above=18, stretch=1)
        self._empty_fields()
        self.opened_answers.hide()
