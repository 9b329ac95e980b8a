"""What differs between database engines; only `wiring` chooses one.

Everything in `store` runs its SQL through an `Engine`, in one text that both take:
``?`` or ``?1`` for what is bound, ``INSERT … ON CONFLICT``, ``IS NOT DISTINCT FROM``,
``CASE`` for the greater of two, ids made by ``coalesce(max(id), 0) + 1``; every
subquery has a name, no column is named bare beside an aggregate, and order never
rests on what a table happens to give; what writes begins with saying to which table.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Protocol


class ResultRows(Protocol):
    """The rows that a statement gave, each as a tuple."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Give row after row."""

    def fetchone(self) -> Any:
        """Give the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Give all the rows that are left."""


class Engine(Protocol):
    """An open database and the few things each engine does its own way.

    *installation_id* tells this installation from others on the same database; empty where there
    can be none. *written* are the tables that statements wrote to, until somebody empties it.
    """

    written_tables: set[str]

    @property
    def installation_id(self) -> str:
        """What this installation keeps for itself stands under this."""

    def execute(self, sql: str, bound: Sequence[object] = ()) -> ResultRows:
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of *rows*."""

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Run one statement whose rows may be more than memory holds, in a `reading`."""

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        """Insert *rows*, however many; give how many were not here already by their key."""

    def transaction(self) -> AbstractContextManager[None]:
        """Do everything in the block, or nothing of it; the driver's errors are problems."""

    def reading(self) -> AbstractContextManager[None]:
        """Read one state in the block, whoever writes; the driver's errors are problems."""

    def migrate(self, steps: Mapping[str, str], finish: Callable[[], None] = lambda: None) -> None:
        """Run those *steps*, SQL by name, that have not run here, all or none of them.

        Where any is run, *finish* is done with them.

        Raises:
            Problem: STORE_TOO_NEW where one has run that is none of *steps*.
        """

    def columns(self) -> Mapping[str, tuple[str, ...]]:
        """Name every table and its columns."""

    def seal(self, name: str, body: bytes) -> bytes:
        """Make *body*, called *name*, unreadable to whoever can read the database."""

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Give back what `seal` was given.

        Raises:
            Problem: DATABASE_FOREIGN where another installation's key sealed it.
        """

    def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy to the new file *target*, same key."""

    def vacuum(self) -> None:
        """Leave nothing of what was deleted in the files, outside any transaction.

        Raises:
            Problem: DISK_FULL, DATABASE_BUSY, or as any statement; all stays as it is then.
        """

    def is_damaged(self) -> bool:
        """Check every page and every index; tell whether anything is damaged."""

    def close(self) -> None:
        """Let go of the database; whatever was committed stays."""


_TABLE: Final = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")
ANY_TABLE: Final = "?"


@lru_cache(maxsize=1024)
def tables_written(sql: str) -> frozenset[str]:
    """Name the table that the statement *sql* writes to, if it writes; `UNSAID` is any."""
    if sql.startswith("SELECT "):
        return frozenset()
    found = _TABLE.match(sql)
    return frozenset({found[1] if found else ANY_TABLE})
