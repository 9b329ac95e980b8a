"""What was done is taken back and done again, as long as it is only ours."""

from dataclasses import replace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.services import check_in, consent_records, training_sessions, user_acts
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports import register_tables
from fieldreg.services.people import people_search, registration
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import ChangeAction
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.user_acts import ActJournal
from fieldreg.store.exchange.outbox import PeopleBySyncState
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)

KEPT = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by="Дорж (аав)")


@pytest.fixture
def journal(desk):
    journal = ActJournal()
    desk.store.own_acts.on_act(journal.note)
    return journal


@pytest.fixture
def session(laptop, journal):
    session = laptop.hold_session()
    journal.done.clear()
    return session


def by_another(desk):
    """Return the session of somebody else on the same register."""
    return replace(desk, writes_acts=False)


def in_use(desk):
    return {
        kind.name: {record.id: record.values for record in desk.store.records.list_all(kind)}
        for kind in kinds.KINDS
        if not kind.is_about_changes
    }


def phone_of(desk, person):
    return desk.store.records.load(kinds.TRAINEE, person).values["phone"]


def refusal(act, *args):
    with pytest.raises(Problem) as refused:
        act(*args)
    return refused.value.code


def take_all_back(desk, journal):
    while journal.done:
        user_acts.take_back(desk, journal)


def test_a_registration_at_the_door_is_taken_back_with_person_consent_and_mark(
    desk, journal, session
):
    before = in_use(desk)
    check_in.register_and_mark_present(desk, session, {"given_name": "Сараа"}, (KEPT,), 1)
    after = in_use(desk)
    user_acts.take_back(desk, journal)
    assert in_use(desk) == before
    assert desk.store.sessions.list_participants(session) == []
    assert desk.store.people.count() == 0
    user_acts.do_again(desk, journal)
    assert in_use(desk) == after
    assert refusal(user_acts.do_again, desk, journal) is Code.ACT_NONE_AGAIN


def test_acts_of_all_pages_are_taken_back_in_the_order_in_which_they_were_done(
    desk, journal, laptop, session
):
    person = laptop.register(phone="99112233")
    states = [in_use(desk)]
    for act in (
        lambda: registration.correct_person(
            desk, person, {"phone": "88112233", "soum": "6525"}, shown=AS_STORED
        ),
        lambda: registration.correct_person(desk, person, {"phone": "77112233"}, shown=AS_STORED),
        lambda: training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.LATE, shown=AS_STORED
        ),
        lambda: training_sessions.remove_participant(desk, session, person, shown=AS_STORED),
        lambda: training_sessions.change_session(
            desk, session, {"capacity": 9}, course="Эрүүл", shown=AS_STORED
        ),
        lambda: consent_records.record_consent(desk, person, KEPT, shown=AS_STORED),
        lambda: consent_records.withdraw_consent(desk, person, Purpose.KEEP, shown=AS_STORED),
        lambda: training_sessions.close_sessions(desk, session),
        lambda: registration.retire_person(desk, person, shown=AS_STORED),
    ):
        act()
        states.append(in_use(desk))
    for state in reversed(states[:-1]):
        user_acts.take_back(desk, journal)
        assert in_use(desk) == state
    for state in states[1:]:
        user_acts.do_again(desk, journal)
        assert in_use(desk) == state


def test_after_something_new_what_was_taken_back_is_not_done_again(desk, journal, laptop):
    laptop.register()
    user_acts.take_back(desk, journal)
    laptop.register("Болд")
    assert refusal(user_acts.do_again, desk, journal) is Code.ACT_NONE_AGAIN


def test_what_a_stick_took_stays(desk, journal, laptop, stick):
    laptop.register()
    exchange_by_stick(laptop, stick)
    registration.register_person(desk, {"given_name": "Болд"})
    user_acts.take_back(desk, journal)
    assert refusal(user_acts.take_back, desk, journal) is Code.ACT_LEFT
    assert [row.given_name for row in desk.store.people.list_page(0, 9)] == ["Сарантуяа"]


def test_what_head_office_has_answered_with_stays(office, laptop, stick):
    journal = ActJournal()
    office.desk.store.own_acts.on_act(journal.note)
    registration.register_person(office.desk, {"given_name": "Болд", "aimag": "65"})
    assert journal.done
    go_round(office, stick, laptop)
    assert refusal(user_acts.take_back, office.desk, journal) is Code.ACT_LEFT


def test_a_mark_in_a_session_that_was_closed_stays(desk, journal, laptop, session):
    training_sessions.mark_attendance(
        desk, session, [laptop.register()], AttendanceMark.LATE, shown=AS_STORED
    )
    training_sessions.close_sessions(by_another(desk), session)
    assert refusal(user_acts.take_back, desk, journal) is Code.SESSION_CLOSED
    training_sessions.reopen_sessions(by_another(desk), session)
    user_acts.take_back(desk, journal)
    assert desk.store.sessions.list_participants(session) == []


def test_what_was_changed_of_a_session_stays_once_another_closed_it(desk, journal, session):
    training_sessions.change_session(desk, session, {"capacity": 9}, shown=AS_STORED)
    training_sessions.close_sessions(by_another(desk), session)
    assert refusal(user_acts.take_back, desk, journal) is Code.SESSION_CLOSED
    assert desk.store.sessions.find(session).capacity == 9


def test_what_somebody_changed_since_stays_and_the_act_before_is_next(desk, journal, laptop):
    one, other = laptop.register("Болд"), laptop.register("Сараа", phone="99112233")
    registration.correct_person(desk, one, {"phone": "88112233"}, shown=AS_STORED)
    registration.correct_person(desk, other, {"phone": "77112233"}, shown=AS_STORED)
    registration.correct_person(by_another(desk), other, {"phone": "66112233"}, shown=AS_STORED)
    assert refusal(user_acts.take_back, desk, journal) is Code.ACT_CHANGED
    assert phone_of(desk, other) == "66112233"
    user_acts.take_back(desk, journal)
    assert (phone_of(desk, one), phone_of(desk, other)) == (None, "66112233")


def test_the_same_value_by_somebody_else_is_hers(desk, journal, laptop):
    person = laptop.register(phone="99112233")
    registration.correct_person(desk, person, {"phone": "88112233"}, shown=AS_STORED)
    for phone in ("77112233", "88112233"):
        registration.correct_person(by_another(desk), person, {"phone": phone}, shown=AS_STORED)
    assert refusal(user_acts.take_back, desk, journal) is Code.ACT_CHANGED
    assert phone_of(desk, person) == "88112233"


def test_who_has_answered_since_stays_registered(desk, journal, laptop):
    person = laptop.register()
    handed_over = by_another(desk)
    answer_sealing.seal_answers(handed_over, person, {}, language="mn")
    assert refusal(user_acts.take_back, desk, journal) is Code.ACT_IN_USE
    assert desk.store.people.count() == 1
    assert refusal(user_acts.take_back, desk, journal) is Code.ACT_NONE


def test_an_undone_decision_leaves_the_conflict_as_it_was(office, laptops, stick):
    person = laptops[0].register(phone="99112233", aimag="65")
    go_round(office, stick, *laptops, times=2)
    for laptop, phone in zip(laptops, ("88112233", "77112233"), strict=True):
        registration.correct_person(laptop.desk, person, {"phone": phone}, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    desk, journal = laptops[0].desk, ActJournal()
    desk.store.own_acts.on_act(journal.note)

    def told(side):
        (ref,) = conflict_resolution.list_conflicts(side)
        found = conflict_resolution.load_conflict(side, ref)
        said = {one.value: [e.author.device for e, _ in one.given_by] for one in found.choices}
        return said, found.choices[0].value, found.common_value, found.common_author

    names = [laptop.installation.name for laptop in laptops]
    before = told(desk)
    assert before[0] == {"88112233": [names[0]], "77112233": [names[1]]}
    (ref,) = conflict_resolution.list_conflicts(desk)
    conflict = conflict_resolution.load_conflict(desk, ref)
    conflict_resolution.resolve_conflict(desk, conflict, "77112233")
    user_acts.take_back(desk, journal)
    assert told(desk) == before
    (ref,) = conflict_resolution.list_conflicts(desk)
    conflict = conflict_resolution.load_conflict(desk, ref)
    taken_back_by = {e.author.device for one in conflict.choices for e in one.put_back_by}
    last = change_history.load_history(desk, person).entries[-1]
    assert last.action is ChangeAction.TAKEN_BACK
    assert taken_back_by == {names[0]}
    registration.correct_person(desk, person, {"phone": "66112233"}, shown=AS_STORED)
    user_acts.take_back(desk, journal)
    assert told(desk) == before
    go_round(office, stick, *laptops, times=2)
    assert told(office.desk) == before
    assert store_digest(laptops[0]) == scoped_digest(office, laptops[0].installation.name)


def test_a_person_registered_by_a_slip_leaves_without_her_data(office, laptop, session, stick):
    desk, journal = laptop.desk, ActJournal()
    desk.store.own_acts.on_act(journal.note)
    values = {"given_name": "Нарантуяа", "phone": "99112233", "aimag": "65", "soum": "6525"}
    marked = check_in.register_and_mark_present(desk, session, values, (KEPT,), 1)
    registration.correct_person(desk, marked.person, {"notes": "дүү нь Болд"}, shown=AS_STORED)
    take_all_back(desk, journal)
    nobody = PeopleBySyncState(0, 0, 0)
    assert desk.store.sync_states.count_people() == nobody
    assert exchange_by_stick(laptop, stick).people == 0
    taken = receive_sticks(office, stick)
    assert ([bundle.people for bundle in taken.bundles], taken.people) == ([0], 0)
    assert exchange_by_stick(laptop, stick).reply.people_received == 0
    assert desk.store.sync_states.count_people() == nobody
    for side in (office.desk, desk):  # and no list, search or export shows a person of no name
        people, code = side.store.people, short_code(marked.person)
        assert (people.count(retired=True), people.list_ids(retired=True)) == (0, [])
        assert not people_search.find_people(side, code, retired=True).lines
        assert register_tables.export_people(side, stick / "out.json") == 0
    for store in (office.installation.store, desk.store):
        (sent,) = store.records.load_many(kinds.TRAINEE, [marked.person])
        assert sent.is_retired
        assert not any(sent.values.values())
        history = store.history.load_assignments(kinds.TRAINEE, [marked.person])[marked.person]
        said = {each.value for some in history.values() for each in some}
        assert said <= {None, 0, 1}
        consents = store.records.load_many(
            kinds.CONSENT, store.records.ids_where(kinds.CONSENT, "trainee", marked.person)
        )
        assert [consent.values["given_by"] for consent in consents] == ["-"]
    assert store_digest(laptop) == scoped_digest(office, laptop.installation.name)


def test_who_is_registered_after_all_leaves_whole(office, desk, journal, laptop, stick):
    person = laptop.register("Нарантуяа")
    user_acts.take_back(desk, journal)
    user_acts.do_again(desk, journal)
    slip = laptop.register("Андуу")
    user_acts.take_back(desk, journal)
    # Out of use on purpose, which is no slip.
    gone = laptop.register("Явсан")
    registration.retire_person(desk, gone, shown=AS_STORED)
    go_round(office, stick, laptop)
    names = {
        one: office.installation.store.records.load(kinds.TRAINEE, one).values["given_name"]
        for one in (person, slip, gone)
    }
    assert names == {person: "Нарантуяа", slip: None, gone: "Явсан"}


def test_a_slip_that_was_cut_for_a_trip_that_failed_is_not_brought_back_blank(
    desk, journal, laptop
):
    laptop.register()
    user_acts.take_back(desk, journal)
    with desk.store.transaction():
        assert desk.store.slips.blank_unsent() == 1
    assert refusal(user_acts.do_again, desk, journal) is Code.ACT_LEFT
    assert desk.store.people.count() == 0
