"""Undo and redo of the user's acts, in the order in which they were done.

An act is one transaction of a user, known by its range of changes. Undoing writes the values before
as new changes, and takes the records that it created out of use:
`docs/decisions/0008-an-act-is-taken-back-by-new-changes.md`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log import reversal
from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.undo import NO_SPANS, Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import SessionState
from fieldreg.domain.rights import HIDDEN
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import FormerValues
from fieldreg.store.log.history import AssignmentsByField
from fieldreg.store.log.own_acts import Span
from fieldreg.store.metadata import ROLE

_MAX_ACTS: Final = 500  # that a window remembers
_REFERRED: Final = (kinds.TRAINEE, kinds.SESSION, kinds.COURSE, kinds.PARTNER)
_LASTING: Final = frozenset({Code.ACT_CHANGED, Code.ACT_IN_USE})  # refusals that do not end


class PartAction(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    RETIRED = "retired"
    REINSTATED = "returned"


@dataclass(frozen=True, slots=True)
class ActPart:
    kind: Kind
    record: int
    action: PartAction
    values: Mapping[str, Value]
    label: RecordLabel


@dataclass(frozen=True, slots=True)
class ReversedAct:
    parts: tuple[ActPart, ...]
    is_again: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(part.kind.name for part in self.parts)


class ActJournal:
    """The acts of one unlocked window; only the store's thread uses it."""

    def __init__(self) -> None:
        self.done: list[Span] = []
        self.taken_back: list[tuple[Span, Span]] = []  # an act, and what took it back
        self.own = NO_SPANS

    def note(self, act: Span) -> None:
        self.own |= Spans((act,))
        self.done = [*self.done[1 - _MAX_ACTS :], act]
        self.taken_back.clear()


@needs(Permission.VIEW_OVERVIEW)
def take_back(user: UserSession, journal: ActJournal) -> ReversedAct:
    """Raise ACT_NONE, or as `_reverse`."""
    if not journal.done:
        raise Problem(Code.ACT_NONE)
    act = journal.done[-1]
    try:
        by, reversed_act = _reverse(user, act, journal.own)
    except Problem as problem:
        if problem.code in _LASTING:
            journal.done.pop()
        raise
    journal.done.pop()
    journal.taken_back.append((act, by))
    journal.own |= Spans((by,))
    return reversed_act


@needs(Permission.VIEW_OVERVIEW)
def do_again(user: UserSession, journal: ActJournal) -> ReversedAct:
    """Raise ACT_NONE_AGAIN, or as `_reverse`."""
    if not journal.taken_back:
        raise Problem(Code.ACT_NONE_AGAIN)
    act, by = journal.taken_back[-1]
    try:
        again, _ = _reverse(user, by, journal.own)
    except Problem as problem:
        if problem.code in _LASTING:
            journal.taken_back.clear()
        raise
    journal.taken_back.pop()
    journal.done.append(act)
    journal.own |= Spans((again,))
    return ReversedAct(_describe(user, _read_act(user, Spans((act,)))), is_again=True)


@needs(Permission.VIEW_OVERVIEW)
def undo_last_act(user: UserSession) -> ReversedAct:
    """Take back the last act of this installation; a second time, do it again.

    Raises ACT_NONE, and those of `_reverse`.
    """
    act = user.store.own_acts.last
    if act is None:
        raise Problem(Code.ACT_NONE)
    return _reverse(user, act, Spans((act,)))[1]


def _reverse(user: UserSession, act: Span, own: Spans) -> tuple[Span, ReversedAct]:
    """Take *act* back; *own* are all changes of this user. Return the changes that did it.

    Raises ACT_LEFT, SESSION_CLOSED, ACT_CHANGED, ROLE_NEEDED; ACT_IN_USE if a record refers to one
    that the act created.
    """
    with user.writing(is_act=False) as writing:
        _require_here(user, act)
        changed = _read_act(user, Spans((act,)))
        _require_open(user, changed, own)
        for kind, former in _plan(user, changed, Spans((act,)), own).items():
            writing.restore(kind, former)
        by = writing.span
        if by is None:
            raise Problem(Code.ACT_CHANGED)
        created = {each.record for each in changed if each.is_created and each.kind in _REFERRED}
        if created and user.store.undoings.is_referred_to(created):
            raise Problem(Code.ACT_IN_USE)  # by more than what was just taken back
        user.store.own_acts.last = by
        if user.store.metadata.read(ROLE) is InstallationRole.LAPTOP:
            user.store.slips.note(created.intersection(_people(changed)), by)
    return by, ReversedAct(_describe(user, changed))


def _plan(
    user: UserSession, changed: Iterable["_ChangedRecord"], act: Spans, own: Spans
) -> Mapping[Kind, Mapping[int, FormerValues]]:
    if any(user.store.slips.is_blank(person) for person in _people(changed)):
        raise Problem(Code.ACT_LEFT)  # a slip that was blanked to be sent
    former: dict[Kind, dict[int, FormerValues]] = defaultdict(dict)
    for each in changed:
        values = reversal.plan_reversal(each.record, each.history, each.live, act, own)
        if values is None or any(HIDDEN in some for some in values.values()):
            raise Problem(Code.ACT_CHANGED)
        former[each.kind][each.record] = values
    return former


@dataclass(frozen=True, slots=True)
class _ChangedRecord:
    kind: Kind
    record: int
    history: AssignmentsByField
    live: Mapping[str, Live]
    written: Mapping[str, Value]
    is_created: bool
    stamp: int  # the last of the act


def _people(changed: Iterable[_ChangedRecord]) -> list[int]:
    return [each.record for each in changed if each.kind is kinds.TRAINEE]


def _require_here(user: UserSession, act: Span) -> None:
    """Refuse an act already sent or received, or whose log was renamed."""
    writer, first, last = writer_of(act[0]), number_of(act[0]), number_of(act[1])
    own = {each.writer: each for each in user.store.outbox.list_writers()}.get(writer)
    sent = max((device.sent_version for device in user.store.devices.list_all()), default=0)
    if (
        own is None
        or last > own.last_number
        or first <= max(own.carried, user.store.devices.find_last_number_at(sent, writer))
    ):
        raise Problem(Code.ACT_LEFT)


def _require_open(user: UserSession, changed: Iterable[_ChangedRecord], own: Spans) -> None:
    """Refuse marks in a closed session, and changes of it before others closed it."""
    sessions = set()
    for each in changed:
        if each.kind is kinds.ATTENDANCE:
            sessions.add(int(each.history["session"][0].value or 0))
        elif each.kind is kinds.SESSION and any(
            assigned.stamp > each.stamp and assigned.change not in own
            for assigned in each.history["state"]
        ):
            sessions.add(each.record)
    for session in user.store.records.load_many(kinds.SESSION, sorted(sessions)):
        if session.values["state"] != SessionState.PLANNED:
            raise Problem(Code.SESSION_CLOSED)


def _read_act(user: UserSession, span: Spans) -> list[_ChangedRecord]:
    ids: dict[Kind, set[int]] = defaultdict(set)
    for found in (user.store.undoings.find_created(span), user.store.undoings.find_edited(span)):
        for kind, some in found.items():
            ids[kind] |= some
    changed = []
    for kind in kinds.KINDS:
        records = sorted(ids[kind])
        histories = user.store.history.load_assignments(kind, records)
        live = user.store.records.load_live_values(kind, records)
        for record in records:
            if record not in live or record not in histories:
                raise Problem(Code.ACT_CHANGED)
            history, is_created = histories[record], record in span
            written = {
                name: field.values[-1]
                for name in live[record]
                if (field := reversal.find_written(history.get(name, ()), span)) is not None
                and (is_created or field.is_change)
            }
            if is_created or written:
                stamps = (a.stamp for some in history.values() for a in some if a.change in span)
                changed.append(
                    _ChangedRecord(
                        *(kind, record, history, live[record], written, is_created, max(stamps))
                    )
                )
    return changed


def _describe(user: UserSession, changed: Iterable[_ChangedRecord]) -> tuple[ActPart, ...]:
    by_kind: dict[Kind, list[_ChangedRecord]] = defaultdict(list)
    for each in changed:
        by_kind[each.kind].append(each)
    return tuple(
        ActPart(kind, each.record, _action(each), each.written, labels[each.record])
        for kind, some in by_kind.items()
        for labels in [record_labels.load_labels(user, kind, [each.record for each in some])]
        for each in some
        if each.record in labels
    )


def _action(changed: _ChangedRecord) -> PartAction:
    if changed.is_created:
        return PartAction.CREATED
    if changed.written.keys() == {RETIRED.name}:
        return PartAction.RETIRED if changed.written[RETIRED.name] else PartAction.REINSTATED
    return PartAction.CHANGED
