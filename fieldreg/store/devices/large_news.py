"""Much that is new to one laptop, noted as sent in short parts before its reply is composed.

Each part takes a version of its own, so that all later replies bring what it noted. Orders,
judgements and edits are few and left to the reply itself.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import RUN_BITS, IdSet
from fieldreg.domain.orders import SIGNED_FIELDS
from fieldreg.store.devices.due_changes import list_false
from fieldreg.store.devices.due_runs import add_changes, note_version
from fieldreg.store.devices.repository import DeviceRepository
from fieldreg.store.engines import Engine
from fieldreg.store.log.history import writer_sessions_of
from fieldreg.store.log.sent_runs import add_sent, filter_sent

AT_ONCE: Final = 500
"""How many changes are noted, or read for a reply, in one step."""

_RUN: Final = 1_000
_KINDS: Final = tuple(
    kind
    for kind in kinds.KINDS
    if kind.keeps_named and not kind.is_sealed and kind not in SIGNED_FIELDS
)


def is_large(db: Engine, device: int) -> bool:
    rows = db.execute(
        "SELECT run, bits FROM due_run WHERE device = ? AND version = 0 LIMIT ?",
        (device, AT_ONCE + 1),
    )
    return sum(len(IdSet(runs=[row])) for row in rows.fetchall()) > AT_ONCE


def note_in_parts(db: Engine, device: int, is_verified: Callable[[], bool]) -> Iterator[None]:
    """Note records as sent, up to one that *device* may not have; at a yield others may write."""
    sql = "SELECT DISTINCT kind FROM due_run WHERE device = ? AND version = 0"
    new = {row[0] for row in db.execute(sql, (device,))}
    for kind in _KINDS:
        last = 0
        while kind.number in new and (ids := _list_new(db, device, kind, last)):
            *_, last = ids
            if not is_verified() and list_false(db, device, kind.number, ids):
                return  # the reply drops it
            _note(db, device, kind, ids)
            yield


def find_writer_sessions(
    db: Engine, device: int, created: Iterable[IdSet], edits: Iterable[int] = ()
) -> set[int]:
    """Return the writer sessions of changes that *device* lacks."""
    found = set(writer_sessions_of(db, edits).values())
    runs = [ids for some in created for ids in some.by_run()]
    of_ends = writer_sessions_of(db, (end for ids in runs for end in (ids[0], ids[-1])))
    found.update(of_ends.values())
    for ids in runs:
        if of_ends[ids[0]] != of_ends[ids[-1]]:
            found.update(writer_sessions_of(db, ids).values())
    return found - {0} - filter_sent(db, device, found)


def note_sent(
    db: Engine, device: int, version: int, sent: Iterable[IdSet], sessions: Collection[int]
) -> None:
    """Note what *device* was *sent*, with the writer *sessions* of its authors.

    What it wrote as another is given back, and not again.
    """
    number = kinds.WRITER_SESSION.number
    note_version(db, device, number, sessions, version)
    add_changes(db, device, number, sessions, version)
    records = IdSet(sessions)
    for some in sent:
        records |= some
    devices = DeviceRepository(db)
    writers = devices.list_writers(device)
    if len(writers) == 1:
        records.drop_writer(writers[0])
    add_sent(db, device, records, version)
    devices.forget_scopes_after(device)


def _list_new(db: Engine, device: int, kind: Kind, last: int) -> IdSet:
    """Return those after *last*, in whole runs."""
    new = IdSet()
    for run, bits in db.execute(
        "SELECT run, bits FROM due_run WHERE device = ? AND kind = ? AND run > ? AND version = 0"
        " ORDER BY run LIMIT ?",
        (device, kind.number, last >> RUN_BITS, _RUN),
    ).fetchall():
        new.add_run(run, bits)
        if len(new) >= _RUN:
            break
    return new


def _note(db: Engine, device: int, kind: Kind, ids: IdSet) -> None:
    (version,) = db.execute("UPDATE clock SET version = version + 1 RETURNING version").fetchone()
    sessions = find_writer_sessions(db, device, [ids])
    note_version(db, device, kind.number, ids, version)
    note_sent(db, device, version, [ids], sessions)
