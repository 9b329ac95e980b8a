"""The end of every handover: the laptop is locked to the trainer.

It shows no name, answer or count of a trainee; only the trainer's PIN or passphrase opens the
pages.
"""

from enum import StrEnum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS
from fieldreg.keys.key_ring.pins import is_pin
from fieldreg.services.installation.hand_back import MAX_PIN_TRIES, PinStatus
from fieldreg.ui.forms.pin_edit import PinEdit
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.handover.answer_widgets import ProgressDots
from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.translation import labelled, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Answers")

_WIDTH, _TOP, _TALL = 654, 48, 600
_PIN_WIDTH, _PASSPHRASE_WIDTH = 240, 440


class HandoverEnd(StrEnum):
    """How a handover ended; only the first two left a record."""

    SEALED = auto()
    REFUSED = auto()
    CUT_SHORT = auto()


class HandBackCover(Cover):
    pin_entered = Signal(str)
    passphrase_entered = Signal(str)
    language_requested = Signal(object)

    def __init__(
        self,
        keyboard: Keyboard,
        *,
        trainer: str,
        end: HandoverEnd,
        pin: PinStatus,
        language: Language,
    ) -> None:
        super().__init__("", "", width=_WIDTH, top=_TOP)
        self._trainer, self._end, self._language = trainer, end, language
        self._has_pin = self._takes_pin = pin.is_usable
        self._is_tall = True
        self._is_worn_out = pin.is_set and not pin.is_usable
        self.progress_dots = ProgressDots()
        self.progress_dots.show_position(len(QUESTIONS), len(QUESTIONS))
        self.progress_label = Label("", "body", "ink2")
        self.heading = Label("", "h1", wraps=True)
        self.line = Label("", "body", "ink2", wraps=True)
        self.trainer_label = Label("", "h3", wraps=True)
        self.rule = _Rule()
        self.pin_field = FormField("", PinEdit(), width=_PIN_WIDTH)
        self.passphrase_field = FormField("", LineEdit(is_masked=True), width=_PASSPHRASE_WIDTH)
        for field in (self.pin_field, self.passphrase_field):
            field.editor.setMinimumHeight(Theme.current().size("search_field"))
        self.footnote = _LockedNote()
        self._inside = Column()
        actions, quiet = Actions(keyboard, self._inside), ButtonKind.QUIET
        self.unlock_button = actions.add(
            "", self.submit, Action.PRIMARY, kind=ButtonKind.PRIMARY, hint=""
        )
        self.other_button = actions.add("", self._switch, Action.OTHER_WAY, kind=quiet, hint="")
        self.language_button = actions.add(
            "", self._request_language, Action.LANGUAGE, kind=quiet, hint=""
        )
        self._lay_out()
        self._show()

    @property
    def field(self) -> FormField:
        return self.pin_field if self._takes_pin else self.passphrase_field

    def focus_first(self) -> None:
        spoken = QAccessibleAnnouncementEvent(self, self.heading.display_text)
        QAccessible.updateAccessibility(spoken)
        self.field.setFocus()

    def set_language(self, language: Language) -> None:
        self._language = language
        self._show()

    def submit(self) -> None:
        """Submit; an incomplete PIN is no try."""
        if self.unlock_button.is_busy:
            return
        typed = self.field.text()
        if self._takes_pin and not is_pin(typed):
            self.field.refuse(tr("A PIN has four to eight digits."))
        elif not typed.strip():
            self.field.refuse(translate("Unlock", "Enter your passphrase."))
        else:
            self.unlock_button.set_busy(translate("Unlock", "Unlocking…"))
            (self.pin_entered if self._takes_pin else self.passphrase_entered).emit(typed)

    def refuse(self, problem: Problem) -> None:
        if problem.code is Code.PIN_USED_UP:
            self._has_pin, self._is_worn_out = False, True
            self._takes_pin = False
        self._show()
        if problem.code is Code.WRONG_PIN:
            left = tr("%n tries left.", int(problem.facts["left"]))
            self.field.refuse(f"{problems_words.sentence(problem)} {left}")
        else:
            self.field.refuse(problems_words.passphrase_sentence(problem))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.height() >= _TALL) is not self._is_tall:
            self._is_tall = not self._is_tall
            self._show_thanks()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._clear()
        super().hideEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _switch(self) -> None:
        if self._has_pin and not self.unlock_button.is_busy:
            self._takes_pin = not self._takes_pin
            self._show()

    def _request_language(self) -> None:
        self.language_requested.emit(self._language.next)

    def _clear(self) -> None:
        for field in (self.pin_field, self.passphrase_field):
            field.set_text("")
            field.clear_problem()

    def _show(self) -> None:
        self._clear()
        self.progress_label.set_text(tr("finished, sealed"))
        self._show_thanks()
        self.line.set_text(tr("The screen is locked. Your answers are not shown here again."))
        self.banner.line.set_text(tr("Only for the trainer."))
        self.banner.footer.set_text(_format_record(self._end))
        self.trainer_label.set_text(labelled(tr("Trainer"), self._trainer))
        self.pin_field.set_label(tr("PIN"))
        self.pin_field.show_note(tr("4–8 digits"))
        self.passphrase_field.set_label(translate("Unlock", "Passphrase"))
        if self._is_worn_out:
            worn_out = Problem(Code.PIN_USED_UP)
            self.passphrase_field.show_note(problems_words.sentence(worn_out))
        self.pin_field.setVisible(self._takes_pin)
        self.passphrase_field.setVisible(not self._takes_pin)
        self.unlock_button.set_idle()
        self.unlock_button.set_text(translate("Unlock", "Unlock"))
        self.other_button.set_text(
            tr("Unlock with the passphrase") if self._takes_pin else tr("Unlock with the PIN")
        )
        self.other_button.setVisible(self._has_pin)
        self.language_button.set_text(self._language.next.own_name)
        after = tr("After {count} wrong tries only the passphrase unlocks it.")
        self.footnote.label.set_text(after.format(count=MAX_PIN_TRIES))
        self.footnote.setVisible(self._takes_pin)
        self.field.setFocus()

    def _show_thanks(self) -> None:
        is_sealed = self._end is HandoverEnd.SEALED
        self.progress_dots.setVisible(is_sealed and self._is_tall)
        self.progress_label.setVisible(is_sealed and self._is_tall)
        self.line.setVisible(self._is_tall)
        self.rule.setVisible(self._is_tall)
        give_back = tr("Please give the laptop back to the trainer.")
        thanks = f"{tr('Thank you.')}\n" if is_sealed and self._is_tall else ""
        self.heading.set_text(thanks + give_back)

    def _lay_out(self) -> None:
        inside = self._inside
        thread = QHBoxLayout()
        thread.setSpacing(20)
        thread.addWidget(self.progress_dots, 1)
        thread.addWidget(self.progress_label)
        inside.add_inset(thread)
        inside.add_inset(self.heading, above="near")
        inside.add_inset(self.line, above="line")
        inside.add_inset(self.rule, above="section")
        inside.add_inset(self.trainer_label, above="section")
        inside.add_inset(self.pin_field, above="line")
        inside.add_inset(self.passphrase_field, above="line")
        row = QHBoxLayout()
        row.addWidget(button_row(self.unlock_button, self.other_button), 1)
        row.addWidget(self.language_button)
        inside.add_inset(row, above="part")
        self.column.add_full_width(inside)
        self.column.add_stretch()
        self.column.add_inset(self.footnote, above="part")


class _Rule(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("line"))


class _LockedNote(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.label = Label("", "hint", "ink2", wraps=True)
        box = QHBoxLayout(self)
        box.setContentsMargins(26, 0, 0, 0)
        box.addWidget(self.label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._theme.draw_icon(QPainter(self), "lock", "ink2", 0, (self.height() - 20) / 2)


def _format_record(end: HandoverEnd) -> str:
    match end:
        case HandoverEnd.SEALED:
            return tr(
                "Your answers are sealed. The trainer sees only that you answered. Only head"
                " office can open them."
            )
        case HandoverEnd.REFUSED:
            return tr("Only that you would rather not answer was recorded.")
        case HandoverEnd.CUT_SHORT:
            return tr("Nothing was recorded.")
