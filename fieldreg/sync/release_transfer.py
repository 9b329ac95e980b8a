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
from fieldreg.domain.sync.exchange import IsCancelled, OnStep
from fieldreg.domain.sync.release_files import Goods
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.services.host.atomic_write import disk_problem
from fieldreg.store.store import Store
from fieldreg.sync.transports import Shelf, Transport
from fieldreg.sync.transports.disk_access import Disk
from fieldreg.sync.transports.transport_releases import ROOM_BYTES, pieces
from fieldreg.sync.transports.verified_write import clear_unfinished, write_pieces

_PART: Final = ".part"
_MOST_PIECE_BYTES: Final = 1 << 16
_ELSEWHERE: Final = frozenset({Code.RELEASE_NOT_HERE, Code.STICK_MISSING, Code.STICK_GONE})
# All else was carried: a stick that is full says nothing of that.
_NO_ROOM: Final = {
    Code.STICK_FULL: Code.RELEASE_NO_ROOM,
    Code.HUB_FULL: Code.RELEASE_NO_ROOM,
}
# Where it is saved nothing was to be sent, and it is no stick as a rule.
_UNSAVED: Final = {
    Code.STICK_FULL: Code.RELEASE_NOT_SAVED,
    Code.STICK_READ_ONLY: Code.FILE_NOT_WRITTEN,
}
_AMISS: Final = frozenset({Code.RELEASE_UNFINISHED, Code.RELEASE_ALTERED})


@dataclass(frozen=True, slots=True)
class Leaving:
    """Head office leaves *offered* goods on carriers; *keep* is where they are laid out."""

    store: Store
    keep: Path
    offered: Callable[[], Collection[Goods]]

    def leave(
        self,
        carriers: Iterable[tuple[str, Transport]],
        on_step: OnStep,
        is_cancelled: IsCancelled,
    ) -> Round[list[tuple[str, str]]]:
        """Leave the goods on every one of *carriers* that has a shelf; say what kept them off.

        Whoever stops it here has all else done. What another officer takes back meanwhile
        is left nowhere, and is no trouble.
        """
        goods_now = self.offered()
        former = self.store.releases.former(goods_now)
        laid_out = {one.sha.hex() for one in goods_now}
        yield from away(partial(_forget_others, self.keep, laid_out))
        failed: list[tuple[str, str]] = []
        for name, carrier in carriers if goods_now or former else ():
            if (shelf := carrier.shelf()) is None:
                continue
            yield from away(partial(shelf.clear, former))
            try:
                for goods in goods_now:
                    file = yield from self._laid_out(goods)
                    if goods in self.offered():
                        put = partial(shelf.put, file, goods, on_step, is_cancelled)
                        with _said_as(_NO_ROOM):
                            yield from away(put)
            except Problem as problem:
                if problem.code is Code.CANCELLED:
                    break
                failed.append((name, problem.code.value))
        return failed

    def _laid_out(self, goods: Goods) -> Round[Path]:
        """Lay *goods* out piece by piece, each at its place: two rounds may do so at once."""
        file = self.keep / goods.sha.hex()
        if (yield from away(lambda: _is_whole(file, goods))):
            return file
        at = 0
        for place in count():
            piece = self.store.releases.piece(goods.sha, place)
            if piece is None:
                break
            yield from away(partial(_write_at, file, at, piece))
            at += len(piece)
        return file


@dataclass(frozen=True, slots=True)
class Fetching:
    """A laptop brings goods into *keep*, from a *folder* or by the *hub*, and saves them."""

    keep: Path
    disk: Disk
    folder: Callable[[Path], Transport]
    hub: Callable[[IsCancelled], Transport]

    def fetch(
        self,
        goods: Goods,
        sticks: Collection[str],
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> Round[None]:
        """Bring *goods* here; see `Fetcher.fetch`."""

        def bring() -> None:
            file = self.keep / goods.sha.hex()
            if _is_whole(file, goods):
                return
            try:
                self.keep.mkdir(parents=True, exist_ok=True)
                self.keep_only([goods])
                self._insist_on_room(goods)
                self._bring(goods, sticks, on_step, is_cancelled, by_hub=by_hub)
            except OSError as error:
                raise disk_problem(error) from None

        yield from away(bring)

    def save(
        self, goods: Goods, target: str, on_step: OnStep, is_cancelled: IsCancelled
    ) -> Round[None]:
        """Write *goods* to *target*; see `Fetcher.save`."""

        def save() -> None:
            file = self.keep / goods.sha.hex()
            folder = Path(target).parent
            with _said_as(_UNSAVED):
                self.disk.insist_on_folder(folder)
                clear_unfinished(self.disk, folder, {goods.sha})
                write_pieces(
                    *(self.disk, Path(target), pieces(file, goods)),
                    *(goods.size_bytes, goods.sha),
                    on_step=on_step,
                    is_cancelled=is_cancelled,
                )
            with suppress(OSError):
                file.unlink()

        yield from away(save)

    def keep_only(self, wanted: Collection[Goods]) -> None:
        """Let go of all but *wanted*; see `Fetcher.keep_only`."""
        names = [one.sha.hex() for one in wanted]
        _forget_others(self.keep, {*names, *(one + _PART for one in names)})

    def _insist_on_room(self, goods: Goods) -> None:
        """See that the register, which lies on the same disk, keeps room to be written."""
        part = self.keep / (goods.sha.hex() + _PART)
        here = part.stat().st_size if part.exists() else 0
        if self.disk.free_bytes(self.keep) < goods.size_bytes - here + ROOM_BYTES:
            raise Problem(Code.DISK_FULL)

    def _bring(
        self,
        goods: Goods,
        sticks: Collection[str],
        on_step: OnStep,
        is_cancelled: IsCancelled,
        *,
        by_hub: bool,
    ) -> None:
        opened = [partial(self.folder, Path(one)) for one in sticks]
        if by_hub:
            opened.append(partial(self.hub, is_cancelled))
        why = Problem(Code.RELEASE_NOT_HERE)
        for one in opened:
            with closing(one()) as carrier:
                try:
                    self._take(carrier.shelf(), goods, on_step, is_cancelled)
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
        shelf: Shelf | None,
        goods: Goods,
        on_step: OnStep,
        is_cancelled: IsCancelled,
    ) -> None:
        if shelf is None:
            return
        part = self.keep / (goods.sha.hex() + _PART)
        shelf.fetch(goods, part, on_step, is_cancelled)
        if not _is_whole(part, goods):
            part.unlink()
            raise Problem(Code.RELEASE_ALTERED)
        part.replace(self.keep / goods.sha.hex())


@contextmanager
def _said_as(codes: Mapping[Code, Code]) -> Iterator[None]:
    """Say what a carrier says against a file as it is here: for what it finds, another code."""
    try:
        yield
    except Problem as problem:
        raise Problem(codes.get(problem.code, problem.code), **problem.facts) from None


def _is_whole(file: Path, goods: Goods) -> bool:
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
