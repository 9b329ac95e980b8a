"""The protected desk at the window: its own key, a reason, and nothing left once it closes."""

import pytest
from PySide6.QtWidgets import QApplication

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.sealed_answers.questionnaire import DECLINED, build_reply
from fieldreg.services.reports import report_drafts
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.ui.pages.sealed_answers.page import SealedAnswersPage
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE
from tests.ui.screens.input import press, type_text
from tests.ui.screens.visible_text import visible_text


@pytest.fixture
def office(office, laptop, stick):
    office.person = laptop.register("Сарантуяа", patronymic="Доржийн")
    session = laptop.hold_session(office.person)
    replies = {"ethnicity": build_reply("07"), "health": build_reply("Астматай")}
    replies |= {"lgbti": DECLINED, "seeing": build_reply("3")}
    answer_sealing.seal_answers(laptop.desk, office.person, replies, session=session, language="mn")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return office


@pytest.fixture
def at(visit, office):
    """Sit at head office's protected desk, in some language."""

    def at(language="en", *, begun=True):
        if begun:
            protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
        office.installation.close()
        there = visit(office.folder, language)
        there.unlock()
        there.window.show_page("protected")
        return there

    return at


def unlock(_there):
    type_text(DESK_PASSPHRASE)
    press("Enter")


def open_answers(there, reason="Тайлан"):
    unlock(there)
    press("Tab")
    type_text(reason)
    press("Enter")


def test_two_people_of_one_name_are_told_apart_before_one_is_opened(at, office, laptop, stick):
    other = laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2006")
    session = laptop.hold_session(other)
    replies = {"health": build_reply("эрүүл")}
    answer_sealing.seal_answers(laptop.desk, other, replies, session=session, language="mn")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    there = at()
    unlock(there)
    told = {row.value: row.accessible_text for row in there.window.page.people_list.rows}
    assert "Сарантуяа · 2006" in told[other]
    assert short_code(other) in told[other]
    assert short_code(office.person) in told[office.person]


def test_the_desk_asks_first_for_a_passphrase_of_its_own(at):
    there = at(begun=False)
    assert "Officers’ own passphrases will not open them any more" in visible_text(there.window)
    type_text(DESK_PASSPHRASE)
    press("Tab")
    type_text(DESK_PASSPHRASE)
    press("Enter")
    assert "The protected desk has its own passphrase." in visible_text(there.window)
    assert protected_desk.is_protected_desk_set_up(there.desktop._installation)
    unlock(there)
    assert "Доржийн Сарантуяа" in visible_text(there.window)


def test_two_passphrases_that_differ_begin_nothing(at):
    there = at(begun=False)
    type_text(DESK_PASSPHRASE)
    press("Tab")
    type_text("өөр")
    press("Enter")
    assert "The two are not the same." in visible_text(there.window)
    assert not protected_desk.is_protected_desk_set_up(there.desktop._installation)


def test_nothing_is_seen_before_the_desk_is_open(at):
    there = at()
    shown = visible_text(there.window)
    assert "Сарантуяа" not in shown
    type_text("буруу")
    press("Enter")
    assert "does not open the protected desk" in visible_text(there.window)


def test_answers_are_opened_for_a_reason_and_by_keys_alone(at):
    there = at()
    unlock(there)
    press("Enter")
    assert "for a written reason only" in visible_text(there.window)
    assert "Астматай" not in visible_text(there.window)
    type_text("Тайлан")
    press("Enter")
    shown = visible_text(there.window)
    for said in (
        "Health, Астматай",
        "Ethnicity, Uriankhai",
        "Seeing, Yes - a lot of difficulty",
        "LGBTI, I would rather not answer",
        "Hearing, not asked",
    ):
        assert said in shown
    assert "Answers were opened, Энхтуул · Төв оффис · Тайлан" in shown
    entries, _ = protected_desk.load_access_log(there.desktop._installation)
    assert entries[-1].entry.reason == "Тайлан"


@pytest.mark.parametrize("how", ["Esc", "another page", "lock"])
def test_closing_the_desk_leaves_nothing_of_it_in_the_window(at, how):
    there = at()
    open_answers(there)
    opened = there.window.page._desk.opened_answers
    if how == "Esc":
        press("Esc")
    elif how == "another page":
        press("Alt+1")
    else:
        there.desktop.window_manager.idle_watch.idled.emit()
    kept = [
        row.accessible_text
        for window in QApplication.topLevelWidgets()
        for page in window.findChildren(SealedAnswersPage)
        for row in page.opened_answers.rows
    ]
    assert kept == []
    assert "Астматай" not in visible_text(there.window)
    with pytest.raises(Problem):
        opened.list_all()
    if how == "another page":
        there.window.show_page("protected")
        assert "Passphrase of the protected desk" in visible_text(there.window)


def test_an_altered_log_is_told_when_the_desk_opens(at, office):
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    with office.desk.store.transaction():
        office.desk.store._db.execute("DELETE FROM access")
    there = at(begun=False)
    unlock(there)
    assert "was changed from outside" in visible_text(there.window)


def test_totals_of_a_half_year_are_issued_by_one_key_and_a_question(at):
    there = at()
    there.desktop._installation.tools.clock.go_on(days=120)
    unlock(there)
    assert "Issue totals of a half-year" in visible_text(there.window)
    press("F9")
    assert "first half of 2026" in there.window.page.keyboard.question
    press("Ctrl+Enter")
    assert "Issued. The totals are among the reports." in visible_text(there.window)
    press("F9")
    (row,) = report_drafts.list_reports(there.desktop._installation.user_session())
    assert row.is_issued
    assert "Totals were issued" in visible_text(there.window)
    there.window.show_page("reports")
    assert "Totals of sealed answers, first half of 2026" in visible_text(there.window)
    press("Enter")
    assert "Washington Group" in there.window.page.view.paper.toPlainText()
    assert "today’s figures" not in visible_text(there.window)
