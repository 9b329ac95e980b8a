"""Bundles at head office: applied, pending or quarantined."""

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
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.domain.sync.intakes import Intake
from fieldreg.services import device_status
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.arrivals import BundleRow, BundleState, OutOfOrderBundle
from fieldreg.store.log.history import Author
from fieldreg.store.log.undo_effects import UndoingRow
from fieldreg.store.office_notes import INTAKES, LATE_ARRIVALS, PUT_AWAY, LateArrival

MAX_LISTED = 1_000
_BUNDLE_ID: Final = re.compile("[0-9a-f]{12,64}")
_OPEN_STATES: Final = (BundleState.PENDING, BundleState.QUARANTINED)


@dataclass(frozen=True, slots=True)
class ChangeGap:
    """The missing changes *first* … *last* of a device, between two days of its calendar.

    *after_day* is empty if they are its first.
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
    """A *bundle*, and the *gaps* before a pending one.

    *out_of_order*: applied though an earlier bundle is missing. *taken_in*: it came after its
    laptop was cut off. *is_put_away*: it is kept and not counted.
    """

    bundle: BundleRow
    device_name: str
    gaps: tuple[ChangeGap, ...] = ()
    undone: UndoExtent | None = None
    is_unconfirmed: bool = False
    out_of_order: OutOfOrderBundle | None = None
    is_put_away: bool = False
    taken_in: LateArrival | None = None

    @property
    def is_open(self) -> bool:
        return self.bundle.state in _OPEN_STATES and not self.is_put_away

    @property
    def came_after_loss(self) -> bool:
        is_in = self.bundle.state is BundleState.APPLIED
        return is_in and self.bundle.reason == Code.SENDER_REVOKED


@dataclass(frozen=True, slots=True)
class UndoingSummary:
    undoing: UndoingRow
    author: Author
    change_count: int


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
        counts[BundleState.QUARANTINED] - len(_list_put_away(user)),
        bundles.count_quarantined_changes(),
    )


@needs(Permission.EXCHANGE_DATA)
def list_arrivals(user: UserSession) -> list[ArrivedBundle]:
    """Return pending, quarantined, then the latest 1,000 applied bundles; put away ones last."""
    store = user.store.bundles
    applied = (row for row in store.list_latest(MAX_LISTED) if row.state is BundleState.APPLIED)
    kept, rest = _list_kept(user), _describe(user, [(row, ()) for row in applied])
    away = [bundle for bundle in kept if bundle.is_put_away]
    return [*(bundle for bundle in kept if not bundle.is_put_away), *rest, *away]


@needs(Permission.EXCHANGE_DATA)
def list_open_bundles(user: UserSession) -> list[ArrivedBundle]:
    return [bundle for bundle in _list_kept(user) if bundle.is_open]


@needs(Permission.VIEW_OVERVIEW)
def list_gaps(user: UserSession) -> dict[int, tuple[ChangeGap, ...]]:
    lines = user.store.bundles.list_pending()
    return {line.device: gaps for line, gaps in _with_gaps(user, lines) if line.device and gaps}


@needs(Permission.EXCHANGE_DATA)
def put_bundle_away(user: UserSession, ref: str, *, is_wanted: bool = True) -> ArrivedBundle:
    """Stop counting a quarantined bundle, or count it again; it is kept.

    Raises NOT_HEAD_OFFICE; NOT_FOUND for a bundle in another state.
    """
    user.require_head_office()
    row = find_bundle(user, ref).bundle
    if row.state is not BundleState.QUARANTINED:
        raise Problem(Code.NOT_FOUND, ref=ref)
    with user.store.transaction():
        change = frozenset.union if is_wanted else frozenset.difference
        # Of another that came in since, nothing is to be remembered.
        away = change(_list_put_away(user), {row.sha.hex()})
        user.store.metadata.write(PUT_AWAY, away)
    return find_bundle(user, ref)


@needs(Permission.EXCHANGE_DATA)
def throw_away_bundle(user: UserSession, ref: str) -> None:
    """Delete the put away bundle *ref* for good; only its hash stays.

    Raises NOT_HEAD_OFFICE; NOT_FOUND for a bundle in another state.
    """
    user.require_head_office()
    found = find_bundle(user, ref)
    if not found.is_put_away:
        raise Problem(Code.NOT_FOUND, ref=ref)
    with user.store.transaction():
        user.store.bundles.throw_away(found.bundle.sha)
        user.store.metadata.write(PUT_AWAY, _list_put_away(user))


@needs(Permission.VIEW_OVERVIEW)
def find_first_bundle(user: UserSession, device: int) -> ArrivedBundle | None:
    sha = user.store.bundles.find_first_with_news(device)
    return find_bundle(user, sha.hex()) if sha else None


@needs(Permission.VIEW_OVERVIEW)
def find_bundle(user: UserSession, ref: str) -> ArrivedBundle:
    """Return the bundle with *ref*, at least twelve digits; raise NOT_FOUND."""
    found = match_bundle(user, ref)
    if found is None:
        raise Problem(Code.NOT_FOUND, ref=ref)
    return found


@needs(Permission.VIEW_OVERVIEW)
def match_bundle(user: UserSession, ref: str) -> ArrivedBundle | None:
    found = user.store.bundles.list_by_prefix(ref) if _BUNDLE_ID.fullmatch(ref) else []
    return _describe(user, [(found[0], ())])[0] if found else None


@needs(Permission.EXCHANGE_DATA)
def list_undoings(user: UserSession) -> list[UndoingSummary]:
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
def list_intakes(user: UserSession) -> tuple[Intake, ...]:
    return user.store.metadata.read(INTAKES)


@needs(Permission.EXCHANGE_DATA)
def match_intake(user: UserSession, ref: str) -> Intake | None:
    return next((intake for intake in list_intakes(user) if intake.ref == ref.lower()), None)


@needs(Permission.EXCHANGE_DATA)
def list_intake_spans(user: UserSession, intake: Intake) -> Spans:
    new = [bundle.sha for bundle in intake.bundles if bundle.status is not BundleStatus.KNOWN]
    rows = map(user.store.bundles.find, map(bytes.fromhex, new))
    brought = (Spans.parse(row.brought) for row in rows if row is not None)
    return Spans.from_ranges(span for spans in brought for span in spans.ranges)


@needs(Permission.EXCHANGE_DATA)
def list_late_bundles(user: UserSession, intake: Intake) -> list[ArrivedBundle]:
    late = [bundle.sha for bundle in intake.bundles if bundle.status is BundleStatus.REVOKED]
    rows = map(user.store.bundles.find, map(bytes.fromhex, late))
    found = _describe(user, [(row, ()) for row in rows if row is not None])
    return [bundle for bundle in found if bundle.came_after_loss]


def _list_kept(user: UserSession) -> list[ArrivedBundle]:
    store = user.store.bundles
    pending = _with_gaps(user, store.list_pending())
    return _describe(user, (*pending, *((row, ()) for row in store.list_quarantined_bundles())))


def _list_put_away(user: UserSession) -> frozenset[str]:
    away = user.store.metadata.read(PUT_AWAY)
    kept = user.store.bundles.list_quarantined_bundles() if away else ()
    return away & {row.sha.hex() for row in kept}


def _describe(
    user: UserSession, lines: Iterable[tuple[BundleRow, tuple[ChangeGap, ...]]]
) -> list[ArrivedBundle]:
    names = {device.id: device.name for device in user.store.devices.list_all()}
    undone = user.store.undoings.undone_spans()
    unconfirmed = device_status.find_unconfirmed_devices(user.store)
    forced, away = user.store.bundles.list_out_of_order(), _list_put_away(user)
    late = user.store.metadata.read(LATE_ARRIVALS)
    return [
        ArrivedBundle(
            line,
            names.get(line.device or 0, ""),
            gaps,
            _undone(line, undone),
            is_unconfirmed=line.device in unconfirmed,
            out_of_order=forced.get(line.sha),
            is_put_away=line.sha.hex() in away,
            taken_in=late.get(line.sha.hex()),
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
