"""Applying changes: the one way in, for what is typed here and for what arrives.

Creations go in straight from their columns, those that are here already left out. Edits that are not here yet are decided record by record by the pure
function in `domain.merging`, in the order of their stamps, which every order of
seeing agrees with; one that comes after an edit that had seen it goes straight to
``history``, so no order of arrival matters. Replaced values go to ``history``,
further live values to ``also``. Everything happens inside the caller's transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Any

from fieldreg.domain import kinds, merging
from fieldreg.domain.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.store import tables
from fieldreg.store.engines import Engine
from fieldreg.store.rows import Row, read_rows


@dataclass(slots=True)
class Applied:
    """What applying did: counts, the kinds it touched, and edits with no record here.

    *shifts* are those of the *created* records that say only who wrote the others.
    """

    created: int = 0
    shifts: int = 0
    edited: int = 0
    known: int = 0
    touched: set[str] = field(default_factory=set)
    homeless: list[Edit] = field(default_factory=list)


def apply(db: Engine, changes: Changes) -> Applied:
    """Apply *changes* to *db* in the transaction that is open; each at most once."""
    applied = Applied()
    for creations in changes.creations:
        _create(db, creations, applied)
    by_kind: dict[str, list[Edit]] = defaultdict(list)
    for edit in changes.edits:
        by_kind[edit.kind.name].append(edit)
    for edits in by_kind.values():
        _edit(db, edits[0].kind, edits, applied)
    if changes.strange:
        _keep(db, changes.strange, applied)
    return applied


def _create(db: Engine, creations: Creations, applied: Applied) -> None:
    kind, columns = creations.kind, creations.columns
    derived: list[Sequence[Value]] = []
    if tables.derived_names(kind):
        derived = list(
            zip(
                *(tables.derived_values(kind, row) for row in zip(*columns, strict=True)),
                strict=True,
            )
        )
    extras = creations.extras or repeat(None, len(creations))
    rows = zip(creations.ids, creations.stamps, extras, *columns, *derived, strict=True)
    new = db.add_new(kind.name, tables.column_names(kind), rows)
    applied.created += new
    applied.shifts += new if kind is kinds.SHIFT else 0
    applied.known += len(creations) - new
    if new:
        applied.touched.add(kind.name)


def _edit(db: Engine, kind: Kind, edits: list[Edit], applied: Applied) -> None:
    new = _unknown(db, edits)
    applied.known += len(edits) - len(new)
    by_record: dict[int, list[Edit]] = defaultdict(list)
    for edit in sorted(new, key=lambda one: one.stamp):
        by_record[edit.record].append(edit)
    for ids in tables.batches(by_record):
        rows = read_rows(db, kind, ids)
        for record in rows.keys() ^ set(ids):
            applied.homeless += by_record[record]
        _follow(db, kind, rows, by_record, applied)


def _seen_since(
    db: Engine, ids: Sequence[int], stamp: int
) -> dict[tuple[int, str, int], int]:
    """Give which values of the records *ids* were seen by logged edits later than *stamp*.

    Keyed by record, field and the stamp seen; the value is the stamp of the edit.
    """
    found: dict[tuple[int, str, int], int] = {}
    for record, later, body in db.execute(
        "SELECT record, stamp, body FROM edit"
        f" WHERE record IN ({tables.placeholders(ids)}) AND stamp > ?",
        (*ids, stamp),
    ):
        for name, seen in tables.read_edit_body(body)[1].items():
            found |= {(record, name, one): later for one in seen}
    return found


def _unknown(db: Engine, edits: list[Edit]) -> list[Edit]:
    known: set[int] = set()
    for ids in tables.batches(edit.id for edit in edits):
        sql = f"SELECT id FROM edit WHERE id IN ({tables.placeholders(ids)})"
        known.update(row[0] for row in db.execute(sql, ids))
    return [
        edit for edit in {edit.id: edit for edit in edits}.values() if edit.id not in known
    ]


def _follow(
    db: Engine,
    kind: Kind,
    rows: dict[int, Row],
    by_record: dict[int, list[Edit]],
    applied: Applied,
) -> None:
    logged: list[tuple[Any, ...]] = []
    replaced: list[tuple[Any, ...]] = []
    updates: dict[tuple[Field, ...], list[tuple[Any, ...]]] = defaultdict(list)
    also: list[tuple[Any, ...]] = []
    stale: list[tuple[int]] = []
    earliest = min((by_record[record][0].stamp for record in rows), default=0)
    since = _seen_since(db, list(rows), earliest)
    for record, row in rows.items():
        touched: set[str] = set()
        for edit in by_record[record]:
            touched.update(edit.values)
            body = tables.edit_body(edit.values, edit.seen)
            logged.append((edit.id, edit.stamp, kind.number, record, body, edit.extras))
            for name, value in edit.values.items():
                before = row.live.get(name)
                if before is None:
                    continue  # a field of a later release: the log keeps it
                after = merging.follow(before, edit.stamp, value, edit.seen[name])
                later = since.get((record, name, edit.stamp))
                if later is not None:
                    after = tuple(one for one in after if one[0] != edit.stamp)
                    text = tables.as_text(value)
                    replaced.append((record, name, edit.stamp, text, later))
                row.live[name] = after
                replaced += (
                    (record, name, stamp, tables.as_text(old), edit.stamp)
                    for stamp, old in before
                    if (stamp, old) not in after
                )
        fields = tuple(one for one in tables.mergeable(kind) if one.name in touched)
        if fields:
            updates[fields].append(_update(kind, record, row, fields))
        if row.further:
            stale.append((record,))
        also += _also(kind, record, row)
    db.executemany(
        "INSERT INTO edit (id, stamp, kind, record, body, extras) VALUES (?, ?, ?, ?, ?, ?)",
        logged,
    )
    db.executemany(
        "INSERT INTO history (record, field, stamp, value, replaced_by)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        replaced,
    )
    for fields, values in updates.items():
        db.executemany(tables.update_sql(kind, fields), values)
    db.executemany("DELETE FROM also WHERE record = ?", stale)
    db.executemany(
        "INSERT INTO also (record, field, stamp, kind, value) VALUES (?, ?, ?, ?, ?)", also
    )
    applied.edited += len(logged)
    if logged:
        applied.touched.add(kind.name)


def _update(
    kind: Kind, record: int, row: Row, fields: tuple[Field, ...]
) -> tuple[Any, ...]:
    """Give what `tables.update_sql` binds for *fields* of *row*."""
    standing = {one: merging.standing(one, row.live[one.name]) for one in fields}
    pairs = chain.from_iterable(
        (value, None if stamp == row.stamp else stamp) for stamp, value in standing.values()
    )
    if not tables.has_derived(kind, fields):
        return (*pairs, record)
    values = [
        standing[one][1] if one in standing else value
        for one, value in zip(kind.fields, row.fields, strict=True)
    ]
    return (*pairs, *tables.derived_values(kind, values), record)


def _also(kind: Kind, record: int, row: Row) -> Iterable[tuple[Any, ...]]:
    for field_ in tables.mergeable(kind):
        live = row.live[field_.name]
        if len(live) == 1:
            continue
        stands = merging.standing(field_, live)[0]
        for stamp, value in live:
            if stamp != stands:
                yield (record, field_.name, stamp, kind.number, tables.as_text(value))


def _keep(db: Engine, strange: Iterable[Strange], applied: Applied) -> None:
    rows = [(one.id, one.stamp, one.kind_number, one.body) for one in strange]
    applied.created += db.add_new("strange", ("id", "stamp", "kind", "body"), rows)
