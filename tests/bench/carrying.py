"""A reception as it is at head office: what it takes, what it holds, and once more.

A laptop of so many records leaves its bundles on a stick. Head office takes these files
in, in a process of its own, so that nothing else is in its memory; and then the same
again. Files, not the stick, since what it answers is no part of the merge. Beside it the
same rows go raw into the same tables.
"""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fieldreg import wiring
from fieldreg.domain.kinds import FieldType, Value
from fieldreg.domain.sync.tasks import Task, first_step, next_step, run_task
from fieldreg.services.host.collecting import without_collecting
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.store.engines.sqlcipher import SqlCipher
from tests.bench import peers
from tests.bench.clocks import Clock
from tests.bench.records import segments
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools
from tests.support.stores.store_files import KEY, new_store_on


def measure(count: int) -> dict[str, float]:
    """Measure the reception of *count* new records, and of the same bundles again."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        longest_s = _leave_on_stick(folder, count)
        size = sum(one.stat().st_size for one in (folder / "stick").rglob("*.frb"))
        once, again = _receive_apart(folder), _receive_apart(folder)
        raw_s = _insert_raw(folder / "raw.db", count)
    return {
        "records": count,
        "sealed bytes per record": round(size / count, 2),
        "records received/s": round(count / once["seconds"]),
        "speed of the whole reception : raw": round(raw_s / once["seconds"], 2),
        "memory that it took, MB": round(once["grown_kib"] / 1024, 1),
        "same bundles again : first time": round(again["seconds"] / once["seconds"], 4),
        "longest that 30 new people hold the laptop's store, CPU ms": round(1000 * longest_s),
    }


def _leave_on_stick(folder: Path, count: int) -> float:
    """Leave *count* records; give the longest turn of the exchange after that, in CPU s."""
    office = HeadOffice(folder / "office")
    laptop = office.enrol("Архангай 2")
    store = laptop.installation.store
    called: dict[Value, Value] = {}  # what `segments` made is made anew, by this laptop
    for _, _, changes in segments(count):
        with store.writing("Оюунчимэг", "2026-03-14") as writing:
            for creations in changes.creations:
                columns = [
                    [called.get(one, one) for one in column]
                    if field.type is FieldType.REF
                    else column
                    for field, column in zip(creations.kind.fields, creations.columns, strict=True)
                ]
                made = writing.create_many(creations.kind, columns)
                called |= zip(creations.ids, made, strict=True)
    (folder / "stick").mkdir()
    courier = wiring.build_laptop_sync(laptop.installation)
    run_task(courier.exchange(str(folder / "stick"), _unwatched, _never))
    for number in range(30):
        laptop.register(f"Шинэ {number}")
    (folder / "another stick").mkdir()
    longest_s = _longest_turn(courier.exchange(str(folder / "another stick"), _unwatched, _never))
    laptop.installation.close()
    office.installation.close()
    return longest_s


def _longest_turn(round_: Task[Any]) -> float:
    """Walk *round_*; whoever types waits for no more of it than its longest turn."""
    turn, longest_s = first_step(round_), 0.0
    with suppress(StopIteration):
        while True:
            started = time.process_time()
            try:
                errand = turn()
            finally:
                longest_s = max(longest_s, time.process_time() - started)
            turn = next_step(round_, errand)
    return longest_s


def _receive_apart(folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.carrying", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _insert_raw(file: Path, count: int) -> float:
    """Return the CPU s that the same rows take by `peers.insert` in one transaction."""
    engine, whole, making = SqlCipher(file, KEY, create=True), Clock(), Clock()
    store = new_store_on(engine, writer=2)
    peers.drop_triggers(engine)
    ready = (peers.rows_of(changes) for _, _, changes in segments(count))
    with whole.running(), engine.transaction():
        while True:
            with making.running():
                rows = next(ready, None)
            if rows is None:
                break
            peers.insert(engine, rows)
    store.close()
    return whole.seconds - making.seconds


def _receive(office: Installation, stick: Path) -> dict[str, float]:
    reception = wiring.build_office_sync(office)
    before = _memory_kib("VmRSS")
    started = time.process_time()
    sealed = list(map(str, sorted(stick.rglob("*.frb"))))
    with without_collecting():  # as the command does
        run_task(reception.receive(sealed, _unwatched, _never))
    spent = time.process_time() - started
    return {"seconds": spent, "grown_kib": _memory_kib("VmHWM") - before}


def _memory_kib(which: str) -> int:
    # Not what `resource` says: it still counts the process that began this one.
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{which}:"))


def _unwatched(_step: object) -> None:
    """Nobody watches a benchmark's progress."""


def _never() -> bool:
    return False


def main() -> None:
    """Receive what lies on the stick in the folder that was named."""
    folder = Path(sys.argv[1])
    office = opening.unlock(folder / "office", PASSPHRASE, fake_tools(3))
    sys.stdout.write(json.dumps(_receive(office, folder / "stick")))
    office.close()


if __name__ == "__main__":
    main()
