"""One register, and every place that counts it: they agree, and say what they count."""

import csv
import re

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ErasureReason
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.people import registration
from tests.cli.conftest import Machine
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.clock import CountingEntropy
from tests.ui.screens.visible_text import visible_text

SEATS, HALF_DAYS = 30, 3


@pytest.fixture(params=range(2))
def register(request, office, laptop, stick):
    """A laptop with a session of today and one left open, marks at random, and people who left.

    Attributes:
        of_today, left_open: the sessions.
        marks: those of today's session by person, the erased one included.
    """
    chance, all_marks = CountingEntropy(request.param), list(AttendanceMark)
    desk = laptop.desk
    people = [laptop.register(f"Хүн {number}") for number in range(12)]
    values = {"half_days": HALF_DAYS, "capacity": SEATS}
    plan = training_sessions.plan_session
    laptop.of_today = plan(desk, "Эрх", {"date": desk.day, **values})
    laptop.left_open = plan(desk, "Манлайлал", {"date": "2026-02-01", **values})
    laptop.marks = {}
    for session in (laptop.of_today, laptop.left_open):
        listed = [person for person in people if chance.bits(8) % 4]
        training_sessions.add_participants(desk, session, listed)
        for person in listed:
            for half_day in range(1, HALF_DAYS + 1):
                mark = all_marks[chance.bits(8) % len(all_marks)]
                training_sessions.mark_attendance(
                    desk, session, [person], mark, half_day=half_day, shown=AS_STORED
                )
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    gone, *_, retired = [
        row.trainee for row in desk.store.sessions.list_participants(laptop.of_today)
    ]
    erasure_orders.erase_people(office.installation, [gone], ErasureReason.ASKED)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    registration.retire_person(desk, retired, shown=AS_STORED)
    assert desk.store.people.list_by_ids([gone]) == []
    laptop.office = office
    return laptop


def find_counts(text, pattern):
    return {int(found) for found in re.findall(pattern, text)}


def read_export(path, write, desk):
    write(desk, path, reason="Тайлан")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_place_counts_the_same_participants_and_people(register, visit, tmp_path):
    desk, of_today, left_open = register.desk, register.of_today, register.left_open
    participants = {
        session: len(desk.store.sessions.list_participants(session))
        for session in (of_today, left_open)
    }
    present = sum(
        row.marks.get(1) in ATTENDED_MARKS
        for row in desk.store.sessions.list_participants(of_today)
    )
    unmarked = training_sessions.load_closing_check(desk, of_today).unmarked_count
    people = len(desk.store.records.list_all(kinds.TRAINEE))
    rows = read_export(tmp_path / "sessions.csv", export_sessions, desk)
    for session, count in participants.items():
        listed = [row for row in rows if row["session"] == short_code(session)]
        assert len({row["person"] for row in listed}) == count
    marked = {row["person"]: row["mark"] for row in listed if row["half_day"] == "1"}
    exported = read_export(tmp_path / "people.csv", export_people, desk)
    assert sum(row["retired"] == "0" for row in exported) == people
    register.installation.close()

    there = visit(register.folder, "en")
    there.unlock()
    free = SEATS - participants[of_today]
    words = visible_text(there.window.page)
    assert find_counts(words, r"participants: (\d+) of 30") == {participants[of_today]}
    assert find_counts(words, r"participants: (\d+)\. Complete") == {participants[left_open]}
    assert find_counts(words, r"present: (\d+)") <= {present}
    assert find_counts(words, r"free seats: (\d+)") == {free}
    there.press("F9")
    assert find_counts(visible_text(there.window.page), r"not marked: (\d+)") <= {unmarked}
    there.window.show_page("sessions")
    for tab, session in (("COMING", of_today), ("LEFT_OPEN", left_open)):
        there.window.page.lists.choose(type(there.window.page.lists._tab)[tab])
        words = visible_text(there.window.page)
        assert find_counts(words, r"participants: (\d+) of 30") == {participants[session]}
    for session, count in participants.items():
        there.book.open_attendance(session)
        words = visible_text(there.window.page)
        assert find_counts(words, r"participants: (\d+)") == {count}
    there.press("F9")
    there.book.open_check_in(of_today)
    words = visible_text(there.window.page)
    assert find_counts(words, r"present (\d+)") <= {present}
    assert there.window.page.view.side_panel._number.display_text == str(present)
    assert find_counts(words, r"free (\d+)") == {free}
    there.window.show_page("people")
    assert find_counts(visible_text(there.window.page), r"(\d+) people") == {people}
    there.end()

    machine = Machine(register.folder, 9, register.clock)
    told = machine.ask("today")
    assert told["people"] == people
    assert told["session"]["participants"] == participants[of_today]
    for session, count in participants.items():
        shown = machine.ask("session", "show", short_code(session))
        assert (shown["participants"], len(shown["people"])) == (count, count)
    assert marked


def test_head_office_says_the_same_number_of_people_everywhere(register, visit):
    office = register.office
    people = len(office.desk.store.records.list_all(kinds.TRAINEE))
    office.installation.close()
    there = visit(office.folder, "en")
    there.unlock()
    assert find_counts(visible_text(there.window), r"people: (\d+)") == {people}
    there.window.show_page("people")
    assert find_counts(visible_text(there.window.page), r"(\d+) people") == {people}
    there.end()
    assert Machine(office.folder, 9, office.clock).ask("today")["people"] == people
