"""Consents of people, and missing ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.people.birth_dates import FIRST_YEAR
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Repository
from fieldreg.store.kept import company
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.counts import NO_LIMIT, WaitingList
from fieldreg.store.records import kind_sql

_CONFIRMED_SQL: Final = confirmed_sql("id", "trainee")
_GIVEN: Final = "c.state = 'given' AND c.retired = 0"
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
    def list_by_person(self, trainees: Iterable[int]) -> dict[int, list[ConsentRow]]:
        askers = company.list_askers(self._db, trainees)
        found: dict[int, list[ConsentRow]] = defaultdict(list)
        sql = f"SELECT {_COLUMNS} FROM consent WHERE trainee IN ids AND retired = 0 ORDER BY stamp"
        for row in sorted(kind_sql.select_in(self._db, sql, askers), key=lambda row: row[-1]):
            for person in askers[row[1]]:
                found[person].append(ConsentRow(*row))
        return dict(found)

    def find_refused(self, trainees: Iterable[int]) -> dict[int, frozenset[str]]:
        """Return the purposes that any confirmed record of each person refuses."""
        askers = company.list_askers(self._db, trainees)
        sql = (
            "SELECT trainee, purpose FROM consent WHERE trainee IN ids AND retired = 0"
            f" AND state IN ('withdrawn', 'declined') AND {_CONFIRMED_SQL}"
        )
        found: dict[int, frozenset[str]] = defaultdict(frozenset)
        for record, purpose in kind_sql.select_in(self._db, sql, askers):
            for person in askers[record]:
                found[person] |= {purpose}
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

        Only those in use, born in or after the year *since* or without a plausible birth date.
        """
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
            " ORDER BY t.id",
            (since, str(FIRST_YEAR)),
        )

    def list_waiting(self, waiting: WaitingList, day: str, limit: int | None = None) -> list[int]:
        """List people, the longest waiting first."""
        return kept_counts.list_waiting(self._db, waiting, day, limit)

    def count_waiting(self, waiting: WaitingList, day: str) -> tuple[int, str]:
        return kept_counts.count_waiting(self._db, waiting, day)

    def filter_waiting(self, waiting: WaitingList, day: str, people: Iterable[int]) -> set[int]:
        return kept_counts.filter_waiting(self._db, waiting, day, people)

    def list_people_with_outdated_text(
        self, purpose: str, versions: Collection[str], after: int = 0, limit: int = NO_LIMIT
    ) -> list[int]:
        """Return people with a consent to *purpose*, but to none of *versions*.

        They are the first *limit* with ids above *after*.
        """
        known = sorted(versions)
        current = kind_sql.placeholders(known)
        found = set[int]()
        for outdated in self._list_versions(purpose).difference(known):
            found.update(
                self._column(
                    f"SELECT DISTINCT trainee FROM consent c WHERE {_GIVEN} AND c.purpose = ?"
                    f" AND c.text_version = ? AND c.trainee > ? AND {_CONFIRMED_SQL}"
                    " AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.trainee = c.trainee"
                    " AND n.retired = 0 AND n.state = 'given' AND n.purpose = c.purpose"
                    " AND (n.given_by = 'self') = (c.given_by = 'self')"
                    f" AND n.text_version IN ({current}) AND {confirmed_sql('n.id')})"
                    " ORDER BY trainee LIMIT ?",
                    (purpose, outdated, after, *known, limit),
                )
            )
        return sorted(found)[:limit]

    def _list_versions(self, purpose: str) -> set[str]:
        first = f"SELECT min(c.text_version) FROM consent c WHERE {_GIVEN} AND c.purpose = ?1"
        sql = (  # from one entry of the index to the next other one
            f"WITH RECURSIVE found (version) AS ({first} UNION ALL"
            f" SELECT ({first} AND c.text_version > found.version) FROM found"
            " WHERE found.version IS NOT NULL)"
            " SELECT version FROM found WHERE version IS NOT NULL"
        )
        return set(self._column(sql, (purpose,)))
