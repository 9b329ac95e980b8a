"""Decides whether an inspected bundle is imported, and which of its changes are refused.

Pure: `bundle_import` reads the facts, calls these functions and applies their results.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import gt
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import LogFork
from fieldreg.domain.log.ids import change_id, numbers_of, writer_of
from fieldreg.domain.log.stamps import lamports_of
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.office_notes import LaptopProgram
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.log.log_position import LogPosition
from fieldreg.sync.office import change_authority
from fieldreg.sync.office.bundle_inspection import InspectedBundle
from fieldreg.sync.office.change_authority import DeviceAuthority

_ROW_STATES: Final = {
    BundleStatus.PENDING: BundleState.PENDING,
    BundleStatus.NEW: BundleState.APPLIED,
    BundleStatus.KNOWN: BundleState.APPLIED,
}
# A bundle that is sealed to another key can never be opened here: it stays on its stick.
_UNOPENABLE_CODES: Final = frozenset({Code.NOT_FOR_US, Code.KEY_DESTROYED})


@dataclass(frozen=True, slots=True)
class ImportFacts:
    """*is_current*: the replies named in the header are known here (`reply_epochs`).

    *stored_state* is that of an earlier row of the same file. *recovery* is the header's recovery
    secret, sealed to the present key; None if known, absent or unreadable.
    """

    day: str
    epoch: int = 1
    is_current: bool = True
    stored_state: BundleState | None = None
    recovery: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DeviceReport:
    writer: int
    trainer: str
    certificate: bytes = field(repr=False)
    held_version: int
    noted_on: str
    erasure_orders: tuple[int, ...]
    key_id: str
    program: LaptopProgram
    recovery_mark: str = ""
    recovery: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class EnterLog:
    """*new_people* are at most so many."""

    bundle: Bundle
    position: LogPosition
    has_news: bool
    new_people: int


@dataclass(frozen=True, slots=True)
class TakeBackReply:
    """Store *row* of the lost *reply* under its inner hash."""

    reply: Bundle
    row: BundleRow


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Changes to the store, in their order.

    *device* is the sender, or the recipient of a returned reply. If *adds_clone*, it is another
    laptop of an invitation. *certificate* is noted for a sender that had none.
    """

    device: Device | None = None
    adds_clone: bool = False
    certificate: bytes | None = field(default=None, repr=False)
    new_epoch: int | None = None
    former_fork: LogFork | None = None
    new_fork: LogFork | None = None
    report: DeviceReport | None = None
    content: EnterLog | TakeBackReply | None = None
    whole_bytes: bytes | None = field(default=None, repr=False)
    """The readable file; damaged copies of it are deleted."""
    row: BundleRow | None = None
    stored_bytes: bytes | None = field(default=None, repr=False)


def is_reported(found: InspectedBundle) -> bool:
    return (
        found.status in _ROW_STATES
        and found.device is not None
        and found.bundle is not None
        and found.bundle.sender_trust is not None
    )


def decide(facts: ImportFacts, found: InspectedBundle) -> ImportPlan:
    bundle, device, position = found.bundle, found.device, found.position
    row = build_row(found, facts.day)
    is_stored = (
        not (found.is_own_reply and found.status in _ROW_STATES)  # stored by its inner hash
        and found.reason not in _UNOPENABLE_CODES
        and facts.stored_state is not BundleState.APPLIED
    )
    plan_row = row if is_stored else None
    stored_bytes = found.sealed if is_stored and row.state is not BundleState.APPLIED else None
    if bundle is None:
        return ImportPlan(device=device, row=plan_row, stored_bytes=stored_bytes)
    sender = bundle.sender_trust if device is not None else None
    adds_clone = sender is not None and device is not None and not device.id
    has_certificate = device is not None and device.certificate is not None and not adds_clone
    content: EnterLog | TakeBackReply | None = None
    if position is not None:
        new = found.new_change_count
        content = EnterLog(bundle, position, new > 0, min(new, len(found.contents.people)))
    elif found.is_own_reply and found.status is BundleStatus.NEW:
        content = TakeBackReply(bundle, row)
    is_trusted = is_reported(found) or isinstance(content, TakeBackReply)
    # An unconfirmed laptop makes no other one send everything again.
    was_restored = (
        bundle.header.epoch >= facts.epoch and not facts.is_current and not found.is_unconfirmed
    )
    return ImportPlan(
        device=device,
        adds_clone=adds_clone,
        certificate=sender.certificate.document if sender and not has_certificate else None,
        new_epoch=bundle.header.epoch + 1 if is_trusted and was_restored else None,
        former_fork=position.former_fork if position else None,
        new_fork=position.new_fork if position else None,
        report=_build_report(facts, found, bundle) if is_reported(found) else None,
        content=content,
        whole_bytes=found.sealed,
        row=plan_row,
        stored_bytes=stored_bytes,
    )


def build_row(found: InspectedBundle, day: str) -> BundleRow:
    header = found.bundle.header if found.bundle else None
    return BundleRow(
        sha=found.sha,
        device=found.device.id if found.device else None,
        writer=header.writer if header else None,
        first=header.first if header else None,
        last=header.last if header else None,
        state=_ROW_STATES.get(found.status, BundleState.QUARANTINED),
        reason=found.reason or None,
        noted_on=header.noted_on if header else None,
        received_on=day,
        people=len(found.contents.people),
        sessions=found.contents.session_count,
        changes=found.contents.change_count,
        brought=_new_spans(found),
    )


def _build_report(facts: ImportFacts, found: InspectedBundle, bundle: Bundle) -> DeviceReport:
    header, position = bundle.header, found.position
    former_trainer = found.device.trainer if found.device else None
    return DeviceReport(
        writer=position.log.head_writer if position else header.writer,
        trainer=found.contents.trainer or former_trainer or "",
        certificate=bundle.sender_trust.certificate.document if bundle.sender_trust else b"",
        held_version=header.version if facts.is_current else 0,
        noted_on=header.noted_on,
        erasure_orders=header.erasure_orders,
        key_id=header.recipient_id,
        program=LaptopProgram(
            header.program, len(header.refused_orders), (header.trust_mark.hex(),)
        ),
        recovery_mark=header.recovery_mark,
        recovery=facts.recovery,
    )


def _new_spans(found: InspectedBundle) -> str | None:
    if found.bundle is None or found.position is None or not found.new_change_count:
        return None
    log, last = found.position.log, found.bundle.header.last
    ranges = log.names.rename_range(log.writer, found.position.last_known + 1, last)
    return str(
        Spans.from_ranges(
            (change_id(writer, begin), change_id(writer, end)) for writer, begin, end in ranges
        )
    )


@dataclass(frozen=True, slots=True)
class SegmentFacts:
    """*lamport* is the greatest stamp count here.

    *unordered* are changes with stamps out of order.
    """

    lamport: int
    authority: DeviceAuthority = field(default_factory=DeviceAuthority)
    unordered: frozenset[int] = frozenset()


def judge(facts: SegmentFacts, changes: Changes) -> dict[int, Code]:
    """Return the *changes* that are refused for other reasons than their values.

    Of several reasons the last of these counts: names, stamp, right, order of stamps.
    """
    writers = facts.authority.device_writers
    refused = change_authority.judge_names(facts.authority, changes)
    for ids, stamps in _list_stamps(changes):
        limits = map(facts.lamport.__add__, numbers_of(ids))
        impossible = compress(ids, map(gt, lamports_of(stamps), limits))
        refused |= dict.fromkeys(impossible, Code.STAMP_IMPOSSIBLE)
    for change in change_authority.list_office_changes(changes, writers):
        if writer_of(change) in writers:
            refused[change] = Code.OUT_OF_SCOPE
    return refused | dict.fromkeys(facts.unordered, Code.STAMP_UNORDERED)


def _list_stamps(changes: Changes) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    yield from ((batch.ids, batch.stamps) for batch in changes.columns)
    yield from (((change.id,), (change.stamp,)) for change in changes.unknown)
