"""The intake: changes that came, one by one: in, or set aside with the reason.

What may not go in is kept encoded by itself and never dropped. It is tried again after
every arrival: a correction may have come before the person it corrects, or a value that
only a later release understands before that release.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from fieldreg.domain.kinds import FieldType
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_validation, segmentation
from fieldreg.sync.log.quarantine import find_subject

RefusalCheck: TypeAlias = Callable[[Changes], Mapping[int, Code]]
"""Names the changes that may not go in, for reasons beside their values."""


def refuse_none(_: Changes) -> Mapping[int, Code]:
    """Judge as a laptop judges what head office sends: it may say anything."""
    return {}


def import_changes(store: Store, changes: Changes, judge: RefusalCheck) -> ApplyResult:
    """Apply *changes* inside an open transaction, and set aside what may not go in."""
    changes = store.erasures.load_orders_for(changes).redact(changes)
    refused = _refused(changes, judge)
    applied = store.apply_received(change_validation.exclude_changes(changes, refused))
    refused |= {edit.id: Code.NOT_FOUND for edit in applied.orphan_edits}
    for identity, alone in _one_by_one(changes, refused):
        store.bundles.quarantine_change(
            identity, refused[identity].value, change_codec.encode(alone), find_subject(alone)
        )
    return applied


def retry_quarantined(store: Store, judge: RefusalCheck) -> ApplyResult:
    """Apply what was set aside and may go in by now, inside an open transaction."""
    _blank_aside(store)
    each = [
        change_codec.decode(body)
        for _, reason, body in store.bundles.list_quarantined_changes()
        if reason != Code.STAMP_UNORDERED
    ]
    changes = Changes(
        tuple(chain.from_iterable(one.creations for one in each)),
        tuple(chain.from_iterable(one.edits for one in each)),
        tuple(chain.from_iterable(one.unknown for one in each)),
    )
    refused = _refused(changes, judge)
    good = change_validation.exclude_changes(changes, refused)
    applied = store.apply_received(good)
    still = {edit.id for edit in applied.orphan_edits}
    for identity in good.ids():
        if identity not in still:
            store.note_arrival(identity, identity)
            store.bundles.release_from_quarantine(identity)
    return applied


def _blank_aside(store: Store) -> None:
    """Let what an earlier release set aside tell nothing of who was erased since."""
    if not store.erasures.list_orders():
        return
    for identity, reason, body in store.bundles.list_quarantined_changes():
        before = change_codec.decode(body)
        erased = store.erasures.load_orders_for(before)
        if erased.affects(before):
            store.bundles.release_from_quarantine(identity)
            blank = change_codec.encode(erased.redact(before))
            store.bundles.quarantine_change(identity, reason, blank, find_subject(before))


def list_quarantined(store: Store) -> list[QuarantinedChange]:
    """Give the changes that were set aside and have not gone in since, by id."""
    return [
        _view(identity, reason, change_codec.decode(body))
        for identity, reason, body in store.bundles.list_quarantined_changes()
    ]


def _refused(changes: Changes, judge: RefusalCheck) -> dict[int, Code]:
    return {**judge(changes), **dict(change_validation.find_invalid(changes))}


def _view(identity: int, reason: str, alone: Changes) -> QuarantinedChange:
    for edit in alone.edits:
        return QuarantinedChange(identity, reason, edit.kind.name, edit.record, edit.values)
    for one in alone.creations:
        row = [column[0] for column in one.columns]
        values = {
            field.name: value
            for field, value in zip(one.kind.fields, row, strict=True)
            if value is not None and field.type is not FieldType.SEALED
        }
        return QuarantinedChange(identity, reason, one.kind.name, identity, values)
    return QuarantinedChange(identity, reason)


def _one_by_one(changes: Changes, wanted: Collection[int]) -> Iterator[tuple[int, Changes]]:
    for creations in changes.creations:
        for place, identity in enumerate(creations.ids):
            if identity in wanted:
                alone = segmentation.slice_creations(creations, place, place + 1)
                yield identity, Changes(creations=(alone,))
    for edit in changes.edits:
        if edit.id in wanted:
            yield edit.id, Changes(edits=(edit,))
    for one in changes.unknown:
        if one.id in wanted:
            yield one.id, Changes(unknown=(one,))
