"""Rows of bundles on sticks, and of earlier arrivals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import STATUS_OF_REASON, BundleStatus, BundleView
from fieldreg.domain.sync.intakes import Intake
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, UndoExtent
from fieldreg.services.arrivals.waiting_changes import AuthoredQuarantinedChange
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.gap_words import describe_gap_days, describe_missing, describe_wait
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words

tr = translator("Inbox")
tr_undoing = translator("Undoing")

UNDONE_TAB: Final = "undone"
PUT_AWAY_TAB: Final = "put-away"
DECIDE_TAB: Final = "decide"
NO_DAYS: Final = "—"
LOOKS: Final = {
    BundleStatus.REVOKED: ("barred", "bad"),
    BundleStatus.DAMAGED: ("torn", "bad"),
    BundleStatus.REFUSED: ("warning", "bad"),
    BundleStatus.PENDING: ("waiting", "warn"),
    BundleStatus.UNKNOWN: ("unknown", "warn"),
    BundleStatus.NEW: ("plus", "accent"),
    BundleStatus.KNOWN: ("equals", "ink2"),
}
"""The icon of a status and its colour, the status that needs most attention first."""
_IMPORTED: Final = ("check-circle", "good")
UNDONE_LOOK: Final = ("undo", "warn")
_ORDER: Final = list(LOOKS)
_WAITS_FOR_WORDS: Final = (Code.SENDER_UNCONFIRMED, Code.INVITATION_USED)
_OPENED: Final = frozenset({BundleStatus.NEW, BundleStatus.KNOWN, BundleStatus.PENDING})


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """One bundle in the table; *tab* is its tab.

    *ref* is the id of a bundle that arrived on *day*, the code of an undoing if it *is_undoing*, or
    of an intake if it *is_intake*. *arrived* is a bundle kept here, *change* one set aside alone.
    """

    tab: str
    look: tuple[str, str]  # icon and colour
    state: str
    laptop: str
    contents: str
    outcome: str
    meaning: str
    last_day: str
    first_day: str = ""
    trainer: str = ""
    people: int = 0
    ref: str = ""
    day: str = ""
    actions: Sequence[Action] = ()
    is_undoing: bool = False
    is_intake: bool = False
    arrived: ArrivedBundle | None = None
    change: AuthoredQuarantinedChange | None = None

    @property
    def days(self) -> str:
        days = dict.fromkeys((self.first_day, self.last_day))
        return " – ".join(dates.format_date(day)[5:] for day in days if day) or NO_DAYS

    @property
    def urgency(self) -> tuple[int, str]:
        places = [DECIDE_TAB, *_ORDER, UNDONE_TAB, PUT_AWAY_TAB]
        return places.index(self.tab), self.state


def build_view_rows(
    views: Sequence[BundleView], kept: Sequence[ArrivedBundle], *, was_received: bool
) -> list[ArrivalRow]:
    ordered = sorted(views, key=lambda view: (_ORDER.index(view.status), view.device))
    by_sha = {arrived.bundle.sha.hex(): arrived for arrived in kept}
    return [
        replace(_view_row(view, was_received=was_received), arrived=by_sha.get(view.sha))
        for view in ordered
    ]


def build_intake_row(intake: Intake) -> ArrivalRow:
    return ArrivalRow(
        *(BundleStatus.NEW, _IMPORTED, tr("taken in"), "", "", "", ""),
        last_day=intake.day,
        ref=intake.ref,
        day=dates.format_date(intake.day),
        is_intake=True,
    )


def status_label(status: BundleStatus) -> str:
    return _status_labels(status)[0]


def format_contents(people: int, sessions: int = 0) -> str:
    parts = [tr("%n people", people)]
    if sessions:
        parts.append(tr("%n sessions", sessions))
    return ", ".join(parts)


def _describe_contents(status: BundleStatus, found: BundleView | BundleRow) -> str:
    if status in _OPENED or found.changes:
        return format_contents(found.people, found.sessions)
    return tr("not opened") if status is BundleStatus.REVOKED else tr("cannot be read")


def _view_row(view: BundleView, *, was_received: bool) -> ArrivalRow:
    look, (label, outcome) = LOOKS[view.status], _status_labels(view.status)
    if was_received and view.status is BundleStatus.NEW:
        look, outcome = _IMPORTED, tr("taken in")
    if view.missing_range and view.status is BundleStatus.PENDING:
        outcome = describe_wait(*view.missing_range)
    return ArrivalRow(
        tab=view.status,
        look=look,
        state=label,
        laptop=view.device
        or (tr("your own reply, handed back") if view.is_own_reply else _where(view)),
        trainer=view.trainer,
        contents=_describe_contents(view.status, view),
        outcome=outcome,
        meaning=" ".join(_describe_view(view, was_received=was_received)),
        first_day=view.first_day,
        last_day=view.last_day,
        people=view.people,
    )


def _describe_view(view: BundleView, *, was_received: bool) -> Iterator[str]:
    is_stopped = view.reason in (*_WAITS_FOR_WORDS, Code.SENDER_WITHDRAWN)
    if is_stopped or (view.reason and view.status is BundleStatus.REFUSED):
        yield problems_words.of_code(Code(view.reason))
    else:
        yield _describe_status(view.status, was_received=was_received)
        if view.is_unconfirmed:
            yield _describe_unconfirmed()
    if view.reason == Code.BUNDLE_FORKS:
        yield problems_words.of_code(Code.BUNDLE_FORKS)
    if view.missing_range:
        yield describe_missing(*view.missing_range)
    yield tr("File {file} on {carrier}").format(file=view.file, carrier=_carrier_name(view))


def _where(view: BundleView) -> str:
    return join_parts([_carrier_name(view), view.file], ", ")


def _carrier_name(view: BundleView) -> str:
    return PurePath(view.carrier).name or view.carrier


def build_bundle_row(arrived: ArrivedBundle) -> ArrivalRow:
    bundle, undone = arrived.bundle, arrived.undone
    received_on = dates.format_date(bundle.received_on)
    status, state = {
        BundleState.APPLIED: (BundleStatus.NEW, tr("taken in")),
        BundleState.OUT_OF_ORDER: (BundleStatus.NEW, tr("taken in without the earlier one")),
        BundleState.PENDING: (BundleStatus.PENDING, status_label(BundleStatus.PENDING)),
    }.get(bundle.state) or _describe_quarantined(arrived)
    look = _IMPORTED if status is BundleStatus.NEW else LOOKS[status]
    if undone is not None:
        look, is_whole = UNDONE_LOOK, undone is UndoExtent.WHOLLY
        state = tr_undoing("undone") if is_whole else tr_undoing("partly undone")
    elif arrived.is_unconfirmed and bundle.state is BundleState.APPLIED:
        look, state = ("question", "warn"), tr("taken in, unconfirmed")
    elif arrived.came_after_loss:
        look, state = ("check-circle", "warn"), tr("taken in after the loss")
    outcome = tr("Received {day}").format(day=received_on)
    if arrived.gaps and bundle.state is BundleState.PENDING:
        outcome = describe_wait(arrived.gaps[-1].first, arrived.gaps[-1].last)
    return ArrivalRow(
        tab=PUT_AWAY_TAB if arrived.is_put_away else status,
        look=look,
        state=state,
        laptop=arrived.device_name or tr("no name"),
        contents=_describe_contents(status, bundle),
        outcome=outcome,
        meaning=describe_bundle(arrived),
        last_day=bundle.noted_on or "",
        people=bundle.people,
        ref=bundle.sha.hex(),
        day=received_on,
        actions=list(_find_actions(arrived)),
        arrived=arrived,
    )


def _find_actions(arrived: ArrivedBundle) -> Iterator[Action]:
    if arrived.bundle.brought and arrived.undone is not UndoExtent.WHOLLY:
        yield Action.UNDO
    if arrived.undone is not None:
        yield Action.REDO
    if arrived.gaps and arrived.bundle.state is BundleState.PENDING:
        yield Action.FORCE_IMPORT


def _describe_quarantined(arrived: ArrivedBundle) -> tuple[BundleStatus, str]:
    status = STATUS_OF_REASON.get(arrived.bundle.reason or "", BundleStatus.REFUSED)
    if arrived.is_put_away:
        return status, tr("put away")
    return status, tr("set aside") if status is BundleStatus.REFUSED else status_label(status)


def list_steps(bundles: Sequence[ArrivedBundle]) -> list[ArrivalRow]:
    steps = {
        BundleStatus.REVOKED: tr("you decide"),
        BundleStatus.DAMAGED: tr("the laptop sends it again"),
        BundleStatus.UNKNOWN: tr("ask who sent the stick"),
    }
    rows = sorted(map(build_bundle_row, bundles), key=lambda row: row.urgency)
    return [replace(row, outcome=steps.get(BundleStatus(row.tab), row.outcome)) for row in rows]


def describe_bundle(arrived: ArrivedBundle) -> str:
    is_in = arrived.bundle.state in (BundleState.APPLIED, BundleState.OUT_OF_ORDER)
    is_pending = arrived.bundle.state is BundleState.PENDING
    status = BundleStatus.NEW if is_in else BundleStatus.PENDING if is_pending else None
    return " ".join(filter(None, _explain(arrived, status or _describe_quarantined(arrived)[0])))


def _explain(arrived: ArrivedBundle, status: BundleStatus) -> Iterator[str]:
    reason = arrived.bundle.reason
    if reason and (status is BundleStatus.REFUSED or reason in _WAITS_FOR_WORDS):
        yield problems_words.of_code(Code(reason))
    else:
        is_undone = arrived.undone is not None
        yield describe_undone() if is_undone else _describe_status(status, was_received=True)
        if arrived.is_unconfirmed and status is BundleStatus.NEW:
            yield _describe_unconfirmed()
    if arrived.came_after_loss:
        yield tr("It came after its laptop was cut off, and a person took it in.")
        yield describe_taken_in(arrived)
    for gap in arrived.gaps:
        yield describe_missing(gap.first, gap.last)
        yield describe_gap_days(gap)
    if (forced := arrived.out_of_order) is not None:
        yield tr("Let in by {officer} on {day}: {reason}").format(
            officer=forced.officer, day=dates.format_date(forced.day), reason=forced.reason
        )


def describe_taken_in(arrived: ArrivedBundle) -> str:
    told = tr("taken in after the loss")
    if (taken := arrived.taken_in) is not None:
        told = tr("Taken in by: {officer}, {day}").format(
            officer=taken.officer, day=dates.format_date(taken.day)
        )
    return join_parts([told, tr_undoing("undone") if arrived.undone else ""])


def _status_labels(status: BundleStatus) -> tuple[str, str]:
    aside = tr("set aside for you to look at")
    return {
        BundleStatus.NEW: (tr("new"), tr("will be taken in")),
        BundleStatus.KNOWN: (tr("already here"), tr("no new entries")),
        BundleStatus.PENDING: (
            tr("waiting for an earlier one"),
            tr("kept until the earlier one comes"),
        ),
        BundleStatus.DAMAGED: (tr("damaged"), tr("the laptop sends it again")),
        BundleStatus.UNKNOWN: (tr("unknown"), aside),
        BundleStatus.REVOKED: (tr("revoked"), aside),
        BundleStatus.REFUSED: (tr("not usable"), aside),
    }[status]


def _describe_status(status: BundleStatus, *, was_received: bool) -> str:
    if was_received and status is BundleStatus.NEW:
        return tr("It is in the register. Its receipt is in the reply.")
    return {
        BundleStatus.NEW: tr(
            "Whole, sealed for head office and signed by a laptop that was invited."
        ),
        BundleStatus.KNOWN: tr(
            "Every entry in it came before. It only tells what its laptop received and erased."
        ),
        BundleStatus.PENDING: tr(
            "An earlier bundle of this laptop has not come yet. This one is complete and is"
            " kept without a time limit; it is taken in when the earlier one arrives. Look"
            " for it on other sticks of the same trainer."
        ),
        BundleStatus.DAMAGED: tr(
            "The file is not complete. Nothing is lost: the laptop keeps everything until a"
            " receipt comes. Write the replies on the stick and send it back; the next"
            " exchange brings it again."
        ),
        BundleStatus.UNKNOWN: tr(
            "Nobody here invited the laptop that wrote this. Ask who sent the stick before"
            " anything is taken from it."
        ),
        BundleStatus.REVOKED: tr(
            "This laptop was cut off. The signature is right and the bundle is whole; it may"
            " still contain real work, so it is kept apart until you decide."
        ),
        BundleStatus.REFUSED: tr("It is complete, but it cannot be taken in as it is."),
    }[status]


def _describe_unconfirmed() -> str:
    return tr(
        "Nobody has compared the eight words of this laptop yet. Until then, everything"
        " from it can be undone at once, and it receives no data about other people."
    )


def describe_undone() -> str:
    return tr_undoing(
        "What it brought is kept but shown nowhere. It can be brought back as it was."
    )
