"""A new session is copied from the last one of its course, or from another that is chosen."""

import pytest

from fieldreg.services import training_sessions
from tests.ui.screens.input import press, type_text
from tests.ui.screens.sessions import SessionsScreen

COURSE, OTHER = "Зуслан", "Эрх"
PLANS = (
    ("2026-03-07", {"venue": "Тариат сургууль", "capacity": 30}),
    ("2026-02-07", {"venue": "Цэцэрлэг танхим", "capacity": 25, "half_days": 2}),
    ("2026-01-10", {"venue": "Чулуут"}),
    ("2025-12-06", {"venue": "Эртний"}),
)


@pytest.fixture
def screen(qtbot, keyboard, desk):
    for day, values in PLANS:
        training_sessions.plan_session(desk, COURSE, {"date": day, **values})
    training_sessions.plan_session(desk, OTHER, {"date": "2026-03-01", "venue": "Өөр газар"})
    screen = SessionsScreen(qtbot, keyboard, desk).go()
    press("Ctrl+N")
    type_text(COURSE)
    return screen


def offered(screen):
    return [row.accessible_text for row in screen.page.form.copy.sources.rows]


def planned(desk):
    row = desk.store.sessions.list_page(0, 1)[0]
    return row.date, row.venue, row.capacity, row.half_days


def test_the_last_three_are_offered_and_the_last_one_is_copied(screen, desk):
    assert offered(screen) == [
        "2026.03.07 · Тариат сургууль, half-days: 1 · Seats: 30",
        "2026.02.07 · Цэцэрлэг танхим, half-days: 2 · Seats: 25",
        "2026.01.10 · Чулуут, half-days: 1",
        "nothing, begin empty",
    ]
    press("Enter")
    assert planned(desk) == (desk.day, "Тариат сургууль", 30, 1)


def test_another_one_is_chosen_by_arrow_and_what_was_typed_stays(screen, desk):
    screen.fill(Seats="12")
    screen.to("Copy from")
    press("Down")
    assert "The rest is as on 2026.02.07" in screen.words
    press("Ctrl+Enter")
    assert planned(desk) == (desk.day, "Цэцэрлэг танхим", 12, 2)


def test_nothing_is_copied_where_that_is_chosen(screen, desk):
    screen.to("Copy from")
    press("End")
    assert "Course and date are enough" in screen.words
    press("Enter")
    assert planned(desk) == (desk.day, None, None, 1)


def test_a_draft_keeps_what_was_chosen_and_another_course_has_its_own_last_one(screen):
    screen.to("Copy from")
    press("Down")
    press("Esc")
    press("Ctrl+N")
    form = screen.page.form
    assert form.copy.sources.currentIndex().row() == 1
    assert form.fields["venue"].text() == "Цэцэрлэг танхим"
    screen.fill(Course=OTHER)
    assert form.copy.sources.currentIndex().row() == 0


def test_a_draft_that_is_back_is_filled_from_another_one_but_for_what_was_typed(
    screen, desk, laptop
):
    begun = desk.day
    screen.fill(Seats="12")
    press("Esc")
    laptop.clock.go_on(days=3)
    press("Ctrl+N")
    form = screen.page.form
    assert form.fields["venue"].text() == "Тариат сургууль"
    screen.to("Copy from")
    press("Down")
    press("Ctrl+Enter")
    assert planned(desk) == (begun, "Цэцэрлэг танхим", 12, 2)


def test_a_course_without_a_session_offers_none(screen):
    screen.fill(Course="Шинэ")
    assert not screen.page.form.copy.isVisible()
    assert screen.page.form.fields["venue"].text() == ""
