"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first and a bundle is always left, even an empty
one. Nothing turns into "head office has it" here but by a receipt that names the
hash this laptop's own log has at that place.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
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
from fieldreg.store.outbox import OwnWriter
from fieldreg.store.segments import NO_HASH
from fieldreg.store.segments import Segment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync import bundle, continuity, intake, plan
from fieldreg.sync.bundle import Bundle, Segment
from fieldreg.sync.header import Header, Role
from fieldreg.sync.receipts import Reply
from fieldreg.sync.transports import Transport

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class LaptopCourier:
    """The courier of one unlocked laptop.

    *folder* and *single* open carriers; *new_writer* draws a writer's number.
    """

    store: Store
    keys: DeviceKeys
    day: Callable[[], str]
    folder: Callable[[Path], Transport]
    single: Callable[[Path], Transport]
    new_writer: Callable[[], int]

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
        except Problem as refused:  # a stick that is gone cannot be written to either
            problem = refused.code.value
        left = self._leave(lambda _: carrier, "stick", on_step, is_cancelled)
        return replace(left, reply=news, reply_problem=problem)

    def write_file(
        self, path: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> ExchangeOutcome:
        """Leave one sealed file at *path*, to be sent by other means.

        What is too long for one file goes into more beside it, numbered from 2.
        """
        first = Path(path)

        def carrier(place: int) -> Transport:
            name = f"{first.stem}-{place + 1}{first.suffix}" if place else first.name
            return self.single(first.with_name(name))

        return self._leave(carrier, "file", on_step, is_cancelled)

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
        # In the order in which they were composed, and within each in that of its parts.
        replies.sort(key=lambda one: (*_number(one[1]), one[0].header.part))
        with self.store.transaction():
            news = [
                self._apply(list(parts))
                for _, parts in groupby(replies, key=lambda one: _number(one[1]))
            ]
        return replace(
            news[-1],
            people_received=sum(one.people_received for one in news),
            corrections=sum(one.corrections for one in news),
            new_records=sum(one.new_records for one in news),
            renamed=sum(one.renamed for one in news),
        )

    def _apply(self, parts: list[tuple[Bundle, Reply]]) -> ReplyNews:
        """Apply one reply of as many *parts* as came, inside an open transaction.

        One that is older than what is held here says nothing new, and of an earlier
        epoch it would say what head office does not know any more.
        """
        reply = parts[0][1]
        held = self._held()
        if _number(reply) < held:
            return ReplyNews(day=reply.noted_on)
        if reply.epoch > held[0]:  # head office may know less than it once receipted
            self.store.outbox.forget_receipts()
        renamed = continuity.follow(self.store, reply, self.new_writer)
        received = continuity.receipted(self.store, reply)
        applied = []
        for opened, _ in parts:
            if opened.segments:
                sha = hashlib.sha256(opened.inside).digest()
                self.store.bundles.keep_reply(sha, reply.epoch, opened.inside)
            for _, changes in opened.changes():
                continuity.insist(self.store, changes)
                applied.append(intake.take_in(self.store, changes, intake.admit_all))
        applied.append(intake.try_again(self.store, intake.admit_all))
        self.store.bundles.note_returned(reply.returned, reply.epoch)
        self._trust(reply)
        is_whole = (
            len({opened.header.part for opened, _ in parts}) == parts[0][0].header.parts
        )
        now = max(held, (reply.epoch, reply.version if is_whole else 0))
        papers = self.store.papers
        papers.put("held", f"{now[0]} {now[1]}".encode())
        papers.put("replied-on", reply.noted_on.encode())
        papers.put("standing", reply.standing.value.encode())
        return ReplyNews(
            day=reply.noted_on,
            people_received=received,
            corrections=sum(one.edited for one in applied),
            new_records=sum(one.created - one.shifts for one in applied),
            set_aside=sum(len(one.set_aside) for one in reply.receipts),
            renamed=renamed,
        )

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
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
    ) -> ExchangeOutcome:
        """Leave one bundle, or its parts, each on the *carrier* for its place."""
        on_step(Step(Phase.SEALING))
        outbox, bundles = self.store.outbox, self.store.bundles
        older = bundles.written("ours")
        with self.store.transaction():
            plan.cut(self.store)
            sealed = [*self._returned()]
            sealed += [one for own in outbox.writers() for one in self._sealed(own)]
            # Known as ours before any carrier has them: whatever cuts this short, the
            # next exchange clears them away.
            for one in sealed:
                bundles.note_written(hashlib.sha256(one).digest(), "ours", self.day())
        files = tuple(
            # Our earlier bundles go only once the last part of this one is proven.
            carrier(place).leave(
                one, on_step, is_cancelled, older=older if one is sealed[-1] else ()
            )
            for place, one in enumerate(sealed)
        )
        with self.store.transaction():
            sent = outbox.note_trip(self.day(), kind)
        on_step(Step(Phase.DONE))
        return ExchangeOutcome(
            reply=None,
            reply_problem="",
            people=sent.people,
            sessions=sent.sessions,
            changes=sent.changes,
            size_bytes=sum(map(len, sealed)),
            files=files,
            is_repeat=not sent.news,
        )

    def _returned(self) -> Iterator[bytes]:
        """Seal again what head office said before it was restored and may have lost."""
        recipient = Recipient(self._paper("recipient").decode())
        for inside in self.store.bundles.lost_replies(self._held()[0]):
            yield bundle.seal_again(inside, recipient)

    def _sealed(self, own: OwnWriter) -> Iterator[bytes]:
        kept = self.store.segments.after(own.writer, own.receipted)
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
            hash_before=self.store.segments.hash_at(own.writer, before) or NO_HASH,
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


def _number(reply: Reply) -> tuple[int, int]:
    return reply.epoch, reply.version


# What lies on a stick for others, our own bundles among it.
_OTHERS: Final = frozenset({Code.NOT_FOR_US, Code.BUNDLE_NOT_OURS})
