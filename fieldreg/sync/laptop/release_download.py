"""The download of a release to a laptop, on request.

It resumes, is saved once its hash is verified, and is never executed.
"""

from collections.abc import Callable, Collection
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor, IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.services.host.file_writing import disk_problem
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.transport import Transport, TransportReleases
from fieldreg.sync.transports.transport_releases import (
    RESERVED_BYTES,
    is_release_whole,
    mapping_codes,
    read_pieces,
    remove_other_files,
)
from fieldreg.sync.transports.verified_write import remove_unfinished, write_verified

_PART: Final = ".part"
_DAMAGED_CODES: Final = frozenset({Code.RELEASE_UNFINISHED, Code.RELEASE_ALTERED})
_TRY_NEXT_CODES: Final = _DAMAGED_CODES | {
    Code.RELEASE_NOT_HERE,
    Code.STICK_MISSING,
    Code.STICK_GONE,
}
# The folder that a release is saved to is usually no stick, and nothing is sent with it.
_SAVE_CODES: Final = {
    Code.STICK_FULL: Code.RELEASE_NOT_SAVED,
    Code.STICK_READ_ONLY: Code.FILE_NOT_WRITTEN,
}


@dataclass(frozen=True, slots=True)
class ReleaseDownload:
    cache_folder: Path
    disk: RetryingDisk
    open_folder: Callable[[Path], Transport]
    open_hub: Callable[[IsCancelled], Transport]

    def fetch(
        self,
        release: ReleaseFile,
        sticks: Collection[str],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> Task[None]:
        monitor = ExchangeMonitor(on_step, is_cancelled)

        def download() -> None:
            if is_release_whole(self._file(release), release):
                return
            try:
                self.cache_folder.mkdir(parents=True, exist_ok=True)
                self.keep_only([release])
                self._require_space(release)
                self._download(release, sticks, monitor, by_hub=by_hub)
            except OSError as error:
                raise disk_problem(error) from None

        yield from await_io(download)

    def save(
        self,
        release: ReleaseFile,
        target: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[None]:
        def save() -> None:
            file, folder = self._file(release), Path(target).parent
            with mapping_codes(_SAVE_CODES):
                self.disk.require_folder(folder)
                remove_unfinished(self.disk, folder, {release.sha})
                write_verified(
                    self.disk,
                    Path(target),
                    read_pieces(file, release),
                    release.size_bytes,
                    release.sha,
                    monitor=ExchangeMonitor(on_step, is_cancelled),
                )
                self.disk.sync_folder(folder)
            with suppress(OSError):
                file.unlink()

        yield from await_io(save)

    def keep_only(self, wanted: Collection[ReleaseFile]) -> None:
        names = [release.sha.hex() for release in wanted]
        remove_other_files(self.cache_folder, {*names, *(name + _PART for name in names)})

    def _file(self, release: ReleaseFile, suffix: str = "") -> Path:
        return self.cache_folder / (release.sha.hex() + suffix)

    def _require_space(self, release: ReleaseFile) -> None:
        part = self._file(release, _PART)
        present = part.stat().st_size if part.exists() else 0
        if self.disk.free_bytes(self.cache_folder) < release.size_bytes - present + RESERVED_BYTES:
            raise Problem(Code.DISK_FULL)

    def _download(
        self,
        release: ReleaseFile,
        sticks: Collection[str],
        monitor: ExchangeMonitor,
        *,
        by_hub: bool,
    ) -> None:
        sources = [partial(self.open_folder, Path(stick)) for stick in sticks]
        if by_hub:
            sources.append(partial(self.open_hub, monitor.is_cancelled))
        failure = Problem(Code.RELEASE_NOT_HERE)
        for open_source in sources:
            with closing(open_source()) as transport:
                try:
                    self._download_from(transport.releases(), release, monitor)
                except Problem as problem:
                    if problem.code not in _TRY_NEXT_CODES:
                        raise
                    if problem.code in _DAMAGED_CODES:
                        failure = problem
                else:
                    return
        raise failure

    def _download_from(
        self, source: TransportReleases | None, release: ReleaseFile, monitor: ExchangeMonitor
    ) -> None:
        if source is None:
            return
        part = self._file(release, _PART)
        source.fetch(release, part, monitor)
        if not is_release_whole(part, release):
            part.unlink()
            raise Problem(Code.RELEASE_ALTERED)
        part.replace(self._file(release))
