"""What the fuzzer found worth keeping is read again, and nothing but problems comes of it.

The corpus is what `make fuzz` was left with, a line of hexadecimal digits each; beside it
each seed is bent and cut off all along.
"""

from pathlib import Path

import pytest

from tests.fuzz import reader

CORPUS = Path(reader.__file__).with_name("corpus.txt").read_text().split()
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
    for one in CORPUS:
        reader.read(bytes.fromhex(one))


def test_a_fault_in_the_reader_is_no_problem_and_comes_out(monkeypatch):
    def slip(_body):
        raise KeyError

    monkeypatch.setattr(reader, "decode", slip)
    with pytest.raises(KeyError):
        reader.read(SEEDS["way-4"])
