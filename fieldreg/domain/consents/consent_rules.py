"""Consent rules: the uses of a person's record that the answers permit.

Two sides answer: the person, and for a minor any guardian. A side's withdrawal or refusal for a
purpose overrides every consent.

**Only a consent given in sight of a refusal lifts it.** Recording one sets known refusals to
*superseded*; an unknown one counts, in either order of arrival.

A possible minor needs both consents. A guardian's refusal outlasts the coming of age until the
person is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from fieldreg.domain.people.birth_dates import BirthDate, is_implausible
from fieldreg.domain.records.values import ConsentState, Purpose

ADULT_AGE: Final = 18
GIVEN_BY_SELF: Final = "self"
"""The value of `given_by` where the person answered."""
_STRENGTH: Final = (
    ConsentState.WITHDRAWN,
    ConsentState.DECLINED,
    ConsentState.GIVEN,
    ConsentState.TO_FOLLOW,
)
_REFUSING: Final = frozenset({ConsentState.WITHDRAWN, ConsentState.DECLINED})


class AgeStatus(StrEnum):
    MINOR = "minor"
    POSSIBLE_MINOR = "perhaps"  # the birth date is not known, or not well enough
    ADULT = "adult"


@dataclass(frozen=True, slots=True)
class ConsentAnswer:
    purpose: Purpose
    is_by_guardian: bool
    state: ConsentState


@dataclass(frozen=True, slots=True)
class EffectiveConsent:
    """The effective answers for one purpose; None is *not asked*."""

    own_state: ConsentState | None
    guardian_state: ConsentState | None
    needs_guardian: bool

    @property
    def is_given(self) -> bool:
        guardians = self.guardian_state if self.needs_guardian else ConsentState.GIVEN
        return self.own_state == guardians == ConsentState.GIVEN

    @property
    def is_refused(self) -> bool:
        return bool(self._refusals)

    @property
    def overall_state(self) -> ConsentState | None:
        if self.is_given:
            return ConsentState.GIVEN
        if self.is_refused:
            return min(self._refusals, key=consent_rank)
        return ConsentState.TO_FOLLOW if self.own_state is ConsentState.GIVEN else self.own_state

    @property
    def _refusals(self) -> list[ConsentState]:
        """A guardian's refusal counts until the person is of age *and* consents."""
        alone = not self.needs_guardian and self.own_state is ConsentState.GIVEN
        sides = (self.own_state,) if alone else (self.own_state, self.guardian_state)
        return [state for state in sides if state is not None and state in _REFUSING]

    @property
    def is_awaiting_guardian(self) -> bool:
        waits = (None, ConsentState.TO_FOLLOW)
        return self.needs_guardian and self.guardian_state in waits


@dataclass(frozen=True, slots=True)
class PermittedUses:
    """The permitted uses of a person's record; none while an erasure is requested."""

    keep: EffectiveConsent
    contact: EffectiveConsent
    report: EffectiveConsent
    is_erasure_requested: bool = False

    @property
    def is_out_of_use(self) -> bool:
        return self.keep.is_refused or self.is_erasure_requested

    @property
    def hides_contact(self) -> bool:
        """Return whether phone and e-mail are hidden and unlisted; *not asked* is no refusal."""
        return self.is_out_of_use or self.contact.is_refused

    @property
    def may_contact(self) -> bool:
        return not self.is_out_of_use and self.contact.is_given

    @property
    def may_be_named(self) -> bool:
        return not self.is_out_of_use and self.report.is_given


def find_age_status(birth_date: str | None, day: date) -> AgeStatus:
    """Return whether a person born on *birth_date* is a minor on *day*.

    Of an inexact date every possible day counts; an impossibly early one is ignored.
    """
    born = BirthDate(birth_date or "")
    ages = born.age_on(day)
    if ages is None:
        return AgeStatus.POSSIBLE_MINOR
    youngest, oldest = ages
    if youngest >= ADULT_AGE:
        return AgeStatus.POSSIBLE_MINOR if is_implausible(born, day) else AgeStatus.ADULT
    return AgeStatus.MINOR if oldest < ADULT_AGE else AgeStatus.POSSIBLE_MINOR


def find_first_adult_day(birth_date: str | None) -> date | None:
    """Return the day from which `find_age_status` says adult; None if it never does."""
    born = BirthDate(birth_date or "")
    return None if is_implausible(born, date.max) else born.first_day_at(ADULT_AGE)


def build_effective_consent(
    answers: Iterable[ConsentAnswer], purpose: Purpose, age: AgeStatus
) -> EffectiveConsent:
    states = {False: set[ConsentState](), True: set[ConsentState]()}
    for answer in answers:
        if answer.purpose is purpose:
            states[answer.is_by_guardian].add(answer.state)
    return EffectiveConsent(
        _strongest(states[False]), _strongest(states[True]), age is not AgeStatus.ADULT
    )


def is_kept_by_guardian(answers: Iterable[ConsentAnswer]) -> bool:
    consent = build_effective_consent(answers, Purpose.KEEP, AgeStatus.MINOR)
    return consent.guardian_state is ConsentState.GIVEN


def build_permitted_uses(
    answers: Iterable[ConsentAnswer], birth_date: str | None, day: date
) -> PermittedUses:
    known, age = tuple(answers), find_age_status(birth_date, day)
    if not known:  # as for most people of a search
        unasked = build_effective_consent((), Purpose.KEEP, age)
        return PermittedUses(unasked, unasked, unasked)
    return PermittedUses(
        build_effective_consent(known, Purpose.KEEP, age),
        build_effective_consent(known, Purpose.CONTACT, age),
        build_effective_consent(known, Purpose.REPORT, age),
    )


def consent_rank(state: ConsentState) -> int:
    """0 overrides all others."""
    return _STRENGTH.index(state) if state in _STRENGTH else len(_STRENGTH)


def _strongest(states: set[ConsentState]) -> ConsentState | None:
    return next((state for state in _STRENGTH if state in states), None)
