"""The changes that the next reply to each laptop brings (decision 15).

A laptop *has* the records that its writers made and those it was sent (``shared``). Due to it are
the records in its scope that it lacks, the edits of those that it has, and all that it was sent and
has not confirmed. Its own changes are due only if it had several writers: those of one may be lost,
or a clone's.

Arrivals are read once for all laptops, with the records they touch, in the transaction in which a
reply takes its version.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import NUMBER_BITS, change_id
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.scope import (
    SCOPE_JOINS,
    by_officers_sql,
    has_sql,
    made_by_sql,
    select_scope_sql,
)
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

EDIT_KIND: Final = 0
"""Stands for the kind of an edit in table ``due``."""
_JUDGEMENTS: Final = tuple(kind for kind in kinds.KINDS if not kind.keeps_named)
_JUDGEMENT_NUMBERS: Final = frozenset(kind.number for kind in _JUDGEMENTS)
_CHUNK: Final = 5_000
_ADD: Final = "INSERT INTO due (device, kind, change, version)"

# The one writer of a laptop that never had another.
_ONLY_WRITER: Final = (
    "SELECT 1 FROM device_writer o WHERE o.device = {device} AND o.writer = {change} >> 32"
    " AND NOT EXISTS (SELECT 1 FROM device_writer x"
    " WHERE x.device = o.device AND x.writer <> o.writer)"
)
_SHARED: Final = "SELECT 1 FROM shared s WHERE s.device = d.id AND s.record = {}"
_HAS: Final = f"EXISTS ({_SHARED.format('{name}.id')}) OR EXISTS ({_ONLY_WRITER.format(device='d.id', change='{name}.id')})"
_ARRIVED: Final = (
    f"e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first) AND (a.writer << {NUMBER_BITS} | a.last)"
)

_ITS: Final = (
    "EXISTS (SELECT 1 FROM shared s WHERE s.device = u.device AND s.record = {record}) OR EXISTS"
    " (SELECT 1 FROM device_writer w WHERE w.device = u.device AND w.writer = {record} >> 32)"
)
_NEW_TO_LAPTOP: Final = (
    "SELECT u.change FROM due u WHERE u.device = ? AND u.kind = ?"
    f" AND NOT ({_ITS.format(record='u.change')})"
)
_FALSE_EDITS: Final = (
    f"SELECT u.change FROM due u WHERE u.device = ? AND u.kind = {EDIT_KIND} AND NOT EXISTS"
    f" (SELECT 1 FROM edit e WHERE e.id = u.change AND ({_ITS.format(record='e.record')}))"
)


def update_due(db: Engine, devices: Iterable[Device]) -> list[int]:
    """Return the ids of devices whose rows were all written anew, in the open transaction.

    Each of *devices* has the provinces that count now, none before its words were compared.
    """
    named = {each.id: each for each in devices}
    rows = kind_sql.select_in(db, "SELECT id, scope FROM device WHERE id IN ids", named)
    stale = [named[id_] for id_, scope in rows if scope != _scope(named[id_])]
    for start in range(0, len(stale), kind_sql.BATCH_SIZE):
        _read_scopes(db, stale[start : start + kind_sql.BATCH_SIZE])
    since, version, last = db.execute(
        "SELECT scoped_version, version, (SELECT coalesce(max(version), 0) FROM arrival) FROM clock"
    ).fetchone()
    if not since or last > since:
        for ranges in _list_arrived(db, since) if since else ():
            _add_arrived(db, ranges)
        db.execute("UPDATE clock SET scoped_version = ?", (version,))
    return [device.id for device in stale]


def add_everything(db: Engine, device: int) -> None:
    """Add all that *device* may have, its own changes too."""
    db.execute("DELETE FROM due WHERE device = ?", (device,))
    for kind in _list_scoped():
        columns = f"d.id, {kind.number}, {kind.name}.id, 0"
        for query in select_scope_sql(kind, columns, "d.id = ?", from_devices=True):
            _add(db, query, (device,))
        of_sent = f"FROM shared s JOIN {kind.name} ON {kind.name}.id = s.record"
        _add(
            db,
            f"SELECT s.device, {kind.number}, s.record, 0 {of_sent} WHERE s.device = ?",
            (device,),
        )
    _add(
        db,
        f"SELECT u.device, {EDIT_KIND}, e.id, 0 FROM due u JOIN edit e ON e.record = u.change"
        " WHERE u.device = ?",
        (device,),
    )


def drop_false(db: Engine, device: int, *, is_verified: bool = False) -> None:
    """Drop rows that *device* may not be sent; all must be up to date.

    No seal covers ``due``, so records that the laptop did not make and was not sent are checked
    against its scope; of rows that are *verified*, only judgements. After a false row the scope is
    read again.
    """
    numbers = set(_ids(db, "SELECT DISTINCT kind FROM due WHERE device = ?", (device,)))
    numbers &= _JUDGEMENT_NUMBERS if is_verified else numbers
    edits = () if is_verified else _ids(db, _FALSE_EDITS, (device,))
    false = [(EDIT_KIND, edit) for edit in edits]
    unsent = list[tuple[int, int]]()
    for number in numbers:
        if number != EDIT_KIND:
            new = set(_ids(db, _NEW_TO_LAPTOP, (device, number)))
            in_scope = _filter_in_scope(db, number, device, new)
            false += [(number, record) for record in new - in_scope]
            unsent += [(number, record) for record in in_scope]
    mine = "WHERE device = ? AND kind = ? AND change = ?"
    db.executemany(
        f"UPDATE due SET version = 0 {mine} AND version > 0", [(device, *each) for each in unsent]
    )
    db.executemany(f"DELETE FROM due {mine}", [(device, *each) for each in false])
    # A judgement is added anew with what it is about (`add_judgements`).
    if any(number not in _JUDGEMENT_NUMBERS for number, _ in false):
        db.execute("UPDATE device SET scope = NULL WHERE id = ?", (device,))


def add_judgements(db: Engine, device: int) -> None:
    """Add officers' verdicts on the records whose last part the next reply brings."""
    had = "({} OR EXISTS (SELECT 1 FROM due g WHERE g.device = d.id AND g.change = {}))"
    for kind in _JUDGEMENTS:
        for near in kind.person_fields:
            far = [f"r.{name}" for name in kind.person_fields if name != near]
            conditions = (
                *("d.id = ?", "u.device = d.id", "u.version = 0", f"r.{near} = u.change"),
                *(f"r.retired <> {kinds.INERT_MARK}", by_officers_sql("r.id")),
                *(had.format(has_sql(record), record) for record in far),
                f"NOT EXISTS ({_SHARED.format('r.id')})",
            )
            tables = f"device d CROSS JOIN due u CROSS JOIN {kind.name} r"
            sql = f"SELECT d.id, {kind.number}, r.id, 0 FROM {tables}"
            _add(db, f"{sql} WHERE {' AND '.join(conditions)}", (device,))


def _filter_in_scope(db: Engine, number: int, device: int, records: Iterable[int]) -> set[int]:
    found = set[int]()
    if kind := kinds.BY_NUMBER.get(number):
        for some in kind_sql.batches(records):
            condition = f"{kind.name}.id IN ({kind_sql.placeholders(some)}) AND d.id = ?"
            for query in select_scope_sql(kind, f"{kind.name}.id", condition, from_devices=False):
                found.update(_ids(db, query, (*some, device)))
                if found.issuperset(some):
                    break  # most are found by the first joins
    return found


def forget_own_changes(db: Engine, device: int) -> None:
    """Remove the changes of the only writer of *device* that `add_everything` added.

    A laptop whose own log differs refuses each reply with these changes.
    """
    is_own = f"EXISTS ({_ONLY_WRITER.format(device='due.device', change='due.change')})"
    db.execute(f"DELETE FROM due WHERE device = ? AND {is_own}", (device,))


def _list_scoped() -> list[Kind]:
    return [kind for kind in kinds.KINDS if kind.name in SCOPE_JOINS]


def _scope(device: Device) -> str:
    return " ".join(sorted(device.provinces))


def _add(db: Engine, query: str, bound: Sequence[object]) -> None:
    db.execute(f"{_ADD} {query} ON CONFLICT DO NOTHING", bound)


# From the laptops


def _read_scopes(db: Engine, devices: Sequence[Device]) -> None:
    ids = [device.id for device in devices]
    marks = kind_sql.placeholders(ids)
    db.executemany("UPDATE device SET scope = ? WHERE id = ?", [(_scope(d), d.id) for d in devices])
    db.execute(f"DELETE FROM due WHERE device IN ({marks})", ids)
    for kind in _list_scoped():
        condition = f"d.id IN ({marks}) AND NOT ({_HAS.format(name=kind.name)})"
        _add_in_scope(db, kind, condition, ids, from_devices=True)
    for kind in kinds.KINDS:
        # Of clones, each was perhaps never sent what the other gave back.
        _add(
            db,
            f"SELECT s.device, {kind.number}, s.record,"
            " CASE WHEN s.version = 0 THEN 1 ELSE s.version END"
            " FROM device d CROSS JOIN shared s CROSS JOIN"
            f" {kind.name} r WHERE d.id IN ({marks}) AND s.device = d.id AND r.id = s.record"
            " AND (s.version > d.held_version OR (d.held_version = 0 AND EXISTS (SELECT 1"
            " FROM branch c JOIN device_writer v ON v.writer = c.becomes"
            " WHERE v.device = d.id AND c.former = 0)))",
            ids,
        )
    for query in _EDITS_OF_LAPTOPS:
        _add(db, query.replace("IN ids", f"IN ({marks})"), ids)


def _add_in_scope(
    db: Engine, kind: Kind, condition: str, bound: Sequence[int], *, from_devices: bool
) -> None:
    columns = f"d.id, {kind.number}, {kind.name}.id, 0"
    for query in select_scope_sql(kind, columns, condition, from_devices=from_devices):
        _add(db, query, bound)


def _edit_sql(*tables: str, where: Iterable[str]) -> str:
    return (
        f"SELECT d.id, {EDIT_KIND}, e.id, 0 FROM {' CROSS JOIN '.join(tables)}"
        f" WHERE {' AND '.join(where)} AND d.scope IS NOT NULL"
    )


_BY_OTHERS: Final = f"NOT EXISTS ({_ONLY_WRITER.format(device='d.id', change='e.id')})"
_SENT: Final = ("s.record = e.record", "d.id = s.device", _BY_OTHERS)
_MADE: Final = (
    made_by_sql("e.record", "w.writer"),
    "d.id = w.device",
    f"EXISTS ({_ONLY_WRITER.format(device='d.id', change='e.record')})",
    _BY_OTHERS,
)
# Edits that a laptop wrote as another writer, of records that it was sent since.
_OF_FORMER: Final = f"{_BY_OTHERS} AND EXISTS ({_SHARED.format('e.record')})"
_NEVER_REPORTED: Final = "d.id IN ids AND d.held_version = 0"
_REPORTED: Final = ("d.id IN ids", "a.version > d.held_version", "d.held_version > 0", _ARRIVED)
_EDITS_OF_LAPTOPS: Final = (
    _edit_sql("device d", "shared s", "edit e", where=(_NEVER_REPORTED, *_SENT)),
    _edit_sql("device d", "device_writer w", "edit e", where=(_NEVER_REPORTED, *_MADE)),
    _edit_sql("device d", "arrival a", "edit e", "shared s", where=(*_REPORTED, *_SENT)),
    _edit_sql("device d", "arrival a", "edit e", "device_writer w", where=(*_REPORTED, *_MADE)),
    _edit_sql(
        *("device d", "device_writer w", "edit e"),
        where=(
            *("d.id IN ids", "w.device = d.id", made_by_sql("e.id", "w.writer"), _OF_FORMER),
            f"NOT EXISTS ({_SHARED.format('e.id')} AND s.version <= d.held_version)",
        ),
    ),
)
_EDITS_IN_RANGE: Final = (
    _edit_sql("edit e", "shared s", "device d", where=("e.id BETWEEN ? AND ?", *_SENT)),
    _edit_sql("edit e", "device_writer w", "device d", where=("e.id BETWEEN ? AND ?", *_MADE)),
    _edit_sql(
        *("edit e", "device_writer w", "device d"),
        where=(
            *("e.id BETWEEN ? AND ?", made_by_sql("e.id", "w.writer"), "d.id = w.device"),
            _OF_FORMER,
        ),
    ),
)


# From what arrived


def _list_arrived(db: Engine, since: int) -> Iterator[list[tuple[int, int]]]:
    ranges: list[tuple[int, int]] = []
    count = 0
    for writer, first, last in db.execute(
        "SELECT writer, first, last FROM arrival WHERE version > ? ORDER BY writer, first", (since,)
    ).fetchall():
        for start in range(first, last + 1, _CHUNK):
            stop = min(last, start + _CHUNK - 1)
            ranges.append((change_id(writer, start), change_id(writer, stop)))
            count += stop - start + 1
            if count >= _CHUNK:
                yield ranges
                ranges, count = [], 0
    yield ranges


def _add_arrived(db: Engine, ranges: Sequence[tuple[int, int]]) -> None:
    scoped = _list_scoped()
    touched: dict[str, set[int]] = {kind.name: set() for kind in scoped}
    for span in ranges:
        for name, ids in touched.items():
            ids.update(_ids(db, f"SELECT id FROM {name} WHERE id BETWEEN ? AND ?", span))
        for number, record in db.execute(
            "SELECT kind, record FROM edit WHERE id BETWEEN ? AND ?", span
        ):
            touched.get(kinds.BY_NUMBER[number].name, set()).add(record)
        for query in _EDITS_IN_RANGE:
            _add(db, query, span)
    _add_dependent(db, touched)
    for kind in scoped:
        for some in kind_sql.batches(touched[kind.name]):
            marks = kind_sql.placeholders(some)
            db.execute(
                f"DELETE FROM due WHERE change IN ({marks}) AND kind = ? AND version = 0",
                (*some, kind.number),
            )
            condition = f"{kind.name}.id IN ({marks}) AND NOT ({_HAS.format(name=kind.name)})"
            _add_in_scope(db, kind, condition, some, from_devices=False)


# Records of a table whose field names one of the target: what is wanted of them is touched too.
_DEPENDENT: Final = (
    ("attendance", "session", "session", "id", "attendance"),
    ("attendance", "id", "attendance", "trainee", "trainee"),
    ("consent", "id", "consent", "trainee", "trainee"),
    ("consent", "trainee", "trainee", "id", "consent"),
    *(
        (kind, parent, parent, "id", kind)
        for kind, parent in (
            *(("residence", "trainee"), ("promise", "trainee"), ("contribution", "trainee")),
            *(("contribution", "session"), ("part", "session"), ("response", "question")),
        )
    ),
)


def _add_dependent(db: Engine, touched: dict[str, set[int]]) -> None:
    for table, field, target, wanted, kind in _DEPENDENT:
        if {kind, target} <= touched.keys():
            sql = f"SELECT {wanted} FROM {table} WHERE {field} IN ids"
            found = {row[0] for row in kind_sql.select_in(db, sql, touched[target])}
            touched[kind].update(found - {None})


def _ids(db: Engine, sql: str, bound: Sequence[int]) -> Iterator[int]:
    return (row[0] for row in db.execute(sql, bound))
