"""What was planned once more travels as any other session: each change has a number of its own."""

from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.session_life import repeating
from tests.support.bundles.trips import exchange_by_stick, receive_sticks


def test_a_repeated_session_reaches_head_office(office, laptop, desk, stick):
    person = laptop.register("Анар")
    session = training_sessions.plan_session(desk, "Эрх", {"date": "2026-03-14", "soum": "6525"})
    training_sessions.mark_attendance(desk, session, [person], AttendanceMark.PRESENT, shown={})
    made = repeating.repeat_session(desk, session)
    exchange_by_stick(laptop, stick)
    receive_sticks(office.installation, stick)
    exchange_by_stick(laptop, stick)
    assert office.desk.store.sessions.find(made.session).participants == 1
