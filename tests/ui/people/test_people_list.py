"""The list of people: found in a few letters, and registered from the keyboard."""

import csv
from dataclasses import fields

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.pairs import typed_places
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.people.search import SearchHits
from fieldreg.store.records.list_filters import PeopleFilter
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.forms.erasure_form import ErasureForm
from fieldreg.ui.keyboard.bindings import list_menu_actions
from fieldreg.ui.navigation import NEW_RECORD
from fieldreg.ui.pages.people import sorting
from fieldreg.ui.pages.people.registration import NEW_PERSON_DRAFT
from fieldreg.ui.widgets.form_fields import FormField
from tests.support.installations import TARIAT
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.people import PeopleScreen, register_many


def people(desk):
    return [(one.given_name, one.patronymic) for one in desk.store.people.list_page(0, 100)]


def draft(desk):
    return form_drafts.load_draft(desk, NEW_PERSON_DRAFT)


# The list


def test_what_is_asked_for_at_times_is_built_when_it_is_asked_for(screen):
    screen.go()
    built = screen.page.stack._views
    before = len(built)
    press("Ins")
    assert [type(view).__name__ for view in built[before:]] == ["RegistrationView"]


def test_where_nobody_is_registered_the_page_says_what_to_do_and_its_key_does_it(screen):
    screen.go()
    assert "Nobody is registered yet" in screen.words
    press("Ins")
    assert screen.focused == "Patronymic"


def test_the_list_counts_everyone_and_shows_them_in_order(screen, laptop):
    laptop.register("Сарантуяа")
    laptop.register("Анударь", patronymic="Мөнхбатын")
    screen.go()
    assert screen.given_names == ["Анударь", "Сарантуяа"]
    assert "2 people" in screen.words
    assert "Nobody is registered yet" not in screen.words


def test_the_page_is_the_list_as_soon_as_somebody_is_registered(screen, laptop):
    screen.go()
    laptop.register("Сарантуяа")
    screen.ways.notify_changed({kinds.TRAINEE.name})
    assert screen.given_names == ["Сарантуяа"]
    assert "Nobody is registered yet" not in screen.words


@pytest.mark.parametrize("typed", ["сар", "sar", "Sarantuya", "1999", "99112233"])
def test_a_few_letters_of_either_alphabet_a_year_or_a_phone_find_somebody(screen, laptop, typed):
    wanted = laptop.register("Сарантуяа", birth_date="1999", phone="99112233")
    laptop.register("Билгүүн", birth_date="2001")
    screen.go().search(typed)
    assert screen.given_names == ["Сарантуяа"]
    press("Enter")
    assert screen.ways.taken == [("person", wanted)]


def test_the_arrows_choose_whom_enter_opens_while_the_letters_stay(screen, laptop):
    laptop.register("Сарангэрэл")
    second = laptop.register("Сарантуяа")
    screen.go().search("сар")
    press("Down")
    press("Enter")
    assert screen.ways.taken == [("person", second)]
    assert QApplication.focusWidget().text() == "сар"


def test_enter_opens_nobody_where_nobody_was_found(screen, laptop):
    laptop.register("Билгүүн")
    screen.go().search("сар")
    assert "Nobody found" in screen.words
    press("Enter")
    assert screen.ways.taken == []


def test_esc_clears_the_search_and_then_does_nothing_more(screen, laptop):
    laptop.register("Билгүүн")
    screen.go().search("сар")
    press("Esc")
    assert screen.given_names == ["Билгүүн"]
    press("Esc")
    assert screen.given_names == ["Билгүүн"]
    assert screen.focused == "Name, birth year, phone, code"


def test_those_out_of_use_are_shown_by_their_key_and_found_by_letters_too(screen, laptop, desk):
    laptop.register("Билгүүн")
    gone = laptop.register("Сарантуяа")
    with desk.writing() as writing:
        writing.retire(kinds.TRAINEE, gone)
    screen.go()
    assert screen.given_names == ["Билгүүн"]
    press("Ctrl+T")
    assert screen.given_names == ["Сарантуяа"]
    assert "Records out of use" in screen.words
    screen.search("билг")
    assert screen.given_names == []
    press("Esc")
    press("Esc")
    assert screen.given_names == ["Билгүүн"]


def test_everyone_is_counted_when_somebody_comes_and_at_no_key(screen, laptop):
    laptop.register("Билгүүн")
    screen.go().search("сар")
    laptop.register("Сарантуяа")
    screen.search("сара")
    line = screen.page.head.subtitle
    assert line.display_text == "1 people"
    screen.ways.notify_changed({kinds.TRAINEE.name})
    assert line.display_text == "2 people"
    assert screen.given_names == ["Сарантуяа"]


def test_somebody_who_came_is_counted_though_a_letter_was_typed_meanwhile(threaded, laptop, qtbot):
    laptop.register("Билгүүн")
    threaded.go()
    line = threaded.page.head.subtitle
    qtbot.waitUntil(lambda: line.display_text == "1 people")
    laptop.register("Сарантуяа")
    threaded.ways.notify_changed({kinds.TRAINEE.name})
    threaded.search("с")
    qtbot.waitUntil(lambda: line.display_text == "2 people")


def test_of_more_than_a_hundred_the_nearest_are_shown_and_said_to_be_that(screen, desk):
    register_many(desk, 101)
    screen.go().search("хүн")
    assert len(screen.given_names) == 100
    assert "The 100 closest people are shown" in screen.words
    screen.search("хүн 1998")
    assert "Nobody found" in screen.words


def test_where_the_search_was_broken_off_nobody_found_is_not_the_last_word(
    screen, laptop, monkeypatch
):
    laptop.register("Сарантуяа")
    hits = SearchHits([], is_cut=True)
    monkeypatch.setattr(PeopleRepository, "search", lambda *_args: hits)
    screen.go().search("хүн 1998")
    assert "Nobody found yet" in screen.words


def test_a_list_of_five_thousand_is_fetched_as_it_is_gone_through(threaded, desk, qtbot):
    register_many(desk, 5_000)
    threaded.go()
    model = threaded.page.people_list.model
    qtbot.waitUntil(lambda: model.rowCount() == 5_000)
    assert threaded.page.head.subtitle.display_text == f"{QLocale().toString(5_000)} people"
    for _ in range(250):
        press("Down")
    table = threaded.page.people_list.table
    qtbot.waitUntil(lambda: table.current() is not None)
    assert table.current().person.given_name == "Хүн 00250"
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())
    press("Enter")
    assert threaded.ways.taken == [("person", table.current().person.id)]


def test_whoever_comes_back_from_a_person_finds_the_list_where_it_was_left(screen, desk):
    register_many(desk, 300)
    screen.go()
    for _ in range(150):
        press("Down")
    screen.go()
    assert screen.page.people_list.table.currentIndex().row() == 150


def test_the_hint_bar_never_names_more_than_six_keys(screen, laptop):
    laptop.register("Билгүүн")
    screen.go()
    assert screen.hints == ["Enter", "Ctrl E", "↑\u2002↓", "Ctrl T", "F3", "Ins"]


def sort_by(screen, column):
    screen.page.people_list.table.sort_by(column)
    return screen.given_names


def test_everyone_is_sorted_by_the_columns_that_the_store_can_sort(screen, laptop, desk):
    old = laptop.register("Болд", patronymic="Өлзийн", birth_date="~1950")
    young = laptop.register("Саран", patronymic="Бат", birth_date="2007-03-14")
    laptop.register("Анужин", birth_date="?3.4.07")
    laptop.hold_session(old)
    screen.go()
    assert sort_by(screen, 0) == ["Анужин", "Саран", "Болд"]
    assert sort_by(screen, 1) == ["Анужин", "Болд", "Саран"]
    assert sort_by(screen, 1) == ["Саран", "Болд", "Анужин"]
    assert sort_by(screen, 2) == ["Анужин", "Болд", "Саран"]
    assert sort_by(screen, 4) == ["Анужин", "Саран", "Болд"]
    assert sort_by(screen, 4) == ["Болд", "Саран", "Анужин"]
    before = screen.given_names
    assert sort_by(screen, 3) == before, "the store has no order by place"
    registration.retire_person(desk, young, shown=AS_STORED)
    screen.go()
    assert screen.given_names == ["Болд", "Анужин"], "the order stays"


class SlowRunner(InlineRunner):
    """Answers what only reads when it is told to."""

    def __init__(self):
        super().__init__()
        self.waiting = []

    def run_aside(self, _owner, job, done, failed=None):  # noqa: ARG002  as the real one is called
        handle = LongJob()
        self.waiting.append((handle, job, done))
        return handle

    def answer(self):
        for handle, job, done in self.waiting:
            if not handle.is_cancelled:
                done(job())
        self.waiting.clear()


def test_a_long_sort_tells_its_seconds_and_esc_ends_it(qtbot, keyboard, laptop, desk, monkeypatch):
    monkeypatch.setattr(sorting, "_TICK_MS", 1)
    laptop.hold_session(laptop.register("Анужин"))
    laptop.register("Саран")
    slow = SlowRunner()
    screen = PeopleScreen(qtbot, keyboard, desk, runner=slow).go()

    def names():
        screen.page.people_list.table.grab()
        slow.answer()
        return screen.given_names

    assert names() == ["Анужин", "Саран"]
    for leaves, wanted in ((True, ["Анужин", "Саран"]), (False, ["Саран", "Анужин"])):
        screen.page.people_list.table.sort_by(4)
        screen.page.people_list.table.grab()
        qtbot.waitUntil(lambda: "Sorting 2 people" in screen.words)
        if leaves:
            press("Esc")
        assert names() == wanted
        assert "Sorting" not in screen.words
        assert (screen.page.people_list.model.order is None) is leaves
    screen.page.people_list.reload()
    screen.page.people_list.table.grab()
    qtbot.waitUntil(lambda: "Sorting 2" in screen.words)
    press("Esc")
    assert names() == ["Анужин", "Саран"], "the order that is long again is not begun anew"


@pytest.fixture
def some(laptop, desk):
    """Three minors, of whom two attended a course, and an adult."""
    for name in ("Анужин", "Билгүүн", "Саран"):
        laptop.register(name, birth_date="2012", soum=TARIAT)
    laptop.register("Болд", birth_date="1980")
    attended = [one.id for one in desk.store.people.list_page(0, 9) if one.given_name != "Саран"]
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    training_sessions.mark_attendance(desk, session, attended, "present", shown=AS_STORED)


def test_filters_and_an_erasure_are_built_when_they_are_asked_for(screen):
    screen.go()
    assert screen.page.people_list.filters.findChildren(FormField) == []
    assert screen.page.findChildren(ErasureForm) == []


@pytest.mark.usefixtures("some")
def test_filters_narrow_the_list_are_seen_and_taken_off_by_keys(screen, desk):
    screen.go()
    press("F3")
    form = screen.page.people_list.filters
    assert set(form.fields) == {field.name for field in fields(PeopleFilter)}
    screen.choose("Age", "under 18")
    screen.choose("Course", "Манлайлал")
    press("Enter")
    assert screen.given_names == ["Анужин", "Билгүүн"]
    assert screen.page.head.subtitle.display_text == "2 of 4 people"
    assert screen.focused == "Name, birth year, phone, code"
    screen.search("бил")
    assert screen.given_names == ["Билгүүн"]
    screen.search("болд")
    assert "Nobody found. The filters hide 1 people. Ctrl R takes the filters off." in screen.words
    press("Esc")
    assert screen.given_names == ["Анужин", "Билгүүн"]
    screen.to("Take off: Age: under 18")
    press("Del")
    assert screen.given_names == ["Анужин", "Билгүүн", "Болд"]
    press("F3")
    assert form.fields["courses"].text() == "Манлайлал"
    press("Esc")
    assert screen.page.head.subtitle.display_text == "3 of 4 people"
    press("Ctrl+R")
    assert screen.page.head.subtitle.display_text == "4 people"
    assert len(screen.given_names) == 4
    press("F3")
    screen.choose("Registered by", desk.user_name)
    screen.fill(From_age="18")
    press("Enter")
    assert screen.given_names == ["Болд"]
    assert screen.page.people_list.filters.chips["age_from"] == "From age: 18"
    press("F3")
    screen.fill(To_age="17")
    press("Enter")
    assert screen.focused == "To age"
    assert "It lies before the other limit" in screen.words
    press("Ctrl+A")
    type_text("18")
    press("Enter")
    assert "age_to" in screen.page.people_list.filters.chips


@pytest.mark.usefixtures("some")
def test_a_place_a_day_and_an_age_that_are_none_are_refused(screen):
    screen.go()
    press("F3")
    screen.fill(Soum="Нигээчгүй", From_day="гурав", To_age="0")
    press("Enter")
    assert screen.focused == "Soum"
    press("Ctrl+A")
    press("Del")
    press("Enter")
    assert screen.focused == "From day"
    press("Ctrl+A")
    type_text("2030.01.01")
    press("Enter")
    assert screen.focused == "To age"
    press("Ctrl+A")
    type_text("20")
    press("Enter")
    assert screen.given_names == []
    assert "Nobody is shown. The filters hide 4 people." in screen.words
    assert "Enter" not in screen.hints
    assert "Open" not in [
        entry.text() for entry in list_menu_actions(screen.page.people_list.table)
    ]
    press("Ctrl+R")
    screen.to("People")
    type_text("бил")
    assert screen.given_names == ["Билгүүн"]
    assert screen.focused == "Name, birth year, phone, code"


@pytest.mark.usefixtures("some")
def test_what_is_shown_is_exported_in_its_order(screen, desk, tmp_path):
    registration.retire_person(
        desk, desk.store.people.list_page(0, 1)[0].id, shown=AS_STORED
    )  # Анужин
    screen.go()
    press("F3")
    screen.choose("Age", "under 18")
    press("Enter")
    sort_by(screen, 1)
    shown = sort_by(screen, 1)
    assert shown == ["Саран", "Билгүүн"]
    for what, names in (
        ("those shown", shown),
        ("everyone, also those out of use", ["Анужин", "Билгүүн", "Саран", "Болд"]),
    ):
        press("Ctrl+E")
        screen.choose("What", what)
        path = tmp_path / f"{len(names)}.csv"
        screen.write("Text table, no passphrase", path, "тайлан")
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [row["given_name"] for row in csv.DictReader(file)] == names
        press("Esc")


def test_several_people_are_added_to_a_session_at_once(screen, laptop, desk):
    people = [laptop.register(f"Хүн {number}") for number in range(3)]
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    training_sessions.add_participants(desk, session, people[:1])
    screen.go()
    press("Shift+Down")
    press("Shift+Down")
    press("F6")
    assert "Манлайлал" in screen.words
    press("Esc")
    assert screen.page.people_list.table.hasFocus()
    press("F6")
    press("Enter")
    there = desk.store.sessions.list_participants(session)
    assert {participant.trainee for participant in there} == set(people)
    assert screen.said[-1] == "2 people added to the session: Манлайлал"
    press("F6")
    assert screen.page.add_to_session.code_edit.hasFocus()  # nothing here is open to them


def test_of_several_people_the_page_says_how_many_and_what_can_be_done_to_them(
    screen, laptop, tmp_path
):
    for name in ("Анударь", "Билгүүн", "Сарантуяа"):
        laptop.register(name)
    screen.go()
    assert "chosen" not in screen.words
    press("Shift+Down")
    assert "chosen: 2 · 3 people" in screen.words
    labels = {hint.label for hint in screen.page.keyboard.hints(QApplication.focusWidget())}
    assert {"erase 2 people", "add to a session"} <= labels
    assert "open" not in labels
    press("Enter")
    assert screen.ways.taken == []
    press("Ctrl+E")
    path = tmp_path / "chosen.csv"
    screen.write("Text table, no passphrase", path, "тайлан")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["given_name"] for row in csv.DictReader(file)] == ["Анударь", "Билгүүн"]
    press("Esc")
    press("Esc")
    assert "chosen" not in screen.words


def test_several_people_are_erased_once_their_number_is_typed(qtbot, keyboard, laptop, desk):
    screen = PeopleScreen(qtbot, keyboard, laptop.installation)
    for name in ("Анударь", "Билгүүн", "Сарантуяа"):
        laptop.register(name)
    screen.go()
    press("F4")
    assert screen.page.stack.currentWidget() is not screen.page.several.form
    press("Shift+Down")
    press("F4")
    assert "Ask head office to erase: 2 people" in screen.words
    screen.to("To confirm, type: 2")
    type_text("3")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert len(people(desk)) == 3
    QApplication.focusWidget().clear()
    type_text("2")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert [name for name, _ in people(desk)] == ["Сарантуяа"]
    assert "1 people" in screen.words
    (request,) = desk.store.erasures.list_requests()
    assert len(request.people) == 2


def test_more_people_than_a_session_has_are_not_added_at_once(screen, desk):
    register_many(desk, 201)
    training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    screen.go()
    screen.page.people_list.table.selectAll()
    press("F6")
    assert screen.said == ["Choose at most 200 people at a time."]


# Registering


def test_a_person_is_registered_with_the_letters_that_found_nobody(screen, laptop, desk):
    laptop.register("Билгүүн")
    screen.go().search("доржийн сарантуяа")
    press("Ins")
    assert screen.typed("Given name") == "Сарантуяа"
    screen.fill(Soum="Тариат", Born="2001")
    press("Enter")
    assert people(desk) == [("Билгүүн", None), ("Сарантуяа", "Доржийн")]
    assert screen.said[-1].startswith("Registered: ")
    assert screen.typed("Given name") == ""
    press("Esc")
    press("Esc")
    assert screen.given_names == ["Билгүүн", "Сарантуяа"]


def test_what_is_typed_outlives_esc_and_a_power_cut_and_goes_with_the_registration(
    qtbot, keyboard, screen, laptop
):
    screen.go(NEW_RECORD)
    screen.fill(Given_name="Намуун", School_or_organisation="12-р сургууль")
    press("Esc")
    assert draft(laptop.desk)["given_name"] == "Намуун"
    laptop.restart()
    again = PeopleScreen(qtbot, keyboard, laptop.desk).go(NEW_RECORD)
    assert again.said == ["What you typed earlier is here again. It is not saved yet."]
    assert again.typed("School or organisation") == "12-р сургууль"
    press("Enter")
    assert people(laptop.desk) == [("Намуун", None)]
    assert draft(laptop.desk) == {}


def test_the_form_of_a_new_person_says_which_place_counts(screen, laptop, desk):
    laptop.register("Номин", soum="Уулын цаана")
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Уулын цаана"), "6525")])
    screen.go(NEW_RECORD)
    screen.fill(Given_name="Намуун", Soum="Уулын цаана")
    screen.to("Given name")
    soum = screen.page.registration_view.form.person_fields["soum"]
    assert soum.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"
    press("Esc")
    screen.go(NEW_RECORD)
    assert soum.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"


def test_a_form_without_a_given_name_says_so_and_keeps_what_was_typed(screen, desk):
    screen.go(NEW_RECORD)
    screen.fill(Patronymic="Доржийн")
    press("Enter")
    assert people(desk) == []
    assert screen.focused == "Given name"
    assert screen.typed("Patronymic") == "Доржийн"


def test_somebody_who_resembles_is_compared_and_judged_different(screen, laptop, desk):
    laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2001", soum=TARIAT)
    screen.go(NEW_RECORD)
    screen.fill(Patronymic="Доржийн", Given_name="Сарантуяа", Born="2001")
    press("F4")
    assert screen.focused == "Compare"
    press("Esc")
    assert screen.typed("Born") == "2001"
    press("F4")
    press("F5")
    assert "F4" not in screen.hints
    press("Enter")
    assert len(people(desk)) == 2


def test_somebody_who_is_registered_already_is_opened_instead(screen, laptop, desk):
    known = laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2001")
    screen.go(NEW_RECORD)
    screen.fill(Patronymic="Доржийн", Given_name="Сарантуяа", Born="2001")
    press("F4")
    press("F6")
    assert screen.ways.taken == [("person", known)]
    assert len(people(desk)) == 1
    assert draft(desk) == {}
