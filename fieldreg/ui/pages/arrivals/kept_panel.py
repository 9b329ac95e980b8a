"""One kept bundle."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.domain.sync.intakes import KeptContents
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.store.arrivals import BundleState
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.decision_panel import DecisionPanel
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import wrapped_label

tr = translator("Inbox")
tr_undoing = translator("Undoing")

_VOUCHED = (Code.SENDER_REVOKED, Code.SENDER_WITHDRAWN)


@dataclass(frozen=True, slots=True)
class KeptDecision:
    ref: str
    laptop: str
    is_put_away: bool


class KeptPanel(DecisionPanel):
    def __init__(self, context: Context, office_sync: OfficeSyncProtocol, scope: QWidget) -> None:
        contents = RowList(tr("What is in it"), row_height=32)
        super().__init__(context, office_sync, scope, contents)
        self._shown: ArrivedBundle | None = None
        self.last_done: KeptDecision | None = None
        self._facts, self._meaning, self._note = (wrapped_label() for _ in range(3))
        self._put_away = self._actions.add(
            *(tr("Put it away"), partial(self._keep_away, is_wanted=True), Action.PUT_AWAY),
            kind=ButtonKind.CHOICE,
            when=lambda: self._is_quarantined(is_put_away=False),
        )
        self._actions.add(
            *(tr("Take it in"), self._take, Action.TAKE_IN),
            kind=ButtonKind.CHOICE,
            when=self._may_take,
        )
        self._actions.add(
            *(tr("Show it again"), partial(self._keep_away, is_wanted=False), Action.PUT_AWAY),
            when=lambda: self._is_quarantined(is_put_away=True),
        )
        self._actions.add(
            *(tr("Throw it away"), self._throw_away, Action.DELETE),
            when=lambda: self._is_quarantined(is_put_away=True),
        )
        self._lay_out(above=(self._facts, self._meaning), below=(self._note,))
        self.show_row(None)

    def show_row(self, row: ArrivalRow | None) -> None:
        arrived = row.arrived if row is not None else None
        is_kept = arrived is not None and (arrived.is_open or arrived.is_put_away)
        self._shown = arrived if is_kept else None
        self.contents.set_rows([])
        self.contents.hide()
        self.setVisible(is_kept)
        if row is not None and self._shown is not None:
            bundle = self._shown.bundle
            written, came = (
                dates.format_date(day or "") for day in (bundle.noted_on, bundle.received_on)
            )
            self._head.set_text(labelled(row.laptop, row.state))
            facts = [
                tr("Written {day}").format(day=written) if written else "",
                tr("Received {day}").format(day=came),
            ]
            self._facts.set_text(join_parts(facts))
            self._meaning.set_text(row.meaning)
            job = partial(self._office_sync.describe_kept, bundle.sha)
            shown = partial(self._show_contents, self._shown)
            self._context.runner.run_latest("kept", self, job, shown, self.failed.emit)
        self._note.set_text(
            tr(
                "Taken in, it is marked as after the loss. Put away, it is shown here no more,"
                " but it is not deleted."
            )
            if self._may_take()
            else ""
        )
        self._note.setVisible(self._may_take())
        self._actions.update()

    def _show_contents(self, of: ArrivedBundle, found: KeptContents | None) -> None:
        if of is not self._shown:
            return
        self.contents.set_rows(list(_content_rows(found)) if found else [])
        self.contents.setVisible(found is not None)

    def _is_quarantined(self, *, is_put_away: bool) -> bool:
        shown = self._shown
        return (
            shown is not None
            and shown.bundle.state is BundleState.QUARANTINED
            and shown.is_put_away is is_put_away
        )

    def _may_take(self) -> bool:
        reason = self._shown.bundle.reason if self._shown else ""
        return reason in _VOUCHED and self._is_quarantined(is_put_away=False)

    def show_again(self) -> None:
        if self.last_done is not None:
            self._keep_away(self.last_done.ref, is_wanted=False)

    def _keep_away(self, ref: str = "", *, is_wanted: bool) -> None:
        user = self._context.user
        words = tr("Put away.") if is_wanted else tr("It is shown again.")
        line = tr("It stays as it is, and can be shown again under Earlier bundles.")
        self._run(
            lambda ref: arrived_bundles.put_bundle_away(user, ref, is_wanted=is_wanted),
            lambda _bundle: (words, line if is_wanted else ""),
            ref,
            is_put_away=is_wanted,
        )

    def _throw_away(self) -> None:
        heading = tr("Throw it away")
        question = tr(
            "The bundle is deleted for good. If its sender still has what is in it, that can come"
            " again on another stick."
        )
        if self._context.dialogs.confirm(Confirmation(heading, question, heading)):
            user = self._context.user
            self._run(
                lambda ref: arrived_bundles.throw_away_bundle(user, ref),
                lambda _nothing: (tr("Thrown away."), ""),
                is_final=True,
            )

    def _take(self) -> None:
        def told(found: object) -> tuple[str, str]:
            is_waiting = bool(getattr(found, "reason", ""))
            return (
                tr("It waits for an earlier bundle now.") if is_waiting else tr("It was taken in."),
                tr("It is marked as after the loss. Under Earlier bundles it can be undone."),
            )

        apply = self._office_sync.apply_quarantined_bundle
        self._run(lambda ref: apply(bytes.fromhex(ref)), told)

    def _run(
        self,
        act: Callable[[str], object],
        describe: Callable[[object], tuple[str, str]],
        ref: str = "",
        *,
        is_put_away: bool = False,
        is_final: bool = False,
    ) -> None:
        shown = self._shown
        ref = ref or (shown.bundle.sha.hex() if shown else "")
        name = shown.device_name if shown else ""

        def done(result: object) -> None:
            is_taken_back = (
                self.last_done is not None and not is_put_away and self.last_done.ref == ref
            )
            is_over = is_taken_back or is_final
            self.last_done = None if is_over else KeptDecision(ref, name, is_put_away)
            self.changed.emit(*describe(result))

        if ref:
            self._context.runner.run(self, partial(act, ref), done, self.failed.emit)


def _content_rows(found: KeptContents) -> Iterator[ListRow]:
    minors = tr("%n minors or of unknown age", found.minors) if found.minors else ""
    yield ListRow(tr("new people: {count}").format(count=found.people), meta=minors)
    yield ListRow(tr("sessions: {count}").format(count=found.sessions))
    yield ListRow(tr("corrections of earlier entries: {count}").format(count=found.corrections))
    answers = tr("sealed answers: {count}").format(count=found.sealed_answers)
    yield ListRow(answers, meta=tr("not opened") if found.sealed_answers else "")
