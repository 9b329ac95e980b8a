"""Rows of earlier arrivals: bundles, quarantined changes, undoings."""

from collections.abc import Sequence

from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, UndoingSummary
from fieldreg.services.arrivals.waiting_changes import AuthoredQuarantinedChange
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.rows import (
    DECIDE_TAB,
    LOOKS,
    PUT_AWAY_TAB,
    UNDONE_LOOK,
    UNDONE_TAB,
    ArrivalRow,
    build_bundle_row,
    describe_undone,
)
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Inbox")
tr_undoing = translator("Undoing")


def build_arrival_rows(
    arrived: Sequence[ArrivedBundle],
    quarantined: Sequence[AuthoredQuarantinedChange],
    undoings: Sequence[UndoingSummary],
) -> list[ArrivalRow]:
    bundles = [build_bundle_row(bundle) for bundle in arrived]
    is_in = [row.tab == BundleStatus.NEW for row in bundles]
    first = is_in.index(True) if True in is_in else len(bundles)
    changes = list(map(_change_row, quarantined))
    away = [row for row in changes if row.tab == PUT_AWAY_TAB]
    changes = [row for row in changes if row.tab != PUT_AWAY_TAB]
    undone = [_undoing_row(row) for row in undoings if row.undoing.is_in_force]
    return [*bundles[:first], *changes, *undone, *bundles[first:], *away]


def _change_row(quarantined: AuthoredQuarantinedChange) -> ArrivalRow:
    change, author = quarantined.change, quarantined.author
    kind = BY_NAME.get(change.kind)
    fields = [kind.field(name) for name in change.values] if kind else []
    labels = [records_words.field_label(field) for field in fields if field and field.is_editable]
    meaning = [problems_words.of_code(Code(change.reason))]
    if labels:
        meaning.append(tr("What it says: {fields}.").format(fields=", ".join(labels)))
    tab, look = str(BundleStatus.REFUSED), LOOKS[BundleStatus.REFUSED]
    state, outcome = tr("set aside"), tr("set aside for you to look at")
    if quarantined.is_undecided:
        tab, look, state = DECIDE_TAB, LOOKS[BundleStatus.UNKNOWN], tr("you decide")
        outcome = tr("counts once you take it in")
    elif quarantined.is_put_away:
        tab, state, outcome = PUT_AWAY_TAB, tr("put away"), tr("kept, and counts nowhere")
    if quarantined.is_withheld:
        state = translate("Conflicts", "for the protected desk")
        meaning.append(problems_words.of_code(Code.CONFIDENTIAL_WITHHELD))
    return ArrivalRow(
        tab=tab,
        look=look,
        state=state,
        laptop=author.device or tr("no name"),
        trainer=author.trainer,
        contents=translate("Requests", "request") if quarantined.is_request else tr("one change"),
        outcome=join_parts([outcome, short_code(change.change)]),
        meaning=" ".join(meaning),
        last_day=author.day,
        change=quarantined,
    )


def _undoing_row(summary: UndoingSummary) -> ArrivalRow:
    author, undoing = summary.author, summary.undoing
    day, code = dates.format_date(author.day), short_code(undoing.id)
    officer = join_parts([author.trainer, author.device], ", ")
    described = exchange_words.describe_undo(officer, day, undoing.reason)
    return ArrivalRow(
        tab=UNDONE_TAB,
        look=UNDONE_LOOK,
        state=tr_undoing("undone"),
        laptop=author.device or tr("no name"),
        trainer=author.trainer,
        contents=tr_undoing("%n changes", summary.change_count),
        outcome=join_parts([tr("kept, and counts nowhere"), code]),
        meaning=f"{described} {describe_undone()}",
        last_day=author.day,
        ref=code,
        day=day,
        actions=[Action.REDO],
        is_undoing=True,
    )
