"""Imports pending bundles without the changes missing before them, when a person decides so.

Changes that need the missing ones are quarantined (decision 3).
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ForcedImport
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.store.arrivals import BundleRow, BundleState, GapWaiver, OutOfOrderBundle
from fieldreg.store.metadata import IS_HOLDING_UNCONFIRMED
from fieldreg.store.store import Store
from fieldreg.sync.log.log_position import LogPosition
from fieldreg.sync.office import bundle_inspection
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.bundle_inspection import InspectedBundle, is_second

OpenPending: TypeAlias = Callable[[BundleRow], InspectedBundle | None]
"""Inspects again a bundle whose bytes are in the store."""


def is_still_waiting(store: Store, trust: TrustList, row: BundleRow) -> bool:
    """Decides without opening the bundle.

    Otherwise each reception would open all pending bundles.
    """
    if row.state is not BundleState.PENDING or row.writer is None or row.first is None:
        return False
    if row.reason == Code.BUNDLE_WAITS:
        before = store.segments.boundary_before(row.writer, row.first)
        is_alone = len(store.log_forks.list_logs(row.writer)) == 1
        return before < row.first - 1 and is_alone and not store.bundles.list_out_of_order()
    device = store.devices.find(row.device) if row.device else None
    if device is None or device.certificate is None:
        return False
    trusted = trust.check_device(Certificate.from_bytes(device.certificate))
    if row.reason == Code.INVITATION_USED:
        return is_second(store, device, trusted)
    if row.reason != Code.SENDER_UNCONFIRMED or trusted.status is not DeviceStatus.UNCONFIRMED:
        return False
    brought = store.bundles.count_brought_changes(device.id)
    is_held = store.metadata.read(IS_HOLDING_UNCONFIRMED)
    return is_held or brought + row.changes > bundle_inspection.MAX_UNCONFIRMED_CHANGES


class _RollBack(Exception):  # noqa: N818  not an error: ends the transaction of a preview
    pass


def force_import(
    importer: BundleImporter,
    row: BundleRow,
    waiver: GapWaiver,
    open_kept: OpenPending,
    *,
    is_preview: bool,
) -> ForcedImport:
    """Import the bundle of *row* by *waiver*, with its successors, or preview that.

    Raises the reason why it is pending, if not for missing changes.
    """
    store = importer.store
    with suppress(_RollBack), store.transaction():
        quarantined = store.bundles.count_quarantined_changes()
        found = open_kept(row)
        if found is None:
            raise Problem(Code.NOT_FOUND)
        importer.import_out_of_order(found, waiver)
        imported = [found, *import_successors(importer, open_kept)]
        people = IdSet()
        for bundle in imported:
            people |= bundle.contents.people
        summary = ForcedImport(
            found.device.name if found.device else "",
            found.missing_range or (0, 0),
            len(imported),
            len(people),
            sum(bundle.contents.session_count for bundle in imported),
            sum(bundle.contents.change_count for bundle in imported),
            store.bundles.count_quarantined_changes() - quarantined,
        )
        if is_preview:
            raise _RollBack
    return summary


def import_successors(importer: BundleImporter, open_kept: OpenPending) -> list[InspectedBundle]:
    """Import the bundles that continue one that was imported out of order.

    Inside an open transaction.
    """
    store, imported = importer.store, []
    for row in store.bundles.list_pending() if store.bundles.list_out_of_order() else ():
        predecessor = _find_predecessor(store, row)
        if row.state is not BundleState.PENDING or predecessor is None:
            continue
        found = open_kept(row)
        if found is None or found.bundle is None:
            continue
        if found.bundle.header.hash_before != predecessor.hash:
            continue
        if isinstance(importer.find_position_out_of_order(found), LogPosition):
            importer.import_out_of_order(found, predecessor)
            imported.append(found)
    return imported


def _find_predecessor(store: Store, row: BundleRow) -> OutOfOrderBundle | None:
    end = row.writer, (row.first or 0) - 1
    bundles = store.bundles.list_out_of_order().values()
    return next((bundle for bundle in bundles if (bundle.writer, bundle.last) == end), None)
