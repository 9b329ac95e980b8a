"""Change history: all values ever assigned to records, and their authors.

Read from the changes themselves, so replaced and conflicting values are found as well.
"""

from collections import defaultdict
from collections.abc import Iterable

from fieldreg.domain.kinds import RETIRED, Kind
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.store.engines import Repository
from fieldreg.store.log import change_log
from fieldreg.store.log.authors import Author, authors_of

AssignmentsByField = dict[str, list[FieldAssignment]]  # of one record, by field


class ChangeHistory(Repository):
    def load_assignments(self, kind: Kind, ids: Iterable[int]) -> dict[int, AssignmentsByField]:
        """Return all assignments of each of the records *ids* of *kind*, creation first.

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

    def authors(self, changes: Iterable[int]) -> dict[int, Author]:
        return authors_of(self._db, changes)
