"""The access report: everything stored about one person, for that person to read.

It has current and earlier values with author and day, sessions with half-days, consents,
quarantined changes, the bundles that brought changes, who opened sealed answers, and which
laptops hold the data. Staff are named, since they are responsible. Free text that may be
about others is left out: notes of sessions, and the reasons for undoing an arrival or for
opening the answers of several people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.access_log import AccessAction
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.permissions import needs
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import ChangeEntry
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author

_CONSENT_FIELDS: Final = ("purpose", "state", "day", "how", "given_by", "language", "text_version")

ReportRow = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class AccessReport:
    """The report of one person; rows map names to values, and codes stay codes."""

    code: str
    made_on: str
    made_by: str
    fields: ReportRow
    consents: tuple[ReportRow, ...]
    sessions: tuple[ReportRow, ...]
    changes: tuple[ReportRow, ...]
    aside: tuple[ReportRow, ...]
    arrivals: tuple[ReportRow, ...]
    openings: tuple[ReportRow, ...]
    laptops: tuple[ReportRow, ...] = ()


@needs(Permission.EXPORT_PEOPLE)
def build_access_report(
    user: UserSession, person: int, quarantined: Sequence[QuarantinedChange]
) -> AccessReport:
    """Return all that is stored about *person*, and their part of *quarantined*.

    A person whose arrival was undone has no current values.

    Raises:
        Problem: NOT_FOUND.
    """
    store = user.store
    is_trainee = store.records.kind_of(person) is kinds.TRAINEE
    if not is_trainee or person in store.erasures.list_erased_people():
        raise Problem(Code.NOT_FOUND)
    history = change_history.load_history(user, person)
    fields = {
        name: value
        for record in store.records.load_many(kinds.TRAINEE, [person])
        for name, value in (*record.values.items(), ("retired", int(record.is_retired)))
    }
    return AccessReport(
        code=short_code(person),
        made_on=user.day,
        made_by=user.user_name,
        fields=fields,
        consents=tuple(_consent_rows(user, person)),
        sessions=tuple(_session_rows(user, person)),
        changes=tuple(row for entry in history.entries for row in _change_rows(user, entry)),
        aside=tuple(_quarantine_rows(user, person, quarantined)),
        arrivals=tuple(_arrival_rows(user, history.entries)),
        openings=tuple(_opening_rows(user, person)),
        laptops=tuple(_laptop_rows(user, person)),
    )


def report_document(report: AccessReport) -> dict[str, object]:
    return asdict(report)


def _consent_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    records = user.store.records
    for consent in records.load_many(
        kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", person)
    ):
        if not consent.is_retired:
            yield {name: consent.values[name] for name in _CONSENT_FIELDS}


def _session_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    sessions = user.store.sessions
    for session, _ in sessions.list_of_person(person):
        for participant in sessions.list_participants(session.id):
            if participant.trainee != person:
                continue
            for half_day in sorted(participant.marks):
                yield {
                    "course": session.course,
                    "day": session.date,
                    "soum": session.soum,
                    "facilitators": session.facilitators,
                    "half_day": half_day,
                    "mark": participant.marks[half_day],
                }


def _change_rows(user: UserSession, entry: ChangeEntry) -> Iterator[ReportRow]:
    head = _change_head(entry.author, entry.kind.name) | {"deed": entry.action.value}
    if entry.kind is kinds.UNDO_ORDER:
        yield head | {"field": None, "value": None, "before": None}
        return
    assigned = [(given.field, given.value, given.history_step.replaced) for given in entry.values]
    fixed = [(entry.kind.field(name), value, ()) for name, value in entry.fixed_values.items()]
    rows = [
        head
        | {
            "field": field.name,
            "value": _readable_value(user, field, value),
            "before": "; ".join(str(old.value) for old in replaced if old.value) or None,
        }
        for field, value, replaced in (*fixed, *assigned)
        if field is not None and not _is_id(field) and (value is not None or replaced)
    ]
    yield from rows or [head | {"field": None, "value": None, "before": None}]


def _change_head(author: Author, about: str) -> dict[str, Value]:
    return {
        "day": author.day or None,
        "who": author.trainer or None,
        "where": author.device or None,
        "asked_by": author.asked_by or None,
        "about": about,
    }


def _quarantine_rows(
    user: UserSession, person: int, quarantined: Sequence[QuarantinedChange]
) -> Iterator[ReportRow]:
    of_person = [item for item in quarantined if person in _people_of(item)]
    for item in arrived_bundles.add_authors(user, of_person):
        for name, value in item.change.values.items():
            field = kinds.BY_NAME[item.change.kind].field(name)
            # Every edit also sets that the record is in use.
            if field is not None and not _is_id(field) and (field is not kinds.RETIRED or value):
                cells = {"field": name, "value": _readable_value(user, field, value)}
                yield _change_head(item.author, item.change.kind) | cells


def _is_id(field: Field) -> bool:
    """Return whether values of *field* are meaningless to a reader."""
    return field.type is kinds.FieldType.REF and field.name != "session"


def _people_of(item: QuarantinedChange) -> Iterator[Value]:
    yield item.record
    if kind := kinds.BY_NAME.get(item.kind):
        yield from map(item.values.get, kind.person_fields)


def _readable_value(user: UserSession, field: Field, value: Value) -> Value:
    """Return *value* for a reader: sessions by course and day, not by id."""
    if field.name == "session" and value is not None:
        session = user.store.sessions.find(int(value))
        return f"{session.course or ''} {session.date}".strip() if session else None
    return value


def _arrival_rows(user: UserSession, entries: Sequence[ChangeEntry]) -> Iterator[ReportRow]:
    changes = {entry.change for entry in entries}
    names = {laptop.id: laptop.name for laptop in user.store.devices.list_all()}
    for device, day, spans in user.store.bundles.list_with_news():
        if Spans.parse(spans).contains_any(changes):
            yield {"day": day, "laptop": names.get(device or 0, "")}


def _opening_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    answers = set(user.store.records.ids_where(kinds.ANSWER, "trainee", person))
    for entry in (linked.entry for linked in user.store.access_log.list_all()):
        if entry.action == AccessAction.OPENED and not answers.isdisjoint(entry.records):
            is_alone = answers.issuperset(entry.records)
            yield {
                "day": entry.recorded_at,
                "who": entry.officer,
                "reason": entry.reason if is_alone else None,
            }


def _laptop_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    store = user.store
    holding = store.erasures.list_devices_holding([person])
    for device in store.devices.list_all():
        if device.id in holding:
            yield {"laptop": device.name, "day": device.last_received_on}
