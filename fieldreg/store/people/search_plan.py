"""Search plans: the index ranges to scan for people, with limits.

The index contains the filtered columns, and a scan stops after a number of entries, so the cost of
a keystroke is bounded. Every index begins with ``retired``.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final, TypeAlias

from fieldreg.domain.kinds import Value
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.normalisation import initial_of
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import EVERYBODY, FilterCondition

MAX_SCAN = 2_000
_MAX_SCAN_NEARBY = 500  # within a soum
_MAX_SCAN_ROWS = 200  # if the index lacks a filtered column
_MAX_NAMES = 4
_END = "\U0010ffff"
_STEM = 2  # letters of a given name that typing errors and pet names usually keep


@dataclass(frozen=True, slots=True)
class PersonQuery:
    """Each of *names* is a word normalised as a given name and as a patronymic.

    *literal* are the beginnings of the sort keys of a given name and a patronymic, if the words may
    be these; *clan* is the key of all words. *only_literal* and *only* restrict the result. People of *first*, *near* and *around*
    are found before others. *is_counted* chooses confirmed laptops or all others.
    """

    names: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    year: str = ""
    near: str | None = None
    retired: bool = False
    literal: tuple[str, str] | None = None
    clan: str = ""
    around: tuple[str, ...] = ()
    first: tuple[int, ...] = ()
    only_literal: bool = False
    only: FilterCondition = EVERYBODY
    is_counted: bool | None = None


@dataclass(frozen=True, slots=True)
class SqlCondition:
    sql: str
    bound: tuple[Value, ...]


KEYS: Final = "id, given_key, patronymic_key, birth_date"
_OF_CLAN = "clan_key, sort_key"
# The phone index lacks these columns but the id, so rows are read.
_FILTERED_COLUMNS = {"sort_key": "id, sort_key", _OF_CLAN: "id, birth_date"}
_Names: TypeAlias = Sequence[tuple[str, str]]
_Conditions: TypeAlias = tuple[SqlCondition, ...]


@dataclass(frozen=True, slots=True)
class IndexScan:
    """*is_repeated*: a later scan finds its people too.

    *is_literal*: the search ends if it finds enough people; only then a scan that *is_for_many*
    runs, to find the nearest of them.
    """

    index_column: str
    within: _Conditions
    filters: _Conditions = ()
    limit: int = MAX_SCAN
    retired: bool = False
    is_repeated: bool = False
    is_literal: bool = False
    is_for_many: bool = False

    def select(self, limit: int, columns: str = "id") -> SqlCondition:
        if not self.filters:
            return self._select(columns, min(limit, self.limit))
        scanned = self._select(_FILTERED_COLUMNS.get(self.index_column, KEYS), self.limit)
        filters = " AND ".join(condition.sql for condition in self.filters)
        return SqlCondition(
            f"SELECT {columns} FROM ({scanned.sql}) AS stretch WHERE {filters} LIMIT ?",
            (*scanned.bound, *_bound(self.filters), limit),
        )

    def select_scanned_count(self) -> SqlCondition:
        scanned = self._select("id", self.limit)
        return SqlCondition(f"SELECT count(*) FROM ({scanned.sql}) AS stretch", scanned.bound)

    def _select(self, columns: str, count: int) -> SqlCondition:
        within = (_is("retired", int(self.retired)), *self.within)
        return SqlCondition(
            f"SELECT {columns} FROM trainee WHERE {' AND '.join(condition.sql for condition in within)}"
            f" ORDER BY {self.index_column} LIMIT ?",
            (*_bound(within), count),
        )


def plan_search(wanted: PersonQuery) -> Iterator[IndexScan]:
    room = _room(wanted)
    return (
        replace(scan, retired=wanted.retired, within=(*scan.within, *room))
        for scan in _scans(wanted)
    )


def _room(wanted: PersonQuery) -> _Conditions:
    if wanted.is_counted is None:
        return ()
    counted = confirmed_sql("id")
    return (SqlCondition(counted if wanted.is_counted else f"NOT ({counted})", ()),)


def _scans(wanted: PersonQuery) -> Iterator[IndexScan]:
    names = _truncated(wanted)
    born = (_born(wanted.year),) if wanted.year else ()
    if wanted.phone:
        filters = (*map(_named, names), *born)
        yield IndexScan(
            "phone_key", _phone(wanted), filters, _MAX_SCAN_ROWS if filters else MAX_SCAN
        )
        if not names:
            return
    for scan in _preferred(wanted, names, born):
        if scan.is_literal or not wanted.only_literal:
            yield replace(scan, is_repeated=True)
    if not wanted.only_literal:
        yield from _anywhere(names, born)
        if wanted.clan:
            yield IndexScan(_OF_CLAN, (_of_clan(wanted),), born)


def _preferred(wanted: PersonQuery, names: _Names, born: _Conditions) -> Iterator[IndexScan]:
    if wanted.near:
        yield from _nearby(_here(wanted.near), names, born)
    if wanted.literal and not born:  # the index lacks the birth date
        given, patronymic = map(kind_sql.truncate_key, wanted.literal)
        named = (
            (SqlCondition("instr(sort_key, ?) > 0", (f"\t{patronymic}",)),) if patronymic else ()
        )
        yield IndexScan("sort_key", (_begins("sort_key", given),), named, is_literal=True)
    if wanted.around and len(names) == 1:  # with two names there are few enough to rank
        around = SqlCondition(
            f"soum IN ({kind_sql.placeholders(wanted.around)}) AND length(soum) = 4", wanted.around
        )
        within = (around, _begins("given_key", names[0][0]))
        yield IndexScan("soum, given_key", within, born, is_for_many=True)


def conditions_of(wanted: PersonQuery) -> SqlCondition:
    some = (
        _is("+retired", int(wanted.retired)),  # no index begins with this: they are known by id
        *_named_or_of_clan(wanted),
        *_phone(wanted),
        *_room(wanted),
        *((_born(wanted.year),) if wanted.year else ()),
    )
    return SqlCondition(" AND ".join(condition.sql for condition in some), _bound(some))


def _named_or_of_clan(wanted: PersonQuery) -> _Conditions:
    named = tuple(map(_named, _truncated(wanted)))
    if not wanted.clan:
        return named
    of_all = SqlCondition(" AND ".join(condition.sql for condition in named), _bound(named))
    return (_either((of_all, _of_clan(wanted))),)


def _of_clan(wanted: PersonQuery) -> SqlCondition:
    return _is("clan_key", kind_sql.truncate_key(wanted.clan))


def select_all(wanted: PersonQuery) -> SqlCondition:
    scans = [
        (_is("retired", int(scan.retired)), *scan.within, *scan.filters)
        for scan in plan_search(wanted)
    ]
    selects = [
        f"SELECT id FROM trainee WHERE {' AND '.join(each.sql for each in conditions)}"
        for conditions in scans
    ]
    sql = " UNION ".join(selects) or "SELECT id FROM trainee WHERE 1 = 0"
    return SqlCondition(sql, tuple(value for conditions in scans for value in _bound(conditions)))


def _truncated(wanted: PersonQuery) -> list[tuple[str, str]]:
    names = [
        (kind_sql.truncate_key(given), kind_sql.truncate_key(other))
        for given, other in wanted.names[-_MAX_NAMES:]
    ]
    return sorted(names, key=lambda name: len(name[0]), reverse=True)


def _phone(wanted: PersonQuery) -> _Conditions:
    return (_begins("phone_key", kind_sql.truncate_key(wanted.phone)),) if wanted.phone else ()


def _nearby(here: SqlCondition, names: _Names, born: _Conditions) -> Iterator[IndexScan]:
    for (given, _), filters in _each_and_others(names):
        yield IndexScan("given_key", (here, _begins("given_key", given)), (*filters, *born))
    yield IndexScan("given_key", (here,), (*map(_named, names), *born), _MAX_SCAN_NEARBY)


def _anywhere(names: _Names, born: _Conditions) -> Iterator[IndexScan]:
    # A complete given name with the beginning of a patronymic is one range.
    for (given, _), (_, other) in permutations(names[:2], 2):
        if other:
            within = (_is("given_key", given), _begins("patronymic_key", other))
            yield IndexScan("patronymic_key", within, (*map(_named, names[2:]), *born))
    for (given, _), filters in _each_and_others(names):
        yield IndexScan("given_key", (_begins("given_key", given),), (*filters, *born))
    if not names:
        yield IndexScan("given_key", (), born)
    elif patronymic := names[0][1]:
        filters = (*map(_named, names[1:]), *born)
        yield IndexScan("patronymic_key", (_begins("patronymic_key", patronymic),), filters)


def plan_duplicate_search(facts: Facts) -> Iterator[IndexScan]:
    """Plan a search in which any of *facts* may be wrong."""
    given, patronymic = map(kind_sql.truncate_key, (facts.given, facts.patronymic))
    initial = initial_of(patronymic)
    same_given, stem = _is("given_key", given), _begins("given_key", given[:_STEM])
    year = facts.birth_date.lstrip("~")[:4]
    born = (_born_about(int(year)),) if year else ()
    other = (_begins("patronymic_key", initial),) if initial else ()
    if facts.phone:
        yield IndexScan("phone_key", (_is("phone_key", kind_sql.truncate_key(facts.phone)),))
    if facts.soum:
        here = _here(facts.soum)
        yield IndexScan("patronymic_key", (here, same_given))
        for filters in filter(None, (born, other)):
            yield IndexScan("given_key", (here, stem), filters)
        if facts.birth_date:
            yield IndexScan("given_key", (here,), (_is("birth_date", facts.birth_date),))
    if born:
        yield IndexScan("patronymic_key", (same_given,), born)
    if born and patronymic == initial != "":
        yield IndexScan("given_key", (stem,), (*born, *other))
    elif born and patronymic:
        for key in (patronymic, initial):
            yield IndexScan("given_key", (_is("patronymic_key", key), stem), born)
    if patronymic:
        yield from _by_both_names(facts, born)


def _by_both_names(facts: Facts, born: _Conditions) -> Iterator[IndexScan]:
    begins_with_c = facts.patronymic.startswith("c")  # so that of a given name begins with ts
    turned = f"ts{facts.patronymic[1:]}" if begins_with_c else facts.patronymic
    swapped = turned, facts.given_turned
    given, patronymic = map(kind_sql.truncate_key, (facts.given, facts.patronymic))
    same_given, initial = _is("given_key", given), initial_of(patronymic)
    turned_given, turned_patronymic = map(kind_sql.truncate_key, swapped)
    is_initial = patronymic == initial
    within = (same_given, _begins("patronymic_key", patronymic))
    yield IndexScan("patronymic_key", within, born if is_initial else ())
    within = (_is("patronymic_key", turned_patronymic), _begins("given_key", turned_given[:_STEM]))
    yield IndexScan("given_key", within)
    if not is_initial:
        yield IndexScan("birth_date", (same_given, _is("patronymic_key", initial)), born)
        first = _begins("patronymic_key", initial_of(turned_patronymic))
        yield IndexScan("given_key", (_begins("given_key", turned_given),), (first, *born))
        yield IndexScan("given_key", (_is("patronymic_key", patronymic),), born)


def _each_and_others(names: _Names) -> Iterator[tuple[tuple[str, str], _Conditions]]:
    for place, name in enumerate(names):
        yield name, tuple(map(_named, (*names[:place], *names[place + 1 :])))


def _is(column: str, value: Value) -> SqlCondition:
    return SqlCondition(f"{column} = ?", (value,))


def _here(soum: str) -> SqlCondition:
    return SqlCondition("soum = ? AND length(soum) = 4", (soum,))


def _begins(column: str, key: str) -> SqlCondition:
    return SqlCondition(f"{column} >= ? AND {column} < ?", (key, key + _END))


def _named(name: tuple[str, str]) -> SqlCondition:
    given, patronymic = name
    some = [_begins("given_key", given)]
    if patronymic:
        some += [_begins("patronymic_key", patronymic), _is("patronymic_key", patronymic[0])]
    return _either(some)


def _born(year: str) -> SqlCondition:
    return _either(_begins("birth_date", f"{mark}{year}") for mark in ("", "~", "?"))


def _born_about(year: int) -> SqlCondition:
    return _either(
        SqlCondition(
            "birth_date >= ? AND birth_date < ?", (f"{mark}{year - 1}", f"{mark}{year + 2}")
        )
        for mark in ("", "~")
    )


def _either(some: Iterable[SqlCondition]) -> SqlCondition:
    some = tuple(some)
    return SqlCondition(f"({' OR '.join(condition.sql for condition in some)})", _bound(some))


def _bound(some: Iterable[SqlCondition]) -> tuple[Value, ...]:
    return tuple(value for condition in some for value in condition.bound)
