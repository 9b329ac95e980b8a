"""The transport that is one chosen file."""

import hashlib
from collections.abc import Collection
from pathlib import Path
from typing import Final

from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.transport import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.verified_write import remove_unfinished, write_verified


class FileTransport:
    can_take_replies: Final = False
    is_access_controlled: Final = False

    def __init__(self, path: Path, disk: RetryingDisk) -> None:
        self._path = path.resolve()
        self._disk = disk

    def list_offers(self) -> list[OfferedFile]:
        return [OfferedFile(self._path.name, self._disk.file_size(self._path), self._read)]

    def deliver(
        self,
        sealed: bytes,
        monitor: ExchangeMonitor,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        del older, to  # there is only one file
        self._disk.require_folder(self._path.parent)
        digest = hashlib.sha256(sealed).digest()
        write_verified(self._disk, self._path, (sealed,), len(sealed), digest, monitor=monitor)
        return self._path.name

    def settle(self) -> None:
        self._disk.sync_folder(self._path.parent)

    def list_delivered(self) -> None:
        """Return None: a file is written anew each time."""

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        remove_unfinished(self._disk, self._path.parent, digests)

    def remove_received(self, name: str) -> bool:
        del name
        return False

    def remove(self, name: str) -> None:
        self._disk.remove(self._path.with_name(name))

    def close(self) -> None:
        """Do nothing: no handle stays open."""

    def releases(self) -> None:
        """Return None: a single file carries no releases."""

    def free_bytes(self) -> int:
        return self._disk.free_bytes(self._path.parent)

    def _read(self) -> bytes:
        return self._disk.read_beginning(self._path, MAX_SEALED_BYTES + 1)
