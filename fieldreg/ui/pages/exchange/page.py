"""The exchange page: steps, quarantined changes, side panel."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.sync.exchange import LaptopSyncProtocol, ReplySummary
from fieldreg.domain.sync.release_files import ReleaseFetcher
from fieldreg.services import overview
from fieldreg.services.exchange import quarantined_changes, sync_schedule
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import PastExchange, PeopleBySyncState
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, referenced_ids
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUARANTINED
from fieldreg.ui.page import Page
from fieldreg.ui.pages.exchange.quarantine import QuarantinePanel
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.pages.exchange.step_parts import build_reply_rows, describe_reply
from fieldreg.ui.pages.exchange.steps import ExchangeController
from fieldreg.ui.pages.exchange.warnings import ExchangeWarnings
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Exchange")
tr_quarantine = translator("Aside")


@dataclass(frozen=True, slots=True)
class ExchangePageData:
    people_state: PeopleBySyncState
    past_exchanges: Sequence[PastExchange]
    quarantined: Sequence[QuarantineEntry]
    labels: RecordLabels
    has_diverged: bool
    is_revoked: bool


class ExchangePage(Page):
    def __init__(
        self,
        context: Context,
        *,
        laptop_sync: LaptopSyncProtocol,
        find_sticks: FindSticks,
        auto_sync: AutoSyncManager,
        fetcher: ReleaseFetcher,
    ) -> None:
        super().__init__(context, tr("Exchange"))
        self._laptop_sync = laptop_sync
        self._title = PageTitle(tr("Exchange"), tr("First head office’s reply, then your bundle."))
        self.controller = ExchangeController(
            context, self, laptop_sync=laptop_sync, find_sticks=find_sticks
        )
        self.steps, self.stick_watch = self.controller.steps, self.controller.stick_watch
        self._side_actions = Actions(self.keyboard, self)
        for text, slot, action in (
            (tr("Write one sealed file"), self.controller.write_file, Action.HAND_OVER),
            (tr("Read a reply file"), self.read_file, Action.IMPORT),
        ):
            self._side_actions.add(text, slot, action, kind=ButtonKind.QUIET)
        self.auto_sync_panel = AutoSyncPanel(context, auto_sync, self, is_office=False)
        self.release_panel = ReleasePanel(
            *(context, self), fetcher=fetcher, find_sticks=find_sticks, hub_sync=auto_sync.hub
        )
        self._past_exchanges = RowList(tr("Earlier exchanges"), min_rows=3)
        self._no_exchange = Label(tr("None yet."), "body", "ink2")
        self._warnings = ExchangeWarnings(self.keyboard, self, self._show_quarantine)
        self._views = StackedView(self.steps)
        self._found: ExchangePageData | None = None
        self.controller.line_changed.connect(partial(self._title.set_text, tr("Exchange")))
        self.controller.begun.connect(self._show_exchange)
        self.controller.ended.connect(self._on_ended)
        self._lay_out()

    @cached_property
    def quarantine_panel(self) -> QuarantinePanel:
        panel = QuarantinePanel(self._context)
        panel.closed.connect(self._show_exchange)
        self._views.addWidget(panel)
        return panel

    @override
    def on_enter(self, subject: object = None) -> None:
        self.load(shows_quarantine=subject == QUARANTINED)
        if self.controller.is_done:
            self.controller.show_sticks()
        self.stick_watch.start()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self.load()

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
                self.post_failure,
            )

    def _on_reply_read(self, reply: ReplySummary) -> None:
        effects = [plain_text(row.display_text) for row in build_reply_rows(reply)]
        self.post_notice(
            Tone.DONE,
            "{}. {}.".format(*describe_reply(reply)),
            " · ".join(effects) or tr("It brings nothing new."),
        )
        self._on_ended(reply)

    def _on_ended(self, reply: ReplySummary | None) -> None:
        for heading, line in exchange_words.build_undo_messages(reply) if reply else ():
            self.post_notice(Tone.ATTENTION, heading, line)
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    @override
    def load(self, *, shows_quarantine: bool = False) -> None:
        self.release_panel.load_offer()
        show = partial(self._show, shows_quarantine=shows_quarantine)
        self.run_latest("exchange", partial(_load_exchange, self._context.user), show)

    def _show(self, found: ExchangePageData, *, shows_quarantine: bool) -> None:
        people_state, quarantined = found.people_state, found.quarantined
        self.steps.set_pending_people(people_state.local_count + people_state.in_transit_count)
        self._past_exchanges.set_rows([_exchange_row(past) for past in found.past_exchanges])
        self._past_exchanges.setVisible(bool(found.past_exchanges))
        self._no_exchange.setVisible(not found.past_exchanges)
        self._found = found
        if shows_quarantine and quarantined:
            self._show_quarantine()
        elif self._shows_quarantine and not quarantined:
            self._show_exchange()
            self.post_notice(Tone.DONE, tr_quarantine("None of your changes is set aside any more"))
        elif self._shows_quarantine:
            self.quarantine_panel.show_changes(quarantined, found.labels)
        self._update_notices()

    # Quarantined changes

    @property
    def _shows_quarantine(self) -> bool:
        return self._views.currentWidget() is not self.steps

    def _show_quarantine(self) -> None:
        if self._found is not None:
            self.quarantine_panel.show_changes(self._found.quarantined, self._found.labels)
        self._views.setCurrentWidget(self.quarantine_panel)
        self._update_notices()
        self.quarantine_panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _update_notices(self) -> None:
        if (found := self._found) is not None:
            shows_steps = not self._shows_quarantine
            self._warnings.show_due(
                is_revoked=found.is_revoked,
                has_diverged=found.has_diverged and shows_steps,
                quarantined_count=len(found.quarantined) if shows_steps else 0,
            )
        self.keyboard.bindings_changed.emit()

    def _show_exchange(self) -> None:
        had_focus = self._shows_quarantine and contains_focus(self.quarantine_panel)
        self._views.setCurrentWidget(self.steps)
        self._update_notices()
        if had_focus and (target := self.steps.first_focus()) is not None:
            target.setFocus()

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_full_width(self._warnings)
        main = Column()
        main.add_full_width(self._views)
        main.add_stretch()
        self.column.add_full_width(TwoColumns(main, self._build_side()), above="section", stretch=1)

    def _build_side(self) -> Column:
        side = Column()
        # The release comes first, since users would not look for it further down.
        side.add_full_width(self.release_panel)
        # The list below the automatic sync grows.
        side.add_full_width(self.auto_sync_panel)
        side.add_inset(SectionTitle(tr("Earlier exchanges")), above="section")
        side.add_inset(self._no_exchange, above="near")
        side.add_full_width(self._past_exchanges, above="hair")
        side.add_inset(SectionTitle(tr("Another way")), above="section")
        side.add_inset(
            wrapped_label(tr("One sealed file can also go by message or any network there is.")),
            above="near",
        )
        # A quiet button has an inset of its own, so that its text aligns with the line above.
        side.add_full_width(self._side_actions.row(), above="near")
        side.add_stretch()
        return side


def _load_exchange(user: UserSession) -> ExchangePageData:
    quarantined = quarantined_changes.list_quarantine_entries(user)
    pairs = [
        (field, value)
        for entry in quarantined
        if entry.kind
        for name, value in entry.values.items()
        if (field := entry.kind.field(name)) is not None
    ]
    return ExchangePageData(
        overview.count_people_by_sync_state(user),
        sync_schedule.list_past_exchanges(user),
        quarantined,
        record_labels.load_labels_of_any_kind(user, referenced_ids(pairs)),
        quarantined_changes.has_diverged(user),
        quarantined_changes.is_revoked(user),
    )


def _exchange_row(past: PastExchange) -> ListRow:
    transport = {"stick": tr("stick"), "file": tr("file"), "hub": tr("hub")}.get(
        past.carrier, past.carrier
    )
    people = tr("%n people", past.people)
    state = tr("head office has it") if past.is_acknowledged else tr("on its way")
    return ListRow(
        dates.format_date(past.made_on),
        f"{transport} · {people} · {state}",
        icon="check-circle" if past.is_acknowledged else "ring",
        role="accent" if past.is_acknowledged else "ink2",
        value=past,
    )
