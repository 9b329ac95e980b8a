"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first and a bundle is always left, even an empty
one. What is left stays "on its way" until a receipt comes home.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

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
from fieldreg.domain.rounds import Round, away
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
class Load:
    """What goes at once: *sealed* files with all up to number *cut* of each writer."""

    cut: Mapping[int, int]
    sealed: tuple[bytes, ...]

    def holds(self, writers: Iterable[OwnWriter]) -> bool:
        """Tell whether all that *writers* wrote so far is in it."""
        return all(own.number <= self.cut.get(own.writer, 0) for own in writers)

    def to_bytes(self) -> bytes:
        """Write it, to be kept."""
        cut = " ".join(f"{writer}:{last}" for writer, last in self.cut.items())
        parts = (cut.encode(), *self.sealed)
        return b"".join(len(one).to_bytes(4, "big") + one for one in parts)

    @classmethod
    def from_bytes(cls, left: bytes) -> Self:
        """Read what `to_bytes` wrote."""
        parts = []
        while left:
            end = 4 + int.from_bytes(left[:4], "big")
            parts.append(left[4:end])
            left = left[end:]
        pairs = (pair.split(":") for pair in parts[0].decode().split())
        return cls({int(writer): int(last) for writer, last in pairs}, tuple(parts[1:]))


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
    hub: Callable[[str, IsCancelled], Transport]
    new_writer: Callable[[], int]

    @property
    def _office(self) -> HeadOffice:
        return HeadOffice(self.store)

    def exchange(
        self, stick: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> Round[ExchangeOutcome]:
        """Take head office's reply from *stick* first, then leave a bundle there."""
        open_stick = partial(self.folder, Path(stick))
        return self._round(open_stick, "stick", on_step, is_cancelled)

    def exchange_by_hub(
        self, on_step: OnStep, is_cancelled: IsCancelled, *, url: str = ""
    ) -> Round[ExchangeOutcome]:
        """Take head office's reply from its hub first, then leave a bundle there.

        What was under way when an earlier round was cut short is sent to its end first,
        from the byte where it was; and where nothing was written since, that is all.

        Raises:
            Problem: HUB_NONE where head office has not said where its hub is; as
                `transports.line.Line.ask`; CANCELLED.
        """
        return self._round(
            partial(self.hub, url, is_cancelled), "hub", on_step, is_cancelled
        )

    def _round(
        self,
        open_carrier: Callable[[], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
    ) -> Round[ExchangeOutcome]:
        with closing(open_carrier()) as carrier:
            on_step(Step(Phase.LOOKING))
            news, problem = None, ""
            before = self._office.held()
            try:
                on_step(Step(Phase.TAKING_REPLY))
                news = yield from self._take(carrier)
            except Problem as refused:  # a stick that is gone cannot be written to either
                if refused.code in NOBODY_THERE | {Code.CANCELLED}:
                    raise
                problem = refused.code.value
            try:
                # An answer that was here before may lie on the stick since before head
                # office was begun again: it says nothing of what is known there now.
                is_answered = self._office.held() != before or problem != ""
                left = yield from self._leave(
                    lambda _: carrier, kind, on_step, is_cancelled, is_answered=is_answered
                )
            except Problem as broken:
                if news is None:
                    raise
                return ExchangeOutcome(news, broken=broken)  # what came in, came in
            return replace(left, reply=news, reply_problem=problem)

    def write_file(
        self, path: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> Round[ExchangeOutcome]:
        """Leave one sealed file at *path*, to be sent by other means.

        What is too long for one file goes into more beside it, numbered from 2.
        """
        first = Path(path)

        def carrier(place: int) -> Transport:
            name = f"{first.stem}-{place + 1}{first.suffix}" if place else first.name
            return self.single(first.with_name(name))

        return self._leave(carrier, "file", on_step, is_cancelled)

    def read_file(self, path: str) -> Round[ReplyNews]:
        """Take head office's reply from the file at *path*.

        Raises:
            Problem: what `bundle.open_bundle` raises; NOT_FOUND where it is no reply.
        """
        news = yield from self._take(self.single(Path(path)), is_strict=True)
        if news is None:
            raise Problem(Code.NOT_FOUND)
        return news

    def _take(
        self, carrier: Transport, *, is_strict: bool = False
    ) -> Round[ReplyNews | None]:
        find = partial(answers.find, carrier, self.keys, self._office.key())
        found = yield from away(lambda: find(is_strict=is_strict))
        if not found:
            return None
        news = answers.take(self.store, self.keys, found, self.new_writer)
        yield from away(lambda: [carrier.release(one.name) for one in found])
        return news

    def _leave(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        is_answered: bool = True,
    ) -> Round[ExchangeOutcome]:
        """Leave one bundle, or its parts, each on the *carrier* for its place.

        Where the carrier brought no new answer, head office may have forgotten this laptop
        when it was restored: its own word that it knows it goes along.
        """
        deliver = partial(self._deliver, carrier, kind, on_step, is_cancelled)
        if kind == "hub" and (under_way := self._under_way()) is not None:
            outcome = yield from deliver(under_way)
            if under_way.holds(self.store.outbox.writers()):
                return outcome
        on_step(Step(Phase.SEALING))
        for _ in self.store.digest_ahead():
            yield from away(partial(_go_on, is_cancelled))
        with self.store.transaction():
            cut = plan.cut(self.store)
            sealed = [*self._returned(is_answered=is_answered)]
            scope_digest = bytes.fromhex(self.store.kept_digest())
            for own in self.store.outbox.writers():
                sealed += self._sealed(own, scope_digest)
            load = Load(cut, tuple(sealed))
            if kind == "hub":
                self.store.papers.put(UNDER_WAY, load.to_bytes())
        return (yield from deliver(load))

    def _deliver(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        load: Load,
    ) -> Round[ExchangeOutcome]:
        bundles, sealed = self.store.bundles, load.sealed
        digests = [hashlib.sha256(one).digest() for one in sealed]
        older = frozenset().union(*bundles.written("ours").values()) - frozenset(digests)
        # Known as ours before any carrier has them: whatever cuts this short, the next
        # exchange clears them away.
        with self.store.transaction():
            for one in digests:
                bundles.note_written(one, "ours", self.day())
            bundles.forget_written("ours")

        def carry() -> tuple[str, ...]:
            carrier(0).clear_unfinished(older)
            return tuple(
                # Our earlier bundles go only once the last part of this one is proven.
                carrier(place).leave(
                    one, on_step, is_cancelled, older=older if one is sealed[-1] else ()
                )
                for place, one in enumerate(sealed)
            )

        files = yield from away(carry)
        with self.store.transaction():
            sent = self.store.outbox.note_trip(self.day(), kind, load.cut)
            if kind == "hub":
                self.store.papers.put(UNDER_WAY, b"")
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

    def _under_way(self) -> Load | None:
        body = self.store.papers.get(UNDER_WAY)
        return Load.from_bytes(body) if body else None

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


def _go_on(is_cancelled: IsCancelled) -> None:
    """Let whoever types have the store for a moment, amid what takes long beside it."""
    if is_cancelled():
        raise Problem(Code.CANCELLED)


def _written(store: Store, kept: KeptSegment) -> Segment:
    """Give a *kept* own segment as it goes: its bytes, or it anew without who was erased."""
    if kept.was is None:
        return Segment(kept.body or b"", kept.first, kept.last)
    span = change_id(kept.writer, kept.first), change_id(kept.writer, kept.last)
    body = columns.encode(store.segments.changes(*span))
    return Segment(body, kept.first, kept.last, was=kept.was)
