"""Runs of 64 ids as SQL has them, and slots (decision 31).

A *slot* stands in runs for a record that has no neighbours and goes from its laptop to all others:
a course or another entry of the lists, or a writer session. It is an id of writer 0, which no
installation draws, and the next one is given to what is due for the first time. What laptops were
sent before there were slots has none, and stands in runs as itself.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, RUN_BITS, IdSet, change_id
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

SLOTTED: Final = frozenset(
    kind.number for kind in kinds.KINDS if kind.list_key or kind is kinds.WRITER_SESSION
)
"""The numbers of the kinds whose records have slots."""

SLOT_RUN_COUNT: Final = 1 << (NUMBER_BITS - RUN_BITS)
_SLOT_WRITER: Final = 0
_LAST: Final = (1 << RUN_BITS) - 1


def in_run_sql(record: str, table: str) -> str:
    """Return the condition that a row of runs contains *record*; each is found by the other."""
    return (
        f"{table}.run = {record} >> {RUN_BITS}"
        f" AND {record} BETWEEN {table}.run << {RUN_BITS} AND ({table}.run << {RUN_BITS} | {_LAST})"
        f" AND ({table}.bits >> CAST({record} & {_LAST} AS INT)) & 1 = 1"
    )


def run_joins(record: str, table: str, kind: int | None = None) -> list[tuple[list[str], str]]:
    """Return the tables between a row of runs and *record*, and the condition that ties them.

    One pair is for records that stand there as themselves, one for those of *kind* by their slots.
    """
    joins = [(list[str](), in_run_sql(record, table))]
    if kind is None or kind in SLOTTED:
        joins.append((["slot l"], f"{in_run_sql('l.id', table)} AND l.record = {record}"))
    return joins


def find_slots(db: Engine, records: Iterable[int], kind: int | None = None) -> dict[int, int]:
    """Return the slots of those of *records* that have one; without *kind*, they are of any."""
    if kind is not None and kind not in SLOTTED:
        return {}
    sql = "SELECT record, id FROM slot WHERE record IN ids"
    return dict(kind_sql.select_in(db, sql, records))


def give_slots(db: Engine, kind: int, records: Iterable[int]) -> dict[int, int]:
    """Return the slots of *records*, and give one to those that no laptop was sent."""
    if kind not in SLOTTED:
        return {}
    asked = set(records)
    slots = find_slots(db, asked)
    sql = (
        f"SELECT r.id FROM {kinds.BY_NUMBER[kind].name} r WHERE r.id IN ids"
        f" AND NOT EXISTS (SELECT 1 FROM sent_run s WHERE {in_run_sql('r.id', 's')})"
    )
    if new := [row[0] for row in kind_sql.select_in(db, sql, asked - slots.keys())]:
        (last,) = db.execute("SELECT coalesce(max(id), 0) FROM slot").fetchone()
        slots |= (given := {record: slot for slot, record in enumerate(sorted(new), last + 1)})
        db.executemany("INSERT INTO slot (record, id) VALUES (?, ?)", list(given.items()))
    return slots


def put_slots(records: IdSet, slots: Mapping[int, int]) -> IdSet:
    """Return *records*, with *slots* in the place of those that have one."""
    return IdSet(slots.get(record, record) for record in records) if slots else records


def to_slots(db: Engine, records: IdSet, kind: int | None = None) -> IdSet:
    """Return *records* as they stand in runs."""
    return put_slots(records, find_slots(db, records, kind))


def list_slots_of(db: Engine, writer: int) -> IdSet:
    """Return the slots of what *writer* made."""
    span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
    sql = "SELECT id FROM slot WHERE record BETWEEN ? AND ?"
    return IdSet(row[0] for row in db.execute(sql, span))


def to_records(db: Engine, ids: IdSet) -> IdSet:
    """Return *ids*, with their records in the place of slots."""
    records = IdSet(runs=ids.runs())
    records.drop_writer(_SLOT_WRITER)
    sql = "SELECT id, record FROM slot WHERE id BETWEEN ? AND ?"
    for run, bits in ids.runs():
        if run >= SLOT_RUN_COUNT:
            break
        span = run << RUN_BITS, run << RUN_BITS | _LAST
        records.update(
            record for slot, record in db.execute(sql, span) if bits >> (slot & _LAST) & 1
        )
    return records
