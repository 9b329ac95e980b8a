"""The part of the story that is played at the windows: unlock, register, mark, answer alone, exchange.

The very program that people start is started here; nobody answers dialogs, since none
may open.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from fieldreg.demo.app_driver import AppDriver
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, QuestionType
from fieldreg.services.installation.model import Tools
from fieldreg.ui.dialogs import QtDialogs

_WINDOW: Final = QSize(1366, 768)
NEWCOMERS: Final = (
    ("Аманжол", "Айгерим"), ("Отгонбаяр", "Тэнгис"), ("Мөнхбат", "Анударь"),
    ("Бат-Эрдэнэ", "Хулан"), ("Нямдорж", "Энхжин"), ("Лхагва", "Мөнхжин"),
    ("Цогт", "Намуун"), ("Энхболд", "Билгүүн"), ("Батбаяр", "Сарангэрэл"),
    ("Дорж", "Сарантуяа"), ("Ганбаатар", "Номин"), ("Пүрэв", "Дөлгөөн"),
    ("Сүхбат", "Үүрийнтуяа"), ("Б.", "Тэргэл"), ("Чулуун", "Сарантуул"),
    ("Мягмар", "Саранцацрал"), ("Ганболд", "Саранзул"), ("Энхбат", "Сарантогос"),
    ("Баатар", "Өнөрмаа"), ("Төмөр", "Үлэмж"),
)  # fmt: skip
SEARCHED_NAMES: Final = (
    "george", "william", "charles", "henry", "james", "robert", "edward", "richard",
    "francis", "samuel",
)  # fmt: skip


class ScreenshotDriver(AppDriver):
    """A seat at which a picture of all that shows is taken, into the folder *pictures*."""

    def __init__(self, folder: Path, tools: Tools, language: str, pictures: Path) -> None:
        super().__init__(folder, lambda: tools, QtDialogs(), language)
        self._language, self._pictures = language, pictures
        # As large as people have it, however small the screen is, or that for want of one.
        self.window.showNormal()
        self.window.resize(_WINDOW)

    def take_screenshot(self, name: str) -> None:
        """Take a picture called *name*, once all is shown."""
        self.settle_footer()
        self.typist.save_screenshot(self._pictures / f"{name}-{self._language}.png")

    def unlock_started(self, passphrase: str) -> None:
        """Unlock the program, which has just been started."""
        self.wait_for_unlock_page()
        self.take_screenshot("unlock")
        self.unlock(passphrase)

    def open_page(self, place: int, name: str) -> None:
        """Open the page at *place* of the rail and take its picture."""
        self.press(f"Alt+{place}")
        self.take_screenshot(name)


def hold_session(seat: ScreenshotDriver) -> int:
    """Plan today's session and bring thirty people in at its door; give how many came.

    Every key goes through the window; there is no mouse.
    """
    seat.press("Ctrl+N")
    typist = seat.typist
    typist.type("Манлайлал")
    typist.press("Tab")
    typist.press("Tab")
    typist.type("Тариат")
    typist.press("Tab")
    seat.take_screenshot("plan")
    typist.press("Enter")
    seat.wait(lambda: seat.window.page_name == "door", "the door")
    seat.settle()
    for name in SEARCHED_NAMES:
        seat.type(name)
        seat.press("Enter")
    for number, (patronymic, given) in enumerate(NEWCOMERS):
        typist.press("Ins")
        for text in (patronymic, given, str(2004 + number % 6), "Тариат"):
            typist.type(text)
            typist.press("Tab")
        if number == len(NEWCOMERS) - 1:
            seat.take_screenshot("door-form")
        seat.press("Enter")
    typist.type("саран")
    seat.take_screenshot("door")
    typist.press("Esc")
    typist.press("Esc")
    seat.wait(lambda: seat.window.page_name == "register", "the attendance sheet")
    seat.take_screenshot("register")
    return len(SEARCHED_NAMES) + len(NEWCOMERS)


def answer_sealed_questions(seat: ScreenshotDriver) -> None:
    """Hand the laptop to whoever stands first on the sheet, who answers and gives it back."""
    seat.press("F7")
    seat.take_screenshot("handed-over")
    seat.press("Down", "Enter")
    for question in QUESTIONS:
        if question.question_type is QuestionType.FREE_TEXT:
            seat.type("Чихрийн шижинтэй")
            seat.press("Enter")
        elif question.question_type is QuestionType.ETHNIC_GROUP:
            seat.type("казах")
            seat.press("Enter")
        else:
            seat.press("Down", "Enter")
    seat.press("Enter")
    seat.wait(lambda: not seat.window.is_covered, "the laptop back")
    seat.take_screenshot("sealed")


def exchange_by_stick(seat: ScreenshotDriver, name: str) -> None:
    """Exchange by the stick that is plugged in."""
    seat.press("Alt+4", "Enter")
    seat.take_screenshot(name)


def receive_from_stick(seat: ScreenshotDriver) -> None:
    """Take in at head office what lies on the stick."""
    seat.open_page(2, "inbox-before")
    seat.press("Enter")
    seat.take_screenshot("inbox")


def visit_pages(seat: ScreenshotDriver, pages: dict[int, str]) -> None:
    """Open each of *pages* of the rail and take its picture."""
    for place, name in pages.items():
        seat.open_page(place, name)


def visit_details(seat: ScreenshotDriver) -> None:
    """Open the first person of the list, and the sheet of the first session."""
    seat.press("Alt+3")
    seat.type("сарантуяа")
    seat.press("Enter")
    seat.take_screenshot("person")
    seat.press("H")
    seat.take_screenshot("history")
    seat.press("Alt+2", "Enter")
    seat.take_screenshot("register")
    seat.press("F1")
    seat.take_screenshot("keys")
    seat.press("Esc")
