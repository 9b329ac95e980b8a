"""People: lists, search as one types, and one person with what belongs to them.

Search compares folded keys by index ranges, so that it takes the same time in a
register of a hundred and of a hundred thousand. People of a given soum come
first, the order within is that of the Mongolian alphabet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.domain.kinds import INERT, Value
from fieldreg.store import tables
from fieldreg.store.door import translating
from fieldreg.store.engines import Engine

_LINE = "id, given_name, patronymic, birth_date, gender, phone, aimag, soum, bag, source_ref, retired"
_END = "\U0010ffff"


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for: beginnings of names, digits of a phone, a birth year.

    Each of *names* is a word folded as a given name and folded as a patronymic. *soum* restricts, *near* only orders; both are place codes.
    """

    names: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    year: str = ""
    soum: str | None = None
    near: str | None = None
    retired: bool = False


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

    def search(self, wanted: Wanted, limit: int = 10) -> list[PersonLine]:
        """Give at most *limit* people who fit *wanted*, the nearest first."""
        found: dict[int, PersonLine] = {}
        for condition, bound in self._ways(wanted):
            left = limit - len(found)
            if left <= 0:
                break
            lines = self._lines(
                f"SELECT {_LINE} FROM trainee WHERE {condition} LIMIT ?", (*bound, limit)
            )
            for line in lines:
                found.setdefault(line.id, line)
        return list(found.values())[:limit]

    def _ways(self, wanted: Wanted) -> list[tuple[str, list[Value]]]:
        """Give the queries to try in order, each an index range with further conditions."""
        # The plus keeps the planner from walking everyone in use, which is nearly everyone.
        names = [(tables.cut(given), tables.cut(other)) for given, other in wanted.names]
        rest: list[str] = ["+retired = ?"]
        bound: list[Value] = [int(wanted.retired)]
        if wanted.year:
            rest.append("substr(ltrim(birth_date, '~?'), 1, 4) = ?")
            bound.append(wanted.year)
        if wanted.soum:
            rest.append("soum = ?")
            bound.append(wanted.soum)
        for given, patronymic in names[1:]:
            rest.append(
                "(given_key >= ? AND given_key < ? OR patronymic_key >= ? AND patronymic_key < ?)"
            )
            bound += [given, given + _END, patronymic, patronymic + _END]
        tail = " AND ".join(rest)
        ways: list[tuple[str, list[Value]]] = []
        if wanted.phone:
            ways.append(
                (
                    f"phone_key >= ? AND phone_key < ? AND {tail} ORDER BY phone_key",
                    [wanted.phone, wanted.phone + _END, *bound],
                )
            )
        if names:
            keys = dict(zip(("given_key", "patronymic_key"), names[0], strict=True))
            given = keys["given_key"]
            if wanted.near:
                ways.append(
                    (
                        (
                            f"soum = ? AND given_key >= ? AND given_key < ? AND {tail}"
                            " ORDER BY given_key"
                        ),
                        [wanted.near, given, given + _END, *bound],
                    )
                )
            ways += [
                (
                    f"{name} >= ? AND {name} < ? AND {tail} ORDER BY {name}",
                    [key, key + _END, *bound],
                )
                for name, key in keys.items()
                if key
            ]
        elif wanted.year or wanted.soum:
            ways.append((f"{tail} ORDER BY sort_key, id", bound))
        return ways

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
        for some in tables.batches(ids):
            for line in self._lines(
                f"SELECT {_LINE} FROM trainee WHERE retired < ?"
                f" AND id IN ({tables.placeholders(some)})",
                (INERT, *some),
            ):
                found[line.id] = line
        return [found[one] for one in ids if one in found]

    def resembling(self, given_key: str, limit: int = 200) -> list[PersonLine]:
        """Give people in use whose folded given name is *given_key*, for likeness to judge."""
        return self._lines(
            f"SELECT {_LINE} FROM trainee WHERE given_key = ? AND retired = 0 LIMIT ?",
            (tables.cut(given_key), limit),
        )

    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        """Give session id, date and course name of the latest session of each of *ids*."""
        return {
            row[0]: (row[1], row[2], row[3])
            for some in tables.batches(ids)
            for row in self._db.execute(
                "SELECT trainee, session, date, course FROM (SELECT a.trainee,"
                " s.id AS session, s.date, c.name AS course, row_number() OVER"
                " (PARTITION BY a.trainee ORDER BY s.date DESC, s.id DESC, a.id) AS place"
                " FROM attendance a JOIN session s ON s.id = a.session"
                " LEFT JOIN course c ON c.id = s.course"
                f" WHERE a.trainee IN ({tables.placeholders(some)}) AND a.retired = 0"
                " AND s.retired = 0) AS ranked WHERE place = 1",
                some,
            )
        }

    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonLine]:
        return [PersonLine(*row) for row in self._db.execute(sql, bound)]
