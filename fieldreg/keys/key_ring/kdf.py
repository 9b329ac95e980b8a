"""Cost: how hard a guess at a passphrase is made, and how hard it can be on a machine.

Argon2id is tuned to about a second: as long as a person waits without wondering, and
the same second is what each guess costs a thief with a machine like this. Memory comes
first, since it is what a thief's special hardware lacks; passes make up the rest.

The least is RFC 9106's second choice (section 4). The most is bounded so that a backup
of a fast machine still opens on a laptop many times slower, and 256 MiB leaves a laptop
of 4 GB room for everything else.
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
    """What one guess at a passphrase costs: Argon2id's memory, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take the cost out of a ring, within what a laptop can bear."""
        cost = cls(*(fields.read_integer(name, minimum=1) for name in _LIMITS))
        if (name := cost.field_out_of_range) is not None:
            raise fields.build_refusal(name)
        return cost

    @property
    def field_out_of_range(self) -> str | None:
        """Name what of it is more than a laptop can bear, or less than Argon2 takes."""
        for name, limit in _LIMITS.items():
            if not 1 <= getattr(self, name) <= limit:
                return name
        return "memory_kib" if self.memory_kib < 8 * self.lanes else None

    @property
    def work(self) -> int:
        """How much there is to do: memory times passes."""
        return self.memory_kib * self.passes

    def is_harder_than(self, other: "KdfCost") -> bool:
        """Tell whether a guess at this cost is more work than at *other*, in no less memory."""
        return self.work > other.work and self.memory_kib >= other.memory_kib

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """Make 32 bytes of *passphrase* and *salt* at this cost."""
        return Argon2id(
            salt=salt,
            length=32,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        ).derive(normalise_passphrase(passphrase))

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {"lanes": self.lanes, "memory_kib": self.memory_kib, "passes": self.passes}


MIN_COST: Final = KdfCost(memory_kib=1 << 16, passes=3, lanes=4)

_MEMORIES_KIB: Final = (1 << 18, 1 << 17, MIN_COST.memory_kib)
_MAX_PASSES: Final = 8  # of the most memory
_TRIES: Final = 3


def measure_cost(stopwatch: Callable[[], float]) -> KdfCost:
    """Find the cost of about `WANTED_S` on this machine; *stopwatch* shows seconds.

    Whatever else runs here only ever makes a try slower, so the quickest of a few counts.
    """
    tries = []
    for _ in range(_TRIES):
        before = stopwatch()
        MIN_COST.derive("", bytes(16))
        tries.append(stopwatch() - before)
    return cost_for(min(tries))


def cost_for(min_cost_s: float) -> KdfCost:
    """Give the cost of about `WANTED_S` where `LEAST_COST` takes *least_s* seconds."""
    max_work = _MEMORIES_KIB[0] * _MAX_PASSES
    wanted = MIN_COST.work * TARGET_SECONDS / min_cost_s if min_cost_s > 0 else max_work
    for memory in _MEMORIES_KIB:
        passes = round(min(wanted, max_work) / memory)
        if passes >= MIN_COST.passes:
            return KdfCost(memory, passes, MIN_COST.lanes)
    return MIN_COST
