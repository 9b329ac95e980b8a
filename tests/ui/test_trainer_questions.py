"""The page of questions at both ends, and how a record and Today lead there."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.services import trainer_questions
from fieldreg.services.records import form_drafts
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.questions import QuestionsPage
from fieldreg.ui.pages.today.laptop_page import LaptopTodayPage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import FIRST
from tests.ui.screens.input import press, type_text
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.single_page import SinglePage

TEXT = "Хэн дагаж ирсэн бэ?"


@pytest.fixture
def laptop(laptop, stick):
    laptop.stick = stick
    laptop.her = laptop.register("Сарантуяа")
    laptop.session = laptop.hold_session(laptop.her)
    return laptop


def meet(office, laptop):
    for _ in range(2):
        exchange_by_stick(laptop, laptop.stick)
        receive_sticks(office, laptop.stick)


@pytest.fixture
def show(qtbot, keyboard):
    def make(desk, about=None, *, is_office=False):
        page = partial(QuestionsPage, is_office=is_office)
        return SinglePage(
            qtbot, keyboard, PageName.QUESTIONS, page, desk, subject=about, language="mn"
        )

    return make


def test_head_office_asks_about_a_person_by_keyboard_and_puts_the_answer_away(show, office, laptop):
    meet(office, laptop)
    page = show(office.desk, laptop.her, is_office=True)
    assert "Ask about Сарантуяа" in page.words
    assert page.focused == "Question"
    press("Tab")
    press("Enter")
    assert "Write something first." in page.words
    type_text(TEXT)
    press("Tab")
    press("Enter")
    assert f"{TEXT}, waits · Сарантуяа · to {FIRST}" in page.words
    assert page.said == ["Asked. It goes with the next reply to that laptop."]
    meet(office, laptop)
    (question,) = trainer_questions.list_questions(laptop.desk, about=laptop.her)
    trainer_questions.respond_to_question(laptop.desk, question.id, "Ээж нь")
    meet(office, laptop)
    page.page.on_records_changed({kinds.RESPONSE.name})
    assert f"{TEXT}, answered · Сарантуяа · to {FIRST}" in page.words
    assert "Ээж нь" in page.words
    press("Enter")
    assert page.ways.taken == [("person", laptop.her)]
    press("Del")
    assert f"{TEXT}, archived" in page.words
    assert trainer_questions.count_open_questions(office.desk) == trainer_questions.QuestionCounts(
        0, 0
    )
    press("Ctrl+Z")
    assert trainer_questions.count_open_questions(office.desk) == trainer_questions.QuestionCounts(
        0, 1
    )


@pytest.mark.parametrize("sends", [["Ctrl+Enter"], ["Tab", "Enter"]])
def test_an_answer_that_has_not_left_is_taken_back_and_given_again(show, office, laptop, sends):
    meet(office, laptop)
    trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=laptop.her)
    meet(office, laptop)
    page = show(laptop.desk)
    press("Enter")
    type_text("Ээж нь")
    for key in sends:
        press(key)

    def answers():
        (question,) = trainer_questions.list_questions(laptop.desk)
        return [one.text for one in question.responses]

    assert answers() == ["Ээж нь"]
    press("Ctrl+Z")
    assert (answers(), page.said[-1]) == (
        [],
        "Taken back: an answer to head office, Сарантуяа added",
    )
    assert trainer_questions.count_open_questions(laptop.desk).waiting_count == 1
    press("Ctrl+Y")
    assert answers() == ["Ээж нь"]
    exchange_by_stick(laptop, laptop.stick)
    press("Ctrl+Z")
    assert answers() == ["Ээж нь"]


def test_a_trainer_answers_with_enter_and_what_was_typed_outlives_a_power_cut(show, office, laptop):
    meet(office, laptop)
    question = trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=laptop.session)
    meet(office, laptop)
    page = show(laptop.desk)
    assert f"{TEXT}, waits · Манлайлал, 2026.03.14" in page.words
    assert page.focused == "Questions"
    press("Enter")
    type_text("Ээж")
    page.page.on_leave()
    assert form_drafts.load_draft(laptop.desk, f"response-{question}") == {
        "text": "Ээж",
        "about": str(laptop.session),
    }
    page = show(laptop.desk, question)
    press("Enter")
    assert QApplication.focusWidget().toPlainText() == "Ээж"
    page.page.answer_form.text.set_text("Ээж нь")
    press("Tab")
    press("Enter")
    assert page.said == ["Answered. It goes with the next exchange."]
    assert form_drafts.load_draft(laptop.desk, f"response-{question}") == {}
    assert "Ээж нь" in page.words
    assert "answered" in page.words
    assert trainer_questions.count_open_questions(laptop.desk) == trainer_questions.QuestionCounts(
        0, 1
    )
    assert "Ctrl" not in page.hints
    press("Ctrl+U")
    assert page.ways.taken == [("session", laptop.session)]


def test_both_todays_and_the_person_lead_to_what_waits(qtbot, keyboard, office, laptop):
    meet(office, laptop)
    question = trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=laptop.her)
    meet(office, laptop)

    at = laptop.desk
    page = SinglePage(qtbot, keyboard, PageName.TODAY, LaptopTodayPage, at, language="mn")
    assert f"{TEXT}, head office asks, 2026.03.14" in page.words
    page.page.attention_list.setFocus()
    press("Enter")
    assert page.ways.taken == [("questions", question)]

    page = PersonScreen(qtbot, keyboard, laptop.installation, laptop.her)
    assert "1 questions about this wait for an answer" in page.words
    press("Ctrl+U")
    assert page.ways.taken == [("questions", laptop.her)]

    page = SinglePage(qtbot, keyboard, PageName.TODAY, OfficeTodayPage, office.desk)
    assert "1 questions to trainers, not answered yet" in page.words
    trainer_questions.respond_to_question(laptop.desk, question, "Ээж нь")
    meet(office, laptop)
    page.page.on_records_changed({kinds.RESPONSE.name})
    assert "1 answers of trainers" in page.words
    press("Enter")
    assert page.ways.taken == [("questions", 0)]


def test_nothing_asked_is_said(show, laptop):
    assert "Questions from head office are shown here" in show(laptop.desk).words
