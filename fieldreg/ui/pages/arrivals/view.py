"""The list of bundles, or the preview of a change."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.bundle_list import ArrivalList, BundleSources, Preview
from fieldreg.ui.pages.arrivals.change_panel import ChangePanel
from fieldreg.ui.pages.arrivals.kept_panel import KeptPanel
from fieldreg.ui.pages.arrivals.results import build_empty_states, receive_label
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.pages.arrivals.undo import ForcedImportPanel, PreviewPanel, UndoPanel
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.panes import StackedView
from fieldreg.ui.widgets.progress import ProgressBar

tr = translator("Inbox")


class ArrivalsView(Column):
    """Bundles on sticks or earlier ones; *owner* is the page that the keys of a hub belong to."""

    receive_requested = Signal()
    history_toggled = Signal()

    def __init__(
        self,
        context: Context,
        office_sync: OfficeSyncProtocol,
        auto_sync: AutoSyncManager,
        sources: BundleSources,
        owner: QWidget,
    ) -> None:
        super().__init__()
        self._sources, self._is_history = sources, False
        self.bar = ProgressBar(tr("Progress of taking in"))
        self.undo_panel = UndoPanel(context)
        forced_import_panel = ForcedImportPanel(context, office_sync)
        self.panels = (self.undo_panel, forced_import_panel)
        previews: dict[Action, Preview] = {
            Action.UNDO: partial(self.undo_panel.show_preview, is_redo=False),
            Action.REDO: partial(self.undo_panel.show_preview, is_redo=True),
            Action.FORCE_IMPORT: forced_import_panel.show_preview,
        }
        self.arrival_list = ArrivalList(context, self, previews)
        self.kept_panel = KeptPanel(context, office_sync, self)
        self.change_panel = ChangePanel(context, office_sync, self)
        self.auto_sync_panel = AutoSyncPanel(context, auto_sync, owner, is_office=True)
        self._no_source, self._no_bundle = build_empty_states()
        self._add_actions(context)
        self.title = PageTitle(tr("Inbox"), tr("Looking through the sticks…"), self._receive_button)
        self._lay_out()
        self.arrival_list.row_shown.connect(self._show_kept)

    @property
    def shown_panel(self) -> PreviewPanel | None:
        return next((panel for panel in self.panels if not panel.isHidden()), None)

    def first_focus(self) -> QWidget:
        if (panel := self.shown_panel) is not None:
            return panel.list
        return self.arrival_list.table if self.arrival_list.rows else self._folder_button

    def show_rows(
        self,
        found: Sequence[ArrivalRow],
        line: str,
        *,
        new_count: int = 0,
        is_history: bool = False,
    ) -> None:
        self._is_history = is_history
        self.title.set_text(tr("Inbox"), line)
        self._receive_button.set_text(receive_label(new_count))
        self._receive_button.setVisible(bool(self._sources.paths) and not is_history)
        other = tr("Back to the sticks") if is_history else tr("Earlier bundles")
        self._earlier_button.set_text(other)
        self._buttons.show()
        self.auto_sync_panel.setVisible(not is_history)
        had_rows = self._main.currentWidget() is self.arrival_list and self.arrival_list.rows
        self.arrival_list.show_rows(found)
        empty = self._no_bundle if self._sources.paths else self._no_source
        self._main.setCurrentWidget(self.arrival_list if found else empty)
        self._show_kept(self.arrival_list.current)
        # Enter on the button that chose a stick must not choose once more.
        if found and not had_rows and contains_focus(self):
            self.arrival_list.table.setFocus()
        elif self.window().focusWidget() is self._main:
            self._folder_button.setFocus()

    def show_looking(self) -> None:
        """Enter must not choose a folder meanwhile."""
        self.title.set_text(tr("Inbox"), tr("Looking through the sticks…"))
        if contains_focus(self._folder_button):
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, panel: QWidget, heading: str, line: str) -> None:
        self.title.set_text(heading, line)
        self._buttons.hide()
        self._receive_button.hide()
        self._sides.show_side(is_shown=False)
        self._main.setCurrentWidget(panel)

    def hide_panel(self) -> None:
        self._main.setCurrentWidget(self.arrival_list)

    def show_progress(self) -> None:
        self._receive_button.show()
        self._receive_button.set_busy(tr("Taking in…"))
        self.bar.set_progress(0, 1)
        self.bar.show()

    def hide_progress(self) -> None:
        self._receive_button.set_idle()
        self.bar.hide()

    def _show_kept(self, row: object) -> None:
        shown = row if isinstance(row, ArrivalRow) else None
        panels = (self.kept_panel, self.change_panel)
        for panel in panels:
            panel.show_row(shown)
        is_shown = not all(panel.isHidden() for panel in panels)
        self._sides.show_side(is_shown=is_shown or not self._is_history)

    def _add_actions(self, context: Context) -> None:
        actions = Actions(context.keyboard, self)
        self._receive_button = actions.add(
            *(receive_label(0), self.receive_requested.emit, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            rests_while=lambda: self._sources.is_importing,
        )
        self._receive_button.stop_requested.connect(self._sources.stop)
        context.keyboard.bind(
            *(self, Action.LEAVE, self._sources.stop, tr("stop")),
            when=lambda: self._sources.is_importing,
        )
        self._earlier_button = actions.add(
            *(tr("Earlier bundles"), self.history_toggled.emit, Action.SHOW_EARLIER),
            kind=ButtonKind.QUIET,
        )
        file_button = actions.add(tr("Open a file"), self._sources.choose_file, Action.IMPORT)
        self._folder_button = actions.add(
            *(tr("Add a folder"), self._sources.choose_folder, Action.CHOOSE_FOLDER),
            is_hinted=False,
        )
        own = (self._folder_button, file_button, self._earlier_button)
        self._buttons = button_row(*self.arrival_list.row_actions.buttons, *own)

    def _lay_out(self) -> None:
        self.bar.hide()
        self._main = StackedView(self.arrival_list, *self.panels, self._no_source, self._no_bundle)
        side = Column()
        side.add_full_width(self.auto_sync_panel)
        side.add_full_width(self.kept_panel)
        side.add_full_width(self.change_panel)
        side.add_stretch()
        self._sides = TwoColumns(self._main, side, width=280)
        self.add_inset(self.title)
        self.add_inset(self.bar, above="near")
        self.add_full_width(self._sides, stretch=1)
        self.add_inset(self._buttons, above="field")
