"""Applying changes: the one path for local and received changes.

New edits are merged record by record by `domain.log.merging`, in the order of their stamps, which
agrees with every order of seeing. An edit that a logged edit had seen is only logged, so the order
of arrival does not matter.

Replaced original values go to table ``original``, further live values to ``also``. Undo takes
effect last. `erasure_orders` redacts all changes; an order among them purges existing values.
"""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress, repeat
from operator import and_, attrgetter, eq, not_
from typing import Any

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes, Creations, Edit, EditColumns, UnknownChange
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.orders import find_orders
from fieldreg.store.engines import Engine
from fieldreg.store.log import erasure_orders, purge, undo_effects
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import RecordRow, read_rows, save_originals, write_rows


@dataclass(slots=True)
class ApplyResult:
    """Counts, the kinds touched, and edits whose record is missing.

    *record_count* and *correction_count* leave out kinds about other changes; *purged* counts
    erased values by place.
    """

    created_count: int = 0
    record_count: int = 0
    edit_count: int = 0
    correction_count: int = 0
    known_count: int = 0
    touched_kinds: set[str] = dataclasses.field(default_factory=set)
    purged: Counter[str] = dataclasses.field(default_factory=Counter)
    orphan_edits: list[Edit] = dataclasses.field(default_factory=list)


def apply_changes(db: Engine, changes: Changes, *, is_own: bool = False) -> ApplyResult:
    applied = ApplyResult()
    before = undo_effects.load_undone(db)
    orders, others = _orders_first(changes.creations)
    orders_before = erasure_orders.load_orders(db)
    if is_own and db.authority and (given := list(find_orders(changes))):
        db.authority.sign(given)
    for creations in orders:
        _create(db, creations, applied)
    has_orders = kinds.ERASURE.name in applied.touched_kinds
    orders_now = erasure_orders.load_orders(db) if has_orders else orders_before
    changes = replace(changes, creations=others)
    changes = erasure_orders.with_referring_records(db, orders_now, changes).redact(changes)
    for creations in changes.creations:
        _create(db, creations, applied)
    by_kind: dict[str, list[EditColumns]] = defaultdict(list)
    for edits in changes.edit_columns:
        by_kind[edits.kind.name].append(edits)
    undone_records = {
        name: _edit(db, kinds.BY_NAME[name], some, before.spans, applied)
        for name, some in by_kind.items()
    }
    if changes.unknown:
        _save_unknown(db, changes.unknown, applied)
    has_undo_orders = kinds.UNDO_ORDER.name in applied.touched_kinds
    after = undo_effects.load_undone(db) if has_undo_orders else before
    if before.spans or after.spans:
        applied.touched_kinds |= undo_effects.apply_undo_effects(
            db, changes, undone_records, before, after
        )
    if orders_now:
        if has_orders:
            applied.purged = purge.purge_erased(db, orders_now - orders_before)
            applied.touched_kinds |= {name for name in applied.purged if name in kinds.BY_NAME}
        erasure_orders.mark_erased(db, orders_now.people)
    return applied


def _orders_first(
    creations: tuple[Creations, ...],
) -> tuple[list[Creations], tuple[Creations, ...]]:
    orders = [some for some in creations if some.kind is kinds.ERASURE]
    return orders, tuple(some for some in creations if some.kind is not kinds.ERASURE)


def _create(db: Engine, creations: Creations, applied: ApplyResult) -> None:
    kind = creations.kind
    derived = kind_sql.compute_derived(kind, creations.columns)
    columns = zip(
        kind_sql.column_names(kind),
        (creations.ids, creations.stamps, creations.extras, *creations.columns, *derived),
        strict=True,
    )
    # Most fields are empty in all of them, and a null costs more than a number.
    filled = {name: column for name, column in columns if column.count(None) < len(column)}
    rows = zip(*filled.values(), strict=True)
    new = db.insert_new(kind.name, tuple(filled), rows)
    applied.created_count += new
    applied.record_count += 0 if kind.is_about_changes else new
    applied.known_count += len(creations) - new
    if new:
        applied.touched_kinds.add(kind.name)


def _edit(
    db: Engine, kind: Kind, edits: Sequence[EditColumns], undone: Spans, applied: ApplyResult
) -> set[int]:
    new = _filter_new(db, edits)
    undone_records = undo_effects.find_records_with_undone_edits(db, new, undone)
    times = Counter(chain.from_iterable(some.records for some in new))
    excluded = {record for record, count in times.items() if count > 1} | undone_records
    by_record: dict[int, list[Edit]] = defaultdict(list)
    left = chain.from_iterable(_replace_seen(db, some, excluded) for some in new)
    for edit in sorted(left, key=attrgetter("stamp")):
        by_record[edit.record].append(edit)
    orphaned: set[int] = set()
    for ids in kind_sql.batches(by_record):
        rows = read_rows(db, kind, ids)
        orphaned.update(rows.keys() ^ set(ids))
        simple = {record: row for record, row in rows.items() if record not in undone_records}
        if simple:
            _merge(db, kind, simple, by_record)
    left_out = [edit for record in sorted(orphaned) for edit in by_record[record]]
    logged = sum(_log(db, some, orphaned) for some in new)
    applied.orphan_edits += left_out
    applied.known_count += sum(map(len, edits)) - logged - len(left_out)
    applied.edit_count += logged
    applied.correction_count += 0 if kind.is_about_changes else logged
    if logged:
        applied.touched_kinds.add(kind.name)
    return undone_records


def _filter_new(db: Engine, edits: Iterable[EditColumns]) -> list[EditColumns]:
    ids = chain.from_iterable(some.ids for some in edits)
    known = {row[0] for row in kind_sql.select_in(db, "SELECT id FROM edit WHERE id IN ids", ids)}
    each = (_split(some, [edit not in known for edit in some.ids])[0] for some in edits)
    return [some for some in each if len(some)] if known else list(edits)


def _split(edits: EditColumns, fits: Sequence[bool]) -> tuple[EditColumns, EditColumns]:
    places = range(len(edits))
    return (
        edits.select(list(compress(places, fits))),
        edits.select(list(compress(places, map(not_, fits)))),
    )


def _log(db: Engine, edits: EditColumns, orphaned: set[int]) -> int:
    if not orphaned.isdisjoint(edits.records):
        edits, _ = _split(edits, [record not in orphaned for record in edits.records])
    rows = zip(
        edits.ids,
        edits.stamps,
        repeat(edits.kind.number),
        edits.records,
        kind_sql.encode_edit_bodies(edits.values, edits.seen),
        edits.extras or repeat(None),
        strict=False,
    )
    names = ("id", "stamp", "kind", "record", "body", "extras")
    return db.insert_new("edit", names, rows)


def _replace_seen(db: Engine, edits: EditColumns, excluded: set[int]) -> Iterator[Edit]:
    """Apply *edits* that saw exactly the one live value; yield the others, and *excluded*.

    No logged edit can have seen the new value: else a value with a greater stamp would be live.
    """
    fields = tuple(
        field for field in kind_sql.mergeable_fields(edits.kind) if field.name in edits.values
    )
    if not fields or len(fields) < len(edits.values):
        yield from edits
        return
    if not excluded.isdisjoint(edits.records):
        edits, left = _split(edits, [record not in excluded for record in edits.records])
        yield from left
    order = sorted(range(len(edits)), key=edits.records.__getitem__)
    for start in range(0, len(order), kind_sql.BATCH_SIZE):
        some = edits.select(order[start : start + kind_sql.BATCH_SIZE])
        rows = db.execute(
            f"{kind_sql.select_current_sql(some.kind, fields)}"
            f" WHERE id IN ({kind_sql.placeholders(some.records)})"
            " AND NOT EXISTS (SELECT 1 FROM also WHERE also.record = id) ORDER BY id",
            some.records,
        ).fetchall()
        if len(rows) < len(some):
            here = {row[0] for row in rows}
            some, left = _split(some, [record in here for record in some.records])
            yield from left
        fits = _find_replaceable(some, fields, rows)
        if not all(fits):
            rows = list(compress(rows, fits))
            some, left = _split(some, fits)
            yield from left
        if rows:
            _replace(db, some, fields, rows)


def _find_replaceable(
    edits: EditColumns, fields: Sequence[Field], rows: Sequence[Sequence[Any]]
) -> list[bool]:
    """Return for each edit whether it saw exactly the live values and keeps the retired mark.

    *rows* as of `kind_sql.select_current_sql`, parallel to *edits*.
    """
    if not rows:
        return []
    _, firsts, marks, *rest = zip(*rows, strict=True)
    fits = map(eq, marks, edits.values.get(kinds.RETIRED.name, repeat(0)))
    for field, ats in zip(fields, rest[1::2], strict=False):
        pairs = zip(firsts, ats, strict=True)
        stand = [(first if at is None else at,) for first, at in pairs]
        fits = map(and_, fits, map(eq, edits.seen[field.name], stand))
    return list(fits)


def _replace(
    db: Engine, edits: EditColumns, fields: tuple[Field, ...], rows: Sequence[Sequence[Any]]
) -> None:
    kind, stamps = edits.kind, edits.stamps
    records, _, _, *rest = zip(*rows, strict=True)
    derived = kind_sql.derived_columns(kind, fields)
    sources = [name for own in derived for name in own.sources]
    named: dict[str, Sequence[Value]]
    named = dict(zip(sources, rest[2 * len(fields) :], strict=True))
    written: list[Sequence[Value]] = []
    for field, values, ats in zip(fields, rest[::2], rest[1::2], strict=False):
        if field is kinds.RETIRED:
            written.append(stamps)
            continue
        originals = (
            (record, field.name, kind_sql.as_text(value))
            for record, value, at in zip(records, values, ats, strict=True)
            if at is None
        )
        save_originals(db, originals)
        named[field.name] = edits.values[field.name]
        written += (named[field.name], stamps)
    written += (own.compute(*map(named.__getitem__, own.sources)) for own in derived)
    sql = kind_sql.update_sql(kind, fields, but=kinds.RETIRED)
    db.executemany(sql, zip(*written, records, strict=True))


def _seen_since(db: Engine, ids: Sequence[int], stamp: int) -> set[tuple[int, str, int]]:
    return {
        (record, name, stamp_seen)
        for record, body in db.execute(
            "SELECT record, body FROM edit"
            f" WHERE record IN ({kind_sql.placeholders(ids)}) AND stamp > ?",
            (*ids, stamp),
        )
        for name, seen in kind_sql.decode_edit_body(body)[1].items()
        for stamp_seen in seen
    }


def _merge(
    db: Engine, kind: Kind, rows: dict[int, RecordRow], by_record: dict[int, list[Edit]]
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
                    continue  # a field of a later release stays in the log only
                after = merging.apply_assignment(before, edit.stamp, value, edit.seen[name])
                if (record, name, edit.stamp) in since:
                    after = tuple(pair for pair in after if pair[0] != edit.stamp)
                row.live[name] = after
                if name != kinds.RETIRED.name:  # its original value is always 0
                    replaced += (
                        (record, name, kind_sql.as_text(old))
                        for stamp, old in before
                        if stamp == row.stamp and (stamp, old) not in after
                    )
    save_originals(db, replaced)
    write_rows(db, kind, rows, touched)


def _save_unknown(db: Engine, unknown: Iterable[UnknownChange], applied: ApplyResult) -> None:
    rows = [(change.id, change.stamp, change.kind_number, change.body) for change in unknown]
    new = db.insert_new("strange", ("id", "stamp", "kind", "body"), rows)
    applied.created_count += new
    applied.record_count += new
