"""A draft belongs to its record and form: half typed at one, it is never shown or saved at another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

import fieldreg
from fieldreg.domain import kinds
from fieldreg.services import trainer_questions, training_sessions
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.questions import QuestionsPage
from tests.support.bundles.trips import go_round
from tests.support.installations import FIRST
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.person import PersonScreen
from tests.ui.screens.sessions import SessionsScreen
from tests.ui.screens.single_page import SinglePage

# Every form that keeps a draft; those that are about no record are tested at their pages.
FORMS = {"edit_form.py", "page.py", "question_forms.py", "new_person_form.py", "request_form.py"}


@dataclass
class Form:
    """A form at two *records*: how it is opened, where is typed, and what was saved where."""

    records: tuple[int, int]
    open: Callable[[int], object]
    editor: Callable[[], QLineEdit | QPlainTextEdit]
    save: Callable[[], object]
    saved: Callable[[int], Any]
    runner: BusyRunner

    @property
    def shown(self) -> str:
        edit = self.editor()
        return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()

    def type(self, text: str) -> None:
        edit = self.editor()
        edit.setText(text) if isinstance(edit, QLineEdit) else edit.setPlainText(text)


def correction(qtbot, keyboard, laptop, _office, _stick):
    people = laptop.register("Болд"), laptop.register("Сараа")
    runner = BusyRunner()
    screen = PersonScreen(qtbot, keyboard, laptop.installation, people[0], runner=runner)

    def turn_to(person):
        screen.go(person)
        if not runner.is_busy:
            screen.page._open_form()

    form = screen.page.views.edit_form
    return Form(
        people,
        turn_to,
        lambda: form.fields["clan_name"].editor,
        form._submit,
        lambda one: laptop.desk.store.records.load(kinds.TRAINEE, one).values["clan_name"] or "",
        runner,
    )


def plan(qtbot, keyboard, laptop, _office, _stick):
    sessions = tuple(
        training_sessions.plan_session(laptop.desk, course, {"date": laptop.desk.day})
        for course in ("Эрх", "Зуслан")
    )
    runner = BusyRunner()
    screen = SessionsScreen(qtbot, keyboard, laptop.desk, runner=runner)
    form = screen.page.form
    return Form(
        sessions,
        screen.go,
        lambda: form.fields["venue"].editor,
        form._submit,
        lambda one: laptop.desk.store.sessions.find(one).venue or "",
        runner,
    )


def question(qtbot, keyboard, laptop, office, stick):
    people = laptop.register("Болд"), laptop.register("Сараа")
    go_round(office, stick, laptop)
    runner, make = BusyRunner(), partial(QuestionsPage, is_office=True)
    screen = SinglePage(qtbot, keyboard, PageName.QUESTIONS, make, office.desk, runner=runner)
    form = screen.page.ask_panel.form

    def asked_about(person):
        found = trainer_questions.list_questions(office.desk, about=person)
        return found[0].question.text if found else ""

    return Form(people, screen.go, lambda: form.text.editor, form._submit, asked_about, runner)


def response(qtbot, keyboard, laptop, office, stick):
    go_round(office, stick, laptop)
    asked = tuple(
        trainer_questions.ask_trainer(office.desk, text, laptop=FIRST)
        for text in ("Хэн?", "Хэзээ?")
    )
    go_round(office, stick, laptop, times=2)
    runner, make = BusyRunner(), partial(QuestionsPage, is_office=False)
    screen = SinglePage(qtbot, keyboard, PageName.QUESTIONS, make, laptop.desk, runner=runner)

    def answered(one):
        (found,) = [
            each for each in trainer_questions.list_questions(laptop.desk) if each.id == one
        ]
        return found.responses[0].text if found.responses else ""

    form = screen.page.answer_form
    return Form(asked, screen.go, lambda: form.text.editor, form._submit, answered, runner)


@pytest.fixture
def places(laptop, office, stick):
    return laptop, office, stick


@pytest.fixture(params=[correction, plan, question, response], ids=lambda make: make.__name__)
def form(request, qtbot, keyboard, places):
    return request.param(qtbot, keyboard, *places)


def test_what_is_half_typed_at_one_record_is_neither_shown_nor_saved_at_another(form):
    one, other = form.records
    form.open(one)
    form.type("нэгийн")
    form.open(other)
    assert form.shown == ""
    form.type("нөгөөгийн")
    form.save()
    assert [form.saved(each) for each in form.records] == ["", "нөгөөгийн"]
    form.open(one)
    assert form.shown == "нэгийн"
    form.save()
    assert [form.saved(each) for each in form.records] == ["нэгийн", "нөгөөгийн"]


def test_a_draft_that_comes_late_is_not_shown_at_the_record_opened_meanwhile(form):
    one, other = form.records
    form.open(one)
    form.type("нэгийн")
    form.open(other)
    form.runner.is_busy = True
    form.open(one)
    form.open(other)
    form.runner.catch_up()
    form.open(other)
    assert form.shown == ""
    form.type("нөгөөгийн")
    form.save()
    assert [form.saved(each) for each in form.records] == ["", "нөгөөгийн"]


def test_what_is_typed_while_another_is_being_saved_stays(form):
    one, other = form.records
    form.open(other)
    form.open(one)
    form.type("нэгийн")
    form.runner.is_busy = True
    form.save()
    form.open(other)
    form.runner.catch_up()
    form.open(other)
    form.type("нөгөөгийн")
    form.open(one)
    form.open(other)
    assert [form.saved(each) for each in form.records] == ["нэгийн", ""]
    assert form.shown == "нөгөөгийн"


def test_every_form_with_a_draft_is_tested_here():
    room = Path(fieldreg.__file__).parent / "ui"
    found = {path.name for path in room.rglob("*.py") if "DraftAutosave(" in path.read_text()}
    assert found == FORMS | {"draft_autosave.py"}
