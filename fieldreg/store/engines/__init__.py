"""The differences between database engines; only `wiring` chooses one.

`store` runs its SQL through an `Engine`, in one text that both accept: ``?`` or ``?1`` for bound
values, ``INSERT … ON CONFLICT``, ``IS NOT DISTINCT FROM``, ``CASE`` for the greater of two, ids by
``coalesce(max(id), 0) + 1``. Every subquery has a name, no bare column stands beside an aggregate,
and no result relies on a table's natural order. A statement that writes begins with its table's
name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache, wraps
from pathlib import Path
from types import FunctionType
from typing import Any, Final, Protocol, TypeVar

from typing_extensions import override

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.orders import Order
from fieldreg.domain.rights import Rights

RowT = TypeVar("RowT")
_INSECURE: Final = "insecure=yes"


class ResultRows(Protocol):
    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...


def split_insecure_word(url: str) -> tuple[str, bool]:
    """Return *url* without ``insecure=yes``, and whether it was there."""
    path, _, query = url.partition("?")
    words = query.split("&")
    kept = "&".join(word for word in words if word != _INSECURE)
    return f"{path}?{kept}" if kept else path, _INSECURE in words


class TrustAuthority(Protocol):
    """What head office's officers signed of laptops and releases, given as signed documents."""

    def read_newest(self, document: bytes) -> bytes: ...

    def restrict(self, document: bytes) -> bytes: ...

    def sign(self, document: bytes) -> bytes: ...

    def sign_counted(self, device_key: bytes) -> None: ...

    def is_counted(self, device_key: bytes) -> bool: ...

    def sign_offers(self, offered: Iterable[bytes], withdrawn: Iterable[bytes]) -> None: ...

    def filter_offers(self, documents: Sequence[bytes]) -> list[bytes]: ...

    def count_unsigned(self, offers: Iterable[bytes]) -> int: ...


class ActAuthority(Protocol):
    """Head office's officers and what they signed (`services.installation.office_authority`)."""

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

    def adopt(self, officers: Iterable[bytes], acts: Iterable[bytes]) -> bool: ...

    def commit(self) -> None: ...

    def roll_back(self) -> None: ...


class Engine(Protocol):
    """An open database, with the operations that engines implement differently.

    *installation_id* tells installations on the same database apart, "" if there are no others.
    To one that *is_receiver* only some entries of the metadata open.
    *written_tables* collects the tables that statements wrote to. Orders count only if the
    *authority* says so; laptops have none, and verify orders on arrival.
    """

    written_tables: set[str]
    authority: ActAuthority | None
    is_receiver: bool

    @property
    def installation_id(self) -> str: ...

    def execute(self, sql: str, bound: Sequence[object] = ()) -> ResultRows: ...

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None: ...

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Run one statement in a `reading`; its rows may be more than memory holds."""

    def insert_new(
        self, table: str, names: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        """Insert *rows* of any number; return how many had a new key."""

    def transaction(self) -> AbstractContextManager[None]:
        """Run the block in one transaction; raise problems for driver errors."""

    def reading(self) -> AbstractContextManager[None]:
        """Show one state throughout the block; raise problems for driver errors."""

    def migrate(self, steps: Mapping[str, str], finish: Callable[[], None] = lambda: None) -> None:
        """Run the *steps*, SQL by name, that have not run here, in one transaction with *finish*.

        Raises:
            Problem: STORE_TOO_NEW if a step has run that is not in *steps*.
        """

    def columns(self) -> Mapping[str, tuple[str, ...]]: ...

    def seal(self, name: str, body: bytes) -> bytes:
        """Encrypt *body* against readers of the database."""

    def unseal(self, name: str, sealed: bytes) -> bytes:
        """Decrypt the result of `seal`.

        Raises:
            Problem: DATABASE_FOREIGN if another installation's key sealed it.
        """

    def copy_to(self, target: Path) -> None: ...

    def vacuum(self) -> None:
        """Remove deleted data from the files, outside any transaction.

        Raises:
            Problem: DISK_FULL, DATABASE_BUSY, or as any statement; then nothing has changed.
        """

    def is_damaged(self) -> bool: ...

    def close(self) -> None: ...


_TABLE: Final = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")
ANY_TABLE: Final = "?"


@lru_cache(maxsize=1024)
def tables_written(sql: str) -> frozenset[str]:
    """Return the table that the statement *sql* writes to, if any; `ANY_TABLE` if unclear."""
    if sql.startswith("SELECT "):
        return frozenset()
    found = _TABLE.match(sql)
    return frozenset({found[1] if found else ANY_TABLE})


class Repository:
    """The statements about one topic; public methods read one state of the database.

    They raise problems for driver errors.
    """

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
