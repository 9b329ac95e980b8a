"""The page of questions, waiting ones first."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services import intakes, trainer_questions
from fieldreg.services.records import form_drafts
from fieldreg.services.trainer_questions import QuestionText, TrainerQuestion
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.question_forms import AskPanel, QuestionTextForm
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import ASK, intake_of
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone

tr = translator("Questions")

_SIDE = 380


def _load_questions(user: UserSession, intake: str) -> list[TrainerQuestion]:
    if intake:
        return list(intakes.load_intake_effect(user, intake).answered)
    return trainer_questions.list_questions(user)


def _build_empty_state(*, is_office: bool) -> EmptyState:
    key = key_label(Action.ASK)
    return EmptyState(
        tr("No question"),
        tr("{key} asks a trainer something, here or from a person’s page.").format(key=key)
        if is_office
        else tr("Questions from head office are shown here and on Today."),
    )


class QuestionsPage(ShrinkingPage):
    names_keys = True
    shows = frozenset(kind.name for kind in (kinds.QUESTION, kinds.RESPONSE))

    def __init__(self, context: Context, *, is_office: bool) -> None:
        super().__init__(context, tr("Questions"))
        self._is_office = is_office
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._record = 0  # that a new question would be about
        self._intake = ""  # the ref of the one whose answers alone are shown
        self.ask_panel = AskPanel(context, self._formatter)
        self.list = RowList(tr("Questions"), keeps_mark=True)
        self.panel = QuestionPanel(self._formatter)
        self.answer_form = QuestionTextForm(context, tr("Answer"))
        self.answer_form.laptop.hide()
        self._add_actions()
        self._empty = _build_empty_state(is_office=is_office)
        self.list.current_moved.connect(self._show_current)
        self.list.opened.connect(self._open)
        self.ask_panel.asked.connect(self._on_asked)
        self.answer_form.submitted.connect(self._respond)
        for left in (self.ask_panel.opened, self.ask_panel.closed, self.answer_form.closed):
            left.connect(self._focus)
        self._lay_out()

    @override
    def on_enter(self, subject: object = None) -> None:
        self.ask_panel.hide()
        self._intake = intake_of(subject)
        self._load(subject if isinstance(subject, int) else 0)
        if isinstance(subject, str) and subject.startswith(ASK):
            self.ask_panel.open_for(0, subject.removeprefix(ASK))

    @override
    def on_leave(self) -> None:
        self.ask_panel.form.autosave.save()
        self.answer_form.autosave.save()

    @override
    def first_focus(self) -> QWidget | None:
        if self.ask_panel.isVisibleTo(self):
            return self.ask_panel.form.text.editor
        return self.list if self.list.rows else None

    # Showing

    @override
    def load(self) -> None:
        self._load(None)

    def _load(self, opened_for: int | None) -> None:
        job = partial(_load_questions, self._context.user, self._intake)
        self.run_latest("questions", job, lambda found: self._show(found, opened_for))

    def _show(self, questions: list[TrainerQuestion], opened_for: int | None) -> None:
        former = self._current()
        wanted = opened_for if opened_for is not None else former.id if former else 0
        self.list.set_rows(list(map(self._row, questions)))
        matches = [
            index
            for index, question in enumerate(questions)
            if wanted and wanted in (question.id, _about_id(question))
        ]
        self.list.select_value(questions[matches[0]] if matches else None)
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

    def _row(self, question: TrainerQuestion) -> ListRow:
        about = self._formatter.format_record(question.about) if question.about else ""
        laptop = tr("to {laptop}").format(laptop=question.laptop) if self._is_office else ""
        if question.is_dismissed:
            icon, role, state = "dash", "ink3", tr("archived")
        elif question.responses:
            icon, role, state = "check", "good", tr("answered")
        else:
            icon, role, state = "question", "warn", tr("waits")
        return ListRow(
            question.question.text,
            join_parts([state, about, laptop]),
            icon=icon,
            role=role,
            meta=dates.format_date(question.question.day),
            value=question,
        )

    def _show_current(self) -> None:
        question = self._current()
        if question is not None:
            self.panel.show_question(question)
        self.answer_form.setVisible(not self._is_office and question is not None)
        if question is not None and not self._is_office:
            self.on_leave()
            label = tr("Something to add") if question.responses else tr("Your answer")
            self.answer_form.open_draft(_response_draft(question), label, _about_id(question))
        self._row_actions.update()
        self._page_actions.update()

    def _current(self) -> TrainerQuestion | None:
        value = self.list.current_value()
        return value if isinstance(value, TrainerQuestion) else None

    def _has_record(self) -> bool:
        question = self._current()
        return question is not None and question.about is not None

    def _can_dismiss(self, *, is_dismissed: bool) -> bool:
        question = self._current()
        return self._is_office and question is not None and question.is_dismissed is is_dismissed

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Actions

    def _ask(self) -> None:
        self.ask_panel.open_for(self._record)

    def _on_asked(self, question: int) -> None:
        self._post_done(tr("Asked. It goes with the next reply to that laptop."))
        self._load(question)

    def _respond(self, text: str) -> None:
        question, user = self._current(), self._context.user
        if question is None:
            return

        def job() -> None:
            with form_drafts.completing_draft(user, _response_draft(question)):
                trainer_questions.respond_to_question(user, question.id, text)

        def done(_result: object) -> None:
            self.answer_form.mark_saved(_response_draft(question))
            self._on_changed(tr("Answered. It goes with the next exchange."))

        self.run(job, done)

    def _dismiss(self, *, is_wanted: bool) -> None:
        question = self._current()
        if question is not None:
            message = (
                tr("Archived. It stays in the history.")
                if is_wanted
                else tr("The question is open again.")
            )
            dismiss = partial(trainer_questions.dismiss_question, self._context.user, question.id)
            job = partial(dismiss, shown=question, is_wanted=is_wanted)
            self.run(job, lambda _is_changed: self._on_changed(message), self.show_refusal)

    def _on_changed(self, message: str) -> None:
        self._post_done(message)
        self.load()
        self._focus()

    def _post_done(self, text: str) -> None:
        self.post_notice(Tone.DONE, text)
        self._context.navigator.notify_changed(self.shows)

    def _open(self) -> None:
        if self._is_office:
            self._open_record()
        else:
            self.answer_form.text.setFocus()

    def _open_record(self) -> None:
        question, go = self._current(), self._context.navigator
        if question is not None and question.about is not None:
            is_person = question.about.kind is kinds.TRAINEE
            (go.open_person if is_person else go.open_attendance)(question.about.id)

    # Building

    def _add_actions(self) -> None:
        quiet, show_record = ButtonKind.QUIET, tr("Show what it is about")
        page = self._page_actions = Actions(self.keyboard, self)
        rows = self._row_actions = Actions(self.keyboard, self.list)
        self.keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        if not self._is_office:
            self.keyboard.bind(self.list, Action.PRIMARY, self.list.open_current, tr("Answer"))
        self.record_button = (rows if self._is_office else page).add(
            show_record,
            self._open_record,
            Action.PRIMARY if self._is_office else Action.OPEN_RECORD,
            kind=quiet,
            when=self._has_record,
        )
        self.ask_button = page.add(
            tr("Ask a trainer"), self._ask, Action.ASK, when=lambda: self._is_office
        )
        self.close_button = rows.add(
            tr("Archive"),
            partial(self._dismiss, is_wanted=True),
            Action.DELETE,
            kind=quiet,
            when=partial(self._can_dismiss, is_dismissed=False),
        )
        self.reopen_button = page.add(
            tr("Reopen"),
            partial(self._dismiss, is_wanted=False),
            Action.DELETE,
            kind=quiet,
            when=partial(self._can_dismiss, is_dismissed=True),
        )
        self.keyboard.bind(
            self, Action.LEAVE, self.on_enter, tr("all"), when=lambda: bool(self._intake)
        )

    def _lay_out(self) -> None:
        subtitle = (
            tr(
                "The question goes to that laptop only, with the next reply. The trainer’s "
                "answer comes with its next bundle."
            )
            if self._is_office
            else tr("Head office asks. What you answer goes with the next exchange.")
        )
        main, self._side = Column(), Column()
        main.add_full_width(FindBar(self.keyboard, self, self.list))
        main.add_full_width(self.list)
        main.add_stretch()
        buttons = button_row(self.record_button, self.close_button, self.reopen_button)
        self._side.add_full_width(self.panel)
        self._side.add_full_width(self.answer_form, above="part")
        self._side.add_inset(buttons, above="group")
        self._side.add_stretch()
        self.column.add_inset(PageTitle(tr("Questions"), subtitle, self.ask_button))
        self.column.add_full_width(self.ask_panel, above="part")
        self.column.add_inset(self._empty, above="part")
        columns = TwoColumns(main, self._side, width=_SIDE, is_ruled=True)
        self.column.add_full_width(columns, above="part", stretch=1)
        self._page_actions.update()


class QuestionPanel(Column):
    def __init__(self, formatter: ValueFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._about = SectionTitle("")
        self._text = Label("", "body", wraps=True)
        self._author = Label("", "hint", "ink2", wraps=True)
        self._responses = Label("", "body", wraps=True)
        parts = (
            ("", self._about),
            ("near", self._text),
            ("hair", self._author),
            ("group", self._responses),
        )
        for above, part in parts:
            self.add_inset(part, above=above)

    def show_question(self, question: TrainerQuestion) -> None:
        laptop = tr("to {laptop}").format(laptop=question.laptop)
        about = self._formatter.format_record(question.about) if question.about else laptop
        self._about.set_text(about)
        self._text.set_text(question.question.text)
        self._author.set_text(join_parts([laptop, _format_author(question.question)]))
        responses = (f"{text.text}\n{_format_author(text)}" for text in question.responses)
        self._responses.set_text("\n\n".join(responses))
        self._responses.setVisible(bool(question.responses))


def _response_draft(question: TrainerQuestion) -> str:
    return f"response-{question.id}"


def _about_id(question: TrainerQuestion) -> int:
    return question.about.id if question.about else 0


def _format_author(text: QuestionText) -> str:
    return join_parts([records_words.format_author(text.author), dates.format_date(text.day)])
