"""Registering people, correcting their values, taking them out of use."""

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.shown import Shown
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.REGISTER_PEOPLE)
def register_person(
    user: UserSession, values: dict[str, Value], consents: tuple[NewConsent, ...] = ()
) -> int:
    """Register a person with these consents; return the id.

    Raises VALUE_REFUSED, and those of the store.
    """
    record = Trainee.validated(**values)
    with user.writing() as writing:
        identity = writing.create(record)
        for consent in consents:
            writing.create(consent_records.build_consent(user, identity, consent))
    return identity


@needs(Permission.CORRECT_PEOPLE)
def correct_person(
    user: UserSession,
    trainee: int,
    values: dict[str, Value],
    asked_by: RequestedBy | None = None,
    *,
    shown: Shown,
) -> bool:
    """Correct *values* of *trainee*, as they were *shown*; return whether anything changed.

    Raises NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED; PERSON_RETIRED if that was done since.
    """
    with user.writing(asked_by) as writing:
        return writing.edit(kinds.TRAINEE, trainee, values, shown=shown)


@needs(Permission.CORRECT_PEOPLE)
def retire_person(user: UserSession, trainee: int, *, shown: Shown, retired: bool = True) -> bool:
    """Return whether that changed anything.

    Raises NOT_FOUND; CHANGED_MEANWHILE if the record was corrected since it was *shown*.
    """
    with user.writing() as writing:
        writing.require_shown(kinds.TRAINEE, trainee, shown, RETIRED.name)
        return writing.retire(kinds.TRAINEE, trainee, retired=retired)
