"""Tables of the mission's own kinds (`kinds.PLAIN_KINDS`): one row per record, also out of use.

Records of unconfirmed laptops and of people who may not be kept are left out. Records about people
name no session of a confidential course, and contributions to one are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.known_places import KnownPlaces
from fieldreg.domain.records.declarations import FieldFormat
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records, device_status
from fieldreg.services.exports.register_tables import format_place_name
from fieldreg.services.exports.table_writer import ExportCell
from fieldreg.services.records import confidential_courses, session_refs
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord

_CODED: Final = (kinds.TRAINEE.name, kinds.SESSION.name)


def name_table(kind: Kind) -> str:
    return kind.list_key or f"{kind.name}s"


def list_columns(kind: Kind) -> tuple[str, ...]:
    names = ["code"]
    for field in kind.fields:
        names.append("person" if field.name == kinds.TRAINEE.name else field.name)
        if field.format is FieldFormat.PLACE:
            names.append(f"{field.name}_name")
    return (*names, "retired")


@needs(Permission.EXPORT_PEOPLE)
def build_record_rows(user: UserSession, kind: Kind, language: str) -> list[list[ExportCell]]:
    records = user.store.records.list_all(kind, retired=True)
    people = _list_targets(kind, records, kinds.TRAINEE)
    left_out = consent_records.find_people_not_to_keep(user) if people else set()
    left_out |= device_status.filter_unconfirmed(user.store, [*people, *(r.id for r in records)])
    roots = user.store.pairs.find_roots(people)
    secret = _find_secret_sessions(user, kind, records) if kind.person_fields else set()
    words = _CellWords(
        *(user.places, user.store.typed_places.load_known(), language),
        *(roots, _load_names(user, kind)),
    )
    rows: list[list[ExportCell]] = []
    for record in records:
        person = int(record.values.get(kinds.TRAINEE.name) or 0)
        if left_out & {record.id, person, roots.get(person, 0)}:
            continue
        if kind is kinds.CONTRIBUTION and record.values["session"] in secret:
            continue
        cells = words.list_cells(kind, record, secret)
        rows.append([short_code(record.id), *cells, int(record.is_retired)])
    return rows


@dataclass(frozen=True, slots=True)
class _CellWords:
    places: Gazetteer
    known: KnownPlaces
    language: str
    roots: Mapping[int, int]
    names: Mapping[int, str]

    def list_cells(
        self, kind: Kind, record: CurrentRecord, secret: set[int]
    ) -> Iterator[ExportCell]:
        home = self.known.show_home(record.values)
        for field in kind.fields:
            value = record.values[field.name]
            if not field.is_reference:
                yield value
            elif value is None or value in secret:
                yield None
            elif field.target in _CODED:
                yield short_code(self.roots.get(int(value), int(value)))
            else:
                yield self.names.get(int(value))
            if field.format is FieldFormat.PLACE:
                place = home.get(field.name, value)
                yield format_place_name(self.places, place, self.language)


def _list_fields(kind: Kind, target: Kind) -> list[Field]:
    return [field for field in kind.fields if field.is_reference and field.target == target.name]


def _list_targets(kind: Kind, records: Sequence[CurrentRecord], target: Kind) -> set[int]:
    fields = _list_fields(kind, target)
    return {
        int(value)
        for record in records
        for field in fields
        if (value := record.values[field.name]) is not None
    }


def _find_secret_sessions(
    user: UserSession, kind: Kind, records: Sequence[CurrentRecord]
) -> set[int]:
    courses = confidential_courses.list_confidential_courses(user)
    sessions = _list_targets(kind, records, kinds.SESSION) if courses else set()
    rows = user.store.records.load_many(kinds.SESSION, sorted(sessions))
    return {row.id for row in rows if row.values["course"] in courses}


def _load_names(user: UserSession, kind: Kind) -> dict[int, str]:
    names: dict[int, str] = {}
    for target in kinds.PLAIN_KINDS:
        if target.list_key and _list_fields(kind, target):
            every = user.store.records.list_all(target, retired=True)
            names |= session_refs.label_shown(user, target, every)
    return names
