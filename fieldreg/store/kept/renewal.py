"""Renewal of unsealed values that follow from sealed rows."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.store.engines import Engine
from fieldreg.store.kept import counts, fact_blocks, facts
from fieldreg.store.records import kind_sql

_STEP: Final = 500  # records at once


def renew_kept(db: Engine) -> Iterator[int]:
    """Renew in steps, each a transaction; yield the number of records with wrong columns."""
    for _ in chain(counts.recount_people(db), counts.drop_strangers(db)):
        yield 0
    for kind in kinds.KINDS:
        last: int | None = 0 if kind_sql.derived_columns(kind) else None
        while last is not None:
            with db.transaction():
                last, wrong_count = _renew_some(db, kind, last)
            yield wrong_count
    with db.transaction():
        fact_blocks.forget_all(db)
    for _ in facts.renew_in_steps(db, with_blocks=True):  # or the next figure would wait
        yield 0


def _renew_some(db: Engine, kind: Kind, after: int) -> tuple[int | None, int]:
    fields = [field.name for field in kind.fields]
    derived = [column.name for column in kind_sql.derived_columns(kind)]
    rows = db.execute(
        f"SELECT id, {', '.join((*fields, *derived))} FROM {kind.name}"
        " WHERE id > ? ORDER BY id LIMIT ?",
        (after, _STEP),
    ).fetchall()
    if not rows:
        return None, 0
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
    return ids[-1], len(wrong)
