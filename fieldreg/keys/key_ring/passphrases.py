"""Passphrases: the bytes of a typed passphrase, proposals, and an estimate of strength.

A *proposed* passphrase of six random words of 2,048 has 66 bits: a hundred thousand years at ten
million guesses a second; five words last sixty. One's own has to be about as good: `MIN_BITS` by
zxcvbn (Wheeler, USENIX Security 2016). It is estimated as typed, as typed in the other layout, and
by the key that all spellings of a Mongolian word share. No word counts more than one of our 2,048,
and zxcvbn's addition for the order of parts is left out.
"""

import math
import re
import unicodedata
from typing import Final

from fieldreg.domain.normalisation import normalise
from fieldreg.domain.people.keyboard_layouts import retype
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.keys.key_ring.guessable_words import GUESSABLE_KEYS, GUESSABLE_WORDS
from fieldreg.keys.word_lists import WORD_BITS, WordList

PROPOSED_WORD_COUNT: Final = 6
MIN_BITS: Final = 60

_LIMIT_LETTERS: Final = 1000
_ESTIMATED_LETTERS: Final = 72  # more would take zxcvbn long, and only make it stronger
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LONGEST_WORD: Final = 12  # letters; more without a space may be anything
# Words of a language stand where an attacker with our list of words would have them.
_HABITS: Final = dict.fromkeys((*GUESSABLE_WORDS, *GUESSABLE_KEYS))
_RANKS: Final = {word.lower(): rank for rank, word in enumerate(_HABITS, 1)}


def normalise_passphrase(passphrase: str) -> bytes:
    """Return the bytes of *passphrase* on every keyboard: NFKC, single spaces, case kept.

    Only a thousand letters count.
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
    """Raise WEAK_PASSPHRASE with the estimated `bits` for fewer than `MIN_BITS`."""
    for spelling in _spellings(passphrase):
        if (bits := _guess_bits(spelling)) < MIN_BITS:
            raise Problem(Code.WEAK_PASSPHRASE, bits=int(bits))


def estimate_bits(passphrase: str) -> float:
    return min(map(_guess_bits, _spellings(passphrase)))


def _spellings(passphrase: str) -> tuple[str, str, str]:
    normal = normalise_passphrase(passphrase).decode("utf-8", "surrogatepass")
    words = {word.casefold(): word for word in reversed(normal.split())}
    text = " ".join(reversed(words.values()))
    key = _WORD.sub(lambda word: normalise(word[0]), text)
    return text, key, retype(text)


def _guess_bits(text: str) -> float:
    # Loading its dictionaries takes a moment and some megabytes; most runs never need them.
    from zxcvbn import matching, scoring  # noqa: PLC0415

    joined = "".join(text.split())[:_ESTIMATED_LETTERS]
    if not joined:
        return 0.0
    words = (word for word in text.casefold().split() if word.isalpha())
    own_words = (word for word in words if len(word) <= _LONGEST_WORD and word not in _HABITS)
    own_ranks = {word.lower(): rank for rank, word in enumerate(own_words, 1 + (1 << WORD_BITS))}
    # Its own entry would make a dictionary of all our words for each passphrase, in half of the
    # time. What repeats is looked up in these global ones.
    matching.RANKED_DICTIONARIES |= {"habits": _RANKS, "own_words": own_ranks}
    matches = matching.omnimatch(joined)
    sequence = scoring.most_guessable_match_sequence(joined, matches)["sequence"]
    return sum(math.log2(each["guesses"]) for each in sequence)
