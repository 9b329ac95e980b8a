"""The reception: head office's side of the exchange.

Each bundle goes in whole, in one transaction with its hash and the new boundary of
its writer's log, or it does not. What came early is held with its bytes and goes in
when the gap closes; what may not go in is set aside with its bytes and the reason;
one bad change is set aside alone. Then every known laptop's reply is left on every
carrier, repeats included.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldreg.domain.changes import Changes
from fieldreg.domain.exchange import (
    Arrival,
    BundleView,
    IsCancelled,
    OnStep,
    Phase,
    ReceptionOutcome,
    Step,
)
from fieldreg.domain.ids import change_id, number_of, writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.stamps import lamport_of, stamped_by
from fieldreg.keys.pairs import HeadOfficeKeys
from fieldreg.keys.trust import TrustList
from fieldreg.store.applying import Applied
from fieldreg.store.bundles import BundleLine
from fieldreg.store.devices import Device
from fieldreg.store.outbox import Segment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync import checks, columns, replies
from fieldreg.sync.bundle import Bundle, Segment
from fieldreg.sync.inspection import Inspected, inspect
from fieldreg.sync.transports import Transport

_STATES = {Arrival.HELD: "held", Arrival.NEW: "applied", Arrival.KNOWN: "applied"}


@dataclass(frozen=True, slots=True)
class HeadOfficeReception:
    """The reception of one unlocked head office; *carrier* opens a folder or a file."""

    store: Store
    keys: HeadOfficeKeys
    day: Callable[[], str]
    carrier: Callable[[Path], Transport]

    def survey(self, carriers: Sequence[str]) -> list[BundleView]:
        """Look at what lies on *carriers* (folders or single files); change nothing."""
        return [found.view() for path in carriers for found in self._inspected(path)]

    def receive(
        self, carriers: Sequence[str], on_step: OnStep, is_cancelled: IsCancelled
    ) -> ReceptionOutcome:
        """Take in every bundle on *carriers* and leave every known laptop's reply there."""
        views: list[BundleView] = []
        failed: list[tuple[str, str]] = []
        changes = 0
        people: set[int] = set()
        for number, path in enumerate(carriers):
            on_step(Step(Phase.LOOKING, number, len(carriers)))
            try:
                # In the order of their logs, so that parts and gaps close by themselves.
                found = sorted(self._inspected(path), key=_order)
            except Problem as problem:
                failed.append((path, problem.code.value))
                continue
            for one in found:
                if is_cancelled():
                    raise Problem(Code.CANCELLED)
                taken = self._take(one)
                views.append(taken.view())
                if taken.arrival is Arrival.NEW:
                    people |= taken.counted.people
                    changes += sum(part.last - part.first + 1 for part in taken.fresh)
        written = 0
        for path in carriers:
            if path not in {name for name, _ in failed} and Path(path).is_dir():
                try:
                    written += self._reply(self.carrier(Path(path)), on_step, is_cancelled)
                except Problem as problem:
                    failed.append((path, problem.code.value))
        on_step(Step(Phase.DONE))
        return ReceptionOutcome(tuple(views), written, len(people), changes, tuple(failed))

    # Taking in

    def _inspected(self, path: str) -> Iterator[Inspected]:
        for offer in self.carrier(Path(path)).offers():
            try:
                sealed = offer.read()
            except Problem as problem:
                lost = Inspected(path, offer.name, b"", b"", Arrival.DAMAGED)
                lost.reason = problem.code.value
                yield lost
                continue
            if (found := self._inspect(path, offer.name, sealed)) is not None:
                yield found

    def _inspect(self, path: str, file: str, sealed: bytes) -> Inspected | None:
        return inspect(
            self.store, self.keys, self._trust(), carrier=path, file=file, sealed=sealed
        )

    def _take(self, first_look: Inspected) -> Inspected:
        """Take one bundle in, or hold it, or set it aside; then those that waited for it."""
        # A second look: what was before it on this stick may have gone in meanwhile.
        found = self._inspect(first_look.carrier, first_look.file, first_look.sealed)
        if found is None or not first_look.sha:
            return first_look
        try:
            with self.store.transaction():
                self._commit(found)
        except Problem as problem:
            if problem.code in _OURS:
                raise
            found.arrival, found.reason = Arrival.REFUSED, problem.code.value
            found.fresh = ()
            with self.store.transaction():
                self._commit(found)
        if found.arrival is Arrival.NEW and found.bundle is not None:
            for line, sealed in self.store.bundles.held(found.bundle.header.writer):
                waiting = self._inspect(found.carrier, line.sha.hex()[:16], sealed)
                if waiting is not None and waiting.arrival is not Arrival.HELD:
                    self._take(waiting)
        return found

    def _commit(self, found: Inspected) -> None:
        if found.arrival is Arrival.NEW and found.bundle is not None:
            for segment, changes in found.bundle.changes():
                if segment in found.fresh:
                    self._apply(found, found.bundle, segment, changes)
        if found.arrival in (Arrival.NEW, Arrival.KNOWN):
            self._hear(found)
        known = self.store.bundles.one(found.sha)
        if known is None or known.state != "applied":
            is_in = found.arrival in (Arrival.NEW, Arrival.KNOWN)
            self.store.bundles.keep(self._line(found), None if is_in else found.sealed)

    def _apply(
        self, found: Inspected, opened: Bundle, segment: Segment, changes: Changes
    ) -> Applied:
        refused = dict(checks.check(changes))
        refused |= self._impossible(changes, opened.header.writer)
        refused |= self._out_of_scope(changes, found.device)
        good = checks.without(changes, refused)
        applied = self.store.take_in(good)
        refused |= {edit.id: Code.NOT_FOUND for edit in applied.homeless}
        for identity, code in refused.items():
            alone = checks.only(changes, identity)
            self.store.bundles.set_aside(identity, code.value, columns.encode(alone))
        writer = opened.header.writer
        self.store.note_arrival(
            change_id(writer, segment.first), change_id(writer, segment.last)
        )
        self.store.outbox.add_segment(
            KeptSegment(writer, segment.first, segment.last, segment.hash, None)
        )
        return applied

    def _impossible(self, changes: Changes, writer: int) -> dict[int, Code]:
        """Find stamps that this writer cannot have reached.

        A writer's count passes only what head office had and what it made itself.
        """
        most = self.store.lamport()
        pairs = [
            *(
                (i, s)
                for one in changes.creations
                for i, s in zip(one.ids, one.stamps, strict=True)
            ),
            *((edit.id, edit.stamp) for edit in changes.edits),
            *((one.id, one.stamp) for one in changes.strange),
        ]
        return {
            identity: Code.STAMP_IMPOSSIBLE
            for identity, stamp in pairs
            if stamped_by(stamp) != writer or lamport_of(stamp) > most + number_of(identity)
        }

    def _out_of_scope(self, changes: Changes, device: Device | None) -> dict[int, Code]:
        """Find edits of records that the device neither made nor was sent."""
        if not changes.edits or device is None:
            return {}
        own = {
            *self.store.devices.writers(device.id),
            *(writer_of(e.id) for e in changes.edits),
        }
        foreign = {e.record for e in changes.edits if writer_of(e.record) not in own}
        sent = self.store.devices.sent(device.id, foreign)
        return {
            e.id: Code.OUT_OF_SCOPE for e in changes.edits if e.record in foreign - sent
        }

    def _hear(self, found: Inspected) -> None:
        if found.bundle is None or found.bundle.trust is None or found.device is None:
            return
        header = found.bundle.header
        is_epoch = header.epoch == int(self.store.papers.get("epoch") or b"1")
        self.store.devices.heard_from(
            found.device.id,
            writer=header.writer,
            trainer=found.counted.trainer or found.device.trainer or "",
            certificate=found.bundle.trust.certificate.document,
            held_version=header.version if is_epoch else 0,
            noted_on=header.noted_on,
            received_on=self.day(),
        )

    def _line(self, found: Inspected) -> BundleLine:
        header = found.bundle.header if found.bundle else None
        return BundleLine(
            sha=found.sha,
            device=found.device.id if found.device else None,
            writer=header.writer if header else None,
            first=header.first if header else None,
            last=header.last if header else None,
            state=_STATES.get(found.arrival, "set-aside"),
            reason=found.reason or None,
            noted_on=header.noted_on if header else None,
            received_on=self.day(),
            people=len(found.counted.people),
            sessions=found.counted.sessions,
            changes=found.counted.changes,
        )

    # Answering

    def _reply(self, carrier: Transport, on_step: OnStep, is_cancelled: IsCancelled) -> int:
        written = 0
        for device in self.store.devices.all():
            if device.certificate is None:
                continue
            older = self.store.bundles.written("reply", device.id)
            parts = replies.compose(
                self.store, self.keys, self._trust(), device, self.day()
            )
            for sealed in parts:
                carrier.leave(
                    sealed,
                    on_step,
                    is_cancelled,
                    older=older if sealed is parts[-1] else (),
                )
            written += 1
        return written

    def _trust(self) -> TrustList:
        document = self.store.papers.get("trust")
        if document is None:
            raise Problem(Code.STORE_DAMAGED)
        return TrustList.from_bytes(document, self.keys.signing.verify_key)


# Trouble of our own disk is no fault of the bundle's.
_OURS = frozenset({Code.DISK_FULL, Code.DISK_FAILED, Code.STORE_DAMAGED, Code.STORE_IN_USE})


def _order(found: Inspected) -> tuple[int, int]:
    header = found.bundle.header if found.bundle else None
    return (header.writer, header.first) if header else (0, 0)
