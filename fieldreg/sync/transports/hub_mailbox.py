"""The mailbox: a folder with two boxes for each laptop, and nothing readable in it.

    mailbox.json  who it belongs to and the key it answers with
    trust.json    head office's trust list, by which callers are known
    card.json     what head office says of the hub
    tls/          its certificate, where head office vouches for it
    lock          keeps it to one hub
    bundles/DEVICE/SHA    from a laptop, for head office
    replies/DEVICE/SHA    from head office, for a laptop
    releases/000…/SHA     from head office, for every laptop
    invited/INVITATION/DEVICE    who came with one invitation, and shares its room

DEVICE names a laptop by its key and SHA a file by its hash, so that what is whole proves
itself, whoever wrote it when, and the same file twice is one. What is not whole yet ends
with ``.part`` and grows at its end only. Of a bundle that head office took an empty file
``SHA.taken`` stays, so that nobody sends it again.

Head office on the same machine reads and writes here beside a running hub: files come
to be by renaming, and neither needs the other's lock. No link that lies here is followed,
for whoever runs the hub may do less on this machine than head office.
"""

import hashlib
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync import release_files
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import HubCard, mailbox_name
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.sync.transports.mailbox_boxes import (
    RESERVED_DISK_BYTES,
    BoxFile,
    MailboxBox,
    open_no_follow,
    resolve_inside,
    translating_disk_errors,
)

_ABOUT, _TRUST, _CARD = "mailbox.json", "trust.json", "card.json"
_DEVICE = re.compile(r"[0-9a-f]{32}")
_PAPER_LIMIT_BYTES: Final = 6 << 20
MIN_FREE_BYTES: Final = RESERVED_DISK_BYTES + SEALED_LIMIT_BYTES
"""With so much free on its disk a mailbox takes a bundle of any size."""
_PART_LASTS_SECONDS: Final = 60 * 86_400


class MailboxRoute(StrEnum):
    """Which way what lies in a box goes."""

    BUNDLES = "bundles"  # from a laptop to head office
    REPLIES = "replies"  # from head office to a laptop
    RELEASES = "releases"  # from head office to every laptop


SHARED_BOX: Final = "0" * 32
"""The one box of what goes to every laptop."""

_MOST_OF_ONE: Final = {MailboxRoute.RELEASES: release_files.MAX_RELEASE_BYTES}
_MOST_OF_ALL: Final = {
    MailboxRoute.RELEASES: release_files.MAX_RELEASE_BYTES * release_files.MAX_OFFERED
}


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox: *folder*, whose it is, and the *key* that it answers with."""

    folder: Path
    head_office: VerifyKey
    url: str
    answer_key: SigningKey = field(repr=False)

    @classmethod
    def create(cls, folder: Path, card: HubCard, key: SigningKey, trust: TrustList) -> "Mailbox":
        """Make a mailbox in *folder* for the hub of *card*, which answers with *key*.

        Raises:
            Problem: FILE_EXISTS where there is one; DISK_FULL, DISK_FAILED.
        """
        mailbox = cls(folder, trust.head_office, card.url, key)
        body = {
            "format": FORMAT_VERSION,
            "head_office": trust.head_office.raw.hex(),
            "key": key.raw.hex(),
            "url": card.url,
        }
        with translating_disk_errors():
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
        if (folder / _ABOUT).exists():
            raise Problem(Code.FILE_EXISTS, file=folder.name)
        write_atomically(folder / _CARD, card.document)
        mailbox.write_trust_list(trust)
        write_atomically(folder / _ABOUT, canonical_json.dumps(body))
        return mailbox

    @classmethod
    def open(cls, folder: Path) -> "Mailbox":
        """Open the mailbox in *folder*.

        Raises:
            Problem: NO_MAILBOX, MAILBOX_DAMAGED.
        """
        try:
            with open_no_follow(folder / _ABOUT, "rb") as file:
                data = file.read(_PAPER_LIMIT_BYTES + 1)
        except OSError:
            raise Problem(Code.NO_MAILBOX) from None
        fields = DocumentFields.parse(data, Code.MAILBOX_DAMAGED, limit_bytes=_PAPER_LIMIT_BYTES)
        fields.check_format()
        return cls(
            folder,
            fields.read_verify_key("head_office"),
            fields.read_text("url"),
            fields.read_signing_key("key"),
        )

    def read_trust_list(self) -> TrustList:
        """Read head office's trust list, as last left here.

        Raises:
            Problem: MAILBOX_DAMAGED, DOCUMENT_TOO_NEW.
        """
        try:
            with open_no_follow(self.folder / _TRUST, "rb") as file:
                data = file.read(_PAPER_LIMIT_BYTES + 1)
            return TrustList.from_bytes(data, self.head_office)
        except OSError:
            raise Problem(Code.MAILBOX_DAMAGED) from None
        except Problem as problem:
            is_newer = problem.code is Code.DOCUMENT_TOO_NEW
            raise problem if is_newer else Problem(Code.MAILBOX_DAMAGED) from None

    def write_trust_list(self, trust: TrustList) -> None:
        """Go by *trust* from now on, which is no older than the one that is here.

        One that is damaged is made good by it. Of whom it cuts off only what head office has
        not taken yet stays: nobody else is told anything by it, and they come no more.
        What was begun and not gone on with for long goes then: whoever sends it comes
        back for it sooner, or sends all of it.

        Raises:
            Problem: TRUST_LIST_OLDER, DISK_FULL, DISK_FAILED.
        """
        file = self.folder / _TRUST
        try:
            known = self.read_trust_list()
        except Problem as problem:
            if problem.code is not Code.MAILBOX_DAMAGED:
                raise
            known = None
        if known is not None:
            trust.check_follows(known)
        if known is None or known.document != trust.document:
            write_atomically(file, trust.document)
        with translating_disk_errors():
            os.utime(file)
            before = file.stat().st_mtime - _PART_LASTS_SECONDS
        gone = {mailbox_name(one.device_key) for one in trust.revocations}
        for way in MailboxRoute:
            for device in self.list_devices(way):
                with suppress(Problem):
                    self.box(way, device).remove_stale_parts(before)
                    if device in gone:
                        self.box(way, device).remove_all(keeps_whole=way is MailboxRoute.BUNDLES)

    @translating_disk_errors()
    def free_bytes(self) -> int:
        """Tell how many bytes its disk has free."""
        return shutil.disk_usage(self.folder).free

    def box(self, way: MailboxRoute, device: str, invitation: str = "") -> MailboxBox:
        """Give the box of *device* for what goes that *way*.

        Whoever was not confirmed yet has come with an *invitation*.

        Raises:
            Problem: NOT_FOUND where *device* is not the name of any box.
        """
        if not _DEVICE.fullmatch(device):
            raise Problem(Code.NOT_FOUND)
        named = hashlib.sha256(invitation.encode()).hexdigest()[:32]
        return MailboxBox(
            self.folder / way / device,
            self.folder / "invited" / named if invitation else None,
            _MOST_OF_ONE.get(way, SEALED_LIMIT_BYTES),
            _MOST_OF_ALL.get(way, 0),
        )

    @translating_disk_errors()
    def list_devices(self, way: MailboxRoute) -> list[str]:
        """List whose boxes there are.

        Raises:
            Problem: DISK_FAILED.
        """
        with suppress(FileNotFoundError):
            names = sorted(one.name for one in resolve_inside(self.folder, way).iterdir())
            return [one for one in names if _DEVICE.fullmatch(one)]
        return []

    def list_boxes(self, way: MailboxRoute) -> tuple[dict[str, list[BoxFile]], list[str]]:
        """Give what lies in each box there is, and whose boxes cannot be looked into.

        What is wrong with one of them is nobody else's trouble.

        Raises:
            Problem: DISK_FAILED, MAILBOX_DAMAGED where none can be.
        """
        found: dict[str, list[BoxFile]] = {}
        damaged = []
        for device in self.list_devices(way):
            try:
                found[device] = self.box(way, device).list_files()
            except Problem:
                damaged.append(device)
        return found, damaged

    @property
    def lock_file(self) -> Path:
        """The file whose lock keeps the mailbox to one hub."""
        return self.folder / "lock"

    @property
    def tls_files(self) -> tuple[Path, Path] | None:
        """Certificate and key with which the hub shows itself, where it has its own."""
        files = self.folder / "tls" / "certificate.pem", self.folder / "tls" / "key.pem"
        return files if all(one.is_file() for one in files) else None

    def write_tls_files(self, certificate: bytes, key: bytes) -> None:
        """Keep *certificate* and *key*, in PEM, for the hub to show.

        Raises:
            Problem: DISK_FULL, DISK_FAILED.
        """
        folder = self.folder / "tls"
        with translating_disk_errors():
            folder.mkdir(mode=0o700, exist_ok=True)
        write_atomically(folder / "key.pem", key)
        write_atomically(folder / "certificate.pem", certificate)
