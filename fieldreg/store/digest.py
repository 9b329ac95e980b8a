"""The digest: one hash over what is true here, equal wherever the same was received.

SHA-256 over canonical bytes, kind by kind and by id, of the live values of all
travelling kinds. History, receipts, drafts and devices are not in it, nor what is inert,
nor the kinds that only tell of other changes, so that whatever is undone and brought back
gives the digest from before; nor are changes of kinds that this release does not know:
what they make true is not known here.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.store import tables
from fieldreg.store.engines import Engine
from fieldreg.store.rows import Row, read_rows


def digest(db: Engine, only: set[int] | None = None) -> str:
    """Give the digest as 64 hex digits; restricted to the records *only* where given."""
    running = hashlib.sha256(b"fieldreg-digest-v1\n")
    for kind in kinds.KINDS:
        if kind.is_about_changes:
            continue
        for line in _lines(db, kind, only):
            running.update(line)
    return running.hexdigest()


def _lines(db: Engine, kind: Kind, only: set[int] | None) -> Iterator[bytes]:
    ids = (row[0] for row in db.execute(f"SELECT id FROM {kind.name} ORDER BY id"))
    wanted = [one for one in ids if only is None or one in only]
    for some in tables.batches(wanted):
        rows = read_rows(db, kind, some)
        for identity in some:
            if not rows[identity].is_inert:
                yield _canonical(_live(kind, identity, rows[identity]))


def _live(kind: Kind, identity: int, row: Row) -> Iterable[object]:
    fixed = [
        value
        for field, value in zip(kind.fields, row.fields, strict=True)
        if not field.editable
    ]
    live = [row.live[field.name] for field in tables.mergeable(kind)]
    return [kind.number, identity, row.stamp, fixed, live]


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
