"""A glance at a folder that stays: whether anything of ours is another than before.

Network shares tell of no change, and a watch on one that is gone may hang whoever asks
for it: so the folder is looked at again and again, away from everybody who waits. Names,
sizes and times are all that is read, and of what is new its beginning: ten thousand
foreign files cost little, and wake nobody. A glance is a hint; a round is the truth.
"""

import hashlib
from pathlib import Path

from fieldreg.sync.transports.disk_access import FolderEntry, RetryingDisk
from fieldreg.sync.transports.folder_transport import is_plausible_size, is_sealed
from fieldreg.sync.transports.verified_write import MAX_LISTED_FILES


class FolderWatch:
    """Looks at folders, and remembers of their files which are sealed."""

    def __init__(self, disk: RetryingDisk) -> None:
        self._disk = disk
        self._sealed: dict[Path, dict[FolderEntry, bool]] = {}

    def fingerprint(self, folder: Path) -> str:
        """Give a mark of the sealed files in *folder*.

        Raises:
            Problem: STICK_MISSING, STICK_GONE or STICK_BUSY.
        """
        self._disk.require_folder(folder)
        before = self._sealed.get(folder, {})
        now: dict[FolderEntry, bool] = {}
        for one in self._disk.list_files(folder, MAX_LISTED_FILES):
            if is_plausible_size(one.size_bytes):
                known = before.get(one)
                now[one] = is_sealed(self._disk, folder / one.name) if known is None else known
        self._sealed = {folder: now}
        ours = "\0".join(map(str, (one for one, sealed in now.items() if sealed)))
        return hashlib.sha256(ours.encode(errors="surrogatepass")).hexdigest()
