"""Lists, tables, the attendance grid, and pages fetched as they are looked at."""

import sys
from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.figures.rows import BAR_COLUMN, RATE_COLUMN, build_figure_columns
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_delegates import (
    NameDelegate,
    TimelineDelegate,
    TimelineRow,
    build_name_row,
)
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.tables.table_model import (
    PAGE_SIZE,
    Cell,
    PageCache,
    PagedModel,
    TableColumn,
    fit_columns,
    visible_columns,
)
from fieldreg.ui.theme.paint import StationState, Stitch, text_width
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.layout import Column
from tests.support.ui.runner import InlineRunner

ROWS = [ListRow(f"Мөр {number}", value=number) for number in range(30)]
COLUMNS = (
    TableColumn("Нэр", lambda row: Cell(row[0])),
    TableColumn(
        "03.14\nөглөө", lambda _row: Cell(stitch=Stitch.FULL, accessible_override="ирсэн"), 90
    ),
    TableColumn(
        "03.14\nүдээс хойш",
        lambda _row: Cell(stitch=Stitch.DOT, accessible_override="тэмдэглээгүй"),
        90,
    ),
)


def test_a_list_of_any_length_is_shown_without_a_call_for_each_of_its_rows(qtbot):
    view, calls = RowList("сургалтууд", row_height=60), Counter()
    qtbot.addWidget(view)
    pages = PageCache(InlineRunner(), view)
    pages.set_source(lambda first, limit: [*range(first, first + limit)], 5_000)
    view.resize(400, 600)
    view.show()
    for _ in range(2):  # as a page that is opened again
        sys.setprofile(lambda _frame, event, _: calls.update([event]))
        try:
            view.set_paged(PagedRows(pages, lambda place: ListRow(f"Мөр {place}")), 0)
            view.grab()
        finally:
            sys.setprofile(None)
    assert view.model().rowCount() == 5_000
    assert calls["call"] < 5_000


def press(widget, key, text=""):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.fixture
def shown(qtbot):
    kept = []

    def show(*widgets):
        holder = QWidget()
        kept.append(holder)
        box = QVBoxLayout(holder)
        for widget in widgets:
            box.addWidget(widget)
        box.addStretch(1)
        qtbot.addWidget(holder)
        holder.resize(500, 500)
        holder.show()
        qtbot.waitExposed(holder)
        holder.activateWindow()
        widgets[0].setFocus()
        qtbot.waitUntil(widgets[0].hasFocus)

    return show


class Asked:
    """A store that writes down which rows were asked for."""

    def __init__(self, count=100_000):
        self.count, self.pages = count, []

    def __call__(self, offset, limit):
        self.pages.append((offset, limit))
        return [(f"Хүн {n}",) for n in range(offset, min(offset + limit, self.count))]


def test_a_list_is_as_tall_as_its_rows_and_shrinks_where_it_must(shown):
    rows = RowList("Ажил", row_height=40)
    rows.set_rows(ROWS[:4])
    shown(rows)
    assert rows.height() == rows.sizeHint().height() == 160
    rows.set_rows(ROWS)
    assert rows.minimumSizeHint().height() == 80


@pytest.mark.parametrize(("height", "row"), [(600, 32), (250, 25), (100, 22)])
def test_ten_people_fit_at_the_door_on_every_screen(qtbot, height, row):
    rows = RowList("Олдсон", tenth=True)
    qtbot.addWidget(rows)
    rows.set_rows(ROWS[:10])
    rows.resize(400, height)
    rows.show()
    assert rows.row_height == row


def test_a_list_lets_the_keys_of_acts_through(shown):
    rows = RowList("Ажил")
    rows.set_rows(ROWS[:5])
    shown(rows)
    assert press(rows, Qt.Key.Key_Down)
    assert rows.current_value() == 1
    for key, text in (
        (Qt.Key.Key_Space, " "),
        (Qt.Key.Key_Delete, "\x7f"),
        (Qt.Key.Key_U, "ү"),
        (Qt.Key.Key_Return, "\r"),
        (Qt.Key.Key_PageDown, ""),
        (Qt.Key.Key_Left, ""),
    ):
        assert not press(rows, key, text), text
    assert rows.current_value() == 1


def test_enter_opens_the_current_row_where_the_list_says_so(shown, keyboard):
    rows, opened = RowList("Ажил"), []
    rows.set_rows(ROWS[:3])
    rows.opened.connect(opened.append)
    shown(rows)
    keyboard.bind(rows, Action.PRIMARY, rows.open_current, "нээх")
    press(rows, Qt.Key.Key_Down)
    press(rows, Qt.Key.Key_Return, "\r")
    assert opened == [1]


def test_the_current_row_stays_current_when_rows_come_anew(qtbot):
    rows, moved = RowList("Ажил"), []
    qtbot.addWidget(rows)
    rows.set_rows(ROWS[:3])
    rows.select(2)
    rows.current_moved.connect(moved.append)
    rows.set_rows([ListRow("Шинэ", value=99), *ROWS[:3]])
    assert rows.current_value() == 2
    rows.set_rows([])
    assert rows.current_row() is None
    assert rows.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_arrows_in_a_search_choose_among_what_was_found(shown):
    search, rows = LineEdit(), RowList("Олдсон")
    rows.set_rows(ROWS[:5])
    rows.accept_arrows_from(search)
    shown(search, rows)
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_A, "а")
    assert (rows.current_value(), search.text()) == (1, "а")
    assert rows.is_marked(rows.currentIndex())


def test_a_row_says_all_of_itself_to_a_screen_reader(qtbot):
    rows = RowList("Ажил")
    qtbot.addWidget(rows)
    rows.set_rows([ListRow("Сургалт", "Тариат", lead="03.15", meta="хаахаас өмнө")])
    spoken = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "03.15, Сургалт, Тариат, хаахаас өмнө"


def test_a_patronymic_without_room_becomes_an_initial_and_the_given_name_stays(qtbot, theme):
    rows = RowList("Хүмүүс")
    theme.style_window(rows)
    qtbot.addWidget(rows)
    row = build_name_row("Бат-Эрдэнийн", "Хулан", "2007", number="7")
    rows.set_rows([row])
    wide, narrow = NameDelegate(rows, axis=200), NameDelegate(rows, axis=60)
    assert wide.patronymic(row, 190) == "Бат-Эрдэнийн"
    assert narrow.patronymic(row, 40) == "Б."
    assert narrow.patronymic(build_name_row("Tserengiin", "Хулан"), 40) == "Ts."
    assert row.accessible_text == "7, Бат-Эрдэнийн Хулан, 2007"
    rows.setItemDelegate(narrow)
    rows.resize(int(70 + text_width(theme, "Хулан")), 60)
    rows.show()
    image = rows.grab().toImage()
    inked = [
        x
        for x in range(image.width())
        for y in range(5, 35)
        if image.pixelColor(x, y).lightness() < 90
    ]
    assert max(inked) > 60 + text_width(theme, "Хулан") - 4


def test_a_long_place_leaves_the_name_alone(qtbot, theme):
    place = "Монгол Улсын баруун хязгаарын нэр нь мэдэгдэхгүй алслагдсан суурин газар"
    row_of = partial(build_name_row, "Бат-Эрдэнэжаргалын", "Мөнх-Эрдэнэболортуяа")
    images = []
    for rows in (RowList("Хүмүүс"), RowList("Хүмүүс")):
        theme.style_window(rows)
        qtbot.addWidget(rows)
        rows.setItemDelegate(NameDelegate(rows, axis=0))
        rows.set_rows([row_of(meta="") if not images else row_of(meta=place)])
        rows.resize(300, 60)
        rows.show()
        images.append(rows.grab().toImage())
    name = QRect(0, 0, int(40 + text_width(theme, "Б. Мөнх-Эрдэнэболортуяа")), 40)
    assert images[0].copy(name) == images[1].copy(name)


def test_timelines_and_answers_draw_without_a_line_between(qtbot):
    rows = RowList("Зам", row_height=62)
    qtbot.addWidget(rows)
    rows.setItemDelegate(TimelineDelegate(rows))
    rows.set_rows(
        [
            TimelineRow("Манлайлал", "Тариат", lead="2026.03.14", state=StationState.HERE),
            TimelineRow("Хүний эрх", "Чулуут", lead="2025.11.08", is_led=True),
        ]
    )
    rows.show()
    assert not rows.grab().isNull()


def test_a_table_over_a_hundred_thousand_rows_fetches_what_is_looked_at(shown):
    model = PagedModel(COLUMNS, InlineRunner())
    table, store = DataTable(model, "Хүмүүс"), Asked()
    shown(table)
    model.set_source(store, store.count)
    table.grab()
    assert store.pages == [(0, PAGE_SIZE)]
    table.select(99_990)
    table.scrollTo(table.currentIndex())
    table.grab()
    assert store.pages[1:] == [(99_900, PAGE_SIZE)]
    assert plain_text(model.cell(99_990, 0).display_text) == "Хүн 99990"


def test_pages_long_unseen_are_forgotten_and_fetched_again():
    model, store = PagedModel(COLUMNS, InlineRunner()), Asked()
    model.set_source(store, store.count)
    for page in range(25):
        assert model.row(page * PAGE_SIZE) == (f"Хүн {page * PAGE_SIZE}",)
    assert model.row(0) == ("Хүн 0",)
    assert len(store.pages) == 26


class Late:
    """A runner that answers when it is told to."""

    def __init__(self):
        self.waiting = []

    def run_aside(self, _owner, job, done, failed=None):
        self.waiting.append((job, done, failed))
        return LongJob()


def test_an_answer_to_a_former_question_is_not_shown():
    late = Late()
    model = PagedModel(COLUMNS, late)
    model.set_source(lambda _offset, _limit: [("хуучин",)], 1)
    assert model.row(0) is None
    model.set_source(lambda _offset, _limit: [("шинэ",)], 1)
    assert model.row(0) is None
    for job, done, _ in reversed(late.waiting):
        done(job())
    assert model.row(0) == ("шинэ",)


def test_a_page_that_could_not_be_fetched_is_told_and_asked_again(qtbot):
    late = Late()
    model = PagedModel(COLUMNS, late)
    model.set_source(lambda _offset, _limit: [("нэг",)], 1)
    assert model.row(0) is None
    assert model.row(0) is None
    assert len(late.waiting) == 1
    with qtbot.waitSignal(model.failed):
        late.waiting[0][2](Problem(Code.DISK_FAILED))
    assert model.row(0) is None
    assert len(late.waiting) == 2


def test_headings_may_stand_in_two_lines(qtbot):
    model = PagedModel(COLUMNS, InlineRunner())
    two, one = (DataTable(model, "Ирц"), DataTable(PagedModel(COLUMNS[:1], InlineRunner()), "Нэр"))
    for table in (two, one):
        qtbot.addWidget(table)
    first, second = (table.horizontalHeader().sizeHint() for table in (two, one))
    assert first.height() > second.height()


@pytest.mark.parametrize("width", [760, 520, 430, 360, 300])
def test_three_rows_are_in_sight_under_any_heading(shown, qtbot, width):
    columns = (
        TableColumn("Нэр", lambda one: Cell(one[0]), 60),
        TableColumn("Сүүлийн сургалт-уулзалтад", lambda one: Cell(one[0]), 300, min_width=24),
        TableColumn("Сум", lambda one: Cell(one[0]), 200),
    )
    model, page = PagedModel(columns, InlineRunner()), Column()
    table = DataTable(model, "Хүмүүс", row_height=34)
    page.add_full_width(table)
    page.add_stretch()
    shown(page)
    model.set_rows([("Айгерим",), ("Ерлан",), ("Қайрат",)])
    page.window().resize(width, 500)
    qtbot.waitUntil(lambda: table.width() > width - 40)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)


def test_a_heading_wraps_where_its_column_is_narrow_and_is_never_cut(shown):
    columns = (
        TableColumn("Нэр", lambda one: Cell(one[0]), 60),
        TableColumn("Сүүлийн сургалт-уулзалтад", lambda one: Cell(one[0]), 300, min_width=24),
        TableColumn("Сум", lambda one: Cell(one[0]), 200),
    )
    model = PagedModel(columns, InlineRunner())
    table = DataTable(model, "Хүмүүс")
    shown(table)
    model.set_rows([("Айгерим",)])
    header, highs = table.horizontalHeader(), []
    for wide in (700, 420, 360):
        table.resize(wide, 200)
        assert header.clipped_titles == []
        highs.append(header.height())
    assert highs == sorted(highs)
    assert highs[0] < highs[-1]


def test_the_grid_says_what_was_pressed_and_changes_nothing_itself(shown):
    model = PagedModel(COLUMNS, InlineRunner())
    grid, marks = AttendanceGrid(model, "Ирц", [1, 2]), []
    grid.present_marked.connect(lambda row, half_day: marks.append(("present", row, half_day)))
    grid.absent_marked.connect(lambda row, half_day: marks.append(("absent", row, half_day)))
    shown(grid)
    model.set_rows([("Айгерим",), ("Тэнгис",)])
    assert grid.half_day is None
    press(grid, Qt.Key.Key_Space, " ")
    assert marks == []
    grid.select_half_day(0, 0)
    press(grid, Qt.Key.Key_Space, " ")
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Down)
    press(grid, Qt.Key.Key_Delete, "\x7f")
    assert marks == [("present", ("Айгерим",), 0), ("absent", ("Тэнгис",), 1)]
    press(grid, Qt.Key.Key_Home)
    assert (grid.currentIndex().row(), grid.half_day) == (0, 1)
    press(grid, Qt.Key.Key_End)
    assert (grid.currentIndex().row(), grid.half_day) == (1, 1)
    press(grid, Qt.Key.Key_Left)
    press(grid, Qt.Key.Key_Left)
    assert grid.half_day == 0


def test_the_ring_is_drawn_round_the_cell_and_only_with_the_focus(shown, theme, qtbot):
    model, edit = PagedModel(COLUMNS, InlineRunner()), LineEdit()
    grid = AttendanceGrid(model, "Ирц", [1, 2])
    shown(edit, grid)
    model.set_rows([("Айгерим",)])
    grid.select_half_day(0, 0)
    grid.always_marks_current = True

    def ringed():
        image = grid.viewport().grab().toImage()
        focus = theme.colour("focus").name()
        return {
            x
            for x in range(image.width())
            if image.pixelColor(x, 3).name() == focus or image.pixelColor(x, 2).name() == focus
        }

    assert ringed() == set()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    cell = grid.visualRect(grid.currentIndex())
    found = ringed()
    assert found
    assert cell.left() <= min(found) <= max(found) <= cell.right()


def test_what_is_current_is_scrolled_into_sight_in_lists_and_tables(shown):
    rows = RowList("Хүмүүс", row_height=40)
    rows.set_rows([ListRow(f"Мөр {number}", value=number) for number in range(100)])
    model = PagedModel(COLUMNS[:1], InlineRunner())
    model.set_source(Asked(100), 100)
    table = DataTable(model, "Хүмүүс")
    shown(rows, table)
    for view in (rows, table):
        view.setFocus()
        for _ in range(60):
            press(view, Qt.Key.Key_Down)
        assert view.currentIndex().row() == 60
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


FITTING = (
    TableColumn("Эцгийн нэр", lambda row: Cell(row[0]), 190, min_width=44, short=""),
    TableColumn("Нэр", lambda row: Cell(row[0]), min_width=200),
    TableColumn("Сүүлийн сургалт", lambda row: Cell(row[0]), 250, min_width=220, drop_priority=2),
    TableColumn("Код", lambda row: Cell(row[0]), 150, min_width=106, drop_priority=1),
)


@pytest.mark.parametrize(
    ("room", "shown"), [(1000, [0, 1, 2, 3]), (569, [0, 1, 3]), (349, [0, 1]), (90, [0, 1])]
)
def test_columns_that_can_be_spared_go_one_by_one(room, shown):
    assert visible_columns(FITTING, room) == shown


def test_columns_give_way_before_any_is_cut_off(shown, qtbot):
    model = PagedModel(FITTING, InlineRunner())
    table = DataTable(model, "Хүмүүс")
    model.set_rows([("Сарантуяа",)])
    shown(table)
    for width, first in ((1000, 190), (690, None), (270, 44)):
        table.window().resize(width, 400)
        qtbot.waitUntil(lambda wide=width: table.width() > wide - 40)
        qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
        assert first is None or abs(table.columnWidth(0) - first) < 6
        assert table.last_shown == max(visible_columns(FITTING, table.viewport().width()))


def test_a_meta_without_room_stands_below_the_words(shown, qtbot):
    rows = RowList("Зөвшөөрөл", row_height=34)
    rows.set_rows([ListRow("Дахин холбогдох", icon="dash", meta="зөвшөөрөөгүй · 2026.03.14")])
    shown(rows)
    assert (rows.is_tight, rows.height()) == (False, 34)
    rows.window().resize(290, 400)
    qtbot.waitUntil(lambda: rows.is_tight and rows.height() == 52)
    rows.window().resize(500, 400)
    qtbot.waitUntil(lambda: not rows.is_tight and rows.height() == 34)


@given(
    room=st.integers(300, 1200),
    reserved=st.integers(1, 560),
    unused=st.sets(st.sampled_from([RATE_COLUMN, BAR_COLUMN])),
)
def test_words_are_whole_before_bars_have_room_and_numbers_are_not_cut_for_them(
    room, reserved, unused
):
    columns = [replace(column, title="") for column in build_figure_columns()]
    widths = fit_columns(columns, room, unused, reserved)
    numbers = {at: column.width for at, column in enumerate(columns) if column.width}
    spare = room - sum(width for at, width in numbers.items() if at not in unused)
    assert not unused & widths.keys()
    assert sum(widths.values()) <= room or spare < columns[0].effective_min_width
    assert widths[0] >= min(reserved, spare)
    if spare >= columns[0].effective_min_width:
        assert {at: widths[at] for at in numbers if at not in unused} == {
            at: width for at, width in numbers.items() if at not in unused
        }
    if BAR_COLUMN in widths:
        assert widths[BAR_COLUMN] >= columns[BAR_COLUMN].min_width
    elif BAR_COLUMN not in unused:
        assert spare - max(reserved, columns[0].effective_min_width) < columns[BAR_COLUMN].min_width


@pytest.mark.parametrize(("room", "least"), [(260, 210), (900, 300)])
def test_the_field_that_finds_in_a_list_takes_the_room_of_a_narrow_one(
    qtbot, keyboard, room, least
):
    rows = RowList("Мөр")
    pane = Column()
    bar = FindBar(keyboard, pane, rows)
    pane.add_full_width(bar)
    pane.add_full_width(rows)
    qtbot.addWidget(pane)
    pane.resize(room, 300)
    rows.set_rows(ROWS)
    pane.show()
    qtbot.waitExposed(pane)
    assert bar.field.width() >= least
