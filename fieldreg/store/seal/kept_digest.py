"""The digest that laptops and head office compare: kept sums of travelling records."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from itertools import product
from typing import Final

from fieldreg.domain.log.ids import NUMBER_BITS, writer_of
from fieldreg.domain.problems import Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.kept_sums import KeptSums
from fieldreg.store.seal.part_sums import MODULUS
from fieldreg.store.seal.places import PLACES, SHARED, SHIFT
from fieldreg.store.seal.root import ALL_COUNTED, Root

DIGEST_BYTES: Final = 32
_KEY_ID_BYTES: Final = 8
_STEP_PARTS: Final = 8
_PARTS_BITS: Final = NUMBER_BITS - SHIFT  # of the parts of one writer


class KeptDigest:
    """The digest in *sums*; every method may raise ROWS_ALTERED where there is no root."""

    def __init__(self, db: Engine, sums: KeptSums) -> None:
        self._db, self._sums = db, sums

    def _load_root(self) -> Root:
        return self._sums.parts.load_root()

    def read(self) -> bytes:
        with self._db.reading():
            root = self._load_root()
        return root.digest.to_bytes(DIGEST_BYTES, "big") if root.counted == ALL_COUNTED else b""

    def read_key(self) -> bytes:
        with self._db.reading():
            return bytes.fromhex(self._load_root().digest_key)

    def key_id(self) -> bytes:
        """Return b"" while the digest is not counted."""
        key = self.read_key() if self.read() else b""
        return hashlib.sha256(key).digest()[:_KEY_ID_BYTES] if key else b""

    def of_records(self, records: Collection[int], writers: Collection[int]) -> str:
        """Return in hex the digest of *records* and of all that *writers* made.

        "" until all is counted.
        """
        with self._db.reading():
            root, load = self._load_root(), self._sums.parts.load_between
            if root.counted != ALL_COUNTED:
                return ""
            spans = [
                (writer << _PARTS_BITS, ((writer + 1) << _PARTS_BITS) - 1) for writer in writers
            ]
            digest = sum(
                some.digest
                for place, span in product(SHARED, spans)
                for some in load(place.number, *span).values()
            )
            foreign: dict[int, set[int]] = defaultdict(set)
            for record in records:
                if writer_of(record) not in writers:
                    foreign[record >> SHIFT].add(record)
            for part, some in foreign.items():
                digest += self._digest_of_part(part, some)
        return f"{digest % MODULUS:064x}"

    def _digest_of_part(self, part: int, records: set[int]) -> int:
        load = self._sums.parts.load
        counts = (load(place.number, [part]) for place in PLACES if place.kind)
        is_whole = sum(some.count for found in counts for some in found.values()) == len(records)
        if is_whole:
            found = (load(place.number, [part]) for place in SHARED)
            return sum(some.digest for each in found for some in each.values())
        return sum(self._sums.digest_records(place, part, records) for place in SHARED)

    def set_key(self, key: bytes) -> None:
        with self._db.transaction():
            self._sums.set_digest_key(key.hex())

    def ensure_key(self, draw: Callable[[int], bytes]) -> None:
        with suppress(Problem):
            if not self.read_key():
                self.set_key(draw(DIGEST_BYTES))
                for _ in self.count():
                    pass

    def adopt_key(self, other: "KeptDigest") -> None:
        """Adopt the key only while the store is empty."""
        self.set_key(other.read_key())
        while self._sums.count_next_digests(_STEP_PARTS):
            pass

    def count(self) -> Iterator[None]:
        is_left = bool(self.read_key()) and not self.read()
        while is_left:
            with self._db.transaction():
                is_left = self._sums.count_next_digests(_STEP_PARTS)
            yield
