"""Rates: of how many in a thousand, by aimag or soum, with bounds that stay certain."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from fieldreg import wiring
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import YES
from fieldreg.domain.figures.populations import TOTAL, Populations, Rate, format_rate, has_rates
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.place import Level

PLACES = wiring.load_gazetteer()
SOUMS = sorted(place.code for place in PLACES.list_at(Level.SOUM))
YOUNG = {Dimension.YOUTH: frozenset({YES})}
BY_AIMAG = Question(Measure.PEOPLE, (Dimension.AIMAG,), YOUNG)
BY_SOUM = Question(Measure.PEOPLE, (Dimension.SOUM,), YOUNG)

counts = (
    st.tuples(*[st.integers(0, 500)] * 3)
    .map(sorted)
    .map(lambda each: FigureCell(each[1], each[0], each[2]))
)
populations = st.dictionaries(st.sampled_from(SOUMS), st.integers(0, 50_000))


@given(populations, st.booleans(), st.dictionaries(st.sampled_from(SOUMS), counts), counts)
def test_each_place_is_divided_by_those_who_live_there(known, is_whole, people, total):
    if is_whole:
        known = {soum: known.get(soum, 1) for soum in SOUMS}
    found = Populations("2026-01-01", known).compute_rates(
        FigureTable(BY_SOUM, {(soum,): cell for soum, cell in people.items()}, total), PLACES
    )
    expected = {
        (soum,): rate(cell, known[soum]) for soum, cell in people.items() if known.get(soum)
    }
    if is_whole and sum(known.values()):
        expected[TOTAL] = rate(total, sum(known.values()))
    assert found == expected


@given(populations, st.sampled_from(SOUMS), counts)
def test_an_aimag_has_a_rate_once_all_its_soums_have_a_population(known, soum, cell):
    aimag = soum[:2]
    around = [each for each in SOUMS if each.startswith(aimag)]
    cells = {(aimag,): cell, (UNKNOWN,): FigureCell(3, 3, 3, is_unknown=True), (None,): cell}
    table = FigureTable(BY_AIMAG, cells, cell)
    of_most = {**dict.fromkeys(around[1:], 20), **known}
    of_most.pop(around[0], None)
    assert Populations("", of_most).compute_rates(table, PLACES) == {}
    of_all = {**of_most, around[0]: 7}
    expected = {(aimag,): rate(cell, sum(of_all[each] for each in around))}
    assert Populations("", of_all).compute_rates(table, PLACES) == expected


@given(st.sampled_from(SOUMS), counts)
def test_people_of_some_places_are_not_divided_by_those_of_all(soum, cell):
    everywhere = dict.fromkeys(SOUMS, 20)
    for narrowed in (
        {Dimension.SOUM: frozenset({soum})},
        {Dimension.AIMAG: frozenset({soum[:2]})},
        {Dimension.RURAL: frozenset({YES})},
    ):
        question = Question(Measure.PEOPLE, (Dimension.SOUM,), {**YOUNG, **narrowed})
        table = FigureTable(question, {(soum,): cell}, cell)
        found = Populations("", everywhere).compute_rates(table, PLACES)
        assert found == {(soum,): rate(cell, 20)}


def rate(cell: FigureCell, population: int) -> Rate:
    return Rate(*(Fraction(1000 * each, population) for each in (cell.value, cell.low, cell.high)))


@given(st.tuples(*[st.fractions(0, 1000)] * 3).map(sorted))
def test_bounds_that_are_written_hold_what_they_bound(parts):
    low, value, high = parts
    written, least, greatest = map(Fraction, format_rate(Rate(value, low, high)))
    assert least <= low <= high <= greatest
    assert max(low - least, greatest - high) < Fraction(1, 100)
    assert abs(written - value) <= Fraction(1, 200)


def test_only_people_of_that_age_by_one_kind_of_residence_have_rates():
    assert has_rates(BY_AIMAG)
    assert has_rates(BY_SOUM)
    for question in (
        Question(Measure.PEOPLE, (Dimension.AIMAG,)),
        Question(Measure.REGISTRATIONS, (Dimension.AIMAG,), YOUNG),
        Question(Measure.PEOPLE, (Dimension.HELD_AIMAG,), YOUNG),
        Question(Measure.PEOPLE, (Dimension.AIMAG, Dimension.GENDER), YOUNG),
        Question(Measure.PEOPLE, (Dimension.AIMAG,), {Dimension.YOUTH: frozenset({YES, "no"})}),
        Question(Measure.PEOPLE, (), YOUNG),
    ):
        assert not has_rates(question)
