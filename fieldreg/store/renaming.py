"""Renaming: a laptop's own changes under the number that head office gave its copy.

Only a laptop does it, and only to what it wrote itself since it was copied; head office
knows those changes under their new names from the first.
"""

from collections.abc import Iterable

from fieldreg.domain import kinds
from fieldreg.domain.branches import Branch, Names
from fieldreg.domain.ids import LAST_NUMBER, LAST_WRITER, WRITER_BITS, change_id
from fieldreg.domain.kinds import Kind, Type
from fieldreg.domain.undoing import Spans
from fieldreg.store import inertness, tables
from fieldreg.store.engines import Engine

_IDS = (
    ("edit", ("id", "record")),
    ("strange", ("id",)),
    ("import", ("first", "last")),
    ("original", ("record",)),
    ("also", ("record",)),
)
_STAMPS = (
    ("edit", ("stamp",)),
    ("strange", ("stamp",)),
    ("also", ("stamp",)),
)


def rename(db: Engine, names: Names) -> None:
    """Call every change in *db* what *names* calls it, inside an open transaction."""
    _texts(db, names)
    for branch in reversed(names.path):
        for table, columns in (*_IDS, *((one.name, _refs(one)) for one in kinds.KINDS)):
            _move_ids(db, table, columns, branch)
        for table, columns in (*_STAMPS, *((one.name, _ats(one)) for one in kinds.KINDS)):
            _move_stamps(db, table, columns, branch)
    # What was undone under the old names was the twin's; ours is undone by its new ones.
    moved = (
        (change_id(one.becomes, 1), change_id(one.becomes, LAST_NUMBER))
        for one in names.path
    )
    inertness.settle_anew(db, Spans.of(moved))


def _refs(kind: Kind) -> tuple[str, ...]:
    return ("id", *(one.name for one in kind.fields if one.type is Type.REF))


def _ats(kind: Kind) -> tuple[str, ...]:
    return ("stamp", *(f"{one.name}_at" for one in tables.mergeable(kind)))


def _move_ids(db: Engine, table: str, columns: Iterable[str], branch: Branch) -> None:
    step = change_id(branch.becomes, 1) - change_id(branch.writer, branch.first)
    span = change_id(branch.writer, branch.first), change_id(branch.writer, LAST_NUMBER)
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ? WHERE {column} BETWEEN ? AND ?",
            (step, *span),
        )


def _move_stamps(db: Engine, table: str, columns: Iterable[str], branch: Branch) -> None:
    step = branch.becomes - branch.writer
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ?"
            f" WHERE {column} >= ? AND ({column} & {LAST_WRITER}) = ?",
            (step, branch.stamp, branch.writer),
        )


def _texts(db: Engine, names: Names) -> None:
    """Rename what stands inside texts: stamps seen, and records named in values."""
    earliest = min(one.stamp for one in names.path) >> WRITER_BITS << WRITER_BITS
    for identity, number, body, extras in db.execute(
        "SELECT id, kind, body, extras FROM edit WHERE stamp >= ?", (earliest,)
    ).fetchall():
        kind = kinds.BY_NUMBER[number]
        values, seen = tables.read_edit_body(body)
        renamed = tables.edit_body(
            {name: names.value(kind, name, value) for name, value in values.items()},
            {name: names.seen(stamps) for name, stamps in seen.items()},
        )
        db.execute(
            "UPDATE edit SET body = ?, extras = ? WHERE id = ?",
            (renamed, names.extras(extras), identity),
        )
    for kind in kinds.KINDS:
        for field in kind.fields:
            if field.type is Type.REFS:
                _in_rows(db, names, kind, field.name)
            if field.type in (Type.REF, Type.REFS):
                _beside(db, names, kind, field.name)


def _in_rows(db: Engine, names: Names, kind: Kind, name: str) -> None:
    for identity, value in db.execute(
        f"SELECT id, {name} FROM {kind.name} WHERE {name} IS NOT NULL"
    ).fetchall():
        db.execute(
            f"UPDATE {kind.name} SET {name} = ? WHERE id = ?",
            (names.value(kind, name, value), identity),
        )


def _beside(db: Engine, names: Names, kind: Kind, name: str) -> None:
    for table in ("original", "also"):
        for record, value in db.execute(
            f"SELECT DISTINCT t.record, t.value FROM {table} t"
            f" JOIN {kind.name} k ON k.id = t.record WHERE t.field = ?",
            (name,),
        ).fetchall():
            called = tables.as_text(names.value(kind, name, value))
            db.execute(
                f"UPDATE {table} SET value = ?"
                " WHERE record = ? AND field = ? AND value = ?",
                (called, record, name, value),
            )
