"""Installations: beginning one, unlocking it, inviting laptops.

An installation is a folder: the encrypted store or the sealed address of one on a
server, the ring that locks its key away, and a lock file that keeps it to one process.
The ring is written last, so a folder without one is not an installation yet, whatever
a power cut left there. Long because whatever opens one goes the one way of `enter`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain import normalisation
from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.log.ids import LAST_WRITER
from fieldreg.domain.people import birth_dates
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Clock, Entropy
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.keys.devices.certificates import (
    INVITATION_LIMIT_BYTES,
    INVITATION_MAGIC,
    Invitation,
    Scope,
)
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey, draw_store_key
from fieldreg.keys.signed_releases import read_releases
from fieldreg.keys.word_lists import WordLists
from fieldreg.services.host.atomic_write import read_limited, write_atomically
from fieldreg.services.host.environment import HostEnvironment, find_folder_problem
from fieldreg.services.host.staging import clear_staging_folders
from fieldreg.services.installation import laptop_recovery
from fieldreg.services.installation.clone_detection import NONCE_BYTES, CloneDetector
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.services.installation.erasure_list import ErasureListFile
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.unlock_methods import (
    KdfTuning,
    KeyFinder,
    KeyStore,
    find_key_by_keystore,
    find_key_by_passphrase,
)
from fieldreg.services.permissions import UserRights, needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.engines import Engine
from fieldreg.store.lock import InstallationLock
from fieldreg.store.log.authors import Author
from fieldreg.store.store import Store

HEAD_OFFICE: Final = "head-office"
LAPTOP: Final = "laptop"
_LEAP_BITS: Final = 32  # so wide that no two starts meet, and 2³¹ of them fit 63 bits


class StoreFileOpener(Protocol):
    """How a store's file is opened; only `wiring` knows the engine."""

    def __call__(self, path: Path, key: bytes, *, create: bool = False) -> Engine:
        """Open the file at *path* with the raw *key*."""


class StoreServerOpener(Protocol):
    """How a store on a server is opened; only `wiring` knows the engine."""

    def __call__(
        self, url: str, key: bytes, *, installation_id: str, create: bool = False
    ) -> Engine:
        """Open the database at *url*, for the installation that has this *installation_id* there."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What an installation is made with; `wiring` supplies the real ones."""

    connect: StoreFileOpener
    connect_to_server: StoreServerOpener
    clock: Clock
    entropy: Entropy
    places: Gazetteer
    ethnic_groups: EthnicGroups
    consent_texts: ConsentTexts
    word_lists: WordLists
    kdf_tuning: KdfTuning
    keystore: KeyStore
    host: HostEnvironment


@dataclass(frozen=True, slots=True)
class Installation:
    """An unlocked installation; *name* is the laptop's, or head office's own.

    *doubt* says why it may not be the one that wrote here last, where something does.
    The *store* is all of it, for what travels and for keys; people work at the `desk`.
    """

    home: Home
    store: Store
    role: str
    name: str
    user_name: str
    continuity_problem: Problem | None
    store_key: bytes = field(repr=False)
    lock: InstallationLock = field(repr=False)
    clone_detector: CloneDetector = field(repr=False)
    erasure_list: ErasureListFile = field(repr=False)
    tools: Tools = field(repr=False)
    user_rights: UserRights = field(repr=False)

    def user_session(self) -> UserSession:
        """Give the desk of whoever unlocked, with what she may see."""
        tools, holder = self.tools, self.user_rights
        store = self.store
        if self.role == HEAD_OFFICE:
            store = store.restricted_to(lambda: holder.rights)
        return UserSession(
            store,
            tools.clock,
            tools.places,
            tools.consent_texts,
            self.user_name,
            self.name,
            holder,
            self.home.folder,
        )

    def author(self) -> Author:
        """Tell who says something here today."""
        day = self.tools.clock.today().isoformat()
        return Author(self.user_name, self.name, day)

    def require(self, verb: Permission) -> None:
        """Insist that whoever unlocked may do *verb*.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.user_rights.require(verb)

    def head_office_keys(self) -> HeadOfficeKeys:
        """Give head office's keys.

        Raises:
            Problem: NOT_HEAD_OFFICE on a laptop.
        """
        if self.role != HEAD_OFFICE:
            raise Problem(Code.NOT_HEAD_OFFICE)
        return HeadOfficeKeys.from_bytes(_paper(self.store, "keys"))

    def device_keys(self) -> DeviceKeys:
        """Give this laptop's keys.

        Raises:
            Problem: NOT_LAPTOP at head office.
        """
        if self.role != LAPTOP:
            raise Problem(Code.NOT_LAPTOP)
        return DeviceKeys.from_bytes(_paper(self.store, "keys"))

    def close(self) -> None:
        """Lock again: let go of the store, and of names, and let other processes in."""
        self.store.close()
        birth_dates.clear_cache()
        normalisation.clear_caches()
        self.clone_detector.seal_on_close()
        self.lock.release()


def create_head_office(
    folder: Path, passphrase: str, tools: Tools, *, name: str, officer: str, url: str | None = None
) -> Installation:
    """Make head office's installation in *folder*, with keys of its own.

    Its store is in the folder, or in the empty database at *url*.

    Raises:
        Problem: FOLDER_ON_NETWORK, FOLDER_IN_CLOUD, FOLDER_ON_STICK,
            INSTALLATION_EXISTS, WEAK_PASSPHRASE, DISK_FULL, DISK_FAILED; with *url*
            DATABASE_TAKEN, and as the engine of the database.
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
    """Do what `begin_head_office` does with *keys* that there are, in that *epoch*."""
    papers = {
        "role": HEAD_OFFICE.encode(),
        "name": name.encode(),
        "keys": keys.to_bytes(),
        "trust": trust.document,
        "epoch": str(epoch).encode(),
    }
    address = None if url is None else DatabaseAddress.create(url, tools.entropy)
    return _begin(folder, passphrase, officer, papers, tools, address=address)


def read_invitation(file: Path) -> Invitation:
    """Read the invitation in *file*.

    Raises:
        Problem: FILE_UNREADABLE, INVITATION_DAMAGED, DOCUMENT_TOO_NEW.
    """
    most = len(INVITATION_MAGIC) + INVITATION_LIMIT_BYTES + 1
    try:
        document = read_limited(file, most)
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=file.name) from None
    return Invitation.from_bytes(document)


def create_laptop(
    folder: Path, passphrase: str, tools: Tools, *, invitation: bytes, trainer: str
) -> Installation:
    """Make a laptop's installation in *folder* from head office's *invitation* file.

    The laptop makes its own keys, certifies them with the invitation's one-use key,
    and is in use at once; the one-use key is not kept.

    Raises:
        Problem: INVITATION_DAMAGED, NAME_MISSING, and what `begin_head_office` raises.
    """
    invited = Invitation.from_bytes(invitation)
    keys = DeviceKeys.generate()
    papers = {
        "role": LAPTOP.encode(),
        "name": invited.laptop_name.encode(),
        "keys": keys.to_bytes(),
        "certificate": invited.certify(keys).document,
        "head-office": invited.head_office.raw,
        "head-office-name": invited.head_office_name.encode(),
        "recipient": invited.recipient.text.encode(),
        "answers-recipient": invited.answers_recipient.text.encode(),
    }
    if invited.hub:
        papers["hub"] = HubCard.from_bytes(invited.hub, invited.head_office).document
    return _begin(folder, passphrase, trainer, papers, tools)


def unlock(folder: Path, passphrase: str, tools: Tools) -> Installation:
    """Open the installation in *folder*.

    Where it may be a copy, or older than what was acknowledged here, it goes on as
    another writer before anything is written: numbers that were used are never used
    twice. Head office then opens a higher epoch too.

    Raises:
        Problem: NO_INSTALLATION, STORE_IN_USE, WRONG_PASSPHRASE, KEYRING_DAMAGED,
            STORE_DAMAGED, STORE_TOO_NEW, DISK_FULL, DISK_FAILED, and as the engine
            of a database on a server; nothing is changed.
    """
    return open_installation(
        folder, tools, find_key_by_passphrase(Home(folder), passphrase, tools.kdf_tuning)
    )


def unlock_by_keystore(folder: Path, tools: Tools) -> Installation:
    """Do the same by what the operating system keeps.

    Raises:
        Problem: KEYSTORE_MISSING, KEYSTORE_FAILED, KEYSTORE_EMPTY, and as `unlock`.
    """
    return open_installation(folder, tools, find_key_by_keystore(tools.keystore))


def reuse_unlocked(ring: KeyRing, unlocked: UnlockedKey) -> KeyFinder:
    """Let `enter` use what opened *ring* a moment ago; Argon2 need not be asked again.

    The ring on the disk is read all the same, and has to be that one to the byte.
    """

    def find(read: KeyRing) -> UnlockedKey:
        if read != ring:
            raise Problem(Code.KEYRING_DAMAGED)
        return unlocked

    return find


def open_installation(folder: Path, tools: Tools, find: KeyFinder) -> Installation:
    """Do what `unlock` does with what *find* gives for the ring in *folder*."""
    home = Home(folder)
    home.require_installation()
    with home.locked() as lock:
        unlocked = find(home.read_keyring())
        anchor = CloneDetector(tools.host, home.database_file)
        anchor.allow_nonce(tools.entropy.bytes(NONCE_BYTES))
        with _opened(Store(open_store_engine(home, unlocked.key, tools))) as store:
            role = _paper(store, "role").decode()
            installation = Installation(
                home,
                store,
                role=role,
                name=_paper(store, "name").decode(),
                user_name=unlocked.trainer_name,
                continuity_problem=anchor.find_problem(store),
                store_key=unlocked.key,
                lock=lock,
                clone_detector=anchor,
                erasure_list=ErasureListFile.for_store(
                    store, home.folder, tools.host.user_data_dir()
                ),
                tools=tools,
                user_rights=UserRights.at_head_office(store, unlocked.trainer_name)
                if role == HEAD_OFFICE
                else UserRights.unrestricted(),
            )
            is_broken = installation.continuity_problem is not None
            anchor.commit_nonce(store, partial(_go_on, store, tools, is_broken=is_broken))
            if installation.role == LAPTOP:
                laptop_recovery.ensure_recovery_secret(home, store, unlocked.key)
            store.on_purge(installation.erasure_list.write_files)
            store.on_places_changed(tools.places.set_office_places)
            installation.erasure_list.merge_files()
            clear_staging_folders(store)
            if role == HEAD_OFFICE:
                _forget_unsigned(store, installation.head_office_keys())
            return installation


def attach_to_database(
    folder: Path, address: DatabaseAddress, ring: KeyRing, unlocked: UnlockedKey, tools: Tools
) -> Installation:
    """Make an installation in the empty *folder* whose store stands at *address* already.

    *ring* was opened a moment ago and gave *unlocked*.

    Raises:
        Problem: INSTALLATION_EXISTS, DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    with home.creating():
        write_atomically(home.address_file, address.to_bytes(unlocked.key))
        CloneDetector(tools.host, home.database_file).reset()
        write_atomically(home.keyring_file, ring.to_bytes())
    return open_installation(folder, tools, reuse_unlocked(ring, unlocked))


@needs(Permission.MANAGE_LAPTOPS)
def issue_invitation(
    installation: Installation,
    name: str,
    provinces: tuple[str, ...],
    *,
    until: str = "",
    replaces: str = "",
) -> bytes:
    """Invite a laptop called *name* for the aimags *provinces* (codes or names).

    Gives the bytes of the invitation file. The invitation is in the trust list
    before anybody can hold the file. Answers go to the laptop up to the day *until*. One
    that *replaces* another is for the same provinces unless others are named, and may
    hold what that one made.

    Raises:
        Problem: NOT_HEAD_OFFICE, PLACE_UNKNOWN, DEVICE_EXISTS, VALUE_REFUSED; NOT_FOUND
            where there is nobody that it *replaces*.
    """
    keys, store, tools = (installation.head_office_keys(), installation.store, installation.tools)
    day = tools.clock.today().isoformat()
    with store.transaction():
        if store.devices.find_by_name(name) is not None:
            raise Problem(Code.DEVICE_EXISTS, name=name)
        before = store.devices.find_by_name(replaces)
        if replaces and before is None:
            raise Problem(Code.NOT_FOUND, laptop=replaces)
        if before is not None and not provinces:
            provinces = before.provinces
        invitation = Invitation.issue(
            keys,
            invitation_id=tools.entropy.bytes(8).hex(),
            issued_on=day,
            head_office_name=installation.name,
            laptop_name=name,
            scope=build_scope(tools.places, provinces, until),
            hub=store.metadata.get("hub") or b"",
        )
        trust = TrustList.from_bytes(_paper(store, "trust"), keys.signing.verify_key)
        store.metadata.put("trust", trust.with_invitation(keys, invitation, issued_on=day).document)
        device = store.devices.invite(
            name, invitation.scope.provinces, invitation.one_use_key.verify_key.raw, day
        )
        store.keys.note_device_key(device, keys.identity.recipient.key_id, day)
        if before is not None:
            store.devices.note_replacement(device, before.id)
    return invitation.document


def build_scope(places: Gazetteer, provinces: Iterable[str], until: str) -> Scope:
    """Give the scope of *provinces* as typed, up to the day *until*.

    Raises:
        Problem: PLACE_UNKNOWN.
    """
    return Scope.from_provinces((_aimag(places, one) for one in provinces), until)


def open_store_engine(home: Home, key: bytes, tools: Tools) -> Engine:
    """Open the store of the installation at *home*, wherever it is.

    Raises:
        Problem: DATABASE_ADDRESS_WRONG, and as the engine.
    """
    address = home.read_address(key)
    if address is None:
        return tools.connect(home.store_file, key)
    return tools.connect_to_server(address.url, key, installation_id=address.installation_id)


def draw_writer_number(entropy: Entropy) -> int:
    """Draw a writer number for this installation: 1 … 2³¹-1."""
    return entropy.bits(31) or LAST_WRITER


def draw_later_epoch(epoch: int, entropy: Entropy) -> int:
    """Give an epoch after *epoch*; not the next, for two restores must not meet."""
    return epoch + 1 + entropy.bits(16)


def _begin(
    folder: Path,
    passphrase: str,
    person: str,
    papers: dict[str, bytes],
    tools: Tools,
    *,
    address: DatabaseAddress | None = None,
) -> Installation:
    home = Home(folder)
    unsafe = find_folder_problem(tools.host, folder)
    if unsafe is not None:
        raise unsafe
    key = draw_store_key()
    unlocked = UnlockedKey(key, person.strip())
    ring = KeyRing.create(tools.kdf_tuning.tune()).with_passphrase(
        key, unlocked.trainer_name, passphrase
    )
    with home.creating():
        if address is None:
            store = Store(tools.connect(home.store_file, key, create=True))
        else:
            store = Store(
                tools.connect_to_server(
                    address.url, key, installation_id=address.installation_id, create=True
                )
            )
        try:
            with store.transaction():
                store.require_unused()
                store.outbox.begin_writer(draw_writer_number(tools.entropy))
                for name, body in papers.items():
                    store.metadata.put(name, body)
                if papers["role"] == HEAD_OFFICE.encode():  # the first one holds everything
                    day = tools.clock.today().isoformat()
                    store.officers.set_rights(
                        unlocked.trainer_name, ALL_RIGHTS, author=unlocked.trainer_name, day=day
                    )
        finally:
            store.close()
        if address is not None:
            write_atomically(home.address_file, address.to_bytes(key))
        CloneDetector(tools.host, home.database_file).reset()
        write_atomically(home.keyring_file, ring.to_bytes())
    return open_installation(folder, tools, reuse_unlocked(ring, unlocked))


@contextmanager
def _opened(store: Store) -> Iterator[Store]:
    """Keep *store* open past the block unless the block fails."""
    try:
        yield store
    except BaseException:
        store.close()
        raise


def _go_on(store: Store, tools: Tools, *, is_broken: bool) -> None:
    """Go on as another writer where that *is_broken* which was here, in the open transaction.

    Head office does whenever it is opened. Where its whole machine was put back nothing
    there can tell, and nobody gives it back what it wrote since but laptops: so no number
    is ever used twice, and they are heard to hold an answer whose version it leapt over.
    """
    is_office = _paper(store, "role") == HEAD_OFFICE.encode()
    draw = partial(draw_writer_number, tools.entropy)
    if is_office:
        store.restore_epochs.begin_epoch(draw, 1 + tools.entropy.bits(_LEAP_BITS))
    elif is_broken:
        store.outbox.begin_writer(draw())
    if is_office and is_broken:
        raised = draw_later_epoch(int(_paper(store, "epoch")), tools.entropy)
        store.metadata.put("epoch", str(raised).encode())


def _forget_unsigned(store: Store, keys: HeadOfficeKeys) -> None:
    """Let go of what there is of a release that was never offered, since that was cut short.

    An officer who brings one into the same database just now brings what is missing again.
    """
    offered = read_releases(store.releases.load_offers(), keys.signing.verify_key)
    with store.transaction():
        store.releases.delete_files_except([one.release_file for one in offered])


def _paper(store: Store, name: str) -> bytes:
    body = store.metadata.get(name)
    if body is None:
        raise Problem(Code.STORE_DAMAGED)
    return body


def _aimag(places: Gazetteer, typed: str) -> str:
    code = places.resolve(typed, Level.AIMAG)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=typed)
    return code
