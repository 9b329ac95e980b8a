"""This laptop's changes in quarantine at head office."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.exchange.quarantine_notices import QuarantineNotice
from fieldreg.store.log.history import Author
from fieldreg.store.metadata import DEVICE_STATUS, STATE_DIFFERS

_AWAITED = (
    *(Code.FIELD_UNKNOWN, Code.NOT_FOUND, Code.CLAIM, Code.REQUEST),
    Code.OUTSIDE_INVITATION,
)
_CUT_OFF = (DeviceStatus.REVOKED, DeviceStatus.WITHDRAWN)


class Remedy(StrEnum):
    CORRECT = "correct"  # the value here; the correction travels with the next bundle
    WAIT = "wait"  # until head office has what is missing; then it is applied by itself
    TELL = "tell"  # head office, which can correct it


@dataclass(frozen=True, slots=True)
class QuarantineEntry:
    """*reason* is a problem's code."""

    change: int
    reason: str
    author: Author
    remedy: Remedy
    kind: Kind | None = None
    record: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)
    label: RecordLabel | None = None


@needs(Permission.FIND_PEOPLE)
def list_quarantine_entries(user: UserSession) -> list[QuarantineEntry]:
    notices = user.store.quarantine_notices.list_open()
    authors = user.store.history.authors([notice.id for notice in notices])
    return [_describe(user, notice, authors[notice.id]) for notice in notices]


@needs(Permission.VIEW_OVERVIEW)
def count_quarantine_entries(user: UserSession) -> int:
    return len(user.store.quarantine_notices.list_open())


@needs(Permission.VIEW_OVERVIEW)
def has_diverged(user: UserSession) -> bool:
    return user.store.metadata.read(STATE_DIFFERS)


@needs(Permission.VIEW_OVERVIEW)
def is_revoked(user: UserSession) -> bool:
    return user.store.metadata.read(DEVICE_STATUS) in _CUT_OFF


@needs(Permission.CORRECT_PEOPLE)
def dismiss_quarantine_entries(user: UserSession, *refs: str) -> list[int]:
    """Raise NOT_FOUND; then all stay listed."""
    open_ids = {notice.id for notice in user.store.quarantine_notices.list_open()}
    changes = []
    for ref in refs:
        change = parse_short_code(ref)
        if change is None or change not in open_ids:
            raise Problem(Code.NOT_FOUND, ref=ref)
        changes.append(change)
    with user.store.transaction():
        for change in changes:
            user.store.quarantine_notices.dismiss(change)
    return changes


def _describe(user: UserSession, notice: QuarantineNotice, author: Author) -> QuarantineEntry:
    if (assigned := _assigned_values(notice.changes)) is None:
        return QuarantineEntry(notice.id, notice.reason, author, Remedy.TELL)
    kind, record, values = assigned
    label = record_labels.load_labels(user, kind, [record]).get(record)
    remedy = _remedy(notice.reason, is_edit=notice.id != record)
    return QuarantineEntry(notice.id, notice.reason, author, remedy, kind, record, values, label)


def _assigned_values(changes: Changes) -> tuple[Kind, int, Mapping[str, Value]] | None:
    for edit in changes.edits:
        # Every edit also sets `RETIRED`.
        names = edit.values.keys() - {RETIRED.name} or edit.values.keys()
        return edit.kind, edit.record, {name: edit.values[name] for name in sorted(names)}
    for made in changes.creations:
        values = {
            field_.name: column[0]
            for field_, column in zip(made.kind.fields, made.columns, strict=True)
            if column[0] is not None and field_.type is not FieldType.SEALED
        }
        return made.kind, made.ids[0], values
    return None


def _remedy(reason: str, *, is_edit: bool) -> Remedy:
    if reason in _AWAITED:
        return Remedy.WAIT
    # A refused creation is not applied, whatever is corrected later.
    if reason == Code.VALUE_REFUSED and is_edit:
        return Remedy.CORRECT
    return Remedy.TELL


def find_page_record(entry: QuarantineEntry) -> tuple[Kind, int] | None:
    if entry.kind in (kinds.TRAINEE, kinds.SESSION) and entry.kind is not None:
        return entry.kind, entry.record
    if entry.label is None:
        return None
    session, trainee = entry.label.session, entry.label.values.get("trainee")
    if entry.kind is kinds.ATTENDANCE and session is not None:
        return kinds.SESSION, session.id
    return (kinds.TRAINEE, int(trainee)) if trainee else None
