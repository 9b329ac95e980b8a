"""The machine below: who it is, what its folders lie on, and what it may keep of us.

What a machine calls itself is hashed, since it may be written down. What cannot be
found out is taken for the usual thing: nobody is kept from their work by a guess.
"""

import ctypes
import hashlib
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from fieldreg.services.host.environment import EncryptionState, HostEncryption, StorageMedium

# Without 9p and virtiofs: virtual machines keep their own disks on those.
_NETWORKS: Final = frozenset(
    {"afs", "ceph", "cifs", "davfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
    | {f"fuse.{one}" for one in ("davfs2", "gvfsd-fuse", "rclone", "sshfs", "s3fs")}
)
_CLOUD: Final = re.compile(
    r"(onedrive|dropbox|google ?drive|iclouddrive|nextcloud|owncloud|yandex\.?disk"
    r"|megasync|pcloud ?drive)\b",
    re.IGNORECASE,
)
_REMOVABLE, _REMOTE = 2, 4  # of GetDriveTypeW
_ENCRYPTING: Final = frozenset(
    {"ecryptfs", *(f"fuse.{one}" for one in ("cryfs", "encfs", "gocryptfs"))}
)
_MAX_LAYERS: Final = 16  # of block devices one upon another
_PR_SET_DUMPABLE: Final = 4
_NO_FAULT_BOX, _NO_HEAP = 0x0003, 1  # of SetErrorMode and WerSetFlags


def disable_memory_dumps() -> None:
    """Have the system write nothing of this process's memory to any file, where it can.

    **Fault 64.** A core dump or a report of a crash would hold every name on the page,
    and the register's key. On Linux a limit of nothing is not enough, since a core may go
    to a program instead of a file: so the process is called one that is not to be dumped,
    which also keeps others of the same user from reading its memory. On Windows the report
    of an error is sent without the heap; that is written after the manual and untested.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_FAULT_BOX)
        with suppress(AttributeError, OSError):
            ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
        return
    import resource  # noqa: PLC0415  there is none on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


class HostMachine:
    """The machine that this runs on; *own* is the folder for what only it needs.

    Linux tells of the machine under *root*.
    """

    def __init__(self, own: Path, root: Path = Path("/")) -> None:
        self._own, self._root = own, root
        self._etc, self._sys = root / "etc", root / "sys"

    def machine_id(self) -> str:
        """Tell this machine from others, without naming it; empty where nothing does."""
        name = self._name()
        return hashlib.sha256(f"fieldreg {name}".encode()).hexdigest()[:32] if name else ""

    def user_data_dir(self) -> Path:
        """Give the user's own folder for what no other machine needs; it may not exist."""
        return self._own

    def medium(self, folder: Path) -> StorageMedium:
        """Tell what *folder* lies on, or would lie on."""
        folder = folder.resolve()
        if any(_CLOUD.match(part) for part in folder.parts):
            return StorageMedium.CLOUD
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return self._medium(folder)

    def encryption(self, folder: Path) -> HostEncryption:
        """Tell whether the disk under *folder* is encrypted, and where memory goes.

        **Fault 65.** Only Linux is asked; elsewhere nothing is known.
        """
        if sys.platform != "linux":
            return HostEncryption(EncryptionState.UNKNOWN, EncryptionState.UNKNOWN)
        disks = _Disks(self._root)
        return HostEncryption(disks.under(folder.resolve()), disks.swap())

    if sys.platform == "win32":

        def _name(self) -> str:
            import winreg  # noqa: PLC0415  there is none elsewhere

            path = r"SOFTWARE\Microsoft\Cryptography"
            with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
            return ""

        def _medium(self, folder: Path) -> StorageMedium:
            kernel, volume = ctypes.windll.kernel32, ctypes.create_unicode_buffer(1024)
            if not kernel.GetVolumePathNameW(str(folder), volume, len(volume)):
                return StorageMedium.OWN_DISK
            kinds = {_REMOVABLE: StorageMedium.STICK, _REMOTE: StorageMedium.NETWORK}
            return kinds.get(kernel.GetDriveTypeW(volume.value), StorageMedium.OWN_DISK)

    elif sys.platform == "darwin":

        def _name(self) -> str:
            number, patience = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
            failed = ctypes.CDLL(None).gethostuuid(number, patience)
            return "" if failed else number.raw.hex()

        def _medium(self, folder: Path) -> StorageMedium:
            del folder  # what is plugged in cannot be told from a disk without a framework
            return StorageMedium.OWN_DISK

    else:

        def _name(self) -> str:
            with suppress(OSError):
                return (self._etc / "machine-id").read_text().strip()
            return ""

        def _medium(self, folder: Path) -> StorageMedium:
            # A program confined to a folder may see no mount that the folder lies under.
            with suppress(OSError, ValueError):
                mount = _mount_under(self._root, folder)
                if mount.system in _NETWORKS:
                    return StorageMedium.NETWORK
                block = (self._sys / "dev/block" / mount.device).resolve(strict=True)
                disk = block.parent if (block / "partition").exists() else block
                if (disk / "removable").read_text().strip() == "1":
                    return StorageMedium.STICK
            return StorageMedium.OWN_DISK


class _Disks:
    """The block devices of a Linux machine, as it tells of them under *root*."""

    def __init__(self, root: Path) -> None:
        self._root, self._sys = root, root / "sys"

    def under(self, folder: Path) -> EncryptionState:
        """Tell whether what is written to *folder* is encrypted on its way to the disk."""
        with suppress(OSError, ValueError):
            mount = _mount_under(self._root, folder)
            if mount.system in _ENCRYPTING:
                return EncryptionState.ENCRYPTED
            block = self._sys / "dev/block" / mount.device
            if not block.exists():  # a file system over several devices names one of them
                block = self._named(Path(mount.source))
            return self._of(block.resolve(strict=True))
        return EncryptionState.UNKNOWN

    def swap(self) -> EncryptionState:
        """Tell the worst of what the swaps are; swap in memory that is pressed is none."""
        states: set[EncryptionState] = set()
        try:
            _, *lines = (self._root / "proc/swaps").read_text().splitlines()
        except (OSError, ValueError):
            return EncryptionState.UNKNOWN
        for line in lines:
            path, swap_type = line.split()[:2]
            device = Path(_unescape(path))
            if device.name.startswith("zram"):
                continue
            if swap_type == "file":
                states.add(self.under(device.parent))
                continue
            try:
                states.add(self._of(self._named(device).resolve(strict=True)))
            except OSError:
                states.add(EncryptionState.UNKNOWN)
        worst = (EncryptionState.PLAIN, EncryptionState.UNKNOWN, EncryptionState.ENCRYPTED)
        return next((state for state in worst if state in states), EncryptionState.NOTHING)

    def _named(self, device: Path) -> Path:
        """Give the block device at the path *device* under ``/dev``, link or not."""
        here = self._root / device.relative_to("/")
        return self._sys / "class/block" / here.resolve(strict=True).name

    def _of(self, block: Path, layers: int = _MAX_LAYERS) -> EncryptionState:
        """Tell of a device and of those that it lies on; all of them have to be encrypted."""
        identity = block / "dm/uuid"
        if identity.exists() and identity.read_text().startswith("CRYPT-"):
            return EncryptionState.ENCRYPTED
        below = block / "slaves"
        lower = list(below.iterdir()) if below.is_dir() and layers else []
        states = {self._of(device.resolve(strict=True), layers - 1) for device in lower}
        return (
            EncryptionState.ENCRYPTED
            if states == {EncryptionState.ENCRYPTED}
            else EncryptionState.PLAIN
        )


class _Mount(NamedTuple):
    where: Path
    device: str
    system: str
    source: str


def _mount_under(root: Path, folder: Path) -> _Mount:
    """Give what is mounted under *folder*.

    Raises:
        OSError, ValueError: that cannot be found out.
    """
    mounts = (root / "proc/self/mountinfo").read_text().splitlines()
    under = [mount for mount in map(_mount, mounts) if folder.is_relative_to(mount.where)]
    # The deepest, and where several are mounted over each other, the last.
    return max(reversed(under), key=lambda mount: len(mount.where.parts))


def _mount(line: str) -> _Mount:
    """Read a line of ``mountinfo``."""
    fields, _, rest = line.partition(" - ")
    device, mount_point = fields.split(" ")[2], fields.split(" ")[4]
    system, source = [*rest.split(" "), ""][:2]
    return _Mount(Path(_unescape(mount_point)), device, system, _unescape(source))


def _unescape(text: str) -> str:
    """Give a path as it is, whose spaces the system writes as numbers."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)
