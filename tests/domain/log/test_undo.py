"""Which values live and which records stay, by the pure functions alone."""

import hypothesis.strategies as st
from hypothesis import given

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id
from fieldreg.domain.log.merging import Assignment, Live, apply_assignment, live_values
from fieldreg.domain.log.undo import NO_SPANS, Spans, find_surviving_records

numbers = st.integers(1, 30)
ranges = st.builds(
    lambda writer, first, length: (change_id(writer, first), change_id(writer, first + length)),
    st.integers(1, 3),
    numbers,
    st.integers(0, 6),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Assignment]:
    """Draw what was said of one field: each writer saw all that some others had seen."""
    said: list[Assignment] = [(1, "0", ())]
    views: list[set[int]] = [{1}]
    for stamp in range(2, draw(st.integers(2, 12))):
        heard = draw(st.sets(st.sampled_from(range(len(said))), min_size=1, max_size=3))
        view = set().union(*(views[one] for one in heard))
        live = live_values([one for one in said if one[0] in view], ())
        said.append((stamp, str(stamp % 3), tuple(sorted(one for one, _ in live))))
        views.append(view | {stamp})
    return said


@given(histories(), st.data())
def test_with_nothing_inert_every_order_of_following_gives_what_lives(
    said: list[Assignment], data: st.DataObject
) -> None:
    left = {stamp: (value, seen) for stamp, value, seen in said}
    live: Live = ()
    while left:  # any order in which nobody comes before what he saw
        ready = [one for one, (_, seen) in left.items() if not set(seen) & left.keys()]
        stamp = data.draw(st.sampled_from(ready))
        live = apply_assignment(live, stamp, *left.pop(stamp))
    assert live_values(said, ()) == live


@given(histories(), st.sets(st.integers(2, 12)))
def test_a_value_lives_that_stands_and_from_which_nothing_that_stands_descends(
    said: list[Assignment], inert: set[int]
) -> None:
    live = {stamp for stamp, _ in live_values(said, inert)}
    saw: dict[int, set[int]] = {}
    for stamp, _, seen in said:
        saw[stamp] = set(seen).union(*(saw[one] for one in seen))
    standing = {stamp for stamp, _, _ in said} - inert
    assert live == {one for one in standing if not any(one in saw[other] for other in standing)}
    assert live  # what the record was created with always stands, and so something does


@given(st.lists(ranges, max_size=8))
def test_spans_hold_the_changes_of_their_ranges_and_read_back_as_written(
    chosen: list[tuple[int, int]],
) -> None:
    spans = Spans.from_ranges(chosen)
    for writer in range(1, 4):
        for number in range(40):
            one = change_id(writer, number)
            assert (one in spans) is any(first <= one <= last for first, last in chosen)
    assert Spans.parse(str(spans)) == spans
    assert bool(spans) is bool(chosen)
    neighbours = zip(spans.ranges, spans.ranges[1:], strict=False)
    assert all(before[1] + 1 < after[0] for before, after in neighbours)


@given(st.sets(st.builds(change_id, st.integers(1, 3), numbers)))
def test_spans_of_ids_hold_these_and_no_others(ids: set[int]) -> None:
    spans = Spans.from_ids(ids)
    assert {one for first, last in spans.ranges for one in range(first, last + 1)} == ids
    assert spans.contains_any(ids) is bool(ids)
    assert not spans.contains_any([0, None, "7"])


def test_spans_are_written_short() -> None:
    ids = [change_id(7, one) for one in (1, 2, 3, 9)]
    ids.append(change_id(LAST_WRITER, LAST_NUMBER))
    assert str(Spans.from_ids(ids)) == "7:1-3,9 2147483647:4294967295"
    assert Spans.parse(None) == Spans.parse("") == NO_SPANS


def test_what_stays_keeps_what_it_names_and_nothing_else_does() -> None:
    undone = {1, 2, 3, 4, 5}
    refers = [(1, 2), (2, 3), (9, 4), (4, 5), (5, 4), (1, 9)]
    assert find_surviving_records(undone, [], refers) == {4, 5}  # the record 9 was never undone
    assert find_surviving_records(undone, [2, 9], refers) == {2, 3, 4, 5}
    assert find_surviving_records(undone, [], refers[:2] + refers[3:]) == set()  # not by each other
