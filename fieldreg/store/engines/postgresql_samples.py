"""Samples of tables that grow: without one the server plans for an empty table.

It takes one by itself a minute after the commit, and none of rows in an open transaction.
"""

from collections import Counter
from typing import Any, Final

import psycopg

_LEAST_ROWS: Final = 1_000
_SAMPLED_SQL: Final = (  # a sample that was rolled back left its number of rows
    "SELECT CASE WHEN EXISTS (SELECT FROM pg_stats WHERE tablename = $1) THEN reltuples ELSE 0 END"
    " FROM pg_class WHERE oid = $1::regclass"
)


class TableSamples:
    def __init__(self) -> None:
        self._new = Counter[str]()

    def note(self, cursor: psycopg.Cursor[tuple[Any, ...]], table: str, new: int) -> None:
        """Analyse *table* once it has doubled by *new* rows and those noted before."""
        self._new[table] += new
        if self._new[table] < _LEAST_ROWS:
            return
        row = cursor.execute(_SAMPLED_SQL, (table,)).fetchone()
        if row is None or self._new[table] >= row[0]:
            cursor.execute(f"ANALYZE (SKIP_LOCKED) {table}")
            self._new[table] = 0
