"""The last backup, and whether the next is due."""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.metadata import BACKED_UP_VERSION, text_entry

_BACKED_UP_ON: Final = text_entry("backed-up-on")


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """The day of the last backup, empty before the first, and whether another *is_due*."""

    made_on: str
    is_due: bool


@needs(Permission.VIEW_OVERVIEW)
def load_backup_status(user: UserSession) -> BackupStatus:
    """Return the last backup; another is due on the first day with changes after it.

    A lost disk costs at most one day's work, and an idle register gets no reminder.
    """
    metadata = user.store.metadata
    made_on = metadata.read(_BACKED_UP_ON)
    has_news = metadata.read(BACKED_UP_VERSION) != user.store.devices.current_version()
    return BackupStatus(made_on, is_due=not made_on or (made_on != user.day and has_news))


@needs(Permission.BACK_UP)
def record_backup(user: UserSession, version: int) -> None:
    """Record that a backup of the store's *version* was made and verified today."""
    with user.store.transaction():
        user.store.metadata.write(_BACKED_UP_ON, user.day)
        user.store.metadata.write(BACKED_UP_VERSION, version)


@needs(Permission.MANAGE_KEYS)
def require_new_backup(user: UserSession) -> None:
    """Make a backup due, in an open transaction, since none has today's keys."""
    user.store.metadata.write(_BACKED_UP_ON, "")
