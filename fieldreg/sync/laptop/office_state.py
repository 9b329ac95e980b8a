"""Head office as a laptop knows it: its keys, its documents, and its latest replies.

Replies are kept with their signature, in case head office loses them. Once an erasure
order may affect any of them, they are sealed to head office alone until it has sent
everything again.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import write_rounded_counts
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signed_releases import raise_versions, read_releases
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.metadata import QUOTA_FIGURES, STATE_DIFFERS
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply

_STALE_KEY: Final = "stale-replies"
_DIGEST_BYTES: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class OfficeState:
    store: Store

    def received_version(self) -> tuple[int, int]:
        """Return epoch and version of the latest reply received whole; (0, 0) for none."""
        return self._load_numbers("held")

    def unacknowledged_version(self) -> int:
        """Return the version of the first reply of this epoch that no later reply confirmed.

        If head office was restored to a state before it, the received changes may exist only
        there. 0 for none.
        """
        epoch, version = self._load_numbers("unheard")
        return version if epoch == self.received_version()[0] else 0

    def _load_numbers(self, key: str) -> tuple[int, int]:
        epoch, version = (self.store.metadata.get(key) or b"0 0").split()
        return int(epoch), int(version)

    def trust_version(self) -> int:
        """Return the version of the trust list known here; 0 for none."""
        document = self.store.metadata.get("trust")
        if document is None:
            return 0
        return TrustList.from_bytes(document, self.verify_key()).version

    def verify_key(self) -> VerifyKey:
        return VerifyKey(self.read_metadata("head-office"))

    def read_metadata(self, name: str) -> bytes:
        """Return the metadata *name*, which every laptop has.

        Raises:
            Problem: STORE_DAMAGED.
        """
        body = self.store.metadata.get(name)
        if body is None:
            raise Problem(Code.STORE_DAMAGED)
        return body

    def recipient(self) -> Recipient:
        return Recipient(self.read_metadata("recipient").decode())

    def keep_reply(self, opened: Bundle, reply: OfficeReply) -> None:
        """Keep the reply *opened*, in case head office loses its trust list or its changes."""
        sha = hashlib.sha256(opened.signed_bytes).digest()
        new = TrustList.from_bytes(reply.trust_list, self.verify_key())
        is_news = new.version > self.trust_version() or self.latest_trust_reply() is None
        if is_news or opened.segments:
            self.store.bundles.save_reply(sha, reply.epoch, opened.signed_bytes)
        if is_news:
            self.store.metadata.put("trusted-by", sha)

    def keep_outdated_changes(self, parts: Iterable[Bundle], epoch: int) -> None:
        for opened in parts:
            if opened.segments:
                sha = hashlib.sha256(opened.signed_bytes).digest()
                sealed = bundle_codec.reseal_reply(opened.signed_bytes, self.recipient())
                self.store.bundles.save_reply(sha, epoch, sealed)

    def seal_kept_replies(self, epoch: int) -> None:
        """Seal the kept replies from before *epoch* to head office alone.

        It may have lost them, and an erasure order that arrives now could not redact them.
        """
        for sha, body in self.store.bundles.list_lost_replies(epoch).items():
            sealed = bundle_codec.reseal_reply(body, self.recipient())
            self.store.bundles.replace_reply_body(sha, sealed)

    def mark_replies_stale(self) -> None:
        """Mark all kept replies for removal once head office has sent everything again.

        The next reply that is kept brings the trust list.
        """
        kept = self.store.bundles.list_lost_replies(self.received_version()[0] + 1)
        self.store.metadata.put(_STALE_KEY, b"".join(kept))
        self.store.metadata.put("trusted-by", b"")

    def drop_stale_replies(self, reply: OfficeReply) -> None:
        """Remove them if *reply* shows that head office has sent everything again and knows it."""
        stale = self.store.metadata.get(_STALE_KEY) or b""
        epoch, version = self.received_version()
        if stale and version and reply.since_version >= self.unacknowledged_version():
            shas = [
                stale[start : start + _DIGEST_BYTES]
                for start in range(0, len(stale), _DIGEST_BYTES)
            ]
            self.store.bundles.delete_replies(shas, epoch)
            self.store.metadata.put(_STALE_KEY, b"")

    def latest_trust_reply(self) -> bytes | None:
        """Return the reply with the latest trust list; None before the first."""
        sha = self.store.metadata.get("trusted-by")
        return None if sha is None else self.store.bundles.find_reply(sha)

    def apply_reply(self, reply: OfficeReply, *, is_whole: bool, device_key: VerifyKey) -> None:
        metadata, received = self.store.metadata, self.received_version()
        # News to a copy of this laptop is not all the news for this one.
        has_no_gap = reply.since_version <= (received[1] if reply.epoch == received[0] else 0)
        now = max(received, (reply.epoch, reply.version if is_whole and has_no_gap else 0))
        is_acknowledged = reply.since_version >= self.unacknowledged_version()
        metadata.put("held", f"{now[0]} {now[1]}".encode())
        if is_acknowledged:
            metadata.put("unheard", f"{reply.epoch} {reply.version}".encode())
        metadata.put("replied-on", reply.noted_on.encode())
        metadata.put("standing", reply.device_status.value.encode())
        metadata.put(STATE_DIFFERS, b"1" if reply.has_differences else b"")
        metadata.put(QUOTA_FIGURES, write_rounded_counts(reply.quota_figures))
        self.store.quarantine_notices.replace_all(
            dict(row for receipt in reply.receipts for row in receipt.quarantined)
        )
        self._keep_releases(reply.releases)
        if reply.hub_card:
            metadata.put("hub", HubCard.from_bytes(reply.hub_card, self.verify_key()).document)
        new = TrustList.from_bytes(reply.trust_list, self.verify_key())
        if new.version < self.trust_version():
            return  # an old reply on an old stick: its receipts are valid, its list is outdated
        metadata.put("trust", new.document)
        metadata.put("recipient", new.recipient.text.encode())
        metadata.put("answers-recipient", new.answers_recipient.text.encode())
        if (certificate := new.find_certificate(device_key)) is not None:
            metadata.put("certificate", certificate.document)

    def _keep_releases(self, documents: tuple[bytes, ...]) -> None:
        """Store the offered releases, and the highest versions: no older one counts again."""
        releases = self.store.releases
        if documents or releases.load_offers():
            releases.save_offers(documents)
            releases.save_highest_versions(
                raise_versions(
                    releases.load_highest_versions(), read_releases(documents, self.verify_key())
                )
            )
