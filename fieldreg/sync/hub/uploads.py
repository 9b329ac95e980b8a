"""Uploads in pieces: one sender at a time for each file, the newest.

A new request takes over from the current one, whose connection may hang, and from all behind it.
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
    expected_offset: int | None = None
    is_whole: bool = False
    received_bytes: int = 0


class UploadReceiver:
    def __init__(self) -> None:
        self._locks: WeakValueDictionary[tuple[MailboxBox, str], anyio.Lock] = WeakValueDictionary()
        self._scopes: dict[tuple[MailboxBox, str], anyio.CancelScope] = {}
        self._coming: list[tuple[MailboxBox, str, int]] = []

    async def receive(
        self, box: MailboxBox, sha: str, offset: int, length: int, pieces: AsyncIterator[bytes]
    ) -> UploadResult:
        """Receive *pieces* of the file *sha* of *length* bytes, from byte *offset* on.

        Raises BUNDLE_TOO_LARGE, BUNDLE_DAMAGED, HUB_FULL, DISK_FULL, DISK_FAILED.
        """
        lock = self._locks.setdefault((box, sha), anyio.Lock())
        with self._announced(box, sha, length) as coming, self._newest(box, sha) as scope:
            async with lock:
                present = await to_thread.run_sync(box.begin_upload, sha, length, coming)
                if present.is_whole:
                    return UploadResult()
                if offset != present.size_bytes:
                    return UploadResult(expected_offset=present.size_bytes)
                with scope:
                    await _append(box, sha, offset, length, pieces)
                is_whole = await to_thread.run_sync(box.finish_upload, sha, length)
        file = box.find_file(sha)
        return UploadResult(
            is_whole=is_whole, received_bytes=(file.size_bytes if file else 0) - offset
        )

    @contextmanager
    def _newest(self, box: MailboxBox, sha: str) -> Iterator[anyio.CancelScope]:
        """Yield the scope of the newest sender of *sha*, which the next one cancels."""
        scope = anyio.CancelScope()
        former, self._scopes[box, sha] = self._scopes.get((box, sha)), scope
        if former is not None:
            former.cancel()
        try:
            yield scope
        finally:
            if self._scopes.get((box, sha)) is scope:
                del self._scopes[box, sha]

    @contextmanager
    def _announced(self, box: MailboxBox, sha: str, length: int) -> Iterator[PendingUploads]:
        before = {
            (other.folder, digest): size
            for other, digest, size in self._coming
            if other.quota_folder == box.quota_folder
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
    buffer, position = bytearray(), offset

    async def write() -> None:
        nonlocal position
        data = bytes(buffer)
        buffer.clear()
        with anyio.CancelScope(shield=True):
            await to_thread.run_sync(box.append, sha, position, data)
        position += len(data)

    try:
        while True:
            with anyio.fail_after(_IDLE_SECONDS):
                piece = await anext(pieces, None)
            if piece is None:
                break
            if position + len(buffer) + len(piece) > length:
                raise Problem(Code.BUNDLE_TOO_LARGE)
            buffer += piece
            if len(buffer) >= _PIECE_BYTES:
                await write()
    except (ClientDisconnect, TimeoutError):
        pass  # the bytes received are kept, and the client resumes
    finally:
        await write()
