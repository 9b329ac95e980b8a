"""The steps that are played at the windows."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from fieldreg.demo.app_driver import AppDriver
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, QuestionType
from fieldreg.services.installation.model import Tools
from fieldreg.ui.dialogs import QtDialogs
from fieldreg.ui.forms.people.duplicates import ComparisonPanel

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
    def __init__(self, folder: Path, tools: Tools, language: str, pictures: Path) -> None:
        super().__init__(folder, lambda: tools, QtDialogs(), language)
        self._language, self._pictures = language, pictures
        # The size of a trainer's screen, also without a screen or on a smaller one.
        self.window.showNormal()
        self.window.resize(_WINDOW)

    def take_screenshot(self, name: str) -> None:
        self.settle_footer()
        self.typist.save_screenshot(self._pictures / f"{name}-{self._language}.png")

    def unlock_started(self, passphrase: str) -> None:
        self.wait_for_unlock_page()
        self.take_screenshot("unlock")
        self.unlock(passphrase)


def hold_session(driver: ScreenshotDriver) -> int:
    driver.press("Ctrl+N")
    typist = driver.typist
    typist.type("Манлайлал")
    for key in ("Tab", "Tab", "Right", "Tab"):  # the place is folded
        typist.press(key)
    typist.type("Тариат")
    typist.press("Tab")
    driver.take_screenshot("plan")
    typist.press("Enter")
    driver.wait(lambda: driver.window.page_name == "door", "the door")
    driver.settle()
    for name in SEARCHED_NAMES:
        driver.type(name)
        driver.press("Enter")
    for number, (patronymic, given) in enumerate(NEWCOMERS):
        typist.press("Ins")
        for text in (patronymic, given, str(2004 + number % 6), "", "Тариат"):
            typist.type(text)
            typist.press("Tab")
        if number == len(NEWCOMERS) - 1:
            driver.take_screenshot("door-form")
        driver.press("Enter")
        _answer_likeness(driver)
    typist.type("саран")
    driver.take_screenshot("door")
    driver.press("Esc", "Esc")
    driver.wait(lambda: driver.window.page_name == "register", "the attendance sheet")
    driver.take_screenshot("register")
    return len(SEARCHED_NAMES) + len(NEWCOMERS)


def _answer_likeness(driver: ScreenshotDriver) -> None:
    if any(panel.isVisible() for panel in driver.window.findChildren(ComparisonPanel)):
        driver.take_screenshot("door-asked")
        driver.press("F5")


def answer_sealed_questions(driver: ScreenshotDriver, passphrase: str) -> None:
    driver.press("F7")
    driver.take_screenshot("handed-over")
    driver.press("Down", "Enter")
    for question in QUESTIONS:
        if question.question_type is QuestionType.FREE_TEXT:
            driver.type("Чихрийн шижинтэй")
            driver.press("Enter")
        elif question.question_type is QuestionType.ETHNIC_GROUP:
            driver.type("казах")
            driver.press("Enter")
        else:
            driver.press("Down", "Enter")
    driver.press("Enter")
    driver.take_screenshot("handed-back")
    driver.type(passphrase)
    driver.press("Enter")
    driver.wait(lambda: not driver.window.is_covered, "the laptop back")
    driver.take_screenshot("sealed")


def exchange_by_stick(driver: ScreenshotDriver, name: str) -> None:
    driver.press("Alt+4", "Enter")
    driver.take_screenshot(name)


def receive_from_stick(driver: ScreenshotDriver) -> None:
    driver.press("Alt+2")
    driver.take_screenshot("inbox-before")
    driver.press("Enter")
    driver.take_screenshot("inbox")


def visit_pages(driver: ScreenshotDriver) -> None:
    for place in range(1, 10):
        driver.press(f"Alt+{place}")
        driver.take_screenshot(driver.window.page_name)


def visit_details(driver: ScreenshotDriver) -> None:
    driver.press("Alt+3")
    driver.type("сарантуяа")
    driver.press("Enter")
    driver.take_screenshot("person")
    driver.press("H")
    driver.take_screenshot("history")
    driver.press("Alt+2", "Enter")
    driver.take_screenshot("register")
    driver.press("F1")
    driver.take_screenshot("keys")
    driver.press("Esc")
