"""Head office as a laptop knows it: its keys, its documents, and its latest replies.

Signed replies are kept in case head office loses them. Once an erasure order may affect any, they
are sealed to head office alone until it sent everything again.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.domain.quotas import write_rounded_counts
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.officer_list import OfficerList, SignedOrders
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signed_acts import pack_documents, read_acts, unpack_documents
from fieldreg.keys.signed_releases import raise_versions, read_releases
from fieldreg.keys.signed_rulings import SignedRulings
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.metadata import (
    ANSWERS_RECIPIENT,
    CERTIFICATE,
    DEVICE_STATUS,
    HEAD_OFFICE_KEY,
    HUB_CARD,
    OFFICERS,
    QUOTA_FIGURES,
    RECEIVED_REPLY,
    RECIPIENT,
    REPLIED_ON,
    SIGNED_ACTS,
    STATE_DIFFERS,
    TRUST_LIST,
    UNACKNOWLEDGED_REPLY,
    bytes_entry,
)
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply, trust_mark

_STALE_REPLIES: Final = bytes_entry("stale-replies")  # their hashes
_TRUST_REPLY: Final = bytes_entry("trusted-by")  # the hash of the reply with the latest trust list
_DIGEST_BYTES: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class OfficeState:
    store: Store

    def received_version(self) -> tuple[int, int]:
        return self.store.metadata.read(RECEIVED_REPLY)

    def unacknowledged_version(self) -> int:
        """Return the first version of this epoch that no later reply confirmed, or 0."""
        epoch, version = self.store.metadata.read(UNACKNOWLEDGED_REPLY)
        return version if epoch == self.received_version()[0] else 0

    def trust_version(self) -> int:
        document = self.store.metadata.read(TRUST_LIST)
        if not document:
            return 0
        return TrustList.from_bytes(document, self.verify_key()).version

    def trust_mark(self) -> bytes:
        """Return the mark; b"" while there is no list to give back."""
        if self.latest_trust_reply() is None:
            return b""
        return trust_mark(self.store.metadata.read(TRUST_LIST))

    def verify_key(self) -> VerifyKey:
        return VerifyKey(self.store.metadata.require(HEAD_OFFICE_KEY))

    def recipient(self) -> Recipient:
        return Recipient(self.store.metadata.require(RECIPIENT))

    def read_signed_orders(self, reply: OfficeReply) -> SignedOrders | None:
        office = self.verify_key()
        kept = self.store.metadata.read(OFFICERS)
        known = OfficerList.read(unpack_documents(kept), office)
        officers = known.merge(OfficerList.read(reply.officers, office))
        if not officers.steps:
            return None
        body = pack_documents(officers.documents)
        if body != kept:
            self.store.metadata.write(OFFICERS, body)
        return SignedOrders(officers, read_acts(reply.acts, office))

    def keep_reply(self, opened: Bundle, reply: OfficeReply) -> None:
        sha = hashlib.sha256(opened.signed_bytes).digest()
        version = self._trust_list_of(reply).version if reply.trust_list else 0
        is_news = bool(version) and (
            version > self.trust_version() or self.latest_trust_reply() is None
        )
        if is_news or opened.segments:
            self.store.bundles.save_reply(sha, reply.epoch, opened.signed_bytes)
        if is_news:
            self.store.metadata.write(_TRUST_REPLY, sha)

    def keep_outdated_changes(self, parts: Iterable[Bundle], epoch: int) -> None:
        for opened in parts:
            if opened.segments:
                sha = hashlib.sha256(opened.signed_bytes).digest()
                sealed = bundle_codec.reseal_reply(opened.signed_bytes, self.recipient())
                self.store.bundles.save_reply(sha, epoch, sealed)

    def seal_kept_replies(self, epoch: int) -> None:
        """Seal kept replies to head office, which may have lost those from before *epoch*."""
        for sha, body in self.store.bundles.list_lost_replies(epoch).items():
            sealed = bundle_codec.reseal_reply(body, self.recipient())
            self.store.bundles.replace_reply_body(sha, sealed)

    def mark_replies_stale(self) -> None:
        kept = self.store.bundles.list_lost_replies(self.received_version()[0] + 1)
        self.store.metadata.write(_STALE_REPLIES, b"".join(kept))
        self.store.metadata.write(_TRUST_REPLY, b"")

    def drop_stale_replies(self, reply: OfficeReply) -> None:
        """Drop stale replies if *reply* shows that head office has sent everything again."""
        stale = self.store.metadata.read(_STALE_REPLIES)
        epoch, version = self.received_version()
        if stale and version and reply.since_version >= self.unacknowledged_version():
            shas = [
                stale[start : start + _DIGEST_BYTES]
                for start in range(0, len(stale), _DIGEST_BYTES)
            ]
            self.store.bundles.delete_replies(shas, epoch)
            self.store.metadata.write(_STALE_REPLIES, b"")

    def latest_trust_reply(self) -> bytes | None:
        return self.store.bundles.find_reply(self.store.metadata.read(_TRUST_REPLY))

    def apply_reply(self, reply: OfficeReply, *, is_whole: bool, device_key: VerifyKey) -> None:
        metadata, received = self.store.metadata, self.received_version()
        # News to a copy of this laptop is not all the news for this one.
        has_no_gap = reply.since_version <= (received[1] if reply.epoch == received[0] else 0)
        now = max(received, (reply.epoch, reply.version if is_whole and has_no_gap else 0))
        is_acknowledged = reply.since_version >= self.unacknowledged_version()
        metadata.write(RECEIVED_REPLY, now)
        if is_acknowledged:
            metadata.write(UNACKNOWLEDGED_REPLY, (reply.epoch, reply.version))
        metadata.write(REPLIED_ON, reply.noted_on)
        metadata.write(STATE_DIFFERS, reply.has_differences)
        metadata.write(QUOTA_FIGURES, write_rounded_counts(reply.quota_figures))
        self._keep_membership(reply, received)
        quarantined = dict(row for receipt in reply.receipts for row in receipt.quarantined)
        self.store.quarantine_notices.replace_all(quarantined)
        decided = (id_ for id_, code in quarantined.items() if code == Code.NOT_ACCEPTED)
        self.store.erasures.forget_requests(decided)
        if reply.hub_card:
            metadata.write(HUB_CARD, HubCard.from_bytes(reply.hub_card, self.verify_key()).document)
        # Where a copy of this laptop has the list, this one names none and is sent it next.
        if reply.trust_list or metadata.read(TRUST_LIST):
            self._apply_trust(reply, device_key)

    def _apply_trust(self, reply: OfficeReply, device_key: VerifyKey) -> None:
        metadata, new = self.store.metadata, self._trust_list_of(reply)
        rulings = self._keep_rulings(reply, new, device_key)
        self._keep_releases([each for each in reply.releases if rulings.is_offered(each)])
        own = new.find_certificate(device_key)
        if own and rulings.has_begun and not rulings.covers(own):
            own = None
        held = own or Certificate.from_bytes(metadata.require(CERTIFICATE))
        former = DeviceStatus(metadata.read(DEVICE_STATUS) or DeviceStatus.UNCONFIRMED)
        status = rulings.judge_status(held, reply.device_status, former)
        metadata.write(DEVICE_STATUS, status.value)
        if new.version < self.trust_version():
            return  # an old reply on an old stick: its receipts are valid, its list is outdated
        metadata.write(TRUST_LIST, new.document)
        if reply.digest_key:
            self.store.seal.digest.set_key(reply.digest_key)
        metadata.write(RECIPIENT, new.recipient.text)
        # The key to answers is never renewed: another would be another owner's.
        if not metadata.read(ANSWERS_RECIPIENT):
            metadata.write(ANSWERS_RECIPIENT, new.answers_recipient.text)
        if own is not None:
            metadata.write(CERTIFICATE, own.document)

    def _keep_membership(self, reply: OfficeReply, received: tuple[int, int]) -> None:
        if reply.position >= received:
            self.store.pairs.replace_membership(reply.membership)

    def _trust_list_of(self, reply: OfficeReply) -> TrustList:
        document = reply.trust_list or self.store.metadata.read(TRUST_LIST)
        return TrustList.from_bytes(document, self.verify_key())

    def _keep_rulings(
        self, reply: OfficeReply, trust: TrustList, device_key: VerifyKey
    ) -> SignedRulings:
        """Keep rulings on this laptop: they may come only once."""
        office, metadata = self.verify_key(), self.store.metadata
        officers = OfficerList.read(unpack_documents(metadata.read(OFFICERS)), office)
        kept = metadata.read(SIGNED_ACTS)
        acts = {*unpack_documents(kept), *(trust.acts or ()), *reply.acts}
        rulings = SignedRulings(officers, read_acts(sorted(acts), office))
        body = pack_documents(rulings.list_acts_about(device_key))
        if body != kept:
            metadata.write(SIGNED_ACTS, body)
        return rulings

    def _keep_releases(self, documents: Sequence[bytes]) -> None:
        """Keep releases and the highest versions: no older release counts again."""
        releases = self.store.releases
        if documents or releases.load_offers():
            releases.save_offers(documents)
            releases.save_highest_versions(
                raise_versions(
                    releases.load_highest_versions(), read_releases(documents, self.verify_key())
                )
            )
