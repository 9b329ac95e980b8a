"""A mailbox on head office's own machine, or in a folder that was brought there.

It is read and filled where it stands, beside a hub that may be running.
"""

import hashlib
from collections.abc import Collection
from functools import partial
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.sync.transports import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.hub_mailbox import Mailbox, MailboxRoute
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from fieldreg.sync.transports.transport_releases import MailboxReleases


class LocalMailboxTransport:
    """A carrier that is a mailbox on this machine, as head office reads and fills it.

    *trust* is the list that the hub goes by from the next look on.
    """

    can_take_replies: Final = True
    is_access_controlled: Final = True

    def __init__(self, mailbox: Mailbox, trust: TrustList) -> None:
        self._mailbox, self._trust = mailbox, trust
        self._boxes: dict[str, MailboxBox] = {}

    def list_offers(self) -> list[OfferedFile]:
        """List what came from laptops; see `Transport.offers`.

        A box that cannot be looked into is offered as a file that cannot be read.
        """
        self._mailbox.write_trust_list(self._trust)
        found, damaged = self._mailbox.list_boxes(MailboxRoute.BUNDLES)
        offers = [OfferedFile(device, 0, _refuse) for device in damaged]
        for device, files in found.items():
            box = self._mailbox.box(MailboxRoute.BUNDLES, device)
            for one in files:
                if one.is_whole:
                    self._boxes[one.sha] = box
                    read = partial(box.read, one.sha, 0, MAX_SEALED_BYTES + 1)
                    offers.append(OfferedFile(one.sha, one.size_bytes, read))
        return offers

    def deliver(
        self,
        sealed: bytes,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Put *sealed* into the box of whom it is for; see `Transport.leave`."""
        on_step(ExchangeProgress(ExchangePhase.WRITING, 0, len(sealed)))
        if is_cancelled():
            raise Problem(Code.CANCELLED)
        box = self._mailbox.box(MailboxRoute.REPLIES, to)
        sha = hashlib.sha256(sealed).hexdigest()
        if not box.begin_upload(sha, len(sealed)).is_whole:
            box.append(sha, 0, sealed)
            box.finish_upload(sha, len(sealed))
        for one in {one.sha for one in box.list_files()}.intersection(map(bytes.hex, older)):
            box.remove(one)
        return sha

    def list_delivered(self) -> frozenset[bytes]:
        """Give what waits for laptops; see `Transport.standing`."""
        found, _ = self._mailbox.list_boxes(MailboxRoute.REPLIES)
        there = (one for files in found.values() for one in files if one.is_whole)
        return frozenset(bytes.fromhex(one.sha) for one in there)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Do nothing: what is not whole goes on from there."""

    def remove_received(self, name: str) -> bool:
        """Remove what was offered as *name*; that it was here stays known."""
        self._boxes[name].remove(name, is_taken=True)
        return True

    def remove(self, name: str) -> None:
        """Remove what was offered as *name*."""
        self.remove_received(name)

    def close(self) -> None:
        """Do nothing: nothing is held open."""

    def releases(self) -> MailboxReleases:
        """Give where releases lie there."""
        return MailboxReleases(self._mailbox)

    def free_bytes(self) -> int:
        """Tell how much there is room for."""
        return self._mailbox.free_bytes()


def _refuse() -> bytes:
    raise Problem(Code.MAILBOX_DAMAGED)
