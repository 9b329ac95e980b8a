"""The pipe: one file sent to a hub, or fetched from there, on from the byte where it broke.

The hub says where what it has of a file ends, and our own part says where what we have of
one does, so that what came through once never comes through again.
"""

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
"""Whoever hears how much of a file has gone or come."""


class ResumableTransfer:
    """Sends and fetches over *line*; each call is one try, for `Line.persist` to repeat."""

    def __init__(self, line: HubClient) -> None:
        self._line = line
        self._places: dict[str, int] = {}

    def send(
        self, path: str, size: int, pieces: Callable[[int], Iterator[bytes]], tell: OnBytes
    ) -> bool:
        """Send what the hub has not of a file of *size* bytes; tell whether all is there.

        *pieces* gives the file from a byte on.

        Raises:
            Problem: HUB_LIES; what *tell* raises; as `Line.ask`.
        """
        place = self._place(path)
        if place is None:
            return True
        if place > size:
            raise Problem(Code.HUB_LIES)
        tell(place)
        answer = self._line.request(
            "PATCH",
            path,
            range_=f"{place}/{size}",
            headers={
                "Upload-Offset": str(place),
                "Upload-Length": str(size),
                "Content-Length": str(size - place),
                "Content-Type": "application/octet-stream",
            },
            body=_told(pieces(place), place, tell),
        )
        return answer.status_code == _CREATED

    def fetch(self, path: str, part: Path, size: int, tell: OnBytes = lambda _: None) -> bool:
        """Fetch the next piece of a file of *size* bytes into *part*; tell if it is all.

        Raises:
            Problem: HUB_LIES; what *tell* raises; as `Line.ask`.
            OSError: where *part* cannot be written.
        """
        here = part.stat().st_size if part.exists() else 0
        if here >= size:
            return True
        most_bytes = min(size - here, _ASKED_BYTES)
        range_ = f"bytes={here}-{here + most_bytes - 1}"
        given = {"Range": range_}
        with (
            self._line.stream(
                "GET", path, most_bytes=most_bytes, range_=range_, headers=given
            ) as answer,
            part.open("ab") as file,
        ):
            for piece in answer.iter_raw():
                here += len(piece)
                if here > size:
                    raise Problem(Code.HUB_LIES)
                self._line.raise_if_abandoned()
                file.write(piece)
                self._line.transferred_bytes += len(piece)
                tell(here)
        return here >= size

    def _place(self, path: str) -> int | None:
        """Say where the file at *path* goes on; None where all of it came."""
        try:
            given = self._line.request("HEAD", path).headers
        except Problem as problem:
            if problem.code is Code.NOT_FOUND:
                return 0
            raise
        place = given.get("upload-offset", "")
        if not re.fullmatch(r"[0-9]{1,10}", place):
            raise Problem(Code.HUB_LIES)
        # What came through counts though the answer to it did not.
        before = self._places.get(path, 0)
        self._places[path] = max(before, int(place))
        self._line.transferred_bytes += self._places[path] - before
        return int(place) if given.get("upload-state") == "part" else None


def iter_pieces(data: bytes, place: int) -> Iterator[bytes]:
    """Give *data* from byte *place* on, in the pieces that a slow line takes."""
    for start in range(place, len(data), _PIECE_BYTES):
        yield data[start : start + _PIECE_BYTES]


def _told(pieces: Iterator[bytes], place: int, tell: OnBytes) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        place += len(piece)
        tell(place)
