"""Corrections that come to a store: many at once, and a few to ever larger stores.

The many take turns, segment by segment, with the least that any merge of them could do
to the same file: the same updates and the same log, ready to be bound.
"""

import shutil
import statistics
from collections.abc import Iterable
from pathlib import Path

from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from tests.bench import peers
from tests.bench.clocks import Clock
from tests.bench.merging import take_in
from tests.bench.records import edits
from tests.support.stores.store_files import KEY

_MOST = 100_000
_FEW, _ROUNDS = 100, 15


def measure(count: int, path: Path, engine: type[SqlCipher]) -> dict[str, float]:
    """Measure corrections to the store at *path*, which holds the first *count* records."""
    raw = path.with_suffix(".raw")
    shutil.copy(path, raw)
    store = Store(engine(path, KEY))
    few = [
        _merge(store, change_codec.encode(part))
        for part in edits(_FEW * _ROUNDS, count, first=1, size=_FEW)
    ]
    many = min(_MOST, count // 2)
    bodies = map(change_codec.encode, edits(many, count, first=1 + _FEW * _ROUNDS))
    merged, least = _race(store, engine(raw, KEY), engine(raw, KEY), bodies)
    store.close()
    return {
        "edits merged/s": round(many / merged),
        "raw updates and log, edits/s": round(many / least),
        "speed of the merge : raw": round(least / merged, 2),
        f"{_FEW} edits, ms (median)": round(statistics.median(few) * 1000, 2),
        f"{_FEW} edits into a store just opened, ms": round(few[0] * 1000, 2),
    }


def _race(
    store: Store, raw: SqlCipher, before: SqlCipher, bodies: Iterable[bytes]
) -> tuple[float, float]:
    """Bring *bodies* into *store* and *raw*, one transaction each; give the seconds of both.

    *before* shows what stands in *raw* until then.
    """
    ours, least = Clock(), Clock()
    taking, running = store.transaction(), raw.transaction()
    taking.__enter__()
    running.__enter__()
    for body in bodies:
        with ours.running():
            take_in(store, body)
        ready = peers.corrections_of(before, change_codec.decode(body))
        with least.running():
            peers.run(raw, ready)
    with ours.running():
        taking.__exit__(None, None, None)
    with least.running():
        running.__exit__(None, None, None)
    before.close()
    raw.close()
    return ours.seconds, least.seconds


def _merge(store: Store, body: bytes) -> float:
    """Merge one *body* in one transaction, and give the seconds that it took."""
    clock = Clock()
    with clock.running(), store.transaction():
        take_in(store, body)
    return clock.seconds
