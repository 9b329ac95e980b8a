"""Registering people, correcting what is wrong, taking out of use."""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.records import Consent, ConsentState, How, Purpose, Trainee
from fieldreg.services.desk import Desk

CONSENT_TEXT_VERSION = "1"
SELF = "self"


@dataclass(frozen=True, slots=True)
class Asked:
    """A consent as it was asked and answered at registration."""

    purpose: Purpose
    how: How
    state: ConsentState = ConsentState.GIVEN
    given_by: str = SELF
    language: str = "mn"


def register(desk: Desk, values: dict[str, Value], consents: tuple[Asked, ...] = ()) -> int:
    """Register a new person with *values* and what they consented to; give the id.

    Raises:
        Problem: VALUE_REFUSED, and the store's own.
    """
    record = Trainee.checked(**values)
    with desk.writing() as writing:
        identity = writing.create(record)
        for asked in consents:
            writing.create(_consent(desk, identity, asked))
    return identity


def consent(desk: Desk, trainee: int, asked: Asked) -> int:
    """Note what the *trainee* (or a guardian) answered; give the consent's id.

    What was to follow for that purpose, from the same side, has followed with it.
    """
    desk.store.records.one(kinds.TRAINEE, trainee)
    waiting = consents(desk, trainee, asked, ConsentState.TO_FOLLOW)
    has_followed = asked.state is not ConsentState.TO_FOLLOW
    with desk.writing() as writing:
        for one in waiting if has_followed else ():
            writing.edit(kinds.CONSENT, one, {"state": ConsentState.FOLLOWED.value})
        return writing.create(_consent(desk, trainee, asked))


def consents(desk: Desk, trainee: int, like: Asked, state: ConsentState) -> list[int]:
    """Give the consents of *trainee* in *state* of the purpose and the side of *like*.

    There are two sides, the person's own and a guardian's, whoever that is.
    """
    records = desk.store.records
    return [
        one.id
        for one in records.many(
            kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", trainee)
        )
        if one.values["purpose"] == like.purpose
        and (one.values["given_by"] == SELF) == (like.given_by == SELF)
        and one.values["state"] == state
    ]


def withdraw(desk: Desk, consent_id: int) -> bool:
    """Note that a consent that was given is withdrawn; tell whether that is news."""
    given = desk.store.records.one(kinds.CONSENT, consent_id)
    if given.values["state"] != ConsentState.GIVEN:
        return False
    with desk.writing() as writing:
        return writing.edit(
            kinds.CONSENT, consent_id, {"state": ConsentState.WITHDRAWN.value}
        )


def correct(desk: Desk, trainee: int, values: dict[str, Value]) -> bool:
    """Give the *trainee* corrected *values*; tell whether anything changed.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED.
    """
    with desk.writing() as writing:
        return writing.edit(kinds.TRAINEE, trainee, values)


def retire(desk: Desk, trainee: int, *, retired: bool = True) -> bool:
    """Take the *trainee* out of use, or back into use; tell whether that is news."""
    with desk.writing() as writing:
        return writing.retire(kinds.TRAINEE, trainee, retired=retired)


def _consent(desk: Desk, trainee: int, asked: Asked) -> Consent:
    return Consent.checked(
        trainee=trainee,
        purpose=asked.purpose,
        text_version=CONSENT_TEXT_VERSION,
        language=asked.language,
        how=asked.how,
        given_by=asked.given_by,
        day=desk.day,
        state=asked.state,
    )
