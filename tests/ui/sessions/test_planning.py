"""Who is expected is chosen while a session is planned, and the quota counts them from then on."""

import pytest

from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress
from tests.support.installations import TARIAT
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen

COURSE, CAPITAL, SCHOOL = "Зуслан", "1110", "1-р сургууль"


@pytest.fixture
def desk(office):
    quota_progress.add_quota(office.desk, "rural", "25 %")
    return office.desk


@pytest.fixture
def people(desk):
    """Two of the country, one of them at *SCHOOL*, and two of town."""
    homes = {"Анар": TARIAT, "Болд": TARIAT, "Гэрэл": CAPITAL, "Дулам": CAPITAL}
    schools = {"Болд": SCHOOL}
    return {
        name: registration.register_person(
            desk,
            {
                "given_name": name,
                "soum": soum,
                "source_ref": f"A-{name}",
                "school": schools.get(name),
            },
        )
        for name, soum in homes.items()
    }


@pytest.fixture
def screen(qtbot, keyboard, desk, people):
    names = ("Анар", "Гэрэл", "Дулам")
    last = training_sessions.plan_session(desk, COURSE, {"date": "2026-03-07", "capacity": 8})
    training_sessions.add_participants(desk, last, [people[name] for name in names])
    return SessionsScreen(qtbot, keyboard, desk).go()


def expected(desk, session=0):
    newest = session or desk.store.sessions.list_page(0, 1)[0].id
    return {row.trainee for row in desk.store.sessions.list_participants(newest)}


def plan(screen, *keys):
    press("Ctrl+N")
    type_text(COURSE)
    for key in keys:
        press(key)
    return screen


def test_those_of_last_time_are_expected_and_counted_before_anything_is_saved(screen, desk, people):
    plan(screen)
    assert "rural 0 + 1, 1 more needed" in screen.words
    assert "expected 2" in screen.words  # of town, beside one of the country
    press("Enter")
    assert expected(desk) == {people[name] for name in ("Анар", "Гэрэл", "Дулам")}


def test_nobody_or_a_school_is_chosen_and_the_choice_outlives_another_course(screen, desk, people):
    plan(screen)
    screen.fill(Soum="Тариат")
    screen.to("Who is expected")
    assert f"{SCHOOL}, Tariat, 1" in screen.words
    press("End")
    assert "rural 0 + 1, 1 more needed" in screen.words
    screen.fill(Seats="4", Course="Шинэ")
    assert "rural 0 + 1, quota met" in screen.words
    press("Ctrl+Enter")
    assert expected(desk) == {people["Болд"]}


def test_one_is_struck_out_and_comes_back_by_the_same_key(screen, desk, people):
    plan(screen, "F6")
    assert screen.focused == "Expected people"
    for shown in ("Анар", "Гэрэл"):
        assert shown in screen.words
    press("Del")
    press("Down")
    press("Del")
    assert screen.words.count("struck out") == 2
    press("Del")
    press("Enter")
    assert expected(desk) == {people["Гэрэл"], people["Дулам"]}


def test_a_table_names_whom_to_expect_and_says_how_many_it_does_not(screen, desk, people, tmp_path):
    path = tmp_path / "applicants.csv"
    path.write_text(
        "Нэр,Бүртгэлийн дугаар\n"
        + "".join(f"{name},A-{name}\n" for name in ("Анар", "Болд"))
        + "Хэн нэгэн,\n"
    )
    plan(screen)
    screen.dialogs.answers.append(path)
    press("Ctrl+O")
    assert "applicants.csv, 2" in screen.words
    assert "1 lines name nobody who is registered" in screen.words
    assert "rural 0 + 2, quota met" in screen.words
    press("Enter")
    assert expected(desk) == {people["Анар"], people["Болд"]}


def test_a_draft_keeps_the_table_and_who_was_struck_out(screen, desk, people, tmp_path):
    path = tmp_path / "applicants.csv"
    rows = "".join(f"{name},A-{name}\n" for name in ("Анар", "Болд", "Гэрэл"))
    path.write_text(f"Нэр,Бүртгэлийн дугаар\n{rows}")
    plan(screen)
    screen.dialogs.answers.append(path)
    press("Ctrl+O")
    press("F6")
    press("Del")
    screen.go("new")
    assert "applicants.csv, 3" in screen.words
    press("Ctrl+Enter")
    assert expected(desk) == {people["Болд"], people["Гэрэл"]}
    press("Ctrl+N")
    assert "applicants.csv" not in screen.words


def test_a_draft_keeps_the_group_that_was_chosen(screen, desk, people):
    plan(screen)
    screen.fill(Soum="Тариат")
    screen.to("Who is expected")
    press("End")
    screen.go("new")
    press("Ctrl+Enter")
    assert expected(desk) == {people["Болд"]}


def test_a_changed_session_keeps_its_people(screen, desk, people):
    last = desk.store.sessions.list_page(0, 1)[0].id
    screen.go(last)
    assert "Who is expected" not in screen.words
    screen.fill(Seats="12")
    press("Enter")
    assert expected(desk, last) == {people[name] for name in ("Анар", "Гэрэл", "Дулам")}
