"""Inertness: what an undoing does to the rows, whenever and in whatever order it comes.

Values follow from the whole log of their record by `merging.living`, and which records
stay from `undoing.staying`; both are pure, so every machine comes to the same. The row
of an inert record holds it as it was created, with `kinds.INERT` for its retired mark.

Where nothing is undone, none of this runs.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldType, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes, Creations, Edit, EditColumns
from fieldreg.domain.log.merging import Assignment
from fieldreg.domain.log.undo import NO_SPANS, Spans, find_surviving_records
from fieldreg.domain.records import UndoState
from fieldreg.store.engines import Engine
from fieldreg.store.log import change_log, erasure_orders
from fieldreg.store.records import kind_sql
from fieldreg.store.records.record_rows import read_rows, save_originals, write_rows

UNDOABLE_KINDS = tuple(kind for kind in kinds.KINDS if not kind.is_about_changes)
_REFERRING = tuple(
    (kind, field)
    for kind in UNDOABLE_KINDS
    for field in kind.fields
    if field.type in (FieldType.REF, FieldType.REFS)
)


@dataclass(frozen=True, slots=True)
class UndoneSpans:
    """What is undone now, and the records created there that head office says stay."""

    spans: Spans
    kept: Spans


def load_undone(db: Engine) -> UndoneSpans:
    """Give what is undone now."""
    spans = kept = NO_SPANS
    for undone, stay in db.execute(
        "SELECT spans, kept FROM undoing WHERE state = ?", (UndoState.UNDONE.value,)
    ):
        spans |= Spans.parse(undone)
        kept |= Spans.parse(stay)
    return UndoneSpans(spans, kept)


def find_records_with_undone_edits(
    db: Engine, edits: Iterable[EditColumns], spans: Spans
) -> set[int]:
    """Give the records of *edits* of which an edit is undone, of these or an earlier one.

    What is live there does not follow from what was live before.
    """
    if not spans:
        return set()
    pairs = [pair for some in edits for pair in zip(some.ids, some.records, strict=True)]
    found = {record for edit, record in pairs if edit in spans}
    for some in kind_sql.batches({record for _, record in pairs}):
        rows = db.execute(
            f"SELECT id, record FROM edit WHERE record IN ({kind_sql.placeholders(some)})", some
        )
        found.update(record for edit, record in rows if edit in spans)
    return found


def apply_undo_effects(
    db: Engine,
    changes: Changes,
    records: Mapping[str, set[int]],
    before: UndoneSpans,
    after: UndoneSpans,
) -> set[str]:
    """Let rows be what they are with *after* undone, once *changes* were applied.

    They were what they are with *before* undone, save for the tangled *records*, by kind.
    Gives the names of the kinds that it touched.
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
    if before != after or _concern(changes, after.spans):
        touched |= _come_and_go(db, everywhere, after)
    return touched


def reapply_undo_effects(db: Engine, spans: Spans) -> None:
    """Let all that was said in *spans* be what it is by what is undone now."""
    now = load_undone(db)
    for name, pairs in find_edited(db, spans).items():
        records = {record for _, record in pairs}
        recompute_live_values(db, kinds.BY_NAME[name], records, now.spans)
    _come_and_go(db, spans | now.spans, now)


def _come_and_go(db: Engine, everywhere: Spans, now: UndoneSpans) -> set[str]:
    """Mark the records created *everywhere* that are inert by what is undone *now*.

    Gives the names of the kinds of which any came or went.
    """
    marked = {kind: find_created(db, kind, everywhere, inert=True) for kind in UNDOABLE_KINDS}
    there = {kind: find_created(db, kind, now.spans) for kind in UNDOABLE_KINDS}
    stay = find_remaining(db, now.spans, set(chain.from_iterable(there.values())), now.kept)
    touched = set()
    for kind in UNDOABLE_KINDS:
        gone, was = there[kind] - stay, marked[kind]
        _mark(db, kind, gone - was, kinds.INERT_MARK)
        _mark(db, kind, was - gone, 0)
        # One that somebody changed has more to it than it was created with.
        back = {edit.record for edit in change_log.edits_of(db, was - gone)}
        recompute_live_values(db, kind, back, now.spans)
        if kind is kinds.TRAINEE and was - gone:
            erasure_orders.mark_erased(db, erasure_orders.load_orders(db).people & (was - gone))
        if gone != was:
            touched.add(kind.name)
    return touched


def compute_kept(db: Engine) -> dict[int, str | None]:
    """Give, for each undoing in force, what its *kept* says where everything is held."""
    spans = load_undone(db).spans
    if not spans:
        return {}
    there = {record for kind in UNDOABLE_KINDS for record in find_created(db, kind, spans)}
    stay = find_remaining(db, spans, there)
    return {
        identity: str(Spans.from_ids(record for record in stay if record in Spans.parse(text)))
        or None
        for identity, text in db.execute(
            "SELECT id, spans FROM undoing WHERE state = ? ORDER BY id", (UndoState.UNDONE.value,)
        ).fetchall()
    }


def find_remaining(
    db: Engine, spans: Spans, records: Collection[int], kept: Spans = NO_SPANS
) -> set[int]:
    """Give those of *records*, created in *spans*, that stay though these are undone.

    Others changed them, or they are *kept*, or what stays refers to them.
    """
    held = {record for record in records if record in kept}
    held.update(record for record, _ in find_changed_records(db, spans))
    return find_surviving_records(records, held, (pair[1:] for pair in find_references(db, spans)))


def find_changed_records(db: Engine, spans: Spans) -> Iterator[tuple[int, int]]:
    """Give each record created in *spans* that an edit outside them changed, and the edit."""
    for span in spans.ranges:
        for record, edit in db.execute(
            "SELECT record, id FROM edit WHERE record BETWEEN ? AND ?", span
        ):
            if edit not in spans:
                yield record, edit


def find_references(db: Engine, spans: Spans) -> Iterator[tuple[Kind, int, int]]:
    """Give kind and id of each record that names one created in *spans*, and that one.

    Also what is live beside the value that stands counts as named.
    """
    for kind, field in _REFERRING:
        beside = db.execute(
            "SELECT record, value FROM also WHERE kind = ? AND field = ?", (kind.number, field.name)
        )
        named = [(record, kind_sql.as_value(field, text)) for record, text in beside]
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


def _concern(changes: Changes, spans: Spans) -> bool:
    """Tell whether *changes* may have a say in which records stay while *spans* are undone."""
    return any(_names_any(some, spans) for some in changes.creations) or any(
        spans.contains_any((edit.id, edit.record)) or _referring(edit.kind) & edit.values.keys()
        for edit in changes.edits
    )


def _names_any(creations: Creations, spans: Spans) -> bool:
    named = _referring(creations.kind)
    fields = zip(creations.kind.fields, creations.columns, strict=True)
    columns = [column for field, column in fields if field.name in named]
    return any(spans.contains_any(_ids(column)) for column in (creations.ids, *columns))


def _ids(column: Iterable[Value]) -> Iterator[int]:
    """Give the ids that stand in *column*, of records or of lists of them."""
    return (int(word) for value in column if value for word in str(value).split())


@cache
def _referring(kind: Kind) -> frozenset[str]:
    return frozenset(
        field.name for field in kind.fields if field.type in (FieldType.REF, FieldType.REFS)
    )


def find_edited(db: Engine, spans: Spans) -> dict[str, list[tuple[int, int]]]:
    """Give the edits made in *spans*, each with its record, by kind."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans.ranges:
        for edit, kind, record in db.execute(
            "SELECT id, kind, record FROM edit WHERE id BETWEEN ? AND ?", span
        ):
            found[kinds.BY_NUMBER[kind].name].append((edit, record))
    return found


def recompute_live_values(db: Engine, kind: Kind, records: Iterable[int], spans: Spans) -> None:
    """Write what is live in *records* of *kind*, of all that was ever said of them."""
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
                    assignments = list(_said(field, row.stamp, first, edits[record]))
                    row.live[field.name] = merging.live_values(assignments, inert)
                    if field is not kinds.RETIRED and any(
                        row.stamp in seen for _, _, seen in assignments
                    ):
                        text = kind_sql.as_text(first.get(field.name))
                        save_originals(db, [(record, field.name, text)])
        write_rows(db, kind, rows)


def _said(
    field: Field, stamp: int, first: Mapping[str, Value], edits: Iterable[Edit]
) -> Iterator[Assignment]:
    yield stamp, first.get(field.name, 0), ()  # the one that no creation says: in use
    for edit in edits:
        if field.name in edit.values:
            yield edit.stamp, edit.values[field.name], edit.seen[field.name]


def find_created(db: Engine, kind: Kind, spans: Spans, *, inert: bool = False) -> set[int]:
    """Give the records of *kind* that were created in *spans*, or those *inert* of them."""
    marks = (kinds.INERT_MARK, kinds.INERT_MARK) if inert else (0, kinds.ERASED_MARK)
    return {
        row[0]
        for span in spans.ranges
        for row in db.execute(
            f"SELECT id FROM {kind.name} WHERE id BETWEEN ? AND ? AND retired BETWEEN ? AND ?",
            (*span, *marks),
        )
    }


def _mark(db: Engine, kind: Kind, records: Iterable[int], mark: int) -> None:
    db.executemany(
        f"UPDATE {kind.name} SET retired = ?, retired_at = NULL WHERE id = ?",
        [(mark, record) for record in sorted(records)],
    )
