"""What a person waits for: the list after a keystroke, and a save."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services.people import people_search, registration
from fieldreg.services.records.list_filters import build_people_condition
from fieldreg.store.records.list_filters import PeopleFilter
from tests.bench import keystrokes
from tests.bench.records import flat, segments
from tests.support.installations import TARIAT, HeadOffice

_TYPED = (
    "с",
    "са",
    "сар",
    "saran",
    "наран",
    "bold",
    "Дулам Сүх",
    "хул 1995",
    "б 1900",
    "99",
    "номин",
)


def measure(people: int) -> dict[str, float]:
    """Measure search and saving in a register of *people*."""
    with TemporaryDirectory() as folder:
        office = HeadOffice(Path(folder) / "office")
        store, desk = office.installation.store, office.desk
        for part in flat(segments(people * 5 // 2)):  # two records in five are people
            with store.transaction():
                store.apply_received(part)
        there = store.people.count()
        searches = [
            _ms(partial(people_search.find_people, desk, text, near=TARIAT), time.process_time)
            for text in _TYPED * 20
        ]
        saves = [
            _ms(partial(registration.register_person, desk, {"given_name": f"Шинэ {n}"}))
            for n in range(100)
        ]
        pages = [_ms(partial(store.people.list_page, n * there // 20, 50)) for n in range(20)]
        minors = build_people_condition(desk, PeopleFilter(age=AgeStatus.MINOR))
        filtered = [_ms(partial(store.people.list_page, 0, 50, only=minors)) for _ in range(10)]
        person = store.people.list_page(0, 1)[0].id
        corrections = [
            _ms(
                partial(
                    registration.correct_person, desk, person, {"phone": str(n)}, shown=AS_STORED
                )
            )
            for n in range(100)
        ]
        whole = _ms(partial(store.records.load, kinds.TRAINEE, person))
        seen = keystrokes.measure(office.installation)
    return {
        "people": there,
        "lookup for a keystroke, CPU, median ms": _median(searches),
        "lookup for a keystroke, CPU, 95th ms": _high(searches),
        "key to painted list, median ms": _median(seen["list"]),
        "key to painted list, 95th ms": _high(seen["list"]),
        "key to painted list, CPU, median ms": _median(seen["list cpu"]),
        "key to painted list, CPU, 95th ms": _high(seen["list cpu"]),
        "key to painted door, median ms": _median(seen["door"]),
        "key to painted door, 95th ms": _high(seen["door"]),
        "key to painted door, CPU, median ms": _median(seen["door cpu"]),
        "key to painted door, CPU, 95th ms": _high(seen["door cpu"]),
        "memory with both open, MB": _median(seen["VmRSS"] or [0]),
        "memory at the most, MB": _median(seen["VmHWM"] or [0]),
        "page of the whole list, 95th ms": _high(pages),
        "page of the list of minors, 95th ms": _high(filtered),
        "save a person, median ms": _median(saves),
        "save a person, 95th ms": _high(saves),
        "save a correction, median ms": _median(corrections),
        "read one person, ms": round(whole, 2),
    }


def _ms(act: Callable[[], object], now: Callable[[], float] = time.perf_counter) -> float:
    started = now()
    act()
    return (now() - started) * 1000


def _median(times: list[float]) -> float:
    return round(statistics.median(times), 2)


def _high(times: list[float]) -> float:
    return round(sorted(times)[int(len(times) * 0.95)], 2)
