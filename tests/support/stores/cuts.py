"""Acts that are cut off: at one of their statements, or once they are committed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import psycopg
import pytest
from sqlcipher3 import dbapi2

from fieldreg.domain.problems import Problem
from fieldreg.store.engines.postgresql import PostgreSql
from tests.support.stores.engines import EngineStores


class Cut(StrEnum):
    """*Unanswered*: what was committed is there, and the program does not hear of it."""

    FULL = "full"
    BROKEN = "broken"  # a read fails, or the connection to the server
    KILLED = "killed"
    UNANSWERED = "unanswered"


class _Killed(BaseException):
    """The end of the process."""


_FILE_ERRORS: Final = {Cut.FULL: "database or disk is full", Cut.BROKEN: "disk I/O error"}


@dataclass
class _CutEngine:
    """The engine *db* as it runs until its statement number *at*.

    The error is the driver's. Of many rows of one statement the first may have been written.
    """

    db: Any
    how: Cut
    at: int
    number: int = 0

    @contextmanager
    def in_place(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in ("execute_uncounted", "executemany_uncounted", "insert_uncounted"):
                patch.setattr(self.db, name, self._counted(getattr(self.db, name)))
            if self.how is Cut.UNANSWERED and isinstance(self.db, PostgreSql):
                patch.setattr(self.db, "_new_transaction", self._unanswered())
            yield
        if self.how is Cut.UNANSWERED:
            raise _Killed

    def _counted(self, run: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any) -> Any:
            self._count()
            *others, rows = args
            is_run_of_rows = (
                isinstance(rows, Iterator | list) and run.__name__ != "execute_uncounted"
            )
            return run(*others, self._each(rows) if is_run_of_rows else rows)

        return counted

    def _each(self, rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
        for place, row in enumerate(rows):
            if place == 1:
                self._count()
            yield row

    def _count(self) -> None:
        self.number += 1
        if self.number != self.at or self.how is Cut.UNANSWERED:
            return
        if self.how is Cut.KILLED:
            raise _Killed
        if not isinstance(self.db, PostgreSql):
            raise dbapi2.OperationalError(_FILE_ERRORS[self.how])
        if self.how is Cut.FULL:
            raise psycopg.errors.DiskFull
        self._break_connection()

    def _unanswered(self) -> Callable[..., Any]:
        begin = self.db._new_transaction

        @contextmanager
        def unanswered(*, read_only: bool) -> Iterator[None]:
            with begin(read_only=read_only):
                yield
            if not read_only:
                self._break_connection()

        return unanswered

    def _break_connection(self) -> None:
        self.db._connection.close()
        raise psycopg.OperationalError


def do_cut(stores: EngineStores, world: Any, how: Cut, at: int, act: Callable[[], object]) -> None:
    """Let *act* be cut off in the store of *world*; open that again if the process ended."""
    try:
        with _CutEngine(world.store._db, how, at).in_place():
            act()
    except Problem:
        pass
    except _Killed:
        world.store = stores.again(world.store)
