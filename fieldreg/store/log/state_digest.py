"""The state digest: one hash of the live values, equal in stores with the same changes.

SHA-256 over canonical bytes of the live values of all travelling kinds, ordered by kind and id.
Left out are history, receipts, drafts, devices, inert records, kinds about other changes and
changes of unknown kinds. Sealed answers count only between a store and its copy, since they travel
one way.

Computing it takes fifteen seconds for a million records, so it is cached as metadata; the
transaction that writes to one of its tables deletes it.
"""

import hashlib
from collections.abc import Generator, Iterator
from operator import itemgetter
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.merging import Live
from fieldreg.store.engines import ANY_TABLE, Engine
from fieldreg.store.metadata import Metadata, text_entry
from fieldreg.store.migrations import STEPS
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import read_other_live

_DIGEST: Final = text_entry("digest")
_TABLES: Final = frozenset({*kinds.BY_NAME, "also", ANY_TABLE})


def compute_digest(db: Engine, only: set[int] | None = None, *, with_sealed: bool = False) -> str:
    """Return the digest as 64 hex digits; restricted to the records *only* if given."""
    running = _new_hash()
    for piece in _encode_all(db, only, with_sealed=with_sealed):
        running.update(piece)
    return running.hexdigest()


def begin_precomputing(db: Engine, run: str) -> bool:
    """Store the marker *run* if there is no valid digest; return whether it is needed."""
    metadata = Metadata(db)
    if _valid_digest(metadata):
        return False
    metadata.write(_DIGEST, run)
    return True


def compute_digest_in_steps(db: Engine) -> Generator[None, None, str]:
    running = _new_hash()
    for piece in _encode_all(db, None, with_sealed=False):
        running.update(piece)
        yield
    return running.hexdigest()


def save_precomputed(db: Engine, run: str, digest: str) -> None:
    metadata = Metadata(db)
    if metadata.read(_DIGEST) == run:
        metadata.write(_DIGEST, _with_schema(digest))


def load_or_compute_digest(db: Engine) -> str:
    """Return the cached digest of this release, or compute and cache it, in a transaction."""
    if _is_touched(db):
        return compute_digest(db)  # part of this transaction may still be rolled back
    metadata = Metadata(db)
    digest = _valid_digest(metadata)
    if not digest:
        digest = compute_digest(db)
        metadata.write(_DIGEST, _with_schema(digest))
    return digest


def invalidate_if_touched(db: Engine) -> None:
    if _is_touched(db):
        Metadata(db).delete(_DIGEST)
    db.written_tables.clear()


def _is_touched(db: Engine) -> bool:
    return not _TABLES.isdisjoint(db.written_tables)


def _valid_digest(metadata: Metadata) -> str:
    schema, _, known = metadata.read(_DIGEST).partition(" ")
    return known if schema == str(len(STEPS)) else ""


def _with_schema(digest: str) -> str:
    return f"{len(STEPS)} {digest}"


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
