"""What the list of people asks the store, off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.services import drafting, finding, registering
from fieldreg.services.desk import Desk
from fieldreg.store.people import PersonLine
from fieldreg.ui.forms.new_person import Registration

NEW_PERSON = "person-new"  # the draft of the form
MOST_FOUND = 300


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
    *known* how many there are of both.
    """

    text: str
    count: int
    known: int
    people: tuple[Listed, ...] = ()


def look(desk: Desk, text: str, *, retired: bool) -> Found:
    """Find people by *text*; with none, only count everyone."""
    count, others = (desk.store.people.count(retired=one) for one in (retired, not retired))
    if not text:
        return Found(text, count, count + others)
    lines, _ = finding.find_people(desk, text, limit=MOST_FOUND, retired=retired)
    return Found(text, count, count + others, tuple(_with_sessions(desk, lines)))


def page(desk: Desk, offset: int, limit: int, *, retired: bool) -> list[Listed]:
    """Give everyone in alphabetical order, *limit* from *offset* on."""
    lines = desk.store.people.page(offset, limit, retired=retired)
    return list(_with_sessions(desk, lines))


def register(desk: Desk, new: Registration) -> PersonLine:
    """Register a new person; her draft goes with it."""
    with drafting.finishing(desk, NEW_PERSON):
        person = registering.register(desk, new.values, new.consents)
        return desk.store.people.lines([person])[0]


def _with_sessions(desk: Desk, lines: Sequence[PersonLine]) -> list[Listed]:
    last = desk.store.people.last_sessions([line.id for line in lines])
    return [
        Listed(line, last[line.id][1], last[line.id][2] or "")
        if line.id in last
        else Listed(line)
        for line in lines
    ]
