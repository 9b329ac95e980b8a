"""What differs between database engines; only `wiring` chooses one."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlite_utils import Database


class Engine(Protocol):
    """An open database and the few things each engine does its own way."""

    db: Database

    def translated(self) -> AbstractContextManager[None]:
        """Turn the driver's errors inside the block into problems."""

    def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy to the new file *target*, same key."""

    def is_damaged(self) -> bool:
        """Check every page and every index; tell whether anything is damaged."""

    def close(self) -> None:
        """Let go of the database; whatever was committed stays."""
