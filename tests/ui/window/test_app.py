"""The program with its window: begun, unlocked, locked, and begun again."""

import gc
import os
import shutil
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from tempfile import TemporaryDirectory

import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.app import DesktopApp
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups, officers, receivers
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.officers import join_head_office
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.settings import appearance, installation_settings
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import RESUME_ROWS
from fieldreg.ui.desktop import single_window, text_size
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.dialogs import Confirmation, ConfirmationDialog
from fieldreg.ui.pages.first_run.page import FirstRunCover
from fieldreg.ui.pages.unlock import UnlockCover
from fieldreg.ui.window import window_manager
from fieldreg.wiring import load_word_lists
from tests.support.clock import FakeClock
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice, fake_tools
from tests.support.keystores import backend, keystore
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.runner import BusyRunner, InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text

NAME = "Сарантуяа"


@pytest.fixture
def laptop(laptop):
    laptop.register(NAME, patronymic="Доржийн", soum=TARIAT)
    laptop.installation.close()
    return laptop


def opened(laptop):
    """Open the laptop's installation again, as a test needs it."""
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, fake_tools(2))
    return laptop


@pytest.fixture
def start(qapp, tmp_path):
    """Start the program on a folder; give it once its first cover asks for something."""
    started = []

    def start(folder, *answers, runner=None, language="en", clock=None, invitation=""):
        desktop = DesktopApp(
            qapp,
            folder,
            Appearance(language, "light"),
            runner=runner or InlineRunner(),
            load_tools=lambda: fake_tools(7, clock),
            dialogs=ScriptedDialogs(*answers),
            find_sticks=lambda: [Stick(str(tmp_path), "STICK", 10**9)],
            invitation=str(invitation),
        )
        started.append(desktop)
        desktop.start()
        if runner is None:  # else it is still at work, and this window will be another
            settle(desktop)
        return desktop

    yield start
    for desktop in started:
        desktop.close_installation()
        desktop.window.close()
        desktop.window.deleteLater()
    finish_deleting()


def settle(desktop):
    """Let the window become the active one, as it is on a desk."""
    desktop.window.activateWindow()
    assert QTest.qWaitForWindowActive(desktop.window)


def finish_deleting():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cover_of(desktop, kind):
    return desktop.window.findChild(kind)


def unlock(desktop, passphrase=PASSPHRASE):
    type_text(passphrase)
    press("Enter")
    finish_deleting()
    settle(desktop)


def test_what_is_there_before_unlocking_names_and_counts_nobody(start, laptop):
    desktop = start(laptop.folder)
    assert cover_of(desktop, UnlockCover)
    shown = visible_text(desktop.window) + desktop.window.windowTitle()
    for told in (NAME, "Доржийн", laptop.trainer, "Архангай", "1"):
        assert told not in shown


def test_a_passphrase_typed_in_cyrillic_opens_on_today(start, laptop):
    desktop = start(laptop.folder)
    unlock(desktop)
    assert desktop.window.page_name == "today"
    assert laptop.trainer in visible_text(desktop.window)


@pytest.mark.parametrize("name", ["copy", "Dropbox"])
def test_a_copy_is_told_on_the_first_page_and_a_place_that_is_not_safe_from_then_on(
    start, laptop, tmp_path, name
):
    shutil.copytree(laptop.folder, tmp_path / name)
    desktop = start(tmp_path / name)
    unlock(desktop)
    assert "This register is a copy, or was restored." in visible_text(desktop.window)
    desktop.lock()
    settle(desktop)
    unlock(desktop)
    assert "is a copy" not in visible_text(desktop.window)
    warning = "Another program copies this folder to the Internet"
    assert (warning in visible_text(desktop.window)) is (name == "Dropbox")


def test_a_calendar_that_is_a_year_ahead_is_told_on_the_first_page(start, laptop):
    clock = FakeClock()
    clock.show(date(2027, 3, 14))
    desktop = start(laptop.folder, clock=clock)
    unlock(desktop)
    said = visible_text(desktop.window)
    assert "says 2027.03.14; the last known date is 2026.03.14" in said
    assert "Nothing is lost." in said
    clock.show(date(2026, 3, 15))
    desktop.lock()
    settle(desktop)
    unlock(desktop)
    assert "calendar" not in visible_text(desktop.window)


def test_a_list_of_who_was_erased_that_was_altered_is_told_at_each_opening(start, laptop):
    laptop.installation.erasure_list.own_file.write_bytes(b"x")
    for _ in range(2):
        desktop = start(laptop.folder)
        unlock(desktop)
        assert "The list of erased people was changed" in visible_text(desktop.window)
        desktop.close_installation()


def test_a_row_that_something_else_changed_is_told_by_the_check_of_the_day(start, laptop):
    clock = FakeClock()
    desktop = start(laptop.folder, clock=clock)
    unlock(desktop)
    watch, db = desktop.workspace.row_watch, desktop.workspace.context.installation.store._db
    for days, is_told in ((0, False), (0, False), (1, True)):  # once a day
        clock.go_on(days=days)
        watch.check()
        assert ("Something other than fieldreg" in visible_text(desktop.window)) == is_told
        with db.transaction():
            db.execute_uncounted("UPDATE trainee SET given_name = 'Дулам'")


def test_a_lock_waits_for_no_check_of_the_day(start, laptop, monkeypatch):
    desktop, resumed = start(laptop.folder), []
    unlock(desktop)
    runner = desktop.workspace.context.runner
    monkeypatch.setattr(runner, "run_task", lambda *_, resumes="", **__: resumed.append(resumes))
    desktop.workspace.row_watch.check()
    assert resumed == [RESUME_ROWS]


def test_an_older_register_says_how_far_it_reaches(start, laptop):
    older = Home(laptop.folder).store_file.read_bytes()
    opened(laptop).register("Болд")
    laptop.installation.close()
    Home(laptop.folder).store_file.write_bytes(older)
    desktop = start(laptop.folder)
    unlock(desktop)
    shown = visible_text(desktop.window)
    assert "This register is older than what was last saved here." in shown
    assert "The last entry here was made on 2026.03.14." in shown


def test_a_wrong_passphrase_is_said_in_words_and_can_be_typed_over(start, laptop):
    desktop = start(laptop.folder)
    cover = cover_of(desktop, UnlockCover)
    cover._since_shown.start()
    type_text("буруу нууц үг бичив")
    press("Enter")
    assert "is wrong" in cover.passphrase_field.problem_text
    assert "typed before this page was shown" in cover.passphrase_field.problem_text
    assert not cover.open_button.is_busy
    unlock(desktop)
    assert desktop.window.page_name == "today"


def test_no_window_opens_on_a_computer_that_only_receives(start, server, tmp_path):
    office, file = HeadOffice(tmp_path / "office", url=server.new_database()), tmp_path / "m.zip"
    receivers.create_receiver(office.installation, "Центр", PASSPHRASE, file)
    join_head_office(tmp_path / "there", file, PASSPHRASE, fake_tools(8)).close()
    office.close()
    desktop = start(tmp_path / "there")
    type_text(PASSPHRASE)
    press("Enter")
    cover = cover_of(desktop, UnlockCover)
    assert "only receives for head office" in cover.passphrase_field.problem_text


def test_the_letters_of_a_passphrase_are_shown_only_on_demand(start, laptop):
    desktop = start(laptop.folder)
    edit = cover_of(desktop, UnlockCover).passphrase_field.editor
    type_text("нууц")
    assert edit.displayText() != "нууц"
    press("Ctrl+T")
    assert edit.displayText() == "нууц"


def test_locking_leaves_no_name_in_any_widget_or_model(start, laptop, qapp):
    desktop = start(laptop.folder)
    unlock(desktop)
    press("Alt+3")
    assert desktop.window.page_name == "people"
    assert NAME in visible_text(desktop.window)
    press("Ctrl+L")
    finish_deleting()
    gc.collect()
    assert cover_of(desktop, UnlockCover)
    everything = [text for one in qapp.allWidgets() for text in texts_of(one)]
    assert not [text for text in everything if NAME in text or laptop.trainer in text]
    models = [one for one in gc.get_objects() if isinstance(one, QAbstractItemModel)]
    # An earlier test may have left the shell of one that is gone, and says nothing any more.
    assert not [one for one in models if shiboken6.isValid(one)]


def texts_of(widget: QWidget):
    names = ("text", "words", "title", "windowTitle", "toolTip", "accessibleName")
    found = [getattr(widget, name, "") for name in names]
    return [str(one() if callable(one) else one) for one in found]


def test_locking_takes_what_was_copied_here_off_the_clipboard(start, laptop, qapp):
    desktop = start(laptop.folder)
    unlock(desktop)
    qapp.clipboard().setText(NAME)
    press("Ctrl+L")
    assert qapp.clipboard().text() == ""


def test_a_question_that_stands_open_is_answered_with_no_before_locking(start, laptop, qtbot):
    desktop = start(laptop.folder)
    unlock(desktop)
    question = ConfirmationDialog(Confirmation("Erase?", "Somebody", "Erase"), desktop.window)
    answers = []
    question.finished.connect(answers.append)
    question.open()
    desktop.lock()
    qtbot.waitUntil(lambda: cover_of(desktop, UnlockCover) is not None)
    assert answers == [ConfirmationDialog.DialogCode.Rejected.value]


def test_the_window_that_opens_has_the_focus(start, laptop, qtbot):
    desktop = start(laptop.folder)
    type_text(PASSPHRASE)
    press("Enter")
    qtbot.waitUntil(lambda: desktop.window.isAncestorOf(QApplication.focusWidget()))


def test_locking_closes_the_store_so_that_another_process_may_open_it(start, laptop):
    desktop = start(laptop.folder)
    unlock(desktop)
    with pytest.raises(Problem) as refused:
        opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8))
    assert refused.value.code is Code.STORE_IN_USE
    press("Ctrl+L")
    opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8)).close()


def test_locking_keeps_what_was_being_typed(start, laptop):
    desktop = start(laptop.folder)
    unlock(desktop)
    press("Alt+3")
    press("Ins")
    type_text("Ганбаатар")
    press("Ctrl+L")
    finish_deleting()
    settle(desktop)
    unlock(desktop)
    press("Alt+3")
    press("Ins")
    assert "Ганбаатар" in visible_text(desktop.window)


def test_the_door_stands_open_again_for_whoever_was_being_registered(start, laptop):
    session = opened(laptop).hold_session()
    form_drafts.save_draft(
        laptop.desk, form_drafts.CHECK_IN_PAGE, {"session": str(session), "given_name": "Ану"}
    )
    laptop.installation.close()
    desktop = start(laptop.folder)
    unlock(desktop)
    assert desktop.window.page_name == "door"
    assert "Ану" in visible_text(desktop.window)


def test_nobody_at_the_keys_for_ten_minutes_locks_the_window(start, laptop):
    desktop = start(laptop.folder)
    unlock(desktop)
    assert desktop.window_manager.idle_watch._timer.interval() == 10 * 60_000
    desktop.window_manager.idle_watch.idled.emit()
    assert cover_of(desktop, UnlockCover)


def test_a_window_whose_settings_cannot_be_read_locks_itself_all_the_same(
    start, laptop, monkeypatch
):
    def fail(_desk):
        raise Problem(Code.DATABASE_UNREACHABLE)

    monkeypatch.setattr(installation_settings, "load_idle_minutes", fail)
    desktop = start(laptop.folder)
    unlock(desktop)
    timer = desktop.window_manager.idle_watch._timer
    assert (timer.isActive(), timer.interval()) == (True, 10 * 60_000)
    desktop.window_manager.idle_watch.idled.emit()
    assert cover_of(desktop, UnlockCover)


def test_a_key_that_comes_to_the_window_puts_the_lock_off(start, laptop, qtbot):
    desktop = start(laptop.folder)
    unlock(desktop)
    timer = desktop.window_manager.idle_watch._timer
    qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval())
    key = Qt.Key.Key_A
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "a")
    timer.setInterval(20 * 60_000)
    timer.stop()
    QApplication.sendEvent(desktop.window.windowHandle(), event)
    assert timer.isActive()


def test_head_office_opens_on_what_waits_and_enter_looks_through_the_sticks(start, office):
    office.installation.close()
    desktop = start(office.folder)
    unlock(desktop)
    assert desktop.window.page_name == "today"
    press("Enter")
    assert desktop.window.page_name == "inbox"


def test_a_laptop_is_begun_by_keys_alone_and_is_in_use_at_once(start, tmp_path, office):
    invitation = tmp_path / "invitation.fri"
    invitation.write_bytes(office.invite("Увс 1", "85"))
    desktop = start(tmp_path / "new", invitation)
    assert cover_of(desktop, FirstRunCover)
    press("Enter")  # a trainer's laptop
    press("Ctrl+O")
    assert "Увс 1" in visible_text(desktop.window)
    type_text("Болд")
    press("Enter")
    type_text(PASSPHRASE)
    press("Enter")
    type_text(PASSPHRASE)
    press("Enter")
    finish_deleting()
    assert desktop.window.page_name == "today"
    assert "Болд" in visible_text(desktop.window)


@pytest.fixture
def invitation(tmp_path, office):
    path = tmp_path / "Увс 1.invitation"
    path.write_bytes(office.invite("Увс 1", "85"))
    return path


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, *how),
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, *how),
    ):
        QCoreApplication.sendEvent(window, event)


def test_an_invitation_begins_a_laptop_when_it_is_opened_dropped_or_given_to_a_second_start(
    start, tmp_path, invitation, qtbot, runtime_dir
):
    opened = start(tmp_path / "opened", invitation=invitation)
    assert "Увс 1 · Uvs" in visible_text(opened.window)
    dropped_on = start(tmp_path / "dropped")
    drop(dropped_on.window, tmp_path / "picture.png")
    assert "Увс 1 · Uvs" not in visible_text(dropped_on.window)
    drop(dropped_on.window, invitation)
    assert "Увс 1 · Uvs" in visible_text(dropped_on.window)
    first = start(tmp_path / "first")
    with qtbot.waitSignal(first.single_window.invitation_given):
        assert start_again(tmp_path / "first", runtime_dir, str(invitation)) == 0
    assert "Увс 1 · Uvs" in visible_text(first.window)
    type_text("Болд")
    assert cover_of(first, FirstRunCover).typed_values()["person"] == "Болд"


def test_an_invitation_changes_nothing_where_a_register_is_and_says_so(start, laptop, invitation):
    said = "There is a register here already."
    desktop = start(laptop.folder, invitation=invitation)
    assert said in visible_text(desktop.window)
    unlock(desktop)
    assert said not in visible_text(desktop.window)
    drop(desktop.window, invitation)
    assert said in visible_text(desktop.window)
    assert desktop.window.page_name == "today"


def test_head_office_is_begun_with_words_that_were_proposed_and_typed_once(start, tmp_path):
    desktop = start(tmp_path / "new", language="mn")
    cover = cover_of(desktop, FirstRunCover)
    cover.choose("head-office")
    type_text("Төв оффис")
    cover.form.person.set_text("Энхтуул")
    press("Ctrl+J")
    proposed = cover.form.passphrase.text
    assert set(proposed.split()) <= set(load_word_lists().find_list("mn").words)
    assert proposed in visible_text(desktop.window)
    press("Enter")  # it was not typed yet
    assert not Home(tmp_path / "new").exists()
    type_text(proposed)
    press("Enter")
    finish_deleting()
    assert desktop.window.page_name == "today"
    desktop.close_installation()
    opening.unlock(tmp_path / "new", proposed, fake_tools(8)).close()


def test_enter_alone_opens_what_the_system_s_key_store_opens(start, laptop):
    desktop = start(laptop.folder)
    press("Enter")
    assert "Enter your passphrase" in cover_of(desktop, UnlockCover).passphrase_field.problem_text
    store = backend()
    desktop._tools = replace(desktop._tools, keystore=keystore(store))
    desktop.covers.show_unlock()
    finish_deleting()
    settle(desktop)
    assert "Press Enter" not in visible_text(desktop.window)
    unlock(desktop)
    officers.enable_keystore(desktop._installation)
    press("Ctrl+L")
    finish_deleting()
    settle(desktop)
    assert "Press Enter to open it" in visible_text(desktop.window)
    assert "Nobody can open it" not in visible_text(desktop.window)
    assert laptop.trainer not in visible_text(desktop.window)
    press("Enter")
    finish_deleting()
    settle(desktop)
    assert laptop.trainer in visible_text(desktop.window)
    store.kept.clear()
    press("Ctrl+L")
    finish_deleting()
    settle(desktop)
    press("Enter")
    assert "no longer opens" in cover_of(desktop, UnlockCover).passphrase_field.problem_text
    unlock(desktop)
    assert desktop.window.page_name == "today"


def test_another_trainer_takes_over_by_one_lock_and_one_passphrase(start, laptop):
    officers.add_user(
        opened(laptop).installation, "Болд", "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан"
    )
    laptop.installation.close()
    desktop = start(laptop.folder)
    unlock(desktop)
    assert laptop.trainer in visible_text(desktop.window)
    press("Ctrl+L")
    finish_deleting()
    settle(desktop)
    unlock(desktop, "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан")
    shown = visible_text(desktop.window)
    assert "Болд" in shown
    assert laptop.trainer not in shown


def test_head_office_is_begun_and_shows_its_name_where_people_stand(start, tmp_path):
    desktop = start(tmp_path / "new")
    cover_of(desktop, FirstRunCover).choose("head-office")
    type_text("Төв оффис")
    press("Enter")
    type_text("Энхтуул")
    press("Enter")
    type_text(PASSPHRASE)
    press("Enter")
    type_text(PASSPHRASE)
    press("Enter")
    finish_deleting()
    assert desktop.window.page_name == "today"
    assert "Төв оффис" in visible_text(desktop.window)


def test_a_weak_passphrase_or_another_repetition_begins_nothing(start, tmp_path):
    desktop = start(tmp_path / "new")
    cover = cover_of(desktop, FirstRunCover)
    cover.choose("head-office")
    form = cover.form
    form.office_name.set_text("Төв оффис")
    form.person.set_text("Энхтуул")
    form.passphrase.first_field.set_text("12345")
    press("Enter")
    assert form.passphrase.first_field.problem_text
    form.passphrase.first_field.set_text(PASSPHRASE)
    form.passphrase.repeat_field.set_text(PASSPHRASE + "!")
    press("Enter")
    assert form.passphrase.repeat_field.problem_text
    assert not Home(tmp_path / "new").exists()


def test_a_file_that_is_no_invitation_is_said_where_it_was_chosen(start, tmp_path):
    wrong = tmp_path / "wrong.fri"
    wrong.write_bytes(b"something else")
    desktop = start(tmp_path / "new", wrong)
    press("Enter")
    press("Ctrl+O")
    assert "invitation is not complete" in visible_text(desktop.window)
    cover_of(desktop, FirstRunCover).start()
    assert not Home(tmp_path / "new").exists()


def test_a_backup_is_restored_into_an_empty_folder(start, tmp_path, laptop):
    backup = backups.create_backup(opened(laptop).installation, tmp_path / "stick")
    laptop.installation.close()
    desktop = start(tmp_path / "new", backup)
    cover = cover_of(desktop, FirstRunCover)
    cover.choose("restore")
    press("Ctrl+O")
    cover.form.passphrase.set_text("something else")
    press("Enter")
    assert "is wrong" in cover.form.passphrase.problem_text
    cover.form.passphrase.set_text(PASSPHRASE)
    press("Enter")
    finish_deleting()
    settle(desktop)
    press("Alt+3")
    assert NAME in visible_text(desktop.window)


def test_another_language_keeps_what_was_typed_and_is_remembered(start, tmp_path):
    desktop = start(tmp_path / "new", language="mn")
    cover_of(desktop, FirstRunCover).choose("head-office")
    type_text("Төв оффис")
    press("F10")
    QTest.qWait(10)
    finish_deleting()
    cover = cover_of(desktop, FirstRunCover)
    assert cover.form.office_name.text() == "Төв оффис"
    assert "Prepare this computer" in visible_text(desktop.window)
    assert appearance.load_appearance(tmp_path / "new").language == "en"


def test_another_language_shows_the_same_page_anew(start, laptop):
    desktop = start(laptop.folder)
    unlock(desktop)
    press("Alt+5")
    former = desktop.window
    desktop.apply_appearance(replace(desktop.appearance, language="mn"))
    QTest.qWait(10)
    finish_deleting()
    assert desktop.window is not former
    assert desktop.window.page_name == "settings"
    assert "Тохиргоо" in visible_text(desktop.window)


def test_another_size_of_texts_is_shown_at_once_and_all_stays_as_it_was(start, laptop, qapp, qtbot):
    desktop = start(laptop.folder)
    unlock(desktop)
    press("Alt+3")
    type_text("Сар")
    QTest.qWait(0)  # the foot is written last
    searched = visible_text(desktop.window)
    press("Alt+5")
    size = desktop.window.page.text_size.editor
    size.setFocus()
    QTest.qWait(0)
    first, shown = desktop.window, desktop.window.size()
    before = first.grab().toImage()
    try:
        for percent in (125, 150, 200):
            press("Down")
            QTest.qWait(0)
            settle(desktop)
            assert first.devicePixelRatio() == percent / 100
        assert desktop.window is first
        assert first.size() * 2 == shown
        assert qapp.focusWidget() is size
        assert appearance.load_appearance(laptop.folder).text_percent == 200
        for _ in range(3):
            press("Up")
            QTest.qWait(0)
            settle(desktop)
        qtbot.waitUntil(lambda: first.grab().toImage() == before)
    finally:
        text_size.set_text_size(qapp, first, 100)
    press("Alt+3")
    qtbot.waitUntil(lambda: visible_text(desktop.window) == searched)
    lock_key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(first.windowHandle(), lock_key)
    QTest.qWait(0)
    assert cover_of(desktop, UnlockCover)


def test_a_qt_that_cannot_change_the_size_says_when_it_is_shown(start, laptop, monkeypatch):
    monkeypatch.setattr(text_size, "_FUNCTION", "gone")
    desktop = start(laptop.folder)
    unlock(desktop)
    desktop.apply_appearance(replace(desktop.appearance, text_percent=200))
    QTest.qWait(0)
    assert "when the program is next started" in visible_text(desktop.window)
    assert appearance.load_appearance(laptop.folder).text_percent == 200


def test_a_fault_of_ours_is_said_and_its_words_are_not(start, laptop, capsys):
    desktop = start(laptop.folder)
    unlock(desktop)
    desktop.excepthook(KeyError, KeyError(NAME), None)
    assert "inside fieldreg" in visible_text(desktop.window)
    assert NAME not in capsys.readouterr().err


def test_what_was_begun_is_finished_behind_the_cover_before_anybody_unlocks(start, laptop, qtbot):
    runner, gate, told = Runner(), threading.Event(), []
    desktop = start(laptop.folder, runner=runner)
    qtbot.waitUntil(lambda: cover_of(desktop, UnlockCover) is not None)
    settle(desktop)
    try:
        type_text(PASSPHRASE)
        press("Enter")
        qtbot.waitUntil(lambda: desktop.window.page_name == "today")
        desk = desktop._installation.user_session()

        def job(report):
            for number in range(3):
                assert gate.wait(20)
                registration.register_person(desk, {"given_name": f"Хүн{number}"})
                report(number, 3)

        runner.run_long(desktop.window.page, job, told.append, told.append)
        desktop.lock()
        assert "What was begun is being finished. Then" in visible_text(desktop.window)
        assert not cover_of(desktop, UnlockCover)
        gate.set()
        qtbot.waitUntil(lambda: cover_of(desktop, UnlockCover) is not None)
        settle(desktop)
        unlock(desktop)
        qtbot.waitUntil(lambda: desktop.window.page_name == "today")
        assert told == []  # whoever asked is gone
        assert desktop._installation.store.people.count() == 4
    finally:
        gate.set()
        desktop.close_installation()
        runner.stop()


@pytest.mark.parametrize("chord", ["F10", "F8"])
def test_whoever_goes_on_while_it_opens_leaves_nothing_open(start, laptop, qtbot, chord):
    runner, gate = Runner(), threading.Event()
    desktop = start(laptop.folder, runner=runner)
    qtbot.waitUntil(lambda: cover_of(desktop, UnlockCover) is not None)
    settle(desktop)
    try:
        runner.run(desktop, lambda: gate.wait(20))
        type_text(PASSPHRASE)
        press("Enter")
        assert cover_of(desktop, UnlockCover).open_button.is_busy
        press(chord)
        gate.set()
        qtbot.waitUntil(lambda: desktop.window.page_name == "today")
    finally:
        gate.set()
        desktop.close_installation()
        runner.stop()
    opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8)).close()


def test_whoever_locks_while_it_opens_finds_it_shut(start, laptop):
    runner = BusyRunner()
    desktop = start(laptop.folder, runner=runner)
    settle(desktop)
    runner.is_busy = True
    type_text(PASSPHRASE)
    press("Enter")
    press("Ctrl+L")
    runner.catch_up()
    assert desktop.window.page_name == ""
    assert not cover_of(desktop, UnlockCover).open_button.is_busy
    unlock(desktop)
    assert desktop.window.page_name == "today"


def test_the_window_is_there_before_the_worker_has_answered(qapp, qtbot, laptop):
    runner = Runner()
    desktop = DesktopApp(
        qapp,
        laptop.folder,
        Appearance("en", "light"),
        runner=runner,
        load_tools=lambda: fake_tools(7),
        dialogs=ScriptedDialogs(),
        find_sticks=list,
    )
    desktop.start()
    try:
        assert desktop.window.isVisible()
        assert not cover_of(desktop, UnlockCover)
        qtbot.waitUntil(lambda: cover_of(desktop, UnlockCover) is not None)
        settle(desktop)
        type_text(PASSPHRASE)
        press("Enter")
        assert cover_of(desktop, UnlockCover).open_button.is_busy
        qtbot.waitUntil(lambda: desktop.window.page_name == "today")
    finally:
        desktop.close_installation()
        runner.stop()
        desktop.window.deleteLater()
        finish_deleting()
    opening.unlock(laptop.folder, PASSPHRASE, fake_tools(8)).close()


def test_every_window_asks_to_be_left_out_of_pictures_fault_69(start, laptop, monkeypatch):
    asked = []
    monkeypatch.setattr(window_manager, "exclude_from_capture", asked.append)
    desktop = start(laptop.folder)
    assert asked[-1] == desktop.window.winId()
    unlock(desktop)
    assert asked[-1] == desktop.window.winId()
    assert len(set(asked)) > 1


@pytest.fixture
def runtime_dir(monkeypatch):
    """Return a folder for sockets, whose paths may not be long."""
    with TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield folder


def start_again(folder, runtime_dir, *given):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if runtime_dir:
        environment["XDG_RUNTIME_DIR"] = runtime_dir
    command = [sys.executable, "-m", "fieldreg", "--home", str(folder), *given]
    return subprocess.run(command, env=environment, check=False, timeout=30).returncode


def test_a_second_start_shows_the_window_that_is_open_and_asks_for_nothing(
    start, laptop, qtbot, runtime_dir
):
    desktop = start(laptop.folder)
    desktop.window.showMinimized()
    with qtbot.waitSignal(desktop.single_window.asked):
        assert start_again(laptop.folder, runtime_dir) == 0
    assert not desktop.window.isMinimized()
    assert desktop.window.isActiveWindow()


def test_a_second_start_shows_the_window_that_is_being_set_up_without_a_runtime_folder(
    runtime_dir, start, tmp_path, qtbot, monkeypatch
):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", runtime_dir)
    desktop = start(tmp_path / "no register yet")
    assert cover_of(desktop, FirstRunCover)
    with qtbot.waitSignal(desktop.single_window.asked):
        assert start_again(tmp_path / "no register yet", "") == 0


def test_a_socket_that_a_killed_start_left_keeps_nobody_out(start, laptop, runtime_dir, tmp_path):
    left = socket.socket(socket.AF_UNIX)
    left.bind(single_window._address(laptop.folder, tmp_path))
    left.close()
    assert not single_window.show_first_window(laptop.folder, tmp_path)
    start(laptop.folder)
    assert single_window.show_first_window(laptop.folder, tmp_path)
    assert runtime_dir
