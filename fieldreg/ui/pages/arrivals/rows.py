"""The rows of the list: bundles on sticks, or earlier arrivals with quarantine and undoings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus, BundleView
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivedBundle,
    AuthoredQuarantinedChange,
    ChangeGap,
    UndoExtent,
    UndoingSummary,
)
from fieldreg.store.arrivals import BundleState
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.arrivals import bundle_texts
from fieldreg.ui.pages.arrivals.queries import EarlierArrivals
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary import undoing as undoing_words
from fieldreg.ui.widgets.count_tabs import TabCount

tr = translator("Inbox")


ALL_TABS: Final = "all"
UNDONE_TAB: Final = "undone"
NO_DAYS: Final = "—"
_LOOKS: Final = {
    BundleStatus.REVOKED: ("barred", "bad"),
    BundleStatus.DAMAGED: ("torn", "bad"),
    BundleStatus.REFUSED: ("warning", "bad"),
    BundleStatus.PENDING: ("waiting", "warn"),
    BundleStatus.UNKNOWN: ("unknown", "warn"),
    BundleStatus.NEW: ("plus", "accent"),
    BundleStatus.KNOWN: ("equals", "ink2"),
}
_ORDER: Final = list(_LOOKS)
_TABS: Final = (
    BundleStatus.NEW,
    BundleStatus.KNOWN,
    BundleStatus.PENDING,
    BundleStatus.DAMAGED,
    BundleStatus.UNKNOWN,
    BundleStatus.REVOKED,
    BundleStatus.REFUSED,
)
_CLOSED: Final = frozenset({BundleStatus.DAMAGED, BundleStatus.UNKNOWN, BundleStatus.REFUSED})


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """One bundle as the table shows it; *tab* is the tab it belongs to.

    *ref* is the id of a bundle that arrived on *day*, for undo, redo and forced import. If the
    row *is_undoing*, *ref* is the code of an undoing of that day.
    """

    tab: str
    icon: str
    role: str
    state: str
    laptop: str
    trainer: str
    days: str
    contents: str
    outcome: str
    meaning: str
    ref: str = ""
    day: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_force_import: bool = False
    is_undoing: bool = False


def build_columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("State"),
            lambda row: Cell(row.state, icon=row.icon, icon_role=row.role),
            250,
            min_width=200,
        ),
        TableColumn(
            tr("Laptop"),
            lambda row: Cell(row.laptop, style="strong", note=row.trainer),
            270,
            min_width=140,
        ),
        TableColumn(tr("Days"), lambda row: Cell(row.days), 120, drop_priority=2),
        TableColumn(tr("Contents"), lambda row: Cell(row.contents), 190, drop_priority=1),
        TableColumn(
            tr("What happens to it"), lambda row: Cell(row.outcome, role="ink2"), min_width=280
        ),
    ]


def build_view_rows(views: Sequence[BundleView], *, was_received: bool) -> list[ArrivalRow]:
    """Return rows of bundles on sticks, those that need attention first."""
    ordered = sorted(views, key=lambda view: (_ORDER.index(view.status), view.device))
    return [_view_row(view, was_received=was_received) for view in ordered]


def build_arrival_rows(arrivals: EarlierArrivals) -> list[ArrivalRow]:
    """Return rows of bundles that need a decision, quarantined changes, undoings, and the rest."""
    bundles = [_bundle_row(arrived) for arrived in arrivals.bundles]
    is_in = [row.tab == BundleStatus.NEW for row in bundles]
    first = is_in.index(True) if True in is_in else len(bundles)
    changes = map(_change_row, arrivals.quarantined)
    undone = [_undoing_row(row) for row in arrivals.undoings if row.undoing.is_in_force]
    return [*bundles[:first], *changes, *undone, *bundles[first:]]


def build_tabs(rows: Sequence[ArrivalRow]) -> list[TabCount]:
    """Return a tab for all, for *new*, and for each other status among *rows*."""
    counts = Counter(row.tab for row in rows)
    tabs = [TabCount(ALL_TABS, "inbox", str(len(rows)), tr("all"))]
    for status in _TABS:
        if counts[status] or status is BundleStatus.NEW:
            icon, role = _LOOKS[status]
            label = _status_label(status)
            tabs.append(TabCount(status, icon, str(counts[status]), label, role))
    return tabs


def _view_row(view: BundleView, *, was_received: bool) -> ArrivalRow:
    icon, role = _LOOKS[view.status]
    is_in = was_received and view.status is BundleStatus.NEW
    meaning = [_describe_status(view.status, was_received=was_received)]
    if (view.reason and view.status is BundleStatus.REFUSED) or view.reason in (
        Code.SENDER_UNCONFIRMED,
        Code.SENDER_WITHDRAWN,
    ):
        meaning = [problems_words.of_code(Code(view.reason))]
    elif view.is_unconfirmed:
        meaning.append(_describe_unconfirmed())
    if view.reason == Code.BUNDLE_FORKS:
        meaning.append(problems_words.of_code(Code.BUNDLE_FORKS))
    if view.missing_range:
        meaning.append(bundle_texts.describe_missing(*view.missing_range))
    meaning.append(
        tr("File {file} on {carrier}").format(
            file=view.file, carrier=(PurePath(view.carrier).name or view.carrier)
        )
    )
    is_closed = view.status in _CLOSED and not view.changes
    return ArrivalRow(
        tab=view.status,
        icon="check-circle" if is_in else icon,
        role="good" if is_in else role,
        state=_status_label(view.status),
        laptop=view.device
        or (tr("your own reply, handed back") if view.is_own_reply else tr("no name")),
        trainer=view.trainer,
        days=_format_days(view.first_day, view.last_day),
        contents=(
            tr("cannot be read")
            if is_closed
            else bundle_texts.format_contents(view.people, view.sessions)
        ),
        outcome=_outcome_label(view.status, was_received=was_received),
        meaning=" ".join(meaning),
    )


def _bundle_row(arrived: ArrivedBundle) -> ArrivalRow:
    bundle = arrived.bundle
    received_on = dates.format_date(bundle.received_on)
    status, state = {
        BundleState.APPLIED: (BundleStatus.NEW, tr("taken in")),
        BundleState.OUT_OF_ORDER: (BundleStatus.NEW, tr("taken in without the earlier one")),
        BundleState.PENDING: (BundleStatus.PENDING, _status_label(BundleStatus.PENDING)),
    }.get(bundle.state, (BundleStatus.REFUSED, tr("set aside")))
    icon, role = _LOOKS[status]
    is_in = status is BundleStatus.NEW
    meaning = [_describe_status(status, was_received=True)]
    if is_in:
        icon, role = "check-circle", "good"
    if arrived.undone is not None:
        icon, role = "undo", "warn"
        state = (
            translate("Undoing", "undone")
            if arrived.undone is UndoExtent.WHOLLY
            else translate("Undoing", "partly undone")
        )
        meaning = [_describe_undone()]
    if arrived.is_unconfirmed and is_in:
        meaning.append(_describe_unconfirmed())
        if arrived.undone is None and bundle.state is BundleState.APPLIED:
            icon, role, state = ("question", "warn", tr("taken in, unconfirmed"))
    if bundle.reason and (
        status is BundleStatus.REFUSED or bundle.reason == Code.SENDER_UNCONFIRMED
    ):
        meaning = [problems_words.of_code(Code(bundle.reason))]
    for gap in arrived.gaps:
        meaning.append(bundle_texts.describe_missing(gap.first, gap.last))
        meaning.append(_describe_gap_days(gap))
    if (forced := arrived.out_of_order) is not None:
        meaning.append(
            tr("Let in by {officer} on {day}: {reason}").format(
                officer=forced.officer, day=dates.format_date(forced.day), reason=forced.reason
            )
        )
    return ArrivalRow(
        tab=status,
        icon=icon,
        role=role,
        state=state,
        laptop=arrived.device_name or tr("no name"),
        trainer="",
        days=_format_days("", bundle.noted_on or ""),
        contents=bundle_texts.format_contents(bundle.people, bundle.sessions),
        outcome=tr("Received {day}").format(day=received_on),
        meaning=" ".join(filter(None, meaning)),
        ref=bundle.sha.hex(),
        day=received_on,
        can_undo=bool(bundle.brought) and arrived.undone is not UndoExtent.WHOLLY,
        can_redo=arrived.undone is not None,
        can_force_import=bool(arrived.gaps) and bundle.state is BundleState.PENDING,
    )


def _change_row(quarantined: AuthoredQuarantinedChange) -> ArrivalRow:
    change, author = quarantined.change, quarantined.author
    kind = BY_NAME.get(change.kind)
    fields = [kind.field(name) for name in change.values] if kind else []
    labels = (
        [records_words.field_label(field) for field in fields if field and field.is_editable]
        if kind
        else []
    )
    icon, role = _LOOKS[BundleStatus.REFUSED]
    meaning = [problems_words.of_code(Code(change.reason))]
    if labels:
        meaning.append(tr("What it says: {fields}.").format(fields=", ".join(labels)))
    return ArrivalRow(
        tab=BundleStatus.REFUSED,
        icon=icon,
        role=role,
        state=tr("set aside"),
        laptop=author.device or tr("no name"),
        trainer=author.trainer,
        days=_format_days("", author.day),
        contents=tr("one change"),
        outcome=short_code(change.change),
        meaning=" ".join(meaning),
    )


def _undoing_row(summary: UndoingSummary) -> ArrivalRow:
    author, undoing = summary.author, summary.undoing
    day, code = dates.format_date(author.day), short_code(undoing.id)
    officer = join_parts([author.trainer, author.device], ", ")
    described = undoing_words.describe_undo(officer, day, undoing.reason)
    return ArrivalRow(
        tab=UNDONE_TAB,
        icon="undo",
        role="warn",
        state=translate("Undoing", "undone"),
        laptop=author.device or tr("no name"),
        trainer=author.trainer,
        days=_format_days("", author.day),
        contents=translate("Undoing", "%n changes", "", summary.change_count),
        outcome=code,
        meaning=f"{described} {_describe_undone()}",
        ref=code,
        day=day,
        can_redo=True,
        is_undoing=True,
    )


def _format_days(first: str, last: str) -> str:
    """Return a range of days without the year, which is nearly always the present one."""
    ends = [dates.format_date(day)[5:] for day in dict.fromkeys((first, last)) if day]
    return " – ".join(ends) or NO_DAYS


def _status_label(status: BundleStatus) -> str:
    return {
        BundleStatus.NEW: tr("new"),
        BundleStatus.KNOWN: tr("already here"),
        BundleStatus.PENDING: tr("waiting for an earlier one"),
        BundleStatus.DAMAGED: tr("damaged"),
        BundleStatus.UNKNOWN: tr("unknown"),
        BundleStatus.REVOKED: tr("revoked"),
        BundleStatus.REFUSED: tr("not usable"),
    }[status]


def _outcome_label(status: BundleStatus, *, was_received: bool) -> str:
    if was_received and status is BundleStatus.NEW:
        return tr("taken in")
    return {
        BundleStatus.NEW: tr("will be taken in"),
        BundleStatus.KNOWN: tr("nothing changes"),
        BundleStatus.PENDING: tr("kept until the earlier one comes"),
        BundleStatus.DAMAGED: tr("the laptop sends it again"),
        BundleStatus.UNKNOWN: tr("set aside for you to look at"),
        BundleStatus.REVOKED: tr("set aside for you to look at"),
        BundleStatus.REFUSED: tr("set aside for you to look at"),
    }[status]


def _describe_status(status: BundleStatus, *, was_received: bool) -> str:
    """Return the meaning of *status*, and what to do."""
    if was_received and status is BundleStatus.NEW:
        return tr("It is in the register. Its receipt is in the reply.")
    return {
        BundleStatus.NEW: tr(
            "Whole, sealed for head office and signed by a laptop that was invited."
        ),
        BundleStatus.KNOWN: tr(
            "Everything in it came with an earlier bundle. Taking it in again changes nothing."
        ),
        BundleStatus.PENDING: tr(
            "An earlier bundle of this laptop has not come yet. This one is complete and is "
            "kept without a time limit; it is taken in when the earlier one arrives. Look for "
            "it on other sticks of the same trainer."
        ),
        BundleStatus.DAMAGED: tr(
            "The file is not complete. Nothing is lost: the laptop keeps everything until a "
            "receipt comes. Write the replies on the stick and send it back; the next exchange "
            "brings it again."
        ),
        BundleStatus.UNKNOWN: tr(
            "Nobody here invited the laptop that wrote this. Ask who sent the stick before"
            " anything is taken from it."
        ),
        BundleStatus.REVOKED: tr(
            "This laptop was cut off. The bundle may still contain real work, so it is kept."
        ),
        BundleStatus.REFUSED: tr("It is complete, but it cannot be taken in as it is."),
    }[status]


def _describe_unconfirmed() -> str:
    return tr(
        "Nobody has compared the eight words of this laptop yet. Until then, everything from "
        "it can be undone at once, and it receives no data about other people."
    )


def _describe_undone() -> str:
    return translate(
        "Undoing", "What it brought is kept but shown nowhere. It can be brought back as it was."
    )


def _describe_gap_days(gap: ChangeGap) -> str:
    """Return between which days the missing changes were written, if that is known."""
    after, until = dates.format_date(gap.after_day), dates.format_date(gap.until_day)
    if after and until:
        return tr("They were noted from {after} to {until}.").format(after=after, until=until)
    if until:
        return tr("They were noted until {until}.").format(until=until)
    return ""
