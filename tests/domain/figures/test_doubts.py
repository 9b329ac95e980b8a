"""Bounds with open pairs against all that could be true: who is one, and what is unknown."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain.figures import doubts as doubts_of
from fieldreg.domain.figures.counting import CodedFacts, FactRow, KeptColumns, list_columns
from fieldreg.domain.figures.cube import Cube
from fieldreg.domain.figures.doubts import Doubts, answer_with_doubts, share_with_doubts
from fieldreg.domain.figures.questions import TRAITS, Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.suppression import list_grid
from tests.domain.figures.test_cube import (
    AGES,
    GENDERS,
    HOMES,
    OF_PEOPLE,
    PLACES,
    VALUES,
    completions,
    conditions,
    count,
    held,
    questions,
    registers,
)

_ENDS = [(1, 2), (1, 3), (2, 3), (1, 4)]  # nobody is 4
pairs = st.lists(st.sampled_from(_ENDS), unique=True, min_size=1, max_size=3)
asked = st.builds(
    Question,
    st.sampled_from([Measure.PEOPLE, Measure.PEOPLE, Measure.ATTENDANCES]),
    st.lists(st.sampled_from([*OF_PEOPLE, Dimension.QUARTER]), unique=True, max_size=2).map(tuple),
)

of_people = st.lists(
    conditions.filter(lambda each: each[0].is_of_people or each[0] is Dimension.COMPLETED),
    unique_by=lambda each: TRAITS.get(each[0]),
    min_size=1,
    max_size=2,
)
since = st.sampled_from([None, "2026-03-31"])
shares = st.builds(Question, st.just(Measure.PEOPLE), st.just(()), of_people.map(dict), since)


@given(registers(), asked | questions, pairs, st.sampled_from([None, *_ENDS]))
def test_bounds_contain_and_meet_all_that_could_be_true(register, question, open_pairs, apart):
    sessions, rows = register
    doubts = Doubts(frozenset(open_pairs), frozenset({apart} if apart else ()))
    table = answer_with_doubts(Cube(sessions, PLACES, VALUES), question, rows, doubts)
    plain = Cube(sessions, PLACES, VALUES).answer(question, rows)
    added = dict.fromkeys(table.cells.keys() - plain.cells, 0)
    assert {key: cell.value for key, cell in table.cells.items()} == {
        **added,
        **{key: cell.value for key, cell in plain.cells.items()},
    }
    worlds = [
        world
        for people in partitions(rows, doubts)
        for world in completions(question, list(people))
    ]
    every = {None: table.total, **(table.cells if question.by else {})}
    for key, cell in every.items():
        if not cell.is_unknown:
            counts = [count(question, sessions, world, key) for world in worlds]
            if Dimension.COMPLETED in question.used:  # half-days of one may be those of the other
                assert cell.low <= min(counts)
                assert max(counts) <= cell.high
            else:
                assert (cell.low, cell.high) == (min(counts), max(counts)), key
    assert not list(reach_beside(table, sessions, worlds))


@given(registers(), asked | questions, pairs)
@settings(max_examples=40)
def test_outer_bounds_contain_all_that_could_be_true_and_no_more_than_there_are_records(
    register, question, open_pairs
):
    sessions, rows = register
    doubts = Doubts(frozenset(open_pairs))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(doubts_of, "PAIR_LIMIT", 0)
        table = answer_with_doubts(Cube(sessions, PLACES, VALUES), question, rows, doubts)
    truths = [
        world
        for people in partitions(rows, doubts)
        for world in completions(question, list(people))
    ]
    asked_about = [
        row
        for row in rows
        if (question.since or "") <= sessions[row[1]].day <= (question.until or "9999")
    ]
    records = {
        Measure.PEOPLE: len({row[0] for row in asked_about}),
        Measure.REGISTRATIONS: len(asked_about),
        Measure.ATTENDANCES: sum(row[2] for row in asked_about),
    }
    for key, cell in {None: table.total, **(table.cells if question.by else {})}.items():
        if not cell.is_unknown:
            counts = [count(question, sessions, world, key) for world in truths]
            assert cell.low <= min(counts)
            assert max(counts) <= cell.high <= records[question.measure]


@given(registers(), shares, pairs, st.sampled_from([None, *_ENDS]))
@settings(max_examples=40)
def test_a_share_lies_between_all_that_could_be_true(register, question, open_pairs, apart):
    sessions, rows = register
    doubts = Doubts(frozenset(open_pairs), frozenset({apart} if apart else ()))
    found = share_with_doubts(Cube(sessions, PLACES, VALUES), question, rows, doubts)
    fixed = {one: wanted for one, wanted in question.where.items() if not one.is_of_people}
    whole = replace(question, where=fixed)
    possible = [
        Fraction(count(question, sessions, world, None), of)
        for people in partitions(rows, doubts)
        for world in completions(question, list(people))
        if (of := count(whole, sessions, world, None))
    ]
    if Dimension.COMPLETED in question.used and possible:
        assert found.low is not None
        assert found.high is not None
        assert found.low <= min(possible)
        assert found.high >= max(possible)
    elif possible:
        assert (found.low, found.high) == (min(possible), max(possible))
    else:
        assert (found.value, found.low, found.high) == (None, None, None)


@given(registers(), st.lists(asked | questions, min_size=1, max_size=3), pairs)
@settings(max_examples=20)
def test_questions_over_kept_facts_are_answered_as_each_alone(register, asked_for, open_pairs):
    sessions, rows = register
    doubts = Doubts(frozenset(open_pairs))
    fewer = {each: session for each, session in sessions.items() if each % 2}
    later = [replace(each, since="2026-03-31", until=None) for each in asked_for]

    def answer_all(facts):
        return [
            answer_with_doubts(Cube(each, PLACES, VALUES), question, facts, doubts)
            for each in (sessions, fewer, sessions)
            for question in (*asked_for, *later)
        ]

    assert answer_all(CodedFacts(KeptColumns(list_columns(rows)))) == answer_all(rows)


def test_an_open_pair_is_no_unknown_value() -> None:
    """Eleven women of seventeen people were 68.8 %, as if one value were not known."""
    genders = ["female"] * 11 + ["male"] * 6
    rows: list[FactRow] = [
        (root, 1, 1, None, 1, gender, "6525", 20, 20) for root, gender in enumerate(genders, 1)
    ]
    cube = Cube({1: held(1, "2026-01-10")}, PLACES, VALUES)
    women = Question(Measure.PEOPLE, (), {Dimension.GENDER: frozenset({"female"})})
    found = share_with_doubts(cube, women, rows, Doubts(frozenset({(1, 2)})))
    assert (found.value, found.unknown) == (Fraction(11, 17), 0)
    assert (found.low, found.high) == (Fraction(10, 16), Fraction(11, 17))
    rows[0] = (1, 1, 1, None, 1, None, "6525", 20, 20)
    found = share_with_doubts(cube, women, rows, Doubts())
    assert (found.value, found.unknown) == (Fraction(10, 16), 1)


def reach_beside(table, sessions, worlds) -> Iterator[tuple[str | None, ...]]:
    """Yield the cells that an issued table has as empty ones, and that somebody may be in."""
    question = table.question
    for key in list_grid(table) if question.by else ():
        if key not in table.cells and any(count(question, sessions, each, key) for each in worlds):
            yield key


def partitions(rows: list[FactRow], doubts: Doubts) -> Iterator[list[FactRow]]:
    """Yield the rows of the people there would be, in each way in which the pairs turn out."""
    roots = {row[0] for row in rows}
    ends = [each for each in doubts.open_pairs if roots >= {*each}]
    for joined in chain.from_iterable(combinations(ends, n) for n in range(len(ends) + 1)):
        people = [{root} for root in roots]
        for one, other in joined:
            touched = [piece for piece in people if piece & {one, other}]
            people = [piece for piece in people if piece not in touched] + [set().union(*touched)]
        if not any({*each} <= piece for each in doubts.apart for piece in people):
            ways = product(*(merge(rows, piece) for piece in people))
            yield from (list(chain.from_iterable(way)) for way in ways)


def merge(rows: list[FactRow], people: set[int]) -> Iterator[list[FactRow]]:
    """Yield the rows of *people* as one, for each value that any has and number of half-days."""
    mine = [row for row in rows if row[0] in people]
    known = [
        [row[place] for row in mine if row[place] is not None] or [None] for place in (5, 6, 7)
    ]
    ages = {row[7]: row[8] for row in mine}
    sessions = sorted({row[1] for row in mine})
    half_days = [sorted(row[2] for row in mine if row[1] == one) for one in sessions]
    sums = [{max(each), min(4, sum(each))} for each in half_days]
    for gender, home, low in product(*map(dict.fromkeys, known)):
        for numbers in product(*sums):
            yield [
                (min(people), one, number, mine[0][3], int(not place), gender, home, low, ages[low])
                for place, (one, number) in enumerate(zip(sessions, numbers, strict=True))
            ]


worlds = st.dictionaries(
    st.sampled_from([1, 2, 3, 4]),  # nobody is 4
    st.lists(
        st.tuples(st.sampled_from(GENDERS), st.sampled_from(HOMES), st.sampled_from(AGES)),
        min_size=1,
        max_size=2,
    ),
    min_size=1,
    max_size=2,
)


def settle(rows, others):
    """Return the rows of each person, and those with the traits of *others* beside them."""
    mine = {root: [row for row in rows if row[0] == root] for root in {row[0] for row in rows}}
    ways = {
        root: [
            mine[root],
            *([(*row[:5], *said, *ages) for row in mine[root]] for *said, ages in known),
        ]
        for root, known in others.items()
        if root in mine
    }
    return mine, ways


@given(
    registers(),
    st.one_of(asked, questions).filter(lambda each: Dimension.COMPLETED not in each.used),
    st.just([]) | pairs,
    worlds,
)
@settings(max_examples=20)
def test_bounds_hold_however_conflicts_are_settled(register, question, open_pairs, others):
    sessions, rows = register
    mine, ways = settle(rows, others)
    doubts = Doubts(frozenset(open_pairs), worlds=ways)
    table = answer_with_doubts(Cube(sessions, PLACES, VALUES), question, rows, doubts)
    truths = [
        world
        for way in product(*(ways.get(root, [mine[root]]) for root in sorted(mine)))
        for people in partitions(list(chain.from_iterable(way)), doubts)
        for world in completions(question, list(people))
    ]
    for key, cell in {None: table.total, **(table.cells if question.by else {})}.items():
        if not cell.is_unknown:
            counts = [count(question, sessions, world, key) for world in truths]
            assert (cell.low, cell.high) == (min(counts), max(counts)), (key, question)
    assert not list(reach_beside(table, sessions, truths))


@given(registers(), shares, worlds)
@settings(max_examples=20)
def test_a_share_holds_however_conflicts_are_settled(register, question, others):
    sessions, rows = register
    mine, ways = settle(rows, others)
    found = share_with_doubts(Cube(sessions, PLACES, VALUES), question, rows, Doubts(worlds=ways))
    whole = replace(question, where={k: v for k, v in question.where.items() if not k.is_of_people})
    known = [
        Fraction(count(question, sessions, world, None), of)
        for way in product(*(ways.get(root, [mine[root]]) for root in sorted(mine)))
        for world in completions(question, list(chain.from_iterable(way)))
        if (of := count(whole, sessions, world, None))
    ]
    assert (found.low, found.high) == ((min(known), max(known)) if known else (None, None))


def test_many_open_pairs_give_an_outer_bound_that_says_so() -> None:
    rows: list[FactRow] = [(root, 1, 1, None, 1, "female", "6525", 20, 20) for root in range(1, 8)]
    cube = Cube({1: held(1, "2026-01-10")}, PLACES, VALUES)
    doubts = Doubts(frozenset(combinations(range(1, 8), 2)))
    table = answer_with_doubts(cube, Question(Measure.PEOPLE), rows, doubts)
    assert (table.total.value, table.total.low, table.total.high) == (7, 0, 7)
    assert table.total.is_outer
    assert table.open_pairs == 21
