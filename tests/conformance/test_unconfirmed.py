"""What a laptop says whose words nobody compared touches only what it made; on each engine.

Each query of a repository is asked before and after such a laptop's bundle: its answer is the
same, or it stands in `SHOWN` because head office sees that laptop's records there, marked.
"""

import inspect
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from fieldreg.domain.kinds import KINDS, SESSION, TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Quota, SealedAnswerRecord
from fieldreg.domain.records.values import ConsentState, Purpose, QuotaGroup
from fieldreg.services import device_status, overview, training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.imports.list_numbers import build_facts
from fieldreg.services.people import people_search, registration
from fieldreg.services.records import list_filters
from fieldreg.store.consents import ConsentRepository
from fieldreg.store.figures import QuotaFigures
from fieldreg.store.kept.counts import WaitingList
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.questions import QuestionRepository
from fieldreg.store.records.list_filters import PeopleFilter
from fieldreg.store.sealed_answers import SealedAnswerRepository
from fieldreg.store.sessions import SessionRepository
from fieldreg.store.store import Store
from tests.conformance.arrivals.test_authority import consent, mark
from tests.support.bundles.trips import go_round, store_digest
from tests.support.installations import ARKHANGAI, FIRST, TARIAT, HeadOffice, Laptop
from tests.support.stores import scope_oracle

NEWCOMER = "Архангай 7"
COURSE = "Манлайлал"
ALIKE = {"patronymic": "Дорж", "birth_date": "2012-03-14", "phone": "99112233"}
QUERIED = (
    PeopleRepository,
    SessionRepository,
    ConsentRepository,
    SealedAnswerRepository,
    QuotaFigures,
    QuestionRepository,
)
# Where head office sees them: lists and searches, in which they are marked, and one record's own.
SHOWN = {
    "PeopleRepository": {
        *("count", "list_page", "list_first", "list_ids", "filter_ids", "search", "list_by_ids"),
        *("last_sessions", "list_residences", "adding"),  # the last one asks nothing
    },
    "SessionRepository": {
        *("list_page", "count", "list_between", "list_planned_from", "list_overdue"),
        *("list_closed", "count_closed", "list_before", "list_of_person", "find"),
        *("list_marks", "list_participants", "list_marking_writers"),
    },
    "ConsentRepository": {"list_by_person"},
}


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def office(office: HeadOffice, laptop: Laptop, stick: Path) -> HeadOffice:
    """Head office with a person, a session, a quota and answers of a confirmed laptop."""
    person = laptop.register("Бат", source_ref="S1", aimag=ARKHANGAI, **ALIKE)
    go_round(office, stick, laptop)
    with office.desk.writing() as writing:
        course = writing.create(Course.validated(name=COURSE))
        for group in QuotaGroup:
            writing.create(Quota.validated(course=course, whom=group, number=9))
    go_round(office, stick, laptop)
    laptop.hold_session(person, course=COURSE)
    with laptop.desk.writing() as writing:
        writing.create(
            SealedAnswerRecord.validated(trainee=person, day="2026-03-14", sealed="eHh4")
        )
        writing.create(consent(person, ConsentState.GIVEN))
    go_round(office, stick, laptop)
    return office


@pytest.fixture
def newcomer(tmp_path: Path, office: HeadOffice) -> Iterator[Laptop]:
    """A laptop whose words nobody compared: the person who was invited, or somebody else."""
    invitation = bytes(office.invite(NEWCOMER, ARKHANGAI))
    laptop = Laptop(tmp_path / "newcomer", invitation, seed=41)
    yield laptop
    laptop.installation.close()


def speak(office: HeadOffice, newcomer: Laptop, stick: Path) -> int:
    """Let *newcomer* say of its own people all that counts anywhere, and bring it."""
    go_round(office, stick, newcomer)  # it is told of the courses
    people = [
        newcomer.register(name, source_ref="S1", aimag=ARKHANGAI, **ALIKE)
        for name in ("Бат", "Бат", "Баяр")
    ]
    session = newcomer.hold_session(*people, course=COURSE)
    training_sessions.close_sessions(newcomer.desk, session, lets_follow=True)
    other = newcomer.hold_session(*people, course="Өөр")
    with newcomer.desk.writing() as writing:
        for person, state in zip(people, ConsentState, strict=False):
            writing.create(consent(person, state))
            writing.create(
                SealedAnswerRecord.validated(
                    trainee=person, session=other, day="2026-03-14", sealed="eHh4"
                )
            )
            writing.create(mark(person, other))
    registration.correct_person(newcomer.desk, people[0], {"phone": "88112233"}, shown=AS_STORED)
    go_round(office, stick, newcomer)
    return people[0]


def arguments(store: Store) -> dict[str, Any]:
    """Return a value for each parameter that a query has, by its name."""
    sessions, people = (store.records.list_all(kind) for kind in (SESSION, TRAINEE))
    everybody = [record.id for record in people]
    quota = next(record for record in store.records.list_all(Quota.kind))
    return {
        "offset": 0,
        "limit": 999,
        "ids": everybody,
        "people_count": len(everybody),
        "trainees": everybody,
        "only": None,
        "wanted": PersonQuery(names=(("bat", "bat"),)),
        "facts": build_facts({"given_name": "Бат", **ALIKE}),
        "source_ref": "S1",
        "quota": Quota.validated(**quota.values),
        "every": [Quota.validated(**quota.values)],
        "devices": [device.id for device in store.devices.list_all()],
        "session": sessions[0].id,
        "sessions": [record.id for record in sessions],
        "trainee": everybody[0],
        "state": ConsentState.WITHDRAWN,
        "purpose": Purpose.KEEP,
        "since": "2000",
        "versions": ["0"],
        "first": "2000-01-01",
        "last": "2099-01-01",
        "day": "2026-03-20",
        "course": sessions[0].values["course"],
        "but": 0,
        "questions": [],
        "waiting": WaitingList.GUARDIAN,
        "people": everybody,
    }


def ask_everything(office: HeadOffice, known: dict[str, Any]) -> dict[str, object]:
    """Return the answer of each public query of `QUERIED` that is not in `SHOWN`, by its name."""
    repositories = list(vars(office.installation.store).values())
    found: dict[str, object] = {}
    known = known | {"places": office.desk.places}
    for kind in QUERIED:
        repository = next(each for each in repositories if type(each) is kind)
        for name, query in inspect.getmembers(repository, inspect.ismethod):
            if name.startswith("_") or name in SHOWN.get(kind.__name__, ()):
                continue
            parameters = inspect.signature(query).parameters.values()
            needed = [each for each in parameters if each.default is inspect.Parameter.empty]
            told = query(**{each.name: known[each.name] for each in needed})
            found[f"{kind.__name__}.{name}"] = [*told] if inspect.isgenerator(told) else told
    return found


def test_no_query_that_counts_exports_or_warns_sees_an_unconfirmed_laptops_records(
    office: HeadOffice, newcomer: Laptop, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    store = office.installation.store
    known = arguments(store)
    exports = [tmp_path / f"{name}.csv" for name in ("people", "sessions", "people2", "sessions2")]
    export_people(office.desk, exports[0])
    export_sessions(office.desk, exports[1])
    before, seen = ask_everything(office, known), store_digest(laptop)
    count = overview.load_office_overview(office.desk).person_count
    device = store.devices.find_by_name(FIRST)
    assert device is not None
    scopes = {kind: scope_oracle.find_in_scope(store._db, kind, device) for kind in KINDS}
    person = speak(office, newcomer, stick)
    # It is there, and marked.
    assert device_status.filter_unconfirmed(store, [person]) == {person}
    items = people_search.list_people_page(office.desk, 0, 99)
    assert {item.person.id for item in items if item.is_unconfirmed} >= {person}
    found = people_search.search_list(office.desk, "", None, retired=False)
    assert (found.unfiltered_count, found.uncounted_count) == (count + 3, 3)
    assert ask_everything(office, known) == before
    export_people(office.desk, exports[2])
    export_sessions(office.desk, exports[3])
    assert [path.read_bytes() for path in exports[2:]] == [
        path.read_bytes() for path in exports[:2]
    ]
    assert overview.load_office_overview(office.desk).person_count == count
    for kind, scope in scopes.items():
        assert scope_oracle.find_in_scope(store._db, kind, device) == scope, kind.name
    go_round(office, stick, laptop)
    assert store_digest(laptop) == seen


def test_the_lookalikes_of_an_unconfirmed_laptop_take_nobodys_place_in_a_list(
    office: HeadOffice, newcomer: Laptop, stick: Path
) -> None:
    """A thief can make hundreds of records of one name, which answer as well as hers, or better."""
    [meant] = office.installation.store.people.list_ids()
    names = {"given_name": ["Бат"], "patronymic": ["Дорж"], "birth_date": ["2012-03-14"]}
    same = names | {"phone": ["99112233"], "source_ref": ["S1"], "soum": [TARIAT]}
    with newcomer.desk.writing() as writing:
        columns = [same.get(field.name, [None]) * 60 for field in TRAINEE.fields]
        writing.create_many(TRAINEE, columns)
    session = newcomer.hold_session(*newcomer.desk.store.people.list_ids(), course="Ө")
    for day in range(1, 30):
        training_sessions.plan_session(newcomer.desk, "Ө", {"date": f"2026-03-{day:02}"})
    go_round(office, stick, newcomer)
    choices = list_filters.build_people_condition(office.desk, PeopleFilter(aimag=ARKHANGAI))
    for typed in ("Бат", "bat", "Дорж Бат", "99112233", "2012", "Dgm", "S1", ""):
        for limit, near in product((1, 10), (None, TARIAT)):
            found = people_search.find_people(office.desk, typed, limit=limit, near=near)
            assert found.lines[0].id == meant, typed
            assert len(found.lines) <= limit
        found = people_search.find_people(office.desk, typed, only=choices)
        assert found.lines[0].id == meant, typed
    listed = office.installation.store.sessions
    own = {row.id for row in listed.list_page(0, 999) if row.course == COURSE}
    assert listed.list_overdue("2026-04-01", 1)[0].id in own
    assert listed.list_before("2026-04-01", 0, session, 1)[0].id in own


def test_confirming_changes_no_record_and_lets_all_of_it_count(
    office: HeadOffice, newcomer: Laptop, laptop: Laptop, stick: Path
) -> None:
    store = office.installation.store
    person = speak(office, newcomer, stick)
    [quota] = [
        each for each in store.records.list_all(Quota.kind) if each.values["whom"] == "minors"
    ]
    wanted = Quota.validated(**quota.values)
    digest, places = store.digest(), office.desk.places
    counted = store.quota_figures.count_people(wanted, places)
    words = laptop_registry.find_laptop(office.installation, NEWCOMER).fingerprint_words
    laptop_registry.confirm_laptop(office.installation, NEWCOMER, " ".join(words), shown=AS_STORED)
    assert store.digest() == digest
    assert store.quota_figures.count_people(wanted, places) != counted
    assert device_status.filter_unconfirmed(store, [person]) == set()
    go_round(office, stick, laptop)
    assert laptop.installation.store.records.kind_of(person) is TRAINEE


def test_a_person_of_an_unconfirmed_laptop_who_is_marked_at_head_office_counts_nowhere(
    office: HeadOffice, newcomer: Laptop, laptop: Laptop, stick: Path
) -> None:
    person = speak(office, newcomer, stick)
    store = office.installation.store
    [session, *_] = [row.id for row in store.sessions.list_page() if row.course == COURSE]
    known = arguments(store)
    before = ask_everything(office, known)
    with office.desk.writing() as writing:
        attendance = writing.create(mark(person, session))
        withdrawn = writing.create(consent(person, ConsentState.WITHDRAWN))
    assert ask_everything(office, known) == before
    go_round(office, stick, laptop)
    for record in (attendance, withdrawn):
        assert laptop.installation.store.records.kind_of(record) is None


def test_what_an_earlier_release_took_in_moves_to_its_room_when_the_store_is_opened(
    office: HeadOffice, newcomer: Laptop, stick: Path
) -> None:
    person = speak(office, newcomer, stick)
    store = office.installation.store
    with store.transaction():
        store._db.execute("DELETE FROM unconfirmed_writer")
    device_status.note_confirmations(store)
    assert device_status.filter_unconfirmed(store, [person]) == {person}


def test_what_a_lost_laptop_brought_counts_once_a_person_says_so(
    office: HeadOffice, newcomer: Laptop, laptop: Laptop, stick: Path
) -> None:
    """It was lost before anybody compared its words, and they cannot be compared any more."""
    person, store = speak(office, newcomer, stick), office.installation.store
    with pytest.raises(Problem, match="not_found"):
        laptop_registry.count_lost_laptop(office.installation, NEWCOMER)
    laptop_registry.revoke_laptop(office.installation, NEWCOMER)
    assert device_status.filter_unconfirmed(store, [person]) == {person}
    assert laptop_registry.find_laptop(office.installation, NEWCOMER).is_uncounted
    line = laptop_registry.count_lost_laptop(office.installation, NEWCOMER)
    assert (line.state, line.is_uncounted) == (LaptopState.REVOKED, False)
    device_status.note_confirmations(store)  # as at the next opening
    assert device_status.filter_unconfirmed(store, [person]) == set()
    go_round(office, stick, laptop)
    assert laptop.installation.store.records.kind_of(person) is TRAINEE


def test_what_two_copies_of_an_unconfirmed_laptop_disagree_on_is_nobodys_task(
    office: HeadOffice, newcomer: Laptop, stick: Path, tmp_path: Path
) -> None:
    person = newcomer.register("Баяр", aimag=ARKHANGAI)
    go_round(office, stick, newcomer)
    twin = newcomer.cloned(tmp_path / "twin")
    for laptop, phone in ((newcomer, "99112233"), (twin, "88112233")):
        registration.correct_person(laptop.desk, person, {"phone": phone}, shown=AS_STORED)
        go_round(office, stick, laptop)
    twin.installation.close()
    assert overview.load_office_overview(office.desk).conflict_count == 0
    assert conflict_resolution.list_conflicts(office.desk, record=person)
    [device] = [one for one in office.installation.store.devices.list_all() if one.name == NEWCOMER]
    with office.installation.store.transaction():
        office.installation.store.devices.confirm(device.id, (ARKHANGAI,))
    assert overview.load_office_overview(office.desk).conflict_count == 1
