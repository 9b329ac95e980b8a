"""Lists and tables: menus of their actions, orders by headings, several rows at once."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from fieldreg.ui.keyboard import Action
from fieldreg.ui.keyboard.bindings import list_menu_actions
from fieldreg.ui.page import Page
from fieldreg.ui.tables import row_delegates, row_list
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.tables.table_model import Cell, PageCache, PagedModel, TableColumn
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import wrapped_label
from tests.support.ui.contexts import build_context
from tests.support.ui.runner import BusyRunner, InlineRunner
from tests.ui.screens.input import press, type_text

K, Held = Qt.Key, Qt.KeyboardModifier
# Ө and Ү stand far behind the Russian letters in Unicode, and after О and У in the alphabet.
PEOPLE = [("Хулан", 9), ("Өнөр", 10), ("Бат", 2), ("Үүрээ", 7), ("Пүрэв", 1), ("Отгон", 8)]
BY_NAME = ["Бат", "Отгон", "Өнөр", "Пүрэв", "Үүрээ", "Хулан"]
AS_GIVEN = [name for name, _count in PEOPLE]
COLUMNS = (
    TableColumn("Нэр", lambda row: Cell(row[0]), 200),
    TableColumn("Тоо", lambda row: Cell(str(row[1])), 100, sort=lambda row: row[1]),
)


@pytest.fixture
def shown(qtbot):
    """Show a widget, and give it or *focused* the focus."""
    kept = []

    def show(widget, focused=None):
        holder = QWidget()
        kept.append(holder)
        QVBoxLayout(holder).addWidget(widget)
        qtbot.addWidget(holder)
        holder.resize(500, 500)
        holder.show()
        qtbot.waitExposed(holder)
        holder.activateWindow()
        (focused or widget).setFocus()
        qtbot.waitUntil((focused or widget).hasFocus)
        return widget

    return show


@pytest.fixture
def table(shown):
    model = PagedModel(COLUMNS, InlineRunner())
    made = shown(DataTable(model, "Хүмүүс", selects_several=True))
    model.set_rows(PEOPLE)
    return made


def press_menu_key(view):
    centre = view.rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, centre, view.mapToGlobal(centre), Held.NoModifier
    )
    QApplication.sendEvent(view, event)
    return QApplication.activePopupWidget()


def entries(menu):
    return [
        (entry.text(), entry.shortcut().toString())
        for entry in menu.actions()
        if not entry.isSeparator()
    ]


def sort_by(table, column):
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def names(table):
    return [table.paged.row(place)[0] for place in range(table.paged.rowCount())]


class Part(ListPart):
    """A list of people whose only action is to be greeted; nobody greets Бат."""

    def __init__(self, keyboard):
        self.list = RowList("Хүмүүс", selects_several=True)
        super().__init__(keyboard, self.list, wrapped_label("Хүнгүй"))
        self.greeted = []
        self.row_actions.add(
            "Greet", self.greet, Action.CORRECT, when=lambda: self.list.current_value() != "Бат"
        )
        self.row_actions.add(
            "Remove", lambda: self.greeted.append("nobody"), Action.REMOVE, is_destructive=True
        )
        self.add_action_row()
        self.set_rows([ListRow(name, value=name) for name in AS_GIVEN])

    def greet(self):
        self.greeted += self.list.selected_values()


@pytest.fixture
def part(shown, keyboard):
    made = Part(keyboard)
    return shown(made, made.list)


def test_the_menu_key_lists_the_actions_of_a_row_with_their_keys(part):
    menu = press_menu_key(part.list)
    assert entries(menu) == [("Greet", "F2"), ("Remove", "Ctrl+R")]
    menu.close()


def test_an_action_started_from_the_menu_acts_on_the_row(part):
    QTest.keyClick(part.list, K.Key_Down)
    menu = press_menu_key(part.list)
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert part.greeted == ["Өнөр"]


def test_the_menu_destroys_nothing_by_itself_either(part, keyboard):
    menu = press_menu_key(part.list)
    QTest.keyClick(menu, K.Key_Up)
    QTest.keyClick(menu, K.Key_Return)
    assert part.greeted == []
    assert keyboard.question == "Remove?"


def test_an_action_whose_condition_fails_is_in_no_menu_and_has_no_button(part):
    part.list.select(AS_GIVEN.index("Бат"))
    assert not part.row_actions.buttons[0].isVisible()
    menu = press_menu_key(part.list)
    assert entries(menu) == [("Remove", "Ctrl+R")]
    menu.close()


def test_the_row_that_a_button_acts_on_stays_marked_while_the_button_has_the_focus(part):
    QTest.keyClick(part.list, K.Key_Down)
    part.row_actions.buttons[-1].setFocus()
    assert QApplication.focusWidget().display_text == "Remove"
    assert part.list.is_marked(part.list.model().index(1, 0))


def test_a_list_without_rows_says_so(part):
    part.set_rows([])
    assert not part.list.isVisible()
    part.set_rows([ListRow("Саран")])
    assert part.list.isVisible()


def test_a_table_offers_its_orders_in_the_menu(table):
    menu = press_menu_key(table)
    [order] = menu.findChildren(QMenu) or [menu.actions()[-1].menu()]
    order.actions()[1].trigger()
    assert names(table)[0] == "Пүрэв"
    menu.close()


def test_a_heading_sorts_by_the_alphabet_then_backwards_then_as_before(table):
    orders = []
    for _ in range(3):
        sort_by(table, 0)
        orders.append(names(table))
    assert orders == [BY_NAME, BY_NAME[::-1], AS_GIVEN]


def test_numbers_sort_as_numbers(table):
    sort_by(table, 1)
    assert names(table) == ["Пүрэв", "Бат", "Үүрээ", "Отгон", "Хулан", "Өнөр"]


def test_the_current_row_stays_current_in_every_order(table):
    table.select(AS_GIVEN.index("Отгон"))
    for column in (0, 0, 0, 1):
        sort_by(table, column)
        assert table.current() == ("Отгон", 8)


def test_rows_that_come_anew_keep_the_order(table):
    sort_by(table, 0)
    table.paged.set_rows([*PEOPLE, ("Ганаа", 3)])
    assert names(table) == sorted(
        [*BY_NAME, "Ганаа"], key=[*BY_NAME[:1], "Ганаа", *BY_NAME[1:]].index
    )


def test_shift_and_ctrl_select_several_rows_of_a_table(table):
    for _ in range(2):
        QTest.keyClick(table, K.Key_Down, Held.ShiftModifier)
    assert [name for name, _ in table.selected()] == AS_GIVEN[:3]
    QTest.keyClick(table, K.Key_A, Held.ControlModifier)
    assert len(table.selected()) == len(PEOPLE)
    QTest.keyClick(table, K.Key_Up)
    assert [name for name, _ in table.selected()] == AS_GIVEN[1:2]


def test_ctrl_space_adds_a_row_and_takes_it_out_again(part):
    view = part.list
    for _ in range(2):
        QTest.keyClick(view, K.Key_Down, Held.ControlModifier)
    QTest.keyClick(view, K.Key_Space, Held.ControlModifier)
    assert view.selected_values() == ["Хулан", "Бат"]
    QTest.keyClick(view, K.Key_Space, Held.ControlModifier)
    QTest.keyClick(view, K.Key_Up)
    assert view.selected_values() == ["Өнөр"]


def test_an_action_gets_all_rows_that_are_selected(part):
    QTest.keyClick(part.list, K.Key_Down, Held.ShiftModifier)
    QTest.keyClick(part.list, K.Key_F2)
    assert part.greeted == AS_GIVEN[:2]


def test_a_list_that_takes_one_row_leaves_these_keys_alone(shown):
    view = RowList("Хүмүүс")
    view.set_rows([ListRow(name, value=name) for name in AS_GIVEN])
    shown(view)
    QTest.keyClick(view, K.Key_Down, Held.ShiftModifier)
    QTest.keyClick(view, K.Key_A, Held.ControlModifier)
    assert view.selected_values() == ["Хулан"]


@dataclass(frozen=True)
class Record:
    """A row that is loaded again, changed."""

    id: int
    name: str


def test_a_record_that_changed_stays_current_in_a_list_and_in_any_order_of_a_table(shown, keyboard):
    rows = [Record(number, name) for number, name in enumerate(AS_GIVEN)]
    changed = [Record(row.id, f"{row.name}!") for row in reversed(rows)]
    view = RowList("Хүмүүс")
    view.set_rows([ListRow(row.name, value=row) for row in rows])
    shown(view)
    view.select(2)
    view.set_rows([ListRow(row.name, value=row) for row in changed])
    assert view.current_value() == Record(2, "Бат!")
    columns = (TableColumn("Нэр", lambda row: Cell(row.name)),)
    table = DataTable(PagedModel(columns, InlineRunner()), "Хүмүүс")
    part = shown(ListPart(keyboard, table), table)
    part.set_rows(rows)
    for _ in range(2):
        table.select(table.paged.place_of(rows[2]))
        part.set_rows(changed)
        assert table.current() == Record(2, "Бат!")
        part.set_rows(rows)
        table.sort_by(0)


@pytest.mark.parametrize("build", ["table", "part"])
def test_only_the_selected_rows_are_filled_and_by_one_colour(request, theme, build):
    made = request.getfixturevalue(build)
    view = made if build == "table" else made.list
    theme.style_window(view.window())
    QTest.keyClick(view, K.Key_Down, Held.ShiftModifier)
    for _ in range(2):
        QTest.keyClick(view, K.Key_Down, Held.ControlModifier)
    picture = view.viewport().grab().toImage()
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(len(PEOPLE))]
    soft = theme.colour("accentSoft").name()
    # Beside the text, and where the rounded corner of a row lets the ground through.
    filled = [picture.pixelColor(140, box.center().y()).name() == soft for box in rows]
    corners = {picture.pixelColor(0, box.top()).name() for box in rows}
    assert filled == [True, True, False, False, False, False]
    assert len(corners) == 1


@pytest.mark.parametrize("held", [Held.ControlModifier, Held.ShiftModifier])
def test_rows_that_the_program_shows_while_a_key_is_held_are_not_added_to_others(table, part, held):
    QTest.keyPress(part.list, K.Key_F5, held)  # Ctrl or Shift is still down
    assert QApplication.keyboardModifiers() == held
    for view in (table, part.list):
        view.select(4)
        view.select(2)
        assert view.selected_rows == [2]
    table.sort_by(0)
    assert table.selected() == [("Бат", 2)]
    part.set_rows([ListRow(name, value=name) for name in BY_NAME])
    assert part.list.selected_values() == ["Бат"]
    QTest.keyRelease(part.list, K.Key_F5)


def test_a_long_meta_is_shortened_and_never_stands_over_the_name(qtbot, monkeypatch):
    drawn = {}

    def draw(_painter, _theme, words, box, **_how):
        drawn[plain_text(words)] = box
        return box.width()

    for module in (row_list, row_delegates):
        monkeypatch.setattr(module, "draw_text", draw)
    rows = RowList("Хүлээгдэж буй")
    qtbot.addWidget(rows)
    rows.setItemDelegate(row_delegates.NameDelegate(rows, axis=76))
    long = "Монгол Улсын баруун хязгаарын нэр нь мэдэгдэхгүй алслагдсан газар"
    rows.set_rows([row_delegates.build_name_row("Батын", "Мөнх-Эрдэнэ", meta=long)])
    rows.resize(280, 60)
    rows.grab()
    assert drawn["Мөнх-Эрдэнэ"].right() < drawn[long].left()
    assert drawn[long].left() > 0


def test_an_empty_list_offers_nothing_to_do_with_a_row(shown, keyboard):
    rows = shown(RowList("Хүмүүс"))
    keyboard.bind(rows, Action.PRIMARY, rows.open_current, "open")
    assert list_menu_actions(rows) == []
    rows.set_rows([ListRow("Бат")])
    assert [action.text() for action in list_menu_actions(rows)] == ["Open"]


class TypedOn(Page):
    """A page with *view* and perhaps a *field* to search in."""

    def __init__(self, context, view, field=None):
        super().__init__(context, "Хүмүүс")
        self._field = field
        for part in filter(None, (field, view)):
            self.column.add_full_width(part)

    def search_target(self):
        return self._field


@pytest.fixture
def context(keyboard, desk):
    return build_context(desk, keyboard, runner=InlineRunner())


def current_name(view):
    return view.currentIndex().siblingAtColumn(0).data().partition(",")[0]


@pytest.mark.parametrize("kind", ["list", "table"])
def test_letters_of_either_alphabet_go_to_the_next_row_that_begins_so(shown, context, kind):
    if kind == "list":
        view = RowList("Хүмүүс")
        view.set_rows([ListRow(name, meta=str(count)) for name, count in PEOPLE])
    else:
        view = DataTable(PagedModel((*COLUMNS,), InlineRunner()), "Хүмүүс")
        view.paged.set_rows(PEOPLE)
    shown(TypedOn(context, view), view)
    found = []
    for typed in ("п", "о", "х", "х", "ү", "б", "ж"):
        view.forget_typed()
        type_text(typed)
        found.append(current_name(view))
    # Ө and О find each other, as in a search.
    assert found == ["Пүрэв", "Отгон", "Хулан", "Хулан", "Үүрээ", "Бат", "Бат"]
    view.forget_typed()
    type_text("ot")
    assert current_name(view) == "Отгон"


def test_letters_that_are_acts_find_nothing(shown, context, keyboard):
    view, done = RowList("Хүмүүс"), []
    view.set_rows([ListRow(name) for name, _count in PEOPLE])
    page = shown(TypedOn(context, view), view)
    keyboard.bind(page, Action.LATE, lambda: done.append("late"), "late")
    press("L")
    type_text("б")
    assert (done, current_name(view)) == (["late"], "Хулан")


def test_letters_on_a_list_go_to_the_search_field_of_its_page(shown, context):
    view, field = RowList("Хүмүүс"), LineEdit("Нэр")
    view.set_rows([ListRow(name) for name, _count in PEOPLE])
    shown(TypedOn(context, view, field), view)
    type_text("Бат")
    assert (field.hasFocus(), field.text()) == (True, "Бат")


def test_a_row_that_has_not_arrived_is_found_once_it_has(shown, context):
    runner = BusyRunner()
    runner.is_busy = True
    pages = PageCache(runner)
    names = [f"Хүн {number:03}" for number in range(250)] + ["Ёндон"]
    view = RowList("Хүмүүс")
    pages.arrived.connect(view.refresh_rows)
    pages.set_source(lambda offset, limit: names[offset : offset + limit], len(names))
    view.set_paged(PagedRows(pages, lambda name: ListRow(name, value=name)), 0)
    shown(TypedOn(context, view), view)
    type_text("ё")
    runner.catch_up()
    assert view.current_value() == "Ёндон"
