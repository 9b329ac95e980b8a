"""Imports received changes one by one, or quarantines them with a reason.

A quarantined change is tried again after every import.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.kinds import FieldType
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.store.log.apply import ApplyResult
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_validation, segmentation

_FINAL_CODES: Final = (Code.STAMP_UNORDERED, Code.NOT_ACCEPTED)
RefusalCheck: TypeAlias = Callable[[Changes], Mapping[int, Code]]
"""Returns the changes that are refused for reasons other than their values."""


def refuse_none(_: Changes) -> Mapping[int, Code]:
    """Refuse nothing: a laptop accepts any change of head office."""
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


def retry_quarantined(store: Store, judge: RefusalCheck) -> ApplyResult:
    _redact_quarantined(store)
    waiting = {
        id_: (reason, change_codec.decode(body))
        for id_, reason, body in store.bundles.list_quarantined_changes()
        if reason not in _FINAL_CODES
    }
    bodies = [decoded for _, decoded in waiting.values()]
    changes = Changes(
        tuple(chain.from_iterable(decoded.creations for decoded in bodies)),
        tuple(chain.from_iterable(decoded.edits for decoded in bodies)),
        tuple(chain.from_iterable(decoded.unknown for decoded in bodies)),
    )
    refused = _refused(changes, judge)
    for id_, code in refused.items():
        if waiting[id_][0] != code:  # it can be read now, or its writer is told apart
            store.bundles.note_quarantine_reason(id_, code.value)
    accepted = change_validation.exclude_changes(changes, refused)
    applied = store.apply_received(accepted)
    orphans = {edit.id for edit in applied.orphan_edits}
    for id_ in accepted.ids():
        if id_ not in orphans:
            store.note_arrival(id_, id_)
            store.bundles.release_from_quarantine(id_)
    return applied


def _redact_quarantined(store: Store) -> None:
    """Redact persons who were erased since, in changes that an earlier release quarantined."""
    if not store.erasures.list_orders():
        return
    for id_, reason, body in store.bundles.list_quarantined_changes():
        before = change_codec.decode(body)
        erased = store.erasures.load_orders_for(before)
        if erased.affects(before):
            store.bundles.release_from_quarantine(id_)
            redacted = change_codec.encode(erased.redact(before))
            store.bundles.quarantine_change(id_, reason, redacted, _find_subject(before))


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


def list_quarantined(store: Store) -> list[QuarantinedChange]:
    notes = store.bundles.list_quarantine_notes()
    return [
        replace(_view(id_, reason, change_codec.decode(body)), note=notes.get(id_, ""))
        for id_, reason, body in store.bundles.list_quarantined_changes()
    ]


def _refused(changes: Changes, judge: RefusalCheck) -> dict[int, Code]:
    return {**judge(changes), **dict(change_validation.find_invalid(changes))}


def _view(id_: int, reason: str, single: Changes) -> QuarantinedChange:
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
