"""Data of the people page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.services.people import people_search, registration
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.forms.people.new_person_form import NewPerson

NEW_PERSON_DRAFT = "person-new"
MAX_RESULTS = 100


@dataclass(frozen=True, slots=True)
class PeopleListItem:
    """A person, and the day and course of the latest session."""

    person: PersonRow
    last_day: str = ""
    last_course: str = ""


@dataclass(frozen=True, slots=True)
class PeopleSearchResult:
    """The people found for *query*; without a query, the list loads them page by page.

    *count* is the number of people in the list, in use or out of use, and *total_count* of both.
    """

    query: str
    count: int
    total_count: int
    people: tuple[PeopleListItem, ...] = ()
    is_complete: bool = True


def search_people(
    user: UserSession, text: str, counted: PeopleSearchResult | None, *, retired: bool
) -> PeopleSearchResult:
    """Find people by *text*; without text, only count them.

    Counting takes time in proportion to the number of people, so a keystroke passes the result
    *counted* before; None counts again.
    """
    if counted is None:
        count = user.store.people.count(retired=retired)
        counted = PeopleSearchResult(
            "", count, count + user.store.people.count(retired=not retired)
        )
    if not text:
        return replace(counted, query="", people=(), is_complete=True)
    rows, is_cut = people_search.find_people(user, text, limit=MAX_RESULTS, retired=retired)
    people = tuple(_with_sessions(user, rows))
    return replace(counted, query=text, people=people, is_complete=not is_cut)


def load_people_page(
    user: UserSession, offset: int, limit: int, *, retired: bool
) -> list[PeopleListItem]:
    """Return *limit* people from *offset* on, in alphabetical order."""
    return _with_sessions(user, user.store.people.list_page(offset, limit, retired=retired))


def register_new_person(user: UserSession, new: NewPerson) -> PersonRow:
    """Register a person; delete the draft."""
    with form_drafts.completing_draft(user, NEW_PERSON_DRAFT):
        person = registration.register_person(user, new.values, new.consents)
        return user.store.people.list_by_ids([person])[0]


def _with_sessions(user: UserSession, people: Sequence[PersonRow]) -> list[PeopleListItem]:
    last = user.store.people.last_sessions([person.id for person in people])
    return [
        PeopleListItem(person, last[person.id][1], last[person.id][2] or "")
        if person.id in last
        else PeopleListItem(person)
        for person in people
    ]
