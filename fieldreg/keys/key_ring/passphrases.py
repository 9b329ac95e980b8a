"""Passphrases: the bytes of a typed passphrase, proposals, and an estimate of strength.

A *proposed* passphrase of six random words of 2,048 has 66 bits: a hundred thousand years at ten
million guesses a second. One's own has to be about as good: `MIN_BITS` by zxcvbn (Wheeler, USENIX
Security 2016), estimated as typed, as typed in the other layout, and by the key that all spellings
of a Mongolian word share. Each time:

* invisible letters, and a sign after every letter, do not count; nor does a word that is repeated,
  backwards or in the other layout;
* no word counts more than one of our list of 2,048, however it is set off from the next: by a
  space, a sign, a digit or a capital. Of letters without a break, eight count as a word;
* zxcvbn's addition for the order of parts is left out.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fieldreg.domain.normalisation import normalise
from fieldreg.domain.people.keyboard_layouts import retype
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.keys.key_ring.guessable_words import rank_guessable
from fieldreg.keys.word_lists import WORD_BITS, WordList

PROPOSED_WORD_COUNT: Final = 6
MIN_BITS: Final = 60
ESTIMATE: Final = 2
"""Goes up when fewer pass: what passed before is judged again."""

_LIMIT_LETTERS: Final = 1000
_ESTIMATED_LETTERS: Final = 72  # more would take zxcvbn long, and only make it stronger
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_PART: Final = re.compile(r"\S+")
_LONGEST_WORD, _USUAL_WORD = 12, 8  # letters
_VOWELS: Final = re.compile(r"[aeiouyаеёиоуыэюяөүіәұ]")
_MIN_VOWELS: Final = 0.28  # of the letters of a text in some language
_CAMEL: Final = re.compile(r"(?<=[a-zа-яёөү])(?=[A-ZА-ЯЁӨҮ])")
_UNSEEN: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me"}  # categories
_UNSEEN_LETTERS: Final = "\u115f\u1160\u17b4\u17b5\u2800"
_SHIFTED: Final = str.maketrans("!@#$%^&*()", "1234567890")


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
    parts = _drop_repeated(_PART, _drop_idle_signs(passphrase))
    text = _drop_repeated(_WORD, parts)
    key = _WORD.sub(lambda word: normalise(word[0]), _CAMEL.sub(" ", text)).translate(_SHIFTED)
    return text, key, retype(text)


def _drop_idle_signs(passphrase: str) -> str:
    """Drop invisible letters, and a sign after every letter."""
    normal = normalise_passphrase(passphrase).decode("utf-8", "surrogatepass")
    shown = "".join(
        letter
        for letter in normal
        if unicodedata.category(letter) not in _UNSEEN and letter not in _UNSEEN_LETTERS
    )
    for sign, count in Counter(shown).most_common(1):
        if 3 * count > len(shown) and not (sign.isalnum() or sign.isspace()):
            return shown.replace(sign, "")
    return shown


def _drop_repeated(pattern: re.Pattern[str], text: str) -> str:
    seen: set[str] = set()

    def keep_first(found: re.Match[str]) -> str:
        word = found[0].casefold()
        if word in seen:
            return ""
        seen.update(each for form in (word, retype(word)) for each in (form, form[::-1]))
        return found[0]

    return pattern.sub(keep_first, text)


def _guess_bits(text: str) -> float:
    # Loading its dictionaries takes a moment and some megabytes; most runs never need them.
    from zxcvbn import matching, scoring  # noqa: PLC0415

    joined = "".join(text.split())[:_ESTIMATED_LETTERS]
    if not joined:
        return 0.0
    habits = rank_guessable()
    own_words = (word for word in map(str.lower, _list_words(text)) if word not in habits)
    own_ranks = {word: rank for rank, word in enumerate(own_words, 1 + (1 << WORD_BITS))}
    # Its own entry would make a dictionary of all our words for each passphrase, in half of the
    # time. What repeats is looked up in these global ones.
    matching.RANKED_DICTIONARIES |= {"habits": habits, "own_words": own_ranks}
    matches = matching.omnimatch(joined)
    sequence = scoring.most_guessable_match_sequence(joined, matches)["sequence"]
    return sum(math.log2(each["guesses"]) for each in sequence)


def _list_words(text: str) -> Iterator[str]:
    yield from (part for part in text.split() if part.isalpha() and len(part) <= _LONGEST_WORD)
    for word in _WORD.findall(_CAMEL.sub(" ", text)):
        if len(_VOWELS.findall(word.lower())) >= _MIN_VOWELS * len(word):
            size = len(word) if len(word) <= _LONGEST_WORD else _USUAL_WORD
            yield from (word[at : at + size] for at in range(0, len(word), size))
