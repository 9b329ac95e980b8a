"""One table of keys, on every layout."""

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from fieldreg.system import resource_path
from fieldreg.ui.keyboard import (
    KEYS,
    Action,
    KeyHint,
    assign_keys,
    chord_of,
    ctrl_key_label,
    key_label,
    page_action,
)
from fieldreg.ui.keyboard import key_events as reading
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, LineEdit

K, Held = Qt.Key, Qt.KeyboardModifier
# evdev's codes plus eight, as X11 and Wayland report the places of keys
PLACE_OF_1, PLACE_OF_7, PLACE_OF_N, PLACE_OF_U = 10, 16, 57, 30


def pressed(key, held=Held.NoModifier, text="", place=0, virtual=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, place, virtual, 0, text)


def press(widget, *what, **more):
    QApplication.sendEvent(widget, pressed(*what, **more))


class Sheet(QWidget):
    """A page with a field, a box and a button, and a diary of what was done."""

    def __init__(self, keyboard):
        super().__init__()
        self.edit, self.combo = LineEdit(), ComboBox([(1, "нэг"), (2, "хоёр")])
        self.button = KeyButton("Бүртгэх", kind=ButtonKind.PRIMARY)
        self.other = KeyButton("Өөр хүн", kind=ButtonKind.CHOICE)
        self.diary = []
        box = QVBoxLayout(self)
        for part in (self.edit, self.combo, self.button, self.other):
            box.addWidget(part)
        self.bind, self.keyboard = keyboard.bind, keyboard
        self.bind(self, Action.PRIMARY, self.note("register"), "бүртгэх", button=self.button)
        self.bind(self, Action.COMPARE, self.note("compare"), "харьцуулах")
        self.bind(
            self, Action.DIFFERENT_PERSON, self.note("different"), "өөр хүн", button=self.other
        )
        self.bind(self, Action.NEW_SESSION, self.note("session"), "шинэ сургалт")
        self.bind(self, Action.UNDO, self.note("undo"), "буцаах")
        self.bind(self, Action.PARTIAL, self.note("part"), "салгах")
        self.bind(self, page_action(1), self.note("page"))

    def note(self, what):
        return lambda: self.diary.append(what)


@pytest.fixture
def sheet(qtbot, keyboard):
    made = Sheet(keyboard)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def test_every_act_has_a_key_and_every_f_key_its_ctrl_twin():
    assert set(KEYS) == set(Action)
    for act, key in KEYS.items():
        number = key.removeprefix("F")
        if number != key and number.isdigit():
            digit = pressed(getattr(K, f"Key_{int(number) % 10}"), Held.ControlModifier)
            assert chord_of(digit) == key
            assert ctrl_key_label(act) == f"Ctrl {int(number) % 10}"
        else:
            assert ctrl_key_label(act) == ""


def test_every_key_of_the_look_has_its_act():
    look = json.loads(resource_path("look/tokens.json").read_text(encoding="utf-8"))["keyboard"]
    ours = {"Escape": "Esc", "Insert": "Ins", "Delete": "Del", "Alt+1..9": "Alt+9"}
    assert {ours.get(key, key) for key in look} <= set(KEYS.values())


def test_no_key_of_an_act_is_one_that_fields_edit_with():
    editing = {f"Ctrl+{letter}" for letter in "ACDKVX"}
    assert editing.isdisjoint(KEYS.values())


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        (pressed(K.Key_N, Held.ControlModifier), "Ctrl+N"),
        (pressed(0x0422, Held.ControlModifier, "\u0442", PLACE_OF_N), "Ctrl+N"),
        (pressed(0x2116, Held.AltModifier, "№", PLACE_OF_1), "Alt+1"),
        (pressed(K.Key_Period, Held.ControlModifier, ".", PLACE_OF_7), "F7"),
        (pressed(K.Key_Ampersand, Held.AltModifier, "&", PLACE_OF_1), "Alt+1"),
        (pressed(0x04AE, Held.NoModifier, "ү", PLACE_OF_U), "U"),
        (pressed(K.Key_Left, Held.AltModifier), "Alt+Left"),
        (pressed(K.Key_Enter, Held.KeypadModifier), "Enter"),
        (pressed(K.Key_1, Held.AltModifier | Held.KeypadModifier), ""),
        (pressed(K.Key_2), "2"),
        (pressed(K.Key_2, Held.KeypadModifier), "2"),
        (pressed(0x2116, Held.NoModifier, "№", PLACE_OF_1), "1"),
        (pressed(K.Key_E, Held.ControlModifier | Held.AltModifier, "€"), ""),
        (pressed(K.Key_F5, Held.ShiftModifier), ""),
        (pressed(0x0422, Held.ControlModifier, "т"), ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_key_is_known_by_its_place_where_the_layout_gives_no_latin(event, chord):
    assert chord_of(event) == chord


def test_on_windows_the_virtual_key_stays_latin_under_cyrillic(monkeypatch):
    monkeypatch.setattr(reading.sys, "platform", "win32")
    event = pressed(0x0422, Held.ControlModifier, "т", 0, 0x4E)
    assert chord_of(event) == "Ctrl+N"


def test_keys_are_shown_as_people_read_them():
    assert [key_label(act) for act in (Action.NEW_SESSION, Action.BACK, Action.MOVE_ROW)] == [
        "Ctrl N",
        "Alt ←",
        "↑\u2002↓",
    ]


def test_acts_work_from_inside_a_field_and_leave_its_text_alone(sheet):
    press(sheet.edit, K.Key_F4)
    press(sheet.edit, 0x0422, Held.ControlModifier, text="т", place=PLACE_OF_N)
    press(sheet.edit, 0x2116, Held.AltModifier, text="№", place=PLACE_OF_1)
    assert sheet.diary == ["compare", "session", "page"]
    assert sheet.edit.text() == ""


def test_letters_typed_in_a_field_are_letters_and_not_acts(sheet):
    press(sheet.edit, 0x04AF, text="ү", place=PLACE_OF_U)
    assert (sheet.edit.text(), sheet.diary) == ("ү", [])
    sheet.button.setFocus()
    press(sheet.button, 0x04AF, text="ү", place=PLACE_OF_U)
    assert sheet.diary == ["part"]


def test_f4_compares_and_does_not_open_a_box(sheet):
    sheet.combo.setFocus()
    press(sheet.combo, K.Key_F4)
    assert sheet.diary == ["compare"]
    assert not sheet.combo.view().isVisible()


def test_enter_is_the_pages_act_unless_a_button_has_the_focus(sheet):
    press(sheet.edit, K.Key_Return, text="\r")
    assert sheet.diary == ["register"]
    sheet.other.setFocus()
    press(sheet.other, K.Key_Return, text="\r")
    assert sheet.diary == ["register", "different"]


def test_undo_takes_back_typing_before_it_takes_back_acts(sheet):
    press(sheet.edit, K.Key_A, text="а")
    press(sheet.edit, K.Key_Z, Held.ControlModifier)
    assert (sheet.edit.text(), sheet.diary) == ("", [])
    sheet.button.setFocus()
    press(sheet.button, K.Key_Z, Held.ControlModifier)
    assert sheet.diary == ["undo"]
    held = QKeyEvent(QEvent.Type.KeyPress, K.Key_Z, Held.ControlModifier, 0, 0, 0, "", autorep=True)
    QApplication.sendEvent(sheet.button, held)
    assert sheet.diary == ["undo"]


def test_a_key_presses_its_button_and_is_dead_while_the_button_is_away(sheet):
    press(sheet.edit, K.Key_F5)
    sheet.other.hide()
    press(sheet.edit, K.Key_F5)
    sheet.other.show()
    sheet.other.set_disabled_reason("Эхлээд харьцуулна уу.")
    press(sheet.edit, K.Key_F5)
    assert sheet.diary == ["different"]


def test_several_bindings_of_one_act_stand_side_by_side_with_when(sheet):
    busy = False
    sheet.bind(sheet, Action.LEAVE, sheet.note("stop"), when=lambda: busy)
    sheet.bind(sheet, Action.LEAVE, sheet.note("leave"), when=lambda: not busy)
    press(sheet.edit, K.Key_Escape)
    busy = True
    press(sheet.edit, K.Key_Escape)
    assert sheet.diary == ["leave", "stop"]


def test_the_hint_bar_gets_the_nearest_six_and_f1_all(sheet):
    sheet.bind(sheet.edit, Action.PRIMARY, sheet.note("search"), "хайх")
    sheet.bind(sheet, Action.EXPORT, sheet.note("export"), "гаргах")
    near = sheet.keyboard.hints(sheet.edit)
    assert near[0] == KeyHint("Enter", "хайх")
    assert len(near) == 6
    assert KeyHint("Enter", "бүртгэх") not in sheet.keyboard.all_hints(sheet.edit)
    assert KeyHint("F4", "харьцуулах", "Ctrl 4") in sheet.keyboard.all_hints(sheet.edit)
    assert KeyHint("Alt 1", "") not in sheet.keyboard.all_hints(sheet.edit)
    press(sheet.edit, K.Key_Return, text="\r")
    assert sheet.diary == ["search"]


def test_a_binding_goes_with_its_widget(sheet, qtbot):
    passing = QPushButton(sheet)
    passing.show()
    sheet.bind(passing, Action.HAND_OVER, sheet.note("hand over"), "өгөх")
    passing.setFocus()
    with qtbot.waitSignal(passing.destroyed):
        passing.deleteLater()
    press(sheet.edit, K.Key_F7)
    assert sheet.diary == []


def test_a_year_takes_the_digit_row_as_digits_on_the_mongolian_layout(qtbot):
    year, name = LineEdit(is_digits=True), LineEdit()
    for edit in (year, name):
        qtbot.addWidget(edit)
        press(edit, 0x2116, text="№", place=PLACE_OF_1)
        press(edit, K.Key_Exclam, Held.ShiftModifier, text="!", place=PLACE_OF_1)
    assert (year.text(), name.text()) == ("1!", "№!")


def test_what_takes_something_away_needs_enter_after_its_key(sheet):
    away = KeyButton("Арилгах", kind=ButtonKind.QUIET)
    sheet.layout().addWidget(away)
    away.show()
    away.clicked.connect(sheet.note("away"))
    sheet.keyboard.focus_on_key(sheet, Action.REMOVE, away, "Арилгах")
    press(sheet.edit, K.Key_R, Held.ControlModifier)
    assert away.hasFocus()
    assert (away.key, sheet.diary) == ("Ctrl R", [])
    press(away, K.Key_Return, text="\r")
    assert sheet.diary == ["away"]


def test_a_hint_begins_small_and_may_change_with_the_moment(sheet):
    sheet.bind(sheet, Action.EXPORT, sheet.note("export"), lambda: sheet.other.display_text)
    sheet.bind(sheet, Action.IMPORT, sheet.note("import"), "CSV уншина")
    shown = {hint.key: hint.label for hint in sheet.keyboard.all_hints(sheet.edit)}
    assert (shown["Ctrl E"], shown["Ctrl O"]) == ("өөр хүн", "CSV уншина")
    sheet.other.set_text("Нэг хүн")
    assert KeyHint("Ctrl E", "нэг хүн") in sheet.keyboard.all_hints(sheet.edit)


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_a_field_types_every_letter_even_one_that_an_action_has(sheet, letter):
    assign_keys({"U": letter, letter: "U"} if letter != "U" else {})
    try:
        sheet.edit.setFocus()
        press(sheet.edit, K(ord(letter)), text=letter.lower())
        assert (sheet.edit.text(), sheet.diary) == (letter.lower(), [])
        press(sheet.button, K(ord(letter)), text=letter.lower())
        press(sheet, K(ord(letter)), text=letter.lower())
        assert "part" in sheet.diary
    finally:
        assign_keys({})
