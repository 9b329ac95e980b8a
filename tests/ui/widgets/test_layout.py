"""Rows that wrap, columns, sides, scrolling: how parts share the room there is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import EmptyState, Label, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow, TwoColumns, button_row
from fieldreg.ui.widgets.panes import ScrollPane, StackedView
from fieldreg.ui.widgets.progress import StationRow
from fieldreg.ui.window.bars import StatusBar, StatusLabels
from tests.ui.screens.input import press


def show(widget, qtbot):
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)


def test_a_row_of_parts_wraps_and_grows_as_words_get_longer(qtbot):
    flow = button_row(*(KeyButton(f"Товч {number}", "F2") for number in range(6)))
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(flow)
    box.addStretch(1)
    heights = []
    for width in (900, 320):
        holder.resize(width, 400)
        holder.show()
        qtbot.waitExposed(holder)
        qtbot.waitUntil(lambda: flow.height() == flow.heightForWidth(flow.width()))
        heights.append(flow.height())
        boxes = [part.geometry() for part in flow.findChildren(KeyButton)]
        assert all(flow.rect().contains(one) for one in boxes)
        assert not any(one.intersects(other) for one in boxes for other in boxes if one != other)
    assert heights[0] == 40 < heights[1]


def test_the_least_height_is_that_of_the_width_that_is_asked_for(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.add_inset(wrapped_label("Сургалтад хамрагдсан хүмүүсийн жагсаалт " * 6))
    layout = column.layout()
    narrow, wide = layout.minimumHeightForWidth(200), layout.minimumHeightForWidth(900)
    assert layout.minimumHeightForWidth(200) == narrow > wide


def test_parts_that_come_and_go_while_nobody_looks_do_not_lie_on_each_other(qtbot):
    buttons = [KeyButton(f"Товч {number}", "F2") for number in range(4)]
    flow = button_row(*buttons)
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.addWidget(flow)
    buttons[1].hide()
    show(holder, qtbot)
    flow.hide()
    buttons[0].hide()
    buttons[1].show()
    flow.show()
    boxes = [one.geometry() for one in buttons[1:]]
    assert [one.left() for one in boxes] == sorted({one.left() for one in boxes})
    assert boxes[0].left() == 0
    assert not any(one.intersects(other) for one, other in pairwise(boxes))


def test_what_is_too_tall_is_scrolled_as_a_whole(qtbot):
    inside = QWidget()
    column = QVBoxLayout(inside)
    for _ in range(30):
        column.addWidget(Label("Мөр"))
    scroll = ScrollPane(inside)
    qtbot.addWidget(scroll)
    scroll.resize(200, 150)
    scroll.show()
    qtbot.waitExposed(scroll)
    assert scroll.verticalScrollBar().maximum() > 300


def test_what_gets_the_focus_is_scrolled_into_sight(qtbot):
    inside = QWidget()
    column = QVBoxLayout(inside)
    edits = [LineEdit() for _ in range(12)]
    for edit in edits:
        column.addWidget(edit)
    scroll = ScrollPane(inside)
    qtbot.addWidget(scroll)
    scroll.resize(200, 150)
    scroll.show()
    qtbot.waitExposed(scroll)
    scroll.activateWindow()
    edits[-1].setFocus()
    qtbot.waitUntil(edits[-1].hasFocus)
    assert not edits[-1].visibleRegion().isEmpty()


@pytest.mark.parametrize("key", ["End", "z"])
def test_the_current_row_of_a_list_taller_than_the_window_is_scrolled_into_sight(qtbot, key):
    rows = RowList("Мөр", min_rows=1000)
    rows.set_rows([*(ListRow(f"a{number}") for number in range(30)), ListRow("z")])
    inside = Column()
    inside.add_full_width(rows)
    scroll = ScrollPane(inside, shrinks=True)
    qtbot.addWidget(scroll)
    scroll.resize(300, 150)
    scroll.show()
    qtbot.waitExposed(scroll)
    scroll.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    if key == "z":
        rows.find_typed(key)
    else:
        press(key)
    shown = rows.visualRect(rows.currentIndex())
    assert rows.current_row().display_text == "z"
    qtbot.waitUntil(lambda: rows.viewport().visibleRegion().contains(shown.center()))


def test_a_side_column_goes_below_where_the_window_is_narrow(qtbot):
    main, side = Label("Сургалт"), QWidget()
    QVBoxLayout(side).addWidget(Label("Дараагийнх"))
    parted = TwoColumns(main, side, width=300)
    qtbot.addWidget(parted)
    for width, is_stacked in ((1000, False), (500, True), (1000, False)):
        parted.resize(width, 400)
        parted.show()
        qtbot.waitUntil(lambda wanted=is_stacked: parted.is_stacked == wanted)
        assert side.visibleRegion().boundingRect().height() > 0


def test_a_flow_forgets_the_parts_it_cleared(qtbot):
    flow = Flow()
    qtbot.addWidget(flow)
    flow.add(KeyButton("Нэг"))
    flow.clear()
    assert flow.heightForWidth(400) == 0


def fields_of(flow, qtbot, count):
    show(flow, qtbot)
    fields = [FormField(f"Талбар {number}") for number in range(count)]
    for field in fields:
        flow.add(field, share=1)
    return fields


def lines_of(parts):
    tops = [part.y() for part in parts]
    return [tops.count(top) for top in dict.fromkeys(tops)]


def test_fields_of_a_row_share_its_width_and_break_into_even_lines(qtbot):
    flow = Flow(spacing=10)
    fields = fields_of(flow, qtbot, 6)
    found = []
    for width in (1000, 560, 250):
        flow.resize(width, 300)
        found.append(lines_of(fields))
        assert {field.geometry().right() for field in fields} >= {width - 1}
    assert found == [[6], [3, 3], [2, 2, 2]]


def test_a_share_gives_way_to_what_does_not_fit_into_its_own(qtbot):
    flow = Flow(spacing=10)
    small, large = QWidget(), QWidget()
    show(flow, qtbot)
    QVBoxLayout(large).addWidget(KeyButton("Нэлээд урт үг бүхий нэгэн товч", "F4"))
    flow.add(small, share=3)
    flow.add(large, share=1)
    flow.resize(500, 40)
    assert large.width() >= large.minimumSizeHint().width() > 500 // 4
    assert small.width() + 10 + large.width() == 500


def test_a_hidden_part_takes_its_distance_along(qtbot):
    column, gone = Column(), Label("Алга")
    qtbot.addWidget(column)
    column.add_inset(Label("Дээд"))
    column.add_inset(gone, above="far")
    assert column.sizeHint().height() > 60
    gone.hide()
    alone = Column()
    qtbot.addWidget(alone)
    alone.add_inset(Label("Дээд"))
    assert column.sizeHint().height() == alone.sizeHint().height()


def test_a_side_below_is_scrolled_with_the_page_and_not_by_itself(qtbot):
    side = QWidget()
    rows = QVBoxLayout(side)
    parted = TwoColumns(Label("Сургалт"), side, width=300)
    qtbot.addWidget(parted)
    parted.resize(500, 400)
    parted.show()
    qtbot.waitExposed(parted)
    for _ in range(20):
        rows.addWidget(Label("Мөр"))
    area = parted.findChild(ScrollPane)
    qtbot.waitUntil(lambda: area.minimumHeight() >= side.sizeHint().height() > 400)


def test_the_foot_gives_its_note_room_and_then_leaves_it_out(qtbot):
    foot = StatusBar(StatusLabels("энэ компьютерт", "замд яваа", "төв офист хүрсэн"))
    show(foot, qtbot)
    foot.set_counts("24", "0", "71")
    foot.set_status("Төв офисын сүүлийн хариу: 2026.03.02")
    note = next(one for one in foot.findChildren(Label) if one.display_text.startswith("Төв"))
    threads = foot.findChild(StationRow)
    widths = []
    for width, is_shown in ((1366, True), (830, True), (640, False)):
        foot.resize(width, 44)
        assert note.isHidden() != is_shown
        widths.append(threads.sizeHint().width())
    assert widths[0] > widths[1] >= widths[2]
    assert widths[1] + note.natural_width <= 830


def test_a_part_of_limited_width_stands_in_line_with_the_text(qtbot):
    column, part = Column(), FormField("Нууц үг", LineEdit())
    part.setMaximumWidth(200)
    heading = Label("Гурваас нэг", "body")
    column.add_inset(heading)
    column.add_inset(part)
    column.resize(900, 300)
    show(column, qtbot)
    assert (part.x(), part.width()) == (heading.x(), 200)


def test_the_first_stitch_of_an_empty_page_shows_whole_or_not_at_all(qtbot):
    page = EmptyState("Сургалт алга", "Төлөвлөвөл энд харагдана.")
    show(page, qtbot)

    def drawn():
        picture = page.grab().toImage()
        ground = picture.pixelColor(0, 0)
        top = page.findChild(Label).y()
        return {y for y in range(top) for x in range(30) if picture.pixelColor(x, y) != ground}

    page.resize(600, 400)
    qtbot.waitUntil(lambda: len(drawn()) > 20)
    page.resize(600, page.minimumSizeHint().height() + 12)
    qtbot.waitUntil(lambda: not drawn())


def test_what_has_the_focus_stays_in_sight_until_somebody_scrolls_away_from_it(qtbot):
    edits = [LineEdit() for _ in range(20)]
    words = Label("Юу ч алдагдаагүй. " * 60, "body", wraps=True)
    words.hide()
    inside = Column()
    for part in (words, *edits):
        inside.add_inset(part, above="field")
    scroll = ScrollPane(inside)
    scroll.resize(400, 200)
    show(scroll, qtbot)
    scroll.activateWindow()

    def is_seen(edit):
        there = edit.rect().translated(edit.mapTo(scroll.viewport(), QPoint()))
        return scroll.viewport().rect().contains(there)

    edits[9].setFocus()
    qtbot.waitUntil(lambda: is_seen(edits[9]))
    words.show()  # and all below is pushed down
    qtbot.waitUntil(lambda: scroll.widget().height() > 1_500)
    assert is_seen(edits[9])
    scroll.resize(400, 120)
    assert is_seen(edits[9])

    scroll.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    words.hide()
    qtbot.waitUntil(lambda: scroll.widget().height() < 1_500)
    assert scroll.verticalScrollBar().value() == 0
    edits[10].setFocus()
    assert is_seen(edits[10])


def test_the_current_row_below_a_heading_stays_in_sight(qtbot):
    table = QTableWidget(1, 1)
    table.horizontalHeader().setFixedHeight(60)
    table.setFixedHeight(120)
    table.setCurrentCell(0, 0)
    inside = Column()
    for part in (QLineEdit(), table, QLineEdit()):
        inside.add_inset(part, above="field")
    scroll = ScrollPane(inside)
    scroll.resize(400, 80)
    show(scroll, qtbot)
    scroll.activateWindow()
    table.setFocus()
    row = table.visualRect(table.currentIndex())
    pane = scroll.viewport()
    qtbot.waitUntil(
        lambda: pane.rect().contains(table.viewport().mapTo(pane, row.bottomLeft() - QPoint(0, 1)))
    )


def test_the_focus_follows_from_the_view_that_is_hidden_into_the_one_that_is_shown(qtbot):
    first, second, third = QLineEdit(), QWidget(), QWidget()
    beside = QLineEdit()
    box = QVBoxLayout(second)
    inner = QLineEdit()
    box.addWidget(QLabel("…"))
    box.addWidget(inner)
    stack = StackedView(first, second, third)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(stack)
    layout.addWidget(beside)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    stack.setCurrentWidget(second)
    assert inner.hasFocus()
    stack.setCurrentWidget(first)
    assert first.hasFocus()
    beside.setFocus()
    stack.setCurrentWidget(second)
    assert beside.hasFocus()


def test_the_main_button_and_warnings_that_are_scrolled_away_are_pinned_below(qtbot):
    pressed, inside, top = [], QWidget(), QLineEdit()
    box = QVBoxLayout(inside)
    button = KeyButton("Хадгалах", "Enter", ButtonKind.PRIMARY)
    button.clicked.connect(lambda: pressed.append(button))
    warning = Label("Энэ хүн аль хэдийн бүртгэгдсэн үү?", ink="warn")
    for part in (top, *(QLineEdit() for _ in range(12)), warning, button):
        box.addWidget(part)
    pane = ScrollPane(inside)
    pane.resize(500, 240)
    show(pane, qtbot)
    qtbot.waitUntil(lambda: pane.pinned is not None and pane.pinned.isVisible())
    bar = pane.pinned
    (copy,) = bar.findChildren(KeyButton)
    assert (bar.button, bar.warnings) == (button, [warning])
    assert bar.geometry().top() == pane.viewport().geometry().bottom() + 1
    button.set_text("Дахин хадгалах")
    warning.set_text("")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.warnings == [])
    assert (copy.display_text, pressed) == ("Дахин хадгалах", [button])
    pane.ensureWidgetVisible(button)
    qtbot.waitUntil(lambda: not bar.isVisible())
    pane.ensureWidgetVisible(top)
    qtbot.waitUntil(bar.isVisible)
    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bar.isVisible())
