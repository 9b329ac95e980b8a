"""Aside: what a laptop sent and head office could not take in: which, why, and what helps.

Head office keeps it and says so in every reply; here it stands as it was typed. It is
told until it is put right, until head office took it in after all, or until somebody
puts it away.
"""

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
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.quarantine_notices import QuarantineNotice
from fieldreg.store.log.authors import Author
from fieldreg.store.metadata import STATE_DIFFERS

_CUT_OFF = (DeviceStatus.REVOKED, DeviceStatus.WITHDRAWN)


class Remedy(StrEnum):
    """What helps."""

    CORRECT = "correct"  # it here: what is written goes along with the next bundle
    WAIT = "wait"  # it goes in by itself once head office has what is missing there
    TELL = "tell"  # head office, where it can be put right


@dataclass(frozen=True, slots=True)
class QuarantineEntry:
    """One *change* that head office set aside with the *reason* as a problem's code.

    *values* are what it said of *record*, a *kind* of record, which *subject* calls by
    name; where it is not here any more there is no kind. Who wrote it is the *author*.
    """

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
    """Give what head office set aside of what was written here, and still matters."""
    asides = user.store.quarantine_notices.list_open()
    authors = user.store.history.authors([one.id for one in asides])
    return [_told(user, one, authors[one.id]) for one in asides]


@needs(Permission.VIEW_OVERVIEW)
def count_quarantine_entries(user: UserSession) -> int:
    """Count what `told` gives."""
    return len(user.store.quarantine_notices.list_open())


@needs(Permission.VIEW_OVERVIEW)
def has_diverged(user: UserSession) -> bool:
    """Tell whether head office says that this laptop differs though it was sent all again."""
    return bool(user.store.metadata.get(STATE_DIFFERS))


@needs(Permission.VIEW_OVERVIEW)
def is_revoked(user: UserSession) -> bool:
    """Tell whether head office said last that it takes nothing of this laptop any more."""
    return (user.store.metadata.get("standing") or b"").decode() in _CUT_OFF


@needs(Permission.CORRECT_PEOPLE)
def dismiss_quarantine_entry(user: UserSession, ref: str) -> int:
    """Tell no more of the change whose code is *ref*; give its id.

    Nothing changes by it, here or at head office.

    Raises:
        Problem: NOT_FOUND where nothing called so is told.
    """
    change = parse_short_code(ref)
    if change is None or all(one.id != change for one in user.store.quarantine_notices.list_open()):
        raise Problem(Code.NOT_FOUND, ref=ref)
    with user.store.transaction():
        user.store.quarantine_notices.dismiss(change)
    return change


def _told(user: UserSession, one: QuarantineNotice, author: Author) -> QuarantineEntry:
    if (said := _said(one.changes)) is None:
        return QuarantineEntry(one.id, one.reason, author, Remedy.TELL)
    kind, record, values = said
    subject = record_labels.load_labels(user, kind, [record]).get(record)
    remedy = _remedy(one.reason, is_edit=one.id != record)
    return QuarantineEntry(one.id, one.reason, author, remedy, kind, record, values, subject)


def _said(alone: Changes) -> tuple[Kind, int, Mapping[str, Value]] | None:
    """Give of which record one change said what; None where it is not here."""
    for edit in alone.edits:
        # Every edit says besides that the record is in use.
        names = edit.values.keys() - {RETIRED.name} or edit.values.keys()
        return edit.kind, edit.record, {name: edit.values[name] for name in sorted(names)}
    for made in alone.creations:
        values = {
            one.name: column[0]
            for one, column in zip(made.kind.fields, made.columns, strict=True)
            if column[0] is not None and one.type is not FieldType.SEALED
        }
        return made.kind, made.ids[0], values
    return None


def _remedy(reason: str, *, is_edit: bool) -> Remedy:
    if reason in (Code.FIELD_UNKNOWN, Code.NOT_FOUND):
        return Remedy.WAIT
    # Of what a record was created with nothing goes in, whatever is corrected later.
    if reason == Code.VALUE_REFUSED and is_edit:
        return Remedy.CORRECT
    return Remedy.TELL


def find_page_record(one: QuarantineEntry) -> tuple[Kind, int] | None:
    """Give the kind and id of the record on whose page *one* is seen: a person, a session."""
    if one.kind in (kinds.TRAINEE, kinds.SESSION) and one.kind is not None:
        return one.kind, one.record
    if one.label is None:
        return None
    session, trainee = one.label.session, one.label.values.get("trainee")
    if one.kind is kinds.ATTENDANCE and session is not None:
        return kinds.SESSION, session.id
    return (kinds.TRAINEE, int(trainee)) if trainee else None
