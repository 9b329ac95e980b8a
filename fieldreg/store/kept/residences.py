"""Where people lived on a day."""

from collections.abc import Callable, Iterable

from fieldreg.domain.people.residences import ResidenceEntry, find_valid_entry
from fieldreg.domain.places.known_places import HOME
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company
from fieldreg.store.kept.known_places import load_known_places
from fieldreg.store.records import kind_sql

Condition = Callable[[str], str]


def read_places_on(
    db: Engine, people: Iterable[int], day: str, counts: Condition
) -> dict[int, dict[str, str | None]]:
    """Return places by level, only of people who live elsewhere now.

    *counts* gives the condition for the id of an entry.
    """
    askers = company.list_askers(db, people)
    known = load_known_places(db)
    sql = (
        f"SELECT r.trainee, {', '.join(f'r.{name}' for name in HOME)}, r.id, r.stamp,"
        " coalesce(r.day, ''), r.reason FROM residence r"
        f" WHERE r.retired = 0 AND {counts('r.id')} AND r.trainee IN ids"
    )
    found: dict[int, dict[ResidenceEntry, dict[str, str | None]]] = {}
    for record, bag, soum, aimag, *entry in kind_sql.select_in(db, sql, askers):
        places = dict(zip(HOME, known.apply(bag, soum, aimag), strict=True))
        for person in askers[record]:
            found.setdefault(person, {})[ResidenceEntry(*entry)] = places
    valid = {person: find_valid_entry(entries, day) for person, entries in found.items()}
    return {person: found[person][entry] for person, entry in valid.items() if entry}
