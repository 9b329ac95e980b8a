"""Writes the changes of one user in one transaction.

Every change is numbered, stamped and passed to `apply_changes`. A writer session precedes the first
one if it differs from the last session.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log import merging
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import LAST_NUMBER, WRITER_BITS, change_id
from fieldreg.domain.log.merging import Live
from fieldreg.domain.log.shown import AS_STORED, Shown, ShownStamps
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import WriterSession, check_edit
from fieldreg.domain.records.record import Record
from fieldreg.store.engines import Engine
from fieldreg.store.log import undo_effects
from fieldreg.store.log.apply import apply_changes
from fieldreg.store.log.history import ChangeHistory
from fieldreg.store.records.kind_sql import batches
from fieldreg.store.records.repository import read_rows

_SESSION_COLUMNS = ", ".join(field.name for field in kinds.WRITER_SESSION.fields)
_STEP = 1 << WRITER_BITS  # from one stamp of a writer to its next
_Stamps = Mapping[str, tuple[int, ...]]  # by field
_NewValues = tuple[int, dict[str, Value], _Stamps]  # record, new values, those seen
FormerValues = Mapping[str, Sequence[Value]]
"""Values by field; several of one field stand side by side, as a conflict."""
# What is given away with its author's name, or is about other changes, is not taken back.
_IRREVERSIBLE = {kind.name for kind in kinds.KINDS if kind.is_about_changes} | {kinds.ANSWER.name}


class ChangeWriter:
    def __init__(self, db: Engine, session: WriterSession) -> None:
        self._db = db
        self._session = session
        self.writer, self._number = db.execute(
            "SELECT writer, number FROM own_writer ORDER BY begun DESC LIMIT 1"
        ).fetchone()
        self._lamport = db.execute("SELECT lamport FROM clock").fetchone()[0]
        self._first = self._number + 1
        self.touched_kinds: set[str] = set()
        self.purged: Counter[str] = Counter()

    def create(self, record: Record) -> int:
        columns = [[value] for value in record.column_values()]
        return self.create_many(record.kind, columns)[0]

    def create_many(self, kind: Kind, columns: Sequence[Sequence[Value]]) -> range:
        """Create records; *columns* are validated and parallel, ids in order."""
        count = len(columns[0])
        if not count:
            return range(0)
        self._begin_session()
        first = self._take(count)
        last = build_stamp(self._lamport, self.writer)
        creations = Creations(
            kind,
            range(first, first + count),
            range(last - (count - 1) * _STEP, last + 1, _STEP),
            columns,
        )
        self._apply(Changes(creations=(creations,)))
        return range(first, first + count)

    def edit(self, kind: Kind, record: int, values: dict[str, Value], *, shown: Shown) -> bool:
        """Set fields of *record* to *values*; return whether any changed, which puts it in use.

        A value that is live and was not *shown* stays beside the new one. Raises NOT_FOUND,
        FIELD_UNKNOWN, VALUE_REFUSED; PERSON_RETIRED if that was done since it was shown.
        """
        live, mark = self._live(kind, record), RETIRED.name
        now = _stamps(live)
        seen = now if shown is AS_STORED else self._seen(kind, record, shown.by_field, now)
        if merging.displayed_value(RETIRED, live[mark]) and {*now[mark]} != {*seen[mark]}:
            raise Problem(Code.PERSON_RETIRED)
        new = {
            name: value
            for name, value in check_edit(kind, values).items()
            if {value} != {live_value for _, live_value in live[name]}
        }
        if new:
            in_use = (stamp for stamp, is_retired in live[mark] if not is_retired)  # says the same
            self._edit(
                kind, [(record, {**new, mark: 0}, {**seen, mark: (*{*seen[mark], *in_use},)})]
            )
        return bool(new)

    def require_shown(self, kind: Kind, record: int, shown: Shown, *names: str) -> None:
        """Raise CHANGED_MEANWHILE unless the fields *names* are as they were *shown*."""
        now = ShownStamps(_stamps(self._live(kind, record)))
        if shown is not AS_STORED and shown.find_changed(now, names):
            raise Problem(Code.CHANGED_MEANWHILE)

    def retire(self, kind: Kind, record: int, *, retired: bool = True) -> bool:
        return bool(self.retire_many(kind, [record], retired=retired))

    def retire_many(self, kind: Kind, records: Sequence[int], *, retired: bool = True) -> int:
        """Retire *records*, or put them back into use; return how many changed; raise NOT_FOUND."""
        changed_count = 0
        for ids in batches(set(records)):
            rows = read_rows(self._db, kind, ids)
            if len(rows) < len(ids) or any(row.is_hidden for row in rows.values()):
                raise Problem(Code.NOT_FOUND)
            edits: list[_NewValues] = [
                (record, {RETIRED.name: int(retired)}, _stamps(rows[record].live))
                for record in ids
                if {int(retired)} != {value for _, value in rows[record].live[RETIRED.name]}
            ]
            if edits:
                self._edit(kind, edits)
            changed_count += len(edits)
        return changed_count

    def restore(self, kind: Kind, former: Mapping[int, FormerValues]) -> None:
        for ids in batches(former):
            rows = read_rows(self._db, kind, ids)
            if len(rows) < len(ids) or any(row.is_hidden for row in rows.values()):
                raise Problem(Code.NOT_FOUND)
            edits: list[_NewValues] = []
            for record in ids:
                values = former[record]
                for place in range(max(map(len, values.values()))):
                    new = {name: some[place] for name, some in values.items() if place < len(some)}
                    edits.append((record, new, _stamps(rows[record].live)))
            self._edit(kind, edits)

    @property
    def span(self) -> tuple[int, int] | None:
        if self._number < self._first:
            return None
        return change_id(self.writer, self._first), change_id(self.writer, self._number)

    @property
    def is_reversible(self) -> bool:
        written = self.touched_kinds - {kinds.WRITER_SESSION.name}
        return bool(written) and written.isdisjoint(_IRREVERSIBLE)

    def note_kept_records(self) -> None:
        """Write the kept records into each undo order in force; head office only."""
        for undoing, kept in undo_effects.compute_kept(self._db).items():
            self.edit(kinds.UNDO_ORDER, undoing, {"kept": kept}, shown=AS_STORED)

    def finish(self) -> None:
        """Must be the last call before the commit.

        Raises:
            RuntimeError: another writer gave out the same numbers meanwhile.
        """
        if self._number < self._first:
            return
        (last,) = self._db.execute(
            "SELECT number FROM own_writer WHERE writer = ?", (self.writer,)
        ).fetchone()
        if last != self._first - 1:
            raise RuntimeError("two writings at once: pass the open one on")
        self._db.execute(
            "UPDATE own_writer SET number = ? WHERE writer = ?", (self._number, self.writer)
        )
        self._db.execute("UPDATE clock SET lamport = ?, version = version + 1", (self._lamport,))
        self._db.execute(
            "INSERT INTO arrival (version, writer, first, last) SELECT version, ?, ?, ? FROM clock",
            (self.writer, self._first, self._number),
        )

    def _edit(self, kind: Kind, edited: Sequence[_NewValues]) -> None:
        self._begin_session()
        edits = []
        for record, values, stamps in edited:
            identity = self._take(1)
            stamp = build_stamp(self._lamport, self.writer)
            seen = {name: tuple(sorted(stamps[name])) for name in values}
            edits.append(Edit(identity, stamp, kind, record, values, seen))
        self._apply(Changes(edits=tuple(edits)))

    def _begin_session(self) -> None:
        if self._number >= self._first:
            return
        last = self._db.execute(
            f"SELECT {_SESSION_COLUMNS} FROM shift WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
            (change_id(self.writer, 1), change_id(self.writer, LAST_NUMBER)),
        ).fetchone()
        values = self._session.column_values()
        if last == tuple(values):
            return
        columns = [[value] for value in values]
        identity = self._take(1)
        stamps = [build_stamp(self._lamport, self.writer)]
        self._apply(
            Changes(creations=(Creations(kinds.WRITER_SESSION, [identity], stamps, columns),))
        )

    def _take(self, count: int) -> int:
        first = self._number + 1
        self._number += count
        self._lamport += count
        return change_id(self.writer, first)

    def _apply(self, changes: Changes) -> None:
        applied = apply_changes(self._db, changes, is_own=True)
        if applied.known_count:  # another used our number: never lose a change silently
            raise Problem(Code.STORE_DAMAGED)
        self.touched_kinds |= applied.touched_kinds
        self.purged += applied.purged

    def _seen(self, kind: Kind, record: int, shown: _Stamps, now: _Stamps) -> _Stamps:
        """Leave out stamps that no value here has, as after renaming a fork."""
        if shown == now:
            return shown
        history = ChangeHistory(self._db).load_assignments(kind, [record])[record]
        known = {value.stamp for assigned in history.values() for value in assigned}
        return {name: tuple(known.intersection(stamps)) for name, stamps in shown.items()}

    def _live(self, kind: Kind, record: int) -> dict[str, Live]:
        row = read_rows(self._db, kind, [record]).get(record)
        if row is None or row.is_hidden:
            raise Problem(Code.NOT_FOUND)
        return row.live


def _stamps(live: Mapping[str, Live]) -> _Stamps:
    return {name: tuple(stamp for stamp, _ in values) for name, values in live.items()}
