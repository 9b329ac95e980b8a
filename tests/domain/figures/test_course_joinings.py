"""Figures by course against every way in which open pairs of courses may turn out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures import course_joinings
from fieldreg.domain.figures.cube import UNKNOWN, Cube, FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from tests.domain.figures.test_cube import DAYS, PLACES, VALUES, held, registers

COURSES = [1, 2, 3, 4, 5]
ENDS = [(1, 2), (2, 3), (1, 3), (4, 5), (3, 6)]  # no session is of 6
dimensions = st.sampled_from([Dimension.COURSE, Dimension.COURSE, Dimension.GENDER, Dimension.AGE])
wanted = st.sampled_from([{}, {}, {"1"}, {"2", "4"}, {"5", "6"}])
questions = st.builds(
    lambda measure, by, courses: Question(
        measure, tuple(by), {Dimension.COURSE: frozenset(courses)} if courses else {}
    ),
    st.sampled_from([Measure.PEOPLE, Measure.PEOPLE, Measure.ATTENDANCES]),
    st.lists(dimensions, unique=True, max_size=2),
    wanted,
).filter(lambda question: Dimension.COURSE in question.used)


@given(
    registers(),
    st.lists(st.sampled_from(COURSES), min_size=3, max_size=3),
    questions,
    st.sets(st.sampled_from(ENDS), min_size=1, max_size=3),
    st.sampled_from([None, *ENDS]),
)
def test_a_figure_by_course_lies_between_all_that_joining_makes_of_it(
    register, courses, question, pairs, apart
) -> None:
    sessions, rows = register
    sessions = {
        number: held._replace(course=course)
        for (number, held), course in zip(sessions.items(), courses, strict=True)
    }

    def answer(asked: Question, joining: course_joinings.Joining) -> FigureTable:
        joined = course_joinings.join_sessions(sessions, joining)
        return Cube(joined, PLACES, VALUES).answer(asked, rows)

    shown, listed = answer(question, {}), course_joinings.list_pairs(question, pairs)
    joinings = course_joinings.list_joinings(question, listed, {apart} if apart else set())
    assert joinings is not None
    others = [
        (each, answer(course_joinings.join_question(question, each), each)) for each in joinings
    ]
    found = course_joinings.span_joinings(shown, others)
    worlds = []
    for joining in every_joining(pairs, apart):
        asked, place = (
            question,
            question.by.index(Dimension.COURSE) if by_course(question) else None,
        )
        for each in question.where.values():
            named = frozenset(str(joining[int(value)]) for value in each)
            asked = replace(question, where={Dimension.COURSE: named})
        worlds.append((joining, answer(asked, joining), place))
    for key in (None, *found.cells):
        cells = [look_up(table, joining, place, key) for joining, table, place in worlds]
        cell = found.total if key is None else found.cells[key]
        if not cell.is_unknown and UNKNOWN not in (key or ()):
            assert cell.low == min(each.low for each in cells), (key, question)
            assert cell.high == max(each.high for each in cells), (key, question)
            assert key not in shown.cells or cell.value == shown.cells[key].value
    if by_course(question):
        stand = {key[question.by.index(Dimension.COURSE)] for key in shown.cells}
        for joining, table, place in worlds:
            for course in stand:
                root = str(joining[int(course)])
                there = {key for key in table.cells if key[place] == root and UNKNOWN not in key}
                assert {(*key[:place], course, *key[place + 1 :]) for key in there} <= {
                    *found.cells
                }


def by_course(question: Question) -> bool:
    return Dimension.COURSE in question.by


def look_up(table, joining, place, key) -> FigureCell:
    if key is None:
        return table.total
    if place is not None:
        key = (*key[:place], str(joining[int(key[place])]), *key[place + 1 :])
    return table.cells.get(key, FigureCell())


def every_joining(pairs, apart) -> Iterator[dict[int, int]]:
    """Yield each course's stand-in, for each set of pairs that are one."""
    for chosen in chain.from_iterable(
        combinations(sorted(pairs), n) for n in range(len(pairs) + 1)
    ):
        classes = [{course} for course in (*COURSES, 6)]
        for ends in chosen:
            touched = [each for each in classes if each & {*ends}]
            classes = [each for each in classes if each not in touched] + [set().union(*touched)]
        if not any(apart and {*apart} <= each for each in classes):
            yield {course: min(each) for each in classes for course in each}


def test_too_many_pairs_give_outer_bounds_that_say_so() -> None:
    pairs = list(combinations(range(1, 5), 2))
    by_course = Question(Measure.PEOPLE, (Dimension.COURSE,))
    assert course_joinings.list_joinings(by_course, pairs, ()) is None
    sessions = {number: held(number, DAYS[0])._replace(course=number) for number in (1, 2, 9)}
    rows = [(root, root if root < 3 else 9, 1, None, *[None] * 5) for root in (1, 2, 3, 4)]

    def answer(question: Question) -> FigureTable:
        return Cube(sessions, PLACES, VALUES).answer(question, rows)

    found = course_joinings.bound_cells(answer(by_course), pairs, answer)
    assert found.cells["1",] == FigureCell(1, 0, 4, is_outer=True)
    assert found.cells["9",] == FigureCell(2, 2, 2)
    only = replace(by_course, where={Dimension.COURSE: frozenset({"1"})})
    assert course_joinings.bound_cells(answer(only), pairs, answer).total.high == 4
