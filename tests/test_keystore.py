"""The system's key store: those that are trusted, and nothing that only looks like one."""

import sys

import pytest
from keyring.errors import KeyringLocked

from fieldreg.domain.problems import Code
from fieldreg.keystore import TRUSTED_BACKENDS, SystemKeyStore, list_backends
from tests.keys.refusals import refused
from tests.support.keystores import backend, keystore

SECRET = bytes(range(32))


@pytest.mark.parametrize("kind", TRUSTED_BACKENDS)
def test_a_trusted_store_keeps_a_secret_and_forgets_it(kind):
    store = keystore(backend(kind))
    assert store.name() == TRUSTED_BACKENDS[kind]
    assert store.get("entry") is None
    store.put("entry", SECRET)
    assert store.get("entry") == SECRET
    assert store.get("another") is None
    store.remove("entry")
    store.remove("entry")
    assert store.get("entry") is None


@pytest.mark.parametrize(
    "kind",
    [
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
        "keyrings.alt.Gnome.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyring.backends.SecretService.Keyring.Inner",
        "somewhere.SecretService.Keyring",
        "__main__.Keyring",
    ],
)
def test_a_store_that_is_not_trusted_is_never_asked(kind):
    untrusted = backend(kind)
    store = keystore(untrusted)
    for ask in (
        store.name,
        lambda: store.put("entry", SECRET),
        lambda: store.get("entry"),
        lambda: store.remove("entry"),
    ):
        with refused(Code.KEYSTORE_MISSING):
            ask()
    assert untrusted.kept == {}


def test_a_store_made_from_a_trusted_one_is_another():
    class Cuckoo(type(backend())):
        pass

    with refused(Code.KEYSTORE_MISSING):
        keystore(Cuckoo()).put("entry", SECRET)


def test_a_trusted_store_is_found_behind_one_that_is_not():
    plain, trusted = backend("keyrings.alt.file.PlaintextKeyring"), backend()
    keystore(plain, trusted).put("entry", SECRET)
    assert (plain.kept, len(trusted.kept)) == ({}, 1)


def test_neither_a_setting_nor_a_plug_in_chooses_the_store(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    assert {f"{type(one).__module__}.{type(one).__qualname__}" for one in list_backends()} <= set(
        TRUSTED_BACKENDS
    )
    assert not [name for name in sys.modules if name.startswith("keyrings")]


def test_a_system_without_a_store_says_so():
    with refused(Code.KEYSTORE_MISSING):
        keystore().name()


def test_what_a_store_refuses_with_never_goes_on():
    def refuse(*_asked):
        raise KeyringLocked("the secret is 000102030405")

    store = keystore(backend(set_password=refuse, get_password=refuse))
    for ask in (lambda: store.put("entry", SECRET), lambda: store.get("entry")):
        with refused(Code.KEYSTORE_FAILED) as refusal:
            ask()
        assert refusal.facts == {}


def test_a_secret_that_somebody_altered_is_none():
    trusted = backend()
    store = keystore(trusted)
    store.put("entry", SECRET)
    trusted.kept["fieldreg", "entry"] = "no hexadecimal"
    with refused(Code.KEYSTORE_FAILED):
        store.get("entry")


def test_a_system_whose_stores_cannot_be_looked_for_has_failed():
    def find():
        raise OSError

    with refused(Code.KEYSTORE_FAILED):
        SystemKeyStore(find).name()
