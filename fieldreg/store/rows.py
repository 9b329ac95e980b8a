"""Rows as they stand: one record with all live values of its mergeable fields."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from fieldreg.domain import kinds, merging
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.merging import Live
from fieldreg.store import tables
from fieldreg.store.engines import Engine


@dataclass(slots=True)
class Row:
    """One record: its row stamp, its standing *fields*, all *live* values by field.

    *further* is what stands in ``also`` of them. One that *is_inert* was created by a
    change that is undone, and its retired mark is out of sight meanwhile.
    """

    stamp: int
    fields: list[Value]
    live: dict[str, Live]
    further: dict[str, Live]
    is_inert: bool = False


def read_rows(db: Engine, kind: Kind, ids: Sequence[int]) -> dict[int, Row]:
    """Read the records *ids* (at most 500) of *kind* by id; missing ones are left out."""
    marks = tables.placeholders(ids)
    beside = _further_values(db, ids)
    rows: dict[int, Row] = {}
    width = 2 + len(kind.fields)
    for row in db.execute(f"{tables.row_sql(kind)} WHERE id IN ({marks})", ids):
        live: dict[str, Live] = {}
        further = beside.get(row[0], {})
        for field, value, at in zip(
            tables.mergeable(kind), row[width::2], row[width + 1 :: 2], strict=True
        ):
            first = (row[1] if at is None else at, value)
            live[field.name] = tuple(
                sorted((first, *further.get(field.name, ())), key=lambda one: -one[0])
            )
        is_inert = row[-2] == kinds.INERT  # the retired mark stands last of all
        if is_inert:
            live[kinds.RETIRED.name] = ((row[1], 0),)
        rows[row[0]] = Row(row[1], list(row[2:width]), live, further, is_inert)
    return rows


def write_rows(db: Engine, kind: Kind, rows: Mapping[int, Row]) -> None:
    """Write what is live in the records *rows* of *kind*, by id."""
    stale = [(record,) for record, row in rows.items() if row.further]
    further = [one for record, row in rows.items() for one in _also(kind, record, row)]
    db.executemany(tables.update_sql(kind), [_update(kind, *one) for one in rows.items()])
    db.executemany("DELETE FROM also WHERE record = ?", stale)
    db.executemany(
        "INSERT INTO also (record, field, stamp, kind, value) VALUES (?, ?, ?, ?, ?)",
        further,
    )


def note_replaced(db: Engine, replaced: Iterable[tuple[Any, ...]]) -> None:
    """Keep values that were *replaced*: record, field, stamp, text, the later stamp."""
    db.executemany(
        "INSERT INTO history (record, field, stamp, value, replaced_by)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        replaced,
    )


def _update(kind: Kind, record: int, row: Row) -> tuple[Any, ...]:
    standing = {
        field.name: merging.standing(field, row.live[field.name])
        for field in tables.mergeable(kind)
    }
    values = [
        standing[field.name][1] if field.name in standing else value
        for field, value in zip(kind.fields, row.fields, strict=True)
    ]
    if row.is_inert:
        standing[kinds.RETIRED.name] = row.stamp, kinds.INERT
    pairs = chain.from_iterable(
        (value, None if stamp == row.stamp else stamp) for stamp, value in standing.values()
    )
    return (*pairs, *tables.derived_values(kind, values), record)


def _also(kind: Kind, record: int, row: Row) -> Iterable[tuple[Any, ...]]:
    for field in tables.mergeable(kind):
        live = row.live[field.name]
        if len(live) == 1:
            continue
        stands = merging.standing(field, live)[0]
        for stamp, value in live:
            if stamp != stands:
                yield (record, field.name, stamp, kind.number, tables.as_text(value))


def _further_values(db: Engine, ids: Sequence[int]) -> dict[int, dict[str, Live]]:
    marks = tables.placeholders(ids)
    found: dict[int, dict[str, Live]] = defaultdict(dict)
    for record, name, stamp, number, text in db.execute(
        f"SELECT record, field, stamp, kind, value FROM also WHERE record IN ({marks})", ids
    ):
        field = kinds.BY_NUMBER[number].field(name)
        if field is not None:
            one = (stamp, tables.as_value(field, text))
            found[record][name] = (*found[record].get(name, ()), one)
    return found
