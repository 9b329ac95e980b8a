"""The merge of new records beside what the same rows cost at the least.

Ours and its peers take turns, segment by segment, so that a busy machine slows all of
them alike; decoding and checking are in our time, and what a peer binds is made ready
before its clock runs.
"""

import statistics
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from fieldreg.domain.log.changes import Changes
from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_validation
from tests.bench import peers
from tests.bench.clocks import Clock
from tests.bench.records import segments
from tests.support.stores.engines import connect
from tests.support.stores.postgres import Server
from tests.support.stores.store_files import KEY, new_store_on

_ROUNDS = {10_000: 3, 100_000: 3}  # and one of more


ENGINES: dict[str, type[SqlCipher]] = {"SQLCipher": SqlCipher, "plain": peers.Plain}


def measure(count: int, server: Server, folder: Path) -> dict[str, float]:
    """Measure the merge of *count* new records on both engines.

    What was merged stays in *folder*, in a file for each of `ENGINES`.
    """
    figures: dict[str, float] = {"records": count, **_sizes(count)}
    for name, engine in ENGINES.items():
        rounds = [
            _in_files(count, engine, folder / f"{name}-{place}")
            for place in range(_ROUNDS.get(count, 1))
        ]
        (folder / f"{name}-0" / "merged.db").rename(folder / f"{name}.db")
        figures |= _told(name, count, rounds, "raw", "raw under UUIDs")
    rounds = [_on_server(count, server) for _ in range(_ROUNDS.get(count, 1))]
    return figures | _told("PostgreSQL", count, rounds, "COPY")


def take_in(store: Store, body: bytes) -> None:
    """Merge one *body*, as a reception does."""
    changes = change_codec.decode(body)
    refused = change_validation.find_invalid(changes)
    store.apply_received(
        change_validation.exclude_changes(changes, [identity for identity, _ in refused])
    )


def _sizes(count: int) -> dict[str, float]:
    clock, size = Clock(), 0
    for part in _parts(count):
        with clock.running():
            size += len(change_codec.encode(part))
    return {
        "bytes per record": round(size / count, 2),
        "encoded records/s": round(count / clock.seconds),
    }


def _parts(count: int) -> Iterator[Changes]:
    return (changes for _, _, changes in segments(count))


def _in_files(count: int, make: type[SqlCipher], folder: Path) -> list[float]:
    folder.mkdir()
    engines = [make(folder / f"{name}.db", KEY, create=True) for name in ("merged", "raw", "uuid")]
    stores = [new_store_on(engine, writer=2) for engine in engines]
    for engine in engines[1:]:
        peers.drop_triggers(engine)
    peers.key_by_uuid(engines[2])
    clocks = [Clock() for _ in engines]
    ways = [
        (partial(peers.insert, engines[1]), _as_they_are, clocks[1]),
        (partial(peers.insert, engines[2]), peers.under_uuids, clocks[2]),
    ]
    _race(count, stores[0], engines, clocks, ways)
    for store in stores:
        store.close()
    return [clock.seconds for clock in clocks]


def _on_server(count: int, server: Server) -> list[float]:
    engines = [connect(server.new_database(), create=True) for _ in range(2)]
    stores = [new_store_on(engine, writer=2) for engine in engines]
    processes = [engine.execute("SELECT pg_backend_pid()").fetchone()[0] for engine in engines]
    clocks = [Clock(process) for process in processes]
    _race(
        count,
        stores[0],
        engines,
        clocks,
        [(partial(peers.copy, engines[1]), _as_they_are, clocks[1])],
    )
    for store in stores:
        store.close()
    return [clock.seconds for clock in clocks]


_Way = tuple[Callable[[peers.Rows], None], Callable[[peers.Rows], peers.Rows], Clock]


def _race(
    count: int, store: Store, engines: Sequence[Engine], clocks: list[Clock], ways: Sequence[_Way]
) -> None:
    """Let *store* and each of *ways* take the same records in, one transaction each."""
    transactions = [engine.transaction() for engine in engines]
    for transaction in transactions:
        transaction.__enter__()
    for part in _parts(count):
        body = change_codec.encode(part)
        with clocks[0].running():
            take_in(store, body)
        rows = peers.rows_of(part)
        for insert, prepare, clock in ways:
            ready = prepare(rows)
            with clock.running():
                insert(ready)
    for transaction, clock in zip(transactions, clocks, strict=True):
        with clock.running():
            transaction.__exit__(None, None, None)


def _as_they_are(rows: peers.Rows) -> peers.Rows:
    return rows


def _told(name: str, count: int, rounds: list[list[float]], *others: str) -> dict[str, float]:
    merged = statistics.median(times[0] for times in rounds)
    told: dict[str, float] = {f"{name}: merged records/s": round(count / merged)}
    for place, other in enumerate(others, 1):
        ratio = statistics.median(times[place] / times[0] for times in rounds)
        told[f"{name}: speed of the merge : {other}"] = round(ratio, 2)
    return told
