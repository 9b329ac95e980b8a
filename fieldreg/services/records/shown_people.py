"""People as they are shown, by all their records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.places.known_places import KnownPlaces
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """The person of the record *id*, with the shown value of each field of all *members*.

    *home* has the places that *values* mean. *record_values* are of this record alone. A correction
    goes to the member in *sources*: *shown* has the stamps of its values, and *own_values* its own
    where several are shown together.
    """

    id: int
    members: tuple[int, ...]
    values: Mapping[str, Value]
    record_values: Mapping[str, Value]
    is_retired: bool
    shown: ShownStamps
    conflicting_fields: tuple[str, ...]
    home: Mapping[str, str | None]
    sources: Mapping[str, int] = field(default_factory=dict)
    own_values: Mapping[str, Value] = field(default_factory=dict)


@needs(Permission.FIND_PEOPLE)
def load_people(user: UserSession, people: Sequence[int]) -> list[ShownPerson]:
    """Missing ones are left out."""
    members = user.store.pairs.list_members(people)
    every = sorted({each for some in members.values() for each in some})
    rows = {row.id: row for row in user.store.records.load_many(kinds.TRAINEE, every)}
    known = user.store.typed_places.load_known()
    return [
        _show(user, rows[person], [rows[each] for each in members[person]], known)
        for person in people
        if person in rows
    ]


def _show(
    user: UserSession, record: CurrentRecord, rows: Sequence[CurrentRecord], known: KnownPlaces
) -> ShownPerson:
    if len(rows) == 1:
        is_retired, conflicts = record.is_retired, record.conflicting_fields
        return ShownPerson(
            *(record.id, (record.id,), record.values, record.values),
            *(is_retired, record.shown, conflicts, known.show_home(record.values)),
        )
    by_id = {row.id: row for row in rows}
    combined = user.store.pairs.combine(kinds.TRAINEE, rows)
    sources = {name: given.member or record.id for name, given in combined.items()}
    stamps = {name: by_id[member].shown.by_field[name] for name, member in sources.items()}
    stamps[RETIRED.name] = tuple(
        sorted(stamp for row in rows for stamp in row.shown.by_field[RETIRED.name])
    )
    values = record.values | {name: given.value for name, given in combined.items()}
    return ShownPerson(
        record.id,
        tuple(by_id),
        values,
        record.values,
        all(row.is_retired for row in rows),
        ShownStamps(stamps),
        record.conflicting_fields,
        known.show_home(values),
        sources,
        {name: by_id[member].values[name] for name, member in sources.items()},
    )
