"""Drafting: keeping what is being typed, so that a power cut costs two seconds of it.

A draft is the texts of one page's fields, by name, as they stand. It never travels and
is no record; it goes when its record is saved, or when every field is emptied.
"""

from collections.abc import Mapping

from fieldreg.services.desk import Desk

DOOR = "door"
SESSION_FIELD = "session"  # in the draft of the door: whose door it is


def keep(desk: Desk, page: str, fields: Mapping[str, str]) -> None:
    """Keep *fields* as the draft of *page*; with no text in any of them, forget it."""
    with desk.store.transaction():
        desk.store.drafts.keep(page, dict(fields))


def load(desk: Desk, page: str) -> dict[str, str]:
    """Give the fields as they were last typed on *page*; empty where nothing was."""
    return desk.store.drafts.get(page)


def session_at_the_door(desk: Desk) -> int | None:
    """Give the session at whose door somebody was being registered when all stopped."""
    session = load(desk, DOOR).get(SESSION_FIELD, "")
    return int(session) if session.isdigit() else None
