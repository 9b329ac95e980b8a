"""Loads the records of each kind, and its form's suggestions."""

from collections.abc import Sequence
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind
from fieldreg.domain.normalisation import sort_key
from fieldreg.services import device_status
from fieldreg.services.records import plain_records, record_labels, session_refs
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.records.form import RecordsData, with_code

_MAX_OFFERED: Final = 200


def list_kinds_about(user: UserSession, subject: Kind | None) -> list[Kind]:
    if subject is None:
        return [kind for kind in kinds.PLAIN_KINDS if user.may_see(kind) and not kind.person_fields]
    about = [
        kind
        for kind in kinds.PLAIN_KINDS
        if user.may_see(kind) and plain_records.list_about_fields(kind, subject)
    ]
    return sorted(about, key=lambda kind: bool(kind.list_key))  # what was done before entries


def load_records(user: UserSession, kind: Kind, about: int | None) -> RecordsData:
    records = plain_records.list_records(user, kind, about)
    references = [field for field in kind.fields if field.is_reference]
    ids = {int(record.values[field.name] or 0) for record in records for field in references}
    labels = record_labels.load_labels_of_any_kind(user, ids - {0})
    stated = plain_records.list_stated(user, kind, about) if about else []
    offered = {field.name: _offer(user, field, about) for field in references}
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in records])
    return RecordsData(kind, records, labels, stated, offered, user.is_laptop, unconfirmed)


def _offer(user: UserSession, field: Field, about: int | None) -> list[str]:
    target = kinds.BY_NAME[field.target]
    if target.list_key:
        labels = session_refs.label_shown(user, target, session_refs.list_offered(user, target))
        return sorted({*labels.values()} - {""}, key=sort_key)
    if target is kinds.SESSION:
        rows = user.store.sessions.list_counted(_MAX_OFFERED)
        return [with_code(format_session(row), row.id) for row in rows]
    if about is None or target is not kinds.TRAINEE:
        return []
    people = [row.trainee for row in user.store.sessions.list_participants(about)]
    return _name_people(user, people)


def _name_people(user: UserSession, people: Sequence[int]) -> list[str]:
    rows = user.store.people.list_by_ids(people)
    return sorted((with_code(row.full_name, row.id) for row in rows), key=sort_key)
