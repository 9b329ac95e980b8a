"""The page of the edition: made, read table by table, written to a file and opened again."""

from functools import partial

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import officers, training_sessions
from fieldreg.services.figures import editions
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.edition.cover import EditionCover
from fieldreg.ui.pages.edition.page import EditionPage
from tests.support.installations import TARIAT
from tests.support.reports import CATALOGUE, TEXTS
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage
from tests.ui.screens.visible_text import visible_text

WOMEN, MEN, OTHERS = 18, 14, 3
PASSPHRASE = "долоон цэнхэр тэмээ уулын цаана хөвсгөр"  # noqa: S105  of a file of this test


@pytest.fixture
def page(qtbot, keyboard, office):
    genders = ["female"] * WOMEN + ["male"] * MEN + ["other"] * OTHERS
    people = [
        registration.register_person(
            office.desk, {"given_name": f"Хүн {number}", "soum": TARIAT, "gender": gender}
        )
        for number, gender in enumerate(genders)
    ]
    values = {"date": "2026-03-14", "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(office.desk, "Эрх", values)
    training_sessions.mark_attendance(
        office.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
    )
    quota_progress.add_quota(office.desk, "women", "50%")
    tools = office.installation.tools
    draw = partial(officers.propose_passphrase, tools, "en")
    make = partial(EditionPage, draw_passphrase=draw, load_indicators=wiring.load_indicators)
    return SinglePage(qtbot, keyboard, PageName.EDITION, make, office.installation)


def make(page):
    press("F9")
    question = page.page.keyboard.question
    press("Ctrl+Enter")
    return question


def test_at_two_hundred_per_cent_words_keep_room_beside_bars(page, qtbot):
    page.window.resize(683, 348)
    make(page)
    table = page.page.tables.table
    qtbot.waitUntil(lambda: table.viewport().width() < 600 and table.columnWidth(0) >= 240)


def test_a_year_of_which_nothing_new_is_told_is_named_with_the_report(page, office):
    asked = {"title": "Зуны тайлан", "indicators": (), "tables": ("people:gender",)}
    days = {"since": "2025-07-01", "until": "2026-06-30"}
    report = report_drafts.draft_report(office.desk, **asked, **days).id
    issued_reports.issue_report(office.installation, report, CATALOGUE, TEXTS)
    make(page)
    assert "Nothing new is told of 2026, for report 2026-1 counts days of it" in page.words


def test_the_next_edition_takes_the_place_of_the_former_and_tells_nothing_of_few(page):
    assert "No edition yet" in page.words
    assert make(page) == "Make the first edition?"
    assert page.said[-1] == "Edition 1 is made."
    assert "What would tell of fewer than 5 people is left out." in page.words
    page.choose("Table", "People by gender · 2026")
    table, bars = page.page.tables.table, 2
    assert not table.isColumnHidden(bars)
    assert "not shown, too few people" in page.words
    assert f"all · {WOMEN + MEN + OTHERS}" in page.words
    for hidden in (f"· {OTHERS} ·", f"woman · {WOMEN} · 2026.03.14\nman · {MEN} ·"):
        assert hidden not in page.words
    page.choose("Table", "Quotas")
    assert table.isColumnHidden(bars)  # of quotas none has one
    assert "others: 15" in page.words
    assert make(page) == "Make the next edition? The one before it is destroyed."
    assert page.said[-1] == "Edition 2 is made. The one before it is destroyed."
    assert "Edition 2 of" in page.words


def test_an_indicator_has_an_aim_which_the_next_file_tells_too(page, tmp_path):
    make(page)
    page.choose("Table", "Indicators, 2026")
    assert "People who took part, each once · 35" in page.words
    page.page.tables.table.setFocus()
    while page.page.tables.indicator.indicator.name != "people-trained":
        press("Down")
    press("F2")
    type_text("many")
    press("Enter")
    assert page.page.aiming.aim.problem_text
    page.fill(Aim="30")
    press("Enter")
    assert page.said[-1] == "The aim is set. It is in the edition and its next file."
    assert "aim 30 · reached" in page.words
    path = tmp_path / "march.edition"
    editions.write_edition(page.page._context.installation, path, PASSPHRASE)
    told = editions.open_edition(path, PASSPHRASE)
    assert told.aims == {"2026": {"people-trained": 30}}
    assert told.number == 1


def test_a_file_is_opened_by_its_own_passphrase_alone(page, tmp_path):
    make(page)
    path, answers = tmp_path / "march.edition", page.page._context.dialogs.answers
    press("Ctrl+E")
    assert page.focused == "Passphrase of the file"
    type_text("сул")
    press("Enter")
    assert not path.exists()
    page.fill(Passphrase_of_the_file=PASSPHRASE, Once_more=PASSPHRASE)
    answers.append(path)
    press("Enter")
    assert page.said[-1].startswith("Edition 1 is in march.edition.")
    make(page)
    answers.append(path)
    press("Ctrl+O")
    type_text("өөр нууц үг")
    press("Enter")
    assert page.page.opening.passphrase.problem_text
    page.fill(Passphrase_of_the_file=PASSPHRASE)
    press("Enter")
    assert "march.edition: Edition 1 of" in page.words
    page.go()
    assert "Edition 2 of" in page.words


@pytest.mark.usefixtures("page")
def test_a_file_is_read_where_no_register_is(visit, office, tmp_path):
    editions.make_edition(office.installation, CATALOGUE)
    path = tmp_path / "march.edition"
    editions.write_edition(office.installation, path, PASSPHRASE)
    there = visit(tmp_path / "none", "en")
    there.dialogs.answers.append(path)
    there.press("Ctrl+O")
    there.settle()
    type_text("өөр нууц үг")
    there.press("Enter")
    there.settle()
    (cover,) = there.window.findChildren(EditionCover)
    assert cover.opening.passphrase.problem_text
    assert cover.tables.shown is None
    cover.opening.passphrase.set_text(PASSPHRASE)
    there.press("Enter")
    there.settle()
    words = visible_text(there.window)
    assert "march.edition: Edition 1 of" in words
    assert "People who took part, each once · 35" in words
    cover.tables.choose("quotas")
    assert "women, 50 % · all courses" in visible_text(there.window)
    there.press("Esc")
    there.settle()
    assert "What is this computer?" in visible_text(there.window)
    assert not (tmp_path / "none").exists() or not list((tmp_path / "none").iterdir())
