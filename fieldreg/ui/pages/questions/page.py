"""The questions page of head office and of a laptop: all questions, waiting ones first."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services import trainer_questions
from fieldreg.services.trainer_questions import TrainerQuestion
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.questions import queries
from fieldreg.ui.pages.questions.ask_panel import AskPanel
from fieldreg.ui.pages.questions.panel import QuestionPanel
from fieldreg.ui.pages.questions.text_form import QuestionTextForm
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone

tr = translator("Questions")


_SIDE = 380
_SHOWN = frozenset(kind.name for kind in (kinds.QUESTION, kinds.RESPONSE))


class QuestionsPage(ShrinkingPage):
    """The questions in a list, and the current one beside it.

    Head office asks with F8, about the record that the page was opened for if there is
    one, and dismisses with Del; a laptop responds with Enter.
    """

    def __init__(self, context: Context, *, is_office: bool) -> None:
        super().__init__(context, tr("Questions"))
        self._is_office = is_office
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._record = 0  # that a new question would be about

        self.ask_button = KeyButton(tr("Ask a trainer"))
        self._head = PageTitle(
            tr("Questions"),
            tr(
                "The question goes to that laptop only, with the next reply. The trainer’s "
                "answer comes with its next bundle."
            )
            if is_office
            else tr("Head office asks. What you answer goes with the next exchange."),
            self.ask_button,
        )
        self.ask_panel = AskPanel(context, self._formatter)
        self.list = RowList(tr("Questions"), keeps_mark=True)
        self.panel = QuestionPanel(self._formatter)
        self.answer_form = QuestionTextForm(context, tr("Answer"))
        self.record_button = KeyButton(tr("Show what it is about"), kind=ButtonKind.QUIET)
        self.close_button = KeyButton(tr("Archive"), kind=ButtonKind.QUIET)
        self.reopen_button = KeyButton(tr("Reopen"), kind=ButtonKind.QUIET)
        self._empty = EmptyState(
            tr("No question"),
            tr("F8 asks a trainer something, here or from a person’s page.")
            if is_office
            else tr("Questions from head office are shown here and on Today."),
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self.ask_panel.hide()
        self._load(opened_for=subject if isinstance(subject, int) else 0)

    @override
    def on_leave(self) -> None:
        self.ask_panel.form.autosave.save()
        self.answer_form.autosave.save()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self.ask_panel.isVisibleTo(self):
            return self.ask_panel.form.text.editor
        return self.list if self.list.rows else None

    # Showing

    def _load(self, *, opened_for: int | None = None) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "questions",
            self,
            lambda: trainer_questions.list_questions(user),
            lambda questions: self._show(questions, opened_for),
        )

    def _show(self, questions: list[TrainerQuestion], opened_for: int | None = None) -> None:
        """Show *questions*, and select the one that is or is about *opened_for*."""
        former = self._current()
        wanted = opened_for if opened_for is not None else former.id if former else 0
        to_row = partial(_question_row, formatter=self._formatter, names_laptop=self._is_office)
        self.list.set_rows([to_row(question) for question in questions])
        matches = [
            index
            for index, question in enumerate(questions)
            if wanted and wanted in (question.id, _about_id(question))
        ]
        self.list.select(matches[0] if matches else 0)
        for part in (self.list, self._side):
            part.setVisible(bool(questions))
        self._empty.setVisible(not questions)
        self._show_current()
        if opened_for is None:
            return
        about_ids = {question.id: _about_id(question) for question in questions}
        self._record = about_ids.get(opened_for, opened_for)
        if self._is_office and self._record and not matches:
            self._ask()  # the page was opened to ask about this record
        else:
            self._focus()

    def _show_current(self) -> None:
        question = self._current()
        is_dismissed = question is not None and question.is_dismissed
        can_dismiss = self._is_office and question is not None
        self.record_button.setVisible(bool(question and question.about))
        self.close_button.setVisible(can_dismiss and not is_dismissed)
        self.reopen_button.setVisible(can_dismiss and is_dismissed)
        self.answer_form.setVisible(not self._is_office and question is not None)
        if question is None:
            return
        self.panel.show_question(question)
        if not self._is_office:
            self.on_leave()
            label = tr("Something to add") if question.responses else tr("Your answer")
            draft = queries.response_draft(question.id)
            self.answer_form.open_draft(draft, label, _about_id(question))
        self.keyboard.bindings_changed.emit()

    def _current(self) -> TrainerQuestion | None:
        value = self.list.current_value()
        return value if isinstance(value, TrainerQuestion) else None

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Actions

    def _ask(self) -> None:
        self.ask_panel.open_for(self._record)

    def _on_asked(self, question: int) -> None:
        self._post_done(tr("Asked. It goes with the next reply to that laptop."))
        self._load(opened_for=question)

    def _respond(self, text: str) -> None:
        question, user = self._current(), self._context.user
        if question is None:
            return

        def done(_response: None) -> None:
            self.answer_form.mark_saved()
            self._post_done(tr("Answered. It goes with the next exchange."))
            self._load()
            self._focus()

        self._context.runner.run(
            self, lambda: queries.respond_to_question(user, question.id, text), done
        )

    def _dismiss(self, *, is_wanted: bool) -> None:
        question, user = self._current(), self._context.user
        if question is None:
            return

        def done(_is_changed: bool) -> None:  # noqa: FBT001  a job's result
            self._post_done(
                tr("Archived. It stays in the history.")
                if is_wanted
                else tr("The question is open again.")
            )
            self._load()
            self._focus()

        self._context.runner.run(
            self,
            lambda: trainer_questions.dismiss_question(user, question.id, is_wanted=is_wanted),
            done,
        )

    def _post_done(self, text: str) -> None:
        self.post_notice(Tone.DONE, text)
        self._context.navigator.notify_changed(_SHOWN)

    def _open(self, _value: object = None) -> None:
        if self._is_office:
            self._open_record()
        else:
            self.answer_form.text.setFocus()

    def _open_record(self) -> None:
        question = self._current()
        about = question.about if question else None
        if about is not None:
            go = self._context.navigator
            open_record = go.open_person if about.kind is kinds.TRAINEE else go.open_attendance
            open_record(about.id)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        record, open_current = self.record_button, self.list.open_current
        if self._is_office:
            dismiss = partial(self._dismiss, is_wanted=True)
            reopen = partial(self._dismiss, is_wanted=False)
            for where, action, slot, button in (
                (self.list, Action.PRIMARY, open_current, record),
                (self, Action.ASK, self._ask, self.ask_button),
                (self.list, Action.DELETE, dismiss, self.close_button),
                (self, Action.UNDO, reopen, self.reopen_button),
            ):
                bind(where, action, slot, button.display_text, button=button)
        else:
            bind(self.list, Action.PRIMARY, open_current, tr("Answer"))
            text = record.display_text
            bind(self, Action.OPEN_RECORD, self._open_record, text, button=record)
        bind(self, Action.LEAVE, self._context.navigator.go_back)
        self.list.current_moved.connect(self._show_current)
        self.list.opened.connect(self._open)
        self.ask_panel.opened.connect(self._focus)
        self.ask_panel.asked.connect(self._on_asked)
        self.ask_panel.closed.connect(self._focus)
        self.answer_form.submitted.connect(self._respond)
        self.answer_form.closed.connect(self._focus)

    def _lay_out(self) -> None:
        self.ask_button.setVisible(self._is_office)
        self.answer_form.laptop.hide()
        main, side = Column(), Column()
        main.add_full_width(self.list)
        main.add_stretch()
        side.add_full_width(self.panel)
        side.add_full_width(self.answer_form, above=16)
        side.add_inset(
            button_row(self.record_button, self.close_button, self.reopen_button), above=12
        )
        side.add_stretch()
        self._side = side
        self.column.add_inset(self._head)
        self.column.add_full_width(self.ask_panel, above=16)
        self.column.add_inset(self._empty, above=16)
        self.column.add_full_width(
            TwoColumns(main, side, width=_SIDE, is_ruled=True), above=16, stretch=1
        )


def _about_id(question: TrainerQuestion) -> int:
    return question.about.id if question.about else 0


def _question_row(
    question: TrainerQuestion, *, formatter: ValueFormatter, names_laptop: bool
) -> ListRow:
    about = formatter.format_record(question.about) if question.about else ""
    laptop = tr("to {laptop}").format(laptop=question.laptop)
    if question.is_dismissed:
        icon, role, state = "dash", "ink3", tr("archived")
    elif question.responses:
        icon, role, state = "check", "good", tr("answered")
    else:
        icon, role, state = "question", "warn", tr("waits")
    return ListRow(
        question.question.text,
        join_parts([state, about, laptop if names_laptop else ""]),
        icon=icon,
        role=role,
        meta=dates.format_date(question.question.day),
        value=question,
    )
