"""Names of courses and partners that may be one, mistyped: words swapped, or a letter or two other."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import chain, combinations, product
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from fieldreg.domain.normalisation import label_key, normalise

_WORD: Final = re.compile(r"[^\W_]+")
_FIXED: Final = re.compile(r"\w|[ivxіх]+|.*[0-9].*")  # numerals in Latin and Cyrillic letters
_MOST_SLIPS: Final = 2  # of a name
_LETTERS_FOR_EACH_SLIP: Final = (4, 9)  # of the shorter word

_Near = Mapping[str, Mapping[str, int]]
"""For each word those that may be meant, with the number of slips between them."""


def course_key(name: str) -> str:
    return "".join(split_name(name))


def split_name(name: str) -> list[str]:
    """Return the keys of the words; numbers, years and single letters stay as they are."""
    return [
        word if _FIXED.fullmatch(word) else normalise(word)
        for word in _WORD.findall(label_key(name))
    ]


class _Key(NamedTuple):
    fixed: tuple[str, ...]
    words: tuple[str, ...]


def find_near_names(names: Iterable[str], known: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield each two of *names* that may be one mistyped.

    Two words that are both *known* are not.
    """
    alike: dict[_Key, list[str]] = defaultdict(list)
    for name in names:
        words = split_name(name)
        fixed = tuple(filter(_FIXED.fullmatch, words))
        if others := sorted(word for word in words if not _FIXED.fullmatch(word)):
            alike[_Key(fixed, tuple(others))].append(name)
    near = _find_near_words({word for key in alike for word in key.words}, known)
    for key, same in alike.items():
        yield from combinations(same, 2)
        for other in {*_list_meant(key, near)} & alike.keys():
            if key < other:
                yield from product(same, alike[other])


def _list_meant(key: _Key, near: _Near) -> Iterator[_Key]:
    slipped = [place for place, word in enumerate(key.words) if word in near]
    for places in chain(combinations(slipped, 1), combinations(slipped, 2)):
        for meant in product(*(near[key.words[place]].items() for place in places)):
            if sum(slips for _, slips in meant) <= _MOST_SLIPS:
                words = list(key.words)
                for place, (word, _) in zip(places, meant, strict=True):
                    words[place] = word
                yield _Key(key.fixed, tuple(sorted(words)))


def _find_near_words(words: Iterable[str], known: Container[str]) -> _Near:
    by_part: dict[str, list[str]] = defaultdict(list)
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for word in words:
        for part in {*_shorten(word)}:
            for other in by_part[part]:
                most = min(_count_slips(word), _count_slips(other))
                slips = OSA.distance(word, other)
                if slips <= most and not (word in known and other in known):
                    near[word][other] = near[other][word] = slips
            by_part[part].append(word)
    return near


def _shorten(word: str) -> Iterator[str]:
    for count in range(_count_slips(word) + 1):
        for left in combinations(word, len(word) - count):
            yield "".join(left)


def _count_slips(word: str) -> int:
    return sum(len(word) >= length for length in _LETTERS_FOR_EACH_SLIP)
