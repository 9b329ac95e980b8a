"""Subjects: what a record is called by the people who keep it.

A person by her name, a session by its course and day, attendance by both, and so on;
whoever shows them puts the parts together, in whatever language.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class RecordLabel:
    """The record *id* of *kind*, by what it is about.

    *name* is a person's, a course's or a partner's, and empty where none is known;
    *session* the session it is, or that its attendance is of; *values* are the shown
    values of its fields.
    """

    kind: Kind
    id: int
    name: str
    session: SessionRow | None
    values: dict[str, Value]


@needs(Permission.VIEW_OVERVIEW)
def load_labels(user: UserSession, kind: Kind, ids: Iterable[int]) -> dict[int, RecordLabel]:
    """Give the subjects of the records *ids* of *kind*; missing ones are left out."""
    found = user.store.records.load_many(kind, list(ids))
    people = {_trainee(kind, one.id, one.values) for one in found} - {0}
    names = {
        line.id: PersonName(line.given_name, line.patronymic).full
        for line in user.store.people.list_by_ids(sorted(people))
    }
    return {
        one.id: RecordLabel(
            kind,
            one.id,
            names.get(_trainee(kind, one.id, one.values), "") or str(one.values.get("name") or ""),
            user.store.sessions.find(_session(kind, one.id, one.values)),
            one.values,
        )
        for one in found
    }


@needs(Permission.VIEW_OVERVIEW)
def load_labels_of_any_kind(user: UserSession, ids: Iterable[int]) -> dict[int, RecordLabel]:
    """Give the subjects of records *ids* of any kinds, such as a field refers to."""
    by_kind: dict[str, list[int]] = {}
    for one in set(ids):
        if (kind := user.store.records.kind_of(one)) is not None:
            by_kind.setdefault(kind.name, []).append(one)
    found: dict[int, RecordLabel] = {}
    for name, some in by_kind.items():
        found |= load_labels(user, kinds.BY_NAME[name], some)
    return found


def _trainee(kind: Kind, identity: int, values: dict[str, Value]) -> int:
    return identity if kind is kinds.TRAINEE else int(values.get("trainee") or 0)


def _session(kind: Kind, identity: int, values: dict[str, Value]) -> int:
    return identity if kind is kinds.SESSION else int(values.get("session") or 0)
