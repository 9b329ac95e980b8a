"""Conflicts worked through by keyboard: both values, whose they are, one key each."""

from dataclasses import replace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.people import registration
from fieldreg.store.log.change_log import changes_between
from fieldreg.ui.background.worker import Cancelled
from tests.support.conflicting_laptops import OLZIIT, ConflictingLaptops, all_changes, apply_changes
from tests.support.ui.runner import BusyRunner, InlineRunner
from tests.ui.in_sight import is_in_sight
from tests.ui.screens.conflicts import ConflictsScreen
from tests.ui.screens.input import press, type_text


@pytest.fixture
def pair(office):
    return ConflictingLaptops(office)


@pytest.fixture
def show(qtbot, keyboard, pair):
    return lambda record=None, **more: ConflictsScreen(qtbot, keyboard, pair.one, record, **more)


def value(pair, name):
    return pair.one.store.records.load(kinds.TRAINEE, pair.person).values[name]


def several(pair, count):
    """Let both sides contradict each other about the phones of *count* people."""
    people = [
        registration.register_person(pair.one, {"given_name": f"Хүн{number}"})
        for number in range(count)
    ]
    pair.meet()
    for side, phone in ((pair.one, "1"), (pair.other, "2")):
        for person in people:
            registration.correct_person(side, person, {"phone": phone}, shown=AS_STORED)
    pair.meet()
    return people


def test_both_values_stand_there_with_whose_they_are_and_what_was_seen(pair, show):
    registration.correct_person(pair.one, pair.person, {"soum": "6504"}, shown=AS_STORED)
    pair.meet()
    pair.differ(soum=(OLZIIT, "6501"))
    screen = show()
    assert screen.waiting == ["Болд, Soum"]
    assert sorted(screen.values) == ["Erdenebulgan, Arkhangai", "Ölziit, Arkhangai"]
    words = screen.words
    for part in (
        "Оюунчимэг, Архангай 1",
        "Ерболат, Баян-Өлгий 1",
        "noted on 2026.03.14",
        "Value seen: Battsengel, Arkhangai",
        "the value all had seen",
        "shown for now",
    ):
        assert part in words


@pytest.mark.parametrize(("key", "place"), [("1", 0), ("2", 1), ("F5", 0), ("F6", 1)])
def test_one_key_keeps_a_value_and_the_next_one_comes(pair, show, key, place):
    several(pair, 3)
    screen = show()
    first = screen.waiting[0]
    kept = screen.values[place]
    (one, *_) = conflict_resolution.list_conflicts(pair.one)
    press(key)
    stands = pair.one.store.records.load(kinds.TRAINEE, one.record).values["phone"]
    assert stands == kept
    assert first not in screen.waiting
    assert len(screen.waiting) == 2
    assert screen.current == screen.waiting[0]
    assert f"Decided: {first.split(',')[0]} · {kept}" in screen.said
    assert screen.ways.news[-1] == {"trainee"}


def test_twenty_go_by_with_a_key_each_and_two_hundred_by_one_answer(pair, show):
    several(pair, 220)
    screen = show()
    assert screen.page.head.subtitle.display_text == "220 conflicts · one field, different values"
    for _ in range(20):
        press("1")
    for key in ("F3", "1", "Ctrl+Enter"):
        press(key)
    assert screen.said[-1] == "200 conflicts decided"
    assert screen.waiting == []
    assert "Nothing is in conflict" in screen.words
    pair.agree()


def test_one_answer_is_given_to_all_of_one_kind_and_taken_back_as_one(pair, show):
    people = several(pair, 5)
    pair.differ(school=("а", "б"), given_name=("Бат", "Болор"))
    screen = show()
    assert "all of this kind" not in screen.hints  # one name
    press("End")
    press("F3")
    assert screen.several == "5 conflicts chosen"
    assert screen.values == []  # one conflict is not shown beside an answer for all
    press("2")
    for part in ("Keep the other value · Phone: 5", "Phone: 1 → 2", "and 2 more"):
        assert part in screen.words
    assert len(conflict_resolution.list_conflicts(pair.one)) == 7
    press("Ctrl+Enter")
    assert screen.said[-1].startswith("5 conflicts decided")
    assert len(screen.waiting) == 2
    records = pair.one.store.records.load_many(kinds.TRAINEE, people)
    assert [record.values["phone"] for record in records] == ["2"] * 5
    press("Ctrl+Z")
    assert screen.said[-1] == "Taken back: 5 people corrected (phone)"
    assert len(screen.waiting) == 7


def test_the_chosen_ones_say_what_is_left_and_one_press_leads_back(pair, show):
    several(pair, 2)
    pair.differ(given_name=("Бат", "Болор"))
    screen = show()
    press("Ctrl+A")
    press("1")
    assert "Left as they are: to be read one by one: 1" in screen.words
    assert "decides 2 · leaves 1" in screen.words
    press("Esc")
    assert (screen.several, len(screen.values)) == ("", 2)
    press("Ctrl+A")
    press("Ctrl+Enter")  # no answer was chosen, so none is given
    assert len(conflict_resolution.list_conflicts(pair.one)) == 3


def test_an_answer_may_be_for_the_conflicts_with_one_laptop_alone(pair, office, show):
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    people = several(pair, 3)
    apply_changes(third, all_changes(pair.one))
    late = registration.register_person(pair.one, {"given_name": "Сараа"})
    apply_changes(third, all_changes(pair.one))
    for side, phone in ((pair.one, "1"), (third, "3")):
        registration.correct_person(side, late, {"phone": phone}, shown=AS_STORED)
    apply_changes(pair.one, all_changes(third))
    screen = show()
    press("F3")
    assert "decides 4" in screen.words
    screen.to("Only conflicts with a value of")
    type_text("у")  # Увс 1
    assert "decides 1 · leaves 3" in screen.words
    press("2")
    assert "Left as they are: of other laptops: 3" in screen.words
    press("Ctrl+Enter")
    assert {ref.record for ref in conflict_resolution.list_conflicts(pair.one)} == set(people)
    third.store.close()


class StoppingRunner(InlineRunner):
    """Stops the next long job, once *is_stopping*, before it is through."""

    is_stopping = False

    def run_long(self, owner, job, *answers, **more):
        def stop(done, _total):
            if done and self.is_stopping:
                self.is_stopping = False
                raise Cancelled

        return super().run_long(owner, lambda _report: job(stop), *answers, **more)


def test_an_answer_that_is_stopped_decides_nothing_and_can_be_given_again(pair, show):
    several(pair, 3)
    runner = StoppingRunner()
    screen = show(runner=runner)
    press("F3")
    press("1")
    runner.is_stopping = True
    press("Ctrl+Enter")
    assert screen.said[-1] == "Stopped. Nothing was decided."
    assert len(conflict_resolution.list_conflicts(pair.one)) == 3
    press("Ctrl+Enter")
    assert screen.waiting == []


def test_a_value_that_came_while_the_plan_was_shown_is_left(pair, show):
    people = several(pair, 3)
    screen = show()
    press("F3")
    press("1")
    registration.correct_person(pair.one, people[0], {"phone": "3"}, shown=AS_STORED)
    press("Ctrl+Enter")
    assert screen.said[-1] == "2 conflicts decided · changed meanwhile and left: 1"
    assert pair.one.store.records.load(kinds.TRAINEE, people[0]).values["phone"] == "3"


def test_a_key_pressed_twice_decides_once(pair, show):
    several(pair, 2)
    runner = BusyRunner()
    screen = show(runner=runner)
    runner.is_busy = True
    press("1")
    press("1")
    runner.catch_up()
    assert len(screen.waiting) == 1
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1


def test_both_are_kept_in_one_text_where_that_can_be(pair, show):
    pair.differ(school=("1-р сургууль", "Лицей"), phone=("1", "2"))
    screen = show()
    assert "Both" not in screen.words  # a phone number is one
    press("B")
    assert len(screen.waiting) == 2
    press("Down")
    assert "Both: 1-р сургууль; Лицей" in screen.words
    press("B")
    assert value(pair, "school") == "1-р сургууль; Лицей"


def test_another_value_is_typed_and_enter_alone_settles_nothing(pair, show):
    pair.differ(birth_date=("2009-03-12", "2009-12-03"))
    screen = show()
    press("E")
    assert screen.focused == "Born"
    screen.fill(Born="2009.12.13")
    press("Enter")
    assert conflict_resolution.list_conflicts(pair.one)
    assert screen.focused == "Keep what is typed"
    press("Enter")
    assert value(pair, "birth_date") == "2009-12-13"
    assert screen.waiting == []


def test_what_was_typed_and_left_with_esc_settles_nothing(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    press("E")
    type_text("3")
    press("Esc")
    assert screen.focused == "Another value"
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1


def test_a_figure_typed_into_the_field_is_a_figure(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    press("E")
    screen.fill(Phone="")
    type_text("1")
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1
    assert screen.typed("Phone") == "1"


def test_what_is_typed_takes_the_place_of_the_old_value(pair, show):
    pair.differ(phone=("99110001", "99110002"))
    screen = show()
    press("E")
    type_text("88110003")
    assert screen.typed("Phone") == "88110003"


def test_a_place_is_chosen_by_its_name_and_brings_its_aimag(pair, show):
    pair.differ(soum=(OLZIIT, "8313"), aimag=("65", "83"))
    screen = show()
    press("E")
    screen.fill(Soum="Тариат")
    press("Enter")
    press("Enter")
    assert (value(pair, "soum"), value(pair, "aimag")) == ("6525", "65")


def test_a_session_is_settled_too_and_a_wrong_number_stays_in_its_field(pair, show):
    session = training_sessions.plan_session(pair.one, "Хүний эрх", {"date": "2026-03-20"})
    pair.meet()
    for side, seats in ((pair.one, 20), (pair.other, 30)):
        training_sessions.change_session(side, session, {"capacity": seats}, shown=AS_STORED)
    pair.meet()
    screen = show()
    assert screen.waiting == ["Хүний эрх, 2026.03.20, Seats"]
    press("E")
    type_text("олон")
    press("Enter")
    press("Enter")
    assert "This field cannot take that value" in screen.words
    screen.fill(Seats="25")
    press("Enter")
    press("Enter")
    shown = pair.one.store.records.load(kinds.SESSION, session).values["capacity"]
    assert (shown, screen.waiting) == (25, [])


def test_the_last_decision_is_undone_by_deciding_again(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    first, second = screen.values
    press("1")
    assert "Nothing is in conflict" in screen.words
    press("Ctrl+Z")
    assert screen.values == [first, second]
    for part in (  # each value is still whose it was
        "Ерболат, Баян-Өлгий 1",
        "Taken back by: Оюунчимэг, Архангай 1 · 2026.03.14",
    ):
        assert part in screen.words
    press("2")
    assert value(pair, "phone") == second
    pair.agree()


def test_what_somebody_wrote_since_is_not_decided_again(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    press("1")
    another = replace(pair.one, writes_acts=False)
    registration.correct_person(another, pair.person, {"phone": "3"}, shown=AS_STORED)
    press("Ctrl+Z")
    assert screen.said[-1] == "Somebody changed this since. It stays as it is now."
    assert value(pair, "phone") == "3"


def test_a_value_that_came_in_meanwhile_is_shown_before_anything_is_settled(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    registration.correct_person(pair.other, pair.person, {"phone": "4"}, shown=AS_STORED)
    changes = changes_between(pair.other.store._db, 0, (1 << 63) - 1)
    registration.correct_person(pair.one, pair.person, {"phone": "5"}, shown=AS_STORED)
    apply_changes(pair.one, changes)
    press("1")
    assert "Another value came in meanwhile" in screen.said[-1]
    assert sorted(screen.values) == ["4", "5"]
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1


def test_a_key_meant_for_values_that_changed_under_it_decides_nothing(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    registration.correct_person(pair.other, pair.person, {"phone": "4"}, shown=AS_STORED)
    changes = all_changes(pair.other)
    registration.correct_person(pair.one, pair.person, {"phone": "5"}, shown=AS_STORED)
    apply_changes(pair.one, changes)
    screen.window.notify_records_changed({kinds.TRAINEE.name})
    assert "Another value came in meanwhile" in screen.said[-1]
    assert "4" in screen.values
    press("1")
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1
    screen.page.panel._unread.stop()  # she had the time to read
    press("1")
    assert conflict_resolution.list_conflicts(pair.one) == []


def test_a_key_decides_no_conflict_that_took_the_place_of_one_settled_by_another(pair, show):
    several(pair, 3)
    screen = show()
    first, second, _ = screen.waiting
    (one, *_) = conflict_resolution.list_conflicts(pair.one)
    other = replace(pair.one, user_name="Хулан")
    with other.writing() as writing:
        conflict = conflict_resolution.load_conflict(pair.one, one)
        writing.edit(one.kind, one.record, {"phone": "1"}, shown=conflict.shown)
    screen.window.notify_records_changed({kinds.TRAINEE.name})
    assert screen.current == f"{first.split(',')[0]}, settled by somebody else"
    assert "Settled meanwhile by Хулан" in screen.words
    for key in ("1", "2", "F5", "F6", "B", "E", "Enter"):
        press(key)
    assert len(conflict_resolution.list_conflicts(pair.one)) == 2
    press("Down")
    assert screen.current == second
    assert len(screen.waiting) == 2  # the settled one goes once it is left
    press("1")
    assert len(conflict_resolution.list_conflicts(pair.one)) == 1


def test_the_last_conflict_settled_by_another_is_told_and_left_by_the_key_for_the_next(pair, show):
    pair.differ(phone=("1", "2"))
    screen = show()
    (ref,) = conflict_resolution.list_conflicts(pair.one)
    conflict = conflict_resolution.load_conflict(pair.one, ref)
    conflict_resolution.resolve_conflict(pair.one, conflict, "2")
    press("1")
    assert value(pair, "phone") == "2"
    assert "Settled meanwhile by" in screen.words
    press("F8")
    assert "Nothing is in conflict" in screen.words


@pytest.mark.parametrize("keys", [["2"], ["Ctrl+A", "2"]])
def test_the_plan_of_many_and_its_answers_are_scrolled_into_sight_at_twice_the_size(
    qtbot, pair, show, keys
):
    several(pair, 30)
    screen = show()
    screen.window.resize(683, 348)
    press("F3")
    answers = screen.page.several._buttons.values()
    qtbot.waitUntil(lambda: all(map(is_in_sight, answers)))
    for key in keys:
        press(key)
    qtbot.waitUntil(lambda: is_in_sight(screen.page.several.plan_text))
    assert "Keep the other value" in screen.page.several.plan_text.display_text


def test_out_of_use_or_corrected_is_told_as_what_happened(pair, show):
    registration.retire_person(pair.one, pair.person, shown=AS_STORED)
    registration.correct_person(pair.other, pair.person, {"phone": "88112233"}, shown=AS_STORED)
    pair.meet()
    screen = show()
    assert screen.waiting == ["Болд, out of use or not"]
    words = screen.words
    for part in (
        "One person took this out of use, another corrected it",
        "Taken out of use by: Оюунчимэг, Архангай 1",
        "Corrected by: Ерболат, Баян-Өлгий 1",
        "What was corrected: Phone",
        "Had not seen that it was taken out of use",
        "Keep in use",
        "Take out of use",
    ):
        assert part in words
    press("2")
    assert pair.one.store.records.load(kinds.TRAINEE, pair.person).is_retired


def test_attendance_says_whose_and_where(pair, show):
    session = training_sessions.plan_session(pair.one, "Эрх", {"date": "2026-03-20"})
    training_sessions.mark_attendance(
        pair.one, session, [pair.person], training_sessions.AttendanceMark.ABSENT, shown=AS_STORED
    )
    pair.meet()
    training_sessions.remove_participant(pair.one, session, pair.person, shown=AS_STORED)
    training_sessions.mark_attendance(
        pair.other,
        session,
        [pair.person],
        training_sessions.AttendanceMark.PRESENT,
        shown=AS_STORED,
    )
    pair.meet()
    screen = show()
    assert screen.waiting == ["Болд, out of use or not · Эрх, 2026.03.20 · half-day 1"]
    press("Enter")
    assert screen.ways.taken == [("person", pair.person)]


def test_those_of_the_wanted_record_come_first_and_later_leaves_one_alone(pair, show):
    people = several(pair, 3)
    screen = show(people[1])
    assert screen.current == "Хүн1, Phone"
    press("F8")
    assert screen.current == "Хүн2, Phone"
    press("F8")
    assert screen.current == "Хүн0, Phone"
    assert len(conflict_resolution.list_conflicts(pair.one)) == 3


def test_a_wrong_calendar_is_told(pair, show):
    pair.other.clock.go_on(days=-20_000)
    pair.differ(phone=("1", "2"))
    assert "the calendar of that computer was wrong" in show().words


def test_only_keys_that_mean_something_now_are_hinted(pair, show):
    pair.differ(phone=("1", "2"), school=("а", "б"))
    screen = show()
    assert "both" not in screen.hints
    press("Down")
    assert {"keep the first", "keep the second", "both", "another value"} <= set(screen.hints)


def test_among_many_those_with_the_words_typed_are_shown_and_settled(pair, show):
    people = several(pair, 14)
    screen = show()
    press("Ctrl+F")
    type_text("Хүн1")
    assert "5 of 14" in screen.words
    type_text("3")
    assert "1 of 14" in screen.words
    press("Enter")
    press("2")
    assert "Decided: Хүн13" in screen.said[-1]
    left = {ref.record for ref in conflict_resolution.list_conflicts(pair.one)}
    assert left == {*people} - {people[13]}
    assert "0 of 13" in screen.words  # the answered one goes, and nothing hidden takes its place
    assert "Хүн2" not in screen.words
    press("Ctrl+Z")
    assert "1 of 14" in screen.words
