"""Labels of records, such as a person's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class RecordLabel:
    kind: Kind
    id: int
    name: str  # of the person, course or partner, a text typed for a place, or empty
    session: SessionRow | None
    values: dict[str, Value]


@needs(Permission.VIEW_OVERVIEW)
def load_labels(user: UserSession, kind: Kind, ids: Iterable[int]) -> dict[int, RecordLabel]:
    records = user.store.records.load_many(kind, list(ids))
    people_ids = {_trainee_id(kind, record.id, record.values) for record in records} - {0}
    names = {
        person.id: person.full_name for person in user.store.people.list_by_ids(sorted(people_ids))
    }
    return {
        record.id: RecordLabel(
            kind,
            record.id,
            names.get(_trainee_id(kind, record.id, record.values), "")
            or str(record.values.get("name") or record.values.get("typed") or ""),
            user.store.sessions.find(_session_id(kind, record.id, record.values)),
            record.values,
        )
        for record in records
    }


@needs(Permission.VIEW_OVERVIEW)
def load_labels_of_any_kind(user: UserSession, ids: Iterable[int]) -> dict[int, RecordLabel]:
    by_kind: dict[str, list[int]] = {}
    for record in set(ids):
        if (kind := user.store.records.kind_of(record)) is not None:
            by_kind.setdefault(kind.name, []).append(record)
    labels: dict[int, RecordLabel] = {}
    for name, ids_of_kind in by_kind.items():
        labels |= load_labels(user, kinds.BY_NAME[name], ids_of_kind)
    return labels


def _trainee_id(kind: Kind, identity: int, values: dict[str, Value]) -> int:
    return person_of(kind, identity, values) or 0


def _session_id(kind: Kind, identity: int, values: dict[str, Value]) -> int:
    return identity if kind is kinds.SESSION else int(values.get("session") or 0)
