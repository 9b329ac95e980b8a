"""The digest: one hash over what is true here, equal wherever the same was received.

SHA-256 over canonical bytes, kind by kind and by id, of the live values of all
travelling kinds. History, receipts, drafts and devices are not in it, nor what is inert,
nor the kinds that only tell of other changes, so that whatever is undone and brought back
gives the digest from before; nor are changes of kinds that this release does not know:
what they make true is not known here. Sealed answers go one way and never back, so that
laptop and head office need not hold the same of them: they count only between a store and
its copy.

A laptop tells its digest at every exchange, and it takes fifteen seconds of a million
records: so it is kept, as a paper, until a statement writes to a table that is in it.
The same transaction takes the paper away, whatever wrote and why; so the paper is never of
another state than the tables, on any engine, after any crash.
It can be computed ahead, in steps between which others have the store: a paper of its own
name stands there meanwhile, and goes likewise where somebody writes.
"""

import hashlib
from collections.abc import Generator, Iterator
from operator import itemgetter
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.merging import Live
from fieldreg.store.engines import ANY_TABLE, Engine
from fieldreg.store.metadata import Metadata
from fieldreg.store.migrations import STEPS
from fieldreg.store.records import kind_sql
from fieldreg.store.records.record_rows import read_other_live

_KEPT: Final = "digest"
_READ: Final = frozenset({*kinds.BY_NAME, "also", ANY_TABLE})


def compute_digest(db: Engine, only: set[int] | None = None, *, with_sealed: bool = False) -> str:
    """Give the digest as 64 hex digits; restricted to the records *only* where given."""
    running = _begun()
    for piece in _pieces(db, only, with_sealed=with_sealed):
        running.update(piece)
    return running.hexdigest()


def begin_precomputing(db: Engine, turn: str) -> bool:
    """Begin to compute in `steps` what is news; tell whether it is. *turn* is this one's own."""
    papers = Metadata(db)
    if _known(papers):
        return False
    papers.put(_KEPT, turn.encode())
    return True


def compute_digest_in_steps(db: Engine) -> Generator[None, None, str]:
    """Compute the digest of everything, and let others have the store every few milliseconds."""
    running = _begun()
    for piece in _pieces(db, None, with_sealed=False):
        running.update(piece)
        yield
    return running.hexdigest()


def save_precomputed(db: Engine, turn: str, known: str) -> None:
    """Keep *known*, unless somebody wrote since *turn* began."""
    papers = Metadata(db)
    if papers.get(_KEPT) == turn.encode():
        papers.put(_KEPT, _of_release(known))


def load_or_compute_digest(db: Engine) -> str:
    """Give the digest of everything, inside an open transaction; compute it where it is news.

    It stays with the release that computed it: another may know more fields.
    """
    if _is_touched(db):
        return compute_digest(db)  # this transaction may yet be given up in part
    papers = Metadata(db)
    known = _known(papers)
    if not known:
        known = compute_digest(db)
        papers.put(_KEPT, _of_release(known))
    return known


def invalidate_if_touched(db: Engine) -> None:
    """Keep no digest of what the transaction that ends here has changed."""
    if _is_touched(db):
        Metadata(db).delete(_KEPT)
    db.written_tables.clear()


def _is_touched(db: Engine) -> bool:
    return not _READ.isdisjoint(db.written_tables)


def _known(papers: Metadata) -> str:
    schema, _, known = (papers.get(_KEPT) or b"").decode().partition(" ")
    return known if schema == str(len(STEPS)) else ""


def _of_release(known: str) -> bytes:
    return f"{len(STEPS)} {known}".encode()


def _begun() -> "hashlib._Hash":
    return hashlib.sha256(b"fieldreg-digest-v1\n")


def _pieces(db: Engine, only: set[int] | None, *, with_sealed: bool) -> Iterator[bytes]:
    for kind in kinds.KINDS:
        if not kind.is_about_changes and (with_sealed or not kind.is_sealed):
            yield from _pieces_of(db, kind, only)


def _pieces_of(db: Engine, kind: Kind, only: set[int] | None) -> Iterator[bytes]:
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
            if row[-2] == kinds.INERT_MARK:  # the retired mark stands last of all
                continue
            identity, stamp = row[:2]
            live = [
                f"[{stamp if at is None else at},{kind_sql.as_json(value)}]"
                for value, at in zip(row[width::2], row[width + 1 :: 2], strict=True)
            ]
            for name, beside in further.get(identity, {}).items():
                at = width + 2 * places[name]
                standing = stamp if row[at + 1] is None else row[at + 1], row[at]
                live[places[name]] = _in_order((standing, *beside))
            first = ",".join(kind_sql.as_json(row[at]) for at in fixed)
            values = "],[".join(live)
            lines.append(f"[{kind.number},{identity},{stamp},[{first}],[[{values}]]]\n")
        yield "".join(lines).encode()


def _in_order(live: Live) -> str:
    every = sorted(live, key=itemgetter(0), reverse=True)
    return ",".join(f"[{at},{kind_sql.as_json(value)}]" for at, value in every)
