"""The folder: a stick, a shared disk, or what some cloud keeps the same everywhere.

Bundles are told from everything else by how they begin, never by their name, so
``copy (2)`` and ``BUNDLE~1`` are found and a foreign file is never touched (faults 20,
21).  Only the folder itself is looked through, not what lies deeper.
"""

import hashlib
from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.exchange import IsCancelled, OnStep
from fieldreg.domain.problems import Problem
from fieldreg.domain.protocols import Entropy
from fieldreg.sync.bundle import SEALED_BEGINNING
from fieldreg.sync.transports import MOST_SEALED_BYTES, Offer
from fieldreg.sync.transports.disk import Disk
from fieldreg.sync.transports.writing import UNFINISHED, write_checked

ENDING: Final = ".frb"
_NAME_BYTES: Final = 8
_MOST_FILES: Final = 50_000


class Folder:
    """A carrier that is one folder."""

    def __init__(self, path: Path, disk: Disk, entropy: Entropy) -> None:
        self._path = path
        self._disk = disk
        self._entropy = entropy

    def offers(self) -> list[Offer]:
        """Look for sealed files; see `Transport.offers`."""
        self._disk.insist_on_folder(self._path)
        return [
            Offer(name, size, partial(self._read, name))
            for name, size in self._disk.listed(self._path, _MOST_FILES)
            if len(SEALED_BEGINNING) < size <= MOST_SEALED_BYTES and self._is_sealed(name)
        ]

    def leave(
        self,
        sealed: bytes,
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
    ) -> str:
        """Write *sealed* and make sure that it is there; see `Transport.leave`."""
        self._disk.insist_on_folder(self._path)
        stem = self._entropy.bytes(_NAME_BYTES).hex()
        write_checked(
            self._disk,
            self._path / (stem + ENDING),
            sealed,
            temporary=stem + UNFINISHED,
            on_step=on_step,
            is_cancelled=is_cancelled,
        )
        # The new one is safe: an older one that cannot be removed does no harm.
        if older:
            with suppress(Problem):
                self._remove_all(older)
        return stem + ENDING

    def remove(self, name: str) -> None:
        """Remove the file that was offered as *name*; see `Transport.remove`."""
        self._disk.remove(self._path / name)

    def free_bytes(self) -> int:
        """Tell how much the carrier says it has room for."""
        self._disk.insist_on_folder(self._path)
        return self._disk.free_bytes(self._path)

    def _is_sealed(self, name: str) -> bool:
        # Of a file that does not open, its name is all there is to go by.
        looks_ours = name.lower().endswith(ENDING)
        try:
            beginning = self._disk.beginning(
                self._path / name, len(SEALED_BEGINNING), is_patient=looks_ours
            )
        except Problem:
            return looks_ours
        return beginning == SEALED_BEGINNING

    def _read(self, name: str) -> bytes:
        # One more than may be, so that what grew meanwhile is found out by its size.
        return self._disk.beginning(self._path / name, MOST_SEALED_BYTES + 1)

    def _remove_all(self, digests: Collection[bytes]) -> None:
        for offer in self.offers():
            if hashlib.sha256(offer.read()).digest() in digests:
                self.remove(offer.name)
