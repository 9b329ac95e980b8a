"""Corrections that come to a store: many at once, and a few to ever larger stores."""

import statistics
from collections.abc import Iterable, Iterator
from pathlib import Path

from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from fieldreg.sync import columns
from tests.bench.clocks import Clock
from tests.bench.merging import take_in
from tests.bench.records import SEGMENT, edits
from tests.support.stores import KEY

_MOST = 100_000
_FEW, _ROUNDS = 100, 15


def measure(count: int, path: Path, engine: type[SqlCipher]) -> dict[str, float]:
    """Measure corrections to the store at *path*, which holds the first *count* records."""
    store = Store(engine(path, KEY))
    many = min(_MOST, count // 2)
    few = [
        _merge(store, [body]) for body in _bodies(_FEW * _ROUNDS, count, first=1, size=_FEW)
    ]
    seconds = _merge(store, _bodies(many, count, first=1 + _FEW * _ROUNDS))
    store.close()
    return {
        "edits merged/s": round(many / seconds),
        f"{_FEW} edits, ms (median)": round(statistics.median(few) * 1000, 2),
        f"{_FEW} edits into a store just opened, ms": round(few[0] * 1000, 2),
    }


def _bodies(count: int, among: int, *, first: int, size: int = SEGMENT) -> Iterator[bytes]:
    return map(columns.encode, edits(count, among, first=first, size=size))


def _merge(store: Store, bodies: Iterable[bytes]) -> float:
    """Merge *bodies* in one transaction, and give the seconds that it took."""
    clock = Clock()
    waiting = list(bodies)
    with clock.running(), store.transaction():
        for body in waiting:
            take_in(store, body)
    return clock.seconds
