"""The outcome of each row of an import: new, known, known with other values, or left out.

A person is known (decision 28) by our short code, unless another name was typed beside it, also by
that of another register's export; by the same row of the same file in an earlier import; or by
number and name (`list_numbers`).

Rows without a name or of an erased person are left out. People out of use are matched only by code:
an undone import can be repeated.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.matching.facts import FactsBuilder
from fieldreg.domain.matching.questions import Questions
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.imports.cell_values import find_month_first
from fieldreg.services.imports.column_mapping import ColumnMapping, is_meeting
from fieldreg.services.imports.import_reports import (
    ImportNote,
    NoteReason,
    RowOutcome,
    RowResult,
    SameBy,
    ValueChange,
    report_from_bytes,
)
from fieldreg.services.imports.list_numbers import ListNumbers, build_facts
from fieldreg.services.imports.row_reader import ImportedPerson, RowReader
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.records import shown_people
from fieldreg.services.records.shown_people import ShownPerson
from fieldreg.services.user_session import UserSession, needs

_BLOCK_ROWS = 500
_MAX_DOUBTS = 5  # people that one row may be


def _build_reader(user: UserSession, table: ImportTable, mapping: ColumnMapping) -> RowReader:
    dates = mapping.fields.get("birth_date", ())
    is_month_first = None
    if len(dates) == 1 and not mapping.is_our_export:
        [index] = dates
        cells = (row.cells[index] for row in table.rows() if index < len(row.cells))
        is_month_first = find_month_first(cells)
    today, about = user.clock.today(), table.about
    return RowReader(mapping, user.places, today, is_month_first=is_month_first, about=about)


@needs(Permission.IMPORT_PEOPLE)
def decide_outcomes(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress = ignore_progress,
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    register = _Register(user, table, mapping)
    reader = _build_reader(user, table, mapping)
    on_step = partial(on_progress, 0, table.source.row_count)
    # Our own exports tell people by their codes.
    repeats = {} if mapping.is_our_export else _find_repeats(user, table, reader, on_step)
    seen = _SeenRows(repeats, is_meeting=is_meeting(mapping))
    reader.begin_again()
    rows = map(reader.read, table.rows())
    while block := list(islice(rows, _BLOCK_ROWS)):
        register.load_candidates(block)
        for row in block:
            yield row, seen.compare(row, register.build_result(row))


def _find_repeats(
    user: UserSession, table: ImportTable, reader: RowReader, on_step: Callable[[], None]
) -> dict[int, int]:
    """Return, by line, the earlier line most alike."""
    builder, lines, people = FactsBuilder(), [], []
    for done, row in enumerate(table.rows()):
        if done % _BLOCK_ROWS == 0:
            on_step()
        if "given_name" in (values := reader.read_values(row, [])):
            lines.append(row.line)
            people.append(builder.build(values))
    questions = Questions(user.store.people.load_frequencies())
    repeats = questions.find_repeats(people, on_step)
    return {lines[place]: lines[earlier] for place, earlier in repeats.items()}


class _SeenRows:
    """The numbers, short codes and entries of earlier rows; *repeats* are lines that are alike."""

    def __init__(self, repeats: Mapping[int, int], *, is_meeting: bool) -> None:
        self._repeats = repeats
        self._is_meeting = is_meeting
        self._entries: dict[tuple[tuple[str, str], ...], int] = {}
        self._numbers: set[str] = set()
        self._codes: set[int] = set()

    def compare(self, row: ImportedPerson, result: RowResult) -> RowResult:
        number, is_new = row.values.get("source_ref"), result.outcome is RowOutcome.NEW
        if row.is_exported and is_new and row.code is not None:
            if row.code in self._codes:
                known = replace(result, outcome=RowOutcome.KNOWN, kept=())
                return _with_note(known, NoteReason.CODE_TWICE, short_code(row.code))
            self._codes.add(row.code)
        line = self._find_entry(row)  # also of a known person, who may come again in a new row
        if is_new and line:
            again = replace(result, outcome=RowOutcome.KNOWN, kept=(), doubts=(), alike_line=line)
            return _with_note(again, NoteReason.CAME_AGAIN, str(line))
        if is_new and (line := self._repeats.get(row.line, 0)):
            result = _with_note(result, NoteReason.ROW_ALIKE, str(line))
            result = replace(result, alike_line=line)
        if number is not None and number in self._numbers and is_new:
            return _with_note(result, NoteReason.SOURCE_REF_TWICE, number, "source_ref")
        if number is not None:
            self._numbers.add(number)
        return result

    def _find_entry(self, row: ImportedPerson) -> int:
        entry = tuple(sorted(row.values.items()))
        line = self._entries.setdefault(entry, row.line) if self._is_meeting else row.line
        return 0 if line == row.line else line


class _Register:
    def __init__(self, user: UserSession, table: ImportTable, mapping: ColumnMapping) -> None:
        self._user = user
        self._questions = Questions(user.store.people.load_frequencies())
        self._erased = user.store.erasures.list_erased_people()
        self._numbers = ListNumbers(user, table, mapping)
        self._made_before: dict[int, int] = {}
        for earlier in user.store.imports.list_all():
            if earlier.sha == table.sha and (whole := user.store.imports.find(earlier.number)):
                self._made_before |= {
                    result.line: result.person
                    for result in report_from_bytes(whole.report).entries
                    if result.person is not None
                }
        has_codes = mapping.code_index is not None
        origins = user.store.imports.map_origins() if has_codes else {}
        self._by_origin = {origin: person for person, origin in origins.items()}
        # One column may be both our code and their row id; a code that is known here
        # counts as a code.
        self._code_is_ref = mapping.fields.get("source_ref") == (mapping.code_index,)
        self._has_retired = mapping.retired_index is not None
        self._records: dict[int, ShownPerson] = {}
        # By line: the people that codes may mean; the one that the number means.
        self._coded: dict[int, list[int]] = {}
        self._by_code: dict[int, list[ShownPerson]] = {}
        self._numbered: dict[int, list[int]] = {}
        self._facts = FactsBuilder()
        self._has_people = user.store.people.count() > 0

    def load_candidates(self, rows: Sequence[ImportedPerson]) -> None:
        self._coded = {row.line: self._find_coded(row) for row in rows}
        coded = {person for people in self._coded.values() for person in people}
        self._records = self._load_records(coded)
        self._by_code = {
            row.line: [
                self._records[person]
                for person in self._coded[row.line]
                if person in self._records and not self._is_another(row, self._records[person])
            ]
            for row in rows
        }
        uncoded = [row for row in rows if not self._by_code[row.line]]
        self._numbers.load_people(uncoded)
        self._numbered = {row.line: self._numbers.find_same(row) for row in uncoded}
        wanted = {person for same in self._numbered.values() for person in same}
        wanted.update(person for row in uncoded for person in self._list_made_before(row))
        self._records |= self._load_records(wanted)

    def _load_records(self, people: Iterable[int]) -> dict[int, ShownPerson]:
        found = shown_people.load_people(self._user, sorted(people))
        return {person.id: person for person in found}

    def build_result(self, row: ImportedPerson) -> RowResult:
        matches = self._find_matches(row)
        if matches:
            return self._build_known(row, matches)
        number = row.values.get("source_ref", "")
        kept = tuple(name for name in PERSON_FIELDS if name in row.values)
        result = RowResult(row.line, RowOutcome.NEW, kept, row.notes, source_ref=number)
        ids = {*self._coded[row.line], *self._list_made_before(row)}
        if not ids.isdisjoint(self._erased):
            return _leave_out(result, NoteReason.PERSON_ERASED)
        if row.no_person:
            result = replace(result, outcome=RowOutcome.EMPTY, kept=())
            return _with_note(result, NoteReason.NOT_A_PERSON, "")
        if not _has_name(row):
            if row.is_blank:
                return replace(result, outcome=RowOutcome.EMPTY)
            return _leave_out(result, NoteReason.NAME_MISSING)
        return self._add_doubts(row, result)

    def _find_matches(self, row: ImportedPerson) -> list[ShownPerson]:
        before = self._list_made_before(row)
        return self._by_code[row.line] or [
            *(
                self._records[person]
                for person in before
                if person in self._records and not self._records[person].is_retired
            ),
            *(self._records[person] for person in self._numbered[row.line]),
        ]

    def _build_known(self, row: ImportedPerson, matches: list[ShownPerson]) -> RowResult:
        compared = [(self._find_differences(row, person), person) for person in matches]
        fewest, person = min(compared, key=lambda pair: len(pair[0]))
        fills = tuple(name for name in fewest if not person.values.get(name, True))
        differs = tuple(name for name in fewest if name not in fills)
        outcome = RowOutcome.FILLS if fills else RowOutcome.KNOWN
        changes = (
            ValueChange(name, str(person.values[name] or ""), row.values[name])
            for name in fewest
            if name in row.values
        )
        return RowResult(
            row.line,
            RowOutcome.DIFFERS if differs else outcome,
            notes=row.notes,
            differs=differs,
            fills=fills,
            person=person.id,
            source_ref=row.values.get("source_ref", ""),
            same_by=self._find_same_by(row, person.id),
            changes=tuple(changes),
        )

    def _find_same_by(self, row: ImportedPerson, person: int) -> SameBy:
        if self._by_code[row.line]:
            return SameBy.CODE
        if person in self._list_made_before(row):
            return SameBy.FILE
        return SameBy.SUBMISSION if row.is_submission else SameBy.NUMBER

    def _add_doubts(self, row: ImportedPerson, result: RowResult) -> RowResult:
        if not self._records.keys().isdisjoint(self._coded[row.line]):
            result = _with_note(result, NoteReason.CODE_OF_ANOTHER, short_code(row.code or 0))
        elif row.code is not None and not self._code_is_ref:
            result = _with_note(result, NoteReason.CODE_NOT_HERE, short_code(row.code))
            result = replace(result, origin=row.origin or row.code)
        if alike := self._find_alike(row):
            result = replace(result, doubts=alike)
            return _with_note(result, NoteReason.PERHAPS_REGISTERED, short_code(alike[0]))
        if not self._numbers.list_people(row):
            return result
        number = row.values["source_ref"]
        return _with_note(result, NoteReason.SOURCE_REF_OF_ANOTHER, number, "source_ref")

    def _find_alike(self, row: ImportedPerson) -> tuple[int, ...]:
        if not self._has_people or not (facts := self._facts.build(row.values)).given:
            return ()
        may_match = partial(self._questions.may_be_alike, facts)
        others = self._user.store.people.find_similar(facts, may_match).items()
        likely = self._questions.find_alike(facts, others)
        alike = [*self._numbers.find_alike(row, facts), *(each.id for each in likely)]
        return tuple(dict.fromkeys(alike))[:_MAX_DOUBTS]

    def _find_coded(self, row: ImportedPerson) -> list[int]:
        codes = [code for code in (row.code, row.origin) if code is not None]
        others = [
            other for code in codes for other in self._user.store.log_forks.find_other_ids(code)
        ]
        read_from = [self._by_origin[code] for code in codes if code in self._by_origin]
        return [*codes, *others, *read_from]

    def _is_another(self, row: ImportedPerson, known: ShownPerson) -> bool:
        levels = self._questions.compare(build_facts(row.values), build_facts(known.values))
        return "given_name" in levels.differing and "birth_date" not in levels.agreeing

    def _list_made_before(self, row: ImportedPerson) -> list[int]:
        person = self._made_before.get(row.line)
        return [] if person is None else [person]

    def _find_differences(self, row: ImportedPerson, known: ShownPerson) -> tuple[str, ...]:
        is_by_code = known.id in self._coded[row.line]
        values = dict(row.values)
        if is_by_code and self._code_is_ref:
            values.pop("source_ref", None)
        fields = [
            name
            for name, value in values.items()
            if value not in (known.values[name], known.record_values[name])
        ]
        if is_by_code and self._has_retired and row.is_retired != known.is_retired:
            fields.append(kinds.RETIRED.name)
        return tuple(fields)


def _has_name(row: ImportedPerson) -> bool:
    return any(map(str.isalpha, row.values.get("given_name", "")))


def _leave_out(result: RowResult, why: NoteReason) -> RowResult:
    field = "given_name" if why is NoteReason.NAME_MISSING else ""
    return _with_note(replace(result, outcome=RowOutcome.LEFT_OUT, kept=()), why, "", field)


def _with_note(result: RowResult, why: NoteReason, text: str, field: str = "") -> RowResult:
    return replace(result, notes=(*result.notes, ImportNote(why, field, text=text)))
