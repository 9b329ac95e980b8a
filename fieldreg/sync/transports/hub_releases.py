"""The shelf at a hub.

Apart from the others, as all that has a line is: the network is loaded where there is a hub.
"""

from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnStep
from fieldreg.domain.sync.release_files import Goods
from fieldreg.sync.transports.hub_client import UNREADABLE, Line
from fieldreg.sync.transports.hub_mailbox import EVERYBODYS, Way
from fieldreg.sync.transports.resumable_transfer import Pipe
from fieldreg.sync.transports.transport_releases import pieces, tell

_SENT_BYTES: Final = 2_048
_BOX: Final = f"/v1/{Way.RELEASES}/{EVERYBODYS}"


class HubShelf:
    """The shelf at a hub, over *line*."""

    def __init__(self, line: Line) -> None:
        self._line, self._pipe = line, Pipe(line)

    def put(
        self, file: Path, goods: Goods, on_step: OnStep, is_cancelled: IsCancelled
    ) -> None:
        """Send what is not there yet of *goods*; see `Shelf.put`."""
        send = partial(
            self._pipe.send,
            f"{_BOX}/{goods.sha.hex()}",
            goods.size_bytes,
            lambda place: pieces(file, goods, place, _SENT_BYTES),
            partial(tell, goods, on_step, is_cancelled),
        )
        self._line.persist(send, is_cancelled)

    def clear(self, former: Collection[Goods]) -> None:
        """Remove *former* goods; see `Shelf.clear`."""
        with suppress(Problem, *UNREADABLE):  # what stays goes the next time
            there = self._line.ask("GET", _BOX).json()["files"]
            for sha in {str(one["sha"]) for one in there} & {
                one.sha.hex() for one in former
            }:
                self._line.ask("DELETE", f"{_BOX}/{sha}")

    def fetch(
        self, goods: Goods, part: Path, on_step: OnStep, is_cancelled: IsCancelled
    ) -> None:
        """Fetch *goods* piece by piece, on from where an earlier try ended."""
        path, size = f"{_BOX}/{goods.sha.hex()}", goods.size_bytes
        told = partial(tell, goods, on_step, is_cancelled)
        fetch = partial(self._pipe.fetch, path, part, size, told)
        try:
            self._line.persist(fetch, is_cancelled)
        except Problem as problem:
            if problem.code is Code.NOT_FOUND:
                raise Problem(Code.RELEASE_NOT_HERE) from None
            raise
