"""Locked: no name is left anywhere, what was typed comes back, and one key does it."""

import gc
import hashlib
from contextlib import closing

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.roles import InstallationRole
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from fieldreg.ui.desktop.clipboard import SECRET_FORMATS, ClipboardWatch
from fieldreg.ui.dialogs import Confirmation, ConfirmationDialog, QtDialogs
from fieldreg.ui.keyboard.key_map import KEYS, Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.unlock import UnlockCover
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import PASSPHRASE, fake_tools
from tests.ui import tour
from tests.ui.screens.input import press, type_text
from tests.ui.screens.memory_traces import traces, traces_in_qt
from tests.ui.screens.visible_text import visible_text


@pytest.fixture
def home(far_away):
    """The laptop of the tour with a name in it that nothing else holds.

    No word of the program has it and no other test, for what those leave behind is theirs.
    """
    drawn = hashlib.sha256(str(far_away.folder).encode()).digest()[:6]
    # Of letters that no next one changes: what is typed of it finds it from the first on.
    planted = "Ъ" + "".join("абгдлмнрст"[byte % 10] for byte in drawn)
    far_away.planted = planted
    far_away.installation = opening.unlock(far_away.folder, PASSPHRASE, fake_tools(2))
    desk = far_away.desk
    registration.correct_person(
        desk, far_away.person, {"patronymic": f"{planted}-ийн"}, shown=AS_STORED
    )
    registration.register_person(desk, {"given_name": f"{planted}болд", "school": f"{planted} 1"})
    exchange_by_stick(far_away, far_away.stick)
    far_away.installation.close()
    far_away.installation = far_away.office.installation = None
    return far_away


def is_locked(visit):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return visit.window.findChild(UnlockCover) is not None


def send(visit, key, held=Qt.KeyboardModifier.NoModifier):
    """Press *key* as the system does, which knows windows and no widgets."""
    window = QGuiApplication.focusWindow() or visit.window.windowHandle()
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, held))


def lock(visit):
    """Press the key that locks at the window that has the focus, and see that it does."""
    send(visit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    for _ in range(200):  # it does so once the key is through and what hung open is closed
        if is_locked(visit):
            return
        QTest.qWait(10)
    pytest.fail("It is not locked.")


def hears_the_key(visit):
    """Tell whether the key would lock in this view, which stays as it is."""
    stage, before, heard = visit.desktop.window_manager, visible_text(visit.window), []
    heard_by = stage.idle_watch.lock_pressed.connect(lambda: heard.append(True))
    stage.idle_watch.lock_pressed.disconnect(stage.lock_requested)
    send(visit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    stage.idle_watch.lock_pressed.disconnect(heard_by)
    stage.idle_watch.lock_pressed.connect(stage.lock_requested, Qt.ConnectionType.QueuedConnection)
    return heard == [True] and visible_text(visit.window) == before


def learnt_from(window):
    """Return the fields from which an input method may learn names or passphrases."""
    parts = window.findChildren(QWidget)
    fields = [one for one in parts if isinstance(one, QLineEdit | QPlainTextEdit)]
    hint = Qt.InputMethodHint.ImhSensitiveData
    return [
        one.accessibleName()
        for one in fields
        if not (one.isReadOnly() or one.inputMethodHints() & hint)
    ]


def test_no_input_method_learns_a_passphrase_whose_letters_are_shown(visit, home):
    at_work = visit(home.folder, "en")
    for echo in (QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password):
        press(KEYS[Action.SHOW])
        assert at_work.window.focusWidget().echoMode() is echo
        assert learnt_from(at_work.window) == []


@pytest.mark.slow
@pytest.mark.share(of=2)
@pytest.mark.parametrize("where", [InstallationRole.LAPTOP, InstallationRole.HEAD_OFFICE])
def test_locking_at_any_page_leaves_no_name(visit, home, qapp, qtbot, where):
    folder = home.folder if where == InstallationRole.LAPTOP else home.office.folder
    if where == InstallationRole.HEAD_OFFICE:
        with closing(opening.unlock(folder, PASSPHRASE, fake_tools(1))) as office:
            receive_sticks(office, home.stick)
    at_work = visit(folder, "en")
    at_work.unlock()
    subjects = {PageName.PERSON: home.person} | dict.fromkeys(
        (PageName.ATTENDANCE, PageName.CHECK_IN), home.session
    )
    for name in list(at_work.window.pages.entries):
        at_work.window.show_page(name, subjects.get(name))
        focused = at_work.window.focusWidget()
        if isinstance(focused, QLineEdit):
            type_text(home.planted[:3])
        if name in (PageName.PERSON, PageName.PEOPLE):
            qtbot.waitUntil(lambda: home.planted in visible_text(at_work.window))
        qapp.clipboard().setText(home.planted)
        lock(at_work)
        assert traces_in_qt(qapp, home.planted, home.trainer, home.planted[:3]) == [], name
        at_work.settle()
        at_work.unlock()


@pytest.mark.slow
@pytest.mark.share(of=2)
@pytest.mark.parametrize("walk", [tour.at_a_laptop, tour.at_head_office])
def test_locking_leaves_no_name_of_any_page_anywhere(visit, home, qapp, walk):
    is_office = walk is tour.at_head_office
    folder = home.office.folder if is_office else home.folder
    at_work = visit(folder, "en", home.stick)
    seen = set()
    for scene in walk(at_work, home):
        if home.planted in visible_text(at_work.window):
            seen.add(at_work.window.page_name)
        assert hears_the_key(at_work), scene
        assert learnt_from(at_work.window) == [], scene
    assert seen >= {"people", "person"}
    qapp.clipboard().setText(f"{home.planted}болд")
    assert traces_in_qt(qapp, home.planted)
    lock(at_work)
    assert traces(qapp, home.planted) == []
    # Who works here and where are names too, though a test holds them itself.
    open_ones = [one for one in gc.get_objects() if isinstance(one, Installation)]
    assert not [one for one in open_ones if one.home.folder == folder]
    names = (home.trainer, "Энхтуул", "Замын-Үүд", "Төв оффис")
    assert traces_in_qt(qapp, *names) == []


def test_a_round_that_comes_due_meanwhile_asks_a_closed_register_for_nothing(visit, home, tmp_path):
    """What is asked then ends in an exception, which fails every test with a window."""
    at_work = visit(home.office.folder, "en")
    at_work.unlock()
    carriers = at_work.book.auto_sync
    carriers.set_folder(str(tmp_path))
    for timer in carriers.findChildren(QTimer):
        timer.setInterval(0)
    QTest.qWait(1)
    lock(at_work)


def test_locking_in_the_midst_of_a_search_leaves_no_name(visit, home, qapp, qtbot):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    at_work.book.open_check_in(home.session)
    type_text(home.planted[:3])
    qtbot.waitUntil(lambda: home.planted in visible_text(at_work.window))
    lock(at_work)
    assert traces(qapp, home.planted) == []


def test_the_key_locks_while_a_question_stands_open(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    question = ConfirmationDialog(Confirmation("Erase?", "Somebody", "Erase"), at_work.window)
    answers = []
    question.finished.connect(answers.append)
    question.open()
    assert QTest.qWaitForWindowActive(question)
    lock(at_work)
    assert answers == [ConfirmationDialog.DialogCode.Rejected.value]


def test_the_key_locks_while_a_file_is_being_chosen(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    dialog = QFileDialog(at_work.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    assert QTest.qWaitForWindowActive(dialog)
    dialog.findChild(QLineEdit).setFocus()
    lock(at_work)


@pytest.mark.parametrize("ask", ["open_file", "save_file", "open_folder", "confirm"])
def test_the_key_locks_under_whatever_the_program_asks(visit, home, qapp, ask):
    """As it is asked in truth: within an act, which has to come to its end."""
    at_work = visit(home.folder, "en")
    at_work.unlock()
    asked = {
        "open_file": ("Table", [("Tables", "*.csv")]),
        "save_file": ("List", f"{home.planted}.csv", [("Tables", "*.csv")]),
        "open_folder": ("Folder",),
        "confirm": (Confirmation("Erase?", f"{home.planted}болд", "Erase"),),
    }[ask]
    answers = []

    def hear():
        # A dialog of Qt's own takes its time to be there.
        if qapp.activeModalWidget() is None or qapp.focusWindow() is None:
            QTimer.singleShot(5, hear)
        else:
            asking = qapp.activeModalWidget()
            send(at_work, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
            QTimer.singleShot(5_000, asking, asking.close)  # or a lost key is waited for

    QTimer.singleShot(0, hear)
    answers.append(getattr(QtDialogs(), ask)(*asked))
    assert not answers[0]
    for _ in range(200):
        if is_locked(at_work):
            break
        QTest.qWait(10)
    assert is_locked(at_work)
    assert traces_in_qt(qapp, home.planted) == []


@pytest.mark.parametrize("cover", ["unlock", "forgotten"])
def test_the_key_where_it_is_locked_already_opens_and_ends_nothing(visit, home, cover):
    at_work = visit(home.folder, "en")
    if cover == "forgotten":
        press("F8")
        at_work.settle()
    type_text("алт")
    before = at_work.window
    for _ in range(2):
        send(at_work, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        QTest.qWait(0)
    assert at_work.window is before
    assert before.page_name == ""
    if cover == "forgotten":
        press("Esc")
    else:
        at_work.window.focusWidget().clear()
    at_work.settle()
    at_work.unlock()
    assert at_work.window.page_name


def test_the_key_locks_while_a_list_hangs_open(visit, home, qtbot):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    press("Alt+5")
    box = at_work.window.page.language.editor
    box.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    lock(at_work)


def test_the_key_locks_while_a_page_is_handed_over(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    at_work.window.show_cover(QWidget())
    lock(at_work)


def test_keys_in_a_dialog_put_the_lock_off_as_keys_in_the_window_do(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    question = ConfirmationDialog(Confirmation("Erase?", "Somebody", "Erase"), at_work.window)
    question.open()
    assert QTest.qWaitForWindowActive(question)
    timer = at_work.desktop.window_manager.idle_watch._timer
    timer.stop()
    send(at_work, Qt.Key.Key_Tab)
    assert timer.isActive()
    question.reject()


def test_another_language_leaves_the_lock_as_it_was_set(visit, home, qtbot):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    at_work.desktop.window_manager.set_idle_minutes(30)
    former = at_work.window
    at_work.desktop.apply_appearance(type(at_work.desktop.appearance)("mn", "light"))
    qtbot.waitUntil(lambda: at_work.window is not former)
    timer = at_work.desktop.window_manager.idle_watch._timer
    assert (timer.isActive(), timer.interval()) == (True, 30 * 60_000)


def test_whoever_left_by_the_system_s_word_left_it_locked(visit, home):
    told = []

    class System(QObject):
        user_away = Signal()

    def listen(window):
        told.append(System(window))
        return told[-1]

    at_work = visit(home.folder, "en", listen=listen)
    assert told == []  # nobody listens while nothing is open
    at_work.unlock()
    told[-1].user_away.emit()
    assert is_locked(at_work)


def test_what_was_typed_comes_back_wherever_it_was_typed(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    forms = (("Alt+3", "Ins"), ("Alt+2", "Ctrl+N"))
    for chords in forms:
        press(*chords[:1])
        press(*chords[1:])
        type_text("Ъ")
        lock(at_work)
        at_work.unlock()
        press(*chords[:1])
        press(*chords[1:])
        edits = at_work.window.findChildren(QLineEdit)
        assert "Ъ" in [one.text() for one in edits if one.isVisible()]


def test_what_was_corrected_and_not_saved_comes_back(visit, home):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    at_work.book.open_person(home.person)
    press("F2")
    type_text("Ъ")
    lock(at_work)
    at_work.unlock()
    at_work.book.open_person(home.person)
    press("F2")
    edits = at_work.window.findChildren(QLineEdit)
    assert [one.text() for one in edits if one.isVisible() and "Ъ" in one.text()]


# The clipboard


@pytest.fixture
def clipboard(qapp):
    watch = ClipboardWatch(qapp.clipboard(), qapp)
    yield qapp.clipboard()
    watch.clear()
    watch.deleteLater()


def watch_of(clipboard):
    assert clipboard is not None
    return next(iter(QApplication.instance().findChildren(ClipboardWatch)))


def test_fault_67_what_was_copied_is_gone_after_ten_seconds(clipboard):
    clipboard.setText("Сарантуяа")
    timer = watch_of(clipboard)._timer
    assert (timer.isActive(), timer.interval()) == (True, 10_000)
    timer.timeout.emit()
    assert clipboard.text() == ""


def test_fault_67_ten_seconds_count_from_the_last_thing_that_was_copied(clipboard):
    clipboard.setText("Сарантуяа")
    timer = watch_of(clipboard)._timer
    timer.stop()
    clipboard.setText("Болд")
    assert timer.isActive()
    assert clipboard.text() == "Болд"


def test_fault_67_histories_are_told_to_leave_out_what_was_copied(clipboard):
    edit = QLineEdit("Сарантуяа")
    edit.selectAll()
    edit.copy()
    clipboard.setText("Сарантуяа", QClipboard.Mode.Selection)  # as X11 does with the mouse
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        said = clipboard.mimeData(mode)
        assert said.text() == "Сарантуяа"
        for mark, value in SECRET_FORMATS.items():
            assert bytes(said.data(mark)) == value
    # By the names that Microsoft and KDE gave them, and no others.
    assert {one.split('"')[-2] if '"' in one else one for one in SECRET_FORMATS} == {
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
        "ExcludeClipboardContentFromMonitorProcessing",
        "x-kde-passwordManagerHint",
    }


def test_fault_67_what_is_selected_is_gone_with_it(clipboard):
    clipboard.setText("Сарантуяа", QClipboard.Mode.Selection)
    assert watch_of(clipboard)._timer.isActive()
    watch_of(clipboard).clear()
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_fault_67_what_somebody_else_copied_is_left_alone(clipboard, monkeypatch):
    clipboard.setText("Сарантуяа")
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda _self: False)
    watch_of(clipboard).clear()
    assert clipboard.text() == "Сарантуяа"
    monkeypatch.undo()


def test_fault_67_the_clipboard_is_empty_when_the_program_ends(visit, home, qapp):
    at_work = visit(home.folder, "en")
    at_work.unlock()
    qapp.clipboard().setText("Сарантуяа")
    at_work.desktop.close_installation()
    assert qapp.clipboard().text() == ""
