"""What an unconfirmed laptop puts on a list is shown, marked, and no name that is typed means it."""

from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.mission import (
    Contribution,
    Course,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Project,
)
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.records import plain_records, session_refs
from fieldreg.services.reference_lists import quota_progress, reference_entries
from tests.conformance.test_unconfirmed import newcomer, url
from tests.support.bundles.trips import go_round
from tests.support.installations import ARKHANGAI, TARIAT, HeadOffice, Laptop

__all__ = ["newcomer", "url"]  # fixtures

NAME = "Залуу манлайлагч"
PLAN: dict[str, Value] = {"date": "2026-03-20", "half_days": 1, "soum": TARIAT}


@pytest.fixture
def listed(office: HeadOffice, newcomer: Laptop, stick: Path) -> dict[Kind, int]:
    """What *newcomer* listed under a name that head office has not used yet, by kind."""
    models = (Course, Partner, Project, Material)
    with newcomer.desk.writing() as writing:
        made = {model.kind: writing.create(model.validated(name=NAME)) for model in models}
    go_round(office, stick, newcomer)
    assert all(office.installation.store.records.kind_of(record) for record in made.values())
    return made


def test_a_name_on_a_list_that_is_typed_at_head_office_means_no_unconfirmed_entry(
    office: HeadOffice, listed: dict[Kind, int], laptop: Laptop, stick: Path
) -> None:
    """Else head office's session would reach laptops without its course, and count in no quota."""
    desk = office.desk
    assert session_refs.list_offered(desk, kinds.COURSE) == []
    with pytest.raises(Problem, match="not_found"):
        plain_records.add_record(desk, Material.kind, {"name": "х", "course": NAME})
    with pytest.raises(Problem, match="not_found"):
        quota_progress.add_quota(desk, "women", "9", course=NAME)
    session = training_sessions.plan_session(desk, NAME, {**PLAN}, [NAME])
    plan = office.installation.store.records.load(kinds.SESSION, session).values
    project = reference_entries.add_entry(desk, kinds.PROJECT, NAME)
    assert {plan["course"], int(str(plan["partners"])), project}.isdisjoint(listed.values())
    quota = quota_progress.add_quota(desk, "women", "9", course=NAME)
    [line] = quota_progress.list_quotas(desk)
    assert (line.id, line.courses.counted) == (quota, (plan["course"],))
    training_sessions.change_session(desk, session, {}, shown=AS_STORED, course=NAME)
    assert office.installation.store.records.load(kinds.SESSION, session).values == plan
    go_round(office, stick, laptop)
    row = laptop.installation.store.sessions.find(session)
    assert row is not None
    assert row.course == NAME


def test_what_an_unconfirmed_laptop_listed_is_marked_where_it_is_shown(
    office: HeadOffice, listed: dict[Kind, int], newcomer: Laptop, stick: Path
) -> None:
    session = newcomer.hold_session(newcomer.register(), course=NAME)
    go_round(office, stick, newcomer)
    shown = training_sessions.load_session(office.desk, session)
    assert (shown.is_unconfirmed, shown.course) == (True, NAME)
    for kind in listed:
        [entry] = reference_entries.list_entries(office.desk, kind)
        assert entry.is_unconfirmed
    # What its own session says is its own affair: the names in it mean its own entries.
    training_sessions.change_session(office.desk, session, {}, shown=AS_STORED, course=NAME)
    plan = office.installation.store.records.load(kinds.SESSION, session).values
    assert plan["course"] == listed[kinds.COURSE]


def test_a_flood_of_sessions_of_an_unconfirmed_laptop_leaves_the_last_soum_as_it_was(
    office: HeadOffice, newcomer: Laptop, stick: Path
) -> None:
    own = training_sessions.plan_session(office.desk, "Манлайлал", {**PLAN})
    for day in range(1, 31):
        plan: dict[str, Value] = {"date": f"2026-06-{day:02}", "half_days": 1, "soum": "8301"}
        training_sessions.plan_session(newcomer.desk, "Манлайлал", plan)
    go_round(office, stick, newcomer)
    assert training_sessions.find_near_place(office.desk) == TARIAT
    assert [row.id for row in office.installation.store.sessions.list_counted(9)] == [own]


def test_what_was_accepted_of_an_unconfirmed_laptop_says_nothing_for_others(
    office: HeadOffice, newcomer: Laptop, laptop: Laptop, stick: Path
) -> None:
    """A part in head office's session, and where somebody of another laptop lived."""
    person = laptop.register("Дулам", aimag=ARKHANGAI, soum=TARIAT)
    go_round(office, stick, laptop)
    store, places = office.installation.store, office.desk.places
    plan = {**PLAN, "facilitators": "Дулам, Хулан"}
    session = training_sessions.plan_session(office.desk, "Манлайлал", plan, ["Хамт олон"])
    training_sessions.mark_attendance(
        *(office.desk, session, [person], AttendanceMark.PRESENT), shown=AS_STORED
    )
    [partner] = [record.id for record in store.records.list_all(kinds.PARTNER)]
    rural = Quota.validated(whom="rural", number=5)
    before = store.quota_figures.count_people(rural, places)
    assert before.matching == 1
    says = (
        Contribution.validated(session=session, name="Хулан", part="lead"),
        PartnerPart.validated(session=session, partner=partner, part="delivery"),
        DatedResidence.validated(trainee=person, day="2026-01-01", soum="1101", reason="moved"),
        DatedResidence.validated(trainee=person, day="2026-12-01", soum=TARIAT, reason="moved"),
    )
    with newcomer.desk.writing() as writing:
        claims = [writing.create(record) for record in says]
    go_round(office, stick, newcomer)
    for claim in claims:
        wiring.build_office_sync(office.installation).held_changes.accept(claim)
    assert plain_records.list_stated(office.desk, kinds.CONTRIBUTION, session) == ["Дулам", "Хулан"]
    assert plain_records.list_stated(office.desk, kinds.PARTNER_PART, session) == ["Хамт олон"]
    counts = [
        store.quota_figures.count_people(rural, places),
        store.quota_figures.count_with_duplicates(rural, places),
    ]
    assert counts == [before, before]
    assert store.people.list_places_on([person], "2026-03-20") == {}
