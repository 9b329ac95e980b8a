"""Shown values of courses and partners that are one with others."""

from collections.abc import Iterable, Mapping

from fieldreg.domain.joins.shown_values import ShownValue, combine_members
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.merging import Live
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, shown_people
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import read_rows


def load_shown_entries(
    db: Engine, kind: Kind, records: Iterable[int]
) -> dict[int, dict[str, Value]]:
    found: dict[int, dict[str, Value]] = {}
    for members in set(company.list_members(db, records).values()):
        if len(members) > 1:
            live = {
                record: row.live
                for some in kind_sql.batches(members)
                for record, row in read_rows(db, kind, some).items()
            }
            shown = {name: given.value for name, given in combine(db, kind, live).items()}
            found |= dict.fromkeys(members, shown)
    return found


def load_shown_names(db: Engine, kind: Kind, records: Iterable[int | None]) -> dict[int, str]:
    """Return the names alone, of those that have one."""
    shown = load_shown_entries(db, kind, filter(None, records))
    return {record: str(values["name"]) for record, values in shown.items() if values["name"]}


def combine(
    db: Engine, kind: Kind, live: Mapping[int, Mapping[str, Live]]
) -> dict[str, ShownValue]:
    pins: dict[str, int] = {}
    for _, member, name in shown_people.find_pins(db, live):
        pins.setdefault(name, member)
    return {
        field.name: combine_members(
            field,
            {record: fields[field.name] for record, fields in live.items()},
            pins.get(field.name),
        )
        for field in kind.editable_fields
        if all(field.name in fields for fields in live.values())
    }
