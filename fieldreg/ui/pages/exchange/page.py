"""The exchange page of a laptop: the steps, quarantined changes, and the side panel."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.sync.exchange import LaptopSyncProtocol, ReplySummary
from fieldreg.services.exchange import quarantined_changes
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUARANTINED
from fieldreg.ui.page import Page
from fieldreg.ui.pages.exchange.controller import ExchangeController
from fieldreg.ui.pages.exchange.quarantine import QuarantinePanel
from fieldreg.ui.pages.exchange.queries import ExchangePageData, load_exchange
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.pages.exchange.side_panel import ExchangeSidePanel
from fieldreg.ui.pages.exchange.step_texts import build_reply_rows
from fieldreg.ui.pages.exchange.steps import ExchangeSteps
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Exchange")


class ExchangePage(Page):
    def __init__(
        self,
        context: Context,
        *,
        laptop_sync: LaptopSyncProtocol,
        find_sticks: FindSticks,
        auto_sync: AutoSyncManager,
        release: ReleasePanel,
    ) -> None:
        super().__init__(context, tr("Exchange"))
        self._laptop_sync = laptop_sync
        self._has_diverged = False
        self._title = PageTitle(tr("Exchange"), tr("First head office’s reply, then your bundle."))
        self.steps = ExchangeSteps()
        self.controller = ExchangeController(
            context, self, laptop_sync=laptop_sync, find_sticks=find_sticks, steps=self.steps
        )
        self.stick_watch = self.controller.stick_watch
        self.side_panel = ExchangeSidePanel(context, auto_sync, release, self)
        self.quarantine_panel = QuarantinePanel(context)
        self.quarantine_panel.hide()
        self.show_quarantine_button = KeyButton(translate("Aside", "Show which"))
        self._quarantined_notice = Notice(Tone.ATTENTION, "", "", self.show_quarantine_button)
        self._diverged_notice = Notice(
            Tone.ATTENTION,
            translate("Aside", "This computer and head office do not hold the same"),
            translate(
                "Aside",
                "Head office sent everything again, and it did not help. Nothing of yours is lost:"
                " what its replies name is there, the rest is here. Exchange once more, go on"
                " working, and call head office: it decides what comes next.",
            ),
        )
        self._revoked_notice = Notice(
            Tone.ATTENTION,
            translate("Aside", "Head office takes nothing in from this computer any more"),
            translate(
                "Aside",
                "It was reported lost, or its invitation was withdrawn. What head office has stays"
                " there, and nothing is lost here: what you bring is kept there unopened until"
                " somebody lets it in. Call head office before you go on.",
            ),
        )
        self.controller.line_changed.connect(partial(self._title.set_text, tr("Exchange")))
        self.controller.begun.connect(self._show_exchange)
        self.controller.ended.connect(self._on_ended)
        self._lay_out()
        self._bind()

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load(shows_quarantine=subject == QUARANTINED)
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
        return self.quarantine_panel.list if self._shows_quarantine else self.steps.first_focus()

    def read_file(self) -> None:
        file_types = [(tr("Sealed files"), "*.frb")]
        path = self._context.dialogs.open_file(tr("Read a reply file"), file_types)
        if path:
            laptop_sync, name = self._laptop_sync, str(path)
            self._context.runner.run_task(
                self,
                lambda _report, _stop: laptop_sync.read_file(name),
                self._on_reply_read,
                lambda problem: self.post_notice(Tone.FAILURE, problems_words.sentence(problem)),
            )

    def _on_reply_read(self, reply: ReplySummary) -> None:
        effects = [plain_text(row.display_text) for row in build_reply_rows(reply)] or [
            tr("It brings nothing new.")
        ]
        written = tr("Written {day}, and the signature is right").format(
            day=dates.format_date(reply.day)
        )
        imported = tr("Head office’s reply was taken in")
        self.post_notice(Tone.DONE, f"{imported}. {written}.", " · ".join(effects))
        self._on_ended(reply)

    def _on_ended(self, reply: ReplySummary | None) -> None:
        for heading, line in undo_messages.build_undo_messages(reply) if reply else ():
            self.post_notice(Tone.ATTENTION, heading, line)
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    def _load(self, *, shows_quarantine: bool = False) -> None:
        self.side_panel.release_panel.load_offer()
        self._context.runner.run_latest(
            "exchange",
            self,
            partial(load_exchange, self._context.user),
            lambda found: self._show(found, shows_quarantine=shows_quarantine),
        )

    def _show(self, found: ExchangePageData, *, shows_quarantine: bool) -> None:
        people_state, quarantined = found.people_state, found.quarantined
        self.steps.set_pending_people(people_state.local_count + people_state.in_transit_count)
        self.side_panel.show_past_exchanges(found.past_exchanges)
        self._quarantined_notice.set_text(
            translate("Aside", "Head office set %n of your changes aside", "", len(quarantined)),
            translate("Aside", "Nothing is lost. See which, why, and what to do."),
        )
        self._has_diverged = found.has_diverged
        self._revoked_notice.setVisible(found.is_revoked)
        self.quarantine_panel.show_changes(quarantined, found.labels)
        if shows_quarantine and quarantined:
            self._show_quarantine()
        elif self._shows_quarantine and not quarantined:
            self._show_exchange()
            self.post_notice(
                Tone.DONE, translate("Aside", "Nothing of yours is set aside any more")
            )
        self._update_notices()

    # Quarantined changes

    @property
    def _shows_quarantine(self) -> bool:
        return not self.quarantine_panel.isHidden()

    def _show_quarantine(self) -> None:
        self.steps.hide()
        self.quarantine_panel.show()
        self._update_notices()
        self.quarantine_panel.focus_list()

    def _update_notices(self) -> None:
        """Show the notices on quarantine and divergence, but not above the quarantine itself."""
        shows_steps = not self._shows_quarantine
        has_quarantined = bool(self.quarantine_panel.list.rows)
        self._quarantined_notice.setVisible(has_quarantined and shows_steps)
        self._diverged_notice.setVisible(self._has_diverged and shows_steps)
        self.keyboard.bindings_changed.emit()

    def _show_exchange(self) -> None:
        had_focus = contains_focus(self.quarantine_panel)
        self.quarantine_panel.hide()
        self.steps.show()
        self._update_notices()
        if had_focus and (target := self.steps.first_focus()) is not None:
            target.setFocus()

    def _dismiss(self, code: str) -> None:
        user = self._context.user
        self._context.runner.run(
            self,
            lambda: quarantined_changes.dismiss_quarantine_entry(user, code),
            lambda _change: self._context.navigator.notify_changed(frozenset()),
        )

    # Building

    def _bind(self) -> None:
        steps, side, controller = self.steps, self.side_panel, self.controller
        for scope, action, slot, button in (
            (steps, Action.PRIMARY, controller.start, steps.start_button),
            (steps, Action.PRIMARY, controller.start, steps.retry_button),
            (self, Action.LEAVE, controller.stop, steps.stop_button),
            (self, Action.LEAVE, controller.show_sticks, steps.later_button),
            (self, Action.HAND_OVER, controller.write_file, side.write_button),
            (self, Action.IMPORT, self.read_file, side.read_button),
            (steps, Action.CHOOSE_FOLDER, controller.choose_folder, steps.folder_button),
            (steps, Action.PRIMARY, controller.show_sticks, steps.restart_button),
        ):
            button.bind_key(self.keyboard, scope, action, slot)
        side.release_panel.bind_keys(self.keyboard, self)
        self.show_quarantine_button.bind_key(
            self.keyboard, self, Action.SHOW_EARLIER, self._show_quarantine
        )
        self.quarantine_panel.closed.connect(self._show_exchange)
        self.quarantine_panel.dismiss_requested.connect(self._dismiss)
        steps.stick_chosen.connect(controller.choose_stick)
        steps.stick_list.opened.connect(lambda _path: controller.start())

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        for notice in (self._revoked_notice, self._diverged_notice, self._quarantined_notice):
            self.column.add_inset(notice, above=12)
            notice.hide()
        main = Column()
        main.add_full_width(self.steps)
        main.add_full_width(self.quarantine_panel)
        main.add_stretch()
        self.column.add_full_width(TwoColumns(main, self.side_panel), above=24, stretch=1)
