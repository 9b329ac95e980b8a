"""The home: the folder of one installation, and the files in it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring.store_key_ring import LIMIT_BYTES, KeyRing
from fieldreg.services.host.atomic_write import list_partial_files, read_limited
from fieldreg.services.installation.database_address import DatabaseAddress
from fieldreg.store.lock import InstallationLock

_COPYING = ".backing-up-"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one installation and the names of the files in it."""

    folder: Path

    @property
    def store_file(self) -> Path:
        """The encrypted database."""
        return self.folder / "fieldreg.db"

    @property
    def address_file(self) -> Path:
        """Where the database is, sealed; only there where it is on a server."""
        return self.folder / "address"

    @property
    def database_file(self) -> Path:
        """The file that is the store, or says where it is."""
        return self.address_file if self.address_file.exists() else self.store_file

    @property
    def keyring_file(self) -> Path:
        """The store's key, locked away; the installation exists when this does."""
        return self.folder / "keyring.json"

    @property
    def lock_file(self) -> Path:
        """The file whose lock keeps other processes out."""
        return self.folder / "lock"

    @property
    def releases_folder(self) -> Path:
        """The folder in which files of releases lie while they are carried."""
        return self.folder / "releases"

    def exists(self) -> bool:
        """Tell whether there is an installation here."""
        return self.keyring_file.is_file()

    def require_installation(self) -> None:
        """See that there is an installation here.

        Raises:
            Problem: NO_INSTALLATION, or KEYRING_DAMAGED where a register lacks its ring.
        """
        if not self.exists():
            is_left = self.database_file.is_file()
            raise Problem(Code.KEYRING_DAMAGED if is_left else Code.NO_INSTALLATION)

    def read_keyring(self) -> KeyRing:
        """Read the ring.

        Raises:
            Problem: KEYRING_DAMAGED, DISK_FAILED.
        """
        try:
            return KeyRing.from_bytes(read_limited(self.keyring_file, LIMIT_BYTES))
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    def read_address(self, key: bytes) -> DatabaseAddress | None:
        """Tell where the database is; None where it is in the folder.

        Raises:
            Problem: DATABASE_ADDRESS_WRONG, DISK_FAILED.
        """
        try:
            return DatabaseAddress.from_bytes(self.address_file.read_bytes(), key)
        except FileNotFoundError:
            return None
        except OSError:
            raise Problem(Code.DISK_FAILED) from None

    @contextmanager
    def locked(self) -> Iterator[InstallationLock]:
        """Hold the installation's lock; keep it past the block unless the block fails.

        What was cut short goes, of a backup and of the ring: whoever was erased since would
        live on in it, or a passphrase that was taken out.

        Raises:
            Problem: STORE_IN_USE, DISK_FAILED.
        """
        lock = InstallationLock(self.lock_file)
        try:
            for left in self.folder.glob(f"{_COPYING}*"):
                shutil.rmtree(left, ignore_errors=True)
            with suppress(OSError):
                for half in (
                    *list_partial_files(self.keyring_file),
                    *list_partial_files(self.address_file),
                ):
                    half.unlink()
            yield lock
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def temporary_folder(self) -> Iterator[Path]:
        """Give a folder on the disk of the register that goes when the block ends.

        Raises:
            OSError: where there is no room.
        """
        with TemporaryDirectory(dir=self.folder, prefix=_COPYING) as place:
            yield Path(place)

    @contextmanager
    def creating(self) -> Iterator[None]:
        """Hold the lock of a folder without an installation, cleared of what was left there.

        The folder is made where there is none, for this user alone. The lock goes when the block ends.

        Raises:
            Problem: INSTALLATION_EXISTS, STORE_IN_USE, DISK_FAILED.
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

    def _move_aside(self) -> None:
        """Move what stands here without a ring into a folder of its own, whole.

        It is a beginning cut short, or else a register whose ring was lost: with a ring
        from a backup put beside it, that folder opens.
        """
        left = [*self.folder.glob("fieldreg.db*"), *self.folder.glob(self.address_file.name)]
        if left:
            names = (self.folder / f"left-{number}" for number in count(1))
            aside = next(path for path in names if not path.exists())
            aside.mkdir()
            for one in left:
                one.replace(aside / one.name)
