"""The arrivals page: bundles are imported on Enter."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    BundleView,
    OfficeSyncOutcome,
    OfficeSyncProtocol,
)
from fieldreg.services.arrivals import arrived_bundles, waiting_changes
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.ui.auto_sync import AutoSyncManager, ChannelSync
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.navigation import EARLIER_ARRIVALS, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.arrivals import earlier_rows, rows
from fieldreg.ui.pages.arrivals.bundle_list import BundleSources
from fieldreg.ui.pages.arrivals.results import describe_replies, describe_result
from fieldreg.ui.pages.arrivals.summary import IntakeSummary
from fieldreg.ui.pages.arrivals.view import ArrivalsView
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Inbox")

_KEPT: Final = (BundleStatus.REVOKED, BundleStatus.REFUSED)


class ArrivalsPage(ShrinkingPage):
    new_count_changed = Signal(int)

    def __init__(
        self,
        context: Context,
        *,
        office_sync: OfficeSyncProtocol,
        find_sticks: FindSticks,
        auto_sync: AutoSyncManager,
    ) -> None:
        super().__init__(context, tr("Inbox"))
        self._auto_sync, self._office_sync = auto_sync, office_sync
        self.sources = BundleSources(context, office_sync, find_sticks, self)
        self.stick_watch = self.sources.stick_watch
        self._is_history = False
        self.view = ArrivalsView(context, office_sync, auto_sync, self.sources, self)
        self.arrival_list, self.undo_panel = self.view.arrival_list, self.view.undo_panel
        self.auto_sync_panel = self.view.auto_sync_panel
        self.summary = IntakeSummary(context, office_sync)
        self._views = StackedView(self.view, self.summary)
        self.column.add_full_width(self._views, stretch=1)
        self._connect()

    @override
    def on_enter(self, subject: object = None) -> None:
        self.stick_watch.start()
        self._auto_sync.reload()
        if subject == EARLIER_ARRIVALS:
            self.summary.ref, self._is_history = "", True
            self._views.setCurrentWidget(self.view)
            self.arrival_list.show_all()
            self._load_history()
        elif self.summary.ref:
            self.summary.load(self.summary.ref)
        else:
            self.load()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def first_focus(self) -> QWidget | None:
        return self.summary.first_focus() if self._is_summary else self.view.first_focus()

    # Bundles on sticks

    def _show_sticks(self) -> None:
        self._is_history = False
        self.load()

    def _on_sticks_changed(self) -> None:
        if not self.sources.is_importing and self.view.shown_panel is None:
            self._show_sticks()

    @override
    def load(self) -> None:
        if self._is_history:
            return
        if not self.sources.paths:
            self._show_views([])
            return
        self.view.show_looking()
        self.sources.survey()

    def _show_views(self, views: Sequence[BundleView], *, was_received: bool = False) -> None:
        is_new = [view.status is BundleStatus.NEW and not was_received for view in views]
        self.new_count_changed.emit(sum(is_new))
        source_count = len(self.sources.paths)
        bundles = tr("%n bundles", len(views))
        sources = tr("sticks and folders: {count}").format(count=source_count)
        line = f"{bundles} · {sources}" if source_count else ""

        def show(kept: Sequence[ArrivedBundle]) -> None:
            found = rows.build_view_rows(views, kept, was_received=was_received)
            self.view.show_rows(found, line, new_count=sum(is_new))

        if any(view.status in _KEPT for view in views):  # what it keeps can be settled here too
            self.run_latest(
                "survey", partial(arrived_bundles.list_open_bundles, self._context.user), show
            )
        else:
            show(())

    # Earlier arrivals

    def _toggle_history(self) -> None:
        self._is_history = not self._is_history
        if self._is_history:
            self._load_history()
        else:
            self.load()

    def _load_history(self) -> None:
        user, office_sync = self._context.user, self._office_sync
        self.run_latest(
            "survey",
            lambda: (
                arrived_bundles.list_arrivals(user),
                waiting_changes.add_authors(user, office_sync.held_changes.list_all()),
                arrived_bundles.list_undoings(user),
            ),
            lambda found: self.view.show_rows(
                earlier_rows.build_arrival_rows(*found),
                tr("Bundles that came in before, the latest first"),
                is_history=True,
            ),
        )

    # What a reception caused

    @property
    def _is_summary(self) -> bool:
        return self._views.currentWidget() is self.summary

    def _show_summary(self) -> None:
        was_here, self._is_history = self._is_summary, False
        self._views.setCurrentWidget(self.summary)
        if self.isVisible() and not (was_here and contains_focus(self.summary)):
            self.summary.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, page: PageName) -> None:
        if page is PageName.ARRIVALS:
            self.summary.ref = ""
            self._views.setCurrentWidget(self.view)
            self.arrival_list.tabs.select(rows.DECIDE_TAB)
            self.arrival_list.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._is_history = False
            self._toggle_history()
        else:
            self._context.navigator.open_page(page, self.summary.subject_for(page))

    def _leave_summary(self) -> None:
        self.summary.ref = ""
        self._views.setCurrentWidget(self.view)
        self._show_sticks()

    # Undo and forced import

    def _show_panel(self, panel: QWidget, heading: str, line: str) -> None:
        self.view.show_panel(panel, heading, line)
        self._views.setCurrentWidget(self.view)

    def _on_panel_done(self, heading: str, line: str) -> None:
        self.post_notice(Tone.DONE, heading, line)
        self._leave_panel()
        self._notify_all_changed()

    def _leave_panel(self) -> None:
        if self.summary.ref:
            self.view.hide_panel()
            self.summary.load(self.summary.ref)
        elif self._is_history:
            self._load_history()
        else:
            self.load()

    # Import

    def receive(self) -> None:
        if not self.sources.is_importing and self.sources.paths:
            self._views.setCurrentWidget(self.view)  # it shows how far it is
            self.view.show_progress()
            self.sources.receive()

    def _end(self, result: OfficeSyncOutcome | Problem) -> None:
        self.view.hide_progress()
        self._show_result(result)

    def _on_channel_finished(
        self, channel_sync: ChannelSync, result: OfficeSyncOutcome | Problem
    ) -> None:
        if channel_sync.is_manual and self.isVisible():
            self._show_result(result, is_by_channel=True)

    def _show_result(
        self, result: OfficeSyncOutcome | Problem, *, is_by_channel: bool = False
    ) -> None:
        has_summary = isinstance(result, OfficeSyncOutcome) and bool(result.intake)
        if isinstance(result, OfficeSyncOutcome):
            self._show_views(result.bundles, was_received=True)
            replies = describe_replies(result, is_by_channel=is_by_channel)
            self.summary.set_note(replies if has_summary else "")
        else:
            self.load()
        if isinstance(result, OfficeSyncOutcome) and has_summary:
            self.summary.load(result.intake)
        for tone, heading, line in describe_result(result, is_by_channel=is_by_channel):
            if tone is not Tone.DONE or not has_summary:  # the summary says it
                self.post_notice(tone, heading, line)
        self._notify_all_changed()

    def _notify_all_changed(self) -> None:
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    # Building

    def _connect(self) -> None:
        self.sources.sticks_changed.connect(self._on_sticks_changed)
        self.sources.path_chosen.connect(self._show_sticks)
        self.sources.surveyed.connect(self._show_views)
        self.sources.progressed.connect(self.view.bar.set_progress)
        self.sources.ended.connect(self._end)
        self.view.receive_requested.connect(self.receive)
        self.view.history_toggled.connect(self._toggle_history)
        self.summary.page_requested.connect(self._follow)
        self.summary.shown.connect(self._show_summary)
        self.summary.closed.connect(self._leave_summary)
        self.summary.receive_requested.connect(self.receive)
        self.summary.undo_requested.connect(
            lambda row, is_redo: self.undo_panel.show_preview(row, is_redo=is_redo)
        )
        for kept in (self.summary, self.view.kept_panel, self.view.change_panel):
            kept.changed.connect(self._on_panel_done)
            kept.failed.connect(self.post_failure)
        for channel_sync in self._auto_sync.channels:
            channel_sync.finished.connect(partial(self._on_channel_finished, channel_sync))
        for panel in self.view.panels:
            panel.heading_changed.connect(partial(self._show_panel, panel))
            panel.done.connect(self._on_panel_done)
            panel.closed.connect(self._leave_panel)
            panel.failed.connect(self.post_failure)
