"""What was set aside alone: whom it tells of, and what it is called once a log has parted."""

from fieldreg.domain import kinds
from fieldreg.domain.erasure import person_of
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import Names
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec


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
        before = change_codec.decode(body)
        now = names.changes(before)
        called = change_codec.encode(now)
        if called != change_codec.encode(before):
            store.bundles.take_up(identity)
            store.bundles.set_aside(names.identity(identity), reason, called, about(now))
    for identity, reason in store.bundles.erased_aside():
        if names.identity(identity) != identity:
            store.bundles.take_up(identity)
            store.bundles.set_aside(names.identity(identity), reason, b"")
