"""Renewal of unsealed values that follow from sealed rows."""

from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.store.engines import Engine
from fieldreg.store.kept import counts, fact_blocks, facts
from fieldreg.store.records import kind_sql

_STEP: Final = 500  # records at once


class Renewed(NamedTuple):
    """Where a renewal may go on, and how many records had wrong columns.

    *after* is a record of the kind at *place*.
    """

    place: int
    after: int = 0
    wrong_count: int = 0


BEGINNING: Final = Renewed(-1)
_FACTS: Final = Renewed(len(kinds.KINDS))


def renew_kept(db: Engine, begun: Renewed = BEGINNING) -> Iterator[Renewed]:
    """Renew in steps, each a transaction."""
    if begun == BEGINNING:
        for _ in chain(counts.recount_people(db), counts.drop_strangers(db)):
            yield BEGINNING
    for place, kind in enumerate(kinds.KINDS):
        last = begun.after if place == begun.place else 0
        is_left = place >= begun.place and bool(kind_sql.derived_columns(kind))
        while is_left:
            with db.transaction():
                last, wrong_count, is_left = _renew_some(db, kind, last)
            yield Renewed(place, last, wrong_count)
    if begun != _FACTS:
        with db.transaction():
            fact_blocks.forget_all(db)
    for _ in facts.renew_in_steps(db, with_blocks=True):  # or the next figure would wait
        yield _FACTS


def _renew_some(db: Engine, kind: Kind, after: int) -> tuple[int, int, bool]:
    """Return the last record, how many had wrong columns, and whether there may be others."""
    fields = [field.name for field in kind.fields]
    derived = [column.name for column in kind_sql.derived_columns(kind)]
    rows = db.execute(
        f"SELECT id, {', '.join((*fields, *derived))} FROM {kind.name}"
        " WHERE id > ? ORDER BY id LIMIT ?",
        (after, _STEP),
    ).fetchall()
    if not rows:
        return after, 0, False
    ids, *columns = map(list, zip(*rows, strict=True))
    computed = kind_sql.compute_derived(kind, columns[: len(fields)])
    wrong = [
        (*wanted, record)
        for record, wanted, kept in zip(
            *(ids, zip(*computed, strict=True), zip(*columns[len(fields) :], strict=True)),
            strict=True,
        )
        if tuple(wanted) != tuple(kept)
    ]
    sets = ", ".join(f"{name} = ?" for name in derived)
    db.executemany(f"UPDATE {kind.name} SET {sets} WHERE id = ?", wrong)
    if kind is kinds.TRAINEE:
        counts.touch_people(db, ids[0], ids[-1])
        counts.settle(db)
    return ids[-1], len(wrong), True
