"""What the list of people asks the store, off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.services.people import people_search, registration
from fieldreg.services.records import form_drafts
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import PersonLine
from fieldreg.ui.forms.people.new_person_form import Registration

NEW_PERSON = "person-new"  # the draft of the form
MOST_FOUND = 100


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in the list, with the day and course of her latest session."""

    line: PersonLine
    day: str = ""
    course: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to *text*: the people found; with no text they are fetched page by page.

    *count* is how many are in use, or out of use where those were asked for, and
    *known* how many there are of both. *are_all* unless more would have been found.
    """

    text: str
    count: int
    known: int
    people: tuple[Listed, ...] = ()
    are_all: bool = True


def look(desk: Desk, text: str, counted: Found | None, *, retired: bool) -> Found:
    """Find people by *text*; with none, only count everyone.

    What was *counted* before and still holds is not counted again: that costs the more
    the more people there are, and a keystroke changes nothing in it.
    """
    if counted is None:
        count, others = (
            desk.store.people.count(retired=one) for one in (retired, not retired)
        )
        counted = Found("", count, count + others)
    if not text:
        return replace(counted, text="", people=(), are_all=True)
    lines, is_cut = people_search.find_people(desk, text, limit=MOST_FOUND, retired=retired)
    people = tuple(_with_sessions(desk, lines))
    return replace(counted, text=text, people=people, are_all=not is_cut)


def page(desk: Desk, offset: int, limit: int, *, retired: bool) -> list[Listed]:
    """Give everyone in alphabetical order, *limit* from *offset* on."""
    lines = desk.store.people.page(offset, limit, retired=retired)
    return list(_with_sessions(desk, lines))


def register(desk: Desk, new: Registration) -> PersonLine:
    """Register a new person; her draft goes with it."""
    with form_drafts.finishing(desk, NEW_PERSON):
        person = registration.register(desk, new.values, new.consents)
        return desk.store.people.lines([person])[0]


def _with_sessions(desk: Desk, lines: Sequence[PersonLine]) -> list[Listed]:
    last = desk.store.people.last_sessions([line.id for line in lines])
    return [
        Listed(line, last[line.id][1], last[line.id][2] or "")
        if line.id in last
        else Listed(line)
        for line in lines
    ]
