"""An unlocked installation, and its tools."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from fieldreg.domain import normalisation
from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.people import birth_dates
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Clock, Entropy
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.word_lists import WordLists
from fieldreg.services.host.environment import HostEnvironment
from fieldreg.services.installation.clone_detection import CloneDetector
from fieldreg.services.installation.erasure_list import ErasureListFile
from fieldreg.services.installation.home import Home, InstallationLock
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.installation.unlock_methods import KdfTuning, KeyStore
from fieldreg.services.user_session import UserRights, UserSession
from fieldreg.store.engines import Engine
from fieldreg.store.log.history import Author
from fieldreg.store.metadata import KEYS, TRUST_LIST
from fieldreg.store.store import Store


class StoreFileOpener(Protocol):
    def __call__(self, path: Path, key: bytes, *, create: bool = False) -> Engine: ...


class StoreServerOpener(Protocol):
    def __call__(
        self,
        url: str,
        key: bytes,
        *,
        installation_id: str,
        create: bool = False,
        is_receiver: bool = False,
    ) -> Engine: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """An opening that takes long ends with CANCELLED once *is_to_stop* answers True."""

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
    read_export_words: Callable[[], str]
    is_to_stop: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Installation:
    """An unlocked installation; *name* is the laptop's, or head office's own.

    *continuity_problem* says why it may not be the one that wrote here last. *authority* is head
    office's alone, *receiver* an unattended machine's. *store* is unrestricted, for exchange and
    keys; people work in the `user_session`.
    """

    home: Home
    store: Store
    role: InstallationRole
    name: str
    user_name: str
    continuity_problem: Problem | None
    store_key: bytes = field(repr=False)
    lock: InstallationLock = field(repr=False)
    clone_detector: CloneDetector = field(repr=False)
    erasure_list: ErasureListFile = field(repr=False)
    authority: OfficeAuthority | None = field(repr=False)
    tools: Tools = field(repr=False)
    user_rights: UserRights = field(repr=False)
    passphrase_problem: Problem | None = None
    receiver: ReceiptSigner | None = None

    @property
    def day(self) -> str:
        return self.tools.clock.today().isoformat()

    @property
    def is_head_office(self) -> bool:
        return self.role is InstallationRole.HEAD_OFFICE

    def user_session(self) -> UserSession:
        tools, rights = self.tools, self.user_rights
        store = self.store
        if self.is_head_office:
            store = store.restricted_to(lambda: rights.rights)
        return UserSession(
            store,
            tools.clock,
            tools.places,
            tools.consent_texts,
            self.user_name,
            self.name,
            rights,
            self.home.folder,
        )

    def author(self) -> Author:
        return Author(self.user_name, self.name, self.day)

    def require(self, verb: Permission) -> None:
        self.user_rights.require(verb)

    def require_signer(self) -> None:
        """Raise ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN or ROLE_NEEDED."""
        if self.authority:
            self.authority.require_signer()

    def head_office_keys(self) -> HeadOfficeKeys:
        """Raise NOT_HEAD_OFFICE."""
        if not self.is_head_office:
            raise Problem(Code.NOT_HEAD_OFFICE)
        return HeadOfficeKeys.from_bytes(self.store.metadata.require(KEYS))

    def trust_list(self) -> TrustList:
        """Raise NOT_HEAD_OFFICE."""
        key = self.head_office_keys().verify_key
        return TrustList.from_bytes(self.store.metadata.read(TRUST_LIST), key)

    def device_keys(self) -> DeviceKeys:
        """Raise NOT_LAPTOP."""
        if self.is_head_office:
            raise Problem(Code.NOT_LAPTOP)
        return DeviceKeys.from_bytes(self.store.metadata.require(KEYS))

    def close(self) -> None:
        self.store.close()
        birth_dates.clear_cache()
        normalisation.clear_caches()
        self.clone_detector.seal_on_close()
        self.lock.release()
