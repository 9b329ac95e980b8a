"""Restricted views: the repositories under a user's rights.

They return `HIDDEN` for hidden fields, and neither hidden kinds nor finds by a hidden value.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from typing_extensions import override

from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.shown import Shown
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.people.residences import ResidenceEntry
from fieldreg.domain.records.models import WriterSession
from fieldreg.domain.rights import HIDDEN, Rights
from fieldreg.store.consents import ConsentRepository, ConsentRow
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.kept.counts import NO_LIMIT, WaitingList
from fieldreg.store.log.change_writer import ChangeWriter, FormerValues
from fieldreg.store.log.history import AssignmentsByField, ChangeHistory
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.people.search import PersonRow
from fieldreg.store.people.search_plan import IndexScan
from fieldreg.store.records.list_filters import NOBODY, FilterCondition
from fieldreg.store.records.repository import CurrentRecord, RecordRepository
from fieldreg.store.sessions import Participant, SessionRepository, SessionRow

RightsSource: TypeAlias = Callable[[], Rights]


class _Restricted(Repository):
    def __init__(self, engine: Engine, rights: RightsSource) -> None:
        super().__init__(engine)
        self._rights = rights


class RestrictedPeople(_Restricted, PeopleRepository):
    @override
    def count_counted(self) -> int:
        return super().count_counted() if self._are_seen() else 0

    @override
    def _visible(self, only: FilterCondition) -> FilterCondition:
        return only if self._are_seen() else NOBODY

    @override
    def load_checks(self, ids: Iterable[int]) -> dict[int, int]:
        return super().load_checks(ids) if self._are_seen() else {}

    @override
    def load_facts(self, ids: Iterable[int]) -> dict[int, Facts]:
        return super().load_facts(ids) if self._are_seen() else {}

    @override
    def load_birth_dates(self, ids: Iterable[int], since: int) -> dict[int, str]:
        return super().load_birth_dates(ids, since) if self._are_seen() else {}

    @override
    def find_by_source(self, source_ref: str, limit: int = 100) -> list[int]:
        return super().find_by_source(source_ref, limit) if self._are_seen() else []

    @override
    def map_sources_to_ids(self) -> dict[str, int]:
        return super().map_sources_to_ids() if self._are_seen() else {}

    @override
    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        sees = self._are_seen() and self._rights().may_see("attendance")
        return super().last_sessions(ids) if sees else {}

    @override
    def count_namesakes(self, ids: Collection[int]) -> Counter[int]:
        return super().count_namesakes(ids if self._are_seen() else ())

    @override
    def list_residences(self, person: int) -> list[ResidenceEntry]:
        return super().list_residences(person) if self._are_seen() else []

    @override
    def list_places_on(self, people: Iterable[int], day: str) -> dict[int, dict[str, str | None]]:
        return super().list_places_on(people if self._are_seen() else (), day)

    @override
    def _scan(self, scan: IndexScan, limit: int, columns: str = "id") -> list[tuple[Any, ...]]:
        return super()._scan(scan, limit, columns) if self._are_seen() else []

    @override
    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonRow]:
        return super()._lines(sql, bound) if self._are_seen() else []

    def _are_seen(self) -> bool:
        return self._rights().may_see("trainee")


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
    def filter_used(self, kind: Kind, ids: Iterable[int]) -> list[int]:
        return self._shown(kind, super().filter_used(kind, ids))

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
        return list(ids) if self._rights().may_see(kind.name) else []


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
            .load_assignments(kind, ids if rights.may_see(kind.name) else ())
            .items()
        }


class RestrictedSessions(_Restricted, SessionRepository):
    @override
    def list_of_person(
        self, trainee: int, *, is_alone: bool = False
    ) -> list[tuple[SessionRow, int]]:
        sees = self._rights().may_see("attendance")
        return super().list_of_person(trainee, is_alone=is_alone) if sees else []

    @override
    def list_participants(self, session: int) -> list[Participant]:
        return super().list_participants(session) if self._rights().may_see("attendance") else []

    @override
    def _lines(self, sql: str, bound: tuple[Value, ...]) -> list[SessionRow]:
        """Hide the number of participants, but not that there are some."""
        found = super()._lines(sql, bound)
        if self._rights().may_see("attendance"):
            return found
        return [
            replace(
                row, participants=None, evidence=row.evidence or (1 if row.participants else None)
            )
            for row in found
        ]


class RestrictedConsents(_Restricted, ConsentRepository):
    @override
    def list_by_person(self, trainees: Iterable[int]) -> dict[int, list[ConsentRow]]:
        return super().list_by_person(self._seen(list(trainees)))

    @override
    def find_refused(self, trainees: Iterable[int]) -> dict[int, frozenset[str]]:
        return super().find_refused(self._seen(list(trainees)))

    @override
    def list_people_in_state(self, state: str, purpose: str) -> list[int]:
        return self._seen(super().list_people_in_state(state, purpose))

    @override
    def list_people_without_guardian_consent(self, since: str) -> list[int]:
        return self._seen(super().list_people_without_guardian_consent(since))

    @override
    def list_waiting(self, waiting: WaitingList, day: str, limit: int | None = None) -> list[int]:
        return self._seen(super().list_waiting(waiting, day, limit))

    @override
    def count_waiting(self, waiting: WaitingList, day: str) -> tuple[int, str]:
        return super().count_waiting(waiting, day) if self._are_seen() else (0, "")

    @override
    def filter_waiting(self, waiting: WaitingList, day: str, people: Iterable[int]) -> set[int]:
        return super().filter_waiting(waiting, day, self._seen(list(people)))

    @override
    def list_people_with_outdated_text(
        self, purpose: str, versions: Collection[str], after: int = 0, limit: int = NO_LIMIT
    ) -> list[int]:
        return self._seen(super().list_people_with_outdated_text(purpose, versions, after, limit))

    def _seen(self, trainees: list[int]) -> list[int]:
        return trainees if self._are_seen() else []

    def _are_seen(self) -> bool:
        return self._rights().may_see("consent")


class RestrictedChangeWriter(ChangeWriter):
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


def _without(live: Mapping[str, Live], hidden: Collection[str]) -> dict[str, Live]:
    return {name: values for name, values in live.items() if name not in hidden}


def _may_see(rights: Rights, kind: Kind, name: str) -> bool:
    return rights.may_see(kind.name, "" if name == RETIRED.name else name)
