"""The form that erases a person or withdraws one answer, and the button that opens it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Permission
from fieldreg.services import erasure_orders
from fieldreg.services.installation.model import Installation
from fieldreg.ui.context import Context
from fieldreg.ui.forms.erasure_form import ERASE_EVERYTHING, ErasureForm, ErasureTarget
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone


class PersonErasureForm(ErasureForm):
    """The form for one person, and its *button*, hidden from users who may not erase.

    Signals:
        form_ready(int): the form is about this person now.
        person_erased(): the person is erased here; the page must close.
        changed(): one answer is erased, or head office is asked; the page must reload.
    """

    form_ready = Signal(object)
    person_erased = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_office = context.installation.is_head_office
        self.button = KeyButton(
            translate("Erasing", "Erase, or withdraw an answer"), kind=ButtonKind.QUIET
        )
        self.erased.connect(self._announce_erased)

    def bind_keys(self, view: QWidget, slot: Callable[[], object]) -> None:
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
        """Load a preview of erasing *person*, and show the form."""
        confirmation = given_name or short_code(person)
        job = partial(_load_target, self._context.installation, person, name, confirmation)

        def show(target: ErasureTarget) -> None:
            self.start(target)
            self.form_ready.emit(person)

        self._context.runner.run_latest("erasing", self, job, show)

    def _announce_erased(self, choice: str) -> None:
        is_whole = choice == ERASE_EVERYTHING
        if not is_whole:
            message = translate("Erasing", "Erased here: {field}").format(
                field=people.field_label(choice)
            )
        elif self._is_office:
            message = translate("Erasing", "Erased here for good")
        else:
            message = translate("Erasing", "Head office is asked with the next exchange")
        if self._is_office:
            details = translate(
                "Erasing",
                "The order goes to every laptop with its next exchange. Erasures shows who has"
                " answered.",
            )
        elif is_whole:
            details = translate("Erasing", "Until it orders it, the person is hidden here.")
        else:
            details = translate(
                "Erasing", "Head office is asked with the next exchange to erase what stood there."
            )
        self.notice_posted.emit(Notice(Tone.DONE, message, details))
        (self.person_erased if is_whole and self._is_office else self.changed).emit()


def _load_target(
    installation: Installation, person: int, name: str, confirmation: str
) -> ErasureTarget:
    def erase(choice: str, reason: ErasureReason) -> object:
        if choice == ERASE_EVERYTHING:
            return erasure_orders.erase_people(installation, [person], reason)
        return erasure_orders.withdraw_field(installation, person, choice)

    return ErasureTarget(
        name,
        confirmation,
        [ERASE_EVERYTHING, *erasure_orders.list_withdrawable_fields(installation, person)],
        erasure_orders.erase_people(installation, [person], ErasureReason.ASKED, is_preview=True),
        erase,
        is_request=not installation.is_head_office,
    )
