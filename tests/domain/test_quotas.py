"""Quotas: who belongs, how many are needed, and what is certain, against trying everything."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fieldreg.domain import quotas
from fieldreg.domain.figures.quota_counts import MembershipCount, PairedPerson, count_losses
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import GroupCount, QuotaTarget, RoundedCount, TargetStatus
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup, QuotaScope
from fieldreg.wiring import load_gazetteer

PLACES = load_gazetteer()
DAY = date(2026, 3, 14)
UNSAID = {"gender": None, "birth_date": None, "aimag": None, "soum": None, "bag": None}


def belongs(group, day=DAY, **facts):
    return quotas.is_in_group(group, UNSAID | facts, day, PLACES)


@pytest.mark.parametrize(
    ("home", "is_rural"),
    [
        ({"soum": "6525"}, True),  # Тариат
        ({"soum": "6525", "bag": "652551"}, True),
        ({"soum": PLACES.resolve("Цэцэрлэг хот", Level.SOUM)}, False),
        ({"aimag": "11"}, False),
        ({"soum": "1119"}, False),  # a district of the capital
        ({"aimag": "65"}, None),  # the aimag has town and country
        ({"soum": "хөдөө"}, None),  # as typed, not on the list
        ({}, None),
    ],
)
def test_rural_is_who_lives_in_a_soum_that_is_no_centre_and_unknown_is_not_urban(home, is_rural):
    assert belongs(QuotaGroup.RURAL, **home) is is_rural


@pytest.mark.parametrize(
    ("gender", "counts"),
    [("female", True), ("male", False), ("other", False), ("declined", None), (None, None)],
)
def test_women_are_who_is_registered_so_and_who_declined_may_be_one(gender, counts):
    assert belongs(QuotaGroup.WOMEN, gender=gender) is counts


@pytest.mark.parametrize(
    ("born", "is_young", "is_minor"),
    [
        ("2008-03-15", True, True),  # 17 until tomorrow
        ("2008-03-14", True, False),
        ("2011-03-14", True, True),
        ("2011-03-15", False, True),
        ("1991-03-15", True, False),  # 34
        ("1991-03-14", False, False),  # 35
        ("2008", True, None),
        ("2008-03", True, None),
        ("1991", None, False),
        ("~1999", True, False),
        ("~2008", True, None),
        ("?3.4.07", None, None),
        (None, None, None),
    ],
)
def test_age_is_that_of_the_day_and_what_is_half_known_is_unknown(born, is_young, is_minor):
    assert belongs(QuotaGroup.YOUNG, birth_date=born) is is_young
    assert belongs(QuotaGroup.MINORS, birth_date=born) is is_minor


@given(some.dates(date(1980, 1, 1), date(2020, 1, 1)), some.sampled_from([4, 7, 10]))
def test_a_birth_date_of_less_precision_never_says_more(born, length):
    for group in (QuotaGroup.YOUNG, QuotaGroup.MINORS):
        less = belongs(group, birth_date=born.isoformat()[:length])
        assert less in (None, belongs(group, birth_date=born.isoformat()))


@given(some.integers(1, 1000), some.integers(1, 10_000))
def test_so_many_are_needed_that_one_fewer_would_be_too_few(share, capacity):
    needed = QuotaTarget(share=share).needed_count(capacity)
    assert Fraction(needed, capacity) >= Fraction(share, 1000)
    assert Fraction(needed - 1, capacity) < Fraction(share, 1000)
    assert QuotaTarget(share=share).needed_count(None) is None
    assert QuotaTarget(number=share).needed_count(capacity) is None


def test_a_quarter_of_thirty_seats_are_eight():
    assert QuotaTarget(share=250).needed_count(30) == 8
    assert QuotaTarget(share=246).needed_count(30) == 8


@pytest.mark.parametrize(
    ("typed", "aim"),
    [
        ("24.6 %", QuotaTarget(share=246)),
        ("24,6%", QuotaTarget(share=246)),
        (" 25 % ", QuotaTarget(share=250)),
        ("100%", QuotaTarget(share=1000)),
        ("8", QuotaTarget(number=8)),
    ],
)
def test_an_aim_is_read_as_people_write_it(typed, aim):
    assert quotas.parse_target(typed) == aim


@pytest.mark.parametrize("typed", ["", "0", "0 %", "100.1%", "8.5", "24.65 %", "-3", "a"])
def test_an_aim_that_is_none_is_refused(typed):
    with pytest.raises(Problem) as refused:
        quotas.parse_target(typed)
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_REFUSED, {"field": "aim"})


# The interval

PEOPLE = 6
MEMBERS = [True, False, None]
crowds = some.tuples(
    some.lists(some.sampled_from([True, False, None]), min_size=1, max_size=PEOPLE),
    some.sets(some.tuples(some.integers(0, PEOPLE - 1), some.integers(0, PEOPLE - 1))),
)


def paired(crowd, wanted):
    """Return the pairs among *wanted* that are of two people who are there."""
    return {(a, b) for a, b in wanted if a < b < len(crowd)}


def worlds(crowd, pairs) -> Iterator[tuple[int, int]]:
    """Try everything that may be true: give how many belong, and of how many people.

    Each unknown belongs or not; each pair is one person or two; one person who was
    registered as belonging and as not is either.
    """
    choices = [(True, False) if one is None else (one,) for one in crowd]
    every = chain.from_iterable(combinations(pairs, n) for n in range(len(pairs) + 1))
    groups = {frozenset(map(frozenset, joined(len(crowd), one))) for one in every}
    for said, people in product(product(*choices), groups):
        options = [{said[one] for one in person} for person in people]
        mixed = sum(len(one) == 2 for one in options)
        sure = sum(one == {True} for one in options)
        yield from ((sure + more, len(people)) for more in range(mixed + 1))


def joined(count, pairs):
    people = [{one} for one in range(count)]
    for a, b in pairs:
        one = next(some for some in people if a in some)
        other = next(some for some in people if b in some)
        if one is not other:
            one |= other
            people.remove(other)
    return people


def tally_of(crowd, pairs, further=()):
    """Return the count of a *crowd*, and of those who were at *further* courses alone."""
    people = {
        number: PairedPerson(frozenset({side}), (side,), is_counted=number < len(crowd))
        for number, side in enumerate([*crowd, *further])
    }
    counted, possible = ({one: some.count(one) for one in MEMBERS} for some in (crowd, further))
    found = MembershipCount(counted, possible, {})
    return quotas.build_group_count(found, count_losses(pairs, people))


@given(crowds)
def test_the_interval_of_a_share_is_what_trying_everything_gives(drawn):
    crowd, pairs = drawn[0], paired(*drawn)
    figure = tally_of(crowd, pairs).calculate_figure(QuotaTarget(share=250))
    shares = {Fraction(some, whole) for some, whole in worlds(crowd, pairs)}
    assert (figure.low, figure.high) == (min(shares), max(shares))
    known = crowd.count(True) + crowd.count(False)
    assert figure.value == (Fraction(crowd.count(True), known) if known else None)
    assert known == 0 or figure.low <= figure.value <= figure.high


@given(crowds)
def test_the_interval_of_a_number_is_what_trying_everything_gives(drawn):
    crowd, pairs = drawn[0], paired(*drawn)
    figure = tally_of(crowd, pairs).calculate_figure(QuotaTarget(number=8))
    numbers = {some for some, _ in worlds(crowd, pairs)}
    assert (figure.low, figure.high) == (min(numbers), max(numbers))


@given(crowds, some.integers(1, 1000))
def test_an_aim_is_reached_in_every_world_or_in_none_or_it_is_open(drawn, share):
    crowd, pairs = drawn[0], paired(*drawn)
    there = {Fraction(*one) >= Fraction(share, 1000) for one in worlds(crowd, pairs)}
    said = {
        (True,): TargetStatus.REACHED,
        (False,): TargetStatus.MISSED,
        (False, True): TargetStatus.UNCERTAIN,
    }
    assert (
        tally_of(crowd, pairs).check_target(QuotaTarget(share=share)) == said[tuple(sorted(there))]
    )


@given(
    some.lists(
        some.tuples(
            some.sampled_from(MEMBERS), some.sets(some.sampled_from(MEMBERS)), some.booleans()
        ),
        min_size=2,
        max_size=4,
    ),
    some.sets(some.tuples(some.integers(0, 3), some.integers(0, 3)), min_size=1),
)
def test_no_figure_is_certain_of_what_a_value_of_another_record_would_change(crowd, wanted):
    """Joined, people count on an earlier day, or with values of who was at another course."""
    pairs = paired(crowd, wanted)
    people = {
        number: PairedPerson(frozenset({own, *more}), (own,) if is_counted else (), is_counted)
        for number, (own, more, is_counted) in enumerate(crowd)
    }
    counted = [own for own, _, is_counted in crowd if is_counted]
    found = MembershipCount({one: counted.count(one) for one in MEMBERS}, {}, {})
    tally = quotas.build_group_count(found, count_losses(pairs, people))
    for chosen in chain.from_iterable(combinations(pairs, n) for n in range(len(pairs) + 1)):
        groups = [one for one in joined(len(crowd), chosen) if any(crowd[each][2] for each in one)]
        ways = [
            {
                side
                for each in one
                for side in (people[each].sides if len(one) > 1 else crowd[each][:1])
            }
            for one in groups
        ]
        least = sum(way == {True} for way in ways)
        most = sum(way != {False} for way in ways)
        for aim, whole in ((QuotaTarget(share=250), len(groups)), (QuotaTarget(number=1), 1)):
            if figure := tally.calculate_figure(aim):
                assert figure.low * whole <= least <= most <= figure.high * whole


# Courses of one name

NAMES = {
    1: "Манлайлал",
    2: " манлайлал",
    3: "МАНЛАЙЛАЛ ",
    4: "Манлайлал",
    5: "Manlailal",
    6: "Манлай-лал",
    7: "Манлайлал II",
    8: "Манлайлал I",
    9: "Хүний эрх",
}


@pytest.mark.parametrize(
    ("course", "scope", "counted", "possible"),
    [
        (2, None, (1, 2, 3, 4), (5, 6)),
        (2, QuotaScope.ONE_COURSE, (2,), (1, 3, 4, 5, 6)),
        (7, None, (7,), ()),
        (9, QuotaScope.ONE_COURSE, (9,), ()),
        (99, None, (99,), ()),  # not arrived yet
        (None, None, None, ()),
    ],
)
def test_a_quota_counts_all_courses_of_a_name_or_one_and_knows_what_may_be_the_same(
    course, scope, counted, possible
):
    quota = Quota(whom=QuotaGroup.WOMEN, course=course, scope=scope)
    found = quotas.find_courses(quota, NAMES)
    assert (found.counted, found.possible) == (counted, possible)
    assert found.include(course)


@given(
    some.lists(some.sampled_from(MEMBERS), min_size=1, max_size=4),
    some.lists(some.lists(some.sampled_from(MEMBERS), max_size=2), max_size=2),
    some.sets(some.tuples(some.integers(0, 7), some.integers(0, 7)), max_size=2),
    some.integers(1, 1000),
)
def test_no_figure_is_certain_of_what_another_joining_of_courses_would_change(
    counted, further, wanted, share
):
    """Each course that may be the same is, or is not; its people then count, or do not."""
    everybody = [*counted, *chain.from_iterable(further)]
    pairs = paired(everybody, wanted)
    tally = tally_of(counted, pairs, everybody[len(counted) :])
    first = len(counted)
    blocks = []
    for course in further:
        blocks.append(range(first, first + len(course)))
        first += len(course)
    shares, numbers = set(), set()
    for joined_courses in chain.from_iterable(
        combinations(blocks, n) for n in range(len(blocks) + 1)
    ):
        there = [*range(len(counted)), *chain.from_iterable(joined_courses)]
        crowd = [everybody[one] for one in there]
        known = {there.index(a): there.index(b) for a, b in pairs if {a, b} <= {*there}}
        for belonging, people in worlds(crowd, {*known.items()}):
            shares.add(Fraction(belonging, people))
            numbers.add(belonging)
    figure = tally.calculate_figure(QuotaTarget(share=share))
    assert figure.low <= min(shares)
    assert max(shares) <= figure.high
    count = tally.calculate_figure(QuotaTarget(number=1))
    assert count.low <= min(numbers)
    assert max(numbers) <= count.high
    status = tally.check_target(QuotaTarget(share=share))
    if len({one >= Fraction(share, 1000) for one in shares}) > 1:
        assert status is TargetStatus.UNCERTAIN


def test_nobody_has_no_share_and_nothing_can_be_said():
    empty = GroupCount(0, 0, 0)
    assert empty.calculate_figure(QuotaTarget(share=250)) is None
    assert empty.check_target(QuotaTarget(share=250)) is TargetStatus.UNCERTAIN
    assert empty.check_target(QuotaTarget(number=8)) is TargetStatus.MISSED


# What leaves head office

cells = some.integers(0, 60)


@given(cells, cells, cells)
def test_no_small_cell_is_told_nor_hidden_in_what_is(matching, other, unknown):
    told = quotas.build_rounded_count(9, GroupCount(matching, other, unknown))
    is_small = min(matching, other) < 5 or matching + other < 25
    assert (told is None) is is_small
    if told is not None:
        for number, cell in zip((told.matching, told.other), (matching, other), strict=True):
            assert number % 5 == 0
            assert abs(number - cell) <= 2


@given(cells, cells)
def test_how_many_are_unknown_changes_nothing_that_is_told(matching, other):
    each = {
        quotas.build_rounded_count(9, GroupCount(matching, other, unknown))
        for unknown in (0, 3, 50)
    }
    assert len(each) == 1


@given(
    some.lists(some.builds(RoundedCount, *[some.integers(1, 900)] * 3), unique_by=lambda o: o.quota)
)
def test_what_was_told_is_read_as_it_was_written(told):
    assert quotas.read_rounded_counts(quotas.write_rounded_counts(told)) == {
        one.quota: one for one in told
    }
    assert quotas.read_rounded_counts(None) == {}


@pytest.mark.parametrize(("heard", "is_silent"), [("2026-02-13", True), ("2026-02-14", False)])
def test_a_laptop_is_silent_after_four_weeks(heard, is_silent):
    assert quotas.is_laptop_silent(heard, DAY) is is_silent
