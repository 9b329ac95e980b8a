"""The part of the story that is played at the windows: unlock, register, mark, exchange.

The very program that people start is started here, on its own worker thread; only the
list of sticks is the demo's, and nobody answers dialogs, since none may open.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldreg.app import Desktop
from fieldreg.demo.typist import Typist
from fieldreg.services.face import Face
from fieldreg.services.installing import Tools
from fieldreg.ui.book import Book
from fieldreg.ui.dialogs import QtDialogs
from fieldreg.ui.main_window import MainWindow
from fieldreg.ui.runner import ThreadRunner
from fieldreg.ui.sticks import at
from fieldreg.ui.widgets.fields import LineEdit

_K = Qt.Key
NEWCOMERS: Final = (
    ("Аманжол", "Айгерим"), ("Отгонбаяр", "Тэнгис"), ("Мөнхбат", "Анударь"),
    ("Бат-Эрдэнэ", "Хулан"), ("Нямдорж", "Энхжин"), ("Лхагва", "Мөнхжин"),
    ("Цогт", "Намуун"), ("Энхболд", "Билгүүн"), ("Батбаяр", "Сарангэрэл"),
    ("Дорж", "Сарантуяа"), ("Ганбаатар", "Номин"), ("Пүрэв", "Дөлгөөн"),
    ("Сүхбат", "Үүрийнтуяа"), ("Б.", "Тэргэл"), ("Чулуун", "Сарантуул"),
    ("Мягмар", "Саранцацрал"), ("Ганболд", "Саранзул"), ("Энхбат", "Сарантогос"),
    ("Баатар", "Өнөрмаа"), ("Төмөр", "Үлэмж"),
)  # fmt: skip
FOUND: Final = (
    "george", "william", "charles", "henry", "james", "robert", "edward", "richard",
    "francis", "samuel",
)  # fmt: skip


class Seat:
    """Somebody at the program on the installation in *folder*, in *language*.

    *pictures* is where what she sees is kept.
    """

    def __init__(self, folder: Path, tools: Tools, *, language: str, stick: Path) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            app = QApplication(["fieldreg"])
        self._language = language
        self.runner = ThreadRunner(app)
        self.desktop = Desktop(
            app,
            folder,
            Face(language=language, scheme="light"),
            runner=self.runner,
            find_tools=lambda: tools,
            dialogs=QtDialogs(),
            find_sticks=lambda: [at(str(stick))],
        )

    def sit_down(self, passphrase: str, pictures: Path, name: str) -> None:
        """Start the program and unlock."""
        self.desktop.begin()
        self.wait(
            lambda: isinstance(self.window.focusWidget(), LineEdit), "the unlock page"
        )
        self.typist.picture(pictures / f"{name}-unlock-{self._language}.png")
        self.typist.type(passphrase)
        self.typist.press(_K.Key_Return)
        self.wait(lambda: bool(self.window.page_name), "the first page")
        self.settle()

    def get_up(self) -> None:
        """End the program; whatever it acknowledged is on the disk."""
        self.desktop.end()
        self.settle()
        self.runner.stop()
        self.window.hide()
        self.window.deleteLater()

    @property
    def window(self) -> MainWindow:
        """The window that is on the screen now."""
        window = self.desktop.window
        if window is None:
            raise LookupError("there is no window")
        return window

    @property
    def typist(self) -> Typist:
        """Whoever types into the present window."""
        return Typist(self.window)

    def settle(self) -> None:
        """Wait until everything that was asked of the worker is done and shown."""
        for _ in range(3):  # an answer may ask the next question
            done: list[None] = []
            self.runner.run(self.desktop, lambda: None, done.append)
            self.typist.wait(lambda done=done: bool(done), "the worker")  # type: ignore[misc]

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait for something to show."""
        self.typist.wait(until, what)

    def go(self, place: int, pictures: Path, name: str) -> None:
        """Open the page at *place* of the rail and take its picture."""
        self.typist.alt(_K(_K.Key_0 + place))
        self.settle()
        self.picture(pictures, name)

    def picture(self, pictures: Path, name: str) -> None:
        """Take a picture called *name*, once the foot is counted too."""
        book = self.window.findChild(Book)
        if book is not None:
            self.typist.wait(lambda: not book.is_counting, "the foot")
        self.settle()
        self.typist.picture(pictures / f"{name}-{self._language}.png")


def hold_session(seat: Seat, pictures: Path) -> int:
    """Plan today's session and bring thirty people in at its door; give how many came.

    Every key goes through the window; there is no mouse.
    """
    typist = seat.typist
    typist.control(_K.Key_N)
    seat.settle()
    typist.type("Манлайлал")
    typist.press(_K.Key_Tab)
    typist.press(_K.Key_Tab)
    typist.type("Тариат")
    typist.press(_K.Key_Tab)
    seat.picture(pictures, "plan")
    typist.press(_K.Key_Return)
    seat.wait(lambda: seat.window.page_name == "door", "the door")
    seat.settle()
    for name in FOUND:
        typist.type(name)
        seat.settle()
        typist.press(_K.Key_Return)
        seat.settle()
    for number, (patronymic, given) in enumerate(NEWCOMERS):
        typist.press(_K.Key_Insert)
        typist.type(patronymic)
        typist.press(_K.Key_Tab)
        typist.type(given)
        typist.press(_K.Key_Tab)
        typist.type(str(2004 + number % 6))
        typist.press(_K.Key_Tab)
        typist.type("Тариат")
        typist.press(_K.Key_Tab)
        if number == len(NEWCOMERS) - 1:
            seat.picture(pictures, "door-form")
        typist.press(_K.Key_Return)
        seat.settle()
    typist.type("саран")
    seat.picture(pictures, "door")
    typist.press(_K.Key_Escape)
    typist.press(_K.Key_Escape)
    seat.wait(lambda: seat.window.page_name == "register", "the attendance sheet")
    seat.picture(pictures, "register")
    return len(FOUND) + len(NEWCOMERS)


def exchange(seat: Seat, pictures: Path, name: str) -> None:
    """Exchange by the stick that is plugged in."""
    seat.go(4, pictures, f"{name}-before")
    seat.typist.press(_K.Key_Return)
    seat.settle()
    seat.picture(pictures, name)


def receive(seat: Seat, pictures: Path) -> None:
    """Take in at head office what lies on the stick."""
    seat.go(1, pictures, "inbox-before")
    seat.typist.press(_K.Key_Return)
    seat.settle()
    seat.picture(pictures, "inbox")


def look_around(seat: Seat, pictures: Path, pages: dict[int, str]) -> None:
    """Open each of *pages* of the rail and take its picture."""
    for place, name in pages.items():
        seat.go(place, pictures, name)


def look_closer(seat: Seat, pictures: Path) -> None:
    """Open the first person of the list, and the sheet of the first session."""
    seat.typist.alt(_K.Key_3)
    seat.settle()
    seat.typist.type("сарантуяа")
    seat.settle()
    seat.typist.press(_K.Key_Return)
    seat.picture(pictures, "person")
    seat.typist.alt(_K.Key_2)
    seat.settle()
    seat.typist.press(_K.Key_Return)
    seat.picture(pictures, "register")
    seat.typist.press(_K.Key_F1)
    seat.picture(pictures, "keys")
    seat.typist.press(_K.Key_Escape)
