"""Kept facts: a transaction removes those it touches, the next reading computes them.

Triggers note the people, so an erased person leaves no fact. `renew` is called before facts are
read, outside of any `reading`: its steps are transactions of their own.
"""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import product
from math import prod
from operator import attrgetter, itemgetter
from typing import Any, Final

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.figures.facts import Fact, PersonHistory, build_facts
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.people.residences import ResidenceEntry
from fieldreg.domain.places.known_places import KnownPlaces
from fieldreg.domain.records.values import SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import fact_blocks, shown_people
from fieldreg.store.kept.known_places import load_known_places
from fieldreg.store.records import kind_sql

FACT_TABLES: Final = frozenset({"fact", "stale_fact", "fact_block"})
PLACE_FIELDS: Final = ("bag", "soum", "aimag")
FIELDS: Final = ("birth_date", "gender", *PLACE_FIELDS)
"""The fields of a person that facts follow."""
WORLD_LIMIT: Final = 64
Beside = Mapping[int, Mapping[str, Collection[str | None]]]
"""Values of fields in conflict, by record and field."""
Chosen = Mapping[tuple[int, str], str | None]
STEP: Final = 250  # people at once: the store is held for some 25 ms
_STALE: Final = "SELECT person FROM stale_fact ORDER BY person LIMIT ?"
_COLUMNS: Final = tuple(field.name for field in fields(Fact))
_values: Final = attrgetter(*_COLUMNS)
HELD_SQL: Final = (
    f"s.retired = 0 AND s.state <> '{SessionState.CALLED_OFF}' AND {confirmed_sql('s.id')}"
)
_TOUCHED: Final = (
    "root IN (SELECT id FROM touched_person UNION"
    " SELECT p.root FROM touched_person t JOIN person p ON p.record = t.id)"
)
_PEOPLE: Final = (
    f"SELECT t.id, {', '.join(f't.{name}' for name in FIELDS)} FROM trainee t"
    f" WHERE t.retired <> {INERT_MARK} AND {confirmed_sql('t.id')} AND t.id IN ids"
)
_MARKS: Final = (
    "SELECT a.trainee, s.id, s.date, a.half_day, a.mark FROM attendance a"
    f" JOIN session s ON s.id = a.session WHERE a.retired = 0 AND {confirmed_sql('a.id')}"
    " AND a.mark IN ({}) AND {} AND a.trainee IN ids"
).format(", ".join(f"'{mark}'" for mark in sorted(ATTENDED_MARKS)), HELD_SQL)
_PARTS: Final = (
    "SELECT c.trainee, s.id, s.date, c.part FROM contribution c JOIN session s ON s.id = c.session"
    f" WHERE c.retired = 0 AND {confirmed_sql('c.id')} AND {HELD_SQL} AND c.trainee IN ids"
)
_RESIDENCES: Final = (
    "SELECT r.trainee, r.id, r.stamp, coalesce(r.day, ''), r.reason, r.bag, r.soum, r.aimag"
    f" FROM residence r WHERE r.retired = 0 AND {confirmed_sql('r.id')} AND r.trainee IN ids"
)


def forget_touched(db: Engine) -> None:
    """Remove the facts of people touched by this transaction, and note them for `renew`."""
    fact_blocks.forget(db, _TOUCHED)
    db.execute(f"DELETE FROM fact WHERE {_TOUCHED}")
    db.execute(
        "INSERT INTO stale_fact (person) SELECT id FROM touched_person WHERE true"
        " ON CONFLICT DO NOTHING"
    )


def renew(db: Engine, *, with_blocks: bool = False) -> None:
    deque(renew_in_steps(db, with_blocks=with_blocks), maxlen=0)


def renew_in_steps(db: Engine, *, with_blocks: bool) -> Iterator[None]:
    """Yield after each transaction; another process may do the same meanwhile."""
    steps = [(_STALE, _renew_some), (fact_blocks.STALE, fact_blocks.renew_some)]
    for stale, renew_some in steps if with_blocks else steps[:1]:
        while _is_any(db, stale):
            db.give_way()
            with db.transaction():
                renew_some(db)
            yield


def _is_any(db: Engine, sql: str) -> bool:
    with db.reading():
        return db.execute(sql, (1,)).fetchone() is not None


def _renew_some(db: Engine) -> None:
    rows = db.execute(_STALE, (STEP,))
    stale = [person for (person,) in rows.fetchall()]
    if not stale:
        return
    people = _load_histories(db, stale)
    found = [fact for person in people for fact in build_facts(person)]
    fact_blocks.forget_people(db, (fact.root for fact in found))
    db.insert_new("fact", _COLUMNS, map(_values, found))
    db.execute("DELETE FROM stale_fact WHERE person BETWEEN ? AND ?", (stale[0], stale[-1]))


def list_worlds(db: Engine, beside: Beside) -> dict[int, list[list[Fact]]]:
    """Return the facts of people once for each way of resolving their conflicts.

    *beside* are the live values of such fields that are not shown. Above `WORLD_LIMIT` ways there
    is one, with all of these fields unknown.
    """
    found: dict[int, list[list[Fact]]] = {}
    roots = _load_roots(db, list(beside))
    for root in dict.fromkeys(roots[record] for record in beside):
        rows = _read_rows(db, [root])
        found[root] = [
            build_facts(person)
            for chosen in _list_ways(rows, beside)
            for person in _assemble(rows, chosen)
        ]
    return found


def _list_ways(rows: "_Rows", beside: Beside) -> Iterator[Chosen]:
    values = {
        (record, name): dict.fromkeys((row[FIELDS.index(name)], *others))
        for record, row in rows.people.items()
        for name, others in beside.get(record, {}).items()
    }
    if prod(map(len, values.values())) > WORLD_LIMIT:
        yield {(record, name): None for record in rows.people for _, name in values}
        return
    for way in product(*values.values()):
        yield dict(zip(values, way, strict=True))


@dataclass(slots=True)
class _Rows:
    """Stored rows of some people, by record; *roots* gives the person of each.

    *sources* are the members whose values of fields are shown of joined people.
    """

    places: KnownPlaces
    roots: Mapping[int, int]
    people: dict[int, tuple[str | None, ...]]
    sources: Mapping[tuple[int, str], int]
    residences: list[tuple[Any, ...]]
    marks: list[tuple[Any, ...]]
    parts: list[tuple[Any, ...]]


def _load_histories(db: Engine, people: Sequence[int]) -> list[PersonHistory]:
    return _assemble(_read_rows(db, people), {})


def _read_rows(db: Engine, people: Sequence[int]) -> _Rows:
    roots = _load_roots(db, people)
    known = {person: tuple(row) for person, *row in kind_sql.select_in(db, _PEOPLE, roots)}
    members: dict[int, list[int]] = {}
    for person in sorted(known):
        members.setdefault(roots[person], []).append(person)
    sources = shown_people.find_sources(db, members, FIELDS)
    beside = (kind_sql.select_in(db, sql, known) for sql in (_RESIDENCES, _MARKS, _PARTS))
    return _Rows(load_known_places(db), roots, known, sources, *map(list, beside))


def _assemble(rows: _Rows, chosen: Chosen) -> list[PersonHistory]:
    every: dict[int, PersonHistory] = {}
    known: dict[int, PersonHistory] = {}
    values: dict[int, dict[int, dict[str, str | None]]] = {}
    for person, row in sorted(rows.people.items(), key=itemgetter(0)):
        root = rows.roots[person]
        known[person] = every.setdefault(root, PersonHistory(root))
        values.setdefault(root, {})[person] = {
            name: chosen.get((person, name), value) for name, value in zip(FIELDS, row, strict=True)
        }
    for root, members in values.items():
        _describe(every[root], members, rows)
    for person, *entry, bag, soum, aimag in rows.residences:
        places = rows.places.apply(bag, soum, aimag)
        known[person].residences.append((ResidenceEntry(*entry), places))
    for person, *mark in rows.marks:
        known[person].note_mark(*mark)
    for person, *part in rows.parts:
        known[person].note_part(*part)
    return list(every.values())


def _describe(
    history: PersonHistory, members: Mapping[int, Mapping[str, str | None]], rows: _Rows
) -> None:
    sources = {name: rows.sources.get((history.root, name)) for name in FIELDS}
    shown = {name: members[each][name] for name, each in sources.items() if each is not None}
    every = [shown, *members.values()]
    history.birth_dates += [each.get("birth_date") for each in every]
    history.genders += [each.get("gender") for each in every]
    homes = [tuple(each.get(name) for name in PLACE_FIELDS) for each in every]
    known = homes[:1] if any(homes[0]) else homes[1:]
    history.homes += [rows.places.apply(*home) for home in known]


def _load_roots(db: Engine, people: Sequence[int]) -> dict[int, int]:
    sql = "SELECT record, root FROM person WHERE {} IN ids"
    found = dict(kind_sql.select_in(db, sql.format("record"), people))
    company = kind_sql.select_in(db, sql.format("root"), set(found.values()))
    return {person: person for person in people} | dict(company)
