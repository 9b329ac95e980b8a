"""What was set aside alone: whom it tells of, and what it is called once a log has parted."""

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec


def find_subject(alone: Changes) -> int | None:
    """Give whom one change tells of, if anybody."""
    for edit in alone.edits:
        return edit.record if edit.kind is kinds.TRAINEE else None
    for one in alone.creations:
        names = [field.name for field in one.kind.fields]
        values = {n: column[0] for n, column in zip(names, one.columns, strict=True)}
        return person_of(one.kind, one.ids[0], values)
    return None


def rename_quarantined(store: Store, names: ForkNames) -> None:
    """Call what was set aside what *names* calls it, inside an open transaction."""
    for identity, reason, body in store.bundles.list_quarantined_changes():
        before = change_codec.decode(body)
        now = names.rename_changes(before)
        called = change_codec.encode(now)
        if called != change_codec.encode(before):
            store.bundles.release_from_quarantine(identity)
            store.bundles.quarantine_change(
                names.rename_id(identity), reason, called, find_subject(now)
            )
    for identity, reason in store.bundles.list_quarantined_erased():
        if names.rename_id(identity) != identity:
            store.bundles.release_from_quarantine(identity)
            store.bundles.quarantine_change(names.rename_id(identity), reason, b"")
