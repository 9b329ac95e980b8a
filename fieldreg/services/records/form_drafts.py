"""Drafts: texts being typed, stored so that a power cut costs two seconds of typing.

A draft maps one page's fields to their texts. It never leaves the installation, and is
deleted in the transaction that saves its record, or when every field is empty.

It belongs to the installation and not to a user: one trainer often takes over from another
at check-in, and both may see every person there. At head office, users see no drafts of
records that they may not write. The record's author is the user who saves it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs

CHECK_IN_PAGE = "door"
SESSION_FIELD = "session"  # in the draft of the check-in page
SESSION_PAGE_PREFIX = "session-"  # of the names of drafts without personal data


@needs(Permission.VIEW_OVERVIEW)
def save_draft(user: UserSession, page: str, fields: Mapping[str, str]) -> None:
    """Store the draft of *page*, or delete it if all *fields* are empty.

    Drafts about erased people are not stored.
    """
    with user.store.transaction():
        is_erased = page in map(draft_page_name, user.store.erasures.list_erased_people())
        user.store.drafts.save(page, {} if is_erased else dict(fields))


@needs(Permission.VIEW_OVERVIEW)
def load_draft(user: UserSession, page: str) -> dict[str, str]:
    """Return the draft of *page*, empty if there is none that the user may see."""
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
    """Delete the draft in one transaction with the block that saves its record."""
    with user.store.transaction():
        yield
        user.store.drafts.save(page, {})


@needs(Permission.VIEW_OVERVIEW)
def find_check_in_session(user: UserSession) -> int | None:
    session = load_draft(user, CHECK_IN_PAGE).get(SESSION_FIELD, "")
    return int(session) if session.isdigit() else None
