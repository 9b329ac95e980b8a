"""The outcome of each row of an import: the person is new, known, or known with other values.

A person is known by a short code, as in our own exports; by the same row of the same file in
an earlier import; or by the ``source_ref`` together with an equal name, birth date, phone or
e-mail address, because lists number their lines from 1 and so share numbers.

People out of use are not matched: an undone import can be repeated.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.import_reports import (
    ImportNote,
    NoteReason,
    RowOutcome,
    RowResult,
    report_from_bytes,
)
from fieldreg.services.imports.row_reader import ImportedPerson, RowReader
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord

_BLOCK_ROWS = 500
_IDENTIFYING_FIELDS = ("given_name", "patronymic", "birth_date", "phone", "email")


@needs(Permission.IMPORT_PEOPLE)
def decide_outcomes(
    user: UserSession, table: ImportTable, mapping: ColumnMapping
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    reader = RowReader(mapping, user.places, user.clock.today())
    register = _Register(user, table, mapping)
    seen: set[str] = set()
    rows = map(reader.read, table.rows())
    while block := list(islice(rows, _BLOCK_ROWS)):
        register.load_candidates(block)
        for row in block:
            result = register.build_result(row)
            ref = row.values.get("source_ref")
            if ref is not None and ref in seen and result.outcome is RowOutcome.NEW:
                result = _with_note(result, NoteReason.SOURCE_REF_TWICE, ref)
            elif ref is not None:
                seen.add(ref)
            yield row, result


class _Register:
    def __init__(self, user: UserSession, table: ImportTable, mapping: ColumnMapping) -> None:
        self._user = user
        self._sources = (
            user.store.people.map_sources_to_ids() if "source_ref" in mapping.fields else {}
        )
        self._made_before: dict[int, int] = {}
        for earlier in user.store.imports.list_all():
            if earlier.sha == table.sha and (whole := user.store.imports.find(earlier.number)):
                self._made_before |= {
                    result.line: result.person
                    for result in report_from_bytes(whole.report).entries
                    if result.person is not None
                }
        # One column may be both our code and their row id; a code that is known here
        # counts as a code.
        self._code_is_ref = mapping.fields.get("source_ref") == (mapping.code_index,)
        self._has_retired = mapping.retired_index is not None
        self._records: dict[int, CurrentRecord] = {}
        self._of_source: dict[str, list[int]] = {}

    def load_candidates(self, rows: Iterable[ImportedPerson]) -> None:
        self._of_source = {
            ref: self._user.store.people.find_by_source(ref)
            for row in rows
            if (ref := row.values.get("source_ref")) in self._sources and ref is not None
        }
        wanted = {person for ids in self._of_source.values() for person in ids}
        for row in rows:
            wanted.update(person for person in self._list_certain_ids(row) if person is not None)
        found = self._user.store.records.load_many(kinds.TRAINEE, sorted(wanted))
        self._records = {person.id: person for person in found}

    def build_result(self, row: ImportedPerson) -> RowResult:
        kept = tuple(name for name in PERSON_FIELDS if name in row.values)
        ref = row.values.get("source_ref", "")
        if not row.values:
            return RowResult(row.line, RowOutcome.EMPTY, notes=row.notes)
        certain = [
            self._records[person]
            for person in self._list_certain_ids(row)
            if person in self._records
        ]
        likely = [
            self._records[person]
            for person in self._of_source.get(ref, ())
            if person in self._records and not self._records[person].is_retired
        ]
        matches = [person for person in certain if person.id == row.code] or [
            *(person for person in certain if not person.is_retired),
            *(person for person in likely if _may_be_same(row, person)),
        ]
        result = RowResult(row.line, RowOutcome.NEW, kept, row.notes, source_ref=ref)
        if not matches:
            if row.code is not None and not self._code_is_ref:
                result = _with_note(result, NoteReason.CODE_NOT_HERE, short_code(row.code))
            if likely:
                return _with_note(result, NoteReason.SOURCE_REF_OF_ANOTHER, ref)
            return result
        differences = [(self._find_differences(row, person), person.id) for person in matches]
        fewest, person = min(differences, key=lambda pair: len(pair[0]))
        return RowResult(
            row.line,
            RowOutcome.DIFFERS if fewest else RowOutcome.KNOWN,
            notes=row.notes,
            differs=fewest,
            person=person,
            source_ref=ref,
        )

    def _list_certain_ids(self, row: ImportedPerson) -> tuple[int | None, int | None]:
        return row.code, self._made_before.get(row.line)

    def _find_differences(self, row: ImportedPerson, known: CurrentRecord) -> tuple[str, ...]:
        is_by_code = row.code == known.id
        values = dict(row.values)
        if is_by_code and self._code_is_ref:
            values.pop("source_ref", None)
        fields = [name for name, value in values.items() if known.values[name] != value]
        if is_by_code and self._has_retired and row.is_retired != known.is_retired:
            fields.append(kinds.RETIRED.name)
        return tuple(fields)


def _may_be_same(row: ImportedPerson, known: CurrentRecord) -> bool:
    """Return whether an identifying value agrees, or the row has none."""
    given = [name for name in _IDENTIFYING_FIELDS if name in row.values]
    return not given or any(row.values[name] == known.values[name] for name in given)


def _with_note(result: RowResult, why: NoteReason, ref: str) -> RowResult:
    field = "" if why is NoteReason.CODE_NOT_HERE else "source_ref"
    return replace(result, notes=(*result.notes, ImportNote(why, field, text=ref)))
