"""The log read back: changes as first made.

A creation's original values are in its row; those of edited fields in table ``original``, or in
``also`` with the row's own stamp if no edit had seen them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

_EDIT = "SELECT e.id, e.stamp, e.kind, e.record, e.body, e.extras FROM edit e"


def changes_between(db: Engine, first: int, last: int) -> Changes:
    span = (first, last)
    creations = (creations_where(db, kind, "id BETWEEN ? AND ?", span) for kind in kinds.KINDS)
    unknown = db.execute(
        "SELECT id, stamp, kind, body FROM strange WHERE id BETWEEN ? AND ? ORDER BY id", span
    )
    return Changes(
        creations=tuple(some for some in creations if len(some)),
        edits=tuple(edits_where(db, "WHERE e.id BETWEEN ? AND ?", span)),
        unknown=tuple(UnknownChange(*row) for row in unknown),
    )


def creations_of(db: Engine, kind: Kind, ids: Iterable[int]) -> Iterator[Creations]:
    for some in kind_sql.batches(ids):
        yield creations_where(db, kind, f"id IN ({kind_sql.placeholders(some)})", some)


def creations_where(db: Engine, kind: Kind, condition: str, bound: Sequence[int]) -> Creations:
    names = ", ".join(field.name for field in kind.fields)
    ats = "".join(f", {field.name}_at" for field in kind.editable_fields)
    rows = db.execute(
        f"SELECT id, stamp, extras, {names}{ats} FROM {kind.name} WHERE {condition} ORDER BY id",
        bound,
    ).fetchall()
    if not rows:
        return Creations(kind, (), (), [()] * len(kind.fields))
    ids, stamps, extras, *rest = (list(column) for column in zip(*rows, strict=True))
    columns, edited = rest[: len(kind.fields)], rest[len(kind.fields) :]
    _restore(db, list(zip(ids, stamps, strict=True)), kind, columns, edited)
    return Creations(kind, ids, stamps, columns, extras if any(extras) else ())


def _restore(
    db: Engine,
    origins: list[tuple[int, int]],
    kind: Kind,
    columns: list[list[Any]],
    edited: list[list[Any]],
) -> None:
    places = {field.name: place for place, field in enumerate(kind.fields)}
    for field, ats in zip(kind.editable_fields, edited, strict=True):
        for row, at in enumerate(ats):
            if at is None:
                continue
            original = db.execute(
                "SELECT value FROM original WHERE record = ?1 AND field = ?2"
                " UNION ALL"
                " SELECT value FROM also WHERE record = ?1 AND field = ?2 AND stamp = ?3",
                (origins[row][0], field.name, origins[row][1]),
            ).fetchone()
            if original is not None:
                columns[places[field.name]][row] = kind_sql.as_value(field, original[0])


def edits_where(db: Engine, condition: str, bound: Sequence[int]) -> Iterator[Edit]:
    """Yield edits by id; *condition* is on ``edit e``, joins allowed."""
    for identity, stamp, number, record, body, extras in db.execute(
        f"{_EDIT} {condition} ORDER BY e.id", bound
    ):
        values, seen = kind_sql.decode_edit_body(body)
        yield Edit(identity, stamp, kinds.BY_NUMBER[number], record, values, seen, extras)


def edits_of(db: Engine, records: Iterable[int]) -> Iterator[Edit]:
    for some in kind_sql.batches(records):
        yield from edits_where(db, f"WHERE e.record IN ({kind_sql.placeholders(some)})", some)


def edits_by_id(db: Engine, ids: Iterable[int]) -> Iterator[Edit]:
    for some in kind_sql.batches(ids):
        yield from edits_where(db, f"WHERE e.id IN ({kind_sql.placeholders(some)})", some)


def original_values(creations: Creations) -> Iterator[dict[str, Value]]:
    names = [field.name for field in creations.kind.fields]
    for row in zip(*creations.columns, strict=True):
        yield dict(zip(names, row, strict=True))
