"""Orders: erasures and undoings, which count only if an officer signed them.

A signature covers the state, and the digest of the fields that an order can never change.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.records.values import ErasureState
from fieldreg.domain.roles import Permission

SIGNED_FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    kinds.ERASURE: ("trainees", "fields", "changes", "reason", "day", "said"),
    kinds.UNDO_ORDER: ("spans",),
}
ORDER_PERMISSIONS: Final[Mapping[str, Permission]] = {
    kinds.ERASURE.name: Permission.ERASE,
    kinds.UNDO_ORDER.name: Permission.UNDO_ARRIVALS,
}


@dataclass(frozen=True, slots=True)
class Order:
    """An order in *record*, by *change*; of several, the latest *stamp* counts.

    *digest* is that of the record's `SIGNED_FIELDS`; "" where the change only sets the *state*.
    """

    kind: str
    change: int
    record: int
    stamp: int
    state: str
    digest: str


@lru_cache(maxsize=4096)
def digest_order(kind: Kind, values: tuple[Value, ...]) -> str:
    named = dict(zip(SIGNED_FIELDS[kind], values, strict=True))
    text = json.dumps([kind.name, named], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def find_orders(changes: Changes) -> Iterator[Order]:
    for creations in changes.creations:
        if creations.kind in SIGNED_FIELDS:
            yield from _created(creations)
    for edits in changes.edit_columns:
        if edits.kind is kinds.UNDO_ORDER and "state" in edits.values:
            rows = zip(edits.ids, edits.records, edits.stamps, edits.values["state"], strict=True)
            for change, record, stamp, state in rows:
                yield Order(edits.kind.name, change, record, stamp, str(state), "")


def _created(creations: Creations) -> Iterator[Order]:
    kind = creations.kind
    columns: dict[str, Sequence[Value]] = dict(
        zip((field.name for field in kind.fields), creations.columns, strict=True)
    )
    rows = zip(*(columns[name] for name in SIGNED_FIELDS[kind]), strict=True)
    each = zip(creations.ids, creations.stamps, columns["state"], rows, strict=True)
    for change, stamp, state, values in each:
        if state != ErasureState.ASKED:
            yield Order(kind.name, change, change, stamp, str(state), digest_order(kind, values))
