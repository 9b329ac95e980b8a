"""Key stores of an operating system, real ones of `keyring`'s kind, that live in memory."""

from typing import Any

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from typing_extensions import override

from fieldreg.keystore import SystemKeyStore


class InMemory(KeyringBackend):
    """A backend of `keyring` that keeps what it is given until the test ends."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


def backend(kind: str = "keyring.backends.SecretService.Keyring", **more: Any) -> InMemory:
    """Return one in memory that is exactly of *kind*, as far as anybody can tell."""
    module, _, name = kind.rpartition(".")
    made = type(name, (InMemory,), {"__module__": module, "__qualname__": name, **more})
    backend: InMemory = made()
    return backend


def keystore(*backends: KeyringBackend) -> SystemKeyStore:
    return SystemKeyStore(lambda: iter(backends))
