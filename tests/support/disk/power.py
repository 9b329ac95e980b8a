"""Power cuts: what a disk may hold once the power fails between any two acts.

What was synced is there. Of what was not, any 512-byte sector may have arrived or not,
in any order; and of the changes to the names in a folder, the first so many.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random  # noqa: TID251  of a seed, so that each image can be made again

from tests.support.disk.acts import Act, Kind
from tests.support.disk.engine_log import SaveEvent

SECTOR_BYTES = 512
_SEEDED = Random


class Loss(StrEnum):
    ALL = "all"  # nothing of it arrived
    NONE = "none"  # everything did, as when only the process was killed
    TORN = "torn"  # some sectors did
    REORDERED = "reordered"  # some writes did, whole
    LATER = "later"  # a first part did not, the rest did
    TAIL = "tail"  # a first part did, the rest did not


class Recorder:
    """A watcher that remembers every act under *folders*, from what lies there now."""

    def __init__(self, *folders: Path) -> None:
        self.folders = folders
        self.before_all = files_in(*folders)
        self.events: list[Act | SaveEvent] = []

    def before(self, act: Act) -> None: ...

    def after(self, act: Act) -> None:
        is_ours = any(act.path.is_relative_to(folder) for folder in self.folders)
        if is_ours and act.kind is not Kind.READ:
            self.events.append(act)


@dataclass(slots=True)
class _File:
    """One file: what is *safe* on the medium, and the acts that are not yet."""

    safe: bytes = b""
    pending: list[Act] = field(default_factory=list)

    def image(self, loss: Loss, random: Random) -> bytes:
        body = bytearray(self.safe)
        for act in _arrived(self.pending, loss, random):
            _apply(body, act, random if loss is Loss.TORN else None)
        return bytes(body)

    def sync(self) -> None:
        self.safe = self.image(Loss.NONE, _SEEDED(0))
        self.pending.clear()


class Disk:
    """A disk that acts are played to, and of which images are made at any moment."""

    def __init__(self, files: dict[Path, bytes]) -> None:
        self._files = {path: _File(body) for path, body in files.items()}
        # By folder, the changes of names that are not on the medium yet.
        self._names: dict[Path, list[dict[Path, _File | None]]] = defaultdict(list)
        self._safe_names = dict(self._files)

    def play(self, act: Act) -> None:
        match act.kind:
            case Kind.CREATE:
                self._rename({act.path: _File()})
            case Kind.WRITE | Kind.TRUNCATE:
                self._files[act.path].pending.append(act)
            case Kind.SYNC:
                self._files[act.path].sync()
            case Kind.RENAME:
                assert act.target is not None
                self._rename({act.path: None, act.target: self._files[act.path]})
            case Kind.REMOVE:
                self._rename({act.path: None})
            case Kind.SYNC_FOLDER:
                for change in self._names.pop(act.path, ()):
                    _set(self._safe_names, change)
            case Kind.READ:
                pass

    def image(
        self, loss: Loss, random: Random, *, spared: tuple[Path, ...] = ()
    ) -> dict[Path, bytes]:
        """Return the files as they may be after a power cut now.

        Folders that are *spared* belong to another machine.
        """

        def lost(path: Path) -> Loss:
            return Loss.NONE if any(map(path.is_relative_to, spared)) else loss

        names = dict(self._safe_names)
        for folder, changes in self._names.items():
            kept = {Loss.ALL: 0, Loss.NONE: len(changes)}.get(
                lost(folder), random.randint(0, len(changes))
            )
            for change in changes[:kept]:
                _set(names, change)
        return {path: file.image(lost(path), random) for path, file in names.items()}

    def _rename(self, change: dict[Path, _File | None]) -> None:
        _set(self._files, change)
        self._names[next(iter(change)).parent].append(change)


def images(
    recorder: Recorder,
    count: int,
    *,
    seed: int = 0,
    losses: tuple[Loss, ...] = tuple(Loss),
    spared: tuple[Path, ...] = (),
) -> Iterator[tuple[int, Loss, dict[Path, bytes]]]:
    """Yield *count* images, spread evenly over all moments: event number, loss, files."""
    random = _SEEDED(seed)
    disk = Disk(recorder.before_all)
    made = 0
    for number, event in enumerate([None, *recorder.events]):
        if isinstance(event, Act):
            disk.play(event)
        while made * (len(recorder.events) + 1) < (number + 1) * count:
            loss = losses[made % len(losses)]
            made += 1
            if made > count:
                return
            yield number, loss, disk.image(loss, random, spared=spared)


def files_at(recorder: Recorder, number: int, loss: Loss = Loss.NONE) -> dict[Path, bytes]:
    """Return the files as they were once *number* events had happened, less the *loss*."""
    disk = Disk(recorder.before_all)
    for event in recorder.events[:number]:
        if isinstance(event, Act):
            disk.play(event)
    return disk.image(loss, _SEEDED(0))


def files_in(*folders: Path) -> dict[Path, bytes]:
    """Read every file under *folders*, save what SQLite makes anew at each opening."""
    return {
        path: path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }


def lay_out(files: dict[Path, bytes], *folders: Path) -> None:
    """Let exactly *files* lie in *folders*; a file that is there already stays the same one.

    Of empty folders, only those that lie in *folders* themselves stay: they are the scene's,
    and any deeper one is what a run before was cut short in.
    """
    for folder in folders:
        for path in sorted(folder.rglob("*"), reverse=True):  # what is inside comes first
            if path.is_file() and path not in files:
                path.unlink()
            elif path.is_dir() and path.parent != folder and not any(path.iterdir()):
                path.rmdir()
    for path, body in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(body)


def _arrived(pending: list[Act], loss: Loss, random: Random) -> list[Act]:
    match loss:
        case Loss.ALL:
            return []
        case Loss.NONE | Loss.TORN:
            return pending
        case Loss.REORDERED:
            return [act for act in pending if random.random() < 0.5]
        case Loss.LATER:
            return pending[random.randint(0, len(pending)) :]
        case Loss.TAIL:
            return pending[: random.randint(0, len(pending))]


def _apply(body: bytearray, act: Act, random: Random | None) -> None:
    """Let *act* arrive in *body*; with *random*, each of its sectors may be lost."""
    if act.kind is Kind.TRUNCATE:
        if random is None or random.random() < 0.5:
            del body[act.offset :]
            body.extend(bytes(act.offset - len(body)))
        return
    at = act.offset
    end = at + len(act.data)
    while at < end:
        stop = min(end, at - at % SECTOR_BYTES + SECTOR_BYTES)
        if random is None or random.random() < 0.5:
            if len(body) < stop:
                body.extend(bytes(stop - len(body)))
            body[at:stop] = act.data[at - act.offset : stop - act.offset]
        at = stop


def _set(names: dict[Path, _File], change: dict[Path, _File | None]) -> None:
    for path, file in change.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file
