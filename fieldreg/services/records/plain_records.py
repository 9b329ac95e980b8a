"""Records of the kinds without rules of their own (`Kind.is_plain`): list, add, change, withdraw.

Values come as typed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.shown import AS_STORED, AsStored, Shown
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import MODELS
from fieldreg.domain.records.values import PromiseState
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.records import confidential_courses, residences, session_refs
from fieldreg.services.records.typed_values import parse_value
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord

_BETWEEN: Final = re.compile(r"[,;]")
PLAIN_KINDS: Final = {kind.name: kind for kind in kinds.PLAIN_KINDS}


def list_about_fields(kind: Kind, subject: Kind) -> list[str]:
    return [
        field.name for field in kind.fields if field.is_reference and field.target == subject.name
    ]


@needs(Permission.VIEW_OVERVIEW)
def list_records(user: UserSession, kind: Kind, about: int | None = None) -> list[CurrentRecord]:
    """List records, those out of use last; with *about*, only those that refer to it.

    Of a person they are those of all her records. A list of all promises leaves out the session of
    a confidential course where one was given.
    """
    records = user.store.records
    if about is None:
        found = records.list_all(kind, retired=True)
        if kind is kinds.PROMISE:
            found = _leave_out_confidential(user, found)
    else:
        subject = records.kind_of(about)
        names = list_about_fields(kind, subject) if subject else []
        every = user.store.pairs.list_company([about]) if subject is kinds.TRAINEE else [about]
        ids = {
            id_ for name in names for each in every for id_ in records.ids_where(kind, name, each)
        }
        found = records.load_many(kind, sorted(ids))
    return sorted(found, key=lambda record: (record.is_retired, record.id))


def _leave_out_confidential(
    user: UserSession, promises: Sequence[CurrentRecord]
) -> list[CurrentRecord]:
    hidden = confidential_courses.list_confidential_courses(user)
    ids = {int(row.values["session"] or 0) for row in promises}
    rows = map(user.store.sessions.find, ids if hidden else ())
    secret = {row.id for row in rows if row is not None and row.course_id in hidden}
    return [
        replace(row, values={**row.values, "session": None})
        if row.values["session"] in secret
        else row
        for row in promises
    ]


@needs(Permission.VIEW_OVERVIEW)
def load_record(user: UserSession, record: int) -> tuple[Kind, CurrentRecord]:
    """Raise NOT_FOUND, also for a kind that is not plain."""
    kind = user.store.records.kind_of(record)
    if kind is None or not kind.is_plain:
        raise Problem(Code.NOT_FOUND)
    return kind, user.store.records.load(kind, record)


@needs(Permission.VIEW_OVERVIEW)
def list_stated(user: UserSession, kind: Kind, session: int) -> list[str]:
    """Return names typed in the plan of *session* that are in no record of *kind* yet.

    Facilitators are contributions and partners took part in the delivery, as stated. Records of
    unconfirmed laptops count only in their own sessions.
    """
    records = user.store.records
    if records.kind_of(session) is not kinds.SESSION:
        return []
    plan = records.load(kinds.SESSION, session).values
    linked = [record for record in list_records(user, kind, session) if not record.is_retired]
    unconfirmed = device_status.filter_unconfirmed(user.store, [session, *(r.id for r in linked)])
    if session not in unconfirmed:
        linked = [record for record in linked if record.id not in unconfirmed]
    if kind is kinds.PARTNER_PART:
        known = {record.values["partner"] for record in linked}
        partners = records.load_many(kinds.PARTNER, session_refs.parse_partner_ids(plan))
        return [str(row.values["name"] or "") for row in partners if row.id not in known]
    if kind is not kinds.CONTRIBUTION:
        return []
    people = [int(record.values["trainee"]) for record in linked if record.values["trainee"]]
    names = {label_key(str(record.values["name"] or "")) for record in linked}
    for person in user.store.people.list_by_ids(people):
        names |= {label_key(person.full_name), label_key(person.given_name or "")}
    typed = (part.strip() for part in _BETWEEN.split(str(plan["facilitators"] or "")))
    return [name for name in typed if name and label_key(name) not in names]


@needs(Permission.VIEW_OVERVIEW)
def find_plain_record(user: UserSession, ref: str) -> int:
    """Raise NOT_FOUND."""
    for record in user.resolve_short_code(ref):
        if (kind := user.store.records.kind_of(record)) is not None and kind.is_plain:
            return record
    raise Problem(Code.NOT_FOUND, ref=ref)


@needs(Permission.PLAN_SESSIONS)
def add_record(user: UserSession, kind: Kind, typed: Mapping[str, str]) -> int:
    """Add a record of *kind*; return its id.

    Raises ROLE_NEEDED; NOT_HEAD_OFFICE for an entry of a list; FIELD_UNKNOWN, VALUE_REFUSED, and
    those of `parse_value`.
    """
    _require(user, kind)
    values = {name: value for name, value in _parse(user, kind, typed).items() if value is not None}
    if kind is kinds.CONTRIBUTION and "trainee" in values:
        values.pop("name", None)  # her record has it
    _check(kind, values)
    with user.writing() as writing:
        if kind is kinds.RESIDENCE:
            return residences.add_residence(user, writing, values)
        return writing.create(MODELS[kind.name].validated(**values))


@needs(Permission.PLAN_SESSIONS)
def change_record(
    user: UserSession, record: int, typed: Mapping[str, str], *, shown: Shown
) -> bool:
    """Change fields of *record*, as it was *shown*; return whether anything changed.

    A promise that a session keeps is kept. Raises as `add_record`; NOT_FOUND, PERSON_RETIRED.
    """
    kind = _load_kind(user, record)
    values = _parse(user, kind, typed)
    if values.get("kept_by"):
        values.setdefault("state", PromiseState.KEPT.value)
    with user.writing() as writing:
        return writing.edit(kind, record, values, shown=shown)


@needs(Permission.PLAN_SESSIONS)
def withdraw_records(
    user: UserSession,
    *records: int,
    shown: Mapping[int, Shown] | AsStored = AS_STORED,
    is_wanted: bool = True,
) -> bool:
    """Take *records* out of use, or back; return whether that changed anything.

    Raises ROLE_NEEDED, NOT_HEAD_OFFICE, NOT_FOUND, CHANGED_MEANWHILE.
    """
    changed = False
    with user.writing() as writing:
        for record in records:
            kind = _load_kind(user, record)
            if shown is not AS_STORED:
                writing.require_shown(kind, record, shown[record], kinds.RETIRED.name)
            changed |= writing.retire(kind, record, retired=is_wanted)
    return changed


def _load_kind(user: UserSession, record: int) -> Kind:
    kind, _ = load_record(user, record)
    _require(user, kind)
    return kind


def _require(user: UserSession, kind: Kind) -> None:
    if kind.person_fields:
        user.require(Permission.CORRECT_PEOPLE)
    if kind.list_key:
        user.require_head_office()


def _parse(user: UserSession, kind: Kind, typed: Mapping[str, str]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for name, text in typed.items():
        field = kind.field(name)
        if field is None or field is kinds.RETIRED:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        values[name] = parse_value(user, field, text)
    return values


def _check(kind: Kind, values: Mapping[str, Value]) -> None:
    """Raise VALUE_REFUSED unless exactly one of the fields that exclude each other is set."""
    exclusive: Sequence[str] = {
        kinds.CONTRIBUTION: ("trainee", "name"),
        kinds.PARTNER_PART: ("session", "course"),
    }.get(kind, ())
    if exclusive and sum(name in values for name in exclusive) != 1:
        raise Problem(Code.VALUE_REFUSED, field=exclusive[0])
