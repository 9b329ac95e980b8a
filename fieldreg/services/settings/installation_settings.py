"""Settings that apply once the installation is unlocked."""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.backups import load_backup_status
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import IDLE_MINUTES, text_entry

IDLE_MINUTES_CHOICES: Final = (5, 10, 30, 60)

DEFAULT_IDLE_MINUTES: Final = 10

_FORMER_IDLE_MINUTES: Final = text_entry("idle-minutes")  # of all desks of a head office


@dataclass(frozen=True, slots=True)
class InstallationSettings:
    idle_minutes: int
    backed_up_on: str
    is_backup_due: bool
    backup_lacks_keys: bool


@needs(Permission.VIEW_OVERVIEW)
def load_settings(user: UserSession) -> InstallationSettings:
    backup = load_backup_status(user)
    return InstallationSettings(
        load_idle_minutes(user), backup.made_on, backup.is_due, backup.lacks_keys
    )


@needs(Permission.VIEW_OVERVIEW)
def load_idle_minutes(user: UserSession) -> int:
    read = user.store.metadata.read
    stored = read(IDLE_MINUTES) or read(_FORMER_IDLE_MINUTES)
    return int(stored) if stored.isdigit() else DEFAULT_IDLE_MINUTES


@needs(Permission.CHANGE_SETTINGS)
def set_idle_minutes(user: UserSession, minutes: int, *, shown: int | AsStored) -> None:
    """Raise CHANGED_MEANWHILE unless *shown* minutes are set."""
    with user.store.transaction():
        if shown not in (AS_STORED, load_idle_minutes(user)):
            raise Problem(Code.CHANGED_MEANWHILE)
        user.store.metadata.write(IDLE_MINUTES, str(minutes))
