"""Run every benchmark and print what it found: ``python -m tests.bench [--quick]``."""

import json
import platform
import sys
from collections.abc import Mapping

from tests.bench import desk, merging, trip, window


def main() -> None:
    """Measure, print a table to standard error and one JSON document to standard output."""
    is_quick = "--quick" in sys.argv
    found: dict[str, Mapping[str, object]] = {
        "machine": {"python": platform.python_version(), "system": platform.system()}
    }

    def note(name: str, figures: Mapping[str, object]) -> None:
        found[name] = figures
        print(f"\n{name}", file=sys.stderr)
        for what, value in figures.items():
            print(f"  {what:40} {value}", file=sys.stderr)

    note("window", window.measure())
    for people in (1_000, 10_000 if is_quick else 100_000):
        note(f"desk with {people:,} people", desk.measure(people))
    note("trip", trip.measure())
    for records in (10_000, 30_000) if is_quick else (10_000, 100_000, 1_000_000):
        note(f"merge of {records:,} records", merging.measure(records))
    print(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
