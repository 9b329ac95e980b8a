"""The overview: what waits for somebody, and where everything is."""

from datetime import timedelta

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import consent_records, overview, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.overview import ReminderKind, ReplyDeliveryState
from fieldreg.services.people import registration
from tests.support import reports

QUIET = (lambda _step: None, lambda: False)


@pytest.fixture
def stick(stick):
    return str(stick)


def exchange(laptop, stick):
    run_task(wiring.build_laptop_sync(laptop.installation).exchange(stick, *QUIET))


def receive(office, stick):
    run_task(wiring.build_office_sync(office.installation).receive([stick], *QUIET))


def test_an_empty_register_has_no_agenda(laptop):
    agenda = overview.load_agenda(laptop.desk)
    assert (
        agenda.current_session,
        agenda.later_sessions,
        agenda.reminders,
        agenda.person_count,
    ) == (None, (), (), 0)


def test_the_earliest_open_session_is_now_and_the_others_follow(laptop):
    days = ("2026-03-20", "2026-03-14", "2026-04-01")
    ids = {
        day: training_sessions.plan_session(laptop.desk, "Манлайлал", {"date": day}) for day in days
    }
    agenda = overview.load_agenda(laptop.desk)
    assert agenda.current_session.id == ids["2026-03-14"]
    assert [line.date for line in agenda.later_sessions] == ["2026-03-20", "2026-04-01"]


def test_a_consent_to_follow_waits_until_it_is_there_or_the_person_is_retired(laptop):
    person = laptop.register("Анударь")
    asked = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.TO_FOLLOW, given_by="ээж")
    consent_records.record_consent(laptop.desk, person, asked, shown=AS_STORED)
    (waiting,) = overview.load_agenda(laptop.desk).reminders
    assert (waiting.kind, waiting.count) == (ReminderKind.CONSENT_AWAITED, 1)
    registration.retire_person(laptop.desk, person, shown=AS_STORED)
    assert overview.load_agenda(laptop.desk).reminders == ()


def change_on_both_sides(laptop, office, stick, **values):
    person = laptop.register("Анударь")
    exchange(laptop, stick)
    receive(office, stick)
    exchange(laptop, stick)
    registration.correct_person(
        laptop.desk, person, {k: here for k, (here, _) in values.items()}, shown=AS_STORED
    )
    registration.correct_person(
        office.desk, person, {k: there for k, (_, there) in values.items()}, shown=AS_STORED
    )
    exchange(laptop, stick)
    receive(office, stick)
    exchange(laptop, stick)
    return person


def test_one_person_changed_on_two_sides_waits_as_a_conflict(laptop, office, stick):
    person = change_on_both_sides(laptop, office, stick, phone=("99112233", "88112233"))
    (waiting,) = overview.load_agenda(laptop.desk).reminders
    assert (waiting.kind, waiting.record_id, waiting.count) == (ReminderKind.CONFLICT, person, 1)


def test_two_notes_on_one_person_stand_side_by_side_and_wait_for_nobody(laptop, office, stick):
    change_on_both_sides(laptop, office, stick, notes=("алсаас ирдэг", "утасгүй"))
    assert overview.load_agenda(laptop.desk).reminders == ()


def test_answers_are_ready_then_on_the_way_then_with_the_laptop(laptop, office, stick):
    def standing():
        found = overview.load_office_overview(office.desk)
        return found.ready_count, found.in_transit_count, found.received_count

    assert (
        next(iter(overview.load_reply_delivery_states(office.desk).values()))
        is ReplyDeliveryState.NONE
    )
    assert standing() == (0, 0, 0)
    laptop.register("Анударь")
    exchange(laptop, stick)
    receive(office, stick)
    assert standing() == (0, 1, 0)
    exchange(laptop, stick)
    receive(office, stick)
    assert standing() == (0, 0, 1)
    registration.register_person(office.desk, {"given_name": "Болд"})
    assert standing() == (1, 0, 0)


def test_the_laptop_knows_when_head_office_last_answered(laptop, office, stick):
    assert overview.load_laptop_overview(laptop.desk).replied_on == ""
    laptop.register("Анударь")
    exchange(laptop, stick)
    receive(office, stick)
    exchange(laptop, stick)
    standing = overview.load_laptop_overview(laptop.desk)
    assert standing.replied_on == "2026-03-14"
    assert (
        standing.people_sync_state.local_count,
        standing.people_sync_state.in_transit_count,
        standing.people_sync_state.acknowledged_count,
    ) == (0, 0, 1)


def test_the_laptop_counts_what_waits(laptop):
    assert overview.load_laptop_overview(laptop.desk).reminder_count == 0
    training_sessions.plan_session(laptop.desk, "Манлайлал", {"date": "2026-02-02"})
    assert overview.load_laptop_overview(laptop.desk).reminder_count == 1


def test_who_sees_no_exact_figures_is_told_of_reports_issued_within_two_weeks(office):
    one, clock = office.installation, office.clock
    reports.draft(office, title="Ноорог")
    for day, title in ((clock.today(), "Эхний"), (clock.today() + timedelta(days=3), "Дараах")):
        clock.show(day)
        reports.issue(office, reports.draft(office, title=title))
    assert overview.load_office_overview(office.desk).new_reports == ()  # an officer
    with one.store.transaction():
        for name, role in (("Сараа", Role.ADMINISTRATOR), (one.user_name, Role.PROGRAMME)):
            rights = Rights.from_roles([role])
            one.store.officers.set_rights(name, rights, author="Сараа", day=office.desk.day)
    one.user_rights.refresh()
    for days, expected in ((0, ["Дараах", "Эхний"]), (12, ["Дараах"]), (3, [])):
        clock.show(clock.today() + timedelta(days=days))
        found = overview.load_office_overview(office.desk)
        assert [paper.content["title"] for paper in found.new_reports] == expected
        assert found.new_report_count == len(expected)
