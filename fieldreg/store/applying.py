"""Applying changes: the one way in, for what is typed here and for what arrives.

Creations go in straight from their columns, those that are here already left out.
Edits that are not here yet are decided record by record by the pure function in
`domain.merging`, in the order of their stamps, which every order of seeing agrees with;
one that comes after an edit that had seen it goes into the log alone, so no order of
arrival matters. What a record was created with goes to ``original`` where it is replaced,
further live values to ``also``. What is undone takes its effect last of all, by
`inertness`. Everything happens inside the caller's transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from operator import attrgetter
from typing import Any

from fieldreg.domain import kinds, merging
from fieldreg.domain.changes import Changes, Creations, Edit, Strange
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.undoing import Spans
from fieldreg.store import inertness, tables
from fieldreg.store.engines import Engine
from fieldreg.store.rows import Row, keep_originals, read_rows, write_rows


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
    kind = creations.kind
    columns = (*creations.columns, *tables.computed(kind, creations.columns))
    extras = creations.extras or repeat(None, len(creations))
    rows = zip(creations.ids, creations.stamps, extras, *columns, strict=True)
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
    for edit in sorted(new, key=attrgetter("stamp")):
        by_record[edit.record].append(edit)
    tangled = inertness.tangled(db, new, undone)
    alone: dict[tuple[str, ...], dict[int, Edit]] = defaultdict(dict)
    for record, some in by_record.items():
        if len(some) == 1 and record not in tangled:
            alone[tuple(some[0].values)][record] = some[0]
    logged: list[Edit] = []
    for names, few in alone.items():
        logged += _succeed(db, kind, names, few)
    for edit in logged:
        del by_record[edit.record]
    for ids in tables.batches(by_record):
        rows = read_rows(db, kind, ids)
        for record in rows.keys() ^ set(ids):
            applied.homeless += by_record[record]
        simple = {record: row for record, row in rows.items() if record not in tangled}
        if simple:
            _follow(db, kind, simple, by_record)
        logged += chain.from_iterable(by_record[record] for record in rows)
    db.executemany(
        "INSERT INTO edit (id, stamp, kind, record, body, extras) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (one.id, one.stamp, kind.number, one.record, _body(one), one.extras)
            for one in logged
        ],
    )
    applied.edited += len(logged)
    applied.corrections += 0 if kind.is_about_changes else len(logged)
    if logged:
        applied.touched.add(kind.name)
    return tangled


def _succeed(
    db: Engine, kind: Kind, names: tuple[str, ...], edits: dict[int, Edit]
) -> list[Edit]:
    """Apply those of *edits* that saw just what stands, and give them; others are left.

    All, by record, give new values to the fields called *names*. What saw the one live
    value takes its place, as `merging.follow` has it, and nothing that was said since can
    have seen it: that would live, or what came of it, and be greater than all it saw.
    """
    fields = tuple(one for one in tables.mergeable(kind) if one.name in names)
    if not fields or len(fields) < len(names):
        return []
    done: list[Edit] = []
    for ids in tables.batches(edits):
        marks = tables.placeholders(ids)
        beside = set(db.execute(f"SELECT record FROM also WHERE record IN ({marks})", ids))
        rows = db.execute(f"{tables.standing_sql(kind, fields)} WHERE id IN ({marks})", ids)
        pairs = [
            (edits[row[0]], row)
            for row in rows
            if (row[0],) not in beside and _saw_just(edits[row[0]], fields, row)
        ]
        if pairs:
            some, standing = zip(*pairs, strict=True)
            _replace(db, kind, fields, some, standing)
            done += some
    return done


def _saw_just(edit: Edit, fields: Iterable[Field], row: Sequence[Any]) -> bool:
    """Tell whether *edit* saw just the stamps in *row*, and leaves the retired mark.

    *row* is one of `tables.standing_sql`.
    """
    _, first, retired, *rest = row
    return retired == edit.values.get(kinds.RETIRED.name, 0) and all(
        edit.seen[one.name] == (first if at is None else at,)
        for one, at in zip(fields, rest[1::2], strict=False)
    )


def _replace(
    db: Engine,
    kind: Kind,
    fields: tuple[Field, ...],
    edits: Sequence[Edit],
    rows: Sequence[Sequence[Any]],
) -> None:
    """Put what *edits* say of *fields* in the place of what stands in *rows*.

    Each row, one of `tables.standing_sql`, is of the record of the edit in its place, and
    its retired mark stays as it is.
    """
    records, _, _, *rest = zip(*rows, strict=True)
    stamps = [edit.stamp for edit in edits]
    derived = tables.derived(kind, fields)
    sources = [name for own in derived for name in own.sources]
    named: dict[str, Sequence[Value]]
    named = dict(zip(sources, rest[2 * len(fields) :], strict=True))
    written: list[Sequence[Value]] = []
    for one, values, ats in zip(fields, rest[::2], rest[1::2], strict=False):
        if one is kinds.RETIRED:
            written.append(stamps)
            continue
        originals = (
            (record, one.name, tables.as_text(value))
            for record, value, at in zip(records, values, ats, strict=True)
            if at is None
        )
        keep_originals(db, originals)
        named[one.name] = [edit.values[one.name] for edit in edits]
        written += (named[one.name], stamps)
    written += (own.compute(*map(named.__getitem__, own.sources)) for own in derived)
    sql = tables.update_sql(kind, fields, but=kinds.RETIRED)
    db.executemany(sql, zip(*written, records, strict=True))


def _body(edit: Edit) -> str:
    return tables.edit_body(edit.values, edit.seen)


def _seen_since(db: Engine, ids: Sequence[int], stamp: int) -> set[tuple[int, str, int]]:
    """Give which values of the records *ids* were seen by logged edits later than *stamp*.

    Each as record, field and the stamp seen.
    """
    return {
        (record, name, one)
        for record, body in db.execute(
            "SELECT record, body FROM edit"
            f" WHERE record IN ({tables.placeholders(ids)}) AND stamp > ?",
            (*ids, stamp),
        )
        for name, seen in tables.read_edit_body(body)[1].items()
        for one in seen
    }


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
    replaced: list[tuple[int, str, str | None]] = []
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
                if (record, name, edit.stamp) in since:
                    after = tuple(one for one in after if one[0] != edit.stamp)
                row.live[name] = after
                if name != kinds.RETIRED.name:  # created in use, always
                    replaced += (
                        (record, name, tables.as_text(old))
                        for stamp, old in before
                        if stamp == row.stamp and (stamp, old) not in after
                    )
    keep_originals(db, replaced)
    write_rows(db, kind, rows, touched)


def _keep(db: Engine, strange: Iterable[Strange], applied: Applied) -> None:
    rows = [(one.id, one.stamp, one.kind_number, one.body) for one in strange]
    new = db.add_new("strange", ("id", "stamp", "kind", "body"), rows)
    applied.created += new
    applied.records += new
