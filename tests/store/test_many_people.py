"""Many new people at once: the indexes of people are left out meanwhile, and built after them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.people import repository
from fieldreg.store.people.repository import MANY
from fieldreg.store.store import Store
from tests.support.bundles.trips import go_round
from tests.support.installations import ARKHANGAI, HeadOffice, new_stick
from tests.support.stores.store_files import KEY, new_store

KILLED = """
import os, sys
from pathlib import Path
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from tests.store.test_many_people import make_people, MANY
from tests.support.stores.store_files import KEY

word, rest = sys.argv[2], [None] * int(sys.argv[3])
engine = SqlCipher(Path(sys.argv[1]), KEY)
store = Store(engine)

def listen(sql):
    if sql.startswith(word):
        rest.pop()
    if not rest:
        os._exit(9)

engine.db.conn.set_trace_callback(listen)
with store.transaction(), store.people.adding(MANY):
    store.apply_received(make_people(MANY))
"""


def make_people(count: int) -> Changes:
    names = [field.name for field in kinds.TRAINEE.fields]
    columns: list[list[str | None]] = [[None] * count for _ in names]
    columns[names.index("given_name")] = [
        f"{number * 7919 % count}-Болд" for number in range(count)
    ]
    columns[names.index("phone")] = [
        str(88_000_000 + number * 31 % count) for number in range(count)
    ]
    ids = [change_id(12, number) for number in range(1, count + 1)]
    stamps = [build_stamp(number, 12) for number in range(1, count + 1)]
    return Changes((Creations(kinds.TRAINEE, ids, stamps, columns),))


def list_indexes(engine: SqlCipher) -> list[tuple[str, str]]:
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    return engine.execute(sql).fetchall()


def count_rebuilds(engine: SqlCipher) -> int:
    """Return a number that changes with each index that is dropped or built."""
    return int(engine.execute("PRAGMA schema_version").fetchone()[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    new_store(path, writer=11).close()
    return path


@pytest.fixture
def engine(path: Path) -> Iterator[SqlCipher]:
    with closing(SqlCipher(path, KEY)) as engine:
        yield engine


def test_many_people_are_found_by_the_indexes_that_were_there_before(
    engine: SqlCipher, tmp_path: Path
) -> None:
    store, before = Store(engine), (list_indexes(engine), count_rebuilds(engine))
    with store.transaction(), store.people.adding(MANY):
        store.apply_received(make_people(MANY))
    assert count_rebuilds(engine) > before[1]
    assert list_indexes(engine) == before[0]
    assert not store.is_damaged()
    assert engine.execute("PRAGMA cache_size").fetchone() == (-10_240,)
    with closing(new_store(tmp_path / "other.db", writer=11)) as other:
        with other.transaction():
            other.apply_received(make_people(MANY))
        assert store.digest() == other.digest()
        assert store.people.count() == other.people.count() == MANY


@pytest.mark.parametrize(("here", "new"), [(0, MANY - 1), (7 * MANY, MANY), (0, 10 * MANY + 1)])
def test_fewer_people_or_too_many_to_sort_enter_the_indexes_one_by_one(
    engine: SqlCipher, here: int, new: int
) -> None:
    engine.execute("INSERT INTO person_count (writer, retired, people) VALUES (12, 0, ?)", (here,))
    before = count_rebuilds(engine)
    with closing(Store(engine)) as store, store.transaction(), store.people.adding(new):
        assert count_rebuilds(engine) == before


def test_many_people_who_fail_leave_the_indexes_as_they_were(engine: SqlCipher) -> None:
    store, before = Store(engine), list_indexes(engine)

    def fail() -> None:
        with store.transaction(), store.people.adding(MANY):
            store.apply_received(make_people(10))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list_indexes(engine) == before
    assert store.people.count() == 0
    assert not store.is_damaged()


def test_many_people_enter_the_indexes_where_rows_are_still_being_read(engine: SqlCipher) -> None:
    store, before = Store(engine), count_rebuilds(engine)
    reading = engine.execute("SELECT name FROM sqlite_master")
    assert reading.fetchone()
    with store.transaction(), store.people.adding(MANY):
        store.apply_received(make_people(10))
    assert reading.fetchall()
    assert count_rebuilds(engine) == before
    assert not store.is_damaged()


@pytest.mark.parametrize(
    ("word", "times"), [("DROP INDEX", 3), ("INSERT INTO trainee", 9), ("CREATE INDEX", 4)]
)
def test_a_kill_among_many_people_leaves_a_whole_store_without_them(
    path: Path, word: str, times: int
) -> None:
    with closing(SqlCipher(path, KEY)) as engine:
        before = list_indexes(engine)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), word, str(times)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 9
    with closing(SqlCipher(path, KEY)) as engine:
        store = Store(engine)
        assert list_indexes(engine) == before
        assert store.people.count() == 0
        assert not store.is_damaged()


def test_a_bundle_of_many_people_builds_the_indexes_after_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "MANY", 6)
    office, stick = HeadOffice(tmp_path / "office"), new_stick(tmp_path)
    first = office.enrol("Архангай 1")
    go_round(office, stick, first, times=2)
    engine = office.installation.store._db
    for number in range(6):
        first.register(f"Болд {number}", aimag=ARKHANGAI)
    before, rebuilds = list_indexes(engine), count_rebuilds(engine)
    go_round(office, stick, first)
    assert count_rebuilds(engine) > rebuilds
    assert list_indexes(engine) == before
    assert office.installation.store.people.count() == 6
    office.close()
