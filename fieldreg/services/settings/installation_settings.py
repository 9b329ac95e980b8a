"""Settings of this installation that only matter once it is unlocked."""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain.roles import Verb
from fieldreg.services.backups.backup_status import last_backup
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk

IDLE_MINUTES: Final = (5, 10, 30, 60)

IDLE_USUAL: Final = 10

_IDLE = "idle-minutes"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings page shows; *backed_up_on* is empty before the first backup."""

    idle_minutes: int
    backed_up_on: str
    is_backup_due: bool


@needs(Verb.LOOK)
def read(desk: Desk) -> Settings:
    """Give the settings as they stand."""
    backup = last_backup(desk)
    return Settings(idle_minutes(desk), backup.on, backup.is_due)


@needs(Verb.LOOK)
def idle_minutes(desk: Desk) -> int:
    """Tell after how many minutes without a key the window locks itself."""
    kept = (desk.store.papers.get(_IDLE) or b"").decode()
    return int(kept) if kept.isdigit() else IDLE_USUAL


@needs(Verb.SETTINGS)
def keep_idle_minutes(desk: Desk, minutes: int) -> None:
    """Lock after *minutes* without a key from now on."""
    with desk.store.transaction():
        desk.store.papers.put(_IDLE, str(minutes).encode())
