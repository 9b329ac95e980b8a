"""Quotas: setting them at head office, and how far each is reached, there and at a door.

A quota travels as head office's lists do, to every laptop; what head office counted of it
goes with each answer to laptops that it confirmed, in fives (`domain.quotas`). A laptop
counts the people of its own session itself, so that it needs nobody for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fieldreg.domain import kinds, quotas
from fieldreg.domain.normalisation import same_name
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import Aim, Figure, Reached, Tally, Told
from fieldreg.domain.records import Group, Quota
from fieldreg.domain.roles import Verb
from fieldreg.keys.devices.trust_list import Verdict
from fieldreg.services import device_status
from fieldreg.services.permissions import needs
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.user_session import Desk
from fieldreg.store.metadata import TOLD_FIGURES
from fieldreg.store.sessions import SessionLine

_OUT = (Verdict.REVOKED, Verdict.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class QuotaLine:
    """One *quota* as a list shows it; *course* is its course's name, "" where it is of all."""

    id: int
    quota: Quota
    course: str
    is_out: bool

    @property
    def aim(self) -> Aim:
        """Give how much it wants."""
        return Aim(self.quota.share, self.quota.number)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the quota of *line* is reached by what has arrived at head office.

    Beside it so many *silent* laptops have *seats* in sessions they planned within it, of
    which nobody has arrived.
    """

    line: QuotaLine
    tally: Tally
    silent: int
    seats: int

    @property
    def figure(self) -> Figure | None:
        """Give the figure; None for a share of nobody."""
        return self.tally.of(self.line.aim)

    @property
    def reached(self) -> Reached:
        """Tell what can be said of it."""
        return self.tally.reaches(self.line.aim)


@dataclass(frozen=True, slots=True)
class AtDoor:
    """A quota that the session at hand is within, and what head office last *told* of it.

    *needed* are how many the session's seats make of it; None where that cannot be told.
    *belonging* says of each participant whether she belongs to the group.
    """

    line: QuotaLine
    needed: int | None
    belonging: Mapping[int, bool | None]
    told: Told | None
    told_on: str

    def tally(self, people: frozenset[int]) -> Tally:
        """Count *people*."""
        said = [self.belonging.get(one) for one in people]
        return Tally(said.count(True), said.count(False), said.count(None))


@needs(Verb.LOOK)
def lines(desk: Desk) -> list[QuotaLine]:
    """Give every quota in the order in which they were set, those out of use last."""
    courses = {one.id: one.name for one in reference_entries.lines(desk, kinds.COURSE)}
    found = [
        QuotaLine(
            one.id,
            quota := Quota.checked(**one.values),
            courses.get(quota.course or 0, ""),
            one.retired,
        )
        for one in desk.store.records.all(kinds.QUOTA, retired=True)
    ]
    return sorted(found, key=lambda one: (one.is_out, one.id))


@needs(Verb.PLAN)
def add(
    desk: Desk, group: str, aim: str, *, course: str = "", since: str = "", until: str = ""
) -> int:
    """Want so much of *group* as *aim* says: ``24.6 %``, or ``8``; give the quota's id.

    Of the *course* that is called so, or of all; of sessions that begin on the days from
    *since* to *until* (``YYYY-MM-DD``), each of which may be open.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for a group, aim or day that is none, or
            days the wrong way round; NOT_FOUND for a course that is not on the list.
    """
    reference_entries.insist_on_head_office(desk)
    wanted = quotas.read_aim(aim)
    if since and until and since > until:
        raise Problem(Code.VALUE_REFUSED, field="until")
    record = Quota.checked(
        course=_course(desk, course) if course.strip() else None,
        whom=group,
        share=wanted.share,
        number=wanted.number,
        since=since or None,
        until=until or None,
    )
    with desk.writing() as writing:
        return writing.create(record)


@needs(Verb.FIND)
def standings(desk: Desk, most: int | None = None) -> list[Standing]:
    """Tell how far every quota in use, or the first *most*, are reached by what has arrived."""
    silent = _silent(desk)
    figures = desk.store.figures
    return [
        Standing(
            one,
            figures.tally(one.quota, desk.places),
            len(silent),
            figures.seats(one.quota, silent),
        )
        for one in [one for one in lines(desk) if not one.is_out][:most]
    ]


@needs(Verb.LOOK)
def at_door(desk: Desk, session: SessionLine) -> list[AtDoor]:
    """Give the quotas that *session* is within, those of its own course first."""
    within = [
        one for one in lines(desk) if not one.is_out and _is_within(session, one.quota)
    ]
    if not within:
        return []
    there = [one.trainee for one in desk.store.sessions.participants(session.id)]
    people = desk.store.people.lines(there)
    told = quotas.read_told(desk.store.papers.get(TOLD_FIGURES))
    day, replied = date.fromisoformat(session.date), desk.store.papers.get("replied-on")

    def belonging(group: Group) -> dict[int, bool | None]:
        facts = {one.id: {name: getattr(one, name) for name in _FACTS} for one in people}
        return {
            one: quotas.belongs(group, some, day, desk.places)
            for one, some in facts.items()
        }

    return [
        AtDoor(
            one,
            one.aim.needed(session.capacity),
            belonging(one.quota.whom),
            told.get(one.id),
            (replied or b"").decode(),
        )
        for one in sorted(within, key=lambda one: (one.quota.course is None, one.id))
    ]


_FACTS = sorted({name for names in quotas.FACTS.values() for name in names})


def _is_within(session: SessionLine, quota: Quota) -> bool:
    return (
        quota.course in (None, session.course_id)
        and (quota.since or "") <= session.date
        and (quota.until is None or session.date <= quota.until)
    )


def _course(desk: Desk, name: str) -> int:
    for one in reference_entries.lines(desk, kinds.COURSE):
        if same_name(one.name) == same_name(name) and not one.is_out:
            return one.id
    raise Problem(Code.NOT_FOUND, ref=name.strip())


def _silent(desk: Desk) -> list[int]:
    """Give the laptops that came once and of which nothing has come for long."""
    verdicts, today = device_status.verdicts(desk.store), desk.clock.today()
    return [
        one.id
        for one in desk.store.devices.all()
        if one.last_received_on
        and verdicts.get(one.id) not in _OUT
        and quotas.is_silent(one.last_received_on, today)
    ]
