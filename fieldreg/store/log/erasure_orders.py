"""The ledger: which erasures were ordered, and the mark of those who were erased.

It is the table of erasures itself, permanent, and holds no name. Whatever comes into the
store goes past it. Where nobody was erased, none of this costs more than one look.
"""

import hmac
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet, list_personal_texts, record_of_unknown_change
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureState
from fieldreg.store.engines import Engine
from fieldreg.store.log import change_log
from fieldreg.store.metadata import Metadata
from fieldreg.store.records import kind_sql

ERASURE_HASH_SECRET = "erasing-secret"  # noqa: S105
"""The paper that hashes of what was erased are made with."""
_MARK_BYTES = 16
# An order is head office's alone: what a laptop wrote is none, whatever it says.
ORDER_IN_FORCE_SQL = (
    f"state = '{ErasureState.ORDERED}' AND NOT EXISTS"
    " (SELECT 1 FROM device_writer w WHERE w.writer = erasure.id >> 32)"
)


def load_orders(db: Engine) -> ErasureSet:
    """Give all that was ordered to be erased."""
    rows = db.execute(
        f"SELECT trainees, fields, changes, said FROM erasure WHERE {ORDER_IN_FORCE_SQL}"
    )
    return ErasureSet.from_orders(rows.fetchall())


def compute_marks(db: Engine, people: Sequence[int], news: ErasureSet) -> str | None:
    """Give the marks of what made *people*, as an order will bear them that makes *news*.

    They are of what that order leaves of it, so that whoever has carried one out and
    whoever has not say the same.
    """
    every = change_log.creations_of(db, kinds.TRAINEE, people)
    made = replace(news, people=frozenset()).redact(Changes(tuple(every)))
    secret = _secret(db)
    return (
        " ".join(sorted(_mark(_hash(secret, text)) for _, text in list_personal_texts(made)))
        or None
    )


def with_referring_records(db: Engine, erased: ErasureSet, changes: Changes) -> ErasureSet:
    """Give *erased* with the records here that tell of them, as far as *changes* need it.

    They do where a later release said something in an edit that this one cannot read.
    """
    if not erased.people:
        return erased
    found: set[int] = set()
    late = [one for one in changes.edit_columns if one.kind.person_fields and any(one.extras)]
    for alike in late:
        for some in kind_sql.batches(alike.records):
            names = ", ".join(alike.kind.person_fields)
            sql = f"SELECT id, {names} FROM {alike.kind.name} WHERE id IN"
            rows = db.execute(f"{sql} ({kind_sql.placeholders(some)})", some)
            found.update(row[0] for row in rows if not erased.people.isdisjoint(row[1:]))
    for some in kind_sql.batches({record_of_unknown_change(one) for one in changes.unknown}):
        sql = f"SELECT id, body FROM strange WHERE id IN ({kind_sql.placeholders(some)})"
        found.update(one for one, body in db.execute(sql, some) if erased.names_erased_person(body))
    return replace(erased, records=frozenset(found))


def save_erased_hashes(db: Engine, people: Sequence[int]) -> None:
    """Keep a hash of what each change told of *people*, before it is wiped."""
    creations = [
        change_log.creations_where(db, kind, *kind_sql.is_about_sql(kind, people))
        for kind in (kinds.TRAINEE, *kinds.PERSON_KINDS)
    ]
    changes = Changes(tuple(creations), tuple(change_log.edits_of(db, people)))
    secret = _secret(db)
    db.executemany(
        "INSERT INTO erased_change (id, hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(change, _hash(secret, text)) for change, text in list_personal_texts(changes)],
    )


def find_id_collisions(db: Engine, changes: Changes, carried_out: Collection[int]) -> set[int]:
    """Give those of *changes* that are not what was erased, though they are called so.

    They say something else than stood here before it was wiped, or than the order bears
    marks of, which a head office knows that was put back to before all that.

    Whoever says of every order about an answer that it is *carried_out* means whom they
    mean: a laptop carries none out on what head office did not have from it. So it need not
    bear a mark, and where copies of head office withdrew different answers none could: each
    marks what it left, and what all of them left nobody has seen.
    """
    erased = load_orders(db)
    if not erased or not erased.affects(changes):
        return set()
    meant = _known_by(db, carried_out)
    secret = _secret(db)
    found = {}
    for change, text in list_personal_texts(replace(erased, people=frozenset()).redact(changes)):
        row = db.execute("SELECT hash FROM erased_change WHERE id = ?", (change,))
        kept = {_mark(one) for (one,) in row}
        known = kept | erased.marks.get(change, frozenset())
        if known and change not in meant and _mark(_hash(secret, text)) not in known:
            found[change] = known
    return {
        change
        for change, known in found.items()
        if not any(
            _mark(_hash(secret, dict(list_personal_texts(one.redact(changes))).get(change, "")))
            in known
            for one in _in_sight_of(erased, change)
        )
    }


def _known_by(db: Engine, carried_out: Collection[int]) -> set[int]:
    """Give whom orders name that are about answers and *carried_out*, and no others."""
    rows = db.execute(f"SELECT id, trainees, fields FROM erasure WHERE {ORDER_IN_FORCE_SQL}")
    people: dict[bool, set[int]] = {True: set(), False: set()}
    for order, trainees, fields in rows:
        is_known = fields is not None and order in carried_out
        people[is_known].update(map(int, trainees.split()))
    return people[True] - people[False]


def _in_sight_of(erased: ErasureSet, change: int) -> Iterator[ErasureSet]:
    """Give what an order about what *change* made may have been given in sight of.

    Two copies of head office that each withdraw an answer know of their own order alone,
    and so do the marks that these bear.
    """
    fields = sorted(erased.answers.get((change, change), ()))
    for count in range(len(fields)):
        for some in combinations(fields, count):
            yield ErasureSet(answers={(change, change): frozenset(some)})


def _mark(digest: bytes) -> str:
    return digest[:_MARK_BYTES].hex()


def _hash(secret: bytes, text: str) -> bytes:
    return hmac.digest(secret, text.encode(), "sha256")


def _secret(db: Engine) -> bytes:
    """Give what makes hashes useless to whoever does not have head office's store.

    It is of the key that head office signs with, which outlives rotation and recovery, so
    that one that was put back reads the marks of orders that it gave since.

    Raises:
        Problem: STORE_DAMAGED where it is missing: without it a mark is of nobody's making,
            and whoever guesses her words could make it too.
    """
    secret = Metadata(db).get(ERASURE_HASH_SECRET)
    if not secret:
        raise Problem(Code.STORE_DAMAGED)
    return secret


def mark_erased(db: Engine, people: Sequence[int] | frozenset[int]) -> None:
    """Mark the stubs of *people* as erased, where they are here and not inert."""
    for some in kind_sql.batches(people):
        db.execute(
            f"UPDATE {kinds.TRAINEE.name} SET retired = ?, retired_at = NULL"
            f" WHERE id IN ({kind_sql.placeholders(some)}) AND retired < ?",
            (kinds.ERASED_MARK, *some, kinds.INERT_MARK),
        )
