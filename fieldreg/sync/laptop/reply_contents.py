"""The changes in the parts of one reply, in the order in which a laptop imports them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edits
from fieldreg.domain.log.ids import writer_of
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.log import change_validation, segmentation

PIECE_CHANGES: Final = 100
"""Some 5 ms of work; more would hold the store too long, fewer cost more together."""

_RESTRICTING: Final = frozenset({kinds.UNDO_ORDER, kinds.COURSE, kinds.CONSENT})
"""Kinds that hide others, or what is shown of them."""
_OTHERS: Final = frozenset(kinds.KINDS) - _RESTRICTING


class _Stage(IntEnum):
    RESTRICTING, CREATED, EDITED = range(3)


@dataclass(frozen=True, slots=True)
class ReplyContents:
    """*orders* are orders to erase, *own* changes of writers of this laptop.

    *stages* has, of each part and segment, the stages for which it has changes.
    """

    parts: Sequence[tuple[Bundle, OfficeReply]]
    orders: Changes
    own: Sequence[Changes]
    stages: Sequence[Sequence[frozenset[_Stage]]]

    @property
    def reply(self) -> OfficeReply:
        return self.parts[0][1]

    @classmethod
    def read(
        cls, parts: Sequence[tuple[Bundle, OfficeReply]], own_writers: Collection[int]
    ) -> Self:
        """Raise as `Bundle.read_segments`; needs no store."""
        orders, own = list[Creations](), list[Changes]()
        stages: list[list[frozenset[_Stage]]] = [[] for _ in parts]
        for (opened, _), of_part in zip(parts, stages, strict=True):
            for _, changes in opened.read_segments():
                orders += _of_kinds(changes, {kinds.ERASURE})
                own.append(_made_by(changes, own_writers))
                of_part.append(frozenset(each for each in _Stage if _select(changes, each).count))
        return cls(parts, Changes(tuple(orders)), own, stages)

    def list_pieces(self) -> Iterator[tuple[Bundle, Changes]]:
        """Yield the changes in short pieces, with the part of each.

        Records come after what restricts them, and edits after all records.
        """
        for stage in _Stage:
            for (opened, _), of_part in zip(self.parts, self.stages, strict=True):
                for place, stages in enumerate(of_part):
                    if stage in stages:
                        changes = _select(opened.read_segment(place), stage)
                        for piece in segmentation.split_changes(changes, PIECE_CHANGES):
                            yield opened, piece


def _select(changes: Changes, stage: _Stage) -> Changes:
    match stage:
        case _Stage.RESTRICTING:
            creations, edits = _of_kinds(changes, _RESTRICTING), _edits_of(changes, _RESTRICTING)
            return Changes(tuple(creations), edits)
        case _Stage.CREATED:
            return Changes(tuple(_of_kinds(changes, _OTHERS)), unknown=changes.unknown)
        case _Stage.EDITED:
            return Changes(edits=_edits_of(changes, _OTHERS))


def _of_kinds(changes: Changes, wanted: Collection[Kind]) -> Iterator[Creations]:
    return (creations for creations in changes.creations if creations.kind in wanted)


def _edits_of(changes: Changes, wanted: Collection[Kind]) -> Edits:
    return Edits(edits for edits in changes.edit_columns if edits.kind in wanted)


def _made_by(changes: Changes, writers: Collection[int]) -> Changes:
    foreign = [id_ for id_ in changes.ids() if writer_of(id_) not in writers]
    return change_validation.exclude_changes(changes, foreign)
