"""Waiting: what was held goes in without what is missing before it, where a person says so.

Where head office and a laptop were both put back, or one was put back and the other is
gone, the changes between what is here and what waits exist nowhere any more. What waits
is the laptop's own word all the same, signed, and of any of it that needs what is missing
the reason is kept. It goes on waiting for its place in the log: should the missing come
after all, they go in too, and find it there. What goes on from it, by the log's hash, goes
in with it, whenever it comes.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ForcedImport
from fieldreg.store.arrivals import BundleRow, GapWaiver, OutOfOrderBundle
from fieldreg.store.store import Store
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.bundle_inspection import InspectedBundle

OpenPending: TypeAlias = Callable[[BundleRow], InspectedBundle | None]
"""Opens a bundle that is kept here, and judges it anew."""


class _GivenUp(Exception):  # noqa: N818  no fault, but the end of a preview
    """Ends the transaction of a preview."""


def force_import(
    admission: BundleImporter,
    line: BundleRow,
    word: GapWaiver,
    open_kept: OpenPending,
    *,
    is_preview: bool,
) -> ForcedImport:
    """Take in the bundle of *line* as its *word* is, and what goes on from it; or only look.

    A preview is the act itself, in a transaction that is then given up.

    Raises:
        Problem: why it waits, where that is nothing that is missing.
    """
    store = admission.store
    with suppress(_GivenUp), store.transaction():
        aside = store.bundles.count_by_state()["changes"]
        meant = open_kept(line)
        if meant is None:
            raise Problem(Code.NOT_FOUND)
        admission.import_out_of_order(meant, word)
        taken = [meant, *import_successors(admission, open_kept)]
        people = IdSet()
        for one in taken:
            people |= one.contents.people
        told = ForcedImport(
            meant.device.name if meant.device else "",
            meant.missing_range or (0, 0),
            len(taken),
            len(people),
            sum(one.contents.session_count for one in taken),
            sum(one.contents.change_count for one in taken),
            store.bundles.count_by_state()["changes"] - aside,
        )
        if is_preview:
            raise _GivenUp
    return told


def import_successors(admission: BundleImporter, open_kept: OpenPending) -> list[InspectedBundle]:
    """Let in what goes on, by the hash of its log, from what was let in ahead of its turn.

    Inside an open transaction. What waits comes in the order of its log, so that one that
    goes in takes the next with it.
    """
    store, taken = admission.store, []
    for line in store.bundles.list_pending() if store.bundles.list_out_of_order() else ():
        before = _word_before(store, line)
        if line.state != "held" or before is None:
            continue
        found = open_kept(line)
        if found is None or found.bundle is None:
            continue
        if found.bundle.header.hash_before != before.hash:
            continue
        if admission.check_out_of_order(found) is None:
            admission.import_out_of_order(found, before)
            taken.append(found)
    return taken


def _word_before(store: Store, line: BundleRow) -> OutOfOrderBundle | None:
    """Give the word by which that went in from which the bundle of *line* may go on."""
    place = line.writer, (line.first or 0) - 1
    every = store.bundles.list_out_of_order().values()
    return next((one for one in every if (one.writer, one.last) == place), None)
