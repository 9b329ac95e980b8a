"""`make crash`: power cuts and kills by the ten thousand, over every workload.

The quick portion of the same campaigns is in ``tests/faults``. A line tells of each round
and a last one of everything, also when it is stopped by Ctrl-C; the status is 1 where
anything was lost or damaged, or where settings that are known to be unsafe lost nothing,
since the rest would prove nothing then.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, islice

from fieldreg.domain.problems import Problem
from tests.support.disk.campaigns import (
    THOROUGH,
    KillCampaign,
    Verdict,
    cut_power,
    image_scene,
    record,
    temporary_scene,
)
from tests.support.disk.kills import zygote
from tests.support.disk.workloads import WORKLOADS

IMAGES, KILLS = 100_000, 10_000
EACH = 600  # images of one recording
FEW = 60  # kills of one beginning
UNSAFE = ("synchronous = OFF", "synchronous = NORMAL")

Found = Counter[Verdict]


def main() -> int:
    """Cut and kill as often as was asked; give the exit status."""
    parser = argparse.ArgumentParser(prog="make crash", description=__doc__)
    parser.add_argument("--images", type=int, default=IMAGES)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--portion", type=int, default=1, help="which of this many, from 1 on")
    asked = parser.parse_args()
    begun, used = time.monotonic(), time.process_time()
    unsafe = {setting: _unsafe(setting) for setting in UNSAFE}
    cut: Found = Counter()
    killed: Found = Counter()
    counts = [0, 0]
    try:
        for name, done, found in _cuts(asked.images, asked.portion):
            counts[0], cut = counts[0] + done, cut + found
            _say(f"{counts[0]} of {asked.images} power cuts; in {name}: {_told(found)}")
        for name, done, found in _kills(asked.kills, asked.portion):
            counts[1], killed = counts[1] + done, killed + found
            _say(f"{counts[1]} of {asked.kills} kills; in {name}: {_told(found)}")
    except KeyboardInterrupt:
        _say("Stopped.")
    lose = all(found[Verdict.LOST] for found in unsafe.values())
    for setting, found in unsafe.items():
        _say(f"with {setting}: {_told(found)}")
    is_whole = (cut + killed).keys() <= {Verdict.WHOLE}
    _say(
        f"{counts[0]} power cuts, {counts[1]} kills, {len(WORKLOADS)} workloads:"
        f" {_told(cut + killed)}; unsafe settings {'lose' if lose else 'LOSE NOTHING'};"
        f" {time.process_time() - used:.0f} s of this processor,"
        f" {time.monotonic() - begun:.0f} s on the clock"
    )
    return 0 if is_whole and lose else 1


def _unsafe(setting: str) -> Found:
    with image_scene() as here:
        return cut_power(record(here, "save_people", [THOROUGH, setting]), EACH, is_opened=False)


def _cuts(wanted: int, portion: int) -> Iterator[tuple[str, int, Found]]:
    """Yield what became of *wanted* images, recording by recording; each *portion* has its own."""
    rounds = ((seed, work) for seed in count() for work in WORKLOADS)
    for seed, work in islice(rounds, (portion - 1) * -(-wanted // EACH), None):
        # Not always as many: so a moment meets another loss in every round.
        some = min(EACH + seed % 7, wanted)
        with image_scene() as here:
            recorded = record(here, work, [THOROUGH] if seed % 2 == 0 else [])
            name = f"{work} {seed}"
            yield name, some, _tried(name, partial(cut_power, recorded, some, seed=seed))
        wanted -= some
        if not wanted:
            return


def _kills(wanted: int, portion: int) -> Iterator[tuple[str, int, Found]]:
    """Yield what became of *wanted* kills: at every act, between two and in the middle."""
    rounds = ((number, work) for number in count() for work in WORKLOADS)
    with zygote() as forking:
        for number, work in islice(rounds, (portion - 1) * -(-wanted // FEW), None):
            found: Found = Counter()
            with temporary_scene() as here:
                killing = KillCampaign.of(forking, here, work)
                acts = killing.whole.acts
                points = range(1 + number * FEW // 2, acts + 1 + number * FEW // 2)
                some = min(FEW, wanted)
                for place, at in enumerate(islice(points, some)):
                    point = (at - 1) % acts + 1
                    is_torn = bool((place + number) % 2)
                    kill = partial(killing.at, point, is_torn=is_torn)
                    found += _tried(f"{work} {number} at {point}", kill)
                done = min(some, len(points))
            yield f"{work} {number}", done, found
            wanted -= done
            if not wanted:
                return


def _tried(name: str, campaign: Callable[[], Found]) -> Found:
    """Count as damaged what a person could not open afterwards, and go on."""
    try:
        return campaign()
    except (AssertionError, Problem) as error:
        _say(f"{name}: {error!r}")
        return Counter({Verdict.DAMAGED: 1})


def _told(found: Found) -> str:
    return ", ".join(f"{found[one]} {one.value}" for one in Verdict)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
