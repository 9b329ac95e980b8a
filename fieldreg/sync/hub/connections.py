"""The open connections of a hub, limited per address and per laptop.

A laptop's oldest connection is closed for a newer one: the laptop notices a hanging one first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.sync.hub.rate_limits import client_key

MAX_CONNECTIONS: Final = 1_000
_MAX_STRANGERS: Final = 500  # without a signed request
_MAX_OF_ADDRESS: Final = 200
_MAX_OF_DEVICE: Final = 16

ClientAddress = tuple[str, int]
"""The network address and port of a client."""


@dataclass(slots=True)
class _Connection:
    client: ClientAddress
    close: Callable[[], None]
    client_key: str
    device: str = ""


class ConnectionTable:
    """Open connections; those without a signed request are ordered by age."""

    def __init__(self) -> None:
        self._held: dict[ClientAddress, _Connection] = {}

    def add(self, client: ClientAddress, close: Callable[[], None]) -> None:
        connection = self._held[client] = _Connection(client, close, client_key(client[0]))
        alike = [
            other for other in self._held.values() if other.client_key == connection.client_key
        ]
        self._enforce_limit(alike, _MAX_OF_ADDRESS)
        strangers = [other for other in self._held.values() if not other.device]
        self._enforce_limit(strangers, _MAX_STRANGERS)
        self._enforce_limit([*self._held.values()], MAX_CONNECTIONS)

    def assign_device(self, client: ClientAddress, device: str) -> None:
        connection = self._held.pop(client, None)
        if connection is None:
            return
        connection.device = device
        self._held[client] = connection
        theirs = [other for other in self._held.values() if other.device == device]
        self._enforce_limit(theirs, _MAX_OF_DEVICE)

    def discard(self, client: ClientAddress) -> None:
        self._held.pop(client, None)

    def _enforce_limit(self, group: Sequence[_Connection], limit: int) -> None:
        if len(group) > limit:
            closed = next((connection for connection in group if not connection.device), group[0])
            self.discard(closed.client)
            closed.close()
