"""Facts are what a recount over all records finds, whatever happened; on each engine.

The histories are those of the kept counts, with homes that moved or were corrected, with what
people contributed, and with records that are joined and parted.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from typing_extensions import override

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.counting import TRAITS_FROM, CodedFacts, FactRow, decode, encode
from fieldreg.domain.figures.cube import Cube, FigureTable
from fieldreg.domain.figures.dimensions import PersonValues, Traits
from fieldreg.domain.figures.questions import TRAITS, Dimension, Measure, Question
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair, Pin
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import Gender
from fieldreg.store.kept import fact_blocks, facts
from fieldreg.store.kept.fact_reader import Sessions
from fieldreg.store.store import Store
from tests.conformance import test_kept_counts as kept
from tests.conformance.test_kept_counts import KNOWN, OTHER, OWN, PLACES, UNCOMPARED
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.fact_recount import check_facts

HOMES = ("6525", "1119", "65", "Хөдөө", None)
DAYS = (None, "2026-02-01", "2026-04-01", "2026-12-01")
PARTS = ("lead", "co-facilitator", "observer")
GAZETTEER = wiring.load_gazetteer()
FEMALE = {Dimension.GENDER: frozenset[str | None]({Gender.FEMALE})}
QUESTIONS = (
    Question(Measure.PEOPLE),
    Question(Measure.PEOPLE, (Dimension.SOUM, Dimension.NEW)),
    Question(Measure.PEOPLE, (Dimension.AGE,), FEMALE),
    Question(Measure.PEOPLE, (Dimension.GENDER,), {}, "2026-03-15"),
    Question(Measure.PEOPLE, (Dimension.GENDER,), {}, None, "2026-03-15"),
    Question(Measure.PEOPLE, (Dimension.MONTH, Dimension.GENDER)),
    Question(Measure.REGISTRATIONS, (Dimension.GENDER,)),
    Question(Measure.ATTENDANCES),
)


class Register(kept.Register):
    @override
    def _hear(self, one: int, other: int, by: int = 0) -> None:
        writer = by or (KNOWN, UNCOMPARED)[one % 2]
        person = change_id((OTHER, KNOWN, UNCOMPARED)[other % 3], 1 + one % PLACES)
        session = change_id((KNOWN, UNCOMPARED)[other % 2], 100 + one // 3 % PLACES)
        values: dict[str, Any] = {"trainee": person}
        match one % 5:
            case 0:
                values |= {"day": DAYS[other % 4], "soum": HOMES[one // 5 % 5]}
                values["reason"] = ("moved", "corrected", "registered")[one // 25 % 3]
                self._take(kinds.BY_NAME["residence"], writer, self._next(), **values)
            case 1:
                values |= {"session": session, "part": PARTS[other // 6 % 3]}
                self._take(kinds.BY_NAME["contribution"], writer, self._next(), **values)
            case 2 if by:
                company = change_id((OTHER, KNOWN)[one // 5 % 2], 1 + one // 10 % PLACES)
                if company != person:
                    ends = dict(zip(("first", "second"), sorted((person, company)), strict=True))
                    verdict = ("same", "same", "different")[one // 20 % 3]
                    pair = kinds.BY_NAME["pair"]
                    self._take(pair, writer, self._next(), **ends, verdict=verdict)
            case _:
                super()._hear(one // 5, other, by)

    @override
    def _edit(self, one: int, other: int) -> None:
        if other % 3:
            super()._edit(one, other // 3)
            return
        said: dict[str, Value] = {
            "soum": HOMES[other // 3 % 5],
            "gender": ("female", None, "male")[one % 3],
        }
        with self.store.writing("Энхтуул", kept.DAY) as writing:
            writing.edit(kinds.TRAINEE, self._some(kinds.TRAINEE, one), said, shown=AS_STORED)

    @override
    def _retire(self, one: int, other: int) -> None:
        if other % 3:
            super()._retire(one, other // 3)
            return
        kind = kinds.BY_NAME[("residence", "contribution", "pair")[other // 3 % 3]]
        with self.store.writing("Энхтуул", kept.DAY) as writing:
            writing.retire(kind, self._some(kind, one), retired=one % 3 > 0)


def check_packed_facts(store: Store) -> None:
    """Facts are read by the block as they are one by one, before and after they are packed."""
    db, names = store._db, ("is_first", "gender", "place", "age_low", "age_high")
    for _ in range(2):
        with db.reading():
            kept = db.execute(
                f"SELECT root, session, half_days, part, {', '.join(names)} FROM fact"  # noqa: S608
                f" ORDER BY root >> {fact_blocks.BLOCK_BITS}, half_days = 0, root, day, session"
            ).fetchall()
            for is_of_all in (True, False):
                read = [*CodedFacts(fact_blocks.read(db, is_of_all=is_of_all))]
                assert read == [tuple(row) for row in kept if row[2] or is_of_all]
        facts.renew(db, with_blocks=True)
    with db.reading():
        assert not db.execute(fact_blocks.STALE, (1,)).fetchall()
        assert not db.execute("SELECT 1 FROM fact_block WHERE facts = ?", (b"",)).fetchall()
    assert store.fact_reader.read_cascade(lambda _, rows, __: [row[:4] for row in rows]) == [
        tuple(row[:4]) for row in kept
    ]


def check_answers(store: Store) -> None:
    """Facts of the days alone answer as all do, and of some people all are read."""
    with store._db.reading():
        roots = {root for (root,) in store._db.execute("SELECT root FROM fact").fetchall()}
    values = PersonValues(GAZETTEER)
    for question in QUESTIONS:

        def count(
            sessions: Sessions, rows: Iterable[FactRow], question: Question = question
        ) -> tuple[FigureTable, list[FactRow]]:
            read = [*rows]
            return Cube(sessions, GAZETTEER, values).answer(question, read), read

        table, every = store.fact_reader.read(question, count)
        for beside in ((), {*sorted(roots)[::2]}):
            found, read = store.fact_reader.read(question, count, beside=beside)
            assert found == table
            assert [row for row in read if row[0] in beside] == [
                row for row in every if row[0] in beside
            ]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=kept.histories, erased=kept.erasures)
def test_facts_are_what_a_recount_finds(
    engine_stores: EngineStores, history: list[tuple[str, int, int]], erased: list[tuple[int, int]]
) -> None:
    register = Register(engine_stores.new(OWN))
    register.begin()
    is_quick = isinstance(engine_stores, SqlcipherStores)
    for place, (act, one, other) in enumerate(history):
        register.play(act, one, other)
        if is_quick and not place % 3:
            check_facts(register.store)
            check_packed_facts(register.store)
    for one, other in erased if is_quick else erased[:1]:  # a server takes a second to vacuum
        register.play("erase", one, other)
    check_facts(register.store)
    check_packed_facts(register.store)
    check_answers(register.store)
    engine_stores.close()


def test_facts_are_renewed_and_read_in_steps_that_make_way(stores: EngineStores) -> None:
    register = Register(stores.new(OWN))
    register.begin()
    db = register.store._db
    with db.interruptible(lambda: True), pytest.raises(Problem) as stopped:
        facts.renew(db)
    assert stopped.value.code is Code.CANCELLED
    facts.renew(db, with_blocks=True)
    with db.reading(), db.interruptible(lambda: True), pytest.raises(Problem) as stopped:
        list(fact_blocks.read(db, is_of_all=True))
    assert stopped.value.code is Code.CANCELLED


def test_nothing_is_left_of_a_person_before_anybody_reads(stores: EngineStores) -> None:
    register = Register(stores.new(OWN))
    register.begin()
    check_facts(register.store)
    check_packed_facts(register.store)
    person = change_id(KNOWN, 1)
    register._take(
        kinds.ERASURE,
        *(KNOWN, register._next()),
        trainees=str(person),
        state="ordered",
        reason="asked",
        day=kept.DAY,
    )
    db = register.store._db
    with db.reading():
        assert not db.execute("SELECT 1 FROM fact WHERE root = ?", (person,)).fetchone()
        packed = [row for row in fact_blocks.read(db, is_of_all=True) if person in row.roots]
    assert not packed
    check_facts(register.store)


def test_facts_have_the_values_that_are_shown_of_joined_people(store: Store) -> None:
    known = [
        {"birth_date": "2001", "gender": "male", "soum": "6525"},
        {"birth_date": "2009-05-06", "gender": "female", "soum": "1119"},
    ]
    with store.writing("Энхтуул", kept.DAY) as writing:
        course = writing.create(Course.validated(name="Эрх"))
        session = writing.create(
            TrainingSession.validated(course=course, date=kept.DAY, half_days=1)
        )
    people = []
    for values in known:
        with store.writing("Энхтуул", kept.DAY) as writing:
            people.append(writing.create(Trainee.validated(given_name="Ану", **values)))
    mark = {"trainee": people[0], "session": session, "half_day": 1, "mark": "present"}
    with store.writing("Энхтуул", kept.DAY) as writing:
        writing.create(Attendance.validated(**mark))
        writing.create(Pair.validated(first=people[0], second=people[1], verdict="same"))

    def check(shown: int) -> None:
        check_facts(store)
        with store._db.reading():
            (fact,) = store._db.execute("SELECT gender, place FROM fact").fetchall()
        assert tuple(fact) == (known[shown]["gender"], known[shown]["soum"])

    check(1)  # the later one
    for place in (0, 1):
        for field in known[place]:
            with store.writing("Энхтуул", kept.DAY) as writing:
                writing.create(Pin.validated(member=people[place], shown_field=field))
        check(place)


def test_the_age_is_that_of_the_day_though_another_record_later_tells_a_year(store: Store) -> None:
    with store.writing("Энхтуул", kept.DAY) as writing:
        course = writing.create(Course.validated(name="Эрх"))
        plan = TrainingSession.validated(course=course, date=kept.DAY, half_days=1)
        session = writing.create(plan)
    people = []
    for born in ("2009-05-06", "2009"):
        with store.writing("Энхтуул", kept.DAY) as writing:
            people.append(writing.create(Trainee.validated(given_name="Ану", birth_date=born)))
    mark = {"trainee": people[1], "session": session, "half_day": 1, "mark": "present"}
    with store.writing("Энхтуул", kept.DAY) as writing:
        writing.create(Attendance.validated(**mark))
        writing.create(Pair.validated(first=people[0], second=people[1], verdict="same"))
    check_facts(store)
    with store._db.reading():
        (ages,) = store._db.execute("SELECT age_low, age_high FROM fact").fetchall()
    assert ages[0] == ages[1]
    assert [row.birth_date for row in store.people.list_by_ids(people[:1])] == ["2009-05-06"]


def test_steps_are_short_and_lead_to_the_same(stores: EngineStores, monkeypatch: Any) -> None:
    monkeypatch.setattr(facts, "STEP", 1)
    register = Register(stores.new(OWN))
    register.begin()
    for number in range(40):
        register.play("hear", number, number)
    check_facts(register.store)


def test_traits_are_read_as_they_are_kept(store: Store) -> None:
    """A question reads them as one number."""
    ages = [(None, None), (0, 0), (17, 18), (0, 2025)]
    traits = [
        (is_first, gender, place, *ages[(at + number) % len(ages)])
        for number, gender in enumerate([None, *Gender, "later"])
        for at, place in enumerate([None, "01", "65", "6525", "010203", "999999"])
        for is_first in (0, 1)
    ]
    names = [field.name for field in fields(Traits)]
    columns = ("root", "day", "session", "half_days", "part", *names)
    with store._db.transaction():
        rows = ((root, kept.DAY, 1, 1, None, *each) for root, each in enumerate(traits, 1))
        store._db.insert_new("fact", columns, rows)
        fact_blocks.forget_people(store._db, range(1, 1 + len(traits)))

    def read(*used: Dimension) -> list[FactRow]:
        return store.fact_reader.read(Question(Measure.PEOPLE, used), lambda _, rows: [*rows])

    every = [Dimension.NEW, Dimension.GENDER, Dimension.SOUM, Dimension.AGE]
    known = [(each[0], each[1] if each[1] != "later" else "", *each[2:]) for each in traits]
    assert [row[TRAITS_FROM:] for row in read(*every)] == known
    for dimension in every:
        shown = [
            tuple(
                value if name in TRAITS[dimension] else None
                for name, value in zip(names, each, strict=True)
            )
            for each in known
        ]
        assert [row[TRAITS_FROM:] for row in read(dimension)] == shown
        with store.fact_reader.keeping_rows():
            assert [row[TRAITS_FROM:] for row in read(dimension)] == shown
    assert [decode(encode(each)) for each in traits] == known
