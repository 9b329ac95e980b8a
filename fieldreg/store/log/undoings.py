"""Undoings: what was undone and brought back, and what has come of it here."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records import UndoingState
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating
from fieldreg.store.log import undo_effects

Ids = dict[Kind, set[int]]


@dataclass(frozen=True, slots=True)
class UndoingLine:
    """The undoing *id* of the changes in *spans*; they are inert while it is *in_force*."""

    id: int
    spans: Spans
    in_force: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Why an undone *record* stays: *change* edited it, or made a record *of_kind* that names it.

    An edit has no *of_kind*.
    """

    record: int
    change: int
    of_kind: Kind | None = None


@translating
class Undoings:
    """The shelf of undoings; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def all(self) -> list[UndoingLine]:
        """Give every undoing that there ever was, by id."""
        rows = self._db.execute("SELECT id, spans, state, reason FROM undoing ORDER BY id")
        return [
            UndoingLine(one, Spans.read(spans), state == UndoingState.UNDONE, reason or "")
            for one, spans, state, reason in rows
        ]

    def spans(self) -> Spans:
        """Give the changes that are undone now."""
        return undo_effects.undone(self._db).spans

    def inert(self, kind: Kind) -> set[int]:
        """Give the records of *kind* that are here and out of sight, since they are undone."""
        rows = self._db.execute(
            f"SELECT id FROM {kind.name} WHERE retired = ?", (kinds.INERT,)
        )
        return {row[0] for row in rows}

    def made(self, spans: Spans) -> Ids:
        """Give the records that were created in *spans* and are not inert."""
        return {
            kind: undo_effects.created_in(self._db, kind, spans)
            - undo_effects.created_in(self._db, kind, spans, inert=True)
            for kind in undo_effects.UNDOABLE
        }

    def edited(self, spans: Spans) -> Ids:
        """Give the records of which an edit lies in *spans*."""
        return {
            kinds.BY_NAME[name]: {record for _, record in pairs}
            for name, pairs in undo_effects.edited_in(self._db, spans).items()
            if not kinds.BY_NAME[name].is_about_changes
        }

    def holds(self, records: Iterable[int]) -> dict[int, Hold]:
        """Say what built on each of *records*, which are undone and stay.

        Of several things an edit is told first, and else the record that came first.
        """
        spans, wanted = self.spans(), set(records)
        inert = set[int]().union(*map(self.inert, undo_effects.UNDOABLE))
        named = sorted(
            (record, other, kind.name)
            for kind, record, other in undo_effects.references(self._db, spans)
            if other in wanted and record not in inert
        )
        found = {
            other: Hold(other, record, kinds.BY_NAME[name])
            for record, other, name in reversed(named)
        }
        changed = sorted(undo_effects.changed(self._db, spans), reverse=True)
        found |= {
            record: Hold(record, edit) for record, edit in changed if record in wanted
        }
        return found
