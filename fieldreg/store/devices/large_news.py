"""Much that is new to one laptop, noted as sent in short parts before its reply is composed.

Each part takes a version of its own, so that all later replies bring what it noted.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import ALL_BITS, IdSet
from fieldreg.domain.orders import SIGNED_FIELDS
from fieldreg.store.devices.due_changes import list_false
from fieldreg.store.devices.due_runs import add_changes, note_version
from fieldreg.store.devices.repository import DeviceRepository
from fieldreg.store.engines import Engine
from fieldreg.store.log.history import writer_sessions_of
from fieldreg.store.log.runs import give_slots, list_slots_of, put_slots, to_records
from fieldreg.store.log.sent_runs import add_sent, find_sent_runs

AT_ONCE: Final = 500
"""How many changes are noted, or read for a reply, in one step."""

_RUN: Final = 1_000
_NUMBERS: Final = ", ".join(
    str(kind.number)
    for kind in kinds.KINDS
    if kind.keeps_named and not kind.is_sealed and kind not in SIGNED_FIELDS
)
_NEW: Final = (
    "SELECT kind, run, bits FROM due_run WHERE device = ? AND (kind, run) > (?, ?) AND version = 0"
    f" AND kind IN ({_NUMBERS}) ORDER BY kind, run LIMIT ?"
)


def is_large(db: Engine, device: int) -> bool:
    rows = db.execute(
        "SELECT bits FROM due_run WHERE device = ? AND version = 0 LIMIT ?", (device, AT_ONCE + 1)
    )
    count: int = sum((bits & ALL_BITS).bit_count() for (bits,) in rows.fetchall())
    return count > AT_ONCE


def note_in_parts(db: Engine, device: int, is_verified: Callable[[], bool]) -> Iterator[None]:
    """Note records as sent, up to one that *device* may not have; at a yield others may write."""
    after = 0, 0
    while True:
        new, after = _list_new(db, device, after)
        if not new:
            return
        records = {kind: to_records(db, ids) for kind, ids in new.items()}
        if not is_verified() and any(list_false(db, device, *some) for some in records.items()):
            return  # the reply drops it
        _note(db, device, new, find_writer_sessions(db, records.values()))
        yield


def find_writer_sessions(
    db: Engine, created: Iterable[IdSet], edits: Iterable[int] = ()
) -> set[int]:
    runs = [(*ends, some) for some in created for ends in some.list_ends()]
    ends = (end for *ends, _ in runs for end in ends)
    of_ends = writer_sessions_of(db, chain(edits, ends))
    found = set(of_ends.values())
    for first, last, some in runs:
        if of_ends[first] != of_ends[last]:
            ids = (each for each in range(first, last + 1) if each in some)
            found.update(writer_sessions_of(db, ids).values())
    return found - {0}


def note_sent(
    db: Engine, device: int, version: int, sent: Iterable[IdSet], sessions: Collection[int]
) -> None:
    """Note what *device* was *sent*, by slots, with the writer *sessions* of its authors.

    What it wrote as another is given back, and not again.
    """
    number = kinds.WRITER_SESSION.number
    records = put_slots(IdSet(sessions), give_slots(db, number, sessions))
    records -= find_sent_runs(db, device, records)
    note_version(db, device, number, records, version)
    add_changes(db, {device: IdSet(runs=records.runs())}, number, version)
    for some in sent:
        records |= some
    devices = DeviceRepository(db)
    writers = devices.list_writers(device)
    if len(writers) == 1:
        records.drop_writer(writers[0])
        records -= list_slots_of(db, writers[0])
    add_sent(db, device, records, version)
    devices.forget_scopes_after(device)


def _list_new(
    db: Engine, device: int, after: tuple[int, int]
) -> tuple[dict[int, IdSet], tuple[int, int]]:
    """Return some of those *after* a kind and its run, in whole runs, and the last of these."""
    new: dict[int, IdSet] = defaultdict(IdSet)
    count = 0
    for kind, run, bits in db.execute(_NEW, (device, *after, _RUN)).fetchall():
        new[kind].add_run(run, bits)
        after = kind, run
        count += (bits & ALL_BITS).bit_count()
        if count >= _RUN:
            break
    return new, after


def _note(db: Engine, device: int, new: Mapping[int, IdSet], sessions: Collection[int]) -> None:
    (version,) = db.execute("UPDATE clock SET version = version + 1 RETURNING version").fetchone()
    for kind, ids in new.items():
        note_version(db, device, kind, ids, version)
    note_sent(db, device, version, new.values(), sessions)
