"""People: lists, and questions about single people."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.people.residences import ResidenceEntry
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.kept import company
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.counts import NO_LIMIT
from fieldreg.store.kept.residences import read_places_on
from fieldreg.store.kept.shown_entries import load_shown_names
from fieldreg.store.kept.shown_people import (
    count_joined_away,
    count_joined_away_counted,
    listed_sql,
)
from fieldreg.store.people.facts import PeopleFacts
from fieldreg.store.people.search import PersonRow
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import EVERYBODY, NAMEABLE_SQL, FilterCondition, all_of


class PeopleOrder(StrEnum):
    """Unknown values come first. Only names have an index."""

    NAME = "name"
    PATRONYMIC = "patronymic"
    BIRTH_YEAR = "birth-year"
    LAST_SESSION = "last-session"


MANY: Final = 20_000
_MOST_SORTED: Final = 200_000  # their longest index is sorted in some 13 MB
_ATTENDED: Final = "a.mark IN ('present', 'late', 'left-early')"  # who is expected may not come
_LAST_DAYS: Final = (
    # Without the type of the ids SQLite builds no index, and reads all rows for each person.
    " LEFT JOIN (SELECT CAST(coalesce(p.root, a.trainee) AS BIGINT) AS trainee, max(s.date) AS day"
    " FROM attendance a LEFT JOIN person p ON p.record = a.trainee"
    f" JOIN session s ON s.id = a.session WHERE a.retired = 0 AND s.retired = 0 AND {_ATTENDED}"
    f" AND {NAMEABLE_SQL} GROUP BY 1) AS last ON last.trainee = trainee.id"
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


def _among_filtered(shown: FilterCondition) -> FilterCondition:
    if not shown.sql:
        return shown
    sql = f"+trainee.id IN (SELECT trainee.id FROM {listed_sql()} WHERE {shown.sql})"
    return replace(shown, sql=sql)


class PeopleRepository(PeopleFacts):
    def count(self, *, retired: bool = False, only: FilterCondition = EVERYBODY) -> int:
        shown = _among_filtered(self._visible(only))
        if not shown.sql:
            blank = kept_counts.count_blank(self._db) if retired else 0
            joined = count_joined_away(self._db, int(retired))
            return kept_counts.count_people(self._db, int(retired)) - joined - blank
        sql = f"SELECT count(*) FROM {listed_sql(retired=retired)} WHERE {shown.sql}"
        return int(self._value(sql, shown.bound))

    def adding(self, count: int) -> AbstractContextManager[None]:
        """Inside a transaction, add *count* people, and where these are many, their indexes last.

        So many, and a sixth of those here, are indexed anew sooner than one by one.
        """
        here = kept_counts.count_people_roughly(self._db)
        is_large = count >= max(MANY, here / 6) and here + count <= _MOST_SORTED
        return self._db.reindexing(kinds.TRAINEE.name) if is_large else nullcontext()

    def count_counted(self) -> int:
        counted = kept_counts.count_people(self._db, 0, is_counted=True)
        return counted - count_joined_away_counted(self._db)

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
        selected = ", ".join(_ORDERS[order])
        joined = _LAST_DAYS if order is PeopleOrder.LAST_SESSION else ""
        ids = self._column(
            # With the keys among the columns SQLite merges the two halves in their order.
            f"SELECT trainee.id, {selected} FROM {listed_sql(retired=retired)}{joined} WHERE"
            f" trainee.retired = {int(retired)}{shown.and_sql} ORDER BY {keys} LIMIT ? OFFSET ?",
            (*shown.bound, limit, offset),
        )
        return ids[::-1] if is_from_end else ids

    def list_all_records(self) -> list[int]:
        shown = all_of([FilterCondition(confirmed_sql("id")), self._visible(EVERYBODY)])
        return self._column(f"SELECT id FROM trainee WHERE retired = 0{shown.and_sql} ORDER BY id")

    def filter_ids(self, ids: Sequence[int], only: FilterCondition) -> list[int]:
        if only is EVERYBODY:
            return list(ids)
        shown = self._visible(only)
        sql = f"SELECT trainee.id FROM {listed_sql()} WHERE trainee.id IN ids{shown.and_sql}"
        roots = company.find_roots(self._db, ids)
        passed = kind_sql.select_in(self._db, sql, set(roots.values()), after=shown.bound)
        found = {row[0] for row in passed}
        return [person for person in ids if roots[person] in found]

    def list_first(
        self, limit: int, *, retired: bool = False, only: FilterCondition = EVERYBODY
    ) -> list[PersonRow]:
        counted = confirmed_sql("trainee.id")
        rooms = (counted, f"NOT ({counted})") if self._has_rooms() else ("",)
        found: list[PersonRow] = []
        for room in rooms:
            shown = all_of([only, FilterCondition(room)])
            found += self.list_page(0, limit - len(found), retired=retired, only=shown)
        return found

    def find_by_source(self, source_ref: str, limit: int = 100) -> list[int]:
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

    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        askers = company.list_askers(self._db, ids)
        sql = (
            "SELECT trainee, session, date, course, name FROM (SELECT a.trainee,"
            " s.id AS session, s.date, s.course, c.name, row_number() OVER"
            " (PARTITION BY a.trainee ORDER BY s.date DESC, s.id DESC, a.id) AS place"
            " FROM attendance a JOIN session s ON s.id = a.session"
            " LEFT JOIN course c ON c.id = s.course"
            " WHERE a.trainee IN ids AND a.retired = 0 AND s.retired = 0"
            f" AND {NAMEABLE_SQL} AND {_ATTENDED}) AS ranked WHERE place = 1"
        )
        rows = sorted(kind_sql.select_in(self._db, sql, askers), key=lambda row: (row[2], row[1]))
        names = load_shown_names(self._db, kinds.COURSE, (course for _, _, _, course, _ in rows))
        return {
            person: (session, date, names.get(course, name))
            for record, session, date, course, name in rows
            for person in askers[record]
        }

    def count_namesakes(self, ids: Collection[int]) -> Counter[int]:
        """Count the others of each one's given name and soum, without the people of *ids*."""
        people = sorted({*company.find_roots(self._db, ids).values()})
        sql = (
            # In this order: left alone, SQLite reads everybody of the name, or of the soum.
            "SELECT r.id, count(DISTINCT coalesce(p.root, t.id)) FROM trainee r CROSS JOIN trainee t"
            f" LEFT JOIN person p ON p.record = t.id WHERE {confirmed_sql('t.id')}"
            " AND t.retired = 0 AND length(t.soum) = 4 AND t.soum = r.soum"
            " AND t.given_key = r.given_key AND r.given_key <> ''"
            f" AND coalesce(p.root, t.id) NOT IN ({kind_sql.placeholders(people)})"
            " AND r.id IN ids GROUP BY r.id"
        )
        return Counter(dict(kind_sql.select_in(self._db, sql, ids, people)))

    def list_residences(self, person: int) -> list[ResidenceEntry]:
        sql = (
            "SELECT id, stamp, coalesce(day, ''), reason FROM residence"
            " WHERE trainee IN ids AND retired = 0"
        )
        members = company.list_members(self._db, [person])[person]
        rows = kind_sql.select_in(self._db, sql, members)
        return sorted((ResidenceEntry(*row) for row in rows), key=lambda entry: entry.id)

    def list_places_on(self, people: Iterable[int], day: str) -> dict[int, dict[str, str | None]]:
        """Return places by level, only of people who live elsewhere now."""
        return read_places_on(self._db, people, day, confirmed_sql)
