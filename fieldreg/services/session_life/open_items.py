"""Open items of a session, and the sessions around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.records.values import ContributionPart, PromiseState, SessionMode, SessionState
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.records import plain_records
from fieldreg.services.records.session_refs import tell_courses_apart
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import Participant, SessionRow


class OpenKind(StrEnum):
    """The gravest first."""

    CONSENT = "consent"  # of guardians, still to follow
    GUARDIAN = "guardian"  # not asked
    UNMARKED = "unmarked"  # half-days without a mark
    LEADER = "leader"  # no leader is noted
    NAMES = "names"  # facilitators typed in the plan and linked to no person
    PARTNERS = "partners"  # typed in the plan, without a part
    LINK = "link"  # of a session online
    DUE = "due"  # promises whose day is over
    NO_DAY = "no-day"  # promises without one
    HEADCOUNT = "headcount"
    OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class OpenItem:
    kind: OpenKind
    count: int = 1
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionLife:
    session: SessionRow
    plan: dict[str, Value]
    participants: tuple[Participant, ...]
    open_items: tuple[OpenItem, ...]
    parent: SessionRow | None
    grown: tuple[SessionRow, ...]
    quotas: tuple[SessionQuota, ...]


@needs(Permission.VIEW_OVERVIEW)
def load_session_life(user: UserSession, session: int) -> SessionLife:
    """Raise NOT_FOUND."""
    stored, records = user.store.sessions, user.store.records
    row = training_sessions.load_session(user, session)
    plan = records.load(kinds.SESSION, session).values
    grown = [stored.find(each) for each in records.ids_where(kinds.SESSION, "parent", session)]
    grown_rows = [each for each in grown if each is not None and not each.retired]
    parent = stored.find(int(plan["parent"] or 0))
    return SessionLife(
        tell_courses_apart(user, [row])[0],
        plan,
        tuple(stored.list_participants(session)),
        tuple(list_open_items(user, row)),
        parent,
        tuple(sorted(grown_rows, key=lambda each: (each.date, each.id))),
        tuple(quota_progress.list_session_quotas(user, row)),
    )


@needs(Permission.VIEW_OVERVIEW)
def list_open_items(user: UserSession, session: SessionRow) -> list[OpenItem]:
    """Return gaps of *session*; none for one that was called off or deleted.

    Attendance is asked for from the day on.
    """
    if session.retired or session.state == SessionState.CALLED_OFF:
        return []
    plan = user.store.records.load(kinds.SESSION, session.id).values
    items = [*_list_of_plan(user, session, plan)]
    if session.date <= user.day:
        items += _list_of_day(user, session, plan)
    order = list(OpenKind)
    return sorted(items, key=lambda item: order.index(item.kind))


def _list_of_plan(
    user: UserSession, session: SessionRow, plan: dict[str, Value]
) -> Iterator[OpenItem]:
    partners = plain_records.list_stated(user, kinds.PARTNER_PART, session.id)
    if partners:
        yield OpenItem(OpenKind.PARTNERS, len(partners), tuple(partners))
    if session.mode == SessionMode.ONLINE and not plan["link"]:
        yield OpenItem(OpenKind.LINK)
    if not user.may_see(kinds.CONTRIBUTION):
        return
    names = plain_records.list_stated(user, kinds.CONTRIBUTION, session.id)
    if names:
        yield OpenItem(OpenKind.NAMES, len(names), tuple(names))
    elif not _has_part(user, session, ContributionPart.LEAD):
        yield OpenItem(OpenKind.LEADER)


def _list_of_day(
    user: UserSession, session: SessionRow, plan: dict[str, Value]
) -> Iterator[OpenItem]:
    check = training_sessions.load_closing_check(user, session.id)
    for kind, people in (
        (OpenKind.CONSENT, check.consents_to_follow),
        (OpenKind.GUARDIAN, check.guardians_not_asked),
    ):
        if people:
            yield OpenItem(kind, len(people), tuple(person.full_name for person in people))
    if check.unmarked_count and session.is_open:
        yield OpenItem(OpenKind.UNMARKED, check.unmarked_count)
    if plan["headcount"] is None:
        yield OpenItem(OpenKind.HEADCOUNT)
    if user.may_see(kinds.CONTRIBUTION):
        if not _has_part(user, session, ContributionPart.OBSERVER):
            yield OpenItem(OpenKind.OBSERVER)
        yield from _list_of_promises(user, session)


def _list_of_promises(user: UserSession, session: SessionRow) -> Iterator[OpenItem]:
    found = [
        row.values
        for row in _list_in_use(user, kinds.PROMISE, session)
        if row.values["session"] == session.id and row.values["state"] == PromiseState.OPEN
    ]
    without_day = sum(not values["due"] for values in found)
    over = sum("" < str(values["due"] or "") < user.day for values in found)
    if without_day:
        yield OpenItem(OpenKind.NO_DAY, without_day)
    if over:
        yield OpenItem(OpenKind.DUE, over)


def _has_part(user: UserSession, session: SessionRow, part: ContributionPart) -> bool:
    rows = _list_in_use(user, kinds.CONTRIBUTION, session)
    return any(row.values["part"] == part for row in rows)


def _list_in_use(user: UserSession, kind: Kind, session: SessionRow) -> list[CurrentRecord]:
    found = plain_records.list_records(user, kind, session.id)
    return [row for row in found if not row.is_retired]
