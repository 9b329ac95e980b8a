"""Passphrases: the bytes of a typed passphrase, proposals, and a check of strength.

The check refuses the guesses of an attacker's first minute and promises no more. Libraries that
estimate more know the words and keyboards of English: every Mongolian passphrase is noise to
them and so strong, and their dictionaries are larger than this program.

A *proposed* passphrase of six random words of 2,048 has 66 bits. At ten million guesses a
second (thousands of machines, each guess costing a second and over 64 MiB on the laptop) it
lasts a hundred thousand years on average; five words last sixty.
"""

import itertools
import unicodedata
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.keys.word_lists import WORD_BITS, WordList

PROPOSED_WORD_COUNT: Final = 6
MIN_LETTERS: Final = 12
MIN_DISTINCT_LETTERS: Final = 6

_LIMIT_LETTERS: Final = 1000


def normalise_passphrase(passphrase: str) -> bytes:
    """Return the bytes of *passphrase* on every keyboard: NFKC, single spaces, case kept.

    Only a thousand letters count, so that an accidental paste cannot stall the machine. Lone
    surrogates, which some toolkits pass, stay distinct.
    """
    normal = unicodedata.normalize("NFKC", passphrase[:_LIMIT_LETTERS])
    return " ".join(normal.split()).encode("utf-8", "surrogatepass")


def propose_passphrase(words: WordList, entropy: Entropy) -> str:
    """Draw `PROPOSED_WORD_COUNT` different words that pass the check."""
    while True:
        drawn = words.spell(entropy.bits(PROPOSED_WORD_COUNT * WORD_BITS), PROPOSED_WORD_COUNT)
        proposed = " ".join(drawn)
        try:
            check_strength(proposed)
        except Problem:
            continue
        if len(set(drawn)) == PROPOSED_WORD_COUNT:
            return proposed


def check_strength(passphrase: str) -> None:
    """Refuse a weak passphrase; four ordinary words pass.

    It needs twelve letters, a repeated word counted once, at least six of them different, and
    must not be digits alone, a short repeated pattern, or a run such as `abcdefghijkl`.

    Raises:
        Problem: WEAK_PASSPHRASE with a `reason`: `short`, `digits`, `repeated`, `run`.
    """
    words = normalise_passphrase(passphrase).decode("utf-8", "surrogatepass").casefold()
    letters = "".join(dict.fromkeys(words.split()))
    if len(letters) < MIN_LETTERS:
        raise Problem(Code.WEAK_PASSPHRASE, reason="short")
    if letters.isdigit():
        raise Problem(Code.WEAK_PASSPHRASE, reason="digits")
    if len(set(letters)) < MIN_DISTINCT_LETTERS or _is_repeated(letters):
        raise Problem(Code.WEAK_PASSPHRASE, reason="repeated")
    if _is_run(letters):
        raise Problem(Code.WEAK_PASSPHRASE, reason="run")


def _is_repeated(letters: str) -> bool:
    """Return whether a third or more of the end equals the beginning."""
    periods = range(1, 2 * len(letters) // 3 + 1)
    return any(letters[period:] == letters[:-period] for period in periods)


def _is_run(letters: str) -> bool:
    """Return whether most letters are within one step of the one before."""
    steps = [ord(b) - ord(a) for a, b in itertools.pairwise(letters)]
    return 2 * sum(abs(step) <= 1 for step in steps) > len(steps)
