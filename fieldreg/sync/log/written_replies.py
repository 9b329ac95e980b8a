"""The files of one reply."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from fieldreg.store.arrivals import BundleState
from fieldreg.store.office_notes import SentReplies, sent_replies
from fieldreg.store.store import Store
from fieldreg.sync.codec.reply_document import OfficeReply

_MAX_KEPT_BYTES: Final = 1 << 20


@dataclass(slots=True)
class WrittenReply:
    """Its bytes are kept if they are few and *made_from* is known.

    *former* are the hashes of the last reply's files.
    """

    store: Store
    reply: OfficeReply
    device: int
    sent: SentReplies
    former: tuple[bytes, ...]
    made_from: bytes
    files: list[bytes] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def note(self, sealed: bytes, *, is_last: bool) -> None:
        bundles, reply = self.store.bundles, self.reply
        self.files.append(digest := hashlib.sha256(sealed).digest())
        self.bodies.append(sealed)
        bundles.note_written(digest, BundleState.REPLY, reply.noted_on, self.device)
        if sum(map(len, self.bodies)) > _MAX_KEPT_BYTES:
            self.made_from = b""
        if not self.made_from:
            self.bodies.clear()
        if is_last:
            bundles.delete_replies(self.former, 0)
            for each, body in zip(self.files, self.bodies, strict=False):
                bundles.save_reply(each, reply.epoch, body)
            sent = self.sent.with_version(reply.version, self.files, self.made_from)
            self.store.metadata.write(sent_replies(self.device), sent)
