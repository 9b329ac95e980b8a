"""The end of every handover: nothing is recorded by leaving, and the laptop is locked to her."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation import hand_back
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.ui.keyboard.key_map import KEYS, Action
from fieldreg.ui.pages.handover import hand_back as hand_back_page
from fieldreg.ui.pages.handover.cover import HandoverCover
from fieldreg.ui.pages.handover.hand_back import HandBackCover
from fieldreg.ui.pages.unlock import UnlockCover
from fieldreg.ui.window import main_window
from tests.support.installations import PASSPHRASE
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text

PIN, WRONG = "4710", "0815"
GIVE_BACK = "Please give the laptop back to the trainer."
HERS = ("Сарантуяа", "Манлайлал", "Тэмүүлэн", "sealed answers")


@pytest.fixture
def laptop(laptop):
    laptop.person = laptop.register("Сарантуяа")
    laptop.session = laptop.hold_session(laptop.person)
    hand_back.set_pin(laptop.installation, PASSPHRASE, PIN)
    laptop.installation.close()
    return laptop


@pytest.fixture
def handed(visit, laptop):
    there = visit(laptop.folder, "en")
    there.unlock()
    there.book.open_check_in(laptop.session)
    press("F7")
    return there


def test_a_small_window_shows_each_question_from_its_beginning(handed):
    press("Esc")
    type_text(PIN)
    press("Enter")
    handed.window.resize(683, 348)
    handed.lay_out()
    press("F7")
    handed.lay_out()
    cover = handed.window.findChild(HandoverCover)
    assert 0 <= cover.heading.mapTo(handed.window, QPoint()).y() < 348  # of the consent text
    steps = 0
    while cover.choices.value is None:  # the text is read before anything is chosen
        end = cover.choices.focus_target.mapTo(handed.window, QPoint()).y()
        press("Down")
        steps += 1
    assert steps > 1
    assert end < 348
    press("Enter")
    for _ in range(2):
        handed.lay_out()
        top = cover.position_label.mapTo(handed.window, QPoint()).y()
        assert 0 <= top < cover.heading.mapTo(handed.window, QPoint()).y()
        press("Down")
        press("Enter")


def recorded(there):
    store = there.desktop._installation.store
    return [len(store.records.list_all(kind)) for kind in (kinds.ANSWER, kinds.CONSENT)]


def agree(_there):
    for chord in ("Down", "Enter"):
        press(chord)


def throw_away(there):
    agree(there)
    for chord in ("Down", "Enter", "Esc", "Down", "Down", "Down", "Enter"):
        press(chord)


WAYS = {
    "Esc": lambda _there: press("Esc"),
    "Esc at a question": lambda there: (agree(there), press("Esc")),
    "thrown away": throw_away,
    "closed": lambda there: there.window.close(),
    "closed at a question": lambda there: (agree(there), press("Down"), there.window.close()),
    "timed out": lambda there: there.desktop.window_manager.idle_watch.idled.emit(),
}


def test_who_leaves_records_nothing_and_gives_the_laptop_back_locked(handed):
    for way, leave in WAYS.items():
        leave(handed)
        shown = visible_text(handed.window)
        assert GIVE_BACK in shown, way
        assert "Nothing was recorded." in shown
        assert "Thank you" not in shown
        assert not [word for word in HERS if word in shown]
        assert recorded(handed) == [0, 0]
        type_text(PIN)
        press("Enter")
        assert handed.window.page_name == "door"
        assert not handed.window.is_covered
        assert "The laptop is back. · Nothing was recorded." in visible_text(handed.window)
        press("F7")


def test_no_key_leads_from_the_end_to_the_pages(handed):
    press("Esc")
    cover = handed.window.findChild(HandBackCover)
    chords = {*KEYS.values(), *(f"Ctrl+{letter}" for letter in "ABCDGIJKMQSUVX")}
    for chord in sorted(chords - {KEYS[Action.LOCK], "Up Down", "Left Right"}):
        press(chord)
        assert handed.window.findChild(HandBackCover) is cover, chord
        assert cover.isAncestorOf(handed.window.focusWidget()), chord
    assert not handed.window.close()
    assert handed.window.is_covered
    assert recorded(handed) == [0, 0]


def test_a_second_time_out_and_the_key_that_locks_close_the_register(handed):
    stage = handed.desktop.window_manager
    ways = (
        lambda: (stage.idle_watch.idled.emit(), stage.idle_watch.idled.emit()),
        stage.lock_requested.emit,  # the system locks, or goes to sleep
        lambda: press("Ctrl+L"),
    )
    for way in ways:
        agree(handed)
        press("Down")
        way()
        assert handed.window.findChild(UnlockCover) is not None
        handed.settle()
        handed.unlock()
        assert handed.window.page_name == "door"
        assert recorded(handed) == [0, 0]
        press("F7")
    press("Esc")
    type_text(PIN)
    press("Enter")
    stage.lock_requested.emit()
    handed.settle()
    handed.unlock()
    assert handed.window.page_name == "today"


@pytest.mark.parametrize("way", ["in place", "locked"])
def test_wrong_pins_are_counted_and_then_only_the_passphrase_counts(handed, way):
    press("Esc")
    press("Enter")
    type_text("12")
    press("Enter")  # neither is a try
    assert "A PIN has four to eight digits." in visible_text(handed.window)
    for left in (4, 3, 2, 1):
        handed.window.focusWidget().clear()
        type_text(WRONG)
        press("Enter")
        said = f"This PIN is wrong. {left} {'tries' if left > 1 else 'try'} left."
        assert said in handed.window.focusWidget().accessibleDescription()
        assert handed.window.focusWidget().text() == ""
    type_text(WRONG)
    press("Enter")
    assert "The PIN was wrong five times." in handed.window.focusWidget().accessibleDescription()
    press("F2")
    type_text(PIN)
    press("Enter")
    assert handed.window.is_covered
    if way == "locked":
        press("Ctrl+L")
        handed.settle()
    type_text(PASSPHRASE)
    press("Enter")
    handed.settle()
    assert not handed.window.is_covered
    press("Ctrl+F")
    type_text("сар")
    press("F7")
    press("Esc")
    type_text(PIN)  # which counts again
    press("Enter")
    assert not handed.window.is_covered


def test_a_refusal_that_cannot_be_recorded_is_told_to_the_trainer(handed, monkeypatch):
    def fail(*_arguments, **_values):
        raise Problem(Code.DISK_FULL)

    monkeypatch.setattr(answer_sealing, "decline_answers", fail)
    for chord in ("Down", "Down", "Enter"):
        press(chord)
    shown = visible_text(handed.window)
    assert "Nothing was recorded." in shown
    assert "The disk is full" not in shown
    type_text(PIN)
    press("Enter")
    assert "The disk is full" in visible_text(handed.window)


def test_the_end_of_the_systems_session_is_not_held_up(handed, monkeypatch):
    class Ending(QCoreApplication):
        @staticmethod
        def instance():
            return SimpleNamespace(isSavingSession=lambda: True)

    monkeypatch.setattr(main_window, "QCoreApplication", Ending)
    assert handed.window.close()
    assert recorded(handed) == [0, 0]


def test_f2_takes_the_passphrase_in_the_place_of_the_pin(handed):
    press("Esc")
    for chord in ("F2", "F2", "F2"):
        press(chord)
    type_text(PASSPHRASE)
    press("Enter")
    assert not handed.window.is_covered


def test_digits_go_by_their_keys_and_nothing_else_goes_in(handed):
    keypad = Qt.KeyboardModifier.KeypadModifier
    press("Esc")
    edit = handed.window.focusWidget()
    for key, held, scan in (
        (Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, 8 + 5),  # 4 of a Mongolian layout
        (Qt.Key.Key_Left, keypad, 0),  # without Num Lock
        (Qt.Key.Key_4, keypad, 0),
    ):
        edit.clear()
        text = "4" if key == Qt.Key.Key_4 else "₮"
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text)
        QApplication.sendEvent(edit, event)
        assert edit.text() == "4"
        type_text("аz-")
        assert edit.text() == "4"
    assert edit.echoMode() is QLineEdit.EchoMode.Password


def test_the_heading_is_spoken_and_no_digit(handed, monkeypatch):
    told = []

    class Accessible:
        @staticmethod
        def updateAccessibility(event):  # noqa: N802  as Qt has it
            told.append(event.message())

    monkeypatch.setattr(hand_back_page, "QAccessible", Accessible)
    press("Esc")
    type_text(PIN)
    assert told == [GIVE_BACK]
    assert handed.window.focusWidget().accessibleName() == "PIN"


def test_who_answered_is_handed_the_laptop_again_only_if_the_trainer_says_so(handed, laptop):
    desk = handed.book.context.user
    for record, heading in (
        (answer_sealing.seal_answers, "Сарантуяа answered already, on 2026.03.14"),
        (answer_sealing.decline_answers, "Сарантуяа would rather not answer, noted on 2026.03.14"),
    ):
        press("Esc")
        type_text(PIN)
        press("Enter")
        more = ({},) if record is answer_sealing.seal_answers else ()
        record(desk, laptop.person, *more, language="en")
        handed.press("F7", answer=False)
        assert handed.dialogs.asked[-1] == ("confirm", heading)
        assert not handed.window.is_covered
        handed.press("F7", answer=True)
        assert handed.window.is_covered
