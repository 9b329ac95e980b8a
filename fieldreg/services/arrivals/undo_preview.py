"""The effect of an undo or redo, found by doing it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind, Value
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author
from fieldreg.store.log.undo_effects import IdsByKind, KeepReason

MAX_NAMED: Final = 100  # per kind; further records are only counted


class KeptReason(StrEnum):
    CHANGED = "changed"
    ATTENDED = "attended"  # the trainee's attendance was marked
    CONSENTED = "consented"
    ANSWERED = "answered"  # the trainee gave sealed answers
    PLANNED = "planned"  # a session refers to it
    ASKED = "asked"  # a question of head office refers to it
    REQUESTED = "requested"  # the trainee asked for something
    WANTED = "wanted"  # a quota refers to it
    NAMED = "named"  # an entry of another kind refers to it
    JOINED = "joined"  # it is one with a record that stays


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
    """Record ids are by name of kind.

    *arrival* is None for an undo order redone by its code. *labels* are of `MAX_NAMED` records of
    each kind.
    """

    arrival: ArrivedBundle | None
    change_count: int
    removed: Mapping[str, tuple[int, ...]]
    restored: Mapping[str, tuple[int, ...]]
    reverted_fields: tuple[RevertedField, ...]
    kept_records: tuple[KeptRecord, ...]
    labels: Mapping[int, RecordLabel] = field(repr=False)


_REASONS: Final = {
    kinds.ATTENDANCE.name: KeptReason.ATTENDED,
    kinds.CONSENT.name: KeptReason.CONSENTED,
    kinds.ANSWER.name: KeptReason.ANSWERED,
    kinds.SESSION.name: KeptReason.PLANNED,
    kinds.QUESTION.name: KeptReason.ASKED,
    kinds.RESPONSE.name: KeptReason.ASKED,
    kinds.REQUEST.name: KeptReason.REQUESTED,
    kinds.QUOTA.name: KeptReason.WANTED,
    **{kind.name: KeptReason.NAMED for kind in kinds.PLAIN_KINDS},
}


@needs(Permission.UNDO_ARRIVALS)
def write_with_effect(
    user: UserSession,
    arrival: ArrivedBundle | None,
    spans: Spans,
    write: Callable[[ChangeWriter], None],
    *,
    is_preview: bool,
) -> UndoEffect:
    with user.previewing() if is_preview else user.writing() as writing:
        # Records undone earlier come and go too, where these records kept them.
        everywhere = spans | user.store.undoings.undone_spans()
        before = _Snapshot(user, everywhere, spans)
        write(writing)
        writing.note_kept_records()
        return _compare(user, arrival, spans, before, _Snapshot(user, everywhere, spans))


class _Snapshot:
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
