"""How it stands with a record: out of use, refused, or with values that contradict."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.person.facts import PersonFacts
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.wording import conflicts as conflict_words
from fieldreg.ui.wording import consents as consent_words
from fieldreg.ui.wording import person as words


class StandingNotices(QWidget):
    """The notices under the head, each only where there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bring_back_button = KeyButton(words.bring_back(), kind=Kind.QUIET)
        self.compare_button = KeyButton(conflict_words.see_values())
        self.retired = Notice(
            Tone.ATTENTION, words.retired(), words.retired_line(), self.bring_back_button
        )
        self.conflict = Notice(
            Tone.ATTENTION,
            "",
            words.several_values_line(),
            self.compare_button,
            icon="fork",
        )
        self.refused = Notice(
            Tone.ATTENTION,
            consent_words.is_out(),
            consent_words.is_out_line(),
            icon="barred",
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for notice in (self.retired, self.refused, self.conflict):
            notice.hide()
            box.addWidget(notice)

    def bind_in(
        self,
        view: QWidget,
        keyboard: Keyboard,
        *,
        compare: Callable[[], object],
        bring_back: Callable[[], object],
    ) -> None:
        """Let F4 in *view* lead to values that contradict, and Ctrl+Z undo a retiring."""
        keyboard.bind(
            view,
            Act.UNDO,
            bring_back,
            self.bring_back_button.words,
            button=self.bring_back_button,
        )
        keyboard.bind(
            view,
            Act.COMPARE,
            compare,
            conflict_words.see_values(),
            button=self.compare_button,
        )

    def show_facts(self, found: PersonFacts) -> None:
        """Say how it stands with her."""
        self.retired.setVisible(found.is_retired)
        self.refused.setVisible(found.uses.keep.is_refused)
        labels = [
            words.field_label(one) if one in found.values else words.taken_out_of_use()
            for one in found.open_fields
        ]
        told = words.several_values(labels) if labels else ""
        self.conflict.set_words(told, words.several_values_line())
        self.conflict.setVisible(bool(labels))
        self.setVisible(found.is_retired or found.uses.keep.is_refused or bool(labels))
