"""Undoing one bundle, or all of a device since one, and redoing it."""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import UndoOrder
from fieldreg.domain.records.values import UndoState
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals import arrived_bundles, undo_preview
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, UndoingSummary
from fieldreg.services.arrivals.undo_preview import UndoEffect
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.undo_effects import UndoingRow
from fieldreg.store.metadata import text_entry

_NEWSWORTHY: Final = (kinds.TRAINEE, kinds.SESSION)
_DISMISSED: Final = text_entry("told-undone")  # the ids of dismissed news


@dataclass(frozen=True, slots=True)
class UndoNews:
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
    """Undo the bundle *ref*, or all of its device *since* it.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, NOTHING_TO_UNDO, ALREADY_UNDONE, VALUE_REFUSED.
    """
    arrival, wanted = _find_undoable(user, ref, since=since)
    spans = wanted - user.store.undoings.undone_spans()
    if not spans:
        raise Problem(Code.ALREADY_UNDONE)

    def write(writing: ChangeWriter) -> None:
        writing.create(_undo_order(spans, reason))

    return undo_preview.write_with_effect(user, arrival, spans, write, is_preview=is_preview)


@needs(Permission.UNDO_ARRIVALS)
def redo_arrival(
    user: UserSession, ref: str, *, reason: str = "", since: bool = False, is_preview: bool = False
) -> UndoEffect:
    """Redo the bundle *ref*, or all of its device *since* it; others undone with it stay so.

    *ref* may also be that of an `Intake`, or the code of an undo order. Raises NOT_HEAD_OFFICE,
    NOT_FOUND, NOTHING_TO_UNDO, NOT_UNDONE, VALUE_REFUSED.
    """
    arrival, wanted = _find_redoable(user, ref, since=since)
    concerned = _list_in_force(user, wanted)
    if not concerned:
        raise Problem(Code.NOT_UNDONE)

    def write(writing: ChangeWriter) -> None:
        # Another officer may have brought back a part meanwhile.
        for undoing in _list_in_force(user, wanted):
            if rest := undoing.spans - wanted:
                writing.create(_undo_order(rest, undoing.reason))
            values: dict[str, Value] = {"state": UndoState.REDONE.value}
            if reason:
                values["reason"] = reason
            writing.edit(kinds.UNDO_ORDER, undoing.id, values, shown=AS_STORED)

    back = Spans.from_ranges(span for undoing in concerned for span in undoing.spans.ranges)
    back -= back - wanted
    return undo_preview.write_with_effect(user, arrival, back, write, is_preview=is_preview)


@needs(Permission.EXCHANGE_DATA)
def load_undo_news(user: UserSession) -> UndoNews:
    dismissed = set(map(int, user.store.metadata.read(_DISMISSED).split()))
    people, sessions = (user.store.undoings.list_inert(kind) for kind in _NEWSWORTHY)
    left = sorted(dismissed - people - sessions)
    back = [len(user.store.records.load_many(kind, left)) for kind in _NEWSWORTHY]
    latest = next(iter(arrived_bundles.list_undoings(user)), None)
    return UndoNews(len(people - dismissed), len(sessions - dismissed), back[0], back[1], latest)


@needs(Permission.EXCHANGE_DATA)
def dismiss_undo_news(user: UserSession) -> None:
    ids = set[int]().union(*map(user.store.undoings.list_inert, _NEWSWORTHY))
    with user.store.transaction():
        user.store.metadata.write(_DISMISSED, " ".join(map(str, sorted(ids))))


def _undo_order(spans: Spans, reason: str) -> UndoOrder:
    return UndoOrder.validated(
        spans=str(spans), state=UndoState.UNDONE.value, reason=reason.strip() or None
    )


def _find_redoable(
    user: UserSession, ref: str, *, since: bool
) -> tuple[ArrivedBundle | None, Spans]:
    code = parse_short_code(ref)
    for undoing in () if since else user.store.undoings.list_all():
        if undoing.id == code:
            user.require_head_office()
            return None, undoing.spans
    return _find_undoable(user, ref, since=since)


def _find_undoable(
    user: UserSession, ref: str, *, since: bool
) -> tuple[ArrivedBundle | None, Spans]:
    user.require_head_office()
    intake = None if since else arrived_bundles.match_intake(user, ref)
    if intake is None:
        arrival = arrived_bundles.find_bundle(user, ref)
        return arrival, _wanted(user, arrival, since=since)
    spans = arrived_bundles.list_intake_spans(user, intake)
    if not spans:
        raise Problem(Code.NOTHING_TO_UNDO)
    return None, spans


def _list_in_force(user: UserSession, spans: Spans) -> list[UndoingRow]:
    return [
        row
        for row in user.store.undoings.list_all()
        if row.is_in_force and row.spans - spans != row.spans
    ]


def _wanted(user: UserSession, arrival: ArrivedBundle, *, since: bool) -> Spans:
    bundle = arrival.bundle
    texts = user.store.bundles.list_brought_since(bundle.sha) if since else [bundle.brought]
    wanted = Spans.from_ranges(span for text in texts for span in Spans.parse(text).ranges)
    if not wanted:
        raise Problem(Code.NOTHING_TO_UNDO)
    return wanted
