"""The list of bundles, and their places."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    ExchangePhase,
    ExchangeProgress,
    OfficeSyncOutcome,
    OfficeSyncProtocol,
)
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks, Stick, StickWatch
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.rows import (
    DECIDE_TAB,
    LOOKS,
    NO_DAYS,
    PUT_AWAY_TAB,
    ArrivalRow,
    status_label,
)
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.counts import CountTabs, TabCount
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Inbox")
tr_undoing = translator("Undoing")

Preview = Callable[[ArrivalRow], None]

_ALL_TABS: Final = "all"


class BundleSources(QObject):
    """The connected sticks, and the chosen folders and files.

    Signals:
        ended(object): the outcome of an import, or the `Problem` that ended it.
    """

    sticks_changed = Signal()
    path_chosen = Signal()
    surveyed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self,
        context: Context,
        office_sync: OfficeSyncProtocol,
        find_sticks: FindSticks,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._context, self._office_sync = context, office_sync
        self.stick_watch = StickWatch(context.runner, find_sticks, self)
        self.stick_watch.sticks_found.connect(self._on_sticks_found)
        self._sticks: list[Stick] = []
        self._chosen: list[str] = []
        self._running: LongJob | None = None

    @property
    def paths(self) -> list[str]:
        return list(dict.fromkeys([*(stick.path for stick in self._sticks), *self._chosen]))

    @property
    def is_importing(self) -> bool:
        return self._running is not None

    def choose_folder(self) -> None:
        self._add(self._context.dialogs.open_folder(tr("Add a folder")))

    def choose_file(self) -> None:
        kinds = [(tr("Sealed files"), "*.frb")]
        self._add(self._context.dialogs.open_file(tr("Open a file"), kinds))

    def survey(self) -> None:
        paths, office_sync = self.paths, self._office_sync
        self._context.runner.run_task(
            self,
            lambda _report, is_cancelled: office_sync.survey(paths, is_cancelled),
            self.surveyed.emit,
            resumes="survey",
            channel="survey",
        )

    def receive(self) -> None:
        paths, office_sync = self.paths, self._office_sync
        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            self,
            lambda on_step, is_cancelled: office_sync.receive(paths, on_step, is_cancelled),
            self._end,
            self._end,
            progress=self._on_step,
        )
        if self._running is not None:
            self._running = handle

    def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _add(self, path: Path | None) -> None:
        if path:
            if str(path) not in self._chosen:
                self._chosen.append(str(path))
            self.path_chosen.emit()

    def _on_sticks_found(self, found: list[Stick]) -> None:
        former, self._sticks = self._sticks, found
        if {stick.path for stick in former} != {stick.path for stick in found}:
            self.sticks_changed.emit()

    def _on_step(self, step: ExchangeProgress) -> None:
        is_reading = step.phase is ExchangePhase.LOOKING and step.total
        # While replies are written, all bundles are imported.
        self.progressed.emit(*((step.done, step.total) if is_reading else (1, 1)))

    def _end(self, result: OfficeSyncOutcome | Problem) -> None:
        self._running = None
        self.ended.emit(result)


class ArrivalList(Column):
    """Bundles by state; ← and → in the table change the state too.

    *previews* are the actions on an earlier arrival.

    Signals:
        row_shown(ArrivalRow): another row is current; None without rows.
    """

    row_shown = Signal(object)

    def __init__(
        self, context: Context, scope: QWidget, previews: Mapping[Action, Preview]
    ) -> None:
        super().__init__()
        self.rows: Sequence[ArrivalRow] = ()
        self.tabs = CountTabs()
        self._model = PagedModel(_build_columns(), context.runner, self)
        self.table = DataTable(self._model, tr("Bundles"), keeps_mark=True)
        self.head = SectionTitle("")
        self.detail = wrapped_label()
        self.row_actions = Actions(context.keyboard, scope)
        for action, (text, hint) in {
            Action.UNDO: (tr_undoing("Undo what it brought"), tr_undoing("undo")),
            Action.REDO: (tr_undoing("Bring it back"), tr_undoing("bring back")),
            Action.FORCE_IMPORT: (tr("Take in without them"), tr("let in")),
        }.items():
            preview = partial(self._preview, previews[action])
            when = partial(self._allows, action)
            self.row_actions.add(text, preview, action, hint=hint, when=when)
        context.keyboard.bind(self, Action.MOVE_ROW, None, tr("choose"))
        context.keyboard.bind(self, Action.MOVE_ACROSS, None, tr("state"))
        self.tabs.accept_arrows_from(self.table)
        self.tabs.chosen.connect(self._filter)
        self.table.current_moved.connect(self._show_detail)
        self.add_inset(self.tabs, above="part")
        self.add_full_width(FindBar(context.keyboard, scope, self.table), above="near")
        self.add_full_width(self.table, above="near", stretch=1)
        self.add_inset(self.head, above="group")
        self.add_inset(self.detail)

    def show_rows(self, found: Sequence[ArrivalRow]) -> None:
        self.rows = found
        self.tabs.set_counts(_build_tabs(found))
        self._filter(self.tabs.current)
        self.row_actions.update()

    def show_all(self) -> None:
        self.tabs.select(_ALL_TABS)

    @property
    def current(self) -> ArrivalRow | None:
        row = self.table.current()
        return row if isinstance(row, ArrivalRow) else None

    def _allows(self, action: Action) -> bool:
        row = self.current
        return row is not None and action in row.actions

    def _preview(self, preview: Preview) -> None:
        if (row := self.current) is not None:
            preview(row)

    def _filter(self, tab: str) -> None:
        former = self.table.current()
        shown = [row for row in self.rows if tab in (_ALL_TABS, row.tab)]
        self.table.set_rows(shown)
        if isinstance(former, ArrivalRow) and former.ref:
            same = next((row for row in shown if row.ref == former.ref), None)
            self.table.select(self._model.place_of(same))

    def _show_detail(self, row: object) -> None:
        head = facts = detail = ""
        if isinstance(row, ArrivalRow):
            head, detail = labelled(row.laptop, row.state), row.meaning
            facts = join_parts([row.trainer, row.days.strip(NO_DAYS), row.contents])
        self.head.set_text(head, facts)
        self.detail.set_text(detail)
        self.row_actions.update()
        self.row_shown.emit(row if isinstance(row, ArrivalRow) else None)


def _build_columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("State"),
            lambda row: Cell(row.state, icon=row.look[0], icon_role=row.look[1]),
            250,
            min_width=200,
            sort=lambda row: row.urgency,
        ),
        TableColumn(
            tr("Laptop"),
            lambda row: Cell(row.laptop, style="strong", note=row.trainer),
            270,
            min_width=140,
        ),
        TableColumn(
            tr("Days"),
            lambda row: Cell(row.days),
            120,
            drop_priority=2,
            sort=lambda row: row.last_day,
        ),
        TableColumn(
            tr("Contents"),
            lambda row: Cell(row.contents),
            190,
            drop_priority=1,
            sort=lambda row: row.people,
        ),
        TableColumn(
            tr("What happens to it"), lambda row: Cell(row.outcome, role="ink2"), min_width=280
        ),
    ]


def _build_tabs(rows: Sequence[ArrivalRow]) -> list[TabCount]:
    counts = Counter(row.tab for row in rows)
    tabs = [TabCount(_ALL_TABS, "inbox", str(len(rows)), tr("all"))]
    for status in BundleStatus:
        if counts[status] or status is BundleStatus.NEW:
            icon, role = LOOKS[status]
            tabs.append(TabCount(status, icon, str(counts[status]), status_label(status), role))
    if waiting := counts[DECIDE_TAB]:
        tabs.insert(1, TabCount(DECIDE_TAB, "unknown", str(waiting), tr("you decide"), "warn"))
    if away := counts[PUT_AWAY_TAB]:
        tabs.append(TabCount(PUT_AWAY_TAB, "inbox", str(away), tr("put away")))
    return tabs
