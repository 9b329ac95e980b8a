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
from fieldreg.domain.quotas import write_told
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signed_releases import raised, readable
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.metadata import DIFFERS, TOLD_FIGURES
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import Reply

_STALE: Final = "stale-replies"  # the paper with their hashes
_SHA: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class HeadOffice:
    """Head office as one unlocked laptop knows it."""

    store: Store

    def held(self) -> tuple[int, int]:
        """Give epoch and version of the reply that is held whole; (0, 0) for none."""
        return self._numbers("held")

    def unheard(self) -> int:
        """Give the version of the first reply of this epoch that none since has known of.

        None says yet that head office heard it to be here. Where another head office wrote
        it, one that was put back to before then, what is held may be of the later one alone.
        0 for none.
        """
        epoch, version = self._numbers("unheard")
        return version if epoch == self.held()[0] else 0

    def _numbers(self, paper: str) -> tuple[int, int]:
        epoch, version = (self.store.papers.get(paper) or b"0 0").split()
        return int(epoch), int(version)

    def trust_version(self) -> int:
        """Give the version of the trust list that is known here; 0 for none."""
        document = self.store.papers.get("trust")
        if document is None:
            return 0
        return TrustList.from_bytes(document, self.key()).version

    def key(self) -> VerifyKey:
        """Give the key that head office signs with."""
        return VerifyKey(self.paper("head-office"))

    def paper(self, name: str) -> bytes:
        """Give the paper called *name*, which every laptop has.

        Raises:
            Problem: STORE_DAMAGED.
        """
        body = self.store.papers.get(name)
        if body is None:
            raise Problem(Code.STORE_DAMAGED)
        return body

    def recipient(self) -> Recipient:
        """Give whom what is for head office alone is sealed to."""
        return Recipient(self.paper("recipient").decode())

    def keep(self, opened: Bundle, reply: Reply) -> None:
        """Keep what was *opened*, should head office lose whom or what it spoke of."""
        sha = hashlib.sha256(opened.inside).digest()
        new = TrustList.from_bytes(reply.trust_list, self.key())
        is_news = new.version > self.trust_version() or self.word() is None
        if is_news or opened.segments:
            self.store.bundles.keep_reply(sha, reply.epoch, opened.inside)
        if is_news:
            self.store.papers.put("trusted-by", sha)

    def keep_lost(self, parts: Iterable[Bundle], epoch: int) -> None:
        """Keep what changes *parts* bring of an *epoch* that is over, sealed to head office."""
        for opened in parts:
            if opened.segments:
                sha = hashlib.sha256(opened.inside).digest()
                sealed = bundle_codec.seal_again(opened.inside, self.recipient())
                self.store.bundles.keep_reply(sha, epoch, sealed)

    def seal_kept(self, epoch: int) -> None:
        """Let nobody here read any more what head office said before its *epoch*.

        It is sealed to head office alone, which may have lost it, for what comes now could
        not make it blank.
        """
        for sha, body in self.store.bundles.lost_replies(epoch).items():
            sealed = bundle_codec.seal_again(body, self.recipient())
            self.store.bundles.seal_reply(sha, sealed)

    def note_stale(self) -> None:
        """Note that all that is kept goes once head office has said all of it again.

        The next that is kept says whom it knows.
        """
        kept = self.store.bundles.lost_replies(self.held()[0] + 1)
        self.store.papers.put(_STALE, b"".join(kept))
        self.store.papers.put("trusted-by", b"")

    def forget_stale(self, reply: Reply) -> None:
        """Let go of it where *reply* shows that head office said all again, and knows it."""
        stale = self.store.papers.get(_STALE) or b""
        epoch, version = self.held()
        if stale and version and reply.since >= self.unheard():
            shas = [stale[at : at + _SHA] for at in range(0, len(stale), _SHA)]
            self.store.bundles.forget_replies(shas, epoch)
            self.store.papers.put(_STALE, b"")

    def word(self) -> bytes | None:
        """Give the reply that says last whom head office knows; None before the first."""
        sha = self.store.papers.get("trusted-by")
        return None if sha is None else self.store.bundles.kept_reply(sha)

    def learn(self, reply: Reply, *, is_whole: bool, mine: VerifyKey) -> None:
        """Keep what *reply* says of head office and of the device whose key is *mine*."""
        papers, held = self.store.papers, self.held()
        # What was news to a copy of this laptop is not all that was news to this one.
        goes_on = reply.since <= (held[1] if reply.epoch == held[0] else 0)
        now = max(held, (reply.epoch, reply.version if is_whole and goes_on else 0))
        is_heard = reply.since >= self.unheard()
        papers.put("held", f"{now[0]} {now[1]}".encode())
        if is_heard:
            papers.put("unheard", f"{reply.epoch} {reply.version}".encode())
        papers.put("replied-on", reply.noted_on.encode())
        papers.put("standing", reply.standing.value.encode())
        papers.put(DIFFERS, b"1" if reply.differs else b"")
        papers.put(TOLD_FIGURES, write_told(reply.quotas))
        self.store.asides.note(
            dict(one for said in reply.receipts for one in said.set_aside)
        )
        self._keep_releases(reply.releases)
        if reply.hub:
            papers.put("hub", HubCard.from_bytes(reply.hub, self.key()).document)
        new = TrustList.from_bytes(reply.trust_list, self.key())
        if new.version < self.trust_version():
            return  # an old reply on an old stick: its receipts hold, its list does not
        papers.put("trust", new.document)
        papers.put("recipient", new.recipient.text.encode())
        papers.put("answers-recipient", new.answers_recipient.text.encode())
        if (certificate := new.certificate_of(mine)) is not None:
            papers.put("certificate", certificate.document)

    def _keep_releases(self, documents: tuple[bytes, ...]) -> None:
        """Keep what is offered, and how far offers have come: none older counts again."""
        shelf = self.store.releases
        if documents or shelf.offers():
            shelf.keep_offers(documents)
            shelf.keep_marks(raised(shelf.marks(), readable(documents, self.key())))
