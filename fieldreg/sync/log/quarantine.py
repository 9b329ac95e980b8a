"""Quarantined changes: the person they are about, and their ids after a fork."""

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec


def find_subject(single: Changes) -> int | None:
    for edit in single.edits:
        return edit.record if edit.kind is kinds.TRAINEE else None
    for creations in single.creations:
        names = [field.name for field in creations.kind.fields]
        values = {n: column[0] for n, column in zip(names, creations.columns, strict=True)}
        return person_of(creations.kind, creations.ids[0], values)
    return None


def rename_quarantined(store: Store, names: ForkNames) -> None:
    for id_, reason, body in store.bundles.list_quarantined_changes():
        before = change_codec.decode(body)
        renamed = names.rename_changes(before)
        body_after = change_codec.encode(renamed)
        if body_after != change_codec.encode(before):
            store.bundles.release_from_quarantine(id_)
            store.bundles.quarantine_change(
                names.rename_id(id_), reason, body_after, find_subject(renamed)
            )
    for id_, reason in store.bundles.list_quarantined_erased():
        if names.rename_id(id_) != id_:
            store.bundles.release_from_quarantine(id_)
            store.bundles.quarantine_change(names.rename_id(id_), reason, b"")
