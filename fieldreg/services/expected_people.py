"""Adding expected people to a session: from another session, a soum, or a list.

Expected people are participants without a mark. People out of use or not to be kept are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.normalisation import label_key
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.people import people_search
from fieldreg.services.records import list_filters
from fieldreg.services.records.session_refs import tell_courses_apart
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow
from fieldreg.store.records.list_filters import PeopleFilter
from fieldreg.store.sessions import SessionRow

MAX_LINES: Final = 500
_MAX_SESSIONS, _MAX_RESIDENTS, _MAX_NAMESAKES = 8, 500, 20


@dataclass(frozen=True, slots=True)
class ListedPeople:
    """People *added*, and the lines that name no person or several."""

    added: int
    unknown: tuple[str, ...]
    ambiguous: tuple[str, ...]


@needs(Permission.MARK_ATTENDANCE)
def list_earlier_sessions(user: UserSession, session: int) -> list[SessionRow]:
    row = training_sessions.load_session(user, session)
    rows = user.store.sessions.list_before(row.date, row.course_id, session, _MAX_SESSIONS)
    return tell_courses_apart(user, rows)


@needs(Permission.MARK_ATTENDANCE)
def expect_participants_of(user: UserSession, session: int, other: int) -> int:
    """Expect the participants of *other*; return how many are new. Raises NOT_FOUND."""
    training_sessions.load_session(user, other)
    participants = user.store.sessions.list_participants(other)
    return _expect(user, session, [participant.trainee for participant in participants])


@needs(Permission.MARK_ATTENDANCE)
def expect_residents(user: UserSession, session: int, soum: str) -> int:
    """Expect all who live in *soum*, a code or name; return how many are new.

    Raises PLACE_UNKNOWN; VALUE_REFUSED for more than 500 people.
    """
    code = user.places.resolve(soum, Level.SOUM)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=soum)
    only = list_filters.build_people_condition(user, PeopleFilter(soum=code))
    people, is_cut = people_search.find_people(user, "", limit=_MAX_RESIDENTS, only=only)
    if is_cut:
        raise Problem(Code.VALUE_REFUSED, field="soum")
    return _expect(user, session, [person.id for person in people])


@needs(Permission.MARK_ATTENDANCE)
def expect_listed(user: UserSession, session: int, text: str) -> ListedPeople:
    """Expect the people named by the lines of *text*: by code, number in a list, or whole name.

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


def _expect(user: UserSession, session: int, trainees: Iterable[int]) -> int:
    rows = user.store.people.list_by_ids(list(dict.fromkeys(trainees)))
    usable = consent_records.filter_usable_people(user, [row for row in rows if not row.retired])
    return training_sessions.add_participants(user, session, [row.id for row in usable])
