"""An index of place names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import IntEnum, StrEnum

from fieldreg.domain.normalisation import normalise, normalise_prefix

_WORD = re.compile(r"[^\s,;/()]+")
_PART = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"([0-9]+)(?:-?(?:дугаар|дүгээр|р))?(?![^\W\d_])-?")


class NameRank(IntEnum):
    OFFICIAL = 0
    TOWN = 1  # the town of an aimag's centre, in a soum of another name
    VARIANT = 2
    LATER_WORD = 3  # of the official name; to search by, not to resolve


class PlaceHint(StrEnum):
    AIMAG = "aimag"
    SOUM = "soum"
    DUUREG = "duureg"
    BAG = "bag"
    KHOROO = "khoroo"
    TOWN = "town"


_KINDS = {
    PlaceHint.AIMAG: ("аймаг aimag aymag province", "аймгийн аймақ aimgiin"),
    PlaceHint.SOUM: ("сум soum sum", "сумын сұмын sumyn"),
    PlaceHint.DUUREG: ("дүүрэг duureg district", "дүүргийн аудан"),
    PlaceHint.BAG: ("баг bag", "багийн"),
    PlaceHint.KHOROO: ("хороо khoroo horoo", "хорооны"),
    PlaceHint.TOWN: ("хот khot city town ville", "хотын қала"),
}
_KIND_KEYS = {
    normalise(word): hint for hint, (words, _) in _KINDS.items() for word in words.split()
}
# Matched to the letter only, since their keys are those of names (сумын, Сүмийн булаг).
_KIND_FORMS = {word: hint for hint, (_, words) in _KINDS.items() for word in words.split()}


def split_words(text: str) -> list[str]:
    return _WORD.findall(_ORDINAL.sub(r"\1 ", text))


def find_hints(words: Iterable[str]) -> frozenset[PlaceHint]:
    return frozenset(hint for word in words if (hint := _kind_of(word)) is not None)


def split_place_and_area(words: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    for cut in range(1, len(words)):
        yield words[:cut], words[cut:]
        yield words[cut:], words[:cut]


def fold_place(text: str) -> str:
    """Return a key that spellings of one name share, without words like сум."""
    return normalise(_bare(split_words(text))) or text.casefold()


def drop_partial_hint(words: list[str]) -> list[str]:
    """Drop a last word that may become "сум" or another hint."""
    last = normalise_prefix(words[-1]) if len(words) > 1 else ""
    return words[:-1] if last and any(kind.startswith(last) for kind in _KIND_KEYS) else words


def _kind_of(word: str) -> PlaceHint | None:
    return _KIND_FORMS.get(word.casefold()) or _KIND_KEYS.get(normalise(word))


def _bare(words: list[str]) -> str:
    names = [word for word in words if _kind_of(word) is None]
    return " ".join(names or words)


def _spelt(words: list[str]) -> str:
    return " ".join(words).casefold()


class PlaceNameIndex:
    def __init__(self, named: Iterable[tuple[str, NameRank, str]]) -> None:
        self._bearers: dict[str, list[tuple[NameRank, str, str]]] = {}
        self._as_spelt: dict[str, list[tuple[NameRank, str]]] = {}
        for code, rank, name in named:
            words = split_words(name)
            self._add(_bare(words), rank, code)
            if rank is not NameRank.VARIANT:
                self._as_spelt.setdefault(_spelt(words), []).append((rank, code))
            if rank is NameRank.OFFICIAL:
                for later in _PART.findall(name)[1:]:
                    self._add(later, NameRank.LATER_WORD, code)
        self._keys = sorted(self._bearers)

    def find_exact(self, words: list[str]) -> list[tuple[NameRank, str]]:
        return self._as_spelt.get(_spelt(words), [])

    def find_normalised(self, words: list[str]) -> list[tuple[NameRank, str]]:
        bearers = self._bearers.get(normalise(_bare(words)), ())
        return [(rank, code) for rank, code, _ in bearers]

    def find_prefix(self, words: list[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the code of each place with a name that begins so, and its misfit."""
        bare = _bare(words)
        key, spelt = normalise_prefix(bare), bare.casefold()
        start = bisect_left(self._keys, key) if key else len(self._keys)
        for name in self._keys[start:]:
            if not name.startswith(key):
                return
            for rank, code, spelling in self._bearers[name]:
                difference = 0 if spelling == spelt else 1 + (not spelling.startswith(spelt))
                yield code, (max(rank, NameRank.TOWN), difference, name != key, rank)

    def _add(self, name: str, rank: NameRank, code: str) -> None:
        if key := normalise(name):
            self._bearers.setdefault(key, []).append((rank, code, name.casefold()))
