"""Inspection: what one sealed file is to head office, before anything is changed.

Who sent it is made sure of, and where in its writer's log it goes on is found. Where
something before it is missing, it waits.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, BundleView
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.arrivals import BundleRow
from fieldreg.store.devices.repository import Device
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle, open_bundle
from fieldreg.sync.codec.bundle_header import SenderRole
from fieldreg.sync.log import log_position
from fieldreg.sync.log.log_position import LogPosition, find_position
from fieldreg.sync.office.reply_epochs import is_current, read_epoch_version

_ARRIVALS = {
    Code.SENDER_UNKNOWN: BundleStatus.UNKNOWN,
    Code.SENDER_REVOKED: BundleStatus.REVOKED,
    Code.SENDER_WITHDRAWN: BundleStatus.REVOKED,
    Code.BUNDLE_DAMAGED: BundleStatus.DAMAGED,
    Code.SIGNATURE_WRONG: BundleStatus.DAMAGED,
    Code.CERTIFICATE_DAMAGED: BundleStatus.DAMAGED,
    Code.SEAL_BROKEN: BundleStatus.DAMAGED,
}

_CUT_OFF = {
    DeviceStatus.REVOKED: Code.SENDER_REVOKED,
    DeviceStatus.WITHDRAWN: Code.SENDER_WITHDRAWN,
}
_HOLDING = "holds-unconfirmed"  # the paper that says whether they wait
# A restore adds some 2¹⁶ at most: who claims more than hundreds of them unheard of lies, and
# head office goes past what it believes.
_MOST_LEAP = 1 << 24
_BEFORE_ALL = 1 << 63


@dataclass(slots=True)
class BundleContents:
    """What a bundle holds, in numbers a person can use."""

    people: IdSet = field(default_factory=IdSet)
    session_count: int = 0
    change_count: int = 0
    first_day: str = ""
    last_day: str = ""
    trainer: str = ""

    def add_changes(self, changes: Changes) -> None:
        """Count *changes* in."""
        self.change_count += changes.count
        for creations in changes.creations:
            names = [one.name for one in creations.kind.fields]
            columns = dict(zip(names, creations.columns, strict=True))
            if creations.kind is kinds.TRAINEE:
                self.people.update(creations.ids)
            elif creations.kind is kinds.SESSION:
                self.session_count += len(creations)
            elif creations.kind is kinds.WRITER_SESSION:
                self._shifts(columns["day"], columns["trainer"])
            elif "trainee" in columns:
                self.people.update({one for one in columns["trainee"] if isinstance(one, int)})
        for edits in changes.edit_columns:
            if edits.kind is kinds.TRAINEE:
                self.people.update(edits.records)

    def _shifts(self, days: Sequence[Value], trainers: Sequence[Value]) -> None:
        for day, trainer in zip(days, trainers, strict=True):
            self.first_day = min(filter(None, (self.first_day, str(day))))
            self.last_day = max(self.last_day, str(day))
            self.trainer = str(trainer)


@dataclass(slots=True)
class InspectedBundle:
    """One sealed file, opened and judged.

    *line* is what was noted of it when it went in before; it is not opened again then.
    *device* has the id 0 where it came by an invitation that another laptop came by first.
    *place* is where its log goes on, None where it cannot be taken in; *bundle* and
    *device* are None where it could not be opened.
    """

    source_path: str
    file_name: str
    sealed: bytes = field(repr=False)
    sha: bytes
    status: BundleStatus
    reason: str = ""
    earlier_line: BundleRow | None = None
    bundle: Bundle | None = None
    device: Device | None = None
    position: LogPosition | None = None
    missing_range: tuple[int, int] | None = None
    contents: BundleContents = field(default_factory=BundleContents)

    @property
    def is_own_reply(self) -> bool:
        """Tell whether head office said it itself, and a laptop gives it back."""
        return self.bundle is not None and self.bundle.header.role is SenderRole.HEAD_OFFICE

    @property
    def is_unconfirmed(self) -> bool:
        """Whether nobody has compared the words of the laptop that sent it yet."""
        trust = self.bundle.sender_trust if self.bundle else None
        return trust is not None and trust.status is DeviceStatus.UNCONFIRMED

    @property
    def new_change_count(self) -> int:
        """Count the changes that are not here yet."""
        if self.bundle is None or self.position is None:
            return 0
        return max(0, self.bundle.header.last - self.position.last_known)

    def to_view(self) -> BundleView:
        """Give it as the inbox lists it."""
        if self.earlier_line is not None:
            return BundleView(
                carrier=self.source_path,
                file=self.file_name,
                status=self.status,
                device=self.device.name if self.device else "",
                trainer=(self.device and self.device.trainer) or "",
                last_day=self.earlier_line.noted_on or "",
                people=self.earlier_line.people,
                sessions=self.earlier_line.sessions,
                changes=self.earlier_line.changes,
            )
        return BundleView(
            carrier=self.source_path,
            file=self.file_name,
            status=self.status,
            device=self.device.name if self.device else "",
            trainer=self.contents.trainer or ((self.device and self.device.trainer) or ""),
            first_day=self.contents.first_day,
            last_day=self.contents.last_day or (self.bundle.header.noted_on if self.bundle else ""),
            people=len(self.contents.people),
            sessions=self.contents.session_count,
            changes=self.contents.change_count,
            reason=self.reason,
            missing_range=self.missing_range,
            is_own_reply=self.is_own_reply,
            is_unconfirmed=self.is_unconfirmed,
        )


def inspect_bundle(
    store: Store,
    keys: HeadOfficeKeys,
    read_trust: Callable[[], TrustList],
    *,
    carrier: str,
    file: str,
    sealed: bytes,
    sha: bytes | None = None,
    is_vouched: bool = False,
) -> InspectedBundle | None:
    """Open *sealed* and judge it; None where it is nothing that was meant for us.

    It is known by the hash of its bytes, or by *sha* where it was kept here and sealed
    anew since. One that *is_vouched* for a person has judged: it goes in whoever was cut off since.
    Nothing is changed.
    """
    sha = sha or hashlib.sha256(sealed).digest()
    found = InspectedBundle(carrier, file, sealed, sha, BundleStatus.NEW)
    known = store.bundles.find(sha)
    if known is not None and known.state in ("reply", "ours"):
        return None
    if known is not None and known.state == "applied":
        found.status, found.earlier_line = BundleStatus.KNOWN, known
        found.device = store.devices.find(known.device) if known.device else None
        return found
    trust = read_trust()
    former = [one.recipient for one in store.keys.list_former_keys() if one.destroyed_on]
    try:
        opened = open_bundle(
            sealed, keys.opening_identities, trust=trust, admit_revoked=True, former=former
        )
        found.bundle = opened
        if opened.header.role is SenderRole.HEAD_OFFICE:
            if is_current(store, opened.header):
                return None  # said here, and not lost since
            found.device = _recipient(store, opened)
            returned = store.bundles.find(hashlib.sha256(opened.signed_bytes).digest())
            if returned is not None and (returned.device or found.device is None):
                found.status = BundleStatus.KNOWN
        else:
            found.device = _device(store, trust, opened)
            was_held = known is not None and known.reason == Code.BUNDLE_WAITS
            _judge(store, found, opened, is_vouched=is_vouched or was_held)
            if known and known.state == "ahead" and found.status is BundleStatus.PENDING:
                found.status, found.earlier_line = BundleStatus.KNOWN, known
        for _, changes in opened.read_segments():
            found.contents.add_changes(changes)
    except Problem as problem:
        if problem.code is Code.BUNDLE_NOT_OURS:
            return None
        found.status = _ARRIVALS.get(problem.code, BundleStatus.REFUSED)
        # Which of these two it is, nobody can tell any more.
        is_shut = problem.code is Code.NOT_FOR_US and former
        found.reason = Code.KEY_DESTROYED.value if is_shut else problem.code.value
        found.position = None
    return found


def limit_unconfirmed(trust: TrustList, device: Device) -> Device:
    """Give *device* with its provinces only where head office ever compared its words.

    Whoever copied an invitation can begin a laptop with it, and be heard before the one
    that was meant: so it is told of nobody whom it does not bring itself.
    """
    own = device.certificate and Certificate.from_bytes(device.certificate)
    has_agreed = own and trust.find_certificate(own.device_key)
    return device if has_agreed else replace(device, provinces=())


def sort_key(
    store: Store, keys: HeadOfficeKeys, read_trust: Callable[[], TrustList], sealed: bytes
) -> tuple[int, int]:
    """Give what bundles are sorted by, so that parts and gaps close by themselves.

    One that went in before is not opened again.
    """
    known = store.bundles.find(hashlib.sha256(sealed).digest())
    if known is not None and known.state == "applied":
        return 0, 0
    trust = read_trust()
    try:
        header = open_bundle(
            sealed, keys.opening_identities, trust=trust, admit_revoked=True
        ).header
    except Problem:
        return 0, 0
    if header.role is SenderRole.LAPTOP:
        return header.writer, header.first
    # What this head office once said comes first, as it was said: it says who the others are.
    return header.epoch - _BEFORE_ALL, header.version


def _device(store: Store, trust: TrustList, opened: Bundle) -> Device | None:
    if opened.sender_trust is None:
        return None
    certificate = opened.sender_trust.certificate
    for one in trust.invitations:
        if one.invitation_id == certificate.invitation_id:
            return _one_of(store.devices.list_by_invitation(one.key.raw), certificate)
    return None


def _one_of(invited: Sequence[Device], certificate: Certificate) -> Device | None:
    """Give the one of those *invited* together whose key it is.

    The first that comes is the one that was meant, until the words are compared; any other
    is nobody yet.
    """
    for one in invited:
        if one.certificate is None:
            return one
        if Certificate.from_bytes(one.certificate).device_key == certificate.device_key:
            return one
    return replace(invited[0], id=0, trainer=None) if invited else None


def _recipient(store: Store, opened: Bundle) -> Device | None:
    """Give the laptop to which head office once sent this reply, which came back."""
    return next(
        (
            device
            for device in store.devices.list_all()
            if device.certificate
            and Certificate.from_bytes(device.certificate).recipient.key_id
            == opened.header.recipient_id
        ),
        None,
    )


def _judge(store: Store, found: InspectedBundle, opened: Bundle, *, is_vouched: bool) -> None:
    """Find where the bundle goes on in the logs that are here.

    What head office held before it cut a laptop off goes in, and that it knows by the
    last bundle and never by a time: see exchange.

    Raises:
        Problem: SENDER_REVOKED, SENDER_WITHDRAWN, SENDER_UNKNOWN, WRITER_TAKEN,
            BUNDLE_DAMAGED.
    """
    header = opened.header
    if opened.sender_trust is None or found.device is None:
        raise Problem(Code.SENDER_UNKNOWN)
    is_vouched = is_vouched or opened.sender_trust.last_bundle == found.sha.hex()
    if opened.sender_trust.status in _CUT_OFF and not is_vouched:
        raise Problem(_CUT_OFF[opened.sender_trust.status])
    if header.epoch > read_epoch_version(store)[0] + _MOST_LEAP:
        raise Problem(Code.BUNDLE_DAMAGED)
    other = store.devices.find_by_writer(header.writer)
    if other is not None and other.id != found.device.id:
        raise Problem(Code.WRITER_TAKEN)
    if store.outbox.is_own_writer(header.writer):
        raise Problem(Code.WRITER_TAKEN)  # nobody else writes under our own numbers
    place = found.position = find_position(store, opened)
    if place is None:
        here = store.segments.boundary_before(header.writer, header.first)
        found.status, found.reason = BundleStatus.PENDING, Code.BUNDLE_WAITS.value
        found.missing_range = (here + 1, header.first - 1)
    elif place.new_fork is not None:
        found.reason = Code.BUNDLE_FORKS.value
    elif not found.new_change_count:
        found.status = BundleStatus.KNOWN
    if (
        place
        and found.new_change_count
        and (reason := find_pending_reason(store, found, opened, place))
    ):
        found.status, found.reason = BundleStatus.PENDING, reason.value
        found.position = None


def find_pending_reason(
    store: Store, found: InspectedBundle, opened: Bundle, place: LogPosition
) -> Code | None:
    """Say why what was *found* may not go in at its *place* yet, if it may not."""
    if found.is_unconfirmed and _holds_unconfirmed(store):
        return Code.SENDER_UNCONFIRMED
    if _is_beside_ahead(store, place, opened):
        return Code.BUNDLE_WAITS
    if _is_unordered(store, place, opened):
        return Code.ERASURE_UNKNOWN
    return Code.ERASED_TWIN_MISSING if _is_of_twin(store, place, opened) else None


def _is_beside_ahead(store: Store, place: LogPosition, opened: Bundle) -> bool:
    """Tell whether it is of another log than may be what was let in ahead of its turn.

    Which log that is of, what is missing before it will show; until then it waits.
    """
    ahead = [one for one in store.bundles.list_pending(place.log.writer) if one.state == "ahead"]
    return any(
        place.new_fork is not None
        or log_position.has_other_content(store, place.log, opened, one.first or 0, one.last or 0)
        for one in ahead
    )


def _is_of_twin(store: Store, place: LogPosition, opened: Bundle) -> bool:
    """Tell whether it says somebody else under the number of one who was erased.

    This head office was put back to before it learned that there are two logs by this
    name. The order means the other one: until that has come, nobody can tell them apart.
    """
    return any(
        store.erasures.find_id_collisions(
            place.select_new(segment, changes), opened.header.erasure_orders
        )
        for segment, changes in opened.read_segments()
        if segment.last > place.last_known
    )


def _is_unordered(store: Store, place: LogPosition, opened: Bundle) -> bool:
    """Tell whether a segment was written anew though nobody in it was erased from here.

    This head office was put back to before it gave the order; a laptop gives it back.
    """
    called = place.log.names.rename_changes
    anew = (
        called(changes)
        for segment, changes in opened.read_segments()
        if segment.original_hash and segment.last > place.last_known
    )
    return any(not store.erasures.load_orders_for(one).affects(one) for one in anew)


def _holds_unconfirmed(store: Store) -> bool:
    """Tell whether bundles wait until their laptop is confirmed, or go in undoable."""
    return store.metadata.get(_HOLDING) == b"1"
