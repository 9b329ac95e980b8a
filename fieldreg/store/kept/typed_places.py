"""Texts that were typed for places, and the aliases for them."""

from collections import Counter
from typing import NamedTuple

from fieldreg.domain.log.ids import NUMBER_BITS
from fieldreg.domain.places.known_places import KnownPlaces, TypedText
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import read_stored_word
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Repository
from fieldreg.store.kept.known_places import is_typed_sql, load_known_places, within_sql


class SaidPlace(NamedTuple):
    """An alias in use; *code* is None for no listed place."""

    id: int
    stamp: int
    text: TypedText
    code: str | None
    is_officers: bool


class TypedPlaceRepository(Repository):
    def load_known(self) -> KnownPlaces:
        return load_known_places(self._db)

    def count_texts(self) -> Counter[TypedText]:
        found = Counter[TypedText]()
        for level in Level:
            self._count(found, "trainee", level, within_sql(level, "t"))
        for table in ("session", "partner"):
            self._count(found, table, Level.SOUM, "''")
        return found

    def list_said(self) -> list[SaidPlace]:
        rows = self._db.execute(
            "SELECT id, stamp, level, coalesce(within, ''), typed, code,"
            f" id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)"
            f" FROM alias WHERE retired = 0 AND {confirmed_sql('id')} ORDER BY stamp"
        )
        return [
            SaidPlace(
                *(id_, stamp, TypedText(read_stored_word(Level, level), within, typed)),
                *(code, bool(is_officers)),
            )
            for id_, stamp, level, within, typed, code, is_officers in rows.fetchall()
        ]

    def _count(self, found: Counter[TypedText], table: str, level: Level, within: str) -> None:
        # The plus keeps SQLite from reading all that is in use: few records have a text.
        rows = self._db.execute(
            f"SELECT t.{level}, {within}, count(*) FROM {table} t WHERE {is_typed_sql(level, 't')}"
            f" AND +t.retired = 0 AND {confirmed_sql('t.id')} GROUP BY 1, 2"
        )
        for typed, area, count in rows:
            found[TypedText(level, area, typed)] += count
