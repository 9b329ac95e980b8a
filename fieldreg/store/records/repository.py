"""Records by id: rows with all live values, and current records."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import Any

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.records import kind_sql

_HIDING = (kinds.INERT_MARK, kinds.ERASED_MARK)


@dataclass(slots=True)
class RecordRow:
    """One record: its row stamp, winning values of *fields*, and all *live* values by field.

    *other_live* are the live values in table ``also``. *hidden_mark* is `kinds.INERT_MARK` if the
    creation is undone, `kinds.ERASED_MARK` for an erased person's stub; it hides the retired mark.
    """

    stamp: int
    fields: list[Value]
    live: dict[str, Live]
    other_live: dict[str, Live]
    hidden_mark: int = 0

    @property
    def is_hidden(self) -> bool:
        return self.hidden_mark in _HIDING


def read_rows(db: Engine, kind: Kind, ids: Sequence[int]) -> dict[int, RecordRow]:
    """Read at most 500 *ids*; missing ones are left out."""
    marks = kind_sql.placeholders(ids)
    other_live = read_other_live(db, ids)
    rows: dict[int, RecordRow] = {}
    width = 2 + len(kind.fields)
    for row in db.execute(f"{kind_sql.select_row_sql(kind)} WHERE id IN ({marks})", ids):
        live: dict[str, Live] = {}
        further = other_live.get(row[0], {})
        for field, value, at in zip(
            kind_sql.mergeable_fields(kind), row[width::2], row[width + 1 :: 2], strict=True
        ):
            winner = ((row[1] if at is None else at, value),)
            others = further.get(field.name)
            live[field.name] = (
                tuple(sorted((*winner, *others), key=lambda pair: -pair[0])) if others else winner
            )
        mark = row[-2]  # the retired mark is the last value
        if mark in _HIDING:
            live[kinds.RETIRED.name] = ((row[1], 0),)
        rows[row[0]] = RecordRow(row[1], list(row[2:width]), live, further, mark)
    return rows


def write_rows(
    db: Engine,
    kind: Kind,
    rows: Mapping[int, RecordRow],
    touched: Mapping[int, AbstractSet[str]] | None = None,
) -> None:
    stale = [(record,) for record, row in rows.items() if row.other_live]
    further = [line for record, row in rows.items() for line in _other_live_rows(kind, record, row)]
    updates: dict[tuple[Field, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for record, row in rows.items():
        fields = kind_sql.mergeable_fields(kind)
        if touched is not None:
            fields = tuple(field for field in fields if field.name in touched[record])
        if fields:
            updates[fields].append(_update(kind, record, row, fields))
    for fields, values in updates.items():
        db.executemany(kind_sql.update_sql(kind, fields), values)
    db.executemany("DELETE FROM also WHERE record = ?", stale)
    db.executemany(
        "INSERT INTO also (record, field, stamp, kind, value) VALUES (?, ?, ?, ?, ?)", further
    )


def save_originals(db: Engine, replaced: Iterable[tuple[int, str, str | None]]) -> None:
    db.executemany(
        "INSERT INTO original (record, field, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        replaced,
    )


def _update(kind: Kind, record: int, row: RecordRow, fields: tuple[Field, ...]) -> tuple[Any, ...]:
    winners = {field: merging.winning_value(field, row.live[field.name]) for field in fields}
    if row.is_hidden and kinds.RETIRED in winners:
        winners[kinds.RETIRED] = row.stamp, row.hidden_mark
    pairs = chain.from_iterable(
        (value, None if stamp == row.stamp else stamp) for stamp, value in winners.values()
    )
    values = {
        field.name: winners[field][1] if field in winners else value
        for field, value in zip(kind.fields, row.fields, strict=True)
    }
    derived = (
        column.compute(*([values[name]] for name in column.sources))[0]
        for column in kind_sql.derived_columns(kind, fields)
    )
    return (*pairs, *derived, record)


def _other_live_rows(kind: Kind, record: int, row: RecordRow) -> Iterable[tuple[Any, ...]]:
    for field in kind_sql.mergeable_fields(kind):
        live = row.live[field.name]
        if len(live) == 1:
            continue
        winning_stamp = merging.winning_value(field, live)[0]
        for stamp, value in live:
            if stamp != winning_stamp:
                yield (record, field.name, stamp, kind.number, kind_sql.as_text(value))


def read_other_live(db: Engine, ids: Sequence[int]) -> dict[int, dict[str, Live]]:
    marks = kind_sql.placeholders(ids)
    found: dict[int, dict[str, Live]] = defaultdict(dict)
    for record, name, stamp, number, text in db.execute(
        f"SELECT record, field, stamp, kind, value FROM also WHERE record IN ({marks})", ids
    ):
        field = kinds.BY_NUMBER[number].field(name)
        if field is not None:
            entry = (stamp, kind_sql.as_value(field, text))
            found[record][name] = (*found[record].get(name, ()), entry)
    return found


@dataclass(frozen=True, slots=True)
class CurrentRecord:
    id: int
    stamp: int
    values: dict[str, Value]
    is_retired: bool
    live: Mapping[str, Live] = dataclasses.field(repr=False)
    conflicts: dict[str, Live] = dataclasses.field(default_factory=dict)

    @property
    def conflicting_fields(self) -> tuple[str, ...]:
        return tuple(self.conflicts)

    @property
    def shown(self) -> ShownStamps:
        return ShownStamps({n: tuple(stamp for stamp, _ in live) for n, live in self.live.items()})


class RecordRepository(Repository):
    def load(self, kind: Kind, identity: int) -> CurrentRecord:
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

    def filter_used(self, kind: Kind, ids: Iterable[int]) -> list[int]:
        sql = f"SELECT id FROM {kind.name} WHERE id IN ids AND +retired = 0 ORDER BY id"
        return [row[0] for row in kind_sql.select_in(self._db, sql, ids)]

    def list_all(self, kind: Kind, *, retired: bool = False) -> list[CurrentRecord]:
        rows = self._db.execute(
            f"SELECT id FROM {kind.name} WHERE retired <= ? ORDER BY id", (int(retired),)
        )
        return self.load_many(kind, [row[0] for row in rows])

    def ids_where(
        self, kind: Kind, name: str, value: Value, *, and_inert: bool = False
    ) -> list[int]:
        """Raise FIELD_UNKNOWN."""
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
    return CurrentRecord(identity, row.stamp, values, retired, row.live, conflicts)
