"""Tables by ages and minors, by aimags and rural people: an attacker knows how the ones add up to others."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.crossings import list_crossings
from fieldreg.domain.figures.small_cells.former import Former
from fieldreg.domain.figures.small_cells.reissue import suppress_after
from fieldreg.domain.figures.small_cells.suppression import (
    MINIMUM,
    CountedTable,
    ProtectedTable,
    count_with,
)
from tests.domain.figures.small_cells.test_suppression import CLOSE, COUNTS
from tests.support.figures.attacker import Attacker

AGES: Final = (
    (Dimension.AGE, Dimension.MINOR, Dimension.YOUTH),
    [
        *[("0-13", "yes", "no"), ("14-17", "yes", "no"), ("14-17", "yes", "yes")],
        *[("18-24", "no", "yes"), ("35-59", "no", "no"), ("?", "yes", "?")],
    ],
)
PLACES: Final = (
    (Dimension.AIMAG, Dimension.DISTANCE, Dimension.RURAL),
    [
        *[("11", "0-249", "no"), ("65", "250-499", "no"), ("65", "500-749", "yes")],
        *[("67", "0-249", "no"), ("67", "?", "?"), ("81", "500-749", "yes")],
    ],
)
MINORS: Final = Question(Measure.PEOPLE, (), {Dimension.MINOR: frozenset({"yes"})})
GENDERS: Final = ("female", "male", "other")
Register = Mapping[tuple[str, ...], int]
Names = tuple[Dimension, ...]


def count(names: Names, register: Register, question: Question) -> CountedTable:
    found: Counter[tuple[str, ...]] = Counter()
    for values, people in register.items():
        at = dict(zip(names, values, strict=True))
        if all(at[name] in wanted for name, wanted in question.where.items()):
            found[tuple(at[name] for name in question.by)] += people
    cells = {values: FigureCell(n, n, n, "?" in values) for values, n in found.items() if n}
    table = FigureTable(question, cells, FigureCell(*[found.total()] * 3))
    return count_with(table, table)


@st.composite
def issues(draw: st.DrawFn) -> tuple[Names, dict[tuple[str, ...], int], list[list[Question]]]:
    nested, groups = draw(st.sampled_from([AGES, PLACES]))
    register = {(*group, gender): draw(COUNTS) for group, gender in product(groups, GENDERS)}
    gender = Dimension.GENDER
    asked = [*((each,) for each in nested), (nested[0], gender), (gender, nested[-1])]
    questions = [Question(Measure.PEOPLE, by) for by in asked]
    only = {nested[-1]: frozenset({"yes"})}
    questions += [Question(Measure.PEOPLE, (), only), Question(Measure.PEOPLE, (gender,), only)]
    chosen = draw(st.lists(st.sampled_from(questions), min_size=2, max_size=4, unique_by=repr))
    one_by_one = draw(st.booleans())
    return (*nested, gender), register, [[each] for each in chosen] if one_by_one else [chosen]


class Reader(Attacker):
    """Reads issued tables, and knows of which sorts of people each number is the sum."""

    def __init__(self, names: Names, register: Register) -> None:
        super().__init__()
        self.names, self.register = names, register
        for each in register:
            self.read(each, None)

    def count(self, question: Question) -> CountedTable:
        return count(self.names, self.register, question)

    def tie(self, question: Question, values: Sequence[str] | None, value: int | None) -> Hashable:
        wanted = dict(question.where)
        at = zip(question.by, values or (), strict=bool(values))
        wanted |= {name: frozenset({each}) for name, each in at}
        self.read(key := name_cell(question, values), value)
        inside = [
            each
            for each in self.register
            if all(at in wanted.get(name, {at}) for name, at in zip(self.names, each, strict=True))
        ]
        self.add_up(key, inside)
        return key

    def require_no_small(self, counted: CountedTable, shown: ProtectedTable | None) -> None:
        cells = {None: shown.total, **shown.cells} if shown else {}
        for values, people in counted.people.items():
            if 0 < people < MINIMUM and (values is not None or shown):
                key = self.tie(counted.table.question, values, None)
                low, high = self.bound(key)
                assert low <= CLOSE, (key, people, cells)
                assert high >= MINIMUM - 1 - CLOSE, (key, people, cells)


@given(issues())
@settings(max_examples=10)
def test_no_small_cell_follows_from_tables_of_which_one_tells_of_the_other(issued) -> None:
    names, register, questions = issued
    reader = Reader(names, register)
    told, former, read = [], [], []
    for together in questions:
        new = [reader.count(each) for each in together]
        found = suppress_after([Former(told)], new, former, reader.count)
        for shown in found:
            for values, cell in {None: shown.total, **shown.cells}.items():
                key = reader.tie(shown.question, values, cell.value)
                told += [] if cell.value is None else [(key, cell.value)]
        former += new
        read += found
    for counted, shown in zip(former, read, strict=True):
        reader.require_no_small(counted, shown)
    for crossing in list_crossings(each.table.question for each in former):
        reader.require_no_small(reader.count(crossing), None)


@pytest.mark.parametrize("minors", [Question(Measure.PEOPLE, (Dimension.MINOR,)), MINORS])
def test_a_hidden_age_is_not_the_minors_less_the_shown_one(minors) -> None:
    names, register = AGES[0], dict(zip(AGES[1], (10, 1, 2, 20, 8, 0), strict=True))
    tables = [
        count(names, register, each) for each in (Question(Measure.PEOPLE, names[:1]), minors)
    ]
    ages, of_minors = suppress_after([], tables, [], lambda asked: count(names, register, asked))
    assert ages.cells["14-17",].is_hidden
    told = of_minors.cells.get(("yes",), of_minors.total)
    assert told.is_hidden or ages.cells["0-13",].is_hidden


def test_a_hidden_distance_is_not_an_aimag_less_the_shown_ones() -> None:
    names, nested = PLACES[0], [("11", "0-249", "no"), ("65", "250-499", "no")]
    register = dict(zip([*nested, ("65", "500-749", "yes")], (6, 10, 2), strict=True))
    tables = [count(names, register, Question(Measure.PEOPLE, (each,))) for each in names[:2]]
    aimags, distances = suppress_after([], tables, [], lambda asked: count(names, register, asked))
    assert distances.cells["500-749",].is_hidden
    assert distances.cells["250-499",].is_hidden or aimags.cells["65",].is_hidden
