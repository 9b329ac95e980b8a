"""Purging erased values from every place in the store.

The places: rows, original values, further live values, logged edits, unknown and quarantined
changes, own segments, drafts, and file names of imports. A laptop deletes readable signed replies
and asks for them again; sealed ones stay for a head office that may have lost them. `Engine.vacuum`
later removes old pages from the file.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.erasure import ErasureSet, redact_creation_extras, redact_edit_extras
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, UnknownChange
from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.domain.normalisation import name_keys, normalise, normalise_patronymic
from fieldreg.domain.people.drafts import ABOUT_KEY, draft_page_name
from fieldreg.domain.people.phones import phone_key
from fieldreg.store.engines import Engine
from fieldreg.store.imports import ImportRepository
from fieldreg.store.log import erasure_orders, undo_effects
from fieldreg.store.log.history import ChangeHistory
from fieldreg.store.log.scopes import forget_scopes
from fieldreg.store.metadata import (
    HUB_UPLOAD,
    PAIR_SCORES,
    RECEIVED_REPLY,
    Drafts,
    Metadata,
    flag_entry,
)
from fieldreg.store.records import kind_sql

_SEALED_PREFIX = b"age-encryption.org/v1\n"  # of sealed bodies
VACUUM_DUE: Final = flag_entry("unscoured")
"""Whether old pages may still hold purged values."""


def purge_erased(db: Engine, orders: ErasureSet) -> Counter[str]:
    found: Counter[str] = Counter()
    changes: set[int] = set()
    is_office = db.execute("SELECT 1 FROM device LIMIT 1").fetchone() is not None
    for some in kind_sql.batches(orders.people):
        if is_office:
            erasure_orders.save_erased_hashes(db, some)
        _purge_drafts(db, some, found)
        found["import"] += ImportRepository(db).redact_files(some)
        changes |= _purge_people(db, some, found)
    changes |= _purge_fields(db, orders, found)
    _purge_unknown(db, orders, found)
    _purge_quarantined(db, orders, found)
    _purge_segments(db, changes, found)
    found = +found
    if found:
        _purge_replies(db, found)
        if is_office:  # those that wait to be handed out again
            db.execute("DELETE FROM kept_reply")
        Metadata(db).write(VACUUM_DUE, value=True)
        Metadata(db).delete(PAIR_SCORES)  # check sums of values
        forget_scopes(db)
    return found


def purge_requests(db: Engine, decided: Iterable[int]) -> None:
    kind = kinds.REQUEST
    said = [field.name for field in kind.fields if field.is_personal]
    is_filled, sets = (
        between.join(f"{name} {how}" for name in said)
        for between, how in ((" OR ", "IS NOT NULL"), (", ", "= NULL"))
    )
    sql = f"SELECT id FROM {kind.name} WHERE ({is_filled} OR extras IS NOT NULL) AND id IN ids"
    filled = [row[0] for row in kind_sql.select_in(db, sql, decided)]
    if not filled:
        return
    for some in kind_sql.batches(filled):
        marks = kind_sql.placeholders(some)
        db.execute(f"UPDATE {kind.name} SET {sets}, extras = NULL WHERE id IN ({marks})", some)
    _purge_segments(db, filled, Counter())
    Metadata(db).write(VACUUM_DUE, value=True)


def _purge_people(db: Engine, people: list[int], found: Counter[str]) -> set[int]:
    marks = kind_sql.placeholders(people)
    kind = kinds.TRAINEE
    here = _ids(
        db,
        f"SELECT id FROM {kind.name} WHERE id IN ({marks})"
        " AND (retired <> ? OR extras IS NOT NULL)",
        (*people, kinds.ERASED_MARK),
    )
    found["record"] += len(here)
    values = blank_row(kind)
    sets = ", ".join(f"{name} = ?" for name in values)
    db.execute(
        f"UPDATE {kind.name} SET {sets},"
        " retired = CASE WHEN retired = ? THEN retired ELSE ? END"
        f" WHERE id IN ({marks})",
        (*values.values(), kinds.INERT_MARK, kinds.ERASED_MARK, *people),
    )
    edits = _ids(
        db,
        f"SELECT id FROM edit WHERE record IN ({marks}) AND (body <> ? OR extras IS NOT NULL)",
        (*people, "{}"),
    )
    found["edit"] += len(edits)
    db.execute(
        f"UPDATE edit SET body = ?, extras = NULL WHERE record IN ({marks})", ("{}", *people)
    )
    for table in ("original", "also"):
        rows = f"FROM {table} WHERE record IN ({marks})"
        found[table] += _count(db, rows, people)
        db.execute(f"DELETE {rows}", people)
    changes = here | edits
    for other in kinds.PERSON_KINDS:
        changes |= purge_related(db, other, people, found)
    return changes


def blank_row(kind: Kind) -> dict[str, str | None]:
    fields = [field.name for field in kind.fields]
    derived = zip(
        kind_sql.derived_columns(kind),
        kind_sql.compute_derived(kind, [[None]] * len(fields)),
        strict=True,
    )
    stamps = [f"{field.name}_at" for field in kind_sql.mergeable_fields(kind)]
    blanks = {column.name: values[0] for column, values in derived}
    return blanks | dict.fromkeys([*fields, *stamps, "extras"])


def purge_related(db: Engine, kind: Kind, people: list[int], found: Counter[str]) -> set[int]:
    blank = {field.name: field.erased_value for field in kind.fields if field.is_personal}
    is_about, about = kind_sql.is_about_sql(kind, people)
    differs = "".join(f" OR {name} IS DISTINCT FROM ?" for name in blank)
    here = _ids(
        db,
        f"SELECT id FROM {kind.name} WHERE {is_about} AND (extras IS NOT NULL{differs})",
        (*about, *blank.values()),
    )
    found[kind.name] += len(here)
    sets = "".join(f", {name} = ?" for name in blank)
    db.execute(
        f"UPDATE {kind.name} SET extras = NULL{sets} WHERE {is_about}", (*blank.values(), *about)
    )
    edits = _ids(
        db,
        "SELECT id FROM edit WHERE extras IS NOT NULL AND record IN"
        f" (SELECT id FROM {kind.name} WHERE {is_about})",
        about,
    )
    found["edit"] += len(edits)
    for some in kind_sql.batches(edits):
        db.execute(
            f"UPDATE edit SET extras = NULL WHERE id IN ({kind_sql.placeholders(some)})", some
        )
    return here | edits


def _purge_fields(db: Engine, orders: ErasureSet, found: Counter[str]) -> set[int]:
    kind, records = kinds.TRAINEE, set()
    changes = {change for _, change in orders.erased_fields}
    for some in kind_sql.batches(changes):
        marks = kind_sql.placeholders(some)
        for identity, stamp, extras in db.execute(
            f"SELECT id, stamp, extras FROM {kind.name} WHERE id IN ({marks}) AND retired <> ?",
            (*some, kinds.ERASED_MARK),
        ).fetchall():
            if fields := orders.erased_fields.get((identity, identity)):
                _purge_originals(db, identity, stamp, fields)
                db.execute(
                    f"UPDATE {kind.name} SET extras = ? WHERE id = ?",
                    (redact_creation_extras(extras, fields), identity),
                )
                records.add(identity)
        for identity, record, body, extras in db.execute(
            f"SELECT id, record, body, extras FROM edit WHERE id IN ({marks}) AND kind = ?",
            (*some, kind.number),
        ).fetchall():
            values, seen = kind_sql.decode_edit_body(body)
            fields = orders.erased_fields.get((record, identity), frozenset())
            if not fields:
                continue
            for name in fields & values.keys():
                values[name] = None
            db.execute(
                "UPDATE edit SET body = ?, extras = ? WHERE id = ?",
                (
                    kind_sql.encode_edit_body(values, seen),
                    redact_edit_extras(extras, fields),
                    identity,
                ),
            )
            records.add(record)
    found["field"] += len(records)
    undo_effects.recompute_live_values(db, kind, records, undo_effects.load_undone(db).spans)
    return changes


def _purge_originals(db: Engine, record: int, stamp: int, fields: Iterable[str]) -> None:
    for name in fields:
        field = kinds.TRAINEE.field(name)
        if field is None or not field.is_personal:
            continue
        db.execute(
            f"UPDATE trainee SET {field.name} = NULL WHERE id = ? AND {field.name}_at IS NULL",
            (record,),
        )
        db.execute(
            "UPDATE original SET value = NULL WHERE record = ? AND field = ?", (record, name)
        )
        db.execute(
            "UPDATE also SET value = NULL WHERE record = ? AND field = ? AND stamp = ?",
            (record, name, stamp),
        )


def _purge_unknown(db: Engine, orders: ErasureSet, found: Counter[str]) -> None:
    kept = db.execute("SELECT id, stamp, kind, body FROM strange").fetchall()
    changes = Changes(unknown=tuple(UnknownChange(*row) for row in kept))
    redacted = orders.redact(changes).unknown
    for (identity, _, _, body), blank in zip(
        kept, (change.body for change in redacted), strict=True
    ):
        if blank != body:
            found["strange"] += 1
            db.execute("UPDATE strange SET body = ? WHERE id = ?", (blank, identity))


def _purge_quarantined(db: Engine, orders: ErasureSet, found: Counter[str]) -> None:
    wanted = [("about = ? OR id = ?", (person, person)) for person in sorted(orders.people)]
    wanted += [("about = ? AND id = ?", pair) for pair in sorted(orders.erased_fields)]
    for condition, bound in wanted:
        filled = f"FROM set_aside WHERE ({condition}) AND body <> ?"
        found["set-aside"] += _count(db, filled, (*bound, b""))
        db.execute(f"UPDATE set_aside SET body = ? WHERE {condition}", (b"", *bound))


def _purge_segments(db: Engine, changes: Collection[int], found: Counter[str]) -> None:
    by_writer: dict[int, list[int]] = defaultdict(list)
    for change in changes:
        by_writer[writer_of(change)].append(number_of(change))
    for writer, numbers in by_writer.items():
        for first, last, log_hash in db.execute(
            "SELECT first, last, hash FROM segment WHERE writer = ? AND body IS NOT NULL", (writer,)
        ).fetchall():
            if not any(first <= number <= last for number in numbers):
                continue
            place = (writer, last, log_hash)
            (body,) = db.execute(
                "SELECT body FROM segment WHERE writer = ? AND last = ? AND hash = ?", place
            ).fetchone()
            found["segment"] += 1
            Metadata(db).delete(HUB_UPLOAD)
            db.execute(
                "UPDATE segment SET body = NULL, was = ?"
                " WHERE writer = ? AND last = ? AND hash = ?",
                (hashlib.sha256(body).digest(), *place),
            )


def _purge_drafts(db: Engine, people: list[int], found: Counter[str]) -> None:
    drafts = Drafts(db)
    pages = drafts.list_of_all_installations()
    if not pages:
        return
    for person, history in ChangeHistory(db).load_assignments(kinds.TRAINEE, people).items():
        ever = {
            name: {str(assignment.value) for assignment in some if assignment.value is not None}
            for name, some in history.items()
        }
        for installation_id, page, fields in pages:
            is_about_person = page == draft_page_name(person) or fields.get(ABOUT_KEY) == str(
                person
            )
            if is_about_person or _is_about(fields, ever):
                found["draft"] += 1
                drafts.delete(installation_id, page)


def _is_about(fields: Mapping[str, str], ever: Mapping[str, set[str]]) -> bool:
    typed = fields.values()
    numbers = {*map(phone_key, ever["phone"]), *map(_address, ever["email"])} - {""}
    if not numbers.isdisjoint({*map(phone_key, typed), *map(_address, typed)}):
        return True
    given, patronymic = name_keys(*map(fields.get, ("given_name", "patronymic"), ("", "")))
    names = set(map(normalise, ever["given_name"])) - {""}
    others = {"", *map(normalise_patronymic, ever["patronymic"])}
    has_name = not names.isdisjoint({given, *map(normalise, typed)})
    return has_name and any(other.startswith(patronymic) for other in others)


def _address(text: str) -> str:
    return text.strip().casefold()


def _purge_replies(db: Engine, found: Counter[str]) -> None:
    readable = f"FROM kept_reply WHERE substr(body, 1, {len(_SEALED_PREFIX)}) <> ?"
    found["reply"] += _count(db, readable, (_SEALED_PREFIX,))
    db.execute(f"DELETE {readable}", (_SEALED_PREFIX,))
    metadata = Metadata(db)
    epoch, version = metadata.read(RECEIVED_REPLY)
    if version:
        metadata.write(RECEIVED_REPLY, (epoch, 0))


def _count(db: Engine, rows: str, bound: Sequence[object]) -> int:
    return int(db.execute(f"SELECT count(*) {rows}", bound).fetchone()[0])


def _ids(db: Engine, sql: str, bound: Iterable[object]) -> set[int]:
    return {row[0] for row in db.execute(sql, tuple(bound))}
