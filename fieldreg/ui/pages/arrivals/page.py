"""The arrivals page: bundles are found as sticks are connected, and imported on Enter."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    BundleView,
    ExchangePhase,
    ExchangeProgress,
    OfficeSyncOutcome,
    OfficeSyncProtocol,
)
from fieldreg.ui.auto_sync.channel_sync import ChannelSync
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from fieldreg.ui.page import Page
from fieldreg.ui.pages.arrivals import bundle_texts, rows
from fieldreg.ui.pages.arrivals.actions import ArrivalActions
from fieldreg.ui.pages.arrivals.bundle_list import (
    ArrivalList,
    build_no_bundle_state,
    build_no_source_state,
)
from fieldreg.ui.pages.arrivals.forced_import import ForcedImportPanel
from fieldreg.ui.pages.arrivals.queries import load_earlier_arrivals
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.pages.arrivals.sources import BundleSources
from fieldreg.ui.pages.arrivals.undo_panel import UndoPanel
from fieldreg.ui.pages.arrivals.undo_preview import UndoRequest
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.progress import ProgressBar
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Inbox")


class ArrivalsPage(Page):
    """The bundles on connected sticks, or the earlier arrivals.

    Signals:
        new_count_changed(int): the number of new bundles on the sticks.
    """

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
        self._auto_sync = auto_sync
        self._office_sync = office_sync
        self.sources = BundleSources(context, find_sticks, self)
        self.stick_watch = self.sources.stick_watch
        self._rows: list[ArrivalRow] = []
        self._running: LongJob | None = None
        self._is_history = False
        self.receive_button = KeyButton(bundle_texts.receive_label(0), kind=ButtonKind.PRIMARY)
        self._title = PageTitle(tr("Inbox"), tr("Looking through the sticks…"), self.receive_button)
        self._bar = ProgressBar(tr("Progress of taking in"))
        self.arrival_list = ArrivalList(context)
        self._actions = ArrivalActions(context)
        self.auto_sync_panel = AutoSyncPanel(context, auto_sync, is_office=True)
        for channel_sync in auto_sync.channels:
            channel_sync.finished.connect(partial(self._on_channel_finished, channel_sync))
        self.undo_panel = UndoPanel(context)
        self.forced_import_panel = ForcedImportPanel(context, office_sync)
        self._no_source, self._no_bundle = build_no_source_state(), build_no_bundle_state()
        self._lay_out()
        self._bind()

    @override
    def on_enter(self, subject: object = None) -> None:
        self.stick_watch.start()
        self._auto_sync.reload()
        if subject == EARLIER_ARRIVALS and not self._is_history:
            self._toggle_history()
        else:
            self._survey()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def first_focus(self) -> QWidget | None:
        for panel in (self.undo_panel, self.forced_import_panel):
            if self._main.currentWidget() is panel:
                return panel.list
        return self.arrival_list.table if self._rows else self._actions.folder_button

    # Bundles on sticks

    def _on_path_chosen(self) -> None:
        self._is_history = False
        self._survey()

    def _on_sticks_changed(self) -> None:
        if self._running is None and not self._shows_panel:
            self._is_history = False
            self._survey()

    def _survey(self) -> None:
        paths, office_sync = self.sources.paths, self._office_sync
        if self._is_history:
            return
        if not paths:
            self._show_views([], was_received=False)
            return
        self._title.set_text(tr("Inbox"), tr("Looking through the sticks…"))
        self._context.runner.run_task(
            self,
            lambda _report, is_cancelled: office_sync.survey(paths, is_cancelled),
            lambda views: self._show_views(views, was_received=False),
            resumes="survey",
            channel="survey",
        )

    def _show_views(self, views: Sequence[BundleView], *, was_received: bool) -> None:
        self._rows = rows.build_view_rows(views, was_received=was_received)
        new_count = sum(view.status is BundleStatus.NEW for view in views)
        if was_received:
            new_count = 0
        self.receive_button.set_text(bundle_texts.receive_label(new_count))
        self.new_count_changed.emit(new_count)
        source_count = len(self.sources.paths)
        self.receive_button.setVisible(bool(source_count))
        bundles = tr("%n bundles", len(views))
        sources = tr("sticks and folders: {count}").format(count=source_count)
        self._title.set_text(tr("Inbox"), f"{bundles} · {sources}" if source_count else "")
        self._actions.earlier_button.set_text(tr("Earlier bundles"))
        self._show_rows()

    def _show_rows(self) -> None:
        self._actions.show()
        self._sides.show_side(is_shown=not self._is_history)
        had_list = self._main.currentWidget() is self.arrival_list
        self.arrival_list.show_rows(self._rows)
        empty = self._no_bundle if self.sources.paths else self._no_source
        self._main.setCurrentWidget(self.arrival_list if self._rows else empty)
        # Enter on the button that chose a stick must not choose once more.
        if self._rows and not had_list and contains_focus(self):
            self.arrival_list.table.setFocus()
        self._show_actions(self.arrival_list.table.current())

    # Earlier arrivals

    def _toggle_history(self) -> None:
        self._is_history = not self._is_history
        if self._is_history:
            self._load_history()
        else:
            self._survey()

    def _load_history(self) -> None:
        self._context.runner.run_latest(
            "survey",
            self,
            partial(load_earlier_arrivals, self._context.user, self._office_sync),
            lambda found: self._show_history(rows.build_arrival_rows(found)),
        )

    def _show_history(self, found: list[ArrivalRow]) -> None:
        self._rows = found
        self._title.set_text(tr("Inbox"), tr("Bundles that came in before, the latest first"))
        self.receive_button.setVisible(False)
        self._actions.earlier_button.set_text(tr("Back to the sticks"))
        self._show_rows()

    # Undo and forced import

    @property
    def _shows_panel(self) -> bool:
        return self._main.currentWidget() in (self.undo_panel, self.forced_import_panel)

    def _show_actions(self, row: object) -> None:
        self._actions.show_for(row if self._is_history and isinstance(row, ArrivalRow) else None)

    def _preview_undo(self, *, is_redo: bool) -> None:
        row = self.arrival_list.table.current()
        if isinstance(row, ArrivalRow):
            self.undo_panel.show_preview(
                UndoRequest(
                    row.ref, row.laptop, row.day, is_redo=is_redo, is_by_code=row.is_undoing
                )
            )

    def _preview_forced_import(self) -> None:
        row = self.arrival_list.table.current()
        if isinstance(row, ArrivalRow):
            self.forced_import_panel.show_preview(row.ref)

    def _show_panel(self, panel: QWidget, heading: str, line: str) -> None:
        self._title.set_text(heading, line)
        self._actions.hide()
        self._main.setCurrentWidget(panel)

    def _on_panel_done(self, heading: str, line: str) -> None:
        self.post_notice(Tone.DONE, heading, line)
        self._load_history()
        self._notify_all_changed()

    # Import

    def receive(self) -> None:
        """Import the new bundles, and write the replies for all laptops."""
        paths, office_sync = self.sources.paths, self._office_sync
        if self._running is not None or not paths:
            return
        self.receive_button.set_busy(tr("Taking in…"))
        self._bar.set_progress(0, 1)
        self._bar.show()

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self,
            lambda on_step, is_cancelled: office_sync.receive(paths, on_step, is_cancelled),
            self._finish,
            self._fail,
            progress=self._show_progress,
        )
        if self._running is not None:
            self._running = handle

    def stop(self) -> None:
        """Stop the import after the current bundle."""
        if self._running is not None:
            self._running.cancel()

    def _show_progress(self, step: ExchangeProgress) -> None:
        is_reading = step.phase is ExchangePhase.LOOKING and step.total
        # While replies are written, all bundles are imported.
        self._bar.set_progress(*((step.done, step.total) if is_reading else (1, 1)))

    def _finish(self, outcome: OfficeSyncOutcome) -> None:
        self._end()
        self._show_outcome(outcome)

    def _show_outcome(self, outcome: OfficeSyncOutcome, *, is_by_channel: bool = False) -> None:
        self._show_views(outcome.bundles, was_received=True)
        self.post_notice(
            Tone.DONE,
            bundle_texts.describe_received(outcome.people, outcome.count_bundles(BundleStatus.NEW)),
            bundle_texts.describe_outcome(outcome, is_by_channel=is_by_channel),
        )
        for path, code in outcome.carriers_failed:
            name = PurePath(path).name or path
            self.post_notice(
                Tone.FAILURE,
                tr("Not everything worked on: {name}").format(name=name),
                problems_words.of_code(Code(code)),
            )
        self._notify_all_changed()

    def _on_channel_finished(self, channel_sync: ChannelSync, result: object) -> None:
        """Show the result of an automatic exchange that the user started here."""
        if not channel_sync.is_manual or not self.isVisible():
            return
        if isinstance(result, OfficeSyncOutcome):
            self._show_outcome(result, is_by_channel=True)
        elif isinstance(result, Problem):
            self._show_failure(result)

    def _fail(self, problem: Problem) -> None:
        self._end()
        self._show_failure(problem)

    def _show_failure(self, problem: Problem) -> None:
        if problem.code is Code.CANCELLED:
            self.post_notice(
                Tone.ATTENTION,
                tr("Stopped. What was taken in before stays in; the rest is as it was."),
            )
        else:
            self.post_notice(Tone.FAILURE, problems_words.sentence(problem))
        self._survey()
        self._notify_all_changed()

    def _notify_all_changed(self) -> None:
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    def _end(self) -> None:
        self._running = None
        self.receive_button.set_idle()
        self._bar.hide()

    # Building

    def _bind(self) -> None:
        self.sources.sticks_changed.connect(self._on_sticks_changed)
        self.sources.path_chosen.connect(self._on_path_chosen)
        bind, actions = self.keyboard.bind, self._actions
        actions.bind_row_keys(
            self, undo=self._preview_undo, force_import=self._preview_forced_import
        )
        self.arrival_list.table.current_moved.connect(self._show_actions)
        for panel in (self.undo_panel, self.forced_import_panel):
            panel.heading_changed.connect(partial(self._show_panel, panel))
            panel.done.connect(self._on_panel_done)
            panel.closed.connect(self._load_history)
            panel.failed.connect(
                lambda problem: self.post_notice(Tone.FAILURE, problems_words.sentence(problem))
            )
        bind(self.arrival_list, Action.MOVE_ROW, None, tr("choose"))
        bind(self.arrival_list, Action.MOVE_ACROSS, None, tr("state"))
        self.receive_button.bind_key(
            *(self.keyboard, self, Action.PRIMARY, self.receive), when=lambda: self._running is None
        )
        self.receive_button.stop_requested.connect(self.stop)
        self.auto_sync_panel.bind(self.keyboard, self)
        bind(self, Action.LEAVE, self.stop, tr("stop"), when=lambda: self._running is not None)
        bind(
            self,
            Action.SHOW_EARLIER,
            self._toggle_history,
            tr("Earlier bundles"),
            button=actions.earlier_button,
        )
        actions.file_button.bind_key(self.keyboard, self, Action.IMPORT, self.sources.choose_file)
        actions.folder_button.bind_key(
            *(self.keyboard, self, Action.CHOOSE_FOLDER, self.sources.choose_folder),
            is_hinted=False,
        )

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_inset(self._bar, above=6)
        self._bar.hide()
        empty_states = (self._no_source, self._no_bundle)
        for empty in empty_states:
            empty.setContentsMargins(INSET, 0, INSET, 0)
        self._main = StackedView(
            self.arrival_list, self.undo_panel, self.forced_import_panel, *empty_states
        )
        side = Column()
        side.add_full_width(self.auto_sync_panel)
        side.add_stretch()
        self._sides = TwoColumns(self._main, side, width=280)
        self.column.add_full_width(self._sides, stretch=1)
        self.column.add_full_width(self._actions, above=10)
