"""The shelf at a hub.

Apart from the others, as all that has a line is: the network is loaded where there is a hub.
"""

from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.sync.transports.hub_client import MALFORMED_ERRORS, HubClient
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, MailboxRoute
from fieldreg.sync.transports.resumable_transfer import ResumableTransfer
from fieldreg.sync.transports.transport_releases import read_pieces, report_progress

_SENT_BYTES: Final = 2_048
_BOX: Final = f"/v1/{MailboxRoute.RELEASES}/{SHARED_BOX}"


class HubReleases:
    """The shelf at a hub, over *line*."""

    def __init__(self, line: HubClient) -> None:
        self._line, self._pipe = line, ResumableTransfer(line)

    def put(
        self, file: Path, goods: ReleaseFile, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Send what is not there yet of *goods*; see `Shelf.put`."""
        send = partial(
            self._pipe.send,
            f"{_BOX}/{goods.sha.hex()}",
            goods.size_bytes,
            lambda place: read_pieces(file, goods, place, _SENT_BYTES),
            partial(report_progress, goods, on_step, is_cancelled),
        )
        self._line.retry(send, is_cancelled)

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        """Remove *former* goods; see `Shelf.clear`."""
        with suppress(Problem, *MALFORMED_ERRORS):  # what stays goes the next time
            there = self._line.request("GET", _BOX).json()["files"]
            for sha in {str(one["sha"]) for one in there} & {one.sha.hex() for one in former}:
                self._line.request("DELETE", f"{_BOX}/{sha}")

    def fetch(
        self, goods: ReleaseFile, part: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> None:
        """Fetch *goods* piece by piece, on from where an earlier try ended."""
        path, size = f"{_BOX}/{goods.sha.hex()}", goods.size_bytes
        told = partial(report_progress, goods, on_step, is_cancelled)
        fetch = partial(self._pipe.fetch, path, part, size, told)
        try:
            self._line.retry(fetch, is_cancelled)
        except Problem as problem:
            if problem.code is Code.NOT_FOUND:
                raise Problem(Code.RELEASE_NOT_HERE) from None
            raise
