"""The delivery of replies: write every known laptop's reply to a transport.

Afterwards the bundles of answered laptops that a verified backup holds may be removed.
"""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signing import VerifyKey
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader
from fieldreg.sync.office import outgoing_replies
from fieldreg.sync.office.bundle_inspection import is_second
from fieldreg.sync.office.bundle_intake import SeenOffer, code_unless_cancelled
from fieldreg.sync.transports.transport import Transport

# Another reply may still fit: a stick has some space left, and a hub has a box for each.
_NO_SPACE_CODES: Final = frozenset({Code.STICK_FULL, Code.HUB_FULL})

# These concern one laptop and its reply, and do not keep the others from theirs.
_ONE_LAPTOP_CODES: Final = frozenset(
    {
        Code.BUNDLE_TOO_LARGE,
        Code.BUNDLE_DAMAGED,
        Code.TOO_LARGE,
        Code.DOCUMENT_REFUSED,
        Code.VALUE_REFUSED,
        Code.CERTIFICATE_DAMAGED,
        Code.SENDER_UNKNOWN,
        Code.MAILBOX_DAMAGED,
    }
)


@dataclass(frozen=True, slots=True)
class ReplyDelivery:
    store: Store
    read_keys: Callable[[], HeadOfficeKeys]
    load_trust: Callable[[], TrustList]
    day: Callable[[], str]

    def deliver(
        self,
        transport: Transport,
        headers: Mapping[int, BundleHeader],
        quotas: tuple[RoundedCount, ...],
        monitor: ExchangeMonitor,
    ) -> Task[tuple[dict[int, bool], set[Code]]]:
        """Write the replies to *transport*; *headers* are of the laptops' newest bundles.

        Returns the devices whose reply is there or was received, each with whether it was
        written now, and the problems of the others.
        """
        answered: dict[int, bool] = {}
        problems: set[Code] = set()
        devices = self._list_devices()
        earlier = yield from self._remove_unfinished(transport)
        try:
            delivered = yield from await_io(transport.list_delivered)
        except Problem as problem:
            return answered, {code_unless_cancelled(problem)}
        compose = partial(outgoing_replies.compose_reply, delivered=delivered, quotas=quotas)
        write = partial(transport.deliver, monitor=monitor)
        for device, key in devices:
            try:
                if transport.is_access_controlled and self.load_trust().revoked_on(key):
                    continue
                composed = partial(compose, device=device, received=headers.get(device.id))
                older = earlier.get(device.id, set())
                answered[device.id] = yield from self._write_reply(key, composed, write, older)
            except Problem as problem:
                problems.add(code_unless_cancelled(problem))
                if problem.code not in _NO_SPACE_CODES | _ONE_LAPTOP_CODES:
                    break
        return answered, problems

    def list_revoked(self) -> set[int]:
        """Return the devices that are cut off; their reply says that, and nothing else."""
        trust = self.load_trust()
        return {device.id for device, key in self._list_devices() if trust.revoked_on(key)}

    def _list_devices(self) -> list[tuple[Device, VerifyKey]]:
        """Return the laptops that are answered: of one invitation, one."""
        trust = self.load_trust()
        certificates = (
            (device, Certificate.from_bytes(device.certificate))
            for device in self.store.devices.list_all()
            if device.certificate is not None
        )
        return [
            (device, certificate.device_key)
            for device, certificate in certificates
            if not is_second(self.store, device, trust.check_device(certificate))
        ]

    def _remove_unfinished(self, transport: Transport) -> Task[dict[int | None, set[bytes]]]:
        """Remove half-written replies; return the hashes of the earlier ones, by device."""
        with self.store.transaction():
            self.store.bundles.prune_written(BundleState.REPLY)
        earlier = self.store.bundles.list_written(BundleState.REPLY)
        unfinished = frozenset().union(*earlier.values())
        yield from await_io(partial(transport.remove_unfinished, unfinished))
        return earlier

    def _write_reply(
        self,
        device_key: VerifyKey,
        compose: Callable[..., list[bytes]],
        write: Callable[..., str],
        older: AbstractSet[bytes],
    ) -> Task[bool]:
        parts = compose(self.store, self.read_keys(), self.load_trust(), day=self.day())
        for sealed in parts:
            # The earlier reply is removed only once the last part of this one is verified.
            removed = older if sealed is parts[-1] else ()
            yield from await_io(partial(write, sealed, older=removed, to=mailbox_name(device_key)))
        return bool(parts)

    def find_spent(self, seen: Iterable[SeenOffer], answered: AbstractSet[int]) -> list[SeenOffer]:
        rows = ((offer, self.store.bundles.find(offer[1])) for offer in seen)
        return [
            offer
            for offer, row in rows
            if row is not None and row.device in answered and self._is_spent(row)
        ]

    def _is_spent(self, row: BundleRow) -> bool:
        """Return whether the whole bundle is imported and in a verified backup.

        Where its log has forked, only changes before the fork count under its writer.
        """
        if row.state is not BundleState.APPLIED or row.writer is None or row.last is None:
            return False
        return row.last <= outgoing_replies.backed_up_number(self.store, row.writer)
