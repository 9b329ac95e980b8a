"""The page in a trainee's hands: she alone, by keys alone, and nothing left behind."""

import gc
import json
import string

import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    Qt,
    QUrl,
)
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, SealedReplyState
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.ui.keyboard.key_map import KEYS, Action
from fieldreg.ui.pages.check_in import arrivals
from fieldreg.ui.pages.handover.answer_widgets import AnswerChoiceRow
from fieldreg.ui.pages.handover.cover import HandoverCover
from fieldreg.ui.pages.unlock import UnlockCover
from fieldreg.ui.widgets import notices
from fieldreg.ui.widgets.notices import Notice, Tone
from tests.support import database_traces
from tests.support.installations import PASSPHRASE, TARIAT
from tests.ui.screens.input import press, type_text
from tests.ui.screens.memory_traces import read_out, traces_in_qt
from tests.ui.screens.visible_text import visible_text

pytestmark = pytest.mark.share(of=2)

# Backwards, so that a search for it does not find this.
MARK = "йатмтсА"
MEANS_SOMETHING_THERE = {"Enter", "Esc", "Up Down", "Left Right", "Tab", "Space", "PgUp"}


@pytest.fixture
def laptop(laptop):
    laptop.person = laptop.register("Сарантуяа", patronymic="Доржийн", soum=TARIAT)
    laptop.other = laptop.register("Тэмүүлэн", patronymic="Батын")
    laptop.session = laptop.hold_session(laptop.other, laptop.person)
    laptop.installation.close()
    return laptop


@pytest.fixture
def door(visit, laptop):
    """The program at the door of the session, in English."""
    there = visit(laptop.folder, "en")
    there.unlock()
    there.book.open_check_in(laptop.session)
    return there


@pytest.fixture
def handed(door):
    """The program in the hands of who came in last."""
    press("F7")
    return door


def cover_of(there):
    return there.window.findChild(HandoverCover)


def kept(laptop, there):
    """Return the installation behind the window; it is the program's own."""
    del laptop
    return there.desktop._installation


def heading(there):
    return cover_of(there).heading.display_text


def take_back(there):
    """Be the trainer, who has no PIN: the laptop was locked to her, and opens by her passphrase."""
    assert there.window.is_covered
    assert cover_of(there) is None or not cover_of(there).isVisible()
    type_text(PASSPHRASE)
    press("Enter")
    assert not there.window.is_covered


def answer_all():
    """Agree, take the first answer to each question but the health one, and type that."""
    press("Down")
    press("Enter")
    for question in QUESTIONS[:-1]:
        if question.name == "ethnicity":
            type_text("урианх")
            press("Tab")
            press("Tab")
            press("Enter")
            continue
        press("Down")
        press("Enter")
    type_text(MARK[::-1])
    press("Enter")


def test_f7_hands_the_laptop_over_and_shows_nothing_of_anybody_else(handed):
    assert handed.window.is_covered
    shown = visible_text(handed.window)
    assert heading(handed) == "Сарантуяа, hello"
    for other in ("Тэмүүлэн", "Доржийн", "Манлайлал", "Тариат", "Оюунчимэг", "Архангай"):
        assert other not in shown
    assert "Сарантуяа" not in handed.window.windowTitle()


def test_it_is_handed_to_whom_the_trainer_looks_at(door, laptop):
    for look in (
        lambda: type_text("тэмү"),
        lambda: door.book.open_attendance(laptop.session),
        lambda: door.book.open_person(laptop.other),
    ):
        look()
        press("F7")
        assert heading(door) == "Тэмүүлэн, hello"
        press("Esc")
        take_back(door)


def test_a_screen_reader_comes_to_nothing_but_her_page(door, laptop, qapp):
    others = ("Тэмүүлэн", "Манлайлал", "Оюунчимэг", "Архангай 1")
    door.window.show_notice(Notice(Tone.ATTENTION, "Тэмүүлэн"))
    for look in (
        lambda: type_text("тэмү"),
        lambda: door.book.open_person(laptop.other),
        lambda: door.book.open_attendance(laptop.session),
        lambda: door.window.show_page("people"),
        lambda: door.window.show_page("today"),
    ):
        look()
        assert any(other in text for text in read_out(qapp) for other in others)
        door.book.hand_over(laptop.person, laptop.session)
        told = list(read_out(qapp))
        assert "Сарантуяа, hello" in told
        assert [text for text in told if any(other in text for other in others)] == []
        press("Esc")
        take_back(door)
        assert any(other in text for text in read_out(qapp) for other in others)


def test_what_happens_meanwhile_is_read_out_to_nobody(handed, monkeypatch):
    told = []

    class Accessible:
        @staticmethod
        def updateAccessibility(event):  # noqa: N802  as Qt has it
            told.append(event.message())

    monkeypatch.setattr(notices, "QAccessible", Accessible)
    monkeypatch.setattr(arrivals, "QAccessible", Accessible)
    handed.window.show_notice(Notice(Tone.ATTENTION, "Тэмүүлэн"))
    handed.window.page.arrivals.announce()
    handed.desktop.show_problem(Problem(Code.DISK_FULL))
    assert told == []
    before = handed.window.focusWidget()
    handed.book.notify_changed({kind.name for kind in kinds.KINDS})
    assert handed.window.focusWidget() is before
    for chord in ("Down", "Down", "Enter"):
        press(chord)
    take_back(handed)
    assert told  # that it is back


def test_nothing_is_dropped_on_her_page_or_offered_by_it(handed):
    answer_all()
    press("PgUp")
    cover, window = cover_of(handed), handed.window
    said = QMimeData()
    said.setText("Тэмүүлэн")
    said.setUrls([QUrl.fromLocalFile("people.csv")])
    before = visible_text(window)
    copy, held = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left, place = Qt.MouseButton.LeftButton, QPoint(5, 5)
    parts = [one for one in cover.findChildren(QWidget) if not isinstance(one, QScrollBar)]
    for one in (window, cover, *parts):
        entering = QDragEnterEvent(place, copy, said, left, held)
        entering.ignore()
        QApplication.sendEvent(one, entering)
        QApplication.sendEvent(one, QDropEvent(place, copy, said, left, held))
        by_mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(one, QContextMenuEvent(by_mouse, place, one.mapToGlobal(place)))
        assert not entering.isAccepted(), type(one).__name__
        assert QApplication.activePopupWidget() is None, type(one).__name__
    assert visible_text(window) == before
    assert cover.edit.text() == MARK[::-1]
    hints = cover.edit.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert not cover.edit.dragEnabled()


def test_whoever_closes_the_window_with_her_page_in_it_leaves_nothing(handed, laptop, visit):
    """Alt+F4 is the system's own."""
    answer_all()
    assert not handed.window.close()
    assert not handed.window.close()
    assert handed.window.isVisible()
    assert "Please give the laptop back" in visible_text(handed.window)
    handed.desktop.close_installation()
    again = visit(laptop.folder, "en")
    again.unlock()
    assert not kept(laptop, again).store.records.list_all(kinds.ANSWER)
    assert kept(laptop, again).store.drafts.load_all() == {}


def test_a_power_cut_leaves_nothing_of_what_she_had_not_sealed_yet(handed, laptop):
    answer_all()
    press("PgUp")
    press("PgDn")
    here = kept(laptop, handed)
    words = [MARK[::-1], "урианх", "Урианхай"]
    words += [json.dumps(word)[1:-1] for word in words]
    with here.store.transaction():
        here.store.drafts.save("after", {"notes": "said"})
    path = here.home.store_file
    assert database_traces.journal_remnants(
        path, here.store_key, ["said"]
    )  # or nothing would be found there
    assert database_traces.journal_remnants(path, here.store_key, words) == []
    assert database_traces.rows_containing(here.store._db, words) == []
    files = [one for one in laptop.folder.rglob("*") if one.is_file() and one != path]
    for word in words:
        assert [one for one in files if word.encode() in one.read_bytes()] == []


def test_it_is_locked_from_under_a_list_of_peoples_that_hangs_open(handed, qapp):
    press("Down")
    press("Enter")
    while cover_of(handed).edit.isHidden() or not cover_of(handed).field.isVisible():
        press("Down")
        press("Enter")
    type_text("ур")
    assert QApplication.activePopupWidget() is not None
    window = QApplication.focusWindow()
    held = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, held))
    for _ in range(200):
        if handed.window.findChild(UnlockCover) is not None:
            break
        QTest.qWait(10)
    assert handed.window.findChild(UnlockCover) is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert traces_in_qt(qapp, "Сарантуяа", "Тэмүүлэн") == []


def test_nothing_is_chosen_beforehand_and_nothing_goes_on_unchosen(handed):
    for said in ("Choose one of these first", "press Enter again to leave"):
        cover = cover_of(handed)
        rows = [one for one in cover.findChildren(AnswerChoiceRow) if one.isVisibleTo(cover)]
        assert rows
        assert not any(row.isChecked() for row in rows)
        before = heading(handed)
        press("Enter")
        assert heading(handed) == before
        assert said in visible_text(handed.window)
        press("Down")
        press("Enter")


def test_the_text_she_agrees_to_is_the_one_that_her_consent_names(handed, laptop):
    desk = kept(laptop, handed).user_session()
    text = desk.consent_texts.text(Purpose.ANSWERS, "en")
    shown = visible_text(handed.window)
    for said in (text.title, *text.paragraphs):
        assert said in shown
    press("Down")
    press("Down")
    press("Enter")
    (one,) = desk.store.records.ids_where(kinds.CONSENT, "purpose", "answers")
    values = desk.store.records.load(kinds.CONSENT, one).values
    assert (values["text_version"], values["state"]) == (text.version, "declined")
    press("Ctrl+Z")  # what a person said alone is not the trainer's to take back
    assert len(desk.store.records.list_all(kinds.CONSENT)) == 1


def test_nothing_is_agreed_by_enter_alone_and_a_question_can_be_left_out(handed, laptop, office):
    for _ in range(3):
        press("Enter")
    assert heading(handed) == "Сарантуяа, hello"
    press("Down")
    press("Enter")
    for _ in range(2 * len(QUESTIONS) + 1):
        press("Enter")
    take_back(handed)
    (answer,) = kept(laptop, handed).store.sealed_answers.list_newest()
    keys = office.installation.head_office_keys()
    read = protected_desk._read(office.desk.store, keys.answers, answer)
    assert {one.state for one in read.sheet.replies.values()} == {SealedReplyState.NOT_ASKED}


def test_enter_twice_seals_and_gives_the_laptop_back(handed, laptop):
    answer_all()
    assert heading(handed) == "That was all, thank you"
    press("Enter")
    take_back(handed)
    assert handed.window.page_name == "door"
    assert "sealed answers: 1 of 1 given" in visible_text(handed.window)
    store = kept(laptop, handed).store
    (answer,) = store.sealed_answers.list_newest(trainee=laptop.person)
    assert answer.session == laptop.session
    (consent,) = store.records.ids_where(kinds.CONSENT, "purpose", "answers")
    values = store.records.load(kinds.CONSENT, consent).values
    assert (values["how"], values["language"]) == ("electronic", "en")


def test_what_she_chose_is_what_the_desk_reads(handed, laptop, office):
    answer_all()
    press("PgUp")
    assert heading(handed).startswith("Is there anything about your health")
    assert cover_of(handed).edit.text() == MARK[::-1]
    press("PgUp")
    press("Down")
    press("Enter")
    press("Enter")
    press("Enter")
    (answer,) = kept(laptop, handed).store.sealed_answers.list_newest()
    keys = office.installation.head_office_keys()
    read = protected_desk._read(office.desk.store, keys.answers, answer)
    replies = {name: one.value for name, one in read.sheet.replies.items()}
    assert replies["health"] == MARK[::-1]
    assert (replies["seeing"], replies["ethnicity"], replies["lgbti"]) == ("1", "07", "no")


def test_who_would_rather_not_gives_the_laptop_back_at_once(handed, laptop):
    press("Down")
    press("Down")
    assert cover_of(handed).next_button.display_text == "Refuse and give back"
    press("Enter")
    take_back(handed)
    assert "sealed answers: 0 of 1 given" in visible_text(handed.window)
    assert not kept(laptop, handed).store.records.list_all(kinds.ANSWER)


@pytest.mark.parametrize(("choice", "sealed"), [(2, 1), (3, 0)])
def test_esc_asks_whether_to_seal_or_to_throw_away(handed, laptop, choice, sealed):
    press("Down")
    press("Enter")
    press("Down")
    press("Enter")
    press("Esc")
    assert heading(handed) == "Do you want to stop here?"
    press("Esc")
    assert heading(handed).startswith("Do you have difficulty hearing")
    press("Esc")
    for _ in range(choice):
        press("Down")
    press("Enter")
    take_back(handed)
    store = kept(laptop, handed).store
    assert len(store.records.list_all(kinds.ANSWER)) == sealed
    assert len(store.records.list_all(kinds.CONSENT)) == sealed


def test_no_key_leads_away_from_her_page(handed):
    cover, before = cover_of(handed), heading(handed)
    chords = {*KEYS.values(), *(f"Ctrl+{letter}" for letter in "ABCDGIJKMQSUVX")}
    for chord in sorted(
        chords - MEANS_SOMETHING_THERE - {KEYS[Action.LANGUAGE], KEYS[Action.LOCK]}
    ):
        press(chord)
        assert handed.window.is_covered, chord
        assert cover_of(handed) is cover, chord
        assert heading(handed) == before, chord
        focused = handed.window.focusWidget()
        assert focused is not None, chord
        assert cover.isAncestorOf(focused), chord
    for _ in range(20):
        press("Tab")
        assert cover.isAncestorOf(handed.window.focusWidget())


def test_enter_that_is_held_down_seals_nothing(handed):
    answer_all()
    for _ in range(3):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=True,
        )
        QApplication.sendEvent(cover_of(handed).choices, held)
    assert handed.window.is_covered


def test_she_chooses_her_language_and_the_trainers_comes_back(handed, laptop):
    for _ in range(3):
        press("F10")
    assert heading(handed) == "Сарантуяа, сайн байна уу"
    answer_all()
    press("Enter")
    assert "Баярлалаа" in visible_text(handed.window)
    take_back(handed)
    assert "sealed answers: 1 of 1 given" in visible_text(handed.window)
    (consent,) = kept(laptop, handed).store.records.ids_where(kinds.CONSENT, "purpose", "answers")
    said = kept(laptop, handed).store.records.load(kinds.CONSENT, consent)
    assert said.values["language"] == "mn"


def test_a_language_changed_halfway_keeps_what_was_answered(handed):
    press("Down")
    press("Enter")
    press("Down")
    press("F10")
    assert cover_of(handed).choices.value.value == "1"
    assert "Washington" not in heading(handed)


def test_nothing_goes_to_the_clipboard_or_comes_from_it(handed):
    answer_all()
    press("PgUp")
    clipboard = QApplication.clipboard()
    clipboard.setText("Тэмүүлэн")
    edit = cover_of(handed).edit
    edit.setFocus()
    for letter in string.ascii_uppercase.replace("L", ""):  # that one locks
        edit.setText(MARK[::-1])
        edit.selectAll()
        press(f"Ctrl+{letter}")
        edit.home(False)  # noqa: FBT003  as Qt has it
        press(f"Ctrl+{letter}")
        assert clipboard.text() == "Тэмүүлэн", letter
    edit.setText(MARK[::-1])
    press("Ctrl+V")
    assert edit.text() == MARK[::-1]
    assert edit.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    clipboard.clear()


def test_a_full_disk_leaves_her_answers_in_her_hands_until_they_can_be_sealed(
    handed, laptop, monkeypatch
):
    answer_all()
    with monkeypatch.context() as patch:
        full = Problem(Code.DISK_FULL)

        def give(*_arguments, **_values):
            raise full

        patch.setattr(answer_sealing, "seal_answers", give)
        press("Enter")
        assert handed.window.is_covered
        assert "could not be sealed" in visible_text(handed.window)
    press("Enter")
    take_back(handed)
    assert len(kept(laptop, handed).store.records.list_all(kinds.ANSWER)) == 1


def texts_of(one):
    """Return every text that a widget or a model shows or keeps."""
    meta = one.metaObject()
    for place in range(meta.propertyCount()):
        value = meta.property(place).read(one)
        if isinstance(value, str):
            yield value
    if isinstance(one, QAbstractItemModel):
        for row in range(one.rowCount()):
            yield str(one.index(row, 0).data() or "")


def left_behind(qapp):
    """Find what she answered in any object of Qt or of Python that is alive."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found = []
    roots = [*qapp.topLevelWidgets(), qapp]
    everything = [one for root in roots for one in (root, *root.findChildren(QObject))]
    mark = MARK[::-1]
    found += [
        type(one).__name__
        for one in everything
        # A gesture of Qt may lie where one lay that was found before, and pass for that.
        if shiboken6.isValid(one) and any(mark in text for text in texts_of(one))
    ]
    for one in gc.get_objects():
        if isinstance(one, dict):
            held = list(one.values())
        elif isinstance(one, list | tuple | set):
            held = list(one)
        else:
            continue
        if any(mark in text for text in held if isinstance(text, str)):
            found.append(type(one).__name__)
    return found


@pytest.mark.usefixtures("handed")
def test_nothing_of_her_answers_is_left_in_the_program_once_it_is_back(qapp):
    answer_all()
    assert left_behind(qapp)
    press("Enter")
    assert left_behind(qapp) == []


@pytest.mark.parametrize("how", ["idle", "Ctrl+L"])
def test_a_page_that_is_locked_over_leaves_nothing_of_what_was_typed(handed, laptop, qapp, how):
    for _ in range(3):
        press("F10")
    answer_all()
    assert left_behind(qapp)
    if how == "idle":
        for _ in range(2):  # the first takes the laptop back
            handed.desktop.window_manager.idle_watch.idled.emit()
            assert left_behind(qapp) == []
    else:
        press(how)
    assert handed.window.findChild(UnlockCover) is not None
    assert left_behind(qapp) == []
    handed.settle()
    handed.unlock()
    assert not kept(laptop, handed).store.records.list_all(kinds.ANSWER)
    assert kept(laptop, handed).store.drafts.load_all() == {}
    assert "Today" in visible_text(handed.window)


def test_whatever_takes_her_page_away_leaves_it_empty(handed):
    """Though somebody may hold the page itself yet."""
    answer_all()
    cover = cover_of(handed)
    assert cover.replies
    cover.edit.setText(MARK[::-1])
    cover.hide()
    assert (dict(cover.replies), cover.edit.text(), cover.choices.value) == ({}, "", None)


def test_the_person_page_tells_how_often_and_nothing_else(handed, laptop):
    answer_all()
    press("Enter")
    take_back(handed)
    handed.book.open_person(laptop.person)
    shown = visible_text(handed.window)
    assert "Sealed answers given: 1 time, last on 2026.03.14" in shown
    press("H")
    assert "sealed answers · Манлайлал, 2026.03.14" in visible_text(handed.window)
    handed.book.open_attendance(laptop.session)
    assert "sealed answers: 1 of 1 given" in visible_text(handed.window)
