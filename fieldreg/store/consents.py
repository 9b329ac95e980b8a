"""Consents: the answers of many people at once, and the few that are not given."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fieldreg.domain.birth import FIRST_YEAR
from fieldreg.store import tables
from fieldreg.store.door import translating
from fieldreg.store.engines import Engine

_LINE = "id, trainee, purpose, text_version, language, how, given_by, day, state, stamp"


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One answer as it stands; *given_by* is ``self``, or a guardian as named."""

    id: int
    trainee: int
    purpose: str
    text_version: str
    language: str
    how: str
    given_by: str
    day: str
    state: str
    stamp: int


@translating
class Consents:
    """The shelf of consents in use; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine
        self._missing: tuple[tuple[int, str], list[int]] = (-1, ""), []

    def of(self, trainees: Iterable[int]) -> dict[int, list[ConsentLine]]:
        """Give the answers of each of *trainees* who gave any, in the order they were noted."""
        found: dict[int, list[ConsentLine]] = defaultdict(list)
        for some in tables.batches(trainees):
            for row in self._db.execute(
                f"SELECT {_LINE} FROM consent"
                f" WHERE trainee IN ({tables.placeholders(some)}) AND retired = 0"
                " ORDER BY stamp",
                some,
            ):
                found[row[1]].append(ConsentLine(*row))
        return dict(found)

    def in_state(self, state: str, purpose: str) -> list[int]:
        """Name the people with an answer for *purpose* in a *state* other than given."""
        rows = self._db.execute(
            # Said twice, since the index holds only these and wants it in so many words.
            "SELECT DISTINCT trainee FROM consent WHERE state <> 'given' AND state = ?"
            " AND purpose = ? AND retired = 0 ORDER BY trainee",
            (state, purpose),
        )
        return [row[0] for row in rows]

    def without_guardian(self, since: str) -> list[int]:
        """Name who was at a closed session, and of whom no guardian said anything for keeping.

        In use, and born *since* that year or on no day that can be right. They are looked
        for once until anything changes: of a hundred thousand people that takes half a
        second, and whoever opens the window asks.
        """
        # Read before it looks: what comes in between has it look once more.
        (change,) = self._db.execute(
            "SELECT coalesce(max(version), 0) FROM arrival"
        ).fetchone()
        if self._missing[0] != (change, since):
            self._missing = (change, since), self._without_guardian(since)
        return self._missing[1]

    def _without_guardian(self, since: str) -> list[int]:
        rows = self._db.execute(
            "SELECT t.id FROM trainee t WHERE t.retired = 0"
            # What is about a year, or stands as it was typed, comes after every year.
            " AND (t.birth_date IS NULL OR t.birth_date >= ? OR t.birth_date < ?)"
            " AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.trainee = t.id"
            " AND c.purpose = 'keep' AND c.given_by <> 'self' AND c.retired = 0"
            " AND c.state <> 'followed')"
            " AND EXISTS (SELECT 1 FROM attendance a JOIN session s ON s.id = a.session"
            " WHERE a.trainee = t.id AND a.retired = 0"
            " AND a.mark IN ('present', 'late', 'left-early')"
            " AND s.retired = 0 AND s.state = 'closed') ORDER BY t.id",
            (since, str(FIRST_YEAR)),
        )
        return [row[0] for row in rows]

    def given_to_others(self, purpose: str, versions: Collection[str]) -> list[int]:
        """Name the people of whom a side gave *purpose*, and to none of *versions*."""
        known = sorted(versions)
        rows = self._db.execute(
            "SELECT DISTINCT trainee FROM (SELECT trainee FROM consent"
            " WHERE retired = 0 AND state = 'given' AND purpose = ?"
            " GROUP BY trainee, CASE WHEN given_by = 'self' THEN 0 ELSE 1 END"
            " HAVING sum(CASE WHEN text_version IN"
            f" ({tables.placeholders(known)}) THEN 1 ELSE 0 END) = 0) AS older"
            " ORDER BY trainee",
            (purpose, *known),
        )
        return [row[0] for row in rows]
