"""Versions (three numbers, ``0.3.0``), file names and platforms of release files."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, Protocol, Self

from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import Task

MAX_RELEASE_BYTES: Final = 128 << 20
"""The largest file accepted as a release."""

MAX_OFFERED: Final = 4
"""One for each platform."""

_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,98}[A-Za-z0-9]")
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_WHEEL: Final = ".whl"


class Platform(StrEnum):
    ANY = "any"
    LINUX = "linux"
    WINDOWS = "windows"
    MACOS = "macos"


_BY_ENDING: Final = {
    "-windows.zip": Platform.WINDOWS,
    ".exe": Platform.WINDOWS,
    ".msi": Platform.WINDOWS,
    ".msix": Platform.WINDOWS,
    ".deb": Platform.LINUX,
    ".rpm": Platform.LINUX,
    ".appimage": Platform.LINUX,
    ".flatpak": Platform.LINUX,
    ".dmg": Platform.MACOS,
    ".pkg": Platform.MACOS,
}
_BY_SYSTEM: Final = {"win32": Platform.WINDOWS, "darwin": Platform.MACOS}


class Version(NamedTuple):
    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raise RELEASE_VERSION_UNCLEAR."""
        found = _VERSION.fullmatch(text)
        if found is None:
            raise Problem(Code.RELEASE_VERSION_UNCLEAR)
        return cls(*map(int, found.groups()))

    @override
    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    sha: bytes
    size_bytes: int


class ReleaseFetcher(Protocol):
    def fetch(
        self,
        release_file: ReleaseFile,
        sticks: Collection[str],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> Task[None]:
        """Bring the file here from a stick or *by_hub*; a partial file is resumed.

        Raises RELEASE_NOT_HERE, RELEASE_UNFINISHED, RELEASE_ALTERED, CANCELLED; the hub's.
        """

    def save(
        self,
        release_file: ReleaseFile,
        target: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[None]:
        """Write the fetched file to *target*, read it back and compare.

        Raises RELEASE_ALTERED, RELEASE_NOT_SAVED (too little room), FILE_NOT_WRITTEN, CANCELLED;
        the disk's.
        """

    def keep_only(self, wanted: Collection[ReleaseFile]) -> None: ...


def check_file_name(name: str) -> str:
    """Return *name* if it is valid on every system, without a path; raise RELEASE_NAME_REFUSED."""
    if not _NAME.fullmatch(name) or _DEVICES.fullmatch(name):
        raise Problem(Code.RELEASE_NAME_REFUSED)
    return name


def is_wheel(name: str) -> bool:
    return name.lower().endswith(_WHEEL)


def platform_of(name: str) -> Platform:
    found = (of for ending, of in _BY_ENDING.items() if name.lower().endswith(ending))
    return next(found, Platform.ANY)


def platform_of_system(system: str) -> Platform:
    return _BY_SYSTEM.get(system, Platform.LINUX)


def platforms_overlap(first: Platform, second: Platform) -> bool:
    return first is second or Platform.ANY in (first, second)
