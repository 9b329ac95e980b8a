"""Registering people, correcting what is wrong, taking out of use."""

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.records import AskedBy, Trainee
from fieldreg.domain.roles import Verb
from fieldreg.services import consent_records
from fieldreg.services.consent_records import Asked
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk


@needs(Verb.REGISTER)
def register(desk: Desk, values: dict[str, Value], consents: tuple[Asked, ...] = ()) -> int:
    """Register a new person with *values* and what they consented to; give the id.

    Raises:
        Problem: VALUE_REFUSED, and the store's own.
    """
    record = Trainee.checked(**values)
    with desk.writing() as writing:
        identity = writing.create(record)
        for asked in consents:
            writing.create(consent_records.record(desk, identity, asked))
    return identity


@needs(Verb.CORRECT)
def correct(
    desk: Desk, trainee: int, values: dict[str, Value], asked_by: AskedBy | None = None
) -> bool:
    """Give the *trainee* corrected *values*; tell whether anything changed.

    *asked_by* stays with the correction wherever it goes.

    Raises:
        Problem: NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED.
    """
    with desk.writing(asked_by) as writing:
        return writing.edit(kinds.TRAINEE, trainee, values)


@needs(Verb.CORRECT)
def retire(desk: Desk, trainee: int, *, retired: bool = True) -> bool:
    """Take the *trainee* out of use, or back into use; tell whether that is news."""
    with desk.writing() as writing:
        return writing.retire(kinds.TRAINEE, trainee, retired=retired)
