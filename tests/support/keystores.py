"""Key stores of an operating system, real ones of `keyring`'s kind, that live in memory."""

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from fieldreg.keystore import SystemKeyStore


class InMemory(KeyringBackend):
    """A backend of `keyring` that keeps what it is given until the test ends."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


def backend(kind="keyring.backends.SecretService.Keyring", **more):
    """Give one in memory that is exactly of *kind*, as far as anybody can tell."""
    module, _, name = kind.rpartition(".")
    made = type(name, (InMemory,), {"__module__": module, "__qualname__": name, **more})
    return made()


def keystore(*backends):
    """Give the key store of a system that has these *backends*."""
    return SystemKeyStore(lambda: iter(backends))
