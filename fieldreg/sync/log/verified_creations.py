"""Creations that head office reads and verifies once for several laptops."""

from collections.abc import Sequence
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Creations
from fieldreg.store.devices.sent_records import UnsentChanges
from fieldreg.store.store import Store

_MAX_ROWS: Final = 20_000  # some 10 MB


class VerifiedCreations:
    """Creations that were read for one laptop of a round, for the next that lacks them.

    *version* is that of the store after the last reply. Creations are forgotten once anything else
    was written: a person among them may be erased.
    """

    def __init__(self) -> None:
        self.version = 0
        self._rows: dict[int, tuple[Any, ...]] = {}

    def forget_outdated(self, store: Store) -> None:
        version = store.devices.current_version()
        if version != self.version:
            self._rows.clear()
        self.version = version

    def read(
        self, store: Store, unsent: UnsentChanges, kind: Kind, ids: Sequence[int]
    ) -> list[tuple[Any, ...]]:
        """Return the rows that `to_creations` takes.

        Raises ROWS_ALTERED for altered ones, and where something altered decides that they are
        told: a refusal that is gone, a mark at a session.
        """
        missing = [id_ for id_ in ids if id_ not in self._rows]
        new = dict[int, tuple[Any, ...]]()
        if missing:
            store.seal.require_records({kind: missing}, ())
            for some in unsent.read_creations(kind, missing):
                extras = some.extras or (None,) * len(some)
                read = zip(some.ids, some.stamps, extras, *some.columns, strict=True)
                new.update((row[0], row) for row in read)
        rows = [row for id_ in ids if (row := self._rows.get(id_) or new.get(id_))]
        if len(self._rows) + len(new) <= _MAX_ROWS:
            self._rows |= new
        _require_grounds(store, unsent, kind, ids)
        return rows


def _require_grounds(store: Store, unsent: UnsentChanges, kind: Kind, ids: Sequence[int]) -> None:
    grounds = unsent.list_grounds(kind, ids)
    people = ids if kind is kinds.TRAINEE else grounds.get(kinds.TRAINEE.name, ())
    if people or grounds:
        store.seal.require_grounds(people, grounds)


def to_creations(kind: Kind, rows: Sequence[tuple[Any, ...]]) -> Creations:
    ids, stamps, extras, *columns = map(list, zip(*rows, strict=True))
    return Creations(kind, ids, stamps, columns, extras if any(extras) else ())
