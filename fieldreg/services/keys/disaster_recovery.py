"""Disaster recovery: head office again from its key escrow, by two of the three holders.

A lost machine is rebuilt from a backup, whose passphrase is not needed; from the server's database;
or empty, and then laptops return its answers and send their changes again. It stays the same head
office, in a higher epoch, with keys of the escrow that a backup lacks.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets, OpenedEscrow
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey, draw_seed
from fieldreg.services.backups import restore_backup_with
from fieldreg.services.host.file_writing import read_limited, write_atomically
from fieldreg.services.installation.home import DatabaseAddress, Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import (
    attach_to_database,
    create_head_office_with_keys,
    draw_later_epoch,
    open_installation,
    open_store_engine,
    reuse_unlocked,
)
from fieldreg.services.keys import key_escrow
from fieldreg.store.keys import RecoveryDisclosure
from fieldreg.store.metadata import EPOCH
from fieldreg.store.store import Store

_LIMIT_BYTES = 1 << 20

NewKeyRing = tuple[KeyRing, UnlockedKey]


@dataclass(frozen=True, slots=True)
class RecoveryTarget:
    officer: str
    passphrase: str = field(repr=False)
    url: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RecoveredOffice:
    installation: Installation
    opened_by: tuple[str, str] = field(repr=False)


def read_key_escrow(file: Path) -> EscrowDocument:
    """Raises FILE_UNREADABLE; COPY_UNREADABLE, with the `line` of a mistake."""
    text = read_limited(file, _LIMIT_BYTES).decode("utf-8-sig", "replace")
    return EscrowDocument.from_text(text)


def recover_head_office(
    folder: Path,
    copy: EscrowDocument,
    first: str,
    second: str,
    tools: Tools,
    *,
    target: RecoveryTarget,
    backup: Path | None = None,
) -> RecoveredOffice:
    """Make a working head office in *folder* from *copy* and two holders' passphrases.

    Without a *backup* the store in *folder* or in the database of *target* is opened, or else an
    empty one is created. Raises COPY_STAYS_SHUT; COPY_FOREIGN for the store of another head office;
    COPY_REPLACED; WEAK_PASSPHRASE, NAME_MISSING, PASSPHRASE_TAKEN; INSTALLATION_EXISTS with a
    backup; and as `unlock`, `restore_backup` and `create_head_office`.
    """
    opened = copy.open(first, second)
    home = Home(folder)
    take = partial(
        _renew_ring, key=opened.secrets.store_key, target=target, cost=tools.kdf_tuning.tune()
    )
    if backup is not None:
        installation = restore_backup_with(folder, backup, take, tools, target.url)
    elif home.exists() or home.database_file.is_file():
        installation = _reopen(home, take, tools, opened.secrets)
    else:
        installation = _attach(folder, take, tools, target) or _create_empty(
            folder, opened.secrets, tools, target
        )
    try:
        _adopt(installation, opened)
    except BaseException:
        installation.close()
        raise
    return RecoveredOffice(installation, opened.opener_names)


def _renew_ring(ring: KeyRing, *, key: bytes, target: RecoveryTarget, cost: KdfCost) -> NewKeyRing:
    name = target.officer.strip()
    try:
        ring.list_names(key)
    except Problem:
        raise Problem(Code.COPY_FOREIGN) from None
    seed = draw_seed()
    new_ring = KeyRing.create(cost).with_passphrase(key, name, target.passphrase, seed)
    return new_ring, UnlockedKey(key, name, seed=seed)


def _reopen(
    home: Home, take: Callable[[KeyRing], NewKeyRing], tools: Tools, secrets: EscrowedSecrets
) -> Installation:
    with home.locked() as lock:
        try:
            former = home.read_keyring() if home.exists() else None
        except Problem as problem:
            if problem.code is not Code.KEYRING_DAMAGED:
                raise
            former = None
        ring, unlocked = take(former or KeyRing.create(tools.kdf_tuning.tune()))
        # The store must open before its ring is replaced.
        with closing(Store(open_store_engine(home, unlocked.key, tools))) as store:
            key_escrow.require_newest(store, secrets)
        write_atomically(home.keyring_file, ring.to_bytes())
        lock.release()
    return open_installation(home.folder, tools, reuse_unlocked(ring, unlocked))


def _attach(
    folder: Path, take: Callable[[KeyRing], NewKeyRing], tools: Tools, target: RecoveryTarget
) -> Installation | None:
    if target.url is None:
        return None
    ring, unlocked = take(KeyRing.create(tools.kdf_tuning.tune()))
    address = DatabaseAddress.create(target.url, tools.entropy)
    try:
        engine = tools.connect_to_server(
            address.url, unlocked.key, installation_id=address.installation_id
        )
        with closing(Store(engine)) as store:
            store.metadata.load_all()
    except Problem as problem:
        if problem.code is Code.DATABASE_FOREIGN:
            return None  # nothing of ours; creating refuses a database that is not empty
        raise
    return attach_to_database(folder, address, ring, unlocked, tools)


def _create_empty(
    folder: Path, secrets: EscrowedSecrets, tools: Tools, target: RecoveryTarget
) -> Installation:
    day = tools.clock.today().isoformat()
    return create_head_office_with_keys(
        folder,
        target.passphrase,
        tools,
        keys=secrets.keys,
        trust=TrustList.begin(secrets.keys, issued_on=day, after=secrets.trust_version),
        epoch=secrets.epoch,  # `_adopt` raises it
        name=secrets.office,
        officer=target.officer,
        url=target.url,
    )


def _adopt(installation: Installation, opened: OpenedEscrow) -> None:
    store, secrets, tools = installation.store, opened.secrets, installation.tools
    day = installation.day
    with store.transaction():
        keys = installation.head_office_keys()
        destroyed = [key.recipient for key in store.keys.list_former_keys() if key.destroyed_on]
        known = {identity.recipient.key_id for identity in keys.opening_identities}
        is_newer = secrets.keys.identity.recipient.key_id not in {*known, *destroyed}
        merged = keys.merge(secrets.keys, is_newer=is_newer).without_identities(destroyed)
        if merged != keys:
            key_escrow.replace_office_keys(store, merged, day)
        if secrets.epoch >= store.metadata.read(EPOCH):
            store.metadata.write(EPOCH, draw_later_epoch(secrets.epoch, tools.entropy))
        store.keys.note_disclosure(RecoveryDisclosure(0, "", day, *opened.opener_names, None))
        # The former administrators may be gone, and an administrator is needed.
        if installation.authority:
            installation.authority.recover(
                installation.user_name, secrets.recovery_seed, secrets.officers
            )
    installation.user_rights.refresh()
