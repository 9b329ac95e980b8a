"""The intake: changes that came, one by one: in, or set aside with the reason.

What may not go in is kept encoded by itself and never dropped. It is tried again after
every arrival: a correction may have come before the person it corrects, or a value that
only a later release understands before that release.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from fieldreg.domain.kinds import Type
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import AsideView
from fieldreg.store.log.apply import Applied
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_validation, segmentation
from fieldreg.sync.log.quarantine import about

Judge: TypeAlias = Callable[[Changes], Mapping[int, Code]]
"""Names the changes that may not go in, for reasons beside their values."""


def admit_all(_: Changes) -> Mapping[int, Code]:
    """Judge as a laptop judges what head office sends: it may say anything."""
    return {}


def take_in(store: Store, changes: Changes, judge: Judge) -> Applied:
    """Apply *changes* inside an open transaction, and set aside what may not go in."""
    changes = store.erasures.ordered(changes).blanked(changes)
    refused = _refused(changes, judge)
    applied = store.take_in(change_validation.without(changes, refused))
    refused |= {edit.id: Code.NOT_FOUND for edit in applied.homeless}
    for identity, alone in _one_by_one(changes, refused):
        store.bundles.set_aside(
            identity, refused[identity].value, change_codec.encode(alone), about(alone)
        )
    return applied


def try_again(store: Store, judge: Judge) -> Applied:
    """Apply what was set aside and may go in by now, inside an open transaction."""
    _blank_aside(store)
    each = [
        change_codec.decode(body)
        for _, reason, body in store.bundles.reasons_aside()
        if reason != Code.STAMP_UNORDERED
    ]
    changes = Changes(
        tuple(chain.from_iterable(one.creations for one in each)),
        tuple(chain.from_iterable(one.edits for one in each)),
        tuple(chain.from_iterable(one.strange for one in each)),
    )
    refused = _refused(changes, judge)
    good = change_validation.without(changes, refused)
    applied = store.take_in(good)
    still = {edit.id for edit in applied.homeless}
    for identity in good.ids():
        if identity not in still:
            store.note_arrival(identity, identity)
            store.bundles.take_up(identity)
    return applied


def _blank_aside(store: Store) -> None:
    """Let what an earlier release set aside tell nothing of who was erased since."""
    if not store.erasures.orders():
        return
    for identity, reason, body in store.bundles.reasons_aside():
        before = change_codec.decode(body)
        erased = store.erasures.ordered(before)
        if erased.concern(before):
            store.bundles.take_up(identity)
            blank = change_codec.encode(erased.blanked(before))
            store.bundles.set_aside(identity, reason, blank, about(before))


def set_aside(store: Store) -> list[AsideView]:
    """Give the changes that were set aside and have not gone in since, by id."""
    return [
        _view(identity, reason, change_codec.decode(body))
        for identity, reason, body in store.bundles.reasons_aside()
    ]


def _refused(changes: Changes, judge: Judge) -> dict[int, Code]:
    return {**judge(changes), **dict(change_validation.check(changes))}


def _view(identity: int, reason: str, alone: Changes) -> AsideView:
    for edit in alone.edits:
        return AsideView(identity, reason, edit.kind.name, edit.record, edit.values)
    for one in alone.creations:
        row = [column[0] for column in one.columns]
        values = {
            field.name: value
            for field, value in zip(one.kind.fields, row, strict=True)
            if value is not None and field.type is not Type.SEALED
        }
        return AsideView(identity, reason, one.kind.name, identity, values)
    return AsideView(identity, reason)


def _one_by_one(changes: Changes, wanted: Collection[int]) -> Iterator[tuple[int, Changes]]:
    for creations in changes.creations:
        for place, identity in enumerate(creations.ids):
            if identity in wanted:
                alone = segmentation.cut_out(creations, place, place + 1)
                yield identity, Changes(creations=(alone,))
    for edit in changes.edits:
        if edit.id in wanted:
            yield edit.id, Changes(edits=(edit,))
    for one in changes.strange:
        if one.id in wanted:
            yield one.id, Changes(strange=(one,))
