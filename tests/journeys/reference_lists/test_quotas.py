"""Quotas travel out, are counted at the door, and come home as a figure that is certain."""

from fractions import Fraction

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import GroupCount, RoundedCount, TargetStatus
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.store.figures import QuotaFigures
from tests.support.bundles.trips import go_round, receive_sticks, scoped_digest, store_digest
from tests.support.clock import FakeClock
from tests.support.installations import FIRST, TARIAT, HeadOffice

CAPITAL = "1119"
COURSE = "Манлайлал"


@pytest.fixture
def laptop(laptop, office, stick):
    laptop.stick = stick
    go_round(office, laptop.stick, laptop)
    return laptop


def plan(laptop, day=None, capacity=30, course=COURSE):
    values = {"date": day or laptop.desk.day, "capacity": capacity, "soum": TARIAT}
    return training_sessions.plan_session(laptop.desk, course, values)


def let_in(laptop, session, homes):
    for number, home in enumerate(homes):
        person = laptop.register(f"Хүн {number}", **({"soum": home} if home else {}))
        training_sessions.mark_attendance(
            laptop.desk, session, [person], "present", shown=AS_STORED
        )


def at_door(laptop, session):
    return quota_progress.list_session_quotas(laptop.desk, laptop.desk.store.sessions.find(session))


def counted(one):
    return one.count_people(frozenset(one.membership))


def test_a_quota_goes_out_is_counted_offline_and_comes_home_with_what_is_certain(office, laptop):
    reference_entries.add_entry(office.desk, reference_entries.REFERENCE_LISTS["courses"], COURSE)
    quota = quota_progress.add_quota(office.desk, "rural", "25 %", course=COURSE)
    go_round(office, laptop.stick, laptop)
    session = plan(laptop)
    (door,) = at_door(laptop, session)
    assert (door.needed, counted(door), door.office_figure) == (8, GroupCount(0, 0, 0), None)

    let_in(laptop, session, [TARIAT] * 6 + [CAPITAL] * 20 + [None] * 4)
    (door,) = at_door(laptop, session)
    assert counted(door) == GroupCount(6, 20, 4)
    go_round(office, laptop.stick, laptop)

    (found,) = quota_progress.list_quota_progress(office.desk)
    assert found.tally == GroupCount(6, 20, 4)
    figure = found.figure
    assert (figure.low, figure.high) == (Fraction(6, 30), Fraction(10, 30))
    assert found.reached is TargetStatus.UNCERTAIN
    (door,) = at_door(laptop, session)
    assert door.office_figure == RoundedCount(quota, 5, 20)
    assert door.office_figure_on == laptop.desk.day
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_a_quota_on_a_name_is_for_the_courses_of_all_laptops_and_is_never_certain_of_one(
    office, laptops, stick
):
    sessions = []
    for laptop, homes in zip(laptops, ([TARIAT] * 10, [CAPITAL]), strict=True):
        laptop.stick = stick
        sessions.append(plan(laptop))
        let_in(laptop, sessions[-1], homes)
    for laptop in laptops:
        go_round(office, stick, laptop)
    course = laptops[0].desk.store.sessions.find(sessions[0]).course_id
    by_name = quota_progress.add_quota(office.desk, "rural", "100 %", course=" манлайлал")
    by_code = quota_progress.add_quota(office.desk, "rural", "95 %", course=short_code(course))
    with pytest.raises(Problem) as refused:
        quota_progress.add_quota(office.desk, "rural", "95 %", course="Манлай")
    assert refused.value.code is Code.NOT_FOUND

    named, coded = quota_progress.list_quota_progress(office.desk)
    assert (named.line.course_count, named.figure.value) == (2, Fraction(10, 11))
    assert named.reached is TargetStatus.MISSED
    assert (coded.line.course_count, coded.line.namesakes) == (1, (COURSE,))
    assert (coded.figure.low, coded.figure.value) == (Fraction(10, 11), 1)
    assert coded.reached is TargetStatus.UNCERTAIN

    for laptop in laptops:
        go_round(office, stick, laptop)
    for laptop, session, wanted in zip(
        laptops, sessions, ((by_name, by_code), (by_name,)), strict=True
    ):
        lines = [one.line for one in at_door(laptop, session)]
        assert [line.id for line in lines] == [*wanted]
        assert lines[0].course_count == 2


def test_a_quota_that_goes_out_of_use_goes_out_of_use_on_laptops(office, laptop):
    quota = quota_progress.add_quota(office.desk, "women", "10", until="2026-12-31")
    go_round(office, laptop.stick, laptop)
    session = plan(laptop)
    assert [one.line.id for one in at_door(laptop, session)] == [quota]
    assert at_door(laptop, plan(laptop, "2027-01-01")) == []
    reference_entries.retire_entries(office.desk, quota, shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    assert at_door(laptop, session) == []
    assert quota_progress.list_quota_progress(office.desk) == []
    (line,) = quota_progress.list_quotas(laptop.desk)
    assert line.is_retired


def test_planned_seats_travel_and_are_those_of_a_laptop_that_falls_silent(tmp_path):
    clock = FakeClock()
    office = HeadOffice(tmp_path / "office", clock)
    laptop = office.enrol(FIRST)
    laptop.stick = tmp_path / "stick"
    laptop.stick.mkdir()
    quota_progress.add_quota(office.desk, "rural", "25 %")
    plan(laptop, "2026-03-20", capacity=30)
    plan(laptop, "2026-03-27", capacity=24)
    go_round(office, laptop.stick, laptop)
    (found,) = quota_progress.list_quota_progress(office.desk)
    assert (found.silent_laptop_count, found.planned_place_count) == (0, 0)
    clock.go_on(days=28)
    assert quota_progress.list_quota_progress(office.desk)[0].silent_laptop_count == 0
    clock.go_on(days=1)
    (found,) = quota_progress.list_quota_progress(office.desk)
    assert (found.silent_laptop_count, found.planned_place_count) == (1, 54)
    spare = office.enrol("Архангай 3")
    spare.stick = laptop.stick
    go_round(office, spare.stick, spare)
    clock.go_on(days=29)
    assert quota_progress.list_quota_progress(office.desk)[0].silent_laptop_count == 2
    laptop_registry.revoke_laptop(office.installation, "Архангай 3")  # nobody waits for it
    assert quota_progress.list_quota_progress(office.desk)[0].silent_laptop_count == 1
    spare.installation.close()
    go_round(office, laptop.stick, laptop)
    assert quota_progress.list_quota_progress(office.desk)[0].silent_laptop_count == 0
    laptop.installation.close()
    office.installation.close()


def test_whoever_nobody_confirmed_gets_quotas_and_is_told_no_figure(office, laptop):
    quota_progress.add_quota(office.desk, "rural", "25 %")
    go_round(office, laptop.stick, laptop)
    let_in(laptop, plan(laptop), [TARIAT] * 25 + [CAPITAL] * 5)
    go_round(office, laptop.stick, laptop)
    stranger = office.enrol("Булган 1", "63", confirmed=False)
    stranger.stick = laptop.stick
    go_round(office, stranger.stick, stranger)
    (door,) = at_door(stranger, plan(stranger))
    assert door.office_figure is None
    (told,) = at_door(laptop, plan(laptop))
    assert told.office_figure == RoundedCount(told.line.id, 25, 5)
    stranger.installation.close()


def test_of_few_people_nothing_is_told_and_a_quota_may_be_told_no_more(office, laptop):
    quota_progress.add_quota(office.desk, "rural", "25 %")
    session = plan(laptop)
    let_in(laptop, session, [TARIAT, CAPITAL] * 5)
    go_round(office, laptop.stick, laptop)
    assert at_door(laptop, session)[0].office_figure is None
    let_in(laptop, session, [TARIAT] * 21)
    go_round(office, laptop.stick, laptop)
    assert at_door(laptop, session)[0].office_figure is not None
    for person in laptop.desk.store.people.list_page(0, 20):
        training_sessions.remove_participant(laptop.desk, session, person.id, shown=AS_STORED)
    office.clock.go_on(days=1)
    go_round(office, laptop.stick, laptop)
    assert at_door(laptop, session)[0].office_figure is None


def test_a_figure_is_renewed_once_a_day_at_the_most(office, laptop):
    quota = quota_progress.add_quota(office.desk, "rural", "25 %")
    session = plan(laptop)
    let_in(laptop, session, [TARIAT] * 20 + [CAPITAL] * 20)
    go_round(office, laptop.stick, laptop)
    later = quota_progress.add_quota(
        office.desk, "rural", "50 %"
    )  # told at once, since it was not yet
    let_in(laptop, session, [TARIAT] * 10)
    go_round(office, laptop.stick, laptop)
    first, second = at_door(laptop, session)
    assert (first.office_figure, second.office_figure) == (
        RoundedCount(quota, 20, 20),
        RoundedCount(later, 30, 20),
    )
    office.clock.go_on(days=1)
    go_round(office, laptop.stick, laptop)
    assert at_door(laptop, session)[0].office_figure == RoundedCount(quota, 30, 20)


def test_a_figure_that_is_kept_back_is_counted_for_no_stick_that_brings_nothing(
    office, laptop, monkeypatch
):
    count, counted = QuotaFigures._count, []

    def noted(figures, quota, *more):
        counted.append(quota.whom)
        return count(figures, quota, *more)

    quota_progress.add_quota(office.desk, "rural", "25 %")
    let_in(laptop, plan(laptop), [TARIAT, CAPITAL])
    go_round(office, laptop.stick, laptop)
    monkeypatch.setattr(QuotaFigures, "_count", noted)
    for _ in range(2):
        receive_sticks(office, laptop.stick)
    assert counted == []
    let_in(laptop, plan(laptop), [TARIAT] * 21)
    go_round(office, laptop.stick, laptop)
    assert counted == ["rural"]


def test_only_head_office_sets_them_and_nonsense_is_refused(office, laptop):
    with pytest.raises(Problem) as refused:
        quota_progress.add_quota(laptop.desk, "rural", "25 %")
    assert refused.value.code is Code.NOT_HEAD_OFFICE
    for wrong in (
        {"group": "lgbti"},
        {"aim": "0"},
        {"since": "2026-02-30"},
        {"since": "2026-03-14", "until": "2026-03-13"},
        {"course": "Байхгүй"},
    ):
        with pytest.raises(Problem):
            quota_progress.add_quota(office.desk, **{"group": "rural", "aim": "25 %"} | wrong)
    # A program that was tampered with sets one all the same, and head office takes none.
    with laptop.desk.writing() as writing:
        writing.create(Quota.validated(whom="rural", share=1))
    go_round(office, laptop.stick, laptop)
    assert quota_progress.list_quotas(office.desk) == []


def test_who_is_corrected_or_erased_counts_as_what_is_known_now(office, laptop):
    quota_progress.add_quota(office.desk, "rural", "25 %")
    session = plan(laptop)
    let_in(laptop, session, [TARIAT, None])
    first, second = laptop.desk.store.people.list_page(0, 2)
    registration.correct_person(laptop.desk, second.id, {"soum": CAPITAL}, shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    assert quota_progress.list_quota_progress(office.desk)[0].tally == GroupCount(1, 1, 0)
    registration.correct_person(laptop.desk, first.id, {"soum": None}, shown=AS_STORED)
    go_round(office, laptop.stick, laptop)
    assert quota_progress.list_quota_progress(office.desk)[0].tally == GroupCount(0, 1, 1)
    erasure_orders.erase_people(office.installation, [second.id], ErasureReason.ASKED)
    assert quota_progress.list_quota_progress(office.desk)[0].tally == GroupCount(0, 0, 2)


def test_a_course_of_which_there_is_a_quota_stays_when_its_arrival_is_undone(office, laptop):
    let_in(laptop, plan(laptop), [TARIAT])
    go_round(office, laptop.stick, laptop)
    quota = quota_progress.add_quota(office.desk, "rural", "25 %", course=COURSE)
    arrival = office.desk.store.bundles.list_latest()[0].sha.hex()
    effect = arrival_undo.undo_arrival(office.desk, arrival)
    (course,) = reference_entries.list_entries(
        office.desk, reference_entries.REFERENCE_LISTS["courses"]
    )
    assert [(one.record, one.reason) for one in effect.kept_records] == [
        (course.id, KeptReason.WANTED)
    ]
    (found,) = quota_progress.list_quota_progress(office.desk)
    assert (found.line.id, found.tally) == (quota, GroupCount(0, 0, 0))
    arrival_undo.redo_arrival(office.desk, arrival)
    assert quota_progress.list_quota_progress(office.desk)[0].tally == GroupCount(1, 0, 0)


def test_a_quota_of_a_project_counts_its_sessions_alone(office, laptop):
    desk = office.desk
    projects = [
        plain_records.add_record(desk, kinds.PROJECT, {"name": name}) for name in ("Тэгш", "Зам")
    ]
    quota = quota_progress.add_quota(desk, "rural", "25 %", project="Тэгш")
    with pytest.raises(Problem) as refused:
        quota_progress.add_quota(desk, "rural", "25 %", project="Өөр")
    assert refused.value.code is Code.NOT_FOUND
    go_round(office, laptop.stick, laptop)
    for project, homes in zip(
        (*projects, None), ([TARIAT, CAPITAL], [TARIAT], [None]), strict=True
    ):
        session = plan(laptop)
        training_sessions.change_session(
            laptop.desk, session, {"project": project}, shown=AS_STORED
        )
        let_in(laptop, session, homes)
        found = at_door(laptop, session)
        assert [(each.line.id, each.line.project) for each in found] == (
            [(quota, "Тэгш")] if project == projects[0] else []
        )
    go_round(office, laptop.stick, laptop)
    [progress] = quota_progress.list_quota_progress(desk)
    assert (progress.tally.matching, progress.tally.other, progress.tally.unknown) == (1, 1, 0)
    course = desk.store.sessions.list_page(0, 1)[0].course_id
    assert not desk.store.quota_figures.is_confidential(progress.line.quota)
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    assert desk.store.quota_figures.is_confidential(progress.line.quota)
