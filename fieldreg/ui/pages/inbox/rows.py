"""Rows of the inbox: a bundle on a stick, or one that came before, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from fieldreg.domain.exchange import Arrival, BundleView
from fieldreg.domain.ids import short_code
from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import ArrivalLine, AsideLine, UndoingTold, Undone
from fieldreg.ui.forms import days
from fieldreg.ui.forms.people import joined
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.widgets.counts import Count
from fieldreg.ui.wording import inbox as words
from fieldreg.ui.wording import problems, records, undoing

ALL: Final = "all"
UNDONE: Final = "undone"
NO_DAYS: Final = "—"
_LOOKS: Final = {
    Arrival.REVOKED: ("barred", "bad"),
    Arrival.DAMAGED: ("torn", "bad"),
    Arrival.REFUSED: ("warning", "bad"),
    Arrival.HELD: ("waiting", "warn"),
    Arrival.UNKNOWN: ("unknown", "warn"),
    Arrival.NEW: ("plus", "accent"),
    Arrival.KNOWN: ("equals", "ink2"),
}
_ORDER: Final = list(_LOOKS)
_TABS: Final = (
    Arrival.NEW,
    Arrival.KNOWN,
    Arrival.HELD,
    Arrival.DAMAGED,
    Arrival.UNKNOWN,
    Arrival.REVOKED,
    Arrival.REFUSED,
)
_CLOSED: Final = frozenset({Arrival.DAMAGED, Arrival.UNKNOWN, Arrival.REFUSED})


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One bundle as the table shows it; *kind* is the tab it belongs to.

    *ref* is the id of one that came in on *day*, of which anything can be undone or
    brought back, or let in without what is missing before it. Where the row *is_undoing*, it is the code of an undoing of that day.
    """

    kind: str
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
    can_let_in: bool = False
    is_undoing: bool = False


def columns() -> list[Column]:
    """Give the columns of the table."""
    return [
        Column(
            words.state_column(),
            lambda row: Cell(row.state, icon=row.icon, icon_role=row.role),
            250,
            least=200,
        ),
        Column(
            words.laptop_column(),
            lambda row: Cell(row.laptop, style="strong", note=row.trainer),
            270,
            least=140,
        ),
        Column(words.days_column(), lambda row: Cell(row.days), 120, spare=2),
        Column(words.contents_column(), lambda row: Cell(row.contents), 190, spare=1),
        Column(
            words.outcome_column(), lambda row: Cell(row.outcome, role="ink2"), least=280
        ),
    ]


def of_views(views: Sequence[BundleView], *, was_received: bool) -> list[InboxRow]:
    """Give the rows of what lies on the sticks, what wants a look first."""
    ordered = sorted(views, key=lambda view: (_ORDER.index(view.arrival), view.device))
    return [_of_view(view, was_received=was_received) for view in ordered]


def of_arrivals(
    lines: Sequence[ArrivalLine],
    aside: Sequence[AsideLine],
    undoings: Sequence[UndoingTold],
) -> list[InboxRow]:
    """Give the rows of what came before: what waits for a person, what is undone, the rest."""
    found = [_of_line(line) for line in lines]
    is_in = [row.kind == Arrival.NEW for row in found]
    first = is_in.index(True) if True in is_in else len(found)
    undone = [_of_undoing(one) for one in undoings if one.undoing.in_force]
    return [*found[:first], *map(_of_change, aside), *undone, *found[first:]]


def counts(rows: Sequence[InboxRow]) -> list[Count]:
    """Give the tabs: all, and each state that there is; *new* always."""
    by_kind = Counter(row.kind for row in rows)
    tabs = [Count(ALL, "inbox", str(len(rows)), words.all_bundles())]
    for arrival in _TABS:
        if by_kind[arrival] or arrival is Arrival.NEW:
            icon, role = _LOOKS[arrival]
            number = str(by_kind[arrival])
            tabs.append(Count(arrival, icon, number, words.state(arrival), role))
    return tabs


def _of_view(view: BundleView, *, was_received: bool) -> InboxRow:
    icon, role = _LOOKS[view.arrival]
    is_in = was_received and view.arrival is Arrival.NEW
    meaning = [words.meaning(view.arrival, was_received=was_received)]
    if (view.reason and view.arrival is Arrival.REFUSED) or view.reason in (
        Code.SENDER_UNCONFIRMED,
        Code.SENDER_WITHDRAWN,
    ):
        meaning = [problems.sentence(Problem(Code(view.reason)))]
    elif view.is_unconfirmed:
        meaning.append(words.unconfirmed())
    if view.reason == Code.BUNDLE_FORKS:
        meaning.append(problems.sentence(Problem(Code.BUNDLE_FORKS)))
    if view.waits_for:
        meaning.append(words.missing(*view.waits_for))
    meaning.append(words.where(PurePath(view.carrier).name or view.carrier, view.file))
    is_closed = view.arrival in _CLOSED and not view.changes
    return InboxRow(
        kind=view.arrival,
        icon="check-circle" if is_in else icon,
        role="good" if is_in else role,
        state=words.state(view.arrival),
        laptop=view.device or (words.own_word() if view.is_own_word else words.nameless()),
        trainer=view.trainer,
        days=_span(view.first_day, view.last_day),
        contents=(
            words.not_readable()
            if is_closed
            else words.contents(view.people, view.sessions)
        ),
        outcome=words.outcome(view.arrival, was_received=was_received),
        meaning=" ".join(meaning),
    )


def _of_line(one: ArrivalLine) -> InboxRow:
    line = one.bundle
    came = words.received_on(days.shown(line.received_on))
    arrival, state = {
        "applied": (Arrival.NEW, words.taken_in()),
        "ahead": (Arrival.NEW, words.ahead()),
        "held": (Arrival.HELD, words.state(Arrival.HELD)),
    }.get(line.state, (Arrival.REFUSED, words.set_aside()))
    icon, role = _LOOKS[arrival]
    is_in = arrival is Arrival.NEW
    meaning = [words.meaning(arrival, was_received=True)]
    if is_in:
        icon, role = "check-circle", "good"
    if one.undone is not None:
        icon, role = "undo", "warn"
        state = undoing.undone(is_whole=one.undone is Undone.WHOLLY)
        meaning = [undoing.undone_meaning()]
    if one.is_unconfirmed and is_in:
        meaning.append(words.unconfirmed())
        if one.undone is None and line.state == "applied":
            icon, role, state = "question", "warn", words.taken_in_unconfirmed()
    if line.reason and (
        arrival is Arrival.REFUSED or line.reason == Code.SENDER_UNCONFIRMED
    ):
        meaning = [problems.sentence(Problem(Code(line.reason)))]
    for gap in one.gaps:
        meaning.append(words.missing(gap.first, gap.last))
        meaning.append(words.missing_days(days.shown(gap.after), days.shown(gap.until)))
    if (word := one.word) is not None:
        by = words.let_in_by(word.officer, days.shown(word.day), word.reason)
        meaning.append(by)
    return InboxRow(
        kind=arrival,
        icon=icon,
        role=role,
        state=state,
        laptop=one.device or words.nameless(),
        trainer="",
        days=_span("", line.noted_on or ""),
        contents=words.contents(line.people, line.sessions),
        outcome=came,
        meaning=" ".join(filter(None, meaning)),
        ref=line.sha.hex(),
        day=days.shown(line.received_on),
        can_undo=bool(line.brought) and one.undone is not Undone.WHOLLY,
        can_redo=one.undone is not None,
        can_let_in=bool(one.gaps) and line.state == "held",
    )


def _of_change(one: AsideLine) -> InboxRow:
    kind = BY_NAME.get(one.view.kind)
    fields = [kind.field(name) for name in one.view.values] if kind else []
    told = (
        [records.field(kind, field) for field in fields if field and field.editable]
        if kind
        else []
    )
    icon, role = _LOOKS[Arrival.REFUSED]
    reason = problems.sentence(Problem(Code(one.view.reason)))
    what = words.change_of(", ".join(told)) if told else ""
    return InboxRow(
        kind=Arrival.REFUSED,
        icon=icon,
        role=role,
        state=words.set_aside(),
        laptop=one.author.device or words.nameless(),
        trainer=one.author.trainer,
        days=_span("", one.author.day),
        contents=words.one_change(),
        outcome=short_code(one.view.change),
        meaning=" ".join(filter(None, (reason, what))),
    )


def _of_undoing(one: UndoingTold) -> InboxRow:
    day = days.shown(one.author.day)
    who = joined([one.author.trainer, one.author.device], ", ")
    code = short_code(one.undoing.id)
    told = (undoing.by(who, day, one.undoing.reason), undoing.undone_meaning())
    return InboxRow(
        kind=UNDONE,
        icon="undo",
        role="warn",
        state=undoing.undone(is_whole=True),
        laptop=one.author.device or words.nameless(),
        trainer=one.author.trainer,
        days=_span("", one.author.day),
        contents=undoing.changes(one.changes),
        outcome=code,
        meaning=" ".join(told),
        ref=code,
        day=day,
        can_redo=True,
        is_undoing=True,
    )


def _span(first: str, last: str) -> str:
    """Write a stretch of days without the year, which is nearly always this one."""
    ends = [days.shown(day)[5:] for day in dict.fromkeys((first, last)) if day]
    return " – ".join(ends) or NO_DAYS
