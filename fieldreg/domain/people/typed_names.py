"""A word is literal if a word of the name begins with it, apart from capitals and ё.

Other finds sound alike (`domain.normalisation`), or have an initial for a patronymic.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, Self

from fieldreg.domain.normalisation import (
    normalise,
    normalise_patronymic,
    normalise_prefix,
    split_stuck_initial,
)
from fieldreg.domain.people.person_names import is_initial

_CYRILLIC = "\u0400"
_SIGNS = str.maketrans({**dict.fromkeys("-\u2010\u2011.,'`´ʹʻʼ’_", " "), "ё": "е"})
_GENITIVE = re.compile("г?ийн|г?ын|ий|ы|н|g?iin|g?yn|g?in|ii|y|n")
_MAX_INITIAL = 4  # letters, and the space before them


class Literalness(IntEnum):
    WHOLE = 0  # each typed word begins a word of the name, in the same order
    IN_PART = 1  # one typed word begins a word of the name
    BY_SOUND = 2


class NameFit(NamedTuple):
    """How well a name matches; the least is the best.

    *initial* is 1 for an initial of a typed word, 2 for one that only sounds like it (П. for Бат).
    *is_read*: a word is in the other alphabet; *is_other*: none begins the given name.
    """

    initial: int
    literalness: Literalness
    is_read: bool
    is_other: bool


class TypedWord(NamedTuple):
    text: str
    given: str
    patronymic: str


_PLAINLY_WHOLE = NameFit(0, Literalness.WHOLE, is_read=False, is_other=False)


@dataclass(frozen=True, slots=True)
class TypedNames:
    """*parts* are the keys by which their letters are compared, each after a space."""

    words: tuple[TypedWord, ...]
    parts: tuple[str, ...]

    @classmethod
    def parse(cls, words: list[str]) -> Self:
        folded = [*map(normalise, words[:-1]), *map(normalise_prefix, words[-1:])]
        typed = tuple(
            TypedWord(word, given, normalise_patronymic(word))
            for word, given in zip(words, folded, strict=True)
            if given
        )
        parts = tuple(f" {part}" for word in typed for part in _spaced(word.text).split())
        return cls(typed, parts)

    def fit(self, given: str, patronymic: str) -> NameFit:
        if self._is_plainly_whole(given, patronymic):
            return _PLAINLY_WHOLE
        if not patronymic and "." in given:
            patronymic, given = split_stuck_initial(given)
        before, own = _spaced(patronymic), _spaced(given)
        name = before + own
        literal = read = place = 0
        is_other = True
        for part in self.parts:
            at = name.find(part, place)
            if at >= 0:
                literal, place = literal + 1, at + 1
                is_other = is_other and part not in own
            elif not place and _is_genitive(part, before):
                literal, place = literal + 1, len(before)
            elif _is_in_other_alphabet(part, before) or _is_in_other_alphabet(part, own):
                read += 1
        literalness = Literalness.IN_PART if literal + read else Literalness.BY_SOUND
        if literal + read == len(self.parts):
            literalness = Literalness.WHOLE
        initial = 0
        if literal < len(self.parts) and 0 < len(before) <= _MAX_INITIAL and is_initial(patronymic):
            initial = self._initial(before, own, normalise(given) if is_other else "")
        return NameFit(initial, literalness, bool(read), is_other)

    def _is_plainly_whole(self, given: str, patronymic: str) -> bool:
        """Return True for most names, in a third of the time."""
        match self.parts:
            case [only]:
                return given.casefold().startswith(only[1:])
            case [first, last]:
                is_given = given.casefold().startswith(last[1:])
                return is_given and patronymic.casefold().startswith(first[1:])
            case _:
                return False

    def _initial(self, before: str, own: str, key: str) -> int:
        marks = [
            1 if text.startswith(before) or _is_in_other_alphabet(text, before) else 2
            for word, text in ((word, _spaced(word.text)) for word in self.words)
            if len(text) > len(before)
            and text not in own
            and not (key and key.startswith(word.given))
        ]
        return max(marks, default=0)


def _spaced(text: str) -> str:
    folded = text.casefold()
    if not folded.isalpha() or "ё" in folded:
        folded = folded.translate(_SIGNS).rstrip()
    return f" {folded}" if folded else ""


def _is_in_other_alphabet(word: str, name: str) -> bool:
    return bool(name) and (word[1:2] >= _CYRILLIC) is not (name[1:2] >= _CYRILLIC)


def _is_genitive(word: str, name: str) -> bool:
    ending = word.removeprefix(name)
    return bool(name) and ending != word and _GENITIVE.fullmatch(ending) is not None
