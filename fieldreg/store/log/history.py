"""The past: all that was ever said of records, and by whom, out of the log.

A value that was replaced, that waits in a conflict or that stands is found here all the
same: what was said is read from the changes themselves, never from what became of them.
"""

from collections import defaultdict
from collections.abc import Iterable

from fieldreg.domain.kinds import RETIRED, Kind
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log import change_log
from fieldreg.store.log.authors import Author, authors_of

AssignmentsByField = dict[str, list[FieldAssignment]]  # of one record, by field


@translating_errors
class ChangeHistory:
    """The shelf of what was said; it only reads."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def load_assignments(self, kind: Kind, ids: Iterable[int]) -> dict[int, AssignmentsByField]:
        """Give what was said of each of the records *ids* of *kind*, its creation first.

        A record that is not here is left out; a field of a later release too.
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

    def authors(self, changes: Iterable[int]) -> dict[int, Author]:
        """Give who made each of *changes*, where and when."""
        return authors_of(self._db, changes)
