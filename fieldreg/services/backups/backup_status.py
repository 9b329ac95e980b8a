"""The last backup, and whether the next is due."""

from dataclasses import dataclass

from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_ON, _VERSION = "backed-up-on", "backed-up-version"


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
    made_on = (metadata.get(_ON) or b"").decode()
    has_news = metadata.get(_VERSION) != _version(user)
    return BackupStatus(made_on, is_due=not made_on or (made_on != user.day and has_news))


@needs(Permission.BACK_UP)
def record_backup(user: UserSession, version: int) -> None:
    """Record that a backup of the store's *version* was made and verified today."""
    with user.store.transaction():
        user.store.metadata.put(_ON, user.day.encode())
        user.store.metadata.put(_VERSION, str(version).encode())


@needs(Permission.MANAGE_KEYS)
def require_new_backup(user: UserSession) -> None:
    """Make a backup due, in an open transaction, since none has today's keys."""
    user.store.metadata.put(_ON, b"")


def _version(user: UserSession) -> bytes:
    return str(user.store.devices.current_version()).encode()
