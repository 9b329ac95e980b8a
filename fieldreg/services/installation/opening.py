"""Creating and opening an installation; every way ends in `open_installation`.

The ring is written last, so a folder without one is no installation yet. A possible copy, or an
older state, continues as another writer, so that no change number is used twice. Head office then
also begins a higher epoch.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from fieldreg.domain.log.ids import CATALOGUE_WRITER
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.domain.rights import ALL_RIGHTS, RECEIVER_RIGHTS
from fieldreg.domain.roles import InstallationRole
from fieldreg.keys.devices.certificates import Invitation
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.key_ring.passphrases import ESTIMATE, MIN_BITS, estimate_bits
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey, draw_seed, draw_store_key
from fieldreg.keys.signed_releases import read_releases
from fieldreg.keys.signing import SigningKey
from fieldreg.services import device_status
from fieldreg.services.host.environment import find_folder_problem
from fieldreg.services.host.file_writing import settle_interrupted_exports, write_atomically
from fieldreg.services.installation import hand_back
from fieldreg.services.installation.clone_detection import NONCE_BYTES, CloneDetector
from fieldreg.services.installation.erasure_list import ErasureListFile
from fieldreg.services.installation.home import DatabaseAddress, Home, InstallationLock
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.installation.unlock_methods import (
    KeyFinder,
    ensure_recovery_secret,
    find_key_by_keystore,
    find_key_by_passphrase,
)
from fieldreg.services.user_session import UserRights
from fieldreg.store.engines import Engine
from fieldreg.store.metadata import (
    ANSWERS_RECIPIENT,
    CERTIFICATE,
    EPOCH,
    HANDED_OVER,
    HEAD_OFFICE_KEY,
    HUB_CARD,
    KEYS,
    NAME,
    RECIPIENT,
    ROLE,
    TRUST_LIST,
    json_entry,
    text_entry,
)
from fieldreg.store.store import Store

_OpenedT = TypeVar("_OpenedT", Store, Installation)
_STRONG_PASSPHRASES: Final = json_entry(f"strong-passphrases-{MIN_BITS}-{ESTIMATE}", "[]")
"""The trainers whose passphrases have `MIN_BITS`; to judge one takes 20 MB of word lists."""

_LEAP_BITS: Final = 32  # so wide that no two starts meet, and 2³¹ of them fit 63 bits


def unlock(folder: Path, passphrase: str, tools: Tools) -> Installation:
    """Open the installation.

    Raises NO_INSTALLATION, STORE_IN_USE, WRONG_PASSPHRASE, KEYRING_DAMAGED, STORE_DAMAGED,
    STORE_TOO_NEW, DISK_FULL, DISK_FAILED, CANCELLED, and as the engine; nothing is changed.
    """
    find = find_key_by_passphrase(Home(folder), passphrase, tools.kdf_tuning)
    installation = open_installation(folder, tools, find)
    if installation.store.metadata.read(HANDED_OVER):
        with _closed_on_failure(installation):
            hand_back.end_handover(installation)
    if not _is_strong(installation, passphrase):
        return replace(installation, passphrase_problem=Problem(Code.PASSPHRASE_GUESSABLE))
    return installation


def _is_strong(installation: Installation, passphrase: str) -> bool:
    metadata = installation.store.metadata
    owners = metadata.read(_STRONG_PASSPHRASES)
    if installation.user_name in owners:
        return True
    if estimate_bits(passphrase) < MIN_BITS:
        return False
    with suppress(Problem), installation.store.transaction():  # a full disk
        metadata.write(_STRONG_PASSPHRASES, [*owners, installation.user_name])
    return True


def unlock_by_keystore(folder: Path, tools: Tools) -> Installation:
    """Open the installation as `unlock` does, unless a trainee may have it in hand.

    Raises KEYSTORE_MISSING, KEYSTORE_FAILED, KEYSTORE_EMPTY; HANDED_OVER where the program ended
    during a handover and no passphrase was entered since; and as `unlock`.
    """
    installation = open_installation(folder, tools, find_key_by_keystore(tools.keystore))
    if installation.store.metadata.read(HANDED_OVER):
        installation.close()
        raise Problem(Code.HANDED_OVER)
    return installation


def reuse_unlocked(ring: KeyRing, unlocked: UnlockedKey) -> KeyFinder:
    """Return a finder for exactly this *ring*, which spares another Argon2 run."""

    def find(read: KeyRing) -> UnlockedKey:
        if read != ring:
            raise Problem(Code.KEYRING_DAMAGED)
        return unlocked

    return find


def open_installation(folder: Path, tools: Tools, find: KeyFinder) -> Installation:
    """Raise as `unlock`."""
    home, host = Home(folder), tools.host
    home.require_installation()
    with home.locked() as lock:
        unlocked = find(home.read_keyring())
        host.note_opening()
        try:
            installation = _open(home, lock, unlocked, tools)
        except Problem as problem:
            raise host.note_not_opened(problem) from None
        host.note_opened()
        return installation


def _open(home: Home, lock: InstallationLock, unlocked: UnlockedKey, tools: Tools) -> Installation:
    detector = CloneDetector(tools.host, home.database_file)
    detector.allow_nonce(tools.entropy.bytes(NONCE_BYTES))
    engine = open_store_engine(home, unlocked.key, tools)
    with engine.interruptible(tools.is_to_stop):  # the first by a release reads everything
        opened = Store(engine)
    with _closed_on_failure(opened) as store:
        is_office = store.metadata.require(ROLE) is InstallationRole.HEAD_OFFICE
        authority = _load_authority(store, unlocked, tools) if is_office else None
        if (receiver := home.read_receiver(unlocked.key)) is not None:
            _check_receiver(store, receiver, tools)
        installation = Installation(
            home,
            store,
            role=InstallationRole.HEAD_OFFICE if is_office else InstallationRole.LAPTOP,
            name=store.metadata.require(NAME),
            user_name=unlocked.trainer_name,
            continuity_problem=detector.find_problem(store),
            store_key=unlocked.key,
            lock=lock,
            clone_detector=detector,
            erasure_list=ErasureListFile.for_store(
                store, home.folder, tools.host.user_data_dir(), authority, receiver
            ),
            authority=authority,
            tools=tools,
            user_rights=_find_rights(store, unlocked.trainer_name, receiver),
            receiver=receiver,
        )
        _begin(installation)
        return installation


def _begin(installation: Installation) -> None:
    store, tools = installation.store, installation.tools
    is_broken = installation.continuity_problem is not None
    begin_writer = partial(_begin_writer, store, tools, is_broken=is_broken)
    installation.clone_detector.commit_nonce(store, begin_writer)
    if not installation.is_head_office:
        ensure_recovery_secret(installation.home, store, installation.store_key)
    store.on_purge(installation.erasure_list.write_files)
    store.on_places_changed(tools.places.set_office_places)
    installation.erasure_list.merge_files(
        lambda: installation.home.read_keyring().list_names(installation.store_key)
    )
    settle_interrupted_exports(store)
    if installation.is_head_office:
        store.seal.digest.ensure_key(tools.entropy.bytes)
        _delete_unsigned_releases(store, installation.head_office_keys())
        device_status.note_confirmations(store)
        device_status.forget_put_away(store, tools.clock.today().isoformat())


def _check_receiver(store: Store, receiver: ReceiptSigner, tools: Tools) -> None:
    keys = HeadOfficeKeys.from_bytes(store.metadata.require(KEYS))
    trust = TrustList.from_bytes(store.metadata.require(TRUST_LIST), keys.verify_key)
    trust.require_receiver(receiver.key.verify_key, tools.clock.today().isoformat())


def _find_rights(store: Store, user_name: str, receiver: ReceiptSigner | None) -> UserRights:
    if receiver is not None:
        return UserRights(lambda: RECEIVER_RIGHTS, RECEIVER_RIGHTS)
    if store.metadata.require(ROLE) is InstallationRole.HEAD_OFFICE:
        return UserRights.at_head_office(store, user_name)
    return UserRights.unrestricted()


def _load_authority(store: Store, unlocked: UnlockedKey, tools: Tools) -> OfficeAuthority:
    key = SigningKey(unlocked.seed) if unlocked.seed else None
    return OfficeAuthority(
        store, unlocked.trainer_name, key, lambda: tools.clock.today().isoformat()
    )


def attach_to_database(
    folder: Path, address: DatabaseAddress, ring: KeyRing, unlocked: UnlockedKey, tools: Tools
) -> Installation:
    """Raise INSTALLATION_EXISTS, DISK_FULL, DISK_FAILED, and as `unlock`."""
    home = Home(folder)
    with home.creating():
        write_atomically(home.address_file, address.to_bytes(unlocked.key))
        CloneDetector(tools.host, home.database_file).reset()
        write_atomically(home.keyring_file, ring.to_bytes())
    return open_installation(folder, tools, reuse_unlocked(ring, unlocked))


def open_store_engine(home: Home, key: bytes, tools: Tools) -> Engine:
    """Raise DATABASE_ADDRESS_WRONG, and as the engine."""
    if (address := home.read_address(key)) is None:
        return tools.connect(home.store_file, key)
    return tools.connect_to_server(
        address.url,
        key,
        installation_id=address.installation_id,
        is_receiver=address.receiver is not None,
    )


def draw_writer_number(entropy: Entropy) -> int:
    """Draw 1 … 2³¹-2."""
    return entropy.bits(31) % CATALOGUE_WRITER or 1


def draw_later_epoch(epoch: int, entropy: Entropy) -> int:
    """Draw at random, so that two restores of one backup do not meet."""
    return epoch + 1 + entropy.bits(16)


@contextmanager
def _closed_on_failure(opened: _OpenedT) -> Iterator[_OpenedT]:
    try:
        yield opened
    except BaseException:
        opened.close()
        raise


def _begin_writer(store: Store, tools: Tools, *, is_broken: bool) -> None:
    """Begin another writer where continuity *is_broken*, in the open transaction.

    Head office does so at every opening, since its machine may have been restored unseen.
    """
    is_office = store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE
    draw = partial(draw_writer_number, tools.entropy)
    if is_office:
        store.restore_epochs.begin_epoch(draw, 1 + tools.entropy.bits(_LEAP_BITS))
    elif is_broken:
        store.outbox.begin_writer(draw())
    if is_office and is_broken:
        store.metadata.write(EPOCH, draw_later_epoch(store.metadata.require(EPOCH), tools.entropy))


def _delete_unsigned_releases(store: Store, keys: HeadOfficeKeys) -> None:
    offered = read_releases(store.releases.load_offers(), keys.verify_key)
    with store.transaction():
        store.releases.delete_files_except([release.release_file for release in offered])


_HEAD_OFFICE_NAME: Final = text_entry("head-office-name")


def create_head_office(
    folder: Path, passphrase: str, tools: Tools, *, name: str, officer: str, url: str | None = None
) -> Installation:
    """Create a head office with new keys; its store is in *folder* or the empty database at *url*.

    Raises FOLDER_ON_NETWORK, FOLDER_IN_CLOUD, FOLDER_ON_STICK, INSTALLATION_EXISTS,
    WEAK_PASSPHRASE, DISK_FULL, DISK_FAILED; with *url* DATABASE_TAKEN, and as the engine.
    """
    keys = HeadOfficeKeys.generate()
    trust = TrustList.begin(keys, issued_on=tools.clock.today().isoformat())
    return create_head_office_with_keys(
        folder,
        passphrase,
        tools,
        keys=keys,
        trust=trust,
        epoch=1,
        name=name,
        officer=officer,
        url=url,
    )


def create_head_office_with_keys(
    folder: Path,
    passphrase: str,
    tools: Tools,
    *,
    keys: HeadOfficeKeys,
    trust: TrustList,
    epoch: int,
    name: str,
    officer: str,
    url: str | None = None,
) -> Installation:
    def fill(store: Store, first_officer: str) -> None:
        store.metadata.write(ROLE, InstallationRole.HEAD_OFFICE)
        store.metadata.write(NAME, name)
        store.metadata.write(KEYS, keys.to_bytes())
        store.metadata.write(TRUST_LIST, trust.document)
        store.metadata.write(EPOCH, epoch)
        day = tools.clock.today().isoformat()
        store.officers.set_rights(first_officer, ALL_RIGHTS, author=first_officer, day=day)

    address = None if url is None else DatabaseAddress.create(url, tools.entropy)
    return _create(folder, passphrase, officer, fill, tools, address=address)


def create_laptop(
    folder: Path, passphrase: str, tools: Tools, *, invitation: bytes, trainer: str
) -> Installation:
    """Create a laptop's installation in *folder* from the bytes of an *invitation* file.

    Its keys are certified with the invitation's one-use key, which is not kept. Raises
    INVITATION_DAMAGED, NAME_MISSING, and as `create_head_office`.
    """
    invited = Invitation.from_bytes(invitation)
    keys = DeviceKeys.generate()

    def fill(store: Store, _trainer: str) -> None:
        metadata = store.metadata
        metadata.write(ROLE, InstallationRole.LAPTOP)
        metadata.write(NAME, invited.laptop_name)
        metadata.write(KEYS, keys.to_bytes())
        metadata.write(CERTIFICATE, invited.certify(keys).document)
        metadata.write(HEAD_OFFICE_KEY, invited.head_office.raw)
        metadata.write(_HEAD_OFFICE_NAME, invited.head_office_name)
        metadata.write(RECIPIENT, invited.recipient.text)
        metadata.write(ANSWERS_RECIPIENT, invited.answers_recipient.text)
        if invited.hub:
            card = HubCard.from_bytes(invited.hub, invited.head_office)
            metadata.write(HUB_CARD, card.document)

    return _create(folder, passphrase, trainer, fill, tools)


def _create(
    folder: Path,
    passphrase: str,
    user_name: str,
    fill: Callable[[Store, str], None],
    tools: Tools,
    *,
    address: DatabaseAddress | None = None,
) -> Installation:
    home = Home(folder)
    if (problem := find_folder_problem(tools.host, folder)) is not None:
        raise problem
    key = draw_store_key()
    unlocked = UnlockedKey(key, user_name.strip(), seed=draw_seed())
    ring = KeyRing.create(tools.kdf_tuning.tune()).with_passphrase(
        key, unlocked.trainer_name, passphrase, unlocked.seed
    )
    with home.creating():
        if address is None:
            engine = tools.connect(home.store_file, key, create=True)
        else:
            name = address.installation_id
            engine = tools.connect_to_server(address.url, key, installation_id=name, create=True)
        with closing(Store(engine)) as store, store.transaction():
            store.require_unused()
            store.outbox.begin_writer(draw_writer_number(tools.entropy))
            fill(store, unlocked.trainer_name)
            store.metadata.write(_STRONG_PASSPHRASES, [unlocked.trainer_name])
        if address is not None:
            write_atomically(home.address_file, address.to_bytes(key))
        CloneDetector(tools.host, home.database_file).reset()
        write_atomically(home.keyring_file, ring.to_bytes())
    return open_installation(folder, tools, reuse_unlocked(ring, unlocked))
