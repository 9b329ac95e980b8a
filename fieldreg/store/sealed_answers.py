"""Sealed answers, their access log, and the protected desk's own database.

Opened answers are in an encrypted file beside the register, whose key only the desk's passphrase
unlocks.
"""

from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass

from fieldreg.domain.kinds import ERASED_SEALED_TEXT
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import AccessLogEntry, ChainedEntry
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.records.kind_sql import batches, placeholders

# Of the answers of a trainee in a session, the newest in use counts.
_NEWEST = (
    "SELECT a.id, a.trainee, a.session, a.day, a.sealed FROM answer a"
    f" WHERE a.retired = 0 AND a.sealed <> '{ERASED_SEALED_TEXT}'"
    f" AND {confirmed_sql('a.id', 'a.trainee')} AND NOT EXISTS (SELECT 1 FROM answer b"
    " WHERE b.trainee = a.trainee AND b.session IS NOT DISTINCT FROM a.session"
    f" AND b.retired = 0 AND b.stamp > a.stamp AND {confirmed_sql('b.id')})"
)
_PARTICIPANTS = (
    "SELECT trainee FROM attendance WHERE session = ?1 AND retired = 0"
    f" AND {confirmed_sql('id', 'trainee', 'session')}"
)


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    id: int
    trainee: int
    session: int | None
    day: str
    sealed: str


@dataclass(frozen=True, slots=True)
class SealedAnswerCounts:
    given_count: int
    asked_count: int


class SealedAnswerRepository(Repository):
    def list_newest(
        self, *, trainee: int | None = None, session: int | None = None
    ) -> list[SealedAnswer]:
        only = {"trainee": trainee, "session": session}
        wanted = {name: value for name, value in only.items() if value is not None}
        where = "".join(f" AND a.{name} = ?" for name in wanted)
        return self._rows(SealedAnswer, f"{_NEWEST}{where} ORDER BY a.id", (*wanted.values(),))

    def count_answers(self, session: int) -> SealedAnswerCounts:
        """Count the participants of *session* who gave answers, and who were asked.

        Asked are those who gave any, or whose consent or refusal has the date of the session.
        """
        given = set(
            self._column(
                f"SELECT trainee FROM answer WHERE session = ?1 AND retired = 0"
                f" AND trainee IN ({_PARTICIPANTS})",
                (session,),
            )
        )
        refused = set(
            self._column(
                "SELECT c.trainee FROM consent c JOIN session s ON s.id = ?1"
                " WHERE c.purpose = 'answers' AND c.retired = 0"
                f" AND c.day BETWEEN s.date AND s.ends AND c.trainee IN ({_PARTICIPANTS})",
                (session,),
            )
        )
        return SealedAnswerCounts(len(given), len(given | refused))


class AccessLog(Repository):
    def list_all(self) -> list[ChainedEntry]:
        rows = self._db.execute(
            "SELECT number, noted_at, officer, device, deed, reason, records, hash"
            " FROM access ORDER BY number"
        )
        entries = []
        for number, at, officer, device, deed, reason, records, entry_hash in rows:
            ids = tuple(map(int, records.split()))
            entry = AccessLogEntry(number, at, officer, device, deed, reason, ids)
            entries.append(ChainedEntry(entry, entry_hash))
        return entries

    def append(self, before: bytes, access: AccessLogEntry) -> bytes:
        """Chain to the hash *before*; return the new one."""
        entry_hash = access_log.hash_entry(before, access)
        self._db.execute(
            "INSERT INTO access"
            " (number, noted_at, officer, device, deed, reason, records, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                access.number,
                access.recorded_at,
                access.officer,
                access.device,
                access.action,
                access.reason,
                " ".join(map(str, access.records)),
                entry_hash,
            ),
        )
        return entry_hash


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

    Raises STORE_DAMAGED, also for a wrong key; DISK_FULL, DISK_FAILED.
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
                map(astuple, opened),
            )

    def list_all(self) -> list[OpenedAnswer]:
        return self._rows(
            OpenedAnswer, "SELECT answer, trainee, session, day, sheet FROM opened ORDER BY answer"
        )

    def delete_except(self, answers: Collection[int]) -> int:
        with self._db.transaction():
            here = set(self._column("SELECT answer FROM opened"))
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
