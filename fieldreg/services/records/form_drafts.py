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

from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

CHECK_IN_PAGE = "door"
SESSION_FIELD = "session"  # in the draft of the door: whose door it is
SESSION_PAGE_PREFIX = "session-"  # what the names of drafts begin with that hold no person


@needs(Permission.VIEW_OVERVIEW)
def save_draft(user: UserSession, page: str, fields: Mapping[str, str]) -> None:
    """Keep *fields* as the draft of *page*; with no text in any of them, forget it.

    Of somebody who was erased while she was being corrected nothing is kept.
    """
    with user.store.transaction():
        is_gone = page in map(draft_page_name, user.store.erasures.list_erased_people())
        user.store.drafts.save(page, {} if is_gone else dict(fields))


@needs(Permission.VIEW_OVERVIEW)
def load_draft(user: UserSession, page: str) -> dict[str, str]:
    """Give the fields as they were last typed on *page*; empty where nothing was."""
    if not user.may(
        Permission.PLAN_SESSIONS
        if page.startswith(SESSION_PAGE_PREFIX)
        else Permission.REGISTER_PEOPLE
    ):
        return {}
    return user.store.drafts.get(page)


@needs(Permission.VIEW_OVERVIEW)
@contextmanager
def completing_draft(user: UserSession, page: str) -> Iterator[None]:
    """Save in the block what the draft of *page* has become, and forget it: both or neither.

    So a power cut leaves the draft or the record, never both.
    """
    with user.store.transaction():
        yield
        user.store.drafts.save(page, {})


@needs(Permission.VIEW_OVERVIEW)
def find_check_in_session(user: UserSession) -> int | None:
    """Give the session at whose door somebody was being registered when all stopped."""
    session = load_draft(user, CHECK_IN_PAGE).get(SESSION_FIELD, "")
    return int(session) if session.isdigit() else None
