"""The lock that limits an installation to one process.

The operating system releases it when the process ends, in any way.
"""

import os
import sys
from pathlib import Path

from fieldreg.domain.problems import Code, Problem

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

    Raises:
        Problem: STORE_IN_USE if another process holds it; DISK_FAILED if the folder is not
            writable.
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
