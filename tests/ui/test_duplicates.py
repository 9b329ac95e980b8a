"""Duplicates judged by keyboard: both records side by side, one key for each verdict."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from fieldreg.domain import kinds
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import consent_records, overview
from fieldreg.services.overview import ReminderKind
from fieldreg.services.pairs import comparing, joined_people, open_pairs, verdicts
from fieldreg.services.people import registration
from fieldreg.store.metadata import PAIR_SAMPLE
from fieldreg.ui.widgets.labels import EmptyState
from tests.support.ui.runner import BusyRunner
from tests.ui.in_sight import is_in_sight
from tests.ui.screens.duplicates import DuplicatesScreen
from tests.ui.screens.input import press

ALIKE = {"birth_date": "1990-03-14", "phone": "99112233", "gender": "female"}


@pytest.fixture
def show(qtbot, keyboard, office):
    return lambda at=office.desk, **more: DuplicatesScreen(qtbot, keyboard, at, **more)


def register(desk, name="Энхтүвшин", **values):
    return registration.register_person(desk, {"given_name": name, **ALIKE, **values})


def are_one(desk, one, other):
    roots = desk.store.pairs.find_roots([one, other])
    return roots[one] == roots[other]


def test_two_who_are_alike_are_found_joined_and_parted_again(office, show):
    desk = office.desk
    one = register(desk, patronymic="Батсайхан", soum="6501")
    other = register(desk, "Enkhtuvshin", patronymic="Б.", email="e@example.mn")
    register(desk, "Нарантуяа", birth_date="1971-05-01", phone="88001122")
    screen = show()
    assert len(screen.listed) == 1
    assert "1 questions wait to be judged" in screen.words
    for part in (
        "almost certainly one person",
        "Patronymic · Батсайхан · Б. · initial agrees",
        "Phone · 99112233 · 99112233 · same",
        "Email · unknown · e@example.mn · unknown",
        "If joined",
        "shown no more, and kept in its record: Given name: Энхтүвшин · Patronymic: Б.",
        "0 half-days attended (0 + 0)",
    ):
        assert part in screen.words
    press("F6")
    assert screen.said[-1].startswith("One person now: ")
    assert are_one(desk, one, other)
    assert "Nobody seems to be registered twice" in screen.words
    press("F9")
    assert screen.listed[0].endswith("the same")
    assert "the same: Энхтуул" in screen.words
    press("F6")  # it is said already
    assert len(screen.said) == 1
    press("F5")
    assert screen.said[-1].startswith("Two people: ")
    assert not are_one(desk, one, other)
    press("Ctrl+Z")
    assert are_one(desk, one, other)
    press("Esc")
    assert screen.listed == []


def test_the_page_tells_how_many_groups_were_too_large_to_compare(office, show):
    for number in range(13):
        register(office.desk, f"Хүн{number}", birth_date=f"19{70 + number}")
    comparing.find_new_pairs(office.desk)
    assert comparing.count_passed_over(office.desk) == 1
    assert "1 groups of people who share a value were too large to compare" in show().words


def test_with_nine_questions_comes_a_sample_that_tells_what_is_missed(office, show):
    desk = office.desk
    for number in range(9):
        for _ in range(2):
            register(desk, f"Хүн{number}", phone=f"9911000{number}", birth_date=f"19{70 + number}")
    comparing.find_new_pairs(desk)
    one, other = register(desk, phone="88001122"), register(desk, "Нарантуяа", birth_date="1971")
    comparing.find_new_pairs(desk)
    with desk.store.transaction():
        desk.store.metadata.write(PAIR_SAMPLE, [[one, other]])
    screen = show()
    assert len(screen.listed) == 10
    is_sample = [each.endswith("sample check: probably two people") for each in screen.listed]
    assert is_sample.count(True) == 1
    assert "9 questions wait to be judged" in screen.words
    assert "are not asked about, 0 of 1 were judged." in screen.words
    screen.page.list.select(is_sample.index(True))
    press("F5")
    assert len(screen.listed) == 9
    assert "are not asked about, 1 of 1 were judged." in screen.words
    press("Ctrl+Z")
    assert len(screen.listed) == 10


def test_what_is_typed_otherwise_is_not_told_as_the_same(office, show):
    desk = office.desk
    register(desk, "Жавхүү", patronymic="Жамъянболд")
    register(desk, "Жамъянболд", patronymic="Жавхүүгийн", birth_date="1990")
    screen = show()
    for part in (
        "given name and patronymic swapped",
        "Registered by: Энхтуул, Төв оффис, 2026.03.14 – Энхтуул, Төв оффис, 2026.03.14",
        "Given name · Жавхүү · Жамъянболд · swapped",
        "Patronymic · Жамъянболд · Жавхүүгийн · swapped",
    ):
        assert part in screen.words
    table = screen.page.panel.table
    rows = [table.paged.row(place) for place in range(table.paged.rowCount())]
    cells = {row.field.name: screen.page.panel._agreement_cell(row) for row in rows}
    icons = {name: cell.icon for name, cell in cells.items()}
    assert icons.items() >= {"given_name": "near", "birth_date": "near", "phone": "equals"}.items()


def test_of_twins_among_three_records_it_is_told_that_they_could_be_relatives(office, show):
    desk = office.desk
    one = register(desk, "Айман", patronymic="Айбекийн", soum="8301")
    two = register(desk, "AIJAN", patronymic="AIBYEK", soum="8301")
    three = register(desk, "Айжан", patronymic="Айбек", birth_date="1990", phone=None, soum="8301")
    with desk.writing() as writing:
        for ends in ((one, two), (one, three), (two, three)):
            writing.create(Pair(first=ends[0], second=ends[1], verdict=Verdict.OPEN))
    links = show().page.cluster_panel.links.paged
    told = links.row(0)
    assert told.numbers == (1, 2)
    assert "could also be relatives" in told.description
    assert told.reasons.startswith("Given name: nearly the same")  # first, as the end is cut off


def test_who_may_be_a_child_waits_for_a_second_officer(office, show):
    desk = office.desk
    one, other = (register(desk, birth_date="2012-03-14") for _ in range(2))
    screen = show()
    assert "May be under 18" in screen.words
    press("F6")
    assert screen.said[-1].startswith("Noted. A second officer reads it: ")
    assert screen.listed[0].endswith("waits for a second reader")
    assert "the same, by one reader: " in screen.words
    assert not are_one(desk, one, other)
    second = show(replace(desk, user_name="Хулан"))
    press("F6")
    assert second.said[-1].startswith("One person now: ")
    assert are_one(desk, one, other)


def test_each_verdict_has_a_key_and_the_next_pair_follows(office, show):
    desk = office.desk
    for number in range(4):
        for _ in range(2):
            register(desk, f"Хүн{number}", phone=f"9911000{number}", birth_date=f"198{number}")
    screen = show()
    assert len(screen.listed) >= 4
    first = screen.page.list.current_value()
    press("F8")
    second = screen.page.list.current_value()
    assert second != first
    press("U")
    assert screen.said[-1].startswith("Noted as unsure: ")
    assert screen.listed[-1].endswith("unsure")
    assert screen.page.list.current_value() not in (first, second)
    third = screen.page.list.current_value()
    press("F5")
    (verdict,) = [each for each in desk.store.pairs.list_verdicts() if each.ends == third]
    assert verdict.verdict is Verdict.DIFFERENT
    press("Ctrl+Z")
    assert screen.page.list.current_value() == third


def test_a_key_pressed_twice_judges_one_pair(office, show):
    desk = office.desk
    for name in ("Энхтүвшин", "Нарантуяа"):
        for _ in range(2):
            register(desk, name, phone=str(99110000 + len(name)))
    runner = BusyRunner()
    screen = show(runner=runner)
    count = len(screen.listed)
    runner.is_busy = True
    press("F5")
    press("F5")
    runner.catch_up()
    assert len(screen.listed) == count - 1


def test_three_records_are_one_question_of_which_some_are_one_person(office, show):
    desk = office.desk
    one, two = (register(desk, patronymic=name, soum="6501") for name in ("Батсайхан", "Б."))
    three = register(desk, patronymic="Болд", phone="88001122", birth_date="1990-11-02")
    with desk.writing() as writing:
        for ends in ((one, two), (one, three), (two, three)):
            writing.create(Pair(first=ends[0], second=ends[1], verdict=Verdict.OPEN))
    screen = show()
    assert screen.listed[0].startswith("Батсайхан Энхтүвшин, 3")
    panel = screen.page.cluster_panel
    assert panel._describe_partition() == "1, 2 are one person, not 3"
    assert "Энхтүвшин: 3 records, one person?" in screen.words
    panel.members.setFocus()
    for place in (1, 2):  # of the second and the third record
        panel.members.select(place)
        press("Space")
    assert panel._describe_partition() == "1, 3 are one person, not 2"
    press("F6")
    assert screen.said[-1] == "2 records are one person now"
    assert are_one(desk, one, three)
    assert not are_one(desk, one, two)
    assert "Nobody seems to be registered twice" in screen.words
    press("Ctrl+Z")
    assert not are_one(desk, one, three)
    press("F3")
    assert screen.said[-1] == "3 records are one person now"
    press("Ctrl+Z")
    press("F5")
    assert screen.said[-1] == "3 stay apart"
    given = {each.ends: each.verdict for each in desk.store.pairs.list_verdicts()}
    assert set(given.values()) == {Verdict.DIFFERENT}


def test_of_three_two_can_be_said_one_while_the_third_waits(office, show):
    desk = office.desk
    one, two, three = (register(desk) for _ in range(3))
    screen = show()
    press("F2")  # all are ticked, and there are no others
    assert screen.said == []
    screen.page.cluster_panel.members.setFocus()
    screen.page.cluster_panel.members.select(2)
    press("Space")
    press("F2")
    assert screen.said == ["2 records are one person now"]
    assert are_one(desk, one, two)
    assert not are_one(desk, one, three)
    [waiting] = [row.value for row in screen.page.list.rows]
    assert waiting == (one, two, three)
    said = {each.verdict for each in desk.store.pairs.list_verdicts() if three in each.ends}
    assert said == {Verdict.OPEN}
    press("F2")  # it is said already
    assert len(screen.said) == 1
    press("F3")
    assert are_one(desk, one, three)
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert not are_one(desk, one, two)


def test_who_judged_three_records_in_their_table_goes_on_in_the_list(office, show):
    desk = office.desk
    for name in ("Энхтүвшин", "Энхтүвшин", "Энхтүвшин", "Солонго", "Солонго"):
        register(desk, name, phone=f"991100{len(name):02}")
    screen = show()
    screen.page.list.select([len(row.value) for row in screen.page.list.rows].index(3))
    screen.page.cluster_panel.members.setFocus()
    press("F6")
    assert screen.said == ["3 records are one person now"]
    assert screen.page.window().focusWidget() is screen.page.list


def test_who_is_unsure_of_three_records_says_so_by_one_key(office, show):
    desk = office.desk
    people = [register(desk) for _ in range(3)]
    screen = show()
    press("U")
    assert screen.said[-1] == f"Noted as unsure: {' – '.join(['Энхтүвшин'] * 3)}"
    assert screen.listed[0].endswith("unsure")
    press("U")  # it is said already
    assert len(screen.said) == 1
    press("F6")
    assert are_one(desk, *people[1:])


def test_a_joined_record_stands_beside_those_it_is_one_with(office, show):
    desk = office.desk
    one, two, three = (register(desk) for _ in range(3))
    verdicts.judge_pair(desk, one, two, Verdict.SAME)
    screen = show()
    assert screen.page.list.current_value() == (one, two, three)
    assert "1 – 2 · the same · Энхтуул" in screen.words
    press("F6")
    assert screen.said[-1] == "3 records are one person now"
    assert are_one(desk, one, three)


def test_those_who_were_judged_different_are_not_joined_by_way_of_a_third(office, show):
    desk = office.desk
    one, two, three = (register(desk) for _ in range(3))
    verdicts.judge_pair(desk, one, three, Verdict.DIFFERENT)
    screen = show()
    panel = screen.page.cluster_panel
    assert panel._describe_partition() == "1, 2 are one person, not 3"
    panel.members.setFocus()
    panel.members.select(2)
    press("Space")
    assert "1 and 3 were judged different people and cannot be one." in screen.words
    press("F6")
    press("F3")
    assert screen.said == []
    press("Space")
    press("F6")
    assert are_one(desk, one, two)
    assert not are_one(desk, two, three)


def test_contact_that_was_refused_is_not_shown_and_enter_opens_either(office, show):
    desk = office.desk
    one, other = register(desk), register(desk)
    refusal = consent_records.NewConsent("contact", "spoken", "declined")
    consent_records.record_consent(desk, one, refusal, shown=())
    screen = show()
    assert "Phone · hidden · 99112233 · unknown" in screen.words
    press("Enter")
    press("Ctrl+U")
    assert screen.ways.taken == [("person", one), ("person", other)]


def test_what_was_judged_elsewhere_waits_no_longer_and_stands_among_the_earlier(office, show):
    desk = office.desk
    one, other = register(desk), register(desk)
    comparing.find_new_pairs(desk)
    verdicts.judge_pair(desk, one, other, Verdict.DIFFERENT)
    screen = show()
    assert "Nobody seems to be registered twice" in screen.words
    press("F9")
    assert screen.listed[0].endswith("different")


@pytest.mark.parametrize("count", [2, 3])
def test_what_another_officer_said_meanwhile_is_looked_at_first(office, show, count):
    desk = office.desk
    people = [register(desk) for _ in range(count)]
    screen = show()
    asked = [pair.ends for pair in open_pairs.list_open_pairs(desk)]
    verdicts.judge_pairs(replace(desk, user_name="Хулан"), asked, Verdict.SAME)
    press("F5")
    assert screen.said[-1].startswith("Somebody else changed this meanwhile. Nothing was saved.")
    assert are_one(desk, *people[:2])
    press("F9")
    press("F5")
    assert screen.said[-1].startswith("Two people: ")


def test_a_laptop_compares_nobody_by_itself(laptop, show):
    register(laptop.desk)
    register(laptop.desk)
    screen = show(laptop.desk)
    assert "Nobody seems to be registered twice" in screen.words


def add_course(desk, name, **values):
    with desk.writing() as writing:
        return writing.create(Course(name=name, **values))


def test_courses_of_one_name_are_judged_many_at_a_time_and_taken_back_as_one(office, show):
    desk = office.desk
    first = [add_course(desk, name) for name in ("Манлайлал", "манлайлал ", "Манлайлал")]
    second = [add_course(desk, "Хүний эрх") for _ in range(2)]
    screen = show()
    screen.to("people: 0")
    press("Right")
    groups = [row.display_text for row in screen.page.namesakes.list.rows]
    assert groups == ["Манлайлал, 3", "Хүний эрх, 2"]
    assert "courses: 2" in screen.words
    screen.page.namesakes.list.setFocus()
    press("Down")
    assert screen.page.namesakes.table.paged.rowCount() == 2
    press("Ctrl+A")
    press("F6")
    assert screen.said[-1] == "5 entries are one now"
    assert all(are_one(desk, *pair) for pair in ((first[0], first[2]), second))
    assert "No two have the same name" in screen.words
    press("Ctrl+Z")
    assert not are_one(desk, *second)
    assert len(screen.page.namesakes.list.rows) == 2
    screen.page.namesakes.list.setFocus()
    press("F5")
    verdicts_on = desk.store.pairs.list_verdicts(first)
    assert [given.verdict for given in verdicts_on] == [Verdict.DIFFERENT] * 3


def attend(desk, day, *people):
    with desk.writing() as writing:
        course = writing.create(Course.validated(name=f"Эрх {day[-1]}"))
        plan = {"course": course, "date": day, "half_days": 1, "soum": "6525"}
        session = writing.create(TrainingSession.validated(**plan))
        for person in people:
            mark = {"trainee": person, "session": session, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(**mark))


def test_beside_two_or_three_records_stands_where_each_was_and_who_else_is_called_so(office, show):
    desk = office.desk
    one = register(desk, patronymic="Батсайхан", soum="6525", school="Тариатын сургууль")
    register(desk, patronymic="Б.", soum="6525")
    for n in range(2):
        more = {"birth_date": f"195{n}-01-02", "phone": f"8811223{n}", "patronymic": "Дорж"}
        register(desk, soum="6525", gender="male", **more)
    for n in range(1, 5):
        attend(desk, f"2026-03-0{n}", one)
    comparing.find_new_pairs(desk)
    screen = show()
    latest = "; ".join(f"Эрх {n}, 2026.03.0{n}, Tariat" for n in (4, 3, 2))
    assert screen.page.panel.contexts.display_text.splitlines() == [
        f"The first: 4 sessions, the latest: {latest} · 2 others called Энхтүвшин in Tariat",
        "",
        "The second: at no session · 2 others called Энхтүвшин in Tariat",
    ]
    register(desk, patronymic="Батсайхан")
    comparing.find_new_pairs(desk)
    screen = show()
    first, _, second, _, last = screen.page.cluster_panel.contexts.display_text.splitlines()
    school = "woman · Тариатын сургууль"
    assert first.startswith(f"1. Батсайхан Энхтүвшин · {school} · 4 sessions, the latest: Эрх 4")
    assert second == (
        "2. Б. Энхтүвшин · woman · at no session · 2 others called Энхтүвшин in Tariat"
        " · Registered by: Энхтуул, Төв оффис, 2026.03.14"
    )
    assert last.startswith("3. Батсайхан Энхтүвшин · woman · at no session · Registered by: ")


def test_similar_names_are_shown_by_themselves_and_become_one_each_by_a_look(office, show):
    desk = office.desk
    names = ("Хүний эрх", "Хүний эрх", "Манлайлагч", "Манлайлагчч бага", "Манлалагч")
    courses = [add_course(desk, name) for name in names]
    screen = show()
    screen.page.tabs.select("course")
    rows = screen.page.namesakes.list.rows
    assert [row.display_text for row in rows] == ["Хүний эрх, 2", "Манлайлагч – Манлалагч"]
    assert rows[1].line == "a similar name, perhaps mistyped"
    screen.page.namesakes.list.setFocus()
    press("Ctrl+A")
    assert "They are different" in screen.words
    assert "They are one" not in screen.words, "not in one go with a similar name"
    press("F6")
    assert not are_one(desk, *courses[:2])
    screen.page.namesakes.list.select(1)
    press("F6")
    assert are_one(desk, courses[2], courses[4])
    assert screen.said[-1] == "2 entries are one now"


def test_from_a_tab_the_keys_that_the_buttons_name_work(office, show):
    pair = [add_course(office.desk, "Манлайлал") for _ in range(2)]
    screen = show()
    assert "Nobody seems to be registered twice" in screen.words
    screen.to("people: 0")
    press("Right")
    press("F6")
    assert are_one(office.desk, *pair)


def test_the_name_that_stays_is_chosen_among_those_that_are_one(office, show):
    desk = office.desk
    one, other = add_course(desk, "Манлайлал"), add_course(desk, "МАНЛАЙЛАЛ")
    screen = show()
    screen.page.tabs.select("course")
    screen.page.namesakes.table.setFocus()
    for member, name in ((0, "Манлайлал"), (1, "МАНЛАЙЛАЛ")):
        screen.page.namesakes.table.select(member)
        press("F2")
        assert screen.said[-1] == f"The name that stays: {name}"
        press("F6")
        assert joined_people.load_joined(desk, other).values["name"].value == name
        press("Ctrl+Z")
    assert not are_one(desk, one, other)


def test_what_would_be_counted_together_is_told_before_the_verdict(office, show):
    desk = office.desk
    one, other = add_course(desk, "Манлайлал"), add_course(desk, "Manlailal")
    with desk.writing() as writing:
        writing.create(Quota.validated(whom="women", number=1, course=one))
        for course in (one, other):
            session = TrainingSession.validated(course=course, date=desk.day, half_days=1)
            come = {"session": writing.create(session), "half_day": 1, "mark": "present"}
            her = writing.create(Trainee.validated(given_name="Номин", gender="female"))
            writing.create(Attendance.validated(trainee=her, **come))
    screen = show()
    screen.page.tabs.select("course")
    shown = screen.page.namesakes.joined
    moved = "now 1 (1–2, as courses may be the same), then 2 (certainly 2 of what has arrived)"
    assert shown.lines.display_text.splitlines() == [
        "The name that stays: Manlailal",
        "shown no more, and kept in its record: Name: Манлайлал",
        "2 sessions (1 + 1) · 2 people came (1 + 1) · 2 half-days attended (1 + 1)",
        f"women, people: 1 · Манлайлал: {moved}",
    ]
    screen.page.namesakes.list.setFocus()
    press("F6")
    assert not shown.isVisible()


def test_an_officer_reads_that_confidential_people_are_counted_with_no_others(
    office, show, monkeypatch
):
    desk = office.desk
    secret, other = (
        add_course(desk, name, is_confidential=answer)
        for name, answer in (("Тайвшрал", "yes"), ("тайвшрал", "no"))
    )
    with desk.writing() as writing:
        her = writing.create(Trainee.validated(given_name="Номин"))
        for course in (secret, other):
            session = TrainingSession.validated(course=course, date=desk.day, half_days=1)
            come = {"session": writing.create(session), "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(trainee=her, **come))
    told = "People of confidential courses are not counted together with others."
    for roles, is_told in (([Role.OFFICER, Role.PROTECTED_DESK], False), ([Role.OFFICER], True)):
        monkeypatch.setattr(desk.user_rights, "refresh", lambda: None)
        desk.user_rights.rights = Rights.from_roles(roles)
        screen = show()
        screen.page.tabs.select("course")
        lines = screen.page.namesakes.joined.lines.display_text.splitlines()
        assert "2 sessions (1 + 1) · 1 people came (1 + 1) · 2 half-days attended (1 + 1)" in lines
        assert (told in lines) is is_told


def test_what_would_be_counted_together_is_in_sight_above_courses_of_forty_laptops(office, show):
    for _ in range(40):
        add_course(office.desk, "Манлайлал")
    screen = show()
    screen.window.resize(1366, 697)
    screen.page.tabs.select("course")
    shown = screen.page.namesakes.joined.lines
    assert shown.display_text.splitlines()[0] == "The name that stays: Манлайлал"
    assert "+" not in shown.display_text
    assert is_in_sight(shown)


def test_a_small_screen_shows_the_names_that_are_compared_before_who_wrote_them(office, show):
    for name in ("Манлайлал ба тэгш оролцоо", "Манлайлал ба тэгш оролцо"):
        add_course(office.desk, name)
    screen = show()
    screen.window.resize(1024, 768)
    screen.page.tabs.select("course")
    table = screen.page.namesakes.table
    name, written = (table.horizontalHeader().sectionSize(column) for column in (0, 1))
    assert name >= 200
    assert written >= 140


def test_each_pair_is_shown_from_its_beginning(office, show):
    for name, born in (("Энхтүвшин", "2012-05-01"), ("Нарантуяа", "2010-11-23")):
        for mail in ("a@example.mn", "e@example.mn"):
            register(
                office.desk, name, birth_date=born, phone=f"99{born[2:4]}11{born[5:7]}", email=mail
            )
    screen = show()
    screen.window.resize(1366, 500)
    page = screen.page
    assert is_in_sight(page.panel.head)
    assert "see the rest" in screen.hints
    assert any(press("Space") or is_in_sight(page.panel.joined) for _ in range(9))
    assert not is_in_sight(page.panel.head)
    press("Space")
    assert is_in_sight(page.panel.head)
    press("Space")
    first = page.list.current_value()
    press("F6")
    assert page.list.current_value() != first
    for part in (page.panel.head, page.panel.second_reading):
        assert is_in_sight(part)


def test_what_tells_two_people_apart_stands_in_sight(office, show):
    desk = office.desk
    place, details = (
        {"aimag": "65", "soum": "6501"},
        {"occupation": "багш", "clan_name": "Боржигон"},
    )
    one = register(desk, patronymic="Дорж", school="1-р сургууль", **place, **details)
    other = register(desk, patronymic="Д.", school="1 дунд", email="e@example.mn", **place)
    with desk.writing() as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(
            TrainingSession.validated(course=course, date=desk.day, half_days=2)
        )
        for trainee in (one, other):
            come = {"session": session, "half_day": 1, "mark": "present"}
            writing.create(Attendance.validated(trainee=trainee, **come))
    panel = show().page.panel
    assert panel.met.display_text == (
        "both came to the same half-day: 1, which speaks for two people"
    )
    assert panel.met.isVisible()
    rows = [panel.table.paged.row(place) for place in range(panel.table.paged.rowCount())]
    names = [row.field.name for row in rows]
    assert names[-4:] == ["clan_name", "email", "aimag", "occupation"]
    cells = {row.field.name: panel._agreement_cell(row) for row in rows}
    assert (cells["school"].text, cells["school"].icon) == ("different", "")


def test_the_other_value_of_two_who_are_one_is_shown_by_a_key(office, show):
    desk = office.desk
    one, other = register(desk, phone="99112233"), register(desk, phone="88001122")
    verdicts.judge_pair(desk, one, other, Verdict.SAME)
    screen = show()
    press("F9")
    assert "Phone · 99112233 · 88001122 shown · different" in screen.words
    table = screen.page.panel.table
    table.setFocus()
    fields = [table.paged.row(place).field.name for place in range(table.paged.rowCount())]
    table.select(fields.index("phone"))
    assert "show the other value" in screen.hints
    for phone in ("99112233", "88001122"):
        press("F2")
        assert joined_people.load_joined(desk, other).values["phone"].value == phone
    assert screen.said[-1] == "Shown for both from now on: Phone"
    table.select(fields.index("birth_date"))
    assert "show the other value" not in screen.hints
    press("F2")
    assert len(screen.said) == 2


def test_a_laptop_judges_what_its_own_trainer_left_open(laptop, show):
    desk = laptop.desk
    one = register(desk)
    other = registration.register_person(
        desk, {"given_name": "Энхтүвшин", **ALIKE}, alike={one: Verdict.OPEN}
    )
    assert [each.kind for each in overview.list_reminders(desk)] == [ReminderKind.PAIRS]
    screen = show(desk)
    press("F6")
    assert are_one(desk, one, other)
    assert overview.list_reminders(desk) == ()
    assert "Nobody seems to be registered twice" in screen.words


def test_whom_an_officer_types_is_compared_without_a_reception(office, visit, qtbot):
    office.installation.close()
    there = visit(office.folder, "en")
    there.unlock()
    desk, search = there.book.context.user, there.book.pair_search
    search.start()
    search.stop()  # what the window compares when it opens is over
    assert not search.is_running
    people = [register(desk) for _ in range(2)]
    there.book.notify_changed({"pair", "trainee"})  # as after a verdict
    assert not search._timer.isActive()
    there.book.notify_changed({"trainee"})
    assert search._timer.isActive()
    qtbot.waitUntil(lambda: bool(open_pairs.list_open_pairs(desk)), timeout=10_000)
    assert open_pairs.list_open_pairs(desk)[0].ends == tuple(people)


@pytest.mark.parametrize("kind", [kinds.TRAINEE, kinds.COURSE, kinds.PLACE])
def test_where_nothing_waits_the_words_begin_below_the_title(show, kind):
    screen = show()
    screen.page.tabs.select(kind.name)
    shown = [each for each in screen.page.findChildren(EmptyState) if each.isVisible()]
    (empty,) = shown
    words = [empty, screen.page.head]
    left, title = (
        min(label.mapTo(screen.page, QPoint()).x() for label in each.findChildren(QLabel))
        for each in words
    )
    assert left == title
