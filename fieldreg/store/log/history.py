"""Change history: all values ever assigned to records, and their authors.

A change belongs to its writer's last session before it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldreg.domain.kinds import RETIRED, Kind
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, writer_of
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import change_log
from fieldreg.store.records import kind_sql


@dataclass(frozen=True, slots=True)
class Author:
    """*day* is ``YYYY-MM-DD``; "" if unknown."""

    trainer: str = ""
    device: str = ""
    day: str = ""
    asked_by: str = ""


def authors_of(db: Engine, changes: Iterable[int]) -> dict[int, Author]:
    sessions = writer_sessions_of(db, changes)
    sql = "SELECT id, trainer, device, day, asked_by FROM shift WHERE id IN ids"
    authors = {
        row[0]: Author(*(value or "" for value in row[1:]))
        for row in kind_sql.select_in(db, sql, set(sessions.values()))
    }
    sql = "SELECT w.writer, d.name FROM device_writer w JOIN device d ON d.id = w.device"
    names = dict(db.execute(sql).fetchall())
    found = {change: authors.get(session, Author()) for change, session in sessions.items()}
    return {
        change: replace(author, device=names.get(writer_of(change), author.device))
        for change, author in found.items()
    }


def writer_sessions_of(db: Engine, changes: Iterable[int]) -> dict[int, int]:
    """Return the writer session of each change, 0 if none is known."""
    asked = list(changes)
    begun = _list_sessions(db, set(map(writer_of, asked)))
    return {change: _session_of(db, change, begun) for change in asked}


def _session_of(db: Engine, change: int, begun: dict[int, list[int]]) -> int:
    writer = writer_of(change)
    if writer not in begun:
        begun |= _list_sessions(db, [writer])
    if place := bisect_right(begun[writer], change):
        return begun[writer][place - 1]
    # After a fork, the session is that of the log before the fork.
    row = db.execute("SELECT writer, first FROM branch WHERE becomes = ?", (writer,)).fetchone()
    return _session_of(db, change_id(row[0], row[1] - 1), begun) if row else 0


def _list_sessions(db: Engine, writers: Iterable[int]) -> dict[int, list[int]]:
    begun: dict[int, list[int]] = {writer: [] for writer in writers}
    for some in kind_sql.batches(begun):
        spans = ", ".join(["(?, ?)"] * len(some))
        bound = [change_id(writer, end) for writer in some for end in (1, LAST_NUMBER)]
        rows = db.execute(
            f"WITH asked (first, last) AS (VALUES {spans}) SELECT s.id FROM asked a"
            " CROSS JOIN shift s WHERE s.id BETWEEN a.first AND a.last ORDER BY s.id",
            bound,
        )
        for (session,) in rows:
            begun[writer_of(session)].append(session)
    return begun


AssignmentsByField = dict[str, list[FieldAssignment]]  # of one record, by field


class ChangeHistory(Repository):
    def load_assignments(self, kind: Kind, ids: Iterable[int]) -> dict[int, AssignmentsByField]:
        """Return all assignments of the records *ids*, creation first.

        Missing records and fields of later releases are left out.
        """
        wanted = list(ids)
        history: dict[int, AssignmentsByField] = {}
        for creations in change_log.creations_of(self._db, kind, wanted):
            for identity, stamp, values in zip(
                creations.ids, creations.stamps, change_log.original_values(creations), strict=True
            ):
                values[RETIRED.name] = 0
                history[identity] = defaultdict(list)
                for name, value in values.items():
                    history[identity][name].append(FieldAssignment(identity, stamp, value))
        for edit in change_log.edits_of(self._db, wanted):
            for name, value in edit.values.items():
                if edit.record in history and kind.field(name) is not None:
                    assignment = FieldAssignment(edit.id, edit.stamp, value, edit.seen[name])
                    history[edit.record][name].append(assignment)
        return history

    def list_trainers(self) -> list[str]:
        rows = self._db.execute("SELECT DISTINCT trainer FROM shift WHERE trainer <> ''")
        return [row[0] for row in rows]

    def authors(self, changes: Iterable[int]) -> dict[int, Author]:
        return authors_of(self._db, changes)
