"""Typed places that are known, kept in ``known_place``: the aliases that count.

Officers' aliases count, of one text the latest; a laptop's own count there until head office judges
the text.
"""

from collections.abc import Collection, Iterable
from typing import Final

from fieldreg.domain.log.ids import NUMBER_BITS
from fieldreg.domain.places.known_places import KnownPlaces, TypedText
from fieldreg.domain.places.place import CODE_DIGITS, Level
from fieldreg.domain.problems import read_stored_word
from fieldreg.store.devices.due_changes import add_moved
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

DERIVED_TABLES: Final = frozenset({"known_place", "touched_alias"})
LONGEST: Final = 60  # longer texts are addresses
_COLUMNS: Final = tuple(TypedText._fields)


def is_typed_sql(level: Level, table: str) -> str:
    column, digits = f"{table}.{level}", CODE_DIGITS[level]
    is_text = f"(length({column}) <> {digits} OR {column} >= ':')"
    return f"length({column}) <= {LONGEST} AND {is_text}"


def within_sql(level: Level, table: str) -> str:
    larger = [area for area in reversed(Level) if CODE_DIGITS[area] < CODE_DIGITS[level]]
    cases = " ".join(
        f"WHEN length({table}.{area}) = {CODE_DIGITS[area]} AND {table}.{area} < ':'"
        f" THEN {table}.{area}"
        for area in larger
    )
    return f"CASE {cases} ELSE '' END" if cases else "''"


def _is_known_sql(level: Level) -> str:
    return (
        f"({is_typed_sql(level, 't')} AND EXISTS (SELECT 1 FROM known_place k"
        f" WHERE k.typed = t.{level} AND k.level = '{level}'"
        f" AND k.within = {within_sql(level, 't')}))"
    )


_IS_KNOWN: Final = " OR ".join(map(_is_known_sql, Level))


def load_known_places(db: Engine) -> KnownPlaces:
    return KnownPlaces(_load_kept(db))


def find_people(db: Engine, among: Collection[int] | None = None) -> set[int]:
    if db.execute("SELECT 1 FROM known_place LIMIT 1").fetchone() is None:
        return set()
    sql = f"SELECT t.id FROM trainee t WHERE t.retired < 2 AND ({_IS_KNOWN})"
    if among is None:
        return {row[0] for row in db.execute(sql).fetchall()}
    return {row[0] for row in kind_sql.select_in(db, f"{sql} AND t.id IN ids", among)}


def is_touched(db: Engine) -> bool:
    return db.execute("SELECT 1 FROM touched_alias LIMIT 1").fetchone() is not None


def renew_known(db: Engine, *, is_laptop: bool, is_whole: bool = False) -> None:
    """Renew changed aliases, or the people behind all texts; `components.settle` goes on."""
    known, kept = _compute(db, is_laptop=is_laptop), _load_kept(db)
    moved = sorted(text for text in known.keys() | kept if known.get(text) != kept.get(text))
    changed = sorted(known.keys() | kept) if is_whole else moved
    db.executemany(
        "DELETE FROM known_place WHERE level = ? AND within = ? AND typed = ?",
        [tuple(text) for text in changed],
    )
    db.executemany(
        f"INSERT INTO known_place ({', '.join(_COLUMNS)}, code) VALUES (?, ?, ?, ?)",
        [(*text, known[text]) for text in changed if text in known],
    )
    _touch(db, set(_find_behind(db, changed)))
    db.execute("DELETE FROM touched_alias")
    if moved and not is_laptop:
        add_moved(db, set(_find_behind(db, moved)), set(_find_sessions(db, moved)))


def _compute(db: Engine, *, is_laptop: bool) -> dict[TypedText, str]:
    officers = f"id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)"
    if is_laptop:
        officers = f"id >> {NUMBER_BITS} NOT IN (SELECT writer FROM own_writer)"
    rows = db.execute(
        f"SELECT level, coalesce(within, ''), typed, code, {officers} AS is_officers FROM alias"
        " WHERE retired = 0 AND typed IS NOT NULL AND level IS NOT NULL ORDER BY is_officers, stamp"
    )
    known: dict[TypedText, str | None] = {}
    for level, within, typed, code, is_officers in rows.fetchall():
        if is_officers or is_laptop:
            known[TypedText(read_stored_word(Level, level), within, typed)] = code
    return {text: code for text, code in known.items() if code is not None}


def _load_kept(db: Engine) -> dict[TypedText, str]:
    rows = db.execute(f"SELECT {', '.join(_COLUMNS)}, code FROM known_place").fetchall()
    return {
        TypedText(read_stored_word(Level, level), within, typed): code
        for level, within, typed, code in rows
    }


def _find_behind(db: Engine, texts: Iterable[TypedText]) -> Iterable[int]:
    for level, _, typed in texts:
        sql = f"SELECT t.id FROM trainee t WHERE {is_typed_sql(level, 't')} AND t.{level} = ?"
        yield from (row[0] for row in db.execute(sql, (typed,)).fetchall())
        sql = f"SELECT trainee FROM residence WHERE trainee IS NOT NULL AND {level} = ?"
        yield from (row[0] for row in db.execute(sql, (typed,)).fetchall())


def _find_sessions(db: Engine, texts: Iterable[TypedText]) -> Iterable[int]:
    for level, within, typed in texts:
        if level is Level.SOUM and not within:
            found = db.execute("SELECT id FROM session WHERE soum = ?", (typed,)).fetchall()
            yield from (row[0] for row in found)


def _touch(db: Engine, people: Collection[int]) -> None:
    rows = [(person,) for person in sorted(people)]
    for table in ("touched_end", "touched_person"):
        db.executemany(f"INSERT INTO {table} (id) VALUES (?) ON CONFLICT DO NOTHING", rows)
    sql = "SELECT DISTINCT root FROM person WHERE record IN ids"
    roots = list(kind_sql.select_in(db, sql, people))
    db.executemany("INSERT INTO touched_shown (id) VALUES (?) ON CONFLICT DO NOTHING", roots)
