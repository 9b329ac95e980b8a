"""What the checks ask of a computer with the program on it."""

from pathlib import Path
from typing import Protocol


class Machine(Protocol):
    """A computer with the program on it; *shared* is a folder that it sees, too."""

    environment: dict[str, str]
    command: list[str]
    window: list[str]
    shared: Path

    def __init__(self, artefacts: Path, place: Path) -> None:
        """Install what lies in *artefacts* on a new computer below *place*."""

    def path(self, name: str) -> str:
        """Return the path of *name* in the shared folder, as the program is told it."""

    def remove(self) -> list[str]:
        """Remove the program; return what it left, but the register."""

    def stop(self) -> None:
        """End whatever still runs on it."""
