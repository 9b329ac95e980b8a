"""The folder of one installation, its files, and the lock that limits it to one process.

The address of a store on a server contains a password, so it is sealed under the store's key.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.receivers import ReceiptSigner
from fieldreg.keys.key_ring.store_key_ring import LIMIT_BYTES, KeyRing
from fieldreg.keys.local_sealing import LocalSealing
from fieldreg.keys.signing import SigningKey
from fieldreg.services.host.file_writing import (
    is_open_to_others,
    list_partial_files,
    restrict_to_owner,
)
from fieldreg.store.engines import split_insecure_word

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstallationLock:
    """A lock on the installation in one folder, from construction to `release`.

    Raises STORE_IN_USE; DISK_FAILED if the folder is not writable.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise Problem(Code.DISK_FAILED) from None
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise Problem(Code.STORE_IN_USE) from None

    def release(self) -> None:
        os.close(self._handle)


_NAME = "address"


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    url: str = field(repr=False)
    installation_id: str
    receiver: ReceiptSigner | None = None

    @classmethod
    def create(cls, url: str, entropy: Entropy) -> Self:
        return cls(url, entropy.bytes(8).hex())

    @classmethod
    def from_bytes(cls, sealed: bytes, key: bytes) -> Self:
        """Raise DATABASE_ADDRESS_WRONG where *key* does not open it."""
        try:
            read = canonical_json.loads(LocalSealing(key).unseal(_NAME, sealed))
        except Problem:
            raise Problem(Code.DATABASE_ADDRESS_WRONG) from None
        match read:
            case {"seat": str(seat), "url": str(url), "key": str(own), "certificate": dict(signed)}:
                signer = SigningKey(bytes.fromhex(own))
                return cls(url, seat, ReceiptSigner(signer, canonical_json.dumps(signed)))
            case {"seat": str(installation_id), "url": str(url)}:
                return cls(url, installation_id)
            case _:
                raise Problem(Code.DATABASE_ADDRESS_WRONG)

    def to_bytes(self, key: bytes) -> bytes:
        own: dict[str, object] = {}
        if self.receiver is not None:
            certificate = canonical_json.loads(self.receiver.certificate)
            own = {"certificate": certificate, "key": self.receiver.key.raw.hex()}
        body = canonical_json.dumps({**own, "seat": self.installation_id, "url": self.url})
        return LocalSealing(key).seal(_NAME, body)


_COPYING = ".backing-up-"


@dataclass(frozen=True, slots=True)
class Home:
    folder: Path

    @property
    def store_file(self) -> Path:
        return self.folder / "fieldreg.db"

    @property
    def address_file(self) -> Path:
        return self.folder / "address"

    @property
    def database_file(self) -> Path:
        return self.address_file if self.address_file.exists() else self.store_file

    @property
    def keyring_file(self) -> Path:
        return self.folder / "keyring.json"

    @property
    def lock_file(self) -> Path:
        return self.folder / "lock"

    @property
    def releases_folder(self) -> Path:
        return self.folder / "releases"

    def exists(self) -> bool:
        return self.keyring_file.is_file()

    def require_installation(self) -> None:
        """Raise NO_INSTALLATION, or KEYRING_DAMAGED where a store lacks its ring."""
        if not self.exists():
            is_left = self.database_file.is_file()
            raise Problem(Code.KEYRING_DAMAGED if is_left else Code.NO_INSTALLATION)

    def read_keyring(self) -> KeyRing:
        """Raise KEYRING_DAMAGED or DISK_FAILED."""
        try:
            with self.keyring_file.open("rb") as file:
                return KeyRing.from_bytes(file.read(LIMIT_BYTES + 1))
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    @property
    def is_on_server(self) -> bool:
        return self.address_file.exists()

    def read_address(self, key: bytes) -> DatabaseAddress | None:
        """Return the address of the database, or None where it is in the folder.

        Raises DATABASE_ADDRESS_WRONG, DISK_FAILED.
        """
        try:
            return DatabaseAddress.from_bytes(self.address_file.read_bytes(), key)
        except FileNotFoundError:
            return None
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    def read_receiver(self, key: bytes) -> ReceiptSigner | None:
        address = self.read_address(key)
        return address.receiver if address else None

    def find_database_problem(self, key: bytes) -> Problem | None:
        """Return DATABASE_UNVERIFIED where a person accepted that others may read on the way."""
        address = self.read_address(key)
        is_accepted = address is not None and split_insecure_word(address.url)[1]
        return Problem(Code.DATABASE_UNVERIFIED) if is_accepted else None

    @contextmanager
    def locked(self) -> Iterator[InstallationLock]:
        """Take the lock, and keep it past the block unless the block fails.

        Remains of earlier releases and of interrupted writing are cleared. Raises STORE_IN_USE,
        DISK_FAILED.
        """
        lock = InstallationLock(self.lock_file)
        try:
            for path in self._own_paths():
                restrict_to_owner(path)
            for leftover in self.folder.glob(f"{_COPYING}*"):
                shutil.rmtree(leftover, ignore_errors=True)
            with suppress(OSError):
                for partial in (
                    *list_partial_files(self.keyring_file),
                    *list_partial_files(self.address_file),
                ):
                    partial.unlink()
            yield lock
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def temporary_folder(self) -> Iterator[Path]:
        with TemporaryDirectory(dir=self.folder, prefix=_COPYING) as place:
            yield Path(place)

    @contextmanager
    def creating(self) -> Iterator[None]:
        """Create a folder for this user alone, or lock and clear one without an installation.

        Raises INSTALLATION_EXISTS, STORE_IN_USE, DISK_FAILED.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            raise Problem(Code.DISK_FAILED) from None
        with self.locked() as lock:
            if self.exists():
                raise Problem(Code.INSTALLATION_EXISTS)
            try:
                self._move_aside()
            except OSError:
                raise Problem(Code.DISK_FAILED) from None
            yield
            lock.release()

    def find_access_problem(self) -> Problem | None:
        is_open = any(map(is_open_to_others, self._own_paths()))
        return Problem(Code.FOLDER_OPEN) if is_open else None

    def _own_paths(self) -> Iterator[Path]:
        yield self.folder
        for pattern in ("*.db*", "address", "keyring.json", "lock"):
            yield from self.folder.glob(pattern)

    def _move_aside(self) -> None:
        """Move a store without a ring into a folder of its own: a backup's ring may open it."""
        left = [*self.folder.glob("fieldreg.db*"), *self.folder.glob(self.address_file.name)]
        if left:
            names = (self.folder / f"left-{number}" for number in count(1))
            target = next(path for path in names if not path.exists())
            target.mkdir()
            for path in left:
                path.replace(target / path.name)
