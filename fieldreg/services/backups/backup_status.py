"""Backups remembered: when the last one was made, and when the next is due."""

from dataclasses import dataclass

from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_ON, _VERSION = "backed-up-on", "backed-up-version"


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """The day of the last backup, empty before the first, and whether one *is_due*."""

    made_on: str
    is_due: bool


@needs(Permission.VIEW_OVERVIEW)
def load_backup_status(user: UserSession) -> BackupStatus:
    """Tell when the last backup was made, and whether it is time for the next.

    It is on the first day on which something was written since: whatever the disk takes
    with it is then at most one day's work, as the daily reminder promises
    (exchange.md), and who wrote nothing is not reminded.
    """
    papers = user.store.metadata
    on = (papers.get(_ON) or b"").decode()
    has_news = papers.get(_VERSION) != _version(user)
    return BackupStatus(on, is_due=not on or (on != user.day and has_news))


@needs(Permission.BACK_UP)
def record_backup(user: UserSession, version: int) -> None:
    """Note that a backup of the store's *version* was made today, and proven.

    Head office's receipts say what is safe there.
    """
    with user.store.transaction():
        user.store.metadata.put(_ON, user.day.encode())
        user.store.metadata.put(_VERSION, str(version).encode())


@needs(Permission.MANAGE_KEYS)
def require_new_backup(user: UserSession) -> None:
    """Let a backup be due, inside an open transaction: none yet has the keys of today."""
    user.store.metadata.put(_ON, b"")


def _version(user: UserSession) -> bytes:
    return str(user.store.devices.current_version()).encode()
