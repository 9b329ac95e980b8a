"""How urgent a pair is: how likely it is one person, and whom a delay or a mistake would harm."""

from collections.abc import Collection
from datetime import date
from enum import IntEnum
from itertools import chain

from fieldreg.domain.consents.consent_rules import ADULT_AGE
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs


class Likelihood(IntEnum):
    CERTAIN = 1
    PROBABLE = 2
    PERHAPS = 3
    UNLIKELY = 4


class Harm(IntEnum):
    """What makes a pair urgent among those about as likely, the most urgent first."""

    REFUSAL = 1  # of a use, on one side alone
    MINOR = 2
    NONE = 3


_LEAST_BITS = {
    Likelihood.CERTAIN: 10.0,  # a thousand to one
    Likelihood.PROBABLE: 3.0,
    Likelihood.PERHAPS: SHIPPED_THRESHOLD,
}


def find_likelihood(bits: float) -> Likelihood:
    return next((each for each, least in _LEAST_BITS.items() if bits >= least), Likelihood.UNLIKELY)


@needs(Permission.CORRECT_PEOPLE)
def find_harms(user: UserSession, pairs: Collection[Ends]) -> dict[Ends, Harm]:
    """Return the pairs of people of whom there is more harm than of others."""
    ends = {*chain.from_iterable(pairs)}
    refused = user.store.consents.find_refused(ends)
    today = date.fromisoformat(user.day)
    born = user.store.people.load_birth_dates(ends, since=today.year - ADULT_AGE - 1)
    minors = {person for person, birth_date in born.items() if _may_be_minor(birth_date, today)}
    harms = {each: Harm.MINOR for each in pairs if not minors.isdisjoint(each)}
    return harms | {
        (first, second): Harm.REFUSAL
        for first, second in pairs
        if refused.get(first) != refused.get(second)
    }


def _may_be_minor(birth_date: str, today: date) -> bool:
    """Of an unknown date nothing is said: it would be most of a register."""
    ages = BirthDate(birth_date).age_on(today)
    return ages is not None and ages[0] < ADULT_AGE
