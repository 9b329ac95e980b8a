"""Records that laptops were sent, and changes that they were given back; head office only.

Rows, runs and slots are as in decision 31.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from fieldreg.domain.log.ids import RUN_BITS, IdSet
from fieldreg.store.engines import Engine
from fieldreg.store.log.runs import find_slots, put_slots, to_records, to_slots
from fieldreg.store.records import kind_sql


def list_sent(db: Engine, device: int) -> IdSet:
    rows = db.execute("SELECT run, bits FROM sent_run WHERE device = ?", (device,))
    return to_records(db, IdSet(runs=rows))


def filter_sent(db: Engine, device: int, records: Iterable[int]) -> set[int]:
    asked = set(records)
    sent = find_sent_near(db, device, IdSet(asked))
    return {record for record in asked if record in sent}


def find_sent_near(db: Engine, device: int, records: IdSet, kind: int | None = None) -> IdSet:
    """Return what *device* was sent of *records* of *kind*, and of their neighbours."""
    slots = find_slots(db, records, kind)
    near = find_sent_runs(db, device, put_slots(records, slots))
    near.update(record for record, slot in slots.items() if slot in near)
    return near


def find_sent_runs(db: Engine, device: int, records: IdSet) -> IdSet:
    """Return what *device* was sent of *records*, by their slots, and of their neighbours."""
    sql = "SELECT run, bits FROM sent_run WHERE device = ? AND run IN ids"
    return IdSet(runs=kind_sql.select_in(db, sql, records.list_runs(), (device,)))


def list_recipients(db: Engine, records: Collection[int]) -> dict[int, set[int]]:
    """Return those of *records* that each laptop was sent."""
    sql = "SELECT device, run, bits FROM sent_run WHERE run IN ids"
    sent: dict[int, IdSet] = defaultdict(IdSet)
    slots = find_slots(db, records)
    asked = {record: slots.get(record, record) for record in records}
    for device, run, bits in kind_sql.select_in(db, sql, _runs_of(asked.values())):
        sent[device].add_run(run, bits)
    found = {device: {each for each in asked if asked[each] in ids} for device, ids in sent.items()}
    return {device: some for device, some in found.items() if some}


def add_sent(db: Engine, device: int, records: IdSet, version: int) -> None:
    """Note *records*, by their slots, as sent in *version*; those sent before keep theirs."""
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


def renew_given_back(db: Engine, device: int) -> None:
    """Note what *device*, if it had several writers, gave back as sent now and unconfirmed.

    It may be several copies, of which each was perhaps never sent what another gave back.
    """
    sql = (
        "DELETE FROM sent_run WHERE device = ?1 AND version = 0"
        " AND (SELECT count(*) FROM device_writer WHERE device = ?1) > 1 RETURNING run, bits"
    )
    if records := IdSet(runs=db.execute(sql, (device,)).fetchall()):
        sql = "UPDATE clock SET version = version + 1 RETURNING version"
        add_sent(db, device, records, *db.execute(sql).fetchone())


def move_sent(db: Engine, span: tuple[int, int], step: int) -> None:
    """Add *step* to the ids in *span*."""
    first, last = span
    sql = "SELECT id, record FROM slot WHERE record BETWEEN ? AND ?"
    slots: dict[int, int] = dict(db.execute(sql, span).fetchall())
    db.execute("DELETE FROM slot WHERE record BETWEEN ? AND ?", span)
    sql = "SELECT device, run, version, bits FROM sent_run WHERE run"
    rows = db.execute(f"{sql} BETWEEN ? AND ?", (first >> RUN_BITS, last >> RUN_BITS)).fetchall()
    rows += kind_sql.select_in(db, f"{sql} IN ids", _runs_of(slots))
    moved: dict[tuple[int, int], IdSet] = defaultdict(IdSet)
    for device, run, version, bits in rows:
        rest = IdSet(runs=[(run, bits)])
        gone = [each for each in rest if each in slots or first <= each <= last]
        rest -= IdSet(gone)
        moved[device, version].update(slots.get(each, each) + step for each in gone)
        row = (device, run, version)
        if rest:
            db.execute(
                "UPDATE sent_run SET bits = ? WHERE device = ? AND run = ? AND version = ?",
                (dict(rest.runs())[run], *row),
            )
        else:
            db.execute("DELETE FROM sent_run WHERE device = ? AND run = ? AND version = ?", row)
    for (device, version), records in moved.items():
        add_sent(db, device, to_slots(db, records), version)


def _runs_of(records: Iterable[int]) -> set[int]:
    return {record >> RUN_BITS for record in records}
