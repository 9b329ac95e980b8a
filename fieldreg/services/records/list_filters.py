"""Choices and typed values of list filters."""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.joins.namesakes import group_namesakes
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services.records import confidential_courses
from fieldreg.services.records.session_refs import load_shown_entries
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import ROLE
from fieldreg.store.records.list_filters import (
    FilterCondition,
    PeopleFilter,
    SessionFilter,
    people_condition,
)
from fieldreg.store.sessions import SessionRow

_MAX_SESSIONS = 200  # offered, the latest


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """Choices; this installation has an empty name, and *sessions* are the latest.

    *trainers* include officers. Sessions of confidential courses are offered to no list of people.
    """

    courses: tuple[tuple[tuple[int, ...], str], ...]
    sessions: tuple[SessionRow, ...]
    laptops: tuple[tuple[tuple[int, ...], str], ...]
    trainers: tuple[str, ...]


@needs(Permission.VIEW_OVERVIEW)
def load_filter_choices(user: UserSession, sessions: SessionFilter | None = None) -> FilterChoices:
    by_label, rows = list(dict.fromkeys(_courses_by_label(user).values())), list[SessionRow]()
    if sessions is not None:
        hidden = confidential_courses.list_confidential_courses(user)
        by_label = [each for each in by_label if hidden.isdisjoint(each[0])]
        found = user.store.sessions.list_page(0, _MAX_SESSIONS, sessions)
        rows = [row for row in found if row.course_id not in hidden]
    courses = sorted(by_label, key=lambda course: sort_key(course[1]))
    trainers = sorted(user.store.history.list_trainers(), key=sort_key)
    return FilterChoices(tuple(courses), tuple(rows), tuple(_list_laptops(user)), tuple(trainers))


def _courses_by_label(user: UserSession) -> dict[str, tuple[tuple[int, ...], str]]:
    rows = user.store.records.list_all(kinds.COURSE, retired=True)
    names = {row.id: str(row.values["name"] or "") for row in rows}
    groups = group_namesakes(names, user.store.pairs.find_roots(names))
    shown = load_shown_entries(user, kinds.COURSE, {*groups.values()})
    alike: dict[int, tuple[int, ...]] = {}
    for course, first in groups.items():
        alike[first] = (*alike.get(first, ()), course)
    return {
        label_key(name): (alike[first], str(shown[first]["name"] or ""))
        for course, name in names.items()
        for first in [groups[course]]
        if label_key(name)
    }


def _list_laptops(user: UserSession) -> Iterator[tuple[tuple[int, ...], str]]:
    yield tuple(own.writer for own in user.store.outbox.list_writers()), ""
    is_office = user.store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE
    if is_office and user.may(Permission.VIEW_LAPTOPS):
        for device in user.store.devices.list_all():
            if writers := tuple(user.store.devices.list_writers(device.id)):
                yield writers, device.name


@needs(Permission.VIEW_OVERVIEW)
def build_people_condition(user: UserSession, only: PeopleFilter) -> FilterCondition:
    """Raise COURSE_CONFIDENTIAL where *only* asks who attended such a course."""
    confidential_courses.require_nameable(user, only.courses, only.session)
    texts = {purpose: user.consent_texts.equivalent_versions(purpose) for purpose in Purpose}
    return people_condition(only, user.clock.today(), texts)


@needs(Permission.VIEW_OVERVIEW)
def find_courses(user: UserSession, ref: str) -> tuple[int, ...]:
    """Raise NOT_FOUND."""
    courses = _courses_by_label(user)
    if label_key(ref) in courses:
        return courses[label_key(ref)][0]
    known = {course for ids, _ in courses.values() for course in ids}
    if coded := known.intersection(user.resolve_short_code(ref)):
        return tuple(coded)
    raise Problem(Code.NOT_FOUND, ref=ref)


@needs(Permission.VIEW_OVERVIEW)
def find_laptop_writers(user: UserSession, name: str) -> tuple[int, ...]:
    for writers, known in _list_laptops(user):
        if name == (known or user.device_name):
            return writers
    raise Problem(Code.NOT_FOUND, ref=name)


@needs(Permission.VIEW_OVERVIEW)
def find_trainer(user: UserSession, name: str) -> str:
    for known in user.store.history.list_trainers():
        if label_key(known) == label_key(name):
            return known
    raise Problem(Code.NOT_FOUND, ref=name)
