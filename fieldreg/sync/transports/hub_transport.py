"""The hub as a carrier: the same sealed files, over whatever connection there is.

What came through once never comes through again (`pipe`), whether the line broke or
either program was killed. Only sealed bytes are kept in between.
"""

import hashlib
import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.services.host.atomic_write import disk_problem
from fieldreg.sync.transports import MAX_SEALED_BYTES, OfferedFile
from fieldreg.sync.transports.hub_client import MALFORMED_ERRORS, HubClient
from fieldreg.sync.transports.hub_releases import HubReleases
from fieldreg.sync.transports.resumable_transfer import ResumableTransfer, iter_pieces

_SHA: Final = re.compile(r"[0-9a-f]{64}")


class HubTransport:
    """The boxes at a hub, for a laptop the two of *device* and for head office all.

    What is fetched is kept in the folder *keep* until it is whole. Head office leaves its
    *trust* list, by which the hub knows whom to let in. Once it *is_cancelled*, nothing more
    is asked.
    """

    can_take_replies: Final = True
    is_access_controlled: Final = True

    def __init__(
        self,
        line: HubClient,
        keep: Path,
        is_cancelled: IsCancelled,
        *,
        device: str = "",
        trust: bytes = b"",
    ) -> None:
        self._line, self._keep, self._device = line, keep, device
        self._is_cancelled = is_cancelled
        self._trust = trust
        self._comes, self._goes = ("replies", "bundles")[:: -1 if line.is_office else 1]
        self._boxes: dict[str, str] = {}
        self._pipe = ResumableTransfer(line)

    def upload_trust_list(self) -> bool:
        """Leave head office's trust list, so that the hub knows whom to let in; do it once.

        Raises:
            Problem: as `Line.ask`.
        """
        digest = hashlib.sha256(self._trust).hexdigest()
        given = {"Content-Sha256": digest}
        self._line.request("PUT", "/v1/trust", range_=digest, headers=given, body=self._trust)
        return True

    def list_offers(self) -> list[OfferedFile]:
        """List what lies there for us; see `Transport.offers`.

        Raises:
            Problem: as `Line.ask`.
        """
        found: list[_There] = []
        if self._line.is_office:
            self._line.retry(self.upload_trust_list, self._is_cancelled)
        self._line.retry(lambda: self._list(found, self._comes), self._is_cancelled)
        self._boxes = {one.sha: one.device for one in found}
        self._forget_others()
        return [OfferedFile(one.sha, one.size_bytes, partial(self._read, one)) for one in found]

    def deliver(
        self,
        sealed: bytes,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        older: Collection[bytes] = (),
        to: str = "",
    ) -> str:
        """Send *sealed*, and make sure that it is there; see `Transport.leave`.

        Raises:
            Problem: as `Line.ask`; CANCELLED.
        """
        sha = hashlib.sha256(sealed).hexdigest()
        device = to or self._device
        box = f"/v1/{self._goes}/{device}"

        def tell(place: int) -> None:
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            on_step(ExchangeProgress(ExchangePhase.WRITING, place, len(sealed)))

        send = partial(
            self._pipe.send, f"{box}/{sha}", len(sealed), partial(iter_pieces, sealed), tell
        )
        self._line.retry(send, is_cancelled)
        if older:
            with suppress(Problem):  # what stays goes the next time
                clear = partial(self._clear, device, frozenset(map(bytes.hex, older)))
                self._line.run_cancellable(clear, is_cancelled)
        return sha

    def list_delivered(self) -> frozenset[bytes]:
        """Give what waits at the hub that was left there; see `Transport.standing`.

        Raises:
            Problem: as `Line.ask`.
        """
        found: list[_There] = []
        self._line.retry(lambda: self._list(found, self._goes), self._is_cancelled)
        return frozenset(bytes.fromhex(one.sha) for one in found)

    def remove_unfinished(self, digests: Collection[bytes]) -> None:
        """Do nothing: what is not whole at the hub goes on from there."""

    def remove_received(self, name: str) -> bool:
        """Remove what was offered as *name*; see `Transport.release`."""
        self.remove(name)
        return True

    def remove(self, name: str) -> None:
        """Remove what was offered as *name*; of a bundle the hub keeps that it was taken."""
        path = f"/v1/{self._comes}/{self._boxes[name]}/{name}"
        path += "?taken" if self._line.is_office else ""
        with suppress(Problem):
            self._line.run_cancellable(
                partial(self._line.request, "DELETE", path), self._is_cancelled
            )
        (self._keep / name).unlink(missing_ok=True)

    def releases(self) -> HubReleases:
        """Give where releases lie there."""
        return HubReleases(self._line)

    def free_bytes(self) -> int:
        """Tell how much there is room for: the hub says so once it is asked."""
        return MAX_SEALED_BYTES

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def _list(self, found: list["_There"], way: str) -> bool:
        there = self._listed(way, self._device)
        found[:] = [one for one in there if one.is_whole]
        return True

    def _listed(self, way: str, device: str) -> list["_There"]:
        """List the box of *device*, or all where it is none, for what goes that *way*.

        Raises:
            Problem: HUB_LIES where that cannot be; and as `Line.ask`.
        """
        try:
            if device:
                told = self._line.request("GET", f"/v1/{way}/{device}").json()
                boxes = [{**told, "device": device}]
            else:
                boxes = self._line.request("GET", f"/v1/{way}").json()["boxes"]
            there = [
                _There(
                    str(box["device"]),
                    str(one["sha"]),
                    int(one["size_bytes"]),
                    bool(one["is_whole"]),
                )
                for box in boxes
                for one in box["files"]
            ]
        except MALFORMED_ERRORS:
            raise Problem(Code.HUB_LIES) from None
        for one in there:
            is_name = _SHA.fullmatch(one.sha)
            if not is_name or not 0 <= one.size_bytes <= MAX_SEALED_BYTES:
                raise Problem(Code.HUB_LIES)
        return there

    def _clear(self, device: str, shas: AbstractSet[str]) -> None:
        """Remove those of *shas* that lie in the box of *device*."""
        for one in self._listed(self._goes, device):
            if one.sha in shas:
                self._line.request("DELETE", f"/v1/{self._goes}/{device}/{one.sha}")

    def _forget_others(self) -> None:
        """Let go of what was begun to fetch and lies there no more."""
        with suppress(OSError):
            for kept in self._keep.iterdir():
                if _SHA.fullmatch(kept.name) and kept.name not in self._boxes:
                    kept.unlink()

    def _read(self, one: "_There") -> bytes:
        """Fetch the file that is *one*, going on where an earlier try ended.

        It is kept until it is let go, for it may be read more than once.
        """
        path = f"/v1/{self._comes}/{one.device}/{one.sha}"
        part = self._keep / one.sha
        try:
            self._keep.mkdir(parents=True, exist_ok=True)
            fetch = partial(self._pipe.fetch, path, part, one.size_bytes)
            self._line.retry(fetch, self._is_cancelled)
            data = part.read_bytes()
            if hashlib.sha256(data).hexdigest() == one.sha:
                return data
            part.unlink()
        except OSError as error:
            raise disk_problem(error) from None
        raise Problem(Code.HUB_LIES)


@dataclass(frozen=True, slots=True)
class _There:
    """What a listing tells of one file, and in whose box it lies."""

    device: str
    sha: str
    size_bytes: int
    is_whole: bool
