"""The exchange page: the stick that is found, the courier's steps, and earlier ones."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import LaptopSyncProtocol, ReplySummary
from fieldreg.services.exchange import quarantined_changes
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUARANTINED
from fieldreg.ui.pages.exchange.controller import ExchangeController
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

_EVERYTHING = frozenset(kind.name for kind in kinds.KINDS)


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
        self._is_apart = False
        self._title = PageTitle(
            translate("Exchange", "Exchange"),
            translate("Exchange", "First head office’s reply, then your bundle."),
        )
        self.steps = ExchangeSteps()
        self.controller = ExchangeController(
            context, self, courier=courier, find_sticks=find_sticks, steps=self.steps
        )
        self.stick_watch = self.controller.stick_watch
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
        self.controller.line_changed.connect(
            partial(self._title.set_text, translate("Exchange", "Exchange"))
        )
        self.controller.begun.connect(self._show_exchange)
        self.controller.ended.connect(self._on_ended)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load(is_aside=subject == QUARANTINED)
        if self.controller.is_done:
            self.controller.show_sticks()
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

    def _on_ended(self, reply: ReplySummary | None) -> None:
        self._tell_undone(reply)
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
            (thread, Action.PRIMARY, self.controller.start, thread.start_button),
            (thread, Action.PRIMARY, self.controller.start, thread.retry_button),
            (self, Action.LEAVE, self.controller.stop, thread.stop_button),
            (self, Action.LEAVE, self.controller.show_sticks, thread.later_button),
            (self, Action.HAND_OVER, self.controller.write_file, side.write_button),
            (self, Action.IMPORT, self.read_file, side.read_button),
            (thread, Action.CHOOSE_FOLDER, self.controller.choose_folder, thread.folder_button),
            (thread, Action.PRIMARY, self.controller.show_sticks, thread.restart_button),
        ):
            bind(where, act, slot, button.display_text, button=button)
        side.auto_sync_panel.bind(self.keyboard, self)
        side.release_panel.bind_keys(self.keyboard, self)
        bind(self, Action.SHOW_EARLIER, self._show_aside, show.display_text, button=show)
        self.quarantine_panel.closed.connect(self._show_exchange)
        self.quarantine_panel.dismiss_requested.connect(self._put_away)
        thread.stick_chosen.connect(self.controller.choose_stick)
        thread.stick_list.opened.connect(lambda _path: self.controller.start())

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
