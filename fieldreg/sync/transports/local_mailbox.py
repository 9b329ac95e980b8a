"""The transport to a mailbox on head office's own machine, or in a folder brought there.

It works on the files directly, beside a hub that may run.
"""

import hashlib
from collections.abc import Collection
from functools import partial
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, ExchangePhase
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.sync.transports.hub_mailbox import Mailbox, MailboxRoute
from fieldreg.sync.transports.mailbox_boxes import MailboxBox
from fieldreg.sync.transports.transport import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.transport_releases import MailboxReleases


class LocalMailboxTransport:
    """The hub uses the *trust* list from the next `list_offers` on."""

    can_take_replies: Final = True
    is_access_controlled: Final = True

    def __init__(self, mailbox: Mailbox, trust: TrustList) -> None:
        self._mailbox, self._trust = mailbox, trust
        self._boxes: dict[str, MailboxBox] = {}

    def list_offers(self) -> list[OfferedFile]:
        """List offers; an unlistable box is offered as an unreadable file."""
        self._mailbox.write_trust_list(self._trust)
        found, damaged = self._mailbox.list_boxes(MailboxRoute.BUNDLES)
        offers = [OfferedFile(device, 0, _refuse) for device in damaged]
        for device, files in found.items():
            box = self._mailbox.box(MailboxRoute.BUNDLES, device)
            for file in files:
                if file.is_whole:
                    self._boxes[file.sha] = box
                    read = partial(box.read, file.sha, 0, MAX_SEALED_BYTES + 1)
                    offers.append(OfferedFile(file.sha, file.size_bytes, read))
        return offers

    def deliver(
        self,
        sealed: bytes,
        monitor: ExchangeMonitor,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        monitor.show(ExchangePhase.WRITING, 0, len(sealed))
        monitor.raise_if_cancelled()
        box = self._mailbox.box(MailboxRoute.REPLIES, to)
        sha = hashlib.sha256(sealed).hexdigest()
        if not box.begin_upload(sha, len(sealed)).is_whole:
            box.append(sha, 0, sealed)
            box.finish_upload(sha, len(sealed))
        removed = {file.sha for file in box.list_files()}.intersection(map(bytes.hex, older))
        for earlier_sha in removed:
            box.remove(earlier_sha)
        return sha

    def settle(self) -> None:
        """Do nothing: each file is settled as it is delivered."""

    def list_delivered(self) -> frozenset[bytes]:
        found, _ = self._mailbox.list_boxes(MailboxRoute.REPLIES)
        whole = (file for files in found.values() for file in files if file.is_whole)
        return frozenset(bytes.fromhex(file.sha) for file in whole)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Do nothing: an unfinished upload resumes."""

    def remove_received(self, name: str) -> bool:
        self._boxes[name].remove(name, is_taken=True)
        return True

    def remove(self, name: str) -> None:
        self.remove_received(name)

    def close(self) -> None:
        """Do nothing: no handle stays open."""

    def releases(self) -> MailboxReleases:
        return MailboxReleases(self._mailbox)

    def free_bytes(self) -> int:
        return self._mailbox.free_bytes()


def _refuse() -> bytes:
    raise Problem(Code.MAILBOX_DAMAGED)
