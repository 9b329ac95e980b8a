"""A laptop's forgotten passphrase: words from head office, and a new passphrase.

The trainer reads the mark of the laptop's recovery page out, head office reads twelve
words back once two people allowed it, and with them the trainer chooses another
passphrase. Nothing on the laptop changes but its key ring. The words are spent then:
another secret takes the place of theirs, and travels with the next exchange.
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
from fieldreg.services.installation import laptop_recovery
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.lifecycle import (
    Installation,
    Tools,
    open_installation,
    reuse_unlocked,
)
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.keys import EscrowedSecret, RecoveryDisclosure


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The twelve *words* that open the laptop whose recovery page shows *mark*."""

    words: tuple[str, ...] = field(repr=False)
    mark: str
    received_on: str
    allowed_by: tuple[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class LaptopRecoverySecrets:
    """The *marks* of what can be read out for one laptop, the latest first."""

    device: Device
    marks: tuple[str, ...]
    received_on: str


@needs(Permission.VIEW_LAPTOPS)
def list_recovery_secrets(installation: Installation) -> list[LaptopRecoverySecrets]:
    """Tell for which laptops words can be read out.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    found = []
    for device in installation.store.devices.list_all():
        held = installation.store.keys.list_secrets_of(device.id)
        marks = tuple(one.ring_mark for one in held)
        found.append(LaptopRecoverySecrets(device, marks, held[0].received_on if held else ""))
    return found


@needs(Permission.VIEW_LAPTOPS)
def list_recovery_readings(installation: Installation) -> list[tuple[str, RecoveryDisclosure]]:
    """Give every reading with the name of its laptop, the latest first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    names = {one.id: one.name for one in installation.store.devices.list_all()}
    noted = installation.store.keys.list_disclosures()
    return [(names.get(one.device, ""), one) for one in noted]


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
    """Give the words that open the laptop called *name*, to two people; it is noted.

    *first* and *second* are their passphrases. Without a *mark* the latest is taken.

    Raises:
        Problem: NOT_TWO_PEOPLE, and as `secret_of`.
    """
    found = find_recovery_secret(installation, name, mark)
    people = key_escrow.verify_two_people(installation, first, second)
    keys, store = installation.head_office_keys(), installation.store
    plain = open_sealed(found.sealed, *keys.opening_identities)
    day = installation.tools.clock.today().isoformat()
    with store.transaction():
        store.keys.note_disclosure(
            RecoveryDisclosure(found.device, found.ring_mark, day, *people, reason.strip() or None)
        )
    words = spell_recovery_secret(plain, installation.tools.word_lists)
    return RecoveryWords(tuple(words), found.ring_mark, found.received_on, people)


@needs(Permission.MANAGE_LAPTOPS)
def find_recovery_secret(installation: Installation, name: str, mark: str) -> EscrowedSecret:
    """Give what opens the laptop called *name* by that *mark* as typed, or else its latest.

    Of one that was cut off nothing is given: whoever has it may be the one who telephones.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, LAPTOP_REVOKED; RECOVERY_UNHEARD where no
            secret came from it, or none of that mark.
    """
    line = laptop_registry.find_laptop(installation, name)
    if line.state is LaptopState.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    device = line.device
    held = installation.store.keys.list_secrets_of(device.id)
    wanted = "".join(mark.split()).upper()
    if wanted:
        held = [one for one in held if one.ring_mark == wanted]
    if not held:
        facts = {"mark": wanted} if wanted else {}
        raise Problem(Code.RECOVERY_UNHEARD, laptop=device.name, **facts)
    return held[0]


def load_recovery_mark(folder: Path) -> str:
    """Give the mark of the laptop in *folder*, locked as it is; empty where it has none.

    Raises:
        Problem: NO_INSTALLATION, KEYRING_DAMAGED, DISK_FAILED.
    """
    home = Home(folder)
    home.require_installation()
    return home.read_keyring().recovery_mark


def list_users_by_recovery_words(folder: Path, words: str, tools: Tools) -> tuple[str, ...]:
    """Give the trainers of the laptop in *folder* to whoever has its recovery *words*.

    Raises:
        Problem: RECOVERY_WORDS_WRONG; NO_INSTALLATION, KEYRING_DAMAGED, DISK_FAILED.
    """
    home = Home(folder)
    home.require_installation()
    ring = home.read_keyring()
    return ring.list_names(ring.unlock_by_recovery(parse_recovery_words(words, tools.word_lists)))


def reset_passphrase(
    folder: Path, words: str, passphrase: str, tools: Tools, *, trainer: str = ""
) -> Installation:
    """Open the laptop in *folder* by its recovery *words*; *passphrase* holds from now on.

    It is the passphrase of *trainer*, who need not be named where only one works there.

    Raises:
        Problem: RECOVERY_WORDS_WRONG, TRAINER_UNCLEAR, NOT_FOUND, WEAK_PASSPHRASE,
            PASSPHRASE_TAKEN, and as `installing.unlock`; the words still hold then.
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
    reset = ring.with_next_cost(tools.kdf_tuning.tune()).with_reset_passphrase(
        key, name, passphrase
    )
    installation = open_installation(folder, tools, reuse_unlocked(ring, UnlockedKey(key, name)))
    try:
        laptop_recovery.renew_recovery_secret(home, installation.store, key, reset)
    except BaseException:
        installation.close()
        raise
    return installation
