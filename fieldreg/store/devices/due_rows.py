"""All that a laptop may have and lacks, read anew into ``due_run``."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import NUMBER_BITS, IdSet
from fieldreg.store.devices.due_runs import EDIT_KIND, add_changes, add_due, read_runs
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.scope import (
    REFUSED,
    SCOPE_JOINS,
    made_by_sql,
    select_scope_sql,
    sent_sql,
    was_sent_sql,
)
from fieldreg.store.engines import Engine
from fieldreg.store.log.runs import run_joins
from fieldreg.store.log.sent_runs import renew_given_back
from fieldreg.store.records import kind_sql

_DEVICES: Final = 8  # whose own are read at once: asking costs as much as what they have
_RUN: Final = 500  # records, of which each may be in the scopes of some ten laptops
_SESSION_RUN: Final = 200  # sessions, of which each may have some thirty people
_ALL: Final = (1, (1 << 63) - 1)

# The one writer of a laptop that never had another.
ONLY_WRITER: Final = (
    "SELECT 1 FROM device_writer o WHERE o.device = {device} AND o.writer = {change} >> 32"
    " AND NOT EXISTS (SELECT 1 FROM device_writer x"
    " WHERE x.device = o.device AND x.writer <> o.writer)"
)
_ARRIVED: Final = (
    f"e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first) AND (a.writer << {NUMBER_BITS} | a.last)"
)


def lacks_sql(kind: Kind) -> str:
    """Return the condition that ``d`` lacks a record of *kind*."""
    record = f"{kind.name}.id"
    made = ONLY_WRITER.format(device="d.id", change=record)
    return f"NOT (EXISTS ({made}) OR {was_sent_sql(record, kind.number)})"


def list_scoped_kinds() -> list[Kind]:
    return [kind for kind in kinds.KINDS if kind.name in SCOPE_JOINS]


def describe_scope(device: Device) -> str:
    return " ".join(sorted(device.provinces))


def read_scopes(db: Engine, devices: Iterable[Device]) -> Iterator[int]:
    wide = dict[int, Device]()
    for device in devices:
        renew_given_back(db, device.id)
        if device.provinces:
            wide[device.id] = device
        else:  # little is to be read, and a mark would pass for a province
            _set_scopes(db, [device], "")
            for _ in _read_own(db, [device.id], [_ALL]):
                pass
            yield device.id
    mark = _begin_reading(db, list(wide.values())) if wide else ""
    for start in range(0, len(wide), _DEVICES):
        sessions = _list_runs(db, kinds.SESSION, _SESSION_RUN)
        for _ in _read_own(db, list(wide)[start : start + _DEVICES], sessions):
            yield 0
    for ids in kind_sql.batches(wide):
        for _ in _read_residents(db, [wide[each] for each in ids]):
            yield 0
    for device in wide.values():
        if db.execute(
            "UPDATE device SET scope = ? WHERE id = ? AND scope = ? RETURNING id",
            (describe_scope(device), device.id, mark),
        ).fetchone():
            yield device.id


def _begin_reading(db: Engine, devices: Sequence[Device]) -> str:
    (version,) = db.execute("UPDATE clock SET version = version + 1 RETURNING version").fetchone()
    _set_scopes(db, devices, mark := f"reading {version}")
    return mark


def _set_scopes(db: Engine, devices: Iterable[Device], scope: str) -> None:
    ids = [device.id for device in devices]
    for some in kind_sql.batches(ids):
        db.execute(f"DELETE FROM due_run WHERE device IN ({kind_sql.placeholders(some)})", some)
    db.executemany("UPDATE device SET scope = ? WHERE id = ?", [(scope, each) for each in ids])
    # All scopes may have been forgotten since the reading began.
    db.execute("UPDATE clock SET scoped_version = version WHERE scoped_version = 0")


def _read_own(
    db: Engine, ids: Sequence[int], sessions: Iterable[tuple[int, int]]
) -> Iterator[None]:
    marks = kind_sql.placeholders(ids)
    filled = _list_filled(db, kinds.KINDS)
    conditions = {
        kind: f"d.id IN ({marks}) AND {lacks_sql(kind)}"
        for kind in filled
        if kind.name in SCOPE_JOINS
    }
    for kind, condition in conditions.items():
        yield from add_in_scope(db, kind, condition, ids, from_devices=True, runs_by="")
    for span in sessions:
        for kind, condition in conditions.items():
            of_run = f"{condition} AND session.id BETWEEN ? AND ?"
            bound = (*ids, *span)
            yield from add_in_scope(
                db, kind, of_run, bound, from_devices=True, runs_by=kinds.SESSION.name
            )
    for kind in filled:
        for between, condition in run_joins("r.id", "s", kind.number):
            tables = " CROSS JOIN ".join(["device d", "sent_run s", *between, f"{kind.name} r"])
            add_due(
                db,
                f"SELECT s.device, {kind.number}, r.id, s.version FROM {tables}"
                f" WHERE d.id IN ({marks}) AND s.device = d.id AND {condition}"
                " AND s.version > d.held_version",
                ids,
            )
            yield
    for query in _EDITS_OF_LAPTOPS:
        add_due(db, query.replace("IN ids", f"IN ({marks})"), ids)
        yield


def _read_residents(db: Engine, devices: Sequence[Device]) -> Iterator[None]:
    """Read who lives in their provinces once for all, but who refused for each of *devices*."""
    ids = [device.id for device in devices]
    of_each = f"d.id IN ({kind_sql.placeholders(ids)}) AND EXISTS ({REFUSED})"
    for kind in _list_filled(db, list_scoped_kinds()):
        in_run = f"{kind.name}.id BETWEEN ? AND ?"
        refused = f"{in_run} AND {of_each} AND {lacks_sql(kind)}"
        by, columns = kind.name, f"p.province, {kind.name}.id"
        among = f"{in_run} AND NOT EXISTS ({REFUSED}) AND p.device IN ids"
        if kind is not kinds.SESSION and (
            queries := select_scope_sql(kind, columns, among, from_devices=True, runs_by=by)
        ):
            for span in _list_runs(db, kind, _RUN):
                _add_residents(db, kind, devices, queries, span)
                yield
                yield from add_in_scope(
                    db, kind, refused, (*span, *ids), from_devices=True, runs_by=by
                )


def _list_filled(db: Engine, among: Sequence[Kind]) -> list[Kind]:
    """Leave out kinds without a record: to read their queries takes longer than to ask them."""
    each = ", ".join(f"EXISTS (SELECT 1 FROM {kind.name})" for kind in among)
    return [*compress(among, db.execute(f"SELECT {each}").fetchone())]


def _add_residents(
    db: Engine, kind: Kind, devices: Sequence[Device], queries: Iterable[str], span: tuple[int, int]
) -> None:
    """Ask *queries* for one laptop of each province; what each lacks is then no question of SQL."""
    ids = [device.id for device in devices]
    sql = "SELECT id FROM device WHERE id IN ids AND scope <> ''"
    known = {row[0] for row in kind_sql.select_in(db, sql, ids)}
    read = [device for device in devices if device.id in known]
    asked = {province: device.id for device in read for province in device.provinces}
    found: dict[str, list[int]] = {province: [] for province in asked}
    for query in queries:
        for province, record in kind_sql.select_in(db, query, {*asked.values()}, span):
            found.get(province, []).append(record)
    lacks = {
        device.id: IdSet(chain.from_iterable(map(found.__getitem__, device.provinces)))
        for device in read
    }
    lacks = {device: records for device, records in lacks.items() if records}
    _leave_out_had(db, lacks)
    add_changes(db, lacks, kind.number, 0)


def _leave_out_had(db: Engine, records: Mapping[int, IdSet]) -> None:
    """Leave those of each laptop that `lacks_sql` would; none may have a slot."""
    for device, run, bits in read_runs(db, "sent_run", records):
        records[device].drop_run(run, bits)
    writers: dict[int, list[int]] = defaultdict(list)
    sql = "SELECT device, writer FROM device_writer WHERE device IN ids"
    for device, writer in kind_sql.select_in(db, sql, records):
        writers[device].append(writer)
    for device, own in writers.items():
        if len(own) == 1:
            records[device].drop_writer(own[0])


def _list_runs(db: Engine, kind: Kind, size: int) -> Iterator[tuple[int, int]]:
    sql = (
        "SELECT min(id), max(id) FROM"
        f" (SELECT id FROM {kind.name} WHERE id > ? ORDER BY id LIMIT ?) AS run"
    )
    last = 0
    while last is not None:
        first, last = db.execute(sql, (last, size)).fetchone()
        if last is not None:
            yield first, last


def add_in_scope(
    db: Engine,
    kind: Kind,
    condition: str,
    bound: Sequence[int],
    *,
    from_devices: bool,
    runs_by: str | None = None,
) -> Iterator[None]:
    columns = f"d.id, {kind.number}, {kind.name}.id, 0"
    for query in select_scope_sql(
        kind, columns, condition, from_devices=from_devices, runs_by=runs_by
    ):
        add_due(db, query, bound)
        yield


def edits_sql(*tables: str, where: Iterable[str]) -> str:
    return (
        f"SELECT d.id, {EDIT_KIND}, e.id, 0 FROM {' CROSS JOIN '.join(tables)}"
        f" WHERE {' AND '.join(where)} AND d.scope IS NOT NULL"
    )


_BY_OTHERS: Final = f"NOT EXISTS ({ONLY_WRITER.format(device='d.id', change='e.id')})"


def sent_edits_sql(*tables: str, where: Iterable[str]) -> list[str]:
    """Return queries for edits of records that were sent; *tables* has edits beside these."""
    at = min(map(tables.index, ("edit e", "sent_run s"))) + 1
    return [
        edits_sql(
            *(*tables[:at], *between, *tables[at:]),
            where=(*where, condition, "d.id = s.device", _BY_OTHERS),
        )
        for between, condition in run_joins("e.record", "s")
    ]


MADE_EDITS: Final = (
    made_by_sql("e.record", "w.writer"),
    "d.id = w.device",
    f"EXISTS ({ONLY_WRITER.format(device='d.id', change='e.record')})",
    _BY_OTHERS,
)
# Edits that a laptop wrote as another writer, of records that it was sent since.
FORMER_EDITS: Final = f"{_BY_OTHERS} AND ({was_sent_sql('e.record', None)})"
_NEVER_REPORTED: Final = "d.id IN ids AND d.held_version = 0"
_REPORTED: Final = ("d.id IN ids", "a.version > d.held_version", "d.held_version > 0", _ARRIVED)
_EDITS_OF_LAPTOPS: Final = (
    *sent_edits_sql("device d", "sent_run s", "edit e", where=[_NEVER_REPORTED]),
    edits_sql("device d", "device_writer w", "edit e", where=(_NEVER_REPORTED, *MADE_EDITS)),
    *sent_edits_sql("device d", "arrival a", "edit e", "sent_run s", where=_REPORTED),
    edits_sql(
        "device d", "arrival a", "edit e", "device_writer w", where=(*_REPORTED, *MADE_EDITS)
    ),
    edits_sql(
        *("device d", "device_writer w", "edit e"),
        where=(
            *("d.id IN ids", "w.device = d.id", made_by_sql("e.id", "w.writer"), FORMER_EDITS),
            f"NOT EXISTS ({sent_sql('e.id')} AND s.version <= d.held_version)",
        ),
    ),
)
