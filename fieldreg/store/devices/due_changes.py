"""The changes that the next reply to each laptop brings (decision 15).

Due to it are the records in its scope that it lacks, the edits of those that it has, and all that
it was sent and has not confirmed. Its own changes are due only if it had several writers: those of
one may be lost, or a clone's.

All that a laptop may have is read in parts, between which others may write: their changes arrive,
and are read after it. Until the last part its scope is a mark of this reading, which no other code
writes and which is gone once the scope is forgotten.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import LAST_NUMBER, RUN_BITS, IdSet, change_id
from fieldreg.store.devices.due_rows import (
    FORMER_EDITS,
    MADE_EDITS,
    add_in_scope,
    describe_scope,
    edits_sql,
    lacks_sql,
    list_scoped_kinds,
    read_scopes,
    sent_edits_sql,
)
from fieldreg.store.devices.due_runs import (
    EDIT_KIND,
    add_due,
    drop_changes,
    drop_slots,
    drop_unsent,
    note_version,
    read_due,
)
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.devices.scope import (
    SCOPE_JOINS,
    by_officers_sql,
    has_sql,
    made_by_sql,
    select_scope_sql,
    sent_sql,
)
from fieldreg.store.engines import Engine
from fieldreg.store.log.runs import in_run_sql, list_slots_of, run_joins, to_slots
from fieldreg.store.log.sent_runs import find_sent_near
from fieldreg.store.records import kind_sql

_JUDGEMENTS: Final = tuple(kind for kind in kinds.KINDS if not kind.keeps_named)
_JUDGEMENT_NUMBERS: Final = frozenset(kind.number for kind in _JUDGEMENTS)
_CHUNK: Final = 5_000  # changes


def update_due(db: Engine, devices: Iterable[Device]) -> Iterator[int]:
    """Update the rows in short parts; yield after each, with a device that was read anew or 0.

    The transaction may end at a yield. After the last, rows forgotten meanwhile are still due to be
    read: a reply needs another call, in the transaction in which it takes its version. Each of
    *devices* has the provinces that count now, none before its words were compared.
    """
    named = {each.id: each for each in devices}
    rows = kind_sql.select_in(db, "SELECT id, scope FROM device WHERE id IN ids", named)
    stale = [named[id_] for id_, scope in rows if scope != describe_scope(named[id_])]
    since, version, last = db.execute(
        "SELECT scoped_version, version, (SELECT coalesce(max(version), 0) FROM arrival) FROM clock"
    ).fetchone()
    yield from read_scopes(db, stale)
    if since and last > since:
        for ranges in _list_arrived(db, since, version):
            _add_arrived(db, ranges)
            yield 0
        db.execute("UPDATE clock SET scoped_version = ? WHERE scoped_version = ?", (version, since))


def add_everything(db: Engine, device: int) -> None:
    db.execute("DELETE FROM due_run WHERE device = ?", (device,))
    for kind in list_scoped_kinds():
        columns = f"d.id, {kind.number}, {kind.name}.id, 0"
        for query in select_scope_sql(kind, columns, "d.id = ?", from_devices=True):
            add_due(db, query, (device,))
        for between, condition in run_joins("r.id", "s", kind.number):
            tables = " CROSS JOIN ".join(["sent_run s", *between, f"{kind.name} r"])
            sql = f"SELECT s.device, {kind.number}, r.id, 0 FROM {tables} WHERE s.device = ?"
            add_due(db, f"{sql} AND {condition}", (device,))
    for between, condition in run_joins("e.record", "u"):
        tables = " CROSS JOIN ".join(["due_run u", *between, "edit e"])
        sql = f"SELECT u.device, {EDIT_KIND}, e.id, 0 FROM {tables} WHERE u.device = ?"
        add_due(db, f"{sql} AND {condition}", (device,))


def drop_false(db: Engine, device: int, *, is_verified: bool = False) -> None:
    """Drop changes that *device* may not be sent; all must be up to date.

    No seal covers ``due_run``, so records that the laptop did not make and was not sent are checked
    against its scope; of *verified* ones, only judgements. After a false one the scope is read
    again.
    """
    is_any_false = False
    asked = _JUDGEMENT_NUMBERS if is_verified else None
    for number, changes in read_due(db, device, asked).all.items():
        if number == EDIT_KIND:
            false, unsent = IdSet(_list_false_edits(db, device, changes)), IdSet()
        else:
            false = _filter_new(db, device, changes, number)
            unsent = IdSet(find_grounds(db, number, device, false))
            false -= unsent
        note_version(db, device, number, to_slots(db, unsent, number), 0)
        drop_changes(db, device, number, to_slots(db, false, number))
        # A judgement is added anew with what it is about (`add_judgements`).
        is_any_false |= bool(false) and number not in _JUDGEMENT_NUMBERS
    if is_any_false:
        db.execute("UPDATE device SET scope = NULL WHERE id = ?", (device,))


def list_false(db: Engine, device: int, number: int, changes: IdSet) -> set[int]:
    """Return those of *changes* that *device* may not be sent."""
    new = _filter_new(db, device, changes, number)
    return set(new) - find_grounds(db, number, device, new).keys()


def _list_false_edits(db: Engine, device: int, edits: IdSet) -> set[int]:
    rows = kind_sql.select_in(db, "SELECT id, record FROM edit WHERE id IN ids", edits)
    records = dict(rows)
    new = _filter_new(db, device, IdSet(records.values()), None)
    return {edit for edit in edits if edit not in records or records[edit] in new}


def _filter_new(db: Engine, device: int, records: IdSet, kind: int | None) -> IdSet:
    """Return those that *device* did not make and was not sent."""
    new = IdSet(runs=records.runs())
    new -= find_sent_near(db, device, new, kind)
    for writer in _ids(db, "SELECT writer FROM device_writer WHERE device = ?", (device,)):
        new.drop_writer(writer)
    return new


def add_judgements(db: Engine, device: int) -> None:
    """Add officers' verdicts on the records whose last part the next reply brings."""
    had = "({} OR EXISTS (SELECT 1 FROM due_run g WHERE g.device = d.id AND {}))"
    for kind in _JUDGEMENTS:
        for near in kind.person_fields:
            far = [f"r.{name}" for name in kind.person_fields if name != near]
            conditions = (
                *("d.id = ?", "u.device = d.id", "u.version = 0", in_run_sql(f"r.{near}", "u")),
                *(f"r.retired <> {kinds.INERT_MARK}", by_officers_sql("r.id")),
                *(had.format(has_sql(record), in_run_sql(record, "g")) for record in far),
                f"NOT EXISTS ({sent_sql('r.id')})",
            )
            tables = f"device d CROSS JOIN due_run u CROSS JOIN {kind.name} r"
            sql = f"SELECT d.id, {kind.number}, r.id, 0 FROM {tables}"
            add_due(db, f"{sql} WHERE {' AND '.join(conditions)}", (device,))


def find_grounds(
    db: Engine, number: int, device: int, records: Iterable[int]
) -> dict[int, Sequence[tuple[str, int]]]:
    """Return those of *records* that are in the scope, each with records because of which it is.

    These are by their tables; there are none behind what the laptop made, or where it lives.
    """
    found: dict[int, Sequence[tuple[str, int]]] = {}
    if kind := kinds.BY_NUMBER.get(number):
        for some in kind_sql.batches(records):
            condition = f"{kind.name}.id IN ({kind_sql.placeholders(some)}) AND d.id = ?"
            for join in SCOPE_JOINS.get(kind.name, ()):
                columns = ", ".join(f"{table}.id" for table in (kind.name, *join.grounds))
                query = join.select_sql(columns, condition, from_devices=False)
                for record, *grounds in db.execute(query, (*some, device)):
                    found.setdefault(record, list(zip(join.grounds, grounds, strict=True)))
                if found.keys() >= {*some}:
                    break  # most are found by the first joins
    return found


def forget_own_changes(db: Engine, device: int) -> None:
    """Remove the changes of the only writer of *device* that `add_everything` added.

    A laptop whose own log differs refuses each reply with these changes.
    """
    writers = DeviceRepository(db).list_writers(device)
    if len(writers) == 1:
        first, last = (change_id(writers[0], end) >> RUN_BITS for end in (0, LAST_NUMBER))
        sql = "DELETE FROM due_run WHERE device = ? AND run BETWEEN ? AND ?"
        db.execute(sql, (device, first, last))
        drop_slots(db, device, list_slots_of(db, writers[0]))


_EDITS_IN_RANGE: Final = (
    *sent_edits_sql("edit e", "sent_run s", "device d", where=["e.id BETWEEN ? AND ?"]),
    edits_sql("edit e", "device_writer w", "device d", where=("e.id BETWEEN ? AND ?", *MADE_EDITS)),
    edits_sql(
        *("edit e", "device_writer w", "device d"),
        where=(
            *("e.id BETWEEN ? AND ?", made_by_sql("e.id", "w.writer"), "d.id = w.device"),
            FORMER_EDITS,
        ),
    ),
)


# From what arrived


def _list_arrived(db: Engine, since: int, version: int) -> Iterator[list[tuple[int, int]]]:
    ranges: list[tuple[int, int]] = []
    count = 0
    for writer, first, last in db.execute(
        "SELECT writer, first, last FROM arrival WHERE version > ? AND version <= ?"
        " ORDER BY writer, first",
        (since, version),
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
    touched: dict[str, set[int]] = {kind.name: set() for kind in list_scoped_kinds()}
    for span in ranges:
        for name, ids in touched.items():
            ids.update(_ids(db, f"SELECT id FROM {name} WHERE id BETWEEN ? AND ?", span))
        for number, record in db.execute(
            "SELECT kind, record FROM edit WHERE id BETWEEN ? AND ?", span
        ):
            touched.get(kinds.BY_NUMBER[number].name, set()).add(record)
        for query in _EDITS_IN_RANGE:
            add_due(db, query, span)
    _add_touched(db, touched)


def add_moved(db: Engine, people: Iterable[int], sessions: Iterable[int]) -> None:
    """Add those of which another place is known than before, or drop what no reply brought."""
    touched: dict[str, set[int]] = {kind.name: set() for kind in list_scoped_kinds()}
    touched[kinds.TRAINEE.name].update(people)
    touched[kinds.SESSION.name].update(sessions)
    _add_touched(db, touched)


def _add_touched(db: Engine, touched: dict[str, set[int]]) -> None:
    _add_dependent(db, touched)
    for kind in list_scoped_kinds():
        changes = to_slots(db, IdSet(touched[kind.name]), kind.number)
        drop_unsent(db, kind.number, changes)
        for some in kind_sql.batches(touched[kind.name]):
            marks = kind_sql.placeholders(some)
            condition = f"{kind.name}.id IN ({marks}) AND {lacks_sql(kind)}"
            for _ in add_in_scope(db, kind, condition, some, from_devices=False):
                pass


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
