"""The parts that pages are built from."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QVBoxLayout, QWidget

from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.paint import StationState, Stitch
from fieldreg.ui.theme.rich_text import TextRun, format_rich, strong
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.counts import CountTabs, StitchBar, TabCount
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit, MultilineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.notices import Notice, NoticeStack, Tone
from fieldreg.ui.widgets.progress import ProgressBar, Station, StationRow, StepList
from fieldreg.ui.window.hint_bar import HintBar
from tests.ui.screens.visible_text import visible_text

HOSTILE = "<img src=x onerror=1> {0} %1 & *Бат*"


class Tips(QWidget):
    """A window that hears what its buttons explain."""

    def __init__(self):
        super().__init__()
        self.told = []
        self.box = QVBoxLayout(self)

    def event(self, event):
        if isinstance(event, QStatusTipEvent):
            self.told.append(event.tip())
            return True
        return super().event(event)


@pytest.fixture
def tips(qtbot):
    made = Tips()
    qtbot.addWidget(made)
    return made


def press(widget, key, text=""):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)


def test_a_name_that_looks_like_markup_is_shown_as_a_name(qtbot):
    plain, weighty = (Label(HOSTILE), Label(format_rich("Ирсэн: {name}", name=strong(HOSTILE))))
    for label in (plain, weighty):
        qtbot.addWidget(label)
    assert plain.textFormat() is Qt.TextFormat.PlainText
    assert plain.text() == HOSTILE
    assert weighty.display_text == f"Ирсэн: {HOSTILE}"
    assert "<img" not in weighty.text()
    assert "&lt;img" in weighty.text()


def test_a_phrase_keeps_its_values_apart_from_its_words():
    made = format_rich("{count} хүн: {name}", count=strong(40), name="{count}")
    assert made.runs == (TextRun("40", is_strong=True), TextRun(" хүн: "), TextRun("{count}"))
    with pytest.raises(KeyError):
        format_rich("{name}")


def test_a_text_that_shortens_tells_the_rest_when_asked(qtbot):
    label = Label("Архангай аймгийн Тариат сумын ерөнхий боловсролын сургууль", is_elided=True)
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.grab()
    assert label.toolTip() == label.display_text
    label.resize(900, 20)
    label.set_text("Тариат")
    label.grab()
    assert label.toolTip() == ""


def test_a_button_that_cannot_act_says_why_on_focus_and_when_pressed(tips, qtbot):
    button, pressed = KeyButton("Сургалт хаах", "F9"), []
    button.clicked.connect(lambda: pressed.append(True))
    tips.box.addWidget(button)
    button.set_disabled_reason("Хоёр хүний ирц тэмдэглээгүй байна.")
    tips.show()
    tips.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert tips.told[-1] == button.disabled_reason == button.accessibleDescription()
    tips.told.clear()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    press(button, Qt.Key.Key_Space, " ")
    button.click()
    assert (pressed, tips.told) == ([], [button.disabled_reason] * 3)
    button.set_disabled_reason("")
    press(button, Qt.Key.Key_Return, "\r")
    assert pressed == [True]


def test_a_busy_button_changes_its_word_and_its_key_becomes_esc(qtbot):
    button, pressed, stopped = KeyButton("Экспортлох", "Ctrl E"), [], []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(True))
    button.stop_requested.connect(lambda: stopped.append(True))
    button.set_busy("Бичиж байна…")
    assert (button.key, button.accessibleName()) == ("Esc", "Бичиж байна…")
    button.click()
    button.set_idle()
    button.click()
    assert (button.key, stopped, pressed) == ("Ctrl E", [True], [True])


@pytest.mark.parametrize("kind", ButtonKind)
def test_a_button_has_room_for_its_words_and_its_key(qtbot, theme, kind):
    button = KeyButton("Битүүмжилсэн асуулт & хариулт", "F7", kind)
    qtbot.addWidget(button)
    bare = KeyButton(button.display_text, "", kind)
    qtbot.addWidget(bare)
    assert button.minimumSizeHint().width() > bare.minimumSizeHint().width() + 20
    assert button.sizeHint().height() == theme.size("button")
    assert button.accessibleName() == "Битүүмжилсэн асуулт & хариулт"


@pytest.mark.parametrize("edit", [LineEdit, MultilineEdit])
def test_a_problem_leaves_what_was_typed_and_says_what_to_do(qtbot, edit):
    field = FormField("Төрсөн он", edit())
    qtbot.addWidget(field)
    field.set_text("20070")
    field.show_problem("Он 4 оронтой байна.")
    assert field.text() == "20070"
    assert field.problem_text == field.editor.accessibleDescription() == "Он 4 оронтой байна."
    field.clear_problem()
    assert (field.text(), field.problem_text, field.editor.accessibleDescription()) == (
        "20070",
        "",
        "",
    )


@pytest.mark.parametrize("edit", [LineEdit, MultilineEdit])
def test_a_field_is_drawn_as_wrong_until_its_problem_goes(qtbot, theme, edit):
    field = FormField("Утас", edit(), width=200)
    field.editor.setFixedHeight(64)
    qtbot.addWidget(field)
    theme.style_window(field)
    field.show()
    looks = [field.editor.grab().toImage()]
    for act in (lambda: field.show_problem("Дугаар биш."), field.clear_problem):
        act()
        looks.append(field.editor.grab().toImage())
    assert looks[1] != looks[0]
    assert looks[2] == looks[0]


def test_a_field_is_named_by_its_label_and_gives_values_back(qtbot):
    consent = FormField("Зөвшөөрөл", ComboBox([("spoken", "амаар"), ("written", "бичгээр")]))
    qtbot.addWidget(consent)
    with qtbot.waitSignal(consent.changed):
        consent.set_value("written")
    assert (consent.value(), consent.text()) == ("written", "бичгээр")
    assert consent.editor.accessibleName() == "Зөвшөөрөл"


def test_suggestions_are_offered_in_the_order_given_and_give_back_their_place(tips, qtbot):
    edit, chosen = LineEdit(), []
    edit.suggestion_chosen.connect(chosen.append)
    tips.box.addWidget(edit)
    tips.show()
    tips.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.show_suggestions(["Чулуут, Архангай", "Тариат, Архангай"])
    popup = edit.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    assert (edit.text(), chosen) == ("Тариат, Архангай", [1])
    edit.show_suggestions([])
    assert not popup.isVisible()


def test_a_list_below_a_narrow_field_is_as_wide_as_its_words(tips, qtbot):
    edit = LineEdit("сум")
    edit.setFixedWidth(90)
    tips.box.addWidget(edit)
    tips.show()
    tips.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.show_suggestions(["Эрдэнэбулган, Архангай", "Эрдэнэбулган, Хөвсгөл"])
    rows = edit.completer().popup()
    qtbot.waitUntil(rows.isVisible)
    assert rows.viewport().width() >= rows.sizeHintForColumn(0)


def test_a_done_notice_leaves_by_itself_and_the_others_stay(qtbot, theme):
    place = NoticeStack()
    qtbot.addWidget(place)
    place.show()
    failure, done = Notice(Tone.FAILURE, "Болсонгүй."), Notice(Tone.DONE, "Болсон.")
    place.show_notice(failure)
    place.show_notice(done)
    assert done.timer.interval() == theme.tokens.notice_stay_ms == 8000
    assert not failure.timer.isActive()
    with qtbot.waitSignal(done.dismissed):
        done.timer.start(1)
    assert place.notices == [failure]
    place.clear()
    assert not place.isVisible()


def test_of_a_pile_the_newest_is_seen_and_those_beneath_come_up_as_it_leaves(qtbot):
    pile = NoticeStack(is_pile=True)
    qtbot.addWidget(pile)
    pile.show()
    first = Notice(Tone.FAILURE, "Болсонгүй.")
    pile.show_notice(first)
    high = pile.sizeHint().height()
    second, done = Notice(Tone.ATTENTION, "Флаш алга."), Notice(Tone.DONE, "Болсон.")
    for notice in (second, done):
        pile.show_notice(notice)
    seen = [[one.isVisible() for one in (first, second, done)]]
    assert "1 / 3" in visible_text(done)
    assert pile.sizeHint().height() <= high + 1
    for leaving in (done, second):
        leaving.dismiss()
        seen.append([one.isVisible() for one in (first, second)])
    assert seen == [[False, False, True], [False, True], [True, False]]
    assert "1 /" not in visible_text(first)


def test_a_notice_that_fades_while_another_takes_its_place_leaves_once(qtbot):
    place, first = NoticeStack(), Notice(Tone.DONE, "Хадгалсан")
    qtbot.addWidget(place)
    place.show_notice(first)
    second = Notice(Tone.DONE, "Дахин")
    place.show_notice(second)
    first.dismiss()
    assert place.notices == [second]


def test_a_notice_never_takes_the_focus(tips, qtbot):
    edit, place = LineEdit(), NoticeStack()
    tips.box.addWidget(edit)
    tips.box.addWidget(place)
    tips.show()
    tips.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    place.show_notice(
        Notice(Tone.ATTENTION, "Өмнө нь бүртгүүлсэн үү?", "", KeyButton("Харьцуулах", "F4"))
    )
    assert edit.hasFocus()


def test_tabs_are_one_stop_and_arrows_go_between_them(tips):
    tabs, chosen = CountTabs(), []
    tabs.chosen.connect(chosen.append)
    tabs.set_counts([TabCount("all", "inbox", "43", "бүгд"), TabCount("new", "plus", "30", "шинэ")])
    tips.box.addWidget(tabs)
    tips.show()
    stops = [
        tab
        for tab in tabs.children()
        if getattr(tab, "focusPolicy", None) and tab.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [stop.count.name for stop in stops] == ["all"]
    press(stops[0], Qt.Key.Key_Right)
    assert (tabs.current, chosen) == ("new", ["new"])
    press(stops[0], Qt.Key.Key_Right)
    assert tabs.current == "all"


def test_shapes_are_spoken(qtbot):
    bar, stations = (
        StitchBar(),
        StationRow([Station(StationState.DONE, "төв офист хүрсэн", "71")]),
    )
    progress = ProgressBar("Бичих явц")
    for widget in (bar, stations, progress):
        qtbot.addWidget(widget)
    bar.set_stitches([Stitch.FULL, Stitch.DOT], spoken="2 суудлаас 1 хүн")
    progress.set_progress(1, 4)
    assert bar.accessibleName() == "2 суудлаас 1 хүн"
    assert stations.accessibleName() == "төв офист хүрсэн: 71"
    assert progress.accessibleDescription() == "25%"


def test_the_thread_of_steps_is_drawn_tight_only_behind_what_is_held(qtbot, theme):
    steps = StepList()
    qtbot.addWidget(steps)
    first = steps.add_step(StationState.DONE, "Флаш таньсан")
    second = steps.add_step(StationState.UPCOMING, "Бичих")
    steps.resize(300, 200)
    steps.show()
    qtbot.waitExposed(steps)
    x = 21

    def dark_rows():
        image = steps.grab().toImage()
        top, foot = (round(steps._centre(step).y()) for step in (first, second))
        top, foot = top + 14, foot - 16
        ground = theme.colour("page").name()
        return sum(image.pixelColor(x, y).name() != ground for y in range(top, foot)), foot - top

    tight, whole = dark_rows()
    assert tight == whole
    first.set_state(StationState.IN_TRANSIT)
    basted, whole = dark_rows()
    assert 0 < basted < whole


def test_the_hint_bar_leaves_to_f1_what_has_no_room(qtbot, keyboard):
    page = QWidget()
    qtbot.addWidget(page)
    bar = HintBar("бүх товч", keyboard, lambda: keyboard.hints(page))
    qtbot.addWidget(bar)
    bar.resize(300, 40)
    for act in (Action.COMPARE, Action.DIFFERENT_PERSON, Action.SAME_PERSON, Action.HAND_OVER):
        keyboard.bind(page, act, None, "харьцуулах нь урт үг")
    bar.read_soon()
    qtbot.waitUntil(lambda: bool(bar.hints))
    narrow = bar.grab().toImage()
    right_of_first = QRect(QPoint(190, 0), narrow.rect().bottomRight())
    assert len(bar.hints) == 4
    assert right_of_first.isValid()


def test_the_same_sentence_stands_only_once(qtbot):
    place = NoticeStack()
    qtbot.addWidget(place)
    for words in ("Болсонгүй.", "Флаш алга.", "Болсонгүй."):
        place.show_notice(Notice(Tone.FAILURE, words))
    assert [notice.display_text for notice in place.notices] == ["Флаш алга.", "Болсонгүй."]


@pytest.mark.parametrize("width", [90, 160, 240])
def test_a_choice_without_room_ends_in_an_ellipsis_and_is_read_out_whole(qtbot, width):
    words = "зай, оршин суугаа сумаас нийслэл хүртэл"
    box = ComboBox([(1, words), (2, "нас")])
    qtbot.addWidget(box)
    box.setFixedWidth(width)
    box.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText.endswith("…")
    assert words.startswith(option.currentText.removesuffix("…"))
    assert box.fontMetrics().horizontalAdvance(option.currentText) < width - 26
    assert box.text() == words
    box.setCurrentIndex(1)
    box.initStyleOption(option)
    assert option.currentText == "нас"


@pytest.mark.parametrize("limit", [120, 440])
def test_a_box_makes_room_for_its_longest_choice_up_to_a_limit(qtbot, limit):
    words = "хүснэгт, нууц үгээр түгжсэн"
    box = ComboBox([(1, words), (2, "нас")])
    qtbot.addWidget(box)
    box.make_room(limit)
    box.resize(box.minimumWidth(), box.sizeHint().height())
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert (option.currentText == words) is (limit == 440)
    assert box.minimumWidth() <= limit
