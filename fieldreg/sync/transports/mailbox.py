"""The mailbox: a folder with two boxes for each laptop, and nothing readable in it.

    mailbox.json  who it belongs to and the key it answers with
    trust.json    head office's trust list, by which callers are known
    card.json     what head office says of the hub
    tls/          its certificate, where head office vouches for it
    lock          keeps it to one hub
    bundles/DEVICE/SHA    from a laptop, for head office
    replies/DEVICE/SHA    from head office, for a laptop

DEVICE names a laptop by its key and SHA a file by its hash, so that what is whole proves
itself, whoever wrote it when, and the same file twice is one. What is not whole yet ends
with ``.part`` and grows at its end only. Of a bundle that head office took an empty file
``SHA.taken`` stays, so that nobody sends it again.

Head office on the same machine reads and writes here beside a running hub: files come
to be by renaming, and neither needs the other's lock.
"""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical
from fieldreg.keys.documents import FORMAT, Fields
from fieldreg.keys.hubs import HubCard
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.keys.trust import TrustList
from fieldreg.services.disk import disk_problem, sync_folder, write_whole

MOST_FILES: Final = 200
"""How many files one box holds, whole or not."""

MOST_BYTES: Final = 64 << 20
"""How much one box holds."""

_ABOUT, _TRUST, _CARD = "mailbox.json", "trust.json", "card.json"
_PART, _TAKEN = ".part", ".taken"
_SHA = re.compile(r"[0-9a-f]{64}")
_DEVICE = re.compile(r"[0-9a-f]{32}")
_PAPER_LIMIT_BYTES: Final = 6 << 20
_PIECE_BYTES: Final = 1 << 16
_RESERVE_BYTES: Final = 16 << 20
_PART_LASTS_SECONDS: Final = 60 * 86_400
_OWN: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NONE: Final[Mapping[str, int]] = MappingProxyType({})


class Way(StrEnum):
    """Which way what lies in a box goes."""

    BUNDLES = "bundles"  # from a laptop to head office
    REPLIES = "replies"  # from head office to a laptop


@dataclass(frozen=True, slots=True)
class Held:
    """A file in a box: its SHA-256 in hex, how much of it is here, whether that is all.

    One that was *taken* is gone and need not come again.
    """

    sha: str
    size_bytes: int
    is_whole: bool
    is_taken: bool = False


@contextmanager
def _on_disk() -> Iterator[None]:
    """Say in our words what the disk did."""
    try:
        yield
    except OSError as error:
        raise disk_problem(error) from None


@dataclass(frozen=True, slots=True)
class Box:
    """One box; names are checked here, and no path is made of any other.

    Everything asked of it can raise DISK_FAILED, and DISK_FULL what writes.
    """

    folder: Path

    @_on_disk()
    def waiting(self) -> list[Held]:
        """List what lies here, whole or not yet, the oldest first."""
        return [one for one in self._all() if not one.is_taken]

    def held(self) -> list[Held]:
        """List the whole files, the oldest first."""
        return [one for one in self.waiting() if one.is_whole]

    @_on_disk()
    def find(self, sha: str) -> Held | None:
        """Give what is here of the file *sha*."""
        for ending, is_whole, is_taken in _STATES:
            if (about := _about(self._path(sha, ending))) is not None:
                return Held(sha, about.st_size, is_whole, is_taken)
        return None

    @_on_disk()
    def read(self, sha: str, start: int, most_bytes: int) -> bytes:
        """Give at most *most_bytes* of the whole file *sha* from byte *start* on.

        Raises:
            Problem: NOT_FOUND.
        """
        try:
            with _opened(self._path(sha), "rb") as file:
                file.seek(start)
                data: bytes = file.read(most_bytes)
                return data
        except FileNotFoundError:
            raise Problem(Code.NOT_FOUND) from None

    @_on_disk()
    def begin(self, sha: str, length: int, coming: Mapping[str, int] = _NONE) -> Held:
        """See that there is room for the file *sha* of *length* bytes; give what is here.

        *coming* tells how long others will be that are under way to this box.

        Raises:
            Problem: BUNDLE_TOO_LARGE, HUB_FULL.
        """
        if not 0 < length <= SEALED_LIMIT_BYTES:
            raise Problem(Code.BUNDLE_TOO_LARGE)
        here = self.find(sha) or Held(sha, 0, is_whole=False)
        if here.is_whole:
            return here
        sizes = {one.sha: one.size_bytes for one in self.waiting()}
        for one, size in (*coming.items(), (sha, length)):
            sizes[one] = max(size, sizes.get(one, 0))
        if len(sizes) > MOST_FILES or sum(sizes.values()) > MOST_BYTES:
            raise Problem(Code.HUB_FULL)
        self.folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.folder).free < length + _RESERVE_BYTES:
            raise Problem(Code.DISK_FULL)
        return here

    @_on_disk()
    def append(self, sha: str, offset: int, data: bytes) -> None:
        """Put *data* at *offset* of the file *sha*, which is not whole yet.

        Only one at a time may do so for one file.
        """
        path = self._path(sha, _PART)
        with _opened(path, "r+b" if path.exists() else "xb") as file:
            file.seek(offset)
            file.write(data)

    @_on_disk()
    def settle(self, sha: str, length: int) -> bool:
        """Bring onto the disk what came of *sha*; tell whether all *length* bytes are here.

        Raises:
            Problem: BUNDLE_DAMAGED where all came and are not *sha*: they are gone then.
        """
        part = self._path(sha, _PART)
        with _opened(part, "r+b") as file:
            os.fsync(file.fileno())
            if os.fstat(file.fileno()).st_size < length:
                return False
            digest = hashlib.sha256()
            while piece := file.read(_PIECE_BYTES):
                digest.update(piece)
        if digest.hexdigest() != sha:
            part.unlink()
            raise Problem(Code.BUNDLE_DAMAGED)
        part.replace(self._path(sha))
        sync_folder(self.folder)
        return True

    @_on_disk()
    def remove(self, sha: str, *, is_taken: bool = False) -> bool:
        """Remove the file *sha*; tell whether there was one.

        Of one that *is_taken* it stays known that it was here.
        """
        there = self.find(sha)
        if there is None:
            return False
        if is_taken and not there.is_taken:
            self._path(sha, _TAKEN).touch()
            self._forget_taken()
        elif there.is_taken:
            self._path(sha, _TAKEN).unlink(missing_ok=True)
        for ending in ("", _PART):
            self._path(sha, ending).unlink(missing_ok=True)
        return not there.is_taken

    @_on_disk()
    def forget_parts(self, before: float) -> None:
        """Remove what is not whole and did not grow since *before*, as files count time."""
        for part in self.folder.glob("*" + _PART):
            with suppress(FileNotFoundError):
                if part.stat().st_mtime < before:
                    part.unlink()

    def _forget_taken(self) -> None:
        taken = sorted(self.folder.glob("*" + _TAKEN), key=lambda one: one.stat().st_mtime)
        for one in taken[:-MOST_FILES]:
            one.unlink(missing_ok=True)

    def _all(self) -> list[Held]:
        found: list[tuple[int, Held]] = []
        with suppress(FileNotFoundError):
            for path in self.folder.iterdir():
                state = next((one for one in _STATES if one[0] == path.suffix), None)
                about = _about(path) if state and _SHA.fullmatch(path.stem) else None
                if state is not None and about is not None:
                    held = Held(path.stem, about.st_size, *state[1:])
                    found.append((about.st_mtime_ns, held))
        return [held for _, held in sorted(found, key=itemgetter(0))]

    def _path(self, sha: str, ending: str = "") -> Path:
        if not _SHA.fullmatch(sha):
            raise Problem(Code.NOT_FOUND)
        return self.folder / (sha + ending)


def _about(path: Path) -> os.stat_result | None:
    """Tell of the file at *path*; of a link, or whatever else is no file of ours, nothing."""
    try:
        about = path.lstat()
    except FileNotFoundError:
        return None
    return about if stat.S_ISREG(about.st_mode) else None


def _opened(path: Path, mode: str) -> IO[Any]:
    """Open *path*, but follow no link and wait for nobody at a pipe.

    Head office beside a hub may do more on this machine than the hub, which fills this.
    """
    return open(path, mode, opener=lambda name, flags: os.open(name, flags | _OWN, 0o600))


_STATES: Final = (("", True, False), (_TAKEN, True, True), (_PART, False, False))


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox: *folder*, whose it is, and the *key* that it answers with."""

    folder: Path
    head_office: VerifyKey
    url: str
    key: SigningKey = field(repr=False)

    @classmethod
    def make(
        cls, folder: Path, card: HubCard, key: SigningKey, trust: TrustList
    ) -> "Mailbox":
        """Make a mailbox in *folder* for the hub of *card*, which answers with *key*.

        Raises:
            Problem: FILE_EXISTS where there is one; DISK_FULL, DISK_FAILED.
        """
        mailbox = cls(folder, trust.head_office, card.url, key)
        body = {
            "format": FORMAT,
            "head_office": trust.head_office.raw.hex(),
            "key": key.raw.hex(),
            "url": card.url,
        }
        with _on_disk():
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
        if (folder / _ABOUT).exists():
            raise Problem(Code.FILE_EXISTS, file=folder.name)
        write_whole(folder / _CARD, card.document)
        mailbox.put_trust(trust)
        write_whole(folder / _ABOUT, canonical.dumps(body))
        return mailbox

    @classmethod
    def at(cls, folder: Path) -> "Mailbox":
        """Open the mailbox in *folder*.

        Raises:
            Problem: NO_MAILBOX, MAILBOX_DAMAGED.
        """
        try:
            data = (folder / _ABOUT).read_bytes()
        except OSError:
            raise Problem(Code.NO_MAILBOX) from None
        fields = Fields.read(data, Code.MAILBOX_DAMAGED, limit_bytes=_PAPER_LIMIT_BYTES)
        fields.check_format()
        return cls(
            folder,
            fields.verify_key("head_office"),
            fields.text("url"),
            fields.signing_key("key"),
        )

    def trust(self) -> TrustList:
        """Read head office's trust list, as last left here.

        Raises:
            Problem: MAILBOX_DAMAGED, or as `TrustList.from_bytes`.
        """
        try:
            data = (self.folder / _TRUST).read_bytes()
        except OSError:
            raise Problem(Code.MAILBOX_DAMAGED) from None
        return TrustList.from_bytes(data, self.head_office)

    def put_trust(self, trust: TrustList) -> None:
        """Go by *trust* from now on, which is no older than the one that is here.

        What was begun and not gone on with for long goes then: whoever sends it comes
        back for it sooner, or sends all of it.

        Raises:
            Problem: TRUST_LIST_OLDER, DISK_FULL, DISK_FAILED.
        """
        file = self.folder / _TRUST
        known = self.trust() if file.exists() else None
        if known is not None:
            trust.check_follows(known)
        if known is None or known.document != trust.document:
            write_whole(file, trust.document)
        with _on_disk():
            file.touch()
            before = file.stat().st_mtime - _PART_LASTS_SECONDS
        for way in Way:
            for device in self.devices(way):
                self.box(way, device).forget_parts(before)

    def box(self, way: Way, device: str) -> Box:
        """Give the box of *device* for what goes that *way*.

        Raises:
            Problem: NOT_FOUND where *device* is not the name of any box.
        """
        if not _DEVICE.fullmatch(device):
            raise Problem(Code.NOT_FOUND)
        return Box(self.folder / way / device)

    @_on_disk()
    def devices(self, way: Way) -> list[str]:
        """List whose boxes there are.

        Raises:
            Problem: DISK_FAILED.
        """
        with suppress(FileNotFoundError):
            names = sorted(one.name for one in (self.folder / way).iterdir())
            return [one for one in names if _DEVICE.fullmatch(one)]
        return []

    @property
    def lock(self) -> Path:
        """The file whose lock keeps the mailbox to one hub."""
        return self.folder / "lock"

    @property
    def tls(self) -> tuple[Path, Path] | None:
        """Certificate and key with which the hub shows itself, where it has its own."""
        files = self.folder / "tls" / "certificate.pem", self.folder / "tls" / "key.pem"
        return files if all(one.is_file() for one in files) else None

    def put_tls(self, certificate: bytes, key: bytes) -> None:
        """Keep *certificate* and *key*, in PEM, for the hub to show.

        Raises:
            Problem: DISK_FULL, DISK_FAILED.
        """
        folder = self.folder / "tls"
        with _on_disk():
            folder.mkdir(mode=0o700, exist_ok=True)
        write_whole(folder / "key.pem", key)
        write_whole(folder / "certificate.pem", certificate)
