"""Current records of any kind by id; inert records do not exist here."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.merging import Live
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Repository
from fieldreg.store.records import kind_sql
from fieldreg.store.records.record_rows import RecordRow, read_rows


@dataclass(frozen=True, slots=True)
class CurrentRecord:
    """One current record: displayed values, and the live values of fields in conflict."""

    id: int
    stamp: int
    values: dict[str, Value]
    is_retired: bool
    conflicts: dict[str, Live] = dataclasses.field(default_factory=dict)

    @property
    def conflicting_fields(self) -> tuple[str, ...]:
        return tuple(self.conflicts)


class RecordRepository(Repository):
    def load(self, kind: Kind, identity: int) -> CurrentRecord:
        """Return the record *identity* of *kind*.

        Raises:
            Problem: NOT_FOUND.
        """
        found = self.load_many(kind, [identity])
        if not found:
            raise Problem(Code.NOT_FOUND)
        return found[0]

    def kind_of(self, identity: int) -> Kind | None:
        for kind in kinds.KINDS:
            sql = f"SELECT 1 FROM {kind.name} WHERE id = ?"
            if self._db.execute(sql, (identity,)).fetchone():
                return kind
        return None

    def load_live_values(self, kind: Kind, ids: Sequence[int]) -> dict[int, dict[str, Live]]:
        return {
            identity: row.live
            for some in kind_sql.batches(ids)
            for identity, row in read_rows(self._db, kind, some).items()
        }

    def load_many(self, kind: Kind, ids: Sequence[int]) -> list[CurrentRecord]:
        return [record for some in kind_sql.batches(ids) for record in self._some(kind, some)]

    def list_all(self, kind: Kind, *, retired: bool = False) -> list[CurrentRecord]:
        rows = self._db.execute(
            f"SELECT id FROM {kind.name} WHERE retired <= ? ORDER BY id", (int(retired),)
        )
        return self.load_many(kind, [row[0] for row in rows])

    def ids_where(
        self, kind: Kind, name: str, value: Value, *, and_inert: bool = False
    ) -> list[int]:
        """Return the ids of records of *kind* whose field *name* equals *value*, in order.

        Raises:
            Problem: FIELD_UNKNOWN.
        """
        field = kind.field(name)
        if field is None:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        return self._column(
            f"SELECT id FROM {kind.name} WHERE {field.name} = ? AND retired <= ? ORDER BY id",
            (value, kinds.INERT_MARK if and_inert else kinds.INERT_MARK - 1),
        )

    def ids_in_conflict(self, kind: Kind) -> list[int]:
        return self._column(
            "SELECT DISTINCT record FROM also WHERE kind = ? ORDER BY record", (kind.number,)
        )

    def _some(self, kind: Kind, ids: list[int]) -> list[CurrentRecord]:
        rows = read_rows(self._db, kind, ids)
        return [
            _build_current(kind, identity, rows[identity])
            for identity in ids
            if identity in rows and not rows[identity].is_hidden
        ]


def _build_current(kind: Kind, identity: int, row: RecordRow) -> CurrentRecord:
    values = dict(zip((field.name for field in kind.fields), row.fields, strict=True))
    conflicts: dict[str, Live] = {}
    for field in kind_sql.mergeable_fields(kind):
        live = row.live[field.name]
        if len(live) > 1:
            values[field.name] = merging.displayed_value(field, live)
            if merging.is_conflict(field, live):
                conflicts[field.name] = live
    retired = bool(merging.displayed_value(kinds.RETIRED, row.live[kinds.RETIRED.name]))
    values.pop(kinds.RETIRED.name, None)
    return CurrentRecord(identity, row.stamp, values, retired, conflicts)
