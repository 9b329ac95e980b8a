"""Reports of any tables, attacked by somebody who knows all sorts of people that there can be.

A sort of people has a home, a gender and the sessions to which they came. Each number of a report
is a sum over sorts, so that the solver knows whatever ties soums to aimags, courses to themes,
months to quarters, people to registrations, and reports to each other.
"""

from collections import Counter
from collections.abc import Collection, Hashable
from itertools import product
from typing import Final, NamedTuple

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.former import Former
from fieldreg.domain.figures.small_cells.reissue import choose_beside, suppress_after
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, CountedTable, count_with
from fieldreg.domain.problems import Code, Problem

D = Dimension
CLOSE: Final = 1e-6
HOMES: Final = [("65", "6501", "yes"), ("65", "6504", "no"), ("81", "8101", "yes")]
GENDERS: Final = ("female", "male", "other")
SESSIONS: Final = [
    {D.COURSE: "1", D.THEME: "1", D.MONTH: "2026-01", D.QUARTER: "2026-Q1"},
    {D.COURSE: "2", D.THEME: "1", D.MONTH: "2026-02", D.QUARTER: "2026-Q1"},
    {D.COURSE: "2", D.THEME: "1", D.MONTH: "2026-05", D.QUARTER: "2026-Q2"},
    {D.COURSE: "3", D.THEME: "2", D.MONTH: "2026-06", D.QUARTER: "2026-Q2"},
]
CAME: Final = [each for each in product((False, True), repeat=len(SESSIONS)) if any(each)]


class Sort(NamedTuple):
    home: tuple[str, str, str]
    gender: str
    came: tuple[bool, ...]

    def values_at(self, session: int) -> dict[Dimension, str]:
        aimag, soum, rural = self.home
        mine = {D.AIMAG: aimag, D.SOUM: soum, D.RURAL: rural, D.GENDER: self.gender}
        return {**SESSIONS[session], **mine}


SORTS: Final = [Sort(*each) for each in product(HOMES, GENDERS, CAME)]
Register = dict[Sort, int]
OF_HOMES: Final = [(), (D.SOUM,), (D.AIMAG,), (D.RURAL,)]
OF_SESSIONS: Final = [(D.COURSE,), (D.THEME,), (D.MONTH,), (D.QUARTER,)]
BY: Final = [*OF_HOMES, *OF_SESSIONS, *((*each, D.GENDER) for each in (*OF_HOMES, *OF_SESSIONS))]
ONLY: Final = [{}, {}, {D.RURAL: frozenset({"yes"})}, {D.THEME: frozenset({"1"})}]
YEAR, SPRING = ("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-03-31")
SUMMER, HALF = ("2026-04-01", "2026-06-30"), ("2026-01-01", "2026-06-30")
MAY, JANUARY = ("2026-05-01", "2026-05-31"), ("2026-01-01", "2026-01-31")
DAYS: Final = [YEAR, SPRING, SUMMER, HALF, MAY, JANUARY]


def is_asked(question: Question, session: int) -> bool:
    month = SESSIONS[session][D.MONTH]
    return (question.since or "") <= f"{month}-15" <= (question.until or "9999")


def weigh(question: Question, sort: Sort) -> Counter[tuple[str, ...] | None]:
    """Return how much one person of *sort* adds to each cell of the answer, and to all of it."""
    found: Counter[tuple[str, ...] | None] = Counter()
    for session, came in enumerate(sort.came):
        values = sort.values_at(session)
        wanted = all(values[name] in each for name, each in question.where.items())
        if came and wanted and is_asked(question, session):
            found[tuple(values[name] for name in question.by)] += 1
            found[None] += 1
    if question.measure is Measure.PEOPLE:
        return Counter(dict.fromkeys(found, 1))
    return found


def count(register: Register, question: Question) -> CountedTable:
    if question.measure.is_of_sessions:
        return count_sessions(question)

    def table(asked: Question) -> FigureTable:
        found: Counter[tuple[str, ...] | None] = Counter()
        for sort, people in register.items():
            for values, times in weigh(asked, sort).items():
                found[values] += people * times
        total = found.pop(None, 0)
        cells = {values: FigureCell(n, n, n) for values, n in sorted(found.items()) if n}
        return FigureTable(asked, cells, FigureCell(total, total, total))

    of_people = Question(
        Measure.PEOPLE, question.by, question.where, question.since, question.until
    )
    return count_with(table(question), table(of_people))


def count_sessions(question: Question, secret: Collection[int] = ()) -> CountedTable:
    found: Counter[tuple[str, ...]] = Counter()
    for place, values in enumerate(SESSIONS):
        wanted = all(values[name] in each for name, each in question.where.items())
        if wanted and is_asked(question, place) and place not in secret:
            found[tuple(values[name] for name in question.by)] += 1
    cells = {values: FigureCell(n, n, n) for values, n in found.items()}
    return CountedTable(FigureTable(question, cells, FigureCell(*[found.total()] * 3)), {})


class Reader:
    """Reads issued numbers as sums over sorts of people; nobody came to *secret* sessions."""

    def __init__(self, secret: Collection[int] = ()) -> None:
        self._sorts = [sort for sort in SORTS if not any(sort.came[place] for place in secret)]
        self.told: dict[Hashable, tuple[list[int], int]] = {}
        self._weights: dict[str, list[Counter[tuple[str, ...] | None]]] = {}

    def read(self, question: Question, values: tuple[str, ...] | None, value: int | None) -> None:
        if value is not None:
            row = [weights[values] for weights in self._weigh_sorts(question)]
            self.told[name_cell(question, values)] = row, value

    def _weigh_sorts(self, question: Question) -> list[Counter[tuple[str, ...] | None]]:
        if (name := repr(question)) not in self._weights:
            self._weights[name] = [weigh(question, sort) for sort in self._sorts]
        return self._weights[name]

    def bound(self, question: Question, values: tuple[str, ...] | None) -> tuple[float, float]:
        return self.bound_sum(question, [values])

    def bound_sum(
        self, question: Question, cells: Collection[tuple[str, ...] | None]
    ) -> tuple[float, float]:
        wanted = np.array(
            [sum(weights[each] for each in cells) for weights in self._weigh_sorts(question)], float
        )
        rows = [row for row, _ in self.told.values()]
        right = [value for _, value in self.told.values()]
        found = []
        for sign in (1, -1):
            solved = linprog(sign * wanted, A_eq=rows or None, b_eq=right or None)
            assert solved.status in (0, 3), solved.message
            found.append(sign * solved.fun if solved.status == 0 else float("inf"))
        return found[0], found[1]


@st.composite
def histories(draw: st.DrawFn, *, days_move: bool) -> tuple[Register, list[list[Question]]]:
    counts = st.sampled_from([1, 2, 3, 5, 9, 14])
    register = draw(st.dictionaries(st.sampled_from(SORTS), counts, min_size=2, max_size=8))
    reports = []
    days = draw(st.sampled_from(DAYS))
    for _ in range(draw(st.integers(1, 3))):
        days = draw(st.sampled_from(DAYS)) if days_move else days
        measures = st.sampled_from([Measure.PEOPLE, Measure.PEOPLE, Measure.REGISTRATIONS])
        asked = st.builds(
            lambda measure, by, where, days=days: Question(
                *(measure, by, {k: v for k, v in where.items() if k not in by and len(by) < 2}),
                *days,
            ),
            *(measures, st.sampled_from(BY), st.sampled_from(ONLY)),
        )
        reports.append(
            draw(st.lists(asked, min_size=1, max_size=2 if days_move else 3, unique_by=repr))
        )
    return register, reports


def issue(
    register: Register, reports: list[list[Question]], secret: Collection[int] = ()
) -> tuple[Reader, list, int]:
    """Issue one report after the other; return their reader, all tables, and how many are refused.

    *secret* are sessions at which nobody is counted.
    """
    reader, told, former, refused = Reader(secret), [], [], 0
    for questions in reports:
        new = [count(register, each) for each in questions]
        try:
            beside = choose_beside([each.table.question for each in former], questions)
            again = [count(register, each) for each in beside]
            found = suppress_after(
                *([Former(told)], new, again),
                lambda each: count(register, each),
                lambda each: count_sessions(each, secret),
            )
        except Problem as problem:
            if problem.code is not Code.REPORT_OVERLAPS:
                raise
            refused += 1
            continue
        for shown in found:
            for values, cell in {None: shown.total, **shown.cells}.items():
                reader.read(shown.question, values, cell.value)
                if cell.value is not None:
                    told.append((name_cell(shown.question, values), cell.value))
        former += new
    return reader, former, refused


def list_found(reader: Reader, former: list) -> list:
    """Return the cells of few people that the reader bounds closer than was promised."""
    found = []
    for counted in former:
        for values, people in counted.people.items():
            if 0 < people < MINIMUM:
                low, high = reader.bound(counted.table.question, values)
                if low > CLOSE or high < MINIMUM - 1 - CLOSE:
                    found.append((counted.table.question, values, people, low, high))
    return found


@given(histories(days_move=False))
@settings(max_examples=15, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_nobody_few_is_bounded_closer_than_promised(history) -> None:
    reader, former, _ = issue(*history)
    assert not list_found(reader, former)


@given(histories(days_move=True))
@settings(max_examples=20, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_nor_by_reports_of_a_year_beside_those_of_its_parts(history) -> None:
    reader, former, _ = issue(*history)
    assert not list_found(reader, former)


OF_YEAR: Final = [Question(Measure.PEOPLE, (D.AIMAG, D.GENDER), {}, *YEAR)]
OF_SPRING: Final = [Question(Measure.PEOPLE, (each,), {}, *SPRING) for each in (D.AIMAG, D.GENDER)]


@pytest.mark.parametrize("reports", [[OF_YEAR, OF_SPRING], [OF_SPRING, OF_YEAR]])
def test_margins_of_a_quarter_tell_no_more_beside_the_table_of_its_year(reports) -> None:
    """Of the six men of a year in an aimag at most six are among its eight people of a quarter."""
    came, later = (True, False, False, False), (False, False, False, True)
    register = {
        Sort(HOMES[home], gender, days): people
        for home, gender, days, people in [
            *((0, "male", came, 10), (0, "male", later, 10), (0, "female", later, 10)),
            *((2, "male", came, 5), (2, "male", later, 1)),
            *((2, "female", came, 3), (2, "female", later, 17)),
        ]
    }
    reader, former, _ = issue(register, reports)
    assert not list_found(reader, former)


def test_a_quarter_tells_no_more_beside_the_themes_of_its_year() -> None:
    """One theme alone was taught in spring: at most its people of an aimag came there then."""
    spring, may, june = (True, *[False] * 3), (*[False] * 2, True, False), (*[False] * 3, True)
    register = {
        Sort(HOMES[home], "female", days): people
        for home, days, people in [
            *((0, spring, 3), (0, may, 10), (0, june, 7)),
            *((2, spring, 20), (2, may, 2), (2, june, 9)),
        ]
    }
    themes = [Question(Measure.PEOPLE, (D.THEME, D.AIMAG), {}, *YEAR)]
    reader, former, _ = issue(register, [themes, OF_SPRING[:1]])
    assert not list_found(reader, former)


def ask(measure: str, days: tuple[str, str], *by: Dimension, **only: str) -> Question:
    where = {Dimension(name): frozenset({value}) for name, value in only.items()}
    return Question(Measure(measure), by, where, *days)


def read_register(*people: str) -> Register:
    """Return the register of texts such as ``3 men of home 0 at sessions 1 and 2``: ``3 0m 12``."""
    genders = {each[0]: each for each in GENDERS}
    found = {}
    for number, (home, gender), came in map(str.split, people):
        attended = tuple(str(session) in came for session in range(len(SESSIONS)))
        found[Sort(HOMES[int(home)], genders[gender], attended)] = int(number)
    return found


@pytest.mark.parametrize(
    ("people", "reports"),
    [
        (
            ("3 2f 02", "3 2m 2", "14 2o 03", "14 1o 023", "9 0f 2", "5 2m 3"),
            [[ask("people", JANUARY, D.THEME)], [ask("registrations", HALF, D.COURSE, D.GENDER)]],
        ),
        (
            ("5 2f 12", "3 2o 01", "3 0m 01", "1 0f 02", "3 2m 0", "9 1f 2", "3 1f 12"),
            [
                [ask("people", SPRING, D.QUARTER, theme="1")],
                [ask("registrations", JANUARY, D.THEME, D.GENDER)],
                [
                    ask("registrations", YEAR, D.RURAL, D.GENDER),
                    ask("people", YEAR, D.QUARTER, D.GENDER),
                ],
            ],
        ),
        (
            ("3 1o 123", "3 0m 03", "2 1o 03", "3 0o 2", "2 0f 1", "5 2o 03", "4 2o 01"),
            [[ask("people", MAY)], [ask("registrations", SUMMER, D.MONTH, D.GENDER)]],
        ),
        (
            ("9 0o 01", "2 1f 0123", "9 1m 12"),
            [
                [ask("people", MAY, D.AIMAG, D.GENDER)],
                [ask("people", YEAR, rural="yes")],
                [ask("people", HALF, D.RURAL, D.GENDER)],
            ],
        ),
        (
            (
                "1 0f 02",
                "1 1f 23",
                "2 2f 02",
                "14 2m 02",
                "3 0o 23",
                "9 0m 023",
                "9 0f 23",
                "9 2f 2",
            ),
            [
                [ask("registrations", HALF, D.RURAL, D.GENDER), ask("people", HALF, D.GENDER)],
                [ask("people", SUMMER, D.AIMAG, D.GENDER), ask("people", SUMMER, D.THEME)],
            ],
        ),
    ],
)
def test_nor_where_a_course_was_held_on_the_days_of_another_report(people, reports) -> None:
    reader, former, _ = issue(read_register(*people), reports)
    assert not list_found(reader, former)


def test_nor_by_people_of_a_half_year_beside_participations_of_its_summer() -> None:
    """Of ten men of a half-year those of one soum came to all but two places of its summer."""
    register = read_register("9 1m 023", "1 2m 23", "9 1o 123", "4 0o 02", "14 1f 013", "4 0f 3")
    asked = [[ask("people", HALF, D.GENDER)], [ask("registrations", SUMMER, D.SOUM, D.GENDER)]]
    reader, former, _ = issue(register, asked)
    assert not list_found(reader, former)


def test_nor_by_a_reader_who_knows_which_sessions_are_confidential() -> None:
    """In spring one session alone counts people: they are its participations."""
    asked = [
        [ask("registrations", HALF, D.THEME, D.GENDER), ask("people", HALF, D.THEME)],
        [ask("registrations", SPRING, D.AIMAG)],
    ]
    register = read_register("14 2f 1", "3 0m 13", "9 2m 1")
    reader, former, _ = issue(register, asked, secret=(0, 2))
    assert not list_found(reader, former)
