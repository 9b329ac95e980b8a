"""Drafting: keeping what is being typed, so that a power cut costs two seconds of it.

A draft is the texts of one page's fields, by name, as they stand. It never travels and
is no record; it goes in the very transaction that saves its record, or when every field
is emptied.

It belongs to the seat and to no trainer: whoever unlocks next finds it, since one often
takes over at the door while the other looks after the children, and both may see every
person here anyway; at head office whoever may not register people is shown no draft of
one, and whoever may not plan none of a session. The record that it becomes is by whoever saved it and so answers for it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from fieldreg.domain.people.drafts import draft_of
from fieldreg.domain.roles import Verb
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk

DOOR = "door"
SESSION_FIELD = "session"  # in the draft of the door: whose door it is
OF_A_SESSION = "session-"  # what the names of drafts begin with that hold no person


@needs(Verb.LOOK)
def keep(desk: Desk, page: str, fields: Mapping[str, str]) -> None:
    """Keep *fields* as the draft of *page*; with no text in any of them, forget it.

    Of somebody who was erased while she was being corrected nothing is kept.
    """
    with desk.store.transaction():
        is_gone = page in map(draft_of, desk.store.erasures.people())
        desk.store.drafts.keep(page, {} if is_gone else dict(fields))


@needs(Verb.LOOK)
def load(desk: Desk, page: str) -> dict[str, str]:
    """Give the fields as they were last typed on *page*; empty where nothing was."""
    if not desk.may(Verb.PLAN if page.startswith(OF_A_SESSION) else Verb.REGISTER):
        return {}
    return desk.store.drafts.get(page)


@needs(Verb.LOOK)
@contextmanager
def finishing(desk: Desk, page: str) -> Iterator[None]:
    """Save in the block what the draft of *page* has become, and forget it: both or neither.

    So a power cut leaves the draft or the record, never both.
    """
    with desk.store.transaction():
        yield
        desk.store.drafts.keep(page, {})


@needs(Verb.LOOK)
def session_at_the_door(desk: Desk) -> int | None:
    """Give the session at whose door somebody was being registered when all stopped."""
    session = load(desk, DOOR).get(SESSION_FIELD, "")
    return int(session) if session.isdigit() else None
