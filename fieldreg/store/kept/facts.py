"""Kept facts: a transaction removes those it touches, the next reading computes them.

Triggers note the people (migrations 21 and 27), so an erased person leaves no fact. `renew` is
called before facts are read, outside of any `reading`: its steps are transactions of their own.
"""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Final

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.figures.facts import Fact, PersonHistory, build_facts
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.people.residences import ResidenceEntry
from fieldreg.domain.records.values import SessionState
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

FACT_TABLES: Final = frozenset({"fact", "stale_fact"})
STEP: Final = 250  # people at once: the store is held for some 25 ms
_COLUMNS: Final = tuple(field.name for field in fields(Fact))
_values: Final = attrgetter(*_COLUMNS)
HELD_SQL: Final = (
    f"s.retired = 0 AND s.state <> '{SessionState.CALLED_OFF}' AND {confirmed_sql('s.id')}"
)
_PEOPLE: Final = (
    "SELECT t.id, t.birth_date, t.gender, t.bag, t.soum, t.aimag FROM trainee t"
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
    db.execute(
        "DELETE FROM fact WHERE root IN (SELECT id FROM touched_person UNION"
        " SELECT p.root FROM touched_person t JOIN person p ON p.record = t.id)"
    )
    db.execute(
        "INSERT INTO stale_fact (person) SELECT id FROM touched_person WHERE true"
        " ON CONFLICT DO NOTHING"
    )


def renew(db: Engine) -> None:
    """Renew in steps; another process may do the same meanwhile."""
    while is_any_stale(db):
        with db.transaction():
            renew_some(db)


def is_any_stale(db: Engine) -> bool:
    with db.reading():
        return db.execute("SELECT 1 FROM stale_fact LIMIT 1").fetchone() is not None


def renew_some(db: Engine) -> None:
    rows = db.execute("SELECT person FROM stale_fact ORDER BY person LIMIT ?", (STEP,))
    stale = [person for (person,) in rows.fetchall()]
    if not stale:
        return
    people = _load_histories(db, stale)
    found = (fact for person in people for fact in build_facts(person))
    db.insert_new("fact", _COLUMNS, map(_values, found))
    db.execute("DELETE FROM stale_fact WHERE person BETWEEN ? AND ?", (stale[0], stale[-1]))


def _load_histories(db: Engine, people: Sequence[int]) -> list[PersonHistory]:
    roots = _load_roots(db, people)
    every: dict[int, PersonHistory] = {}
    known: dict[int, PersonHistory] = {}
    for person, born, gender, *home in sorted(kind_sql.select_in(db, _PEOPLE, roots)):
        root = roots[person]
        known[person] = history = every.setdefault(root, PersonHistory(root))
        history.birth_dates.append(born)
        history.genders.append(gender)
        history.homes.append(home)
    for person, *entry, bag, soum, aimag in kind_sql.select_in(db, _RESIDENCES, known):
        known[person].residences.append((ResidenceEntry(*entry), (bag, soum, aimag)))
    for person, *mark in kind_sql.select_in(db, _MARKS, known):
        known[person].note_mark(*mark)
    for person, *part in kind_sql.select_in(db, _PARTS, known):
        known[person].note_part(*part)
    return list(every.values())


def _load_roots(db: Engine, people: Sequence[int]) -> dict[int, int]:
    sql = "SELECT record, root FROM person WHERE {} IN ids"
    found = dict(kind_sql.select_in(db, sql.format("record"), people))
    company = kind_sql.select_in(db, sql.format("root"), set(found.values()))
    return {person: person for person in people} | dict(company)
