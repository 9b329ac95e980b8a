"""Transfers with a hub that resume at the byte where they broke off."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.transports.hub_client import HubClient

_PIECE_BYTES: Final = 2_048
_ASKED_BYTES: Final = 1 << 18
_CREATED: Final = 201

OnBytes = Callable[[int], None]
"""Called with the number of bytes of a file that are transferred."""


class ResumableTransfer:
    """Each call is one try, for `HubClient.retry` to repeat."""

    def __init__(self, client: HubClient) -> None:
        self._client = client
        self._offsets: dict[str, int] = {}

    def send(
        self, path: str, size: int, pieces: Callable[[int], Iterator[bytes]], on_bytes: OnBytes
    ) -> bool:
        """Send the bytes of a file of *size* bytes that the hub lacks; return if it has all.

        *pieces* returns the file's bytes from an offset on. Raises HUB_LIES; problems of
        *on_bytes*; as `HubClient.request`.
        """
        offset = self._find_offset(path)
        if offset is None:
            return True
        if offset > size:
            raise Problem(Code.HUB_LIES)
        on_bytes(offset)
        answer = self._client.request(
            "PATCH",
            path,
            range_=f"{offset}/{size}",
            headers={
                "Upload-Offset": str(offset),
                "Upload-Length": str(size),
                "Content-Length": str(size - offset),
                "Content-Type": "application/octet-stream",
            },
            body=_reporting(pieces(offset), offset, on_bytes),
        )
        return answer.status_code == _CREATED

    def fetch(self, path: str, part: Path, size: int, on_bytes: OnBytes = lambda _: None) -> bool:
        """Fetch the next bytes of a file of *size* bytes into *part*; return if that is all.

        Raises HUB_LIES; problems of *on_bytes*; as `HubClient.request`; OSError if *part* cannot be
        written.
        """
        done = part.stat().st_size if part.exists() else 0
        if done >= size:
            return True
        max_bytes = min(size - done, _ASKED_BYTES)
        range_ = f"bytes={done}-{done + max_bytes - 1}"
        headers = {"Range": range_}
        with (
            self._client.stream(
                "GET", path, max_bytes=max_bytes, range_=range_, headers=headers
            ) as answer,
            part.open("ab") as file,
        ):
            for piece in answer.iter_raw():
                done += len(piece)
                if done > size:
                    raise Problem(Code.HUB_LIES)
                self._client.raise_if_abandoned()
                file.write(piece)
                self._client.transferred_bytes += len(piece)
                on_bytes(done)
        return done >= size

    def _find_offset(self, path: str) -> int | None:
        try:
            headers = self._client.request("HEAD", path).headers
        except Problem as problem:
            if problem.code is Code.NOT_FOUND:
                return 0
            raise
        offset = headers.get("upload-offset", "")
        if not re.fullmatch(r"[0-9]{1,10}", offset):
            raise Problem(Code.HUB_LIES)
        # Bytes count as transferred even if the response to them was lost.
        before = self._offsets.get(path, 0)
        self._offsets[path] = max(before, int(offset))
        self._client.transferred_bytes += self._offsets[path] - before
        return int(offset) if headers.get("upload-state") == "part" else None


def iter_pieces(data: bytes, offset: int) -> Iterator[bytes]:
    for start in range(offset, len(data), _PIECE_BYTES):
        yield data[start : start + _PIECE_BYTES]


def _reporting(pieces: Iterator[bytes], offset: int, on_bytes: OnBytes) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        offset += len(piece)
        on_bytes(offset)
