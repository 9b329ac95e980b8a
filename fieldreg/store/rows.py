"""Rows as they stand: one record with all live values of its mergeable fields."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.merging import Live
from fieldreg.store import tables
from fieldreg.store.engines import Engine


@dataclass(slots=True)
class Row:
    """One record: its row stamp, its standing *fields*, all *live* values by field.

    *further* is what stands in ``also`` of them.
    """

    stamp: int
    fields: list[Value]
    live: dict[str, Live]
    further: dict[str, Live]


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
            standing = ((row[1] if at is None else at, value),)
            beside_it = further.get(field.name)
            live[field.name] = (
                tuple(sorted((*standing, *beside_it), key=lambda one: -one[0]))
                if beside_it
                else standing
            )
        rows[row[0]] = Row(row[1], list(row[2:width]), live, further)
    return rows


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
