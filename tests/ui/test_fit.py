"""Every page fits: in each language, down to an old laptop with texts at twice their size.

Nothing is scrolled sideways, and no label or button is cut. (The size of texts scales
the window, so that twice the size on 1366 by 697 is half of that here.)
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt import exceptions

from fieldreg.app import Desktop
from fieldreg.domain import kinds
from fieldreg.domain.changes import Changes, Edit
from fieldreg.domain.ids import change_id
from fieldreg.domain.stamps import stamp
from fieldreg.services import registering, training
from fieldreg.services.face import LANGUAGES, Face
from fieldreg.services.installing import HEAD_OFFICE, LAPTOP
from fieldreg.ui.pages.first_run.page import RESTORE
from fieldreg.ui.pages.people.page import PeoplePage
from fieldreg.ui.sticks import at
from fieldreg.ui.widgets.buttons import KeyButton
from tests.support.dialogs import ScriptedDialogs
from tests.support.installations import PASSPHRASE, TARIAT, HeadOffice, Laptop, tools
from tests.support.runner import InlineRunner
from tests.support.trips import exchange
from tests.ui.screens.hands import press, type_text
from tests.ui.screens.silence import forget_languages

SIZES = ((1366, 697), (911, 465), (683, 360))
LONG = {
    "given_name": "Мөнх-Эрдэнэболортуяа",
    "patronymic": "Бат-Эрдэнэжаргалсүрэнгийн",
    "soum": "Монгол Улсын баруун хязгаарын нэр нь мэдэгдэхгүй алслагдсан суурин газар",
    "school": "Цэцэрлэг хотын Ерөнхий боловсролын лаборатори цогцолбор сургууль, салбар",
    "email": "a.very.long.address.of.somebody@some-large-organisation.example",
}
pytestmark = pytest.mark.slow
COURSE = "Хөдөөгийн залуучуудын манлайлал, эрүүл мэнд, эрхийн тухай уулзалт-сургалт"


class Visit:
    """The program on a *folder* in a *language*, looked at in every size."""

    def __init__(self, qapp, qtbot, folder, language, *sticks):
        self._qtbot = qtbot
        self.desktop = Desktop(
            qapp,
            folder,
            Face(language, "light"),
            runner=InlineRunner(),
            find_tools=lambda: tools(7),
            dialogs=ScriptedDialogs(),
            find_sticks=lambda: [at(str(stick)) for stick in sticks],
        )
        self.desktop.begin()
        self._settle()

    def unlock(self):
        type_text(PASSPHRASE)
        press("Enter")
        self._settle()
        return self.desktop.window

    def looks_right(self, *scene):
        """Wait until all fits, in each size in turn; name *scene* where it does not."""
        for size in SIZES:
            self.desktop.window.resize(*size)
            left = []

            def fits(left=left):
                left[:] = misfits(self.desktop.window)
                return not left

            try:
                self._qtbot.waitUntil(fits, timeout=3_000)
            except exceptions.TimeoutError:
                pytest.fail(f"{scene} at {size}: {left}")

    def end(self):
        self.desktop.end()
        self.desktop.window.close()
        self.desktop.window.deleteLater()
        self._settle_deletions()

    def _settle(self):
        self._settle_deletions()
        self.desktop.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.desktop.window)

    @staticmethod
    def _settle_deletions():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def visit(qapp, qtbot):
    """Give visits, and end them."""
    made = []

    def visit(*arguments):
        made.append(Visit(qapp, qtbot, *arguments))
        return made[-1]

    yield visit
    for one in made:
        one.end()
    forget_languages(qapp)


@pytest.fixture
def laptop(tmp_path):
    """A laptop with somebody whose every word is long, and a session with a long name."""
    office = HeadOffice(tmp_path / "office")
    made = Laptop(tmp_path / "laptop", office.invite("Дорноговь аймгийн Замын-Үүд 1"))
    made.person = made.register(**LONG, birth_date="2010")
    people = [made.register(f"Сарантуяа{number}") for number in range(3)]
    values = {"date": made.desk.day, "half_days": 4, "soum": TARIAT, "capacity": 30}
    made.session = training.plan(made.desk, COURSE, values)
    training.add(made.desk, made.session, [made.person, *people])
    registering.correct(made.desk, people[0], {"soum": TARIAT})
    made.stick = tmp_path / "KINGSTON"
    made.stick.mkdir()
    exchange(made, made.stick)
    made.installation.close()
    office.installation.close()
    made.office = office
    return made


def misfits(window):
    """Tell what does not fit in *window*."""
    areas = window.findChildren(QAbstractScrollArea)
    sideways = [
        f"{type(one).__name__} {one.accessibleName()} is scrolled sideways"
        for one in areas
        if one.isVisible() and one.horizontalScrollBar().maximum() > 0
    ]
    cut = [
        f"“{one.text()}” is cut"
        for one in [*window.findChildren(QLabel), *window.findChildren(KeyButton)]
        if one.isVisible() and is_cut(one)
    ]
    return sideways + cut


def is_cut(part: QWidget):
    """Tell whether *part* has less room than its words take."""
    if getattr(part, "shortens", False):
        return False
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width()) - 1
    return part.width() < part.sizeHint().width() - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_before_unlocking_fits(visit, laptop, tmp_path, language):
    first = visit(tmp_path / "none", language)
    first.looks_right("choice")
    for choice in (LAPTOP, HEAD_OFFICE, RESTORE):
        first.desktop._first_run.choose(choice)
        first.looks_right(choice)
    there = visit(laptop.folder, language)
    there.looks_right("unlock")
    type_text("буруу")
    press("Enter")
    there.looks_right("wrong passphrase")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_laptop_fits(visit, laptop, language):
    there = visit(laptop.folder, language, laptop.stick)
    window = there.unlock()
    for number in range(1, 6):
        press(f"Alt+{number}")
        there.looks_right(window.page_name)
        if isinstance(window.page, PeoplePage):
            press("Ins")
            there.looks_right("new person")
            press("Esc")
    press("Ctrl+N")
    there.looks_right("plan")
    press("Esc")
    book = there.desktop._book
    book.open_person(laptop.person)
    there.looks_right("person")
    press("F2")
    there.looks_right("correcting")
    press("Esc")
    book.open_session(laptop.session)
    there.looks_right("sheet")
    book.open_door(laptop.session)
    type_text("саран")
    there.looks_right("door")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_head_office_fits(visit, laptop, language):
    there = visit(laptop.office.folder, language, laptop.stick)
    window = there.unlock()
    there.looks_right("today")
    press("Enter")
    there.looks_right("inbox")
    press("Enter")
    there.looks_right("taken in")
    contradict(there.desktop._book, laptop)
    for button in window._rail._buttons:
        window.go(button.name)
        there.looks_right(button.name)
    window.go("laptops")
    press("Enter")
    there.looks_right("invitation")
    there.desktop._book.open_person(laptop.person)
    press("H")
    there.looks_right("history")
    there.desktop._book.open_conflicts()
    press("E")
    there.looks_right("another value")


def contradict(book, laptop):
    """Let somebody elsewhere say otherwise what head office says of somebody, at length."""
    desk = book._desk
    standing = desk.store.records.one(kinds.TRAINEE, laptop.person)
    said = {"school": LONG["school"][:-1], "soum": LONG["soum"][:-1]}
    edit = Edit(
        change_id(77, 1),
        stamp(90, 77),
        kinds.TRAINEE,
        laptop.person,
        {name: f"{text}!" for name, text in said.items()} | {"retired": 0},
        dict.fromkeys((*said, "retired"), (standing.stamp,)),
    )
    registering.correct(desk, laptop.person, said)
    registering.retire(desk, laptop.person)
    with desk.store.transaction():
        desk.store.take_in(Changes(edits=(edit,)))
    book.announce({"trainee"})
