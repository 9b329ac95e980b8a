"""The map of the cascade against its definition, edge by edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.cascade import map_layout
from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.cascade.map_layout import lay_out
from tests.domain.figures.test_cascade import NOTHING, SESSIONS, histories
from tests.domain.figures.test_cube import PLACES

SOUMS = st.fixed_dictionaries(
    {each: st.sampled_from(["6525", "652551", "6501", "8110", None, "9999"]) for each in SESSIONS}
)


@given(histories(), SOUMS)
def test_each_soum_has_its_least_generation_and_a_line_to_where_it_went_on(history, soums) -> None:
    rows, stated = history
    held = {each: one._replace(soum=soums[each]) for each, one in SESSIONS.items()}
    cascade = build_cascade(held, rows, stated)
    drawn = lay_out(cascade, held, PLACES)
    numbers = cascade.generation_of
    known = {each: PLACES.soum_of(soums[each] or "") for each in numbers}
    assert drawn.generation_of == {
        soum: min(numbers[each] for each in known if known[each] == soum)
        for soum in set(known.values()) - {None}
    }
    assert drawn.elsewhere == [*known.values()].count(None)
    led = {
        (known[one], known[other]) for one, other in cascade.edges if numbers[one] < numbers[other]
    }
    said = {
        (known[one], known[other]) for one, other in cascade.stated if numbers[one] < numbers[other]
    }
    assert {((line.start, line.end), line.is_stated) for line in drawn.lines} == {
        (ends, ends not in led) for ends in led | said if None not in ends and ends[0] != ends[1]
    }
    assert [drawn.list_soums(n) for n in range(6)] == [
        [soum for soum, at in drawn.generation_of.items() if at == n] for n in range(6)
    ]


def test_of_many_lines_those_of_most_edges_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_layout, "LINE_LIMIT", 1)
    soums = dict(zip(SESSIONS, ("6525", "6525", "6501", "8110", "8110"), strict=True))
    held = {each: one._replace(soum=soums[each]) for each, one in SESSIONS.items()}
    rows = [
        *[(root, root, 2, None, *NOTHING) for root in (1, 2)],
        *[(root, root + 3, 0, "lead", *NOTHING) for root in (1, 2)],
        *[(3, 1, 2, None, *NOTHING), (3, 3, 2, "lead", *NOTHING)],
    ]
    drawn = lay_out(build_cascade(held, sorted(rows), ()), held, PLACES)
    assert [(line.start, line.end) for line in drawn.lines] == [("6525", "8110")]
    assert drawn.left_out == 1
