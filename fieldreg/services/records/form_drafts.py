"""Drafts: typed texts, stored so that a power cut costs two seconds of typing.

A draft never leaves the installation, and is deleted in the transaction that saves its record, or
when every field is empty. At head office, users see no drafts of records that they may not write.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from fieldreg.domain import kinds
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs

CHECK_IN_PAGE = "door"
"""The draft that says at which session somebody was last being typed in.

An earlier release kept the draft itself there, of the session that its field names.
"""
_AT_SESSION = f"{CHECK_IN_PAGE}-"
SESSION_FIELD = "session"
SESSION_PAGE_PREFIX = "session-"  # of the names of drafts without personal data


def check_in_page(session: int) -> str:
    return f"{_AT_SESSION}{session}"


@needs(Permission.VIEW_OVERVIEW)
def save_draft(user: UserSession, page: str, fields: Mapping[str, str]) -> None:
    """Delete it if all *fields* are empty."""
    with user.store.transaction():
        is_erased = page in map(draft_page_name, user.store.erasures.list_erased_people())
        _save(user, page, {} if is_erased else dict(fields))


@needs(Permission.VIEW_OVERVIEW)
def load_draft(user: UserSession, page: str) -> dict[str, str]:
    """Load the fields of a draft that the user may see; empty if there is none."""
    if page.startswith(SESSION_PAGE_PREFIX) and user.may(Permission.PLAN_SESSIONS):
        fields = user.store.drafts.get(page).items()
        return {name: text for name, text in fields if user.may_see(kinds.SESSION, name)}
    if not user.may(Permission.REGISTER_PEOPLE):
        return {}
    return user.store.drafts.get(page) or _load_former(user, page)


@needs(Permission.VIEW_OVERVIEW)
@contextmanager
def completing_draft(user: UserSession, page: str) -> Iterator[None]:
    with user.store.transaction():
        yield
        _save(user, page, {})


@needs(Permission.VIEW_OVERVIEW)
def find_check_in_session(user: UserSession) -> int | None:
    session = load_draft(user, CHECK_IN_PAGE).get(SESSION_FIELD, "")
    return int(session) if session.isdigit() else None


@needs(Permission.VIEW_OVERVIEW)
def note_check_in_session(user: UserSession, session: int) -> None:
    with user.store.transaction():
        if len(user.store.drafts.get(CHECK_IN_PAGE)) <= 1:  # or it is an earlier release's draft
            user.store.drafts.save(CHECK_IN_PAGE, {SESSION_FIELD: str(session)})


@needs(Permission.VIEW_OVERVIEW)
def take_check_in_session(user: UserSession) -> int | None:
    """Return the session of an interrupted check-in; without a draft, only once."""
    session = find_check_in_session(user)
    if session is not None and not load_draft(user, check_in_page(session)):
        with user.store.transaction():
            user.store.drafts.save(CHECK_IN_PAGE, {})
    return session


def _save(user: UserSession, page: str, fields: dict[str, str]) -> None:
    drafts = user.store.drafts
    drafts.save(page, fields)
    session = page.removeprefix(_AT_SESSION)
    if session == page:
        return
    if any(fields.values()):
        drafts.save(CHECK_IN_PAGE, {SESSION_FIELD: session})
    elif drafts.get(CHECK_IN_PAGE).get(SESSION_FIELD) == session:
        drafts.save(CHECK_IN_PAGE, {})


def _load_former(user: UserSession, page: str) -> dict[str, str]:
    former = user.store.drafts.get(CHECK_IN_PAGE)
    is_of_page = page == f"{_AT_SESSION}{former.get(SESSION_FIELD)}"
    return former if is_of_page and len(former) > 1 else {}
