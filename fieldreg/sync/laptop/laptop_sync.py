"""The courier: a laptop's side of the exchange.

Head office's reply is always taken first. On a stick and as a file a bundle is always
left, even an empty one; by a carrier that stays where it is, the hub or a folder, only
where it says something new, or lies there no more and is waited for. So both sides fall
silent once everything is said; what is said counts anew each day, as a sign of life, and
since a head office that was put back may have forgotten whom it knew. What is left stays
"on its way" until a receipt comes home.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.log.ids import change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    Carrier,
    ExchangeOutcome,
    IsCancelled,
    OnStep,
    Phase,
    ReplyNews,
    Step,
)
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.keys.key_pairs import DeviceKeys
from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.store.log.segments import NO_HASH
from fieldreg.store.log.segments import Segment as KeptSegment
from fieldreg.store.metadata import UNDER_WAY, left, taken
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec, change_codec
from fieldreg.sync.codec.bundle_codec import Segment
from fieldreg.sync.codec.bundle_header import MOST_ERASED, Header, Role
from fieldreg.sync.laptop import reply_import
from fieldreg.sync.laptop.office_state import HeadOffice
from fieldreg.sync.laptop.outgoing_bundles import Load, Unsealed, said_by
from fieldreg.sync.log import segmentation
from fieldreg.sync.transports import NOBODY_THERE, Transport


@dataclass(frozen=True, slots=True)
class LaptopCourier:
    """The courier of one unlocked laptop.

    *folder*, *single* and *hub* open carriers, the last at another address than that of
    the hub's card where one is given; a folder may stay where it is. *glance* looks at one
    that does. *new_writer* draws a writer's number.

    Long because taking the reply and leaving a bundle are one act.
    """

    store: Store
    keys: DeviceKeys
    day: Callable[[], str]
    folder: Callable[..., Transport]
    single: Callable[[Path], Transport]
    hub: Callable[[str, IsCancelled], Transport]
    glance: Callable[[Path], str]
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

    def carry(
        self, carrier: Carrier, on_step: OnStep, is_cancelled: IsCancelled, *, url: str = ""
    ) -> Round[ExchangeOutcome]:
        """Take head office's reply from *carrier* first, then leave there what is new.

        What was under way to the hub when an earlier round was cut short is sent to its end
        first, from the byte where it was; and where nothing was written since, that is all.

        Raises:
            Problem: HUB_NONE where head office has not said where its hub is; FOLDER_NONE
                where none was chosen; as `transports.line.Line.ask`; CANCELLED.
        """
        if carrier is Carrier.HUB:
            open_carrier = partial(self.hub, url, is_cancelled)
            return self._round(open_carrier, carrier, on_step, is_cancelled)
        folder = self._own_folder()
        open_carrier = partial(self.folder, folder, stays=True)
        return self._round(open_carrier, carrier, on_step, is_cancelled, place=str(folder))

    def look(self, carrier: Carrier) -> Round[str]:
        """Give a mark of what lies there; see `domain.exchange.ByItself`."""
        if carrier is Carrier.HUB:
            return ""
        return (yield from away(partial(self.glance, self._own_folder())))

    def _own_folder(self) -> Path:
        path = self.store.papers.folder()
        if not path:
            raise Problem(Code.FOLDER_NONE)
        return Path(path)

    def _round(
        self,
        open_carrier: Callable[[], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        place: str = "",
    ) -> Round[ExchangeOutcome]:
        with closing(open_carrier()) as carrier:
            on_step(Step(Phase.LOOKING))
            news, problem = None, ""
            before = self._office.held()
            try:
                on_step(Step(Phase.TAKING_REPLY))
                news = yield from self._take(carrier, kind)
            except Problem as refused:  # a stick that is gone cannot be written to either
                if refused.code in NOBODY_THERE | {Code.CANCELLED}:
                    raise
                problem = refused.code.value
            try:
                # An answer that was here before may lie on the stick since before head
                # office was begun again: it says nothing of what is known there now.
                is_answered = self._office.held() != before or problem != ""
                left = yield from self._leave(
                    *(lambda _: carrier, kind, on_step, is_cancelled),
                    place=place,
                    is_answered=is_answered,
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
        news = yield from self._take(self.single(Path(path)), "file", is_strict=True)
        if news is None:
            raise Problem(Code.NOT_FOUND)
        return news

    def _take(
        self, carrier: Transport, kind: str, *, is_strict: bool = False
    ) -> Round[ReplyNews | None]:
        """Take what replies lie there; by a carrier that stays each is heard once."""
        find = partial(reply_import.find, carrier, self.keys, self._office.key())
        found = yield from away(lambda: find(is_strict=is_strict))
        news = None
        if unheard := reply_import.unheard(found, self._digests(taken(kind))):
            news = reply_import.take(self.store, self.keys, unheard, self.new_writer)
            if kind in _STAYING:
                with self.store.transaction():
                    there = b"".join(one.sha for one in found)
                    self.store.papers.put(taken(kind), there)
        yield from away(lambda: [carrier.release(one.name) for one in found])
        return news

    def _digests(self, paper: str) -> list[bytes]:
        kept = self.store.papers.get(paper) or b""
        return [kept[at : at + _DIGEST] for at in range(0, len(kept), _DIGEST)]

    def _leave(
        self,
        carrier: Callable[[int], Transport],
        kind: str,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        place: str = "",
        is_answered: bool = True,
    ) -> Round[ExchangeOutcome]:
        """Leave one bundle, or its parts, each on the *carrier* for its number.

        What was left last counts at that *place* alone, where there may be several.
        Where the carrier brought no new answer, head office may have forgotten this laptop
        when it was restored: its own word that it knows it goes along.
        """
        deliver = partial(self._deliver, carrier, kind, on_step, is_cancelled)
        if kind is Carrier.HUB and (under_way := self._under_way()) is not None:
            outcome = yield from deliver(under_way)
            if under_way.holds(self.store.outbox.writers()):
                return outcome
        on_step(Step(Phase.SEALING))
        for _ in self.store.digest_ahead():
            yield from away(partial(_go_on, is_cancelled))
        says, *files = self._digests(left(kind)) or [b""]
        there = (yield from away(carrier(0).standing)) if says else None
        with self.store.transaction():
            cut = segmentation.cut(self.store)
            parcels = list(self._unsealed(bytes.fromhex(self.store.kept_digest())))
            lost = list(self.store.bundles.lost_replies(self._office.held()[0]).values())
            is_known = there is not None and (there >= frozenset(files) or self._is_held())
            now = said_by(parcels, lost, place)
            if is_known and says == now:
                on_step(Step(Phase.DONE))
                return ExchangeOutcome(is_repeat=True)
            word = None if is_answered else self._office.word()
            back = [*lost, *([word] if word and word not in lost else [])]
            again = partial(bundle_codec.seal_again, recipient=self._office.recipient())
            sealed = (*map(again, back), *map(self._seal, parcels))
            load = Load(cut, now, sealed)
            if kind is Carrier.HUB:
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
            if kind is Carrier.HUB:
                self.store.papers.put(UNDER_WAY, b"")
            if kind in _STAYING:
                self.store.papers.put(left(kind), load.says + b"".join(digests))
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

    def _is_held(self) -> bool:
        """Tell whether head office has all that was written here."""
        return all(own.receipted >= own.number for own in self.store.outbox.writers())

    def _unsealed(self, scope_digest: bytes) -> Iterator[Unsealed]:
        """Give what is to go of each writer that this laptop has been, part by part."""
        for own in self.store.outbox.writers():
            kept = [
                _written(self.store, one)
                for one in self.store.segments.after(own.writer, own.receipted)
            ]
            if not kept and own.writer != self.store.outbox.own().writer:
                continue
            sizes = [len(one.body) for one in kept]
            runs = list(
                segmentation.into_parts(
                    sizes,
                    room_bytes=bundle_codec.PART_BYTES,
                    most=bundle_codec.MOST_SEGMENTS,
                )
            )
            for part, (start, stop) in enumerate(runs, 1):
                header = self._header(own, kept[start:stop], scope_digest)
                numbered = replace(header, part=part, parts=len(runs))
                yield Unsealed(numbered, kept[start:stop])

    def _header(self, own: OwnWriter, kept: list[Segment], scope_digest: bytes) -> Header:
        before = kept[0].first - 1 if kept else own.receipted
        epoch, version = self._office.held()
        return Header(
            role=Role.LAPTOP,
            writer=own.writer,
            noted_on=self.day(),
            schema=self.store.schema,
            trust_version=self._office.trust_version(),
            epoch=epoch,
            version=version,
            unheard=self._office.unheard(),
            first=before + 1,
            last=kept[-1].last if kept else before,
            hash_before=self.store.segments.hash_at(own.writer, before) or NO_HASH,
            certificate=self._office.paper("certificate"),
            recovery=self.store.papers.get("recovery-sealed") or b"",
            recovery_mark=(self.store.papers.get("recovery-mark") or b"").decode(),
            erased=tuple(self.store.erasures.carried_out(MOST_ERASED)),
            scope_digest=scope_digest,
        )

    def _seal(self, one: Unsealed) -> bytes:
        return bundle_codec.seal_bundle(
            one.header,
            one.segments,
            signing_key=self.keys.signing,
            recipient=self._office.recipient(),
        )


_STAYING: Final = frozenset(Carrier)
_DIGEST: Final = hashlib.sha256().digest_size


def _go_on(is_cancelled: IsCancelled) -> None:
    """Let whoever types have the store for a moment, amid what takes long beside it."""
    if is_cancelled():
        raise Problem(Code.CANCELLED)


def _written(store: Store, kept: KeptSegment) -> Segment:
    """Give a *kept* own segment as it goes: its bytes, or it anew without who was erased."""
    if kept.was is None:
        return Segment(kept.body or b"", kept.first, kept.last)
    span = change_id(kept.writer, kept.first), change_id(kept.writer, kept.last)
    body = change_codec.encode(store.segments.changes(*span))
    return Segment(body, kept.first, kept.last, was=kept.was)
