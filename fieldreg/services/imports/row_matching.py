"""Judging rows: who of them is new, and who is in the register already.

Already here is: whose short code the row has, as our own exports do; whom the same row of the
very same file made in an earlier import; whoever has the row's ``source_ref`` and shares
with it a name, a birth date, a phone or an e-mail address. That last is asked because lists
number their lines from 1, and the fifth line of one list is not the fifth of another.

People out of use are not here: an import that was undone can be made again.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.header_guesses import PERSON_FIELDS
from fieldreg.services.imports.import_notes import ImportNote, NoteReason
from fieldreg.services.imports.import_reports import RowOutcome, RowResult, report_from_bytes
from fieldreg.services.imports.row_reader import ImportedPerson, RowReader
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord

_BLOCK = 500
_TELLING = ("given_name", "patronymic", "birth_date", "phone", "email")


@needs(Permission.IMPORT_PEOPLE)
def match_rows(
    user: UserSession, table: ImportTable, mapping: ColumnMapping
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    """Read every row of *table* and tell what is to become of it, in the file's order."""
    reader = RowReader(mapping, user.places, user.clock.today())
    register = _Register(user, table, mapping)
    seen: set[str] = set()
    rows = map(reader.read, table.rows())
    while block := list(islice(rows, _BLOCK)):
        register.look_up(block)
        for row in block:
            entry = register.entry(row)
            ref = row.values.get("source_ref")
            if ref is not None and ref in seen and entry.outcome is RowOutcome.NEW:
                entry = _noted(entry, NoteReason.SOURCE_REF_TWICE, ref)
            elif ref is not None:
                seen.add(ref)
            yield row, entry


class _Register:
    """What the register holds of the people whom the rows of one table may mean."""

    def __init__(self, user: UserSession, table: ImportTable, mapping: ColumnMapping) -> None:
        self._user = user
        self._sources = (
            user.store.people.map_sources_to_ids() if "source_ref" in mapping.fields else {}
        )
        self._made_before: dict[int, int] = {}
        for one in user.store.imports.list_all():
            if one.sha == table.sha and (whole := user.store.imports.find(one.id)):
                self._made_before |= {
                    entry.line: entry.person
                    for entry in report_from_bytes(whole.report).entries
                    if entry.person is not None
                }
        # One column may be read as our code and as their row id; a code that is known
        # here was meant as that.
        self._code_is_ref = mapping.fields.get("source_ref") == (mapping.code_place,)
        self._has_retired = mapping.retired_place is not None
        self._standing: dict[int, CurrentRecord] = {}
        self._of_source: dict[str, list[int]] = {}

    def look_up(self, rows: Iterable[ImportedPerson]) -> None:
        """Fetch at once whoever the *rows* may mean."""
        self._of_source = {
            ref: self._user.store.people.find_by_source(ref)
            for row in rows
            if (ref := row.values.get("source_ref")) in self._sources and ref is not None
        }
        wanted = {one for ids in self._of_source.values() for one in ids}
        for row in rows:
            wanted.update(one for one in self._certain(row) if one is not None)
        found = self._user.store.records.load_many(kinds.TRAINEE, sorted(wanted))
        self._standing = {one.id: one for one in found}

    def entry(self, row: ImportedPerson) -> RowResult:
        """Tell what is to become of a *row* that was looked up."""
        kept = tuple(name for name in PERSON_FIELDS if name in row.values)
        ref = row.values.get("source_ref", "")
        if not row.values:
            return RowResult(row.line, RowOutcome.EMPTY, notes=row.notes)
        certain = [self._standing[one] for one in self._certain(row) if one in self._standing]
        likely = [
            self._standing[one]
            for one in self._of_source.get(ref, ())
            if one in self._standing and not self._standing[one].is_retired
        ]
        meant = [one for one in certain if one.id == row.code] or [
            *(one for one in certain if not one.is_retired),
            *(one for one in likely if _shares(row, one)),
        ]
        entry = RowResult(row.line, RowOutcome.NEW, kept, row.notes, source_ref=ref)
        if not meant:
            if row.code is not None and not self._code_is_ref:
                entry = _noted(entry, NoteReason.CODE_NOT_HERE, short_code(row.code))
            if likely:
                return _noted(entry, NoteReason.SOURCE_REF_OF_ANOTHER, ref)
            return entry
        differences = [(self._differs(row, one), one.id) for one in meant]
        fewest, person = min(differences, key=lambda pair: len(pair[0]))
        return RowResult(
            row.line,
            RowOutcome.DIFFERS if fewest else RowOutcome.KNOWN,
            notes=row.notes,
            differs=fewest,
            person=person,
            source_ref=ref,
        )

    def _certain(self, row: ImportedPerson) -> tuple[int | None, int | None]:
        return row.code, self._made_before.get(row.line)

    def _differs(self, row: ImportedPerson, standing: CurrentRecord) -> tuple[str, ...]:
        """Name the fields in which *row* says something other than *standing*."""
        is_by_code = row.code == standing.id
        told = dict(row.values)
        if is_by_code and self._code_is_ref:
            told.pop("source_ref", None)
        fields = [name for name, value in told.items() if standing.values[name] != value]
        if is_by_code and self._has_retired and row.is_retired != standing.is_retired:
            fields.append(kinds.RETIRED.name)
        return tuple(fields)


def _shares(row: ImportedPerson, standing: CurrentRecord) -> bool:
    """Tell whether *row* and *standing* can be one person; nothing told is no denial."""
    told = [name for name in _TELLING if name in row.values]
    return not told or any(row.values[name] == standing.values[name] for name in told)


def _noted(entry: RowResult, why: NoteReason, ref: str) -> RowResult:
    field = "" if why is NoteReason.CODE_NOT_HERE else "source_ref"
    note = ImportNote(why, field, text=ref)
    return RowResult(
        entry.line, entry.outcome, entry.kept, (*entry.notes, note), source_ref=entry.source_ref
    )
