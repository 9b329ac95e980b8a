"""The window around the pages: ways, keys, ring, covers, and room for long words."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.page_stack import PageEntry
from fieldreg.ui.window.window_manager import needs_whole_screen

WORDS = StatusLabels("энэ компьютерт", "замд яваа", "төв офист хүрсэн")


class Leaf(Page):
    """A page that writes down what it is told."""

    def __init__(self, keyboard, title):
        super().__init__(SimpleNamespace(keyboard=keyboard), title)
        self.diary = []
        self.field, self.act = (FormField("Нэр"), KeyButton("Бүртгэх", kind=ButtonKind.PRIMARY))
        self.rows = RowList("Мөр")
        self.rows.set_rows([ListRow("Нэг"), ListRow("Хоёр")])
        keyboard.bind(
            self, Action.PRIMARY, lambda: self.diary.append("act"), "бүртгэх", button=self.act
        )
        self.column.add_inset(PageTitle(title))
        self.column.add_inset(self.field)
        self.column.add_full_width(self.rows)
        self.column.add_inset(self.act)
        self.column.add_stretch()

    def on_enter(self, subject=None):
        self.diary.append(("entered", subject))

    def on_leave(self):
        self.diary.append("left")

    def on_records_changed(self, kinds):
        self.diary.append(("touched", kinds))


@pytest.fixture
def window(qtbot, keyboard):
    made = MainWindow(
        keyboard,
        [
            PageEntry("today", "Өнөөдөр", lambda: Leaf(keyboard, "Өнөөдөр"), "home"),
            PageEntry(
                "people", "Хүмүүс", lambda: Leaf(keyboard, "Хүмүүс"), "people", parent_page="today"
            ),
            PageEntry("person", "", lambda: Leaf(keyboard, "Хүн"), parent_page="people"),
        ],
        WORDS,
    )
    qtbot.addWidget(made)
    made.show_page("today")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.page.field.editor.hasFocus)
    return made


def press(widget, key, held=Qt.KeyboardModifier.NoModifier, place=0):
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, place, 0, 0))


def test_pages_are_made_when_first_shown_and_told_when_they_come_and_go(window):
    today = window.page
    window.show_page("people", 7)
    assert today.diary == [("entered", None), "left"]
    assert window.page.diary == [("entered", 7)]
    assert window.page_name == "people"
    window.notify_records_changed({"trainee"})
    assert today.diary[-1] == window.page.diary[-1] == ("touched", {"trainee"})


def test_alt_and_a_digit_opens_a_page_and_alt_left_goes_back(window):
    press(window.page.field.editor, 0x2116, Qt.KeyboardModifier.AltModifier, place=11)
    assert window.page_name == "people"
    window.page.page_requested.emit("person", 12)
    assert window.page_name == "person"
    press(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_name == "today"


def test_exactly_one_thing_is_ringed_wherever_tab_leads(window):
    seen = set()
    for _ in range(8):
        focused = window.focusWidget()
        seen.add(type(focused).__name__)
        rings_itself = isinstance(focused, RowList)
        assert (window.ring.around is focused) != rings_itself
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"LineEdit", "RowList", "KeyButton", "NavigationButton"} <= seen


def test_the_ring_follows_what_it_rings(window, qtbot):
    before = window.ring.geometry()
    window.resize(window.width() - 200, window.height() - 100)
    qtbot.waitUntil(lambda: window.ring.geometry() != before)
    corner = window.page.field.editor.mapTo(window, window.page.field.editor.rect().topLeft())
    assert window.ring.geometry().topLeft() == corner - (corner - window.ring.geometry().topLeft())
    assert window.ring.geometry().contains(corner)


def test_the_keys_of_a_page_hold_while_the_focus_is_in_the_rail(window, qtbot):
    rail = next(
        one
        for one in window.findChildren(QWidget)
        if type(one).__name__ == "NavigationButton" and one.is_current
    )
    rail.setFocus()
    qtbot.waitUntil(rail.hasFocus)
    window.keyboard_probe = []
    window.page.keyboard.bind(
        window.page, Action.COMPARE, lambda: window.page.diary.append("compare")
    )
    press(rail, Qt.Key.Key_F4)
    assert window.page.diary[-1] == "compare"


def test_f1_shows_all_keys_and_gives_the_focus_back(window, qtbot):
    edit = window.page.field.editor
    press(edit, Qt.Key.Key_F1)
    overlay = window.focusWidget()
    assert "Enter бүртгэх" in overlay.accessibleDescription()
    assert "Ctrl L" in overlay.accessibleDescription()
    press(overlay, Qt.Key.Key_Escape)
    qtbot.waitUntil(edit.hasFocus)
    press(edit, Qt.Key.Key_F1)
    press(edit, Qt.Key.Key_F1)
    qtbot.waitUntil(edit.hasFocus)


def test_a_cover_hides_everything_and_its_keys_are_the_only_ones(window, keyboard, qtbot):
    cover, pressed = Cover("Зөвхөн танд.", ""), []
    field = FormField("Хариулт")
    cover.column.add_inset(field)
    keyboard.bind(cover, Action.LEAVE, lambda: pressed.append("leave"), "болих")
    window.show_cover(cover)
    qtbot.waitUntil(field.editor.hasFocus)
    assert window.is_covered
    assert not window.page.isVisible()
    press(field.editor, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(field.editor, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.lock_requested):  # from anywhere, a handed-over page too
        press(field.editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, window.page_name) == (["leave"], "today")
    window.hide_cover()
    assert window.page.isVisible()
    qtbot.waitUntil(window.page.field.editor.hasFocus)
    assert keyboard._page is window.page
    with qtbot.waitSignal(window.lock_requested):
        press(window.page.field.editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_the_title_bar_never_holds_a_name(window):
    window.rail.set_user("С. Оюунчимэг", "Архангай 2-р компьютер")
    window.show_page("person", "Доржийн Сарантуяа")
    assert window.windowTitle() == "fieldreg"


def test_what_a_page_says_outlives_it(window):
    window.page.post_notice(Tone.DONE, "13 хүн хадгалагдсан.")
    window.show_page("people")
    shown = [label.display_text for label in window.findChildren(Label) if label.isVisible()]
    assert "13 хүн хадгалагдсан." in shown


def test_the_reason_of_a_button_takes_the_place_of_the_keys(window, qtbot):
    window.page.act.set_disabled_reason("Нэр дутуу байна.")
    window.page.act.setFocus()
    bar = next(one for one in window.findChildren(QWidget) if type(one).__name__ == "HintBar")
    qtbot.waitUntil(lambda: bar.message == "Нэр дутуу байна.")
    window.page.field.editor.setFocus()
    qtbot.waitUntil(lambda: bar.message == "")


def shown_notices(window):
    return [each.display_text for each in window.findChildren(Notice) if each.isVisible()]


def test_what_the_program_says_stays_on_every_page_until_alt_0_hides_it(window, qtbot):
    window.show_notice(Notice(Tone.ATTENTION, "Цаг буруу."))
    press(window.page.field.editor, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    edit = window.page.field.editor
    qtbot.waitUntil(edit.hasFocus)
    assert shown_notices(window) == ["Цаг буруу."]
    press(edit, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert shown_notices(window) == []
    assert edit.hasFocus()


@pytest.mark.parametrize("tone", Tone)
def test_a_notice_goes_with_the_page_that_posted_it(window, tone):
    window.page.post_notice(tone, "Флаш уншигдсангүй.")
    press(window.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page_name == "people"
    assert shown_notices(window) == []


def test_a_notice_of_the_act_that_leaves_its_page_is_seen_on_the_next(window):
    def act():
        window.page.post_notice(Tone.DONE, "Хадгаллаа.")
        window.show_page("people")

    window.page.keyboard.bind(window.page, Action.COMPARE, act)
    press(window.focusWidget(), Qt.Key.Key_F4)
    assert window.page_name == "people"
    assert shown_notices(window) == ["Хадгаллаа."]


def test_a_success_takes_the_failures_before_it_away_and_no_warning(window):
    notices, post = window._notices, window.page.post_notice
    post(Tone.FAILURE, "Утас буруу.")
    post(Tone.ATTENTION, "Анхаар.")
    press(window.focusWidget(), Qt.Key.Key_Shift)
    press(window.focusWidget(), Qt.Key.Key_A)
    post(Tone.DONE, "Хадгаллаа.")
    assert [each.display_text for each in notices.notices] == ["Анхаар.", "Хадгаллаа."]


def test_a_success_behind_a_failure_waits_to_be_seen(window):
    window.page.post_notice(Tone.DONE, "Хадгаллаа.")
    [done] = window.findChildren(Notice)
    assert done.timer.isActive()
    window.page.post_notice(Tone.FAILURE, "Утас буруу.")
    assert not done.timer.isActive()
    window.dismiss_notice()
    assert shown_notices(window) == ["Хадгаллаа."]
    assert done.timer.isActive()


def test_in_a_low_window_a_notice_takes_the_room_of_the_keys_and_not_of_the_page(window, qtbot):
    window.resize(683, 360)
    qtbot.waitUntil(lambda: window.height() == 360)
    window.page.post_notice(Tone.DONE, "Хадгаллаа.")
    assert not window._hint_bar.isVisible()
    button = KeyButton("Арилгах")
    window.page.column.add_inset(button)
    button.show()
    window._keyboard.ask_on_key(window.page, Action.REMOVE, button, lambda: None, lambda: "Бат?")
    press(window.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window._hint_bar.isVisible()
    press(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window._hint_bar.isVisible()
    window.dismiss_notice()
    assert window._hint_bar.isVisible()


def test_esc_goes_up_and_never_round(window):
    window.show_page("person", 7)
    for page in ("people", "today", "today"):
        press(window.focusWidget(), Qt.Key.Key_Escape)
        assert window.page_name == page
    press(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_name == "people"
    press(window.focusWidget(), Qt.Key.Key_Escape)
    assert [name for name, _ in window.trail] == ["today", "person", "people", "today"]


def test_no_page_of_the_rail_is_a_check_box_and_the_current_one_is_told(window):
    buttons = window.rail._buttons
    roles = {QAccessible.queryAccessibleInterface(each).role() for each in buttons}
    assert roles == {QAccessible.Role.Button}
    assert [each.accessibleDescription() for each in buttons] == ["current page", ""]


def test_a_box_is_read_out_by_its_label_and_its_value(qtbot):
    field = FormField("Хүйс", ComboBox([(1, "эмэгтэй"), (2, "эрэгтэй")]))
    qtbot.addWidget(field)
    box = QAccessible.queryAccessibleInterface(field.editor)
    texts = {box.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)}
    assert texts | {box.text(QAccessible.Text.Value)} == {"Хүйс", "эмэгтэй"}


def test_nobody_reads_a_box_while_its_choices_are_made(qtbot):
    field, seen = FormField("Хүйс", ComboBox([(1, "эмэгтэй"), (2, "эрэгтэй")])), []
    qtbot.addWidget(field)
    field.changed.connect(lambda: seen.append(field.value()))
    for value in (3, 4):
        field.editor.set_values([(value, "өөр")])
    assert seen == [3, 4]


@pytest.mark.parametrize(
    ("screen", "is_whole"), [((1366, 768), True), ((1366, 720), True), ((1920, 1080), False)]
)
def test_a_window_with_its_frame_ends_above_the_lower_edge_of_the_screen(screen, is_whole):
    assert needs_whole_screen(QSize(1366, 768), QSize(*screen)) == is_whole


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Q])
def test_the_keys_that_close_a_window_everywhere_close_it_here(window, qtbot, key):
    with qtbot.waitSignal(window.closing):
        press(window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_ctrl_s_saves_a_form_and_elsewhere_says_that_all_is_saved(window):
    page = window.page
    press(window.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert shown_notices(window) == ["Everything here is saved already."]
    save = lambda: page.diary.append("saved")  # noqa: E731
    page.keyboard.bind(page.field, Action.PRIMARY, save, "хадгалах", saves=True)
    press(window.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.diary[-1] == "saved"


def test_keys_that_do_not_fit_are_scrolled_to(window, qtbot):
    for act in (Action.FIND, Action.EXPORT, Action.IMPORT, Action.NEW_PERSON):
        window.page.keyboard.bind(window.page, act, lambda: None, "нэг үйлдэл")
    window.resize(683, 360)
    press(window.page.field.editor, Qt.Key.Key_F1)
    view = window.help.view
    bar = view._pane.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(view, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    for _ in view.keys.hints:
        press(view, Qt.Key.Key_Down)
    assert view.keys.current == len(view.keys.hints) - 1
    assert bar.value() > 0
    assert view.isVisible()


def test_the_help_leaves_what_is_typed_and_another_key_goes_to_the_page(window, qtbot):
    edit = window.page.field.editor
    edit.setText("Бат")
    press(edit, Qt.Key.Key_F1)
    press(window.help.view, Qt.Key.Key_Return)
    qtbot.waitUntil(edit.hasFocus)
    assert (edit.text(), window.page.diary[-1]) == ("Бат", ("entered", None))
    window.page.keyboard.bind(window.page, Action.COMPARE, lambda: window.page.diary.append("F4"))
    press(edit, Qt.Key.Key_F1)
    press(window.help.view, Qt.Key.Key_F4)
    assert window.help.view is None
    assert window.page.diary[-1] == "F4"


@pytest.mark.parametrize(("width", "has_words"), [(1366, True), (911, True), (683, False)])
def test_the_binding_of_a_cover_gives_way_to_what_is_asked(width, has_words, qtbot):
    cover = Cover("Хэнийг ч орхихгүй.", "Түгжээтэй хадгалагдана.")
    qtbot.addWidget(cover)
    cover.column.add_inset(PageTitle("Сайн байна уу"))
    cover.resize(width, 700)
    cover.show()
    qtbot.waitExposed(cover)
    qtbot.waitUntil(lambda: cover.banner.line.isVisible() == has_words)
    assert cover.banner.width() <= width * 0.4


def test_the_foot_is_read_once_for_all_that_a_key_changes(window, qtbot, monkeypatch):
    keyboard, read = window._keyboard, []
    monkeypatch.setattr(keyboard, "hints", lambda place: read.append(place) or [])
    for _ in range(3):
        keyboard.bindings_changed.emit()
    assert not read
    qtbot.waitUntil(lambda: bool(read))
    assert len(read) == 1
