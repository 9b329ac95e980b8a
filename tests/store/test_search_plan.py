"""What a search walks: a stretch of an index, so far and no further, whatever is typed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.normalisation import normalise, normalise_patronymic
from fieldreg.domain.places.place import Level
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, TrainingSession
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.engines import ResultRows
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.people.search_plan import (
    IndexScan,
    PersonQuery,
    plan_duplicate_search,
    plan_search,
)
from fieldreg.store.store import Store
from tests.support.stores.store_files import new_store

DAY = date(2026, 3, 14).isoformat()
WORDS = ("с", "сарантуяа", "д", "дорж")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "register.db", writer=11)
    yield store
    store.close()


def key(word: str) -> tuple[str, str]:
    return normalise(word), normalise_patronymic(word)


def every_search() -> Iterator[IndexScan]:
    """Yield the ways of all there is to type, in every combination."""
    names = [(), *((key(one),) for one in WORDS), (key("с"), key("дорж"), key("бат"))]
    near = (
        {},
        {"clan": "durj"},
        {"near": "6519"},
        {"near": "6519", "around": ("6519", "6525"), "literal": ("ca", "")},
        {"near": "6519", "around": ("6519", "6525"), "literal": ("ca", "d")},
    )
    for some, phone, year, place, retired in product(
        names, ("", "9"), ("", "2007"), near, (False, True)
    ):
        yield from plan_search(PersonQuery(some, phone, year, retired=retired, **place))
    for patronymic, born, phone, soum in product(
        ("", "d", "durj"), ("", "2007", "2007-03-02"), ("", "99114207"), ("", "6519")
    ):
        yield from plan_duplicate_search(
            Facts("buld", patronymic, "buld", "bld", born, phone, soum)
        )


def plan(store: Store, way: IndexScan) -> list[str]:
    steps = []
    for select in (way.select(10), way.select_scanned_count()):
        rows = store._db.execute(f"EXPLAIN QUERY PLAN {select.sql}", select.bound)
        steps += [row[3] for row in rows]
    return steps


def register(store: Store, **values: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.validated(**values))


def test_every_way_is_a_stretch_of_one_index_and_reads_no_table_from_end_to_end(
    store: Store,
) -> None:
    for way in every_search():
        steps = plan(store, way)
        stretches = [step for step in steps if "trainee" in step]
        assert stretches
        assert all(step.startswith("SEARCH trainee USING") for step in stretches), steps
        assert not any("TEMP B-TREE" in step for step in steps), (way, steps)
        # What is passed over was judged by the index alone, but for the digits of a phone.
        is_by_phone = way.index_column == "phone_key" and way.filters
        assert is_by_phone or all("COVERING" in step for step in stretches), (way, steps)


def test_people_who_are_known_are_read_by_their_ids_alone(store: Store) -> None:
    people, asked = [register(store, given_name="Болд") for _ in range(3)], []
    connection = store._db.db.conn
    connection.set_trace_callback(asked.append)
    found = store.people._among(people, PersonQuery((key("бол"),), year="2007"))
    connection.set_trace_callback(None)
    assert found == []
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert steps == ["SEARCH trainee USING INTEGER PRIMARY KEY (rowid=?)"]


def test_a_list_of_everyone_walks_its_index_and_nothing_else(store: Store) -> None:
    asked: list[str] = []
    connection = store._db.db.conn
    connection.set_trace_callback(asked.append)
    store.people.list_page(50, 50)
    connection.set_trace_callback(None)
    (sql,) = [one for one in asked if "trainee" in one]
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert "SEARCH t USING COVERING INDEX trainee_sort (retired=?)" in steps
    assert "SEARCH shown_person USING COVERING INDEX shown_person_name (retired=?)" in steps
    assert not any("SCAN" in step or "TEMP" in step for step in steps), steps


def test_texts_of_places_are_counted_by_their_indexes_alone(store: Store) -> None:
    asked: list[str] = []
    connection = store._db.db.conn
    connection.set_trace_callback(asked.append)
    store.typed_places.count_texts()
    connection.set_trace_callback(None)
    counted = [sql for sql in asked if "FROM trainee" in sql]
    assert len(counted) == len(Level)
    for sql in counted:
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert any("trainee_typed" in step for step in steps), steps


def test_a_walk_ends_where_it_is_told_to_and_says_so(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        register(store, given_name=f"Сараа{'абвгд'[number % 5]}", birth_date="2007")
    last = register(store, given_name="Сарянжмаа", birth_date="1999")
    wanted = PersonQuery((key("сар"),), year="1999")
    assert store.people.search(wanted) == (store.people.list_by_ids([last]), False)
    (way,) = [one for one in plan_search(wanted) if one.index_column == "given_key"]
    short = replace(way, limit=30)
    assert store.people._ids(short, 10) == []
    assert store.people._count(short) == 30
    monkeypatch.setattr("fieldreg.store.people.search.plan_search", lambda _wanted: [short])
    assert store.people.search(wanted) == ([], True)


def test_people_out_of_use_stand_in_nobodys_way(store: Store) -> None:
    people = [register(store, given_name="Болд") for _ in range(12)]
    with store.writing("Оюунчимэг", DAY) as writing:
        for person in people[:11]:
            writing.retire(kinds.TRAINEE, person)
    (way,) = [
        one for one in plan_search(PersonQuery((key("болд"),))) if one.index_column == "given_key"
    ]
    short = replace(way, limit=1)
    assert store.people._ids(short, 10) == people[11:]
    assert len(store.people.search(PersonQuery((key("болд"),), retired=True), 20).lines) == 11


def test_no_order_of_the_list_looks_at_everybody_for_each_person(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(TrainingSession.validated(course=course, date=DAY))
        for number in range(150):
            person = writing.create(Trainee.validated(given_name=f"Номин{number}"))
            writing.create(
                Attendance.validated(trainee=person, session=session, half_day=1, mark="present")
            )
    stretches: list[PeopleOrder] = []  # of 10,000 of SQLite's instructions

    def go_on() -> bool:
        stretches.append(order)
        return False

    for order in PeopleOrder:
        with store.interruptible(go_on):
            assert len(store.people.list_ids(order=order)) == 150
        assert stretches.count(order) < 5


def test_sessions_that_are_planned_or_overdue_are_found_by_their_indexes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    execute, asked = store._db.execute, []

    def note(sql: str, bound: Sequence[object] = ()) -> ResultRows:
        asked.append((sql, bound))
        return execute(sql, bound)

    monkeypatch.setattr(store._db, "execute", note)
    store.sessions.list_overdue(DAY)
    store.sessions.list_planned_from(DAY)
    assert len(asked) == 2
    for sql, bound in asked:
        steps = [row[3] for row in execute(f"EXPLAIN QUERY PLAN {sql}", bound)]
        assert "SCAN s" not in steps
