"""Opened answers: the protected desk's own database, an encrypted file beside the register.

Only the desk's passphrase unlocks its key. Backups never contain it: everything in it can be opened
again from the sealed answers, and each copy would have to be erased too.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fieldreg.store.engines import Engine, Repository
from fieldreg.store.records.kind_sql import batches, placeholders

_STEPS = {
    "0001_desk": """
CREATE TABLE opened (
    answer INTEGER PRIMARY KEY,
    trainee INTEGER NOT NULL,
    session INTEGER,
    day TEXT NOT NULL,
    sheet TEXT NOT NULL
) STRICT;

-- One row: the last entry of the access log that this desk saw.
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
"""
}


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    answer: int
    trainee: int
    session: int | None
    day: str
    sheet: str


class OpenedAnswerDatabase(Repository):
    """The open database of the protected desk.

    Raises:
        Problem: STORE_DAMAGED, also for a wrong key; DISK_FULL, DISK_FAILED.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        try:
            engine.migrate(_STEPS)
        except BaseException:
            engine.close()
            raise

    def save(self, opened: Iterable[OpenedAnswer]) -> None:
        with self._db.transaction():
            self._db.executemany(
                "INSERT INTO opened (answer, trainee, session, day, sheet)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (answer)"
                " DO UPDATE SET sheet = excluded.sheet",
                [
                    (answer.answer, answer.trainee, answer.session, answer.day, answer.sheet)
                    for answer in opened
                ],
            )

    def list_all(self) -> list[OpenedAnswer]:
        return self._rows(
            OpenedAnswer, "SELECT answer, trainee, session, day, sheet FROM opened ORDER BY answer"
        )

    def delete_except(self, answers: Collection[int]) -> int:
        with self._db.transaction():
            here = {row[0] for row in self._db.execute("SELECT answer FROM opened")}
            gone = here - set(answers)
            for some in batches(gone):
                self._db.execute(f"DELETE FROM opened WHERE answer IN ({placeholders(some)})", some)
        return len(gone)

    def delete_of_person(self, trainee: int) -> None:
        with self._db.transaction():
            self._db.execute("DELETE FROM opened WHERE trainee = ?", (trainee,))

    def find_last_seen_access(self) -> tuple[int, bytes] | None:
        row = self._db.execute("SELECT number, hash FROM head").fetchone()
        return None if row is None else (row[0], row[1])

    def note_last_seen_access(self, number: int, entry_hash: bytes) -> None:
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO head (one, number, hash) VALUES (1, ?, ?) ON CONFLICT (one)"
                " DO UPDATE SET number = excluded.number, hash = excluded.hash",
                (number, entry_hash),
            )

    def close(self) -> None:
        self._db.close()
