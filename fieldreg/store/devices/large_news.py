"""Much that is new to one laptop, noted as sent in short parts before its reply is composed.

Each part takes a version of its own, so that all later replies bring what it noted. Orders,
judgements and edits are few and left to the reply itself.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import NUMBER_BITS
from fieldreg.domain.orders import SIGNED_FIELDS
from fieldreg.store.devices.due_changes import list_false
from fieldreg.store.devices.repository import DeviceRepository
from fieldreg.store.engines import Engine
from fieldreg.store.log.history import writer_sessions_of
from fieldreg.store.records import kind_sql

AT_ONCE: Final = 500
"""How many changes are noted, or read for a reply, in one step."""

_RUN: Final = 250
_PIECE: Final = 2_000
_ALL_SESSIONS: Final = (kinds.WRITER_SESSION.number, 1, (1 << 63) - 1)
_KINDS: Final = tuple(
    kind
    for kind in kinds.KINDS
    if kind.keeps_named and not kind.is_sealed and kind not in SIGNED_FIELDS
)


def is_large(db: Engine, device: int) -> bool:
    rows = db.execute(
        "SELECT 1 FROM due WHERE device = ? AND version = 0 LIMIT ?", (device, AT_ONCE + 1)
    )
    return len(rows.fetchall()) > AT_ONCE


def note_in_parts(db: Engine, device: int, is_verified: Callable[[], bool]) -> Iterator[None]:
    """Note records as sent, up to one that *device* may not have; others may write at a yield."""
    sql = "SELECT DISTINCT kind FROM due WHERE device = ? AND version = 0"
    new = {row[0] for row in db.execute(sql, (device,))}
    for kind in _KINDS:
        last = 0
        while kind.number in new and (ids := _list_new(db, device, kind, last)):
            last = ids[-1]
            if not is_verified() and list_false(db, device, kind.number, ids):
                return  # the reply drops it
            _note(db, device, kind, ids)
            yield


def find_writer_sessions(
    db: Engine, device: int, condition: str, bound: Sequence[int], edits: Iterable[int] = ()
) -> set[int]:
    latest = "(SELECT s.id FROM shift s WHERE s.id <= u.change ORDER BY s.id DESC LIMIT 1)"
    rows = db.execute(
        f"SELECT DISTINCT CASE WHEN session >> {NUMBER_BITS} = change >> {NUMBER_BITS}"
        f" THEN session ELSE -change END FROM (SELECT u.change, {latest} AS session FROM due u"
        f" WHERE u.device = ? AND u.version = 0 AND {condition}) AS begun",
        (device, *bound),
    )
    begun = {row[0] for row in rows}
    found = {session for session in begun if session > 0}
    # Of an edit, and after a fork, it is looked for in the log.
    others = chain((-change for change in begun if change < 0), edits)
    while some := list(islice(others, _PIECE)):
        found |= set(writer_sessions_of(db, some).values())
    sql = "SELECT record FROM shared WHERE device = ? AND record IN ids"
    sent = kind_sql.select_in(db, sql, found, (device,))
    return found - {0} - {row[0] for row in sent}


def note_sessions(db: Engine, device: int, version: int, sessions: Iterable[int]) -> None:
    db.executemany(
        "INSERT INTO due (device, kind, change, version) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (device, kind, change) DO UPDATE SET version = excluded.version",
        [(device, kinds.WRITER_SESSION.number, session, version) for session in sessions],
    )


def _list_new(db: Engine, device: int, kind: Kind, last: int) -> list[int]:
    rows = db.execute(
        "SELECT change FROM due WHERE device = ? AND kind = ? AND change > ? AND version = 0"
        " ORDER BY change LIMIT ?",
        (device, kind.number, last, _RUN),
    )
    return [row[0] for row in rows]


def _note(db: Engine, device: int, kind: Kind, ids: Sequence[int]) -> None:
    (version,) = db.execute("UPDATE clock SET version = version + 1 RETURNING version").fetchone()
    span = (kind.number, ids[0], ids[-1])
    sessions = find_writer_sessions(db, device, "u.kind = ? AND u.change BETWEEN ? AND ?", span)
    note_sessions(db, device, version, sessions)
    db.execute(
        "UPDATE due SET version = ?"
        " WHERE device = ? AND kind = ? AND change BETWEEN ? AND ? AND version = 0",
        (version, device, *span),
    )
    devices = DeviceRepository(db)
    writers = devices.list_writers(device)
    only = writers[0] if len(writers) == 1 else 0
    for each in (span, _ALL_SESSIONS) if sessions else (span,):
        db.execute(
            "INSERT INTO shared (device, record, version) SELECT device, change, version FROM due"
            " WHERE device = ? AND kind = ? AND change BETWEEN ? AND ? AND version = ?"
            f" AND change >> {NUMBER_BITS} <> ? ON CONFLICT DO NOTHING",
            (device, *each, version, only),
        )
    devices.forget_scopes_after(device)
