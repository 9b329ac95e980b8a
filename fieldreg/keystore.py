"""The operating system's key store, through `keyring`, and only a real one.

`keyring` also knows stores that keep nothing, fail, chain others, or write secrets as plain text.
Only the stores named below are tried, by name.

Limit: whether the store itself is locked by a good password cannot be known here.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar

from fieldreg.domain.problems import Code, Problem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# The trusted stores, and their names for people.
TRUSTED_BACKENDS: Final = {
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
}
_SERVICE: Final = "fieldreg"

_T = TypeVar("_T")


def list_backends() -> "Iterator[KeyringBackend]":
    for name in TRUSTED_BACKENDS:
        module, _, kind = name.rpartition(".")
        backend = getattr(import_module(module), kind)
        if backend.viable:
            yield backend()


class SystemKeyStore:
    """The first trusted store among those that *find_backends* yields.

    Every method raises KEYSTORE_MISSING; all but `name` also KEYSTORE_FAILED.
    """

    def __init__(
        self, find_backends: "Callable[[], Iterator[KeyringBackend]]" = list_backends
    ) -> None:
        self._find = find_backends

    def name(self) -> str:
        return TRUSTED_BACKENDS[_class_name(self._store())]

    def put(self, entry: str, secret: bytes) -> None:
        store = self._store()
        _call(lambda: store.set_password(_SERVICE, entry, secret.hex()))

    def get(self, entry: str) -> bytes | None:
        store = self._store()
        kept = _call(lambda: store.get_password(_SERVICE, entry))
        return None if kept is None else _call(lambda: bytes.fromhex(kept))

    def remove(self, entry: str) -> None:
        if self.get(entry) is not None:
            store = self._store()
            _call(lambda: store.delete_password(_SERVICE, entry))

    def _store(self) -> "KeyringBackend":
        for store in _call(lambda: list(self._find())):
            if _class_name(store) in TRUSTED_BACKENDS:
                return store
        raise Problem(Code.KEYSTORE_MISSING)


def _class_name(store: "KeyringBackend") -> str:
    """Return the exact class of *store*: a subclass of a trusted store is not trusted."""
    kind = type(store)
    return f"{kind.__module__}.{kind.__qualname__}"


def _call(call: Callable[[], _T]) -> _T:
    """Raise KEYSTORE_FAILED."""
    try:
        return call()
    except Exception:  # noqa: BLE001  each system has its own, and its text may hold secrets
        raise Problem(Code.KEYSTORE_FAILED) from None
