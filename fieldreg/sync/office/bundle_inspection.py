"""The inspection of a sealed file at head office, before anything is changed.

It verifies the sender and finds the position that the bundle continues in its writer's log.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from fieldreg.domain.log.ids import CATALOGUE_WRITER
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import STATUS_OF_REASON, BundleStatus, BundleView
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, DeviceTrust, TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.metadata import IS_HOLDING_UNCONFIRMED
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import Bundle, open_bundle, read_header
from fieldreg.sync.codec.bundle_header import SenderRole
from fieldreg.sync.log import log_position
from fieldreg.sync.log.log_position import LogPosition, find_position
from fieldreg.sync.office.bundle_contents import BundleContents
from fieldreg.sync.office.reply_epochs import is_current, read_epoch_version

DAMAGED_CODES: Final = frozenset(
    code for code, status in STATUS_OF_REASON.items() if status is BundleStatus.DAMAGED
)

_REVOKED_CODES = {
    DeviceStatus.REVOKED: Code.SENDER_REVOKED,
    DeviceStatus.WITHDRAWN: Code.SENDER_WITHDRAWN,
}
# A restore adds at most some 2¹⁶ to the epoch. A header that claims hundreds of unknown
# restores is forged, and head office would raise its epoch beyond it.
_MAX_EPOCH_LEAP = 1 << 24
_FIRST_SORT_KEY = 1 << 63
TAKEN_STATES: Final = frozenset({BundleState.REPLY, BundleState.OWN, BundleState.APPLIED})
"""Of files that are not opened again: what they hold is here."""
MAX_UNCONFIRMED_CHANGES: Final = 50_000
"""So many are taken in of a laptop whose words nobody compared: a hundred times a first month."""


@dataclass(frozen=True, slots=True)
class InspectedBundle:
    """*earlier_row* is the row of an earlier import; the file is then not opened again.

    *device* has the id 0 if another laptop used its invitation before. *position* is None if the
    bundle cannot be imported; *bundle* and *device* if it could not be opened.
    """

    source_path: str
    file_name: str
    sealed: bytes = field(repr=False)
    sha: bytes
    status: BundleStatus
    reason: str = ""
    earlier_row: BundleRow | None = None
    bundle: Bundle | None = None
    device: Device | None = None
    position: LogPosition | None = None
    missing_range: tuple[int, int] | None = None
    contents: BundleContents = field(default_factory=BundleContents)

    @property
    def is_own_reply(self) -> bool:
        return self.bundle is not None and self.bundle.header.role is SenderRole.HEAD_OFFICE

    @property
    def is_unconfirmed(self) -> bool:
        trust = self.bundle.sender_trust if self.bundle else None
        return trust is not None and trust.status is DeviceStatus.UNCONFIRMED

    @property
    def is_of_known(self) -> bool:
        trust = self.bundle.sender_trust if self.bundle else None
        return trust is not None and trust.status is DeviceStatus.KNOWN

    @property
    def new_change_count(self) -> int:
        if self.bundle is None or self.position is None:
            return 0
        return max(0, self.bundle.header.last - self.position.last_known)

    def to_view(self) -> BundleView:
        if self.earlier_row is not None:
            return BundleView(
                carrier=self.source_path,
                file=self.file_name,
                status=self.status,
                device=self.device.name if self.device else "",
                trainer=(self.device and self.device.trainer) or "",
                last_day=self.earlier_row.noted_on or "",
                people=self.earlier_row.people,
                sessions=self.earlier_row.sessions,
                changes=self.earlier_row.changes,
                sha=self.sha.hex(),
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
            sha=self.sha.hex(),
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
    """Open *sealed* and judge it; None if it is not for head office. Changes nothing.

    *sha* identifies it if it was sealed anew since. If *is_vouched*, a person admits it although
    its laptop was revoked.
    """
    sha = sha or hashlib.sha256(sealed).digest()
    row = store.bundles.find(sha)
    if row is not None and row.state in TAKEN_STATES:
        return find_taken(store, row, carrier, file)
    found = InspectedBundle(carrier, file, sealed, sha, BundleStatus.NEW)
    return _open(store, keys, read_trust(), found, row, is_vouched=is_vouched)


def find_taken(store: Store, row: BundleRow, carrier: str, file: str) -> InspectedBundle | None:
    if row.state is not BundleState.APPLIED:
        return None
    device = store.devices.find(row.device) if row.device else None
    return InspectedBundle(
        carrier, file, b"", row.sha, BundleStatus.KNOWN, earlier_row=row, device=device
    )


def _open(
    store: Store,
    keys: HeadOfficeKeys,
    trust: TrustList,
    found: InspectedBundle,
    row: BundleRow | None,
    *,
    is_vouched: bool,
) -> InspectedBundle | None:
    former = [key.recipient for key in store.keys.list_former_keys() if key.destroyed_on]
    try:
        opened = open_bundle(
            found.sealed, keys.opening_identities, trust=trust, admit_revoked=True, former=former
        )
        found = replace(found, bundle=opened)
        if opened.header.role is SenderRole.HEAD_OFFICE:
            if is_current(store, opened.header):
                return None
            found = _judge_returned(store, found, opened)
        else:
            found = replace(found, device=_find_sender(store, trust, opened))
            was_pending = row is not None and row.reason == Code.BUNDLE_WAITS
            found = _judge(store, found, opened, is_vouched=is_vouched or was_pending)
            if (
                row
                and row.state is BundleState.OUT_OF_ORDER
                and found.status is BundleStatus.PENDING
            ):
                found = replace(found, status=BundleStatus.KNOWN, earlier_row=row)
        for _, changes in opened.read_segments():
            found.contents.add_changes(changes)
    except Problem as problem:
        if problem.code is Code.BUNDLE_NOT_OURS:
            return None
        # These two cases can no longer be told apart.
        is_shut = problem.code is Code.NOT_FOR_US and former
        status = STATUS_OF_REASON.get(problem.code, BundleStatus.REFUSED)
        return refuse(found, Code.KEY_DESTROYED if is_shut else problem.code, status)
    return found


def refuse(
    found: InspectedBundle, code: Code, status: BundleStatus = BundleStatus.REFUSED
) -> InspectedBundle:
    return replace(found, status=status, reason=code.value, position=None)


def limit_unconfirmed(trust: TrustList, device: Device) -> Device:
    """Return *device* with its provinces in the trust list once its words were compared.

    Until then it receives only its own records: a copied invitation may be another person's.
    """
    confirmed = trust.find_confirmed(device.certificate)
    provinces = confirmed.scope.provinces if confirmed else ()
    return device if device.provinces == provinces else replace(device, provinces=provinces)


def is_second(store: Store, device: Device, trust: DeviceTrust) -> bool:
    if trust.status is not DeviceStatus.UNCONFIRMED:
        return False
    return trust.is_contested or any(
        other.certificate is not None
        and other.id != device.id
        and (not device.id or other.id < device.id)
        for other in store.devices.list_by_invitation(device.invitation_key)
    )


def sort_key(keys: HeadOfficeKeys, sealed: bytes) -> tuple[int, int]:
    """Of a header that nothing vouches for yet."""
    try:
        header = read_header(sealed, keys.opening_identities)
    except Problem:
        return 0, 0
    if header.role is SenderRole.LAPTOP:
        return header.writer, header.first
    # Returned replies come first, in their order: their trust lists identify the others.
    return header.epoch - _FIRST_SORT_KEY, header.version


def _find_sender(store: Store, trust: TrustList, opened: Bundle) -> Device | None:
    if opened.sender_trust is None:
        return None
    certificate = opened.sender_trust.certificate
    for invitation in trust.invitations:
        if invitation.invitation_id == certificate.invitation_id:
            return _match_invited(store.devices.list_by_invitation(invitation.key.raw), certificate)
    return None


def _match_invited(invited: Sequence[Device], certificate: Certificate) -> Device | None:
    for device in invited:
        if device.certificate is None:
            return device
        if Certificate.from_bytes(device.certificate).device_key == certificate.device_key:
            return device
    return replace(invited[0], id=0, trainer=None) if invited else None


def _find_recipient(store: Store, opened: Bundle) -> Device | None:
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


def _judge_returned(store: Store, found: InspectedBundle, opened: Bundle) -> InspectedBundle:
    device = _find_recipient(store, opened)
    row = store.bundles.find(hashlib.sha256(opened.signed_bytes).digest())
    is_known = row is not None and (row.device or device is None)
    status = BundleStatus.KNOWN if is_known else BundleStatus.NEW
    return replace(found, device=device, status=status)


def _judge(
    store: Store, found: InspectedBundle, opened: Bundle, *, is_vouched: bool
) -> InspectedBundle:
    """Return *found* with the position that it continues, or as pending.

    Bundles that head office had before it revoked the laptop are imported, up to the one named in
    the trust list. Raises SENDER_REVOKED, SENDER_WITHDRAWN, SENDER_UNKNOWN, WRITER_TAKEN,
    BUNDLE_DAMAGED.
    """
    header = opened.header
    if opened.sender_trust is None or found.device is None:
        raise Problem(Code.SENDER_UNKNOWN)
    is_vouched = is_vouched or opened.sender_trust.last_bundle == found.sha.hex()
    if opened.sender_trust.status in _REVOKED_CODES and not is_vouched:
        raise Problem(_REVOKED_CODES[opened.sender_trust.status])
    if header.epoch > read_epoch_version(store)[0] + _MAX_EPOCH_LEAP:
        raise Problem(Code.BUNDLE_DAMAGED)
    device = found.device
    _require_free(store, device, header.writer)
    position = find_position(store, opened)
    if position is None:
        last_known = store.segments.boundary_before(header.writer, header.first)
        found = replace(found, missing_range=(last_known + 1, header.first - 1))
        return _hold(found, Code.BUNDLE_WAITS)
    for fork in filter(None, (position.new_fork, position.former_fork)):
        _require_free(store, device, fork.new_writer)
    found = replace(found, position=position)
    if found.new_change_count and (reason := find_pending_reason(store, found, opened, position)):
        return _hold(found, reason)
    if position.new_fork is not None:
        return replace(found, reason=Code.BUNDLE_FORKS.value)
    return found if found.new_change_count else replace(found, status=BundleStatus.KNOWN)


def _require_free(store: Store, device: Device, writer: int) -> None:
    other = store.devices.find_by_writer(writer)
    is_taken = store.outbox.is_own_writer(writer) or writer == CATALOGUE_WRITER
    if is_taken or (other is not None and other.id != device.id):
        raise Problem(Code.WRITER_TAKEN)


def _hold(found: InspectedBundle, reason: Code) -> InspectedBundle:
    return replace(found, status=BundleStatus.PENDING, reason=reason.value, position=None)


def find_pending_reason(
    store: Store, found: InspectedBundle, opened: Bundle, position: LogPosition
) -> Code | None:
    if found.is_unconfirmed and (_holds_unconfirmed(store) or _is_too_much(store, found)):
        return Code.SENDER_UNCONFIRMED
    if found.device and opened.sender_trust and is_second(store, found.device, opened.sender_trust):
        return Code.INVITATION_USED
    if _is_beside_out_of_order(store, position, opened):
        return Code.BUNDLE_WAITS
    if _is_order_unknown(store, position, opened):
        return Code.ERASURE_UNKNOWN
    return Code.ERASED_TWIN_MISSING if _is_of_erased_twin(store, position, opened) else None


def _is_beside_out_of_order(store: Store, position: LogPosition, opened: Bundle) -> bool:
    out_of_order = [
        row
        for row in store.bundles.list_pending(position.log.writer)
        if row.state is BundleState.OUT_OF_ORDER
    ]
    return any(
        position.new_fork is not None
        or log_position.has_other_content(
            store, position.log, opened, row.first or 0, row.last or 0
        )
        for row in out_of_order
    )


def _is_of_erased_twin(store: Store, position: LogPosition, opened: Bundle) -> bool:
    """Return whether it has another person under an erased one's number."""
    return bool(store.erasures.list_orders()) and any(
        store.erasures.find_id_collisions(
            position.select_new(segment, changes), opened.header.erasure_orders
        )
        for segment, changes in opened.read_segments()
        if segment.last > position.last_known
    )


def _is_order_unknown(store: Store, position: LogPosition, opened: Bundle) -> bool:
    """Return whether a segment was rewritten although nobody in it was erased here."""
    if not any(segment.original_hash for segment in opened.segments):
        return False
    rename_changes = position.log.names.rename_changes
    rewritten = (
        rename_changes(changes)
        for segment, changes in opened.read_segments()
        if segment.original_hash and segment.last > position.last_known
    )
    return any(
        not store.erasures.load_orders_for(changes).affects(changes) for changes in rewritten
    )


def _is_too_much(store: Store, found: InspectedBundle) -> bool:
    brought = store.bundles.count_brought_changes(found.device.id) if found.device else 0
    return brought + found.new_change_count > MAX_UNCONFIRMED_CHANGES


def _holds_unconfirmed(store: Store) -> bool:
    return store.metadata.read(IS_HOLDING_UNCONFIRMED)
