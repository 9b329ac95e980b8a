"""Shown values of people in ``person``, one row of ``shown_person`` each.

Triggers note outdated rows; `settle` renews them before the transaction ends.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.shown_values import ShownValue, combine_members
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.merging import Live, displayed_value
from fieldreg.domain.places.known_places import KnownPlaces
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept.known_places import load_known_places
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import read_rows

DERIVED_TABLES: Final = frozenset({"shown_person", "touched_shown"})
SHOWN_FIELDS: Final = (
    "given_name", "patronymic", "birth_date", "gender", "phone", "aimag", "soum", "bag",
    "source_ref",
)  # fmt: skip
_KEYS: Final = ("given_key", "patronymic_key", "sort_key")
_LISTED: Final = "id, retired, birth_date, aimag, soum, given_key, patronymic_key, sort_key"


def listed_sql(*, retired: bool | None = None) -> str:
    mark = "" if retired is None else f" AND t.retired = {int(retired)}"
    blank = f" AND NOT ({kind_sql.blank_person_sql('t')})" if retired else ""
    shown = "" if retired is None else f" WHERE retired = {int(retired)}"
    return (
        f"(SELECT {_LISTED} FROM trainee t WHERE NOT EXISTS"
        f" (SELECT 1 FROM person p WHERE p.record = t.id){mark}{blank}"
        f" UNION ALL SELECT {_LISTED} FROM shown_person{shown}) AS trainee"
    )


def count_joined_away(db: Engine, retired: int) -> int:
    settle(db)
    column = "out_of_use" if retired else "in_use"
    sql = f"SELECT coalesce(sum({column} - CASE retired WHEN ? THEN 1 ELSE 0 END), 0)"
    return int(db.execute(f"{sql} FROM shown_person", (retired,)).fetchone()[0])


def count_joined_away_counted(db: Engine) -> int:
    if db.execute("SELECT 1 FROM unconfirmed_writer LIMIT 1").fetchone() is None:
        return count_joined_away(db, 0)
    sql = (
        "SELECT count(*) - count(DISTINCT p.root) FROM person p JOIN trainee t ON t.id = p.record"
        f" WHERE t.retired = 0 AND {confirmed_sql('t.id')}"
    )
    return int(db.execute(sql).fetchone()[0])


def find_pins(db: Engine, members: Iterable[int]) -> list[tuple[int, int, str]]:
    sql = "SELECT id, member, shown_field, stamp FROM pin WHERE retired = 0 AND member IN ids"
    found = sorted(kind_sql.select_in(db, sql, members), key=lambda row: -row[3])
    return [row[:3] for row in found]


def find_sources(
    db: Engine, people: Mapping[int, Sequence[int]], names: Iterable[str]
) -> dict[tuple[int, str], int]:
    """Return by root and field the member whose value is shown, if any of several knows it.

    *people* are the members of each root that count.
    """
    joined = {root: members for root, members in people.items() if len(members) > 1}
    records = [each for members in joined.values() for each in members]
    if not records:
        return {}
    live = _load_live(db, records)
    pins = [(member, name) for _, member, name in find_pins(db, records)]
    found = {
        (root, name): _show(
            name, {each: live[each] for each in members if each in live}, pins
        ).member
        for root, members in joined.items()
        for name in names
    }
    return {at: member for at, member in found.items() if member is not None}


def is_touched(db: Engine) -> bool:
    with db.reading():
        return db.execute("SELECT 1 FROM touched_shown LIMIT 1").fetchone() is not None


def settle(db: Engine) -> None:
    touched = [row[0] for row in db.execute("SELECT id FROM touched_shown").fetchall()]
    if not touched:
        return
    db.executemany("DELETE FROM shown_person WHERE id = ?", [(root,) for root in touched])
    members: dict[int, list[int]] = {}
    sql = f"SELECT root, record FROM person WHERE kind = {kinds.TRAINEE.number} AND root IN ids"
    for root, record in kind_sql.select_in(db, sql, touched):
        members.setdefault(root, []).append(record)
    names = ("id", *SHOWN_FIELDS, "retired", *_KEYS, "in_use", "out_of_use")
    db.insert_new("shown_person", names, _build_rows(db, members))
    # Facts have the shown values too: a pin changes them and no record.
    db.execute(
        "INSERT INTO touched_person (id) SELECT id FROM touched_shown WHERE true"
        " ON CONFLICT DO NOTHING"
    )
    db.execute("DELETE FROM touched_shown")


def recount(db: Engine) -> None:
    for column, table in (("root", "person"), ("id", "shown_person")):
        db.execute(
            f"INSERT INTO touched_shown (id) SELECT DISTINCT {column} FROM {table} WHERE true"
            " ON CONFLICT DO NOTHING"
        )
    settle(db)


def _build_rows(db: Engine, members: Mapping[int, list[int]]) -> Iterator[tuple[Value, ...]]:
    places = load_known_places(db)
    for roots in kind_sql.batches(members, kind_sql.BATCH_SIZE // 5):
        records = [record for root in roots for record in members[root]]
        live = _load_live(db, records)
        pins = [(member, name) for _, member, name in find_pins(db, records)]
        for root in roots:
            hers = {each: live[each] for each in members[root] if each in live}
            if hers:  # within a transaction that removes her she is still in ``person``
                yield root, *_combine(hers, pins, places)


def _load_live(db: Engine, records: Sequence[int]) -> dict[int, Mapping[str, Live]]:
    return {
        record: row.live
        for some in kind_sql.batches(records)
        for record, row in read_rows(db, kinds.TRAINEE, some).items()
    }


def _show(
    name: str, live: Mapping[int, Mapping[str, Live]], pins: Sequence[tuple[int, str]]
) -> ShownValue:
    pinned = next((member for member, pin in pins if pin == name and member in live), None)
    members = {record: fields[name] for record, fields in live.items()}
    return combine_members(kinds.TRAINEE.get_field(name), members, pinned)


def _combine(
    live: Mapping[int, Mapping[str, Live]], pins: Sequence[tuple[int, str]], places: KnownPlaces
) -> tuple[Value, ...]:
    values: dict[str, Value] = {name: _show(name, live, pins).value for name in SHOWN_FIELDS}
    values |= places.show_home(values)
    marks = [displayed_value(kinds.RETIRED, fields["retired"]) for fields in live.values()]
    out_of_use = sum(map(bool, marks))
    columns = [[values.get(field.name)] for field in kinds.TRAINEE.fields]
    named = zip(
        (column.name for column in kind_sql.derived_columns(kinds.TRAINEE)),
        (column[0] for column in kind_sql.compute_derived(kinds.TRAINEE, columns)),
        strict=True,
    )
    keys = dict(named)
    in_use = len(marks) - out_of_use
    return (*values.values(), int(not in_use), *map(keys.get, _KEYS), in_use, out_of_use)
