"""A reply in parts that are composed in short steps, between which others may write.

Its content is fixed when it is begun; changes in the log stay as they are. Only a withdrawal, such
as an erasure, ends it; it is then begun anew.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, repeat
from typing import Any, Final, TypeAlias

from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.store.devices.sent_records import UnsentChanges
from fieldreg.store.metadata import TRUST_LIST
from fieldreg.store.store import Store, in_short_steps
from fieldreg.sync.log import segmentation
from fieldreg.sync.log.verified_creations import VerifiedCreations, to_creations
from fieldreg.sync.log.written_replies import WrittenReply

PART_CHANGES: Final = 20_000
"""The changes of a part: some 0.2 to 1 MB, which is in memory four times while it is sealed."""

_Piece: TypeAlias = tuple[Kind | None, Sequence[int]]
_PIECE: Final = 2_000
_RUN: Final = 200


class ReplyOutdatedError(Exception):
    """Something that the reply brings was withdrawn since it was begun."""


@dataclass(slots=True)
class PartedReply:
    """*seal* takes the bodies of a part, its number and how many there are.

    Parts have at most *part_changes* changes. None leaves once head office has another
    *trust_list*.
    """

    store: Store
    unsent: UnsentChanges
    known: VerifiedCreations
    written: WrittenReply
    trust_list: bytes
    seal: Callable[[Sequence[bytes], int, int], bytes]
    part_changes: int = PART_CHANGES
    _groups: list[list[_Piece]] = field(init=False)

    def __post_init__(self) -> None:
        limit = min(_PIECE, self.part_changes)
        created, edits = self.unsent.list_created(limit), self.unsent.list_edits(limit)
        self._groups = [*_group(chain(created, zip(repeat(None), edits)), limit)]

    @property
    def part_count(self) -> int:
        return -(-len(self._groups) // self._groups_of_part) or 1

    @property
    def _groups_of_part(self) -> int:
        return max(1, self.part_changes // _PIECE)

    def compose_part(self, part: int) -> Task[bytes]:
        """Seal *part*, from 1 upwards, and note it.

        Raises ReplyOutdatedError; BUNDLE_TOO_LARGE if parts need fewer changes; ROWS_ALTERED.
        """
        last = part * self._groups_of_part
        bodies: list[bytes] = []
        for group in self._groups[last - self._groups_of_part : last]:
            read: list[tuple[Kind | None, list[Any]]] = [(kind, []) for kind, _ in group]
            for _ in in_short_steps(self.store, self._read(group, read)):
                yield from await_io(_pause)
            bodies += yield from await_io(partial(encode, read))
        sealed = yield from await_io(partial(self.seal, bodies, part, self.part_count))
        with self.store.transaction():
            self._require_current()
            self.written.note(sealed, is_last=part == self.part_count)
        return sealed

    def _read(
        self, group: Sequence[_Piece], read: Sequence[tuple[Kind | None, list[Any]]]
    ) -> Iterator[None]:
        for (kind, ids), (_, rows) in zip(group, read, strict=True):
            for start in range(0, len(ids), _RUN):
                self._require_current()
                some = ids[start : start + _RUN]
                rows.extend(read_verified(self.store, self.unsent, self.known, kind, some))
                yield

    def _require_current(self) -> None:
        store, written = self.store, self.written
        if not (
            store.metadata.read(TRUST_LIST) == self.trust_list
            and store.sent_records.is_latest(written.device, written.reply.version)
        ):
            raise ReplyOutdatedError


def _group(pieces: Iterable[_Piece], limit: int) -> Iterator[list[_Piece]]:
    group, count = list[_Piece](), 0
    for kind, ids in pieces:
        if group and count + len(ids) > limit:
            yield group
            group, count = [], 0
        group.append((kind, ids))
        count += len(ids)
    if group:
        yield group


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


def encode(read: Iterable[tuple[Kind | None, Sequence[Any]]]) -> list[bytes]:
    """Encode rows of several kinds and edits together: a body for each kind is a third larger."""
    creations, edits = list[Creations](), list[Edit]()
    for kind, rows in read:
        if kind is None:
            edits += rows
        elif rows:
            creations.append(to_creations(kind, rows))
    return list(segmentation.encode_bodies(Changes(tuple(creations), tuple(edits))))
