"""The values that likeness compares, and their frequencies."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final
from zlib import crc32

from typing_extensions import override

from fieldreg.domain.matching.facts import COMPARED, Facts, FactsBuilder
from fieldreg.domain.matching.frequencies import Frequencies, NameCounts
from fieldreg.domain.normalisation import is_initial_key
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.known_places import load_known_places
from fieldreg.store.people.search import PeopleSearch
from fieldreg.store.people.search_plan import KEYS, SqlCondition, plan_duplicate_search
from fieldreg.store.records import kind_sql

_MAX_SIMILAR = 50  # per scan
_SAMPLE: Final = 2_000  # records
_READ_AT_ONCE: Final = 200
_QUICK: Final = 1_000  # people, whom counting takes some 50 ms
_GROWTH: Final = 1.25  # of the register, until it is counted again
_SELECT: Final = f"SELECT id, {', '.join(COMPARED)} FROM trainee WHERE id IN ids"


class PeopleFacts(PeopleSearch):
    @override
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._frequencies, self._frequencies_of = Frequencies([]), 1
        self._is_renewing = False

    def load_frequencies(self) -> Frequencies:
        """Return how often values are met among people in use; unconfirmed ones are left out.

        They are counted first if the register changed much. Of a larger register the former ones
        count while `renew_frequencies` runs.
        """
        if not self._is_renewing or self._count_compared() <= _QUICK:
            for _ in self._renew():
                pass
        return self._frequencies

    def renew_frequencies(self) -> Iterator[None]:
        """Count anew, in parts of some milliseconds, if the register changed by a quarter."""
        if not self._is_renewing:
            self._is_renewing = True
            try:
                yield from self._renew()
            finally:
                self._is_renewing = False

    @property
    def counted_of(self) -> int:
        return self._frequencies_of

    def is_of_size(self, people_count: int) -> bool:
        return people_count / _GROWTH <= self._count_compared() <= people_count * _GROWTH

    def _renew(self) -> Iterator[None]:
        if not self.is_of_size(self._frequencies_of):
            count = self._count_compared()
            yield from self._count_anew(max(1, count // _SAMPLE))
            self._frequencies_of = count

    def _count_compared(self) -> int:
        return max(1, kept_counts.count_people(self._db, 0, is_counted=True))

    def _count_anew(self, step: int) -> Iterator[None]:
        given, patronymics = dict[str, int](), dict[str, int]()
        sampled, sample = list[int](), list[Facts]()
        for names in kept_counts.list_ranges(self._db, "sort_key"):
            sampled += self._sample_ids(step, names)
            yield
        for key, found in (("given_key", given), ("patronymic_key", patronymics)):
            for names in kept_counts.list_ranges(self._db, key):
                found.update(self._count_names(key, names))
                yield
        for some in kind_sql.batches(sampled, _READ_AT_ONCE):
            sample += self.load_facts(some).values()
            yield
        patronymics = {key: n for key, n in patronymics.items() if not is_initial_key(key)}
        frequencies = Frequencies(sample, NameCounts(given, patronymics))
        for _ in frequencies.prepare():
            yield
        self._frequencies = frequencies

    def load_checks(self, ids: Iterable[int]) -> dict[int, int]:
        places = crc32(repr(load_known_places(self._db)).encode())
        rows = kind_sql.select_in(self._db, _SELECT, ids)
        return {person: crc32(repr(row).encode(), places) for person, *row in rows}

    def load_birth_dates(self, ids: Iterable[int], since: int) -> dict[int, str]:
        """Return the dates in or after the year *since*, and all inexact ones."""
        sql = "SELECT id, birth_date FROM trainee WHERE id IN ids AND birth_date >= ?"
        return dict(kind_sql.select_in(self._db, sql, ids, after=(str(since),)))

    def load_facts(self, ids: Iterable[int]) -> dict[int, Facts]:
        builder, places = FactsBuilder(), load_known_places(self._db)
        found: dict[int, Facts] = {}
        for person, *row in kind_sql.select_in(self._db, _SELECT, ids):
            values = dict(zip(COMPARED, row, strict=True))
            _, values["soum"], values["aimag"] = places.apply(None, values["soum"], values["aimag"])
            found[person] = builder.build({name: text or "" for name, text in values.items()})
        return found

    def find_similar(
        self, facts: Facts, may_match: Callable[[Facts], bool] = lambda _sketch: True
    ) -> dict[int, Facts]:
        """Return people in use who may match; unconfirmed ones are left out.

        Only those are read whose names and birth date *may_match*, or who share the phone.
        """
        scans = plan_duplicate_search(facts)
        if self._has_rooms():
            counted = SqlCondition(confirmed_sql("id"), ())
            scans = (replace(scan, within=(*scan.within, counted)) for scan in scans)
        found, keys = set[int](), dict[int, list[str | None]]()
        for scan in scans:
            if scan.index_column == "phone_key":  # has no names
                found.update(self._ids(scan, _MAX_SIMILAR))
            else:
                keys |= {person: row for person, *row in self._scan(scan, _MAX_SIMILAR, KEYS)}
        sketch = FactsBuilder().sketch
        found.update(
            person for person, row in keys.items() if may_match(sketch(*(key or "" for key in row)))
        )
        return self.load_facts(found)

    def _sample_ids(self, step: int, names: tuple[str, tuple[object, ...]]) -> list[int]:
        where, bound = names
        counted = f"{confirmed_sql('id')} AND id % {step} = 0"
        return self._column(f"SELECT id FROM trainee WHERE {where} AND {counted}", bound)

    def _count_names(self, key: str, names: tuple[str, tuple[object, ...]]) -> dict[str, int]:
        where, bound = names
        counted = f"{confirmed_sql('id')} AND {key} > ''"
        sql = f"SELECT {key}, count(*) FROM trainee WHERE {where} AND {counted} GROUP BY 1"
        return dict(self._db.execute(sql, bound).fetchall())
