"""Quotas: setting them at head office, and how far each is reached, there and at a door.

A quota travels as head office's lists do, to every laptop; what head office counted of it
goes with each answer to laptops that it confirmed, in fives (`domain.quotas`). A laptop
counts the people of its own session itself, so that it needs nobody for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fieldreg.domain import kinds, quotas
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import GroupCount, QuotaFigure, QuotaTarget, RoundedCount, TargetStatus
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.permissions import needs
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.user_session import UserSession
from fieldreg.store.metadata import QUOTA_FIGURES
from fieldreg.store.sessions import SessionRow

_OUT = (DeviceStatus.REVOKED, DeviceStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class QuotaLine:
    """One *quota* as a list shows it; *course* is its course's name, "" where it is of all."""

    id: int
    quota: Quota
    course: str
    is_retired: bool

    @property
    def target(self) -> QuotaTarget:
        """Give how much it wants."""
        return QuotaTarget(self.quota.share, self.quota.number)


@dataclass(frozen=True, slots=True)
class QuotaProgress:
    """How far the quota of *line* is reached by what has arrived at head office.

    Beside it so many *silent* laptops have *seats* in sessions they planned within it, of
    which nobody has arrived.
    """

    line: QuotaLine
    tally: GroupCount
    silent_laptop_count: int
    planned_place_count: int

    @property
    def figure(self) -> QuotaFigure | None:
        """Give the figure; None for a share of nobody."""
        return self.tally.calculate_figure(self.line.target)

    @property
    def reached(self) -> TargetStatus:
        """Tell what can be said of it."""
        return self.tally.check_target(self.line.target)


@dataclass(frozen=True, slots=True)
class SessionQuota:
    """A quota that the session at hand is within, and what head office last *told* of it.

    *needed* are how many the session's seats make of it; None where that cannot be told.
    *belonging* says of each participant whether she belongs to the group.
    """

    line: QuotaLine
    needed: int | None
    membership: Mapping[int, bool | None]
    office_figure: RoundedCount | None
    office_figure_on: str

    def count_people(self, people: frozenset[int]) -> GroupCount:
        """Count *people*."""
        said = [self.membership.get(one) for one in people]
        return GroupCount(said.count(True), said.count(False), said.count(None))


@needs(Permission.VIEW_OVERVIEW)
def list_quotas(user: UserSession) -> list[QuotaLine]:
    """Give every quota in the order in which they were set, those out of use last."""
    courses = {one.id: one.name for one in reference_entries.list_entries(user, kinds.COURSE)}
    found = [
        QuotaLine(
            one.id,
            quota := Quota.validated(**one.values),
            courses.get(quota.course or 0, ""),
            one.is_retired,
        )
        for one in user.store.records.list_all(kinds.QUOTA, retired=True)
    ]
    return sorted(found, key=lambda one: (one.is_retired, one.id))


@needs(Permission.PLAN_SESSIONS)
def add_quota(
    user: UserSession, group: str, aim: str, *, course: str = "", since: str = "", until: str = ""
) -> int:
    """Want so much of *group* as *aim* says: ``24.6 %``, or ``8``; give the quota's id.

    Of the *course* that is called so, or of all; of sessions that begin on the days from
    *since* to *until* (``YYYY-MM-DD``), each of which may be open.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for a group, aim or day that is none, or
            days the wrong way round; NOT_FOUND for a course that is not on the list.
    """
    reference_entries.require_head_office(user)
    wanted = quotas.parse_target(aim)
    if since and until and since > until:
        raise Problem(Code.VALUE_REFUSED, field="until")
    record = Quota.validated(
        course=_course(user, course) if course.strip() else None,
        whom=group,
        share=wanted.share,
        number=wanted.number,
        since=since or None,
        until=until or None,
    )
    with user.writing() as writing:
        return writing.create(record)


@needs(Permission.FIND_PEOPLE)
def list_quota_progress(user: UserSession, most: int | None = None) -> list[QuotaProgress]:
    """Tell how far every quota in use, or the first *most*, are reached by what has arrived."""
    silent = _silent(user)
    figures = user.store.quota_figures
    return [
        QuotaProgress(
            one,
            figures.count_with_duplicates(one.quota, user.places),
            len(silent),
            figures.count_open_places(one.quota, silent),
        )
        for one in [one for one in list_quotas(user) if not one.is_retired][:most]
    ]


@needs(Permission.VIEW_OVERVIEW)
def list_session_quotas(user: UserSession, session: SessionRow) -> list[SessionQuota]:
    """Give the quotas that *session* is within, those of its own course first."""
    within = [
        one for one in list_quotas(user) if not one.is_retired and _is_within(session, one.quota)
    ]
    if not within:
        return []
    there = [one.trainee for one in user.store.sessions.list_participants(session.id)]
    people = user.store.people.list_by_ids(there)
    told = quotas.read_rounded_counts(user.store.metadata.get(QUOTA_FIGURES))
    day, replied = date.fromisoformat(session.date), user.store.metadata.get("replied-on")

    def belonging(group: QuotaGroup) -> dict[int, bool | None]:
        facts = {one.id: {name: getattr(one, name) for name in _FACTS} for one in people}
        return {
            one: quotas.is_in_group(group, some, day, user.places) for one, some in facts.items()
        }

    return [
        SessionQuota(
            one,
            one.target.needed_count(session.capacity),
            belonging(one.quota.whom),
            told.get(one.id),
            (replied or b"").decode(),
        )
        for one in sorted(within, key=lambda one: (one.quota.course is None, one.id))
    ]


_FACTS = sorted({name for names in quotas.GROUP_FIELDS.values() for name in names})


def _is_within(session: SessionRow, quota: Quota) -> bool:
    return (
        quota.course in (None, session.course_id)
        and (quota.since or "") <= session.date
        and (quota.until is None or session.date <= quota.until)
    )


def _course(user: UserSession, name: str) -> int:
    for one in reference_entries.list_entries(user, kinds.COURSE):
        if label_key(one.name) == label_key(name) and not one.is_retired:
            return one.id
    raise Problem(Code.NOT_FOUND, ref=name.strip())


def _silent(user: UserSession) -> list[int]:
    """Give the laptops that came once and of which nothing has come for long."""
    verdicts, today = device_status.load_device_statuses(user.store), user.clock.today()
    return [
        one.id
        for one in user.store.devices.list_all()
        if one.last_received_on
        and verdicts.get(one.id) not in _OUT
        and quotas.is_laptop_silent(one.last_received_on, today)
    ]
