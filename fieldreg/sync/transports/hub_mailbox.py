"""The mailbox: a folder with two boxes for each laptop, all of it sealed.

    mailbox.json  head office's key, the URL, and the hub's signing key
    trust.json    head office's trust list, which identifies callers
    card.json     head office's card of the hub
    tls/          its certificate, if head office issued one
    lock          allows one hub only
    bundles/DEVICE/SHA    from a laptop, for head office
    replies/DEVICE/SHA    from head office, for a laptop
    releases/000…/SHA     from head office, for every laptop
    invited/INVITATION/DEVICE    laptops of one invitation, which share a quota

DEVICE names a laptop by its key and SHA a file by its SHA-256, so a whole file verifies itself. An
unfinished upload ends with ``.part`` and grows at its end; an empty ``SHA.taken`` marks a bundle
that is not to be sent again.

Head office may work here beside a running hub: files appear by renaming. No link is followed.
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
from fieldreg.services.host.file_writing import write_atomically
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
_LIMIT_BYTES: Final = 6 << 20
MIN_FREE_BYTES: Final = RESERVED_DISK_BYTES + SEALED_LIMIT_BYTES
"""With this much free space a mailbox accepts a bundle of any size."""
_PART_LIFETIME_S: Final = 60 * 86_400


class MailboxRoute(StrEnum):
    BUNDLES = "bundles"  # from a laptop to head office
    REPLIES = "replies"  # from head office to a laptop
    RELEASES = "releases"  # from head office to every laptop


SHARED_BOX: Final = "0" * 32
"""The box of the files for every laptop."""

_MAX_FILE_BYTES: Final = {MailboxRoute.RELEASES: release_files.MAX_RELEASE_BYTES}
_MAX_TOTAL_BYTES: Final = {
    MailboxRoute.RELEASES: release_files.MAX_RELEASE_BYTES * release_files.MAX_OFFERED
}


@dataclass(frozen=True, slots=True)
class Mailbox:
    folder: Path
    head_office: VerifyKey
    url: str
    answer_key: SigningKey = field(repr=False)

    @classmethod
    def create(cls, folder: Path, card: HubCard, key: SigningKey, trust: TrustList) -> "Mailbox":
        """Raise FILE_EXISTS, DISK_FULL, DISK_FAILED."""
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
        """Raise NO_MAILBOX, MAILBOX_DAMAGED."""
        try:
            with open_no_follow(folder / _ABOUT, "rb") as file:
                data = file.read(_LIMIT_BYTES + 1)
        except OSError:
            raise Problem(Code.NO_MAILBOX) from None
        fields = DocumentFields.parse(data, Code.MAILBOX_DAMAGED, limit_bytes=_LIMIT_BYTES)
        fields.check_format()
        return cls(
            folder,
            fields.read_verify_key("head_office"),
            fields.read_text("url"),
            fields.read_signing_key("key"),
        )

    def read_trust_list(self) -> TrustList:
        """Raise MAILBOX_DAMAGED, DOCUMENT_TOO_NEW."""
        try:
            with open_no_follow(self.folder / _TRUST, "rb") as file:
                data = file.read(_LIMIT_BYTES + 1)
            return TrustList.from_bytes(data, self.head_office)
        except OSError:
            raise Problem(Code.MAILBOX_DAMAGED) from None
        except Problem as problem:
            is_newer = problem.code is Code.DOCUMENT_TOO_NEW
            raise problem if is_newer else Problem(Code.MAILBOX_DAMAGED) from None

    def write_trust_list(self, trust: TrustList) -> None:
        """Replace the trust list, even a damaged one, by *trust*, which must be no older.

        Of revoked laptops only whole bundles stay; unfinished uploads that did not grow for 60 days
        are removed. Raises TRUST_LIST_OLDER, DISK_FULL, DISK_FAILED.
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
            before = file.stat().st_mtime - _PART_LIFETIME_S
        revoked = {mailbox_name(revocation.device_key) for revocation in trust.revocations}
        for route in MailboxRoute:
            for device in self.list_devices(route):
                with suppress(Problem):
                    self.box(route, device).remove_stale_parts(before)
                    if device in revoked:
                        self.box(route, device).remove_all(
                            keeps_whole=route is MailboxRoute.BUNDLES
                        )

    @translating_disk_errors()
    def free_bytes(self) -> int:
        return shutil.disk_usage(self.folder).free

    def box(self, route: MailboxRoute, device: str, invitation: str = "") -> MailboxBox:
        """Return the box of *device* for *route*; raise NOT_FOUND for a wrong name.

        An unconfirmed laptop shares the quota of its *invitation*.
        """
        if not _DEVICE.fullmatch(device):
            raise Problem(Code.NOT_FOUND)
        folder_name = hashlib.sha256(invitation.encode()).hexdigest()[:32]
        return MailboxBox(
            self.folder / route / device,
            self.folder / "invited" / folder_name if invitation else None,
            _MAX_FILE_BYTES.get(route, SEALED_LIMIT_BYTES),
            _MAX_TOTAL_BYTES.get(route, 0),
        )

    @translating_disk_errors()
    def list_devices(self, route: MailboxRoute) -> list[str]:
        with suppress(FileNotFoundError):
            names = sorted(path.name for path in resolve_inside(self.folder, route).iterdir())
            return [name for name in names if _DEVICE.fullmatch(name)]
        return []

    def list_boxes(self, route: MailboxRoute) -> tuple[dict[str, list[BoxFile]], list[str]]:
        """Return the files in each box, and the devices whose box cannot be listed.

        Raises DISK_FAILED, MAILBOX_DAMAGED if none can be listed.
        """
        found: dict[str, list[BoxFile]] = {}
        damaged = []
        for device in self.list_devices(route):
            try:
                found[device] = self.box(route, device).list_files()
            except Problem:
                damaged.append(device)
        return found, damaged

    @property
    def lock_file(self) -> Path:
        return self.folder / "lock"

    @property
    def tls_files(self) -> tuple[Path, Path] | None:
        files = self.folder / "tls" / "certificate.pem", self.folder / "tls" / "key.pem"
        return files if all(file.is_file() for file in files) else None

    def write_tls_files(self, certificate: bytes, key: bytes) -> None:
        """PEM; raise DISK_FULL, DISK_FAILED."""
        folder = self.folder / "tls"
        with translating_disk_errors():
            folder.mkdir(mode=0o700, exist_ok=True)
        write_atomically(folder / "key.pem", key)
        write_atomically(folder / "certificate.pem", certificate)
