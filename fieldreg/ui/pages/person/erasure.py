"""Erasing somebody from her own page, or one answer of hers, and the button that leads there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Permission
from fieldreg.services import erasure_orders
from fieldreg.services.installation.model import HEAD_OFFICE, Installation
from fieldreg.ui.context import Context
from fieldreg.ui.forms.erasure_form import ERASE_EVERYTHING, ErasureForm, ErasureTarget
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone


class PersonErasureForm(ErasureForm):
    """The form for one person, and the *button*, which only whoever may erase sees.

    Signals:
        asked(int): the form stands here for the person with this id.
        gone(): she was erased here for good; nothing of her is to be shown any more.
        changed(): one answer is gone, or head office is asked; she is shown as she is now.
    """

    form_ready = Signal(object)
    person_erased = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_office = context.installation.role == HEAD_OFFICE
        self.button = KeyButton(
            translate("Erasing", "Erase, or withdraw an answer"), kind=ButtonKind.QUIET
        )
        self.erased.connect(self._tell)

    def bind_keys(self, view: QWidget, slot: Callable[[], object]) -> None:
        """Let the key in *view*, where the button stands, ask for it."""
        if not self._context.installation.user_rights.rights.may(Permission.ERASE):
            self.button.hide()
        self._context.keyboard.bind(
            view,
            Action.ERASE,
            slot,
            translate("Erasing", "Erase, or withdraw an answer"),
            button=self.button,
            is_hinted=False,
        )

    def open_for(self, person: int, name: str, given_name: str) -> None:
        """Say what erasing *person* would come to, and ask."""
        word = given_name or short_code(person)
        job = partial(_wanted, self._context.installation, person, name, word)

        def show(wanted: ErasureTarget) -> None:
            self.start(wanted)
            self.form_ready.emit(person)
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

        self._context.runner.run_latest("erasing", self, job, show)

    def _tell(self, choice: str) -> None:
        if choice != ERASE_EVERYTHING:
            line = (
                translate(
                    "Erasing",
                    "The order goes to every laptop with its next exchange. Erasures shows who has"
                    " answered.",
                )
                if self._is_office
                else translate(
                    "Erasing",
                    "Head office is asked with the next exchange to erase what stood there.",
                )
            )
            told = translate("Erasing", "Erased here: {field}").format(
                field=people.field_label(choice)
            )
        elif self._is_office:
            told, line = (
                translate("Erasing", "Erased here for good"),
                translate(
                    "Erasing",
                    "The order goes to every laptop with its next exchange. Erasures shows who has"
                    " answered.",
                ),
            )
        else:
            told, line = (
                translate("Erasing", "Head office is asked with the next exchange"),
                translate("Erasing", "Until it orders it, the person is hidden here."),
            )
        self.notice_posted.emit(Notice(Tone.DONE, told, line))
        is_gone = choice == ERASE_EVERYTHING and self._is_office
        (self.person_erased if is_gone else self.changed).emit()


def _wanted(installation: Installation, person: int, name: str, word: str) -> ErasureTarget:
    def act(choice: str, reason: ErasureReason) -> object:
        if choice == ERASE_EVERYTHING:
            return erasure_orders.erase_people(installation, [person], reason)
        return erasure_orders.withdraw_field(installation, person, choice)

    asked = ErasureReason.ASKED
    return ErasureTarget(
        name,
        word,
        [ERASE_EVERYTHING, *erasure_orders.list_withdrawable_fields(installation, person)],
        erasure_orders.erase_people(installation, [person], asked, is_preview=True),
        act,
        is_request=installation.role != HEAD_OFFICE,
    )
