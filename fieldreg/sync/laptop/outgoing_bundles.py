"""A load: what a laptop leaves at once, before it is sealed and after."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from fieldreg.store.exchange.outbox import OwnWriter
from fieldreg.sync.codec.bundle_codec import BundleSegment
from fieldreg.sync.codec.bundle_header import BundleHeader


@dataclass(frozen=True, slots=True)
class OutgoingBatch:
    """What goes at once: *sealed* files with all up to number *cut* of each writer.

    *says* is a hash of what they say, whenever and for whomever they were sealed.
    """

    last_numbers: Mapping[int, int]
    content_hash: bytes
    sealed_files: tuple[bytes, ...]

    def has_all(self, writers: Iterable[OwnWriter]) -> bool:
        """Tell whether all that *writers* wrote so far is in it."""
        return all(own.last_number <= self.last_numbers.get(own.writer, 0) for own in writers)

    def to_bytes(self) -> bytes:
        """Write it, to be kept."""
        cut = " ".join(f"{writer}:{last}" for writer, last in self.last_numbers.items())
        parts = (cut.encode(), self.content_hash, *self.sealed_files)
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
class UnsealedBundle:
    """One file to be: its *header*, and the *segments* that go with it."""

    header: BundleHeader
    segments: Sequence[BundleSegment]

    @property
    def content_bytes(self) -> bytes:
        """What it says, in bytes."""
        digests = (hashlib.sha256(one.body).digest() for one in self.segments)
        return b"".join((self.header.to_bytes(), *digests))


def hash_contents(parcels: Iterable[UnsealedBundle], lost: Iterable[bytes], place: str) -> bytes:
    """Give a hash of what *parcels* say at *place*, and what replies that are given back do."""
    digest = hashlib.sha256(place.encode())
    for one in (*(parcel.content_bytes for parcel in parcels), *lost):
        digest.update(hashlib.sha256(one).digest())
    return digest.digest()
