"""The arrivals page: bundles are found as sticks are connected, and imported on Enter."""

from collections.abc import Iterator, Sequence
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
    OfficeSyncOutcome,
    OfficeSyncProtocol,
)
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.ui.auto_sync import AutoSyncManager, ChannelSync
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from fieldreg.ui.page import Page
from fieldreg.ui.pages.arrivals import rows
from fieldreg.ui.pages.arrivals.bundle_list import ArrivalList, BundleSources, Preview
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.pages.arrivals.undo import ForcedImportPanel, PreviewPanel, UndoPanel
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView
from fieldreg.ui.widgets.progress import ProgressBar

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
        self._auto_sync, self._office_sync = auto_sync, office_sync
        self.sources = BundleSources(context, office_sync, find_sticks, self)
        self.stick_watch = self.sources.stick_watch
        self._is_history = False
        self._bar = ProgressBar(tr("Progress of taking in"))
        self.undo_panel = UndoPanel(context)
        forced_import_panel = ForcedImportPanel(context, office_sync)
        self._panels = (self.undo_panel, forced_import_panel)
        previews: dict[Action, Preview] = {
            Action.UNDO: partial(self.undo_panel.show_preview, is_redo=False),
            Action.REDO: partial(self.undo_panel.show_preview, is_redo=True),
            Action.FORCE_IMPORT: forced_import_panel.show_preview,
        }
        self.arrival_list = ArrivalList(context, self, previews)
        self._no_source, self._no_bundle = _build_empty_states()
        self._add_actions()
        self._title = PageTitle(tr("Inbox"), tr("Looking through the sticks…"), self.receive_button)
        self._lay_out()
        self._connect()

    @override
    def on_enter(self, subject: object = None) -> None:
        self.stick_watch.start()
        self._auto_sync.reload()
        if subject == EARLIER_ARRIVALS and not self._is_history:
            self._toggle_history()
        else:
            self.load()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def first_focus(self) -> QWidget | None:
        if (panel := self._shown_panel) is not None:
            return panel.list
        return self.arrival_list.table if self.arrival_list.rows else self._folder_button

    @property
    def _shown_panel(self) -> PreviewPanel | None:
        return next((panel for panel in self._panels if not panel.isHidden()), None)

    # Bundles on sticks

    def _show_sticks(self) -> None:
        self._is_history = False
        self.load()

    def _on_sticks_changed(self) -> None:
        if not self.sources.is_importing and self._shown_panel is None:
            self._show_sticks()

    @override
    def load(self) -> None:
        if self._is_history:
            return
        if not self.sources.paths:
            self._show_views([])
            return
        self._title.set_text(tr("Inbox"), tr("Looking through the sticks…"))
        self.sources.survey()

    def _show_views(self, views: Sequence[BundleView], *, was_received: bool = False) -> None:
        is_new = [view.status is BundleStatus.NEW and not was_received for view in views]
        self.receive_button.set_text(_receive_label(sum(is_new)))
        self.new_count_changed.emit(sum(is_new))
        source_count = len(self.sources.paths)
        self.receive_button.setVisible(bool(source_count))
        bundles = tr("%n bundles", len(views))
        sources = tr("sticks and folders: {count}").format(count=source_count)
        self._title.set_text(tr("Inbox"), f"{bundles} · {sources}" if source_count else "")
        self._earlier_button.set_text(tr("Earlier bundles"))
        self._show_rows(rows.build_view_rows(views, was_received=was_received))

    def _show_rows(self, found: list[ArrivalRow]) -> None:
        self._buttons.show()
        self._sides.show_side(is_shown=not self._is_history)
        had_list = self._main.currentWidget() is self.arrival_list
        self.arrival_list.show_rows(found)
        empty = self._no_bundle if self.sources.paths else self._no_source
        self._main.setCurrentWidget(self.arrival_list if found else empty)
        # Enter on the button that chose a stick must not choose once more.
        if found and not had_list and contains_focus(self):
            self.arrival_list.table.setFocus()

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
                arrived_bundles.add_authors(user, office_sync.list_quarantined()),
                arrived_bundles.list_undoings(user),
            ),
            lambda found: self._show_history(rows.build_arrival_rows(*found)),
        )

    def _show_history(self, found: list[ArrivalRow]) -> None:
        self._title.set_text(tr("Inbox"), tr("Bundles that came in before, the latest first"))
        self.receive_button.setVisible(False)
        self._earlier_button.set_text(tr("Back to the sticks"))
        self._show_rows(found)

    # Undo and forced import

    def _show_panel(self, panel: QWidget, heading: str, line: str) -> None:
        self._title.set_text(heading, line)
        self._buttons.hide()
        self._main.setCurrentWidget(panel)

    def _on_panel_done(self, heading: str, line: str) -> None:
        self.post_notice(Tone.DONE, heading, line)
        self._load_history()
        self._notify_all_changed()

    # Import

    def receive(self) -> None:
        if not self.sources.is_importing and self.sources.paths:
            self.receive_button.set_busy(tr("Taking in…"))
            self._bar.set_progress(0, 1)
            self._bar.show()
            self.sources.receive()

    def _end(self, result: OfficeSyncOutcome | Problem) -> None:
        self.receive_button.set_idle()
        self._bar.hide()
        self._show_result(result)

    def _on_channel_finished(
        self, channel_sync: ChannelSync, result: OfficeSyncOutcome | Problem
    ) -> None:
        """Show the result of an automatic exchange that the user started here."""
        if channel_sync.is_manual and self.isVisible():
            self._show_result(result, is_by_channel=True)

    def _show_result(
        self, result: OfficeSyncOutcome | Problem, *, is_by_channel: bool = False
    ) -> None:
        if isinstance(result, OfficeSyncOutcome):
            self._show_views(result.bundles, was_received=True)
        else:
            self.load()
        for notice in _describe_result(result, is_by_channel=is_by_channel):
            self.post_notice(*notice)
        self._notify_all_changed()

    def _notify_all_changed(self) -> None:
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    # Building

    def _add_actions(self) -> None:
        actions, earlier = Actions(self.keyboard, self), tr("Earlier bundles")
        self.receive_button = actions.add(
            *(_receive_label(0), self.receive, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            rests_while=lambda: self.sources.is_importing,
        )
        self.receive_button.stop_requested.connect(self.sources.stop)
        self.auto_sync_panel = AutoSyncPanel(self._context, self._auto_sync, self, is_office=True)
        self.keyboard.bind(
            *(self, Action.LEAVE, self.sources.stop, tr("stop")),
            when=lambda: self.sources.is_importing,
        )
        self._earlier_button = actions.add(
            *(earlier, self._toggle_history, Action.SHOW_EARLIER),
            kind=ButtonKind.QUIET,
            hint=earlier,
        )
        file_button = actions.add(tr("Open a file"), self.sources.choose_file, Action.IMPORT)
        self._folder_button = actions.add(
            *(tr("Add a folder"), self.sources.choose_folder, Action.CHOOSE_FOLDER), is_hinted=False
        )
        own = (self._folder_button, file_button, self._earlier_button)
        self._buttons = button_row(*self.arrival_list.row_actions.buttons, *own)

    def _connect(self) -> None:
        self.sources.sticks_changed.connect(self._on_sticks_changed)
        self.sources.path_chosen.connect(self._show_sticks)
        self.sources.surveyed.connect(self._show_views)
        self.sources.progressed.connect(self._bar.set_progress)
        self.sources.ended.connect(self._end)
        for channel_sync in self._auto_sync.channels:
            channel_sync.finished.connect(partial(self._on_channel_finished, channel_sync))
        for panel in self._panels:
            panel.heading_changed.connect(partial(self._show_panel, panel))
            panel.done.connect(self._on_panel_done)
            panel.closed.connect(self._load_history)
            panel.failed.connect(self.post_failure)

    def _lay_out(self) -> None:
        self._bar.hide()
        self._main = StackedView(self.arrival_list, *self._panels, self._no_source, self._no_bundle)
        side = Column()
        side.add_full_width(self.auto_sync_panel)
        side.add_stretch()
        self._sides = TwoColumns(self._main, side, width=280)
        self.column.add_inset(self._title)
        self.column.add_inset(self._bar, above="near")
        self.column.add_full_width(self._sides, stretch=1)
        self.column.add_inset(self._buttons, above="field")


def _build_empty_states() -> tuple[EmptyState, EmptyState]:
    """Return what to show without any stick or folder, and without a bundle on them."""
    states = (
        EmptyState(
            tr("Put the sticks in"),
            tr(
                "As many as the computer takes. The program finds them and looks through them;"
                " nothing is taken in before you say so. You can also use a folder or a single"
                " file."
            ),
        ),
        EmptyState(
            tr("No bundle on these sticks"),
            tr("You can still write the replies for all laptops on them."),
        ),
    )
    for state in states:
        state.setContentsMargins(INSET, 0, INSET, 0)
    return states


def _receive_label(new_count: int) -> str:
    return tr("Take the %n new ones in", new_count) if new_count else tr("Write the replies")


def _describe_result(
    result: OfficeSyncOutcome | Problem, *, is_by_channel: bool
) -> Iterator[tuple[Tone, str, str]]:
    """Yield the notices after an import: what came in, or why nothing, and each failed stick."""
    if isinstance(result, Problem):
        if result.code is Code.CANCELLED:
            stopped = tr("Stopped. What was taken in before stays in; the rest is as it was.")
            yield Tone.ATTENTION, stopped, ""
        else:
            yield Tone.FAILURE, problems_words.sentence(result), ""
        return
    heading = tr("Nothing new was taken in.")
    if new_count := result.count_bundles(BundleStatus.NEW):
        bundles = tr("%n bundles were taken in", new_count)
        heading = labelled(bundles, f"{rows.format_contents(result.people)}.")
    yield Tone.DONE, heading, _describe_replies(result, is_by_channel=is_by_channel)
    for path, code in result.carriers_failed:
        failed = tr("Not everything worked on: {name}").format(name=PurePath(path).name or path)
        yield Tone.FAILURE, failed, problems_words.of_code(Code(code))


def _describe_replies(outcome: OfficeSyncOutcome, *, is_by_channel: bool) -> str:
    """Return how replies reach the laptops, and which bundles were deleted from the sticks.

    With *is_by_channel*, the replies wait in a sync channel and not on sticks.
    """
    sentences = []
    if outcome.replies and is_by_channel:
        sentences.append(
            tr(
                "New replies for %n laptops are ready. Each laptop takes its own at its next"
                " exchange.",
                outcome.replies,
            )
        )
    elif outcome.replies:
        sentences.append(
            tr(
                "Replies for %n laptops were written. The sticks may be removed and sent back.",
                outcome.replies,
            )
        )
    if outcome.cleared:
        sentences.append(
            tr(
                "%n bundles were deleted from the sticks: they are in the register and in a"
                " backup. A stick may keep the sealed data for a long time.",
                outcome.cleared,
            )
        )
    return " ".join(sentences)
