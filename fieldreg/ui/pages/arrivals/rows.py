"""Rows of the inbox: a bundle on a stick, or one that came before, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, BundleView
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivedBundle,
    AuthoredQuarantinedChange,
    UndoExtent,
    UndoingSummary,
)
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.arrivals import bundle_texts
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary import undoing as undoing_words
from fieldreg.ui.widgets.count_tabs import TabCount

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
    """One bundle as the table shows it; *kind* is the tab it belongs to.

    *ref* is the id of one that came in on *day*, of which anything can be undone or
    brought back, or let in without what is missing before it. Where the row *is_undoing*, it is the code of an undoing of that day.
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
    """Give the columns of the table."""
    return [
        TableColumn(
            translate("Inbox", "State"),
            lambda row: Cell(row.state, icon=row.icon, icon_role=row.role),
            250,
            min_width=200,
        ),
        TableColumn(
            translate("Inbox", "Laptop"),
            lambda row: Cell(row.laptop, style="strong", note=row.trainer),
            270,
            min_width=140,
        ),
        TableColumn(translate("Inbox", "Days"), lambda row: Cell(row.days), 120, drop_priority=2),
        TableColumn(
            translate("Inbox", "Contents"), lambda row: Cell(row.contents), 190, drop_priority=1
        ),
        TableColumn(
            translate("Inbox", "What becomes of it"),
            lambda row: Cell(row.outcome, role="ink2"),
            min_width=280,
        ),
    ]


def from_views(views: Sequence[BundleView], *, was_received: bool) -> list[ArrivalRow]:
    """Give the rows of what lies on the sticks, what wants a look first."""
    ordered = sorted(views, key=lambda view: (_ORDER.index(view.status), view.device))
    return [_of_view(view, was_received=was_received) for view in ordered]


def from_arrivals(
    lines: Sequence[ArrivedBundle],
    aside: Sequence[AuthoredQuarantinedChange],
    undoings: Sequence[UndoingSummary],
) -> list[ArrivalRow]:
    """Give the rows of what came before: what waits for a person, what is undone, the rest."""
    found = [_of_line(line) for line in lines]
    is_in = [row.tab == BundleStatus.NEW for row in found]
    first = is_in.index(True) if True in is_in else len(found)
    undone = [_of_undoing(one) for one in undoings if one.undoing.is_in_force]
    return [*found[:first], *map(_of_change, aside), *undone, *found[first:]]


def build_tabs(rows: Sequence[ArrivalRow]) -> list[TabCount]:
    """Give the tabs: all, and each state that there is; *new* always."""
    by_kind = Counter(row.tab for row in rows)
    tabs = [TabCount(ALL_TABS, "inbox", str(len(rows)), translate("Inbox", "all"))]
    for arrival in _TABS:
        if by_kind[arrival] or arrival is BundleStatus.NEW:
            icon, role = _LOOKS[arrival]
            number = str(by_kind[arrival])
            tabs.append(TabCount(arrival, icon, number, _state(arrival), role))
    return tabs


def _of_view(view: BundleView, *, was_received: bool) -> ArrivalRow:
    icon, role = _LOOKS[view.status]
    is_in = was_received and view.status is BundleStatus.NEW
    meaning = [_meaning(view.status, was_received=was_received)]
    if (view.reason and view.status is BundleStatus.REFUSED) or view.reason in (
        Code.SENDER_UNCONFIRMED,
        Code.SENDER_WITHDRAWN,
    ):
        meaning = [problems_words.sentence(Problem(Code(view.reason)))]
    elif view.is_unconfirmed:
        meaning.append(
            translate(
                "Inbox",
                "Nobody has compared the words of this laptop yet. Until then all that it brought"
                " can be undone at once, and it is told of nobody else.",
            )
        )
    if view.reason == Code.BUNDLE_FORKS:
        meaning.append(problems_words.sentence(Problem(Code.BUNDLE_FORKS)))
    if view.missing_range:
        meaning.append(bundle_texts.missing(*view.missing_range))
    meaning.append(
        translate("Inbox", "File {file} on {carrier}").format(
            file=view.file, carrier=(PurePath(view.carrier).name or view.carrier)
        )
    )
    is_closed = view.status in _CLOSED and not view.changes
    return ArrivalRow(
        tab=view.status,
        icon="check-circle" if is_in else icon,
        role="good" if is_in else role,
        state=_state(view.status),
        laptop=view.device
        or (
            translate("Inbox", "your own answer, handed back")
            if view.is_own_reply
            else translate("Inbox", "no name")
        ),
        trainer=view.trainer,
        days=_span(view.first_day, view.last_day),
        contents=(
            translate("Inbox", "cannot be read")
            if is_closed
            else bundle_texts.contents(view.people, view.sessions)
        ),
        outcome=_outcome(view.status, was_received=was_received),
        meaning=" ".join(meaning),
    )


def _of_line(one: ArrivedBundle) -> ArrivalRow:
    line = one.bundle
    came = translate("Inbox", "Received {day}").format(day=dates.format_date(line.received_on))
    arrival, state = {
        "applied": (BundleStatus.NEW, translate("Inbox", "taken in")),
        "ahead": (BundleStatus.NEW, translate("Inbox", "taken in without the earlier one")),
        "held": (BundleStatus.PENDING, _state(BundleStatus.PENDING)),
    }.get(line.state, (BundleStatus.REFUSED, translate("Inbox", "set aside")))
    icon, role = _LOOKS[arrival]
    is_in = arrival is BundleStatus.NEW
    meaning = [_meaning(arrival, was_received=True)]
    if is_in:
        icon, role = "check-circle", "good"
    if one.undone is not None:
        icon, role = "undo", "warn"
        state = _undone(is_whole=one.undone is UndoExtent.WHOLLY)
        meaning = [
            translate(
                "Undoing",
                "What it brought is kept but shown nowhere. It can be brought back as it was.",
            )
        ]
    if one.is_unconfirmed and is_in:
        meaning.append(
            translate(
                "Inbox",
                "Nobody has compared the words of this laptop yet. Until then all that it brought"
                " can be undone at once, and it is told of nobody else.",
            )
        )
        if one.undone is None and line.state == "applied":
            icon, role, state = ("question", "warn", translate("Inbox", "taken in, unconfirmed"))
    if line.reason and (arrival is BundleStatus.REFUSED or line.reason == Code.SENDER_UNCONFIRMED):
        meaning = [problems_words.sentence(Problem(Code(line.reason)))]
    for gap in one.gaps:
        meaning.append(bundle_texts.missing(gap.first, gap.last))
        meaning.append(
            _missing_days(dates.format_date(gap.after_day), dates.format_date(gap.until_day))
        )
    if (word := one.out_of_order) is not None:
        by = translate("Inbox", "Let in by {officer} on {day}: {reason}").format(
            officer=word.officer, day=dates.format_date(word.day), reason=word.reason
        )
        meaning.append(by)
    return ArrivalRow(
        tab=arrival,
        icon=icon,
        role=role,
        state=state,
        laptop=one.device_name or translate("Inbox", "no name"),
        trainer="",
        days=_span("", line.noted_on or ""),
        contents=bundle_texts.contents(line.people, line.sessions),
        outcome=came,
        meaning=" ".join(filter(None, meaning)),
        ref=line.sha.hex(),
        day=dates.format_date(line.received_on),
        can_undo=bool(line.brought) and one.undone is not UndoExtent.WHOLLY,
        can_redo=one.undone is not None,
        can_force_import=bool(one.gaps) and line.state == "held",
    )


def _of_change(one: AuthoredQuarantinedChange) -> ArrivalRow:
    kind = BY_NAME.get(one.change.kind)
    fields = [kind.field(name) for name in one.change.values] if kind else []
    told = (
        [records_words.field_label(field) for field in fields if field and field.is_editable]
        if kind
        else []
    )
    icon, role = _LOOKS[BundleStatus.REFUSED]
    reason = problems_words.sentence(Problem(Code(one.change.reason)))
    what = (
        translate("Inbox", "What it says: {fields}.").format(fields=", ".join(told)) if told else ""
    )
    return ArrivalRow(
        tab=BundleStatus.REFUSED,
        icon=icon,
        role=role,
        state=translate("Inbox", "set aside"),
        laptop=one.author.device or translate("Inbox", "no name"),
        trainer=one.author.trainer,
        days=_span("", one.author.day),
        contents=translate("Inbox", "one change"),
        outcome=short_code(one.change.change),
        meaning=" ".join(filter(None, (reason, what))),
    )


def _of_undoing(one: UndoingSummary) -> ArrivalRow:
    day = dates.format_date(one.author.day)
    who = join_parts([one.author.trainer, one.author.device], ", ")
    code = short_code(one.undoing.id)
    told = (
        undoing_words.by(who, day, one.undoing.reason),
        translate(
            "Undoing",
            "What it brought is kept but shown nowhere. It can be brought back as it was.",
        ),
    )
    return ArrivalRow(
        tab=UNDONE_TAB,
        icon="undo",
        role="warn",
        state=_undone(is_whole=True),
        laptop=one.author.device or translate("Inbox", "no name"),
        trainer=one.author.trainer,
        days=_span("", one.author.day),
        contents=translate("Undoing", "%n changes", "", one.change_count),
        outcome=code,
        meaning=" ".join(told),
        ref=code,
        day=day,
        can_redo=True,
        is_undoing=True,
    )


def _span(first: str, last: str) -> str:
    """Write a stretch of days without the year, which is nearly always this one."""
    ends = [dates.format_date(day)[5:] for day in dict.fromkeys((first, last)) if day]
    return " – ".join(ends) or NO_DAYS


def _state(arrival: BundleStatus) -> str:
    """Name what a bundle is."""
    return {
        BundleStatus.NEW: translate("Inbox", "new"),
        BundleStatus.KNOWN: translate("Inbox", "already here"),
        BundleStatus.PENDING: translate("Inbox", "waiting for an earlier one"),
        BundleStatus.DAMAGED: translate("Inbox", "damaged"),
        BundleStatus.UNKNOWN: translate("Inbox", "unknown"),
        BundleStatus.REVOKED: translate("Inbox", "revoked"),
        BundleStatus.REFUSED: translate("Inbox", "not usable"),
    }[arrival]


def _outcome(arrival: BundleStatus, *, was_received: bool) -> str:
    """Say what becomes of a bundle, or what has become of it."""
    if was_received and arrival is BundleStatus.NEW:
        return translate("Inbox", "taken in")
    return {
        BundleStatus.NEW: translate("Inbox", "will be taken in"),
        BundleStatus.KNOWN: translate("Inbox", "nothing changes"),
        BundleStatus.PENDING: translate("Inbox", "kept until the earlier one comes"),
        BundleStatus.DAMAGED: translate("Inbox", "the laptop sends it again"),
        BundleStatus.UNKNOWN: translate("Inbox", "set aside for you to look at"),
        BundleStatus.REVOKED: translate("Inbox", "set aside for you to look at"),
        BundleStatus.REFUSED: translate("Inbox", "set aside for you to look at"),
    }[arrival]


def _meaning(arrival: BundleStatus, *, was_received: bool) -> str:
    """Say what it means and what to do."""
    if was_received and arrival is BundleStatus.NEW:
        return translate("Inbox", "It is in the register. Its receipt is in the answer.")
    return {
        BundleStatus.NEW: translate(
            "Inbox", "Whole, sealed for head office and signed by a laptop that was invited."
        ),
        BundleStatus.KNOWN: translate(
            "Inbox",
            "Everything in it came with an earlier bundle. Taking it in again changes nothing.",
        ),
        BundleStatus.PENDING: translate(
            "Inbox",
            "An earlier bundle of this laptop has not come yet. This one is whole and is"
            " kept without a time limit; it goes in by itself once the earlier one is"
            " here. Look for it on other sticks of the same trainer.",
        ),
        BundleStatus.DAMAGED: translate(
            "Inbox",
            "The file is not whole. Nothing is lost: the laptop keeps everything until a"
            " receipt comes. Write the answers on the stick and send it back; the next"
            " exchange brings it again.",
        ),
        BundleStatus.UNKNOWN: translate(
            "Inbox",
            "Nobody here invited the laptop that wrote this. Ask who sent the stick before"
            " anything is taken from it.",
        ),
        BundleStatus.REVOKED: translate(
            "Inbox",
            "This laptop was revoked. Honest work may still be in it, so it is kept and not"
            " thrown away.",
        ),
        BundleStatus.REFUSED: translate("Inbox", "It is whole, but may not go in as it is."),
    }[arrival]


def _missing_days(after: str, until: str) -> str:
    """Say when what is missing was written, as far as that is known."""
    if after and until:
        return translate("Inbox", "They were noted from {after} to {until}.").format(
            after=after, until=until
        )
    if until:
        return translate("Inbox", "They were noted until {until}.").format(until=until)
    return ""


def _undone(*, is_whole: bool) -> str:
    """Name the state of a bundle of which all or a part is undone."""
    if is_whole:
        return translate("Undoing", "undone")
    return translate("Undoing", "partly undone")
