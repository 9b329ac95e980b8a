"""Writing to a carrier so that "you may remove it now" is true.

Temporary name, write, bring onto the medium, close, open again, read back, compare,
rename, bring the name onto the medium: in this order and none left out.  Whatever fails
before the rename leaves nothing but what was there before, and a file that was pulled
out half written is no bundle: it proves itself whole or not at all, whatever it is
called (faults 15 to 17).

A file is named by the beginning of its own hash, which says nothing of what is sealed in
it. So whoever noted the hash of a file before writing it knows the half of it again that
was left where the program was killed, and no other file can have that name. Where several
officers are at one database, each knows what the others seal, and one may be writing it
this moment: there the name of a half is also of the installation that writes it, which is
one process, so that none ever takes another's for what was left.
"""

import hashlib
from collections.abc import Collection, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.sync.transports.disk_access import RetryingDisk

_UNFINISHED: Final = ".part"  # how a name ends as long as the file is not proven
_NAME_BYTES: Final = 8
MAX_LISTED_FILES: Final = 50_000


def file_stem(digest: bytes) -> str:
    """Give how the name of the file with the SHA-256 *digest* begins."""
    return digest[:_NAME_BYTES].hex()


def is_unfinished(name: str) -> bool:
    """Tell whether a file called so is not proven yet."""
    return name.lower().endswith(_UNFINISHED)


def remove_unfinished(
    disk: RetryingDisk, folder: Path, digests: Collection[bytes], *, seat: str = ""
) -> None:
    """Remove from *folder* what `write_checked` left half written of *digests* for *seat*."""
    ours = {_unfinished(one, seat) for one in digests}
    with suppress(Problem):
        for one in disk.list_files(folder, MAX_LISTED_FILES):
            if one.name.lower() in ours:
                _remove_if_possible(disk, folder / one.name)


def write_verified(
    disk: RetryingDisk,
    target: Path,
    sealed: bytes,
    *,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    seat: str = "",
) -> None:
    """Write *sealed* under an unfinished name, and as *target* once it is proven.

    *seat* tells this installation from others that may write the same there.

    Raises:
        Problem: as `Transport.leave`.
    """
    wanted = hashlib.sha256(sealed).digest()
    write_pieces_verified(
        *(disk, target, (sealed,), len(sealed), wanted),
        on_step=on_step,
        is_cancelled=is_cancelled,
        seat=seat,
    )


def write_pieces_verified(
    disk: RetryingDisk,
    target: Path,
    pieces: Iterable[bytes],
    size: int,
    wanted: bytes,
    *,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    seat: str = "",
) -> None:
    """Do what `write_checked` does with *pieces* of *size* bytes whose SHA-256 is *wanted*.

    Raises:
        Problem: as `Transport.leave`; what *pieces* raise.
    """

    def tell(phase: ExchangePhase, done: int = 0) -> None:
        on_step(ExchangeProgress(phase, done, size if done else 0))
        if is_cancelled():
            raise Problem(Code.CANCELLED)

    if disk.free_bytes(target.parent) < size:
        raise Problem(Code.STICK_FULL)
    path = target.with_name(_unfinished(wanted, seat))
    with ExitStack() as undo:
        undo.callback(_remove_if_possible, disk, path)
        tell(ExchangePhase.WRITING)
        disk.write(path, pieces, lambda done: tell(ExchangePhase.WRITING, done))
        tell(ExchangePhase.CLOSING)
        digest = disk.digest(path, size + 1, lambda done: tell(ExchangePhase.READING_BACK, done))
        tell(ExchangePhase.CHECKING)
        if digest != wanted:
            raise Problem(Code.STICK_LIES)
        tell(ExchangePhase.NAMING)
        disk.rename(path, target)
        undo.pop_all()


def _unfinished(digest: bytes, seat: str) -> str:
    if seat:
        digest = hashlib.sha256(seat.encode() + digest).digest()
    return file_stem(digest) + _UNFINISHED


def _remove_if_possible(disk: RetryingDisk, path: Path) -> None:
    # The failure that brought us here is the one to tell.
    with suppress(Problem):
        disk.remove(path)
