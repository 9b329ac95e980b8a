"""A load: what a laptop leaves at once, before it is sealed and after."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.sync.codec.bundle_codec import Segment
from fieldreg.sync.codec.bundle_header import Header


@dataclass(frozen=True, slots=True)
class Load:
    """What goes at once: *sealed* files with all up to number *cut* of each writer.

    *says* is a hash of what they say, whenever and for whomever they were sealed.
    """

    cut: Mapping[int, int]
    says: bytes
    sealed: tuple[bytes, ...]

    def holds(self, writers: Iterable[OwnWriter]) -> bool:
        """Tell whether all that *writers* wrote so far is in it."""
        return all(own.number <= self.cut.get(own.writer, 0) for own in writers)

    def to_bytes(self) -> bytes:
        """Write it, to be kept."""
        cut = " ".join(f"{writer}:{last}" for writer, last in self.cut.items())
        parts = (cut.encode(), self.says, *self.sealed)
        return b"".join(len(one).to_bytes(4, "big") + one for one in parts)

    @classmethod
    def from_bytes(cls, left: bytes) -> Self:
        """Read what `to_bytes` wrote."""
        parts = []
        while left:
            end = 4 + int.from_bytes(left[:4], "big")
            parts.append(left[4:end])
            left = left[end:]
        pairs = (pair.split(":") for pair in parts[0].decode().split())
        cuts = {int(writer): int(last) for writer, last in pairs}
        return cls(cuts, parts[1], tuple(parts[2:]))


@dataclass(frozen=True, slots=True)
class Unsealed:
    """One file to be: its *header*, and the *segments* that go with it."""

    header: Header
    segments: Sequence[Segment]

    @property
    def says(self) -> bytes:
        """What it says, in bytes."""
        digests = (hashlib.sha256(one.body).digest() for one in self.segments)
        return b"".join((self.header.to_bytes(), *digests))


def said_by(parcels: Iterable[Unsealed], lost: Iterable[bytes], place: str) -> bytes:
    """Give a hash of what *parcels* say at *place*, and what replies that are given back do."""
    digest = hashlib.sha256(place.encode())
    for one in (*(parcel.says for parcel in parcels), *lost):
        digest.update(hashlib.sha256(one).digest())
    return digest.digest()
