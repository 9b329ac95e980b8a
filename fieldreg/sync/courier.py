"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first and a bundle is always left, even an empty
one. Nothing turns into "head office has it" here but by a receipt that names the
hash this laptop's own log has at that place.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldreg.domain.exchange import (
    ExchangeOutcome,
    IsCancelled,
    OnStep,
    Phase,
    ReplyNews,
    Step,
)
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.pairs import DeviceKeys
from fieldreg.keys.sealing import Recipient
from fieldreg.keys.signing import VerifyKey
from fieldreg.keys.trust import TrustList
from fieldreg.store.outbox import NO_HASH, OwnWriter
from fieldreg.store.outbox import Segment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync import bundle, checks, plan
from fieldreg.sync.bundle import Bundle, Segment
from fieldreg.sync.header import Header, Role
from fieldreg.sync.receipts import Receipt, Reply
from fieldreg.sync.transports import Transport

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class LaptopCourier:
    """The courier of one unlocked laptop; *folder* and *single* open carriers."""

    store: Store
    keys: DeviceKeys
    day: Callable[[], str]
    folder: Callable[[Path], Transport]
    single: Callable[[Path], Transport]

    def exchange(
        self, stick: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> ExchangeOutcome:
        """Take head office's reply from *stick* first, then leave a bundle there."""
        carrier = self.folder(Path(stick))
        on_step(Step(Phase.LOOKING))
        news, problem = None, ""
        try:
            on_step(Step(Phase.TAKING_REPLY))
            news = self._take_replies(carrier)
        except Problem as refused:
            if refused.code.value.startswith("stick_"):
                raise
            problem = refused.code.value
        return self._leave(
            carrier, "stick", on_step, is_cancelled, news=news, problem=problem
        )

    def write_file(
        self, path: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> ExchangeOutcome:
        """Leave one sealed file at *path*, to be sent by other means."""
        return self._leave(self.single(Path(path)), "file", on_step, is_cancelled)

    def read_file(self, path: str) -> ReplyNews:
        """Take head office's reply from the file at *path*.

        Raises:
            Problem: what `bundle.open_bundle` raises; NOT_FOUND where it is no reply.
        """
        news = self._take_replies(self.single(Path(path)), is_strict=True)
        if news is None:
            raise Problem(Code.NOT_FOUND)
        return news

    # Taking

    def _take_replies(
        self, carrier: Transport, *, is_strict: bool = False
    ) -> ReplyNews | None:
        replies: list[tuple[Bundle, Reply]] = []
        refused: Problem | None = None
        for offer in carrier.offers():
            try:
                opened = bundle.open_bundle(
                    offer.read(), [self.keys.identity], trust=self._head_office()
                )
                replies.append((opened, Reply.from_bytes(opened.reply)))
            except Problem as problem:
                if is_strict or problem.code not in _OTHERS:
                    refused = problem
        if not replies:
            if refused is not None:
                raise refused
            return None
        newest = max((reply.epoch, reply.version, reply.noted_on) for _, reply in replies)
        chosen = [
            pair
            for pair in replies
            if (pair[1].epoch, pair[1].version, pair[1].noted_on) == newest
        ]
        return self._apply(chosen)

    def _apply(self, chosen: list[tuple[Bundle, Reply]]) -> ReplyNews:
        reply = chosen[0][1]
        created = edited = received = 0
        with self.store.transaction():
            received = sum(map(self._receipt, reply.receipts))
            for opened, _ in chosen:
                for _, changes in opened.changes():
                    refused = [identity for identity, _ in checks.check(changes)]
                    applied = self.store.take_in(checks.without(changes, refused))
                    created += applied.created
                    edited += applied.edited
            self._trust(reply)
            parts = {opened.header.part for opened, _ in chosen}
            if len(parts) == chosen[0][0].header.parts and self._held() <= (
                reply.epoch,
                reply.version,
            ):
                held = f"{reply.epoch} {reply.version}".encode()
                self.store.papers.put("held", held)
            self.store.papers.put("replied-on", reply.noted_on.encode())
            self.store.papers.put("standing", reply.standing.value.encode())
        return ReplyNews(
            day=reply.noted_on,
            people_received=received,
            corrections=edited,
            new_records=created,
            set_aside=sum(len(one.set_aside) for one in reply.receipts),
        )

    def _receipt(self, receipt: Receipt) -> int:
        here = self.store.outbox.hash_at(receipt.writer, receipt.last)
        if here is None:
            return 0  # cut elsewhere: a later receipt will name a boundary of ours
        if here != receipt.hash:
            raise Problem(Code.RECEIPT_FOREIGN)
        return self.store.outbox.note_receipt(receipt.writer, receipt.last)

    def _trust(self, reply: Reply) -> None:
        new = TrustList.from_bytes(reply.trust_list, self._head_office())
        older = self.store.papers.get("trust")
        if older is not None:
            known = TrustList.from_bytes(older, self._head_office())
            if new.version < known.version:
                return  # an old reply on an old stick: its receipts hold, its list does not
        self.store.papers.put("trust", new.document)
        self.store.papers.put("recipient", new.recipient.text.encode())
        mine = new.certificate_of(self.keys.signing.verify_key)
        if mine is not None:
            self.store.papers.put("certificate", mine.document)

    # Leaving

    def _leave(
        self,
        carrier: Transport,
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        news: ReplyNews | None = None,
        problem: str = "",
    ) -> ExchangeOutcome:
        on_step(Step(Phase.SEALING))
        outbox = self.store.outbox
        with self.store.transaction():
            plan.cut(outbox)
        sealed = [one for own in outbox.writers() for one in self._sealed(own)]
        older = self.store.bundles.written("ours")
        files = tuple(
            # Our earlier bundles go only once the last part of this one is proven.
            carrier.leave(
                one, on_step, is_cancelled, older=older if one is sealed[-1] else ()
            )
            for one in sealed
        )
        with self.store.transaction():
            sent = outbox.note_trip(self.day(), kind)
            for one in sealed:
                digest = hashlib.sha256(one).digest()
                self.store.bundles.note_written(digest, "ours", self.day())
        on_step(Step(Phase.DONE))
        return ExchangeOutcome(
            reply=news,
            reply_problem=problem,
            people=sent.people,
            sessions=sent.sessions,
            changes=sent.changes,
            size_bytes=sum(map(len, sealed)),
            files=files,
            is_repeat=not sent.news,
        )

    def _sealed(self, own: OwnWriter) -> Iterator[bytes]:
        kept = self.store.outbox.segments(own.writer, own.receipted)
        if not kept and own.writer != self.store.outbox.own().writer:
            return
        sizes = [len(one.body or b"") for one in kept]
        runs = list(
            plan.into_parts(sizes, room_bytes=bundle.ROOM_BYTES, most=bundle.MOST_SEGMENTS)
        )
        for part, (start, stop) in enumerate(runs, 1):
            yield self._seal(own, kept[start:stop], part, len(runs))

    def _seal(
        self, own: OwnWriter, kept: list[KeptSegment], part: int, parts: int
    ) -> bytes:
        before = kept[0].first - 1 if kept else own.receipted
        epoch, version = self._held()
        header = Header(
            role=Role.LAPTOP,
            writer=own.writer,
            noted_on=self.day(),
            schema=SCHEMA,
            trust_version=self._trust_version(),
            epoch=epoch,
            version=version,
            first=before + 1,
            last=kept[-1].last if kept else before,
            hash_before=self.store.outbox.hash_at(own.writer, before) or NO_HASH,
            certificate=self._paper("certificate"),
            part=part,
            parts=parts,
        )
        return bundle.seal_bundle(
            header,
            [Segment(one.body or b"", one.first, one.last) for one in kept],
            signing_key=self.keys.signing,
            recipient=Recipient(self._paper("recipient").decode()),
        )

    def _held(self) -> tuple[int, int]:
        held = self.store.papers.get("held")
        if held is None:
            return 0, 0
        epoch, version = held.decode().split()
        return int(epoch), int(version)

    def _trust_version(self) -> int:
        document = self.store.papers.get("trust")
        if document is None:
            return 0
        return TrustList.from_bytes(document, self._head_office()).version

    def _head_office(self) -> VerifyKey:
        return VerifyKey(self._paper("head-office"))

    def _paper(self, name: str) -> bytes:
        body = self.store.papers.get(name)
        if body is None:
            raise Problem(Code.STORE_DAMAGED)
        return body


# What lies on a stick for others, our own bundles among it.
_OTHERS: Final = frozenset({Code.NOT_FOR_US, Code.BUNDLE_NOT_OURS})
