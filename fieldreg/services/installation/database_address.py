"""The address of a store on a server.

It contains a password, so the installation's folder holds it sealed under the store's key.
"""

from dataclasses import dataclass, field
from typing import Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.keys import canonical_json
from fieldreg.keys.local_sealing import LocalSealing

_NAME = "address"


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    url: str = field(repr=False)
    installation_id: str

    @classmethod
    def create(cls, url: str, entropy: Entropy) -> Self:
        return cls(url, entropy.bytes(8).hex())

    @classmethod
    def from_bytes(cls, sealed: bytes, key: bytes) -> Self:
        """Raise DATABASE_ADDRESS_WRONG where *key* does not open it."""
        try:
            read = canonical_json.loads(LocalSealing(key).unseal(_NAME, sealed))
        except Problem:
            raise Problem(Code.DATABASE_ADDRESS_WRONG) from None
        match read:
            case {"seat": str(installation_id), "url": str(url)}:
                return cls(url, installation_id)
            case _:
                raise Problem(Code.DATABASE_ADDRESS_WRONG)

    def to_bytes(self, key: bytes) -> bytes:
        body = canonical_json.dumps({"seat": self.installation_id, "url": self.url})
        return LocalSealing(key).seal(_NAME, body)
