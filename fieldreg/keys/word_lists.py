"""Word lists: bytes as words that two people can compare over a bad telephone line.

A list has 2,048 words of eleven bits; the n-th of every list stands for one number, so people can
use different languages. Eight words make a fingerprint (88 bits of a hash); twelve make a recovery
secret of sixteen bytes with four bits of checksum, as in BIP 39.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from fieldreg.domain.problems import Code, Problem

WORD_LIST_LENGTH: Final = 2048
WORD_BITS: Final = 11
FINGERPRINT_WORD_COUNT: Final = 8
RECOVERY_WORD_COUNT: Final = 12
RECOVERY_BYTES: Final = 16

_CHECK_BITS: Final = RECOVERY_WORD_COUNT * WORD_BITS - RECOVERY_BYTES * 8
_BETWEEN: Final = ".,;"  # may follow a word written down by ear
_FINGERPRINT_TAG: Final = b"fieldreg-fingerprint-v1\0"


@dataclass(frozen=True, slots=True)
class WordList:
    """2,048 words, all different when case-folded."""

    words: tuple[str, ...]

    def __post_init__(self) -> None:
        different = {_folded(word) for word in self.words}
        if not len(different) == len(self.words) == WORD_LIST_LENGTH:
            raise ValueError("A word list has 2,048 different words.")

    @classmethod
    def from_text(cls, text: str) -> Self:
        return cls(tuple(text.split()))

    def spell(self, number: int, count: int) -> list[str]:
        places = range((count - 1) * WORD_BITS, -1, -WORD_BITS)
        return [self.words[number >> place & WORD_LIST_LENGTH - 1] for place in places]

    def parse(self, typed: str) -> int:
        """Raise RECOVERY_WORDS_WRONG with the place of an unknown word."""
        return _read(typed, self.list_word_numbers())

    def list_word_numbers(self) -> dict[str, int]:
        return {_folded(word): index for index, word in enumerate(self.words)}


@dataclass(frozen=True, slots=True)
class WordLists:
    """No word is in two lists; the first serves other languages."""

    lists: Mapping[str, WordList]

    def __post_init__(self) -> None:
        if len(self._places()) != len(set(self.lists.values())) * WORD_LIST_LENGTH:
            raise ValueError("A word that is in two lists has two numbers.")

    def find_list(self, language: str) -> WordList:
        return self.lists.get(language) or next(iter(self.lists.values()))

    def spell(self, number: int, count: int) -> list[str]:
        return self.find_list("").spell(number, count)

    def parse(self, typed: str) -> int:
        """Read words of any list; raise RECOVERY_WORDS_WRONG as `WordList.parse`."""
        return _read(typed, self._places())

    def translate(self, language: str, words: Iterable[str]) -> tuple[str, ...]:
        """Raise RECOVERY_WORDS_WRONG."""
        spoken = tuple(words)
        return tuple(self.find_list(language).spell(self.parse(" ".join(spoken)), len(spoken)))

    def _places(self) -> dict[str, int]:
        merged: dict[str, int] = {}
        for word_list in self.lists.values():
            merged |= word_list.list_word_numbers()
        return merged


def spell_fingerprint(public_bytes: bytes, words: WordList | WordLists) -> list[str]:
    digest = hashlib.sha256(_FINGERPRINT_TAG + public_bytes).digest()
    bits = FINGERPRINT_WORD_COUNT * WORD_BITS
    number = int.from_bytes(digest) >> len(digest) * 8 - bits
    return words.spell(number, FINGERPRINT_WORD_COUNT)


def spell_recovery_secret(secret: bytes, words: WordList | WordLists) -> list[str]:
    if len(secret) != RECOVERY_BYTES:
        raise ValueError("A recovery secret has sixteen bytes.")
    number = int.from_bytes(secret) << _CHECK_BITS | _check(secret)
    return words.spell(number, RECOVERY_WORD_COUNT)


def parse_recovery_words(typed: str, words: WordList | WordLists) -> bytes:
    """Read the recovery secret from twelve words as typed.

    Raises RECOVERY_WORDS_WRONG, with the `place` of an unknown word, the `count` if it is not
    twelve, or neither if the checksum is wrong.
    """
    count = len(typed.split())
    if count != RECOVERY_WORD_COUNT:
        raise Problem(Code.RECOVERY_WORDS_WRONG, count=count)
    number = words.parse(typed)
    secret = (number >> _CHECK_BITS).to_bytes(RECOVERY_BYTES)
    if number & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise Problem(Code.RECOVERY_WORDS_WRONG)
    return secret


def _read(typed: str, places: Mapping[str, int]) -> int:
    number = 0
    for place, word in enumerate(typed.split(), start=1):
        index = places.get(_folded(word).strip(_BETWEEN))
        if index is None:
            raise Problem(Code.RECOVERY_WORDS_WRONG, place=place)
        number = number << WORD_BITS | index
    return number


def _check(secret: bytes) -> int:
    return hashlib.sha256(secret).digest()[0] >> 8 - _CHECK_BITS


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
