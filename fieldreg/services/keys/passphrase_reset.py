"""A laptop's forgotten passphrase: words from head office, and a new passphrase.

The trainer reads the mark of the laptop's recovery page out, head office reads twelve
words back once two people allowed it, and with them the trainer chooses another
passphrase. Nothing on the laptop changes but its key ring. The words are spent then:
another secret takes the place of theirs, and travels with the next exchange.
"""

from dataclasses import dataclass, field
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.keys.key_ring.store_key_ring import Unlocked
from fieldreg.keys.sealing import open_sealed
from fieldreg.keys.word_lists import recovery_secret, recovery_words
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import State
from fieldreg.services.installation import laptop_recovery
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.lifecycle import (
    Installation,
    Tools,
    enter,
    opened_before,
)
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs
from fieldreg.store.devices import Device
from fieldreg.store.keys import KeptSecret, Reading


@dataclass(frozen=True, slots=True)
class Words:
    """The twelve *words* that open the laptop whose recovery page shows *mark*."""

    words: tuple[str, ...] = field(repr=False)
    mark: str
    came_on: str
    allowed_by: tuple[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class LaptopSecrets:
    """The *marks* of what can be read out for one laptop, the latest first."""

    device: Device
    marks: tuple[str, ...]
    came_on: str


@needs(Verb.SEE_LAPTOPS)
def secrets_held(installation: Installation) -> list[LaptopSecrets]:
    """Tell for which laptops words can be read out.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    found = []
    for device in installation.store.devices.all():
        held = installation.store.custody.secrets_of(device.id)
        marks = tuple(one.mark for one in held)
        found.append(LaptopSecrets(device, marks, held[0].came_on if held else ""))
    return found


@needs(Verb.SEE_LAPTOPS)
def readings(installation: Installation) -> list[tuple[str, Reading]]:
    """Give every reading with the name of its laptop, the latest first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    names = {one.id: one.name for one in installation.store.devices.all()}
    noted = installation.store.custody.readings()
    return [(names.get(one.device, ""), one) for one in noted]


@needs(Verb.KEEP_LAPTOPS)
def read_words(
    installation: Installation,
    name: str,
    first: str,
    second: str,
    *,
    mark: str = "",
    reason: str = "",
) -> Words:
    """Give the words that open the laptop called *name*, to two people; it is noted.

    *first* and *second* are their passphrases. Without a *mark* the latest is taken.

    Raises:
        Problem: NOT_TWO_PEOPLE, and as `secret_of`.
    """
    found = secret_of(installation, name, mark)
    people = key_escrow.two_people(installation, first, second)
    keys, store = installation.head_office_keys(), installation.store
    plain = open_sealed(found.sealed, *keys.opening)
    day = installation.tools.clock.today().isoformat()
    with store.transaction():
        store.custody.note_reading(
            Reading(found.device, found.mark, day, *people, reason.strip() or None)
        )
    words = recovery_words(plain, installation.tools.words)
    return Words(tuple(words), found.mark, found.came_on, people)


@needs(Verb.KEEP_LAPTOPS)
def secret_of(installation: Installation, name: str, mark: str) -> KeptSecret:
    """Give what opens the laptop called *name* by that *mark* as typed, or else its latest.

    Of one that was cut off nothing is given: whoever has it may be the one who telephones.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, LAPTOP_REVOKED; RECOVERY_UNHEARD where no
            secret came from it, or none of that mark.
    """
    line = laptop_registry.named(installation, name)
    if line.state is State.REVOKED:
        raise Problem(Code.LAPTOP_REVOKED)
    device = line.device
    held = installation.store.custody.secrets_of(device.id)
    wanted = "".join(mark.split()).upper()
    if wanted:
        held = [one for one in held if one.mark == wanted]
    if not held:
        facts = {"mark": wanted} if wanted else {}
        raise Problem(Code.RECOVERY_UNHEARD, laptop=device.name, **facts)
    return held[0]


def mark_here(folder: Path) -> str:
    """Give the mark of the laptop in *folder*, locked as it is; empty where it has none.

    Raises:
        Problem: NO_INSTALLATION, KEYRING_DAMAGED, DISK_FAILED.
    """
    home = Home(folder)
    home.demand()
    return home.read_ring().recovery_mark


def whose(folder: Path, words: str, tools: Tools) -> tuple[str, ...]:
    """Give the trainers of the laptop in *folder* to whoever has its recovery *words*.

    Raises:
        Problem: RECOVERY_WORDS_WRONG; NO_INSTALLATION, KEYRING_DAMAGED, DISK_FAILED.
    """
    home = Home(folder)
    home.demand()
    ring = home.read_ring()
    return ring.names(ring.unlock_by_recovery(recovery_secret(words, tools.words)))


def recover(
    folder: Path, words: str, passphrase: str, tools: Tools, *, trainer: str = ""
) -> Installation:
    """Open the laptop in *folder* by its recovery *words*; *passphrase* holds from now on.

    It is the passphrase of *trainer*, who need not be named where only one works there.

    Raises:
        Problem: RECOVERY_WORDS_WRONG, TRAINER_UNCLEAR, NOT_FOUND, WEAK_PASSPHRASE,
            PASSPHRASE_TAKEN, and as `installing.unlock`; the words still hold then.
    """
    home = Home(folder)
    home.demand()
    ring = home.read_ring()
    key = ring.unlock_by_recovery(recovery_secret(words, tools.words))
    names = ring.names(key)
    if not trainer and len(names) != 1:
        raise Problem(Code.TRAINER_UNCLEAR)
    name = trainer.strip() or names[0]
    if name not in names:
        raise Problem(Code.NOT_FOUND)
    reset = ring.at_cost(tools.hardness.tune()).with_reset(key, name, passphrase)
    installation = enter(folder, tools, opened_before(ring, Unlocked(key, name)))
    try:
        laptop_recovery.renew(home, installation.store, key, reset)
    except BaseException:
        installation.close()
        raise
    return installation
