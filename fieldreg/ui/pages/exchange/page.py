"""The exchange page: the stick that is found, the courier's steps, and earlier ones."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    IsCancelled,
    LaptopSyncOutcome,
    LaptopSyncProtocol,
    OnExchangeProgress,
    ReplySummary,
)
from fieldreg.domain.sync.tasks import Task
from fieldreg.services.exchange import quarantined_changes
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop import sticks
from fieldreg.ui.desktop.sticks import FindSticks, Stick, StickWatch
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUARANTINED
from fieldreg.ui.pages.exchange.progress import decode_phase, encode_progress
from fieldreg.ui.pages.exchange.quarantine import QuarantinePanel
from fieldreg.ui.pages.exchange.queries import ExchangePageData, load_exchange
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.pages.exchange.side_panel import ExchangeSidePanel
from fieldreg.ui.pages.exchange.step_texts import reply_rows
from fieldreg.ui.pages.exchange.steps import ExchangeSteps
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.page import Page

_FILE_NAME = "fieldreg.frb"
_EVERYTHING = frozenset(kind.name for kind in kinds.KINDS)
_PULLED = frozenset({Code.STICK_GONE, Code.STICK_MISSING})
ExchangeJob = Callable[[OnExchangeProgress, IsCancelled], Task[LaptopSyncOutcome]]


class ExchangePage(Page):
    """The page of a laptop's exchanges with head office."""

    def __init__(
        self,
        context: Context,
        *,
        courier: LaptopSyncProtocol,
        find_sticks: FindSticks,
        carriers: AutoSyncManager,
        release: ReleasePanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.keyboard, translate("Exchange", "Exchange"), parent=parent)
        self._context = context
        self._courier = courier
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self._sticks: list[Stick] = []
        self._carrier: Stick | str | None = None
        self._running: LongJob | None = None
        self._phase = ExchangePhase.LOOKING
        self._broken: Problem | None = None
        self._was_pulled = False
        self._is_done = False
        self._is_apart = False
        self._title = PageTitle(
            translate("Exchange", "Exchange"),
            translate("Exchange", "First head office’s reply, then your bundle."),
        )
        self.steps = ExchangeSteps()
        self.side_panel = ExchangeSidePanel(context, carriers, release)
        self.quarantine_panel = QuarantinePanel(context)
        self.quarantine_panel.hide()
        self.show_quarantine_button = KeyButton(translate("Aside", "Show which"))
        self._set_aside = Notice(Tone.ATTENTION, "", "", self.show_quarantine_button)
        self._differs = Notice(
            Tone.ATTENTION,
            translate("Aside", "This computer and head office do not hold the same"),
            translate(
                "Aside",
                "Head office sent everything again, and it did not help. Nothing of yours is lost:"
                " what its replies name is there, the rest is here. Exchange once more, go on"
                " working, and call head office: it decides what comes next.",
            ),
        )
        self._cut_off = Notice(
            Tone.ATTENTION,
            translate("Aside", "Head office takes nothing in from this computer any more"),
            translate(
                "Aside",
                "It was reported lost, or its invitation was withdrawn. What head office has stays"
                " there, and nothing is lost here: what you bring is kept there unopened until"
                " somebody lets it in. Call head office before you go on.",
            ),
        )
        self.stick_watch.sticks_found.connect(self._take_sticks)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load(is_aside=subject == QUARANTINED)
        if self._is_done:
            self._show_what_is_in()
        self.stick_watch.start()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.quarantine_panel.list if self._shows_aside else self.steps.first_focus()

    # Sticks

    def _take_sticks(self, found: list[Stick]) -> None:
        known, self._sticks = self._sticks, found
        if self._running is not None:
            return
        paths = {stick.path for stick in found}
        if self._broken is not None:
            self._go_on_if_back(paths)
        elif {stick.path for stick in known} != paths or self._carrier is None:
            if self._is_done and paths <= {stick.path for stick in known}:
                return  # it was removed, as it may be; what was done stays in sight
            self._show_what_is_in()

    def _go_on_if_back(self, paths: set[str]) -> None:
        """Go on by itself once the stick that was pulled out is in again."""
        carrier = self._carrier
        if not isinstance(carrier, Stick) or self._broken is None:
            return
        if carrier.path not in paths:
            self._was_pulled = True
        elif self._was_pulled and self._broken.code in _PULLED:
            self.start()

    def _show_what_is_in(self) -> None:
        found = self._sticks
        self._broken, self._was_pulled, self._is_done = None, False, False
        self._carrier = found[0] if found else None
        self._title.set_text(
            translate("Exchange", "Exchange"),
            translate("Exchange", "The stick is in. First head office’s reply, then your bundle.")
            if found
            else translate("Exchange", "First head office’s reply, then your bundle."),
        )
        self.steps.show_looking(found)

    def _choose_stick(self, path: str) -> None:
        self._carrier = next((one for one in self._sticks if one.path == path), None)

    def choose_folder(self) -> None:
        """Let the person choose any folder."""
        path = self._context.dialogs.open_folder(translate("Exchange", "Choose a folder"))
        if path:
            self._carrier = sticks.stick_at(str(path))
            self.steps.show_ready(self._carrier)

    # The exchange

    def start(self) -> None:
        """Exchange with the stick that is chosen."""
        carrier, courier = self._carrier, self._courier
        if isinstance(carrier, str):
            self._carry(carrier, lambda step, stop: courier.write_file(carrier, step, stop))
        elif carrier is not None:
            path = carrier.path
            self._carry(carrier, lambda step, stop: courier.exchange(path, step, stop))

    def write_file(self) -> None:
        """Write one sealed file where the person says."""
        if self._running is not None:
            return
        kinds = [(translate("Exchange", "Sealed files"), "*.frb")]
        path = self._context.dialogs.save_file(
            translate("Exchange", "Write one sealed file"), _FILE_NAME, kinds
        )
        if path:
            self._carrier = str(path)
            self.start()

    def read_file(self) -> None:
        """Take head office's reply out of one file."""
        kinds = [(translate("Exchange", "Sealed files"), "*.frb")]
        path = self._context.dialogs.open_file(translate("Exchange", "Read a reply file"), kinds)
        if path:
            courier, name = self._courier, str(path)
            self._context.runner.run_task(
                self,
                lambda _report, _stop: courier.read_file(name),
                self._tell_reply,
                self._tell_failure,
            )

    def stop(self) -> None:
        """Ask the exchange to stop where that is safe."""
        if self._running is not None:
            self._running.cancel()
            self.steps.show_stopping()

    def _carry(self, carrier: Stick | str, carry: ExchangeJob) -> None:
        self._broken, self._was_pulled, self._is_done = None, False, False
        self._phase = ExchangePhase.LOOKING
        self._title.set_text(
            translate("Exchange", "Exchange"), translate("Exchange", "Please leave the stick in.")
        )
        self._show_exchange()
        self.steps.show_running(carrier)

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self,
            lambda report, is_cancelled: carry(
                lambda step: report(*encode_progress(step)), is_cancelled
            ),
            self._finish,
            self._break,
            progress=self._progress,
        )
        if self._running is not None:
            self._running = handle

    def _progress(self, so_many: int, of_so_many: int) -> None:
        self._phase = decode_phase(so_many)
        self.steps.show_progress(so_many, of_so_many)

    def _finish(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.failure is not None:
            self._break(outcome.failure, outcome)
            return
        self._running, self._is_done = None, True
        self._title.set_text(
            translate("Exchange", "Exchange"), translate("Exchange", "The exchange is done.")
        )
        if self._carrier is not None:
            self.steps.show_done(outcome, self._carrier)
        self._tell_undone(outcome.reply)
        self._context.navigator.notify_changed(_EVERYTHING)

    def _break(self, problem: Problem, outcome: LaptopSyncOutcome | None = None) -> None:
        self._running, self._broken = None, problem
        self._title.set_text(
            translate("Exchange", "Exchange"),
            translate("Exchange", "The exchange was not completed."),
        )
        if self._carrier is not None:
            self.steps.show_broken(problem, self._phase, self._carrier, outcome)
        self._tell_undone(outcome.reply if outcome else None)
        self._context.navigator.notify_changed(_EVERYTHING)

    def _tell_reply(self, news: ReplySummary) -> None:
        brought = [plain_text(row.display_text) for row in reply_rows(news)] or [
            translate("Exchange", "It brings nothing new.")
        ]
        written = translate("Exchange", "Written {day}, and the signature is right").format(
            day=dates.format_date(news.day)
        )
        taken_in = translate("Exchange", "Head office’s reply was taken in")
        self.post_notice(Tone.DONE, f"{taken_in}. {written}.", " · ".join(brought))
        self._tell_undone(news)
        self._context.navigator.notify_changed(_EVERYTHING)

    def _tell_undone(self, news: ReplySummary | None) -> None:
        """Say in so many words that people went out of sight, or that they are back."""
        for head, line in undo_messages.build_undo_messages(news) if news else ():
            self.post_notice(Tone.ATTENTION, head, line)

    def _tell_failure(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    # Facts

    def _load(self, *, is_aside: bool = False) -> None:
        user = self._context.user
        self.side_panel.release_panel.load_offer()
        self._context.runner.run_latest(
            "exchange",
            self,
            lambda: load_exchange(user),
            lambda facts: self._show(facts, is_aside=is_aside),
        )

    def _show(self, facts: ExchangePageData, *, is_aside: bool) -> None:
        self.steps.set_pending_people(
            facts.people_state.local_count + facts.people_state.in_transit_count
        )
        self.side_panel.show_past_exchanges(facts.past_exchanges)
        self._set_aside.set_text(
            translate(
                "Aside",
                "Head office set %n of your changes aside",
                "",
                len(facts.quarantine_notices),
            ),
            translate("Aside", "Nothing is lost. See which, why, and what to do."),
        )
        self._is_apart = facts.has_diverged
        self._cut_off.setVisible(facts.is_revoked)
        self.quarantine_panel.show_changes(facts.quarantine_notices, facts.labels)
        if is_aside and facts.quarantine_notices:
            self._show_aside()
        elif self._shows_aside and not facts.quarantine_notices:
            self._show_exchange()
            self.post_notice(
                Tone.DONE, translate("Aside", "Nothing of yours is set aside any more")
            )
        self._offer_aside()

    # What head office set aside

    @property
    def _shows_aside(self) -> bool:
        return not self.quarantine_panel.isHidden()

    def _show_aside(self) -> None:
        self.steps.hide()
        self.quarantine_panel.show()
        self._offer_aside()
        self.quarantine_panel.focus_list()

    def _offer_aside(self) -> None:
        """Tell of what was set aside, and of all that differs, where neither is the matter."""
        is_beside = not self._shows_aside
        self._set_aside.setVisible(bool(self.quarantine_panel.list.rows) and is_beside)
        self._differs.setVisible(self._is_apart and is_beside)
        self.keyboard.bindings_changed.emit()

    def _show_exchange(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.quarantine_panel.isAncestorOf(focused)
        self.quarantine_panel.hide()
        self.steps.show()
        self._offer_aside()
        if had_focus and (target := self.steps.first_focus()) is not None:
            target.setFocus()

    def _put_away(self, code: str) -> None:
        user = self._context.user
        self._context.runner.run(
            self,
            lambda: quarantined_changes.dismiss_quarantine_entry(user, code),
            lambda _change: self._context.navigator.notify_changed(frozenset()),
        )

    # Building

    def _bind(self) -> None:
        thread, side, show = self.steps, self.side_panel, self.show_quarantine_button
        bind = self.keyboard.bind
        for where, act, slot, button in (
            (thread, Action.PRIMARY, self.start, thread.start_button),
            (thread, Action.PRIMARY, self.start, thread.retry_button),
            (self, Action.LEAVE, self.stop, thread.stop_button),
            (self, Action.LEAVE, self._show_what_is_in, thread.later_button),
            (self, Action.HAND_OVER, self.write_file, side.write_button),
            (self, Action.IMPORT, self.read_file, side.read_button),
            (thread, Action.CHOOSE_FOLDER, self.choose_folder, thread.folder_button),
            (thread, Action.PRIMARY, self._show_what_is_in, thread.restart_button),
        ):
            bind(where, act, slot, button.display_text, button=button)
        side.auto_sync_panel.bind(self.keyboard, self)
        side.release_panel.bind_keys(self.keyboard, self)
        bind(self, Action.SHOW_EARLIER, self._show_aside, show.display_text, button=show)
        self.quarantine_panel.closed.connect(self._show_exchange)
        self.quarantine_panel.dismiss_requested.connect(self._put_away)
        thread.stick_chosen.connect(self._choose_stick)
        thread.stick_list.opened.connect(lambda _path: self.start())

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        for notice in (self._cut_off, self._differs, self._set_aside):
            self.column.add_inset(notice, above=12)
            notice.hide()
        main = Column()
        main.add_full_width(self.steps)
        main.add_full_width(self.quarantine_panel)
        main.add_stretch()
        self.column.add_full_width(TwoColumns(main, self.side_panel), above=24, stretch=1)
