"""Backups remembered: when the last one was made, and when the next is due."""

from dataclasses import dataclass

from fieldreg.domain.roles import Verb
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk

_ON, _VERSION = "backed-up-on", "backed-up-version"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The day of the last backup, empty before the first, and whether one *is_due*."""

    on: str
    is_due: bool


@needs(Verb.LOOK)
def last_backup(desk: Desk) -> LastBackup:
    """Tell when the last backup was made, and whether it is time for the next.

    It is on the first day on which something was written since: whatever the disk takes
    with it is then at most one day's work, as the daily reminder promises
    (exchange.md), and who wrote nothing is not reminded.
    """
    papers = desk.store.papers
    on = (papers.get(_ON) or b"").decode()
    has_news = papers.get(_VERSION) != _version(desk)
    return LastBackup(on, is_due=not on or (on != desk.day and has_news))


@needs(Verb.BACK_UP)
def note_backup(desk: Desk, version: int) -> None:
    """Note that a backup of the store's *version* was made today, and proven.

    Head office's receipts say what is safe there.
    """
    with desk.store.transaction():
        desk.store.papers.put(_ON, desk.day.encode())
        desk.store.papers.put(_VERSION, str(version).encode())


@needs(Verb.KEEP_KEYS)
def forget_backup(desk: Desk) -> None:
    """Let a backup be due, inside an open transaction: none yet has the keys of today."""
    desk.store.papers.put(_ON, b"")


def _version(desk: Desk) -> bytes:
    return str(desk.store.devices.version()).encode()
