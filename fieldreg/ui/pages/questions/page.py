"""The page of questions: what waits for an answer at either end, and what was answered."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services import trainer_questions
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.trainer_questions import TrainerQuestion
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.questions import queries
from fieldreg.ui.pages.questions.panel import QuestionPanel
from fieldreg.ui.pages.questions.queries import AskOptions
from fieldreg.ui.pages.questions.text_form import QuestionTextForm
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage

_SIDE = 380


class QuestionsPage(ShrinkingPage):
    """All questions in one list, those first that wait, and beside it the current one.

    Head office asks with F8, about the record that the page was opened for if there is
    one, and puts away with Del; a laptop answers with Enter.

    Long because both ends of a question are one page.
    """

    def __init__(self, context: Context, *, is_office: bool, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Questions", "Questions"), parent=parent)
        self._context = context
        self._is_office = is_office
        self._teller = ValueFormatter(context.user.places, context.language)
        self._record = 0  # what a new question would be about
        self._about: RecordLabel | None = None
        self.ask_button = KeyButton(translate("Questions", "Ask a trainer"))
        self._head = PageTitle(
            translate("Questions", "Questions"), _line(is_office=is_office), self.ask_button
        )
        self.ask_form = QuestionTextForm(context, translate("Questions", "Ask"))
        self._asking_head = SectionTitle(translate("Questions", "Ask a trainer"))
        self.list = RowList(translate("Questions", "Questions"), keeps_mark=True)
        self.panel = QuestionPanel(self._teller)
        self.answer_form = QuestionTextForm(context, translate("Questions", "Answer"))
        self.record_button = KeyButton(
            translate("Questions", "Show what it is about"), kind=ButtonKind.QUIET
        )
        self.close_button = KeyButton(translate("Questions", "Put away"), kind=ButtonKind.QUIET)
        self.reopen_button = KeyButton(
            translate("Questions", "Let it wait again"), kind=ButtonKind.QUIET
        )
        self._nothing = EmptyState(
            translate("Questions", "No question"), _nothing_line(is_office=is_office)
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._asking_part(is_shown=False)
        self._load(opened_for=subject if isinstance(subject, int) else 0)

    @override
    def on_leave(self) -> None:
        self.ask_form.autosave.save()
        self.answer_form.autosave.save()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self.ask_form.isVisibleTo(self):
            return self.ask_form.text.editor
        return self.list if self.list.rows else None

    # Showing

    def _load(self, *, opened_for: int | None = None) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "questions",
            self,
            lambda: queries.load_questions(user),
            lambda found: self._show(found, opened_for),
        )

    def _show(self, found: list[TrainerQuestion], opened_for: int | None = None) -> None:
        """Show what was *found*; first of all the question, or the record, *opened_for*."""
        here = self._current()
        kept = opened_for if opened_for is not None else here.id if here else 0
        self.list.set_rows([self._row(one) for one in found])
        places = [at for at, one in enumerate(found) if _is_about(one, kept)]
        self.list.select(places[0] if places else 0)
        for part in (self.list, self._beside):
            part.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._show_current()
        if opened_for is None:
            return
        asked = next((one for one in found if one.id == opened_for), None)
        self._record = opened_for if asked is None else asked.about.id if asked.about else 0
        if self._is_office and self._record and not places:
            self._ask()  # it was opened to ask about something
        else:
            self._focus()

    def _show_current(self) -> None:
        one = self._current()
        self.record_button.setVisible(one is not None and one.about is not None)
        self.close_button.setVisible(self._is_office and bool(one and not one.is_dismissed))
        self.reopen_button.setVisible(self._is_office and bool(one and one.is_dismissed))
        self.answer_form.setVisible(not self._is_office and one is not None)
        if one is None:
            return
        self.panel.show_question(one)
        if not self._is_office:
            self.on_leave()
            label = (
                translate("Questions", "Something to add")
                if one.responses
                else translate("Questions", "Your answer")
            )
            about = one.about.id if one.about else 0
            self.answer_form.open_draft(queries.answer_draft(one.id), label, about)
        self.keyboard.bindings_changed.emit()

    def _row(self, one: TrainerQuestion) -> ListRow:
        about = self._teller.format_record(one.about) if one.about else ""
        whom = (
            translate("Questions", "to {laptop}").format(laptop=one.laptop)
            if self._is_office
            else ""
        )
        icon, role, state = _look(one)
        return ListRow(
            one.question.text,
            join_parts([state, about, whom]),
            icon=icon,
            role=role,
            meta=dates.format_date(one.question.day),
            value=one,
        )

    def _current(self) -> TrainerQuestion | None:
        value = self.list.current_value()
        return value if isinstance(value, TrainerQuestion) else None

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _ask(self) -> None:
        user, record = self._context.user, self._record
        self._context.runner.run(self, lambda: queries.load_ask_options(user, record), self._ask_in)

    def _ask_in(self, found: AskOptions) -> None:
        self._about = found.about
        name = self._teller.format_record(found.about) if found.about else ""
        self._asking_head.set_text(
            translate("Questions", "Ask about {name}").format(name=name)
            if name
            else translate("Questions", "Ask a trainer")
        )
        self.ask_form.open_draft(
            queries.QUESTION_DRAFT,
            translate("Questions", "Question"),
            found.about.id if found.about else 0,
        )
        self.ask_form.set_laptops(found.laptops)
        self._asking_part(is_shown=True)
        self._focus()

    def _send(self, text: str) -> None:
        user, about, laptop = self._context.user, self._about, str(self.ask_form.laptop.value())

        def done(question: int) -> None:
            self.ask_form.mark_saved()
            self._asking_part(is_shown=False)
            self._told(
                translate("Questions", "Asked. It goes with the next answer to that laptop.")
            )
            self._load(opened_for=question)

        self._context.runner.run(
            self, lambda: queries.ask_question(user, text, laptop, about), done
        )

    def _answer(self, text: str) -> None:
        one, user = self._current(), self._context.user
        if one is None:
            return

        def done(_answer: None) -> None:
            self.answer_form.mark_saved()
            self._told(translate("Questions", "Answered. It goes with the next exchange."))
            self._load()
            self._focus()

        self._context.runner.run(self, lambda: queries.answer_question(user, one.id, text), done)

    def _put_away(self, *, is_wanted: bool) -> None:
        one, user = self._current(), self._context.user
        if one is None:
            return

        def done(_is_news: bool) -> None:  # noqa: FBT001  the answer of a job
            self._told(
                translate("Questions", "Put away. It stays in the history.")
                if is_wanted
                else translate("Questions", "It waits again.")
            )
            self._load()
            self._focus()

        self._context.runner.run(
            self,
            lambda: trainer_questions.dismiss_question(user, one.id, is_wanted=is_wanted),
            done,
        )

    def _told(self, said: str) -> None:
        self.post_notice(Tone.DONE, said)
        self._context.navigator.notify_changed(_SHOWN)

    def _open(self, _value: object = None) -> None:
        if self._is_office:
            self._open_record()
        else:
            self.answer_form.text.setFocus()

    def _open_record(self) -> None:
        one = self._current()
        if one is None or one.about is None:
            return
        if one.about.kind is kinds.TRAINEE:
            self._context.navigator.open_person(one.about.id)
        else:
            self._context.navigator.open_attendance(one.about.id)

    def _leave_asking(self) -> None:
        self._asking_part(is_shown=False)
        self._focus()

    def _asking_part(self, *, is_shown: bool) -> None:
        for part in (self._asking_head, self.ask_form):
            part.setVisible(is_shown)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.list, Action.MOVE_ROW, None, translate("Questions", "choose"))
        to_record, enter = (translate("Questions", "Show what it is about"), self.list.open_current)
        if self._is_office:
            bind(self.list, Action.PRIMARY, enter, to_record, button=self.record_button)
        else:
            bind(self.list, Action.PRIMARY, enter, translate("Questions", "Answer"))
            record = self.record_button
            bind(self, Action.OPEN_RECORD, self._open_record, to_record, button=record)
        if self._is_office:
            bind(
                self,
                Action.ASK,
                self._ask,
                translate("Questions", "Ask a trainer"),
                button=self.ask_button,
            )
            bind(
                self.list,
                Action.DELETE,
                lambda: self._put_away(is_wanted=True),
                translate("Questions", "Put away"),
                button=self.close_button,
            )
            bind(
                self,
                Action.UNDO,
                lambda: self._put_away(is_wanted=False),
                translate("Questions", "Let it wait again"),
                button=self.reopen_button,
            )
        bind(self, Action.LEAVE, self._context.navigator.go_back)
        self.list.current_moved.connect(self._show_current)
        self.list.opened.connect(self._open)
        self.ask_form.submitted.connect(self._send)
        self.ask_form.closed.connect(self._leave_asking)
        self.answer_form.submitted.connect(self._answer)
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
        self._beside = side
        self.column.add_inset(self._head)
        self.column.add_inset(self._asking_head, above=16)
        self.column.add_full_width(self.ask_form, above=6)
        self.column.add_inset(self._nothing, above=16)
        self.column.add_full_width(
            TwoColumns(main, side, width=_SIDE, is_ruled=True), above=16, stretch=1
        )


def _is_about(one: TrainerQuestion, wanted: int) -> bool:
    return bool(wanted) and wanted in (one.id, one.about.id if one.about else 0)


def _look(one: TrainerQuestion) -> tuple[str, str, str]:
    """Give icon, its colour, and the word for how far *one* is."""
    if one.is_dismissed:
        return "dash", "ink3", translate("Questions", "put away")
    if one.responses:
        return "check", "good", translate("Questions", "answered")
    return "question", "warn", translate("Questions", "waits")


_SHOWN = frozenset(kind.name for kind in (kinds.QUESTION, kinds.RESPONSE))


def _line(*, is_office: bool) -> str:
    """Say how questions and answers travel."""
    if is_office:
        return translate(
            "Questions",
            "They go with the next answer to that laptop alone; what the trainer says comes"
            " back with its next bundle.",
        )
    return translate("Questions", "Head office asks. What you answer goes with the next exchange.")


def _nothing_line(*, is_office: bool) -> str:
    """Say how one comes here."""
    if is_office:
        return translate("Questions", "F8 asks a trainer something, here or from a person’s page.")
    return translate("Questions", "What head office asks you will stand here and on Today.")
