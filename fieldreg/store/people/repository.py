"""People: lists, search as one types, and one person with what belongs to them.

Search goes the ways of `lookups`, so that it takes the same time in a register of a
hundred and of a hundred thousand. People of a given soum come first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.domain.kinds import INERT_MARK, Value
from fieldreg.domain.people.duplicate_matching import MatchKeys
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.people.search_plan import (
    IndexScan,
    PersonQuery,
    plan_duplicate_search,
    plan_search,
)
from fieldreg.store.records import kind_sql

_LINE = (
    "id, given_name, patronymic, birth_date, gender, phone, aimag, soum, bag, source_ref, retired"
)
_ALIKE = 50  # on each way


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as a list shows them."""

    id: int
    given_name: str | None
    patronymic: str | None
    birth_date: str | None
    gender: str | None
    phone: str | None
    aimag: str | None
    soum: str | None
    bag: str | None
    source_ref: str | None
    retired: int


class SearchHits(NamedTuple):
    """The people a search found, nearest first; it may have missed some where *is_cut*."""

    lines: list[PersonRow]
    is_cut: bool


@translating_errors
class PeopleRepository:
    """The shelf of trainees; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def count(self, *, retired: bool = False) -> int:
        """Count the people in use, or those out of use."""
        row = self._db.execute(
            "SELECT count(*) FROM trainee WHERE retired = ?", (int(retired),)
        ).fetchone()
        return int(row[0])

    def list_page(self, offset: int, limit: int, *, retired: bool = False) -> list[PersonRow]:
        """Give people in alphabetical order, *limit* of them from *offset* on."""
        return self._lines(
            # The narrow inner query walks the index alone; rows are read for one page only.
            f"SELECT {_LINE} FROM trainee WHERE id IN"
            " (SELECT id FROM trainee WHERE retired = ? ORDER BY sort_key, id LIMIT ? OFFSET ?)"
            " ORDER BY sort_key, id",
            (int(retired), limit, offset),
        )

    def search(self, wanted: PersonQuery, limit: int = 10) -> SearchHits:
        """Give at most *limit* people who fit *wanted*, the nearest first."""
        found: dict[int, None] = {}
        is_cut = False
        for scan in plan_search(wanted):
            found.update(dict.fromkeys(self._ids(scan, limit)))
            if len(found) >= limit:
                is_cut = True
                break
            is_cut = is_cut or self._count(scan) >= scan.limit
        return SearchHits(self.list_by_ids(list(found)[:limit]), is_cut)

    def find_similar(self, facts: MatchKeys) -> dict[int, MatchKeys]:
        """Give people in use who may be the one of *facts*, for likeness to judge."""
        ids = {
            person for scan in plan_duplicate_search(facts) for person in self._ids(scan, _ALIKE)
        }
        return {
            row[0]: MatchKeys(*(text or "" for text in row[1:]))
            for some in kind_sql.batches(ids)
            for row in self._db.execute(
                "SELECT id, given_key, patronymic_key, birth_date, phone_key, soum"
                f" FROM trainee WHERE id IN ({kind_sql.placeholders(some)})",
                some,
            )
        }

    def _ids(self, scan: IndexScan, limit: int) -> list[int]:
        select = scan.select_ids(limit)
        return [row[0] for row in self._db.execute(select.sql, select.bound)]

    def _count(self, scan: IndexScan) -> int:
        """Count how far *scan* was walked, where something was asked on it."""
        if not scan.filters:
            return 0
        select = scan.select_scanned_count()
        return int(self._db.execute(select.sql, select.bound).fetchone()[0])

    def find_by_source(self, source_ref: str) -> list[int]:
        """Give the ids of people whose file row was called *source_ref*."""
        rows = self._db.execute(
            "SELECT id FROM trainee WHERE source_ref = ? AND retired < ? ORDER BY id LIMIT 100",
            (source_ref, INERT_MARK),
        )
        return [row[0] for row in rows]

    def map_sources_to_ids(self) -> dict[str, int]:
        """Give the id of one person per ``source_ref`` that is taken."""
        rows = self._db.execute(
            "SELECT source_ref, min(id) FROM trainee"
            " WHERE source_ref IS NOT NULL AND retired < ? GROUP BY 1",
            (INERT_MARK,),
        )
        return dict(rows.fetchall())

    def list_by_ids(self, ids: Sequence[int]) -> list[PersonRow]:
        """Give the people *ids*, in that order; missing ones are left out."""
        found: dict[int, PersonRow] = {}
        for some in kind_sql.batches(ids):
            for line in self._lines(
                f"SELECT {_LINE} FROM trainee WHERE retired < ?"
                f" AND id IN ({kind_sql.placeholders(some)})",
                (INERT_MARK, *some),
            ):
                found[line.id] = line
        return [found[person] for person in ids if person in found]

    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        """Give session id, date and course name of the latest session of each of *ids*."""
        return {
            row[0]: (row[1], row[2], row[3])
            for some in kind_sql.batches(ids)
            for row in self._db.execute(
                "SELECT trainee, session, date, course FROM (SELECT a.trainee,"
                " s.id AS session, s.date, c.name AS course, row_number() OVER"
                " (PARTITION BY a.trainee ORDER BY s.date DESC, s.id DESC, a.id) AS place"
                " FROM attendance a JOIN session s ON s.id = a.session"
                " LEFT JOIN course c ON c.id = s.course"
                f" WHERE a.trainee IN ({kind_sql.placeholders(some)}) AND a.retired = 0"
                " AND s.retired = 0) AS ranked WHERE place = 1",
                some,
            )
        }

    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonRow]:
        return [PersonRow(*row) for row in self._db.execute(sql, bound)]
