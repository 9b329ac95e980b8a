"""Peers: the least that any merge could do, to measure ours against.

Each takes the same rows as the merge, ready to be bound, into the same tables with the
same indexes: by ``executemany``; under random 16-byte keys in place of ours; by ``COPY``.
Neither sums nor what triggers keep is in them. Of corrections it makes the same updates, sorted by id, and keeps the same log.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from typing_extensions import override

from fieldreg.domain.kinds import KINDS, RETIRED, Field, FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.store.engines import Engine
from fieldreg.store.engines.postgresql import PostgreSql
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.records import kind_sql

Rows = list[tuple[Kind, list[tuple[Any, ...]]]]


class Plain(SqlCipher):
    """The same file without its encryption."""

    @override
    def _unlock(self, connection: object) -> None: ...


def rows_of(changes: Changes) -> Rows:
    """Return the rows of the creations among *changes* by kind, ready to be bound."""
    ready: Rows = []
    for creations in changes.creations:
        kind = creations.kind
        columns = (*creations.columns, *kind_sql.compute_derived(kind, creations.columns))
        extras = [None] * len(creations)
        each = zip(creations.ids, creations.stamps, extras, *columns, strict=True)
        ready.append((kind, list(each)))
    return ready


def insert(engine: SqlCipher, rows: Rows) -> None:
    for kind, values in rows:
        names = kind_sql.column_names(kind)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {kind.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  our own names
        engine.executemany_uncounted(sql, values)


def copy(engine: Engine, rows: Rows) -> None:
    """Copy *rows* straight into their tables, which are on a server."""
    assert isinstance(engine, PostgreSql)
    for kind, values in rows:
        names = ", ".join(kind_sql.column_names(kind))
        cursor = engine._connection.cursor()
        with cursor.copy(f"COPY {kind.name} ({names}) FROM STDIN") as lines:
            for row in values:
                lines.write_row(row)


# Corrections

Statements = list[tuple[str, list[tuple[Any, ...]]]]


def corrections_of(before: SqlCipher, changes: Changes) -> Statements:
    """Give what the edits among *changes* do to the records that stand in *before*.

    Each edit corrects one field, from which alone follows what is derived from it.
    """
    alike: dict[tuple[Kind, Field], list[Edit]] = defaultdict(list)
    for edit in changes.edits:
        [name] = edit.values.keys() - {RETIRED.name}
        field = edit.kind.field(name)
        assert field
        alike[edit.kind, field].append(edit)
    ready: Statements = []
    for (kind, field), edits in alike.items():
        edits.sort(key=lambda one: one.record)
        values: list[Value] = [one.values[field.name] for one in edits]
        stamps = [one.stamp for one in edits]
        records = [one.record for one in edits]
        derived = [one.compute(values) for one in kind_sql.derived_columns(kind, (field,))]
        sql = kind_sql.update_sql(kind, (field, RETIRED), but=RETIRED)
        rows = zip(values, stamps, stamps, *derived, records, strict=True)
        ready.append((sql, list(rows)))
        sql = f"SELECT {field.name} FROM {kind.name} WHERE id = ?"  # noqa: S608  our own names
        stood = [before.execute(sql, (one,)).fetchone()[0] for one in records]
        sql = "INSERT INTO original (record, field, value) VALUES (?, ?, ?)"
        ready.append((sql, [(r, field.name, v) for r, v in zip(records, stood, strict=True)]))
    sql = "INSERT INTO edit (id, stamp, kind, record, body, extras) VALUES (?, ?, ?, ?, ?, NULL)"
    logged = [
        (*one[:2], one.kind.number, one.record, kind_sql.encode_edit_body(one.values, one.seen))
        for one in changes.edits
    ]
    return [*ready, (sql, logged)]


def run(engine: SqlCipher, ready: Statements) -> None:
    for sql, rows in ready:
        engine.executemany_uncounted(sql, rows)


def drop_triggers(engine: SqlCipher) -> None:
    sql = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in engine.execute(sql).fetchall():
        engine.execute(f"DROP TRIGGER {name}")


# Under random keys


def key_by_uuid(engine: SqlCipher) -> None:
    """Make the tables of all kinds anew, empty, with 16 bytes for every id."""
    for kind in KINDS:
        names = "|".join(("id", *(one.name for one in _refs(kind))))
        made = engine.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
            " ORDER BY type DESC",
            (kind.name,),
        ).fetchall()
        engine.execute(f"DROP TABLE {kind.name}")
        for (sql,) in made:
            engine.execute(
                re.sub(rf"^    ({names}) INTEGER", r"    \1 BLOB", sql, flags=re.MULTILINE)
            )


def under_uuids(rows: Rows) -> Rows:
    """Return *rows* with a random-looking key of 16 bytes for every id."""
    return [(kind, [_under_uuids(kind, row) for row in values]) for kind, values in rows]


def _under_uuids(kind: Kind, row: Sequence[Any]) -> tuple[Any, ...]:
    names = {"id", *(one.name for one in _refs(kind))}
    pairs: Iterable[tuple[str, Any]] = zip(kind_sql.column_names(kind), row, strict=True)
    return tuple(
        _uuid(value) if name in names and value is not None else value for name, value in pairs
    )


def _uuid(identity: int) -> bytes:
    return hashlib.md5(identity.to_bytes(8, "big"), usedforsecurity=False).digest()


def _refs(kind: Kind) -> list[Field]:
    return [field for field in kind.fields if field.type is FieldType.REF]
