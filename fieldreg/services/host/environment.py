"""Facts about the machine."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from fieldreg.domain.problems import Code, Problem


class StorageMedium(StrEnum):
    OWN_DISK = "own-disk"
    NETWORK = "network"  # its file locks are unreliable
    CLOUD = "cloud"  # a program copies and replaces its files behind our back
    STICK = "stick"  # pulled out, lost, worn out


class EncryptionState(StrEnum):
    ENCRYPTED = "encrypted"
    PLAIN = "plain"
    NOTHING = "nothing"  # the system writes nothing there
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HostEncryption:
    folder: EncryptionState
    swap: EncryptionState  # memory is written there when it is short


class HostEnvironment(Protocol):
    def machine_id(self) -> str:
        """Return an id that does not name the machine; may be empty."""

    def user_data_dir(self) -> Path:
        """Return a folder that may not exist."""

    def note_waiting(self) -> None:
        """Note that this version waits for its user: an end now is no failure."""

    def note_opening(self) -> None: ...

    def note_opened(self) -> None: ...

    def note_not_opened(self, problem: Problem) -> Problem:
        """Note that *problem* kept a register closed; return the problem to show.

        STORE_NEEDS_RELEASE where a later version changed the register and failed; it is chosen
        again.
        """

    def find_version_problem(self) -> Problem | None:
        """Return RELEASE_NOT_STARTED where an installed later version did not work."""

    def medium(self, folder: Path) -> StorageMedium: ...

    def encryption(self, folder: Path) -> HostEncryption: ...


_REFUSED: Final = {
    StorageMedium.NETWORK: Code.FOLDER_ON_NETWORK,
    StorageMedium.CLOUD: Code.FOLDER_IN_CLOUD,
    StorageMedium.STICK: Code.FOLDER_ON_STICK,
}


def find_folder_problem(host: HostEnvironment, folder: Path) -> Problem | None:
    code = _REFUSED.get(host.medium(folder))
    return Problem(code) if code else None


def journal_path(user_data_dir: Path) -> Path:
    return user_data_dir / "faults.jsonl"
