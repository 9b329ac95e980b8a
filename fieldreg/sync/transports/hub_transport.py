"""The transport to the hub; broken transfers are resumed."""

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, ExchangePhase, IsCancelled
from fieldreg.services.host.file_writing import disk_problem
from fieldreg.sync.transports.hub_client import MALFORMED_ERRORS, HubClient
from fieldreg.sync.transports.hub_releases import HubReleases
from fieldreg.sync.transports.mailbox_boxes import MAX_BOX_BYTES, MAX_BOX_FILES, RESERVED_DISK_BYTES
from fieldreg.sync.transports.resumable_transfer import ResumableTransfer, iter_pieces
from fieldreg.sync.transports.transport import MAX_SEALED_BYTES, OfferedFile

_SHA: Final = re.compile(r"[0-9a-f]{64}")
_BOX: Final = re.compile(r"[0-9a-f]{32}")


class HubTransport:
    """A laptop has the two boxes of *device*, head office all of them.

    Downloads stay in *cache_folder* until they are removed. Head office uploads its *trust* list.
    Once *is_cancelled*, no request is made.
    """

    can_take_replies: Final = True
    is_access_controlled: Final = True

    def __init__(
        self,
        client: HubClient,
        cache_folder: Path,
        is_cancelled: IsCancelled,
        *,
        device: str = "",
        trust: bytes = b"",
    ) -> None:
        self._client, self._cache_folder, self._device = client, cache_folder, device
        self._is_cancelled = is_cancelled
        self._trust = trust
        self._incoming, self._outgoing = ("replies", "bundles")[:: -1 if client.is_office else 1]
        self._boxes: dict[str, str] = {}
        self._transfer = ResumableTransfer(client)

    def upload_trust_list(self) -> bool:
        digest = hashlib.sha256(self._trust).hexdigest()
        headers = {"Content-Sha256": digest}
        self._client.request("PUT", "/v1/trust", range_=digest, headers=headers, body=self._trust)
        return True

    def list_offers(self) -> list[OfferedFile]:
        files: list[_ListedFile] = []
        if self._client.is_office:
            self._client.retry(self.upload_trust_list, self._is_cancelled)
        self._client.retry(lambda: self._list(files, self._incoming), self._is_cancelled)
        self._boxes = {file.sha: file.device for file in files}
        self._prune_cache()
        return [OfferedFile(file.sha, file.size_bytes, partial(self._read, file)) for file in files]

    def deliver(
        self,
        sealed: bytes,
        monitor: ExchangeMonitor,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        sha = hashlib.sha256(sealed).hexdigest()
        device = to or self._device
        box = f"/v1/{self._outgoing}/{device}"

        def report(done: int) -> None:
            monitor.raise_if_cancelled()
            monitor.show(ExchangePhase.WRITING, done, len(sealed))

        send = partial(
            self._transfer.send, f"{box}/{sha}", len(sealed), partial(iter_pieces, sealed), report
        )
        self._client.retry(send, monitor.is_cancelled)
        if older:
            with suppress(Problem):  # the next exchange removes what stays
                clear = partial(self._clear, device, frozenset(map(bytes.hex, older)))
                self._client.run_cancellable(clear, monitor.is_cancelled)
        return sha

    def settle(self) -> None:
        """Do nothing: each file is settled as it is delivered."""

    def list_delivered(self) -> frozenset[bytes]:
        files: list[_ListedFile] = []
        self._client.retry(lambda: self._list(files, self._outgoing), self._is_cancelled)
        return frozenset(bytes.fromhex(file.sha) for file in files)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Do nothing: an unfinished upload resumes."""

    def remove_received(self, name: str) -> bool:
        self.remove(name)
        return True

    def remove(self, name: str) -> None:
        """Remove the file; the hub remembers that the bundle was taken."""
        path = f"/v1/{self._incoming}/{self._boxes[name]}/{name}"
        path += "?taken" if self._client.is_office else ""
        with suppress(Problem):
            self._client.run_cancellable(
                partial(self._client.request, "DELETE", path), self._is_cancelled
            )
        (self._cache_folder / name).unlink(missing_ok=True)

    def releases(self) -> HubReleases:
        return HubReleases(self._client)

    def free_bytes(self) -> int:
        """Return the largest size: the hub reports a full box when written to."""
        return MAX_SEALED_BYTES

    def close(self) -> None:
        self._client.close()

    def _list(self, files: list["_ListedFile"], route: str) -> bool:
        listed = self._request_list(route, self._device)
        files[:] = [file for file in listed if file.is_whole]
        return True

    def _request_list(self, route: str, device: str) -> list["_ListedFile"]:
        """List the files of *route* in the box of *device*, or in all boxes if it is "".

        Raises HUB_LIES if the listing is malformed or longer than a mailbox; as
        `HubClient.request`.
        """
        try:
            if device:
                listing = self._client.request("GET", f"/v1/{route}/{device}").json()
                boxes = [{**listing, "device": device}]
            else:
                boxes = self._client.request("GET", f"/v1/{route}").json()["boxes"]
            files = [
                _ListedFile(
                    str(box["device"]),
                    str(file["sha"]),
                    int(file["size_bytes"]),
                    bool(file["is_whole"]),
                )
                for box in boxes
                for file in box["files"]
            ]
        except MALFORMED_ERRORS:
            raise Problem(Code.HUB_LIES) from None
        if not _can_be_kept(files):
            raise Problem(Code.HUB_LIES)
        return files

    def _clear(self, device: str, shas: AbstractSet[str]) -> None:
        for file in self._request_list(self._outgoing, device):
            if file.sha in shas:
                self._client.request("DELETE", f"/v1/{self._outgoing}/{device}/{file.sha}")

    def _prune_cache(self) -> None:
        with suppress(OSError):
            for kept in self._cache_folder.iterdir():
                if _SHA.fullmatch(kept.name) and kept.name not in self._boxes:
                    kept.unlink()

    def _read(self, file: "_ListedFile") -> bytes:
        path = f"/v1/{self._incoming}/{file.device}/{file.sha}"
        part = self._cache_folder / file.sha
        try:
            self._cache_folder.mkdir(parents=True, exist_ok=True)
            free_bytes = shutil.disk_usage(self._cache_folder).free
            if not part.exists() and free_bytes < file.size_bytes + RESERVED_DISK_BYTES:
                raise Problem(Code.DISK_FULL)
            fetch = partial(self._transfer.fetch, path, part, file.size_bytes)
            self._client.retry(fetch, self._is_cancelled)
            data = part.read_bytes()
            if hashlib.sha256(data).hexdigest() == file.sha:
                return data
            part.unlink()
        except OSError as error:
            raise disk_problem(error) from None
        raise Problem(Code.HUB_LIES)


@dataclass(frozen=True, slots=True)
class _ListedFile:
    device: str
    sha: str
    size_bytes: int
    is_whole: bool


def _can_be_kept(files: Collection[_ListedFile]) -> bool:
    counts, sizes = Counter[str](), Counter[str]()
    for file in files:
        is_named = _SHA.fullmatch(file.sha) and _BOX.fullmatch(file.device)
        if not is_named or not 0 <= file.size_bytes <= MAX_SEALED_BYTES:
            return False
        counts[file.device] += 1
        sizes[file.device] += file.size_bytes
    return (
        max(counts.values(), default=0) <= MAX_BOX_FILES
        and max(sizes.values(), default=0) <= MAX_BOX_BYTES
    )
