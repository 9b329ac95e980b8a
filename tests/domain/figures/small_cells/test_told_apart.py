"""People told apart by tables together: by a condition, by several values, by a line of one answer.

A table with a condition beside one without it tells how many do not meet it. The attacker knows
all sorts of people that there can be, and asks of each cell as if conditions were columns.
"""

from itertools import combinations
from typing import Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.suppression import MINIMUM
from tests.domain.figures.small_cells.test_joint_audit import (
    CLOSE,
    HOMES,
    SORTS,
    YEAR,
    Reader,
    Register,
    Sort,
    count,
    issue,
    weigh,
)

D = Dimension
CONDITIONS: Final = [
    {},
    {D.GENDER: frozenset({"female"})},
    {D.GENDER: frozenset({"female", "male"})},
    {D.RURAL: frozenset({"yes"})},
    {D.SOUM: frozenset({"6501", "8101"})},
    {D.COURSE: frozenset({"2"})},
    {D.COURSE: frozenset({"1", "3"})},
]
BY: Final = [(), (D.GENDER,), (D.AIMAG,), (D.SOUM,), (D.COURSE,)]
PAIRS: Final = [*((each, D.GENDER) for each in (D.AIMAG, D.SOUM, D.COURSE))]


def ask(by: tuple[Dimension, ...], where: dict[Dimension, frozenset[str]]) -> Question:
    return Question(Measure.PEOPLE, by, where, *YEAR)


ASKED: Final = [
    *(ask(by, where) for by in BY for where in CONDITIONS if not {*by} & {*where}),
    *(ask(by, {}) for by in PAIRS),
]


@st.composite
def histories(draw: st.DrawFn) -> tuple[Register, list[list[Question]]]:
    counts = st.sampled_from([1, 2, 3, 5, 9, 14])
    register = draw(st.dictionaries(st.sampled_from(SORTS), counts, min_size=1, max_size=6))
    asked = st.lists(st.sampled_from(ASKED), min_size=1, max_size=3, unique_by=repr)
    return register, draw(st.lists(asked, min_size=1, max_size=2))


def list_told_apart(register: Register, asked: list[Question], reader: Reader) -> set:
    """Return the cells of few people that are bounded, and lines that are known to be of one."""
    found = set()
    for dimensions in sorted({tuple(sorted(each.used)) for each in asked}):
        for by in (each for size in (1, 2) for each in combinations(dimensions, size)):
            question = ask(by, {})
            for values, cell in count(register, question).table.cells.items():
                low, high = reader.bound(question, values)
                if 0 < cell.value < MINIMUM and (low > CLOSE or high < MINIMUM - 1 - CLOSE):
                    found.add((by, values, "few"))
            if not leaves_out_rows(register, asked):
                found |= list_alike(register, question, reader)
    return found


def leaves_out_rows(register: Register, asked: list[Question]) -> bool:
    """Return whether a table lists fewer places than came: a reader knows that nobody is in others."""
    return any(
        {*count(register, each).table.cells} < {*count(register, ask(each.by, {})).table.cells}
        for each in asked
    )


def list_alike(register: Register, question: Question, reader: Reader) -> set:
    """Return the lines that are of one answer, where a reader knows that there is no other."""
    found = set()
    cells = count(register, question).table.cells
    possible = {each for sort in SORTS for each in weigh(question, sort) if each is not None}
    for place, dimension in enumerate(question.by):
        for full in cells if dimension is D.GENDER else ():
            line = {each for each in possible if is_beside(each, full, place)}
            if not any(cells.get(each) for each in line):
                _, high = reader.bound_sum(question, line)
                found |= {(question.by, full, "alike")} if high < 1 - CLOSE else set()
    return found


def is_beside(cell: tuple[str, ...], full: tuple[str, ...], place: int) -> bool:
    return cell != full and all(
        each == other
        for at, (each, other) in enumerate(zip(cell, full, strict=True))
        if at != place
    )


SPRING, MAY = (True, False, False, False), (False, False, True, False)
TWO_HOMES: Final = {
    Sort(HOMES[0], "female", SPRING): 12,
    Sort(HOMES[0], "male", SPRING): 3,
    Sort(HOMES[2], "female", SPRING): 9,
    Sort(HOMES[2], "male", MAY): 14,
}
WOMEN: Final = {D.GENDER: frozenset({"female"})}
ALL_GENDERS: Final = {D.GENDER: frozenset({"female", "male"})}
TOLD: Final = {
    "how many do not meet one of two": [ask((D.SOUM,), ALL_GENDERS), ask((D.SOUM,), WOMEN)],
    "how many of a course do not": [ask((D.COURSE,), {}), ask((D.COURSE,), WOMEN)],
    "that nobody else is in a hidden line": [ask((D.COURSE, D.GENDER), {})],
}


@pytest.mark.parametrize("asked", TOLD.values(), ids=TOLD)
def test_it_is_not_told(asked) -> None:
    reader, _, _ = issue(TWO_HOMES, [asked])
    assert not list_told_apart(TWO_HOMES, asked, reader)


def test_a_share_tells_nothing_of_few_who_do_not_belong_to_it() -> None:
    """As a report has it: all people, and the women among them."""
    few = {Sort(HOMES[0], "female", SPRING): 12, Sort(HOMES[0], "male", SPRING): 3}
    reader, _, _ = issue(few, [[ask((), {}), ask((), WOMEN)]])
    assert not list_told_apart(few, [ask((), WOMEN)], reader)


@given(histories())
@settings(max_examples=12, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_nobody_few_is_told_apart_by_a_condition(history) -> None:
    """What an earlier report told before anybody asked about it is not told by a later one."""
    register, (first, *others) = history
    asked = [*first, *(each for report in others for each in report)]
    before, _, _ = issue(register, [first])
    assert not list_told_apart(register, first, before)
    reader, _, _ = issue(register, [first, *others])
    told_before = list_told_apart(register, asked, before)
    assert list_told_apart(register, asked, reader) <= told_before
