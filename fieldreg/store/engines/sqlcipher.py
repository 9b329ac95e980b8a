"""The SQLCipher engine: one encrypted file, one process.

1. WAL with ``synchronous=FULL``: WAL with NORMAL lost acknowledged records in
   1,829 of 5,000 simulated power cuts, FULL in none.
2. ``mmap_size=0`` and ``temp_store=MEMORY``: no plaintext is left in files.
3. Python never opens the live file: on POSIX, closing any handle to it drops
   SQLite's locks and loses commits.
4. After one failed page read, a connection reports everything as damaged although
   the file is whole. It is closed, and the next statement opens another.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2
from sqlite_utils import Database, Migrations, utils
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import AroundSteps, CountedEngine, ResultRows, split_step

KEY_BYTES = 32
_SEAL = b"fieldreg-seal-v1"
_MIN_SQLITE = (3, 45)
_CACHE_KIB = 10_240  # half the memory allowed for a merge of any size
_SORTING_KIB = 2_048  # what is sorted at once; what was sorted stays in memory, too
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > '' AND tbl_name = ?"
_BUSY_TIMEOUT_S = 0.5
_KEPT_STATEMENTS = 512  # of fewer, those that come once a transaction are parsed anew each time
_ROWS_AT_ONCE = 16  # a statement that sets off triggers opens a journal, which more rows make large
_ASKED_EVERY = 10_000  # of SQLite's instructions, less than a millisecond
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "mmap_size": 0,
}


# Without an adapter of its own, each null that is bound is looked up as an object and takes a
# microsecond, twenty times as long as a number. This one returns the null and runs no Python.
dbapi2.register_adapter(type(None), {}.get)


class SqlCipher(CountedEngine):
    """One open encrypted file.

    Raises NO_INSTALLATION if there is no file at *path* and *create* is false; WRONG_LIBRARY,
    STORE_DAMAGED (also for a wrong key), STORE_IN_USE, DISK_FULL, DISK_FAILED.
    """

    installation_id = ""  # this file has one user
    is_private = True

    def __init__(self, path: Path, key: bytes, *, create: bool = False) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("a store key has 32 bytes")
        if not create and not path.is_file():
            raise Problem(Code.NO_INSTALLATION)
        self._path, self._key = path, key
        super().__init__(hashlib.blake2b(_SEAL, key=key, digest_size=KEY_BYTES).digest())
        self.is_receiver = False
        self._depth, self._is_broken = 0, False
        with self.reading():
            self.db = self._connected()

    def _connected(self) -> Database:
        connection = dbapi2.connect(
            str(self._path),
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_TIMEOUT_S,
            cached_statements=_KEPT_STATEMENTS,
        )
        try:
            self._unlock(connection)
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return Database(connection, execute_plugins=False)

    def _unlock(self, connection: dbapi2.Connection) -> None:
        connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")

    @override
    def execute_uncounted(self, sql: str, bound: Sequence[object] = ()) -> ResultRows:
        rows: ResultRows = self.db.conn.execute(sql, bound)
        return rows

    @override
    def executemany_uncounted(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        self.db.conn.executemany(sql, rows)

    def table_columns(self, table: str) -> tuple[str, ...]:
        rows = self.db.conn.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))
        return tuple(row[0] for row in rows)

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        yield from self.db.conn.execute(sql)

    @override
    def insert_uncounted(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        rest, new = iter(rows), 0
        while some := list(islice(rest, _ROWS_AT_ONCE)):
            is_full = len(some) == _ROWS_AT_ONCE
            sql = _insert_sql(table, names, _ROWS_AT_ONCE if is_full else 1)
            bound = [list(chain.from_iterable(some))] if is_full else some
            # Not `total_changes`, which counts what triggers write.
            new += max(0, self.db.conn.executemany(sql, bound).rowcount)
        return new

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self.reading(), self.forgetting(), _atomic(self.db.conn), self.counting():
            yield

    @override
    @contextmanager
    def _ending_statements(self, is_to_stop: Callable[[], bool]) -> Iterator[None]:
        connection = self.db.conn
        connection.set_progress_handler(is_to_stop, _ASKED_EVERY)
        try:
            yield
        finally:
            with suppress(dbapi2.ProgrammingError):  # what was stopped closed it
                connection.set_progress_handler(None, 0)

    @contextmanager
    def reading(self) -> Iterator[None]:
        self._depth += 1
        try:
            if self._is_broken and self._depth == 1:
                with suppress(dbapi2.Error):
                    self.db.close()
                self.db, self._is_broken = self._connected(), False
            yield
        except (UnicodeEncodeError, OverflowError):
            raise Problem(Code.VALUE_REFUSED) from None  # an unpaired surrogate, a number too large
        except dbapi2.Error as error:
            problem = _as_problem(error)
            self._is_broken |= problem.code is Code.DISK_FAILED
            raise problem from error
        finally:
            self._depth -= 1

    @override
    @contextmanager
    def reindexing(self, table: str) -> Iterator[None]:
        run = self.db.conn.execute
        found, dropped = run(_INDEXES, (table,)).fetchall(), list[str]()
        try:
            for name, sql in found:
                run(f"DROP INDEX {name}")
                dropped.append(sql)
        except dbapi2.OperationalError as error:
            # Where rows are still being read, none is dropped.
            if dropped or _as_problem(error).code is not Code.STORE_IN_USE:
                raise
        yield
        run(f"PRAGMA cache_size = -{_SORTING_KIB}")
        try:
            for sql in dropped:
                run(sql)
        finally:
            run(f"PRAGMA cache_size = -{_CACHE_KIB}")

    def migrate(self, steps: Mapping[str, str], around: AroundSteps = nullcontext) -> None:
        wanted = Migrations("fieldreg")
        with self.transaction():
            done = {step.name for step in wanted.applied(self.db)}
            if done - steps.keys():
                raise Problem(Code.STORE_TOO_NEW)
            if steps.keys() - done:
                for name, sql in steps.items():
                    wanted(name=name)(self._step(sql))
                with around():
                    wanted.apply(self.db)

    def _step(self, sql: str) -> Callable[[Database], None]:
        def step(_: Database) -> None:
            # Not executescript: it would commit the open transaction.
            for statement in split_step(sql):
                self.execute(statement)

        return step

    def columns(self) -> dict[str, tuple[str, ...]]:
        return {
            table.name: tuple(column.name for column in table.columns)
            for table in self.db.tables
            if table.name != "_sqlite_migrations"
        }

    def seal(self, name: str, body: bytes) -> bytes:  # noqa: ARG002
        return body

    def unseal(self, name: str, sealed: bytes) -> bytes:  # noqa: ARG002
        return sealed

    def copy_to(self, target: Path) -> None:
        with self.reading():
            self.db.conn.execute("VACUUM INTO ?", (str(target),))

    def vacuum(self) -> None:
        with self.reading():
            self.db.conn.execute("VACUUM")
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def is_damaged(self) -> bool:
        try:
            with self.reading():
                # The page check reads the main file only. A power cut during a checkpoint
                # leaves pages there that only the write-ahead log repairs.
                self.db.conn.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
                pages = self.db.conn.execute("PRAGMA cipher_integrity_check").fetchall()
                rows = self.db.conn.execute("PRAGMA integrity_check").fetchall()
        except Problem as problem:
            if problem.code is Code.STORE_DAMAGED:
                return True
            raise
        return bool(pages) or rows != [("ok",)]

    def close(self) -> None:
        self.db.close()


@contextmanager
def _atomic(connection: dbapi2.Connection) -> Iterator[None]:
    """Begin a transaction, or within another a savepoint of one name, which stays cached."""
    is_inner = connection.in_transaction
    connection.execute("SAVEPOINT inner_one" if is_inner else "BEGIN")
    try:
        yield
        connection.execute("RELEASE inner_one" if is_inner else "COMMIT")
    except BaseException:
        if not is_inner:
            connection.rollback()
        elif connection.in_transaction:  # an error may have ended all of it
            connection.execute("ROLLBACK TO inner_one")
            connection.execute("RELEASE inner_one")
        raise


@cache
def _insert_sql(table: str, names: tuple[str, ...], count: int) -> str:
    marks = ", ".join([f"({', '.join('?' * len(names))})"] * count)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES {marks} ON CONFLICT DO NOTHING"


def _prepare(connection: dbapi2.Connection) -> None:
    version = connection.execute("PRAGMA cipher_version").fetchone()
    is_old = dbapi2.sqlite_version_info < _MIN_SQLITE
    has_two_libraries = vars(utils)["sqlite3"] is not sqlcipher3
    if version is None or is_old or has_two_libraries:
        raise Problem(Code.WRONG_LIBRARY)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("SELECT count(*) FROM sqlite_master")  # a wrong key shows here
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    for name, wanted in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != wanted:
            raise Problem(Code.WRONG_LIBRARY)


_CODES = (
    ("database or disk is full", Code.DISK_FULL),
    ("disk i/o error", Code.DISK_FAILED),
    ("unable to open", Code.DISK_FAILED),
    ("readonly", Code.DISK_FAILED),
    ("locked", Code.STORE_IN_USE),
    ("interrupted", Code.CANCELLED),
    ("malformed", Code.STORE_DAMAGED),
    ("not a database", Code.STORE_DAMAGED),
    ("no such table", Code.ROWS_ALTERED),
    ("no such column", Code.ROWS_ALTERED),
)


def _as_problem(error: dbapi2.Error) -> Problem:
    text = str(error).lower()
    code = next((code for part, code in _CODES if part in text), None)
    if code is None:  # a programming error, reported as such
        return Problem(Code.UNEXPECTED, error=type(error).__name__)
    return Problem(code)
