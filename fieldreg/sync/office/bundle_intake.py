"""The intake of bundles, several small ones in one transaction.

A bundle is inspected in the transaction that imports it: another officer may import it too.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import Final, TypeAlias

from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, BundleView, ExchangeMonitor, ExchangePhase
from fieldreg.domain.sync.intakes import Intake, IntakeBundle
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.office_notes import INTAKES, add_intake
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import read_author
from fieldreg.sync.codec.bundle_header import BundleHeader, parse_file_mark
from fieldreg.sync.log.shared_transactions import OF_THE_DISK, run_together
from fieldreg.sync.office import pending_bundles
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.bundle_inspection import (
    DAMAGED_CODES,
    TAKEN_STATES,
    InspectedBundle,
    find_taken,
    inspect_bundle,
    refuse,
    sort_key,
)
from fieldreg.sync.transports.transport import UNREACHABLE_CODES, OfferedFile, Transport

# A later invitation, confirmation or release may admit these.
_RETRIED_CODES: Final = frozenset(
    {
        *(Code.SENDER_UNKNOWN, Code.SENDER_WITHDRAWN, Code.BUNDLE_TOO_NEW, Code.DOCUMENT_TOO_NEW),
        # A copied laptop's, beneath an order: an officer signs which changes that names now.
        *(Code.ACT_NEEDS_PASSPHRASE, Code.OFFICER_KEY_UNKNOWN, Code.COPY_NEEDS_ERASER),
    }
)

# Problems of this computer or database, not of the bundle.
_OWN_CODES: Final = frozenset(
    {
        Code.DISK_FULL,
        Code.DISK_FAILED,
        Code.STORE_DAMAGED,
        Code.STORE_IN_USE,
        Code.DATABASE_UNREACHABLE,
        Code.DATABASE_BUSY,
    }
)


# What head office has nothing of stays where it lies; so does a returned reply for which a machine
# that receives unattended has no signature.
_LEFT_CODES: Final = frozenset({Code.NOT_FOR_US, Code.QUARANTINE_FULL, Code.RECEIPTS_ONLY})

SeenOffer: TypeAlias = tuple[OfferedFile, bytes]
"""An offered file, and the SHA-256 of the bytes that were read from it."""

_SortedOffer: TypeAlias = tuple[OfferedFile, BundleRow | None]
_GROUP_FILES: Final = 16
_GROUP_BYTES: Final = 1 << 17


@dataclass(slots=True)
class ImportedBundles:
    """*failed* has path and code of each transport that could not be read.

    *people* and *change_count* are of new bundles and of those that had waited for them, as is
    *received*, by hash. *headers* has those of each device and of its copies, and *seen* the
    files that stayed on each transport.
    """

    views: list[BundleView] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    people: IdSet = field(default_factory=IdSet)
    change_count: int = 0
    received: dict[str, IntakeBundle] = field(default_factory=dict)
    headers: dict[int, list[BundleHeader]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[str, list[SeenOffer]] = field(default_factory=lambda: defaultdict(list))

    def add(self, found: InspectedBundle) -> None:
        self.views.append(found.to_view())
        if found.device and found.bundle and found.position:
            self.headers[found.device.id].append(found.bundle.header)
        self.add_contents(found)

    def add_contents(self, found: InspectedBundle) -> None:
        sha, device = found.sha.hex(), found.device.name if found.device else ""
        key = sha or f"{found.source_path}/{found.file_name}"
        former = self.received.get(key)
        if former is None or found.status is not BundleStatus.KNOWN:
            file = former.file if former else found.file_name
            self.received[key] = IntakeBundle(sha, found.status, device, file)
        if found.status is BundleStatus.NEW:
            self.people |= found.contents.people
            self.change_count += found.new_change_count


@dataclass(frozen=True, slots=True)
class BundleIntake:
    store: Store
    read_keys: Callable[[], HeadOfficeKeys]
    load_trust: Callable[[], TrustList]
    day: Callable[[], str]

    def import_all(
        self, opened: Mapping[str, Transport], monitor: ExchangeMonitor
    ) -> Task[ImportedBundles]:
        """Import every bundle on *opened*, by path, then the pending ones.

        Raises CANCELLED; a problem of this computer or of its database.
        """
        with self.store.transaction():
            self.store.devices.clear_bundle_ends()
        imported = ImportedBundles()
        for number, (path, transport) in enumerate(opened.items()):
            monitor.show(ExchangePhase.LOOKING, number, len(opened))
            try:
                offers = yield from self.sort_offers(transport)
            except Problem as problem:
                code = code_unless_cancelled(problem)
                imported.failed.append((path, code.value))
                continue
            for group in _group_small(offers):
                monitor.raise_if_cancelled()
                yield from self._import_group(path, transport, group, imported)
        for found in self.import_pending():
            imported.add_contents(found)
        with self.store.transaction():
            self.importer().retry_quarantined()  # what they name may have been sent by now
        return imported

    def _import_group(
        self,
        path: str,
        transport: Transport,
        group: Sequence[_SortedOffer],
        imported: ImportedBundles,
    ) -> Task[None]:
        inspections: list[Callable[[], InspectedBundle | None]] = []
        for offer, row in group:
            if row is not None:
                inspections.append(partial(find_taken, self.store, row, path, offer.name))
            else:
                sealed = yield from await_io(partial(read_offer, offer))
                inspections.append(partial(self.inspect_offer, path, offer, sealed))
        done = 0
        while done < len(group):
            for found in self._import_together(inspections[done:]):
                offer, done = group[done][0], done + 1
                is_gone = yield from await_io(partial(_remove_received, transport, offer, found))
                if found is not None:
                    imported.add(found)
                    if not is_gone:
                        imported.seen[path].append((offer, found.sha))

    def _import_together(
        self, inspections: Sequence[Callable[[], InspectedBundle | None]]
    ) -> list[InspectedBundle | None]:
        """Import some of the first bundles; where one fails, fewer, and in the end it alone."""
        if len(inspections) == 1:
            return [self._import(inspections[0])]
        try:
            return run_together(
                self.store, (partial(self._import_inspected, inspect) for inspect in inspections)
            )
        except Exception as error:  # it is raised again where the failing one is alone
            if isinstance(error, Problem) and error.code in OF_THE_DISK:
                raise
            return self._import_together(inspections[: len(inspections) // 2])

    def _import_inspected(
        self, inspect: Callable[[], InspectedBundle | None]
    ) -> InspectedBundle | None:
        found = inspect()
        if found is not None and found.sha and found.earlier_row is None:
            return self.importer().import_bundle(found)
        return found

    def sort_offers(self, transport: Transport) -> Task[Sequence[_SortedOffer]]:
        """Return the offers of *transport* in the order of the logs, with the row if it is here.

        Raises as `Transport.list_offers`, or one of `UNREACHABLE_CODES`.
        """
        offers = yield from await_io(transport.list_offers)
        found: list[tuple[tuple[int, int], int, BundleRow | None]] = []
        for number, offer in enumerate(offers):
            sealed = yield from await_io(partial(read_offer, offer))
            if isinstance(sealed, Problem):
                if sealed.code in UNREACHABLE_CODES:
                    raise sealed
                found.append(((0, 0), number, None))
                continue
            row = self.store.bundles.find(hashlib.sha256(sealed).digest())
            if row is not None and row.state in TAKEN_STATES:
                found.append(((0, 0), number, row))
            else:
                key = sort_key(self.read_keys(), sealed)
                found.append((key, number, None))
        return [(offers[number], row) for _, number, row in sorted(found, key=itemgetter(0, 1))]

    def inspect_offer(
        self, path: str, offer: OfferedFile, sealed: bytes | Problem
    ) -> InspectedBundle | None:
        try:
            return self._inspect(path, offer.name, _unwrap(sealed))
        except Problem as problem:
            if problem.code in _OWN_CODES:
                raise
            if problem.code is Code.NOT_FOUND:
                return None  # another officer took it meanwhile
            code = problem.code.value
            return InspectedBundle(path, offer.name, b"", b"", BundleStatus.DAMAGED, code)

    def import_kept(self, row: BundleRow, *, is_vouched: bool = False) -> InspectedBundle | None:
        """Import a kept bundle; None if it is refused for the same reason again."""
        return self._import(partial(self._inspect_again, row, is_vouched=is_vouched))

    def import_pending(self) -> Iterator[InspectedBundle]:
        """Import kept bundles that have nothing left to wait for, and yield them.

        Those of unknown senders and of later releases are tried again too (fault 43).
        """
        quarantined = reversed(self.store.bundles.list_quarantined_bundles())
        retried = [row for row in quarantined if row.reason in _RETRIED_CODES]
        # A bundle imported out of order that reaches its position may show that others belong
        # to another log; so it comes before those that are pending.
        pending = sorted(
            self.store.bundles.list_pending(), key=lambda row: row.state is BundleState.PENDING
        )
        for row in (*retried, *pending):
            if pending_bundles.is_still_waiting(self.store, self.load_trust(), row):
                continue
            found = self.import_kept(row)
            if found is not None and found.status is BundleStatus.NEW:
                yield found
        with self.store.transaction():
            successors = pending_bundles.import_successors(self.importer(), self.open_kept)
        yield from successors

    def open_kept(self, row: BundleRow, *, is_vouched: bool = False) -> InspectedBundle | None:
        sealed, name = self.store.bundles.load_body(row.sha), row.sha.hex()[:16]
        return self._inspect("", name, sealed, sha=row.sha, is_vouched=is_vouched)

    def importer(self) -> BundleImporter:
        return BundleImporter(self.store, self.day(), self.read_keys(), self.load_trust())

    def _inspect_again(self, row: BundleRow, *, is_vouched: bool) -> InspectedBundle | None:
        found = self.open_kept(row, is_vouched=is_vouched)
        return None if found is None or found.reason == row.reason else found

    def _inspect(
        self,
        path: str,
        name: str,
        sealed: bytes,
        *,
        sha: bytes | None = None,
        is_vouched: bool = False,
    ) -> InspectedBundle | None:
        return inspect_bundle(
            self.store,
            self.read_keys(),
            self.load_trust,
            carrier=path,
            file=name,
            sealed=sealed,
            sha=sha,
            is_vouched=is_vouched,
        )

    def _import(self, inspect: Callable[[], InspectedBundle | None]) -> InspectedBundle | None:
        found: InspectedBundle | None = None
        try:
            with self.store.transaction():
                if (found := inspect()) is not None and found.sha and found.earlier_row is None:
                    return self.importer().import_bundle(found)
        except Problem as problem:
            if problem.code in _OWN_CODES or found is None:
                raise
            if problem.code in _LEFT_CODES:
                return refuse(found, problem.code)
            with self.store.transaction():
                return self.importer().import_bundle(refuse(found, problem.code))
        return found


def _group_small(offers: Sequence[_SortedOffer]) -> Iterator[list[_SortedOffer]]:
    group, group_bytes = list[_SortedOffer](), 0
    for offer, row in offers:
        size_bytes = offer.size_bytes if row is None else 0
        if group and (len(group) == _GROUP_FILES or group_bytes + size_bytes > _GROUP_BYTES):
            yield group
            group, group_bytes = [], 0
        group.append((offer, row))
        group_bytes += size_bytes
    if group:
        yield group


def forget_replaced(store: Store, keys: HeadOfficeKeys, imported: ImportedBundles) -> None:
    """Forget damaged bundles that their laptops have written anew.

    Only the laptop that signed the damaged one may name it.
    """
    replaced: dict[int, set[bytes]] = defaultdict(set)  # keys of those who name it
    for header in chain.from_iterable(imported.headers.values()):
        for mark in header.replaced_files:
            replaced[mark].add(Certificate.from_bytes(header.certificate).device_key.raw)
    if not replaced:
        return
    earlier = (bundle for intake in store.metadata.read(INTAKES) for bundle in intake.bundles)
    shas = []
    for bundle in (*earlier, *imported.received.values()):
        named_by = replaced.get(parse_file_mark(bundle.file) or 0)
        if bundle.status is BundleStatus.DAMAGED and named_by:
            body = store.bundles.load_body(bytes.fromhex(bundle.sha))
            author = read_author(body, keys.opening_identities)
            if author is not None and author.raw in named_by:
                shas.append(bytes.fromhex(bundle.sha))
    with store.transaction():
        store.bundles.delete_damaged(shas, DAMAGED_CODES)


def keep_intake(
    store: Store, imported: ImportedBundles, day: str, officer: str, source_count: int
) -> str:
    """Return the intake's ref; empty if it brought nothing new."""
    bundles = tuple(imported.received.values())
    earlier = {
        bundle.sha
        for intake in store.metadata.read(INTAKES)
        for bundle in intake.bundles
        if bundle.sha
    }

    def has_come(bundle: IntakeBundle) -> bool:
        if bundle.status in (BundleStatus.NEW, BundleStatus.KNOWN):
            return bundle.status is BundleStatus.NEW
        sha = bytes.fromhex(bundle.sha)
        return bundle.sha not in earlier and store.bundles.find(sha) is not None

    if not any(map(has_come, bundles)):
        return ""
    with store.transaction():
        intake = add_intake(
            store.metadata, lambda number: Intake(number, day, officer, source_count, bundles)
        )
    return intake.ref


# Input and output, outside the store's thread


def read_offer(offer: OfferedFile) -> bytes | Problem:
    """A problem stops no other offer."""
    try:
        return offer.read()
    except Problem as problem:
        return problem


def _unwrap(sealed: bytes | Problem) -> bytes:
    if isinstance(sealed, Problem):
        raise sealed
    return sealed


def code_unless_cancelled(problem: Problem) -> Code:
    """Raise CANCELLED, which ends everything."""
    if problem.code is Code.CANCELLED:
        raise problem
    return problem.code


def _remove_received(
    transport: Transport, offer: OfferedFile, found: InspectedBundle | None
) -> bool:
    is_kept = found is None or bool(found.sha and found.reason not in _LEFT_CODES)
    return is_kept and transport.remove_received(offer.name)
