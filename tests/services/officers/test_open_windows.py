"""Fault 79: two officers at one register; what one has before her, the other changes.

A value that came meanwhile stays beside hers as a conflict; where that makes no sense she is
refused, and nothing is changed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.domain.roles import Role
from fieldreg.services import consent_records, officers, shown_rows, training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices import laptop_contacts, laptop_registry
from fieldreg.services.people import person_summary, registration
from fieldreg.services.records import change_history
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.settings import installation_settings
from fieldreg.services.user_session import UserSession
from fieldreg.store.metadata import text_entry
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.stores.postgres import Server

pytestmark = pytest.mark.share(of=2)

ABSENT, LATE, PRESENT = AttendanceMark.ABSENT, AttendanceMark.LATE, AttendanceMark.PRESENT


@dataclass
class Desks:
    """Two officers' sessions, a *person* in a *session* of today, and a *course*."""

    one: UserSession
    other: UserSession
    person: int
    session: int
    course: int

    def values(self) -> dict[str, object]:
        return dict(self.one.store.records.load(kinds.TRAINEE, self.person).values)

    def marks(self) -> dict[int, str]:
        return self.one.store.sessions.list_participants(self.session)[0].marks


def set_up(one: UserSession, other: UserSession) -> Desks:
    person = registration.register_person(one, {"given_name": "Болд", "phone": "99110000"})
    values = {"date": one.day, "half_days": 2}
    session = training_sessions.plan_session(one, "Манлайлал", values)
    training_sessions.add_participants(one, session, [person])
    (course,) = reference_entries.list_entries(one, kinds.COURSE)
    return Desks(one, other, person, session, course.id)


@pytest.fixture
def desks(office: HeadOffice) -> Desks:
    return set_up(office.desk, office.desk)


@pytest.fixture
def desks_on_server(tmp_path: Path, server: Server) -> Iterator[Desks]:
    office = HeadOffice(tmp_path / "shared office", url=server.new_database())
    file = tmp_path / "joins.zip"
    officers.admit_officer(office.installation, "Хулан", PASSPHRASE, file)
    officers.set_roles(office.installation, "Хулан", give=list(Role), shown=AS_STORED)
    joined = officers.join_head_office(tmp_path / "Хулан", file, PASSPHRASE, fake_tools(9))
    yield set_up(office.desk, joined.user_session())
    joined.close()
    office.close()


@pytest.mark.postgres
def test_two_officers_who_correct_one_phone_leave_a_conflict_and_a_true_history(
    desks_on_server: Desks,
) -> None:
    desks = desks_on_server
    shown = person_summary.load_person(desks.one, desks.person).shown
    registration.correct_person(desks.other, desks.person, {"phone": "88"}, shown=AS_STORED)
    registration.correct_person(desks.one, desks.person, {"phone": "77"}, shown=shown)
    for desk in (desks.one, desks.other):
        (ref,) = conflict_resolution.list_conflicts(desk)
        conflict = conflict_resolution.load_conflict(desk, ref)
        assert {choice.value for choice in conflict.choices} == {"88", "77"}
        history = change_history.load_history(desk, desks.person)
        steps = [value.history_step for entry in history.entries for value in entry.values]
        mine = next(step for step in steps if step.assignment.value == "77")
        assert [old.value for old in mine.replaced] == ["99110000"]
        assert [beside.value for beside in mine.concurrent] == ["88"]


def test_the_same_correction_twice_is_no_conflict(desks: Desks) -> None:
    shown = person_summary.load_person(desks.one, desks.person).shown
    registration.correct_person(desks.other, desks.person, {"phone": "88"}, shown=AS_STORED)
    assert not registration.correct_person(desks.one, desks.person, {"phone": "88"}, shown=shown)
    assert not conflict_resolution.list_conflicts(desks.one)


def test_another_field_that_was_corrected_meanwhile_is_none_either(desks: Desks) -> None:
    shown = person_summary.load_person(desks.one, desks.person).shown
    registration.correct_person(desks.other, desks.person, {"school": "Нэгдүгээр"}, shown=AS_STORED)
    registration.correct_person(desks.one, desks.person, {"phone": "77"}, shown=shown)
    assert not conflict_resolution.list_conflicts(desks.one)
    assert (desks.values()["school"], desks.values()["phone"]) == ("Нэгдүгээр", "77")


Act = Callable[[Desks], object]


def _correct(desks: Desks) -> Act:
    shown = person_summary.load_person(desks.one, desks.person).shown
    values = {"phone": "77"}
    return lambda _: registration.correct_person(desks.one, desks.person, values, shown=shown)


def _retire(desks: Desks) -> Act:
    shown = person_summary.load_person(desks.one, desks.person).shown
    return lambda _: registration.retire_person(desks.one, desks.person, shown=shown)


def _change_plan(desks: Desks) -> Act:
    shown = desks.one.store.records.load(kinds.SESSION, desks.session).shown
    values = {"capacity": 20}
    return lambda _: training_sessions.change_session(desks.one, desks.session, values, shown=shown)


def _mark(desks: Desks) -> Act:
    participants = desks.one.store.sessions.list_participants(desks.session)
    shown = shown_rows.list_shown_marks(participants)
    return lambda _: training_sessions.mark_attendance(
        desks.one, desks.session, [desks.person], ABSENT, shown=shown
    )


def _mark_all(desks: Desks) -> Act:
    participants = desks.one.store.sessions.list_participants(desks.session)
    shown = shown_rows.list_shown_marks(participants)
    return lambda _: training_sessions.mark_all_present_except(
        desks.one, desks.session, [], shown=shown
    )


def _take_off(desks: Desks) -> Act:
    participants = desks.one.store.sessions.list_participants(desks.session)
    shown = shown_rows.list_shown_marks(participants)
    return lambda _: training_sessions.remove_participant(
        desks.one, desks.session, desks.person, shown=shown
    )


def _rename(desks: Desks) -> Act:
    (entry,) = reference_entries.list_entries(desks.one, kinds.COURSE)
    return lambda _: reference_entries.rename_entry(
        desks.one, entry.id, "Хүний эрх", shown=entry.shown
    )


def _retire_entry(desks: Desks) -> Act:
    (entry,) = reference_entries.list_entries(desks.one, kinds.COURSE)
    return lambda _: reference_entries.retire_entries(
        desks.one, entry.id, shown={entry.id: entry.shown}
    )


def _meanwhile_retired(desks: Desks) -> None:
    registration.retire_person(desks.other, desks.person, shown=AS_STORED)


def _meanwhile_corrected(desks: Desks) -> None:
    registration.correct_person(desks.other, desks.person, {"phone": "88"}, shown=AS_STORED)


def _meanwhile_closed(desks: Desks) -> None:
    training_sessions.close_sessions(desks.other, desks.session)


def _meanwhile_marked(desks: Desks) -> None:
    training_sessions.mark_attendance(
        desks.other, desks.session, [desks.person], PRESENT, shown=AS_STORED
    )


def _meanwhile_absent(desks: Desks) -> None:
    training_sessions.mark_attendance(
        desks.other, desks.session, [desks.person], ABSENT, shown=AS_STORED
    )


def _meanwhile_marked_later(desks: Desks) -> None:
    training_sessions.mark_attendance(
        desks.other, desks.session, [desks.person], LATE, half_day=2, shown=AS_STORED
    )


def _meanwhile_renamed(desks: Desks) -> None:
    reference_entries.rename_entry(desks.other, desks.course, "Удирдагч", shown=AS_STORED)


def _meanwhile_out_of_use(desks: Desks) -> None:
    reference_entries.retire_entries(desks.other, desks.course, shown=AS_STORED)


@pytest.mark.parametrize(
    ("open_window", "meanwhile", "code"),
    [
        (_correct, _meanwhile_retired, Code.PERSON_RETIRED),
        (_retire, _meanwhile_corrected, Code.CHANGED_MEANWHILE),
        (_change_plan, _meanwhile_closed, Code.CHANGED_MEANWHILE),
        (_mark, _meanwhile_marked, Code.CHANGED_MEANWHILE),
        (_mark, _meanwhile_closed, Code.SESSION_CLOSED),
        (_mark_all, _meanwhile_absent, Code.CHANGED_MEANWHILE),
        (_take_off, _meanwhile_marked_later, Code.CHANGED_MEANWHILE),
        (_take_off, _meanwhile_closed, Code.SESSION_CLOSED),
        (_rename, _meanwhile_out_of_use, Code.PERSON_RETIRED),
        (_retire_entry, _meanwhile_renamed, Code.CHANGED_MEANWHILE),
    ],
)
def test_where_two_values_make_no_sense_the_later_officer_is_refused(
    desks: Desks, open_window: Callable[[Desks], Act], meanwhile: Act, code: Code
) -> None:
    save = open_window(desks)
    meanwhile(desks)
    before = desks.one.store.digest()
    with pytest.raises(Problem) as refused:
        save(desks)
    assert refused.value.code is code
    assert desks.one.store.digest() == before


def test_a_key_on_a_row_that_says_so_already_does_nothing(desks: Desks) -> None:
    mark_all = _mark_all(desks)
    _meanwhile_marked(desks)
    assert mark_all(desks) == 0
    assert desks.marks()[1] == PRESENT


def test_who_came_on_the_list_meanwhile_is_not_marked_with_all(desks: Desks) -> None:
    mark_all = _mark_all(desks)
    late_comer = registration.register_person(desks.other, {"given_name": "Туяа"})
    training_sessions.add_participants(desks.other, desks.session, [late_comer])
    assert mark_all(desks) == 1
    marks = {
        row.trainee: row.marks for row in desks.one.store.sessions.list_participants(desks.session)
    }
    assert marks == {desks.person: {1: PRESENT}, late_comer: {1: AttendanceMark.EXPECTED}}


def test_a_rename_beside_another_rename_waits_for_a_decision(desks: Desks) -> None:
    rename = _rename(desks)
    _meanwhile_renamed(desks)
    rename(desks)
    (ref,) = conflict_resolution.list_conflicts(desks.other)
    assert (ref.record, ref.field.name) == (desks.course, "name")


def shown_consents(desks: Desks) -> shown_rows.ShownConsents:
    answers = desks.one.store.consents.list_by_person([desks.person])
    return shown_rows.list_shown_consents(answers.get(desks.person, ()))


def test_a_consent_lifts_no_refusal_that_came_meanwhile(desks: Desks) -> None:
    shown = shown_consents(desks)
    given = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)
    refused = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desks.other, desks.person, refused, shown=AS_STORED)
    consent_records.record_consent(desks.one, desks.person, given, shown=shown)
    uses = consent_records.load_permitted_uses(desks.one, {desks.person: None})
    assert uses[desks.person].keep.is_refused
    seen = shown_consents(desks)
    consent_records.record_consent(desks.one, desks.person, given, shown=seen)
    uses = consent_records.load_permitted_uses(desks.one, {desks.person: None})
    assert not uses[desks.person].keep.is_refused


def test_a_last_day_that_another_officer_set_meanwhile_is_not_set_again_unseen(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    shown = laptop_registry.find_laptop(office.installation, "Архангай 1")
    words = " ".join(shown.fingerprint_words)
    give = partial(laptop_registry.confirm_laptop, office.installation, "Архангай 1", words)
    give(until="2026-12-31", shown=shown)
    with pytest.raises(Problem) as refused:
        give(until="2026-06-30", shown=shown)
    assert refused.value.code is Code.CHANGED_MEANWHILE
    now = laptop_registry.find_laptop(office.installation, "Архангай 1")
    assert now.answers_until == "2026-12-31"


@pytest.mark.usefixtures("laptop")
def test_what_another_administrator_set_meanwhile_is_not_set_again_unseen(
    office: HeadOffice,
) -> None:
    """Roles, a telephone and the minutes of a desk: each is refused, and stays as it is."""
    one, name = office.installation, "Архангай 1"
    acts: tuple[tuple[Callable[..., object], object, object], ...] = (
        (
            lambda role, shown: officers.set_roles(one, "Энхтуул", take=[role], shown=shown),
            (Role.PROGRAMME, ALL_RIGHTS),
            (Role.PROTECTED_DESK, ALL_RIGHTS),
        ),
        (
            lambda number, shown: laptop_contacts.set_telephone(
                office.desk, name, number, shown=shown
            ),
            ("9911 2233", ""),
            ("8811 2233", ""),
        ),
        (
            lambda minutes, shown: installation_settings.set_idle_minutes(
                office.desk, minutes, shown=shown
            ),
            (30, 10),
            (60, 10),
        ),
    )
    for act, others, mine in acts:
        act(*others)
        with pytest.raises(Problem) as refused:
            act(*mine)
        assert refused.value.code is Code.CHANGED_MEANWHILE
    assert one.user_rights.rights.roles == set(Role) - {Role.PROGRAMME}
    contacts = laptop_contacts.load_contacts(office.desk)
    assert [contact.telephone for contact in contacts.values()] == ["9911 2233"]
    assert installation_settings.load_idle_minutes(office.desk) == 30


@pytest.mark.postgres
def test_each_desk_of_a_server_locks_after_its_own_minutes_and_at_first_after_the_former_ones(
    desks_on_server: Desks,
) -> None:
    one, other = desks_on_server.one, desks_on_server.other
    with one.store.transaction():
        one.store.metadata.write(text_entry("idle-minutes"), "60")  # as releases up to 0.2.0 did
    read = installation_settings.load_idle_minutes
    assert (read(one), read(other)) == (60, 60)
    installation_settings.set_idle_minutes(one, 5, shown=60)
    assert (read(one), read(other)) == (5, 60)
