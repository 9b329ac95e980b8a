"""The ground: the machine that an installation stands on, as far as it matters here."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain.problems import Code, Problem


class Medium(StrEnum):
    """What a folder lies on."""

    OWN_DISK = "own-disk"
    NETWORK = "network"  # whose locks cannot be relied upon
    CLOUD = "cloud"  # a program copies and replaces its files behind our back
    STICK = "stick"  # pulled out, lost, worn out


class Hidden(StrEnum):
    """Whether what the system writes in some place can be read off the disk."""

    ENCRYPTED = "encrypted"
    PLAIN = "plain"
    NOTHING = "nothing"  # is written there
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Secrecy:
    """What a finder of the disk could read beside the register, which is encrypted."""

    folder: Hidden
    swap: Hidden  # to which memory goes when it is tight


class Ground(Protocol):
    """One machine; `fieldreg.machine` knows the real one."""

    def identity(self) -> str:
        """Tell this machine from others, without naming it; empty where nothing does."""

    def own_folder(self) -> Path:
        """Give the user's own folder for what no other machine needs; it may not exist."""

    def medium(self, folder: Path) -> Medium:
        """Tell what *folder* lies on, or would lie on."""

    def secrecy(self, folder: Path) -> Secrecy:
        """Tell whether the disk under *folder* is encrypted, and where memory goes."""


_REFUSED: Final = {
    Medium.NETWORK: Code.FOLDER_ON_NETWORK,
    Medium.CLOUD: Code.FOLDER_IN_CLOUD,
    Medium.STICK: Code.FOLDER_ON_STICK,
}


def unsafe_place(ground: Ground, folder: Path) -> Problem | None:
    """Say why no register should lie in *folder*, or None where it may."""
    code = _REFUSED.get(ground.medium(folder))
    return Problem(code) if code else None


def journal_in(own: Path) -> Path:
    """Give the file in the folder *own* in which faults of the program are noted."""
    return own / "faults.jsonl"
