"""Undoings: what was undone and brought back, and what has come of it here."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records import UndoState
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log import undo_effects

IdsByKind = dict[Kind, set[int]]


@dataclass(frozen=True, slots=True)
class UndoingRow:
    """The undoing *id* of the changes in *spans*; they are inert while it is *in_force*."""

    id: int
    spans: Spans
    is_in_force: bool
    reason: str


@dataclass(frozen=True, slots=True)
class KeepReason:
    """Why an undone *record* stays: *change* edited it, or made a record *of_kind* that names it.

    An edit has no *of_kind*.
    """

    record: int
    change: int
    referring_kind: Kind | None = None


@translating_errors
class UndoingRepository:
    """The shelf of undoings; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def list_all(self) -> list[UndoingRow]:
        """Give every undoing that there ever was, by id."""
        rows = self._db.execute("SELECT id, spans, state, reason FROM undoing ORDER BY id")
        return [
            UndoingRow(identity, Spans.parse(spans), state == UndoState.UNDONE, reason or "")
            for identity, spans, state, reason in rows
        ]

    def undone_spans(self) -> Spans:
        """Give the changes that are undone now."""
        return undo_effects.load_undone(self._db).spans

    def list_inert(self, kind: Kind) -> set[int]:
        """Give the records of *kind* that are here and out of sight, since they are undone."""
        rows = self._db.execute(
            f"SELECT id FROM {kind.name} WHERE retired = ?", (kinds.INERT_MARK,)
        )
        return {row[0] for row in rows}

    def find_created(self, spans: Spans) -> IdsByKind:
        """Give the records that were created in *spans* and are not inert."""
        return {
            kind: undo_effects.find_created(self._db, kind, spans)
            - undo_effects.find_created(self._db, kind, spans, inert=True)
            for kind in undo_effects.UNDOABLE_KINDS
        }

    def find_edited(self, spans: Spans) -> IdsByKind:
        """Give the records of which an edit lies in *spans*."""
        return {
            kinds.BY_NAME[name]: {record for _, record in pairs}
            for name, pairs in undo_effects.find_edited(self._db, spans).items()
            if not kinds.BY_NAME[name].is_about_changes
        }

    def find_keep_reasons(self, records: Iterable[int]) -> dict[int, KeepReason]:
        """Say what built on each of *records*, which are undone and stay.

        Of several things an edit is told first, and else the record that came first.
        """
        spans, wanted = self.undone_spans(), set(records)
        inert = set[int]().union(*map(self.list_inert, undo_effects.UNDOABLE_KINDS))
        named = sorted(
            (record, other, kind.name)
            for kind, record, other in undo_effects.find_references(self._db, spans)
            if other in wanted and record not in inert
        )
        found = {
            other: KeepReason(other, record, kinds.BY_NAME[name])
            for record, other, name in reversed(named)
        }
        changed = sorted(undo_effects.find_changed_records(self._db, spans), reverse=True)
        found |= {record: KeepReason(record, edit) for record, edit in changed if record in wanted}
        return found
