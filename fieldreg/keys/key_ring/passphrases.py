"""Passphrases: how a typed one becomes bytes, and whether one is worth having.

One passphrase may reach us composed or decomposed, with one space or two, from
different keyboards.  It is taken as NFKC with single spaces, case kept.

The check of strength is simple and honest: it refuses what a thief tries in the
first minute, and promises nothing about the rest. Libraries that estimate more know
the words and keyboards of English; to them every Mongolian passphrase is noise and so
strong, and their dictionaries weigh more than all else here.

A *proposed* passphrase needs no estimate: six words of 2,048, drawn by chance, are
66 bits. A thief who tries ten million a second (thousands of machines, each guess
costing a second and more than 64 MiB on the laptop) needs a hundred thousand years on
average; with five words it would be sixty, and a seventh would buy nothing.
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
    """Give the bytes that *passphrase* stands for, however it was typed.

    What goes beyond a thousand letters does not count, so that nothing pasted by
    mistake can stop the machine.  Lone surrogates, which some toolkits hand over,
    are kept apart from all else rather than refused.
    """
    normal = unicodedata.normalize("NFKC", passphrase[:_LIMIT_LETTERS])
    return " ".join(normal.split()).encode("utf-8", "surrogatepass")


def propose_passphrase(words: WordList, entropy: Entropy) -> str:
    """Draw a passphrase of `PROPOSED_WORDS` different words that passes the check."""
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
    """Refuse a passphrase that is not worth having.

    Wanted are twelve letters, a repeated word counted once, at least six of them
    different; and neither digits alone, nor a short pattern repeated, nor a run such
    as `abcdefghijkl`.  Four ordinary words pass.

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
    """Say whether *letters* end as they began, for a third of their length or more."""
    periods = range(1, 2 * len(letters) // 3 + 1)
    return any(letters[period:] == letters[:-period] for period in periods)


def _is_run(letters: str) -> bool:
    """Say whether most letters only follow the one before by one step up or down."""
    steps = [ord(b) - ord(a) for a, b in itertools.pairwise(letters)]
    return 2 * sum(abs(step) <= 1 for step in steps) > len(steps)
