"""The ledger: which erasures were ordered, and the mark of those who were erased.

It is the table of erasures itself, permanent, and holds no name. Whatever comes into the
store goes past it. Where nobody was erased, none of this costs more than one look.
"""

import hmac
from collections.abc import Sequence

from fieldreg.domain import kinds
from fieldreg.domain.changes import Changes
from fieldreg.domain.erasing import Erasures, told
from fieldreg.domain.records import ErasureState
from fieldreg.store import log, tables
from fieldreg.store.engines import Engine
from fieldreg.store.papers import Papers

_SECRET = "erasing-secret"  # noqa: S105  the name of a paper
# An order is head office's alone: what a laptop wrote is none, whatever it says.
IN_FORCE = (
    f"state = '{ErasureState.ORDERED}' AND NOT EXISTS"
    " (SELECT 1 FROM device_writer w WHERE w.writer = erasure.id >> 32)"
)


def ordered(db: Engine) -> Erasures:
    """Give all that was ordered to be erased."""
    rows = db.execute(f"SELECT trainees, fields, changes FROM erasure WHERE {IN_FORCE}")
    return Erasures.of(rows.fetchall())


def keep_hashes(db: Engine, people: Sequence[int]) -> None:
    """Keep a hash of what each change told of *people*, before it is wiped."""
    marks = tables.placeholders(people)
    creations = [
        log.creations_where(db, kind, f"{kind.person or 'id'} IN ({marks})", people)
        for kind in (kinds.TRAINEE, *kinds.OF_PEOPLE)
    ]
    changes = Changes(tuple(creations), tuple(log.edits_of(db, people)))
    secret = _secret(db)
    db.executemany(
        "INSERT INTO erased_change (id, hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(change, _hash(secret, text)) for change, text in told(changes)],
    )


def is_another(db: Engine, change: int, text: str) -> bool:
    """Tell whether *change* said something else than *text* before it was wiped here."""
    row = db.execute("SELECT hash FROM erased_change WHERE id = ?", (change,)).fetchone()
    return row is not None and not hmac.compare_digest(row[0], _hash(_secret(db), text))


def _hash(secret: bytes, text: str) -> bytes:
    return hmac.digest(secret, text.encode(), "sha256")


def _secret(db: Engine) -> bytes:
    """Give what makes hashes useless to whoever does not have head office's store.

    It is made of its keys once, and outlives their rotation.
    """
    papers = Papers(db)
    secret = papers.get(_SECRET)
    if secret is None:
        secret = hmac.digest(papers.get("keys") or b"", b"fieldreg-erased-v1", "sha256")
        papers.put(_SECRET, secret)
    return secret


def mark(db: Engine, people: Sequence[int] | frozenset[int]) -> None:
    """Mark the stubs of *people* as erased, where they are here and not inert."""
    for some in tables.batches(people):
        db.execute(
            f"UPDATE {kinds.TRAINEE.name} SET retired = ?, retired_at = NULL"
            f" WHERE id IN ({tables.placeholders(some)}) AND retired < ?",
            (kinds.ERASED, *some, kinds.INERT),
        )
