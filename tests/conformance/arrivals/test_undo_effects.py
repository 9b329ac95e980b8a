"""What is undone is inert on every machine, comes back whole, and is never lost."""

from collections.abc import Callable

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import Branch, Names
from fieldreg.domain.log.ids import change_id, number_of
from fieldreg.domain.log.stamps import stamp
from fieldreg.domain.normalisation import fold, fold_patronymic
from fieldreg.domain.people.duplicate_matching import Facts
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import (
    Answer,
    Attendance,
    Consent,
    Course,
    Partner,
    Place,
    Question,
    Quota,
    Response,
    Trainee,
    TrainingSession,
)
from fieldreg.store.log.change_writer import Writing
from fieldreg.store.log.fork_renames import rename
from fieldreg.store.people.search_plan import Wanted
from fieldreg.store.store import Store
from tests.support.stores.engines import Stores
from tests.support.stores.merge_scenarios import (
    DAY,
    LATE,
    WRITERS,
    WRITTEN,
    Day,
    everything,
    redo,
    said_by,
    take_in,
    undo,
)
from tests.support.stores.oracle import apart, state_of, stored

UNDOABLE = tuple(kind for kind in kinds.KINDS if not kind.is_about_changes)


@pytest.fixture
def two(stores: Stores) -> tuple[Store, Store]:
    """Give a laptop (22) and head office (44), with stores of their own."""
    return stores.new(22), stores.new(44)


def register(store: Store, name: str, **values: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        return writing.create(Trainee.checked(given_name=name, **values))


def phone(store: Store, person: int, value: str) -> int:
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.TRAINEE, person, {"phone": value})
    return change_id(store.outbox.own().writer, store.outbox.own().number)


def phone_of(store: Store, person: int) -> Value:
    return store.records.one(kinds.TRAINEE, person).values["phone"]


def test_an_older_value_comes_back_only_where_nothing_that_stands_came_after_it(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person = register(office, "Болд", phone="1")
    take_in(laptop, said_by(office))
    bad = phone(laptop, person, "2")
    take_in(office, said_by(laptop))
    undoing = undo(office, (bad, bad))
    assert phone_of(office, person) == "1"
    phone(laptop, person, "3")  # which has not heard of it, and saw the bad one
    take_in(office, said_by(laptop))
    assert phone_of(office, person) == "3"
    assert office.records.one(kinds.TRAINEE, person).open_fields == ()
    redo(office, undoing)
    assert phone_of(office, person) == "3"


def test_what_comes_late_and_was_undone_already_comes_in_inert(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person = register(office, "Болд", phone="1")
    take_in(laptop, said_by(office))
    bad, other = phone(laptop, person, "2"), register(laptop, "Дулам")
    undo(office, (bad, other))
    take_in(office, said_by(laptop))
    assert phone_of(office, person) == "1"
    assert office.people.count() == 1


def test_what_a_conflict_would_show_stays_too(stores: Stores) -> None:
    laptop, other, office = stores.new(22), stores.new(33), stores.new(44)
    with laptop.writing("Оюунчимэг", DAY) as writing:
        courses = [writing.create(Course.checked(name=one)) for one in "абв"]
    with office.writing("Энхтуул", DAY) as writing:
        mine = writing.create(Course.checked(name="г"))
        session = writing.create(TrainingSession.checked(course=mine, date=DAY))
    for store in (other, office):
        take_in(store, said_by(laptop))
    take_in(other, said_by(office))
    for store, course in ((other, courses[0]), (office, courses[1])):
        with store.writing("Сүх", DAY) as writing:
            writing.edit(kinds.SESSION, session, {"course": course})
    take_in(office, said_by(other))
    undo(office, everything(22))
    there = [one.id for one in office.records.all(kinds.COURSE)]
    assert sorted(there) == sorted([*courses[:2], mine])


def test_an_edit_of_what_is_inert_keeps_what_it_was_created_with(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person = register(laptop, "Болд")
    take_in(office, said_by(laptop))
    undo(office, (change_id(22, 1), person))
    phone(laptop, person, "1")  # in its next bundle, of which nobody undid anything
    take_in(office, said_by(laptop))
    assert phone_of(office, person) == "1"
    kept = office._db.execute(
        "SELECT field, value FROM original WHERE record = ?", (person,)
    )
    assert kept.fetchall() == [("phone", None)]


def test_what_was_undone_of_a_twin_comes_back_under_a_name_of_its_own(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person, other = register(laptop, "Болд"), register(laptop, "Дулам")
    phone(laptop, person, "1")
    undo(office, (other, change_id(22, 9)))  # where the twin had written something else
    take_in(laptop, said_by(office))
    assert (laptop.people.count(), phone_of(laptop, person)) == (1, None)
    parted = Branch(22, number_of(other), stamp(number_of(other), 22), 77)
    with laptop.transaction():
        rename(laptop._db, Names((parted,)))
    assert (laptop.people.count(), phone_of(laptop, person)) == (2, "1")


def hold_session(store: Store, person: int) -> int:
    """Plan a session and mark *person* there, who is to consent and is asked about."""
    with store.writing("Оюунчимэг", DAY) as writing:
        partners = [writing.create(Partner.checked(name=one)) for one in "аб"]
        course = writing.create(Course.checked(name="Манлайлал"))
        session = writing.create(
            TrainingSession.checked(
                course=course, date=DAY, partners=" ".join(map(str, partners))
            )
        )
        writing.create(
            Attendance.checked(trainee=person, session=session, half_day=1, mark="present")
        )
        writing.create(
            Consent.checked(
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
            Answer.checked(trainee=person, session=session, day=DAY, sealed="YWdl")
        )
        asked = Question.checked(laptop="Архангай 1", trainee=person, text="?", day=DAY)
        question = writing.create(asked)
        writing.create(
            Response.checked(question=question, trainee=person, text="Тийм", day=DAY)
        )
        writing.create(Place.checked(code="651999", name="Шинэ баг"))
        writing.create(Quota.checked(whom="rural", share=250))
    return session


def shown(store: Store, person: int, session: int) -> list[object]:
    """Give what every list, search and count shows where these are the only ones."""
    people, sessions, records = store.people, store.sessions, store.records
    key = fold("Сарантуяа"), fold_patronymic("Сарантуяа")
    return [
        people.count(),
        people.page(0, 9),
        people.search(Wanted(names=(key,))).lines,
        people.search(Wanted(phone="9911")).lines,
        people.search(Wanted(soum="6519")).lines,
        people.lines([person]),
        people.by_source("17"),
        people.known_sources(),
        people.alike(Facts(key[0], soum="6519")),
        people.last_sessions([person]),
        sessions.count(),
        sessions.page(),
        sessions.on_or_after(DAY),
        sessions.left_open("2027-01-01"),
        sessions.of_trainee(person),
        sessions.line(session),
        sessions.participants(session),
        store.answers.newest(),
        store.answers.tally(session).given,
        *(records.all(kind) for kind in UNDOABLE),
        *(records.all(kind, retired=True) for kind in UNDOABLE),
        records.many(kinds.TRAINEE, [person]),
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
    take_in(office, said_by(laptop))
    before, digest = shown(office, person, session), office.digest()
    assert all(before)
    undoing = undo(office, everything(22))
    assert not any(shown(office, person, session))
    assert not any(office.people.page(0, 9, retired=True))
    assert not office.people.count(retired=True)
    assert office.digest() == nothing
    deeds: tuple[Callable[[Writing], object], ...] = (
        lambda writing: writing.edit(kinds.TRAINEE, person, {"phone": "1"}),
        lambda writing: writing.retire(kinds.SESSION, session),
    )
    for deed in deeds:
        with pytest.raises(Problem) as refused, office.writing("Энхтуул", DAY) as writing:
            deed(writing)
        assert refused.value.code is Code.NOT_FOUND
    redo(office, undoing)
    assert shown(office, person, session) == before
    assert office.digest() == digest


def test_what_others_built_on_stays_with_all_that_it_needs(
    two: tuple[Store, Store],
) -> None:
    laptop, office = two
    person, other = register(laptop, "Болд"), register(laptop, "Дулам")
    session = hold_session(laptop, person)
    mine = register(office, "Сүх")
    take_in(office, said_by(laptop))
    with office.writing("Энхтуул", DAY) as writing:
        writing.create(
            Attendance.checked(trainee=mine, session=session, half_day=1, mark="late")
        )
    marked = change_id(44, office.outbox.own().number)
    undo(office, everything(22))
    assert office.sessions.line(session).course == "Манлайлал"
    assert [one.trainee for one in office.sessions.participants(session)] == [mine]
    assert [len(office.records.all(one)) for one in (kinds.PARTNER, kinds.COURSE)] == [2, 1]
    assert [one.id for one in office.people.page(0, 9)] == [mine]
    # The laptop holds neither that mark nor that person, and yet it comes to the same.
    for_laptop = said_by(office)
    kept_out = {mine, marked}
    take_in(
        laptop,
        Changes(
            tuple(
                one
                for each in for_laptop.creations
                for one in apart(each)
                if one.ids[0] not in kept_out
            ),
            for_laptop.edits,
        ),
    )
    assert laptop.sessions.line(session).course == "Манлайлал"
    assert laptop.people.lines([person, other]) == []


def test_who_wrote_it_is_told_of_what_is_inert_too(two: tuple[Store, Store]) -> None:
    laptop, office = two
    register(laptop, "Болд")
    take_in(office, said_by(laptop))
    undo(office, everything(22))
    trainers = [one.values["trainer"] for one in office.records.all(kinds.SHIFT)]
    assert sorted(map(str, trainers)) == ["Оюунчимэг", "Энхтуул"]


def test_a_long_day_comes_to_what_the_pure_functions_say(stores: Stores) -> None:
    day = Day([stores.new(one) for one in WRITERS], stores.new(LATE))
    day.begin()
    told = ("hear", "undo", "redo")
    day.play(
        [
            (n % 4, (*WRITTEN, *told)[n * 7 % 12], n * 37 % 101, n * 53 % 97)
            for n in range(120)
        ]
    )
    day.all_hear()
    said = day.everything()
    wanted = state_of(said)
    assert len(wanted) < len(said.creations)  # something is inert at the end of it
    take_in(day.late, said)
    assert [stored(store) for store in (*day.stores, day.late)] == [wanted] * 5
