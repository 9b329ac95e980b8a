"""Handing the laptop back: the trainer shows a PIN or passphrase before her pages are shown.

A PIN is no key to anything:
`docs/decisions/0009-a-handover-ends-locked-and-a-pin-opens-no-file.md`.
"""

from dataclasses import dataclass
from typing import Any, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_ring.pins import PinVerifier
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import HANDED_OVER, PINS
from fieldreg.store.store import Store

MAX_PIN_TRIES: Final = 5

_VERIFIER, _TRIES = "verifier", "tries"  # of each name in `PINS`


@dataclass(frozen=True, slots=True)
class PinStatus:
    is_set: bool
    tries_left: int

    @property
    def is_usable(self) -> bool:
        return self.is_set and self.tries_left > 0


@needs(Permission.VIEW_OVERVIEW)
def load_pin_status(installation: Installation) -> PinStatus:
    pin = installation.store.metadata.read(PINS).get(installation.user_name)
    return PinStatus(pin is not None, MAX_PIN_TRIES - (pin or {}).get(_TRIES, 0))


@needs(Permission.VIEW_OVERVIEW)
def set_pin(installation: Installation, passphrase: str, pin: str) -> None:
    """Set the PIN, at the cost of a guess on this machine today.

    Raises WRONG_PASSPHRASE if *passphrase* is not the trainer's own; WEAK_PIN.
    """
    _require_own_passphrase(installation, passphrase)
    verifier = PinVerifier.create(pin, installation.tools.kdf_tuning.tune())
    _write_pin(installation, {_VERIFIER: verifier.to_body(), _TRIES: 0})


@needs(Permission.VIEW_OVERVIEW)
def remove_pin(installation: Installation) -> None:
    with installation.store.transaction():
        forget_pin(installation.store, installation.user_name)


def forget_pin(store: Store, name: str) -> None:
    pins = store.metadata.read(PINS)
    if pins.pop(name, None) is not None:
        store.metadata.write(PINS, pins)


@needs(Permission.REGISTER_PEOPLE)
def begin_handover(installation: Installation) -> PinStatus:
    _note_handed_over(installation, is_handed_over=True)
    return load_pin_status(installation)


@needs(Permission.VIEW_OVERVIEW)
def take_back_by_pin(installation: Installation, pin: str) -> None:
    """End the handover if *pin* is the trainer's.

    Raises WRONG_PIN with the number of tries that are *left*; PIN_USED_UP, also without a PIN.
    """
    with installation.store.transaction():
        found = installation.store.metadata.read(PINS).get(installation.user_name)
        if found is None or found[_TRIES] >= MAX_PIN_TRIES:
            raise Problem(Code.PIN_USED_UP)
        tries = found[_TRIES] + 1
        _write_pin(installation, found | {_TRIES: tries})
    if not PinVerifier.from_body(found[_VERIFIER]).matches(pin):
        left = MAX_PIN_TRIES - tries
        raise Problem(Code.WRONG_PIN, left=left) if left else Problem(Code.PIN_USED_UP)
    end_handover(installation)


@needs(Permission.VIEW_OVERVIEW)
def take_back_by_passphrase(installation: Installation, passphrase: str) -> None:
    """Raise WRONG_PASSPHRASE."""
    _require_own_passphrase(installation, passphrase)
    end_handover(installation)


@needs(Permission.VIEW_OVERVIEW)
def end_handover(installation: Installation) -> None:
    with installation.store.transaction():
        _note_handed_over(installation, is_handed_over=False)
        found = installation.store.metadata.read(PINS).get(installation.user_name)
        if found is not None:
            _write_pin(installation, found | {_TRIES: 0})


def _require_own_passphrase(installation: Installation, passphrase: str) -> None:
    """Raise WRONG_PASSPHRASE for another trainer's: her work would get this one's name."""
    unlocked = installation.home.read_keyring().unlock(passphrase)
    if unlocked.trainer_name != installation.user_name:
        raise Problem(Code.WRONG_PASSPHRASE)


def _note_handed_over(installation: Installation, *, is_handed_over: bool) -> None:
    with installation.store.transaction():
        installation.store.metadata.write(HANDED_OVER, is_handed_over)


def _write_pin(installation: Installation, pin: dict[str, Any]) -> None:
    with installation.store.transaction():
        pins = installation.store.metadata.read(PINS)
        installation.store.metadata.write(PINS, pins | {installation.user_name: pin})
