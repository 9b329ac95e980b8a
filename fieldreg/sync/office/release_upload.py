"""The upload of releases from head office's store to transports."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.services.host.file_writing import disk_problem
from fieldreg.store.store import Store
from fieldreg.sync.transports.transport import Transport
from fieldreg.sync.transports.transport_releases import (
    is_release_whole,
    mapping_codes,
    remove_other_files,
)

# The bundles and replies were written; a full stick concerns the releases only.
_NO_ROOM: Final = {Code.STICK_FULL: Code.RELEASE_NO_ROOM, Code.HUB_FULL: Code.RELEASE_NO_ROOM}


@dataclass(frozen=True, slots=True)
class ReleaseUpload:
    store: Store
    cache_folder: Path
    list_offered: Callable[[], Collection[ReleaseFile]]

    def upload(
        self, transports: Iterable[tuple[str, Transport]], monitor: ExchangeMonitor
    ) -> Task[list[tuple[str, str]]]:
        offered = self.list_offered()
        former = self.store.releases.list_withdrawn(offered)
        names = {release.sha.hex() for release in offered}
        yield from await_io(partial(remove_other_files, self.cache_folder, names))
        failed: list[tuple[str, str]] = []
        for name, transport in transports if offered or former else ():
            if (target := transport.releases()) is None:
                continue
            yield from await_io(partial(target.remove_former, former))
            try:
                for release in offered:
                    file = yield from self._unpack(release)
                    if release in self.list_offered():
                        put = partial(target.put, file, release, monitor)
                        with mapping_codes(_NO_ROOM):
                            yield from await_io(put)
            except Problem as problem:
                if problem.code is Code.CANCELLED:
                    break
                failed.append((name, problem.code.value))
        return failed

    def _unpack(self, release: ReleaseFile) -> Task[Path]:
        """Unpack each piece at its offset: two rounds may do so at once."""
        file = self.cache_folder / release.sha.hex()
        if (yield from await_io(partial(is_release_whole, file, release))):
            return file
        offset = 0
        for number in count():
            piece = self.store.releases.find_piece(release.sha, number)
            if piece is None:
                break
            yield from await_io(partial(_write_at, file, offset, piece))
            offset += len(piece)
        return file


def _write_at(file: Path, offset: int, piece: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        with file.open("r+b") as target:
            target.seek(offset)
            target.write(piece)
    except OSError as error:
        raise disk_problem(error) from None
