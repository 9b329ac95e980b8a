"""Restricted views: the repositories as seen by a person who may not see everything.

They return `HIDDEN` for hidden fields, no records of hidden kinds or people, and find nothing by a
hidden value. The rights are evaluated at each call, since they may have been revoked meanwhile.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.shown import Shown
from fieldreg.domain.people.duplicate_matching import MatchKeys
from fieldreg.domain.records.models import WriterSession
from fieldreg.domain.rights import HIDDEN, Rights
from fieldreg.store.consents import ConsentRepository, ConsentRow
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log.change_writer import ChangeWriter, FormerValues
from fieldreg.store.log.history import AssignmentsByField, ChangeHistory
from fieldreg.store.people.repository import (
    NO_LIMIT,
    UNRANKED,
    PeopleOrder,
    PeopleRepository,
    PersonRow,
    Ranking,
    SearchHits,
)
from fieldreg.store.people.search_plan import IndexScan, PersonQuery
from fieldreg.store.records import kind_sql
from fieldreg.store.records.list_filters import EVERYBODY, NOBODY, FilterCondition, all_of
from fieldreg.store.records.repository import CurrentRecord, RecordRepository
from fieldreg.store.sessions import Participant, SessionRepository, SessionRow

RightsSource: TypeAlias = Callable[[], Rights]

_ROW_FIELDS = tuple(name for name in PersonRow.__dataclass_fields__ if kinds.TRAINEE.field(name))
_SORTED_BY = {
    PeopleOrder.BIRTH_YEAR: ("trainee", "birth_date"),
    PeopleOrder.LAST_SESSION: ("attendance",),
}
_ATTENDED_SQL = "EXISTS (SELECT 1 FROM attendance a WHERE a.trainee = {id} AND a.retired = 0)"
_PARTICIPANTS = FilterCondition(_ATTENDED_SQL.format(id="trainee.id"))


def filter_participants(db: Engine, ids: Iterable[int]) -> set[int]:
    sql = "SELECT DISTINCT trainee FROM attendance WHERE retired = 0 AND trainee IN ids"
    return {row[0] for row in kind_sql.select_in(db, sql, ids)}


class _Restricted(Repository):
    def __init__(self, engine: Engine, rights: RightsSource) -> None:
        super().__init__(engine)
        self._rights = rights


class RestrictedPeople(_Restricted, PeopleRepository):
    @override
    def list_ids(
        self,
        offset: int = 0,
        limit: int = NO_LIMIT,
        *,
        retired: bool = False,
        order: PeopleOrder = PeopleOrder.NAME,
        is_descending: bool = False,
        only: FilterCondition = EVERYBODY,
    ) -> list[int]:
        if not self._rights().may_see(*_SORTED_BY.get(order, ("trainee", "given_name"))):
            order, is_descending = PeopleOrder.NAME, False
        page = {"retired": retired, "is_descending": is_descending}
        return super().list_ids(offset, limit, order=order, only=only, **page)

    @override
    def _visible(self, only: FilterCondition) -> FilterCondition:
        rights = self._rights()
        if not rights.may_see("trainee") or not all(rights.may_see(*read) for read in only.reads):
            return NOBODY
        return all_of([only, _PARTICIPANTS]) if rights.sees_only_participants else only

    @override
    def search(
        self, wanted: PersonQuery, limit: int = 10, ranking: Ranking = UNRANKED
    ) -> SearchHits:
        if wanted.phone and not self._rights().may_see("trainee", "phone"):
            return SearchHits([], is_cut=False)
        return super().search(wanted, limit, ranking)

    @override
    def find_similar(self, facts: MatchKeys) -> dict[int, MatchKeys]:
        if self._rights().may_see("trainee", "phone"):
            return super().find_similar(facts)
        found = super().find_similar(replace(facts, phone=""))
        return {person: replace(other, phone="") for person, other in found.items()}

    @override
    def find_by_source(self, source_ref: str, limit: int = 100) -> list[int]:
        sees = self._rights().may_see("trainee", "source_ref")
        return self._shown(super().find_by_source(source_ref, limit)) if sees else []

    @override
    def map_sources_to_ids(self) -> dict[str, int]:
        sees = self._rights().may_see("trainee", "source_ref")
        known = super().map_sources_to_ids() if sees else {}
        shown = set(self._shown(known.values()))
        return {source: person for source, person in known.items() if person in shown}

    @override
    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        sees = self._rights().may_see("attendance")
        return super().last_sessions(self._shown(ids)) if sees else {}

    @override
    def _ids(self, scan: IndexScan, limit: int) -> list[int]:
        if not self._rights().sees_only_participants:
            return super()._ids(scan, limit)
        return self._shown(super()._ids(scan, scan.limit))[:limit]

    @override
    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonRow]:
        rights, lines = self._rights(), super()._lines(sql, bound)
        if rights.has_all_roles:
            return lines
        hidden = {name: HIDDEN for name in _ROW_FIELDS if not rights.may_see("trainee", name)}
        shown = set(self._shown([row.id for row in lines]))
        # mypy cannot know that every hidden field is text.
        masked = (replace(row, **hidden) for row in lines if row.id in shown)  # type: ignore[arg-type]
        return list(masked)

    def _shown(self, ids: Iterable[int]) -> list[int]:
        rights, some = self._rights(), list(ids)
        if not rights.may_see("trainee"):
            return []
        if not rights.sees_only_participants:
            return some
        there = filter_participants(self._db, some)
        return [person for person in some if person in there]


class RestrictedRecords(_Restricted, RecordRepository):
    @override
    def kind_of(self, identity: int) -> Kind | None:
        kind = super().kind_of(identity)
        return kind if kind and self._shown(kind, [identity]) else None

    @override
    def load_live_values(self, kind: Kind, ids: Sequence[int]) -> dict[int, dict[str, Live]]:
        rights = self._rights()
        return {
            record: {
                name: values
                if _may_see(rights, kind, name)
                else tuple((stamp, HIDDEN) for stamp, _ in values)
                for name, values in live.items()
            }
            for record, live in super().load_live_values(kind, self._shown(kind, ids)).items()
        }

    @override
    def ids_where(
        self, kind: Kind, name: str, value: Value, *, and_inert: bool = False
    ) -> list[int]:
        if kind.field(name) is not None and not _may_see(self._rights(), kind, name):
            return []
        return self._shown(kind, super().ids_where(kind, name, value, and_inert=and_inert))

    @override
    def ids_in_conflict(self, kind: Kind) -> list[int]:
        return self._shown(kind, super().ids_in_conflict(kind))

    @override
    def _some(self, kind: Kind, ids: list[int]) -> list[CurrentRecord]:
        rights = self._rights()
        found = super()._some(kind, self._shown(kind, ids))
        hidden = [field.name for field in kind.fields if not rights.may_see(kind.name, field.name)]
        if not hidden:
            return found
        masked = dict.fromkeys(hidden, HIDDEN)
        return [
            replace(
                record,
                values={**record.values, **masked},
                live=_without(record.live, masked),
                conflicts=_without(record.conflicts, masked),
            )
            for record in found
        ]

    def _shown(self, kind: Kind, ids: Sequence[int]) -> list[int]:
        return filter_visible(self._db, self._rights(), kind, ids)


class RestrictedHistory(_Restricted, ChangeHistory):
    @override
    def load_assignments(self, kind: Kind, ids: Iterable[int]) -> dict[int, AssignmentsByField]:
        rights = self._rights()
        return {
            record: {
                name: some
                if _may_see(rights, kind, name)
                else [replace(assignment, value=HIDDEN) for assignment in some]
                for name, some in history.items()
            }
            for record, history in super()
            .load_assignments(kind, filter_visible(self._db, rights, kind, list(ids)))
            .items()
        }


class RestrictedSessions(_Restricted, SessionRepository):
    @override
    def list_of_person(self, trainee: int) -> list[tuple[SessionRow, int]]:
        return super().list_of_person(trainee) if self._rights().may_see("attendance") else []

    @override
    def list_participants(self, session: int) -> list[Participant]:
        return super().list_participants(session) if self._rights().may_see("attendance") else []


class RestrictedConsents(_Restricted, ConsentRepository):
    """Consents; a hidden guardian is named only as a guardian."""

    @override
    def list_by_person(self, trainees: Iterable[int]) -> dict[int, list[ConsentRow]]:
        found = super().list_by_person(self._people(trainees))
        if self._rights().may_see("consent", "given_by"):
            return found
        return {
            person: [
                row if row.given_by == GIVEN_BY_SELF else replace(row, given_by=HIDDEN)
                for row in lines
            ]
            for person, lines in found.items()
        }

    @override
    def list_people_in_state(self, state: str, purpose: str) -> list[int]:
        return self._people(super().list_people_in_state(state, purpose))

    @override
    def list_people_without_guardian_consent(self, since: str) -> list[int]:
        return self._people(super().list_people_without_guardian_consent(since))

    @override
    def list_people_with_outdated_text(self, purpose: str, versions: Collection[str]) -> list[int]:
        return self._people(super().list_people_with_outdated_text(purpose, versions))

    def _people(self, trainees: Iterable[int]) -> list[int]:
        rights = self._rights()
        seen = rights.may_see("consent")
        return filter_visible(self._db, rights, kinds.TRAINEE, list(trainees)) if seen else []


class RestrictedChangeWriter(ChangeWriter):
    """The changes of one transaction, refused where they exceed the holder's rights."""

    def __init__(self, db: Engine, session: WriterSession, rights: Rights) -> None:
        super().__init__(db, session)
        self._rights = rights

    @override
    def create_many(self, kind: Kind, columns: Sequence[Sequence[Value]]) -> range:
        self._rights.require_change(kind.name, [""])
        filled = [
            field.name
            for field, column in zip(kind.fields, columns, strict=True)
            if any(value is not None for value in column)
        ]
        self._rights.require_change(kind.name, filled)
        return super().create_many(kind, columns)

    @override
    def edit(self, kind: Kind, record: int, values: dict[str, Value], *, shown: Shown) -> bool:
        self._rights.require_change(kind.name, values)
        return super().edit(kind, record, values, shown=shown)

    @override
    def retire_many(self, kind: Kind, records: Sequence[int], *, retired: bool = True) -> int:
        self._rights.require_change(kind.name, [""])
        return super().retire_many(kind, records, retired=retired)

    @override
    def restore(self, kind: Kind, former: Mapping[int, FormerValues]) -> None:
        names = {name for values in former.values() for name in values}
        self._rights.require_change(kind.name, sorted({""} | (names - {RETIRED.name})))
        super().restore(kind, former)


def filter_visible(db: Engine, rights: Rights, kind: Kind, ids: Sequence[int]) -> list[int]:
    if not rights.may_see(kind.name):
        return []
    columns = ("id",) if kind is kinds.TRAINEE else kind.person_fields
    if not columns or not rights.sees_only_participants:
        return list(ids)
    take_part = "".join(f" AND {_ATTENDED_SQL.format(id=f'r.{column}')}" for column in columns)
    sql = f"SELECT id FROM {kind.name} r WHERE r.id IN ids{take_part} ORDER BY id"
    return [row[0] for row in kind_sql.select_in(db, sql, ids)]


def _without(live: Mapping[str, Live], hidden: Collection[str]) -> dict[str, Live]:
    return {name: values for name, values in live.items() if name not in hidden}


def _may_see(rights: Rights, kind: Kind, name: str) -> bool:
    return rights.may_see(kind.name, "" if name == RETIRED.name else name)
