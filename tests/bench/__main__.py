"""Run every benchmark and print what it found: ``python -m tests.bench [--quick]``."""

import json
import platform
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

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
    merging,
    pages,
    recall,
    trip,
    window,
)
from tests.support.stores.postgres import Server


def main() -> None:
    """Measure, print a table to standard error and one JSON document to standard output."""
    is_quick = "--quick" in sys.argv
    use_offscreen_platform()
    found: dict[str, Mapping[str, object]] = {
        "machine": {"python": platform.python_version(), "system": platform.system()}
    }

    def note(name: str, told: Mapping[str, object]) -> None:
        found[name] = told
        sys.stderr.write(f"\n{name}\n")
        for what, value in told.items():
            sys.stderr.write(f"  {what:40} {value}\n")

    note("window", window.measure())
    for people in (1_000, 10_000 if is_quick else 100_000):
        note(f"desk with {people:,} people", desk.measure(people))
        note(f"finding among {people:,} people", recall.measure(people))
    for people in (100_000,) if is_quick else (100_000, 1_000_000):
        note(f"pages and keys with {people:,} people, CPU ms", pages.measure(people))
    for people in (2_000,) if is_quick else (20_000, 100_000):
        for way, noise in (("habits", 1.0), ("habits", 1.5), ("slips", 1.0), ("slips", 1.5)):
            name = f"matching {people:,} rows of {way}, noise {noise}"
            note(name, matching.measure(people, way, noise))
    people = 20_000 if is_quick else 200_000
    note(f"figures of {people:,} people, CPU s", figures.measure(people, 5 * people))
    note("trip", trip.measure())
    note("hub", hub.measure())
    for laptops in (12, 50) if is_quick else (12, 50, 200):
        note(f"reception of {laptops} laptops with answers", answering.measure(laptops))
    server = Server()
    try:
        for records in (10_000, 30_000) if is_quick else (10_000, 100_000, 1_000_000):
            _merges(records, server, note)
    finally:
        server.stop()
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def _merges(
    records: int, server: Server, note: Callable[[str, Mapping[str, object]], None]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        note(f"merge of {records:,} records", merging.measure(records, server, folder))
        for engine, made in merging.ENGINES.items():
            note(
                f"edits in {records:,} records, {engine}",
                editing.measure(records, folder / f"{engine}.db", made),
            )
    note(f"reception of {records:,} records", carrying.measure(records))
    for place, url in (("SQLCipher", None), ("PostgreSQL", server.new_database())):
        note(f"erasing among {records:,} records, {place}", erasing.measure(records, url))


if __name__ == "__main__":
    main()
