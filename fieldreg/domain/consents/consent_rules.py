"""Consents: what may be done with a person now, by all that was answered.

Every answer is a record of its own, and two sides answer: the person, and for a minor her
guardian, whoever that is. What a side says of one purpose is the strongest of its
answers: a withdrawal or a no stands before every consent.

**Only what was given in sight of a refusal lifts it.** Whoever notes a consent where a
refusal stands says in the same act of each refusing record that it is *followed*, and the
stamps that this edit has seen tell which refusals its writer knew. A refusal that nobody
knew there stays live beside it and stands, in whatever order the two arrive; so a
withdrawal beats every giving that did not see it, and no calendar has a part in it.

Where a person may be a minor her guardian is asked too, for every purpose: it takes both.
What a guardian refused stands past the day on which she comes of age, until she is asked
herself: nobody is used again because a day has come.
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
"""What stands where a guardian would be named: the person answered."""
_STRENGTH: Final = (
    ConsentState.WITHDRAWN,
    ConsentState.DECLINED,
    ConsentState.GIVEN,
    ConsentState.TO_FOLLOW,
)
_REFUSING: Final = frozenset({ConsentState.WITHDRAWN, ConsentState.DECLINED})


class AgeStatus(StrEnum):
    """Whether somebody is a minor on a day; who *may be* one is treated as one."""

    MINOR = "minor"
    POSSIBLE_MINOR = "perhaps"  # the birth date is not known, or not well enough
    ADULT = "adult"


@dataclass(frozen=True, slots=True)
class ConsentAnswer:
    """What one side answered for one *purpose*, as it stands in one record."""

    purpose: Purpose
    is_by_guardian: bool
    state: ConsentState


@dataclass(frozen=True, slots=True)
class EffectiveConsent:
    """What stands for one purpose: what the person said, and what her guardian did.

    None is *not asked*. *needs_guardian* is whether it takes both.
    """

    own_state: ConsentState | None
    guardian_state: ConsentState | None
    needs_guardian: bool

    @property
    def is_given(self) -> bool:
        """Whether everybody who is to consent did."""
        guardians = self.guardian_state if self.needs_guardian else ConsentState.GIVEN
        return self.own_state == guardians == ConsentState.GIVEN

    @property
    def is_refused(self) -> bool:
        """Whether somebody whose consent it takes said no, or took it back."""
        return bool(self._refusals)

    @property
    def overall_state(self) -> ConsentState | None:
        """What both sides come to in one word, where it takes both; None is *not asked*."""
        if self.is_given:
            return ConsentState.GIVEN
        if self.is_refused:
            return min(self._refusals, key=consent_rank)
        return ConsentState.TO_FOLLOW if self.own_state is ConsentState.GIVEN else self.own_state

    @property
    def _refusals(self) -> list[ConsentState]:
        """What was refused; a guardian's word counts until she is of age *and* gave her own."""
        alone = not self.needs_guardian and self.own_state is ConsentState.GIVEN
        sides = (self.own_state,) if alone else (self.own_state, self.guardian_state)
        return [state for state in sides if state is not None and state in _REFUSING]

    @property
    def is_awaiting_guardian(self) -> bool:
        """Whether a guardian's answer is to follow, or nobody asked for it yet."""
        waits = (None, ConsentState.TO_FOLLOW)
        return self.needs_guardian and self.guardian_state in waits


@dataclass(frozen=True, slots=True)
class PermittedUses:
    """What may be done with a person: keep her record, contact her, name her in a report.

    Of whom somebody *asked to erase* her nothing may, until head office has decided.
    """

    keep: EffectiveConsent
    contact: EffectiveConsent
    report: EffectiveConsent
    is_erasure_requested: bool = False

    @property
    def is_out_of_use(self) -> bool:
        """Whether the record is used for nothing any more, and waits to be erased."""
        return self.keep.is_refused or self.is_erasure_requested

    @property
    def hides_contact(self) -> bool:
        """Whether telephone and e-mail are shown to nobody and go out in no list.

        Nobody asked is not yet a no.
        """
        return self.is_out_of_use or self.contact.is_refused

    @property
    def may_contact(self) -> bool:
        """Whether she may be called or written to."""
        return not self.is_out_of_use and self.contact.is_given

    @property
    def may_be_named(self) -> bool:
        """Whether her name may stand in what is published."""
        return not self.is_out_of_use and self.report.is_given


def find_age_status(birth_date: str | None, day: date) -> AgeStatus:
    """Tell whether somebody born on *birth_date* is a minor on *day*.

    Of a date that is known by its year, or about, every reading counts. Whoever was born
    before anybody who lives was mistyped, and may well be a child.
    """
    born = BirthDate(birth_date or "")
    ages = born.age_on(day)
    if ages is None:
        return AgeStatus.POSSIBLE_MINOR
    youngest, oldest = ages
    if youngest >= ADULT_AGE:
        return AgeStatus.POSSIBLE_MINOR if is_implausible(born, day) else AgeStatus.ADULT
    return AgeStatus.MINOR if oldest < ADULT_AGE else AgeStatus.POSSIBLE_MINOR


def build_effective_consent(
    answers: Iterable[ConsentAnswer], purpose: Purpose, age: AgeStatus
) -> EffectiveConsent:
    """Give what stands for *purpose* by all *answers* of a person of this *age*."""
    states = {False: set[ConsentState](), True: set[ConsentState]()}
    for answer in answers:
        if answer.purpose is purpose:
            states[answer.is_by_guardian].add(answer.state)
    return EffectiveConsent(
        _strongest(states[False]), _strongest(states[True]), age is not AgeStatus.ADULT
    )


def build_permitted_uses(
    answers: Iterable[ConsentAnswer], birth_date: str | None, day: date
) -> PermittedUses:
    """Tell what may be done on *day* with who was born on *birth_date* and said *answers*."""
    known, age = tuple(answers), find_age_status(birth_date, day)
    return PermittedUses(
        build_effective_consent(known, Purpose.KEEP, age),
        build_effective_consent(known, Purpose.CONTACT, age),
        build_effective_consent(known, Purpose.REPORT, age),
    )


def consent_rank(state: ConsentState) -> int:
    """Rank what a side said: what stands before everything else first."""
    return _STRENGTH.index(state) if state in _STRENGTH else len(_STRENGTH)


def _strongest(states: set[ConsentState]) -> ConsentState | None:
    return next((state for state in _STRENGTH if state in states), None)
