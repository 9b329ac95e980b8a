"""Settings of this installation that only matter once it is unlocked."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldreg.services.desk import Desk

IDLE_MINUTES: Final = (5, 10, 30, 60)
BACKUP_DUE_DAYS: Final = 7

_IDLE = "idle-minutes"
_IDLE_USUAL = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings page shows; *backed_up_on* is empty before the first backup."""

    idle_minutes: int
    backed_up_on: str
    is_backup_due: bool


def read(desk: Desk) -> Settings:
    """Give the settings as they stand."""
    backed_up = (desk.store.papers.get("backed-up-on") or b"").decode()
    return Settings(idle_minutes(desk), backed_up, _is_due(backed_up, desk.clock.today()))


def idle_minutes(desk: Desk) -> int:
    """Tell after how many minutes without a key the window locks itself."""
    kept = (desk.store.papers.get(_IDLE) or b"").decode()
    return int(kept) if kept.isdigit() else _IDLE_USUAL


def keep_idle_minutes(desk: Desk, minutes: int) -> None:
    """Lock after *minutes* without a key from now on."""
    with desk.store.transaction():
        desk.store.papers.put(_IDLE, str(minutes).encode())


def _is_due(backed_up: str, today: date) -> bool:
    try:
        return (today - date.fromisoformat(backed_up)).days >= BACKUP_DUE_DAYS
    except ValueError:
        return True
