"""People: lists and incremental search.

Search uses the bounded index scans of `search_plan`, so its time does not grow with the register.
"""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from fieldreg.domain.kinds import INERT_MARK, Value
from fieldreg.domain.people.duplicate_matching import MatchKeys
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.people.residences import ResidenceEntry
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Repository
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.counts import NO_LIMIT
from fieldreg.store.people.search_plan import (
    IndexScan,
    PersonQuery,
    SqlCondition,
    conditions_of,
    plan_duplicate_search,
    plan_search,
    select_all,
)
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import EVERYBODY, FilterCondition, all_of
from fieldreg.store.records.residences import read_places_on

_COLUMNS = (
    "id, given_name, patronymic, birth_date, gender, phone, aimag, soum, bag, source_ref, retired"
)
_MAX_SIMILAR = 50  # per scan
_MIN_RANKED = 12  # people per scan of a search, of whom the best are shown
_MAX_FIRST = 500
_MAX_FILTERED = 2_000  # people of a filtered list who are ranked


class PeopleOrder(StrEnum):
    """The orders of the list; unknown values come first.

    A page of 100,000 people takes up to 10 ms by name, which has an index, and up to 0.3 s
    otherwise; by place, which has no column, it would take 0.8 s.
    """

    NAME = "name"
    PATRONYMIC = "patronymic"
    BIRTH_YEAR = "birth-year"
    LAST_SESSION = "last-session"


_ATTENDED: Final = "a.mark IN ('present', 'late', 'left-early')"  # who is expected may not come
_LAST_DAYS: Final = (
    " LEFT JOIN (SELECT a.trainee, max(s.date) AS day FROM attendance a"
    f" JOIN session s ON s.id = a.session WHERE a.retired = 0 AND s.retired = 0 AND {_ATTENDED}"
    " GROUP BY a.trainee) AS last ON last.trainee = trainee.id"
)
_BIRTH_YEAR: Final = (
    "CASE substr(birth_date, 1, 1) WHEN '?' THEN '' WHEN '~' THEN substr(birth_date, 2, 4)"
    " ELSE coalesce(substr(birth_date, 1, 4), '') END"
)
_ORDERS: Final = {
    PeopleOrder.NAME: ("sort_key",),
    PeopleOrder.PATRONYMIC: ("substr(sort_key, instr(sort_key, '\t') + 1)", "sort_key"),
    # These keys are in one index with the birth date, so no row is read.
    PeopleOrder.BIRTH_YEAR: (_BIRTH_YEAR, "given_key", "patronymic_key"),
    PeopleOrder.LAST_SESSION: ("coalesce(last.day, '')", "sort_key"),
}


@dataclass(frozen=True, slots=True)
class PersonRow:
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

    @property
    def is_slip(self) -> bool:
        _, *known, retired = astuple(self)
        return bool(retired) and not any(known)

    @property
    def full_name(self) -> str:
        return PersonName(self.given_name, self.patronymic).full


class SearchHits(NamedTuple):
    """The people found, best first; some may be missing if *is_cut*."""

    lines: list[PersonRow]
    is_cut: bool


class Ranking(Protocol):
    """Chooses and orders the results of a search."""

    def choose(self, people: list[PersonRow], limit: int) -> list[PersonRow]: ...

    def is_best(self, person: PersonRow, /) -> bool:
        """No person of later scans can stand before *person*."""


class Unranked:
    def choose(self, people: list[PersonRow], limit: int) -> list[PersonRow]:
        return people[:limit]

    def is_best(self, _person: PersonRow, /) -> bool:
        return False


UNRANKED: Final = Unranked()


def _among_filtered(shown: FilterCondition) -> FilterCondition:
    """Return *shown* as a set of people found first, by its own index or in one go."""
    if not shown.sql:
        return shown
    sql = f"+trainee.id IN (SELECT trainee.id FROM trainee WHERE {shown.sql})"
    return replace(shown, sql=sql)


def _is_needed(scan: IndexScan, *, is_enough: bool, is_full: bool) -> bool:
    if scan.is_for_many:
        return is_full
    return scan.is_literal or not (scan.is_repeated and is_enough)


class PeopleRepository(Repository):
    def count(self, *, retired: bool = False, only: FilterCondition = EVERYBODY) -> int:
        shown = _among_filtered(self._visible(only))
        if not shown.sql:
            blank = kept_counts.count_blank(self._db) if retired else 0
            return kept_counts.count_people(self._db, int(retired)) - blank
        sql = f"SELECT count(*) FROM trainee WHERE {_listed_sql(retired=retired)}{shown.and_sql}"
        return int(self._value(sql, shown.bound))

    def count_counted(self) -> int:
        return kept_counts.count_people(self._db, 0, is_counted=True)

    def list_page(
        self,
        offset: int,
        limit: int,
        *,
        retired: bool = False,
        order: PeopleOrder = PeopleOrder.NAME,
        is_descending: bool = False,
        only: FilterCondition = EVERYBODY,
    ) -> list[PersonRow]:
        page = {"retired": retired, "is_descending": is_descending}
        return self.list_by_ids(self.list_ids(offset, limit, order=order, only=only, **page))

    def list_ids(
        self,
        offset: int = 0,
        limit: int = NO_LIMIT,
        *,
        retired: bool = False,
        order: PeopleOrder = PeopleOrder.NAME,
        is_descending: bool = False,
        only: FilterCondition = EVERYBODY,
    ) -> list[int]:
        shown = _among_filtered(self._visible(only))
        # The end of the whole list is near from the other side.
        left = 0 if shown.sql else self.count(retired=retired) - offset
        is_from_end = 0 < left < offset
        if is_from_end:
            limit, offset = min(limit, left), max(0, left - limit)
        direction = " DESC" if is_descending is not is_from_end else ""
        keys = ", ".join(f"{key}{direction}" for key in (*_ORDERS[order], "trainee.id"))
        joined = _LAST_DAYS if order is PeopleOrder.LAST_SESSION else ""
        ids = self._column(
            f"SELECT trainee.id FROM trainee{joined} WHERE {_listed_sql(retired=retired)}{shown.and_sql}"
            f" ORDER BY {keys} LIMIT ? OFFSET ?",
            (*shown.bound, limit, offset),
        )
        return ids[::-1] if is_from_end else ids

    def filter_ids(self, ids: Sequence[int], only: FilterCondition) -> list[int]:
        if only is EVERYBODY:
            return list(ids)
        shown = self._visible(only)
        sql = f"SELECT trainee.id FROM trainee WHERE trainee.id IN ids{shown.and_sql}"
        found = {row[0] for row in kind_sql.select_in(self._db, sql, ids, after=shown.bound)}
        return [person for person in ids if person in found]

    def _visible(self, only: FilterCondition) -> FilterCondition:
        return only

    def search(
        self, wanted: PersonQuery, limit: int = 10, ranking: Ranking = UNRANKED
    ) -> SearchHits:
        """Find people; *ranking* takes the best of those the scans bring.

        Those of unconfirmed laptops are the last.
        """
        find = self._search_filtered if wanted.only.sql else self._search_by_scans
        if not self._has_rooms():
            return find(wanted, limit, ranking)
        counted = find(replace(wanted, is_counted=True), limit, ranking)
        others = find(replace(wanted, is_counted=False), limit, ranking)
        lines = [*counted.lines, *others.lines]
        return SearchHits(lines[:limit], counted.is_cut or others.is_cut or len(lines) > limit)

    def _has_rooms(self) -> bool:
        return self._db.execute("SELECT 1 FROM unconfirmed_writer LIMIT 1").fetchone() is not None

    def list_first(
        self, limit: int, *, retired: bool = False, only: FilterCondition = EVERYBODY
    ) -> list[PersonRow]:
        """By name, those of unconfirmed laptops last."""
        counted = confirmed_sql("trainee.id")
        rooms = (counted, f"NOT ({counted})") if self._has_rooms() else ("",)
        found: list[PersonRow] = []
        for room in rooms:
            shown = all_of([only, FilterCondition(room)])
            found += self.list_page(0, limit - len(found), retired=retired, only=shown)
        return found

    def _search_by_scans(self, wanted: PersonQuery, limit: int, ranking: Ranking) -> SearchHits:
        ranked = max(limit, _MIN_RANKED) + 1
        found = dict.fromkeys(self._among(wanted.first[:_MAX_FIRST], wanted))
        is_cut = is_full = False
        for scan in plan_search(wanted):
            if is_full and not scan.is_for_many:
                break
            if scan.is_literal and len(found) >= limit:
                rows = self.list_by_ids(list(found))
                if all(map(ranking.is_best, rows)):
                    return SearchHits(ranking.choose(rows, limit), is_cut=True)
            if not _is_needed(scan, is_enough=len(found) >= limit, is_full=is_full):
                continue
            ids = self._ids(scan, limit if scan.is_repeated else ranked)
            found.update(dict.fromkeys(ids))
            if scan.is_literal:
                # One word needs no initial, so that neighbours are as good as who comes later.
                is_full = len(found if len(wanted.names) == 1 else ids) >= limit
            elif not wanted.names:  # these scans come in the order of the ranks
                is_full = len(found) >= limit
            elif not scan.is_repeated:
                is_full = len(found) >= ranked
            if len(found) <= limit and not (is_cut or scan.is_repeated):
                is_cut = self._count(scan) >= scan.limit
        rows = self.list_by_ids(list(found))
        return SearchHits(ranking.choose(rows, limit), is_cut or is_full or len(rows) > limit)

    def _search_filtered(self, wanted: PersonQuery, limit: int, ranking: Ranking) -> SearchHits:
        """A scan would stop before it reaches the first of a filtered list."""
        shown, found = self._visible(wanted.only), select_all(wanted)
        ids = self._column(
            f"SELECT trainee.id FROM trainee WHERE trainee.id IN ({found.sql})"
            f"{shown.and_sql} ORDER BY sort_key, trainee.id LIMIT ?",
            (*found.bound, *shown.bound, _MAX_FILTERED + 1),
        )
        rows = self.list_by_ids(ids[:_MAX_FILTERED])
        return SearchHits(ranking.choose(rows, limit), len(ids) > limit)

    def _among(self, people: Sequence[int], wanted: PersonQuery) -> list[int]:
        if not people:
            return []
        condition = conditions_of(wanted)
        sql = f"SELECT id FROM trainee WHERE id IN ids AND {condition.sql} ORDER BY id"
        rows = kind_sql.select_in(self._db, sql, people, after=condition.bound)
        return [row[0] for row in rows]

    def find_similar(self, facts: MatchKeys) -> dict[int, MatchKeys]:
        """Return people in use who may match; unconfirmed ones are left out."""
        scans = plan_duplicate_search(facts)
        if self._has_rooms():
            counted = SqlCondition(confirmed_sql("id"), ())
            scans = (replace(scan, within=(*scan.within, counted)) for scan in scans)
        ids = {person for scan in scans for person in self._ids(scan, _MAX_SIMILAR)}
        sql = (
            "SELECT id, given_key, patronymic_key, birth_date, phone_key, soum"
            " FROM trainee WHERE id IN ids"
        )
        return {
            row[0]: MatchKeys(*(text or "" for text in row[1:]))
            for row in kind_sql.select_in(self._db, sql, ids)
        }

    def _ids(self, scan: IndexScan, limit: int) -> list[int]:
        select = scan.select_ids(limit)
        return [row[0] for row in self._db.execute(select.sql, select.bound)]

    def _count(self, scan: IndexScan) -> int:
        if not scan.filters:
            return 0
        select = scan.select_scanned_count()
        return int(self._db.execute(select.sql, select.bound).fetchone()[0])

    def find_by_source(self, source_ref: str, limit: int = 100) -> list[int]:
        """Unconfirmed ones only if there is no other."""
        found = "SELECT id FROM trainee WHERE source_ref = ? AND retired < ?"
        bound = (source_ref, INERT_MARK, limit)
        counted = self._column(f"{found} AND {confirmed_sql('id')} ORDER BY id LIMIT ?", bound)
        return counted or self._column(f"{found} ORDER BY id LIMIT ?", bound)

    def map_sources_to_ids(self) -> dict[str, int]:
        rows = self._db.execute(
            "SELECT source_ref, min(id) FROM trainee"
            f" WHERE source_ref IS NOT NULL AND retired < ? AND {confirmed_sql('id')} GROUP BY 1",
            (INERT_MARK,),
        )
        return dict(rows.fetchall())

    def list_by_ids(self, ids: Sequence[int]) -> list[PersonRow]:
        """In that order; missing ones are left out."""
        found: dict[int, PersonRow] = {}
        for some in kind_sql.batches(ids):
            for line in self._lines(
                f"SELECT {_COLUMNS} FROM trainee WHERE retired < ?"
                f" AND id IN ({kind_sql.placeholders(some)})",
                (INERT_MARK, *some),
            ):
                found[line.id] = line
        return [found[person] for person in ids if person in found]

    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        sql = (
            "SELECT trainee, session, date, course FROM (SELECT a.trainee,"
            " s.id AS session, s.date, c.name AS course, row_number() OVER"
            " (PARTITION BY a.trainee ORDER BY s.date DESC, s.id DESC, a.id) AS place"
            " FROM attendance a JOIN session s ON s.id = a.session"
            " LEFT JOIN course c ON c.id = s.course"
            " WHERE a.trainee IN ids AND a.retired = 0 AND s.retired = 0"
            f" AND {_ATTENDED}) AS ranked WHERE place = 1"
        )
        rows = kind_sql.select_in(self._db, sql, ids)
        return {person: (session, date, course) for person, session, date, course in rows}

    def list_residences(self, person: int) -> list[ResidenceEntry]:
        return self._rows(
            ResidenceEntry,
            "SELECT id, stamp, coalesce(day, ''), reason FROM residence"
            " WHERE trainee = ? AND retired = 0 ORDER BY id",
            (person,),
        )

    def list_places_on(self, people: Iterable[int], day: str) -> dict[int, dict[str, str | None]]:
        """By level; only of people who live elsewhere now."""
        return read_places_on(self._db, people, day, confirmed_sql)

    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonRow]:
        return [PersonRow(*row) for row in self._db.execute(sql, bound)]


def _listed_sql(*, retired: bool) -> str:
    if not retired:
        return "trainee.retired = 0"
    return f"trainee.retired = 1 AND NOT ({kind_sql.blank_person_sql()})"
