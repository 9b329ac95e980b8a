"""Imports one inspected bundle into head office's store, whole or not at all.

A pending or refused one is stored with its bytes and the reason, a bad change quarantined alone.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, list_runs
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.orders import find_orders
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.keys.word_lists import RECOVERY_BYTES
from fieldreg.services import device_status
from fieldreg.store.arrivals import BundleState, GapWaiver, OutOfOrderBundle
from fieldreg.store.devices.repository import Device
from fieldreg.store.log.segments import LogSegment
from fieldreg.store.office_notes import PROGRAMS, sent_replies
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.codec.reply_document import KnownFork, OfficeReply
from fieldreg.sync.log import change_import, change_validation, fork_naming
from fieldreg.sync.log.log_position import LogPosition
from fieldreg.sync.office import import_decision, stamp_order
from fieldreg.sync.office.authority_facts import read_authority
from fieldreg.sync.office.bundle_inspection import (
    DAMAGED_CODES,
    InspectedBundle,
    find_pending_reason,
    refuse,
)
from fieldreg.sync.office.import_decision import (
    DeviceReport,
    EnterLog,
    ImportFacts,
    ImportPlan,
    SegmentFacts,
    TakeBackReply,
)
from fieldreg.sync.office.reply_epochs import is_current, open_epoch, read_epoch_version

# Of what waits or is set aside so much is kept, of all senders that nobody knows together, of the
# laptops of one invitation that are not trusted, and of a laptop that is.
MAX_UNTRUSTED_FILES: Final = 200
MAX_UNTRUSTED_BYTES: Final = 16 << 20
MAX_TRUSTED_FILES: Final = 1_000
MAX_TRUSTED_BYTES: Final = 256 << 20


_WAITING: Final = (BundleState.PENDING, BundleState.QUARANTINED)


@dataclass(frozen=True, slots=True)
class BundleImporter:
    store: Store
    day: str
    keys: HeadOfficeKeys
    trust: TrustList

    def import_bundle(self, found: InspectedBundle) -> InspectedBundle:
        """Import, hold or quarantine *found*, which is new, inside an open transaction.

        Return it with the id of its device.
        """
        plan = import_decision.decide(self._read_facts(found), found)
        left_out = _leave_out(self.store, found, plan)
        return left_out or replace(found, device=self._apply(plan))

    def find_position_out_of_order(self, found: InspectedBundle) -> LogPosition | Code:
        if found.bundle is None or not found.missing_range:
            return Code(found.reason or Code.NOT_FOUND)
        header = found.bundle.header
        log, *others = self.store.log_forks.list_logs(header.writer)
        if others:
            return Code.BUNDLE_WAITS
        position = LogPosition(log, header.first - 1)
        return find_pending_reason(self.store, found, found.bundle, position) or position

    def import_out_of_order(self, found: InspectedBundle, waiver: GapWaiver) -> None:
        """Import *found*, which stays pending until the missing changes come.

        Raises the reason why it is pending, if not for missing changes.
        """
        position = self.find_position_out_of_order(found)
        if isinstance(position, Code):
            raise Problem(position)
        if found.bundle is None:
            raise Problem(Code.NOT_FOUND)
        header = found.bundle.header
        for segment, changes in found.bundle.read_segments():
            self._import_segment(position, segment, changes)
        self.retry_quarantined()
        row = import_decision.build_row(replace(found, position=position), self.day)
        self.store.bundles.save(replace(row, state=BundleState.OUT_OF_ORDER), found.sealed)
        self.store.bundles.note_out_of_order(
            OutOfOrderBundle(
                waiver.officer,
                waiver.day,
                waiver.reason,
                found.sha,
                header.writer,
                header.last,
                header.hash_after,
            )
        )

    def retry_quarantined(self, writer: int = 0) -> None:
        first, last = (change_id(writer, 1), change_id(writer, LAST_NUMBER))
        span = (first, last) if writer else (0, change_import.LAST_ID)
        change_import.retry_quarantined(self.store, self._judge, span)
        device_status.forget_put_away(self.store, self.day)

    def _read_facts(self, found: InspectedBundle) -> ImportFacts:
        row = self.store.bundles.find(found.sha)
        header = found.bundle.header if found.bundle else None
        return ImportFacts(
            day=self.day,
            epoch=read_epoch_version(self.store)[0],
            is_current=header is None or is_current(self.store, header),
            stored_state=row.state if row else None,
            recovery=self._reseal_recovery(found.device, header)
            if header and found.device and import_decision.is_reported(found)
            else None,
        )

    def _reseal_recovery(self, device: Device, header: BundleHeader) -> bytes | None:
        known = self.store.keys.list_secrets_of(device.id)
        if not header.sealed_recovery or any(
            secret.ring_mark == header.recovery_mark for secret in known
        ):
            return None
        try:
            secret = open_sealed(header.sealed_recovery, *self.keys.opening_identities)
        except Problem:
            return None
        is_valid = len(secret) == RECOVERY_BYTES
        return seal(secret, [self.keys.identity.recipient]) if is_valid else None

    def _apply(self, plan: ImportPlan) -> Device | None:
        """Apply the plan's fields in their order; each needs those before it."""
        store, device = self.store, self._apply_device(plan)
        if plan.new_epoch is not None:
            open_epoch(store, plan.new_epoch)
        if device is not None:
            self._apply_forks(device.id, plan)
            self._note_report(device.id, plan.report)
            self._note_confirmation(device.id)
        if isinstance(plan.content, EnterLog):
            self._enter_log(plan.content)
        elif isinstance(plan.content, TakeBackReply):
            self._take_back(plan.content)
        if plan.whole_bytes is not None:
            store.bundles.delete_damaged_copies(plan.whole_bytes, DAMAGED_CODES)
        if plan.row is not None:
            row = replace(plan.row, device=device.id if device else None)
            store.bundles.save(row, plan.stored_bytes)
        return device

    def _note_confirmation(self, device: int) -> None:
        present = self.store.devices.find(device)
        is_confirmed = device in device_status.find_vouched_keys(self.store) or (
            present is not None and self.trust.is_confirmed(present.certificate)
        )
        self.store.devices.note_confirmation(device, is_confirmed=is_confirmed)

    def _apply_device(self, plan: ImportPlan) -> Device | None:
        device = plan.device
        if device is not None and plan.adds_clone:
            device = self.store.devices.add_clone(device, self.day)
        if device is not None and plan.certificate is not None:
            self.store.devices.note_certificate(device.id, plan.certificate)
        return device

    def _apply_forks(self, device: int, plan: ImportPlan) -> None:
        if plan.former_fork is not None:
            fork_naming.rename_fork(self.store, plan.former_fork)
            self.store.devices.note_writer(device, plan.former_fork.new_writer)
        if plan.new_fork is not None:
            self.store.log_forks.add(plan.new_fork)

    def _note_report(self, device: int, report: DeviceReport | None) -> None:
        if report is None:
            return
        self.store.devices.note_bundle_header(
            device,
            writer=report.writer,
            trainer=report.trainer,
            certificate=report.certificate,
            held_version=report.held_version,
            noted_on=report.noted_on,
            received_on=self.day,
        )
        programs = self.store.metadata.read(PROGRAMS)
        former, sent = programs.get(device), self.store.metadata.read(sent_replies(device))
        program = report.program.with_former(former, sent.latest_version)
        if program != former:
            self.store.metadata.write(PROGRAMS, {**programs, device: program})
        self.store.erasures.note_device_reports(device, report.erasure_orders, report.noted_on)
        self.store.keys.note_device_key(device, report.key_id, self.day)
        if report.recovery is not None:
            self.store.keys.save_secret(device, report.recovery_mark, report.recovery, self.day)

    def _enter_log(self, content: EnterLog) -> None:
        bundle, position = content.bundle, content.position
        log = position.log
        for segment in bundle.segments:
            writer, last = log.names.rename_position(log.writer, segment.last)
            first = max(1, segment.first - segment.last + last)
            self.store.segments.add(LogSegment(writer, first, last, segment.hash, None))
        self.store.devices.note_bundle_end(
            log.head_writer, bundle.header.last - log.earlier_count, bundle.header.hash_after
        )
        if content.has_news:
            with self.store.people.adding(content.new_people):
                for segment, changes in bundle.read_segments():
                    if segment.last > position.last_known:
                        self._import_segment(position, segment, changes)
            self.retry_quarantined()

    def _import_segment(
        self, position: LogPosition, segment: BundleSegment, changes: Changes
    ) -> None:
        store, log = self.store, position.log
        unordered = frozenset(
            map(log.names.rename_id, stamp_order.find_unordered(store, position, changes))
        )
        out_of_order = [
            Spans.parse(row.brought)
            for row in store.bundles.list_pending(log.writer)
            if row.state is BundleState.OUT_OF_ORDER
        ]
        new = position.select_new(segment, changes)
        if out_of_order:  # hardly ever, and a look at each of a million changes costs
            known = [id_ for id_ in new.ids() if any(id_ in spans for spans in out_of_order)]
            new = change_validation.exclude_changes(new, known)
        change_import.import_changes(store, new, lambda batch: self._judge(batch, unordered))
        first = max(segment.first, position.last_known + 1)
        for writer, begin, end in log.names.rename_range(log.writer, first, segment.last):
            store.note_arrival(change_id(writer, begin), change_id(writer, end))

    def _judge(self, changes: Changes, unordered: frozenset[int] = frozenset()) -> dict[int, Code]:
        authority = read_authority(self.store, self.trust, changes)
        facts = SegmentFacts(self.store.lamport(), authority, unordered)
        return import_decision.judge(facts, changes)

    def _take_back(self, content: TakeBackReply) -> None:
        if self.keys.is_for_receiver:  # uniting the trust lists needs head office's signature
            raise Problem(Code.RECEIPTS_ONLY)
        reply, row = content.reply, content.row
        document = OfficeReply.from_bytes(reply.reply)
        authority = self.store.officers.authority
        has_new_acts = authority and authority.adopt(document.officers, document.acts)
        if document.trust_list:
            self._restore_trust(document.trust_list)
        self._restore_forks(document.forks)
        forks = self.store.log_forks.list_all()
        former = tuple(fork for fork, is_former in forks if is_former)
        names = ForkNames(other_forks=former)
        ids: list[int] = []
        again: set[int] = set()
        for _, changes in reply.read_segments():
            renamed = names.rename_changes(changes)
            # One of two copies of that laptop may have no reply with them.
            again.update(order.change for order in find_orders(renamed))
            if authority and (orders := list(find_orders(changes))):
                seen = [fork for fork in former if fork_naming.is_seen_here(self.store, fork)]
                signed = ForkNames(other_forks=tuple(seen)).rename_changes(changes)
                authority.sign_other_forms(orders, find_orders(signed))
            change_import.import_changes(self.store, renamed, change_import.refuse_none)
            ids += renamed.ids()
        for first, last in list_runs(ids):
            self.store.note_arrival(first, last)
        if row.device is not None:
            held = [id_ for id_ in ids if id_ not in again]
            self.store.sent_records.note_held_records(row.device, held)
        self.retry_quarantined()
        if has_new_acts:
            self.store.erasures.reapply_orders()
        inner_sha = hashlib.sha256(reply.signed_bytes).digest()
        self.store.bundles.save(replace(row, sha=inner_sha, state=BundleState.RETURNED_REPLY), None)

    def _restore_trust(self, document: bytes) -> None:
        if authority := self.store.officers.authority:
            document = authority.trust.restrict(document)
        lost = TrustList.from_bytes(document, self.trust.head_office)
        merged = self.trust.merge(self.keys, lost, issued_on=self.day)
        if merged is self.trust:
            return
        device_status.save_merged_trust_list(self.store, merged, self.day)

    def _restore_forks(self, forks: Sequence[KnownFork]) -> None:
        for fork in fork_naming.apply_forks(self.store, forks, are_all=False):
            device = self.store.devices.find_by_writer(fork.writer)
            if device is not None:
                self.store.devices.note_writer(device.id, fork.new_writer)
                self._note_confirmation(device.id)


def _leave_out(store: Store, found: InspectedBundle, plan: ImportPlan) -> InspectedBundle | None:
    if plan.row is None or plan.row.state not in _WAITING:
        return None
    if store.bundles.is_thrown_away(found.sha):
        return found
    if store.bundles.find(found.sha) is not None:
        return None
    if plan.device is None:
        count, size_bytes = store.bundles.measure_unattributed()
    else:
        count, size_bytes = store.bundles.measure_waiting(plan.device.invitation_key)
    max_files, max_bytes = MAX_UNTRUSTED_FILES, MAX_UNTRUSTED_BYTES
    if found.is_of_known:
        max_files, max_bytes = MAX_TRUSTED_FILES, MAX_TRUSTED_BYTES
    if count < max_files and size_bytes + len(found.sealed) <= max_bytes:
        return None
    return refuse(found, Code.QUARANTINE_FULL)
