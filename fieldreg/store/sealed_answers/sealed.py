"""Sealed answers and the log of access to them. Their content cannot be read here."""

from dataclasses import dataclass

from fieldreg.domain.kinds import ERASED_SEALED_TEXT
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import AccessLogEntry, ChainedEntry
from fieldreg.store.engines import Repository

# Of the answers of a trainee in a session, the newest in use counts.
_NEWEST = (
    "SELECT a.id, a.trainee, a.session, a.day, a.sealed FROM answer a"
    f" WHERE a.retired = 0 AND a.sealed <> '{ERASED_SEALED_TEXT}' AND NOT EXISTS (SELECT 1 FROM answer b"
    " WHERE b.trainee = a.trainee AND b.session IS NOT DISTINCT FROM a.session"
    " AND b.retired = 0 AND b.stamp > a.stamp)"
)
_PARTICIPANTS = "SELECT trainee FROM attendance WHERE session = ?1 AND retired = 0"


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    """The answer record *id*; *sealed* is an age file as text."""

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

        Asked are those who gave any, and those whose consent or refusal is dated on a day
        of the session.
        """
        given = {
            row[0]
            for row in self._db.execute(
                f"SELECT trainee FROM answer WHERE session = ?1 AND retired = 0"
                f" AND trainee IN ({_PARTICIPANTS})",
                (session,),
            )
        }
        refused = {
            row[0]
            for row in self._db.execute(
                "SELECT c.trainee FROM consent c JOIN session s ON s.id = ?1"
                " WHERE c.purpose = 'answers' AND c.retired = 0"
                f" AND c.day BETWEEN s.date AND s.ends AND c.trainee IN ({_PARTICIPANTS})",
                (session,),
            )
        }
        return SealedAnswerCounts(len(given), len(given | refused))


class AccessLog(Repository):
    def list_all(self) -> list[ChainedEntry]:
        rows = self._db.execute(
            "SELECT number, noted_at, officer, device, deed, reason, records, hash"
            " FROM access ORDER BY number"
        )
        return [
            ChainedEntry(
                AccessLogEntry(number, at, officer, device, deed, reason, _ids(records)), entry_hash
            )
            for number, at, officer, device, deed, reason, records, entry_hash in rows
        ]

    def append(self, before: bytes, access: AccessLogEntry) -> bytes:
        """Chain *access* to the entry whose hash is *before*; return the new hash."""
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


def _ids(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
