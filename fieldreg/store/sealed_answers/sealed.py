"""Sealed answers: whose there are, of which session, and who opened any.

What they say nobody can tell here.
"""

from dataclasses import dataclass

from fieldreg.domain.kinds import BLANK_SEALED
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import Access, Linked
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating

# The newest of a trainee and session holds, of those in use.
_NEWEST = (
    "SELECT a.id, a.trainee, a.session, a.day, a.sealed FROM answer a"
    f" WHERE a.retired = 0 AND a.sealed <> '{BLANK_SEALED}' AND NOT EXISTS (SELECT 1 FROM answer b"
    " WHERE b.trainee = a.trainee AND b.session IS NOT DISTINCT FROM a.session"
    " AND b.retired = 0 AND b.stamp > a.stamp)"
)
_THERE = "SELECT trainee FROM attendance WHERE session = ?1 AND retired = 0"


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    """The answer record *id*: whose, of which session or none, when, and the age file."""

    id: int
    trainee: int
    session: int | None
    day: str
    sealed: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many participants of one session *gave* sealed answers, of those *asked*."""

    given: int
    asked: int


@translating
class Answers:
    """The shelf of sealed answers; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def newest(
        self, *, trainee: int | None = None, session: int | None = None
    ) -> list[SealedAnswer]:
        """Give what holds, of one *trainee* or in one *session*, or of everybody."""
        only = {"trainee": trainee, "session": session}
        wanted = {name: one for name, one in only.items() if one is not None}
        where = "".join(f" AND a.{name} = ?" for name in wanted)
        rows = self._db.execute(f"{_NEWEST}{where} ORDER BY a.id", (*wanted.values(),))
        return [SealedAnswer(*row) for row in rows]

    def tally(self, session: int) -> Tally:
        """Count who gave and who was asked in *session*.

        Asked was who gave, and who noted yes or no to it on one of its days.
        """
        given = {
            row[0]
            for row in self._db.execute(
                f"SELECT trainee FROM answer WHERE session = ?1 AND retired = 0"
                f" AND trainee IN ({_THERE})",
                (session,),
            )
        }
        refused = {
            row[0]
            for row in self._db.execute(
                "SELECT c.trainee FROM consent c JOIN session s ON s.id = ?1"
                " WHERE c.purpose = 'answers' AND c.retired = 0"
                f" AND c.day BETWEEN s.date AND s.ends AND c.trainee IN ({_THERE})",
                (session,),
            )
        }
        return Tally(len(given), len(given | refused))


@translating
class AccessLog:
    """The shelf of who opened sealed answers; it is only added to."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def all(self) -> list[Linked]:
        """Give every entry, the first one first."""
        rows = self._db.execute(
            "SELECT number, noted_at, officer, device, deed, reason, records, hash"
            " FROM access ORDER BY number"
        )
        return [
            Linked(Access(number, at, officer, device, deed, reason, _ids(records)), hashed)
            for number, at, officer, device, deed, reason, records, hashed in rows
        ]

    def add(self, before: bytes, access: Access) -> bytes:
        """Chain *access* to the entry whose hash is *before*; give its own hash."""
        hashed = access_log.link(before, access)
        self._db.execute(
            "INSERT INTO access"
            " (number, noted_at, officer, device, deed, reason, records, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                access.number,
                access.noted_at,
                access.officer,
                access.device,
                access.deed,
                access.reason,
                " ".join(map(str, access.records)),
                hashed,
            ),
        )
        return hashed


def _ids(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
