"""Wiping: erased values taken out of every place in the store where they stand.

Rows, first values, further live values, the log of edits, what was kept unread or set
aside, own segments, unfinished pages, names of files that people came from, and head
office's replies as a laptop kept them: those are signed as they are and cannot be made
blank, so they go, and the laptop says that it holds none, which brings them again without
her. What is sealed stays until then, to be given back to a head office that may have lost
it: nobody here can read that. Else what stays is what `domain.erasing` leaves. It happens in
the transaction that is open; `Engine.scour` then takes the old pages out of the file.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

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
from fieldreg.store.metadata import HUB_UPLOAD, Drafts, Metadata
from fieldreg.store.records import kind_sql

_SEALED = b"age-encryption.org/v1\n"  # how what is sealed begins
VACUUM_DUE = "unscoured"
"""The paper that says that old pages may still hold what was wiped."""


def purge_erased(db: Engine, news: ErasureSet) -> Counter[str]:
    """Wipe what *news* orders, inside the open transaction; count what stood, by place."""
    found: Counter[str] = Counter()
    changes: set[int] = set()
    is_office = db.execute("SELECT 1 FROM device LIMIT 1").fetchone() is not None
    for some in kind_sql.batches(news.people):
        if is_office:
            erasure_orders.save_erased_hashes(db, some)
        _drafts(db, some, found)
        found["import"] += ImportRepository(db).redact_files(some)
        changes |= _people(db, some, found)
    changes |= _answers(db, news, found)
    _strange(db, news, found)
    _set_aside(db, news, found)
    _segments(db, changes, found)
    found = +found
    if found:
        _replies(db, found)
        Metadata(db).put(VACUUM_DUE, b"1")
    return found


def _people(db: Engine, people: list[int], found: Counter[str]) -> set[int]:
    """Wipe *people* as a whole; give the changes that told of them."""
    marks = kind_sql.placeholders(people)
    kind = kinds.TRAINEE
    here = _ids(
        db,
        f"SELECT id FROM {kind.name} WHERE id IN ({marks})"
        " AND (retired <> ? OR extras IS NOT NULL)",
        (*people, kinds.ERASED_MARK),
    )
    found["record"] += len(here)
    nothing = {one.name: None for one in kind.fields}
    columns = [[value] for value in nothing.values()]
    derived = zip(
        kind_sql.derived_columns(kind), kind_sql.compute_derived(kind, columns), strict=True
    )
    values = {one.name: column[0] for one, column in derived}
    values |= nothing | {f"{one.name}_at": None for one in kind_sql.mergeable_fields(kind)}
    values |= {"extras": None}
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
        gone = db.execute(
            f"SELECT count(*) FROM {table} WHERE record IN ({marks})", people
        ).fetchone()
        found[table] += gone[0]
        db.execute(f"DELETE FROM {table} WHERE record IN ({marks})", people)
    changes = here | edits
    for other in kinds.PERSON_KINDS:
        changes |= _of_others(db, other, people, found)
    return changes


def _of_others(db: Engine, kind: Kind, people: list[int], found: Counter[str]) -> set[int]:
    """Wipe what records of *kind* tell of *people*; give those records."""
    blank = {one.name: one.erased_value for one in kind.fields if one.is_personal}
    is_about, about = kind_sql.is_about_sql(kind, people)
    stands = "".join(f" OR {name} IS DISTINCT FROM ?" for name in blank)
    here = _ids(
        db,
        f"SELECT id FROM {kind.name} WHERE {is_about} AND (extras IS NOT NULL{stands})",
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


def _answers(db: Engine, news: ErasureSet, found: Counter[str]) -> set[int]:
    """Wipe single answers; give the changes that said them."""
    kind, records = kinds.TRAINEE, set()
    changes = {change for _, change in news.answers}
    for some in kind_sql.batches(changes):
        marks = kind_sql.placeholders(some)
        for identity, stamp, extras in db.execute(
            f"SELECT id, stamp, extras FROM {kind.name} WHERE id IN ({marks}) AND retired <> ?",
            (*some, kinds.ERASED_MARK),
        ).fetchall():
            if fields := news.answers.get((identity, identity)):
                _first_values(db, identity, stamp, fields)
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
            fields = news.answers.get((record, identity), frozenset())
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


def _first_values(db: Engine, record: int, stamp: int, fields: Iterable[str]) -> None:
    """Make *fields* blank in what *record* was created with, wherever that stands."""
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


def _strange(db: Engine, news: ErasureSet, found: Counter[str]) -> None:
    kept = db.execute("SELECT id, stamp, kind, body FROM strange").fetchall()
    changes = Changes(unknown=tuple(UnknownChange(*row) for row in kept))
    blanked = news.redact(changes).unknown
    for (identity, _, _, body), blank in zip(kept, (one.body for one in blanked), strict=True):
        if blank != body:
            found["strange"] += 1
            db.execute("UPDATE strange SET body = ? WHERE id = ?", (blank, identity))


def _set_aside(db: Engine, news: ErasureSet, found: Counter[str]) -> None:
    """Empty what was set aside and tells of anybody: nobody here could write it anew."""
    wanted = [("about = ? OR id = ?", (one, one)) for one in sorted(news.people)]
    wanted += [("about = ? AND id = ?", pair) for pair in sorted(news.answers)]
    for is_meant, bound in wanted:
        gone = db.execute(
            f"SELECT count(*) FROM set_aside WHERE ({is_meant}) AND body <> ?", (*bound, b"")
        ).fetchone()
        found["set-aside"] += gone[0]
        db.execute(f"UPDATE set_aside SET body = ? WHERE {is_meant}", (b"", *bound))


def _segments(db: Engine, changes: Collection[int], found: Counter[str]) -> None:
    """Take the bodies of own segments that hold any of *changes*; their hashes stay.

    What is sealed of them and on its way to a hub goes too, and is sealed anew.
    """
    by_writer: dict[int, list[int]] = defaultdict(list)
    for one in changes:
        by_writer[writer_of(one)].append(number_of(one))
    for writer, numbers in by_writer.items():
        for first, last, log_hash in db.execute(
            "SELECT first, last, hash FROM segment WHERE writer = ? AND body IS NOT NULL", (writer,)
        ).fetchall():
            if not any(first <= one <= last for one in numbers):
                continue
            place = (writer, last, log_hash)
            (body,) = db.execute(
                "SELECT body FROM segment WHERE writer = ? AND last = ? AND hash = ?", place
            ).fetchone()
            found["segment"] += 1
            db.execute("DELETE FROM paper WHERE name = ?", (HUB_UPLOAD,))
            db.execute(
                "UPDATE segment SET body = NULL, was = ?"
                " WHERE writer = ? AND last = ? AND hash = ?",
                (hashlib.sha256(body).digest(), *place),
            )


def _drafts(db: Engine, people: list[int], found: Counter[str]) -> None:
    """Forget unfinished pages that tell of *people*, at whichever seat of the database.

    They do by whom they correct or are about, by a number or an address that was ever hers, or by her
    name as it ever was. A namesake's page stays where it says who else it is of.
    """
    drafts = Drafts(db)
    pages = drafts.list_of_all_installations()
    if not pages:
        return
    for person, said in ChangeHistory(db).load_assignments(kinds.TRAINEE, people).items():
        ever = {
            name: {str(one.value) for one in some if one.value is not None}
            for name, some in said.items()
        }
        for seat, page, fields in pages:
            is_hers = page == draft_page_name(person) or fields.get(ABOUT_KEY) == str(person)
            if is_hers or _tells_of(fields, ever):
                found["draft"] += 1
                drafts.delete(seat, page)


def _tells_of(fields: Mapping[str, str], ever: Mapping[str, set[str]]) -> bool:
    """Tell whether *fields* are of the person who was *ever* called and reached so."""
    typed = fields.values()
    numbers = {*map(phone_key, ever["phone"]), *map(_address, ever["email"])} - {""}
    if not numbers.isdisjoint({*map(phone_key, typed), *map(_address, typed)}):
        return True
    given, patronymic = name_keys(*map(fields.get, ("given_name", "patronymic"), ("", "")))
    names = set(map(normalise, ever["given_name"])) - {""}
    others = {"", *map(normalise_patronymic, ever["patronymic"])}
    is_called_so = not names.isdisjoint({given, *map(normalise, typed)})
    return is_called_so and any(one.startswith(patronymic) for one in others)


def _address(text: str) -> str:
    return text.strip().casefold()


def _replies(db: Engine, found: Counter[str]) -> None:
    readable = f"FROM kept_reply WHERE substr(body, 1, {len(_SEALED)}) <> ?"
    kept = db.execute(f"SELECT count(*) {readable}", (_SEALED,)).fetchone()
    found["reply"] += kept[0]
    db.execute(f"DELETE {readable}", (_SEALED,))
    papers = Metadata(db)
    if held := papers.get("held"):
        papers.put("held", held.split()[0] + b" 0")


def _ids(db: Engine, sql: str, bound: Iterable[object]) -> set[int]:
    return {row[0] for row in db.execute(sql, tuple(bound))}
