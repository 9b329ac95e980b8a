"""Every promise has a test that carries its number, or stands in `OPEN.md`, and not both."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
PROMISES = set(range(1, 80))
_MENTION = re.compile(r"faults?[ _](\d+(?:(?:, | and | to |_)\d+)*)(?!\d)", re.IGNORECASE)


def held() -> set[int]:
    found: set[int] = set()
    for path in TESTS.rglob("test_*.py"):
        if path.name == Path(__file__).name:
            continue
        for mention in _MENTION.findall(path.read_text(encoding="utf-8")):
            for part in re.split(r", | and |_", mention):
                first, *last = map(int, part.split(" to "))
                found.update(range(first, (last or [first])[0] + 1))
    return found


def still_open() -> set[int]:
    listing = (TESTS / "faults/OPEN.md").read_text(encoding="utf-8")
    return {int(number) for number in re.findall(r"^- (\d+) ", listing, re.MULTILINE)}


def test_every_promise_is_held_by_a_test_or_listed_as_open() -> None:
    assert PROMISES - held() - still_open() == set()


def test_no_promise_that_a_test_holds_is_listed_as_open() -> None:
    assert held() & still_open() == set()
    assert held() <= PROMISES
