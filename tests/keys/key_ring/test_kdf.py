"""Cost: about a second on the machine at hand, never too little and never too much."""

import pytest

from fieldreg.keys.key_ring.kdf import MIN_COST, KdfCost, cost_for, measure_cost


def test_the_least_cost_is_what_is_recommended():
    """RFC 9106, section 4, second choice: 64 MiB, three passes, four lanes."""
    assert KdfCost(1 << 16, 3, 4) == MIN_COST


@pytest.mark.parametrize("least_s", [0.002, 0.01, 0.05, 0.08, 0.14, 0.2, 0.3, 0.45, 1, 9])
def test_a_cost_takes_about_a_second_or_is_the_least_or_the_most(least_s):
    cost = cost_for(least_s)
    takes_s = least_s * cost.work / MIN_COST.work
    is_least, is_most = cost == MIN_COST, cost == KdfCost(1 << 18, 8, 4)
    assert 0.7 <= takes_s <= 1.3 or is_least or (is_most and takes_s < 1)
    assert cost.work >= MIN_COST.work
    assert cost.memory_kib <= 1 << 18  # what a laptop of 4 GB has to spare
    assert cost.field_out_of_range is None


def test_more_memory_comes_before_more_passes():
    memories = [cost_for(least_s).memory_kib >> 10 for least_s in (0.05, 0.3, 0.7)]
    assert memories == [256, 128, 64]


def test_a_backup_of_a_quick_machine_opens_on_one_ten_times_slower_in_some_seconds():
    quick_s, slow_s = 0.05, 0.5
    assert cost_for(quick_s).work * slow_s / MIN_COST.work < 15


def test_a_machine_is_measured_at_its_quickest():
    shown = iter([0, 5, 10, 10.2, 20, 27])
    assert measure_cost(lambda: next(shown)) == cost_for(10.2 - 10)


def test_a_clock_that_stands_still_gives_the_most():
    assert measure_cost(lambda: 0.0) == KdfCost(1 << 18, 8, 4)
