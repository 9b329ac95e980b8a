"""Expected people of a session: participants without a mark.

People out of use or not to be kept are left out; for another course, those that the user may see in
no list.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain.normalisation import label_key
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.people import people_search
from fieldreg.services.records import confidential_courses, list_filters, session_refs, shown_people
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow, SearchHits
from fieldreg.store.records.list_filters import PeopleFilter
from fieldreg.store.sessions import SessionRow

MAX_LINES: Final = 500
_MAX_SESSIONS, _MAX_RESIDENTS, _MAX_NAMESAKES = 8, 500, 20
_MAX_GROUPS: Final = 2  # sessions, and schools, that a plan offers


@dataclass(frozen=True, slots=True)
class ListedPeople:
    added: int
    unknown: tuple[str, ...]
    ambiguous: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpectedGroup:
    people: tuple[int, ...]
    session: SessionRow | None = None
    soum: str = ""
    school: str = ""


@dataclass(frozen=True, slots=True)
class RosterPeople:
    people: tuple[int, ...]
    unknown_count: int
    ambiguous_count: int


@needs(Permission.MARK_ATTENDANCE)
def list_groups(user: UserSession, course: str, day: str, soum: str) -> list[ExpectedGroup]:
    """List groups; *course* is a name, *soum* a code."""
    courses = session_refs.find_courses(user, course)
    rows = _list_offered(user, day, next(iter(courses), 0), 0)[:_MAX_GROUPS]
    groups = [ExpectedGroup(_list_participants(user, row.id), row) for row in rows]
    residents, is_cut = _list_residents(user, soum) if soum else ([], True)
    if not is_cut:
        groups.append(ExpectedGroup(tuple(row.id for row in residents), soum=soum))
        groups += _list_schools(user, soum, [row.id for row in residents])[:_MAX_GROUPS]
    usable = {row.id for row in _list_usable(user, {id_ for each in groups for id_ in each.people})}
    kept = [
        replace(each, people=tuple(filter(usable.__contains__, each.people))) for each in groups
    ]
    return [group for group in kept if group.people]


@needs(Permission.MARK_ATTENDANCE)
def find_rostered(user: UserSession, report: ImportReport) -> RosterPeople:
    found: list[int] = []
    unknown = ambiguous = 0
    for row in report.entries:
        people = row.doubts if row.person is None else (row.person,)
        if len(people) == 1:
            found += people
        elif people:
            ambiguous += 1
        elif row.outcome in (RowOutcome.NEW, RowOutcome.LEFT_OUT) and not row.alike_line:
            unknown += 1
    rows = _list_usable(user, found)
    return RosterPeople(tuple(row.id for row in rows), unknown, ambiguous)


@needs(Permission.MARK_ATTENDANCE)
def expect_people(user: UserSession, session: int, trainees: Iterable[int]) -> int:
    return _expect(user, session, trainees)


@needs(Permission.MARK_ATTENDANCE)
def list_earlier_sessions(user: UserSession, session: int) -> list[SessionRow]:
    row = training_sessions.load_session(user, session)
    return _list_offered(user, row.date, row.course_id, session)


@needs(Permission.MARK_ATTENDANCE)
def expect_participants_of(user: UserSession, session: int, other: int) -> int:
    """Expect the participants of *other*; return how many are new.

    Raises NOT_FOUND; COURSE_CONFIDENTIAL for another course whose people the user sees in no list.
    """
    course = training_sessions.load_session(user, session).course_id
    former = training_sessions.load_session(user, other).course_id
    if former != course and former in confidential_courses.list_hidden_courses(user):
        raise Problem(Code.COURSE_CONFIDENTIAL)
    return _expect(user, session, _list_participants(user, other))


@needs(Permission.MARK_ATTENDANCE)
def expect_residents(user: UserSession, session: int, soum: str) -> int:
    """Expect all residents of *soum*, a code or name; return how many are new.

    Raises PLACE_UNKNOWN; VALUE_REFUSED for more than 500 people.
    """
    return _expect(user, session, [person.id for person in _find_residents(user, soum)])


@needs(Permission.MARK_ATTENDANCE)
def expect_school(user: UserSession, session: int, soum: str, school: str) -> int:
    """Expect all of *school*, a name, in *soum*; return how many are new.

    Raises PLACE_UNKNOWN; VALUE_REFUSED for a soum of more than 500 people; NOT_FOUND.
    """
    residents = [person.id for person in _find_residents(user, soum)]
    for group in _list_schools(user, soum, residents):
        if label_key(group.school) == label_key(school):
            return _expect(user, session, group.people)
    raise Problem(Code.NOT_FOUND, ref=school)


@needs(Permission.MARK_ATTENDANCE)
def expect_listed(user: UserSession, session: int, text: str) -> ListedPeople:
    """Lines of *text* are codes, numbers in a list, or whole names.

    Lines that several people fit add none. Raises VALUE_REFUSED beyond `MAX_LINES`.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MAX_LINES:
        raise Problem(Code.VALUE_REFUSED, field="list")
    found: list[int] = []
    unknown: list[str] = []
    ambiguous: list[str] = []
    for line in lines:
        people = _find_named(user, line)
        if len(people) == 1:
            found.append(people[0].id)
        else:
            (ambiguous if people else unknown).append(line)
    return ListedPeople(_expect(user, session, found), tuple(unknown), tuple(ambiguous))


def _find_named(user: UserSession, line: str) -> list[PersonRow]:
    hits = people_search.find_people(user, line, limit=_MAX_NAMESAKES).lines
    if any(sign.isdigit() for sign in line):
        return hits
    return [person for person in hits if label_key(person.full_name) == label_key(line)]


def _list_offered(user: UserSession, day: str, course: int, session: int) -> list[SessionRow]:
    rows = user.store.sessions.list_before(day, course, session, _MAX_SESSIONS)
    hidden = confidential_courses.list_hidden_courses(user) - {course}
    offered = [row for row in rows if row.course_id not in hidden]
    return session_refs.tell_courses_apart(user, offered)


def _list_participants(user: UserSession, session: int) -> tuple[int, ...]:
    return tuple(each.trainee for each in user.store.sessions.list_participants(session))


def _find_residents(user: UserSession, soum: str) -> list[PersonRow]:
    code = user.places.resolve(soum, Level.SOUM)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=soum)
    people, is_cut = _list_residents(user, code)
    if is_cut:
        raise Problem(Code.VALUE_REFUSED, field="soum")
    return people


def _list_residents(user: UserSession, code: str) -> SearchHits:
    only = list_filters.build_people_condition(user, PeopleFilter(soum=code))
    return people_search.find_people(user, "", limit=_MAX_RESIDENTS, only=only)


def _list_schools(user: UserSession, soum: str, residents: list[int]) -> list[ExpectedGroup]:
    by_label: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for person in shown_people.load_people(user, residents):
        if name := str(person.values["school"] or ""):
            by_label[label_key(name)].append((name, person.id))
    schools = [
        ExpectedGroup(tuple(id_ for _, id_ in some), soum=soum, school=some[0][0])
        for some in by_label.values()
    ]
    return sorted(schools, key=lambda group: len(group.people), reverse=True)


def _list_usable(user: UserSession, trainees: Iterable[int]) -> list[PersonRow]:
    rows = user.store.people.list_by_ids(list(dict.fromkeys(trainees)))
    return consent_records.filter_usable_people(user, [row for row in rows if not row.retired])


def _expect(user: UserSession, session: int, trainees: Iterable[int]) -> int:
    usable = [row.id for row in _list_usable(user, trainees)]
    return training_sessions.add_participants(user, session, usable)
