"""A narrow invitation is handed out at a camp: its laptop speaks for the camp's sessions alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.kinds import ATTENDANCE, COURSE, SESSION, TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import (
    Audience,
    CourseTheme,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Project,
)
from fieldreg.keys.devices.certificates import Invitation, Scope
from fieldreg.services import training_sessions
from fieldreg.services.devices import invitations, laptop_registry
from tests.support.bundles.trips import go_round
from tests.support.installations import TARIAT, HeadOffice, Laptop

CAMP, COURSE_NAME, LAST_DAY = "Зуслан", "Манлайлал", "2026-03-31"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


def invite(office: HeadOffice, **values: str) -> bytes:
    given = {"until": LAST_DAY, "place": TARIAT, "course": COURSE_NAME, **values}
    return invitations.issue_invitation(office.installation, CAMP, (), **given)


@pytest.fixture
def camp(office: HeadOffice, tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(tmp_path / "camp", invite(office), seed=70)
    yield laptop
    laptop.installation.close()


def hold(laptop: Laptop, *people: int, course: str = COURSE_NAME, **values: str) -> int:
    session = training_sessions.plan_session(
        laptop.desk, course, {"date": laptop.desk.day, "soum": TARIAT, **values}
    )
    training_sessions.mark_attendance(laptop.desk, session, people, "present", shown=AS_STORED)
    return session


def quarantined(office: HeadOffice) -> dict[int, str]:
    found = office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    return dict(found)


def test_the_sessions_of_the_camp_go_in_with_all_who_were_there(
    office: HeadOffice, camp: Laptop, stick: Path
) -> None:
    person = camp.register("Сараа", aimag="83")  # from elsewhere, as people at camps are
    session = hold(camp, person)
    go_round(office, stick, camp)
    assert quarantined(office) == {}
    store = office.installation.store
    assert [record.id for record in store.records.list_all(SESSION)] == [session]
    [attendance] = store.records.list_all(ATTENDANCE)
    assert attendance.values["trainee"] == person


@pytest.mark.parametrize(
    "values",
    [{"soum": "8301"}, {"course": "Жолооч"}, {"date": "2026-04-01"}],
    ids=["another soum", "another course", "after the last day"],
)
def test_a_session_outside_waits_until_an_officer_accepts_it(
    office: HeadOffice, camp: Laptop, stick: Path, values: dict[str, str]
) -> None:
    person = camp.register("Сараа")
    session = hold(camp, person, **values)
    go_round(office, stick, camp)
    store = office.installation.store
    assert set(quarantined(office).values()) == {Code.OUTSIDE_INVITATION}
    assert store.records.list_all(SESSION) == []
    assert [record.id for record in store.records.list_all(TRAINEE)] == [person]
    for change in quarantined(office):
        wiring.build_office_sync(office.installation).held_changes.accept(change)
    assert [record.id for record in store.records.list_all(SESSION)] == [session]


def test_a_session_is_not_moved_out_afterwards_and_no_list_is_changed(
    office: HeadOffice, camp: Laptop, stick: Path
) -> None:
    session = hold(camp, camp.register("Сараа"))
    go_round(office, stick, camp)
    store = office.installation.store
    with camp.desk.writing() as writing:
        writing.edit(SESSION, session, {"soum": "8301"}, shown=AS_STORED)
        writing.edit(SESSION, session, {"venue": "Сургууль"}, shown=AS_STORED)
        writing.create(Partner.validated(name="Хэн ч биш"))
        [course] = [record.id for record in store.records.list_all(COURSE)]
        writing.edit(COURSE, course, {"name": "Өөр"}, shown=AS_STORED)
    go_round(office, stick, camp)
    assert list(quarantined(office).values()) == [Code.OUTSIDE_INVITATION] * 3
    values = store.records.load(SESSION, session).values
    assert (values["soum"], values["venue"]) == (TARIAT, "Сургууль")


def test_it_makes_no_record_of_a_list_nor_of_what_is_no_session_of_the_camp(
    office: HeadOffice, camp: Laptop, stick: Path
) -> None:
    hold(camp, camp.register("Сараа"))
    with camp.desk.writing() as writing:
        partner = writing.create(Partner.validated(name="Хэн ч биш"))
        for kind in (CourseTheme, Audience, Project, Material):
            writing.create(kind.validated(name="Өөр"))
        writing.create(Partnership.validated(partner=partner, day=LAST_DAY, event="begun"))
        [course] = [record.id for record in camp.installation.store.records.list_all(COURSE)]
        writing.create(PartnerPart.validated(course=course, partner=partner, part="delivery"))
    go_round(office, stick, camp)
    assert list(quarantined(office).values()) == [Code.OUTSIDE_INVITATION] * 7


def test_confirming_the_laptop_does_not_widen_its_invitation(
    office: HeadOffice, camp: Laptop, stick: Path
) -> None:
    hold(camp, camp.register("Сараа"))
    go_round(office, stick, camp)
    line = laptop_registry.find_laptop(office.installation, CAMP)
    assert (line.place, line.course, line.answers_until) == (TARIAT, COURSE_NAME, LAST_DAY)
    laptop_registry.confirm_laptop(
        office.installation, CAMP, " ".join(line.fingerprint_words), shown=AS_STORED
    )
    hold(camp, camp.register("Дулам"), soum="8301")
    go_round(office, stick, camp)
    assert set(quarantined(office).values()) == {Code.OUTSIDE_INVITATION}


def test_a_narrow_invitation_needs_a_last_day_and_a_place_that_there_is(office: HeadOffice) -> None:
    with pytest.raises(Problem, match="value_refused"):
        invite(office, until="")
    with pytest.raises(Problem, match="value_refused"):  # it would be over before it begins
        invite(office, until="2026-03-13")
    with pytest.raises(Problem, match="place_unknown"):
        invite(office, place="Хаана ч үгүй")
    assert Invitation.from_bytes(invite(office, place="Тариат")).scope.place == TARIAT


def test_an_ordinary_invitation_is_written_as_before() -> None:
    assert Scope(("65",), "").to_body() == {"provinces": ("65",), "until": ""}
