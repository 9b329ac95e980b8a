"""SQL for the residence valid on a day: `domain.people.residences.find_valid_entry`."""

from collections.abc import Callable, Iterable
from typing import Final

from fieldreg.domain.records.values import ResidenceReason
from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql

PLACES: Final = ("bag", "soum", "aimag")
Condition = Callable[[str], str]


def valid_entry_sql(person: str, day: str, counts: Condition) -> str:
    """Return SQL for expressions *person* and *day*; *counts* gives the condition for an id."""
    return (
        f"SELECT e.id FROM residence e WHERE e.trainee = {person} AND e.retired = 0"
        f" AND {counts('e.id')} AND coalesce(e.day, '') <= {day} AND EXISTS (SELECT 1"
        f" FROM residence n WHERE n.trainee = {person} AND n.retired = 0"
        f" AND {counts('n.id')} AND n.day > {day}) ORDER BY coalesce(e.day, '') DESC,"
        f" CASE WHEN e.reason = '{ResidenceReason.CORRECTED}' THEN 0 ELSE 1 END, e.stamp DESC"
        " LIMIT 1"
    )


def read_places_on(
    db: Engine, people: Iterable[int], day: str, counts: Condition
) -> dict[int, dict[str, str | None]]:
    """Return places by level, only of people who live elsewhere now."""
    columns = ", ".join(f"r.{name}" for name in PLACES)
    sql = (
        f"SELECT t.id, {columns} FROM trainee t JOIN residence r"
        f" ON r.id = ({valid_entry_sql('t.id', '?', counts)}) WHERE t.id IN ids"
    )
    rows = kind_sql.select_in(db, sql, people, (day, day))
    return {person: dict(zip(PLACES, places, strict=True)) for person, *places in rows}
