"""The machine below: who it is, and what its folders lie on.

What a machine calls itself is hashed, since it may be written down. What cannot be
found out is taken for the usual thing: nobody is kept from their work by a guess.
"""

import ctypes
import hashlib
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from fieldreg.services.ground import Medium

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


class ThisMachine:
    """The machine that this runs on; *own* is the folder for what only it needs.

    Linux tells of the machine under *root*.
    """

    def __init__(self, own: Path, root: Path = Path("/")) -> None:
        self._own = own
        self._etc, self._proc, self._sys = root / "etc", root / "proc", root / "sys"

    def identity(self) -> str:
        """Tell this machine from others, without naming it; empty where nothing does."""
        name = self._name()
        return hashlib.sha256(f"fieldreg {name}".encode()).hexdigest()[:32] if name else ""

    def own_folder(self) -> Path:
        """Give the user's own folder for what no other machine needs; it may not exist."""
        return self._own

    def medium(self, folder: Path) -> Medium:
        """Tell what *folder* lies on, or would lie on."""
        folder = folder.resolve()
        if any(_CLOUD.match(part) for part in folder.parts):
            return Medium.CLOUD
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return self._medium(folder)

    if sys.platform == "win32":

        def _name(self) -> str:
            import winreg  # noqa: PLC0415  there is none elsewhere

            path = r"SOFTWARE\Microsoft\Cryptography"
            with (
                suppress(OSError),
                winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key,
            ):
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
            return ""

        def _medium(self, folder: Path) -> Medium:
            kernel, volume = ctypes.windll.kernel32, ctypes.create_unicode_buffer(1024)
            if not kernel.GetVolumePathNameW(str(folder), volume, len(volume)):
                return Medium.OWN_DISK
            kinds = {_REMOVABLE: Medium.STICK, _REMOTE: Medium.NETWORK}
            return kinds.get(kernel.GetDriveTypeW(volume.value), Medium.OWN_DISK)

    elif sys.platform == "darwin":

        def _name(self) -> str:
            number, patience = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
            failed = ctypes.CDLL(None).gethostuuid(number, patience)
            return "" if failed else number.raw.hex()

        def _medium(self, folder: Path) -> Medium:
            del folder  # what is plugged in cannot be told from a disk without a framework
            return Medium.OWN_DISK

    else:

        def _name(self) -> str:
            with suppress(OSError):
                return (self._etc / "machine-id").read_text().strip()
            return ""

        def _medium(self, folder: Path) -> Medium:
            # A program confined to a folder may see no mount that the folder lies under.
            with suppress(OSError, ValueError):
                mounts = (self._proc / "self/mountinfo").read_text().splitlines()
                under = [
                    one for one in map(_mount, mounts) if folder.is_relative_to(one[0])
                ]
                # The deepest, and where several are mounted over each other, the last.
                _, device, system = max(reversed(under), key=lambda one: len(one[0].parts))
                if system in _NETWORKS:
                    return Medium.NETWORK
                block = (self._sys / "dev/block" / device).resolve(strict=True)
                disk = block.parent if (block / "partition").exists() else block
                if (disk / "removable").read_text().strip() == "1":
                    return Medium.STICK
            return Medium.OWN_DISK


def _mount(line: str) -> tuple[Path, str, str]:
    """Give where, on which device and as what a line of ``mountinfo`` mounts."""
    fields, _, source = line.partition(" - ")
    device, where = fields.split(" ")[2], fields.split(" ")[4]
    where = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), where)
    return Path(where), device, source.split(" ")[0]
