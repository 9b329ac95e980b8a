"""Slips: people registered by mistake and taken back before they were sent.

Their record travels out of use, with values blanked before the log is cut, so that no hash of them
leaves.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED
from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.store.engines import Repository
from fieldreg.store.log import purge
from fieldreg.store.log.own_acts import Span
from fieldreg.store.log.segments import SegmentRepository
from fieldreg.store.log.undo_effects import UndoingRepository
from fieldreg.store.metadata import Metadata, json_entry
from fieldreg.store.records import kind_sql

_SLIPS: Final = json_entry("slips", "[]")  # person, and the changes that took them back


class SlipRepository(Repository):
    def note(self, people: Iterable[int], by: Span) -> None:
        new = [[person, *by] for person in people]
        if new:
            metadata = Metadata(self._db)
            metadata.write(_SLIPS, [*metadata.read(_SLIPS), *new])

    def blank_unsent(self) -> int:
        metadata = Metadata(self._db)
        noted = metadata.read(_SLIPS)
        if not noted:
            return 0
        people = [person for person, *by in noted if self._is_slip(person, *by)]
        for person in people:
            self._blank(person)
        metadata.delete(_SLIPS)
        return len(people)

    def list_people(self) -> set[int]:
        noted = [person for person, *_ in Metadata(self._db).read(_SLIPS)]
        sql = "SELECT id FROM trainee WHERE retired = 1 AND id IN ids"
        gone = {row[0] for row in kind_sql.select_in(self._db, sql, noted)}
        blank = self._column(f"SELECT id FROM trainee WHERE {kind_sql.blank_person_sql()}")
        return gone.union(blank)

    def is_blank(self, person: int) -> bool:
        names = ", ".join(field.name for field in kinds.TRAINEE.fields)
        row = self._db.execute(f"SELECT {names} FROM trainee WHERE id = ?", (person,)).fetchone()
        return row is None or not any(row)

    def _is_slip(self, person: int, first: int, last: int) -> bool:
        writer = writer_of(person)
        if number_of(person) <= SegmentRepository(self._db).last_boundary(writer).last:
            return False
        row = self._db.execute("SELECT retired FROM trainee WHERE id = ?", (person,)).fetchone()
        edits = self._column("SELECT id FROM edit WHERE record = ? ORDER BY id", (person,))
        return (
            row is not None
            and row[0] == 1
            and all(writer_of(edit) == writer for edit in edits)
            and bool(edits)
            and first <= edits[-1] <= last
            and not UndoingRepository(self._db).is_referred_to([person])
        )

    def _blank(self, person: int) -> None:
        kind, db = kinds.TRAINEE, self._db
        blank = {
            name: value
            for name, value in purge.blank_row(kind).items()
            if not name.endswith("_at")  # the stamps stay: they order values that are none now
        }
        sets = ", ".join(f"{name} = ?" for name in blank)
        db.execute(f"UPDATE {kind.name} SET {sets} WHERE id = ?", (*blank.values(), person))
        for table in ("original", "also"):
            db.execute(
                f"UPDATE {table} SET value = NULL WHERE record = ? AND field <> ?",
                (person, RETIRED.name),
            )
        bodies = db.execute("SELECT id, body FROM edit WHERE record = ?", (person,)).fetchall()
        for edit, body in bodies:
            values, seen = kind_sql.decode_edit_body(body)
            kept = {name: value if name == RETIRED.name else None for name, value in values.items()}
            db.execute(
                "UPDATE edit SET body = ?, extras = NULL WHERE id = ?",
                (kind_sql.encode_edit_body(kept, seen), edit),
            )
        for other in kinds.PERSON_KINDS:
            purge.purge_related(db, other, [person], Counter())
