"""The cover under which a trainee answers alone: nothing of anybody else is in sight.

One view at a time: her consent, question after question, the end. What she answered
stands here alone and goes with this cover; it is in no draft, and nothing of it can be
copied. It leaves as one sheet that is sealed in the act of being kept.
"""

import itertools
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    ETHNIC_GROUP_LIMIT,
    QUESTIONS,
    TEXT_LIMIT,
    QuestionType,
    SealedQuestion,
    SealedReply,
    SealedReplyState,
    build_reply,
)
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.handover import screens
from fieldreg.ui.pages.handover.answer_widgets import AnswerChoices, PrivateEdit, ProgressDots
from fieldreg.ui.pages.handover.screens import HandoverChoice, HandoverScreen
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row

_WIDTH, _TOP = 654, 24
_PLAIN_ENOUGH = 3  # letters
_MOST_LINES = 8  # of a text, its title included
_CONSENT, _END = -1, len(QUESTIONS)


class HandoverCover(Cover):
    """The page in the hands of somebody who is called *name*.

    Long because what is asked, answered and asked next is one state, and wiped as one.

    Signals:
        given(dict): seal these replies, by question, and take the laptop back.
        refused(): she would rather not be asked, or threw her answers away.
        language_wanted(Language): ask in this one.
    """

    submitted = Signal(object)
    declined = Signal()
    language_requested = Signal(object)

    def __init__(
        self,
        keyboard: Keyboard,
        *,
        name: str,
        texts: ConsentTexts,
        peoples: EthnicGroups,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("Answers", "Only for you."),
            translate(
                "Answers",
                "The trainer does not see your answers, only that you gave some. Once you give the"
                " laptop back, this laptop cannot read them either.",
            ),
            width=_WIDTH,
            top=_TOP,
            parent=parent,
        )
        self._name, self._peoples, self._language = name, peoples, language
        self._texts = texts
        self._replies: dict[str, SealedReply] = {}
        self._place = _CONSENT
        self._is_asking = False
        self._view = screens.EMPTY_SCREEN
        self.progress_dots = ProgressDots()
        self.position_label = Label("", "body", "ink2")
        self.heading = Label("", "h1", wraps=True)
        self.line_labels = [Label("", "body", "ink2", wraps=True) for _ in range(_MOST_LINES)]
        self.edit = PrivateEdit()
        self.field = FormField("", self.edit)
        self.choices = AnswerChoices()
        self.note = Label("", "body", "bad", wraps=True)
        self.next_button = KeyButton("", kind=ButtonKind.PRIMARY)
        self.back_button = KeyButton("", kind=ButtonKind.QUIET)
        self.stop_button = KeyButton("", kind=ButtonKind.QUIET)
        self.language_button = KeyButton("", kind=ButtonKind.QUIET)
        self.footnote = Label("", "body", "ink2", wraps=True)
        self._inside = Column()
        self._lay_out()
        self._bind(keyboard)
        self._connect()
        self._show()

    @property
    def replies(self) -> Mapping[str, SealedReply]:
        """What was replied so far, by question."""
        return self._replies

    def set_language(self, language: Language) -> None:
        """Show the same view again, now that the program speaks *language*."""
        self._keep()
        self._language = language
        self.banner.line.set_text(translate("Answers", "Only for you."))
        self.banner.footer.set_text(
            translate(
                "Answers",
                "The trainer does not see your answers, only that you gave some. Once you give the"
                " laptop back, this laptop cannot read them either.",
            )
        )
        self._show()

    def show_problem(self, problem: Problem) -> None:
        """Say that nothing could be sealed, and stay in her hands."""
        self.next_button.set_idle()
        not_sealed = translate(
            "Answers",
            "Your answers could not be sealed and are kept nowhere. Try again, or throw them"
            " away and give the laptop back.",
        )
        self.note.set_text(f"{not_sealed} {problems_words.sentence(problem)}")
        self.note.show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Whatever takes the page away, the way back or the lock: nothing stays in it.
        if not event.spontaneous():
            self._replies.clear()
            self._view = screens.EMPTY_SCREEN
            self.edit.clear()
            self.choices.set_choices(())
            clipboard = QApplication.clipboard()
            if clipboard.ownsSelection():  # what was marked in the field
                clipboard.clear(QClipboard.Mode.Selection)
        super().hideEvent(event)

    # Going on

    def advance(self) -> None:
        """Do what the primary button says."""
        if self.next_button.is_busy:
            return
        if self._place == _END and not self._is_asking:
            self._seal()
            return
        wish = self.choices.value
        if self._view.question is None and wish is None:
            self._say_choose()
        elif isinstance(wish, HandoverChoice):
            self._do(wish)
        elif self._keep() or self.note.isVisibleTo(self):
            self._turn(self._place + 1)  # pressed again, it leaves the question out
        else:
            self._say_choose()

    def go_back(self) -> None:
        """Show the question before this one."""
        self._keep()
        self._turn(max(_CONSENT, self._place - 1))

    def ask_to_stop(self) -> None:
        """Ask what is to become of what was answered; asked again, go on."""
        if self.next_button.is_busy:
            return
        if self._place == _CONSENT:
            self._do(HandoverChoice.REFUSE)
            return
        self._keep()
        self._is_asking = not self._is_asking
        self._show()

    def _do(self, wish: HandoverChoice) -> None:
        match wish:
            case HandoverChoice.AGREE:
                self._turn(0)
            case HandoverChoice.GO_ON:
                self._turn(self._place)
            case HandoverChoice.SEAL:
                self._seal()
            case HandoverChoice.REFUSE | HandoverChoice.THROW_AWAY:
                self.next_button.set_busy(translate("Answers", "Giving back…"))
                self._replies.clear()
                self.declined.emit()

    def _seal(self) -> None:
        self.next_button.set_busy(translate("Answers", "Sealing…"))
        self.submitted.emit(dict(self._replies))

    def _turn(self, place: int) -> None:
        self._place, self._is_asking = place, False
        self._show()

    def _keep(self) -> bool:
        """Keep the reply to the question that is shown; tell whether there is one."""
        question = self._view.question
        if question is None:
            return False
        reply, typed = self.choices.value, self.edit.text().strip()
        if isinstance(reply, SealedReply):
            self._replies[question.name] = reply
        elif typed and question.question_type is QuestionType.ETHNIC_GROUP:
            self._replies[question.name] = build_reply(self._peoples.resolve(typed))
        elif typed and question.question_type is QuestionType.FREE_TEXT:
            self._replies[question.name] = build_reply(typed)
        else:
            self._replies.pop(question.name, None)
            return False
        return True

    def _say_choose(self) -> None:
        is_question = self._view.question is not None
        self.note.set_text(
            translate(
                "Answers", "Choose an answer, or press Enter again to leave this question out."
            )
            if is_question
            else translate("Answers", "Choose one of these first.")
        )
        self.note.show()

    # Showing

    def _show(self) -> None:
        self._view = view = self._made()
        question = view.question
        place = self._place if question is not None else -1
        for part in (self.progress_dots, self.position_label):
            part.setVisible(place >= 0)
        self.progress_dots.show_position(place, len(QUESTIONS))
        self.position_label.set_text(
            translate("Answers", "question {place} of {count}").format(
                place=(place + 1), count=len(QUESTIONS)
            )
        )
        self.heading.set_text(view.heading)
        shown = itertools.chain(view.lines, itertools.repeat(""))
        for text, line in zip(self.line_labels, shown, strict=False):
            text.set_text(line)
            text.setVisible(bool(line))
        self.edit.clear()
        has_field = question is not None and question.question_type is not QuestionType.CHOICE
        self.field.setVisible(has_field)
        if question is not None and has_field:
            self._show_field(question)
        self.choices.set_choices(view.choices, view.chosen)
        self.choices.set_tab_order_between(self.edit, self.next_button)
        self.choices.setVisible(bool(view.choices))
        self.note.hide()
        self.next_button.set_idle()
        self.next_button.set_text(view.primary_text)
        self.back_button.set_text(translate("Answers", "Previous"))
        self.back_button.setVisible(self._place > _CONSENT and not self._is_asking)
        self.stop_button.set_text(translate("Answers", "Stop now"))
        self.footnote.set_text(
            translate("Answers", "When you are done, press Enter twice and give the laptop back.")
            if question is not None
            else ""
        )
        self.language_button.set_text(self._next_language.own_name)
        self._put_focus(has_field=has_field)

    def _show_field(self, question: SealedQuestion) -> None:
        hint = _hint(question.name)
        self.field.label.set_text(hint)
        self.edit.setAccessibleName(hint)
        is_people = question.question_type is QuestionType.ETHNIC_GROUP
        self.edit.setMaxLength(ETHNIC_GROUP_LIMIT if is_people else TEXT_LIMIT)
        reply = self._replies.get(question.name)
        typed = (reply.value or "") if reply and reply.told is SealedReplyState.ANSWERED else ""
        if typed not in question.choices:
            self.edit.setText(self._peoples.name(typed, self._language) if is_people else typed)

    def _put_focus(self, *, has_field: bool) -> None:
        target: QWidget = self.next_button
        if has_field and not self._view.chosen:
            target = self.edit
        elif self._view.choices:
            target = self.choices.focus_target
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> HandoverScreen:
        if self._is_asking:
            return screens.stop_screen()
        if self._place == _CONSENT:
            told = self._texts.text(Purpose.ANSWERS, self._language)
            return screens.consent_screen(self._name, told)
        if self._place == _END:
            return screens.end_screen()
        question = QUESTIONS[self._place]
        return screens.question_screen(question, self._replies.get(question.name))

    @property
    def _next_language(self) -> Language:
        languages = list(Language)
        return languages[(languages.index(self._language) + 1) % len(languages)]

    # The field

    def _typed(self, text: str) -> None:
        if text:
            self.choices.clear()
        question = self._view.question
        if question is not None and question.question_type is QuestionType.ETHNIC_GROUP:
            found = self._peoples.find(text)
            self.edit.show_suggestions([one.names[self._language] for one in found])

    def _taken(self, row: int) -> None:
        found = self._peoples.find(self.edit.text())
        if row < len(found):
            self.edit.setText(found[row].names[self._language])

    def _settle(self) -> None:
        """Let a beginning that means one people alone become its name."""
        question, typed = self._view.question, self.edit.text().strip()
        if question is None or question.question_type is not QuestionType.ETHNIC_GROUP:
            return
        found = self._peoples.find(typed)
        if len(found) == 1 and len(typed) >= _PLAIN_ENOUGH:
            self.edit.setText(found[0].names[self._language])

    # Building

    def _connect(self) -> None:
        self.edit.suggestions_requested.connect(self._typed)
        self.edit.suggestion_chosen.connect(self._taken)
        self.edit.committed.connect(self._settle)
        self.choices.chosen.connect(self.edit.clear)
        self.choices.chosen.connect(self.note.hide)

    def _bind(self, keyboard: Keyboard) -> None:
        bind, place = keyboard.bind, self._inside
        bind(place, Action.PRIMARY, self.advance, button=self.next_button)
        bind(place, Action.PREVIOUS, self.go_back, button=self.back_button)
        bind(place, Action.LEAVE, self.ask_to_stop, button=self.stop_button)
        bind(
            place,
            Action.LANGUAGE,
            lambda: self.language_requested.emit(self._next_language),
            button=self.language_button,
        )

    def _lay_out(self) -> None:
        inside = self._inside
        thread = QHBoxLayout()
        thread.setSpacing(20)
        thread.addWidget(self.progress_dots, 1)
        thread.addWidget(self.position_label)
        inside.add_inset(thread)
        inside.add_inset(self.heading, above=8)
        for line in self.line_labels:
            inside.add_inset(line, above=5)
        inside.add_inset(self.field, above=14)
        inside.add_full_width(self.choices, above=14)
        inside.add_inset(self.note, above=10)
        row = QHBoxLayout()
        row.addWidget(button_row(self.next_button, self.back_button), 1)
        row.addWidget(button_row(self.language_button, self.stop_button))
        inside.add_inset(row, above=16)
        inside.add_inset(self.footnote, above=24)
        self.column.add_full_width(inside)
        self.column.add_stretch()


def _hint(name: str) -> str:
    """Say how the field of a question is filled in."""
    if name == "ethnicity":
        return translate("Answers", "Type its first letters")
    return translate("Answers", "Write it here")
