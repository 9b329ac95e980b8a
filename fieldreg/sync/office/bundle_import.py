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
from fieldreg.domain.log.forks import Branch, Names
from fieldreg.domain.log.ids import change_id, number_of, runs, writer_of
from fieldreg.domain.log.stamps import lamport_of
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import ErasureState
from fieldreg.domain.sync.exchange import Arrival
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.keys.word_lists import RECOVERY_BYTES
from fieldreg.store.arrivals import Ahead, BundleLine, Word
from fieldreg.store.log.segments import Segment as KeptSegment
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle, Segment
from fieldreg.sync.codec.bundle_header import Header
from fieldreg.sync.codec.reply_document import Parted, Reply
from fieldreg.sync.log import change_import, change_validation, log_position
from fieldreg.sync.log.log_position import Place
from fieldreg.sync.office import stamp_order
from fieldreg.sync.office.bundle_inspection import Inspected, as_known, why_not_yet
from fieldreg.sync.office.reply_epochs import is_of_now, rise

_STATES = {Arrival.HELD: "held", Arrival.NEW: "applied", Arrival.KNOWN: "applied"}


@dataclass(frozen=True, slots=True)
class Admission:
    """What head office does with bundles on one *day*, with its *keys* and *trust* list.

    Long because every way in judges and applies alike.
    """

    store: Store
    day: str
    keys: HeadOfficeKeys
    trust: TrustList

    def admit(self, found: Inspected) -> None:
        """Take *found* in, hold it or set it aside, inside an open transaction.

        It is not one that went in before.
        """
        if found.device is not None and found.bundle is not None and found.bundle.trust:
            if not found.device.id:
                found.device = self.store.devices.invite_beside(found.device, self.day)
            if found.device.certificate is None:
                self.store.devices.note_certificate(
                    found.device.id, found.bundle.trust.certificate.document
                )
        if found.arrival in _STATES:
            self._hear(found)
        if found.bundle is not None and found.place is not None:
            self._enter(found.place, found.bundle, found.news)
        elif found.bundle is not None and found.arrival is Arrival.NEW:
            self._take_back(found, found.bundle)
        if found.bundle is not None:
            self.store.bundles.forget_halves(found.sealed, Code.BUNDLE_DAMAGED)
        if found.is_own_word and found.arrival in _STATES:
            return  # it is noted by what is inside, and came from nobody
        known = self.store.bundles.one(found.sha)
        # What is sealed to somebody else will never open here: it stays on its stick.
        is_shut = found.reason in (Code.NOT_FOR_US, Code.KEY_DESTROYED)
        if not is_shut and (known is None or known.state != "applied"):
            is_in = found.arrival in (Arrival.NEW, Arrival.KNOWN)
            self.store.bundles.keep(self._line(found), None if is_in else found.sealed)

    def why_not_ahead(self, found: Inspected) -> Code | None:
        """Say why *found* may not go in ahead of its turn; give it a place where it may.

        Nobody knows of which log that parted one would be; and whatever makes one wait at
        its place makes it wait before as well.
        """
        if found.bundle is None or not found.waits_for:
            return Code(found.reason or Code.NOT_FOUND)
        header = found.bundle.header
        known, *others = self.store.branches.logs(header.writer)
        if others:
            return Code.BUNDLE_WAITS
        place = Place(known, header.first - 1)
        reason = why_not_yet(self.store, found, found.bundle, place)
        found.place = None if reason else place
        return reason

    def let_ahead(self, found: Inspected, word: Word) -> None:
        """Take in *found* by a person's *word*, though something before it is missing.

        It goes on waiting, and is entered into its log when that comes, which finds it in.

        Raises:
            Problem: why it waits, where that is not alone what is missing.
        """
        if (reason := self.why_not_ahead(found)) is not None:
            raise Problem(reason)
        bundle = found.bundle
        assert bundle is not None and found.place is not None  # noqa: S101, PT018  as it said
        header = bundle.header
        for segment, changes in bundle.changes():
            self._apply(found.place, segment, changes)
        change_import.try_again(self.store, self._judge)
        self.store.bundles.keep(replace(self._line(found), state="ahead"), found.sealed)
        log = header.writer, header.last, header.hash_after
        said = word.officer, word.day, word.reason
        self.store.bundles.let_ahead(Ahead(*said, found.sha, *log))

    def _enter(self, place: Place, bundle: Bundle, news: int) -> None:
        """Enter *bundle* into the log where it goes on, with its *news* if there are any."""
        for one in bundle.segments:
            writer, last = place.log.names.place(place.log.writer, one.last)
            first = max(1, one.first - one.last + last)
            self.store.segments.add(KeptSegment(writer, first, last, one.hash, None))
        self.store.devices.note_end(
            place.log.head, bundle.header.last - place.log.before, bundle.header.hash_after
        )
        if news:
            for segment, changes in bundle.changes():
                if segment.last > place.here:
                    self._apply(place, segment, changes)
            change_import.try_again(self.store, self._judge)

    def _apply(self, place: Place, segment: Segment, changes: Changes) -> None:
        names = place.log.names
        unordered = {
            names.identity(one): Code.STAMP_UNORDERED
            for one in stamp_order.unordered(self.store, place, changes)
        }

        def judge(fresh: Changes) -> dict[int, Code]:
            return {**self._judge(fresh), **unordered}

        ahead = [
            Spans.read(one.brought)
            for one in self.store.bundles.held(place.log.writer)
            if one.state == "ahead"
        ]
        fresh = place.fresh(segment, changes)
        known = [one for one in fresh.ids() if any(one in spans for spans in ahead)]
        change_import.take_in(self.store, change_validation.without(fresh, known), judge)
        first = max(segment.first, place.here + 1)
        for writer, begin, end in names.spans(place.log.writer, first, segment.last):
            self.store.note_arrival(change_id(writer, begin), change_id(writer, end))

    def _take_back(self, found: Inspected, reply: Bundle) -> None:
        """Take in what this head office once said to a laptop and lost since."""
        said = Reply.from_bytes(reply.reply)
        rise(self.store, reply.header)  # it is signed, so however far ahead it is
        self._trust_again(said.trust_list)
        self._part(said.parted)
        every = self.store.branches.all()
        names = Names(former=tuple(one for one, is_former in every if is_former))
        ids: list[int] = []
        for changes in (names.changes(one) for _, one in reply.changes()):
            change_import.take_in(self.store, changes, change_import.admit_all)
            ids += changes.ids()
        for first, last in runs(ids):
            self.store.note_arrival(first, last)
        if found.device is not None:
            self.store.devices.note_held(found.device.id, ids)
        change_import.try_again(self.store, self._judge)
        inside = hashlib.sha256(reply.inside).digest()
        self.store.bundles.keep(
            replace(self._line(found), sha=inside, state="returned"), None
        )

    def _trust_again(self, document: bytes) -> None:
        """Know whom this head office once invited, by the list *document* that it signed."""
        ours = self.trust
        lost = TrustList.from_bytes(document, ours.head_office)
        both = ours.with_all_of(self.keys, lost, issued_on=self.day)
        if both is ours:
            return
        self.store.papers.put("trust", both.document)
        for one in both.invitations:
            self.store.devices.invite_again(
                one.laptop_name, one.scope.provinces, one.key.raw, self.day
            )
        for device in self.store.devices.all():
            own = device.certificate and Certificate.from_bytes(device.certificate)
            confirmed = own and both.certificate_of(own.device_key)
            if confirmed:
                self.store.devices.cover(device.id, confirmed.scope.provinces)

    def _part(self, parted: Sequence[Parted]) -> None:
        """Call the logs of copies as this head office did before it lost that."""
        for branch in log_position.part(self.store, parted, are_all=False):
            device = self.store.devices.of_writer(branch.writer)
            if device is not None:
                self.store.devices.note_writer(device.id, branch.becomes)

    def _judge(self, changes: Changes) -> dict[int, Code]:
        """Find stamps that a writer cannot have reached, and edits that it may not make.

        A writer's count passes only what head office had and what it made itself. It
        may change what its device made or was sent. Whoever is no laptop's, head office
        was itself before it was restored.
        """
        most = self.store.lamport()
        stamped = [
            *(zip(one.ids, one.stamps, strict=True) for one in changes.columns),
            ((one.id, one.stamp) for one in changes.strange),
        ]
        refused = {
            identity: Code.STAMP_IMPOSSIBLE
            for pairs in stamped
            for identity, stamp in pairs
            if lamport_of(stamp) > most + number_of(identity)
        }
        of_office = [*_words_of_office(changes)]
        known = {
            one: self.store.devices.of_writer(one) for one in map(writer_of, of_office)
        }
        laptops = [one for one in of_office if known[writer_of(one)]]
        refused |= dict.fromkeys(laptops, Code.OUT_OF_SCOPE)
        by_writer: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
        for edits in changes.alike:
            for identity, record in zip(edits.ids, edits.records, strict=True):
                by_writer[writer_of(identity), edits.kind.name][identity] = record
        for (writer, name), records in by_writer.items():
            strangers = self._strangers(writer, BY_NAME[name], records)
            refused |= dict.fromkeys(strangers, Code.OUT_OF_SCOPE)
        return refused

    def _strangers(
        self, writer: int, kind: Kind, records: Mapping[int, int]
    ) -> Iterator[int]:
        devices = self.store.devices
        device = devices.of_writer(writer)
        if device is None:
            return
        own = set(devices.writers(device.id))
        foreign = {one for one in records.values() if writer_of(one) not in own}
        if not foreign:
            return
        foreign -= devices.may_change(as_known(self.trust, device), kind, foreign)
        yield from (edit for edit, record in records.items() if record in foreign)

    def _hear(self, found: Inspected) -> None:
        if found.bundle is None or found.bundle.trust is None or found.device is None:
            return
        header = found.bundle.header
        is_ours = is_of_now(self.store, header)
        rise(self.store, header)
        if found.place and found.place.branch:
            if found.place.former:
                self._rename(found.device.id, found.place.former)
            self.store.branches.add(found.place.branch)
        self.store.devices.heard_from(
            found.device.id,
            writer=found.place.log.head if found.place else header.writer,
            trainer=found.counted.trainer or found.device.trainer or "",
            certificate=found.bundle.trust.certificate.document,
            held_version=header.version if is_ours else 0,
            noted_on=header.noted_on,
            received_on=self.day,
        )
        self.store.erasures.note_answers(found.device.id, header.erased, header.noted_on)
        self.store.custody.note_key(found.device.id, header.recipient_id, self.day)
        if header.recovery:
            self._keep_recovery(found.device.id, header)

    def _keep_recovery(self, device: int, header: Header) -> None:
        """Keep what opens *device* again, sealed to the present key whatever it came in."""
        held = self.store.custody.secrets_of(device)
        if any(one.mark == header.recovery_mark for one in held):
            return
        try:
            secret = open_sealed(header.recovery, *self.keys.opening)
        except Problem:
            return  # sealed to a key that is gone; it comes again, sealed to another
        if len(secret) == RECOVERY_BYTES:
            sealed = seal(secret, [self.keys.identity.recipient])
            self.store.custody.keep_secret(device, header.recovery_mark, sealed, self.day)

    def _rename(self, device: int, former: Branch) -> None:
        """Call a log of *device* that turns out to be one of several by its name."""
        log_position.call(self.store, former)
        self.store.devices.note_writer(device, former.becomes)

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
            received_on=self.day,
            people=len(found.counted.people),
            sessions=found.counted.sessions,
            changes=found.counted.changes,
            brought=_brought(found),
        )


def _brought(found: Inspected) -> str | None:
    """Give the changes that are news with *found*, as they are called here."""
    if found.bundle is None or found.place is None or not found.news:
        return None
    log, last = found.place.log, found.bundle.header.last
    spans = log.names.spans(log.writer, found.place.here + 1, last)
    return str(
        Spans.of(
            (change_id(writer, begin), change_id(writer, end))
            for writer, begin, end in spans
        )
    )


def _words_of_office(changes: Changes) -> Iterator[int]:
    """Give the changes that head office alone may make; a laptop may ask for an erasure."""
    for one in changes.columns:
        if one.kind.is_of_office:
            yield from one.ids
    for asked in changes.creations:
        if asked.kind is kinds.ERASURE:
            place = [field.name for field in asked.kind.fields].index("state")
            said = zip(asked.ids, asked.columns[place], strict=True)
            yield from (one for one, state in said if state != ErasureState.ASKED)
