"""The release files at a hub.

Apart from `transport_releases`, because `hub_client` loads the network libraries.
"""

from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.sync.transports.hub_client import MALFORMED_ERRORS, HubClient
from fieldreg.sync.transports.hub_mailbox import SHARED_BOX, MailboxRoute
from fieldreg.sync.transports.resumable_transfer import ResumableTransfer
from fieldreg.sync.transports.transport_releases import read_pieces, report_progress

_SENT_BYTES: Final = 2_048
_BOX: Final = f"/v1/{MailboxRoute.RELEASES}/{SHARED_BOX}"


class HubReleases:
    def __init__(self, client: HubClient) -> None:
        self._client, self._transfer = client, ResumableTransfer(client)

    def put(self, file: Path, release: ReleaseFile, monitor: ExchangeMonitor) -> None:
        send = partial(
            self._transfer.send,
            f"{_BOX}/{release.sha.hex()}",
            release.size_bytes,
            lambda offset: read_pieces(file, release, offset, _SENT_BYTES),
            partial(report_progress, release, monitor),
        )
        self._client.retry(send, monitor.is_cancelled)

    def remove_former(self, former: Collection[ReleaseFile]) -> None:
        with suppress(Problem, *MALFORMED_ERRORS):  # the next upload removes what stays
            files = self._client.request("GET", _BOX).json()["files"]
            present = {str(file["sha"]) for file in files}
            for sha in present & {release.sha.hex() for release in former}:
                self._client.request("DELETE", f"{_BOX}/{sha}")

    def fetch(self, release: ReleaseFile, part: Path, monitor: ExchangeMonitor) -> None:
        path, size = f"{_BOX}/{release.sha.hex()}", release.size_bytes
        report = partial(report_progress, release, monitor)
        fetch = partial(self._transfer.fetch, path, part, size, report)
        try:
            self._client.retry(fetch, monitor.is_cancelled)
        except Problem as problem:
            if problem.code is Code.NOT_FOUND:
                raise Problem(Code.RELEASE_NOT_HERE) from None
            raise
