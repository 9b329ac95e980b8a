"""Undo orders: their effects on rows, in any order of arrival."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldType, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes, Creations, Edit, EditColumns
from fieldreg.domain.log.merging import Assignment
from fieldreg.domain.log.undo import NO_SPANS, Spans, find_surviving_records
from fieldreg.domain.records.values import UndoState
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log, erasure_orders
from fieldreg.store.log.scopes import forget_scopes
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import read_rows, save_originals, write_rows

UNDOABLE_KINDS = tuple(kind for kind in kinds.KINDS if not kind.is_about_changes)
_REFERRING = tuple(
    (kind, field)
    for kind in UNDOABLE_KINDS
    if kind.keeps_named
    for field in kind.fields
    if field.is_reference
)
_OTHER_REFERENCES = "SELECT kind, field, record, value FROM also WHERE field IN ({})".format(
    ", ".join(f"'{name}'" for name in sorted({field.name for _, field in _REFERRING}))
)


@dataclass(frozen=True, slots=True)
class UndoneSpans:
    spans: Spans
    kept: Spans


def load_undone(db: Engine) -> UndoneSpans:
    spans = kept = NO_SPANS
    for _, undone, state, _, staying in list_signed_undoings(db):
        if state == UndoState.UNDONE:
            spans |= Spans.parse(undone)
            kept |= Spans.parse(staying)
    return UndoneSpans(spans, kept)


def list_signed_undoings(db: Engine) -> list[tuple[int, str, str, str | None, str | None]]:
    rows = db.execute("SELECT id, spans, state, reason, kept FROM undoing ORDER BY id").fetchall()
    return [
        row
        for row in rows
        if erasure_orders.is_signed(db, kinds.UNDO_ORDER, row[0], row[2], row[1:2])
    ]


def find_records_with_undone_edits(
    db: Engine, edits: Iterable[EditColumns], spans: Spans
) -> set[int]:
    if not spans:
        return set()
    pairs = [pair for some in edits for pair in zip(some.ids, some.records, strict=True)]
    found = {record for edit, record in pairs if edit in spans}
    sql = "SELECT id, record FROM edit WHERE record IN ids"
    rows = kind_sql.select_in(db, sql, {record for _, record in pairs})
    return found.union(record for edit, record in rows if edit in spans)


def apply_undo_effects(
    db: Engine,
    changes: Changes,
    records: Mapping[str, set[int]],
    before: UndoneSpans,
    after: UndoneSpans,
) -> set[str]:
    """Update rows, which reflect *before*; return the kinds touched.

    *records*, by kind, have undone edits, which only the log has.
    """
    everywhere = before.spans | after.spans
    edited = {} if before == after else find_edited(db, everywhere)
    flipped = {
        name: {record for edit, record in pairs if (edit in before.spans) != (edit in after.spans)}
        for name, pairs in edited.items()
    }
    for name in flipped.keys() | records.keys():
        both = flipped.get(name, set()) | records.get(name, set())
        recompute_live_values(db, kinds.BY_NAME[name], both, after.spans)
    touched = {name for name, some in flipped.items() if some}
    if before != after or _may_affect(changes, after.spans):
        touched |= _update_inert_marks(db, everywhere, after)
    if touched or before != after:
        forget_scopes(db)
    return touched


def reapply_undo_effects(db: Engine, spans: Spans) -> None:
    now = load_undone(db)
    for name, pairs in find_edited(db, spans).items():
        records = {record for _, record in pairs}
        recompute_live_values(db, kinds.BY_NAME[name], records, now.spans)
    _update_inert_marks(db, spans | now.spans, now)
    forget_scopes(db)


def show_without(db: Engine, spans: Spans) -> None:
    """Show rows as if *spans*, also undo orders, had not come; in a transaction to roll back."""
    undone = kept = NO_SPANS
    for order, text, _, _, staying in list_signed_undoings(db):
        if order not in spans and _state_without(db, order, spans) == UndoState.UNDONE:
            undone |= Spans.parse(text)
            kept |= Spans.parse(staying)
    then = UndoneSpans(undone | spans, kept)
    everywhere = load_undone(db).spans | then.spans
    for name, pairs in find_edited(db, everywhere).items():
        if not kinds.BY_NAME[name].is_about_changes:
            records = {record for _, record in pairs}
            recompute_live_values(db, kinds.BY_NAME[name], records, then.spans)
    _update_inert_marks(db, everywhere, then, gone=spans)


def _state_without(db: Engine, order: int, spans: Spans) -> Value:
    edits = [edit for edit in change_log.edits_of(db, [order]) if edit.id not in spans]
    said = [edit for edit in edits if "state" in edit.values]
    latest = max(said, key=lambda edit: edit.stamp, default=None)
    return latest.values["state"] if latest else UndoState.UNDONE.value


def _update_inert_marks(
    db: Engine, everywhere: Spans, now: UndoneSpans, gone: Spans = NO_SPANS
) -> set[str]:
    """Mark inert records; those created in *gone* even if others built on them."""
    inert_before = {kind: find_created(db, kind, everywhere, inert=True) for kind in UNDOABLE_KINDS}
    undone = {kind: find_created(db, kind, now.spans) for kind in UNDOABLE_KINDS}
    records = {record for some in undone.values() for record in some if record not in gone}
    surviving = find_surviving(db, now.spans, records, now.kept, gone)
    touched = set()
    for kind in UNDOABLE_KINDS:
        inert_now = undone[kind] - surviving
        restored = inert_before[kind] - inert_now
        _mark(db, kind, inert_now - inert_before[kind], kinds.INERT_MARK)
        _mark(db, kind, restored, 0)
        # Edited records differ from their original values.
        edited = {edit.record for edit in change_log.edits_of(db, restored)}
        recompute_live_values(db, kind, edited, now.spans)
        if kind is kinds.TRAINEE and restored:
            erasure_orders.mark_erased(db, erasure_orders.load_orders(db).people & restored)
        if inert_now != inert_before[kind]:
            touched.add(kind.name)
    return touched


def compute_kept(db: Engine) -> dict[int, str | None]:
    """Return *kept* for each undo order in force; correct only where all records are known."""
    spans = load_undone(db).spans
    if not spans:
        return {}
    undone = {record for kind in UNDOABLE_KINDS for record in find_created(db, kind, spans)}
    surviving = find_surviving(db, spans, undone)
    return {
        identity: str(Spans.from_ids(record for record in surviving if record in Spans.parse(text)))
        or None
        for identity, text, state, *_ in list_signed_undoings(db)
        if state == UndoState.UNDONE
    }


def find_surviving(
    db: Engine,
    spans: Spans,
    records: Collection[int],
    kept: Spans = NO_SPANS,
    gone: Spans = NO_SPANS,
) -> set[int]:
    """Return those of *records*, created in the undone *spans*, that stay.

    They stay if edited outside *spans*, if in *kept*, or if a record that stays refers to them;
    none in *gone* does.
    """
    certain = {record for record in records if record in kept}
    certain.update(record for record, _ in find_changed_records(db, spans))
    named = (pair[1:] for pair in find_references(db, spans) if pair[1] not in gone)
    return find_surviving_records(records, certain, named)


def find_changed_records(db: Engine, spans: Spans) -> Iterator[tuple[int, int]]:
    for span in spans.ranges:
        for record, edit in db.execute(
            "SELECT record, id FROM edit WHERE record BETWEEN ? AND ?", span
        ):
            if edit not in spans:
                yield record, edit


def find_references(db: Engine, spans: Spans) -> Iterator[tuple[Kind, int, int]]:
    further: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for number, name, record, text in db.execute(_OTHER_REFERENCES):
        further[number, name].append((record, text))
    for kind, field in _REFERRING:
        others = further[kind.number, field.name]
        named = [(record, kind_sql.as_value(field, text)) for record, text in others]
        if field.type is FieldType.REFS:
            named += db.execute(
                f"SELECT id, {field.name} FROM {kind.name} WHERE {field.name} IS NOT NULL"
            )
        else:
            for span in spans.ranges:
                named += db.execute(
                    f"SELECT id, {field.name} FROM {kind.name} WHERE {field.name} BETWEEN ? AND ?",
                    span,
                )
        for record, value in named:
            for other in map(int, str(value or "").split()):
                if other in spans:
                    yield kind, record, other


def _may_affect(changes: Changes, spans: Spans) -> bool:
    return any(_refers_to(some, spans) for some in changes.creations) or any(
        spans.contains_any((edit.id, edit.record)) or _referring(edit.kind) & edit.values.keys()
        for edit in changes.edits
    )


def _refers_to(creations: Creations, spans: Spans) -> bool:
    named = _referring(creations.kind)
    fields = zip(creations.kind.fields, creations.columns, strict=True)
    columns = [column for field, column in fields if field.name in named]
    return any(spans.contains_any(_ids_in(column)) for column in (creations.ids, *columns))


def _ids_in(column: Iterable[Value]) -> Iterator[int]:
    return (int(word) for value in column if value for word in str(value).split())


@cache
def _referring(kind: Kind) -> frozenset[str]:
    return frozenset(field.name for field in kind.fields if field.is_reference)


def find_edited(db: Engine, spans: Spans) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans.ranges:
        for edit, kind, record in db.execute(
            "SELECT id, kind, record FROM edit WHERE id BETWEEN ? AND ?", span
        ):
            found[kinds.BY_NUMBER[kind].name].append((edit, record))
    return found


def recompute_live_values(db: Engine, kind: Kind, records: Iterable[int], spans: Spans) -> None:
    for some in kind_sql.batches(records):
        rows = read_rows(db, kind, some)
        edits: dict[int, list[Edit]] = defaultdict(list)
        for edit in change_log.edits_of(db, some):
            edits[edit.record].append(edit)
        for creations in change_log.creations_of(db, kind, some):
            values = change_log.original_values(creations)
            for record, first in zip(creations.ids, values, strict=True):
                row = rows[record]
                inert = {edit.stamp for edit in edits[record] if edit.id in spans}
                for field in kind_sql.mergeable_fields(kind):
                    assignments = list(_assignments(field, row.stamp, first, edits[record]))
                    row.live[field.name] = merging.live_values(assignments, inert)
                    if field is not kinds.RETIRED and any(
                        row.stamp in seen for _, _, seen in assignments
                    ):
                        text = kind_sql.as_text(first.get(field.name))
                        save_originals(db, [(record, field.name, text)])
        write_rows(db, kind, rows)


def _assignments(
    field: Field, stamp: int, first: Mapping[str, Value], edits: Iterable[Edit]
) -> Iterator[Assignment]:
    yield stamp, first.get(field.name, 0), ()  # retired has no original value: 0
    for edit in edits:
        if field.name in edit.values:
            yield edit.stamp, edit.values[field.name], edit.seen[field.name]


def find_created(db: Engine, kind: Kind, spans: Spans, *, inert: bool = False) -> set[int]:
    marks = (kinds.INERT_MARK, kinds.INERT_MARK) if inert else (0, kinds.ERASED_MARK)
    return {
        row[0]
        for span in spans.ranges
        for row in db.execute(
            # The plus keeps SQLite from looking through all people.
            f"SELECT id FROM {kind.name} WHERE id BETWEEN ? AND ? AND +retired BETWEEN ? AND ?",
            (*span, *marks),
        )
    }


def _mark(db: Engine, kind: Kind, records: Iterable[int], mark: int) -> None:
    db.executemany(
        f"UPDATE {kind.name} SET retired = ?, retired_at = NULL WHERE id = ?",
        [(mark, record) for record in sorted(records)],
    )


IdsByKind = dict[Kind, set[int]]


@dataclass(frozen=True, slots=True)
class UndoingRow:
    """The changes in *spans* are inert while it *is_in_force*."""

    id: int
    spans: Spans
    is_in_force: bool
    reason: str


@dataclass(frozen=True, slots=True)
class KeepReason:
    """Why an undone *record* stays: *change* edited it, or created a record referring to it."""

    record: int
    change: int
    referring_kind: Kind | None = None


class UndoingRepository(Repository):
    def list_all(self) -> list[UndoingRow]:
        return [
            UndoingRow(identity, Spans.parse(spans), state == UndoState.UNDONE, reason or "")
            for identity, spans, state, reason, _ in list_signed_undoings(self._db)
        ]

    def find_lost_states(self) -> dict[int, str]:
        rows = self._db.execute("SELECT id, spans, state FROM undoing ORDER BY id").fetchall()
        sign = partial(erasure_orders.is_signed, self._db, kinds.UNDO_ORDER)
        return {
            order: state.value
            for order, spans, known in rows
            for state in UndoState
            if state != known and self._db.authority and sign(order, state, (spans,))
        }

    def undone_spans(self) -> Spans:
        return load_undone(self._db).spans

    def list_inert(self, kind: Kind) -> set[int]:
        return find_created(self._db, kind, self.undone_spans(), inert=True)

    def find_created(self, spans: Spans) -> IdsByKind:
        return {
            kind: find_created(self._db, kind, spans)
            - find_created(self._db, kind, spans, inert=True)
            for kind in UNDOABLE_KINDS
        }

    def find_edited(self, spans: Spans) -> IdsByKind:
        return {
            kinds.BY_NAME[name]: {record for _, record in pairs}
            for name, pairs in find_edited(self._db, spans).items()
            if not kinds.BY_NAME[name].is_about_changes
        }

    def is_referred_to(self, records: Collection[int]) -> bool:
        by_kind: dict[Kind, set[int]] = defaultdict(set)
        for kind, record, _ in find_references(self._db, Spans.from_ids(records)):
            if record not in records:
                by_kind[kind].add(record)
        return any(
            mark == 0
            for kind, ids in by_kind.items()
            for (mark,) in kind_sql.select_in(
                self._db, f"SELECT retired FROM {kind.name} WHERE id IN ids", ids
            )
        )

    def find_keep_reasons(self, records: Iterable[int]) -> dict[int, KeepReason]:
        spans, wanted = self.undone_spans(), set(records)
        inert = set[int]().union(*map(self.list_inert, UNDOABLE_KINDS))
        named = sorted(
            (record, other, kind.name)
            for kind, record, other in find_references(self._db, spans)
            if other in wanted and record not in inert
        )
        found = {
            other: KeepReason(other, record, kinds.BY_NAME[name])
            for record, other, name in reversed(named)
        }
        changed = sorted(find_changed_records(self._db, spans), reverse=True)
        found |= {record: KeepReason(record, edit) for record, edit in changed if record in wanted}
        return found
