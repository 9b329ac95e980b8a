"""The oracle: what any set of changes comes to, by the pure functions of `domain` alone."""

from collections import defaultdict
from collections.abc import Iterable

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.merging import Live, live_values
from fieldreg.domain.log.undo import NO_SPANS, Spans, find_surviving_records
from fieldreg.store.records.repository import read_rows
from fieldreg.store.store import Store

MergedState = dict[tuple[str, int], dict[str, Live]]  # kind and id of a record → field → live


def merge_changes(parts: Iterable[Changes]) -> Changes:
    created: dict[int, Creations] = {}
    edits: dict[int, Edit] = {}
    for part in parts:
        created |= {one.ids[0]: one for all_ in part.creations for one in split_creations(all_)}
        edits |= {one.id: one for one in part.edits}
    return Changes(tuple(created.values()), tuple(edits.values()))


def split_changes(changes: Changes) -> list[Changes]:
    creations = [one for each in changes.creations for one in split_creations(each)]
    return [Changes((one,)) for one in creations] + [Changes(edits=(one,)) for one in changes.edits]


def split_creations(creations: Creations) -> list[Creations]:
    return [
        Creations(
            creations.kind, [identity], [stamp], [[column[n]] for column in creations.columns]
        )
        for n, (identity, stamp) in enumerate(zip(creations.ids, creations.stamps, strict=True))
    ]


def expected_state(changes: Changes, *, told: bool = True) -> MergedState:
    """Return what stands once all *changes* are known; *changes* are one by one.

    With *told*, what head office said of the records that stay is believed.
    """
    edits: dict[int, list[Edit]] = defaultdict(list)
    for edit in changes.edits:
        edits[edit.record].append(edit)
    spans = kept = NO_SPANS
    for one in changes.creations:
        if one.kind is kinds.UNDO_ORDER:
            live = _live(one, edits[one.ids[0]], NO_SPANS)
            if live["state"][0][1] == "undone":
                spans |= Spans.parse(str(_first(one)["spans"]))
                kept |= Spans.parse(str(live["kept"][0][1] or ""))
    state = {
        (one.kind.name, one.ids[0]): _live(one, edits[one.ids[0]], spans)
        for one in changes.creations
    }
    made = {one.ids[0]: one for one in changes.creations}
    undone = {
        identity
        for identity, one in made.items()
        if identity in spans and not one.kind.is_about_changes
    }
    held = {edit.record for edit in changes.edits if edit.id not in spans}
    held |= {one for one in undone if told and one in kept}
    refers = [
        (identity, other)
        for (kind, identity), live in state.items()
        for other in _named(kinds.BY_NAME[kind], _first(made[identity]), live)
    ]
    inert = undone - find_surviving_records(undone, held, refers)
    return {key: live for key, live in state.items() if key[1] not in inert}


def _first(one: Creations) -> dict[str, Value]:
    names = [field.name for field in one.kind.fields]
    return dict(zip(names, (column[0] for column in one.columns), strict=True))


def _live(one: Creations, edits: list[Edit], spans: Spans) -> dict[str, Live]:
    first = _first(one)
    inert = {edit.stamp for edit in edits if edit.id in spans}
    live = {}
    for field in (*one.kind.editable_fields, kinds.RETIRED):
        said = [(one.stamps[0], first.get(field.name, 0), ())] + [
            (edit.stamp, edit.values[field.name], edit.seen[field.name])
            for edit in edits
            if field.name in edit.values
        ]
        live[field.name] = live_values(said, inert)
    return live


def _named(kind: Kind, first: dict[str, Value], live: dict[str, Live]) -> list[int]:
    values = [
        value
        for field in kind.fields
        if kind.keeps_named and field.type in (FieldType.REF, FieldType.REFS)
        for value in (
            [one for _, one in live[field.name]] if field.is_editable else [first[field.name]]
        )
    ]
    return [int(one) for value in values if value for one in str(value).split()]


def stored_state(store: Store) -> MergedState:
    """Return what stands in *store*, in the same form."""
    db = store._db
    state: MergedState = {}
    for kind in kinds.KINDS:
        ids = [row[0] for row in db.execute(f"SELECT id FROM {kind.name}")]  # noqa: S608
        for start in range(0, len(ids), 500):
            rows = read_rows(db, kind, ids[start : start + 500])
            state |= {
                (kind.name, identity): row.live
                for identity, row in rows.items()
                if not row.is_hidden
            }
    return state
