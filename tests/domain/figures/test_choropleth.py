"""Classes of a map: each shown count is in the range that its legend tells."""

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.choropleth import SHADES, Sign, build_choropleth

CODES = [str(number) for number in range(11, 41)]
COUNTS = st.dictionaries(
    st.sampled_from([*CODES, "99", "?", None]), st.none() | st.integers(0, 100_000)
)


@given(COUNTS)
def test_a_place_has_the_class_of_its_count_and_a_hidden_one_none(counts):
    drawn = build_choropleth(CODES, counts)
    assert len(drawn.ranges) <= SHADES
    for low, high in zip(drawn.ranges, drawn.ranges[1:], strict=False):
        assert low.high == high.low - 1
    shades = [each.shade for each in drawn.ranges]
    assert shades == sorted(set(shades))
    assert set(shades) <= set(range(SHADES))
    for code in CODES:
        count, found = counts.get(code, 0), drawn.classes[code]
        if count is None:
            assert found is Sign.HIDDEN
        elif not count:
            assert found is Sign.NONE
        else:
            of = drawn.ranges[found]
            assert of.low <= count <= (of.high or count)
    assert set(drawn.elsewhere) == counts.keys() - set(CODES)


@given(COUNTS)
def test_what_is_hidden_moves_no_class(counts):
    hidden = [code for code, count in counts.items() if count is None]
    drawn = build_choropleth(CODES, counts)
    without = build_choropleth(CODES, {each: counts[each] for each in counts if each not in hidden})
    assert drawn.ranges == without.ranges


def test_classes_part_the_different_counts_evenly_by_round_numbers():
    counts = dict(
        zip(CODES, [7, 9, 12, 14, 18, 26, 33, 41, 77, 130, 260, 900, *[7] * 15], strict=False)
    )
    ranges = build_choropleth(CODES, counts).ranges
    assert [each.low for each in ranges] == [6, 10, 15, 40, 100]
    assert [each.high for each in ranges] == [9, 14, 39, 99, None]
