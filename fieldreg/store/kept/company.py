"""The company of a record: all records that are one with it."""

from collections.abc import Iterable

from fieldreg.store.engines import Engine
from fieldreg.store.records import kind_sql


def find_roots(db: Engine, records: Iterable[int]) -> dict[int, int]:
    """Return roots; a record without company is its own."""
    wanted = set(records)
    sql = "SELECT record, root FROM person WHERE record IN ids"
    return dict(zip(wanted, wanted, strict=True)) | dict(kind_sql.select_in(db, sql, wanted))


def list_members(db: Engine, records: Iterable[int]) -> dict[int, tuple[int, ...]]:
    wanted = set(records)
    sql = "SELECT record, root FROM person WHERE {} IN ids"
    roots = dict(kind_sql.select_in(db, sql.format("record"), wanted))
    found: dict[int, list[int]] = {}
    for record, root in kind_sql.select_in(db, sql.format("root"), set(roots.values())):
        found.setdefault(root, []).append(record)
    return {
        record: tuple(sorted(found[roots[record]])) if record in roots else (record,)
        for record in wanted
    }


def list_askers(db: Engine, records: Iterable[int]) -> dict[int, list[int]]:
    askers: dict[int, list[int]] = {}
    for record, members in list_members(db, records).items():
        for member in members:
            askers.setdefault(member, []).append(record)
    return askers
