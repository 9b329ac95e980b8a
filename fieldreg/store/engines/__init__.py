"""Database engines; only `wiring` chooses one.

`store` runs its SQL through an `Engine`, in one text that both accept: ``?`` or ``?1`` for bound
values, ``INSERT … ON CONFLICT``, ``IS NOT DISTINCT FROM``, ``CASE`` for the greater of two, ids by
``coalesce(max(id), 0) + 1``. Every subquery has a name, no bare column stands beside an aggregate,
no result relies on a table's natural order, and a statement that writes begins with its table's
name.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import wraps
from pathlib import Path
from types import FunctionType
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from typing_extensions import override

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.orders import Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights

RowT = TypeVar("RowT")
AroundSteps: TypeAlias = Callable[[], AbstractContextManager[None]]
_INSECURE: Final = "insecure=yes"


class ResultRows(Protocol):
    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...


def split_insecure_word(url: str) -> tuple[str, bool]:
    path, _, query = url.partition("?")
    words = query.split("&")
    kept = "&".join(word for word in words if word != _INSECURE)
    return f"{path}?{kept}" if kept else path, _INSECURE in words


class TrustAuthority(Protocol):
    """Officers' signatures on laptops and releases, as signed documents."""

    def read_newest(self, document: bytes) -> bytes: ...

    def restrict(self, document: bytes) -> bytes: ...

    def sign(self, document: bytes) -> bytes: ...

    def sign_counted(self, device_key: bytes) -> None: ...

    def is_counted(self, device_key: bytes) -> bool: ...

    def sign_offers(self, offered: Iterable[bytes], withdrawn: Iterable[bytes]) -> None: ...

    def filter_offers(self, documents: Sequence[bytes]) -> list[bytes]: ...

    def count_unsigned(self, offers: Iterable[bytes]) -> int: ...


class ActAuthority(Protocol):
    def list_rights(self) -> dict[str, Rights]: ...

    def appoint(self, name: str, rights: Rights, key: bytes = b"") -> None: ...

    def is_in_force(self, record: int, state: str, digest: str) -> bool: ...

    def covers(self, order: Order) -> bool: ...

    def find_recovery_key(self) -> bytes: ...

    def has_former_keys(self) -> bool: ...

    def sign(self, orders: Sequence[Order]) -> None: ...

    def sign_other_forms(self, before: Iterable[Order], after: Iterable[Order]) -> None: ...

    @property
    def trust(self) -> TrustAuthority: ...

    def list_papers(
        self, changes: Changes, releases: Sequence[bytes]
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]: ...

    @property
    def papers_mark(self) -> str:
        """A text that changes with the papers."""

    def adopt(self, officers: Iterable[bytes], acts: Iterable[bytes]) -> bool: ...

    def commit(self) -> None: ...

    def roll_back(self) -> None: ...


class SealedWrites(Protocol):
    """Counts the rows that statements write."""

    def execute(self, sql: str, bound: Sequence[object]) -> "ResultRows": ...

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None: ...

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int: ...

    def flush(self) -> None:
        """Store the counts, in the open transaction."""

    def transaction(self) -> AbstractContextManager[None]: ...

    def forget(self) -> None:
        """Read everything anew after a failed transaction."""


class Engine(Protocol):
    """*installation_id* tells installations on the same database apart, "" if there are no others.

    To one that *is_receiver* only some entries of the metadata open. Orders count only if the
    *authority* says so; laptops have none, and verify orders on arrival. *sums* count every row
    that is written, under keys derived from *seal_key*, except by the methods ``…_uncounted``. A
    *private* database is written by this process alone.
    """

    sums: SealedWrites | None
    seal_key: bytes
    is_private: bool
    authority: ActAuthority | None
    is_receiver: bool

    @property
    def installation_id(self) -> str: ...

    def execute(self, sql: str, bound: Sequence[object] = ()) -> ResultRows: ...

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None: ...

    def execute_uncounted(self, sql: str, bound: Sequence[object] = ()) -> ResultRows: ...

    def executemany_uncounted(self, sql: str, rows: Iterable[Sequence[object]]) -> None: ...

    def insert_uncounted(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int: ...

    def table_columns(self, table: str) -> tuple[str, ...]: ...

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Run one statement in a `reading`; its rows may exceed the memory."""

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        """Insert any number of *rows*; return how many had a new key."""

    def transaction(self) -> AbstractContextManager[None]:
        """Raise problems for driver errors."""

    def reading(self) -> AbstractContextManager[None]:
        """Show one state throughout the block."""

    def interruptible(self, is_to_stop: Callable[[], bool]) -> AbstractContextManager[None]:
        """End a statement inside with CANCELLED once *is_to_stop*; a server's runs on."""

    def give_way(self) -> None:
        """Do the same between two statements."""

    def reindexing(self, table: str) -> AbstractContextManager[None]:
        """Inside a transaction, leave the indexes of *table* out, and build them at the end.

        A server, whose rows others read meanwhile, keeps them.
        """

    def migrate(self, steps: Mapping[str, str], around: AroundSteps = nullcontext) -> None:
        """Run the *steps*, SQL by name, that have not run here, in one transaction.

        If there are any, they run in the context *around*. Raises STORE_TOO_NEW if another step has
        run.
        """

    def columns(self) -> Mapping[str, tuple[str, ...]]: ...

    def seal(self, name: str, body: bytes) -> bytes: ...

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Raise DATABASE_FOREIGN for another installation's."""

    def copy_to(self, target: Path) -> None: ...

    def vacuum(self) -> None:
        """Remove deleted data from the files, outside any transaction.

        Raises DISK_FULL, DATABASE_BUSY, or as any statement; then nothing has changed.
        """

    def is_damaged(self) -> bool: ...

    def close(self) -> None: ...


_WRITES: Final = ("INSERT INTO ", "UPDATE ", "DELETE FROM ")
_COMMENTS: Final = re.compile(r"(?:\s+|--.*\n)*")


def split_step(sql: str) -> list[str]:
    statements = (_COMMENTS.sub("", each, count=1) for each in sql.split(";\n"))
    return [each for each in statements if each]


class CountedEngine(ABC):
    def __init__(self, seal_key: bytes) -> None:
        self.authority: ActAuthority | None = None
        self.sums: SealedWrites | None = None
        self.seal_key = seal_key
        self._is_to_stop: Callable[[], bool] | None = None

    def execute(self, sql: str, bound: Sequence[object] = ()) -> ResultRows:
        if self.sums is None or not sql.startswith(_WRITES):
            return self.execute_uncounted(sql, bound)
        return self.sums.execute(sql, bound)

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        run = self.executemany_uncounted if self.sums is None else self.sums.executemany
        run(sql, rows)

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        run = self.insert_uncounted if self.sums is None else self.sums.insert_new
        return run(table, names, rows)

    @contextmanager
    def interruptible(self, is_to_stop: Callable[[], bool]) -> Iterator[None]:
        self._is_to_stop = is_to_stop
        try:
            with self._ending_statements(is_to_stop):
                yield
        finally:
            self._is_to_stop = None

    def give_way(self) -> None:
        if self._is_to_stop is not None and self._is_to_stop():
            raise Problem(Code.CANCELLED)

    @abstractmethod
    def _ending_statements(
        self, is_to_stop: Callable[[], bool]
    ) -> AbstractContextManager[None]: ...

    def reindexing(self, table: str) -> AbstractContextManager[None]:  # noqa: ARG002
        return nullcontext()

    def counting(self) -> AbstractContextManager[None]:
        return nullcontext() if self.sums is None else self.sums.transaction()

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            if self.sums is not None:
                self.sums.forget()
            raise

    @abstractmethod
    def execute_uncounted(self, sql: str, bound: Sequence[object] = ()) -> ResultRows: ...

    @abstractmethod
    def executemany_uncounted(self, sql: str, rows: Iterable[Sequence[object]]) -> None: ...

    @abstractmethod
    def insert_uncounted(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int: ...


class Repository:
    """Public methods read one state of the database, and raise problems for driver errors."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    @override
    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and not name.startswith("_"):
                setattr(cls, name, _translated(method))

    def _value(self, sql: str, bound: Sequence[object] = ()) -> Any:
        row = self._db.execute(sql, bound).fetchone()
        return row[0] if row else None

    def _column(self, sql: str, bound: Sequence[object] = ()) -> list[Any]:
        return [row[0] for row in self._db.execute(sql, bound)]

    def _rows(
        self, build: Callable[..., RowT], sql: str, bound: Sequence[object] = ()
    ) -> list[RowT]:
        return [build(*row) for row in self._db.execute(sql, bound)]


def _translated(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def inside(self: Repository, *args: Any, **kwargs: Any) -> Any:
        with self._db.reading():
            return method(self, *args, **kwargs)

    return inside
