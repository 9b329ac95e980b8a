"""Files that come in pieces: one sender at a time for each of them, the newest.

A line that hangs would keep out who has dialled again, so the next piece takes over from
the one that is still awaited, and from all that wait behind it; what came until then is
kept, whoever sent it.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

import anyio
from anyio import to_thread
from starlette.requests import ClientDisconnect

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.transports.mailbox_boxes import MailboxBox, PendingUploads

_PIECE_BYTES: Final = 1 << 16
_IDLE_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class UploadResult:
    """What became of one piece.

    It was not taken where the file *goes_on* elsewhere than it began; with it the file
    *is_whole* or not yet. *bytes_* is how much it brought.
    """

    expected_offset: int | None = None
    is_whole: bool = False
    received_bytes: int = 0


class UploadReceiver:
    """What is coming in to one hub."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[tuple[MailboxBox, str], anyio.Lock] = WeakValueDictionary()
        self._turns: dict[tuple[MailboxBox, str], anyio.CancelScope] = {}
        self._coming: list[tuple[MailboxBox, str, int]] = []

    async def receive(
        self, box: MailboxBox, sha: str, offset: int, length: int, pieces: AsyncIterator[bytes]
    ) -> UploadResult:
        """Take *pieces* of the file *sha* of *length* bytes, from byte *offset* on.

        Raises:
            Problem: BUNDLE_TOO_LARGE, BUNDLE_DAMAGED, HUB_FULL, DISK_FULL, DISK_FAILED.
        """
        lock = self._locks.setdefault((box, sha), anyio.Lock())
        with self._announced(box, sha, length) as coming, self._newest(box, sha) as turn:
            async with lock:
                here = await to_thread.run_sync(box.begin_upload, sha, length, coming)
                if here.is_whole:
                    return UploadResult()
                if offset != here.size_bytes:
                    return UploadResult(expected_offset=here.size_bytes)
                with turn:
                    await _append(box, sha, offset, length, pieces)
                is_whole = await to_thread.run_sync(box.finish_upload, sha, length)
        now = box.find_file(sha)
        return UploadResult(
            is_whole=is_whole, received_bytes=(now.size_bytes if now else 0) - offset
        )

    @contextmanager
    def _newest(self, box: MailboxBox, sha: str) -> Iterator[anyio.CancelScope]:
        """Give a turn at the file *sha*, which ends once somebody else comes for one.

        It may end before it began: of many that hang nobody waits for more than one.
        """
        turn = anyio.CancelScope()
        former, self._turns[box, sha] = self._turns.get((box, sha)), turn
        if former is not None:
            former.cancel()
        try:
            yield turn
        finally:
            if self._turns.get((box, sha)) is turn:
                del self._turns[box, sha]

    @contextmanager
    def _announced(self, box: MailboxBox, sha: str, length: int) -> Iterator[PendingUploads]:
        """Let room be kept for the file *sha*; give what was announced there before it.

        Of many that begin at once each counts those before it, and so the first go in.
        """
        before = {
            (where.folder, one): size
            for where, one, size in self._coming
            if where.quota_folder == box.quota_folder
        }
        announced = (box, sha, length)
        self._coming.append(announced)
        try:
            yield before
        finally:
            self._coming.remove(announced)


async def _append(
    box: MailboxBox, sha: str, offset: int, length: int, pieces: AsyncIterator[bytes]
) -> None:
    """Write what comes, as it comes, until it ends or the line breaks."""
    waiting, place = bytearray(), offset

    async def write() -> None:
        nonlocal place
        data = bytes(waiting)
        waiting.clear()
        with anyio.CancelScope(shield=True):
            await to_thread.run_sync(box.append, sha, place, data)
        place += len(data)

    try:
        while True:
            with anyio.fail_after(_IDLE_SECONDS):
                piece = await anext(pieces, None)
            if piece is None:
                break
            if place + len(waiting) + len(piece) > length:
                raise Problem(Code.BUNDLE_TOO_LARGE)
            waiting += piece
            if len(waiting) >= _PIECE_BYTES:
                await write()
    except (ClientDisconnect, TimeoutError):
        pass  # what came is kept, and the rest comes another time
    finally:
        await write()
