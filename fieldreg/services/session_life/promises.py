"""Promises due, and the sessions that kept them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import Shown, ShownStamps
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ContributionPart, PromiseState, SessionState
from fieldreg.domain.roles import Permission
from fieldreg.services.records import plain_records
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow

_SOON: Final = timedelta(days=14)
_HELD: Final = {ContributionPart.LEAD, ContributionPart.CO_FACILITATOR, ContributionPart.ORGANISER}


@dataclass(frozen=True, slots=True)
class DuePromise:
    """*kept_by* is a session that she held since, and that may have kept it."""

    id: int
    person: PersonRow
    text: str
    due: str
    session: int
    kept_by: SessionRow | None
    shown: ShownStamps


@needs(Permission.VIEW_OVERVIEW)
def list_due_promises(user: UserSession) -> list[DuePromise]:
    """Return open promises due within two weeks or perhaps kept already, the earliest first."""
    until = (date.fromisoformat(user.day) + _SOON).isoformat()
    records = user.store.records
    ids = records.ids_where(kinds.PROMISE, "state", PromiseState.OPEN.value)
    open_promises = [row for row in records.load_many(kinds.PROMISE, ids) if not row.is_retired]
    trainees = sorted({int(row.values["trainee"] or 0) for row in open_promises})
    people = {row.id: row for row in user.store.people.list_by_ids(trainees) if not row.retired}
    taken, holders = _list_taken(user), _list_holders(user)
    found = [
        _describe(
            row,
            people[person],
            _find_keeping_session(user, row.values, taken) if person in holders else None,
        )
        for row in open_promises
        if (person := int(row.values["trainee"] or 0)) in people
    ]
    due = [promise for promise in found if promise.kept_by or "" < promise.due <= until]
    return sorted(due, key=lambda promise: (promise.due or "9999", promise.id))


@needs(Permission.CORRECT_PEOPLE)
def keep_promise(
    user: UserSession, promise: int, session: int | None = None, *, shown: Shown
) -> int:
    """Note that *session*, or else the one that she held since, kept *promise*; return it.

    Raises NOT_FOUND, also without such a session.
    """
    if session is None:
        values = user.store.records.load(kinds.PROMISE, promise).values
        held = _find_keeping_session(user, values, _list_taken(user))
        if held is None:
            raise Problem(Code.NOT_FOUND)
        session = held.id
    plain_records.change_record(user, promise, {"kept_by": short_code(session)}, shown=shown)
    return session


def _find_keeping_session(
    user: UserSession, promise: Mapping[str, Value], taken: frozenset[int]
) -> SessionRow | None:
    """Prefer a session that follows from the one where the promise was given.

    Those *taken* keep other promises.
    """
    records, sessions = user.store.records, user.store.sessions
    given = sessions.find(int(promise["session"] or 0))
    trainee = int(promise["trainee"] or 0)
    every = user.store.pairs.list_members([trainee])[trainee]
    ids_of_parts = [
        part for each in every for part in records.ids_where(kinds.CONTRIBUTION, "trainee", each)
    ]
    parts = records.load_many(kinds.CONTRIBUTION, sorted(ids_of_parts))
    ids = {
        int(part.values["session"] or 0)
        for part in parts
        if not part.is_retired and part.values["part"] in _HELD
    }
    rows = [row for each in sorted(ids - taken) if (row := sessions.find(each)) is not None]
    held = [
        row
        for row in rows
        if not row.retired
        and (row.state == SessionState.CLOSED or (row.is_open and row.is_attended))
        and (given is None or (row.date, row.id) > (given.last_date, given.id))
    ]
    grown = set(records.ids_where(kinds.SESSION, "parent", given.id)) if given else set()
    return min(held, key=lambda row: (row.id not in grown, row.date, row.id), default=None)


def _list_holders(user: UserSession) -> frozenset[int]:
    records = user.store.records
    ids = {id_ for part in _HELD for id_ in records.ids_where(kinds.CONTRIBUTION, "part", part)}
    rows = records.load_many(kinds.CONTRIBUTION, sorted(ids))
    held = {int(row.values["trainee"] or 0) for row in rows} - {0}
    return frozenset(user.store.pairs.list_company(sorted(held)))


def _list_taken(user: UserSession) -> frozenset[int]:
    records = user.store.records
    kept = records.ids_where(kinds.PROMISE, "state", PromiseState.KEPT.value)
    promises = records.load_many(kinds.PROMISE, kept)
    return frozenset(int(row.values["kept_by"] or 0) for row in promises)


def _describe(row: CurrentRecord, person: PersonRow, held: SessionRow | None) -> DuePromise:
    values = row.values
    text, due = str(values["text"] or ""), str(values["due"] or "")
    return DuePromise(row.id, person, text, due, int(values["session"] or 0), held, row.shown)
