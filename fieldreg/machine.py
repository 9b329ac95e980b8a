"""The machine: its hashed id, the medium of its folders, disk encryption, a process's memory."""

import ctypes
import hashlib
import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from ctypes import wintypes
from pathlib import Path
from typing import Final, NamedTuple

import fieldreg
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host.environment import EncryptionState, HostEncryption, StorageMedium
from fieldreg.services.releases.installed_versions import (
    RECALLED_VARIABLE,
    InstalledVersions,
    is_installed_program,
)

# Without 9p and virtiofs: virtual machines keep their own disks on those.
_NETWORKS: Final = frozenset(
    {"afs", "ceph", "cifs", "davfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
    | {f"fuse.{name}" for name in ("davfs2", "gvfsd-fuse", "rclone", "sshfs", "s3fs")}
)
_CLOUD: Final = re.compile(
    r"(onedrive|dropbox|google ?drive|iclouddrive|nextcloud|owncloud|yandex\.?disk"
    r"|megasync|pcloud ?drive)\b",
    re.IGNORECASE,
)
_REMOVABLE, _REMOTE = 2, 4  # of GetDriveTypeW
_ENCRYPTING: Final = frozenset(
    {"ecryptfs", *(f"fuse.{name}" for name in ("cryfs", "encfs", "gocryptfs"))}
)
_MAX_LAYERS: Final = 16  # of block devices stacked on each other
_PR_SET_DUMPABLE: Final = 4
_INSTALLER_KEY: Final = r"Software\fieldreg"
# As Windows numbers them.
_INSTALLER_LANGUAGES: Final = {"1104": "mn", "1033": "en", "1036": "fr", "1087": "kk"}
_PATIENCE_MS: Final = 5_000
_NO_FAULT_BOX, _NO_HEAP = 0x0003, 1  # of SetErrorMode and WerSetFlags
_OWN_VARIABLES: Final = "FIELDREG_"
_PASSED_ON: Final = frozenset({"FIELDREG_HOME", "FIELDREG_DEBUG", RECALLED_VARIABLE})

_log = logging.getLogger(__name__)


def disable_memory_dumps() -> None:
    """Prevent the system from writing this process's memory to any file.

    **Fault 64.** A core dump or crash report would have every name on the page, and the register's
    key. On Linux the process is not dumpable, since a core may go to a program; so other processes
    of the user cannot read its memory either. On Windows the error report is sent without the heap;
    that is written after the manual and untested.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_FAULT_BOX)
        with suppress(AttributeError, OSError):
            ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
        return
    import resource  # noqa: PLC0415  missing on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def find_installer_language() -> str:
    """Return the language in which setup.exe was last gone through, if it was."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  only on Windows

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _INSTALLER_KEY) as key:
            return _INSTALLER_LANGUAGES.get(str(winreg.QueryValueEx(key, "Language")[0]), "")
    return ""


def keep_files_private() -> None:
    """Have every file and folder that this process makes belong to its user alone."""
    os.umask(0o077)


def replace_process(variables: Mapping[str, str]) -> None:
    """Begin the program anew in the place of this process, with *variables* in its environment.

    Of our own variables only those without secrets stay. On Linux the process keeps its number, and
    its children are ended. On Windows another one is begun, and this one ends as soon as that has
    a window, or after five seconds; that was seen under Wine alone. Returns only if the system
    refuses, which is logged.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_OWN_VARIABLES) or name in _PASSED_ON
    }
    arguments = sys.argv if getattr(sys, "frozen", False) else sys.orig_argv
    command, environment = [sys.executable, *arguments[1:]], {**kept, **variables}
    try:
        if sys.platform == "win32":
            begun = subprocess.Popen(command, env=environment)  # noqa: S603  as this one was called
            user = ctypes.windll.user32
            user.AllowSetForegroundWindow(begun.pid)
            # Until the other one has its window, this one's takes the keys and nothing reads them.
            user.WaitForInputIdle(wintypes.HANDLE(begun._handle), _PATIENCE_MS)  # noqa: SLF001
            os._exit(0)
        _end_children()
        os.execve(sys.executable, command, environment)  # noqa: S606  as this one was called
    except OSError as error:
        _log.error("process not replaced", extra={"kind": type(error).__name__})


def _end_children() -> None:
    for task in Path("/proc/self/task").glob("*/children"):
        children: list[int] = []
        with suppress(OSError):  # a thread that has ended since
            children = [int(child) for child in task.read_text().split()]
        for child in children:
            with suppress(OSError):
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)


class HostMachine:
    """This machine; *state_dir* is the folder for files that only it needs.

    On Linux, facts about the machine are read under *root*.
    """

    def __init__(self, state_dir: Path, root: Path = Path("/")) -> None:
        self._state_dir, self._root = state_dir, root
        self._etc, self._sys = root / "etc", root / "sys"
        self.versions = InstalledVersions(state_dir / "versions")

    def machine_id(self) -> str:
        name = self._name()
        return hashlib.sha256(f"fieldreg {name}".encode()).hexdigest()[:32] if name else ""

    def user_data_dir(self) -> Path:
        return self._state_dir

    def note_waiting(self) -> None:
        self.versions.pause(fieldreg.__version__)

    def note_opening(self) -> None:
        self.versions.begin(fieldreg.__version__)

    def note_opened(self) -> None:
        self.versions.prove(fieldreg.__version__)

    def note_not_opened(self, problem: Problem) -> Problem:
        self.note_waiting()
        if problem.code is Code.STORE_TOO_NEW and is_installed_program():
            with suppress(OSError):
                if self.versions.try_again():
                    return Problem(Code.STORE_NEEDS_RELEASE)
        return problem

    def find_version_problem(self) -> Problem | None:
        failed = self.versions.find_failed()
        return Problem(Code.RELEASE_NOT_STARTED, version=failed) if failed else None

    def medium(self, folder: Path) -> StorageMedium:
        """*folder* may not exist yet."""
        folder = folder.resolve()
        if any(_CLOUD.match(part) for part in folder.parts):
            return StorageMedium.CLOUD
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return self._medium(folder)

    def encryption(self, folder: Path) -> HostEncryption:
        """Return whether the disk under *folder* and the swap are encrypted.

        **Fault 65.** Only Linux is examined; elsewhere the state is unknown.
        """
        if sys.platform != "linux":
            return HostEncryption(EncryptionState.UNKNOWN, EncryptionState.UNKNOWN)
        disks = _Disks(self._root)
        return HostEncryption(disks.under(folder.resolve()), disks.swap())

    if sys.platform == "win32":

        def _name(self) -> str:
            import winreg  # noqa: PLC0415  only on Windows

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
            del folder  # a stick and a disk look the same without a framework
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
    def __init__(self, root: Path) -> None:
        self._root, self._sys = root, root / "sys"

    def under(self, folder: Path) -> EncryptionState:
        """Return whether data written to *folder* is encrypted on its way to the disk."""
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
        """Return the worst state of all swaps; compressed swap in memory does not count."""
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
        here = self._root / device.relative_to("/")
        return self._sys / "class/block" / here.resolve(strict=True).name

    def _of(self, block: Path, layers: int = _MAX_LAYERS) -> EncryptionState:
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
    mount_point: str
    device: str
    system: str
    source: str


def _mount_under(root: Path, folder: Path) -> _Mount:
    """Return the mount that *folder* lies under; raise OSError or ValueError if it is unknown."""
    mounts = (root / "proc/self/mountinfo").read_text().splitlines()
    above = set(map(str, (folder, *folder.parents)))
    under = [mount for mount in map(_mount, mounts) if mount.mount_point in above]
    # The deepest; among mounts over each other, the last.
    return max(reversed(under), key=lambda mount: len(mount.mount_point))


def _mount(line: str) -> _Mount:
    fields, _, rest = line.partition(" - ")
    device, mount_point = fields.split(" ")[2], fields.split(" ")[4]
    system, source = [*rest.split(" "), ""][:2]
    return _Mount(_unescape(mount_point), device, system, _unescape(source))


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)
