"""Registering people, correcting their values, taking them out of use."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import order_ends
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.shown import AS_STORED, Shown, ShownStamps
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import RequestedBy, Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.records import shown_people
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter

NOBODY_ALIKE: Final[Mapping[int, Verdict]] = {}


@needs(Permission.REGISTER_PEOPLE)
def register_person(
    user: UserSession,
    values: dict[str, Value],
    consents: tuple[NewConsent, ...] = (),
    alike: Mapping[int, Verdict] = NOBODY_ALIKE,
) -> int:
    """Register a person with these consents; return the id.

    Verdicts on *alike* people are kept as pairs: *different*, or *open* without an answer. Raises
    VALUE_REFUSED, and those of the store.
    """
    record = Trainee.validated(**values)
    with user.writing() as writing:
        identity = writing.create(record)
        for consent in consents:
            writing.create(consent_records.build_consent(user, identity, consent))
        for known in user.store.records.load_many(kinds.TRAINEE, list(alike)):
            first, second = order_ends(identity, known.id)
            writing.create(Pair.validated(first=first, second=second, verdict=alike[known.id]))
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

    A joined person's value is corrected in the record that it comes from, by code in the record of
    that code. Raises NOT_FOUND, FIELD_UNKNOWN, VALUE_REFUSED, PERSON_RETIRED.
    """
    with user.writing(asked_by) as writing:
        if shown is AS_STORED:
            return writing.edit(kinds.TRAINEE, trainee, values, shown=shown)
        return _correct_shown(user, writing, trainee, values, shown)


def _correct_shown(
    user: UserSession,
    writing: ChangeWriter,
    trainee: int,
    values: dict[str, Value],
    shown: ShownStamps,
) -> bool:
    found = shown_people.load_people(user, [trainee])
    if not found or not found[0].sources:
        return writing.edit(kinds.TRAINEE, trainee, values, shown=shown)
    (person,) = found
    if person.is_retired and shown.find_changed(person.shown, [RETIRED.name]):
        raise Problem(Code.PERSON_RETIRED)
    by_member: dict[int, dict[str, Value]] = {}
    for name, value in values.items():
        by_member.setdefault(person.sources.get(name, trainee), {})[name] = value
    records = user.store.records.load_many(kinds.TRAINEE, sorted(by_member))
    marks = {record.id: record.shown.by_field[RETIRED.name] for record in records}
    changed = [
        writing.edit(
            *(kinds.TRAINEE, member, own),
            shown=ShownStamps({**shown.by_field, RETIRED.name: marks[member]}),
        )
        for member, own in by_member.items()
    ]
    return any(changed)


@needs(Permission.CORRECT_PEOPLE)
def retire_person(user: UserSession, trainee: int, *, shown: Shown, retired: bool = True) -> bool:
    """Take all that is one with *trainee* out of use; return whether that changed anything.

    Raises NOT_FOUND, CHANGED_MEANWHILE.
    """
    with user.writing() as writing:
        for person in shown_people.load_people(user, [trainee]):
            if shown is not AS_STORED and shown.find_changed(person.shown, [RETIRED.name]):
                raise Problem(Code.CHANGED_MEANWHILE)
            return writing.retire_many(kinds.TRAINEE, person.members, retired=retired) > 0
    raise Problem(Code.NOT_FOUND)
