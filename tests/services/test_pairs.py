"""Who is judged one person: by whom, when, and what parting, leaving and erasing leave."""

from dataclasses import replace
from itertools import pairwise

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair, SecondReader
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import (
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
    Verdict,
)
from fieldreg.services import consent_records, erasure_orders, user_acts
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.figures import answers
from fieldreg.services.pairs import (
    clusters,
    comparing,
    joined_people,
    namesakes,
    open_pairs,
    verdicts,
)
from fieldreg.services.pairs.compared_pairs import load_compared
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.pairs.record_contexts import load_contexts
from fieldreg.services.pairs.verdicts import TakenOut
from fieldreg.services.people import access_report, registration
from fieldreg.services.records.change_history import load_history
from fieldreg.store.kept import components
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI, SECOND

BORN, CHILD = "1990-03-14", "2012-03-14"
SOUM = "6525"


def register(desk, name="Цэцэгмаа", born=BORN, **values):
    return registration.register_person(desk, {"given_name": name, "birth_date": born, **values})


def roots(desk, *people):
    found = desk.store.pairs.find_roots(people)
    return [found[each] for each in people]


def same(desk, one, other):
    return verdicts.judge_pair(desk, one, other, Verdict.SAME)


@pytest.mark.parametrize("retired", [(), (0,), (1,), (0, 1)])
def test_a_verdict_names_those_out_of_use(office, retired):
    desk = office.desk
    ends = [registration.register_person(desk, {"given_name": "Болд"}) for _ in range(2)]
    gone = tuple(ends[place] for place in retired)
    with desk.writing() as writing:
        writing.retire_many(kinds.TRAINEE, gone)
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        given = verdicts.judge_pair(desk, *ends, verdict)
        assert given.out_of_use == gone


def test_two_adults_are_one_until_they_are_parted(office):
    desk = office.desk
    first, second, third = (register(desk) for _ in range(3))
    assert same(desk, second, first).is_joined
    assert same(desk, second, third).is_joined
    assert roots(desk, first, second, third) == [first] * 3
    assert verdicts.part_pair(desk, first, second).verdict is Verdict.DIFFERENT
    assert roots(desk, first, second, third) == [first, second, second]
    user_acts.undo_last_act(desk)
    assert roots(desk, first, second, third) == [first] * 3
    with pytest.raises(Problem) as caught:
        verdicts.part_pair(desk, first, register(desk))
    assert caught.value.code is Code.NOT_FOUND


@pytest.mark.parametrize("born", [CHILD, None])
def test_who_may_be_a_child_is_read_twice(office, born):
    desk = office.desk
    one, other = register(desk, born=born), register(desk)
    assert same(desk, one, other).verdict is Verdict.PROPOSED
    assert not same(desk, one, other).is_joined
    assert [pair.state for pair in open_pairs.list_open_pairs(desk)] == [PairState.PROPOSED]
    [waiting] = open_pairs.list_open_pairs(desk)
    assert [each.author.trainer for each in load_compared(desk, waiting).said] == [desk.user_name]
    second = replace(desk, user_name="Хулан")
    [waiting] = open_pairs.list_open_pairs(second)
    assert (waiting.state, waiting.said) == (PairState.OPEN, ())
    assert load_compared(second, waiting).said == ()
    given = same(second, one, other)
    assert given.is_joined
    record = desk.store.records.load(kinds.PAIR, given.pair)
    assert record.values["second_reader"] == "officer"
    assert not open_pairs.list_open_pairs(desk)


@pytest.mark.parametrize("is_asked", [False, True])
def test_a_second_reader_is_told_nothing_before_she_judged(office, is_asked):
    """Neither by verdicts nor by a history; who is asked about makes no difference."""
    desk = office.desk
    one, other = (register(desk, born=CHILD, phone="99112233") for _ in range(2))
    if is_asked:
        comparing.find_new_pairs(desk)
    second = replace(desk, user_name="Хулан")

    def told(reader):
        return [
            (verdicts.list_verdicts_on(reader, [each]), load_history(reader, each).entries)
            for each in (one, other)
        ]

    before = [[entry.change for entry in entries] for _, entries in told(second)]
    same(desk, one, other)
    assert [said.given.verdict for said in told(desk)[0][0]] == [Verdict.PROPOSED]
    assert [len(said) for said, _ in told(second)] == [0, 0]
    assert [[entry.change for entry in entries] for _, entries in told(second)] == before
    verdicts.judge_pair(second, one, other, Verdict.UNSURE)
    assert [said.given.verdict for said in told(second)[0][0]] == [Verdict.UNSURE]
    assert any(entry.author.trainer == desk.user_name for entry in told(second)[0][1])
    report = access_report.build_access_report(desk, one, ())
    assert "proposed" in [row["value"] for row in report.changes]


def test_a_first_reading_moves_no_pair_in_the_queue_of_the_second_reader(office):
    desk = office.desk
    for name in ("Батбаяр", "Нарантуяа", "Цэцэгмаа", "Энхтүвшин"):
        for patronymic in ("Дорж", "Д.")[: 1 + (name > "Н")]:
            for _ in range(2):
                register(desk, name, born=CHILD, patronymic=patronymic)
    comparing.find_new_pairs(desk)
    second = replace(desk, user_name="Хулан")
    before = open_pairs.list_open_pairs(second)
    assert len({pair.score for pair in before}) > 1
    assert clusters.count_questions(desk) == {kinds.TRAINEE: len(clusters.list_open_clusters(desk))}
    same(desk, *before[-1].ends)
    after = open_pairs.list_open_pairs(second)
    assert [(pair.ends, pair.state) for pair in after] == [
        (pair.ends, pair.state) for pair in before
    ]
    assert open_pairs.list_open_pairs(desk)[0].ends == before[-1].ends


def test_the_same_reader_may_agree_on_a_later_day(office):
    one, other = register(office.desk, born=CHILD), register(office.desk, born=CHILD)
    same(office.desk, one, other)
    office.clock.go_on(days=1)
    given = same(office.desk, one, other)
    assert given.is_joined
    read_by = office.desk.store.records.load(kinds.PAIR, given.pair).values["second_reader"]
    assert read_by == "later-day"


def test_who_leaves_or_is_erased_leaves_the_others_one(office):
    desk = office.desk
    first, middle, last, end = (register(desk) for _ in range(4))
    for other in (first, last, end):
        same(desk, middle, other)
    assert verdicts.take_out(desk, middle, "Андуурсан") == TakenOut((first, last, end), ())
    assert roots(desk, first, middle, last, end) == [first, middle, first, first]
    erasure_orders.erase_people(office.installation, [last], ErasureReason.ASKED)
    assert roots(desk, first, middle, end) == [first, middle, first]
    reasons = desk.store._db.execute("SELECT first, second, reason FROM pair").fetchall()
    assert all(not reason for *ends, reason in reasons if last in ends)
    assert any(reason == "Андуурсан" for *_, reason in reasons)


def test_who_becomes_one_because_another_left_is_told(office):
    desk = office.desk
    first, middle, foreign = (register(desk) for _ in range(3))
    same(desk, first, middle)
    verdicts.judge_pair(desk, middle, foreign, Verdict.DIFFERENT)
    assert not same(desk, first, foreign).is_joined
    assert verdicts.take_out(desk, middle) == TakenOut((first,), (foreign,))
    assert roots(desk, first, middle, foreign) == [first, middle, first]


def test_what_arrived_is_compared_once_and_waits_until_it_is_judged(office):
    desk = office.desk
    one = register(desk, "Энхтүвшин", patronymic="Батсайхан", phone="99112233")
    other = register(desk, "Enkhtuvshin", patronymic="Б.", phone="99112233")
    register(desk, "Нарантуяа", born="1971-05-01")
    assert comparing.find_new_pairs(desk) == 1
    (waiting,) = open_pairs.list_open_pairs(desk)
    assert (waiting.ends, waiting.state) == ((one, other), PairState.OPEN)
    assert waiting.score > 0
    verdicts.judge_pair(desk, one, other, Verdict.DIFFERENT)
    third = register(desk, "Энхтүвшин", patronymic="Батсайхан", phone="99112233")
    assert comparing.find_new_pairs(desk) == 2
    assert {pair.ends for pair in open_pairs.list_open_pairs(desk)} == {
        (one, third),
        (other, third),
    }


def test_one_person_who_came_twice_to_one_half_day_is_asked_about_until_it_is_known(office):
    desk = office.desk
    people = [register(desk) for _ in range(3)]
    same(desk, *people[:2])
    same(desk, *people[1:])
    with desk.writing() as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        plan = {"course": course, "date": desk.day, "half_days": 2}
        session = writing.create(TrainingSession.validated(**plan))
        for place, mark in ((0, "present"), (1, "absent"), (2, "late")):
            values = {"session": session, "trainee": people[place], "half_day": 1, "mark": mark}
            writing.create(Attendance.validated(**values))
    (waiting,) = open_pairs.list_open_pairs(desk)
    assert (waiting.ends, waiting.state) == ((people[0], people[2]), PairState.MET)
    assert load_compared(desk, waiting).shared_count == 1
    same(desk, *waiting.ends)
    assert open_pairs.list_open_pairs(desk) == []
    user_acts.undo_last_act(desk)
    verdicts.judge_pair(desk, *waiting.ends, Verdict.DIFFERENT)
    (waiting,) = open_pairs.list_open_pairs(desk)  # what joined them, of which it cannot be all
    assert waiting.state is PairState.REFUSED


def test_others_work_while_newcomers_are_compared(office):
    desk = office.desk
    first = [register(desk, "Энхтүвшин", phone="99112233") for _ in range(2)]
    second = [register(desk, "Нарантуяа", born="1971-05-01", phone="88001122") for _ in range(2)]
    steps = comparing.compare_new(desk, lambda _done, _total: None)

    def go_on():
        found = None
        while True:
            found = steps.send(found)()
            if found:  # the comparison, which needs no store
                erasure_orders.erase_people(office.installation, first[:1], ErasureReason.ASKED)

    with pytest.raises(StopIteration) as end:
        go_on()
    assert end.value.value == 1
    assert [pair.ends for pair in open_pairs.list_open_pairs(desk)] == [tuple(second)]


def test_courses_of_one_name_become_one(office):
    desk = office.desk
    with desk.writing() as writing:
        for name in ("Манлайлал", "манлайлал", "Эрх судлал"):
            writing.create(Course.validated(name=name))
    comparing.find_namesakes(desk, kinds.COURSE)
    (pair,) = open_pairs.list_open_pairs(desk, kinds.COURSE)
    assert same(desk, *pair.ends).is_joined
    assert not open_pairs.list_open_pairs(desk, kinds.COURSE)


def test_two_courses_that_differ_from_a_third_are_asked_about(office):
    desk = office.desk
    with desk.writing() as writing:
        first, second, third = (
            writing.create(Course.validated(name="Манлайлал")) for _ in range(3)
        )
    comparing.find_namesakes(desk, kinds.COURSE)
    for other in (second, third):
        verdicts.judge_pair(desk, first, other, Verdict.DIFFERENT)
    assert comparing.find_namesakes(desk, kinds.COURSE) == 1
    [group] = namesakes.list_open_groups(desk, kinds.COURSE)
    assert group.pairs == ((second, third),)
    with desk.writing() as writing:
        fourth = writing.create(Course.validated(name="Манлайлал"))
    namesakes.judge_groups(desk, [group], Verdict.DIFFERENT)
    [group] = namesakes.list_open_groups(desk, kinds.COURSE)
    assert group.pairs == tuple((each, fourth) for each in (first, second, third))


def test_a_laptops_verdict_joins_there_and_is_a_first_reading_at_head_office(office, laptop, stick):
    one, other = (register(laptop.desk) for _ in range(2))
    assert same(laptop.desk, one, other).is_joined
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    assert roots(office.desk, one, other) == [one, other]
    (waiting,) = open_pairs.list_open_pairs(office.desk)
    assert waiting.state is PairState.PROPOSED
    verdicts.judge_pair(office.desk, one, other, Verdict.DIFFERENT)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert roots(laptop.desk, one, other) == [one, other]
    assert laptop.desk.store.pairs.list_verdicts()[0].verdict is Verdict.DIFFERENT


@pytest.mark.parametrize("is_own", [True, False])
def test_a_laptops_verdict_on_a_child_is_the_first_of_two_readings(office, laptop, stick, is_own):
    second = office.enrol(SECOND, trainer="Дулмаа")
    one, other = (register(laptop.desk, born=CHILD, aimag=ARKHANGAI) for _ in range(2))
    go_round(office, stick, laptop, second, times=2)
    same((laptop if is_own else second).desk, one, other)
    go_round(office, stick, laptop, second)
    given = same(office.desk, one, other)
    assert given.is_joined
    values = office.desk.store.records.load(kinds.PAIR, given.pair).values
    assert values["second_reader"] == (SecondReader.TRAINER if is_own else SecondReader.OFFICER)


def test_what_a_laptop_judges_leaves_a_figure_open_until_an_officer_agrees(office, laptop, stick):
    people = [register(laptop.desk) for _ in range(4)]
    laptop.hold_session(*people)
    same(laptop.desk, *people[:2])
    verdicts.judge_pair(laptop.desk, *people[2:], Verdict.DIFFERENT)
    go_round(office, stick, laptop)
    asked = Question(Measure.PEOPLE)

    def bounds():
        total = answers.answer(office.desk, asked).total
        return total.low, total.high

    assert bounds() == (2, 4)
    verdicts.judge_pair(office.desk, *people[2:], Verdict.DIFFERENT)
    assert bounds() == (3, 4)
    same(office.desk, *people[:2])
    assert bounds() == (3, 3)


@pytest.mark.parametrize("is_confirmed", [False, True])
def test_no_laptop_builds_bridges_and_an_unconfirmed_one_judges_nobody(office, stick, is_confirmed):
    """Thousands of them would make each reading of pairs last for minutes."""
    newcomer = office.enrol("Архангай 7", confirmed=is_confirmed)
    people = [register(newcomer.desk) for _ in range(4)]
    with newcomer.desk.writing() as writing:
        last = None
        for ends in pairwise(people):
            pair = Pair.validated(first=ends[0], second=ends[1], verdict="same", rests_on=last)
            last = str(writing.create(pair))
    go_round(office, stick, newcomer)
    store = office.desk.store
    first = [(people[0], people[1])] if is_confirmed else []
    assert [given.ends for given in store.pairs.list_verdicts()] == first
    assert [pair.ends for pair in open_pairs.list_open_pairs(office.desk)] == first
    assert components.find_piece(store._db, people[:1]) == {people[0]}


def test_a_laptop_is_told_which_of_its_records_are_one_and_of_no_other(office, laptop, stick):
    second = office.enrol(SECOND, trainer="Дулмаа")
    mine, also_mine, alone = (register(laptop.desk) for _ in range(3))
    theirs, also_theirs = (register(second.desk) for _ in range(2))
    for each in (laptop, second):
        exchange_by_stick(each, stick)
    receive_sticks(office, stick)
    for one, other in ((mine, theirs), (theirs, also_mine), (alone, also_theirs)):
        same(office.desk, one, other)
    for each in (laptop, second, laptop, second):
        receive_sticks(office, stick)
        exchange_by_stick(each, stick)
    assert roots(laptop.desk, mine, also_mine, alone) == [mine, mine, alone]
    assert roots(second.desk, theirs, also_theirs) == [theirs, also_theirs]
    told = laptop.desk.store._db.execute("SELECT record FROM membership").fetchall()
    assert {record for (record,) in told} == {mine, also_mine}
    verdicts.part_pair(office.desk, theirs, also_mine)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert roots(laptop.desk, mine, also_mine) == [mine, also_mine]


def test_what_each_knows_is_shown_of_all_and_a_pin_decides(office):
    desk = office.desk
    one = register(desk, phone="99112233", notes="Нэг")
    other = register(desk, phone="88112233", notes="Хоёр", email="ts@example.mn")
    before = [joined_people.load_joined(desk, each) for each in (one, other)]
    same(desk, one, other)
    joined = joined_people.load_joined(desk, other)
    assert joined == joined_people.load_joined(desk, one)
    assert joined.values["phone"] == ("88112233", other)
    assert joined.values["notes"].value == "Нэг\nХоёр"
    assert joined.values["email"] == ("ts@example.mn", other)
    verdicts.pin_value(desk, one, "phone")
    assert joined_people.load_joined(desk, other).values["phone"] == ("99112233", one)
    assert not joined_people.load_joined(desk, other).hides_contact
    declined = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desk, one, declined, shown=())
    assert joined_people.load_joined(desk, other).hides_contact
    verdicts.part_pair(desk, one, other)
    after = [joined_people.load_joined(desk, each) for each in (one, other)]
    assert [each.values for each in after] == [each.values for each in before]


def test_a_pin_is_kept_for_one_member_of_each_field(office):
    desk = office.desk
    one, other = register(desk), register(desk)
    same(desk, one, other)
    assert verdicts.pin_value(desk, one, "phone")
    assert not verdicts.pin_value(desk, one, "phone")
    assert verdicts.pin_value(desk, other, "phone")
    assert [(pin.member, pin.field) for pin in desk.store.pairs.list_pins([one, other])] == [
        (other, "phone")
    ]
    assert verdicts.pin_value(desk, other, "phone", is_wanted=False)
    with pytest.raises(Problem):
        verdicts.pin_value(desk, one, "nothing")


def test_each_of_the_two_sees_the_verdict_and_never_the_other(office):
    desk = office.desk
    one, other = register(desk), register(desk, "Өөрхүн")
    verdicts.judge_pair(desk, one, other, Verdict.UNSURE, "Нэг утастай")
    report = access_report.build_access_report(desk, one, ())
    told = [row["value"] for row in report.changes if row["about"] == "pair"]
    assert "unsure" in told
    assert "Нэг утастай" in told
    assert str(other) not in map(str, told)


def test_what_is_said_at_the_door_of_somebody_alike_waits_at_head_office(office, laptop, stick):
    desk = laptop.desk
    known, other = register(desk), register(desk, "Цэцэг")
    values = {"given_name": "Цэцэгмаа", "birth_date": BORN}
    alike = {known: Verdict.DIFFERENT, other: Verdict.OPEN, 5: Verdict.OPEN}
    new = registration.register_person(desk, values, alike=alike)
    said = {given.ends: given.verdict for given in desk.store.pairs.list_verdicts()}
    assert said == {(known, new): Verdict.DIFFERENT, (other, new): Verdict.OPEN}
    assert [pair.ends for pair in open_pairs.list_open_pairs(desk)] == [(other, new)]
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    waiting = {pair.ends: pair.state for pair in open_pairs.list_open_pairs(office.desk)}
    assert waiting == {(known, new): PairState.OPEN, (other, new): PairState.OPEN}
    new = registration.register_person(office.desk, values, alike={known: Verdict.DIFFERENT})
    user_acts.undo_last_act(office.desk)
    assert {pair.ends for pair in open_pairs.list_open_pairs(office.desk)} == set(waiting)
    assert not office.desk.store.pairs.list_about([new])


def test_beside_a_pair_stands_where_each_was_and_how_many_bear_the_name(office, stick):
    desk, newcomer = office.desk, office.enrol("Архангай 7", confirmed=False)
    register(newcomer.desk, soum=SOUM)
    go_round(office, stick, newcomer)
    one, other = (register(desk, soum=SOUM, phone="99112233") for _ in range(2))
    sisters = [register(desk, born=f"19{60 + n}-01-02", soum=SOUM) for n in range(3)]
    register(desk, born="1950-01-02", soum="6504")
    register(desk, "Нарантуяа", born="1951-01-02", soum=SOUM)
    same(desk, *sisters[:2])
    nowhere = register(desk, born="1944-01-02")
    with desk.writing() as writing:
        open_course = writing.create(Course.validated(name="Эрх"))
        secret = writing.create(Course.validated(name="Сэтгэл", is_confidential="yes"))
        held = [
            writing.create(TrainingSession.validated(course=course, date=day, half_days=2))
            for course, day in (
                *((open_course, f"2026-03-0{n}") for n in range(1, 6)),
                (secret, "2026-03-09"),
            )
        ]
        for place, session in enumerate(held):
            mark = {
                "session": session,
                "trainee": one,
                "mark": "absent" if place == 1 else "present",
            }
            for half_day in (1, 2):
                writing.create(Attendance.validated(half_day=half_day, **mark))
    found = load_contexts(desk, [one, other, nowhere])
    assert found[one].session_count == 4
    assert [row.date for row in found[one].latest] == ["2026-03-05", "2026-03-04", "2026-03-03"]
    assert (found[other].session_count, found[other].latest) == (0, ())
    assert [found[each].namesake_count for each in (one, other, nowhere)] == [2, 2, None]
    assert found[one].author.trainer == desk.user_name
    same(desk, one, other)
    joined = load_contexts(desk, [one, other])
    assert [joined[each].session_count for each in (one, other)] == [4, 0], "of each by itself"
    assert joined[one].namesake_count == 2
