"""The state digest: one hash of the live values, equal in stores with the same changes.

SHA-256 over canonical bytes of the live values of all travelling kinds, ordered by kind and id.
Left out are history, receipts, drafts, devices, inert records, kinds about other changes and
changes of unknown kinds. Sealed answers travel one way, so they count only between a store and its
copy.

It takes fifteen seconds for a million records; laptops and head office compare kept sums instead
(`store.seal`).
"""

import hashlib
from collections.abc import Iterator
from operator import itemgetter

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.merging import Live
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import read_other_live


def compute_digest(db: Engine, only: set[int] | None = None, *, with_sealed: bool = False) -> str:
    """Return the digest as 64 hex digits, of all records or *only* these."""
    running = _new_hash()
    for piece in _encode_all(db, only, with_sealed=with_sealed):
        running.update(piece)
    return running.hexdigest()


def _new_hash() -> "hashlib._Hash":
    return hashlib.sha256(b"fieldreg-digest-v1\n")


def _encode_all(db: Engine, only: set[int] | None, *, with_sealed: bool) -> Iterator[bytes]:
    for kind in kinds.KINDS:
        if not kind.is_about_changes and (with_sealed or not kind.is_sealed):
            yield from _encode_kind(db, kind, only)


def _encode_kind(db: Engine, kind: Kind, only: set[int] | None) -> Iterator[bytes]:
    ids = (row[0] for row in db.execute(f"SELECT id FROM {kind.name} ORDER BY id"))
    wanted = [record for record in ids if only is None or record in only]
    fixed = [at for at, field in enumerate(kind.fields, 2) if not field.is_editable]
    places = {field.name: at for at, field in enumerate(kind_sql.mergeable_fields(kind))}
    width = 2 + len(kind.fields)
    for some in kind_sql.batches(wanted):
        further = read_other_live(db, some)
        sql = f"{kind_sql.select_row_sql(kind)} WHERE id IN ({kind_sql.placeholders(some)}) ORDER BY id"
        lines = []
        for row in db.execute(sql, some):
            if row[-2] == kinds.INERT_MARK:  # the retired mark is the last value
                continue
            identity, stamp = row[:2]
            live = [
                f"[{stamp if at is None else at},{kind_sql.as_json(value)}]"
                for value, at in zip(row[width::2], row[width + 1 :: 2], strict=True)
            ]
            for name, other in further.get(identity, {}).items():
                at = width + 2 * places[name]
                winner = stamp if row[at + 1] is None else row[at + 1], row[at]
                live[places[name]] = _encode_live((winner, *other))
            first = ",".join(kind_sql.as_json(row[at]) for at in fixed)
            values = "],[".join(live)
            lines.append(f"[{kind.number},{identity},{stamp},[{first}],[[{values}]]]\n")
        yield "".join(lines).encode()


def _encode_live(live: Live) -> str:
    ordered = sorted(live, key=itemgetter(0), reverse=True)
    return ",".join(f"[{at},{kind_sql.as_json(value)}]" for at, value in ordered)
