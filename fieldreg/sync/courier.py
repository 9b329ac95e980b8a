"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first and a bundle is always left, even an empty
one. What is left stays "on its way" until a receipt comes home.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from fieldreg.domain.exchange import (
    ExchangeOutcome,
    IsCancelled,
    OnStep,
    Phase,
    ReplyNews,
    Step,
)
from fieldreg.domain.ids import change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.pairs import DeviceKeys
from fieldreg.store.outbox import OwnWriter
from fieldreg.store.papers import UNDER_WAY
from fieldreg.store.segments import NO_HASH
from fieldreg.store.segments import Segment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync import answers, bundle, columns, plan
from fieldreg.sync.answers import HeadOffice
from fieldreg.sync.bundle import Segment
from fieldreg.sync.header import MOST_ERASED, Header, Role
from fieldreg.sync.transports import NOBODY_THERE, Transport


@dataclass(frozen=True, slots=True)
class LaptopCourier:
    """The courier of one unlocked laptop.

    *folder*, *single* and *hub* open carriers, the last at another address than that of
    the hub's card where one is given; *new_writer* draws a writer's number.
    """

    store: Store
    keys: DeviceKeys
    day: Callable[[], str]
    folder: Callable[[Path], Transport]
    single: Callable[[Path], Transport]
    hub: Callable[[str], Transport]
    new_writer: Callable[[], int]

    @property
    def _office(self) -> HeadOffice:
        return HeadOffice(self.store)

    def exchange(
        self, stick: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> ExchangeOutcome:
        """Take head office's reply from *stick* first, then leave a bundle there."""
        return self._round(self.folder(Path(stick)), "stick", on_step, is_cancelled)

    def exchange_by_hub(
        self, on_step: OnStep, is_cancelled: IsCancelled, *, url: str = ""
    ) -> ExchangeOutcome:
        """Take head office's reply from its hub first, then leave a bundle there.

        What was under way when an earlier round was cut short is sent to its end first,
        from the byte where it was; and where nothing was written since, that is all.

        Raises:
            Problem: HUB_NONE where head office has not said where its hub is; as
                `transports.line.Line.ask`; CANCELLED.
        """
        with closing(self.hub(url)) as carrier:
            return self._round(carrier, "hub", on_step, is_cancelled)

    def _round(
        self, carrier: Transport, kind: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> ExchangeOutcome:
        on_step(Step(Phase.LOOKING))
        news, problem = None, ""
        before = self._office.held()
        try:
            on_step(Step(Phase.TAKING_REPLY))
            news = self._take(carrier)
        except Problem as refused:  # a stick that is gone cannot be written to either
            if refused.code in NOBODY_THERE:
                raise
            problem = refused.code.value
        try:
            # An answer that was here before may lie on the stick since before head office
            # was begun again: it says nothing of what is known there now.
            is_answered = self._office.held() != before or problem != ""
            left = self._leave(
                lambda _: carrier, kind, on_step, is_cancelled, is_answered=is_answered
            )
        except Problem as broken:
            if news is None:
                raise
            return ExchangeOutcome(news, broken=broken)  # what came in, came in
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
        news = self._take(self.single(Path(path)), is_strict=True)
        if news is None:
            raise Problem(Code.NOT_FOUND)
        return news

    def _take(self, carrier: Transport, *, is_strict: bool = False) -> ReplyNews | None:
        return answers.take(
            self.store, self.keys, carrier, self.new_writer, is_strict=is_strict
        )

    def _leave(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        is_answered: bool = True,
    ) -> ExchangeOutcome:
        """Leave one bundle, or its parts, each on the *carrier* for its place.

        Where the carrier brought no new answer, head office may have forgotten this laptop
        when it was restored: its own word that it knows it goes along.
        """
        deliver = partial(self._deliver, carrier, kind, on_step, is_cancelled)
        if kind == "hub" and (under_way := self._under_way()):
            outcome = deliver(under_way)
            if not self._has_uncut():
                return outcome
        on_step(Step(Phase.SEALING))
        with self.store.transaction():
            plan.cut(self.store)
            sealed = [*self._returned(is_answered=is_answered)]
            scope_digest = bytes.fromhex(self.store.kept_digest())
            for own in self.store.outbox.writers():
                sealed += self._sealed(own, scope_digest)
            if kind == "hub":
                self._keep_under_way(sealed)
        return deliver(sealed)

    def _deliver(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        sealed: Sequence[bytes],
    ) -> ExchangeOutcome:
        outbox, bundles = self.store.outbox, self.store.bundles
        digests = [hashlib.sha256(one).digest() for one in sealed]
        older = bundles.written("ours") - frozenset(digests)
        # Known as ours before any carrier has them: whatever cuts this short, the next
        # exchange clears them away.
        with self.store.transaction():
            for one in digests:
                bundles.note_written(one, "ours", self.day())
        carrier(0).clear_unfinished(older)
        files = tuple(
            # Our earlier bundles go only once the last part of this one is proven.
            carrier(place).leave(
                one, on_step, is_cancelled, older=older if one is sealed[-1] else ()
            )
            for place, one in enumerate(sealed)
        )
        with self.store.transaction():
            sent = outbox.note_trip(self.day(), kind)
            if kind == "hub":
                self._keep_under_way([])
        on_step(Step(Phase.DONE))
        return ExchangeOutcome(
            people=sent.people,
            sessions=sent.sessions,
            changes=sent.changes,
            size_bytes=sum(map(len, sealed)),
            files=files,
            is_repeat=not sent.news,
        )

    # A line may break for days: what is under way to a hub is sealed once, and kept.

    def _under_way(self) -> list[bytes]:
        left = self.store.papers.get(UNDER_WAY) or b""
        sealed = []
        while left:
            end = 4 + int.from_bytes(left[:4], "big")
            sealed.append(left[4:end])
            left = left[end:]
        return sealed

    def _keep_under_way(self, sealed: Sequence[bytes]) -> None:
        body = b"".join(len(one).to_bytes(4, "big") + one for one in sealed)
        self.store.papers.put(UNDER_WAY, body)

    def _has_uncut(self) -> bool:
        """Tell whether anything was written since the log was last cut."""
        boundary = self.store.segments.boundary
        writers = self.store.outbox.writers()
        return any(own.number > boundary(own.writer).last for own in writers)

    def _returned(self, *, is_answered: bool) -> Iterator[bytes]:
        """Seal again what head office said before it was restored and may have lost."""
        lost = [*self.store.bundles.lost_replies(self._office.held()[0]).values()]
        word = None if is_answered else self._office.word()
        for inside in (*lost, *([word] if word and word not in lost else [])):
            yield bundle.seal_again(inside, self._office.recipient())

    def _sealed(self, own: OwnWriter, scope_digest: bytes) -> Iterator[bytes]:
        kept = [
            _written(self.store, one)
            for one in self.store.segments.after(own.writer, own.receipted)
        ]
        if not kept and own.writer != self.store.outbox.own().writer:
            return
        sizes = [len(one.body) for one in kept]
        runs = list(
            plan.into_parts(sizes, room_bytes=bundle.PART_BYTES, most=bundle.MOST_SEGMENTS)
        )
        for part, (start, stop) in enumerate(runs, 1):
            yield self._seal(own, kept[start:stop], part, len(runs), scope_digest)

    def _seal(
        self,
        own: OwnWriter,
        kept: list[Segment],
        part: int,
        parts: int,
        scope_digest: bytes,
    ) -> bytes:
        before = kept[0].first - 1 if kept else own.receipted
        epoch, version = self._office.held()
        header = Header(
            role=Role.LAPTOP,
            writer=own.writer,
            noted_on=self.day(),
            schema=self.store.schema,
            trust_version=self._office.trust_version(),
            epoch=epoch,
            version=version,
            first=before + 1,
            last=kept[-1].last if kept else before,
            hash_before=self.store.segments.hash_at(own.writer, before) or NO_HASH,
            certificate=self._office.paper("certificate"),
            recovery=self.store.papers.get("recovery-sealed") or b"",
            recovery_mark=(self.store.papers.get("recovery-mark") or b"").decode(),
            erased=tuple(self.store.erasures.carried_out(MOST_ERASED)),
            scope_digest=scope_digest,
            part=part,
            parts=parts,
        )
        return bundle.seal_bundle(
            header,
            kept,
            signing_key=self.keys.signing,
            recipient=self._office.recipient(),
        )


def _written(store: Store, kept: KeptSegment) -> Segment:
    """Give a *kept* own segment as it goes: its bytes, or it anew without who was erased."""
    if kept.was is None:
        return Segment(kept.body or b"", kept.first, kept.last)
    span = change_id(kept.writer, kept.first), change_id(kept.writer, kept.last)
    body = columns.encode(store.segments.changes(*span))
    return Segment(body, kept.first, kept.last, was=kept.was)
