"""The cube against all that could be true: each completion of a small register, counted by hand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import acos, cos, prod, radians, sin
from operator import mul

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldreg.domain.figures import counting
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.cube import UNKNOWN, Cube, FigureCell, list_in_order
from fieldreg.domain.figures.dimensions import (
    AGE_BANDS,
    DISTANCE_BANDS,
    GENERATIONS,
    HeldSession,
    PersonValues,
)
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.suppression import list_grid
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Problem
from fieldreg.wiring import load_gazetteer

PLACES = load_gazetteer()
VALUES = PersonValues(PLACES)
HOMES = ("6525", "6501", "1119", "65", None)
AGES = ((13, 13), (14, 14), (17, 18), (15, 15), (34, 35), (40, 40), (None, None))
GENDERS = ("female", "male", "declined", None)
DAYS = ("2026-01-10", "2026-03-31", "2026-04-01")
WORLD_LIMIT = 20_000
OF_PEOPLE = [dimension for dimension in Dimension if dimension.is_of_people]


@dataclass(frozen=True)
class World:
    """One way in which what is unknown could be: rows whose traits are all known."""

    rows: Sequence[FactRow]


def held(number: int, day: str, partners: tuple[tuple[int, str], ...] = ()) -> HeldSession:
    course = 1 + number % 2
    return HeldSession(
        *(number, day, 4, 3, course, course, None, None, "training", number == 1, None),
        *("in-person", HOMES[number % 3], partners, GENERATIONS[number // 3 :][:1]),
    )


ANY = held(1, DAYS[0])


def band_of(soum: str) -> str:
    """Measure by the angle between two directions from the middle of the earth."""
    north, east = (
        [radians(getattr(PLACES.by_code(code), axis)) for code in ("11", soum)]
        for axis in ("lat", "lon")
    )
    directions = [
        (cos(up) * cos(along), cos(up) * sin(along), sin(up))
        for up, along in zip(north, east, strict=True)
    ]
    distance = 6371.009 * acos(sum(map(mul, *directions)))
    return next(name for name, (least, _) in reversed(DISTANCE_BANDS.items()) if distance >= least)


SORTS = sorted(
    {
        (
            frozenset({place.parent, place.code}) & {"11", *HOMES},
            place.is_rural,
            band_of(place.code),
        ): (place.code)
        for place in PLACES.list_at(Level.SOUM)
    }.values()
)
"""The codes of soums of all sorts."""


@st.composite
def registers(draw: st.DrawFn) -> tuple[dict[int, HeldSession], list[FactRow]]:
    partners = st.lists(st.sampled_from([(7, "delivery"), (8, "planning")]), unique=True)
    sessions = {
        number: held(number, day, tuple(draw(partners))) for number, day in enumerate(DAYS, 1)
    }
    rows: list[FactRow] = []
    for root in range(1, draw(st.integers(2, 3)) + 1):
        gender = draw(st.sampled_from(GENDERS))
        is_first, home, ages = 1, draw(st.sampled_from(HOMES)), draw(st.sampled_from(AGES))
        for number in draw(
            st.lists(st.sampled_from([1, 2, 3]), unique=True, min_size=1).map(sorted)
        ):
            part = draw(st.sampled_from([None, "lead"]))
            rows.append(
                (root, number, draw(st.integers(1, 4)), part, is_first, gender, home, *ages)
            )
            is_first = 0
    return sessions, rows


WANTED = {
    Dimension.GENDER: ["female", "male"],
    Dimension.AGE: ["14-17", "18-24", "35-59"],
    Dimension.AIMAG: ["65", "11"],
    Dimension.SOUM: ["6525", "1119"],
    Dimension.HELD_AIMAG: ["65"],
    Dimension.DISTANCE: ["0-249", "500-749"],
    Dimension.HELD_DISTANCE: ["250-499", "500-749"],
    Dimension.PARTNER: ["7", "8", None],
    **{key: ["yes", "no"] for key in (Dimension.RURAL, Dimension.YOUTH, Dimension.MINOR)},
    **{key: ["yes", "no"] for key in (Dimension.NEW, Dimension.COMPLETED)},
}
conditions = st.sampled_from(list(WANTED)).flatmap(
    lambda dimension: st.tuples(
        st.just(dimension),
        st.lists(st.sampled_from(WANTED[dimension]), min_size=1, max_size=2).map(frozenset),
    )
)
alike = st.sampled_from(
    [
        (Dimension.AGE, Dimension.YOUTH, Dimension.MINOR),
        (Dimension.AIMAG, Dimension.SOUM, Dimension.RURAL, Dimension.DISTANCE),
    ]
)
of_one_trait = alike.flatmap(
    lambda dimensions: st.lists(
        conditions.filter(lambda each: each[0] in dimensions), min_size=2, max_size=3
    )
)
questions = st.builds(
    Question,
    st.sampled_from([measure for measure in Measure if not measure.is_of_sessions]),
    st.just(())
    | st.lists(
        st.sampled_from([*OF_PEOPLE, *OF_PEOPLE, *Dimension]), unique=True, min_size=1, max_size=3
    ).map(tuple),
    st.just({}) | (st.lists(conditions, min_size=1, max_size=2) | of_one_trait).map(dict),
    st.sampled_from([None, None, DAYS[1]]),
    st.sampled_from([None, None, DAYS[1]]),
)


def completions(question: Question, rows: Sequence[FactRow]) -> Iterator[list[FactRow]]:
    """Yield the rows with everything known that could be true of each person, and is asked about."""
    asked = [one for one in question.used if one.is_of_people]
    ways = []
    for root in sorted({row[0] for row in rows}):
        mine = [row for row in rows if row[0] == root]
        _, _, _, _, _, gender, home, low, high = mine[0]
        genders = [gender] if gender in ("female", "male") else ["female", "male", "other"]
        ages = range(low, (high or 0) + 1) if low is not None else (5, 14, 16, 20, 30, 35, 70)
        told = {}
        for one, place, age in product(genders, lived(home), ages):
            way = [(*row[:5], one, place, age, age) for row in mine]
            told[tuple(values_of(each, ANY, way[0])[0] for each in asked)] = way
        ways.append(list(told.values()))
    assume(prod(map(len, ways)) <= WORLD_LIMIT)
    for way in product(*ways):
        yield [row for mine in way for row in mine]


def lived(home: str | None) -> list[str]:
    """Return a soum of each sort that a test asks for, and others."""
    is_soum = home is not None and len(home) > 2
    return [home] if is_soum else [each for each in SORTS if each.startswith(home or "")]


def count(question: Question, sessions: dict[int, HeldSession], rows: Sequence[FactRow], cell):
    """Count by hand how many of *rows*, of whom all is known, are in *cell*; None is the total."""
    found, seen = 0, set()
    for row in rows:
        session = sessions[row[1]]
        if not (question.since or "") <= session.day <= (question.until or "9999"):
            continue
        values = {one: values_of(one, session, row) for one in question.used}
        fixed = [one for one in question.used if not one.is_of_people]
        if any(not {*values[one]} & question.where.get(one, {*values[one]}) for one in fixed):
            continue
        at = {} if cell is None else dict(zip(question.by, cell, strict=True))
        if any(at.get(one, values[one][0]) not in values[one] for one in fixed if one in at):
            continue
        if question.measure is Measure.PEOPLE:
            if row[0] in seen:
                continue
            seen.add(row[0])
        people = [one for one in question.used if one.is_of_people]
        if all(
            values[one][0] in question.where.get(one, {*values[one]})
            and at.get(one, values[one][0]) == values[one][0]
            for one in people
        ):
            found += row[2] if question.measure is Measure.ATTENDANCES else 1
    return found


def values_of(dimension: Dimension, session: HeldSession, row: FactRow) -> list[str | None]:
    _, _, half_days, part, is_first, gender, place, age, _ = row
    flags = {True: ["yes"], False: ["no"]}
    known: dict[Dimension, list[str | None]] = {
        Dimension.YEAR: [session.day[:4]],
        Dimension.QUARTER: ["2026-Q1" if session.day < "2026-04" else "2026-Q2"],
        Dimension.MONTH: [session.day[:7]],
        Dimension.PARTNER: sorted({str(one) for one, _ in session.partners}) or [None],
        Dimension.PARTNER_PART: sorted({part for _, part in session.partners}) or [None],
        Dimension.COURSE: [str(session.course)],
        Dimension.FORM: ["training"],
        Dimension.TRAINER_LEVEL: flags[session.id == 1],
        Dimension.MODE: ["in-person"],
        Dimension.HELD_SOUM: [session.soum],
        Dimension.HELD_AIMAG: [session.soum[:2]],
        Dimension.HELD_DISTANCE: [band_of(session.soum)],
        Dimension.GENERATION: [*session.generations],
        Dimension.COMPLETED: flags[half_days >= 3],
        Dimension.PART: [part],
        Dimension.NEW: flags[bool(is_first)],
        Dimension.GENDER: [gender],
        Dimension.AIMAG: [place[:2]],
        Dimension.SOUM: [place],
        Dimension.RURAL: flags[PLACES.is_rural(place)],
        Dimension.DISTANCE: [band_of(place)],
        Dimension.AGE: [name for name, (first, last) in AGE_BANDS.items() if first <= age <= last],
        Dimension.YOUTH: flags[15 <= age <= 34],
        Dimension.MINOR: flags[age < 18],
    }
    return known.get(dimension, [None])


@given(registers(), questions)
def test_bounds_are_the_least_and_the_greatest_of_what_could_be_true(register, question) -> None:
    sessions, rows = register
    answer = Cube(sessions, PLACES, VALUES).answer(question, rows)
    worlds = list(completions(question, rows))
    every: dict = {None: answer.total, **(answer.cells if question.by else {})}
    for key, cell in every.items():
        if cell.is_unknown:
            assert UNKNOWN in key
            continue
        counts = [count(question, sessions, world, key) for world in worlds]
        assert (cell.low, cell.high) == (min(counts), max(counts)), (key, question)
        assert cell.value == cell.low
    certain = {
        key
        for key in product(*(possible_values(one) for one in question.by))
        if question.by and min(count(question, sessions, world, key) for world in worlds)
    }
    assert certain <= answer.cells.keys()
    for key in list_grid(answer) if question.by else ():
        if key not in every and UNKNOWN not in key:
            assert not any(count(question, sessions, world, key) for world in worlds), key


@given(
    registers(),
    st.sampled_from([measure for measure in Measure if not measure.is_of_sessions]),
    st.sampled_from(
        [
            (Dimension.PARTNER,),
            (Dimension.PARTNER_PART, Dimension.NEW),
            (Dimension.QUARTER, Dimension.PARTNER),
            (Dimension.QUARTER, Dimension.PART),
        ]
    ),
    st.sampled_from([1, counting.TOGETHER]),
)
def test_each_counts_once_in_each_group_of_her_sessions(register, measure, by, together) -> None:
    check_groups(register, Question(measure, by), together)


@given(
    registers(),
    st.sampled_from([(Dimension.QUARTER,), (Dimension.NEW, Dimension.QUARTER, Dimension.MONTH)]),
    st.sampled_from([1, counting.TOGETHER]),
)
def test_each_counts_once_in_each_period(register, by, together) -> None:
    check_groups(register, Question(Measure.PEOPLE, by), together)


def check_groups(register, question: Question, together: int) -> None:
    sessions, rows = register
    rows = [(*row[:5], "female", "6525", 20, 20) for row in rows]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "TOGETHER", together)
        answer = Cube(sessions, PLACES, VALUES).answer(question, rows)
    at = ([values_of(each, sessions[row[1]], row) for each in question.by] for row in rows)
    keys = {key for values in at for key in product(*values)}
    expected = {key: found for key in keys if (found := count(question, sessions, rows, key))}
    assert {key: cell.value for key, cell in answer.cells.items()} == expected
    assert answer.total.value == count(question, sessions, rows, None)


def possible_values(dimension: Dimension) -> list[str | None]:
    return {
        Dimension.GENDER: ["female", "male"],
        Dimension.RURAL: ["yes", "no"],
        Dimension.NEW: ["yes", "no"],
        Dimension.AIMAG: ["65", "11"],
        Dimension.DISTANCE: list(DISTANCE_BANDS),
        Dimension.QUARTER: ["2026-Q1", "2026-Q2"],
        Dimension.PARTNER: ["7", "8", None],
    }.get(dimension, [])


def test_conditions_on_one_trait_are_asked_of_one_person_together() -> None:
    rows: list[FactRow] = [(1, 1, 1, None, 1, None, None, None, None)]
    cube = Cube({1: held(1, DAYS[0])}, PLACES, VALUES)

    def bounds(**where: str) -> tuple[int, int]:
        wanted = {Dimension(each): frozenset({value}) for each, value in where.items()}
        total = cube.answer(Question(Measure.PEOPLE, (), wanted), rows).total
        return total.low, total.high

    old, young = {"age": "35-59", "15-34": "yes"}, {"age": "14-17", "15-34": "yes"}
    assert bounds(**old) == (0, 0)
    assert bounds(**young) == (0, 1)
    assert bounds(**young, **{"under-18": "no"}) == (0, 0)
    assert bounds(aimag="65", soum="1119") == (0, 0)


@given(registers())
def test_people_who_could_move_a_figure_are_those_of_whom_something_is_unknown(register) -> None:
    sessions, rows = register
    cube = Cube(sessions, PLACES, VALUES)
    by_gender = Question(Measure.PEOPLE, (Dimension.GENDER,))
    unknown = {row[0] for row in rows if row[5] not in ("female", "male")}
    assert cube.list_open(by_gender, rows) == {root: {Dimension.GENDER} for root in unknown}
    assert cube.list_open(Question(Measure.PEOPLE), rows) == {}


def test_sessions_and_half_days_are_counted_without_people() -> None:
    sessions = {number: held(number, day) for number, day in enumerate(DAYS, 1)}
    cube = Cube(sessions, PLACES, VALUES)
    by_quarter = cube.answer(Question(Measure.HALF_DAYS, (Dimension.QUARTER,)), ())
    assert by_quarter.cells == {
        ("2026-Q1",): FigureCell(8, 8, 8),
        ("2026-Q2",): FigureCell(4, 4, 4),
    }
    assert by_quarter.total == FigureCell(12, 12, 12)
    only = Question(Measure.SESSIONS, (), {Dimension.COURSE: frozenset({"2"})})
    assert cube.answer(only, ()).total.value == 2


@pytest.mark.parametrize(
    ("measure", "by", "where"),
    [
        ("sessions", ["gender"], {}),
        ("half-days", [], {"completed": ["yes"]}),
        ("people", ["year", "year"], {}),
    ],
)
def test_a_question_without_sense_is_refused(measure, by, where) -> None:
    with pytest.raises(Problem):
        Question(
            Measure(measure),
            tuple(map(Dimension, by)),
            {Dimension(one): frozenset(values) for one, values in where.items()},
        )


codes = st.sampled_from([None, UNKNOWN, "2026-Q1", "2025", "6525", "1119", "0-13", "60+", "yes"])


@given(st.lists(st.tuples(codes, codes), unique=True))
def test_cells_stand_by_numbers_then_words_then_without_a_value_then_unknown(cells) -> None:
    def place(value: str | None) -> tuple[bool, bool, int, str]:
        number = re.match("[0-9]*", value or "")[0] or "0"
        return value == UNKNOWN, value is None, int(number), value or ""

    assert list_in_order(cells) == sorted(cells, key=lambda each: [*map(place, each)])
