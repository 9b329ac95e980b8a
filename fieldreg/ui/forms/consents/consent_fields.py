"""Consents in a form: what was asked of the person, and of her guardian."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import consents
from fieldreg.ui.widgets.form_fields import ComboBox, FormField

_GUARDIANS: Final = "guardian_consent"
_HOWS: Final = tuple(map(str, ConsentMethod))


class ConsentFields(QObject):
    """One choice per purpose, and one for a minor's guardian.

    Nothing is chosen beforehand: nobody consented before she was asked. A guardian's
    answer may follow, and until it does that is what is noted.

    Signals:
        changed(): someone chose.
    """

    changed = Signal()

    def __init__(self, purposes: Sequence[Purpose], parent: QWidget) -> None:
        super().__init__(parent)
        choices = [
            ("", translate("Person", "not asked")),
            *((how, consents.method_label(how)) for how in _HOWS),
            (ConsentState.DECLINED.value, translate("Person", "declined")),
        ]
        label = {purpose: consents.purpose_label(purpose) for purpose in purposes}
        if len(purposes) == 1:
            label = dict.fromkeys(purposes, translate("Person", "Consent"))
        self._own = {purpose: FormField(label[purpose], ComboBox(choices)) for purpose in purposes}
        follow = (ConsentState.TO_FOLLOW.value, translate("Person", "to follow"))
        self.guardian_field = FormField(
            translate("Person", "Guardian’s consent"), ComboBox([follow, *choices[1:]])
        )
        for field in self.all_fields:
            field.changed.connect(self.changed)

    @property
    def own_fields(self) -> list[FormField]:
        """The fields of the person's own answers, one per purpose."""
        return list(self._own.values())

    @property
    def all_fields(self) -> list[FormField]:
        """Every field."""
        return [*self.own_fields, self.guardian_field]

    @property
    def fields_with_text(self) -> list[tuple[Purpose, bool, FormField]]:
        """What text belongs to each field: the purpose, and whether it is a guardian's."""
        own = [(purpose, False, field) for purpose, field in self._own.items()]
        return [*own, (Purpose.KEEP, True, self.guardian_field)]

    def read_draft(self) -> dict[str, str]:
        """Give what is chosen, for a draft; what is chosen by itself is left out."""
        chosen = {f"consent_{one}": str(field.value()) for one, field in self._own.items()}
        guardians = str(self.guardian_field.value())
        is_plain = guardians == ConsentState.TO_FOLLOW
        return {**chosen, _GUARDIANS: "" if is_plain else guardians}

    def show_draft(self, values: Mapping[str, str]) -> None:
        """Choose what a draft says; with no word of it, what stands first."""
        for purpose, field in self._own.items():
            field.set_value(values.get(f"consent_{purpose}", ""))
        guardians = values.get(_GUARDIANS) or ConsentState.TO_FOLLOW.value
        self.guardian_field.set_value(guardians)

    def read_answers(self, language: str, guardian: str | None) -> tuple[NewConsent, ...]:
        """Give the consents that were asked; *guardian* names one, None means of age."""
        asked = [
            _asked(purpose, str(field.value()), language)
            for purpose, field in self._own.items()
            if field.value()
        ]
        if guardian is not None:
            by = guardian.strip() or UNNAMED_GUARDIAN
            asked.append(_asked(Purpose.KEEP, str(self.guardian_field.value()), language, by))
        return tuple(asked)


def _asked(purpose: Purpose, answer: str, language: str, by: str = GIVEN_BY_SELF) -> NewConsent:
    """Read an *answer*: how it was given, or a state; what is to follow comes on paper."""
    if answer in _HOWS:
        return NewConsent(purpose, ConsentMethod(answer), given_by=by, language=language)
    how = ConsentMethod.WRITTEN if answer == ConsentState.TO_FOLLOW else ConsentMethod.SPOKEN
    return NewConsent(purpose, how, ConsentState(answer), given_by=by, language=language)
