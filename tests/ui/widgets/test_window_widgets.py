"""The window around the pages: ways, keys, ring, covers, and room for long words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from fieldreg.ui.keyboard import Act
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.form_fields import Field
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.window.bars import FootWords
from fieldreg.ui.window.main_window import MainWindow, PageEntry
from tests.ui import gallery

WORDS = FootWords("энэ компьютерт", "замд яваа", "төв офист хүрсэн")


class Leaf(Page):
    """A page that writes down what it is told."""

    def __init__(self, keyboard, title):
        super().__init__(keyboard, title)
        self.diary = []
        self.field, self.act = Field("Нэр"), KeyButton("Бүртгэх", kind=Kind.PRIMARY)
        self.rows = RowList("Мөр")
        self.rows.set_rows([Row("Нэг"), Row("Хоёр")])
        keyboard.bind(
            self, Act.PRIMARY, lambda: self.diary.append("act"), "бүртгэх", button=self.act
        )
        self.column.add(Title(title))
        self.column.add(self.field)
        self.column.hang(self.rows)
        self.column.add(self.act)
        self.column.stretch()

    def entered(self, subject=None):
        self.diary.append(("entered", subject))

    def left(self):
        self.diary.append("left")

    def touched(self, kinds):
        self.diary.append(("touched", kinds))


@pytest.fixture
def window(qtbot, keyboard):
    made = MainWindow(
        keyboard,
        [
            PageEntry("today", "Өнөөдөр", lambda: Leaf(keyboard, "Өнөөдөр"), "home"),
            PageEntry("people", "Хүмүүс", lambda: Leaf(keyboard, "Хүмүүс"), "people"),
            PageEntry("person", "", lambda: Leaf(keyboard, "Хүн"), under="people"),
        ],
        WORDS,
    )
    qtbot.addWidget(made)
    made.go("today")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.page.field.edit.hasFocus)
    return made


def press(widget, key, held=Qt.KeyboardModifier.NoModifier, place=0):
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, place, 0, 0))


def test_pages_are_made_when_first_shown_and_told_when_they_come_and_go(window):
    today = window.page
    window.go("people", 7)
    assert today.diary == [("entered", None), "left"]
    assert window.page.diary == [("entered", 7)]
    assert window.page_name == "people"
    window.touched({"trainee"})
    assert today.diary[-1] == window.page.diary[-1] == ("touched", {"trainee"})


def test_alt_and_a_digit_opens_a_page_and_alt_left_goes_back(window):
    press(window.page.field.edit, 0x2116, Qt.KeyboardModifier.AltModifier, place=11)
    assert window.page_name == "people"
    window.page.wanted.emit("person", 12)
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
    assert {"LineEdit", "RowList", "KeyButton", "RailButton"} <= seen


def test_the_ring_follows_what_it_rings(window, qtbot):
    before = window.ring.geometry()
    window.resize(window.width() - 200, window.height() - 100)
    qtbot.waitUntil(lambda: window.ring.geometry() != before)
    corner = window.page.field.edit.mapTo(window, window.page.field.edit.rect().topLeft())
    assert window.ring.geometry().topLeft() == corner - (
        corner - window.ring.geometry().topLeft()
    )
    assert window.ring.geometry().contains(corner)


def test_the_keys_of_a_page_hold_while_the_focus_is_in_the_rail(window, qtbot):
    rail = next(
        one
        for one in window.findChildren(gallery.QWidget)
        if type(one).__name__ == "RailButton" and one.isChecked()
    )
    rail.setFocus()
    qtbot.waitUntil(rail.hasFocus)
    window.keyboard_probe = []
    window.page.keyboard.bind(
        window.page, Act.COMPARE, lambda: window.page.diary.append("compare")
    )
    press(rail, Qt.Key.Key_F4)
    assert window.page.diary[-1] == "compare"


def test_f1_shows_all_keys_and_gives_the_focus_back(window, qtbot):
    edit = window.page.field.edit
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
    field = Field("Хариулт")
    cover.column.add(field)
    keyboard.bind(cover, Act.LEAVE, lambda: pressed.append("leave"), "болих")
    window.cover(cover)
    qtbot.waitUntil(field.edit.hasFocus)
    assert window.is_covered
    assert not window.page.isVisible()
    press(field.edit, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(field.edit, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.lock_wanted):  # from anywhere, a handed-over page too
        press(field.edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, window.page_name) == (["leave"], "today")
    window.uncover()
    assert window.page.isVisible()
    qtbot.waitUntil(window.page.field.edit.hasFocus)
    assert keyboard._page is window.page
    with qtbot.waitSignal(window.lock_wanted):
        press(window.page.field.edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_the_title_bar_never_holds_a_name(window):
    window.set_people("С. Оюунчимэг", "Архангай 2-р компьютер")
    window.go("person", "Доржийн Сарантуяа")
    assert window.windowTitle() == "fieldreg"


def test_what_a_page_says_outlives_it(window):
    window.page.say(Tone.DONE, "13 хүн хадгалагдсан.")
    window.go("people")
    shown = [label.words for label in window.findChildren(Text) if label.isVisible()]
    assert "13 хүн хадгалагдсан." in shown


def test_the_reason_of_a_button_takes_the_place_of_the_keys(window, qtbot):
    window.page.act.set_reason("Нэр дутуу байна.")
    window.page.act.setFocus()
    bar = next(
        one
        for one in window.findChildren(gallery.QWidget)
        if type(one).__name__ == "HintBar"
    )
    qtbot.waitUntil(lambda: bar.sentence == "Нэр дутуу байна.")
    window.page.field.edit.setFocus()
    qtbot.waitUntil(lambda: bar.sentence == "")


LONGER = " ба дахин"


@pytest.mark.parametrize("height", [768, 697])
@pytest.mark.parametrize("name", [name for name in gallery.PICTURES if name[1] != "0"])
def test_strings_a_third_longer_fit_at_both_heights(name, height, qtbot):
    window = gallery.PICTURES[name]()
    qtbot.addWidget(window)
    window.resize(1366, height)
    for label in window.findChildren(Text):
        words = label.words
        label.set_words(words + LONGER[: len(words) // 3])
    for button in window.findChildren(KeyButton):
        button.set_text(button.words + LONGER[: len(button.words) // 3])
    window.show()
    qtbot.waitExposed(window)
    QTest.qWait(1)
    assert (window.width(), window.height()) == (1366, height)
    for button in window.findChildren(KeyButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.words
    for label in window.findChildren(QLabel):
        if label.isVisible() and isinstance(label, Text) and not label.shortens:
            assert label.width() >= min(
                label.sizeHint().width(), label.minimumSizeHint().width()
            )


def test_every_control_has_a_name_for_a_screen_reader(window):
    window.go("people")
    for scene in (window, *(gallery.PICTURES[name]() for name in ("02-door", "06-inbox"))):
        unnamed = [
            type(one).__name__
            for one in scene.findChildren(gallery.QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not one.accessibleName()
            and not type(one).__name__.startswith("Q")
        ]
        assert unnamed == []
        if scene is not window:
            scene.deleteLater()


def test_a_failure_stays_on_every_page_until_ctrl_w_hides_it(window, qtbot):
    window.page.say(Tone.FAILURE, "Флаш уншигдсангүй.")
    window.go("people")
    edit = window.page.field.edit
    qtbot.waitUntil(edit.hasFocus)
    shown = [label.words for label in window.findChildren(Text) if label.isVisible()]
    assert "Флаш уншигдсангүй." in shown
    press(edit, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    shown = [label.words for label in window.findChildren(Text) if label.isVisible()]
    assert "Флаш уншигдсангүй." not in shown
    assert edit.hasFocus()


def test_keys_that_do_not_fit_stand_on_further_leaves(window, qtbot):
    for act in (Act.FIND, Act.EXPORT, Act.IMPORT, Act.NEW_PERSON):
        window.page.keyboard.bind(window.page, act, lambda: None, "нэг үйлдэл")
    window.resize(683, 360)
    press(window.page.field.edit, Qt.Key.Key_F1)
    overlay = window.focusWidget()
    qtbot.waitUntil(lambda: overlay.leaves > 1)
    press(overlay, Qt.Key.Key_PageDown)
    assert overlay.leaf == 1
    for _ in range(overlay.leaves):
        press(overlay, Qt.Key.Key_PageDown)
    assert overlay.leaf == overlay.leaves - 1
    press(overlay, Qt.Key.Key_PageUp)
    assert overlay.isVisible()
    assert overlay.leaf == overlay.leaves - 2


@pytest.mark.parametrize(("width", "has_words"), [(1366, True), (911, True), (683, False)])
def test_the_binding_of_a_cover_gives_way_to_what_is_asked(width, has_words, qtbot):
    cover = Cover("Хэнийг ч орхихгүй.", "Түгжээтэй хадгалагдана.")
    qtbot.addWidget(cover)
    cover.column.add(Title("Сайн байна уу"))
    cover.resize(width, 700)
    cover.show()
    qtbot.waitExposed(cover)
    qtbot.waitUntil(lambda: cover.binding.line.isVisible() == has_words)
    assert cover.binding.width() <= width * 0.4
