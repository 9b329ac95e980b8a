"""Undoing an arrival, or redoing it: one bundle, or all bundles of a device since one.

Nothing is deleted. Undone records show nowhere, on no laptop, except those on which others built,
which stay with the reason; redoing restores everything. Only head office undoes, and the undo
order travels with the next answers.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind, Value
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import UndoOrder
from fieldreg.domain.records.values import UndoState
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, UndoingSummary
from fieldreg.services.installation.model import HEAD_OFFICE
from fieldreg.services.permissions import needs
from fieldreg.services.previews import EndPreview
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.undoings import IdsByKind, KeepReason, UndoingRow

MAX_NAMED: Final = 100  # per kind; further records are only counted


class KeptReason(StrEnum):
    CHANGED = "changed"
    ATTENDED = "attended"  # the trainee's attendance was marked
    CONSENTED = "consented"
    ANSWERED = "answered"  # the trainee gave sealed answers
    PLANNED = "planned"  # a session refers to it
    ASKED = "asked"  # a question of head office refers to it
    WANTED = "wanted"  # a quota refers to it


@dataclass(frozen=True, slots=True)
class RevertedField:
    kind: Kind
    record: int
    field: Field
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class KeptRecord:
    kind: Kind
    record: int
    reason: KeptReason
    author: Author


@dataclass(frozen=True, slots=True)
class UndoEffect:
    """The effect of undoing or redoing an *arrival*; record ids are by name of kind.

    *arrival* is None where an undoing was redone by its own code. *labels* names the first
    `MAX_NAMED` records of each kind.
    """

    arrival: ArrivedBundle | None
    change_count: int
    removed: Mapping[str, tuple[int, ...]]
    restored: Mapping[str, tuple[int, ...]]
    reverted_fields: tuple[RevertedField, ...]
    kept_records: tuple[KeptRecord, ...]
    labels: Mapping[int, RecordLabel] = field(repr=False)


_NEWSWORTHY: Final = (kinds.TRAINEE, kinds.SESSION)
_DISMISSED: Final = "told-undone"  # the metadata entry with the ids of dismissed news
_REASONS: Final = {
    kinds.ATTENDANCE.name: KeptReason.ATTENDED,
    kinds.CONSENT.name: KeptReason.CONSENTED,
    kinds.ANSWER.name: KeptReason.ANSWERED,
    kinds.SESSION.name: KeptReason.PLANNED,
    kinds.QUESTION.name: KeptReason.ASKED,
    kinds.RESPONSE.name: KeptReason.ASKED,
    kinds.QUOTA.name: KeptReason.WANTED,
}


@dataclass(frozen=True, slots=True)
class UndoNews:
    """Counts of what undoings removed or restored since news was dismissed."""

    people_gone: int
    sessions_gone: int
    people_back: int
    sessions_back: int
    latest: UndoingSummary | None

    def __bool__(self) -> bool:
        return any((self.people_gone, self.sessions_gone, self.people_back, self.sessions_back))


@needs(Permission.UNDO_ARRIVALS)
def undo_arrival(
    user: UserSession, ref: str, *, reason: str = "", since: bool = False, is_preview: bool = False
) -> UndoEffect:
    """Undo the bundle *ref*, or all of its device *since* it; records undone already stay so.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, NOTHING_TO_UNDO, ALREADY_UNDONE; VALUE_REFUSED for a
            *reason* that is too long.
    """
    arrival = _arrival(user, ref)
    wanted = _wanted(user, arrival, since=since)
    spans = wanted - user.store.undoings.undone_spans()
    if not spans:
        raise Problem(Code.ALREADY_UNDONE)

    def write(writing: ChangeWriter) -> None:
        writing.create(_undo_order(spans, reason))

    return _carry_out(user, arrival, spans, write, is_preview=is_preview)


@needs(Permission.UNDO_ARRIVALS)
def redo_arrival(
    user: UserSession, ref: str, *, reason: str = "", since: bool = False, is_preview: bool = False
) -> UndoEffect:
    """Redo the bundle *ref*, or all of its device *since* it; others undone with it stay so.

    *ref* may also be the code of an undoing: a restored head office may hold one without the
    bundle that it is about.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, NOTHING_TO_UNDO, NOT_UNDONE, VALUE_REFUSED.
    """
    arrival, undoings = None, user.store.undoings.list_all()
    matching = [row for row in undoings if not since and row.id == parse_short_code(ref)]
    if matching:
        _require_head_office(user)
        wanted = matching[0].spans
    else:
        arrival = _arrival(user, ref)
        wanted = _wanted(user, arrival, since=since)

    def in_force() -> list[UndoingRow]:
        return [
            row
            for row in user.store.undoings.list_all()
            if row.is_in_force and row.spans - wanted != row.spans
        ]

    concerned = in_force()
    if not concerned:
        raise Problem(Code.NOT_UNDONE)

    def write(writing: ChangeWriter) -> None:
        for undoing in in_force():  # another officer may have brought back a part meanwhile
            if rest := undoing.spans - wanted:
                writing.create(_undo_order(rest, undoing.reason))
            values: dict[str, Value] = {"state": UndoState.REDONE.value}
            if reason:
                values["reason"] = reason
            writing.edit(kinds.UNDO_ORDER, undoing.id, values)

    back = Spans.from_ranges(span for undoing in concerned for span in undoing.spans.ranges)
    back -= back - wanted
    return _carry_out(user, arrival, back, write, is_preview=is_preview)


@needs(Permission.VIEW_OVERVIEW)
def load_undo_news(user: UserSession) -> UndoNews:
    dismissed = set(map(int, (user.store.metadata.get(_DISMISSED) or b"").split()))
    people, sessions = (user.store.undoings.list_inert(kind) for kind in _NEWSWORTHY)
    left = sorted(dismissed - people - sessions)
    back = [len(user.store.records.load_many(kind, left)) for kind in _NEWSWORTHY]
    latest = next(iter(arrived_bundles.list_undoings(user)), None)
    return UndoNews(len(people - dismissed), len(sessions - dismissed), back[0], back[1], latest)


@needs(Permission.VIEW_OVERVIEW)
def dismiss_undo_news(user: UserSession) -> None:
    ids = set[int]().union(*map(user.store.undoings.list_inert, _NEWSWORTHY))
    with user.store.transaction():
        user.store.metadata.put(_DISMISSED, " ".join(map(str, sorted(ids))).encode())


def _undo_order(spans: Spans, reason: str) -> UndoOrder:
    return UndoOrder.validated(
        spans=str(spans), state=UndoState.UNDONE.value, reason=reason.strip() or None
    )


def _require_head_office(user: UserSession) -> None:
    if user.store.metadata.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)


def _arrival(user: UserSession, ref: str) -> ArrivedBundle:
    _require_head_office(user)
    return arrived_bundles.find_bundle(user, ref)


def _wanted(user: UserSession, arrival: ArrivedBundle, *, since: bool) -> Spans:
    bundle = arrival.bundle
    texts = user.store.bundles.list_brought_since(bundle.sha) if since else [bundle.brought]
    wanted = Spans.from_ranges(span for text in texts for span in Spans.parse(text).ranges)
    if not wanted:
        raise Problem(Code.NOTHING_TO_UNDO)
    return wanted


def _carry_out(
    user: UserSession,
    arrival: ArrivedBundle | None,
    spans: Spans,
    write: Callable[[ChangeWriter], None],
    *,
    is_preview: bool,
) -> UndoEffect:
    effects: list[UndoEffect] = []
    with suppress(EndPreview), user.writing() as writing:
        # Records undone earlier come and go too, where these records kept them.
        everywhere = spans | user.store.undoings.undone_spans()
        before = _Snapshot(user, everywhere, spans)
        write(writing)
        writing.note_kept_records()
        after = _Snapshot(user, everywhere, spans)
        effects.append(_compare(user, arrival, spans, before, after))
        if is_preview:
            raise EndPreview
    return effects[0]


class _Snapshot:
    """The records created *everywhere* and those edited in *spans*, at one moment."""

    def __init__(self, user: UserSession, everywhere: Spans, spans: Spans) -> None:
        self.there = user.store.undoings.find_created(everywhere)
        self.edited = {
            (kind, record.id): record
            for kind, ids in user.store.undoings.find_edited(spans).items()
            for record in user.store.records.load_many(kind, sorted(ids))
        }
        named = {kind: sorted(ids)[:MAX_NAMED] for kind, ids in self.there.items()}
        for kind, record in list(self.edited)[:MAX_NAMED]:
            named[kind].append(record)
        self.labels: dict[int, RecordLabel] = {}
        for kind, ids in named.items():
            self.labels |= record_labels.load_labels(user, kind, set(ids))


def _compare(
    user: UserSession,
    arrival: ArrivedBundle | None,
    spans: Spans,
    before: _Snapshot,
    after: _Snapshot,
) -> UndoEffect:
    undone = user.store.undoings.undone_spans()
    kept = {
        record: kind
        for kind, ids in after.there.items()
        for record in ids
        if record in spans and record in undone
    }
    return UndoEffect(
        arrival,
        change_count=spans.count,
        removed=_difference(before.there, after.there),
        restored=_difference(after.there, before.there),
        reverted_fields=tuple(_reverted_fields(before, after)),
        kept_records=_kept_records(user, kept),
        labels=before.labels | after.labels,
    )


def _difference(some: IdsByKind, others: IdsByKind) -> dict[str, tuple[int, ...]]:
    left = {kind.name: tuple(sorted(ids - others[kind])) for kind, ids in some.items()}
    return {name: ids for name, ids in left.items() if ids}


def _reverted_fields(before: _Snapshot, after: _Snapshot) -> Iterator[RevertedField]:
    for (kind, record), now in after.edited.items():
        was = before.edited.get((kind, record))
        if was is None:
            continue  # it came back as a whole
        for field_ in kind.editable_fields:
            old, new = was.values[field_.name], now.values[field_.name]
            if old != new:
                yield RevertedField(kind, record, field_, old, new)
        if was.is_retired != now.is_retired:
            yield RevertedField(kind, record, RETIRED, int(was.is_retired), int(now.is_retired))


def _kept_records(user: UserSession, kept: Mapping[int, Kind]) -> tuple[KeptRecord, ...]:
    reasons = user.store.undoings.find_keep_reasons(kept)
    authors = user.store.history.authors([reason.change for reason in reasons.values()])
    return tuple(
        KeptRecord(kind, record, _reason(reasons[record]), authors[reasons[record].change])
        for record, kind in sorted(kept.items())
    )


def _reason(found: KeepReason) -> KeptReason:
    kind = found.referring_kind
    return _REASONS.get(kind.name, KeptReason.CHANGED) if kind else KeptReason.CHANGED
