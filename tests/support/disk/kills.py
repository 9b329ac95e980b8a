"""Kills: the program ended by SIGKILL at its n-th act upon the disk.

One process has everything imported and forks one child for each kill, so that a kill
costs milliseconds. The child works at a `workloads.Scene`, says what it saves through a
pipe, and kills itself when it comes to the act it was told, before it or, where that is a
write, in the middle of it. A kill is no power cut: what was written is there.
"""

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg import wiring
from tests.support.disk import python_files, sqlite_files
from tests.support.disk.acts import Act, Kind
from tests.support.disk.engine_log import RecordingEngine, SaveEvent
from tests.support.disk.workloads import OF_MANY_BUNDLES, WORKLOADS, Scene

ROOT: Final = Path(__file__).parents[3]
# As they were before anything was put in their place.
_open, _pwrite, _kill = os.open, os.pwrite, os.kill


@dataclass(frozen=True, slots=True)
class Run:
    """What became of one run: its number of *acts*, and what it *said*."""

    was_killed: bool
    acts: int
    said: tuple[SaveEvent, ...]


class Killer:
    """A watcher that counts the acts under *place* and ends the process at number *at*."""

    def __init__(self, place: Path, at: int, *, is_torn: bool) -> None:
        self._place, self._at, self._is_torn = place, at, is_torn
        self.count = 0

    def before(self, act: Act) -> None:
        if act.kind is Kind.READ or not act.path.is_relative_to(self._place):
            return
        self.count += 1
        if self.count != self._at:
            return
        if self._is_torn and act.kind is Kind.WRITE:
            half = act.data[: len(act.data) // 2]
            _pwrite(_open(act.path, os.O_WRONLY), half, act.offset)
        _kill(os.getpid(), signal.SIGKILL)

    def after(self, act: Act) -> None: ...


class Zygote:
    """The process that forks the children."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(self, work: str, scene: Scene, at: int = 0, *, is_torn: bool = False) -> Run:
        """Do *work* at *scene* and end it at act number *at*; 0 lets it come to its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"work": work, "place": str(scene.place), "at": at, "is_torn": is_torn}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        said = tuple(
            SaveEvent(Path(path), content, is_done=is_done)
            for path, content, is_done in told["said"]
        )
        assert told["status"] in {0, -signal.SIGKILL}, "the workload failed by itself"
        return Run(told["status"] != 0, told["acts"], said)


@contextmanager
def zygote() -> Iterator[Zygote]:
    """Start the process that forks the children, and end it with the block."""
    with subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        yield Zygote(process)
        process.communicate()


# In the other process


def main() -> None:
    """Fork a child for every line that is asked, and answer what became of it."""
    wiring.load_gazetteer()  # read once, for all of them
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            _work(asked, writing)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            told = [json.loads(one) for one in pipe]
        _, status = os.waitpid(child, 0)
        acts = next((one["acts"] for one in told if "acts" in one), 0)
        said = [one["said"] for one in told if "said" in one]
        answer = {"status": os.waitstatus_to_exitcode(status), "acts": acts, "said": said}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _work(asked: dict[str, object], pipe: int) -> None:
    """Work in the child, and never come back."""
    status = 1
    try:
        place = Path(str(asked["place"]))
        scene = Scene(place, {})
        killer = Killer(place, int(str(asked["at"])), is_torn=bool(asked["is_torn"]))

        def tell(**what: object) -> None:
            os.write(pipe, (json.dumps(what) + "\n").encode())

        def say(saying: SaveEvent) -> None:
            tell(said=(str(saying.path), saying.content, saying.is_done))

        with sqlite_files.watched(killer), python_files.watched(killer):
            works = WORKLOADS | OF_MANY_BUNDLES
            works[str(asked["work"])](scene, partial(RecordingEngine, say=say))
        tell(acts=killer.count)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
