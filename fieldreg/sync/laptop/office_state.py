"""Head office as a laptop knows it: its keys and papers, and what it said last.

What it said is kept as it was signed, should head office ever lose it. Once an order of
erasure may have made any of that too much, it is sealed to head office alone until it has
said all of it again.
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

_STALE: Final = "stale-replies"  # the paper with their hashes
_SHA: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class OfficeState:
    """Head office as one unlocked laptop knows it."""

    store: Store

    def received_version(self) -> tuple[int, int]:
        """Give epoch and version of the reply that is held whole; (0, 0) for none."""
        return self._numbers("held")

    def unacknowledged_version(self) -> int:
        """Give the version of the first reply of this epoch that none since has known of.

        None says yet that head office heard it to be here. Where another head office wrote
        it, one that was put back to before then, what is held may be of the later one alone.
        0 for none.
        """
        epoch, version = self._numbers("unheard")
        return version if epoch == self.received_version()[0] else 0

    def _numbers(self, paper: str) -> tuple[int, int]:
        epoch, version = (self.store.metadata.get(paper) or b"0 0").split()
        return int(epoch), int(version)

    def trust_version(self) -> int:
        """Give the version of the trust list that is known here; 0 for none."""
        document = self.store.metadata.get("trust")
        if document is None:
            return 0
        return TrustList.from_bytes(document, self.verify_key()).version

    def verify_key(self) -> VerifyKey:
        """Give the key that head office signs with."""
        return VerifyKey(self.read_metadata("head-office"))

    def read_metadata(self, name: str) -> bytes:
        """Give the paper called *name*, which every laptop has.

        Raises:
            Problem: STORE_DAMAGED.
        """
        body = self.store.metadata.get(name)
        if body is None:
            raise Problem(Code.STORE_DAMAGED)
        return body

    def recipient(self) -> Recipient:
        """Give whom what is for head office alone is sealed to."""
        return Recipient(self.read_metadata("recipient").decode())

    def keep_reply(self, opened: Bundle, reply: OfficeReply) -> None:
        """Keep what was *opened*, should head office lose whom or what it spoke of."""
        sha = hashlib.sha256(opened.signed_bytes).digest()
        new = TrustList.from_bytes(reply.trust_list, self.verify_key())
        is_news = new.version > self.trust_version() or self.latest_trust_reply() is None
        if is_news or opened.segments:
            self.store.bundles.save_reply(sha, reply.epoch, opened.signed_bytes)
        if is_news:
            self.store.metadata.put("trusted-by", sha)

    def keep_outdated_changes(self, parts: Iterable[Bundle], epoch: int) -> None:
        """Keep what changes *parts* bring of an *epoch* that is over, sealed to head office."""
        for opened in parts:
            if opened.segments:
                sha = hashlib.sha256(opened.signed_bytes).digest()
                sealed = bundle_codec.reseal_reply(opened.signed_bytes, self.recipient())
                self.store.bundles.save_reply(sha, epoch, sealed)

    def seal_kept_replies(self, epoch: int) -> None:
        """Let nobody here read any more what head office said before its *epoch*.

        It is sealed to head office alone, which may have lost it, for what comes now could
        not make it blank.
        """
        for sha, body in self.store.bundles.list_lost_replies(epoch).items():
            sealed = bundle_codec.reseal_reply(body, self.recipient())
            self.store.bundles.replace_reply_body(sha, sealed)

    def mark_replies_stale(self) -> None:
        """Note that all that is kept goes once head office has said all of it again.

        The next that is kept says whom it knows.
        """
        kept = self.store.bundles.list_lost_replies(self.received_version()[0] + 1)
        self.store.metadata.put(_STALE, b"".join(kept))
        self.store.metadata.put("trusted-by", b"")

    def drop_stale_replies(self, reply: OfficeReply) -> None:
        """Let go of it where *reply* shows that head office said all again, and knows it."""
        stale = self.store.metadata.get(_STALE) or b""
        epoch, version = self.received_version()
        if stale and version and reply.since_version >= self.unacknowledged_version():
            shas = [stale[at : at + _SHA] for at in range(0, len(stale), _SHA)]
            self.store.bundles.delete_replies(shas, epoch)
            self.store.metadata.put(_STALE, b"")

    def latest_trust_reply(self) -> bytes | None:
        """Give the reply that says last whom head office knows; None before the first."""
        sha = self.store.metadata.get("trusted-by")
        return None if sha is None else self.store.bundles.find_reply(sha)

    def apply_reply(self, reply: OfficeReply, *, is_whole: bool, mine: VerifyKey) -> None:
        """Keep what *reply* says of head office and of the device whose key is *mine*."""
        papers, held = self.store.metadata, self.received_version()
        # What was news to a copy of this laptop is not all that was news to this one.
        goes_on = reply.since_version <= (held[1] if reply.epoch == held[0] else 0)
        now = max(held, (reply.epoch, reply.version if is_whole and goes_on else 0))
        is_heard = reply.since_version >= self.unacknowledged_version()
        papers.put("held", f"{now[0]} {now[1]}".encode())
        if is_heard:
            papers.put("unheard", f"{reply.epoch} {reply.version}".encode())
        papers.put("replied-on", reply.noted_on.encode())
        papers.put("standing", reply.device_status.value.encode())
        papers.put(STATE_DIFFERS, b"1" if reply.has_differences else b"")
        papers.put(QUOTA_FIGURES, write_rounded_counts(reply.quota_figures))
        self.store.quarantine_notices.replace_all(
            dict(one for said in reply.receipts for one in said.quarantined)
        )
        self._keep_releases(reply.releases)
        if reply.hub_card:
            papers.put("hub", HubCard.from_bytes(reply.hub_card, self.verify_key()).document)
        new = TrustList.from_bytes(reply.trust_list, self.verify_key())
        if new.version < self.trust_version():
            return  # an old reply on an old stick: its receipts hold, its list does not
        papers.put("trust", new.document)
        papers.put("recipient", new.recipient.text.encode())
        papers.put("answers-recipient", new.answers_recipient.text.encode())
        if (certificate := new.find_certificate(mine)) is not None:
            papers.put("certificate", certificate.document)

    def _keep_releases(self, documents: tuple[bytes, ...]) -> None:
        """Keep what is offered, and how far offers have come: none older counts again."""
        shelf = self.store.releases
        if documents or shelf.load_offers():
            shelf.save_offers(documents)
            shelf.save_highest_versions(
                raise_versions(
                    shelf.load_highest_versions(), read_releases(documents, self.verify_key())
                )
            )
