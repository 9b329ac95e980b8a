"""The connections of a hub: so many of one address, so many of one laptop.

Anybody can hold connections, so those on which nobody has signed anything yet give way:
to others of their address, and of all to those who come after them. Behind one address
there may be many laptops; what one of those holds for long gives way to what it dials
next, for it knows of a line that hangs before the hub does.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.sync.hub.rate_limits import client_key

MAX_CONNECTIONS: Final = 1_000
_MOST_OF_ADDRESS: Final = 200
_MOST_OF_DEVICE: Final = 16

ClientAddress = tuple[str, int]
"""Whose a connection is, by address and port."""


@dataclass(slots=True)
class _Held:
    client: ClientAddress
    let_go: Callable[[], None]
    household: str
    device: str = ""


class ConnectionTable:
    """All that are open, those first that were longest not signed on."""

    def __init__(self) -> None:
        self._held: dict[ClientAddress, _Held] = {}

    def add(self, client: ClientAddress, let_go: Callable[[], None]) -> None:
        """Take in the connection of *client*, which *let_go* ends; see whether one must go."""
        one = self._held[client] = _Held(client, let_go, client_key(client[0]))
        alike = [each for each in self._held.values() if each.household == one.household]
        self._keep(alike, _MOST_OF_ADDRESS)
        self._keep([*self._held.values()], MAX_CONNECTIONS)

    def assign_device(self, client: ClientAddress, device: str) -> None:
        """Know that *device* signed on the connection of *client*, unless it is not here."""
        one = self._held.pop(client, None)
        if one is None:
            return
        one.device = device
        self._held[client] = one
        theirs = [each for each in self._held.values() if each.device == device]
        self._keep(theirs, _MOST_OF_DEVICE)

    def discard(self, client: ClientAddress) -> None:
        """Forget the connection of *client*."""
        self._held.pop(client, None)

    def _keep(self, alike: Sequence[_Held], most: int) -> None:
        """End one of *alike* where they are more than *most*: an unsigned one before others."""
        if len(alike) > most:
            goes = next((one for one in alike if not one.device), alike[0])
            self.discard(goes.client)
            goes.let_go()
