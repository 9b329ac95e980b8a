"""People by id and by typed text.

Bounded index scans keep its time independent of the register's size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple, Protocol

from fieldreg.domain.kinds import INERT_MARK, Value
from fieldreg.domain.people.person_names import PersonName
from fieldreg.store.engines import Repository
from fieldreg.store.kept import company
from fieldreg.store.kept.shown_people import SHOWN_FIELDS, listed_sql
from fieldreg.store.people.search_plan import (
    IndexScan,
    PersonQuery,
    conditions_of,
    plan_search,
    select_all,
)
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import FilterCondition

_COLUMNS = ", ".join((*SHOWN_FIELDS, "retired"))
_MIN_RANKED = 12  # people per scan of a search; the best are shown
_MAX_FIRST = 500
_MAX_FILTERED = 2_000  # people of a filtered list who are ranked


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
        return bool(self.retired) and not any(getattr(self, name) for name in SHOWN_FIELDS)

    @property
    def full_name(self) -> str:
        return PersonName(self.given_name, self.patronymic).full


class SearchHits(NamedTuple):
    """Best first; some may be missing if *is_cut*."""

    lines: list[PersonRow]
    is_cut: bool


class Ranking(Protocol):
    def choose(self, people: list[PersonRow], limit: int) -> list[PersonRow]: ...

    def is_best(self, person: PersonRow, /) -> bool:
        """Return whether no person of later scans can stand before *person*."""


class Unranked:
    def choose(self, people: list[PersonRow], limit: int) -> list[PersonRow]:
        return people[:limit]

    def is_best(self, _person: PersonRow, /) -> bool:
        return False


UNRANKED: Final = Unranked()


def _is_needed(scan: IndexScan, *, is_enough: bool, is_full: bool) -> bool:
    if scan.is_for_many:
        return is_full
    return scan.is_literal or not (scan.is_repeated and is_enough)


class PeopleSearch(Repository):
    def _visible(self, only: FilterCondition) -> FilterCondition:
        return only

    def search(
        self, wanted: PersonQuery, limit: int = 10, ranking: Ranking = UNRANKED
    ) -> SearchHits:
        first = company.list_members(self._db, wanted.first[:_MAX_FIRST])
        wanted = replace(wanted, first=tuple(each for some in first.values() for each in some))
        find = self._search_filtered if wanted.only.sql else self._search_by_scans
        if not self._has_rooms():
            return find(wanted, limit, ranking)
        counted = find(replace(wanted, is_counted=True), limit, ranking)
        others = find(replace(wanted, is_counted=False), limit, ranking)
        lines = [*counted.lines, *others.lines]
        return SearchHits(lines[:limit], counted.is_cut or others.is_cut or len(lines) > limit)

    def _has_rooms(self) -> bool:
        return self._db.execute("SELECT 1 FROM unconfirmed_writer LIMIT 1").fetchone() is not None

    def _search_by_scans(self, wanted: PersonQuery, limit: int, ranking: Ranking) -> SearchHits:
        ranked = max(limit, _MIN_RANKED) + 1
        found = dict.fromkeys(self._among(wanted.first[:_MAX_FIRST], wanted))
        is_cut = is_full = False
        for scan in plan_search(wanted):
            if is_full and not scan.is_for_many:
                break
            if scan.is_literal and len(found) >= limit:
                rows = self._list_as_person(found)
                if all(map(ranking.is_best, rows)):
                    return SearchHits(self._choose(rows, limit, wanted, ranking), is_cut=True)
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
        rows = self._list_as_person(found)
        chosen = self._choose(rows, limit, wanted, ranking)
        return SearchHits(chosen, is_cut or is_full or len(rows) > limit)

    def _list_as_person(self, records: Iterable[int]) -> list[PersonRow]:
        rows = self.list_records(list(records))
        roots = company.find_roots(self._db, [row.id for row in rows])
        return [row if roots[row.id] == row.id else replace(row, id=roots[row.id]) for row in rows]

    def _choose(
        self, rows: list[PersonRow], limit: int, wanted: PersonQuery, ranking: Ranking
    ) -> list[PersonRow]:
        best: dict[int, PersonRow] = {}
        for row in ranking.choose(rows, len(rows)):
            best.setdefault(row.id, row)
        shown = {row.id: row for row in self.list_by_ids(list(best))}
        kept = [row for row in best.values() if shown[row.id].retired == wanted.retired]
        return [shown[row.id] for row in ranking.choose(kept, limit)]

    def _search_filtered(self, wanted: PersonQuery, limit: int, ranking: Ranking) -> SearchHits:
        """Find people of a filtered list: a scan might stop before the first of them."""
        shown, found = self._visible(wanted.only), select_all(wanted)
        ids = self._column(
            f"SELECT trainee.id FROM {listed_sql(retired=wanted.retired)} WHERE trainee.id IN"
            f" (SELECT coalesce(p.root, f.id) FROM ({found.sql}) AS f"
            " LEFT JOIN person p ON p.record = f.id)"
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

    def _ids(self, scan: IndexScan, limit: int) -> list[int]:
        return [row[0] for row in self._scan(scan, limit)]

    def _scan(self, scan: IndexScan, limit: int, columns: str = "id") -> list[tuple[Any, ...]]:
        select = scan.select(limit, columns)
        return self._db.execute(select.sql, select.bound).fetchall()

    def _count(self, scan: IndexScan) -> int:
        if not scan.filters:
            return 0
        select = scan.select_scanned_count()
        return int(self._db.execute(select.sql, select.bound).fetchone()[0])

    def list_by_ids(self, ids: Sequence[int]) -> list[PersonRow]:
        joined = f"SELECT p.record, {_COLUMNS} FROM person p JOIN shown_person s ON s.id = p.root"
        shown = self._find_lines(f"{joined} WHERE p.record IN", ids)
        return [shown.get(row.id, row) for row in self.list_records(ids)]

    def list_records(self, ids: Sequence[int]) -> list[PersonRow]:
        sql = f"SELECT id, {_COLUMNS} FROM trainee WHERE retired < {INERT_MARK} AND id IN"
        found = self._find_lines(sql, ids)
        return [found[person] for person in ids if person in found]

    def _find_lines(self, sql: str, ids: Sequence[int]) -> dict[int, PersonRow]:
        some = (
            self._lines(f"{sql} ({kind_sql.placeholders(batch)})", batch)
            for batch in kind_sql.batches(ids)
        )
        return {line.id: line for lines in some for line in lines}

    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonRow]:
        return [PersonRow(*row) for row in self._db.execute(sql, bound)]
