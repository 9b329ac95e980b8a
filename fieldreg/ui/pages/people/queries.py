"""What the list of people asks the store, off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.services.people import people_search, registration
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.forms.people.new_person_form import NewPerson

NEW_PERSON_DRAFT = "person-new"  # the draft of the form
MAX_RESULTS = 100


@dataclass(frozen=True, slots=True)
class PeopleListItem:
    """One person in the list, with the day and course of her latest session."""

    person: PersonRow
    last_day: str = ""
    last_course: str = ""


@dataclass(frozen=True, slots=True)
class PeopleSearchResult:
    """The answer to *text*: the people found; with no text they are fetched page by page.

    *count* is how many are in use, or out of use where those were asked for, and
    *known* how many there are of both. *are_all* unless more would have been found.
    """

    query: str
    count: int
    total_count: int
    people: tuple[PeopleListItem, ...] = ()
    is_complete: bool = True


def search_people(
    user: UserSession, text: str, counted: PeopleSearchResult | None, *, retired: bool
) -> PeopleSearchResult:
    """Find people by *text*; with none, only count everyone.

    What was *counted* before and still holds is not counted again: that costs the more
    the more people there are, and a keystroke changes nothing in it.
    """
    if counted is None:
        count, others = (user.store.people.count(retired=one) for one in (retired, not retired))
        counted = PeopleSearchResult("", count, count + others)
    if not text:
        return replace(counted, query="", people=(), is_complete=True)
    lines, is_cut = people_search.find_people(user, text, limit=MAX_RESULTS, retired=retired)
    people = tuple(_with_sessions(user, lines))
    return replace(counted, query=text, people=people, is_complete=not is_cut)


def load_people_page(
    user: UserSession, offset: int, limit: int, *, retired: bool
) -> list[PeopleListItem]:
    """Give everyone in alphabetical order, *limit* from *offset* on."""
    lines = user.store.people.list_page(offset, limit, retired=retired)
    return list(_with_sessions(user, lines))


def register_new_person(user: UserSession, new: NewPerson) -> PersonRow:
    """Register a new person; her draft goes with it."""
    with form_drafts.completing_draft(user, NEW_PERSON_DRAFT):
        person = registration.register_person(user, new.values, new.consents)
        return user.store.people.list_by_ids([person])[0]


def _with_sessions(user: UserSession, lines: Sequence[PersonRow]) -> list[PeopleListItem]:
    last = user.store.people.last_sessions([line.id for line in lines])
    return [
        PeopleListItem(line, last[line.id][1], last[line.id][2] or "")
        if line.id in last
        else PeopleListItem(line)
        for line in lines
    ]
