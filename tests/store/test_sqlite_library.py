"""The one SQLite library of the process, and what is asked of it."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

import fieldreg.store
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import sqlcipher
from fieldreg.store.engines.sqlcipher import SqlCipher
from tests.support.stores.store_files import KEY, new_store

# sqlite-utils comes first here, and takes the library of the Python that runs this.
TWO_COPIES = """
import sys
from pathlib import Path
import sqlite_utils
from fieldreg.domain.problems import Problem
from fieldreg.store.engines.sqlcipher import SqlCipher
try:
    SqlCipher(Path(sys.argv[1]), bytes(range(32)))
except Problem as problem:
    print(problem.code)
"""


def test_one_sqlite_library_serves_the_process() -> None:
    assert fieldreg.store.__doc__  # importing it has put the one library in place
    import sqlite_utils.utils  # noqa: PLC0415  after it, or it takes another one

    assert sys.modules["pysqlite3"] is sqlcipher3
    assert sqlite_utils.utils.sqlite3 is sqlcipher3
    assert sqlite_utils.utils.OperationalError is sqlcipher3.dbapi2.OperationalError
    assert not issubclass(sqlite_utils.utils.OperationalError, sqlite3.Error)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store = tmp_path / "s.db"
    new_store(store, writer=11).close()
    return store


def test_a_transaction_within_another_needs_no_new_statement_each_time(path: Path) -> None:
    """It would drive the others out of those that are kept parsed."""
    engine, said = SqlCipher(path, KEY), list[str]()
    with engine.transaction():
        engine.db.conn.set_trace_callback(said.append)
        for _ in range(3):
            with engine.transaction():
                pass
        engine.db.conn.set_trace_callback(None)
    engine.close()
    assert len(said) == 3 * len(set(said)) > 0


def refusal(path: Path) -> Code:
    before = path.read_bytes()
    with pytest.raises(Problem) as refused:
        SqlCipher(path, KEY)
    assert path.read_bytes() == before
    return refused.value.code


def test_fault_14_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher.dbapi2, "sqlite_version_info", (3, 44, 2))
    assert refusal(path) is Code.WRONG_LIBRARY


@pytest.mark.parametrize("name", sqlcipher._PRAGMAS)
def test_fault_14_a_library_that_does_not_take_a_setting_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sqlcipher.dbapi2, "connect", connecting(f"PRAGMA {name}", "SELECT 9"))
    assert refusal(path) is Code.WRONG_LIBRARY


def test_fault_14_a_library_without_encryption_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sqlcipher.dbapi2, "connect", connecting("PRAGMA cipher_version", "SELECT 1 WHERE 0")
    )
    assert refusal(path) is Code.WRONG_LIBRARY


def test_fault_14_a_second_copy_of_sqlite_is_refused(path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", TWO_COPIES, str(path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout.strip() == Code.WRONG_LIBRARY


def connecting(asked: str, answer: str) -> Any:
    """Return a way to connect to a library that, when *asked*, gives another *answer*."""

    class Other(sqlcipher3.dbapi2.Connection):
        def execute(self, sql: str, *bound: Any) -> Any:
            return super().execute(answer if sql == asked else sql, *bound)

    def connect(*args: Any, **more: Any) -> Any:
        return Other(*args, **more)

    return connect
