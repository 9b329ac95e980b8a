"""Imports received changes one by one, or quarantines them with a reason.

A quarantined change is tried again after every import.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.kinds import FieldType
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames
from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.log.quarantine import MAX_UNDECIDED
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_validation, segmentation

_FINAL_CODES: Final = (Code.STAMP_UNORDERED, Code.NOT_ACCEPTED)
LAST_ID: Final = change_id(LAST_WRITER, LAST_NUMBER)
RefusalCheck: TypeAlias = Callable[[Changes], Mapping[int, Code]]
"""Returns the changes that are refused for reasons other than their values."""


def refuse_none(_: Changes) -> Mapping[int, Code]:
    """A laptop accepts any change of head office."""
    return {}


def import_changes(store: Store, changes: Changes, judge: RefusalCheck) -> ApplyResult:
    changes = store.erasures.load_orders_for(changes).redact(changes)
    refused = _refused(changes, judge)
    applied = store.apply_received(change_validation.exclude_changes(changes, refused))
    refused |= {edit.id: Code.NOT_FOUND for edit in applied.orphan_edits}
    for id_, single in _split(changes, refused):
        store.bundles.quarantine_change(
            id_, refused[id_].value, change_codec.encode(single), _find_subject(single)
        )
    return applied


def retry_quarantined(
    store: Store, judge: RefusalCheck, span: tuple[int, int] = (0, LAST_ID)
) -> list[ApplyResult]:
    """Import the quarantined changes of *span* that nothing forbids any more.

    A limited number of each writer is tried at once.
    """
    for single in store.bundles.take_unjudged_requests():
        [id_], body = single.ids(), change_codec.encode(single)
        store.bundles.quarantine_change(id_, Code.REQUEST, body, _find_subject(single))
    results = []
    while True:
        due = store.bundles.list_due_changes(_FINAL_CODES, *span)
        applied, count = _try_again(store, judge, due)
        results.append(applied)
        if not count or len(due) < MAX_UNDECIDED:  # nothing was left out
            return results


def _try_again(
    store: Store, judge: RefusalCheck, due: Sequence[tuple[int, str, bytes]]
) -> tuple[ApplyResult, int]:
    bodies = {id_: change_codec.decode(body) for id_, _, body in due}
    _redact_due(store, bodies, reasons := {id_: reason for id_, reason, _ in due})
    changes = _unite(bodies.values())
    refused = _refused(changes, judge)
    for id_, code in refused.items():
        if reasons[id_] != code:  # it can be read now, or its writer is told apart
            store.bundles.note_quarantine_reason(id_, code.value)
    accepted = change_validation.exclude_changes(changes, refused)
    applied = store.apply_received(accepted)
    orphans = {edit.id for edit in applied.orphan_edits}
    released = [id_ for id_ in accepted.ids() if id_ not in orphans]
    for id_ in released:
        store.note_arrival(id_, id_)
        store.bundles.release_from_quarantine(id_)
    return applied, len(released)


def _unite(some: Collection[Changes]) -> Changes:
    return Changes(
        tuple(chain.from_iterable(each.creations for each in some)),
        tuple(chain.from_iterable(each.edits for each in some)),
        tuple(chain.from_iterable(each.unknown for each in some)),
    )


def _redact_due(store: Store, bodies: dict[int, Changes], reasons: Mapping[int, str]) -> None:
    erased = store.erasures.load_orders_for(_unite(bodies.values()))
    for id_, before in bodies.items() if erased else ():
        if erased.affects(before):
            bodies[id_] = erased.redact(before)
            body = change_codec.encode(bodies[id_])
            store.bundles.release_from_quarantine(id_)
            store.bundles.quarantine_change(id_, reasons[id_], body, _find_subject(before))


def rename_quarantined(store: Store, names: ForkNames) -> None:
    for id_, reason, body in store.bundles.list_quarantined_changes():
        before = change_codec.decode(body)
        renamed = names.rename_changes(before)
        body_after = change_codec.encode(renamed)
        if body_after != change_codec.encode(before):
            store.bundles.release_from_quarantine(id_)
            store.bundles.quarantine_change(
                names.rename_id(id_), reason, body_after, _find_subject(renamed)
            )
    for id_, reason in store.bundles.list_quarantined_erased():
        if names.rename_id(id_) != id_:
            store.bundles.release_from_quarantine(id_)
            store.bundles.quarantine_change(names.rename_id(id_), reason, b"")


def list_quarantined(store: Store, *, is_all: bool = True) -> list[QuarantinedChange]:
    bundles, notes = store.bundles, store.bundles.list_quarantine_notes()
    return [
        replace(view_change(id_, reason, change_codec.decode(body)), note=notes.get(id_, ""))
        for id_, reason, body in (
            bundles.list_quarantined_changes() if is_all else bundles.list_due_changes()
        )
    ]


def view_change(id_: int, reason: str, single: Changes) -> QuarantinedChange:
    for edit in single.edits:
        return QuarantinedChange(id_, reason, edit.kind.name, edit.record, edit.values)
    for creations in single.creations:
        row = [column[0] for column in creations.columns]
        values = {
            field.name: value
            for field, value in zip(creations.kind.fields, row, strict=True)
            if value is not None and field.type is not FieldType.SEALED
        }
        return QuarantinedChange(id_, reason, creations.kind.name, id_, values)
    return QuarantinedChange(id_, reason)


def _refused(changes: Changes, judge: RefusalCheck) -> dict[int, Code]:
    return {**judge(changes), **dict(change_validation.find_invalid(changes))}


def _split(changes: Changes, wanted: Collection[int]) -> Iterator[tuple[int, Changes]]:
    for creations in changes.creations:
        for index, id_ in enumerate(creations.ids):
            if id_ in wanted:
                single = segmentation.slice_creations(creations, index, index + 1)
                yield id_, Changes(creations=(single,))
    for edit in changes.edits:
        if edit.id in wanted:
            yield edit.id, Changes(edits=(edit,))
    for change in changes.unknown:
        if change.id in wanted:
            yield change.id, Changes(unknown=(change,))


def _find_subject(single: Changes) -> int | None:
    for edit in single.edits:
        return edit.record if edit.kind is kinds.TRAINEE else None
    for creations in single.creations:
        names = [field.name for field in creations.kind.fields]
        values = {n: column[0] for n, column in zip(names, creations.columns, strict=True)}
        return person_of(creations.kind, creations.ids[0], values)
    return None
