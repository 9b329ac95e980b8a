"""The trainer's own record as a former trainee."""

from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import json_entry

_OWN_RECORDS: Final = json_entry("own-records", "{}")  # by the trainer's name


@needs(Permission.FIND_PEOPLE)
def find_own_record(user: UserSession) -> int | None:
    person = user.store.metadata.read(_OWN_RECORDS).get(user.user_name)
    found = user.store.records.load_many(kinds.TRAINEE, [person] if person else [])
    return next((record.id for record in found if not record.is_retired), None)


@needs(Permission.FIND_PEOPLE)
def link_own_record(user: UserSession, person: int) -> None:
    """Note that the user is *person*; once, unless that record is gone.

    Raises NOT_FOUND; VALUE_REFUSED where the user is another person already.
    """
    user.store.records.load(kinds.TRAINEE, person)
    if find_own_record(user) not in (None, person):
        raise Problem(Code.VALUE_REFUSED, field="trainee")
    with user.store.transaction():
        metadata = user.store.metadata
        linked = metadata.read(_OWN_RECORDS)
        metadata.write(_OWN_RECORDS, {**linked, user.user_name: person})
