"""What is seen: the shelves as somebody finds them who may not see everything.

Whatever reads through these gets `HIDDEN` for a value of a field that the holder of
`Rights` may not see, and nothing of a kind or of people that are not hers; nothing is
found by what she does not see. Each shelf asks for the rights anew, since they may have
been taken meanwhile; with all of them it is the shelf as it is.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import SELF
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.merging import Live
from fieldreg.domain.people.duplicate_matching import Facts
from fieldreg.domain.records import Shift
from fieldreg.domain.roles import HIDDEN, Rights
from fieldreg.store.consents import ConsentLine, Consents
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating
from fieldreg.store.log.change_writer import Writing
from fieldreg.store.log.history import Past, Sayings
from fieldreg.store.people.repository import Hits, People, PersonLine
from fieldreg.store.people.search_plan import Wanted, Way
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import Records, Standing
from fieldreg.store.sessions import Participant, SessionLine, Sessions

Ask: TypeAlias = Callable[[], Rights]

_OF_A_PERSON = {
    kinds.TRAINEE.name: "id",
    kinds.CONSENT.name: "trainee",
    kinds.ATTENDANCE.name: "trainee",
}
_LINE_FIELDS = tuple(
    name for name in PersonLine.__dataclass_fields__ if kinds.TRAINEE.field(name)
)
_TAKES_PART = "EXISTS (SELECT 1 FROM attendance a WHERE a.trainee = {id} AND a.retired = 0)"


def participating(db: Engine, ids: Iterable[int]) -> set[int]:
    """Give those people among *ids* who took part in a session."""
    return {
        row[0]
        for some in kind_sql.batches(ids)
        for row in db.execute(
            "SELECT DISTINCT trainee FROM attendance WHERE retired = 0"
            f" AND trainee IN ({kind_sql.placeholders(some)})",
            some,
        )
    }


@translating
class SeenPeople(People):
    """The shelf of trainees as far as the holder sees them."""

    def __init__(self, engine: Engine, rights: Ask) -> None:
        super().__init__(engine)
        self._rights = rights

    @override
    def count(self, *, retired: bool = False) -> int:
        if not self._rights().sees_only_participants:
            return super().count(retired=retired)
        row = self._db.execute(
            f"SELECT count(*) FROM trainee t WHERE retired = ? AND {_TAKES_PART.format(id='t.id')}",
            (int(retired),),
        ).fetchone()
        return int(row[0])

    @override
    def page(self, offset: int, limit: int, *, retired: bool = False) -> list[PersonLine]:
        if not self._rights().sees_only_participants:
            return super().page(offset, limit, retired=retired)
        rows = self._db.execute(
            f"SELECT id FROM trainee t WHERE retired = ? AND {_TAKES_PART.format(id='t.id')}"
            " ORDER BY sort_key, id LIMIT ? OFFSET ?",
            (int(retired), limit, offset),
        )
        return self.lines([row[0] for row in rows])

    @override
    def search(self, wanted: Wanted, limit: int = 10) -> Hits:
        if wanted.phone and not self._rights().sees("trainee", "phone"):
            return Hits([], is_cut=False)
        return super().search(wanted, limit)

    @override
    def alike(self, facts: Facts) -> dict[int, Facts]:
        if self._rights().sees("trainee", "phone"):
            return super().alike(facts)
        found = super().alike(replace(facts, phone=""))
        return {one: replace(other, phone="") for one, other in found.items()}

    @override
    def by_source(self, source_ref: str) -> list[int]:
        sees = self._rights().sees("trainee", "source_ref")
        return self._shown(super().by_source(source_ref)) if sees else []

    @override
    def known_sources(self) -> dict[str, int]:
        sees = self._rights().sees("trainee", "source_ref")
        known = super().known_sources() if sees else {}
        shown = set(self._shown(known.values()))
        return {source: one for source, one in known.items() if one in shown}

    @override
    def last_sessions(self, ids: Sequence[int]) -> dict[int, tuple[int, str, str | None]]:
        sees = self._rights().sees("attendance")
        return super().last_sessions(self._shown(ids)) if sees else {}

    @override
    def _ids(self, way: Way, most: int) -> list[int]:
        if not self._rights().sees_only_participants:
            return super()._ids(way, most)
        return self._shown(super()._ids(way, way.walk))[:most]

    @override
    def _lines(self, sql: str, bound: Sequence[Value]) -> list[PersonLine]:
        rights, lines = self._rights(), super()._lines(sql, bound)
        if rights.is_everything:
            return lines
        hidden = {name: HIDDEN for name in _LINE_FIELDS if not rights.sees("trainee", name)}
        shown = set(self._shown([one.id for one in lines]))
        # The checker cannot know that every hidden field is a text.
        masked = (replace(one, **hidden) for one in lines if one.id in shown)  # type: ignore[arg-type]
        return list(masked)

    def _shown(self, ids: Iterable[int]) -> list[int]:
        """Leave out of *ids* whom the holder does not see."""
        rights, some = self._rights(), list(ids)
        if not rights.sees("trainee"):
            return []
        if not rights.sees_only_participants:
            return some
        there = participating(self._db, some)
        return [one for one in some if one in there]


@translating
class SeenRecords(Records):
    """Any record by its id, as far as the holder sees it."""

    def __init__(self, engine: Engine, rights: Ask) -> None:
        super().__init__(engine)
        self._rights = rights

    @override
    def kind_of(self, identity: int) -> Kind | None:
        kind = super().kind_of(identity)
        return kind if kind and self._shown(kind, [identity]) else None

    @override
    def live(self, kind: Kind, ids: Sequence[int]) -> dict[int, dict[str, Live]]:
        rights = self._rights()
        return {
            one: {
                name: values
                if _sees(rights, kind, name)
                else tuple((stamp, HIDDEN) for stamp, _ in values)
                for name, values in live.items()
            }
            for one, live in super().live(kind, self._shown(kind, ids)).items()
        }

    @override
    def ids_where(
        self, kind: Kind, name: str, value: Value, *, and_inert: bool = False
    ) -> list[int]:
        if kind.field(name) is not None and not _sees(self._rights(), kind, name):
            return []
        return self._shown(kind, super().ids_where(kind, name, value, and_inert=and_inert))

    @override
    def ids_in_conflict(self, kind: Kind) -> list[int]:
        return self._shown(kind, super().ids_in_conflict(kind))

    @override
    def _some(self, kind: Kind, ids: list[int]) -> list[Standing]:
        rights = self._rights()
        found = super()._some(kind, self._shown(kind, ids))
        hidden = [one.name for one in kind.fields if not rights.sees(kind.name, one.name)]
        if not hidden:
            return found
        masked = dict.fromkeys(hidden, HIDDEN)
        return [
            replace(
                one,
                values={**one.values, **masked},
                open={name: live for name, live in one.open.items() if name not in masked},
            )
            for one in found
        ]

    def _shown(self, kind: Kind, ids: Sequence[int]) -> list[int]:
        return shown(self._db, self._rights(), kind, ids)


@translating
class SeenPast(Past):
    """The shelf of what was said, as far as the holder sees it."""

    def __init__(self, engine: Engine, rights: Ask) -> None:
        super().__init__(engine)
        self._rights = rights

    @override
    def sayings(self, kind: Kind, ids: Iterable[int]) -> dict[int, Sayings]:
        rights = self._rights()
        return {
            record: {
                name: some
                if _sees(rights, kind, name)
                else [replace(one, value=HIDDEN) for one in some]
                for name, some in said.items()
            }
            for record, said in super()
            .sayings(kind, shown(self._db, rights, kind, list(ids)))
            .items()
        }


@translating
class SeenSessions(Sessions):
    """The shelf of training sessions; who took part only the holder's people."""

    def __init__(self, engine: Engine, rights: Ask) -> None:
        super().__init__(engine)
        self._rights = rights

    @override
    def of_trainee(self, trainee: int) -> list[tuple[SessionLine, int]]:
        return super().of_trainee(trainee) if self._rights().sees("attendance") else []

    @override
    def participants(self, session: int) -> list[Participant]:
        return super().participants(session) if self._rights().sees("attendance") else []


@translating
class SeenConsents(Consents):
    """The shelf of consents; of a guardian who is hidden it says only that it was one."""

    def __init__(self, engine: Engine, rights: Ask) -> None:
        super().__init__(engine)
        self._rights = rights

    @override
    def of(self, trainees: Iterable[int]) -> dict[int, list[ConsentLine]]:
        found = super().of(self._people(trainees))
        if self._rights().sees("consent", "given_by"):
            return found
        return {
            person: [
                one if one.given_by == SELF else replace(one, given_by=HIDDEN)
                for one in lines
            ]
            for person, lines in found.items()
        }

    @override
    def in_state(self, state: str, purpose: str) -> list[int]:
        return self._people(super().in_state(state, purpose))

    @override
    def without_guardian(self, since: str) -> list[int]:
        return self._people(super().without_guardian(since))

    @override
    def given_to_others(self, purpose: str, versions: Collection[str]) -> list[int]:
        return self._people(super().given_to_others(purpose, versions))

    def _people(self, trainees: Iterable[int]) -> list[int]:
        """Leave out of *trainees* whose consents the holder does not see."""
        rights = self._rights()
        seen = rights.sees("consent")
        return shown(self._db, rights, kinds.TRAINEE, list(trainees)) if seen else []


class GuardedWriting(Writing):
    """The changes of one transaction, none of them beyond the holder's rights."""

    def __init__(self, db: Engine, shift: Shift, rights: Rights) -> None:
        super().__init__(db, shift)
        self._rights = rights

    @override
    def create_many(self, kind: Kind, columns: Sequence[Sequence[Value]]) -> range:
        self._rights.demand_change(kind.name, [""])
        said = [
            field.name
            for field, column in zip(kind.fields, columns, strict=True)
            if any(value is not None for value in column)
        ]
        self._rights.demand_change(kind.name, said)
        return super().create_many(kind, columns)

    @override
    def edit(self, kind: Kind, record: int, values: dict[str, Value]) -> bool:
        self._rights.demand_change(kind.name, values)
        return super().edit(kind, record, values)

    @override
    def retire_many(
        self, kind: Kind, records: Sequence[int], *, retired: bool = True
    ) -> int:
        self._rights.demand_change(kind.name, [""])
        return super().retire_many(kind, records, retired=retired)


def shown(db: Engine, rights: Rights, kind: Kind, ids: Sequence[int]) -> list[int]:
    """Leave out of the records *ids* of *kind* those that the holder of *rights* does not see."""
    if not rights.sees(kind.name):
        return []
    column = _OF_A_PERSON.get(kind.name)
    if column is None or not rights.sees_only_participants:
        return list(ids)
    return [
        row[0]
        for some in kind_sql.batches(ids)
        for row in db.execute(
            f"SELECT id FROM {kind.name} r WHERE r.id IN ({kind_sql.placeholders(some)})"
            f" AND {_TAKES_PART.format(id=f'r.{column}')} ORDER BY id",
            some,
        )
    ]


def _sees(rights: Rights, kind: Kind, name: str) -> bool:
    return rights.sees(kind.name, "" if name == RETIRED.name else name)
