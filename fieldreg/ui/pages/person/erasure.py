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
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Erasing")


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

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._is_office = context.installation.is_head_office
        self.button = KeyButton(tr("Erase, or withdraw an answer"), kind=ButtonKind.QUIET)
        self.erased.connect(self._announce_erased)

    def bind_keys(self, view: QWidget, slot: Callable[[], object]) -> None:
        if not self._context.installation.user_rights.rights.may(Permission.ERASE):
            self.button.hide()
        self._context.keyboard.bind(
            view,
            Action.ERASE,
            slot,
            tr("Erase, or withdraw an answer"),
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
            message = tr("Erased here: {field}").format(field=people.field_label(choice))
        elif self._is_office:
            message = tr("Erased here for good")
        else:
            message = tr("The request goes to head office at the next exchange")
        if self._is_office:
            details = tr(
                "The order goes to every laptop at its next exchange. The page Erasures shows "
                "which laptops have answered."
            )
        elif is_whole:
            details = tr("Until head office gives the order, the person is hidden here.")
        else:
            details = tr("At the next exchange, head office is asked to erase the old value.")
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
