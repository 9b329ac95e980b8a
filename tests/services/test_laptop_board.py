"""The board of arrivals: who is silent, what was planned and came, and what else is wrong."""

from dataclasses import replace

import pytest

import fieldreg
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, laptop_board, training_sessions
from fieldreg.services.devices import copied_laptops, laptop_contacts, laptop_registry
from fieldreg.services.laptop_board import Concern, WeekState
from fieldreg.services.user_session import UserRights
from fieldreg.store.office_notes import CallOutcome, CopyOutcome
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, FIRST, TARIAT, new_stick


def plan(desk, day, *people, course="Манлайлал", **values):
    given = {"date": day, "half_days": 1, "soum": TARIAT, "capacity": 24, **values}
    session = training_sessions.plan_session(desk, course, given)
    training_sessions.add_participants(desk, session, people)
    return session


def bring(office, laptop, stick):
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)


def row_of(office, name=FIRST):
    board = laptop_board.load_board(office.installation)
    return next(row for row in board.rows if row.line.device.name == name)


def advance(*clocks, days):
    for one in clocks:
        one.clock.go_on(days=days)


def test_a_laptop_that_planned_and_brought_nothing_since_is_silent_with_the_seats(
    office, laptop, stick
):
    """2026-03-14 is a Saturday; the week of its Monday is 2026-03-09."""
    person = laptop.register()
    held = plan(laptop.desk, "2026-03-14", person)
    training_sessions.mark_attendance(
        laptop.desk, held, [person], AttendanceMark.PRESENT, shown=AS_STORED
    )
    plan(laptop.desk, "2026-03-18", person)
    plan(laptop.desk, "2026-03-27", person, capacity=None)
    plan(laptop.desk, "2026-05-01", person)
    bring(office, laptop, stick)
    row = row_of(office)
    assert (row.concern, row.missed, row.silent_weeks) == (Concern.NONE, (), 0)
    assert [week.state for week in row.weeks][-1] is WeekState.ALL_CAME
    office.clock.go_on(days=13)  # 27 March
    row = row_of(office)
    assert row.concern is Concern.NONE  # not yet two weeks
    assert [week.monday for week in row.weeks[-3:]] == ["2026-03-09", "2026-03-16", "2026-03-23"]
    assert [week.state for week in row.weeks[-3:]] == [
        WeekState.ALL_CAME,
        WeekState.NONE_CAME,
        WeekState.NONE_CAME,
    ]
    office.clock.go_on(days=1)
    row = row_of(office)
    assert (row.concern, row.silent_weeks) == (Concern.SILENT, 2)
    assert [session.session.date for session in row.missed] == ["2026-03-18", "2026-03-27"]
    assert row.missed_seats == 25  # by capacity, or else by who is expected
    laptop.clock.go_on(days=14)
    sessions = {row.date: row.id for row in laptop.desk.store.sessions.list_page()}
    training_sessions.mark_attendance(
        laptop.desk, sessions["2026-03-18"], [person], AttendanceMark.LATE, shown=AS_STORED
    )
    bring(office, laptop, stick)
    row = row_of(office)
    assert row.concern is Concern.NONE
    assert [session.session.date for session in row.missed] == ["2026-03-27"]


def test_without_a_plan_a_laptop_is_silent_only_after_four_weeks(office, laptop, stick):
    laptop.register()
    bring(office, laptop, stick)
    office.clock.go_on(days=27)
    assert row_of(office).concern is Concern.NONE
    office.clock.go_on(days=1)
    assert row_of(office).concern is Concern.SILENT


def test_what_head_office_planned_belongs_to_the_laptop_that_marked_or_alone_has_its_aimag(
    office, laptop, stick
):
    other = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    person = laptop.register(aimag=ARKHANGAI)
    bring(office, laptop, stick)
    bring(office, other, new_stick(stick.parent, "OTHER"))
    plan(office.desk, "2026-03-13", person)
    plan(office.desk, "2026-03-12", soum="8304")
    plan(office.desk, "2026-03-11", soum=None)
    called_off = plan(office.desk, "2026-03-10")
    training_sessions.change_session(
        office.desk, called_off, {"state": "called-off"}, shown=AS_STORED
    )
    board = laptop_board.load_board(office.installation)
    planned = {row.line.device.name: len(row.missed) for row in board.rows}
    assert planned == {FIRST: 1, "Баян-Өлгий 1": 1}
    assert board.unassigned_count == 1


def test_a_laptop_that_was_never_heard_from_is_told(office, laptop):
    office.invite("Увс 1", "85")
    board = laptop_board.load_board(office.installation)
    assert [row.concern for row in board.rows] == [Concern.UNHEARD] * 2
    laptop_registry.revoke_laptop(office.installation, "Увс 1")
    laptop_registry.revoke_laptop(office.installation, FIRST)
    assert laptop_board.load_board(office.installation).rows == ()
    assert laptop


def test_of_a_laptop_whose_words_nobody_compared_not_all_is_well(office, stick):
    newcomer = office.enrol("Увс 1", "85", confirmed=False)
    newcomer.register()
    bring(office, newcomer, stick)
    assert row_of(office, "Увс 1").concern is Concern.UNCONFIRMED
    words = laptop_registry.load_own_fingerprint(newcomer.installation, "mn")
    laptop_registry.confirm_laptop(office.installation, "Увс 1", " ".join(words), shown=AS_STORED)
    assert row_of(office, "Увс 1").concern is Concern.NONE


def test_a_missing_bundle_stands_in_its_week_with_its_numbers(office, laptop, tmp_path):
    restored = office.copy_now(tmp_path / "restored")
    stick, fresh = new_stick(tmp_path, "A"), new_stick(tmp_path, "B")
    laptop.register("Болд")
    for _ in range(2):
        bring(office, laptop, stick)
    exchange_by_stick(laptop, stick)
    laptop.register("Сараа")
    exchange_by_stick(laptop, fresh)
    receive_sticks(restored, fresh)
    (row,) = laptop_board.load_board(restored).rows
    assert Concern.GAP in row.concerns
    assert row.weeks[-1].state is WeekState.MISSING
    assert row.weeks[-1].gap.first == 1
    restored.close()


def test_a_calendar_that_is_ahead_or_went_back_is_told(office, laptop, stick):
    laptop.register()
    laptop.clock.go_on(days=3)
    laptop.register("Болд")
    bring(office, laptop, stick)
    assert (row_of(office).clock_days, row_of(office).concern) == (3, Concern.CLOCK)
    office.clock.go_on(days=5)
    laptop.clock.go_on(days=-2)
    laptop.register("Сараа")
    bring(office, laptop, stick)
    assert row_of(office).clock_days == -2
    laptop.clock.go_on(days=4)
    laptop.register("Цэцэг")
    bring(office, laptop, stick)
    assert (row_of(office).clock_days, row_of(office).concern) == (0, Concern.NONE)


def test_an_erasure_that_a_laptop_has_not_confirmed_is_counted(office, laptop, stick):
    person = laptop.register()
    bring(office, laptop, stick)
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    assert (row_of(office).erasure_count, row_of(office).concern) == (1, Concern.ERASURE)
    for _ in range(2):
        bring(office, laptop, stick)
    assert row_of(office).concern is Concern.NONE


def test_a_copy_comes_first_and_once_settled_as_put_back_is_told_quietly(
    office, laptop, stick, tmp_path
):
    silent = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    silent.register()
    bring(office, silent, new_stick(tmp_path, "SILENT"))
    advance(office, laptop, days=40)
    laptop.register("Болд")
    bring(office, laptop, stick)
    twin = laptop.cloned(tmp_path / "twin")
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.register(name)
        bring(office, one, stick)
    board = laptop_board.load_board(office.installation)
    assert [row.concern for row in board.rows] == [Concern.COPY, Concern.SILENT]
    copied_laptops.settle_copy(office.desk, FIRST, CopyOutcome.PUT_BACK)
    board = laptop_board.load_board(office.installation)
    assert [row.concern for row in board.rows] == [Concern.SILENT, Concern.PUT_BACK]
    twin.installation.close()


def test_a_call_is_noted_with_day_officer_and_answer_and_the_telephone_beside_it(office, laptop):
    laptop_contacts.set_telephone(office.desk, FIRST, " 9942 1187 ", shown=AS_STORED)
    laptop_contacts.note_call(office.desk, FIRST, CallOutcome.NO_ANSWER)
    office.clock.go_on(days=1)
    laptop_contacts.note_call(office.desk, FIRST, CallOutcome.WILL_BRING)
    contact = row_of(office).contact
    assert contact.telephone == "9942 1187"
    assert [(call.day, call.officer, call.outcome) for call in contact.calls] == [
        ("2026-03-15", "Энхтуул", CallOutcome.WILL_BRING),
        ("2026-03-14", "Энхтуул", CallOutcome.NO_ANSWER),
    ]
    for wrong in ("Болдын утас", "1", "9" * 50):
        with pytest.raises(Problem, match=Code.VALUE_REFUSED):
            laptop_contacts.set_telephone(office.desk, FIRST, wrong, shown=AS_STORED)
    with pytest.raises(Problem, match=Code.NOT_FOUND):
        laptop_contacts.note_call(office.desk, "Увс 9", CallOutcome.LOST)
    with pytest.raises(Problem, match=Code.NOT_HEAD_OFFICE):
        laptop_contacts.note_call(laptop.desk, FIRST, CallOutcome.LOST)


@pytest.mark.parametrize("role", Role)
def test_every_role_sees_the_board_and_officers_alone_the_telephone(office, laptop, stick, role):
    plan(laptop.desk, "2026-03-14", laptop.register())
    bring(office, laptop, stick)
    laptop_contacts.set_telephone(office.desk, FIRST, "9942 1187", shown=AS_STORED)
    rights = Rights(frozenset({role}))
    installation = replace(office.installation, user_rights=UserRights(lambda: rights, rights))
    (row,) = laptop_board.load_board(installation).rows
    assert len(row.missed) == 1
    assert row.contact.telephone == ("9942 1187" if role is Role.OFFICER else "")


def test_a_laptop_that_verifies_no_signature_is_told_and_so_is_what_one_refused(
    office, laptop, stick, monkeypatch
):
    person = laptop.register()
    with monkeypatch.context() as earlier:
        earlier.setattr(fieldreg, "__version__", "")  # its header has no such key
        bring(office, laptop, stick)
    assert row_of(office).concern is Concern.OUTDATED
    bring(office, laptop, stick)
    assert (row_of(office).concern, row_of(office).program.version) == (
        Concern.NONE,
        fieldreg.__version__,
    )
    engine = office.installation.store._db
    authority, engine.authority = engine.authority, None  # a program of another's
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    receive_sticks(office, stick)
    engine.authority = authority
    bring(office, laptop, stick)
    assert Concern.REFUSED in row_of(office).concerns
    assert row_of(office).program.refused_count == 1
