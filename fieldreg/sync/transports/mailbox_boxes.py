"""Boxes: the folders of a mailbox, in each the files that wait for one laptop, or of one.

A file is known by its hash. What is not whole yet ends with ``.part`` and grows at its end
only; ``.taken`` says of a bundle that it was here. No link that lies here is followed.
"""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.sealing import SEALED_LIMIT_BYTES
from fieldreg.services.host.atomic_write import disk_problem, fsync_folder

MAX_BOX_FILES: Final = 200
"""How many files one box holds, whole or not."""

MAX_BOX_BYTES: Final = 64 << 20
"""How much one box holds, and all together of those who came with one invitation and
were not confirmed: whoever has it makes as many laptops of it as they like."""

_PART, _TAKEN = ".part", ".taken"
_SHA = re.compile(r"[0-9a-f]{64}")
_PIECE_BYTES: Final = 1 << 16
RESERVED_DISK_BYTES: Final = 16 << 20
_OWN: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

PendingUploads = Mapping[tuple[Path, str], int]
"""Files under way, by the folder of their box and their hash: how long they will be."""

_NONE: Final[PendingUploads] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BoxFile:
    """A file in a box: its SHA-256 in hex, how much of it is here, whether that is all.

    One that was *taken* is gone and need not come again.
    """

    sha: str
    size_bytes: int
    is_whole: bool
    is_taken: bool = False


@contextmanager
def translating_disk_errors() -> Iterator[None]:
    """Say in our words what the disk did."""
    try:
        yield
    except (NotADirectoryError, FileExistsError):
        raise Problem(Code.MAILBOX_DAMAGED) from None  # a file lies where a folder belongs
    except OSError as error:
        raise disk_problem(error) from None


@dataclass(frozen=True, slots=True)
class MailboxBox:
    """One box; names are checked here, and no path is made of any other.

    Where it is of one who was not confirmed yet, *invited* lists whose boxes share its room.
    It takes files of *most_of_one* bytes, and *most_of_all* together, 0 for what is usual.
    Everything asked of it can raise DISK_FAILED and MAILBOX_DAMAGED, and DISK_FULL what
    writes.
    """

    folder: Path
    invitation_folder: Path | None = field(default=None, compare=False)
    max_file_bytes: int = SEALED_LIMIT_BYTES
    max_total_bytes: int = 0

    @property
    def quota_folder(self) -> Path:
        """What room is counted by: boxes with the same share it."""
        return self.invitation_folder or self.folder

    @translating_disk_errors()
    def list_files(self) -> list[BoxFile]:
        """List what lies here, whole or not yet, the oldest first."""
        return [one for one in self._all() if not one.is_taken]

    def list_whole_files(self) -> list[BoxFile]:
        """List the whole files, the oldest first."""
        return [one for one in self.list_files() if one.is_whole]

    @translating_disk_errors()
    def find_file(self, sha: str) -> BoxFile | None:
        """Give what is here of the file *sha*."""
        for ending, is_whole, is_taken in _STATES:
            if (about := _about(self._path(sha, ending))) is not None:
                return BoxFile(sha, about.st_size, is_whole, is_taken)
        return None

    @translating_disk_errors()
    def read(self, sha: str, start: int, most_bytes: int) -> bytes:
        """Give at most *most_bytes* of the whole file *sha* from byte *start* on.

        Raises:
            Problem: NOT_FOUND.
        """
        try:
            with open_no_follow(self._path(sha), "rb") as file:
                file.seek(start)
                data: bytes = file.read(most_bytes)
                return data
        except FileNotFoundError:
            raise Problem(Code.NOT_FOUND) from None

    @translating_disk_errors()
    def begin_upload(self, sha: str, length: int, coming: PendingUploads = _NONE) -> BoxFile:
        """See that there is room for the file *sha* of *length* bytes; give what is here.

        *coming* tells of others that are under way to boxes which share its room.

        Raises:
            Problem: BUNDLE_TOO_LARGE, HUB_FULL.
        """
        if not 0 < length <= self.max_file_bytes:
            raise Problem(Code.BUNDLE_TOO_LARGE)
        here = self.find_file(sha) or BoxFile(sha, 0, is_whole=False)
        if here.is_whole:
            return here
        sizes = self._sizes_in_room(coming)
        for one, size in (*coming.items(), ((self.folder, sha), length)):
            sizes[one] = max(size, sizes.get(one, 0))
        if len(sizes) > MAX_BOX_FILES or sum(sizes.values()) > (
            self.max_total_bytes or MAX_BOX_BYTES
        ):
            raise Problem(Code.HUB_FULL)
        if shutil.disk_usage(self.folder.parents[1]).free < length + RESERVED_DISK_BYTES:
            raise Problem(Code.DISK_FULL)
        if self.invitation_folder is not None:
            self.invitation_folder.mkdir(parents=True, exist_ok=True)
            (self.invitation_folder / self.folder.name).touch()
        return here

    @translating_disk_errors()
    def append(self, sha: str, offset: int, data: bytes) -> None:
        """Put *data* at *offset* of the file *sha*, which is not whole yet.

        Only one at a time may do so for one file.
        """
        path = self._path(sha, _PART)
        self.folder.mkdir(parents=True, exist_ok=True)
        with open_no_follow(path, "r+b" if path.exists() else "xb") as file:
            file.seek(offset)
            file.write(data)

    @translating_disk_errors()
    def finish_upload(self, sha: str, length: int) -> bool:
        """Bring onto the disk what came of *sha*; tell whether all *length* bytes are here.

        Raises:
            Problem: BUNDLE_DAMAGED where all came and are not *sha*: they are gone then.
        """
        part = self._path(sha, _PART)
        with open_no_follow(part, "r+b") as file:
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
        fsync_folder(self.folder)
        return True

    @translating_disk_errors()
    def remove(self, sha: str, *, is_taken: bool = False) -> bool:
        """Remove the file *sha*; tell whether there was one.

        Of one that *is_taken* it stays known that it was here.
        """
        there = self.find_file(sha)
        if there is None:
            return False
        if is_taken and not there.is_taken:
            with open_no_follow(self._path(sha, _TAKEN), "ab"):
                self._forget_taken()
        elif there.is_taken:
            self._path(sha, _TAKEN).unlink(missing_ok=True)
        for ending in ("", _PART):
            self._path(sha, ending).unlink(missing_ok=True)
        with suppress(OSError):  # more lies there
            self.folder.rmdir()
        return not there.is_taken

    @translating_disk_errors()
    def remove_stale_parts(self, before: float) -> None:
        """Remove what is not whole and did not grow since *before*, as files count time."""
        for part in self._own_folder().glob("*" + _PART):
            with suppress(FileNotFoundError):
                if part.stat().st_mtime < before:
                    part.unlink()

    @translating_disk_errors()
    def remove_all(self, *, keeps_whole: bool) -> None:
        """Remove all for whom nothing is kept any more, but for what is whole if it *keeps* it."""
        for one in self._all():
            if one.is_taken or not (one.is_whole and keeps_whole):
                self.remove(one.sha)

    def _sizes_in_room(self, coming: PendingUploads) -> dict[tuple[Path, str], int]:
        """Tell how large each file is that takes from the room there is.

        Who shares it and has nothing here any more, nor anything *coming*, is forgotten.
        """
        folders = {self.folder, *(folder for folder, _ in coming)}
        if self.invitation_folder is not None:
            with suppress(FileNotFoundError):
                for note in self.invitation_folder.iterdir():
                    other = self.folder.with_name(note.name)
                    if other not in folders and not MailboxBox(other).list_files():
                        note.unlink(missing_ok=True)
                    folders.add(other)
        return {
            (folder, one.sha): one.size_bytes
            for folder in folders
            for one in MailboxBox(folder).list_files()
        }

    def _forget_taken(self) -> None:
        taken = sorted(self.folder.glob("*" + _TAKEN), key=lambda one: one.stat().st_mtime)
        for one in taken[:-MAX_BOX_FILES]:
            one.unlink(missing_ok=True)

    def _all(self) -> list[BoxFile]:
        found: list[tuple[int, BoxFile]] = []
        with suppress(FileNotFoundError):
            for path in self._own_folder().iterdir():
                state = next((one for one in _STATES if one[0] == path.suffix), None)
                about = _about(path) if state and _SHA.fullmatch(path.stem) else None
                if state is not None and about is not None:
                    held = BoxFile(path.stem, about.st_size, *state[1:])
                    found.append((about.st_mtime_ns, held))
        return [held for _, held in sorted(found, key=itemgetter(0))]

    def _path(self, sha: str, ending: str = "") -> Path:
        if not _SHA.fullmatch(sha):
            raise Problem(Code.NOT_FOUND)
        return self._own_folder() / (sha + ending)

    def _own_folder(self) -> Path:
        root, way, device = (self.folder.parents[1], self.folder.parent.name, self.folder.name)
        return resolve_inside(root, way, device)


def resolve_inside(root: Path, *names: str) -> Path:
    """Give what is called *names* below *root*, which no link may have taken elsewhere.

    Raises:
        Problem: MAILBOX_DAMAGED.
    """
    path = root.joinpath(*names)
    if path.resolve() != root.resolve().joinpath(*names):
        raise Problem(Code.MAILBOX_DAMAGED)
    return path


def _about(path: Path) -> os.stat_result | None:
    """Tell of the file at *path*; of a link, or whatever else is no file of ours, nothing."""
    try:
        about = path.lstat()
    except FileNotFoundError:
        return None
    return about if stat.S_ISREG(about.st_mode) else None


def open_no_follow(path: Path, mode: str) -> IO[Any]:
    """Open *path*, but follow no link and wait for nobody at a pipe.

    Head office beside a hub may do more on this machine than the hub, which fills this.
    """
    return open(path, mode, opener=lambda name, flags: os.open(name, flags | _OWN, 0o600))


_STATES: Final = (("", True, False), (_TAKEN, True, True), (_PART, False, False))
