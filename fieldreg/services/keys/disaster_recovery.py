"""Rebuilding: head office again from the copy of its keys, by two of three people.

Where the machine is lost it is made out of a backup, whose own passphrase nobody need
know; or of the database on the server, where that stands; or of nothing, and laptops hand back what head office once said and bring again what
they wrote. Where only the passphrase was forgotten, the register that stands here is
opened. Either way it is the same head office for its laptops, and goes on in a higher
epoch; what the copy knows of keys that a backup is too old for, it knows from then on.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets, OpenedEscrow
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey
from fieldreg.services.backups.backup_files import restore_backup_with
from fieldreg.services.host.atomic_write import read_limited, write_atomically
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.lifecycle import (
    Installation,
    Tools,
    attach_to_database,
    create_head_office_with_keys,
    draw_later_epoch,
    open_installation,
    open_store_engine,
    reuse_unlocked,
)
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import record_rights
from fieldreg.store.keys import RecoveryDisclosure
from fieldreg.store.store import Store

_LIMIT_BYTES = 1 << 20

NewKeyRing = tuple[KeyRing, UnlockedKey]


@dataclass(frozen=True, slots=True)
class RecoveryTarget:
    """Who opens head office from now on, and the database where it is, None for a file."""

    officer: str
    passphrase: str = field(repr=False)
    url: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RecoveredOffice:
    """Head office again, and who of the three people opened the copy of its keys."""

    installation: Installation
    opened_by: tuple[str, str] = field(repr=False)


def read_key_escrow(file: Path) -> EscrowDocument:
    """Read the copy out of a *file* in which its lines stand: the sheet, or typed ones.

    Raises:
        Problem: FILE_UNREADABLE; COPY_UNREADABLE, with the `line` where there is a slip.
    """
    try:
        read = read_limited(file, _LIMIT_BYTES)
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=file.name) from None
    return EscrowDocument.from_text(read.decode("utf-8-sig", "replace"))


def recover_head_office(
    folder: Path,
    copy: EscrowDocument,
    first: str,
    second: str,
    tools: Tools,
    *,
    seat: RecoveryTarget,
    backup: Path | None = None,
) -> RecoveredOffice:
    """Make a working head office in *folder* from its key *copy*.

    *first* and *second* are the passphrases of two of the three. With a *backup* it is
    that register; without, the one that stands in *folder* or in the database of *seat*,
    or else an empty one.

    Raises:
        Problem: COPY_STAYS_SHUT; COPY_FOREIGN where the register or the backup is of
            another head office; WEAK_PASSPHRASE, NAME_MISSING, PASSPHRASE_TAKEN;
            INSTALLATION_EXISTS for a backup where a register stands; and as
            `installing.unlock`, `safekeeping.restore` and `installing.begin_head_office`.
    """
    opened = copy.open(first, second)
    home = Home(folder)
    take = partial(_taken, key=opened.secrets.store_key, seat=seat, cost=tools.kdf_tuning.tune())
    if backup is not None:
        installation = restore_backup_with(folder, backup, take, tools, seat.url)
    elif home.exists() or home.database_file.is_file():
        installation = _opened_again(home, take, tools)
    else:
        installation = _found_again(folder, take, tools, seat) or _begun_again(
            folder, opened.secrets, tools, seat
        )
    try:
        _adopt(installation, opened)
    except BaseException:
        installation.close()
        raise
    return RecoveredOffice(installation, opened.opener_names)


def _taken(ring: KeyRing, *, key: bytes, seat: RecoveryTarget, cost: KdfCost) -> NewKeyRing:
    """Give the ring that opens for whoever sits at *seat* alone, and what it gives.

    The former *ring* tells whether it is for the same store.
    """
    name = seat.officer.strip()
    try:
        ring.list_names(key)
    except Problem:
        raise Problem(Code.COPY_FOREIGN) from None
    fresh = KeyRing.create(cost).with_passphrase(key, name, seat.passphrase)
    return fresh, UnlockedKey(key, name)


def _opened_again(home: Home, take: Callable[[KeyRing], NewKeyRing], tools: Tools) -> Installation:
    """Open the register that stands here, whose ring may be damaged or gone."""
    with home.locked() as lock:
        try:
            former = home.read_keyring() if home.exists() else None
        except Problem as problem:
            if problem.code is not Code.KEYRING_DAMAGED:
                raise
            former = None
        ring, unlocked = take(former or KeyRing.create(tools.kdf_tuning.tune()))
        # What stands here is proven to open before its ring is replaced.
        with closing(Store(open_store_engine(home, unlocked.key, tools))):
            pass
        write_atomically(home.keyring_file, ring.to_bytes())
        lock.release()
    return open_installation(home.folder, tools, reuse_unlocked(ring, unlocked))


def _found_again(
    folder: Path, take: Callable[[KeyRing], NewKeyRing], tools: Tools, seat: RecoveryTarget
) -> Installation | None:
    """Open the register that stands on its server, where only the machine is lost."""
    if seat.url is None:
        return None
    ring, unlocked = take(KeyRing.create(tools.kdf_tuning.tune()))
    address = DatabaseAddress.create(seat.url, tools.entropy)
    try:
        engine = tools.connect_to_server(
            address.url, unlocked.key, installation_id=address.installation_id
        )
        with closing(Store(engine)) as store:
            store.metadata.load_all()
    except Problem as problem:
        if problem.code is Code.DATABASE_FOREIGN:
            return None  # nothing of ours is there; beginning finds out whether anything is
        raise
    return attach_to_database(folder, address, ring, unlocked, tools)


def _begun_again(
    folder: Path, held: EscrowedSecrets, tools: Tools, seat: RecoveryTarget
) -> Installation:
    """Begin an empty register for the same head office, past all that it once said."""
    day = tools.clock.today().isoformat()
    return create_head_office_with_keys(
        folder,
        seat.passphrase,
        tools,
        keys=held.keys,
        trust=TrustList.begin(held.keys, issued_on=day, after=held.trust_version),
        epoch=held.epoch,  # `_adopt` goes past it
        name=held.office,
        officer=seat.officer,
        url=seat.url,
    )


def _adopt(installation: Installation, opened: OpenedEscrow) -> None:
    """Take what the copy knows of keys and of time and the register does not."""
    store, held, tools = installation.store, opened.secrets, installation.tools
    day = tools.clock.today().isoformat()
    with store.transaction():
        keys = installation.head_office_keys()
        gone = [one.recipient for one in store.keys.list_former_keys() if one.destroyed_on]
        known = {one.recipient.key_id for one in keys.opening_identities}
        is_newer = held.keys.identity.recipient.key_id not in {*known, *gone}
        joined = keys.merge(held.keys, is_newer=is_newer).without_identities(gone)
        if joined != keys:
            key_escrow.replace_office_keys(store, joined, day)
        epoch = int(store.metadata.get("epoch") or b"1")
        if held.epoch >= epoch:
            store.metadata.put("epoch", str(draw_later_epoch(held.epoch, tools.entropy)).encode())
        store.keys.note_disclosure(RecoveryDisclosure(0, "", day, *opened.opener_names, None))
        # Whoever held the roles before may be gone, and somebody has to give them anew.
        record_rights(store, installation.user_name, ALL_RIGHTS, installation.author())
    installation.user_rights.refresh()
