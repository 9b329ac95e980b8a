"""Notices about a record: out of use, refused, or with conflicting values."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")


class PersonNotices(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.bring_back_button = KeyButton(tr("Bring back into use"), kind=ButtonKind.QUIET)
        self.compare_button = KeyButton(translate("Conflicts", "Compare the values"))
        self.retired = Notice(
            Tone.ATTENTION,
            tr("Out of use"),
            tr("Everything is still kept. The record is in no list until it is brought back."),
            self.bring_back_button,
        )
        self.conflict = Notice(
            Tone.ATTENTION,
            "",
            tr("Nothing is lost; the newest is shown until somebody decides."),
            self.compare_button,
            icon="fork",
        )
        self.refused = Notice(
            Tone.ATTENTION,
            tr("Consent to keep this record is refused"),
            tr(
                "The record is not shown at arrivals or in exports. Head office decides "
                "whether to erase it. A new consent brings it back into use."
            ),
            icon="barred",
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for notice in (self.retired, self.refused, self.conflict):
            notice.hide()
            box.addWidget(notice)

    def bind_keys(
        self,
        view: QWidget,
        keyboard: Keyboard,
        *,
        compare: Callable[[], object],
        bring_back: Callable[[], object],
    ) -> None:
        """Bind the keys of the two buttons in *view*."""
        keyboard.bind(
            view,
            Action.UNDO,
            bring_back,
            self.bring_back_button.display_text,
            button=self.bring_back_button,
        )
        keyboard.bind(
            view,
            Action.COMPARE,
            compare,
            translate("Conflicts", "Compare the values"),
            button=self.compare_button,
        )

    def show_person(self, data: PersonPageData) -> None:
        is_refused = data.uses.keep.is_refused
        self.retired.setVisible(data.is_retired)
        self.refused.setVisible(is_refused)
        labels = [
            people.field_label(name) if name in data.values else tr("out of use or not")
            for name in data.open_fields
        ]
        self.conflict.set_text(
            tr("Two different values were entered for: {fields}").format(fields=", ".join(labels)),
            tr("Nothing is lost; the newest is shown until somebody decides."),
        )
        self.conflict.setVisible(bool(labels))
        self.setVisible(data.is_retired or is_refused or bool(labels))
