"""The inbox page: sticks are looked through as they come, and taken in on Enter."""

from collections.abc import Sequence
from dataclasses import replace
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
from fieldreg.ui.auto_sync.channel_sync import ChannelSync
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.forms.auto_sync_panel import AutoSyncPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import EARLIER_ARRIVALS
from fieldreg.ui.pages.arrivals import bundle_texts, rows
from fieldreg.ui.pages.arrivals.acts import ArrivalActs
from fieldreg.ui.pages.arrivals.bundle_list import ArrivalList, no_bundle_state, no_source_state
from fieldreg.ui.pages.arrivals.forced_import import ForcedImportPanel
from fieldreg.ui.pages.arrivals.progress import receive_progress
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.pages.arrivals.sources import BundleSources
from fieldreg.ui.pages.arrivals.undo_panel import UndoPanel
from fieldreg.ui.pages.arrivals.undo_preview import UndoRequest
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.widgets.progress import ProgressBar
from fieldreg.ui.widgets.stacked_view import StackedView

_EVERYTHING = frozenset(kind.name for kind in kinds.KINDS)


class ArrivalsPage(Page):
    """What lies on the sticks that are in, or what came before.

    Long because looking through, receiving, undoing and the history interrupt each other.

    Signals:
        waiting(int): so many bundles on the sticks are new.
    """

    new_count_changed = Signal(int)

    def __init__(
        self,
        context: Context,
        *,
        reception: OfficeSyncProtocol,
        find_sticks: FindSticks,
        carriers: AutoSyncManager,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.keyboard, translate("Inbox", "Inbox"), parent=parent)
        self._context = context
        self._carriers = carriers
        self._reception = reception
        self.sources = BundleSources(context, find_sticks, self)
        self.stick_watch = self.sources.stick_watch
        self._rows: list[ArrivalRow] = []
        self._running: LongJob | None = None
        self._is_history = False
        self.receive_button = KeyButton(bundle_texts.receive_label(0), kind=ButtonKind.PRIMARY)
        self._title = PageTitle(
            translate("Inbox", "Inbox"),
            translate("Inbox", "Looking through the sticks…"),
            self.receive_button,
        )
        self._bar = ProgressBar(translate("Inbox", "Progress of taking in"))
        self.arrival_list = ArrivalList(context)
        self._acts = ArrivalActs(context)
        self.auto_sync_panel = AutoSyncPanel(context, carriers, is_office=True)
        for rounds in carriers.channels:
            rounds.finished.connect(partial(self._hear_end, rounds))
        self.undo_panel = UndoPanel(context)
        self.forced_import_panel = ForcedImportPanel(context, reception)
        self._empty, self._nothing = no_source_state(), no_bundle_state()
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self.stick_watch.start()
        self._carriers.reload()
        if subject == EARLIER_ARRIVALS and not self._is_history:
            self._switch_history()
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
        return self.arrival_list.table if self._rows else self._acts.folder_button

    # What is there

    def _on_path_chosen(self) -> None:
        self._is_history = False
        self._survey()

    def _on_sticks_changed(self) -> None:
        if self._running is None and not self._is_asking:
            self._is_history = False
            self._survey()

    def _survey(self) -> None:
        carriers, reception = self.sources.paths, self._reception
        if self._is_history:
            return
        if not carriers:
            self._show_views([], was_received=False)
            return
        self._title.set_text(
            translate("Inbox", "Inbox"), translate("Inbox", "Looking through the sticks…")
        )
        self._context.runner.run_task(
            self,
            lambda _report, is_cancelled: reception.survey(carriers, is_cancelled),
            lambda views: self._show_views(views, was_received=False),
            resumes="survey",
            channel="survey",
        )

    def _show_views(self, views: Sequence[BundleView], *, was_received: bool) -> None:
        self._rows = rows.from_views(views, was_received=was_received)
        new = sum(view.status is BundleStatus.NEW for view in views)
        waiting = 0 if was_received else new
        self.receive_button.set_text(bundle_texts.receive_label(waiting))
        self.new_count_changed.emit(waiting)
        self.receive_button.setVisible(bool(self.sources.paths))
        carriers = len(self.sources.paths)
        line = bundle_texts.count_line(len(views), carriers) if carriers else ""
        self._title.set_text(translate("Inbox", "Inbox"), line)
        self._acts.earlier_button.set_text(translate("Inbox", "Earlier bundles"))
        self._show_rows()

    def _show_rows(self) -> None:
        self._acts.show()
        self._sides.show_side(is_shown=not self._is_history)
        had_list = self._main.currentWidget() is self.arrival_list
        self.arrival_list.show_rows(self._rows)
        nothing = self._nothing if self.sources.paths else self._empty
        self._main.setCurrentWidget(self.arrival_list if self._rows else nothing)
        window = self.window()
        focused: QWidget | None = window.focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        # Enter on the button that chose a stick must not choose once more.
        if self._rows and not had_list and is_here:
            self.arrival_list.table.setFocus()
        self._show_acts(self.arrival_list.table.current())

    # What came before

    def _switch_history(self) -> None:
        self._is_history = not self._is_history
        if not self._is_history:
            self._survey()
            return
        self._load_history()

    def _load_history(self) -> None:
        user, reception = self._context.user, self._reception
        self._context.runner.run_latest(
            "survey",
            self,
            lambda: (
                arrived_bundles.list_arrivals(user),
                arrived_bundles.add_authors(user, reception.list_quarantined()),
                arrived_bundles.list_undoings(user),
            ),
            lambda found: self._show_history(rows.from_arrivals(*found)),
        )

    def _show_history(self, found: list[ArrivalRow]) -> None:
        self._rows = found
        self._title.set_text(
            translate("Inbox", "Inbox"),
            translate("Inbox", "Bundles that came in before, the latest first"),
        )
        self.receive_button.setVisible(False)
        self._acts.earlier_button.set_text(translate("Inbox", "Back to the sticks"))
        self._show_rows()

    # Undoing what came

    @property
    def _is_asking(self) -> bool:
        return self._main.currentWidget() in (self.undo_panel, self.forced_import_panel)

    def _show_acts(self, row: object) -> None:
        """Offer to undo or bring back what the bundle of *row* brought."""
        came = row if self._is_history and isinstance(row, ArrivalRow) else None
        self._acts.show_for(came)

    def _ask(self, *, is_redo: bool) -> None:
        row = self.arrival_list.table.current()
        if isinstance(row, ArrivalRow):
            asked = UndoRequest(row.ref, row.laptop, row.day, is_redo=is_redo)
            self.undo_panel.show_preview(replace(asked, is_by_code=row.is_undoing))

    def _ask_to_let_in(self) -> None:
        row = self.arrival_list.table.current()
        if isinstance(row, ArrivalRow):
            self.forced_import_panel.show_preview(row.ref)

    def _head(self, panel: QWidget, heading: str, line: str) -> None:
        self._title.set_text(heading, line)
        self._acts.hide()
        self._main.setCurrentWidget(panel)

    def _leave_undoing(self) -> None:
        self._load_history()

    def _tell_undone(self, said: str, line: str) -> None:
        self.post_notice(Tone.DONE, said, line)
        self._leave_undoing()
        self._context.navigator.notify_changed(_EVERYTHING)

    # Taking in

    def receive(self) -> None:
        """Take in what is new, and leave every laptop's answer."""
        carriers, reception = self.sources.paths, self._reception
        if self._running is not None or not carriers:
            return
        self.receive_button.set_busy(translate("Inbox", "Taking in…"))
        self._bar.set_progress(0, 1)
        self._bar.show()

        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self,
            lambda on_step, is_cancelled: reception.receive(carriers, on_step, is_cancelled),
            self._finish,
            self._fail,
            progress=lambda step: self._bar.set_progress(*receive_progress(step)),
        )
        if self._running is not None:
            self._running = handle

    def stop(self) -> None:
        """Ask it to stop between two bundles."""
        if self._running is not None:
            self._running.cancel()

    def _finish(self, outcome: OfficeSyncOutcome) -> None:
        self._end()
        self._tell(outcome)

    def _tell(self, outcome: OfficeSyncOutcome, *, goes_by_itself: bool = False) -> None:
        self._show_views(outcome.bundles, was_received=True)
        self.post_notice(
            Tone.DONE,
            bundle_texts.received_heading(outcome.people, outcome.count_bundles(BundleStatus.NEW)),
            bundle_texts.received_line(outcome, goes_by_itself=goes_by_itself),
        )
        for carrier, code in outcome.carriers_failed:
            name = PurePath(carrier).name or carrier
            sentence = problems_words.sentence(Problem(Code(code)))
            self.post_notice(
                Tone.FAILURE,
                translate("Inbox", "Not everything worked on: {name}").format(name=name),
                sentence,
            )
        self._context.navigator.notify_changed(_EVERYTHING)

    def _hear_end(self, rounds: ChannelSync, ended: object) -> None:
        """Tell what came by a carrier that goes by itself, where somebody asked for it now."""
        if not rounds.is_manual or not self.isVisible():
            return
        if isinstance(ended, OfficeSyncOutcome):
            self._tell(ended, goes_by_itself=True)
        elif isinstance(ended, Problem):
            self._tell_failure(ended)

    def _fail(self, problem: Problem) -> None:
        self._end()
        self._tell_failure(problem)

    def _tell_failure(self, problem: Problem) -> None:
        if problem.code is Code.CANCELLED:
            self.post_notice(
                Tone.ATTENTION,
                translate(
                    "Inbox", "Stopped. What was taken in before stays in; the rest is as it was."
                ),
            )
        else:
            self.post_notice(Tone.FAILURE, problems_words.sentence(problem))
        self._survey()
        self._context.navigator.notify_changed(_EVERYTHING)

    def _end(self) -> None:
        self._running = None
        self.receive_button.set_idle()
        self._bar.hide()

    # Building

    def _bind(self) -> None:
        self.sources.sticks_changed.connect(self._on_sticks_changed)
        self.sources.path_chosen.connect(self._on_path_chosen)
        bind = self.keyboard.bind
        self._acts.bind_row_keys(self, undo=self._ask, force_import=self._ask_to_let_in)
        self.arrival_list.table.current_moved.connect(self._show_acts)
        for panel in (self.undo_panel, self.forced_import_panel):
            panel.heading_changed.connect(partial(self._head, panel))
            panel.done.connect(self._tell_undone)
            panel.closed.connect(self._leave_undoing)
            panel.failed.connect(
                lambda problem: self.post_notice(Tone.FAILURE, problems_words.sentence(problem))
            )
        bind(self.arrival_list, Action.MOVE_ROW, None, translate("Inbox", "choose"))
        bind(self.arrival_list, Action.MOVE_ACROSS, None, translate("Inbox", "state"))
        take = self.receive_button
        bind(
            self,
            Action.PRIMARY,
            self.receive,
            lambda: take.display_text,
            button=take,
            when=lambda: self._running is None,
        )
        take.stop_requested.connect(self.stop)
        self.auto_sync_panel.bind(self.keyboard, self)
        bind(
            self,
            Action.LEAVE,
            self.stop,
            translate("Inbox", "stop"),
            when=lambda: self._running is not None,
        )
        acts = self._acts
        for action, slot, word, button in (
            (
                Action.SHOW_EARLIER,
                self._switch_history,
                translate("Inbox", "Earlier bundles"),
                acts.earlier_button,
            ),
            (
                Action.IMPORT,
                self.sources.choose_file,
                translate("Inbox", "Open a file"),
                acts.file_button,
            ),
        ):
            bind(self, action, slot, word, button=button)
        bind(
            self,
            Action.CHOOSE_FOLDER,
            self.sources.choose_folder,
            translate("Inbox", "Add a folder"),
            button=acts.folder_button,
            is_hinted=False,
        )

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_inset(self._bar, above=6)
        self._bar.hide()
        for empty in (self._empty, self._nothing):
            empty.setContentsMargins(INSET, 0, INSET, 0)
        self._main = StackedView(
            self.arrival_list, self.undo_panel, self.forced_import_panel, self._empty, self._nothing
        )
        side = Column()
        side.add_full_width(self.auto_sync_panel)
        side.add_stretch()
        self._sides = TwoColumns(self._main, side, width=280)
        self.column.add_full_width(self._sides, stretch=1)
        self.column.add_full_width(self._acts, above=10)
