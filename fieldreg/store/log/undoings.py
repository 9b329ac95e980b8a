"""Undo orders: changes undone and redone, and the effect on records."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records.values import UndoState
from fieldreg.store.engines import Repository
from fieldreg.store.log import undo_effects

IdsByKind = dict[Kind, set[int]]


@dataclass(frozen=True, slots=True)
class UndoingRow:
    """The undo order *id* for the changes in *spans*, which are inert while it *is_in_force*."""

    id: int
    spans: Spans
    is_in_force: bool
    reason: str


@dataclass(frozen=True, slots=True)
class KeepReason:
    """Why an undone *record* stays: *change* edited it, or created a record referring to it.

    *referring_kind* is the kind of that record, None for an edit.
    """

    record: int
    change: int
    referring_kind: Kind | None = None


class UndoingRepository(Repository):
    def list_all(self) -> list[UndoingRow]:
        rows = self._db.execute("SELECT id, spans, state, reason FROM undoing ORDER BY id")
        return [
            UndoingRow(identity, Spans.parse(spans), state == UndoState.UNDONE, reason or "")
            for identity, spans, state, reason in rows
        ]

    def undone_spans(self) -> Spans:
        return undo_effects.load_undone(self._db).spans

    def list_inert(self, kind: Kind) -> set[int]:
        return set(
            self._column(f"SELECT id FROM {kind.name} WHERE retired = ?", (kinds.INERT_MARK,))
        )

    def find_created(self, spans: Spans) -> IdsByKind:
        return {
            kind: undo_effects.find_created(self._db, kind, spans)
            - undo_effects.find_created(self._db, kind, spans, inert=True)
            for kind in undo_effects.UNDOABLE_KINDS
        }

    def find_edited(self, spans: Spans) -> IdsByKind:
        return {
            kinds.BY_NAME[name]: {record for _, record in pairs}
            for name, pairs in undo_effects.find_edited(self._db, spans).items()
            if not kinds.BY_NAME[name].is_about_changes
        }

    def find_keep_reasons(self, records: Iterable[int]) -> dict[int, KeepReason]:
        """Return why each of *records*, which are undone, stays.

        Of several reasons, an edit comes first, then the earliest record.
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
