"""Quotas: set at head office, with progress there and at check-in.

Head office's counts, rounded to fives (`domain.quotas`), go with replies to confirmed laptops.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from fieldreg.domain import kinds, quotas
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import (
    GroupCount,
    QuotaCourses,
    QuotaFigure,
    QuotaTarget,
    RoundedCount,
    TargetStatus,
)
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup, QuotaScope
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.records.confidential_courses import list_hidden_sessions
from fieldreg.services.records.typed_values import parse_value
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.reference_lists.reference_entries import ReferenceEntry
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import EDITION_QUOTAS, QUOTA_FIGURES
from fieldreg.store.sessions import SessionRow

_CUT_OFF = (DeviceStatus.REVOKED, DeviceStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class QuotaLine:
    id: int
    quota: Quota
    course: str
    is_retired: bool
    shown: ShownStamps
    courses: QuotaCourses
    namesakes: tuple[str, ...] = ()
    project: str = ""

    @property
    def target(self) -> QuotaTarget:
        return QuotaTarget(self.quota.share, self.quota.number)

    @property
    def course_count(self) -> int:
        return len(self.courses.counted or ())

    @property
    def course_code(self) -> str:
        """Empty unless it is counted without its namesakes."""
        is_one = self.quota.scope is QuotaScope.ONE_COURSE
        return short_code(self.quota.course) if is_one and self.quota.course else ""


@dataclass(frozen=True, slots=True)
class CourseChoice:
    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotaProgress:
    """*silent_laptop_count* laptops have *planned_place_count* places in sessions of the quota.

    No participants have arrived from these.
    """

    line: QuotaLine
    tally: GroupCount
    silent_laptop_count: int
    planned_place_count: int

    @property
    def figure(self) -> QuotaFigure | None:
        return self.tally.calculate_figure(self.line.target)

    @property
    def reached(self) -> TargetStatus:
        return self.tally.check_target(self.line.target)


class Silence(NamedTuple):
    """*seats* are those of sessions planned and not sent yet."""

    laptops: int
    seats: int


NOBODY_SILENT: Final = Silence(0, 0)


@dataclass(frozen=True, slots=True)
class SessionQuota:
    """*needed* of the session's places, if known, are for the quota.

    *membership* tells which participants belong to the group.
    """

    line: QuotaLine
    needed: int | None
    membership: Mapping[int, bool | None]
    office_figure: RoundedCount | None
    office_figure_on: str

    def count_people(self, people: frozenset[int]) -> GroupCount:
        membership = [self.membership.get(person) for person in people]
        return GroupCount(membership.count(True), membership.count(False), membership.count(None))

    def progress_with(
        self, people: frozenset[int], expected: frozenset[int], seats: int | None
    ) -> "SessionQuotaProgress":
        needed = None if seats is None else self.needed
        free_seats = max(0, (seats or 0) - len(people | expected))
        return SessionQuotaProgress(
            self.count_people(people), self.count_people(expected - people), needed, free_seats
        )


@dataclass(frozen=True, slots=True)
class SessionQuotaProgress:
    """People present; *needed* are those of the group, if known.

    Those *expected* count as if they came.
    """

    count: GroupCount
    expected: GroupCount
    needed: int | None
    free_seat_count: int

    @property
    def still_needed(self) -> int | None:
        """The number of missing people: 0 if the quota is met, None if unknown."""
        if self.needed is None:
            return None
        return max(0, self.needed - self.count.matching - self.expected.matching)

    @property
    def is_out_of_reach(self) -> bool:
        unknown = self.count.unknown + self.expected.unknown
        return (self.still_needed or 0) > self.free_seat_count + unknown


@needs(Permission.VIEW_OVERVIEW)
def list_quotas(user: UserSession) -> list[QuotaLine]:
    every = reference_entries.list_entries(user, kinds.COURSE)
    names = {row.id: row.name for row in every}
    listed = reference_entries.list_entries(user, kinds.PROJECT)
    projects = {row.id: row.name for row in listed} | {0: ""}
    found = []
    rows = list(user.store.records.list_all(kinds.QUOTA, retired=True))
    kept = [Quota.validated(**row.values) for row in rows]
    every_course = user.store.quota_figures.find_courses(kept)
    for row, quota, courses in zip(rows, kept, every_course, strict=True):
        namesakes = tuple(names[course] for course in courses.possible)
        name = names.get(quota.course or 0, "")
        shown = (quota, name, row.is_retired, row.shown, courses, namesakes)
        found.append(QuotaLine(row.id, *shown, projects.get(quota.project or 0, "?")))
    return sorted(found, key=lambda row: (row.is_retired, row.id))


def build_plain_line(quota: int, values: Quota, course: str) -> QuotaLine:
    return QuotaLine(
        quota, values, course, is_retired=False, shown=ShownStamps({}), courses=QuotaCourses()
    )


def build_course_choices(courses: Iterable[ReferenceEntry]) -> list[CourseChoice]:
    by_label: dict[str, list[ReferenceEntry]] = {}
    for course in courses:
        by_label.setdefault(label_key(course.name), []).append(course)
    return [
        CourseChoice(
            same[0].name, tuple(short_code(course.id) for course in same) if len(same) > 1 else ()
        )
        for same in by_label.values()
        if not same[0].is_retired
    ]


@needs(Permission.PLAN_SESSIONS)
def add_quota(
    user: UserSession,
    group: str,
    aim: str,
    *,
    course: str = "",
    project: str = "",
    since: str = "",
    until: str = "",
) -> int:
    """Set a quota of *aim* (``24.6 %`` or ``8``) for *group*; return its id.

    It applies to sessions that begin from *since* to *until* (``YYYY-MM-DD``). A name means every
    *course* called so, a short code that course alone; a *project* is named likewise. Raises
    NOT_HEAD_OFFICE, VALUE_REFUSED; NOT_FOUND for an unlisted course or project; NAME_AMBIGUOUS for
    the name of several projects.
    """
    user.require_head_office()
    target = quotas.parse_target(aim)
    if since and until and since > until:
        raise Problem(Code.VALUE_REFUSED, field="until")
    course_id, scope = _find_course(user, course) if course.strip() else (None, None)
    record = Quota.validated(
        course=course_id,
        scope=scope,
        whom=group,
        share=target.share,
        number=target.number,
        since=since or None,
        until=until or None,
        project=parse_value(user, kinds.SESSION.get_field("project"), project) if project else None,
    )
    with user.writing() as writing:
        return writing.create(record)


@needs(Permission.VIEW_OVERVIEW)
def list_quota_progress(user: UserSession, limit: int | None = None) -> list[QuotaProgress]:
    """Users who see no exact figures get the edition's.

    At the protected desk alone people of confidential courses count, and quotas of one are listed.
    """
    silent = find_silent_laptops(user)
    figures = user.store.quota_figures
    is_at_desk = user.may(Permission.OPEN_ANSWERS)
    lines = [
        line
        for line in list_quotas(user)
        if not line.is_retired and (is_at_desk or not figures.is_confidential(line.quota))
    ]
    tallies: dict[int, GroupCount]
    if user.may(Permission.VIEW_FIGURES):
        hidden = list_hidden_sessions(user)
        tallies = {
            line.id: figures.count_with_duplicates(line.quota, user.places, hidden=hidden)
            for line in lines[:limit]
        }
    else:
        told = quotas.read_rounded_counts(user.store.metadata.read(EDITION_QUOTAS))
        tallies = {quota: count.group_count for quota, count in told.items()}
    return [
        QuotaProgress(
            line, tallies[line.id], len(silent), figures.count_open_places(line.quota, silent)
        )
        for line in [line for line in lines if line.id in tallies][:limit]
    ]


@needs(Permission.VIEW_FIGURES)
def count_if_joined(
    user: UserSession, progress: QuotaProgress, courses: Collection[int]
) -> QuotaProgress:
    quota = progress.line.quota
    hidden = list_hidden_sessions(user)
    tally = user.store.quota_figures.count_with_duplicates(quota, user.places, courses, hidden)
    return replace(progress, tally=tally)


@needs(Permission.VIEW_OVERVIEW)
def list_session_quotas(user: UserSession, session: SessionRow) -> list[SessionQuota]:
    """List those of its course first; none for users who see no people."""
    people = [line.trainee for line in user.store.sessions.list_participants(session.id)]
    held = user.store.records.load(kinds.SESSION, session.id).values.get("project")
    plan = (session.course_id, session.date, session.capacity, people)
    return list_plan_quotas(user, *plan, project=int(held or 0))


@needs(Permission.VIEW_OVERVIEW)
def list_plan_quotas(
    user: UserSession,
    course: int,
    first_day: str,
    seats: int | None,
    trainees: Iterable[int],
    *,
    project: int = 0,
) -> list[SessionQuota]:
    """As `list_session_quotas`, of a plan."""
    lines = [line for line in list_quotas(user) if not line.is_retired]
    applicable = [line for line in lines if _applies(course, project, first_day, line)]
    if not applicable or not user.may_see(kinds.TRAINEE):
        return []
    people = user.store.people.list_by_ids(list(trainees))
    office_figures = quotas.read_rounded_counts(user.store.metadata.read(QUOTA_FIGURES))
    day = date.fromisoformat(first_day)

    def belonging(group: QuotaGroup) -> dict[int, bool | None]:
        facts = {line.id: {name: getattr(line, name) for name in _GROUP_FIELDS} for line in people}
        for person, places in user.store.people.list_places_on(facts, first_day).items():
            facts[person] |= places
        return {
            line: quotas.is_in_group(group, some, day, user.places) for line, some in facts.items()
        }

    return [
        SessionQuota(
            line,
            line.target.needed_count(seats),
            belonging(line.quota.whom),
            office_figures.get(line.id),
            user.replied_on,
        )
        for line in sorted(applicable, key=lambda line: (line.quota.course is None, line.id))
    ]


_GROUP_FIELDS = sorted({name for names in quotas.GROUP_FIELDS.values() for name in names})


def _applies(course: int, project: int, day: str, line: QuotaLine) -> bool:
    quota = line.quota
    return (
        line.courses.include(course)
        and quota.project in (None, project)
        and (quota.since or "") <= day
        and (quota.until is None or day <= quota.until)
    )


def _find_course(user: UserSession, ref: str) -> tuple[int, QuotaScope | None]:
    every = reference_entries.list_entries(user, kinds.COURSE)
    entries = [entry for entry in every if not entry.is_unconfirmed]
    for entry in entries:
        if label_key(entry.name) == label_key(ref) and not entry.is_retired:
            return entry.id, None
    coded = set(user.resolve_short_code(ref))
    for entry in entries:
        if entry.id in coded:
            return entry.id, QuotaScope.ONE_COURSE
    raise Problem(Code.NOT_FOUND, ref=ref.strip())


@needs(Permission.VIEW_OVERVIEW)
def find_silent_laptops(user: UserSession) -> list[int]:
    statuses, today = device_status.load_device_statuses(user.store), user.clock.today()
    return [
        laptop.id
        for laptop in user.store.devices.list_all()
        if laptop.last_received_on
        and statuses.get(laptop.id) not in _CUT_OFF
        and quotas.is_laptop_silent(laptop.last_received_on, today)
    ]


@needs(Permission.VIEW_OVERVIEW)
def count_silence(user: UserSession, since: str | None, until: str | None) -> Silence:
    silent = find_silent_laptops(user)
    of_days = Quota.validated(whom=QuotaGroup.RURAL, number=1, since=since, until=until)
    return Silence(len(silent), user.store.quota_figures.count_open_places(of_days, silent))
