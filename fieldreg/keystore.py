"""The operating system's key store, by way of `keyring`, and only a real one.

`keyring` also knows stores that keep nothing, that fail, that chain others, and through
plug-ins such as keyrings.alt those that write secrets down in plain text; a setting or a
variable of the environment chooses among them. Here neither plug-in nor setting has a
say: the stores named below are tried by name, and no other is ever asked.

Limits: whether the store itself is locked by a good password, nobody can tell from here.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar

from fieldreg.domain.problems import Code, Problem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# What is trusted, and what people call it.
TRUSTED_BACKENDS: Final = {
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
}
_SERVICE: Final = "fieldreg"

_T = TypeVar("_T")


def list_backends() -> "Iterator[KeyringBackend]":
    """Give those of the trusted stores that work on this system."""
    for name in TRUSTED_BACKENDS:
        module, _, kind = name.rpartition(".")
        backend = getattr(import_module(module), kind)
        if backend.viable:
            yield backend()


class SystemKeyStore:
    """The first trusted one of the stores that *find* gives."""

    def __init__(self, find_backends: "Callable[[], Iterator[KeyringBackend]]" = list_backends) -> None:
        self._find = find_backends

    def name(self) -> str:
        """Give what people call it.

        Raises:
            Problem: KEYSTORE_MISSING.
        """
        return TRUSTED_BACKENDS[_class_name(self._store())]

    def put(self, entry: str, secret: bytes) -> None:
        """Keep *secret* as *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """
        store = self._store()
        _call(lambda: store.set_password(_SERVICE, entry, secret.hex()))

    def get(self, entry: str) -> bytes | None:
        """Give what is kept as *entry*.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """
        store = self._store()
        kept = _call(lambda: store.get_password(_SERVICE, entry))
        return None if kept is None else _call(lambda: bytes.fromhex(kept))

    def remove(self, entry: str) -> None:
        """Keep nothing as *entry*, whether or not there was something.

        Raises:
            Problem: KEYSTORE_MISSING, KEYSTORE_FAILED.
        """
        if self.get(entry) is not None:
            store = self._store()
            _call(lambda: store.delete_password(_SERVICE, entry))

    def _store(self) -> "KeyringBackend":
        for store in _call(lambda: list(self._find())):
            if _class_name(store) in TRUSTED_BACKENDS:
                return store
        raise Problem(Code.KEYSTORE_MISSING)


def _class_name(store: "KeyringBackend") -> str:
    """Name exactly what *store* is: a class made from a trusted one is not trusted."""
    kind = type(store)
    return f"{kind.__module__}.{kind.__qualname__}"


def _call(call: Callable[[], _T]) -> _T:
    """Give the answer of a store, whose refusals are as many as there are systems.

    Raises:
        Problem: KEYSTORE_FAILED.
    """
    try:
        return call()
    except Exception:  # noqa: BLE001  each raises what its system does, and says secrets
        raise Problem(Code.KEYSTORE_FAILED) from None
