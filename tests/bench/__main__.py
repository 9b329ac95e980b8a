"""Run benchmarks and print what they found: ``python -m tests.bench [--quick] [--keep] [WORD …]``.

All of them, or those with a WORD in their name. `--keep` puts the figures into
`docs/measured.json` and the tables of the documents (`tests.bench.tables`).
"""

import json
import os
import platform
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from itertools import product
from pathlib import Path
from signal import SIGTERM, signal
from tempfile import TemporaryDirectory
from typing import TypeAlias

from fieldreg.demo import use_offscreen_platform
from tests.bench import (
    answering,
    carrying,
    desk,
    editing,
    erasing,
    figures,
    hub,
    matching,
    meanwhile,
    merging,
    pages,
    pairs,
    recall,
    tables,
    trip,
    window,
)
from tests.bench.registers import Registers
from tests.support.stores.postgres import Server

_Benchmark: TypeAlias = tuple[str, Callable[[], Mapping[str, object]]]


class _Bench:
    """All benchmarks; the server and the merged stores are made for those that ask for them."""

    def __init__(self, *, is_quick: bool) -> None:
        self._is_quick = is_quick
        self._folder = TemporaryDirectory()
        self._registers = Registers(Path(self._folder.name))

    def close(self) -> None:
        self._folder.cleanup()
        if "_server" in vars(self):
            self._server.stop()

    @cached_property
    def _server(self) -> Server:
        return Server()

    def list_all(self) -> Iterator[_Benchmark]:
        """Yield name and benchmark, in the order in which later ones use what earlier ones made."""
        quick, registers = self._is_quick, self._registers
        yield "window", window.measure
        for people in (1_000, 10_000 if quick else 100_000):
            yield f"desk with {people:,} people", partial(desk.measure, people)
            yield f"finding among {people:,} people", partial(recall.measure, people, registers)
        people = 10_000 if quick else 100_000
        yield f"pairs among {people:,} people", partial(pairs.measure, people, registers)
        if not quick:
            yield "the queue of 1,000,000 people", partial(pairs.measure, 1_000_000, registers)
        for people in (100_000,) if quick else (100_000, 1_000_000):
            name = f"pages and keys with {people:,} people, CPU ms"
            yield name, partial(pages.measure, people, registers)
        for people in (10_000,) if quick else (10_000, 100_000, 1_000_000):
            name = f"keys during an exchange with {people:,} people, CPU ms"
            yield name, partial(meanwhile.measure, people, registers)
        for people in (2_000,) if quick else (20_000, 100_000):
            for way, noise in product(("habits", "slips", "lineages"), (1.0, 1.5)):
                name = f"matching {people:,} rows of {way}, noise {noise}"
                yield name, partial(matching.measure, people, way, noise)
        for way in () if quick else ("habits", "slips"):  # a file has a million at most
            name = f"matching 990,000 rows of {way}, noise 1.0"
            yield name, partial(matching.measure, 990_000, way, 1.0)
        people = 20_000 if quick else 200_000
        name = f"figures of {people:,} people, CPU s"
        yield name, partial(figures.measure, people, 5 * people)
        yield "trip", trip.measure
        yield "hub", hub.measure
        for laptops in (12, 50) if quick else (12, 50, 200):
            name = f"reception of {laptops} laptops with answers"
            yield name, partial(answering.measure, laptops)
        for records in (10_000, 30_000) if quick else (10_000, 100_000, 1_000_000):
            yield from self._list_merges(records)

    def _list_merges(self, records: int) -> Iterator[_Benchmark]:
        folder = Path(self._folder.name) / str(records)
        yield f"merge of {records:,} records", partial(self._merge, records, folder)
        for engine, made in merging.ENGINES.items():
            edit = partial(editing.measure, records, folder / f"{engine}.db", made)
            yield f"merge of {records:,} records, then edits, {engine}", edit
        yield f"reception of {records:,} records", partial(carrying.measure, records)
        yield f"erasing among {records:,} records, SQLCipher", partial(erasing.measure, records)
        yield f"erasing among {records:,} records, PostgreSQL", partial(self._erase, records)

    def _merge(self, records: int, folder: Path) -> Mapping[str, float]:
        folder.mkdir()
        return merging.measure(records, self._server, folder)

    def _erase(self, records: int) -> Mapping[str, float]:
        return erasing.measure(records, self._server.new_database())


def main() -> None:
    """Measure, print tables to standard error and one JSON document to standard output.

    A run that is cut short tells what it has measured.
    """
    parser = ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("words", nargs="*", metavar="WORD")
    asked = parser.parse_args()
    use_offscreen_platform()
    # An installed program is compiled; what is begun here should not compile itself each time.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    signal(SIGTERM, lambda *_: sys.exit("The benchmark was ended."))
    machine = {"python": platform.python_version(), "system": platform.system()}
    bench, found = _Bench(is_quick=asked.quick), dict[str, Mapping[str, object]]()
    try:
        for name, measure in bench.list_all():
            if not asked.words or any(word in name for word in asked.words):
                found[name] = _time(measure)
                _print(name, found[name])
                if asked.keep:
                    tables.keep({name: found[name]})
    finally:
        told = json.dumps({"machine": machine, **found}, ensure_ascii=False, indent=1)
        sys.stdout.write(told + "\n")
        bench.close()


def _time(measure: Callable[[], Mapping[str, object]]) -> Mapping[str, object]:
    """Measure, and tell beside it how long that took, and how busy the machine was before."""
    load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    started = time.perf_counter()
    found = measure()
    return {**found, "took, s": round(time.perf_counter() - started), "load before": load}


def _print(name: str, told: Mapping[str, object]) -> None:
    sys.stderr.write(f"\n{name}\n")
    for what, value in told.items():
        sys.stderr.write(f"  {what:40} {value}\n")


if __name__ == "__main__":
    main()
