"""What is undone is inert on every machine, comes back whole, and is never lost."""

from collections.abc import Callable
from datetime import date

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id, number_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.normalisation import normalise, normalise_patronymic
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair, Pin, PlaceAlias
from fieldreg.domain.records.mission import (
    Audience,
    Contribution,
    Course,
    CourseTheme,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Project,
    Promise,
)
from fieldreg.domain.records.models import (
    Attendance,
    Consent,
    OfficePlace,
    OfficeQuestion,
    PersonRequest,
    Quota,
    SealedAnswerRecord,
    TrainerResponse,
)
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.forks import rename_changes
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.records.list_filters import PeopleFilter, people_condition
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores
from tests.support.stores.merge_scenarios import (
    DAY,
    LATE,
    WRITE_ACTS,
    WRITERS,
    MergeScenario,
    apply_changes,
    change_range,
    own_changes,
    redo_changes,
    undo_changes,
)
from tests.support.stores.oracle import expected_state, split_creations, stored_state

UNDOABLE = tuple(kind for kind in kinds.KINDS if not kind.is_about_changes)


@pytest.fixture
def two(stores: EngineStores) -> tuple[Store, Store]:
    """Return a laptop (22) and head office (44), with stores of their own."""
    return stores.new(22), stores.new(44)


def register(store: Store, name: str, **values: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.validated(given_name=name, **values))


def phone(store: Store, person: int, value: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, {"phone": value}, shown=AS_STORED)
    return change_id(
        store.outbox.current_writer().writer, store.outbox.current_writer().last_number
    )


def phone_of(store: Store, person: int) -> Value:
    return store.records.load(kinds.TRAINEE, person).values["phone"]


def test_an_older_value_comes_back_only_where_nothing_that_stands_came_after_it(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person = register(office, "Болд", phone="1")
    apply_changes(laptop, own_changes(office))
    bad = phone(laptop, person, "2")
    apply_changes(office, own_changes(laptop))
    undoing = undo_changes(office, (bad, bad))
    assert phone_of(office, person) == "1"
    phone(laptop, person, "3")  # which has not heard of it, and saw the bad one
    apply_changes(office, own_changes(laptop))
    assert phone_of(office, person) == "3"
    assert office.records.load(kinds.TRAINEE, person).conflicting_fields == ()
    redo_changes(office, undoing)
    assert phone_of(office, person) == "3"


def test_what_comes_late_and_was_undone_already_comes_in_inert(two: tuple[Store, Store]) -> None:
    laptop, office = two
    person = register(office, "Болд", phone="1")
    apply_changes(laptop, own_changes(office))
    bad, other = phone(laptop, person, "2"), register(laptop, "Дулам")
    undo_changes(office, (bad, other))
    apply_changes(office, own_changes(laptop))
    assert phone_of(office, person) == "1"
    assert office.people.count() == 1


def test_what_a_conflict_would_show_stays_too(stores: EngineStores) -> None:
    laptop, other, office = stores.new(22), stores.new(33), stores.new(44)
    with laptop.writing("Оюунчимэг", DAY) as writing:
        courses = [writing.create(Course.validated(name=one)) for one in "абв"]
    with office.writing("Энхтуул", DAY) as writing:
        mine = writing.create(Course.validated(name="г"))
        session = writing.create(TrainingSession.validated(course=mine, date=DAY))
    for store in (other, office):
        apply_changes(store, own_changes(laptop))
    apply_changes(other, own_changes(office))
    for store, course in ((other, courses[0]), (office, courses[1])):
        with store.writing("Сүх", DAY) as writing:
            writing.edit(kinds.SESSION, session, {"course": course}, shown=AS_STORED)
    apply_changes(office, own_changes(other))
    undo_changes(office, change_range(22))
    there = [one.id for one in office.records.list_all(kinds.COURSE)]
    assert sorted(there) == sorted([*courses[:2], mine])


def test_an_edit_of_what_is_inert_keeps_what_it_was_created_with(two: tuple[Store, Store]) -> None:
    laptop, office = two
    person = register(laptop, "Болд")
    apply_changes(office, own_changes(laptop))
    undo_changes(office, (change_id(22, 1), person))
    phone(laptop, person, "1")  # in its next bundle, of which nobody undid anything
    apply_changes(office, own_changes(laptop))
    assert phone_of(office, person) == "1"
    kept = office._db.execute("SELECT field, value FROM original WHERE record = ?", (person,))
    assert kept.fetchall() == [("phone", None)]


def test_what_was_undone_of_a_twin_comes_back_under_a_name_of_its_own(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person, other = register(laptop, "Болд"), register(laptop, "Дулам")
    phone(laptop, person, "1")
    undo_changes(office, (other, change_id(22, 9)))  # where the twin had written something else
    apply_changes(laptop, own_changes(office))
    assert (laptop.people.count(), phone_of(laptop, person)) == (1, None)
    parted = LogFork(22, number_of(other), build_stamp(number_of(other), 22), 77)
    with laptop.transaction():
        rename_changes(laptop._db, ForkNames((parted,)))
    assert (laptop.people.count(), phone_of(laptop, person)) == (2, "1")


def hold_session(store: Store, person: int) -> int:
    """Plan a session and mark *person* there, who is to consent and is asked about."""
    with store.writing("Оюунчимэг", DAY) as writing:
        partners = [writing.create(Partner.validated(name=one)) for one in "аб"]
        course = writing.create(Course.validated(name="Манлайлал"))
        session = writing.create(
            TrainingSession.validated(
                course=course, date=DAY, partners=" ".join(map(str, partners))
            )
        )
        writing.create(
            Attendance.validated(trainee=person, session=session, half_day=1, mark="present")
        )
        writing.create(
            Consent.validated(
                trainee=person,
                purpose="keep",
                text_version="1",
                language="mn",
                how="spoken",
                given_by="self",
                day=DAY,
                state="to-follow",
            )
        )
        writing.create(
            SealedAnswerRecord.validated(trainee=person, session=session, day=DAY, sealed="YWdl")
        )
        asked = OfficeQuestion.validated(laptop="Архангай 1", trainee=person, text="?", day=DAY)
        question = writing.create(asked)
        writing.create(
            TrainerResponse.validated(question=question, trainee=person, text="Тийм", day=DAY)
        )
        writing.create(PersonRequest.validated(trainee=person, topic="copy", day=DAY))
        writing.create(OfficePlace.validated(code="651999", name="Шинэ баг"))
        writing.create(Quota.validated(whom="rural", share=250))
        for model in (CourseTheme, Audience, Project, Material):
            writing.create(model.validated(name="а"))
        writing.create(DatedResidence.validated(trainee=person, soum="6519", reason="registered"))
        writing.create(Contribution.validated(session=session, trainee=person, part="lead"))
        writing.create(Partnership.validated(partner=partners[0], day=DAY, event="begun"))
        writing.create(PartnerPart.validated(session=session, partner=partners[0], part="planning"))
        writing.create(Promise.validated(trainee=person, session=session, text="Заана"))
        writing.create(Pair.validated(first=person, second=person + 1, verdict="open"))
        writing.create(Pin.validated(member=person, shown_field="phone"))
        writing.create(PlaceAlias.validated(typed="Тариятт", level="soum", code="6525"))
    return session


def shown(store: Store, person: int, session: int) -> list[object]:
    """Return what every list, search and count shows where these are the only ones."""
    people, sessions, records = store.people, store.sessions, store.records
    in_soum = people_condition(PeopleFilter(soum="6519"), date(2026, 3, 14), {})
    key = normalise("Сарантуяа"), normalise_patronymic("Сарантуяа")
    return [
        people.count(),
        people.list_page(0, 9),
        people.search(PersonQuery(names=(key,))).lines,
        people.search(PersonQuery(phone="9911")).lines,
        people.list_page(0, 9, only=in_soum),
        people.list_by_ids([person]),
        people.find_by_source("17"),
        people.map_sources_to_ids(),
        people.find_similar(Facts(key[0], soum="6519")),
        people.last_sessions([person]),
        sessions.count(),
        sessions.list_page(),
        sessions.list_planned_from(DAY),
        sessions.list_overdue("2027-01-01"),
        sessions.list_of_person(person),
        sessions.find(session),
        sessions.list_participants(session),
        store.sealed_answers.list_newest(),
        store.sealed_answers.count_answers(session).given_count,
        *(records.list_all(kind) for kind in UNDOABLE),
        *(records.list_all(kind, retired=True) for kind in UNDOABLE),
        records.load_many(kinds.TRAINEE, [person]),
        records.ids_where(kinds.CONSENT, "state", "to-follow"),
        records.ids_where(kinds.TRAINEE, "source_ref", "17"),
    ]


def test_what_is_inert_is_in_no_list_no_search_and_no_count_and_nobody_changes_it(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person = register(laptop, "Сарантуяа", phone="99114207", source_ref="17", soum="6519")
    session = hold_session(laptop, person)
    nothing = office.digest()
    apply_changes(office, own_changes(laptop))
    before, digest = shown(office, person, session), office.digest()
    assert all(before)
    undoing = undo_changes(office, change_range(22))
    assert not any(shown(office, person, session))
    assert not any(office.people.list_page(0, 9, retired=True))
    assert not office.people.count(retired=True)
    assert office.digest() == nothing
    deeds: tuple[Callable[[ChangeWriter], object], ...] = (
        lambda writing: writing.edit(kinds.TRAINEE, person, {"phone": "1"}, shown=AS_STORED),
        lambda writing: writing.retire(kinds.SESSION, session),
    )
    for deed in deeds:
        with pytest.raises(Problem) as refused, office.writing("Энхтуул", DAY) as writing:
            deed(writing)
        assert refused.value.code is Code.NOT_FOUND
    redo_changes(office, undoing)
    assert shown(office, person, session) == before
    assert office.digest() == digest


def test_what_others_built_on_stays_with_all_that_it_needs(two: tuple[Store, Store]) -> None:
    laptop, office = two
    person, other = register(laptop, "Болд"), register(laptop, "Дулам")
    session = hold_session(laptop, person)
    mine = register(office, "Сүх")
    apply_changes(office, own_changes(laptop))
    with office.writing("Энхтуул", DAY) as writing:
        writing.create(Attendance.validated(trainee=mine, session=session, half_day=1, mark="late"))
    marked = change_id(44, office.outbox.current_writer().last_number)
    undo_changes(office, change_range(22))
    assert office.sessions.find(session).course == "Манлайлал"
    assert [one.trainee for one in office.sessions.list_participants(session)] == [mine]
    assert [len(office.records.list_all(one)) for one in (kinds.PARTNER, kinds.COURSE)] == [2, 1]
    assert [one.id for one in office.people.list_page(0, 9)] == [mine]
    # The laptop holds neither that mark nor that person, and yet it comes to the same.
    for_laptop = own_changes(office)
    kept_out = {mine, marked}
    apply_changes(
        laptop,
        Changes(
            tuple(
                one
                for each in for_laptop.creations
                for one in split_creations(each)
                if one.ids[0] not in kept_out
            ),
            for_laptop.edits,
        ),
    )
    assert laptop.sessions.find(session).course == "Манлайлал"
    assert laptop.people.list_by_ids([person, other]) == []


def test_who_wrote_it_is_told_of_what_is_inert_too(two: tuple[Store, Store]) -> None:
    laptop, office = two
    register(laptop, "Болд")
    apply_changes(office, own_changes(laptop))
    undo_changes(office, change_range(22))
    trainers = [one.values["trainer"] for one in office.records.list_all(kinds.WRITER_SESSION)]
    assert sorted(map(str, trainers)) == ["Оюунчимэг", "Энхтуул"]


@pytest.mark.share(of=2)
def test_a_long_day_comes_to_what_the_pure_functions_say(stores: EngineStores) -> None:
    day = MergeScenario([stores.new(one) for one in WRITERS], stores.new(LATE))
    day.begin()
    acts = (*WRITE_ACTS, "hear", "undo", "redo")
    day.play([(n % 4, acts[n * 7 % len(acts)], n * 37 % 101, n * 53 % 97) for n in range(120)])
    day.sync_all()
    said = day.everything()
    wanted = expected_state(said)
    assert len(wanted) < len(said.creations)  # something is inert at the end of it
    apply_changes(day.late, said)
    assert [stored_state(store) for store in (*day.stores, day.late)] == [wanted] * 5
