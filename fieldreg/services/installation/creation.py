"""Creating an installation.

The ring is written last, so a folder without one holds no installation yet, even after a power
cut.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.domain.roles import InstallationRole
from fieldreg.keys.devices.certificates import Invitation
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing, UnlockedKey, draw_store_key
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.host.environment import find_folder_problem
from fieldreg.services.installation.clone_detection import CloneDetector
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.opening import (
    draw_writer_number,
    open_installation,
    reuse_unlocked,
)
from fieldreg.store.metadata import (
    ANSWERS_RECIPIENT,
    CERTIFICATE,
    EPOCH,
    HEAD_OFFICE_KEY,
    HUB_CARD,
    KEYS,
    NAME,
    RECIPIENT,
    ROLE,
    TRUST_LIST,
    Metadata,
    text_entry,
)
from fieldreg.store.store import Store

_HEAD_OFFICE_NAME: Final = text_entry("head-office-name")


def create_head_office(
    folder: Path, passphrase: str, tools: Tools, *, name: str, officer: str, url: str | None = None
) -> Installation:
    """Create a head office with new keys; its store is in *folder* or the empty database at *url*.

    Raises:
        Problem: FOLDER_ON_NETWORK, FOLDER_IN_CLOUD, FOLDER_ON_STICK, INSTALLATION_EXISTS,
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
    def fill(metadata: Metadata) -> None:
        metadata.write(ROLE, InstallationRole.HEAD_OFFICE)
        metadata.write(NAME, name)
        metadata.write(KEYS, keys.to_bytes())
        metadata.write(TRUST_LIST, trust.document)
        metadata.write(EPOCH, epoch)

    address = None if url is None else DatabaseAddress.create(url, tools.entropy)
    return _create(folder, passphrase, officer, fill, tools, address=address)


def create_laptop(
    folder: Path, passphrase: str, tools: Tools, *, invitation: bytes, trainer: str
) -> Installation:
    """Create a laptop's installation in *folder* from the bytes of an *invitation* file.

    Its keys are certified with the invitation's one-use key, which is not kept.

    Raises:
        Problem: INVITATION_DAMAGED, NAME_MISSING, and as `create_head_office`.
    """
    invited = Invitation.from_bytes(invitation)
    keys = DeviceKeys.generate()

    def fill(metadata: Metadata) -> None:
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
    fill: Callable[[Metadata], None],
    tools: Tools,
    *,
    address: DatabaseAddress | None = None,
) -> Installation:
    home = Home(folder)
    if (problem := find_folder_problem(tools.host, folder)) is not None:
        raise problem
    key = draw_store_key()
    unlocked = UnlockedKey(key, user_name.strip())
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
                fill(store.metadata)
                if store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE:
                    # The first officer has all rights.
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
