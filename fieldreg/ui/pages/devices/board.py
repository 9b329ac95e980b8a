"""The board of arrivals, and beside it the current cell."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.services import laptop_board
from fieldreg.services.laptop_board import Board, BoardRow, Concern, WeekState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.devices.board_side import BoardSide
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.tables.thread_table import StationCell, ThreadTable
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.counts import CountTabs, TabCount
from fieldreg.ui.widgets.layout import Column, TwoColumns

tr = translator("Board")

_ALL: Final = "all"
_SIDE: Final = 268
_LOOKS: Final = {
    Concern.COPY: ("people", "bad"),
    Concern.SILENT: ("clock", "warn"),
    Concern.UNHEARD: ("ring", "warn"),
    Concern.GAP: ("barred", "warn"),
    Concern.PUT_BACK: ("undo", "warn"),
    Concern.CLOCK: ("waiting", "warn"),
    Concern.CROWDED: ("unknown", "warn"),
    Concern.ERASURE: ("warning", "warn"),
    Concern.REFUSED: ("question", "warn"),
    Concern.UNCONFIRMED: ("ring", "warn"),
    Concern.NO_RECEIPTS: ("ring", "warn"),
    Concern.OUTDATED: ("question", "warn"),
    Concern.NONE: ("check-circle", "good"),
}
_STATIONS: Final = {
    WeekState.ALL_CAME: StationState.DONE,
    WeekState.SOME_CAME: StationState.IN_TRANSIT,
    WeekState.NONE_CAME: StationState.HERE,
    WeekState.MISSING: StationState.STOPPED,
}


class BoardView(Column):
    """Tabs, the board, and its side.

    Signals:
        ask_requested, done: as of `BoardSide`.
    """

    opened = Signal(object)
    ask_requested = Signal(str)
    line_changed = Signal(str)
    done = Signal(str, str)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._board: Board | None = None
        self.tabs = CountTabs()
        mondays = laptop_board.list_mondays(context.user.day)
        self._model = PagedModel(_build_columns(mondays), context.runner, self)
        self.table = ThreadTable(self._model, tr("Arrivals by laptop and week"))
        self.side = BoardSide(context, self)
        main = Column()
        main.add_inset(self.tabs)
        main.add_full_width(FindBar(context.keyboard, self, self.table), above="near")
        main.add_full_width(self.table, above="part", stretch=1)
        columns = TwoColumns(main, self.side, width=_SIDE, is_ruled=True)
        self.add_full_width(columns, stretch=1)
        bind = context.keyboard.bind
        bind(self.table, Action.MOVE_ROW, None, tr("laptop"))
        bind(self.table, Action.MOVE_ACROSS, None, tr("week"))
        bind(
            *(self.table, Action.COPY, self.side.copy_telephone, tr("copy the number")),
            when=lambda: bool(self.side.telephone.display_text),
        )
        self.tabs.chosen.connect(lambda _tab: self._filter())
        words = tr("words and what is on it")
        self.table.bind_opening(
            *(context.keyboard, lambda row: self.opened.emit(row.line), words),
            when=lambda: self.current is not None,
        )
        self.table.cell_moved.connect(self._show_cell)
        self.side.ask_requested.connect(self.ask_requested)
        self.side.done.connect(self._on_noted)
        self.side.refused.connect(self.load)
        self.side.closed.connect(self._focus_table)

    @property
    def current(self) -> BoardRow | None:
        row = self.table.current()
        return row if isinstance(row, BoardRow) else None

    def load(self) -> None:
        job = partial(laptop_board.load_board, self._context.installation)
        run = self._context.runner.run_aside
        run(self, job, self.show_board, self.failed.emit, channel="board")

    def show_board(self, board: Board) -> None:
        self._board = board
        self.tabs.set_counts(_build_tabs(board))
        laptops = tr("laptops at work: {count}").format(count=len(board.rows))
        parts = [laptops, dates.format_date(board.day), tr("last 8 weeks, planned and came")]
        if not board.rows:
            parts = [laptops, tr("{key} lists the others").format(key=key_label(Action.SHOW_LIST))]
        if board.database_problem is not None:
            parts.append(tr("The way to the database is not secured"))
        if board.unassigned_count:
            parts.append(tr("%n sessions belong to no one laptop", board.unassigned_count))
        self.line_changed.emit(join_parts(parts))
        self._filter()

    def _filter(self) -> None:
        if self._board is None:
            return
        tab, at = self.tabs.current, self.table.currentIndex().column()
        former = self.current.line.device.id if self.current else 0
        rows = [row for row in self._board.rows if tab == _ALL or tab in row.concerns]
        self.table.set_rows(rows)
        shown = range(self._model.rowCount())
        rows_shown = (self._model.row(place) for place in shown)
        ids = [row.line.device.id for row in rows_shown if isinstance(row, BoardRow)]
        if ids:
            self.table.select(ids.index(former) if former in ids else 0, max(at, 0))
        self._show_cell()

    def _show_cell(self) -> None:
        column = self.table.currentIndex().column() - 1  # after the laptop's name
        row = self.current
        is_week = row is not None and 0 <= column < len(row.weeks)
        self.side.show_row(row, row.weeks[column] if row is not None and is_week else None)

    def _on_noted(self, heading: str, line: str) -> None:
        self.done.emit(heading, line)
        self.load()
        self._focus_table()

    def _focus_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _build_columns(mondays: tuple[str, ...]) -> list[TableColumn]:
    weeks = [
        TableColumn(
            *(dates.format_date(monday)[5:], partial(_week_cell, place=place), 52),
            min_width=48,
            drop_priority=max(0, len(mondays) - place - 2),  # the last two weeks stay
        )
        for place, monday in enumerate(mondays)
    ]
    return [
        TableColumn(tr("Laptop"), _laptop_cell, 188, min_width=130),
        *weeks,
        TableColumn(tr("State"), _state_cell, min_width=130),
    ]


def _laptop_cell(row: BoardRow) -> Cell:
    device = row.line.device
    spoken = [device.name, describe_concern(row)]
    if row.missed:
        spoken.append(tr("%n planned sessions did not come.", len(row.missed)))
        spoken.append(tr("%n seats", row.missed_seats))
    spoken.append(row.contact.telephone)
    return Cell(
        *(device.name, "strong"),
        note=device.trainer or "",
        accessible_override=", ".join(filter(None, spoken)),
    )


def _state_cell(row: BoardRow) -> Cell:
    icon, role = _LOOKS[row.concern]
    if row.missed and row.concern is Concern.NONE:
        icon, role = "waiting", "ink2"
    return Cell(describe_concern(row), icon=icon, icon_role=role)


def _week_cell(row: BoardRow, place: int) -> StationCell:
    week, heard = row.weeks[place], row.line.device.last_received_on or ""
    monday_of = laptop_board.list_mondays
    heard_monday = monday_of(heard)[-1] if heard else ""
    fork_monday = monday_of(row.copy.found_on)[-1] if row.copy and row.copy.found_on else ""
    is_copied = row.copy is not None and row.copy.is_open and bool(fork_monday)
    planned = len(week.sessions)
    texts = {
        WeekState.NOTHING_PLANNED: "",
        WeekState.ALL_CAME: str(planned),
        WeekState.MISSING: f"№{week.gap.first}" if week.gap else "",
    }
    spoken = {
        WeekState.NOTHING_PLANNED: tr("nothing planned"),
        WeekState.MISSING: tr("a bundle is missing"),
    }.get(week.state, tr("came: {came} of {planned}"))
    return StationCell(
        texts.get(week.state, f"{week.came_count}/{planned}"),
        station=_STATIONS.get(week.state),
        station_role="warn" if week.state is WeekState.MISSING else "accent",
        is_strong=week.state in (WeekState.NONE_CAME, WeekState.MISSING),
        is_tight_before=week.monday <= heard_monday,
        is_tight_after=week.monday < heard_monday,
        begins_fork=is_copied and week.monday == fork_monday,
        is_forked=is_copied and week.monday > fork_monday,
        accessible_override=spoken.format(came=week.came_count, planned=planned),
    )


def describe_concern(row: BoardRow) -> str:
    gap = row.gaps[0].first if row.gaps else 0
    if row.missed and row.concern is Concern.NONE:
        return tr("{count} did not come").format(count=len(row.missed))
    return {
        Concern.COPY: tr("copy"),
        Concern.SILENT: tr("silent for %n weeks", row.silent_weeks),
        Concern.UNHEARD: tr("never heard from"),
        Concern.GAP: tr("missing from №{number}").format(number=gap),
        Concern.PUT_BACK: tr("disk put back"),
        Concern.CLOCK: tr("clock wrong by %n days", abs(row.clock_days)),
        Concern.CROWDED: tr("%n claims and requests wait", row.undecided_count),
        Concern.ERASURE: tr("%n erasures not confirmed", row.erasure_count),
        Concern.REFUSED: tr("refused %n orders", row.program.refused_count),
        Concern.UNCONFIRMED: tr("words not compared"),
        Concern.NO_RECEIPTS: tr("its version gets no receipts"),
        Concern.OUTDATED: tr("earlier version"),
        Concern.NONE: tr("all came") if row.line.device.last_received_on else "",
    }[row.concern]


def _build_tabs(board: Board) -> list[TabCount]:
    labels = {
        Concern.COPY: tr("copy"),
        Concern.SILENT: tr("silent"),
        Concern.UNHEARD: tr("never heard from"),
        Concern.GAP: tr("bundle missing"),
        Concern.PUT_BACK: tr("disk put back"),
        Concern.CLOCK: tr("wrong clock"),
        Concern.CROWDED: tr("many claims"),
        Concern.ERASURE: tr("erasure not confirmed"),
        Concern.REFUSED: tr("unsigned orders refused"),
        Concern.UNCONFIRMED: tr("words not compared"),
        Concern.NO_RECEIPTS: tr("gets no receipts"),
        Concern.OUTDATED: tr("checks no signatures yet"),
    }
    tabs = [TabCount(_ALL, "laptop", str(len(board.rows)), tr("all"))]
    for concern, label in labels.items():
        if count := board.count(concern):
            tabs.append(
                TabCount(concern, _LOOKS[concern][0], str(count), label, _LOOKS[concern][1])
            )
    return tabs
