"""Officers and what they hold: given, taken, noted; the last administrator stays."""

from dataclasses import replace

import pytest

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.services import officers, training_sessions
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import people_search, registration
from fieldreg.services.user_session import UserRights
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE, PASSPHRASE, HeadOffice

NOTHING = Rights.from_roles([])
PHONE = "99112233"


def as_(installation: Installation, name: str) -> Installation:
    holder = UserRights.at_head_office(installation.store, name)
    return replace(installation, user_name=name, user_rights=holder)


def further(office: HeadOffice, name: str, *roles: Role) -> Installation:
    one = office.installation
    with one.store.transaction():
        one.store.officers.set_rights(
            name, Rights.from_roles(roles), author=one.user_name, day=office.desk.day
        )
    return as_(one, name)


def refusal(act, *arguments, **named):
    with pytest.raises(Problem) as caught:
        act(*arguments, **named)
    return caught.value


def test_the_first_officer_holds_every_role_and_works_as_ever(office):
    one = office.installation
    assert [(it.name, it.rights) for it in officers.list_officers(one)] == [("Энхтуул", ALL_RIGHTS)]
    assert one.user_rights.rights.has_all_roles
    person = registration.register_person(office.desk, {"given_name": "Болд", "phone": PHONE})
    assert people_search.find_people(office.desk, PHONE).lines[0].id == person


def test_an_office_of_the_first_release_keeps_nothing_from_its_officers_until_a_role_is_given(
    office,
):
    one = office.installation
    officers.add_user(one, "Болд", DESK_PASSPHRASE)
    with one.store.transaction():
        one.store._db.execute("DELETE FROM officer")
        one.store._db.execute("DELETE FROM paper WHERE name = 'officers'")
    one.close()
    one.erasure_list.own_file.unlink()
    office.installation = one = opening.unlock(office.folder, PASSPHRASE, one.tools)
    assert as_(one, "Болд").user_rights.rights == ALL_RIGHTS
    officers.set_roles(one, "Болд", take=[Role.PROGRAMME], shown=AS_STORED)
    assert not as_(one, "Болд").user_rights.rights.has_all_roles
    assert as_(one, "Хэн нэгэн").user_rights.rights == DEFAULT_RIGHTS


def test_whoever_was_given_no_role_is_an_officer_and_no_more(office):
    stranger = as_(office.installation, "Шинэ")
    assert stranger.user_rights.rights == DEFAULT_RIGHTS
    problem = refusal(invitations.issue_invitation, stranger, "Тариат 1", ("65",))
    assert (problem.code, problem.facts["roles"]) == (Code.ROLE_NEEDED, "administrator")
    assert office.installation.store.devices.list_all() == []


def test_a_role_is_given_and_taken_by_an_administrator_and_both_are_noted(office):
    one = office.installation
    bold = further(office, "Болд", Role.OFFICER)
    assert refusal(
        officers.set_roles, bold, "Болд", give=[Role.ADMINISTRATOR], shown=AS_STORED
    ).code is (Code.ROLE_NEEDED)
    assert officers.set_roles(
        one, "Болд", give=[Role.PROGRAMME], shown=AS_STORED
    ).rights == Rights.from_roles([Role.OFFICER, Role.PROGRAMME])
    assert officers.set_roles(
        one, "Болд", take=[Role.OFFICER], shown=AS_STORED
    ).rights == Rights.from_roles([Role.PROGRAMME])
    said = [(it.name, str(it.rights), it.author, it.day) for it in officers.list_role_changes(one)]
    day = office.desk.day
    assert said[:2] == [
        ("Болд", "programme", "Энхтуул", day),
        ("Болд", "officer programme", "Энхтуул", day),
    ]
    assert said[-1][:2] == ("Энхтуул", str(ALL_RIGHTS))


def test_a_role_that_was_taken_counts_at_once_for_whoever_is_at_work(office):
    bold = further(office, "Болд", Role.OFFICER)
    desk = bold.user_session()
    registration.register_person(desk, {"given_name": "Сараа", "phone": PHONE})
    assert people_search.find_people(desk, PHONE).lines
    officers.set_roles(
        office.installation, "Болд", give=[Role.PROGRAMME], take=[Role.OFFICER], shown=AS_STORED
    )
    assert refusal(registration.register_person, desk, {"given_name": "А"}).code is Code.ROLE_NEEDED
    assert refusal(people_search.find_people, desk, PHONE).code is Code.ROLE_NEEDED


def test_the_last_administrator_cannot_be_removed(office):
    one = office.installation
    before = officers.list_role_changes(one)
    problem = refusal(
        officers.set_roles, one, "Энхтуул", take=[Role.ADMINISTRATOR], shown=AS_STORED
    )
    assert problem.code is Code.LAST_ADMINISTRATOR
    assert officers.list_role_changes(one) == before
    assert one.user_rights.rights.has_all_roles
    further(office, "Болд", Role.ADMINISTRATOR)
    officers.set_roles(one, "Энхтуул", take=[Role.ADMINISTRATOR], shown=AS_STORED)
    assert (
        refusal(officers.set_roles, one, "Болд", give=[Role.OFFICER], shown=AS_STORED).code
        is Code.ROLE_NEEDED
    )


def test_a_role_is_given_to_nobody_who_does_not_work_here(office):
    problem = refusal(
        officers.set_roles, office.installation, "Хэн ч биш", give=[Role.OFFICER], shown=AS_STORED
    )
    assert problem.code is Code.NOT_FOUND


def test_what_somebody_holds_outlives_the_program(office):
    one = office.installation
    further(office, "Болд", Role.ADMINISTRATOR)
    officers.set_roles(
        one, "Энхтуул", take=[Role.ADMINISTRATOR, Role.PROTECTED_DESK], shown=AS_STORED
    )
    one.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, one.tools)
    rights = office.installation.user_rights.rights
    assert str(rights) == "officer programme"
    assert refusal(invitations.issue_invitation, office.installation, "A", ("65",)).code is (
        Code.ROLE_NEEDED
    )


# Oracles


@pytest.fixture
def programme(office):
    return further(office, "Номин", Role.PROGRAMME).user_session()


def test_the_programme_is_told_neither_who_came_nor_how_many_however_it_asks(office, programme):
    person = registration.register_person(
        office.desk,
        {"given_name": "Болд", "birth_date": "2007", "phone": PHONE, "source_ref": "S-1"},
    )
    values = {"date": office.desk.day, "half_days": 3}
    session = training_sessions.plan_session(office.desk, "Эрх", values)
    training_sessions.mark_attendance(
        office.desk, session, [person], AttendanceMark.PRESENT, half_day=2, shown=AS_STORED
    )
    whole, told = office.desk.store, programme.store
    asked = (
        lambda store: store.people.list_page(0, 10),
        lambda store: store.people.list_by_ids([person]),
        lambda store: store.people.find_similar(Facts("buld", phone=PHONE)),
        lambda store: store.people.find_by_source("S-1"),
        lambda store: store.people.map_sources_to_ids(),
        lambda store: store.people.last_sessions([person]),
        lambda store: store.sessions.list_participants(session),
        lambda store: store.sessions.list_of_person(person),
        lambda store: store.records.kind_of(person),
    )
    assert [bool(ask(whole)) for ask in asked] == [True] * len(asked)
    assert [bool(ask(told)) for ask in asked] == [False] * len(asked)
    told.people.find_similar(Facts("buld", birth_date="2007"), lambda _: pytest.fail("read"))
    assert (whole.people.count(), told.people.count()) == (1, 0)
    assert whole.sessions.find(session).participants == 1
    assert told.sessions.find(session).participants is None
    assert told.sessions.list_marks(session) == {(2, "present")}
    for refuse in (training_sessions.call_off_sessions, training_sessions.delete_sessions):
        assert refusal(refuse, programme, session).code is Code.SESSION_ATTENDED
    for act, ref in (
        (people_search.find_people, PHONE),
        (people_search.find_person, short_code(person)),
    ):
        assert refusal(act, programme, ref).code is Code.ROLE_NEEDED


def test_an_administrator_is_told_how_much_a_lost_laptop_holds_but_not_whom(office, tmp_path):
    laptop, stick = office.enrol("Тариат 1"), tmp_path / "s"
    stick.mkdir()
    laptop.register("Сараа")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    keeper = further(office, "Болд", Role.ADMINISTRATOR)
    for one, people in ((office.installation, 1), (keeper, 0)):
        found = laptop_registry.load_exposure(one, "Тариат 1")
        assert found.made_counts["trainee"] == 1
        assert len(found.people) == people
    laptop.installation.close()


def test_a_laptop_knows_no_roles(office):
    laptop = office.enrol("Тариат 1")
    assert laptop.installation.user_rights.rights == ALL_RIGHTS
    assert laptop.desk.may(Permission.RESOLVE_CONFLICTS)
    assert refusal(officers.list_officers, laptop.installation).code is Code.NOT_HEAD_OFFICE
    laptop.installation.close()


def test_roles_of_a_later_release_give_nothing_here():
    assert Rights.parse("officer archivist") == Rights.from_roles([Role.OFFICER])
    assert Rights.parse("") == NOTHING
    assert not any(NOTHING.may(verb) for verb in Permission)
