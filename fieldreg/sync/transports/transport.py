"""The interface of transports, which they implement by structure.

It handles sealed bytes, and trusts no name, time or path.
"""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES

MAX_SEALED_BYTES: Final = SEALED_LIMIT_BYTES
"""A longer file is not a bundle and is not read."""


@dataclass(frozen=True, slots=True)
class OfferedFile:
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
"""A transport that could not be read for one of these cannot be written to either."""


class TransportReleases(Protocol):
    def put(self, file: Path, release: ReleaseFile, monitor: ExchangeMonitor) -> None:
        """Write *release* from the local *file*, unless it is there whole.

        Raises RELEASE_NO_ROOM; as `Transport.deliver`.
        """

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        """Remove former releases, but not those that cannot be removed."""

    def fetch(self, release: ReleaseFile, part: Path, monitor: ExchangeMonitor) -> None:
        """Copy *release* into *part*, resuming after its present bytes where possible.

        Raises RELEASE_NOT_HERE, RELEASE_UNFINISHED, RELEASE_ALTERED, CANCELLED; as
        `Transport.list_offers`; OSError if *part* cannot be written.
        """


class Transport(Protocol):
    @property
    def can_take_replies(self) -> bool:
        """Return whether replies can be written beside the files that came."""

    @property
    def is_access_controlled(self) -> bool:
        """Return whether revoked laptops are refused and see no files."""

    def list_offers(self) -> Sequence[OfferedFile]:
        """List sealed files; change nothing.

        Raises STICK_MISSING, STICK_GONE or STICK_BUSY.
        """

    def deliver(
        self,
        sealed: bytes,
        monitor: ExchangeMonitor,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Write *sealed*, verify it, and return its file name.

        *to* is the box of the receiving laptop (`mailbox_name`) where there are boxes. Raises
        STICK_FULL, STICK_READ_ONLY, STICK_GONE, STICK_BUSY, STICK_LIES, STICK_MISSING or CANCELLED;
        the file then does not count as written.
        """

    def settle(self) -> None:
        """Have what was delivered outlast a power cut; only then it counts as written.

        Then own files whose SHA-256 was in *older* are removed. Raises as `deliver`.
        """

    def list_delivered(self) -> AbstractSet[bytes] | None:
        """Return the SHA-256 of each whole file in the boxes that `deliver` fills.

        None for a transport carried by hand, whose files are written anew. Raises as `list_offers`.
        """

    def remove_unfinished(self, digests: Collection[bytes]) -> None: ...

    def remove_received(self, name: str) -> bool:
        """Remove a file that its receiver has stored; return whether it was removed."""

    def remove(self, name: str) -> None:
        """Remove the offered file *name*.

        Raises STICK_READ_ONLY, STICK_GONE or STICK_BUSY.
        """

    def free_bytes(self) -> int: ...

    def releases(self) -> TransportReleases | None: ...

    def close(self) -> None:
        """Close it; no other method is called afterwards."""
