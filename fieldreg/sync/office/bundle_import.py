"""Admission: how one bundle comes into head office's store.

It goes in whole, with its hash and the new boundaries of its writer's log, or it does
not. What came early is held with its bytes; what may not go in is set aside with its
bytes and the reason; one bad change is set aside alone, and tried again when more came.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.kinds import BY_NAME, Kind
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id, list_runs, number_of, writer_of
from fieldreg.domain.log.stamps import lamport_of
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import ErasureState
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.keys.word_lists import RECOVERY_BYTES
from fieldreg.store.arrivals import BundleRow, GapWaiver, OutOfOrderBundle
from fieldreg.store.log.segments import LogSegment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle, BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.codec.reply_document import KnownFork, OfficeReply
from fieldreg.sync.log import change_import, change_validation, fork_naming
from fieldreg.sync.log.log_position import LogPosition
from fieldreg.sync.office import stamp_order
from fieldreg.sync.office.bundle_inspection import (
    InspectedBundle,
    find_pending_reason,
    limit_unconfirmed,
)
from fieldreg.sync.office.reply_epochs import is_current, raise_epoch

_STATES = {BundleStatus.PENDING: "held", BundleStatus.NEW: "applied", BundleStatus.KNOWN: "applied"}


@dataclass(frozen=True, slots=True)
class BundleImporter:
    """What head office does with bundles on one *day*, with its *keys* and *trust* list.

    Long because every way in judges and applies alike.
    """

    store: Store
    day: str
    keys: HeadOfficeKeys
    trust: TrustList

    def import_bundle(self, found: InspectedBundle) -> None:
        """Take *found* in, hold it or set it aside, inside an open transaction.

        It is not one that went in before.
        """
        if found.device is not None and found.bundle is not None and found.bundle.sender_trust:
            if not found.device.id:
                found.device = self.store.devices.add_clone(found.device, self.day)
            if found.device.certificate is None:
                self.store.devices.note_certificate(
                    found.device.id, found.bundle.sender_trust.certificate.document
                )
        if found.status in _STATES:
            self._hear(found)
        if found.bundle is not None and found.position is not None:
            self._enter(found.position, found.bundle, found.new_change_count)
        elif found.bundle is not None and found.status is BundleStatus.NEW:
            self._take_back(found, found.bundle)
        if found.bundle is not None:
            self.store.bundles.delete_truncated_copies(found.sealed, Code.BUNDLE_DAMAGED)
        if found.is_own_reply and found.status in _STATES:
            return  # it is noted by what is inside, and came from nobody
        known = self.store.bundles.find(found.sha)
        # What is sealed to somebody else will never open here: it stays on its stick.
        is_shut = found.reason in (Code.NOT_FOR_US, Code.KEY_DESTROYED)
        if not is_shut and (known is None or known.state != "applied"):
            is_in = found.status in (BundleStatus.NEW, BundleStatus.KNOWN)
            self.store.bundles.save(self._line(found), None if is_in else found.sealed)

    def check_out_of_order(self, found: InspectedBundle) -> Code | None:
        """Say why *found* may not go in ahead of its turn; give it a place where it may.

        Nobody knows of which log that parted one would be; and whatever makes one wait at
        its place makes it wait before as well.
        """
        if found.bundle is None or not found.missing_range:
            return Code(found.reason or Code.NOT_FOUND)
        header = found.bundle.header
        known, *others = self.store.log_forks.list_logs(header.writer)
        if others:
            return Code.BUNDLE_WAITS
        place = LogPosition(known, header.first - 1)
        reason = find_pending_reason(self.store, found, found.bundle, place)
        found.position = None if reason else place
        return reason

    def import_out_of_order(self, found: InspectedBundle, word: GapWaiver) -> None:
        """Take in *found* by a person's *word*, though something before it is missing.

        It goes on waiting, and is entered into its log when that comes, which finds it in.

        Raises:
            Problem: why it waits, where that is not alone what is missing.
        """
        if (reason := self.check_out_of_order(found)) is not None:
            raise Problem(reason)
        bundle = found.bundle
        assert bundle is not None and found.position is not None  # noqa: S101, PT018  as it said
        header = bundle.header
        for segment, changes in bundle.read_segments():
            self._apply(found.position, segment, changes)
        change_import.retry_quarantined(self.store, self._judge)
        self.store.bundles.save(replace(self._line(found), state="ahead"), found.sealed)
        log = header.writer, header.last, header.hash_after
        said = word.officer, word.day, word.reason
        self.store.bundles.note_out_of_order(OutOfOrderBundle(*said, found.sha, *log))

    def _enter(self, place: LogPosition, bundle: Bundle, news: int) -> None:
        """Enter *bundle* into the log where it goes on, with its *news* if there are any."""
        for one in bundle.segments:
            writer, last = place.log.names.rename_position(place.log.writer, one.last)
            first = max(1, one.first - one.last + last)
            self.store.segments.add(KeptSegment(writer, first, last, one.hash, None))
        self.store.devices.note_bundle_end(
            place.log.head_writer,
            bundle.header.last - place.log.earlier_count,
            bundle.header.hash_after,
        )
        if news:
            for segment, changes in bundle.read_segments():
                if segment.last > place.last_known:
                    self._apply(place, segment, changes)
            change_import.retry_quarantined(self.store, self._judge)

    def _apply(self, place: LogPosition, segment: BundleSegment, changes: Changes) -> None:
        names = place.log.names
        unordered = {
            names.rename_id(one): Code.STAMP_UNORDERED
            for one in stamp_order.find_unordered(self.store, place, changes)
        }

        def judge(fresh: Changes) -> dict[int, Code]:
            return {**self._judge(fresh), **unordered}

        ahead = [
            Spans.parse(one.brought)
            for one in self.store.bundles.list_pending(place.log.writer)
            if one.state == "ahead"
        ]
        fresh = place.select_new(segment, changes)
        known = [one for one in fresh.ids() if any(one in spans for spans in ahead)]
        change_import.import_changes(
            self.store, change_validation.exclude_changes(fresh, known), judge
        )
        first = max(segment.first, place.last_known + 1)
        for writer, begin, end in names.rename_range(place.log.writer, first, segment.last):
            self.store.note_arrival(change_id(writer, begin), change_id(writer, end))

    def _take_back(self, found: InspectedBundle, reply: Bundle) -> None:
        """Take in what this head office once said to a laptop and lost since."""
        said = OfficeReply.from_bytes(reply.reply)
        raise_epoch(self.store, reply.header)  # it is signed, so however far ahead it is
        self._trust_again(said.trust_list)
        self._part(said.forks)
        every = self.store.log_forks.list_all()
        names = ForkNames(other_forks=tuple(one for one, is_former in every if is_former))
        ids: list[int] = []
        for changes in (names.rename_changes(one) for _, one in reply.read_segments()):
            change_import.import_changes(self.store, changes, change_import.refuse_none)
            ids += changes.ids()
        for first, last in list_runs(ids):
            self.store.note_arrival(first, last)
        if found.device is not None:
            self.store.devices.note_held_records(found.device.id, ids)
        change_import.retry_quarantined(self.store, self._judge)
        inside = hashlib.sha256(reply.signed_bytes).digest()
        self.store.bundles.save(replace(self._line(found), sha=inside, state="returned"), None)

    def _trust_again(self, document: bytes) -> None:
        """Know whom this head office once invited, by the list *document* that it signed."""
        ours = self.trust
        lost = TrustList.from_bytes(document, ours.head_office)
        both = ours.merge(self.keys, lost, issued_on=self.day)
        if both is ours:
            return
        self.store.metadata.put("trust", both.document)
        for one in both.invitations:
            self.store.devices.invite_if_unknown(
                one.laptop_name, one.scope.provinces, one.key.raw, self.day
            )
        for device in self.store.devices.list_all():
            own = device.certificate and Certificate.from_bytes(device.certificate)
            confirmed = own and both.find_certificate(own.device_key)
            if confirmed:
                self.store.devices.set_provinces(device.id, confirmed.scope.provinces)

    def _part(self, parted: Sequence[KnownFork]) -> None:
        """Call the logs of copies as this head office did before it lost that."""
        for branch in fork_naming.apply_forks(self.store, parted, are_all=False):
            device = self.store.devices.find_by_writer(branch.writer)
            if device is not None:
                self.store.devices.note_writer(device.id, branch.new_writer)

    def _judge(self, changes: Changes) -> dict[int, Code]:
        """Find stamps that a writer cannot have reached, and edits that it may not make.

        A writer's count passes only what head office had and what it made itself. It
        may change what its device made or was sent. Whoever is no laptop's, head office
        was itself before it was restored.
        """
        most = self.store.lamport()
        stamped = [
            *(zip(one.ids, one.stamps, strict=True) for one in changes.columns),
            ((one.id, one.stamp) for one in changes.unknown),
        ]
        refused = {
            identity: Code.STAMP_IMPOSSIBLE
            for pairs in stamped
            for identity, stamp in pairs
            if lamport_of(stamp) > most + number_of(identity)
        }
        of_office = [*_words_of_office(changes)]
        known = {one: self.store.devices.find_by_writer(one) for one in map(writer_of, of_office)}
        laptops = [one for one in of_office if known[writer_of(one)]]
        refused |= dict.fromkeys(laptops, Code.OUT_OF_SCOPE)
        by_writer: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
        for edits in changes.edit_columns:
            for identity, record in zip(edits.ids, edits.records, strict=True):
                by_writer[writer_of(identity), edits.kind.name][identity] = record
        for (writer, name), records in by_writer.items():
            strangers = self._strangers(writer, BY_NAME[name], records)
            refused |= dict.fromkeys(strangers, Code.OUT_OF_SCOPE)
        return refused

    def _strangers(self, writer: int, kind: Kind, records: Mapping[int, int]) -> Iterator[int]:
        devices = self.store.devices
        device = devices.find_by_writer(writer)
        if device is None:
            return
        own = set(devices.list_writers(device.id))
        foreign = {one for one in records.values() if writer_of(one) not in own}
        if not foreign:
            return
        foreign -= devices.filter_changeable(limit_unconfirmed(self.trust, device), kind, foreign)
        yield from (edit for edit, record in records.items() if record in foreign)

    def _hear(self, found: InspectedBundle) -> None:
        if found.bundle is None or found.bundle.sender_trust is None or found.device is None:
            return
        header = found.bundle.header
        is_ours = is_current(self.store, header)
        raise_epoch(self.store, header)
        if found.position and found.position.new_fork:
            if found.position.former_fork:
                self._rename(found.device.id, found.position.former_fork)
            self.store.log_forks.add(found.position.new_fork)
        self.store.devices.note_bundle_header(
            found.device.id,
            writer=found.position.log.head_writer if found.position else header.writer,
            trainer=found.contents.trainer or found.device.trainer or "",
            certificate=found.bundle.sender_trust.certificate.document,
            held_version=header.version if is_ours else 0,
            noted_on=header.noted_on,
            received_on=self.day,
        )
        self.store.erasures.note_device_reports(
            found.device.id, header.erasure_orders, header.noted_on
        )
        self.store.keys.note_device_key(found.device.id, header.recipient_id, self.day)
        if header.sealed_recovery:
            self._keep_recovery(found.device.id, header)

    def _keep_recovery(self, device: int, header: BundleHeader) -> None:
        """Keep what opens *device* again, sealed to the present key whatever it came in."""
        held = self.store.keys.list_secrets_of(device)
        if any(one.ring_mark == header.recovery_mark for one in held):
            return
        try:
            secret = open_sealed(header.sealed_recovery, *self.keys.opening_identities)
        except Problem:
            return  # sealed to a key that is gone; it comes again, sealed to another
        if len(secret) == RECOVERY_BYTES:
            sealed = seal(secret, [self.keys.identity.recipient])
            self.store.keys.save_secret(device, header.recovery_mark, sealed, self.day)

    def _rename(self, device: int, former: LogFork) -> None:
        """Call a log of *device* that turns out to be one of several by its name."""
        fork_naming.rename_fork(self.store, former)
        self.store.devices.note_writer(device, former.new_writer)

    def _line(self, found: InspectedBundle) -> BundleRow:
        header = found.bundle.header if found.bundle else None
        return BundleRow(
            sha=found.sha,
            device=found.device.id if found.device else None,
            writer=header.writer if header else None,
            first=header.first if header else None,
            last=header.last if header else None,
            state=_STATES.get(found.status, "set-aside"),
            reason=found.reason or None,
            noted_on=header.noted_on if header else None,
            received_on=self.day,
            people=len(found.contents.people),
            sessions=found.contents.session_count,
            changes=found.contents.change_count,
            brought=_brought(found),
        )


def _brought(found: InspectedBundle) -> str | None:
    """Give the changes that are news with *found*, as they are called here."""
    if found.bundle is None or found.position is None or not found.new_change_count:
        return None
    log, last = found.position.log, found.bundle.header.last
    spans = log.names.rename_range(log.writer, found.position.last_known + 1, last)
    return str(
        Spans.from_ranges(
            (change_id(writer, begin), change_id(writer, end)) for writer, begin, end in spans
        )
    )


def _words_of_office(changes: Changes) -> Iterator[int]:
    """Give the changes that head office alone may make; a laptop may ask for an erasure."""
    for one in changes.columns:
        if one.kind.is_office_only:
            yield from one.ids
    for asked in changes.creations:
        if asked.kind is kinds.ERASURE:
            place = [field.name for field in asked.kind.fields].index("state")
            said = zip(asked.ids, asked.columns[place], strict=True)
            yield from (one for one, state in said if state != ErasureState.ASKED)
