"""People: lists, search as one types, and one person with what belongs to them.

Search goes the ways of `lookups`, so that it takes the same time in a register of a
hundred and of a hundred thousand. People of a given soum come first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fieldreg.domain.kinds import INERT, Value
from fieldreg.domain.people.duplicate_matching import Facts
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating
from fieldreg.store.people.search_plan import Wanted, Way, ways_to, ways_to_alike
from fieldreg.store.records import kind_sql

_LINE = "id, given_name, patronymic, birth_date, gender, phone, aimag, soum, bag, source_ref, retired"
_ALIKE = 50  # on each way


@dataclass(frozen=True, slots=True)
class PersonLine:
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


class Hits(NamedTuple):
    """The people a search found, nearest first; it may have missed some where *is_cut*."""

    lines: list[PersonLine]
    is_cut: bool


@translating
class People:
    """The shelf of trainees; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def count(self, *, retired: bool = False) -> int:
        """Count the people in use, or those out of use."""
        row = self._db.execute(
            "SELECT count(*) FROM trainee WHERE retired = ?", (int(retired),)
        ).fetchone()
        return int(row[0])

    def page(self, offset: int, limit: int, *, retired: bool = False) -> list[PersonLine]:
        """Give people in alphabetical order, *limit* of them from *offset* on."""
        return self._lines(
            # The narrow inner query walks the index alone; rows are read for one page only.
            f"SELECT {_LINE} FROM trainee WHERE id IN"
            " (SELECT id FROM trainee WHERE retired = ? ORDER BY sort_key, id LIMIT ? OFFSET ?)"
            " ORDER BY sort_key, id",
            (int(retired), limit, offset),
        )

    def search(self, wanted: Wanted, limit: int = 10) -> Hits:
        """Give at most *limit* people who fit *wanted*, the nearest first."""
        found: dict[int, None] = {}
        is_cut = False
        for way in ways_to(wanted):
            found.update(dict.fromkeys(self._ids(way, limit)))
            if len(found) >= limit:
                is_cut = True
                break
            is_cut = is_cut or self._count(way) >= way.walk
        return Hits(self.lines(list(found)[:limit]), is_cut)

    def alike(self, facts: Facts) -> dict[int, Facts]:
        """Give people in use who may be the one of *facts*, for likeness to judge."""
        ids = {one for way in ways_to_alike(facts) for one in self._ids(way, _ALIKE)}
        return {
            row[0]: Facts(*(text or "" for text in row[1:]))
            for some in kind_sql.batches(ids)
            for row in self._db.execute(
                "SELECT id, given_key, patronymic_key, birth_date, phone_key, soum"
                f" FROM trainee WHERE id IN ({kind_sql.placeholders(some)})",
                some,
            )
        }

    def _ids(self, way: Way, most: int) -> list[int]:
        select = way.ids(most)
        return [row[0] for row in self._db.execute(select.sql, select.bound)]

    def _count(self, way: Way) -> int:
        """Count how far *way* was walked, where something was asked on it."""
        if not way.asked:
            return 0
        select = way.walked()
        return int(self._db.execute(select.sql, select.bound).fetchone()[0])

    def by_source(self, source_ref: str) -> list[int]:
        """Give the ids of people whose file row was called *source_ref*."""
        rows = self._db.execute(
            "SELECT id FROM trainee WHERE source_ref = ? AND retired < ?"
            " ORDER BY id LIMIT 100",
            (source_ref, INERT),
        )
        return [row[0] for row in rows]

    def known_sources(self) -> dict[str, int]:
        """Give the id of one person per ``source_ref`` that is taken."""
        rows = self._db.execute(
            "SELECT source_ref, min(id) FROM trainee"
            " WHERE source_ref IS NOT NULL AND retired < ? GROUP BY 1",
            (INERT,),
        )
        return dict(rows.fetchall())

    def lines(self, ids: Sequence[int]) -> list[PersonLine]:
        """Give the people *ids*, in that order; missing ones are left out."""
        found: dict[int, PersonLine] = {}
        for some in kind_sql.batches(ids):
            for line in self._lines(
                f"SELECT {_LINE} FROM trainee WHERE retired < ?"
                f" AND id IN ({kind_sql.placeholders(some)})",
                (INERT, *some),
            ):
                found[line.id] = line
        return [found[one] for one in ids if one in found]

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

    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonLine]:
        return [PersonLine(*row) for row in self._db.execute(sql, bound)]
