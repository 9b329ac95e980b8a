"""A reply in parts that are composed in short steps, between which others may write.

What it brings was decided when it was begun, and changes in the log stay as they are. Only what
withdraws them, as an erasure, ends it; then it is begun anew.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.store.devices.sent_records import UnsentChanges
from fieldreg.store.metadata import TRUST_LIST
from fieldreg.store.store import Store, in_short_steps
from fieldreg.sync.log import segmentation
from fieldreg.sync.log.verified_creations import VerifiedCreations, to_changes
from fieldreg.sync.log.written_replies import WrittenReply

PART_CHANGES: Final = 20_000
"""The changes of a part: some 0.2 to 1 MB, which is in memory four times while it is sealed."""

_PIECE: Final = 2_000
_RUN: Final = 200


class ReplyOutdatedError(Exception):
    """Something that the reply brings was withdrawn since it was begun."""


@dataclass(slots=True)
class PartedReply:
    """A reply whose parts have at most *part_changes* changes.

    *seal* takes the bodies of a part, its number and how many there are. No part leaves once
    head office has another *trust_list*.
    """

    store: Store
    unsent: UnsentChanges
    known: VerifiedCreations
    written: WrittenReply
    trust_list: bytes
    seal: Callable[[Sequence[bytes], int, int], bytes]
    part_changes: int = PART_CHANGES
    _pieces: list[tuple[Kind | None, Sequence[int]]] = field(init=False)

    def __post_init__(self) -> None:
        limit = min(_PIECE, self.part_changes)
        self._pieces = [*self.unsent.list_created(limit)]
        self._pieces += [(None, some) for some in self.unsent.list_edits(limit)]

    @property
    def part_count(self) -> int:
        return -(-len(self._pieces) // self._pieces_of_part) or 1

    @property
    def _pieces_of_part(self) -> int:
        return max(1, self.part_changes // _PIECE)

    def compose_part(self, part: int) -> Task[bytes]:
        """Seal *part*, from 1 upwards, and note it.

        Raises ReplyOutdatedError; BUNDLE_TOO_LARGE if parts need fewer changes; ROWS_ALTERED.
        """
        last = part * self._pieces_of_part
        bodies: list[bytes] = []
        for kind, ids in self._pieces[last - self._pieces_of_part : last]:
            read: list[Any] = []
            for _ in in_short_steps(self.store, self._read(kind, ids, read)):
                yield from await_io(_pause)
            bodies += yield from await_io(partial(encode, kind, read))
        sealed = yield from await_io(partial(self.seal, bodies, part, self.part_count))
        with self.store.transaction():
            self._require_current()
            self.written.note(sealed, is_last=part == self.part_count)
        return sealed

    def _read(self, kind: Kind | None, ids: Sequence[int], read: list[Any]) -> Iterator[None]:
        for start in range(0, len(ids), _RUN):
            self._require_current()
            read += read_verified(
                self.store, self.unsent, self.known, kind, ids[start : start + _RUN]
            )
            yield

    def _require_current(self) -> None:
        store, written = self.store, self.written
        if not (
            store.metadata.read(TRUST_LIST) == self.trust_list
            and store.sent_records.is_latest(written.device, written.reply.version)
        ):
            raise ReplyOutdatedError


def _pause() -> None:
    """Let others use the store."""


def read_verified(
    store: Store,
    unsent: UnsentChanges,
    known: VerifiedCreations,
    kind: Kind | None,
    ids: Sequence[int],
) -> Sequence[Any]:
    """Return rows of *kind*, or edits if it is None.

    Raises ROWS_ALTERED for changes that this program did not write.
    """
    if kind is not None:
        known.forget_outdated(store)
        return known.read(store, unsent, kind, ids)
    store.seal.require_records({}, ids)
    return unsent.read_edits(ids).edits


def encode(kind: Kind | None, read: Sequence[Any]) -> list[bytes]:
    changes = Changes(edits=tuple(read)) if kind is None else to_changes(kind, read)
    return list(segmentation.encode_bodies(changes))
