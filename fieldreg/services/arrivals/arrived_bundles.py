"""Bundles that arrived at head office: applied, pending or quarantined."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services import device_status
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.arrivals import BundleRow, BundleState, OutOfOrderBundle
from fieldreg.store.log.history import Author
from fieldreg.store.log.undo_effects import UndoingRow

MAX_LISTED = 1_000
_BUNDLE_ID: Final = re.compile("[0-9a-f]{12,64}")


@dataclass(frozen=True, slots=True)
class ChangeGap:
    """The missing changes *first* … *last* of a device, and the days that its calendar had then.

    *after_day* is empty where they are its first.
    """

    first: int
    last: int
    after_day: str
    until_day: str


class UndoExtent(StrEnum):
    WHOLLY = "wholly"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class ArrivedBundle:
    """One *bundle*, and the *gaps* before one that is pending.

    *out_of_order* is set where it was applied though an earlier bundle is missing.
    """

    bundle: BundleRow
    device_name: str
    gaps: tuple[ChangeGap, ...] = ()
    undone: UndoExtent | None = None
    is_unconfirmed: bool = False
    out_of_order: OutOfOrderBundle | None = None


@dataclass(frozen=True, slots=True)
class UndoingSummary:
    undoing: UndoingRow
    author: Author
    change_count: int


@dataclass(frozen=True, slots=True)
class AuthoredQuarantinedChange:
    change: QuarantinedChange
    author: Author


@dataclass(frozen=True, slots=True)
class ArrivalCounts:
    pending_bundle_count: int
    quarantined_bundle_count: int
    quarantined_change_count: int

    @property
    def total_count(self) -> int:
        return (
            self.pending_bundle_count
            + self.quarantined_bundle_count
            + self.quarantined_change_count
        )


@needs(Permission.VIEW_OVERVIEW)
def count_arrivals(user: UserSession) -> ArrivalCounts:
    bundles = user.store.bundles
    counts = bundles.count_by_state()
    return ArrivalCounts(
        counts[BundleState.PENDING],
        counts[BundleState.QUARANTINED],
        bundles.count_quarantined_changes(),
    )


@needs(Permission.EXCHANGE_DATA)
def list_arrivals(user: UserSession) -> list[ArrivedBundle]:
    """Return pending, quarantined and then applied bundles, at most 1,000 of these, latest first."""
    store = user.store.bundles
    applied = (row for row in store.list_latest(MAX_LISTED) if row.state is BundleState.APPLIED)
    pending = _with_gaps(user, store.list_pending())
    rest = ((row, ()) for row in (*store.list_quarantined_bundles(), *applied))
    return _describe(user, (*pending, *rest))


@needs(Permission.VIEW_OVERVIEW)
def find_first_bundle(user: UserSession, device: int) -> ArrivedBundle | None:
    sha = user.store.bundles.find_first_with_news(device)
    return find_bundle(user, sha.hex()) if sha else None


@needs(Permission.VIEW_OVERVIEW)
def find_bundle(user: UserSession, ref: str) -> ArrivedBundle:
    """Return the bundle whose id begins with *ref*, of at least twelve digits.

    Raises:
        Problem: NOT_FOUND.
    """
    found = user.store.bundles.list_by_prefix(ref) if _BUNDLE_ID.fullmatch(ref) else []
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return _describe(user, [(found[0], ())])[0]


@needs(Permission.VIEW_OVERVIEW)
def list_undoings(user: UserSession) -> list[UndoingSummary]:
    """Return every undoing, redone ones too, the latest first."""
    lines = user.store.undoings.list_all()
    assignments = user.store.history.load_assignments(kinds.UNDO_ORDER, [row.id for row in lines])
    last = {
        record: max(by_field["state"], key=lambda assigned: assigned.stamp)
        for record, by_field in assignments.items()
    }
    authors = user.store.history.authors(assigned.change for assigned in last.values())
    return [
        UndoingSummary(row, authors[last[row.id].change], row.spans.count)
        for row in sorted(lines, key=lambda row: -last[row.id].stamp)
    ]


@needs(Permission.EXCHANGE_DATA)
def add_authors(
    user: UserSession, views: Sequence[QuarantinedChange]
) -> list[AuthoredQuarantinedChange]:
    authors = user.store.history.authors([view.change for view in views])
    return [AuthoredQuarantinedChange(view, authors[view.change]) for view in views]


def _describe(
    user: UserSession, lines: Iterable[tuple[BundleRow, tuple[ChangeGap, ...]]]
) -> list[ArrivedBundle]:
    names = {device.id: device.name for device in user.store.devices.list_all()}
    undone = user.store.undoings.undone_spans()
    unconfirmed = device_status.find_unconfirmed_devices(user.store)
    forced = user.store.bundles.list_out_of_order()
    return [
        ArrivedBundle(
            line,
            names.get(line.device or 0, ""),
            gaps,
            _undone(line, undone),
            is_unconfirmed=line.device in unconfirmed,
            out_of_order=forced.get(line.sha),
        )
        for line, gaps in lines
    ]


def _undone(line: BundleRow, undone: Spans) -> UndoExtent | None:
    brought = Spans.parse(line.brought)
    left = brought - undone
    if left == brought:
        return None
    return UndoExtent.PARTLY if left else UndoExtent.WHOLLY


def _with_gaps(
    user: UserSession, lines: Sequence[BundleRow]
) -> Iterator[tuple[BundleRow, tuple[ChangeGap, ...]]]:
    """Add to pending bundles, in the order of their logs, the changes missing before each."""
    writer, after = 0, 0
    gaps: tuple[ChangeGap, ...] = ()
    for line in lines:
        if line.writer != writer:
            writer, gaps = line.writer or 0, ()
            after = user.store.segments.last_boundary(writer).last
        first = line.first or 0
        if first > after + 1:
            gap = ChangeGap(after + 1, first - 1, _day(user, writer, after), line.noted_on or "")
            gaps = (*gaps, gap)
        after = max(after, line.last or 0)
        yield line, gaps


def _day(user: UserSession, writer: int, number: int) -> str:
    change = change_id(writer, number)
    return user.store.history.authors([change])[change].day
