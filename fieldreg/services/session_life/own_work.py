"""A facilitator's work: sessions, promises, and sessions that followed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import count_attendance
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.records.values import ContributionPart
from fieldreg.domain.roles import Permission
from fieldreg.services.records import own_record
from fieldreg.services.records.confidential_courses import list_hidden_courses
from fieldreg.services.session_life.open_items import list_open_items
from fieldreg.services.session_life.promises import DuePromise, list_due_promises
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.list_filters import SessionFilter
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow

_MOST: Final = 50  # of the sessions that she planned
_LEADING: Final = (
    *(ContributionPart.LEAD, ContributionPart.CO_FACILITATOR),
    ContributionPart.ORGANISER,
)


@dataclass(frozen=True, slots=True)
class OwnSession:
    session: SessionRow
    expected_count: int
    open_count: int  # kinds of what is still missing


@dataclass(frozen=True, slots=True)
class OwnPromise:
    """*due* is there while a session that she held may have kept it; *kept_by* did."""

    record: CurrentRecord
    due: DuePromise | None
    kept_by: SessionRow | None


@dataclass(frozen=True, slots=True)
class OwnWork:
    """*person* is the user's own record, if linked; *grown* sessions follow from hers.

    They name hers in their plan, or were led later by people who attended hers.
    """

    person: int | None
    sessions: tuple[OwnSession, ...]
    promises: tuple[OwnPromise, ...]
    grown: tuple[SessionRow, ...]


@needs(Permission.PLAN_SESSIONS)
def load_own_work(user: UserSession) -> OwnWork:
    person = own_record.find_own_record(user) if user.may(Permission.FIND_PEOPLE) else None
    every = user.store.pairs.list_members([person])[person] if person else ()
    only = SessionFilter(trainer=user.user_name)
    planned = {row.id for row in user.store.sessions.list_page(0, _MOST, only)}
    rows = _find_sessions(user, planned | _list_led(user, every))
    made = [
        row
        for each in every
        for row in user.store.records.load_many(
            kinds.PROMISE, user.store.records.ids_where(kinds.PROMISE, "trainee", each)
        )
    ]
    return OwnWork(
        person,
        tuple(_describe(user, row) for row in rows),
        tuple(_describe_promises(user, [row for row in made if not row.is_retired])),
        tuple(_find_grown(user, rows, every)),
    )


@dataclass(frozen=True, slots=True)
class GrownWork:
    sessions: tuple[SessionRow, ...]
    materials: tuple[CurrentRecord, ...]


@needs(Permission.FIND_PEOPLE)
def load_grown_work(user: UserSession, person: int) -> GrownWork:
    every = user.store.pairs.list_members([person])[person]
    led = _find_sessions(user, _list_led(user, every))
    names = {label_key(row.full_name) for row in user.store.people.list_records(every)} - {""}
    materials = user.store.records.list_all(kinds.MATERIAL)
    return GrownWork(
        tuple(_find_grown(user, led, every)),
        tuple(row for row in materials if label_key(str(row.values["author"] or "")) in names),
    )


def _list_led(user: UserSession, people: Iterable[int]) -> set[int]:
    if not user.may_see(kinds.CONTRIBUTION):
        return set()
    records = user.store.records
    ids = {
        part for each in people for part in records.ids_where(kinds.CONTRIBUTION, "trainee", each)
    }
    return {
        int(row.values["session"] or 0)
        for row in records.load_many(kinds.CONTRIBUTION, sorted(ids))
        if not row.is_retired and row.values["part"] in _LEADING
    }


def _find_sessions(user: UserSession, ids: Collection[int]) -> list[SessionRow]:
    found = [row for each in ids if (row := user.store.sessions.find(each)) is not None]
    in_use = [row for row in found if not row.retired]
    return sorted(in_use, key=lambda row: (row.date, row.id), reverse=True)


def _describe(user: UserSession, row: SessionRow) -> OwnSession:
    marks = {each.trainee: each.marks for each in user.store.sessions.list_participants(row.id)}
    expected = count_attendance(marks, 1, row.capacity).expected if row.is_open else ()
    return OwnSession(row, len(expected), len(list_open_items(user, row)))


def _describe_promises(user: UserSession, made: Collection[CurrentRecord]) -> Iterator[OwnPromise]:
    due = {each.id: each for each in list_due_promises(user) if each.kept_by} if made else {}
    for row in made:
        kept_by = user.store.sessions.find(int(row.values["kept_by"] or 0))
        yield OwnPromise(row, due.get(row.id), kept_by)


def _find_grown(
    user: UserSession, mine: Iterable[SessionRow], herself: Collection[int]
) -> list[SessionRow]:
    grown: dict[int, SessionRow] = {}
    own, hidden = {row.id for row in mine}, list_hidden_courses(user)
    for row in mine:
        if row.course_id in hidden:
            continue  # who led a later one would tell that she had been there
        people = {each.trainee for each in user.store.sessions.list_participants(row.id)}
        led = _list_led(user, people - {*herself})
        follow = {*user.store.records.ids_where(kinds.SESSION, "parent", row.id)}
        for other in _find_sessions(user, (led | follow) - own):
            if other.id in follow or other.date > row.date:
                grown[other.id] = other
    return sorted(grown.values(), key=lambda row: (row.date, row.id), reverse=True)
