"""Consents of people, and who lacks one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.people.birth_dates import FIRST_YEAR
from fieldreg.store.devices.unconfirmed import confirmed_sql, read_counted_version
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.records import kind_sql

# More changes or people than this cause a full check.
_MAX_SINGLE: Final = 400
_PEOPLE_SQL: Final = {
    kinds.TRAINEE.number: "SELECT id FROM trainee WHERE id = ?",
    kinds.SESSION.number: "SELECT trainee FROM attendance WHERE session = ?",
    kinds.ATTENDANCE.number: "SELECT trainee FROM attendance WHERE id = ?",
    kinds.CONSENT.number: "SELECT trainee FROM consent WHERE id = ?",
}
_CONFIRMED_SQL: Final = confirmed_sql("id", "trainee")
_COLUMNS = "id, trainee, purpose, text_version, language, how, given_by, day, state, stamp"


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One current answer; *given_by* is ``self``, or the guardian's name."""

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


class ConsentRepository(Repository):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._missing: tuple[tuple[Any, ...], list[int]] = (-1, ""), []

    def list_by_person(self, trainees: Iterable[int]) -> dict[int, list[ConsentRow]]:
        found: dict[int, list[ConsentRow]] = defaultdict(list)
        sql = f"SELECT {_COLUMNS} FROM consent WHERE trainee IN ids AND retired = 0 ORDER BY stamp"
        for row in kind_sql.select_in(self._db, sql, trainees):
            found[row[1]].append(ConsentRow(*row))
        return dict(found)

    def list_people_in_state(self, state: str, purpose: str) -> list[int]:
        return self._column(
            # The first condition repeats that of the partial index, which is used only then.
            "SELECT DISTINCT trainee FROM consent WHERE state <> 'given' AND state = ?"
            f" AND purpose = ? AND retired = 0 AND {_CONFIRMED_SQL} ORDER BY trainee",
            (state, purpose),
        )

    def list_people_without_guardian_consent(self, since: str) -> list[int]:
        """Return people who attended a closed session and lack a guardian's answer on storage.

        Only people in use, born in or after the year *since* or without a plausible birth date.
        """
        # Read first: a change in between then causes another check.
        (change, *rooms) = read_counted_version(self._db)
        (known, *before), found = self._missing
        if (known, *before) != (change, *rooms, since):
            concerned = self._concerned(known) if before == [*rooms, since] else None
            if concerned is None:
                found = self._without_guardian(since)
            else:
                again = self._without_guardian(since, sorted(concerned))
                found = sorted({*found}.difference(concerned).union(again))
            self._missing = (change, *rooms, since), found
        return found

    def _without_guardian(self, since: str, among: Sequence[int] | None = None) -> list[int]:
        only = "" if among is None else f" AND t.id IN ({kind_sql.placeholders(among)})"
        return self._column(
            f"SELECT t.id FROM trainee t WHERE t.retired = 0 AND {confirmed_sql('t.id')}"
            # Approximate and unreadable dates sort after every year.
            " AND (t.birth_date IS NULL OR t.birth_date >= ? OR t.birth_date < ?)"
            " AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.trainee = t.id"
            " AND c.purpose = 'keep' AND c.given_by <> 'self' AND c.retired = 0"
            " AND c.state <> 'followed')"
            " AND EXISTS (SELECT 1 FROM attendance a JOIN session s ON s.id = a.session"
            " WHERE a.trainee = t.id AND a.retired = 0"
            " AND a.mark IN ('present', 'late', 'left-early')"
            f" AND s.retired = 0 AND s.state = 'closed' AND {confirmed_sql('a.id', 's.id')})"
            f"{only} ORDER BY t.id",
            (since, str(FIRST_YEAR), *(among or ())),
        )

    def _concerned(self, version: int) -> set[int] | None:
        """Return the people affected by changes after *version*; None if it may be anybody."""
        arrived = self._db.execute(
            "SELECT writer, first, last FROM arrival WHERE version > ?", (version,)
        ).fetchall()
        unknown = sum(last - first + 1 for _, first, last in arrived)
        if unknown > _MAX_SINGLE:
            return None
        concerned: set[int] = set()
        for writer, first, last in arrived:
            span = change_id(writer, first), change_id(writer, last)
            edits = self._db.execute(
                "SELECT kind, record FROM edit WHERE id BETWEEN ? AND ?", span
            ).fetchall()
            shifts = self._db.execute(
                "SELECT count(*) FROM shift WHERE id BETWEEN ? AND ?", span
            ).fetchone()
            unknown -= sum(kind in _PEOPLE_SQL for kind, _ in edits) + shifts[0]
            for number, find in _PEOPLE_SQL.items():
                made = self._db.execute(
                    f"SELECT id FROM {kinds.BY_NUMBER[number].name} WHERE id BETWEEN ? AND ?", span
                ).fetchall()
                unknown -= len(made)
                for record in (
                    *(record for kind, record in edits if kind == number),
                    *(record for (record,) in made),
                ):
                    concerned.update(trainee for (trainee,) in self._db.execute(find, (record,)))
        return None if unknown or len(concerned) > _MAX_SINGLE else concerned

    def list_people_with_outdated_text(self, purpose: str, versions: Collection[str]) -> list[int]:
        """Return people with a consent of a side to *purpose*, but to none of *versions*."""
        known = sorted(versions)
        return self._column(
            "SELECT DISTINCT trainee FROM (SELECT trainee FROM consent"
            f" WHERE retired = 0 AND state = 'given' AND purpose = ? AND {_CONFIRMED_SQL}"
            " GROUP BY trainee, CASE WHEN given_by = 'self' THEN 0 ELSE 1 END"
            " HAVING sum(CASE WHEN text_version IN"
            f" ({kind_sql.placeholders(known)}) THEN 1 ELSE 0 END) = 0) AS older"
            " ORDER BY trainee",
            (purpose, *known),
        )
