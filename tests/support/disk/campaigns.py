"""Campaigns: many power cuts or kills at one workload, and what was found each time."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.services import backups
from fieldreg.services.installation import clone_detection, opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation
from fieldreg.store.engines.sqlcipher import SqlCipher
from tests.support.disk import python_files, sqlite_files
from tests.support.disk.engine_log import RecordingEngine, SaveEvent, allowed_contents, content_of
from tests.support.disk.kills import Run, Zygote
from tests.support.disk.power import Loss, Recorder, files_in, images, lay_out
from tests.support.disk.workloads import (
    OTHER_PASSPHRASE,
    WORKLOADS,
    Scene,
    as_later_release,
    prepare_scene,
)
from tests.support.installations import PASSPHRASE

# The journal is written back in the middle of the work, not only at its end.
THOROUGH: Final = "wal_autocheckpoint = 30"
MEMORY: Final = Path("/dev/shm")  # noqa: S108  syncing costs nothing there


class Verdict(StrEnum):
    """What a store is after a fault."""

    WHOLE = "whole"  # it holds what it acknowledged last, or what it was saving
    LOST = "lost"  # it holds something else that reads well
    DAMAGED = "damaged"  # it does not read well


@dataclass(frozen=True, slots=True)
class Recorded:
    """One workload as it went: its scene, every act, and what was saved before it."""

    scene: Scene
    work: str
    recorder: Recorder
    saved: tuple[SaveEvent, ...]

    def may_hold(self, path: Path, number: int) -> set[str]:
        """Give what the store at *path* may hold after the first *number* events."""
        events = self.recorder.events
        said = allowed_contents([*self.saved, *events[:number]], path)
        if any(isinstance(one, SaveEvent) and one.path == path for one in events[number:]):
            coming = (one for one in events[number:] if isinstance(one, SaveEvent))
            said |= {next(one.content for one in coming if one.path == path)}
        return said


@contextmanager
def temporary_scene() -> Iterator[Scene]:
    """Make a scene in memory where there is such a place, and clear it away in the end."""
    where = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="fieldreg-", dir=where) as place:
        yield prepare_scene(Path(place))


@contextmanager
def image_scene() -> Iterator[Scene]:
    """Make a scene whose files count as the same ones when they are laid out again.

    So they are on a real disk, where a power cut gives no file another number.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clone_detection, "_file_number", lambda _path: 1)
        with temporary_scene() as here:
            yield here


@contextmanager
def resetting_scene(made: AbstractContextManager[Scene]) -> Iterator[Callable[[], Scene]]:
    """Yield what lays out the scene that is *made* as it was at first, over and over.

    Making one takes as long as several of the workloads that are played there.
    """
    with made as here:
        files = files_in(here.place)

        def anew() -> Scene:
            lay_out(files, here.place)
            return here

        yield anew


def record(here: Scene, work: str, settings: Sequence[str] = ()) -> Recorded:
    recorder = Recorder(here.place)
    saved = saved_in(here)
    say = partial(RecordingEngine, say=recorder.events.append, settings=tuple(settings))
    with sqlite_files.watched(recorder), python_files.watched(recorder):
        WORKLOADS[work](here, say)
    return Recorded(here, work, recorder, saved)


def saved_in(here: Scene) -> tuple[SaveEvent, ...]:
    """Say what the stores of a scene at rest hold, and leave every file as it was."""
    files = files_in(here.place)
    said = []
    for path, key in here.keys.items():
        with closing(SqlCipher(path, key)) as engine:
            said.append(SaveEvent(path, content_of(engine), is_done=True))
    lay_out(files, here.place)
    return tuple(said)


def cut_power(
    recorded: Recorded,
    count: int,
    *,
    seed: int = 0,
    losses: tuple[Loss, ...] = tuple(Loss),
    is_opened: bool = True,
) -> Counter[Verdict]:
    """Cut the power *count* times, evenly over the workload; count what was found.

    Every seventh image is opened by the program too, if *is_opened*, as a person would.
    """
    here = recorded.scene
    touched = {one.path for one in recorded.recorder.events if isinstance(one, SaveEvent)}
    stores = [path for path in here.keys if path in touched]
    found: Counter[Verdict] = Counter()
    made = images(recorded.recorder, count, seed=seed, losses=losses)
    for place, (number, _, files) in enumerate(made):
        lay_out(files, here.place)
        for path in stores:
            found[judge(path, here.keys[path], recorded.may_hold(path, number))] += 1
        if is_opened and (place % 7 == 0 or not stores):
            open_after(recorded.work, here)
            found[Verdict.WHOLE] += not stores
    return found


@dataclass(frozen=True, slots=True)
class KillCampaign:
    """A workload that is killed again and again, each time from the same beginning."""

    zygote: Zygote
    scene: Scene
    work: str
    files: dict[Path, bytes]
    saved: tuple[SaveEvent, ...]
    whole: Run

    @classmethod
    def of(cls, zygote: Zygote, here: Scene, work: str) -> "KillCampaign":
        """Let *work* come to its end once, to know how many acts it is."""
        files, saved = files_in(here.place), saved_in(here)
        whole = zygote.run(work, here)
        assert not whole.was_killed
        return cls(zygote, here, work, files, saved, whole)

    def points(self, count: int | None) -> range:
        """Return *count* acts to be killed at, evenly; None is every act."""
        step = max(1, self.whole.acts // count) if count else 1
        return range(1, self.whole.acts + 1, step)

    def at(self, point: int, *, is_torn: bool) -> Counter[Verdict]:
        """Kill at act number *point*; count what the stores are then."""
        lay_out(self.files, self.scene.place)
        run = self.zygote.run(self.work, self.scene, point, is_torn=is_torn)
        assert run.was_killed
        return self.judged(run)

    def judged(self, *runs: Run) -> Counter[Verdict]:
        """Look at every store after *runs*, the last of which was killed."""
        said = [*self.saved, *(saying for run in runs for saying in run.said)]
        found: Counter[Verdict] = Counter()
        for path, key in self.scene.keys.items():
            may_hold = allowed_contents(said, path)
            if self.work == "open_older_store":  # which cannot say before what it comes to
                may_hold |= {one.content for one in self.whole.said if one.path == path}
            found[judge(path, key, may_hold)] += 1
        open_after(self.work, self.scene)
        return found


def judge(path: Path, key: bytes, may_hold: set[str]) -> Verdict:
    """Look at the store at *path* as it lies there."""
    try:
        with closing(SqlCipher(path, key)) as engine:
            if engine.is_damaged():
                return Verdict.DAMAGED
            return Verdict.WHOLE if content_of(engine) in may_hold else Verdict.LOST
    except Problem:
        return Verdict.DAMAGED


def open_after(work: str, here: Scene) -> None:
    """Open everything as `open_all`, by the release that did *work*."""
    with as_later_release() if work == "open_older_store" else nullcontext():
        open_all(here)


def open_all(here: Scene) -> None:
    """Open every installation of the scene as a person would, and every backup.

    None is taken for a copy or an older one, save a restored one that was never opened.
    What was only begun is none yet, and can be begun again.
    """
    for folder in (here.office, here.laptop, here.place / "begun"):
        home = Home(folder)
        if home.exists():
            with closing(_opened(here, folder)) as installation:
                assert installation.continuity_problem is None, installation.continuity_problem
                assert installation.erasure_list.find_problem() is None
                assert not installation.store.is_damaged()
    restored = Home(here.place / "restored")
    if restored.exists():
        _opened(here, restored.folder).close()
    for backup in here.backups.glob("*.frk"):
        again = here.place / "again"
        backups.restore_backup(again, backup, PASSPHRASE, here.tools(7)).close()
        for path in again.iterdir():
            path.unlink()


def _opened(here: Scene, folder: Path) -> Installation:
    """Unlock with the passphrase, or with that to which it was just being changed."""
    try:
        return here.open(folder)
    except Problem:
        return opening.unlock(folder, OTHER_PASSPHRASE, here.tools(here.seed))
