"""Goods: the files of releases, from head office's store to carriers and from there to a laptop.

They come last, after every bundle and every reply. Head office's store belongs to one
thread, so a file is laid out in a folder of this installation first and carried from
there. A laptop brings it into such a folder when somebody asks for it, on from where an
earlier try ended, and saves it from there once it is proven; nothing of it is ever run.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.services.host.atomic_write import disk_problem
from fieldreg.store.store import Store
from fieldreg.sync.transports import Transport, TransportReleases
from fieldreg.sync.transports.disk_access import RetryingDisk
from fieldreg.sync.transports.transport_releases import RESERVED_BYTES, read_pieces
from fieldreg.sync.transports.verified_write import remove_unfinished, write_pieces_verified

_PART: Final = ".part"
_MOST_PIECE_BYTES: Final = 1 << 16
_ELSEWHERE: Final = frozenset({Code.RELEASE_NOT_HERE, Code.STICK_MISSING, Code.STICK_GONE})
# All else was carried: a stick that is full says nothing of that.
_NO_ROOM: Final = {Code.STICK_FULL: Code.RELEASE_NO_ROOM, Code.HUB_FULL: Code.RELEASE_NO_ROOM}
# Where it is saved nothing was to be sent, and it is no stick as a rule.
_UNSAVED: Final = {
    Code.STICK_FULL: Code.RELEASE_NOT_SAVED,
    Code.STICK_READ_ONLY: Code.FILE_NOT_WRITTEN,
}
_AMISS: Final = frozenset({Code.RELEASE_UNFINISHED, Code.RELEASE_ALTERED})


@dataclass(frozen=True, slots=True)
class ReleaseUpload:
    """Head office leaves *offered* goods on carriers; *keep* is where they are laid out."""

    store: Store
    cache_folder: Path
    list_offered: Callable[[], Collection[ReleaseFile]]

    def upload(
        self,
        carriers: Iterable[tuple[str, Transport]],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[list[tuple[str, str]]]:
        """Leave the goods on every one of *carriers* that has a shelf; say what kept them off.

        Whoever stops it here has all else done. What another officer takes back meanwhile
        is left nowhere, and is no trouble.
        """
        goods_now = self.list_offered()
        former = self.store.releases.list_withdrawn(goods_now)
        laid_out = {one.sha.hex() for one in goods_now}
        yield from await_io(partial(_forget_others, self.cache_folder, laid_out))
        failed: list[tuple[str, str]] = []
        for name, carrier in carriers if goods_now or former else ():
            if (shelf := carrier.releases()) is None:
                continue
            yield from await_io(partial(shelf.remove_former, former))
            try:
                for goods in goods_now:
                    file = yield from self._laid_out(goods)
                    if goods in self.list_offered():
                        put = partial(shelf.put, file, goods, on_step, is_cancelled)
                        with _said_as(_NO_ROOM):
                            yield from await_io(put)
            except Problem as problem:
                if problem.code is Code.CANCELLED:
                    break
                failed.append((name, problem.code.value))
        return failed

    def _laid_out(self, goods: ReleaseFile) -> Task[Path]:
        """Lay *goods* out piece by piece, each at its place: two rounds may do so at once."""
        file = self.cache_folder / goods.sha.hex()
        if (yield from await_io(lambda: _is_whole(file, goods))):
            return file
        at = 0
        for place in count():
            piece = self.store.releases.find_piece(goods.sha, place)
            if piece is None:
                break
            yield from await_io(partial(_write_at, file, at, piece))
            at += len(piece)
        return file


@dataclass(frozen=True, slots=True)
class ReleaseDownload:
    """A laptop brings goods into *keep*, from a *folder* or by the *hub*, and saves them."""

    cache_folder: Path
    disk: RetryingDisk
    open_folder: Callable[[Path], Transport]
    open_hub: Callable[[IsCancelled], Transport]

    def fetch(
        self,
        goods: ReleaseFile,
        sticks: Collection[str],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> Task[None]:
        """Bring *goods* here; see `Fetcher.fetch`."""

        def bring() -> None:
            file = self.cache_folder / goods.sha.hex()
            if _is_whole(file, goods):
                return
            try:
                self.cache_folder.mkdir(parents=True, exist_ok=True)
                self.keep_only([goods])
                self._insist_on_room(goods)
                self._bring(goods, sticks, on_step, is_cancelled, by_hub=by_hub)
            except OSError as error:
                raise disk_problem(error) from None

        yield from await_io(bring)

    def save(
        self,
        goods: ReleaseFile,
        target: str,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> Task[None]:
        """Write *goods* to *target*; see `Fetcher.save`."""

        def save() -> None:
            file = self.cache_folder / goods.sha.hex()
            folder = Path(target).parent
            with _said_as(_UNSAVED):
                self.disk.require_folder(folder)
                remove_unfinished(self.disk, folder, {goods.sha})
                write_pieces_verified(
                    *(self.disk, Path(target), read_pieces(file, goods)),
                    *(goods.size_bytes, goods.sha),
                    on_step=on_step,
                    is_cancelled=is_cancelled,
                )
            with suppress(OSError):
                file.unlink()

        yield from await_io(save)

    def keep_only(self, wanted: Collection[ReleaseFile]) -> None:
        """Let go of all but *wanted*; see `Fetcher.keep_only`."""
        names = [one.sha.hex() for one in wanted]
        _forget_others(self.cache_folder, {*names, *(one + _PART for one in names)})

    def _insist_on_room(self, goods: ReleaseFile) -> None:
        """See that the register, which lies on the same disk, keeps room to be written."""
        part = self.cache_folder / (goods.sha.hex() + _PART)
        here = part.stat().st_size if part.exists() else 0
        if self.disk.free_bytes(self.cache_folder) < goods.size_bytes - here + RESERVED_BYTES:
            raise Problem(Code.DISK_FULL)

    def _bring(
        self,
        goods: ReleaseFile,
        sticks: Collection[str],
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> None:
        opened = [partial(self.open_folder, Path(one)) for one in sticks]
        if by_hub:
            opened.append(partial(self.open_hub, is_cancelled))
        why = Problem(Code.RELEASE_NOT_HERE)
        for one in opened:
            with closing(one()) as carrier:
                try:
                    self._take(carrier.releases(), goods, on_step, is_cancelled)
                except Problem as problem:
                    if problem.code not in _ELSEWHERE | _AMISS:
                        raise
                    if problem.code in _AMISS:
                        why = problem
                else:
                    return
        raise why

    def _take(
        self,
        shelf: TransportReleases | None,
        goods: ReleaseFile,
        on_step: OnExchangeProgress,
        is_cancelled: IsCancelled,
    ) -> None:
        if shelf is None:
            return
        part = self.cache_folder / (goods.sha.hex() + _PART)
        shelf.fetch(goods, part, on_step, is_cancelled)
        if not _is_whole(part, goods):
            part.unlink()
            raise Problem(Code.RELEASE_ALTERED)
        part.replace(self.cache_folder / goods.sha.hex())


@contextmanager
def _said_as(codes: Mapping[Code, Code]) -> Iterator[None]:
    """Say what a carrier says against a file as it is here: for what it finds, another code."""
    try:
        yield
    except Problem as problem:
        raise Problem(codes.get(problem.code, problem.code), **problem.facts) from None


def _is_whole(file: Path, goods: ReleaseFile) -> bool:
    try:
        if file.stat().st_size != goods.size_bytes:
            return False
        digest = hashlib.sha256()
        with file.open("rb") as source:
            while piece := source.read(_MOST_PIECE_BYTES):
                digest.update(piece)
    except OSError:
        return False
    return digest.digest() == goods.sha


def _write_at(file: Path, at: int, piece: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        with file.open("r+b") as target:
            target.seek(at)
            target.write(piece)
    except OSError as error:
        raise disk_problem(error) from None


def _forget_others(keep: Path, names: Collection[str]) -> None:
    with suppress(OSError):
        for one in keep.iterdir():
            if one.name not in names:
                one.unlink()
