"""The cost of Argon2id: how long one guess at a passphrase takes on this machine.

It is tuned to about a second: first by memory, which special hardware lacks, then by passes. The
minimum is RFC 9106's second choice (section 4).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Self

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fieldreg.keys.key_ring.passphrases import normalise_passphrase
from fieldreg.keys.signed_documents import DocumentFields

TARGET_SECONDS: Final = 1.0

_LIMITS: Final = {"memory_kib": 1 << 20, "passes": 100, "lanes": 16}


@dataclass(frozen=True, slots=True)
class KdfCost:
    memory_kib: int
    passes: int
    lanes: int

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        cost = cls(*(fields.read_integer(name, minimum=1) for name in _LIMITS))
        if (name := cost.field_out_of_range) is not None:
            raise fields.build_refusal(name)
        return cost

    @property
    def field_out_of_range(self) -> str | None:
        for name, limit in _LIMITS.items():
            if not 1 <= getattr(self, name) <= limit:
                return name
        return "memory_kib" if self.memory_kib < 8 * self.lanes else None

    @property
    def work(self) -> int:
        return self.memory_kib * self.passes

    def is_harder_than(self, other: "KdfCost") -> bool:
        return self.work > other.work and self.memory_kib >= other.memory_kib

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        return Argon2id(
            salt=salt,
            length=32,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        ).derive(normalise_passphrase(passphrase))

    def to_body(self) -> dict[str, object]:
        return {"lanes": self.lanes, "memory_kib": self.memory_kib, "passes": self.passes}


MIN_COST: Final = KdfCost(memory_kib=1 << 16, passes=3, lanes=4)

_MEMORIES_KIB: Final = (1 << 18, 1 << 17, MIN_COST.memory_kib)
_MAX_PASSES: Final = 8  # of the most memory
_TRIES: Final = 3


def measure_cost(stopwatch: Callable[[], float]) -> KdfCost:
    """Return the cost of about `TARGET_SECONDS`; other load only slows a try down."""
    tries = []
    for _ in range(_TRIES):
        before = stopwatch()
        MIN_COST.derive("", bytes(16))
        tries.append(stopwatch() - before)
    return cost_for(min(tries))


def cost_for(min_cost_s: float) -> KdfCost:
    max_work = _MEMORIES_KIB[0] * _MAX_PASSES
    wanted = MIN_COST.work * TARGET_SECONDS / min_cost_s if min_cost_s > 0 else max_work
    for memory in _MEMORIES_KIB:
        passes = round(min(wanted, max_work) / memory)
        if passes >= MIN_COST.passes:
            return KdfCost(memory, passes, MIN_COST.lanes)
    return MIN_COST
