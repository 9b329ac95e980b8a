"""The ground: the machine that an installation stands on, as far as it matters here."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain.problems import Code, Problem


class StorageMedium(StrEnum):
    """What a folder lies on."""

    OWN_DISK = "own-disk"
    NETWORK = "network"  # whose locks cannot be relied upon
    CLOUD = "cloud"  # a program copies and replaces its files behind our back
    STICK = "stick"  # pulled out, lost, worn out


class EncryptionState(StrEnum):
    """Whether what the system writes in some place can be read off the disk."""

    ENCRYPTED = "encrypted"
    PLAIN = "plain"
    NOTHING = "nothing"  # is written there
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HostEncryption:
    """What a finder of the disk could read beside the register, which is encrypted."""

    folder: EncryptionState
    swap: EncryptionState  # to which memory goes when it is tight


class HostEnvironment(Protocol):
    """One machine; `fieldreg.machine` knows the real one."""

    def machine_id(self) -> str:
        """Tell this machine from others, without naming it; empty where nothing does."""

    def user_data_dir(self) -> Path:
        """Give the user's own folder for what no other machine needs; it may not exist."""

    def medium(self, folder: Path) -> StorageMedium:
        """Tell what *folder* lies on, or would lie on."""

    def encryption(self, folder: Path) -> HostEncryption:
        """Tell whether the disk under *folder* is encrypted, and where memory goes."""


_REFUSED: Final = {
    StorageMedium.NETWORK: Code.FOLDER_ON_NETWORK,
    StorageMedium.CLOUD: Code.FOLDER_IN_CLOUD,
    StorageMedium.STICK: Code.FOLDER_ON_STICK,
}


def find_folder_problem(ground: HostEnvironment, folder: Path) -> Problem | None:
    """Say why no register should lie in *folder*, or None where it may."""
    code = _REFUSED.get(ground.medium(folder))
    return Problem(code) if code else None


def journal_path(own: Path) -> Path:
    """Give the file in the folder *own* in which faults of the program are noted."""
    return own / "faults.jsonl"
