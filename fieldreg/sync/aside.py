"""What was set aside alone: whom it tells of, and what it is called once a log has parted."""

from fieldreg.domain import kinds
from fieldreg.domain.branches import Names
from fieldreg.domain.changes import Changes
from fieldreg.domain.erasing import person_of
from fieldreg.store.store import Store
from fieldreg.sync import columns


def about(alone: Changes) -> int | None:
    """Give whom one change tells of, if anybody."""
    for edit in alone.edits:
        return edit.record if edit.kind is kinds.TRAINEE else None
    for one in alone.creations:
        names = [field.name for field in one.kind.fields]
        values = {n: column[0] for n, column in zip(names, one.columns, strict=True)}
        return person_of(one.kind, one.ids[0], values)
    return None


def rename(store: Store, names: Names) -> None:
    """Call what was set aside what *names* calls it, inside an open transaction."""
    for identity, reason, body in store.bundles.reasons_aside():
        before = columns.decode(body)
        now = names.changes(before)
        called = columns.encode(now)
        if called != columns.encode(before):
            store.bundles.take_up(identity)
            store.bundles.set_aside(names.identity(identity), reason, called, about(now))
    for identity, reason in store.bundles.erased_aside():
        if names.identity(identity) != identity:
            store.bundles.take_up(identity)
            store.bundles.set_aside(names.identity(identity), reason, b"")
