"""Table ``due_run``: the changes due to laptops, by runs of 64 ids (decision 31).

Sets of changes have slots where runs have them; `read_due` alone has records.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from fieldreg.domain.log.ids import IdSet
from fieldreg.store.engines import Engine
from fieldreg.store.log.runs import SLOTTED, give_slots, to_records
from fieldreg.store.records import kind_sql

EDIT_KIND: Final = 0
"""Stands for the kind of an edit."""
_ADD: Final = (
    "INSERT INTO due_run (device, kind, run, version, bits) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (device, kind, run, version) DO UPDATE SET bits = due_run.bits | excluded.bits"
)
_HALF_BITS: Final = 32
_SUM: Final = f"CAST(coalesce(sum({{}} & {(1 << _HALF_BITS) - 1}), 0) AS BIGINT)"
"""Of halves, so that no sum of many rows is too large for the database."""


def add_due(db: Engine, query: str, bound: Sequence[object]) -> None:
    """Add the changes of *query* that are not due yet: device, kind (of all), id and version."""
    rows = db.execute(query, bound).fetchall()
    slots = give_slots(db, rows[0][1], (row[2] for row in rows)) if rows else {}
    found: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for device, kind, change, version in rows:
        found[kind, version, device].append(slots.get(change, change) if slots else change)
    due: dict[tuple[int, int], dict[int, IdSet]] = defaultdict(dict)
    for (kind, version, device), changes in found.items():
        due[kind, version][device] = IdSet(changes)
    for (kind, version), of_each in due.items():
        add_changes(db, of_each, kind, version)


def add_changes(db: Engine, of_each: Mapping[int, IdSet], kind: int, version: int) -> None:
    """Add those changes *of_each* laptop that are not due yet, and leave no others in its set."""
    for device, run, bits in read_runs(db, "due_run", of_each, "AND kind = ?", kind):
        of_each[device].drop_run(run, bits)
    rows = ((device, runs) for device, changes in of_each.items() for runs in changes.runs())
    db.executemany(_ADD, [(device, kind, run, version, bits) for device, (run, bits) in rows])


def read_runs(
    db: Engine, table: str, of_each: Mapping[int, IdSet], condition: str = "", *bound: int
) -> Iterator[tuple[int, int, int]]:
    """Yield device, run and bits of the rows of *table* at the runs *of_each* laptop."""
    marks = kind_sql.placeholders(list(of_each))
    sql = f"SELECT device, run, bits FROM {table} WHERE device IN ({marks}) {condition}"
    runs = {run for changes in of_each.values() for run in changes.list_runs()}
    return kind_sql.select_in(db, f"{sql} AND run IN ids", runs, (*of_each, *bound))


@dataclass(slots=True)
class DueChanges:
    """By kind, the changes due to a laptop, those that were in no reply, and the last version."""

    all: dict[int, IdSet] = field(default_factory=lambda: defaultdict(IdSet))
    new: dict[int, IdSet] = field(default_factory=lambda: defaultdict(IdSet))
    latest: dict[int, int] = field(default_factory=lambda: defaultdict(int))


def read_due(db: Engine, device: int, among: Collection[int] | None = None) -> DueChanges:
    due = DueChanges()
    sql = "SELECT kind, run, version, bits FROM due_run WHERE device = ?"
    if among is not None:
        sql += f" AND kind IN ({', '.join(map(str, sorted(among)))})"
    for kind, run, version, bits in db.execute(sql, (device,)):
        due.all[kind].add_run(run, bits)
        if not version:
            due.new[kind].add_run(run, bits)
        due.latest[kind] = max(due.latest[kind], version)
    for some in (due.all, due.new):
        some.update({kind: to_records(db, some[kind]) for kind in SLOTTED & some.keys()})
    return due


SentState: TypeAlias = tuple[int, int, int]
NOTHING_DUE: Final[SentState] = 0, 0, 0


def find_sent_state(db: Engine, device: int) -> SentState | None:
    """Return a state of what is due, which another reply or a dropped change makes another.

    None if some were in no reply.
    """
    first, *state = db.execute(
        f"SELECT min(version), coalesce(max(version), 0), {_SUM.format('bits')},"
        f" {_SUM.format(f'(bits >> {_HALF_BITS})')} FROM due_run WHERE device = ? AND bits <> 0",
        (device,),
    ).fetchone()
    latest, low, high = state
    return None if first == 0 else (latest, low, high)


def note_version(db: Engine, device: int, kind: int, changes: IdSet, version: int) -> None:
    wanted = dict(changes.runs())
    sql = (
        "SELECT run, version, bits FROM due_run WHERE device = ? AND kind = ? AND run IN ids"
        " AND version <> ?"
    )
    rows = kind_sql.select_in(db, sql, wanted, (device, kind), (version,))
    moved = [(run, before, bits & wanted[run]) for run, before, bits in rows]
    taken = [(~bits, device, kind, run, before) for run, before, bits in moved if bits]
    _clear(db, "device = ? AND kind = ? AND run = ? AND version = ?", taken)
    db.executemany(_ADD, [(device, kind, run, version, bits) for run, _, bits in moved if bits])


def drop_changes(db: Engine, device: int, kind: int, changes: IdSet) -> None:
    rows = [(~bits, device, kind, run) for run, bits in changes.runs()]
    _clear(db, "device = ? AND kind = ? AND run = ?", rows)


def drop_unsent(db: Engine, kind: int, changes: IdSet) -> None:
    """Drop *changes* that were in no reply, for all laptops."""
    rows = [(~bits, kind, run) for run, bits in changes.runs()]
    _clear(db, "kind = ? AND run = ? AND version = 0", rows)


def drop_slots(db: Engine, device: int, slots: IdSet) -> None:
    _clear(db, "device = ? AND run = ?", [(~bits, device, run) for run, bits in slots.runs()])


def _clear(db: Engine, condition: str, rows: Sequence[tuple[int, ...]]) -> None:
    if not rows:
        return
    db.executemany(f"UPDATE due_run SET bits = bits & ? WHERE {condition}", rows)
    of_runs = [row[1:] for row in rows]
    db.executemany(f"DELETE FROM due_run WHERE {condition} AND bits = 0", of_runs)
