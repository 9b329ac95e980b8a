"""What stands beside the values of a record that may be another one's person."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.roles import Permission
from fieldreg.services.records.confidential_courses import list_confidential_courses
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow

_LATEST: Final = 3


@dataclass(frozen=True, slots=True)
class RecordContext:
    """*latest* are three at most of the *session_count* sessions that it attended.

    Those of confidential courses are not among them. *namesake_count* others of its soum bear its
    given name; None without a listed soum or a name.
    """

    person: PersonRow
    author: Author
    session_count: int
    latest: tuple[SessionRow, ...]
    namesake_count: int | None


@needs(Permission.CORRECT_PEOPLE)
def load_contexts(user: UserSession, records: Collection[int]) -> dict[int, RecordContext]:
    """Records that are not here, or hidden, are left out."""
    people = user.store.people.list_records(sorted(records))
    authors = user.store.history.authors(records)
    counts = user.store.people.count_namesakes(records)
    hidden = list_confidential_courses(user)
    found = {}
    for person in people:
        sessions = [
            row
            for row, half_days in user.store.sessions.list_of_person(person.id, is_alone=True)
            if half_days and not row.retired and row.course_id not in hidden
        ]
        is_known = bool(person.given_name) and is_place_code(person.soum or "")
        found[person.id] = RecordContext(
            *(person, authors[person.id], len(sessions), tuple(sessions[:_LATEST])),
            counts[person.id] if is_known else None,
        )
    return found
