"""Wiring: builds the real parts and connects them; holds no state.

Only this module chooses an engine, reads resources and joins screens to the exchange, which it
loads when one is built: most commands exchange nothing.
"""

import json
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.figures.indicators import Indicator, read_indicators
from fieldreg.domain.places.boundaries import Boundaries, read_boundaries
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sync.exchange import IsCancelled, QuarantinedChange, SyncChannel
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import mailbox_name, normalise_hub_url
from fieldreg.keys.key_ring.kdf import KdfCost, measure_cost
from fieldreg.keys.local_sealing import (
    DatabaseSealing,
    LocalSealing,
    derive_receiver_key,
    derive_seal_key,
)
from fieldreg.keys.signing import SigningKey
from fieldreg.keys.word_lists import WordList, WordLists
from fieldreg.keystore import SystemKeyStore
from fieldreg.machine import HostMachine
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.installation.unlock_methods import KdfTuning
from fieldreg.services.keys import key_rotation
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.store.backups import copy_to_new_file
from fieldreg.store.engines import Engine
from fieldreg.store.metadata import CERTIFICATE, SYNC_FOLDER, TRUST_LIST, is_for_receivers
from fieldreg.system import (
    SystemClock,
    SystemEntropy,
    monotonic_seconds,
    resource_path,
    user_state_dir,
)

if TYPE_CHECKING:
    from fieldreg.store.engines.sqlcipher import SqlCipher
    from fieldreg.sync.laptop.laptop_sync import LaptopSync
    from fieldreg.sync.laptop.release_download import ReleaseDownload
    from fieldreg.sync.office.office_sync import OfficeSync
    from fieldreg.sync.transports.disk_access import RetryingDisk
    from fieldreg.sync.transports.hub_transport import HubTransport
    from fieldreg.sync.transports.transport import Transport

_POLL_S: Final = 0.2


def build_tools(cost: KdfCost | None = None, state_dir: Path | None = None) -> Tools:
    """Build tools of this machine.

    A guess at a passphrase takes *cost*, or about a second on this machine.
    """
    machine = HostMachine(state_dir or user_state_dir())
    choose_cost = partial(measure_cost, monotonic_seconds) if cost is None else lambda: cost
    return Tools(
        open_file_engine,
        open_server_engine,
        SystemClock(),
        SystemEntropy(),
        load_gazetteer().copy(),
        load_ethnic_groups(),
        load_consent_texts(),
        load_word_lists(),
        KdfTuning(choose_cost, monotonic_seconds),
        SystemKeyStore(),
        machine,
        read_export_words,
    )


def load_file_engine() -> "type[SqlCipher]":
    from fieldreg.store.engines.sqlcipher import SqlCipher  # its library loads slowly

    return SqlCipher


def open_file_engine(path: Path, key: bytes, *, create: bool = False) -> Engine:
    return load_file_engine()(path, key, create=create)


def open_server_engine(
    url: str, key: bytes, *, installation_id: str, create: bool = False, is_receiver: bool = False
) -> Engine:
    """Raise DATABASE_DRIVER_MISSING."""
    try:
        from fieldreg.store.engines.postgresql import PostgreSql  # optional
    except ImportError:
        raise Problem(Code.DATABASE_DRIVER_MISSING) from None

    def copy(source: Engine, target: Path) -> None:
        copy_to_new_file(source, open_file_engine(target, key, create=True))

    return PostgreSql(
        url,
        LocalSealing(key) if is_receiver else DatabaseSealing(key, is_for_receivers),
        installation_id=installation_id,
        copy=copy,
        seal_key=derive_seal_key(key if is_receiver else derive_receiver_key(key)),
        create=create,
        is_receiver=is_receiver,
    )


def build_laptop_sync(installation: Installation) -> "LaptopSync":
    from fieldreg.sync.laptop.laptop_sync import LaptopSync
    from fieldreg.sync.transports.file_transport import FileTransport
    from fieldreg.sync.transports.folder_transport import FolderTransport, FolderWatch

    entropy, disk = installation.tools.entropy, _retrying_disk()
    return LaptopSync(
        installation.store,
        installation.device_keys(),
        lambda: installation.day,
        lambda path, *, stays=False: FolderTransport(path, disk, stays=stays),
        lambda path: FileTransport(path, disk),
        lambda url, is_cancelled: open_hub(installation, url, is_cancelled),
        FolderWatch(disk).fingerprint,
        lambda: opening.draw_writer_number(entropy),
    )


def open_hub(
    installation: Installation,
    url: str = "",
    is_cancelled: IsCancelled = lambda: False,
    pause: Callable[[float], None] | None = None,
) -> "HubTransport":
    """Open the mailboxes of an installation at head office's hub.

    The hub is at *url*, or at the address of its card; *pause* waits before a retry, and by default
    ends early when the call *is_cancelled*. Raises HUB_NONE, HUB_ADDRESS_WRONG.
    """
    # The network modules take ten megabytes.
    from fieldreg.sync.transports.hub_client import HubClient, HubCredentials
    from fieldreg.sync.transports.hub_transport import HubTransport

    card, metadata = invitations.load_hub_card(installation), installation.store.metadata
    is_office = installation.is_head_office
    key, certificate = _find_hub_key(installation)
    entropy = installation.tools.entropy
    credentials = HubCredentials(
        key,
        certificate,
        pause or partial(_wait, is_cancelled),
        lambda: entropy.bits(20) / (1 << 20),
        is_receiver=installation.receiver is not None,
    )
    return HubTransport(
        HubClient(card, credentials, normalise_hub_url(url) if url else ""),
        installation.home.folder / "hub",
        is_cancelled,
        device="" if is_office else mailbox_name(key.verify_key),
        trust=metadata.read(TRUST_LIST) if is_office else b"",
    )


def _find_hub_key(installation: Installation) -> tuple[SigningKey, bytes]:
    if installation.receiver is not None:
        return installation.receiver.key, installation.receiver.certificate
    if installation.is_head_office:
        return installation.head_office_keys().signing, b""
    certificate = installation.store.metadata.read(CERTIFICATE)
    return installation.device_keys().signing, certificate


class HubTrustNotifier:
    """Uploads the trust list to head office's hub when it has changed since `mark_current`."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._known_trust: bytes | None = None

    def mark_current(self) -> None:
        self._known_trust = self._installation.store.metadata.read(TRUST_LIST)

    def notify(self) -> Task[None]:
        """Try once to upload the trust list, if changed; raise as `HubClient.request`."""
        known = self._known_trust
        self.mark_current()
        if self._known_trust != known:
            with closing(open_hub(self._installation)) as mailboxes:
                yield from await_io(mailboxes.upload_trust_list)


def _wait(is_cancelled: IsCancelled, seconds: float) -> None:
    while seconds > 0 and not is_cancelled():
        time.sleep(min(seconds, _POLL_S))
        seconds -= _POLL_S


def _retrying_disk() -> "RetryingDisk":
    from fieldreg.sync.transports.disk_access import RetryingDisk, SystemFiles

    return RetryingDisk(time.sleep, SystemFiles())


def build_office_sync(installation: Installation) -> "OfficeSync":
    from fieldreg.sync.office.office_sync import OfficeSync
    from fieldreg.sync.transports.folder_transport import FolderWatch

    disk = _retrying_disk()
    return OfficeSync(
        installation.store,
        installation.head_office_keys,
        lambda: installation.day,
        lambda name, is_cancelled: _open_transport(installation, name, disk, is_cancelled),
        partial(_channel_address, installation),
        FolderWatch(disk).fingerprint,
        installation.user_session,
        lambda: key_rotation.destroy_due_keys(installation),
        installation.require,
        installation.tools.places,
        installation.user_name,
        installation.home.releases_folder,
        receiver=installation.receiver,
    )


def build_release_fetcher(installation: Installation) -> "ReleaseDownload":
    from fieldreg.sync.laptop.release_download import ReleaseDownload
    from fieldreg.sync.transports.folder_transport import FolderTransport

    disk = _retrying_disk()
    return ReleaseDownload(
        installation.home.releases_folder,
        disk,
        lambda path: FolderTransport(path, disk),
        lambda is_cancelled: open_hub(installation, is_cancelled=is_cancelled),
    )


def check_folder(path: Path) -> None:
    """Raise STICK_MISSING, STICK_GONE or STICK_BUSY unless *path* can be reached."""
    from fieldreg.sync.transports.folder_transport import FolderTransport

    FolderTransport(path, _retrying_disk()).free_bytes()


def _channel_address(installation: Installation, channel: SyncChannel) -> str:
    """Raise HUB_NONE or FOLDER_NONE."""
    if channel is SyncChannel.HUB:
        return invitations.load_hub_card(installation).url
    folder = installation.store.metadata.read(SYNC_FOLDER)
    if not folder:
        raise Problem(Code.FOLDER_NONE)
    return folder


def _open_transport(
    installation: Installation, name: str, disk: "RetryingDisk", is_cancelled: IsCancelled
) -> Task["Transport"]:
    from fieldreg.sync.transports.file_transport import FileTransport
    from fieldreg.sync.transports.folder_transport import FolderTransport
    from fieldreg.sync.transports.hub_mailbox import Mailbox
    from fieldreg.sync.transports.local_mailbox import LocalMailboxTransport

    if name.startswith("https://"):
        return open_hub(installation, name, is_cancelled)
    path, store, known = Path(name), installation.store, read_trust_list(installation)
    stays = name == store.metadata.read(SYNC_FOLDER)

    def on_disk() -> "Transport":
        if not path.is_dir():
            return FileTransport(path, disk)
        try:
            return LocalMailboxTransport(Mailbox.open(path), known)
        except Problem as problem:
            if problem.code is Code.NO_MAILBOX:
                return FolderTransport(path, disk, store.installation_id, stays=stays)
            raise

    return (yield from await_io(on_disk))


def read_trust_list(installation: Installation) -> TrustList:
    keys = installation.head_office_keys()
    document = installation.store.metadata.read(TRUST_LIST)
    return TrustList.from_bytes(document, keys.verify_key)


def read_help(language: str) -> str:
    return resource_path(f"help/pages_{language}.md").read_text(encoding="utf-8")


def read_key_sheet() -> str:
    return resource_path("sheets/key-copy.html").read_text(encoding="utf-8")


def read_person_template() -> ReportTemplate:
    """Return the page of the access report, in Mongolian and English; it may override labels."""
    from xml.etree import ElementTree as ET

    template, words = (
        resource_path(f"sheets/person.{ending}").read_text(encoding="utf-8")
        for ending in ("html", "json")
    )
    catalogue = ET.parse(resource_path("locale/fieldreg_mn.ts"))  # noqa: S314  our own file
    mongolian = {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation")
        for context in catalogue.iter("context")
        for message in context.iter("message")
    }
    labels = {
        field.name: (mongolian.get(field.label) or field.label.source, field.label.source)
        for field in kinds.TRAINEE.fields
        if field.label is not None
    }
    return ReportTemplate(template, labels | json.loads(words))


def list_quarantined(installation: Installation) -> list[QuarantinedChange]:
    from fieldreg.sync.log import change_import

    installation.require(Permission.EXCHANGE_DATA)
    return change_import.list_quarantined(installation.store)


@cache
def load_word_lists() -> WordLists:
    """Kazakhs of Mongolia have Mongolian words."""
    english, mongolian = (
        WordList.from_text(resource_path(f"words/{name}.txt").read_text(encoding="utf-8"))
        for name in ("english", "mongolian")
    )
    return WordLists({"en": english, "mn": mongolian, "kk": mongolian})


@cache
def load_ethnic_groups() -> EthnicGroups:
    return EthnicGroups.from_csv(
        resource_path("answers/ethnic_groups.csv").read_text(encoding="utf-8")
    )


@cache
def load_indicators() -> Mapping[str, Indicator]:
    return read_indicators(resource_path("figures/indicators.json").read_text(encoding="utf-8"))


@cache
def load_report_texts() -> Mapping[str, Mapping[str, str]]:
    text = resource_path("figures/report.json").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, str]] = json.loads(text)
    return found


def read_export_words() -> str:
    return resource_path("exports/words.json").read_text(encoding="utf-8")


@cache
def load_gazetteer() -> Gazetteer:
    aimags, soums, bags, rural = (
        resource_path(f"places/{name}").read_text(encoding="utf-8")
        for name in ("aimags.csv", "soums.csv", "bags.csv", "rural.json")
    )
    return Gazetteer.from_csv(aimags, soums, bags, rural, load_boundaries)


@cache
def load_boundaries() -> Boundaries:
    return read_boundaries(
        resource_path(f"places/{name}.geojson").read_text(encoding="utf-8")
        for name in ("aimags", "soums")
    )


@cache
def load_consent_texts() -> ConsentTexts:
    return ConsentTexts.from_toml(
        (
            (purpose, int(file.stem), file.read_text(encoding="utf-8"))
            for purpose in Purpose
            for file in resource_path(f"consent/{purpose.value}").glob("*.toml")
        ),
        resource_path("consent/sheet.toml").read_text(encoding="utf-8"),
    )
