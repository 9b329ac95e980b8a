"""The cover under which a trainee answers alone, without sight of other people's data.

The replies exist only in this widget, in no draft, and cannot be copied.
"""

import itertools
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QCloseEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, SealedReply
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.handover import screens
from fieldreg.ui.pages.handover.answer_widgets import AnswerChoices, AnswerField, ProgressDots
from fieldreg.ui.pages.handover.screens import HandoverChoice, HandoverScreen
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Answers")


_WIDTH, _TOP = 654, 24
_MAX_LINES = 8  # of a consent text, with its title
_CONSENT, _END = -1, len(QUESTIONS)


class HandoverCover(Cover):
    """The cover for the trainee *name*; `replies` are those so far, by question name.

    Signals:
        submitted(dict): the replies to seal, by question name.
        left(): nothing is to be recorded.
    """

    submitted = Signal(object)
    declined = Signal()
    left = Signal()
    language_requested = Signal(object)

    def __init__(
        self,
        keyboard: Keyboard,
        *,
        name: str,
        texts: ConsentTexts,
        ethnic_groups: EthnicGroups,
        language: Language,
    ) -> None:
        super().__init__(*screens.banner_texts(), width=_WIDTH, top=_TOP)
        self._name, self._texts, self._language = name, texts, language
        self.replies: dict[str, SealedReply] = {}
        self._position = _CONSENT  # or the index of a question, or _END
        self._is_stopping = False
        self._screen = screens.EMPTY_SCREEN
        self.progress_dots = ProgressDots()
        self.position_label = Label("", "body", "ink2")
        self.heading = Label("", "h1", wraps=True)
        self.line_labels = [Label("", "body", "ink2", wraps=True) for _ in range(_MAX_LINES)]
        self.field = AnswerField(ethnic_groups)
        self.edit = self.field.edit
        self.choices = AnswerChoices()
        self.note = Label("", "body", "bad", wraps=True)
        self.footnote = Label("", "body", "ink2", wraps=True)
        self._inside = Column()
        add = partial(Actions(keyboard, self._inside).add, "", hint="")
        quiet = ButtonKind.QUIET
        self.next_button = add(self.advance, Action.PRIMARY, kind=ButtonKind.PRIMARY)
        self.back_button = add(self.go_back, Action.PREVIOUS, kind=quiet)
        self.stop_button = add(self.ask_to_stop, Action.LEAVE, kind=quiet)
        self.language_button = add(self._request_language, Action.LANGUAGE, kind=quiet)
        self.edit.suggestions_requested.connect(self._clear_choice)
        self.choices.reads_on = self.pane.scroll_on
        self.choices.chosen.connect(self.edit.clear)
        self.choices.chosen.connect(self.note.hide)
        self.choices.chosen.connect(self._name_action)
        self._lay_out()
        self._show()

    def set_language(self, language: Language) -> None:
        self._keep_reply()
        self._language = language
        line, footer = screens.banner_texts()
        self.banner.line.set_text(line)
        self.banner.footer.set_text(footer)
        self._show()

    def show_problem(self, problem: Problem) -> None:
        self.next_button.set_idle()
        not_sealed = tr(
            "Your answers could not be sealed and are not kept. Try again, or throw them away "
            "and give the laptop back."
        )
        self._show_note(f"{not_sealed} {problems_words.sentence(problem)}")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # The cover keeps nothing, whether the laptop is handed back or locked.
        if not event.spontaneous():
            self.replies.clear()
            self._screen = screens.EMPTY_SCREEN
            self.field.clear()
            self.choices.set_choices(())
            clipboard = QApplication.clipboard()
            if clipboard.ownsSelection():  # text selected in the field
                clipboard.clear(QClipboard.Mode.Selection)
        super().hideEvent(event)

    def advance(self) -> None:
        if self.next_button.is_busy:
            return
        if self._position == _END and not self._is_stopping:
            self._seal()
            return
        choice = self.choices.value
        if self._screen.question is None and choice is None:
            self._show_note(self._screen.missing_choice_text)
        elif isinstance(choice, HandoverChoice):
            self._follow(choice)
        elif self._keep_reply() or self.note.isVisibleTo(self):
            self._move_to(self._position + 1)  # a second press leaves the question out
        else:
            self._show_note(self._screen.missing_choice_text)

    def go_back(self) -> None:
        self._keep_reply()
        self._move_to(max(_CONSENT, self._position - 1))

    def ask_to_stop(self) -> None:
        if self.next_button.is_busy:
            return
        self._keep_reply()
        if not self.replies:
            self.leave()
            return
        self._is_stopping = not self._is_stopping
        self._show()

    def leave(self) -> None:
        if not self.next_button.is_busy:
            self.left.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.leave()

    def _name_action(self) -> None:
        self.next_button.set_text(self._screen.action_text(self.choices.value))

    def _follow(self, choice: HandoverChoice) -> None:
        match choice:
            case HandoverChoice.AGREE:
                self._move_to(0)
            case HandoverChoice.GO_ON:
                self._move_to(self._position)
            case HandoverChoice.SEAL:
                self._seal()
            case HandoverChoice.THROW_AWAY:
                self.leave()
            case HandoverChoice.REFUSE:
                self.next_button.set_busy(tr("Giving back…"))
                self.declined.emit()

    def _seal(self) -> None:
        self.next_button.set_busy(tr("Sealing…"))
        self.submitted.emit(dict(self.replies))

    def _move_to(self, position: int) -> None:
        self._position, self._is_stopping = position, False
        self._show()

    def _keep_reply(self) -> bool:
        question = self._screen.question
        if question is None:
            return False
        choice = self.choices.value
        reply = choice if isinstance(choice, SealedReply) else self.field.read_reply()
        if reply is None:
            self.replies.pop(question.name, None)
            return False
        self.replies[question.name] = reply
        return True

    def _show_note(self, text: str) -> None:
        self.note.set_text(text)
        self.note.show()

    def _show(self) -> None:
        self._screen = screen = self._build_screen()
        question = screen.question
        index = self._position if question is not None else -1
        for part in (self.progress_dots, self.position_label):
            part.setVisible(index >= 0)
        self.progress_dots.show_position(index, len(QUESTIONS))
        position = tr("question {place} of {count}")
        self.position_label.set_text(position.format(place=index + 1, count=len(QUESTIONS)))
        self.heading.set_text(screen.heading)
        lines = itertools.chain(screen.lines, itertools.repeat(""))
        for label, line in zip(self.line_labels, lines, strict=False):
            label.set_text(line)
            label.setVisible(bool(line))
        self.field.clear()
        self.field.setVisible(screen.has_field)
        if question is not None and screen.has_field:
            self.field.show_question(question, self.replies.get(question.name), self._language)
        self.choices.set_choices(screen.choices, screen.chosen)
        self.choices.set_tab_order_between(self.edit, self.next_button)
        self.choices.setVisible(bool(screen.choices))
        self.note.hide()
        self.next_button.set_idle()
        self._name_action()
        self.back_button.set_text(tr("Previous"))
        self.back_button.setVisible(self._position > _CONSENT and not self._is_stopping)
        self.stop_button.set_text(tr("Stop now"))
        self.footnote.set_text(screen.footnote)
        self.language_button.set_text(self._language.next.own_name)
        self.begin()

    def begin(self) -> None:
        target: QWidget = self.next_button
        if self._screen.has_field and not self._screen.chosen:
            target = self.edit
        elif self._screen.choices:
            target = self.choices.focus_target
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pane.scroll_to_top()

    def _build_screen(self) -> HandoverScreen:
        if self._is_stopping:
            return screens.stop_screen()
        if self._position == _CONSENT:
            text = self._texts.text(Purpose.ANSWERS, self._language)
            return screens.consent_screen(self._name, text)
        if self._position == _END:
            return screens.end_screen()
        question = QUESTIONS[self._position]
        return screens.question_screen(question, self.replies.get(question.name))

    def _request_language(self) -> None:
        self.language_requested.emit(self._language.next)

    def _clear_choice(self, typed: str) -> None:
        if typed:
            self.choices.clear()

    def _lay_out(self) -> None:
        inside = self._inside
        thread = QHBoxLayout()
        thread.setSpacing(20)
        thread.addWidget(self.progress_dots, 1)
        thread.addWidget(self.position_label)
        inside.add_inset(thread)
        inside.add_inset(self.heading, above="near")
        for line in self.line_labels:
            inside.add_inset(line, above="line")
        inside.add_inset(self.field, above="group")
        inside.add_full_width(self.choices, above="group")
        inside.add_inset(self.note, above="field")
        row = QHBoxLayout()
        row.addWidget(button_row(self.next_button, self.back_button), 1)
        row.addWidget(button_row(self.language_button, self.stop_button))
        inside.add_inset(row, above="part")
        inside.add_inset(self.footnote, above="section")
        self.column.add_full_width(inside)
        self.column.add_stretch()
