"""A facilitator's own view, by keys alone: hers, and of others only what grew out of hers."""

from dataclasses import replace

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.records import own_record, plain_records
from fieldreg.services.session_life import own_work
from fieldreg.ui.pages.sessions.own_work import OwnWorkView
from tests.ui.screens.input import press
from tests.ui.screens.sessions import SessionsScreen


def plan(desk, course, day, **more):
    return training_sessions.plan_session(desk, course, {"date": day, "soum": "6525", **more})


def lead(desk, person, session):
    values = {"session": short_code(session), "trainee": short_code(person), "part": "lead"}
    plain_records.add_record(desk, kinds.CONTRIBUTION, values)


def test_she_sees_what_she_leads_whom_she_expects_and_what_grew(qtbot, keyboard, desk, laptop):
    herself, trainee = laptop.register("Сарантуяа"), laptop.register("Тэмүүлэн")
    hers = plan(desk, "Манлайлал", "2026-03-10")
    training_sessions.mark_attendance(desk, hers, [trainee], AttendanceMark.PRESENT, shown={})
    coming = plan(desk, "Зуслан", "2026-03-20")
    training_sessions.add_participants(desk, coming, [herself, trainee])
    screen = SessionsScreen(qtbot, keyboard, desk).go()
    assert not screen.page.findChildren(OwnWorkView)  # it is built when it is asked for
    press("F4")
    for words in (
        "My sessions",
        "Зуслан, 2026.03.20, participants: 2 · expected: 2 · still open: 1",
    ):
        assert words in screen.words
    assert "on your own page has said which record is yours" in screen.words
    press("Enter")
    assert screen.ways.taken[-1] == ("session", coming)
    press("Esc")
    # Who was at hers leads later, planned by another trainer; she is linked to her own record.
    other = replace(desk, user_name="Дулам")
    plan(other, "Хууль", "2026-03-13")
    grown = plan(other, "Эрх", "2026-03-12")
    lead(other, trainee, grown)
    own_record.link_own_record(desk, herself)
    said = {"trainee": short_code(herself), "text": "Ангидаа цаг заана", "due": "2026-04-01"}
    plain_records.add_record(desk, kinds.PROMISE, said)
    press("F4")
    for words in ("Ангидаа цаг заана, open · Due: 2026.04.01", "Эрх, 2026.03.12"):
        assert words in screen.words
    for words in ("which record is yours", "Хууль"):
        assert words not in screen.words
    work = own_work.load_own_work(desk)
    assert [row.id for row in work.grown] == [grown]
    assert [each.session.id for each in work.sessions] == [coming, hers]


def test_a_promise_of_hers_is_kept_where_she_sees_it(qtbot, keyboard, desk, laptop):
    herself = laptop.register("Сарантуяа")
    own_record.link_own_record(desk, herself)
    said = {"trainee": short_code(herself), "text": "Ангидаа цаг заана"}
    promise = plain_records.add_record(desk, kinds.PROMISE, said)
    hers = plan(desk, "Манлайлал", "2026-03-10")
    lead(desk, herself, hers)
    screen = SessionsScreen(qtbot, keyboard, desk).go()
    press("F4")
    press("Tab")
    assert "Ангидаа цаг заана, open" in screen.words
    assert "kept" not in screen.hints
    training_sessions.mark_attendance(desk, hers, [herself], AttendanceMark.PRESENT, shown={})
    screen.page.load()
    held = "Ангидаа цаг заана, open · Held since: Манлайлал, 2026.03.10. F4 notes"
    assert held in screen.words
    assert "kept" in screen.hints
    press("Enter")
    assert screen.ways.taken[-1] == ("person", herself)
    press("F4")
    assert "Ангидаа цаг заана, kept · Манлайлал, 2026.03.10" in screen.words
    assert desk.store.records.load(kinds.PROMISE, promise).values["kept_by"] == hers
