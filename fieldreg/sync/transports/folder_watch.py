"""Detects whether sealed files in a folder have changed.

Network shares send no notifications, and a watch on a lost one may hang, so the folder is
polled on another thread. Only names, sizes, times and the first bytes of new files are read:
ten thousand foreign files cost little. The result is a hint; an exchange decides.
"""

import hashlib
from pathlib import Path

from fieldreg.sync.transports.disk_access import FolderEntry, RetryingDisk
from fieldreg.sync.transports.folder_transport import is_plausible_size, is_sealed
from fieldreg.sync.transports.verified_write import MAX_LISTED_FILES


class FolderWatch:
    def __init__(self, disk: RetryingDisk) -> None:
        self._disk = disk
        self._sealed: dict[Path, dict[FolderEntry, bool]] = {}

    def fingerprint(self, folder: Path) -> str:
        """Return a fingerprint of the sealed files in *folder*.

        Raises:
            Problem: STICK_MISSING, STICK_GONE or STICK_BUSY.
        """
        self._disk.require_folder(folder)
        before = self._sealed.get(folder, {})
        now: dict[FolderEntry, bool] = {}
        for entry in self._disk.list_files(folder, MAX_LISTED_FILES):
            if is_plausible_size(entry.size_bytes):
                known = before.get(entry)
                now[entry] = is_sealed(self._disk, folder / entry.name) if known is None else known
        self._sealed = {folder: now}
        sealed = "\0".join(str(entry) for entry, is_sealed_file in now.items() if is_sealed_file)
        return hashlib.sha256(sealed.encode(errors="surrogatepass")).hexdigest()
