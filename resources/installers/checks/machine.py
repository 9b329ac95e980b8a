"""What the checks ask of a computer with the program on it."""

from pathlib import Path
from subprocess import Popen
from typing import Protocol


class Machine(Protocol):
    """A computer with the program on it; *shared* is a folder that it sees, too, with a ``stick``.

    *package* is what an update carries for it; *state* is the program's folder for what only this
    computer needs, and *library* where the packages lie in a version there.
    """

    environment: dict[str, str]
    command: list[str]
    window: list[str]
    shared: Path
    package: Path
    state: Path
    library: str

    def __init__(self, artefacts: Path, place: Path) -> None:
        """Install what lies in *artefacts* on a new computer below *place*."""

    def path(self, name: str) -> str:
        """Return the path of *name* in the shared folder, as the program is told it."""

    def cut_power(self, running: "Popen[bytes]") -> None:
        """Kill *running*, the leader of its own session, and all that it began."""

    def remove(self) -> list[str]:
        """Remove the program; return what it left, but the register."""

    def stop(self) -> None:
        """End whatever still runs on it."""
