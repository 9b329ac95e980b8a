"""Registering people, correcting what is wrong, taking out of use."""

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.records.models import Trainee
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession


@needs(Permission.REGISTER_PEOPLE)
def register_person(
    user: UserSession, values: dict[str, Value], consents: tuple[NewConsent, ...] = ()
) -> int:
    """Register a new person with *values* and what they consented to; give the id.

    Raises:
        Problem: VALUE_REFUSED, and the store's own.
    """
    record = Trainee.validated(**values)
    with user.writing() as writing:
        identity = writing.create(record)
        for asked in consents:
            writing.create(consent_records.build_consent(user, identity, asked))
    return identity


@needs(Permission.CORRECT_PEOPLE)
def correct_person(
    user: UserSession, trainee: int, values: dict[str, Value], asked_by: RequestedBy | None = None
) -> bool:
    """Give the *trainee* corrected *values*; tell whether anything changed.

    *asked_by* stays with the correction wherever it goes.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED.
    """
    with user.writing(asked_by) as writing:
        return writing.edit(kinds.TRAINEE, trainee, values)


@needs(Permission.CORRECT_PEOPLE)
def retire_person(user: UserSession, trainee: int, *, retired: bool = True) -> bool:
    """Take the *trainee* out of use, or back into use; tell whether that is news."""
    with user.writing() as writing:
        return writing.retire(kinds.TRAINEE, trainee, retired=retired)
