"""Row texts for hashing: columns in a fixed order, as JSON without the nulls at the end.

A tag of the column names comes first, against columns renamed by the operator.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

from pydantic_core import to_json

from fieldreg.domain import kinds
from fieldreg.store.seal.places import CoveredTable

Row: TypeAlias = Sequence[Any]
_NULLS: Final = b",nul]"  # no other value ends in one of these bytes
_MAX_BYTES: Final = 64  # longer ones stand in the text by their hash
_NULL_BYTES: Final = len(",null")
_TAG_BYTES: Final = 8
_EXTRAS: Final = "extras"


@lru_cache(maxsize=1024)
def hasher_of(key: bytes, number: int) -> hashlib.blake2b:
    return hashlib.blake2b(key=key, digest_size=32, person=number.to_bytes(4, "big"))


@dataclass(frozen=True, slots=True)
class RowForm:
    """The *names* of a place's covered columns, with ``extras`` of a record first.

    *by* is the position of the column that gives the part, *mark* that of the retired mark. *tags*
    are those of the names, by how many at their end are left out.
    """

    place: CoveredTable
    names: tuple[str, ...]
    by: int
    mark: int
    tags: tuple[bytes, ...]

    @staticmethod
    @lru_cache(maxsize=256)
    def of(place: CoveredTable, columns: tuple[str, ...]) -> "RowForm":
        covered = [name for name in columns if name not in place.omitted]
        if _EXTRAS in covered:
            covered.remove(_EXTRAS)
            covered.insert(0, _EXTRAS)
        by = covered.index(place.by) if place.by else 0
        mark = covered.index(kinds.RETIRED.name) if place.kind is not None else 0
        named = [" ".join(covered[:end]).encode() for end in range(len(covered), -1, -1)]
        tags = tuple(hashlib.blake2b(each, digest_size=_TAG_BYTES).digest() for each in named)
        return RowForm(place, tuple(covered), by, mark, tags)

    @property
    def select(self) -> str:
        return f"SELECT {', '.join(self.names)} FROM {self.place.table}"

    def select_counted(self, rows: Iterable[Row]) -> list[Row]:
        """Return those of *rows* that count in the place."""
        for name, values in self.place.only:
            at = self.names.index(name)
            rows = [row for row in rows if row[at] in values]
        return list(rows)

    def hasher(self, key: bytes) -> hashlib.blake2b:
        return hasher_of(key, self.place.number)

    def text_of(self, row: Sequence[Any]) -> bytes:
        whole = to_json(row, bytes_mode="hex")
        text = whole.rstrip(_NULLS)
        return self.tags[(len(whole) - len(text)) // _NULL_BYTES] + text

    def shared_text_of(self, row: Sequence[Any]) -> bytes:
        """Return the text without ``extras``, which installations keep differently."""
        return self.text_of((None, *row[1:]))


def shorten_bytes(row: Sequence[Any]) -> Sequence[Any]:
    return [_shortened(value) for value in row]


def _shortened(value: object) -> object:
    if isinstance(value, bytes) and len(value) > _MAX_BYTES:
        return hashlib.blake2b(value, digest_size=_MAX_BYTES).digest()
    return value
