"""The ledger: which erasures were ordered, and the mark of those who were erased.

It is the table of erasures itself, permanent, and holds no name. Whatever comes into the
store goes past it. Where nobody was erased, none of this costs more than one look.
"""

from collections.abc import Sequence

from fieldreg.domain import kinds
from fieldreg.domain.erasing import Erasures
from fieldreg.domain.records import ErasureState
from fieldreg.store import tables
from fieldreg.store.engines import Engine

# An order is head office's alone: what a laptop wrote is none, whatever it says.
IN_FORCE = (
    f"state = '{ErasureState.ORDERED.value}' AND NOT EXISTS"
    " (SELECT 1 FROM device_writer w WHERE w.writer = erasure.id >> 32)"
)


def ordered(db: Engine) -> Erasures:
    """Give all that was ordered to be erased."""
    rows = db.execute(f"SELECT trainees, fields, changes FROM erasure WHERE {IN_FORCE}")
    return Erasures.of(rows.fetchall())


def mark(db: Engine, people: Sequence[int] | frozenset[int]) -> None:
    """Mark the stubs of *people* as erased, where they are here and not inert."""
    for some in tables.batches(people):
        db.execute(
            f"UPDATE {kinds.TRAINEE.name} SET retired = ?, retired_at = NULL"
            f" WHERE id IN ({tables.placeholders(some)}) AND retired < ?",
            (kinds.ERASED, *some, kinds.INERT),
        )
