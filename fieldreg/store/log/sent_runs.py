"""Records that laptops were sent, and changes that they were given back; head office only.

Rows and runs are as in decision 31.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from fieldreg.domain.log.ids import RUN_BITS, IdSet
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql


def in_run_sql(record: str, table: str) -> str:
    """Return the condition that a row of runs contains *record*; each is found by the other."""
    last = (1 << RUN_BITS) - 1
    return (
        f"{table}.run = {record} >> {RUN_BITS}"
        f" AND {record} BETWEEN {table}.run << {RUN_BITS} AND ({table}.run << {RUN_BITS} | {last})"
        f" AND ({table}.bits >> CAST({record} & {last} AS INT)) & 1 = 1"
    )


def list_sent(db: Engine, device: int) -> IdSet:
    rows = db.execute("SELECT run, bits FROM sent_run WHERE device = ?", (device,))
    return IdSet(runs=rows)


def filter_sent(db: Engine, device: int, records: Iterable[int]) -> set[int]:
    asked = set(records)
    sent = find_sent_near(db, device, IdSet(asked))
    return {record for record in asked if record in sent}


def find_sent_near(db: Engine, device: int, records: IdSet) -> IdSet:
    """Return what *device* was sent of *records* and their neighbours."""
    sql = "SELECT run, bits FROM sent_run WHERE device = ? AND run IN ids"
    return IdSet(runs=kind_sql.select_in(db, sql, records.list_runs(), (device,)))


def list_recipients(db: Engine, records: Collection[int]) -> dict[int, set[int]]:
    """Return those of *records* that each laptop was sent."""
    sql = "SELECT device, run, bits FROM sent_run WHERE run IN ids"
    sent: dict[int, IdSet] = defaultdict(IdSet)
    for device, run, bits in kind_sql.select_in(db, sql, _runs_of(records)):
        sent[device].add_run(run, bits)
    found = {device: {each for each in records if each in ids} for device, ids in sent.items()}
    return {device: some for device, some in found.items() if some}


def add_sent(db: Engine, device: int, records: IdSet, version: int) -> None:
    """Note *records* as sent in *version*; those sent before keep theirs."""
    sql = "SELECT run, bits, version FROM sent_run WHERE device = ? AND run IN ids"
    known = list(kind_sql.select_in(db, sql, records.list_runs(), (device,)))
    records -= IdSet(runs=((run, bits) for run, bits, _ in known))
    same = {run: bits for run, bits, its_version in known if its_version == version}
    rows = dict(records.runs())
    for run in same.keys() & rows.keys():
        db.execute(
            "UPDATE sent_run SET bits = ? WHERE device = ? AND run = ? AND version = ?",
            (rows.pop(run) | same[run], device, run, version),
        )
    db.executemany(
        "INSERT INTO sent_run (device, run, version, bits) VALUES (?, ?, ?, ?)",
        [(device, run, version, bits) for run, bits in rows.items()],
    )


def move_sent(db: Engine, span: tuple[int, int], step: int) -> None:
    """Add *step* to the ids in *span*."""
    first, last = span
    for device, run, version, bits in db.execute(
        "SELECT device, run, version, bits FROM sent_run WHERE run BETWEEN ? AND ?",
        (first >> RUN_BITS, last >> RUN_BITS),
    ).fetchall():
        rest = IdSet(runs=[(run, bits)])
        moved = [record for record in rest if first <= record <= last]
        rest -= IdSet(moved)
        row = (device, run, version)
        if rest:
            db.execute(
                "UPDATE sent_run SET bits = ? WHERE device = ? AND run = ? AND version = ?",
                (dict(rest.runs())[run], *row),
            )
        else:
            db.execute("DELETE FROM sent_run WHERE device = ? AND run = ? AND version = ?", row)
        add_sent(db, device, IdSet(record + step for record in moved), version)


def _runs_of(records: Iterable[int]) -> set[int]:
    return {record >> RUN_BITS for record in records}
