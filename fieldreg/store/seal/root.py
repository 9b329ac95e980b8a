"""The root: keyed totals of all places, a count of transactions, and findings.

*counts* has the transactions of each installation, which expose an older copy.
"""

import hashlib
import json
from dataclasses import dataclass, field
from struct import Struct
from typing import Final, NamedTuple, Self

_MAC_BYTES: Final = 16
_TOTAL: Final = Struct("<I32s")  # number of a place, its total
NOT_COUNTED: Final = (0, 0)
ALL_COUNTED: Final = (1 << 31, 0)


class RootState(NamedTuple):
    own_writes: int
    all_writes: int
    mark: str


@dataclass(slots=True)
class Root:
    """*totals* are by the number of the place.

    The digest covers the parts up to *counted* under *digest_key*. *clock* are version and lamport
    count of the last transaction, *altered* the tables in which a check found rows that the program
    did not write.
    """

    totals: dict[int, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    clock: tuple[int, int] = (0, 0)
    digest: int = 0
    digest_key: str = ""
    counted: tuple[int, int] = NOT_COUNTED
    altered: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(self.counts.values())

    def total_of(self, number: int) -> int:
        return self.totals.get(number, 0)

    def to_bytes(self) -> bytes:
        head = json.dumps(
            {
                "counts": self.counts,
                "clock": self.clock,
                "digest": f"{self.digest:064x}",
                "digest_key": self.digest_key,
                "counted": self.counted,
                "altered": self.altered,
            }
        )
        totals = (
            _TOTAL.pack(number, total.to_bytes(32, "little"))
            for number, total in self.totals.items()
        )
        return b"".join((head.encode(), b"\n", *totals))

    @classmethod
    def from_bytes(cls, body: bytes) -> Self:
        head, _, totals = body.partition(b"\n")
        read = json.loads(head)
        return cls(
            {
                number: int.from_bytes(total, "little")
                for number, total in _TOTAL.iter_unpack(totals)
            },
            read["counts"],
            tuple(read["clock"]),
            int(read["digest"], 16),
            read["digest_key"],
            tuple(read["counted"]),
            tuple(read["altered"]),
        )


def mac_of(key: bytes, body: bytes) -> bytes:
    return hashlib.blake2b(body, key=key, digest_size=_MAC_BYTES, person=b"root").digest()
