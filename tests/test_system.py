from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.protocols import Clock, Entropy
from fieldreg.system import SystemClock, SystemEntropy, resource_path, user_data_dir
from tests.support.clock import CountingEntropy, FakeClock


def test_the_moment_knows_its_time_zone_and_falls_on_today():
    clock: Clock = SystemClock()
    before, moment, after = clock.today(), clock.now(), clock.today()
    assert moment.utcoffset() is not None
    assert before <= moment.date() <= after


@given(count=st.integers(1, 300))
def test_a_draw_has_the_bits_asked_for_and_no_more(count):
    for entropy in (SystemEntropy(), CountingEntropy()):
        assert 0 <= entropy.bits(count) < 1 << count
        assert len(entropy.bytes(count)) == count


def test_every_bit_of_a_draw_is_used():
    for entropy in (SystemEntropy(), CountingEntropy()):
        seen = 0
        for _ in range(200):
            seen |= entropy.bits(31)
        assert seen == (1 << 31) - 1


def test_counted_chance_repeats_itself_and_differs_by_seed():
    one, same, other = CountingEntropy(1), CountingEntropy(1), CountingEntropy(2)
    first: Entropy = one
    drawn = [first.bytes(16) for _ in range(3)]
    assert drawn == [same.bytes(16) for _ in range(3)]
    assert len({*drawn, other.bytes(16)}) == 4


def test_a_fake_clock_shows_what_it_was_told():
    clock = FakeClock()
    noon = clock.now()
    clock.go_on(days=1, minutes=5)
    assert clock.now() - noon == timedelta(days=1, minutes=5)
    clock.show(noon.date())
    assert clock.today() == noon.date()
    assert clock.now() == noon + timedelta(minutes=5)


def test_resources_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert resource_path("").is_absolute()
    assert resource_path("").name == "resources"
    assert resource_path("").is_dir()


def test_data_lies_in_a_folder_of_its_own_outside_the_program():
    assert user_data_dir().is_absolute()
    assert user_data_dir().name == "fieldreg"
    assert resource_path("").parent not in user_data_dir().parents
