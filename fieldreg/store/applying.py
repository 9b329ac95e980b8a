"""Applying changes: the one way in, for what is typed here and for what arrives.

Creations go in straight from their columns, those that are here already left out.
Edits that are not here yet are decided record by record by the pure function in
`domain.merging`, in the order of their stamps, which every order of seeing agrees with;
one that comes after an edit that had seen it goes straight to ``history``, so no order
of arrival matters. Replaced values go to ``history``,
further live values to ``also``. What is undone takes its effect last of all, by
`inertness`. Everything happens inside the caller's transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from fieldreg.domain import kinds, merging
from fieldreg.domain.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.undoing import Spans
from fieldreg.store import inertness, tables
from fieldreg.store.engines import Engine
from fieldreg.store.rows import Row, note_replaced, read_rows, write_rows


@dataclass(slots=True)
class Applied:
    """What applying did: counts, the kinds it touched, and edits with no record here.

    *records* and *corrections* are those of the *created* and *edited* that are not
    about other changes.
    """

    created: int = 0
    records: int = 0
    edited: int = 0
    corrections: int = 0
    known: int = 0
    touched: set[str] = field(default_factory=set)
    homeless: list[Edit] = field(default_factory=list)


def apply(db: Engine, changes: Changes) -> Applied:
    """Apply *changes* to *db* in the transaction that is open; each at most once."""
    applied = Applied()
    before = inertness.undone(db)
    for creations in changes.creations:
        _create(db, creations, applied)
    by_kind: dict[str, list[Edit]] = defaultdict(list)
    for edit in changes.edits:
        by_kind[edit.kind.name].append(edit)
    tangled = {
        name: _edit(db, edits[0].kind, edits, before.spans, applied)
        for name, edits in by_kind.items()
    }
    if changes.strange:
        _keep(db, changes.strange, applied)
    is_news = kinds.UNDOING.name in applied.touched
    after = inertness.undone(db) if is_news else before
    if before.spans or after.spans:
        applied.touched |= inertness.settle(db, changes, tangled, before, after)
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
    applied.records += 0 if kind.is_about_changes else new
    applied.known += len(creations) - new
    if new:
        applied.touched.add(kind.name)


def _edit(
    db: Engine, kind: Kind, edits: list[Edit], undone: Spans, applied: Applied
) -> set[int]:
    """Apply *edits*, and give the records of which one is *undone*: these are only logged."""
    new = _unknown(db, edits)
    applied.known += len(edits) - len(new)
    by_record: dict[int, list[Edit]] = defaultdict(list)
    for edit in sorted(new, key=lambda one: one.stamp):
        by_record[edit.record].append(edit)
    tangled = inertness.tangled(db, new, undone)
    for ids in tables.batches(by_record):
        rows = read_rows(db, kind, ids)
        for record in rows.keys() ^ set(ids):
            applied.homeless += by_record[record]
        simple = {record: row for record, row in rows.items() if record not in tangled}
        if simple:
            _follow(db, kind, simple, by_record)
        logged = [
            (edit.id, edit.stamp, kind.number, record, _body(edit), edit.extras)
            for record in rows
            for edit in by_record[record]
        ]
        db.executemany(
            "INSERT INTO edit (id, stamp, kind, record, body, extras)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            logged,
        )
        applied.edited += len(logged)
        applied.corrections += 0 if kind.is_about_changes else len(logged)
        if logged:
            applied.touched.add(kind.name)
    return tangled


def _body(edit: Edit) -> str:
    return tables.edit_body(edit.values, edit.seen)


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
) -> None:
    replaced: list[tuple[Any, ...]] = []
    touched: dict[int, set[str]] = defaultdict(set)
    earliest = min(by_record[record][0].stamp for record in rows)
    since = _seen_since(db, list(rows), earliest)
    for record, row in rows.items():
        for edit in by_record[record]:
            touched[record].update(edit.values)
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
    note_replaced(db, replaced)
    write_rows(db, kind, rows, touched)


def _keep(db: Engine, strange: Iterable[Strange], applied: Applied) -> None:
    rows = [(one.id, one.stamp, one.kind_number, one.body) for one in strange]
    new = db.add_new("strange", ("id", "stamp", "kind", "body"), rows)
    applied.created += new
    applied.records += new
