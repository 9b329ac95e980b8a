"""The page of reports, by keys alone: drafted, looked at, issued, written, and known again."""

import json
from functools import partial

import pytest

from fieldreg import wiring
from fieldreg.domain.figures.reports import Cause, ChangedLine, LineFigure, LineKey, Movement
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ErasureReason
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.people import registration
from fieldreg.services.reports import report_drafts
from fieldreg.ui.navigation import PageName, ask_for_table
from fieldreg.ui.pages.reports.page import ReportsPage
from fieldreg.ui.pages.reports.report_view import ReportResources
from fieldreg.ui.pages.reports.rows import change_row
from tests.support.installations import TARIAT
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage

WOMEN, MEN = 9, 7


@pytest.fixture
def came(office):
    """Those who came to a session, registered at head office."""
    people = [
        registration.register_person(
            office.desk, {"given_name": f"Хүн {number}", "soum": TARIAT, "gender": gender}
        )
        for number, gender in enumerate(["female"] * WOMEN + ["male"] * MEN)
    ]
    values = {"date": "2026-03-14", "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(office.desk, "Эрх", values)
    training_sessions.mark_attendance(
        office.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    return session, people


@pytest.fixture
def page(qtbot, keyboard, office, came):  # noqa: ARG001  people are there first
    resources = ReportResources(wiring.load_indicators, wiring.load_report_texts)
    make = partial(ReportsPage, resources=resources)
    return SinglePage(qtbot, keyboard, PageName.REPORTS, make, office.installation)


def draft(page, title="Хаврын тайлан", from_day="2026.01.01"):
    press("Ins")
    page.fill(Title=title, From_day=from_day, Until_day="2026.12.31")
    page.choose("Language of the report", "English")
    page.to("Title")
    press("Enter")


def issue(page):
    press("F9")
    assert page.page.keyboard.question == "Sign it? Its figures stay as they are for good."
    press("Ctrl+Enter")


def test_before_signing_it_is_told_of_which_years_no_edition_tells_anything_new(page):
    draft(page)
    press("F9")
    assert page.page.keyboard.question == "Sign it? Its figures stay as they are for good."
    press_all("Esc", "Esc")
    draft(page, from_day="2025.07.01")
    press("F9")
    assert page.page.keyboard.question.endswith("edition then tells anything new of 2025.")


def press_all(*chords):
    for chord in chords:
        press(chord)


def test_at_two_hundred_per_cent_a_title_is_read_while_it_is_typed(page, qtbot):
    page.window.resize(683, 348)
    press("Ins")
    title = page.page.form.title_field.editor
    qtbot.waitUntil(lambda: title.isVisible() and title.width() >= 300)


def paper(page):
    return page.page.view.paper.toPlainText()


def test_a_draft_shows_what_is_asked_for_with_the_figures_of_today(page, office):
    assert "No reports yet" in page.words
    press("Ins")
    assert page.focused == "Title"
    press("Enter")
    assert "A report needs a title." in page.page.form.title_field.problem_text
    page.fill(Title="Хаврын тайлан", From_day="2026.01.01", Until_day="2026.13.31")
    page.choose("Language of the report", "English")
    page.to("What is in it")
    press_all("Home", "Space", "End", "Space")  # the first indicator goes, the last table comes
    page.fill(Heading_of_your_text="Товч")
    page.to("Your text")
    type_text("Нэг сургалт.")
    page.to("Title")
    press("Enter")
    assert "A day is needed" in page.page.form.until.problem_text
    page.fill(Until_day="2026.12.31")
    page.to("Title")
    press("Enter")
    assert page.focused == "The report as it is printed"
    read = paper(page)
    for words in ("Хаврын тайлан", "2026.01.01 – 2026.12.31", "Нэг сургалт.", "woman", "16"):
        assert words in read, read
    assert "People who took part, each once" not in read
    (row,) = report_drafts.list_reports(office.desk)
    assert row.draft["tables"][-1] == "sessions:generation"
    press("Esc")
    assert page.focused == "Reports"
    assert "Хаврын тайлан, 2026.01.01 – 2026.12.31 · English, draft" in page.words


def test_a_changed_figure_tells_its_cause_before_anything_that_has_no_room():
    content = {"indicators": [{"name": "women", "unit": "per-mille", "label": "Share of women"}]}
    key, then = LineKey("women"), LineFigure(660, 553, 739)
    late = (Movement(Cause.LATE, 38, "Завхан 1"),)
    moved = change_row(content, ChangedLine(key, then, LineFigure(698, 692, 699), late))
    assert moved.line == "66.0 % → 69.8 %: +3.8 % arrived late: Завхан 1"
    surer = change_row(content, ChangedLine(key, then, LineFigure(660, 640, 670), ()))
    assert surer.line.startswith("66.0 % (55.3 %–73.9 %) → 66.0 % (64.0 %–67.0 %): what is certain")


def test_a_draft_is_changed_and_discarded(page, office):
    draft(page)
    press_all("Esc", "F2")
    assert page.typed("Title") == "Хаврын тайлан"
    page.fill(Title="Намрын тайлан")
    press_all("Enter", "Esc")
    assert "Намрын тайлан" in page.words
    press("Del")
    assert page.page.keyboard.question == "Discard this report?"
    press("Ctrl+Enter")
    assert page.said[-1] == "Discarded: Намрын тайлан"
    assert report_drafts.list_reports(office.desk) == []


def test_an_issued_report_stays_and_tells_what_changed_since_and_why(page, office, came):
    draft(page)
    issue(page)
    assert page.said[-1] == "Issued. Write a file of it for those who get it."
    assert "Genuine: signed by one officer, and unchanged since." in page.words
    assert "No figure would be another today." in page.words
    session, _ = came
    new = registration.register_person(office.desk, {"given_name": "Ану", "soum": TARIAT})
    training_sessions.mark_attendance(
        office.desk, session, [new], AttendanceMark.PRESENT, shown=AS_STORED
    )
    press("Esc")
    assert "F2" not in page.hints
    press("Enter")
    assert "figures would be others today. The report stays as it is." in page.words
    assert "People who took part, each once, 16 → 17: +1 added or corrected here" in page.words
    assert "16" in paper(page)
    changes = page.page.view.changes
    changes.changes.setFocus()
    press("Enter")
    assert "Who moved it" in page.words
    assert "Ану, added or corrected here" in page.words
    press("Enter")
    assert page.ways.taken[-1] == ("person", new)
    press("Esc")
    assert "16 → 17: +1 added or corrected here" in page.words
    assert changes.changes.hasFocus()
    press("Ins")
    page.to("Title")
    press("Enter")
    assert "17" in paper(page)
    assert [row.is_issued for row in report_drafts.list_reports(office.desk)] == [False, True]


def test_of_what_is_erased_nobody_is_named_and_the_keys_stay_in_the_list(page, office, came):
    draft(page)
    issue(page)
    _, people = came
    erasure_orders.erase_people(office.installation, people[:1], ErasureReason.ASKED)
    press_all("Esc", "Enter")
    changes = page.page.view.changes.changes
    changes.setFocus()
    while "erased" not in changes.current_row().line:
        press("Down")
    press("Enter")
    assert "what moved it is erased" in page.words
    assert changes.hasFocus()
    press("Down")
    assert "what moved it is erased" not in page.words
    assert "figures would be others today." in page.words


@pytest.mark.parametrize("suffix", ["json", "pdf"])
def test_a_file_of_a_report_is_known_again_unless_it_was_changed(page, tmp_path, suffix):
    draft(page)
    issue(page)
    path, answers = tmp_path / f"report.{suffix}", page.page._context.dialogs.answers
    answers.append(path)
    press("Ctrl+E")
    assert page.said[-1] == f"Written: {path.name}"
    assert "Genuine: signed by one officer, and unchanged since." in page.words
    answers.append(path)
    press("F4")
    assert page.said[-1] == f"Genuine: {path.name} is this report, unchanged."
    path.write_bytes(path.read_bytes() + b" ")
    answers.append(path)
    press("F4")
    assert page.said[-1].startswith(f"Not genuine: {path.name}")
    if suffix == "json":
        assert json.loads(path.read_text(encoding="utf-8"))["content"]["number"] == "2026-1"


def test_two_officers_sign_where_there_are_two(page, office, monkeypatch):
    monkeypatch.setattr(
        type(office.installation.authority), "list_signers", lambda *_: ["Бат", "Болд"]
    )
    draft(page)
    issue(page)
    assert page.said[-1] == "Signed. It is issued once a second officer signs it too."
    assert "What is signed so far is genuine." in page.words
    assert "signed by a second officer" in page.words
    press("Esc")
    assert "a second officer has to sign" in page.words


def test_a_question_of_the_figures_stands_in_a_new_draft(page, office):
    page.go(ask_for_table("people:course,gender", "2026-01-01", "2026-06-30"))
    assert page.focused == "Title"
    assert page.page.form.contents.current_value() == "people:course,gender"
    assert "Table: people by course, gender: in it" in page.words
    type_text("Тайлан")
    press("Enter")
    (row,) = report_drafts.list_reports(office.desk)
    assert "people:course,gender" in row.draft["tables"]
    assert (row.draft["since"], row.draft["until"]) == ("2026-01-01", "2026-06-30")
