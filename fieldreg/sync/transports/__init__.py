"""Carriers: how sealed bundles get from one place to another and back.

A carrier is any place that can be looked through and written to.  It knows sealed bytes
and nothing of what is in them; whether a file is for us, and whole, is for `bundle` to
say.  A file's name, its time and its place are never believed.

`folder` is the stick, and any other folder; `single` is one file that is sent by other
means; `hub` is head office's mailbox on the network, over a `line` that keeps to an
`allowance`, and `beside` that `mailbox` where it stands; `shelves` are where they keep the
files of releases; `glance` tells whether a folder is worth a look; `writing` is the care
both take; `disk` is the little that both ask of the system.
"""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES

MAX_SEALED_BYTES: Final = SEALED_LIMIT_BYTES
"""A longer file cannot be ours and is not read."""


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A sealed file on a carrier: perhaps a bundle, perhaps for us.

    *read* gives its bytes, or raises a `Problem`.
    """

    name: str
    size_bytes: int
    read: Callable[[], bytes]


UNREACHABLE_CODES: Final = frozenset(
    {
        Code.HUB_UNREACHABLE,
        Code.HUB_SILENT,
        Code.HUB_BROKEN_OFF,
        Code.HUB_BUSY,
        Code.HUB_NOT_OURS,
        Code.HUB_CLOCK,
        Code.HUB_PROXY,
        Code.HUB_STRANGER,
        Code.SENDER_REVOKED,
        Code.SENDER_WITHDRAWN,
    }
)
"""What says that a carrier has nobody to give to either, where nothing could be taken."""


class TransportReleases(Protocol):
    """Where one carrier keeps releases."""

    def put(
        self, file: Path, goods: ReleaseFile, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """See that *goods*, which lie in *file* here, lie there, whole; write them once.

        Raises:
            Problem: RELEASE_NO_ROOM; as `Transport.leave`.
        """

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        """Remove *former* goods of ours; what cannot be removed stays."""

    def fetch(
        self, goods: ReleaseFile, part: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Bring *goods* into *part*, on from what is there where the carrier can.

        That it is what it should be is for whoever asked to see.

        Raises:
            Problem: RELEASE_NOT_HERE, RELEASE_UNFINISHED, RELEASE_ALTERED, CANCELLED; as
                `Transport.offers`.
            OSError: where *part* cannot be written.
        """


class Transport(Protocol):
    """One carrier."""

    @property
    def can_take_replies(self) -> bool:
        """Whether replies can be left there, beside what came."""

    @property
    def is_access_controlled(self) -> bool:
        """Whether who was cut off is told so there, and gets at nothing that is left."""

    def list_offers(self) -> Sequence[OfferedFile]:
        """Look for sealed files, changing nothing.

        Raises:
            Problem: STICK_MISSING, STICK_GONE or STICK_BUSY.
        """

    def deliver(
        self,
        sealed: bytes,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Write *sealed*, make sure that it is there, and give the name it got.

        *to* is the box of the laptop that it is for (`keys.hubs.box_name`), where the
        carrier has boxes; from a laptop it is for head office.
        Only then are those of our earlier files removed whose SHA-256 is in *older*.

        Raises:
            Problem: STICK_FULL, STICK_READ_ONLY, STICK_GONE, STICK_BUSY, STICK_LIES,
                STICK_MISSING or CANCELLED; nothing then counts as written.
        """

    def list_delivered(self) -> AbstractSet[bytes] | None:
        """Give the SHA-256 of what waits here, whole, in the boxes that `leave` fills.

        A carrier that goes from hand to hand has no such boxes: what lies on it is left anew. In a
        folder that stays all lies in one box.

        Raises:
            Problem: as `offers`.
        """

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Remove what was left half written of files of ours whose SHA-256 is in *digests*.

        What cannot be removed stays; it does no harm but takes room.
        """

    def remove_received(self, name: str) -> bool:
        """Let go of what was offered as *name*, which is kept where it came to.

        Tells whether it went.

        A stick keeps it, for it may be somebody's only copy; where it would be carried
        again for nothing it goes.
        """

    def remove(self, name: str) -> None:
        """Remove the sealed file that was offered as *name*.

        Raises:
            Problem: STICK_READ_ONLY, STICK_GONE or STICK_BUSY.
        """

    def free_bytes(self) -> int:
        """Tell how much the carrier says it has room for."""

    def releases(self) -> TransportReleases | None:
        """Give where releases lie on it, if it carries any."""

    def close(self) -> None:
        """Let go of the carrier itself; it is not asked again."""
