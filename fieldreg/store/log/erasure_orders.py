"""Erasure orders, which name no person, and the marks of erased people."""

import hmac
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet, list_personal_texts, record_of_unknown_change
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.orders import Order, digest_order, find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureState
from fieldreg.store.engines import Engine
from fieldreg.store.log import change_log
from fieldreg.store.metadata import Metadata, bytes_entry
from fieldreg.store.records import kind_sql

ERASURE_HASH_SECRET: Final = bytes_entry("erasing-secret")
"""The key of the hashes of erased values."""
_MARK_BYTES = 16
ORDERED_SQL = f"state = '{ErasureState.ORDERED}'"
# Only head office gives orders; those written by laptops are requests at most. Where officers sign,
# their signatures say whose an order is, and not a row that the operator can write.
ORDER_IN_FORCE_SQL = (
    f"{ORDERED_SQL} AND NOT EXISTS"
    " (SELECT 1 FROM device_writer w WHERE w.writer = erasure.id >> 32)"
)


ErasureRow: TypeAlias = tuple[int, int, str, str | None, str | None, str, str, str | None]
"""Id, stamp, trainees, fields, changes, reason, day and marks of an erasure."""


def list_orders_in_force(db: Engine) -> list[ErasureRow]:
    rows = db.execute(
        "SELECT id, stamp, trainees, fields, changes, reason, day, said FROM erasure"
        f" WHERE {ORDERED_SQL if db.authority else ORDER_IN_FORCE_SQL} ORDER BY id"
    ).fetchall()
    kind, state = kinds.ERASURE, ErasureState.ORDERED
    return [row for row in rows if is_signed(db, kind, row[0], state, row[2:])]


def is_signed(db: Engine, kind: Kind, record: int, state: str, values: Sequence[Value]) -> bool:
    """Return whether the order *record* with these signed *values* and *state* may be obeyed."""
    if db.authority is None:
        return True
    return db.authority.is_in_force(record, state, digest_order(kind, tuple(values)))


def find_standing_orders(db: Engine) -> list[Order]:
    erasures = db.execute(f"SELECT id FROM erasure WHERE {ORDER_IN_FORCE_SQL}").fetchall()
    undoings = db.execute("SELECT id FROM undoing").fetchall()
    named = {kinds.ERASURE: erasures, kinds.UNDO_ORDER: undoings}
    creations = [
        some
        for kind, rows in named.items()
        for some in change_log.creations_of(db, kind, [record for (record,) in rows])
    ]
    edits = change_log.edits_of(db, [record for (record,) in undoings])
    return list(find_orders(Changes(tuple(creations), tuple(edits))))


def find_signed_orders(db: Engine) -> list[Order]:
    orders = find_standing_orders(db)
    return orders if db.authority is None else list(filter(db.authority.covers, orders))


def load_orders(db: Engine) -> ErasureSet:
    rows = list_orders_in_force(db)
    return ErasureSet.from_orders((row[2], row[3], row[4], row[7]) for row in rows)


def compute_marks(db: Engine, people: Sequence[int], order: ErasureSet) -> str | None:
    creations = [
        some
        for kind in (kinds.TRAINEE, kinds.CONTRIBUTION)
        for some in change_log.creations_of(db, kind, people)
    ]
    made = replace(order, people=frozenset()).redact(Changes(tuple(creations)))
    secret = _secret(db)
    return (
        " ".join(sorted(_mark(_hash(secret, text)) for _, text in list_personal_texts(made)))
        or None
    )


def with_referring_records(db: Engine, erased: ErasureSet, changes: Changes) -> ErasureSet:
    if not erased.people:
        return erased
    found: set[int] = set()
    unread = [
        edits for edits in changes.edit_columns if edits.kind.person_fields and any(edits.extras)
    ]
    for edits in unread:
        names = ", ".join(edits.kind.person_fields)
        sql = f"SELECT id, {names} FROM {edits.kind.name} WHERE id IN ids"
        rows = kind_sql.select_in(db, sql, edits.records)
        found.update(row[0] for row in rows if not erased.people.isdisjoint(row))
    unknown = {record_of_unknown_change(change) for change in changes.unknown}
    rows = kind_sql.select_in(db, "SELECT id, body FROM strange WHERE id IN ids", unknown)
    found.update(change for change, body in rows if erased.names_erased_person(body))
    return replace(erased, records=frozenset(found))


def save_erased_hashes(db: Engine, people: Sequence[int]) -> None:
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
    """Return those of *changes* with the id, but not the content, of an erased change: a clone's.

    The hash of a change is compared with the one saved at the purge, or with the marks in the
    order. *carried_out* are the orders that the sender reports as done: if they include every order
    about single fields of a person, no hash is compared.
    """
    erased = load_orders(db)
    if not erased or not erased.affects(changes):
        return set()
    same_people = _people_known_by_sender(db, carried_out)
    secret = _secret(db)
    found = {}
    for change, text in list_personal_texts(replace(erased, people=frozenset()).redact(changes)):
        row = db.execute("SELECT hash FROM erased_change WHERE id = ?", (change,))
        purged = {_mark(digest) for (digest,) in row}
        known = purged | erased.content_marks.get(change, frozenset())
        if known and change not in same_people and _mark(_hash(secret, text)) not in known:
            found[change] = known
    return {
        change
        for change, known in found.items()
        if not any(
            _mark(_hash(secret, dict(list_personal_texts(subset.redact(changes))).get(change, "")))
            in known
            for subset in _smaller_sets(erased, change)
        )
    }


def _people_known_by_sender(db: Engine, carried_out: Collection[int]) -> set[int]:
    people: dict[bool, set[int]] = {True: set(), False: set()}
    for order, _, trainees, fields, *_ in list_orders_in_force(db):
        is_known = fields is not None and order in carried_out
        people[is_known].update(map(int, trainees.split()))
    return people[True] - people[False]


def _smaller_sets(erased: ErasureSet, change: int) -> Iterator[ErasureSet]:
    fields = sorted(erased.erased_fields.get((change, change), ()))
    for count in range(len(fields)):
        for some in combinations(fields, count):
            yield ErasureSet(erased_fields={(change, change): frozenset(some)})


def _mark(digest: bytes) -> str:
    return digest[:_MARK_BYTES].hex()


def _hash(secret: bytes, text: str) -> bytes:
    return hmac.digest(secret, text.encode(), "sha256")


def _secret(db: Engine) -> bytes:
    """Return the key of erasure hashes, derived from head office's first signing key.

    Raises STORE_DAMAGED if it is missing; marks without it could be forged by guessing.
    """
    if secret := Metadata(db).read(ERASURE_HASH_SECRET):
        return secret
    raise Problem(Code.STORE_DAMAGED)


def mark_erased(db: Engine, people: Sequence[int] | frozenset[int]) -> None:
    for some in kind_sql.batches(people):
        db.execute(
            f"UPDATE {kinds.TRAINEE.name} SET retired = ?, retired_at = NULL"
            f" WHERE id IN ({kind_sql.placeholders(some)}) AND retired < ?",
            (kinds.ERASED_MARK, *some, kinds.INERT_MARK),
        )
