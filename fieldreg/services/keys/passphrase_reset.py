"""A laptop's forgotten passphrase: recovery words from head office, and a new passphrase.

The trainer reads the recovery page's mark out, and head office reads twelve words back once two
people allowed it.
"""

from dataclasses import dataclass, field
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_ring.store_key_ring import UnlockedKey
from fieldreg.keys.sealing import open_sealed
from fieldreg.keys.word_lists import parse_recovery_words, spell_recovery_secret
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.installation import unlock_methods
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import open_installation, reuse_unlocked
from fieldreg.services.keys import key_escrow
from fieldreg.services.user_session import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.keys import EscrowedSecret, RecoveryDisclosure


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    words: tuple[str, ...] = field(repr=False)
    mark: str
    received_on: str
    allowed_by: tuple[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class LaptopRecoverySecrets:
    device: Device
    marks: tuple[str, ...]
    received_on: str


@needs(Permission.VIEW_LAPTOPS)
def list_recovery_secrets(installation: Installation) -> list[LaptopRecoverySecrets]:
    installation.head_office_keys()
    rows = []
    for device in installation.store.devices.list_all():
        secrets = installation.store.keys.list_secrets_of(device.id)
        marks = tuple(secret.ring_mark for secret in secrets)
        rows.append(LaptopRecoverySecrets(device, marks, secrets[0].received_on if secrets else ""))
    return rows


@needs(Permission.VIEW_LAPTOPS)
def list_recovery_readings(installation: Installation) -> list[tuple[str, RecoveryDisclosure]]:
    installation.head_office_keys()
    names = {device.id: device.name for device in installation.store.devices.list_all()}
    readings = installation.store.keys.list_disclosures()
    return [(names.get(reading.device, ""), reading) for reading in readings]


@needs(Permission.MANAGE_LAPTOPS)
def read_recovery_words(
    installation: Installation,
    name: str,
    first: str,
    second: str,
    *,
    mark: str = "",
    reason: str = "",
) -> RecoveryWords:
    """Return a laptop's words to two people; record it.

    Raises NOT_TWO_PEOPLE, and as `find_recovery_secret`.
    """
    secret = find_recovery_secret(installation, name, mark)
    people = key_escrow.verify_two_people(installation, first, second)
    keys, store = installation.head_office_keys(), installation.store
    plain = open_sealed(secret.sealed, *keys.opening_identities)
    day = installation.day
    with store.transaction():
        store.keys.note_disclosure(
            RecoveryDisclosure(
                secret.device, secret.ring_mark, day, *people, reason.strip() or None
            )
        )
    words = spell_recovery_secret(plain, installation.tools.word_lists)
    return RecoveryWords(tuple(words), secret.ring_mark, secret.received_on, people)


@needs(Permission.MANAGE_LAPTOPS)
def find_recovery_secret(installation: Installation, name: str, mark: str) -> EscrowedSecret:
    """Return a laptop's secret with *mark* as typed, or its latest.

    A revoked laptop is refused: the caller on the telephone may have stolen it. Raises
    NOT_HEAD_OFFICE, NOT_FOUND, LAPTOP_REVOKED, RECOVERY_UNHEARD.
    """
    line = laptop_registry.find_laptop(installation, name)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    device = line.device
    secrets = installation.store.keys.list_secrets_of(device.id)
    wanted = "".join(mark.split()).upper()
    if wanted:
        secrets = [secret for secret in secrets if secret.ring_mark == wanted]
    if not secrets:
        facts = {"mark": wanted} if wanted else {}
        raise Problem(Code.RECOVERY_UNHEARD, laptop=device.name, **facts)
    return secrets[0]


def load_recovery_mark(folder: Path) -> str:
    """Return the mark of the locked laptop in *folder*, or "".

    Raises NO_INSTALLATION, KEYRING_DAMAGED, DISK_FAILED.
    """
    home = Home(folder)
    home.require_installation()
    return home.read_keyring().recovery_mark


def list_users_by_recovery_words(folder: Path, words: str, tools: Tools) -> tuple[str, ...]:
    """Raise RECOVERY_WORDS_WRONG, NO_INSTALLATION, KEYRING_DAMAGED or DISK_FAILED."""
    home = Home(folder)
    home.require_installation()
    ring = home.read_keyring()
    return ring.list_names(ring.unlock_by_recovery(parse_recovery_words(words, tools.word_lists)))


def reset_passphrase(
    folder: Path, words: str, passphrase: str, tools: Tools, *, trainer: str = ""
) -> Installation:
    """Open a laptop by its recovery *words*, and set a new *passphrase* for *trainer*.

    *trainer* may be empty where only one works there. Raises RECOVERY_WORDS_WRONG, TRAINER_UNCLEAR,
    NOT_FOUND, WEAK_PASSPHRASE, PASSPHRASE_TAKEN, and as `unlock`; the words stay valid then.
    """
    home = Home(folder)
    home.require_installation()
    ring = home.read_keyring()
    key = ring.unlock_by_recovery(parse_recovery_words(words, tools.word_lists))
    names = ring.list_names(key)
    if not trainer and len(names) != 1:
        raise Problem(Code.TRAINER_UNCLEAR)
    name = trainer.strip() or names[0]
    if name not in names:
        raise Problem(Code.NOT_FOUND)
    new_ring = ring.with_next_cost(tools.kdf_tuning.tune()).with_reset_passphrase(
        key, name, passphrase
    )
    installation = open_installation(folder, tools, reuse_unlocked(ring, UnlockedKey(key, name)))
    try:
        unlock_methods.renew_recovery_secret(home, installation.store, key, new_ring)
    except BaseException:
        installation.close()
        raise
    return installation
