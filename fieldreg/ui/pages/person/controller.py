"""Changes of one person's record and consents, off the GUI thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.records.values import Purpose, RequestedBy
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.ui.context import Context
from fieldreg.ui.pages.person import queries
from fieldreg.ui.translation import translator

tr = translator("Person")


class PersonController(QObject):
    """Changes the record of *person*, which the page sets, and notifies the other pages.

    Signals:
        done(str): a change is saved; the message about it.
        corrected(bool): a correction is saved, and whether it changed anything.
        correction_failed(Problem): the correction is not saved.
    """

    done = Signal(str)
    corrected = Signal(bool)
    correction_failed = Signal(object)

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self.person = 0

    def correct(self, values: dict[str, Value], asked_by: RequestedBy | None) -> None:
        user = self._context.user

        def done(is_changed: bool) -> None:  # noqa: FBT001  the result of a job
            self.corrected.emit(is_changed)
            self._context.navigator.notify_changed({kinds.TRAINEE.name})

        self._context.runner.run(
            self,
            partial(queries.correct_person, user, self.person, values, asked_by),
            done,
            self.correction_failed.emit,
        )

    def record_answer(self, answer: NewConsent) -> None:
        self._run(
            partial(consent_records.record_consent, self._context.user, self.person, answer),
            tr("The answer is saved"),
            kinds.CONSENT.name,
        )

    def withdraw_consent(self, purpose: Purpose, by: str) -> None:
        user = self._context.user
        self._run(
            partial(consent_records.withdraw_consent, user, self.person, purpose, by),
            tr("The consent is withdrawn"),
            kinds.CONSENT.name,
        )

    def set_retired(self, *, retired: bool) -> None:
        self._run(
            partial(registration.retire_person, self._context.user, self.person, retired=retired),
            tr("The record is out of use. Nothing was erased.")
            if retired
            else tr("The record is in use again"),
            kinds.TRAINEE.name,
        )

    def _run(self, job: Callable[[], object], message: str, kind: str) -> None:
        def done(_result: object) -> None:
            self.done.emit(message)
            self._context.navigator.notify_changed({kind})

        self._context.runner.run(self, job, done)
