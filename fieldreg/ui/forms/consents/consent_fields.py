"""The consents of a person and of the guardian in a form."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import consents
from fieldreg.ui.widgets.form_fields import ComboBox, FormField

tr = translator("Person")


_GUARDIAN_KEY: Final = "guardian_consent"
_METHODS: Final = tuple(map(str, ConsentMethod))


class ConsentFields(QObject):
    """One field per purpose, and one for a minor's guardian.

    Nothing is chosen beforehand, for nobody consents without being asked. A guardian's answer
    may follow later, and counts as "to follow" until then.

    Signals:
        changed(): a choice was made.
    """

    changed = Signal()

    def __init__(self, purposes: Sequence[Purpose], parent: QWidget) -> None:
        super().__init__(parent)
        choices = [
            ("", tr("not asked")),
            *((method, consents.method_label(method)) for method in _METHODS),
            (ConsentState.DECLINED.value, tr("declined")),
        ]
        labels = {purpose: consents.purpose_label(purpose) for purpose in purposes}
        if len(purposes) == 1:
            labels = dict.fromkeys(purposes, tr("Consent"))
        self._own = {purpose: FormField(labels[purpose], ComboBox(choices)) for purpose in purposes}
        to_follow = (ConsentState.TO_FOLLOW.value, tr("to follow"))
        self.guardian_field = FormField(
            tr("Guardian’s consent"), ComboBox([to_follow, *choices[1:]])
        )
        for field in self.all_fields:
            field.changed.connect(self.changed)

    @property
    def own_fields(self) -> list[FormField]:
        """The fields of the person's own answers, one per purpose."""
        return list(self._own.values())

    @property
    def all_fields(self) -> list[FormField]:
        return [*self.own_fields, self.guardian_field]

    @property
    def fields_with_text(self) -> list[tuple[Purpose, bool, FormField]]:
        """The purpose of each field, and whether the guardian's text belongs to it."""
        own = [(purpose, False, field) for purpose, field in self._own.items()]
        return [*own, (Purpose.KEEP, True, self.guardian_field)]

    def read_draft(self) -> dict[str, str]:
        """Return the choices that differ from the defaults."""
        choices = {f"consent_{purpose}": str(field.value()) for purpose, field in self._own.items()}
        guardian = str(self.guardian_field.value())
        is_default = guardian == ConsentState.TO_FOLLOW
        return {**choices, _GUARDIAN_KEY: "" if is_default else guardian}

    def show_draft(self, values: Mapping[str, str]) -> None:
        for purpose, field in self._own.items():
            field.set_value(values.get(f"consent_{purpose}", ""))
        guardian = values.get(_GUARDIAN_KEY) or ConsentState.TO_FOLLOW.value
        self.guardian_field.set_value(guardian)

    def read_answers(self, language: str, guardian: str | None) -> tuple[NewConsent, ...]:
        """Return the consents that were asked for; a person without *guardian* is of age."""
        answers = [
            _build_consent(purpose, str(field.value()), language)
            for purpose, field in self._own.items()
            if field.value()
        ]
        if guardian is not None:
            given_by = guardian.strip() or UNNAMED_GUARDIAN
            answer = str(self.guardian_field.value())
            answers.append(_build_consent(Purpose.KEEP, answer, language, given_by))
        return tuple(answers)


def _build_consent(
    purpose: Purpose, answer: str, language: str, given_by: str = GIVEN_BY_SELF
) -> NewConsent:
    """Build a consent from an *answer*, a method or a state; one to follow comes on paper."""
    if answer in _METHODS:
        return NewConsent(purpose, ConsentMethod(answer), given_by=given_by, language=language)
    method = ConsentMethod.WRITTEN if answer == ConsentState.TO_FOLLOW else ConsentMethod.SPOKEN
    return NewConsent(purpose, method, ConsentState(answer), given_by=given_by, language=language)
