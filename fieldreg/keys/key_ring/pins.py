"""PINs of four to eight digits show that a trainer is back at her open register.

A PIN wraps and opens nothing on a disk. It is checked by an Argon2id hash at this machine's cost
(`kdf`), inside the encrypted store (decision 9).
"""

import hmac
import itertools
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring.kdf import KdfCost

MIN_PIN_DIGITS: Final = 4
MAX_PIN_DIGITS: Final = 8

_SALT_BYTES: Final = 16


def is_pin(text: str) -> bool:
    is_digits = text.isascii() and text.isdigit()
    return is_digits and MIN_PIN_DIGITS <= len(text) <= MAX_PIN_DIGITS


def check_pin(pin: str) -> None:
    """Refuse a text that is no PIN, one digit repeated, and digits in their order.

    Raises WEAK_PIN with a `reason`: `digits` or `run`.
    """
    if not is_pin(pin):
        raise Problem(Code.WEAK_PIN, reason="digits")
    steps = {int(after) - int(before) for before, after in itertools.pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise Problem(Code.WEAK_PIN, reason="run")


@dataclass(frozen=True, slots=True)
class PinVerifier:
    salt: bytes = field(repr=False)
    cost: KdfCost
    digest: bytes = field(repr=False)

    @classmethod
    def create(cls, pin: str, cost: KdfCost) -> Self:
        """Raise WEAK_PIN."""
        check_pin(pin)
        salt = secrets.token_bytes(_SALT_BYTES)
        return cls(salt, cost, cost.derive(pin, salt))

    def matches(self, pin: str) -> bool:
        return hmac.compare_digest(self.cost.derive(pin, self.salt), self.digest)

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        cost = KdfCost(**body["cost"])
        return cls(bytes.fromhex(body["salt"]), cost, bytes.fromhex(body["digest"]))

    def to_body(self) -> dict[str, object]:
        return {"cost": self.cost.to_body(), "digest": self.digest.hex(), "salt": self.salt.hex()}
