"""Lookups: where in the indexes to look for people, and how far.

A `Way` is a stretch of one index, with what else must hold of the people in it. All of
it stands in the index, so that no row is read only to be passed over, and a stretch is
walked for so many entries and no further: what a keystroke costs rests neither on what
was typed nor on how many are registered. Whoever asks is told that a walk was broken off.

Every index begins with ``retired``: among people in use nobody out of use is in the way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import TypeAlias

from fieldreg.domain.kinds import Value
from fieldreg.domain.people.duplicate_matching import MatchKeys, initial_of
from fieldreg.store.records import kind_sql

MAX_SCAN = 2_000
_WALK_AROUND = 500  # among all of a soum
_WALK_BY_ROWS = 200  # where the index does not hold all that is asked
_END = "\U0010ffff"
_STEM = 2  # letters of a given name that a slip or a pet name leaves as they were


@dataclass(frozen=True, slots=True)
class PersonQuery:
    """What is searched for: beginnings of names, digits of a phone, a birth year.

    Each of *names* is a word folded as a given name and folded as a patronymic. *soum*
    restricts, *near* only orders; both are place codes.
    """

    names: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    year: str = ""
    soum: str | None = None
    near: str | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class SqlCondition:
    """What must hold of a person: SQL, and what it binds."""

    sql: str
    bound: tuple[Value, ...]


_Names: TypeAlias = Sequence[tuple[str, str]]
_Conditions: TypeAlias = tuple[SqlCondition, ...]


@dataclass(frozen=True, slots=True)
class IndexScan:
    """Those in the stretch *within* of whom *asked* holds, walked in the order of *by*."""

    index_column: str
    within: _Conditions
    filters: _Conditions = ()
    limit: int = MAX_SCAN
    retired: bool = False

    def select_ids(self, limit: int) -> SqlCondition:
        """Select the ids of *most* people.

        The order is that of the walk; sorting again would walk to the end each time.
        """
        if not self.filters:
            return self._stretch("id", min(limit, self.limit))
        judged = "id, given_key, patronymic_key, birth_date"
        # The index of phones holds none of them, so that rows are read all the same.
        judged += ", soum" if self.index_column == "phone_key" else ""
        stretch = self._stretch(judged, self.limit)
        asked = " AND ".join(condition.sql for condition in self.filters)
        return SqlCondition(
            f"SELECT id FROM ({stretch.sql}) AS stretch WHERE {asked} LIMIT ?",
            (*stretch.bound, *_bound(self.filters), limit),
        )

    def select_scanned_count(self) -> SqlCondition:
        """Count how far the walk goes; `walk` entries mean that it is broken off there."""
        stretch = self._stretch("id", self.limit)
        return SqlCondition(f"SELECT count(*) FROM ({stretch.sql}) AS stretch", stretch.bound)

    def _stretch(self, columns: str, count: int) -> SqlCondition:
        within = (_is("retired", int(self.retired)), *self.within)
        return SqlCondition(
            f"SELECT {columns} FROM trainee WHERE {' AND '.join(condition.sql for condition in within)}"
            f" ORDER BY {self.index_column} LIMIT ?",
            (*_bound(within), count),
        )


def plan_search(wanted: PersonQuery) -> Iterator[IndexScan]:
    """Give the ways to people who fit *wanted*, the nearest people first."""
    for scan in _ways(wanted):
        yield replace(scan, retired=wanted.retired)


def _ways(wanted: PersonQuery) -> Iterator[IndexScan]:
    names = [
        (kind_sql.truncate_key(given), kind_sql.truncate_key(other))
        for given, other in wanted.names
    ]
    born = (_born(wanted.year),) if wanted.year else ()
    if wanted.phone:
        soum = (_is("soum", wanted.soum),) if wanted.soum else ()
        asked = (*map(_named, names), *born, *soum)
        phone = _begins("phone_key", kind_sql.truncate_key(wanted.phone))
        yield IndexScan("phone_key", (phone,), asked, _WALK_BY_ROWS if asked else MAX_SCAN)
        if not names:
            return
    if wanted.soum:
        yield from _within(_here(wanted.soum), names, born, MAX_SCAN)
        return
    if wanted.near:
        yield from _within(_here(wanted.near), names, born, _WALK_AROUND)
    yield from _anywhere(names, born)


def _within(
    here: SqlCondition, names: _Names, born: _Conditions, around: int
) -> Iterator[IndexScan]:
    """Go to those of *names* in one soum; who has one for a patronymic, only *around*."""
    for (given, _), asked in _each_and_others(names):
        yield IndexScan("given_key", (here, _begins("given_key", given)), (*asked, *born))
    yield IndexScan("given_key", (here,), (*map(_named, names), *born), around)


def _anywhere(names: _Names, born: _Conditions) -> Iterator[IndexScan]:
    # A whole given name and the beginning of a patronymic are one stretch by themselves.
    for (given, _), (_, other) in permutations(names[:2], 2):
        if other:
            within = (_is("given_key", given), _begins("patronymic_key", other))
            yield IndexScan("patronymic_key", within, (*map(_named, names[2:]), *born))
    for (given, _), asked in _each_and_others(names):
        yield IndexScan("given_key", (_begins("given_key", given),), (*asked, *born))
    if not names:
        yield IndexScan("given_key", (), born)
    elif patronymic := names[0][1]:
        asked = (*map(_named, names[1:]), *born)
        yield IndexScan("patronymic_key", (_begins("patronymic_key", patronymic),), asked)


def plan_duplicate_search(facts: MatchKeys) -> Iterator[IndexScan]:
    """Give the ways to people who may be the one of *facts*, whichever of them went wrong."""
    given, patronymic = (
        kind_sql.truncate_key(facts.given_name),
        kind_sql.truncate_key(facts.patronymic),
    )
    initial = initial_of(patronymic)
    same_given, stem = _is("given_key", given), _begins("given_key", given[:_STEM])
    born = (_born_about(int(facts.year)),) if facts.year else ()
    other = (_begins("patronymic_key", initial),) if initial else ()
    if facts.phone:
        yield IndexScan("phone_key", (_is("phone_key", kind_sql.truncate_key(facts.phone)),))
    if facts.soum:
        here = _here(facts.soum)
        yield IndexScan("patronymic_key", (here, same_given))
        for asked in filter(None, (born, other)):
            yield IndexScan("given_key", (here, stem), asked)
        if facts.birth_date:
            yield IndexScan("given_key", (here,), (_is("birth_date", facts.birth_date),))
    if born:
        yield IndexScan("patronymic_key", (same_given,), born)
    if born and other:
        yield IndexScan("given_key", (stem,), (*born, *other))
    if patronymic:
        yield from _by_both_names(facts, born)


def _by_both_names(facts: MatchKeys, born: _Conditions) -> Iterator[IndexScan]:
    given, patronymic = (
        kind_sql.truncate_key(facts.given_name),
        kind_sql.truncate_key(facts.patronymic),
    )
    same_given, initial = _is("given_key", given), initial_of(patronymic)
    turned_given, turned_patronymic = map(kind_sql.truncate_key, facts.swapped_names)
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
    """Ask for the soum with the code *soum*, in the words of the index of them."""
    return SqlCondition("soum = ? AND length(soum) = 4", (soum,))


def _begins(column: str, key: str) -> SqlCondition:
    return SqlCondition(f"{column} >= ? AND {column} < ?", (key, key + _END))


def _named(name: tuple[str, str]) -> SqlCondition:
    """Ask for a name that begins with *name*, or for a patronymic that is its initial."""
    given, patronymic = name
    some = [_begins("given_key", given)]
    if patronymic:
        some += [_begins("patronymic_key", patronymic), _is("patronymic_key", patronymic[0])]
    return _either(some)


def _born(year: str) -> SqlCondition:
    """Ask for a birth in *year*, or about that, or on a day of it that nobody can read."""
    return _either(_begins("birth_date", f"{mark}{year}") for mark in ("", "~", "?"))


def _born_about(year: int) -> SqlCondition:
    """Ask for a birth in *year* or in one beside it, as far as it is known."""
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
