"""What the fuzzer found worth keeping is read again, and nothing but problems comes of it.

The corpus is what `make fuzz` was left with, cut down to what reaches code that nothing
else in it reaches; beside it each seed is bent at every byte.
"""

from pathlib import Path

import pytest

from tests.fuzz import reader

CORPUS = sorted((Path(reader.__file__).parent / "corpus").iterdir())
SEEDS = reader.seeds()


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_what_the_fuzzer_begins_with_is_taken_whole(seed):
    """Or else it would never reach what lies behind."""
    assert reader.read(seed)


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_a_seed_that_is_bent_anywhere_gives_a_problem_or_is_taken(seed):
    for place in range(1, len(seed), 1 + len(seed) // 150):
        for bits in (0x01, 0x80):
            bent = bytearray(seed)
            bent[place] ^= bits
            reader.read(bytes(bent))
        reader.read(seed[:place])


def test_what_was_found_before_gives_a_problem_or_is_taken():
    assert len(CORPUS) > 50
    for path in CORPUS:
        reader.read(path.read_bytes())


def test_a_fault_in_the_reader_is_no_problem_and_comes_out(monkeypatch):
    """The check of these tests can fail."""

    def slip(_body):
        raise KeyError

    monkeypatch.setattr(reader, "decode", slip)
    with pytest.raises(KeyError):
        reader.read(SEEDS["way-4"])
