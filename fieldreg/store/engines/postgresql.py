"""The PostgreSQL engine: one database on a server, several officers at once.

1. Whoever writes locks the one row of ``clock`` first and holds it until the commit.
   So numbers and stamps are given out one after another and become visible in that
   order, no two transactions can wait for each other, and none is ever torn by another.
   Readers wait for nobody: each reading sees one state of the database.
2. Many new rows go by ``COPY`` into a temporary table and from there by
   ``INSERT … SELECT … ON CONFLICT DO NOTHING``, since a row may be here already, and
   may come twice in one batch.
3. Text is compared byte by byte (``COLLATE "C"``), as SQLite does, so that order and
   search by folded keys are the same on both.

What the operator of the server can see: all records, the log, and who was sent what, in
plain; bundles only as they came, sealed to head office. What they cannot: head office's
keys and other papers, and what is being typed, which `vault` seals under the key of the
installation. They can also change what they see, take it away, or put back an earlier
state of it. So the server belongs in the hands that the register is trusted to. The
way there is encrypted where the address asks for it: ``?sslmode=verify-full``.

Long because whatever such a server does its own way stands here and nowhere else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, Protocol

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus
from psycopg.types.numeric import Int8BinaryDumper, Int8Dumper

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine, ResultRows, tables_written
from fieldreg.store.engines.dialect import number_placeholders, translate_types
from fieldreg.store.engines.postgresql_errors import translated

_MIN_SERVER: Final = 14_00_00
_USUAL: Final = "connect_timeout=10 application_name=fieldreg"
_MIGRATION: Final = "CREATE TABLE fieldreg_migration (name TEXT PRIMARY KEY)"
_MIGRATING: Final = 0x6669656C  # any number that nobody else locks: "fiel"
_EACH: Final = 5_000
_FEW: Final = 20  # rows for which a staging table would cost more than it saves
_SETTINGS: Final = {
    "synchronous_commit": "on",  # what is acknowledged stays, whatever the server's default
    "lock_timeout": "30s",
    "idle_in_transaction_session_timeout": "5min",  # a suspended laptop must let go
}


class Sealer(Protocol):
    """Seals what the server's operator must not read."""

    def seal(self, name: str, body: bytes) -> bytes:
        """Seal *body* as what is called *name*."""

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Open what was *sealed* as *name*."""


class PostgreSql:
    """One connection to the database at *url*; a lost one is made again.

    *installation_id* tells this installation from the others on the database. *copy* writes all
    that is here to a new file. Neither the address nor what the server says
    of it is ever in a problem.

    Raises:
        Problem: DATABASE_ADDRESS_WRONG, DATABASE_UNREACHABLE, DATABASE_REFUSED,
            DATABASE_UNFIT (too old, or its letters are not UTF-8), DATABASE_FOREIGN
            where nothing of ours is there and *create* is false.
    """

    def __init__(
        self,
        url: str,
        vault: Sealer,
        *,
        installation_id: str,
        copy: Callable[[Engine, Path], None],
        create: bool = False,
    ) -> None:
        self._address = _address(url)
        self.installation_id = installation_id
        self._vault = vault
        self._copy = copy
        self._create = create
        self.written_tables: set[str] = set()
        self._steps = 0
        with translated():
            self._connection = self._connected()

    def execute(self, sql: str, bound: Sequence[object] = ()) -> ResultRows:
        """Run one statement."""
        self.written_tables |= tables_written(sql)
        return self._connection.cursor().execute(number_placeholders(sql), bound, binary=True)

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of *rows*."""
        self.written_tables |= tables_written(sql)
        self._connection.cursor().executemany(number_placeholders(sql), rows)

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Run one statement whose rows may be more than memory holds, in a `reading`."""
        with psycopg.RawServerCursor(self._connection, "each") as cursor:
            cursor.itersize = _EACH
            yield from cursor.execute(sql, binary=True)

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        """Insert *rows*, however many; give how many were not here already by their key."""
        self.written_tables.add(table)
        columns = ", ".join(names)
        rest = iter(rows)
        few = list(islice(rest, _FEW))
        cursor = self._connection.cursor()
        if len(few) < _FEW:
            marks = ", ".join(f"${place}" for place in range(1, len(names) + 1))
            cursor.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING", few
            )
            return cursor.rowcount
        cursor.execute(
            f"CREATE TEMPORARY TABLE IF NOT EXISTS staged_{table} ON COMMIT DROP"
            f" AS SELECT {columns} FROM {table} WITH NO DATA"
        )
        with cursor.copy(f"COPY staged_{table} ({columns}) FROM STDIN") as copy:
            for row in chain(few, rest):
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM staged_{table}"
            " ON CONFLICT DO NOTHING"
        )
        new = cursor.rowcount
        cursor.execute(f"TRUNCATE staged_{table}")
        return new

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything in the block, or nothing of it; nobody else writes meanwhile.

        Raises:
            Problem: STORE_TOO_NEW where somebody opened it with a later release meanwhile.
        """
        with translated():
            if self._is_inside():
                with self._connection.transaction():
                    yield
            else:
                with self._begun(read_only=False):
                    self.execute("SELECT version FROM clock FOR UPDATE")
                    self._refuse_if_later()
                    yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read one state in the block, whoever writes; the driver's errors are problems."""
        with translated():
            if self._is_inside():
                yield
            else:
                with self._begun(read_only=True):
                    yield

    def migrate(self, steps: Mapping[str, str], finish: Callable[[], None] = lambda: None) -> None:
        """Run those *steps*, SQL by name, that have not run here, all or none of them.

        Where any is run, *finish* is done with them.

        Raises:
            Problem: STORE_TOO_NEW where one has run that is none of *steps*.
        """
        with translated(), self._begun(read_only=False):
            self.execute("SELECT pg_advisory_xact_lock(?)", (_MIGRATING,))
            if self.execute("SELECT to_regclass('fieldreg_migration')").fetchone() == (None,):
                if not self._create:
                    raise Problem(Code.DATABASE_FOREIGN)
                self._connection.execute(translate_types(_MIGRATION))
            done = {name for (name,) in self.execute("SELECT name FROM fieldreg_migration")}
            if done - steps.keys():
                raise Problem(Code.STORE_TOO_NEW)
            for name, sql in steps.items():
                if name not in done:
                    self._connection.execute(translate_types(sql))
                    self.execute("INSERT INTO fieldreg_migration VALUES (?)", (name,))
            if steps.keys() - done:
                finish()
        self._steps = len(steps)

    def _refuse_if_later(self) -> None:
        """Leave alone what others have brought up to a later release since it was opened.

        What this one writes might be without what that one holds to.
        """
        (done,) = self.execute("SELECT count(*) FROM fieldreg_migration").fetchone()
        if done > self._steps:
            raise Problem(Code.STORE_TOO_NEW)

    def columns(self) -> dict[str, tuple[str, ...]]:
        """Name every table and its columns."""
        found: dict[str, tuple[str, ...]] = {}
        for table, column in self.execute(
            "SELECT table_name::text, column_name::text FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name <> 'fieldreg_migration'"
            " ORDER BY table_name, ordinal_position"
        ):
            found[table] = (*found.get(table, ()), column)
        return found

    def seal(self, name: str, body: bytes) -> bytes:
        """Make *body* unreadable to whoever can read the database."""
        return self._vault.seal(name, body)

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Give back what `seal` was given.

        Raises:
            Problem: DATABASE_FOREIGN where another installation's key sealed it.
        """
        try:
            return self._vault.unseal(name, sealed)
        except Problem:
            raise Problem(Code.DATABASE_FOREIGN) from None

    def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy to the new file *target*, same key."""
        self._copy(self, target)

    def vacuum(self) -> None:
        """Write every table anew without the rows that were deleted.

        Each waits until nobody else is at it. The server's own journal keeps them until
        it is overwritten, and its backups are its operator's.

        The server also keeps samples of what stands in columns, to plan its ways. They
        are drawn anew, but of a table that is empty by now only saying its types anew
        takes them away. Where the database is not this user's, the old ones stay in their
        catalog until the server tidies that.
        """
        with translated():
            for table in self.columns():
                if not self.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
                    for (types,) in self.execute(_TYPES_ANEW, (table,)).fetchall():
                        self._connection.execute(f"ALTER TABLE {table} {types}")
                self._connection.execute(f"VACUUM (FULL, ANALYZE) {table}")
            self._connection.execute("VACUUM (FULL) pg_statistic")

    def is_damaged(self) -> bool:
        """Read every row; tell whether the server finds anything damaged.

        Indexes are the server's to look at (``pg_amcheck``).
        """
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
        """Let go of the database; whatever was committed stays."""
        self._connection.close()

    def _is_inside(self) -> bool:
        return self._connection.info.transaction_status in _INSIDE

    @contextmanager
    def _begun(self, *, read_only: bool) -> Iterator[None]:
        level = psycopg.IsolationLevel
        with ExitStack() as stack:
            for may_begin_again in (True, False):
                if self._connection.closed:
                    self._connection = self._connected()
                self._connection.read_only = read_only
                self._connection.isolation_level = (
                    level.REPEATABLE_READ if read_only else level.READ_COMMITTED
                )
                try:
                    stack.enter_context(self._connection.transaction())
                    break
                except psycopg.OperationalError:
                    # Lost while nothing was under way: the server was started again.
                    if not (may_begin_again and self._connection.closed):
                        raise
            yield

    def _connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        connection = psycopg.connect(
            self._address, autocommit=True, cursor_factory=psycopg.RawCursor
        )
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


_TYPES_ANEW: Final = (
    "SELECT string_agg(format('ALTER %I TYPE %s%s', a.attname,"
    " format_type(a.atttypid, a.atttypmod), ' COLLATE ' || quote_ident(l.collname)), ', ')"
    " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'"
    " LEFT JOIN pg_collation l ON l.oid = a.attcollation"
    " WHERE c.oid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.oid"
)
_INSIDE: Final = (TransactionStatus.INTRANS, TransactionStatus.INERROR)


def _address(url: str) -> str:
    if not url.startswith(("postgresql://", "postgres://")):
        raise Problem(Code.DATABASE_ADDRESS_WRONG)
    try:
        given = {**conninfo_to_dict(url), "client_encoding": "utf8"}
        return make_conninfo(_USUAL, **given)
    except psycopg.ProgrammingError:
        raise Problem(Code.DATABASE_ADDRESS_WRONG) from None


def _prepare(connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    version = connection.info.server_version
    if version < _MIN_SERVER:
        raise Problem(Code.DATABASE_UNFIT, version=version // 10_000)
    encoding = connection.info.parameter_status("server_encoding") or ""
    if encoding != "UTF8":
        raise Problem(Code.DATABASE_UNFIT, encoding=encoding)
    for name, wanted in _SETTINGS.items():
        connection.execute(f"SET {name} = '{wanted}'")
    # Every number is a BIGINT, however small: one statement, one plan.
    connection.adapters.register_dumper(int, Int8BinaryDumper)
    connection.adapters.register_dumper(int, Int8Dumper)
