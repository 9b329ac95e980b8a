"""The product's engine, saying what it is about to save and what it has saved.

What it has said that it saved is acknowledged: no fault may lose it.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typing_extensions import override

from fieldreg.store.engines.sqlcipher import SqlCipher


@dataclass(frozen=True, slots=True)
class SaveEvent:
    """What the store at *path* says: *content* is saved, or (*is_done* false) is to be."""

    path: Path
    content: str
    is_done: bool


class RecordingEngine(SqlCipher):
    """The engine; *settings* are pragmas that are set beside those of the product."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        create: bool = False,
        say: Callable[[SaveEvent], None],
        settings: tuple[str, ...] = (),
    ) -> None:
        self._say, self._file, self._within = say, path, 0
        super().__init__(path, key, create=create)
        for setting in settings:
            self.db.conn.execute(f"PRAGMA {setting}").fetchall()

    @override
    @contextmanager
    def transaction(self) -> Iterator[None]:
        saying = None
        with super().transaction():
            self._within += 1
            try:
                yield
            finally:
                self._within -= 1
            if not self._within:
                if self.sums is not None:
                    self.sums.flush()  # else it is stored after this
                saying = SaveEvent(self._file, content_of(self), is_done=False)
                self._say(saying)
        if saying is not None:
            self._say(SaveEvent(self._file, saying.content, is_done=True))

    @override
    def migrate(self, *steps: Any) -> None:
        super().migrate(*steps)
        with self.reading():
            content = content_of(self)
        self._say(SaveEvent(self._file, content, is_done=True))


def content_of(engine: SqlCipher) -> str:
    """Return a hash of everything in every table, the log and the outbox among it."""
    schema = engine.execute("SELECT name, sql FROM sqlite_master ORDER BY 1").fetchall()
    digest = hashlib.sha256(repr(schema).encode())
    for name, sql in schema:
        if sql and sql.startswith("CREATE TABLE"):
            # When a migration was run is the one thing that differs from run to run.
            what = "name" if name == "_sqlite_migrations" else "*"
            rows = engine.execute(f"SELECT {what} FROM {name}").fetchall()  # noqa: S608
            digest.update(repr(rows).encode())
    return digest.hexdigest()


def allowed_contents(said: Iterable[object], path: Path) -> set[str]:
    """Give what the store at *path* may hold after all that was *said*.

    What was saved last, or what was to be saved since; empty where it said nothing yet.
    """
    saved: set[str] = set()
    for one in said:
        if isinstance(one, SaveEvent) and one.path == path:
            saved = {one.content} if one.is_done else saved | {one.content}
    return saved
