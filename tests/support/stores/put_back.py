"""Rows that stand again as they stood: what somebody does who has an old copy of a register."""

from collections.abc import Iterator
from typing import Any

from fieldreg.store.engines import Engine
from fieldreg.store.seal.places import BY_TABLE, PLACES, REFUSALS
from fieldreg.store.store import Store

Row = tuple[Any, ...]
Rows = list[Row]
SEAL_KEYS = {"seal": ("place", "part"), "seal_root": ("one",)}


def everything(db: Engine) -> dict[str, Rows]:
    """Return all rows of the covered tables, of the seal's own, and of the clock."""
    tables = (*(place.table for place in PLACES), *SEAL_KEYS, "clock")
    with db.reading():
        return {
            table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608
            for table in tables
        }


def insert(db: Engine, table: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    db.execute_uncounted(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608


def put(db: Engine, table: str, rows: Rows) -> None:
    with db.transaction():
        db.execute_uncounted(f"DELETE FROM {table}")  # noqa: S608
        for row in rows:
            insert(db, table, row)


def put_row_back(db: Engine, table: str, row: Row, *, is_old: bool) -> None:
    """Let the old *row* stand where its key stands, or remove the new one."""
    columns = db.columns()[table]
    key = SEAL_KEYS.get(table) or BY_TABLE[table].key
    condition = " AND ".join(f"{name} = ?" for name in key)
    with db.transaction():
        at = [row[columns.index(name)] for name in key]
        db.execute_uncounted(f"DELETE FROM {table} WHERE {condition}", at)  # noqa: S608
        if is_old:
            insert(db, table, row)


def put_part(db: Engine, table: str, rows: Rows) -> None:
    """Put back the sums of *table* alone, which belong to its former rows."""
    numbers = {place.number for place in (*PLACES, REFUSALS) if place.table == table}
    with db.transaction():
        for number in numbers:
            db.execute_uncounted("DELETE FROM seal WHERE place = ?", (number,))
        for row in (row for row in rows if row[0] in numbers):
            insert(db, "seal", row)


def forget_refusals(store: Store) -> None:
    """Let *store* be as a release left it that kept no sums of refusals."""
    db, sums = store._db, store.seal._sums
    with store.transaction():
        db.execute_uncounted("DELETE FROM seal WHERE place = ?", (REFUSALS.number,))
        root = sums.load_root()
        del root.totals[REFUSALS.number]
        sums.save_root(root)


def differing(before: dict[str, Rows], after: dict[str, Rows]) -> Iterator[str]:
    covered = (place.table for place in PLACES)
    return (table for table in covered if before[table] != after[table])
