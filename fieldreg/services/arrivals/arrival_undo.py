"""Undoing an arrival: what one bundle brought, or all since it, made inert and brought back.

Nothing is destroyed by it. What is undone shows nowhere, on no laptop; what others built
on it stays, with the reason; and brought back, all is as it would have been. Only head
office does it, and its word goes out with the next answers.

A preview is the act itself, in a transaction that is then given up: it cannot say
anything else than what would happen.
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
from fieldreg.services.installation.lifecycle import HEAD_OFFICE
from fieldreg.services.permissions import needs
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.undoings import IdsByKind, KeepReason, UndoingRow

MAX_NAMED: Final = 100  # of each sort; the rest is counted


class KeptReason(StrEnum):
    """Why a record stays though what created it is undone."""

    CHANGED = "changed"  # somebody corrected it
    ATTENDED = "attended"  # she was marked, or there
    CONSENTED = "consented"
    ANSWERED = "answered"  # she gave sealed answers
    PLANNED = "planned"  # a session is of it
    ASKED = "asked"  # head office asked about it
    WANTED = "wanted"  # a quota is of it


@dataclass(frozen=True, slots=True)
class RevertedField:
    """A field of the *record* of *kind* that shows *after* from now on, no more *before*."""

    kind: Kind
    record: int
    field: Field
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """An undone *record* of *kind* that stays, *why*, and who built on it."""

    kind: Kind
    record: int
    reason: KeptReason
    author: Author


@dataclass(frozen=True, slots=True)
class UndoEffect:
    """What undoing an *arrival* does, or bringing it back: which records go or come, by kind.

    There is no *arrival* where an undoing was brought back by its own code. *turned* are values that change on records that are there before and after. *subjects*
    knows what the first of each sort are called.
    """

    arrival: ArrivedBundle | None
    change_count: int
    removed: Mapping[str, tuple[int, ...]]
    restored: Mapping[str, tuple[int, ...]]
    reverted_fields: tuple[RevertedField, ...]
    kept_records: tuple[KeptRecord, ...]
    labels: Mapping[int, RecordLabel] = field(repr=False)


_NEWSWORTHY: Final = (kinds.TRAINEE, kinds.SESSION)
_TOLD: Final = "told-undone"  # the paper with the ids of what is known to be out of sight
_WHYS: Final = {
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
    """How many people and sessions went out of sight here by undoings, or came back.

    Since somebody last put such news away. *latest* is the last undoing there was.
    """

    people_gone: int
    sessions_gone: int
    people_back: int
    sessions_back: int
    latest: UndoingSummary | None

    def __bool__(self) -> bool:
        """Whether there is any."""
        return any((self.people_gone, self.sessions_gone, self.people_back, self.sessions_back))


class _GivenUp(Exception):  # noqa: N818  no fault, but the end of a preview
    """Ends the transaction of a preview."""


@needs(Permission.UNDO_ARRIVALS)
def undo_arrival(
    user: UserSession, ref: str, *, reason: str = "", since: bool = False, is_preview: bool = False
) -> UndoEffect:
    """Make inert what the bundle *ref* brought, or *since* it all of its device; or only look.

    What is undone already stays so.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, NOTHING_TO_UNDO, ALREADY_UNDONE; VALUE_REFUSED for a
            *reason* that is too long.
    """
    arrival = _arrival(user, ref)
    wanted = _wanted(user, arrival, since=since)
    news = wanted - user.store.undoings.undone_spans()
    if not news:
        raise Problem(Code.ALREADY_UNDONE)

    def say(writing: ChangeWriter) -> None:
        writing.create(_undoing(news, reason))

    return _carry_out(user, arrival, news, say, is_preview=is_preview)


@needs(Permission.UNDO_ARRIVALS)
def redo_arrival(
    user: UserSession, ref: str, *, reason: str = "", since: bool = False, is_preview: bool = False
) -> UndoEffect:
    """Bring back what the bundle *ref* brought, or *since* it all of its device; or only look.

    What else was undone with it stays undone, for the same reason as before. *ref* may also
    be the code of an undoing: a head office that was restored may hold one, and what it
    undid, by its own earlier word alone, and know of no bundle that brought it.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, NOTHING_TO_UNDO, NOT_UNDONE, VALUE_REFUSED.
    """
    arrival, undoings = None, user.store.undoings.list_all()
    called = [one for one in undoings if not since and one.id == parse_short_code(ref)]
    if called:
        _insist_on_head_office(user)
        wanted = called[0].spans
    else:
        arrival = _arrival(user, ref)
        wanted = _wanted(user, arrival, since=since)

    def in_force() -> list[UndoingRow]:
        return [
            one
            for one in user.store.undoings.list_all()
            if one.is_in_force and one.spans - wanted != one.spans
        ]

    concerned = in_force()
    if not concerned:
        raise Problem(Code.NOT_UNDONE)

    def say(writing: ChangeWriter) -> None:
        for one in in_force():  # another officer may have brought back a part meanwhile
            if rest := one.spans - wanted:
                writing.create(_undoing(rest, one.reason))
            said: dict[str, Value] = {"state": UndoState.REDONE.value}
            writing.edit(kinds.UNDO_ORDER, one.id, said | ({"reason": reason} if reason else {}))

    back = Spans.from_ranges(span for one in concerned for span in one.spans.ranges)
    back -= back - wanted
    return _carry_out(user, arrival, back, say, is_preview=is_preview)


@needs(Permission.VIEW_OVERVIEW)
def load_undo_news(user: UserSession) -> UndoNews:
    """Tell what the people here have not put away yet."""
    told = set(map(int, (user.store.metadata.get(_TOLD) or b"").split()))
    people, sessions = (user.store.undoings.list_inert(kind) for kind in _NEWSWORTHY)
    left = sorted(told - people - sessions)
    back = [len(user.store.records.load_many(kind, left)) for kind in _NEWSWORTHY]
    latest = next(iter(arrived_bundles.list_undoings(user)), None)
    return UndoNews(len(people - told), len(sessions - told), back[0], back[1], latest)


@needs(Permission.VIEW_OVERVIEW)
def dismiss_undo_news(user: UserSession) -> None:
    """Note that the people here know what is out of sight now."""
    ids = {one for kind in _NEWSWORTHY for one in user.store.undoings.list_inert(kind)}
    with user.store.transaction():
        user.store.metadata.put(_TOLD, " ".join(map(str, sorted(ids))).encode())


def _undoing(spans: Spans, reason: str) -> UndoOrder:
    return UndoOrder.validated(
        spans=str(spans), state=UndoState.UNDONE.value, reason=reason.strip() or None
    )


def _insist_on_head_office(user: UserSession) -> None:
    if user.store.metadata.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)


def _arrival(user: UserSession, ref: str) -> ArrivedBundle:
    _insist_on_head_office(user)
    return arrived_bundles.find_bundle(user, ref)


def _wanted(user: UserSession, arrival: ArrivedBundle, *, since: bool) -> Spans:
    bundle = arrival.bundle
    texts = user.store.bundles.list_brought_since(bundle.sha) if since else [bundle.brought]
    wanted = Spans.from_ranges(span for one in texts for span in Spans.parse(one).ranges)
    if not wanted:
        raise Problem(Code.NOTHING_TO_UNDO)
    return wanted


def _carry_out(
    user: UserSession,
    arrival: ArrivedBundle | None,
    spans: Spans,
    say: Callable[[ChangeWriter], None],
    *,
    is_preview: bool,
) -> UndoEffect:
    found: list[UndoEffect] = []
    with suppress(_GivenUp), user.writing() as writing:
        # What was undone before comes and goes with it, where it stayed for its sake.
        everywhere = spans | user.store.undoings.undone_spans()
        before = _Look(user, everywhere, spans)
        say(writing)
        writing.note_kept_records()
        after = _Look(user, everywhere, spans)
        found.append(_compared(user, arrival, spans, before, after))
        if is_preview:
            raise _GivenUp
    return found[0]


class _Look:
    """What there is of the records made *everywhere*, and of those edited in *spans*."""

    def __init__(self, user: UserSession, everywhere: Spans, spans: Spans) -> None:
        self.there = user.store.undoings.find_created(everywhere)
        self.standing = {
            (kind, one.id): one
            for kind, records in user.store.undoings.find_edited(spans).items()
            for one in user.store.records.load_many(kind, sorted(records))
        }
        named = {kind: sorted(ids)[:MAX_NAMED] for kind, ids in self.there.items()}
        for kind, record in list(self.standing)[:MAX_NAMED]:
            named[kind].append(record)
        self.subjects: dict[int, RecordLabel] = {}
        for kind, ids in named.items():
            self.subjects |= record_labels.load_labels(user, kind, set(ids))


def _compared(
    user: UserSession, arrival: ArrivedBundle | None, spans: Spans, before: _Look, after: _Look
) -> UndoEffect:
    undone = user.store.undoings.undone_spans()
    stay = {
        one: kind
        for kind, ids in after.there.items()
        for one in ids
        if one in spans and one in undone
    }
    return UndoEffect(
        arrival,
        change_count=spans.count,
        removed=_less(before.there, after.there),
        restored=_less(after.there, before.there),
        reverted_fields=tuple(_turned(before, after)),
        kept_records=_staying(user, stay),
        labels=before.subjects | after.subjects,
    )


def _less(some: IdsByKind, others: IdsByKind) -> dict[str, tuple[int, ...]]:
    left = {kind.name: tuple(sorted(ids - others[kind])) for kind, ids in some.items()}
    return {name: ids for name, ids in left.items() if ids}


def _turned(before: _Look, after: _Look) -> Iterator[RevertedField]:
    for (kind, record), now in after.standing.items():
        was = before.standing.get((kind, record))
        if was is None:
            continue  # it came back as a whole
        for one in kind.editable_fields:
            old, new = was.values[one.name], now.values[one.name]
            if old != new:
                yield RevertedField(kind, record, one, old, new)
        if was.is_retired != now.is_retired:
            yield RevertedField(kind, record, RETIRED, int(was.is_retired), int(now.is_retired))


def _staying(user: UserSession, stay: Mapping[int, Kind]) -> tuple[KeptRecord, ...]:
    holds = user.store.undoings.find_keep_reasons(stay)
    authors = user.store.history.authors([one.change for one in holds.values()])
    return tuple(
        KeptRecord(kind, one, _why(holds[one]), authors[holds[one].change])
        for one, kind in sorted(stay.items())
    )


def _why(hold: KeepReason) -> KeptReason:
    kind = hold.referring_kind
    return _WHYS.get(kind.name, KeptReason.CHANGED) if kind else KeptReason.CHANGED
