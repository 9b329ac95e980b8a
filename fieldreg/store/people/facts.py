"""The values that likeness compares, of records and possible matches, and their frequencies."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from typing_extensions import override

from fieldreg.domain.matching.facts import COMPARED, Facts, FactsBuilder
from fieldreg.domain.matching.frequencies import Frequencies, NameCounts
from fieldreg.domain.matching.levels import is_initial_key
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.known_places import load_known_places
from fieldreg.store.people.search import PeopleSearch
from fieldreg.store.people.search_plan import SqlCondition, plan_duplicate_search
from fieldreg.store.records import kind_sql

_MAX_SIMILAR = 50  # per scan
_SAMPLE: Final = 2_000  # records
_GROWTH: Final = 1.25  # of the register, until it is counted again


class PeopleFacts(PeopleSearch):
    @override
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._frequencies, self._frequencies_of = Frequencies([]), 1

    def load_frequencies(self) -> Frequencies:
        """Return how often values are met among people in use; unconfirmed ones are left out.

        Names are counted by their index, other values in a sample.
        """
        count = max(1, kept_counts.count_people(self._db, 0, is_counted=True))
        known = self._frequencies_of
        if not known / _GROWTH <= count <= known * _GROWTH:
            sample = self.load_facts(self._sample_ids(count // _SAMPLE)).values()
            self._frequencies = Frequencies(list(sample), self._count_names())
            self._frequencies_of = count
        return self._frequencies

    def load_facts(self, ids: Iterable[int]) -> dict[int, Facts]:
        sql = f"SELECT id, {', '.join(COMPARED)} FROM trainee WHERE id IN ids"
        builder, places = FactsBuilder(), load_known_places(self._db)
        found: dict[int, Facts] = {}
        for person, *row in kind_sql.select_in(self._db, sql, ids):
            values = dict(zip(COMPARED, row, strict=True))
            _, values["soum"], values["aimag"] = places.apply(None, values["soum"], values["aimag"])
            found[person] = builder.build({name: text or "" for name, text in values.items()})
        return found

    def find_similar(self, facts: Facts) -> dict[int, Facts]:
        """Return people in use who may match; unconfirmed ones are left out."""
        scans = plan_duplicate_search(facts)
        if self._has_rooms():
            counted = SqlCondition(confirmed_sql("id"), ())
            scans = (replace(scan, within=(*scan.within, counted)) for scan in scans)
        return self.load_facts(
            {person for scan in scans for person in self._ids(scan, _MAX_SIMILAR)}
        )

    def _sample_ids(self, step: int) -> list[int]:
        sql = f"SELECT id FROM trainee WHERE retired = 0 AND {confirmed_sql('id')}"
        return self._column(f"{sql} AND id % {max(1, step)} = 0")

    def _count_names(self) -> NameCounts:
        counts = (
            "SELECT {0}, count(*) FROM trainee"
            f" WHERE retired = 0 AND {{0}} > '' AND {confirmed_sql('id')} GROUP BY 1"
        )
        given, patronymics = (
            dict(self._db.execute(counts.format(key)).fetchall())
            for key in ("given_key", "patronymic_key")
        )
        return NameCounts(
            given, {key: count for key, count in patronymics.items() if not is_initial_key(key)}
        )
