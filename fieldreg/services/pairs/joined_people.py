"""A person whose records are one: one value of each field, and all attendance.

Each member keeps its own values, so a parting needs no repair.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.joins.shown_values import ShownValue
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.merging import attendance_rank
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.pairs.verdicts import find_joined_kind
from fieldreg.services.user_session import UserSession, needs

Marks = Mapping[tuple[int, int], str]
"""The strongest mark by session and half-day."""


@dataclass(frozen=True, slots=True)
class JoinedRecord:
    """The records *members* as one; of a record without company, itself.

    *values* say which member's value is shown. Contact is hidden if any member refused it.
    """

    kind: Kind
    members: tuple[int, ...]
    values: Mapping[str, ShownValue]
    marks: Marks
    hides_contact: bool


@needs(Permission.FIND_PEOPLE)
def load_joined(user: UserSession, record: int) -> JoinedRecord:
    """Raise NOT_FOUND, ROLE_NEEDED."""
    kind, store = find_joined_kind(user, record), user.store
    members = store.pairs.list_members([record])[record]
    rows = store.records.load_many(kind, members)
    values = store.pairs.combine(kind, rows)
    is_person = kind is kinds.TRAINEE
    return JoinedRecord(
        kind,
        members,
        values,
        _unite_marks(user, members) if is_person else {},
        is_person and _hides_contact(user, {row.id: row.values["birth_date"] for row in rows}),
    )


def _unite_marks(user: UserSession, members: Collection[int]) -> Marks:
    said: dict[tuple[int, int], list[str]] = defaultdict(list)
    for session, half_day, mark in user.store.pairs.list_marks(members):
        said[session, half_day].append(mark)
    return {place: min(marks, key=attendance_rank) for place, marks in sorted(said.items())}


def _hides_contact(user: UserSession, born: Mapping[int, object]) -> bool:
    dates = {member: None if day is None else str(day) for member, day in born.items()}
    uses = consent_records.load_permitted_uses(user, dates)
    return any(each.hides_contact for each in uses.values())
