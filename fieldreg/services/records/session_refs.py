"""The course and the partners of a session, which are named by a person and stored as ids."""

from collections.abc import Iterable, Mapping

from fieldreg.domain.kinds import Value
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.records.models import Course, Partner
from fieldreg.domain.records.record import Record
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.records.repository import RecordRepository


def parse_partner_ids(values: Mapping[str, Value]) -> list[int]:
    return list(map(int, str(values["partners"] or "").split()))


def find_or_create_refs(
    records: RecordRepository,
    writing: ChangeWriter,
    course: str | None,
    partners: Iterable[str] | None,
    current: Mapping[str, Value],
) -> dict[str, Value]:
    """Return the ids of *course* and *partners*, preferring the *current* ones."""
    refs: dict[str, Value] = {}
    if course is not None:
        has = [int(current["course"] or 0)] if current else []
        refs["course"] = _find_or_create(records, writing, Course, course, has)
    if partners is not None:
        has = parse_partner_ids(current) if current else []
        ids = {_find_or_create(records, writing, Partner, name, has) for name in partners}
        refs["partners"] = " ".join(map(str, sorted(ids))) or None
    return refs


def _find_or_create(
    records: RecordRepository,
    writing: ChangeWriter,
    model: type[Record],
    name: str,
    first: list[int],
) -> int:
    """Return the record called *name*, first of *first*, even out of use."""
    wanted = label_key(name)
    for record in (*records.load_many(model.kind, first), *records.list_all(model.kind)):
        if label_key(str(record.values["name"] or "")) == wanted:
            return record.id
    return writing.create(model.validated(name=name.strip()))
