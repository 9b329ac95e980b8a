"""The merge beside its physical limit: a raw ``executemany`` of the same rows."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.domain.changes import Changes
from fieldreg.store import tables
from fieldreg.store.engines.sqlcipher import SqlCipher, _insert_sql
from fieldreg.sync import checks, columns
from tests.bench.records import flat, segments
from tests.support.stores import KEY, begun, new_store, open_store

_LIMIT_BYTES = 64 << 20


def measure(count: int) -> dict[str, float]:
    """Measure encoding, decoding and merging of *count* new records."""
    parts = flat(segments(count))
    started = time.process_time()
    bodies = [columns.encode(part) for part in parts]
    encode_s = time.process_time() - started
    with TemporaryDirectory() as folder:
        merge_s = _merge(Path(folder), bodies)
        again_s = _again(Path(folder), bodies)
        raw_s = _raw(Path(folder), parts)
    return {
        "records": count,
        "bytes per record": round(sum(map(len, bodies)) / count, 2),
        "encoded records/s": round(count / encode_s),
        "merged records/s": round(count / merge_s),
        "raw executemany records/s": round(count / raw_s),
        "merge : raw": round(raw_s / merge_s, 2),
        "same again : first time": round(again_s / merge_s, 3),
    }


def _merge(folder: Path, bodies: list[bytes]) -> float:
    store = new_store(folder / "merge.db", writer=2)
    started = time.process_time()
    with store.transaction():
        for body in bodies:
            changes = columns.decode(body, limit_bytes=_LIMIT_BYTES)
            refused = checks.check(changes)
            store.take_in(checks.without(changes, [identity for identity, _ in refused]))
    spent = time.process_time() - started
    store.close()
    return spent


def _again(folder: Path, bodies: list[bytes]) -> float:
    store = open_store(folder / "merge.db")
    started = time.process_time()
    with store.transaction():
        for body in bodies:
            store.take_in(columns.decode(body, limit_bytes=_LIMIT_BYTES))
    spent = time.process_time() - started
    store.close()
    return spent


def _raw(folder: Path, parts: list[Changes]) -> float:
    engine = SqlCipher(folder / "raw.db", KEY, create=True)
    store = begun(engine, writer=3)
    ready = []
    for part in parts:
        for creations in part.creations:
            kind = creations.kind
            rows = list(zip(*creations.columns, strict=True))
            derived = [tables.derived_values(kind, row) for row in rows]
            ready.append(
                (
                    _insert_sql(kind.name, tables.column_names(kind)).removesuffix(
                        " ON CONFLICT DO NOTHING"
                    ),
                    [
                        (identity, stamp, None, *row, *more)
                        for identity, stamp, row, more in zip(
                            creations.ids, creations.stamps, rows, derived, strict=True
                        )
                    ],
                )
            )
    conn = engine.db.conn
    started = time.process_time()
    conn.execute("BEGIN")
    for sql, rows in ready:
        conn.executemany(sql, rows)
    conn.execute("COMMIT")
    spent = time.process_time() - started
    store.close()
    return spent
