"""The PostgreSQL engine: one database on a server, several officers at once.

1. A writer locks the one row of ``clock`` until the commit. So numbers and stamps are
   assigned and become visible in order, and transactions neither deadlock nor interleave.
   Readers never wait: each reading sees one state of the database.
2. Many new rows go by ``COPY`` into a temporary table and from there by
   ``INSERT … SELECT … ON CONFLICT DO NOTHING``, since a row may exist already, or
   occur twice in one batch.
3. Text is compared byte by byte (``COLLATE "C"``), as in SQLite, so that order and
   search by normalised keys are the same on both.

The server's operator can read, change, delete or restore all records, so must be trusted with the
register. Bundles, head office's keys, other metadata and drafts are sealed. Another machine is
reached only with ``?sslmode=verify-full``, unless the address says ``insecure=yes``.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from ipaddress import ip_address
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, Protocol

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import Conninfo, TransactionStatus
from psycopg.types.numeric import Int8BinaryDumper, Int8Dumper
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import (
    AroundSteps,
    CountedEngine,
    Engine,
    ResultRows,
    split_insecure_word,
    split_step,
)
from fieldreg.store.engines.postgresql_dialect import (
    number_placeholders,
    translate_schema,
    translated,
)
from fieldreg.store.engines.postgresql_samples import TableSamples

_MIN_SERVER: Final = 14_00_00
_CONNECTION_DEFAULTS: Final = "connect_timeout=10 application_name=fieldreg"
_MIGRATION_TABLE: Final = "CREATE TABLE fieldreg_migration (name TEXT PRIMARY KEY)"
_MIGRATION_LOCK: Final = 0x6669656C  # any number that others do not lock: "fiel"
_ASKED_EVERY_S: Final = 0.01
_STREAM_ROWS: Final = 5_000
_MIN_STAGED_ROWS: Final = 20  # a staging table is slower for fewer
_SETTINGS: Final = {
    "synchronous_commit": "on",  # acknowledged commits survive, whatever the server's default
    "lock_timeout": "30s",
    "idle_in_transaction_session_timeout": "5min",  # a suspended laptop must release its locks
}


class Sealer(Protocol):
    def seal(self, name: str, body: bytes) -> bytes: ...

    def unseal(self, name: str, sealed: bytes) -> bytes: ...


class PostgreSql(CountedEngine):
    """One connection to the database at *url*; a lost connection is opened again.

    *installation_id* identifies this installation among others on the database. Problems contain
    neither the address nor texts of the server. Raises DATABASE_ADDRESS_WRONG, DATABASE_INSECURE,
    DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_UNFIT (too old, or not UTF-8), DATABASE_FOREIGN
    if it has none of our tables and *create* is false.
    """

    is_private = False

    def __init__(
        self,
        url: str,
        vault: Sealer,
        *,
        installation_id: str,
        copy: Callable[[Engine, Path], None],
        seal_key: bytes,
        create: bool = False,
        is_receiver: bool = False,
    ) -> None:
        super().__init__(seal_key)
        self._address = _address(url)
        self.installation_id = installation_id
        self.is_receiver = is_receiver
        self._vault = vault
        self._copy = copy
        self._create = create
        self._steps = 0
        self._samples = TableSamples()
        with translated():
            self._connection = self._connect()

    @override
    def execute_uncounted(self, sql: str, bound: Sequence[object] = ()) -> ResultRows:
        return self._connection.cursor().execute(number_placeholders(sql), bound, binary=True)

    @override
    def executemany_uncounted(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        self._connection.cursor().executemany(number_placeholders(sql), rows)

    def table_columns(self, table: str) -> tuple[str, ...]:
        cursor = self._connection.execute(f"SELECT * FROM {table} LIMIT 0")
        return tuple(column.name for column in cursor.description or ())

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        with psycopg.RawServerCursor(self._connection, "each") as cursor:
            cursor.itersize = _STREAM_ROWS
            yield from cursor.execute(sql, binary=True)

    @override
    def insert_uncounted(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        columns = ", ".join(names)
        rest = iter(rows)
        first = list(islice(rest, _MIN_STAGED_ROWS))
        cursor = self._connection.cursor()
        if len(first) < _MIN_STAGED_ROWS:
            placeholders = ", ".join(f"${place}" for place in range(1, len(names) + 1))
            cursor.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({placeholders}) ON CONFLICT DO NOTHING",
                first,
            )
            return cursor.rowcount
        cursor.execute(
            f"CREATE TEMPORARY TABLE IF NOT EXISTS staged_{table} ON COMMIT DROP"
            f" AS SELECT * FROM {table} WITH NO DATA"
        )
        with cursor.copy(f"COPY staged_{table} ({columns}) FROM STDIN") as copy:
            for row in chain(first, rest):
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM staged_{table}"
            " ON CONFLICT DO NOTHING"
        )
        new = cursor.rowcount
        cursor.execute(f"TRUNCATE staged_{table}")
        self._samples.note(cursor, table, new)
        return new

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block in one transaction; other writers wait.

        Raises STORE_TOO_NEW if a later release has migrated the database meanwhile.
        """
        with translated(), self.forgetting():
            if self._is_in_transaction():
                with self._connection.transaction(), self.counting():
                    yield
            else:
                with self._new_transaction(read_only=False):
                    self.execute("SELECT version FROM clock FOR UPDATE")
                    self._refuse_if_later()
                    with self.counting():
                        yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        with translated():
            if self._is_in_transaction():
                yield
            else:
                with self._new_transaction(read_only=True):
                    yield

    @override
    @contextmanager
    def _ending_statements(self, is_to_stop: Callable[[], bool]) -> Iterator[None]:
        ended, asked = threading.Event(), threading.Event()
        watch = threading.Thread(
            target=self._cancel_if, args=(is_to_stop, ended, asked), daemon=True
        )
        watch.start()
        try:
            yield
        except Problem:
            if asked.is_set():  # whatever else is wrong is seen by the next reading
                raise Problem(Code.CANCELLED) from None
            raise
        finally:
            ended.set()
            watch.join()  # the server has its signal by then, which ends no later statement

    def _cancel_if(
        self, is_to_stop: Callable[[], bool], ended: threading.Event, asked: threading.Event
    ) -> None:
        while not ended.wait(_ASKED_EVERY_S):
            if is_to_stop():
                asked.set()
                with suppress(psycopg.Error):
                    self._connection.cancel()

    def migrate(self, steps: Mapping[str, str], around: AroundSteps = nullcontext) -> None:
        with translated(), self._new_transaction(read_only=False):
            self.execute("SELECT pg_advisory_xact_lock(?)", (_MIGRATION_LOCK,))
            if self.execute("SELECT to_regclass('fieldreg_migration')").fetchone() == (None,):
                if not self._create:
                    raise Problem(Code.DATABASE_FOREIGN)
                self._connection.execute(translate_schema(_MIGRATION_TABLE))
            done = {name for (name,) in self.execute("SELECT name FROM fieldreg_migration")}
            if done - steps.keys():
                raise Problem(Code.STORE_TOO_NEW)
            due = {name: sql for name, sql in steps.items() if name not in done}
            with around() if due else nullcontext():
                for name, sql in due.items():
                    for statement in split_step(translate_schema(sql)):
                        self.execute(statement)
                    self.execute_uncounted("INSERT INTO fieldreg_migration VALUES (?)", (name,))
        self._steps = len(steps)

    def _refuse_if_later(self) -> None:
        (done,) = self.execute("SELECT count(*) FROM fieldreg_migration").fetchone()
        if done > self._steps:
            raise Problem(Code.STORE_TOO_NEW)

    def columns(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for table, column in self.execute(
            "SELECT table_name::text, column_name::text FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name <> 'fieldreg_migration'"
            " ORDER BY table_name, ordinal_position"
        ):
            found[table] = (*found.get(table, ()), column)
        return found

    def seal(self, name: str, body: bytes) -> bytes:
        return self._vault.seal(name, body)

    def unseal(self, name: str, sealed: bytes) -> bytes:
        try:
            return self._vault.unseal(name, sealed)
        except Problem:
            raise Problem(Code.DATABASE_FOREIGN) from None

    def copy_to(self, target: Path) -> None:
        self._copy(self, target)

    def vacuum(self) -> None:
        """Rewrite every table without deleted rows.

        Waits until no other connection uses a table. The write-ahead log and backups keep deleted
        rows. Samples of column values are drawn anew; those of empty tables disappear if this user
        owns the database.
        """
        with translated():
            for table in self.columns():
                if not self.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
                    for (types,) in self.execute(_ALTER_TYPES_SQL, (table,)).fetchall():
                        self._connection.execute(f"ALTER TABLE {table} {types}")
                self._connection.execute(f"VACUUM (FULL, ANALYZE) {table}")
            self._connection.execute("VACUUM (FULL) pg_statistic")

    def is_damaged(self) -> bool:
        """Read every row; return whether the server reports damage. Indexes are not checked."""
        try:
            with self.reading():
                for table in self.columns():
                    self.execute(f"SELECT count(hashtext(t::text)) FROM {table} t")
        except Problem as problem:
            if problem.code is Code.STORE_DAMAGED:
                return True
            raise
        return False

    def close(self) -> None:
        self._connection.close()

    def _is_in_transaction(self) -> bool:
        return self._connection.info.transaction_status in _IN_TRANSACTION

    @contextmanager
    def _new_transaction(self, *, read_only: bool) -> Iterator[None]:
        level = psycopg.IsolationLevel
        with ExitStack() as stack:
            for may_retry in (True, False):
                if self._connection.closed:
                    self._connection = self._connect()
                self._connection.read_only = read_only
                self._connection.isolation_level = (
                    level.REPEATABLE_READ if read_only else level.READ_COMMITTED
                )
                try:
                    stack.enter_context(self._connection.transaction())
                    break
                except psycopg.OperationalError:
                    # Lost between transactions: the server was restarted.
                    if not (may_retry and self._connection.closed):
                        raise
            yield

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        connection = psycopg.connect(
            self._address, autocommit=True, cursor_factory=psycopg.RawCursor
        )
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


_ALTER_TYPES_SQL: Final = (
    "SELECT string_agg(format('ALTER %I TYPE %s%s', a.attname,"
    " format_type(a.atttypid, a.atttypmod), ' COLLATE ' || quote_ident(l.collname)), ', ')"
    " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'"
    " LEFT JOIN pg_collation l ON l.oid = a.attcollation"
    " WHERE c.oid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.oid"
)
_IN_TRANSACTION: Final = (TransactionStatus.INTRANS, TransactionStatus.INERROR)


def _address(url: str) -> str:
    if not url.startswith(("postgresql://", "postgres://")):
        raise Problem(Code.DATABASE_ADDRESS_WRONG)
    url, may_be_insecure = split_insecure_word(url)
    try:
        given = {**conninfo_to_dict(url), "client_encoding": "utf8"}
        address = make_conninfo(_CONNECTION_DEFAULTS, **given)
    except psycopg.ProgrammingError:
        raise Problem(Code.DATABASE_ADDRESS_WRONG) from None
    if not may_be_insecure and not _is_local(given) and _value(given, "sslmode") != "verify-full":
        raise Problem(Code.DATABASE_INSECURE)
    return address


def _is_local(given: Mapping[str, object]) -> bool:
    if _value(given, "service"):
        return False  # a file says which server that is
    places = [*_value(given, "host").split(","), *_value(given, "hostaddr").split(",")]
    return all(map(_is_local_place, filter(None, places)))


def _is_local_place(host: str) -> bool:
    if host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _value(given: Mapping[str, object], name: str) -> str:
    if name in given:
        return str(given[name])
    defaults = {option.keyword: option.val for option in Conninfo.get_defaults()}
    return (defaults.get(name.encode()) or b"").decode()


def _prepare(connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    version = connection.info.server_version
    if version < _MIN_SERVER:
        raise Problem(Code.DATABASE_UNFIT, version=version // 10_000)
    encoding = connection.info.parameter_status("server_encoding") or ""
    if encoding != "UTF8":
        raise Problem(Code.DATABASE_UNFIT, encoding=encoding)
    for name, wanted in _SETTINGS.items():
        connection.execute(f"SET {name} = '{wanted}'")
    # Send every integer as BIGINT: one plan per statement.
    connection.adapters.register_dumper(int, Int8BinaryDumper)
    connection.adapters.register_dumper(int, Int8Dumper)
