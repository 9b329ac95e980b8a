"""Arrivals: what came in, what waits for something before it, what was set aside.

Nothing that came may pile up unseen: `count` is what the pages remind of.
"""

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
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.arrivals import BundleRow, OutOfOrderBundle
from fieldreg.store.log.authors import Author
from fieldreg.store.log.undoings import UndoingRow

MAX_LISTED = 1_000
_AN_ID: Final = re.compile("[0-9a-f]{12,64}")


@dataclass(frozen=True, slots=True)
class ChangeGap:
    """The changes *first* … *last* of a device, which are missing.

    They were noted between the days *after* and *until*, as the device's calendar says;
    *after* is empty where they are its first.
    """

    first: int
    last: int
    after_day: str
    until_day: str


class UndoExtent(StrEnum):
    """How much of what a bundle brought is undone, where any of it is."""

    WHOLLY = "wholly"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class ArrivedBundle:
    """One *bundle*, the name of its *device*, and the *gaps* before one that waits.

    *undone* says how much of what it brought is undone now. Of one that is in and
    *is_unconfirmed* nobody has compared the words of its laptop yet. *word* is by whose
    word it went in though something before it was missing.
    """

    bundle: BundleRow
    device_name: str
    gaps: tuple[ChangeGap, ...] = ()
    undone: UndoExtent | None = None
    is_unconfirmed: bool = False
    out_of_order: OutOfOrderBundle | None = None


@dataclass(frozen=True, slots=True)
class UndoingSummary:
    """One *undoing*, and who undid or brought back last; *changes* counts what it names."""

    undoing: UndoingRow
    author: Author
    change_count: int


@dataclass(frozen=True, slots=True)
class AuthoredQuarantinedChange:
    """One change that was set aside alone, and whose it is."""

    change: QuarantinedChange
    author: Author


@dataclass(frozen=True, slots=True)
class ArrivalCounts:
    """How many bundles are *held* or *set_aside*, and how many *changes* alone."""

    pending_bundle_count: int
    quarantined_bundle_count: int
    quarantined_change_count: int

    @property
    def total_count(self) -> int:
        """How many things there are to see to."""
        return (
            self.pending_bundle_count
            + self.quarantined_bundle_count
            + self.quarantined_change_count
        )


@needs(Permission.VIEW_OVERVIEW)
def count_arrivals(user: UserSession) -> ArrivalCounts:
    """Count what came and is not in."""
    found = user.store.bundles.count_by_state()
    return ArrivalCounts(found.get("held", 0), found.get("set-aside", 0), found["changes"])


@needs(Permission.EXCHANGE_DATA)
def list_arrivals(user: UserSession) -> list[ArrivedBundle]:
    """Give what waits, what was set aside, and then what came in, newest first.

    Of what came in at most a thousand.
    """
    store = user.store.bundles
    came = (one for one in store.list_latest(MAX_LISTED) if one.state == "applied")
    waiting = _with_gaps(user, store.list_pending())
    rest = ((one, ()) for one in (*store.list_quarantined_bundles(), *came))
    return _told(user, (*waiting, *rest))


@needs(Permission.VIEW_OVERVIEW)
def find_first_bundle(user: UserSession, device: int) -> ArrivedBundle | None:
    """Give the bundle of the laptop *device* that went in first, None before."""
    sha = user.store.bundles.find_first_with_news(device)
    return find_bundle(user, sha.hex()) if sha else None


@needs(Permission.VIEW_OVERVIEW)
def find_bundle(user: UserSession, ref: str) -> ArrivedBundle:
    """Give the bundle whose id, or the twelve digits or more it begins with, is *ref*.

    Raises:
        Problem: NOT_FOUND.
    """
    found = user.store.bundles.list_by_prefix(ref) if _AN_ID.fullmatch(ref) else []
    if not found:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return _told(user, [(found[0], ())])[0]


@needs(Permission.VIEW_OVERVIEW)
def list_undoings(user: UserSession) -> list[UndoingSummary]:
    """Give every undoing, the latest first, also of what was brought back."""
    lines = user.store.undoings.list_all()
    said = user.store.history.load_assignments(kinds.UNDO_ORDER, [one.id for one in lines])
    last = {one: max(some["state"], key=lambda saying: saying.stamp) for one, some in said.items()}
    authors = user.store.history.authors(saying.change for saying in last.values())
    return [
        UndoingSummary(one, authors[last[one.id].change], one.spans.count)
        for one in sorted(lines, key=lambda one: -last[one.id].stamp)
    ]


@needs(Permission.EXCHANGE_DATA)
def add_authors(
    user: UserSession, views: Sequence[QuarantinedChange]
) -> list[AuthoredQuarantinedChange]:
    """Say whose each of *views* is."""
    authors = user.store.history.authors([one.change for one in views])
    return [AuthoredQuarantinedChange(one, authors[one.change]) for one in views]


def _told(
    user: UserSession, lines: Iterable[tuple[BundleRow, tuple[ChangeGap, ...]]]
) -> list[ArrivedBundle]:
    """Say whose each bundle is, and what became of it since."""
    names = {one.id: one.name for one in user.store.devices.list_all()}
    undone, unconfirmed = (
        user.store.undoings.undone_spans(),
        device_status.find_unconfirmed_devices(user.store),
    )
    ahead = user.store.bundles.list_out_of_order()
    return [
        ArrivedBundle(
            line,
            names.get(line.device or 0, ""),
            gaps,
            _undone(line, undone),
            is_unconfirmed=line.device in unconfirmed,
            out_of_order=ahead.get(line.sha),
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
    """Say of bundles that wait, in the order of their logs, what is missing before each."""
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
