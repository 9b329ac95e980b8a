"""Renaming: what one name meant here, under the names that it has since its log parted.

A laptop does it to what it wrote itself since it was copied; and whoever held one log of
a writer does it to that log once it is known that there is another, in everything that
speaks of it. Where a change has come under its new name already, it is one with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldType, Kind
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import (
    LAST_NUMBER,
    LAST_WRITER,
    WRITER_BITS,
    change_id,
    number_of,
    writer_of,
)
from fieldreg.domain.log.undo import Spans
from fieldreg.store.engines import Engine
from fieldreg.store.log import erasure_orders, purge, undo_effects
from fieldreg.store.records import kind_sql

_IDS = (
    ("edit", ("id", "record")),
    ("strange", ("id",)),
    ("import", ("first", "last")),
    ("original", ("record",)),
    ("also", ("record",)),
    ("shared", ("record",)),
    ("set_aside", ("about",)),
    ("erased_change", ("id",)),
)
_STAMPED = ("edit", "strange", *(kind.name for kind in kinds.KINDS))


def rename_changes(db: Engine, names: ForkNames, *, is_former: bool = False) -> None:
    """Call every change in *db* what the path of *names* calls it, in an open transaction.

    What head office undid under the old name was of the log that *is_former*.
    """
    _texts(db, names)
    if is_former:
        _undone(db, names)
    doubles = {branch: _drop_doubles(db, branch) for branch in names.path}
    for branch in names.path:
        _move_arrivals(db, branch)
        for table, columns in (*_IDS, *((kind.name, _refs(kind)) for kind in kinds.KINDS)):
            _move_ids(db, table, columns, branch)
        for table in _STAMPED:
            _move_own_stamps(db, table, branch)
        _move_stamps(db, "also", ["stamp"], branch)
        for kind in kinds.KINDS:
            _move_stamps(db, kind.name, _ats(kind), branch)
    spans = undo_effects.load_undone(db).spans
    for kind, records in ((k, r) for by_kind in doubles.values() for k, r in by_kind.items()):
        undo_effects.recompute_live_values(db, kind, records, spans)
    # A twin's is not undone by what was undone under the old names.
    moved = (
        (change_id(fork.new_writer, 1), change_id(fork.new_writer, LAST_NUMBER))
        for fork in names.path
    )
    undo_effects.reapply_undo_effects(db, Spans.from_ranges(moved))
    # What had come under its new name had come before the order was called so too.
    if everyone := erasure_orders.load_orders(db):
        purge.purge_erased(db, everyone)


def _refs(kind: Kind) -> tuple[str, ...]:
    return ("id", *(field.name for field in kind.fields if field.type is FieldType.REF))


def _ats(kind: Kind) -> tuple[str, ...]:
    return tuple(f"{field.name}_at" for field in kind_sql.mergeable_fields(kind))


def _move_ids(db: Engine, table: str, columns: Iterable[str], branch: LogFork) -> None:
    step = change_id(branch.new_writer, 1) - change_id(branch.writer, branch.first)
    span = change_id(branch.writer, branch.first), change_id(branch.writer, LAST_NUMBER)
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ? WHERE {column} BETWEEN ? AND ?",
            (step, *span),
        )


def _drop_doubles(db: Engine, branch: LogFork) -> dict[Kind, list[int]]:
    """Drop what is here under its new name too; give the new names of those records."""
    step = change_id(branch.new_writer, 1) - change_id(branch.writer, branch.first)
    span = change_id(branch.writer, branch.first), change_id(branch.writer, LAST_NUMBER)
    found: dict[Kind, list[int]] = defaultdict(list)
    for kind in kinds.KINDS:
        for (record,) in db.execute(
            f"SELECT o.id FROM {kind.name} o JOIN {kind.name} n ON n.id = o.id + ?"
            " WHERE o.id BETWEEN ? AND ?",
            (step, *span),
        ).fetchall():
            found[kind].append(record + step)
            for table, column in (("original", "record"), ("also", "record"), (kind.name, "id")):
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", (record,))
    for table, column in (("edit", "id"), ("strange", "id")):
        db.execute(
            f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?"
            f" AND {column} + ? IN (SELECT {column} FROM {table})",
            (*span, step),
        )
    db.execute(
        "DELETE FROM shared WHERE record BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM shared n"
        " WHERE n.device = shared.device AND n.record = shared.record + ?)",
        (*span, step),
    )
    return found


def _move_arrivals(db: Engine, branch: LogFork) -> None:
    """Move what is known of how the log came and how it was cut, by its numbers."""
    before = branch.first - 1
    moved = (branch.new_writer, before, branch.first, branch.writer)
    for table, kept in (("arrival", "version"), ("segment", "hash, body, was")):
        db.execute(
            f"INSERT INTO {table} (writer, last, first, {kept})"
            " SELECT ?1, last - ?2,"
            f" CASE WHEN first > ?3 THEN first - ?2 ELSE 1 END, {kept}"
            f" FROM {table} WHERE writer = ?4 AND last >= ?3 ON CONFLICT DO NOTHING",
            moved,
        )
    db.execute(
        "INSERT INTO heard (writer, last, hash) SELECT ?1, last - ?2, hash FROM heard"
        " WHERE writer = ?4 AND last >= ?3 ON CONFLICT DO NOTHING",
        moved,
    )
    gone = (branch.writer, branch.first)
    db.execute("DELETE FROM arrival WHERE writer = ? AND first >= ?", gone)
    db.execute(
        "UPDATE arrival SET last = ? WHERE writer = ? AND last > ?", (before, branch.writer, before)
    )
    for table in ("segment", "heard"):
        db.execute(f"DELETE FROM {table} WHERE writer = ? AND last >= ?", gone)


def _undone(db: Engine, names: ForkNames) -> None:
    """Rename what undoings name, the ranges of changes and the records that stay.

    And what bundles brought, of which undoings are made.
    """
    for sha, brought in db.execute(
        "SELECT sha, brought FROM bundle WHERE brought IS NOT NULL"
    ).fetchall():
        db.execute("UPDATE bundle SET brought = ? WHERE sha = ?", (_called(names, brought), sha))
    for identity, spans, kept in db.execute("SELECT id, spans, kept FROM undoing").fetchall():
        db.execute(
            "UPDATE undoing SET spans = ?, kept = ? WHERE id = ?",
            (_called(names, spans), _called(names, kept), identity),
        )
    for identity, body in db.execute(
        "SELECT id, body FROM edit WHERE kind = ?", (kinds.UNDO_ORDER.number,)
    ).fetchall():
        values, seen = kind_sql.decode_edit_body(body)
        if "kept" in values:
            values["kept"] = _called(names, kind_sql.as_text(values["kept"]))
            db.execute(
                "UPDATE edit SET body = ? WHERE id = ?",
                (kind_sql.encode_edit_body(values, seen), identity),
            )
    for table in ("original", "also"):
        for record, value in db.execute(
            f"SELECT DISTINCT t.record, t.value FROM {table} t"
            " JOIN undoing u ON u.id = t.record WHERE t.field = 'kept'"
        ).fetchall():
            db.execute(
                f"UPDATE {table} SET value = ? WHERE record = ? AND field = 'kept' AND value = ?",
                (_called(names, value), record, value),
            )


def _called(names: ForkNames, text: str | None) -> str | None:
    def ranges() -> Iterator[tuple[int, int]]:
        for first, last in Spans.parse(text).ranges:
            numbers = number_of(first), number_of(last)
            for writer, begin, end in names.rename_range(writer_of(first), *numbers):
                yield change_id(writer, begin), change_id(writer, end)

    return text and str(Spans.from_ranges(ranges()))


def _move_own_stamps(db: Engine, table: str, branch: LogFork) -> None:
    """Let the changes of *branch* in *table*, called so by now, have stamps of its writer."""
    db.execute(
        f"UPDATE {table} SET stamp = stamp + ?"
        f" WHERE id BETWEEN ? AND ? AND (stamp & {LAST_WRITER}) = ?",
        (
            branch.new_writer - branch.writer,
            change_id(branch.new_writer, 1),
            change_id(branch.new_writer, LAST_NUMBER),
            branch.writer,
        ),
    )


def _move_stamps(db: Engine, table: str, columns: Iterable[str], branch: LogFork) -> None:
    step = branch.new_writer - branch.writer
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ?"
            f" WHERE {column} >= ? AND ({column} & {LAST_WRITER}) = ?",
            (step, branch.stamp, branch.writer),
        )


def _texts(db: Engine, names: ForkNames) -> None:
    """Rename what stands inside texts: stamps seen, and records named in values."""
    earliest = min(fork.stamp for fork in names.path) >> WRITER_BITS << WRITER_BITS
    for identity, number, body, extras in db.execute(
        "SELECT id, kind, body, extras FROM edit WHERE stamp >= ?", (earliest,)
    ).fetchall():
        kind = kinds.BY_NUMBER[number]
        values, seen = kind_sql.decode_edit_body(body)
        renamed = kind_sql.encode_edit_body(
            {name: names.rename_value(kind, name, value) for name, value in values.items()},
            {name: names.rename_seen(stamps) for name, stamps in seen.items()},
        )
        db.execute(
            "UPDATE edit SET body = ?, extras = ? WHERE id = ?",
            (renamed, names.rename_extras(extras), identity),
        )
    for identity, body in db.execute(
        "SELECT id, body FROM strange WHERE stamp >= ?", (earliest,)
    ).fetchall():
        db.execute(
            "UPDATE strange SET body = ? WHERE id = ?", (names.rename_unknown_body(body), identity)
        )
    for kind in kinds.KINDS:
        for field in kind.fields:
            if field.type is FieldType.REFS:
                _in_rows(db, names, kind, field.name)
            if field.type in (FieldType.REF, FieldType.REFS):
                _beside(db, names, kind, field.name)


def _in_rows(db: Engine, names: ForkNames, kind: Kind, name: str) -> None:
    for identity, value in db.execute(
        f"SELECT id, {name} FROM {kind.name} WHERE {name} IS NOT NULL"
    ).fetchall():
        db.execute(
            f"UPDATE {kind.name} SET {name} = ? WHERE id = ?",
            (names.rename_value(kind, name, value), identity),
        )


def _beside(db: Engine, names: ForkNames, kind: Kind, name: str) -> None:
    for table in ("original", "also"):
        for record, value in db.execute(
            f"SELECT DISTINCT t.record, t.value FROM {table} t"
            f" JOIN {kind.name} k ON k.id = t.record WHERE t.field = ?",
            (name,),
        ).fetchall():
            called = kind_sql.as_text(names.rename_value(kind, name, value))
            db.execute(
                f"UPDATE {table} SET value = ? WHERE record = ? AND field = ? AND value = ?",
                (called, record, name, value),
            )
