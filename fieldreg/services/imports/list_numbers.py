"""Numbers of lists: whether the number in a row is that of a person in the register.

Lists are recognised by content (decision 10); within one, number, name and birth date together are
one person, or number, name and patronymic where a birth date is missing (decision 28).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.matching.facts import COMPARED, Facts, FactsBuilder
from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.matching.questions import Questions
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.row_reader import ImportedPerson, RowReader
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession

_BLOCK_ROWS = 500
_MAX_LISTS = 2_000  # in which a number may stand
_NO_IMPORT = 1 << 63  # above every id
_READ_FIELDS = ("source_ref", "given_name", "patronymic")

_List = tuple[str, int]
"""An import by its number, or a writer."""


@dataclass(frozen=True, slots=True)
class NumberedPerson:
    id: int
    facts: Facts
    list_id: _List


class ListNumbers:
    def __init__(self, user: UserSession, table: ImportTable, mapping: ColumnMapping) -> None:
        self._user = user
        self._questions = Questions(user.store.people.load_frequencies())
        self._people: dict[str, list[NumberedPerson]] = {}
        self._imports = sorted(
            (past.first, past.last, past.number) for past in user.store.imports.list_all()
        )
        has_numbers = "source_ref" in mapping.fields
        self._numbers = user.store.people.map_sources_to_ids().keys() if has_numbers else ()
        self._same_lists = frozenset[_List]()
        # Our own exports tell people by their codes.
        if self._numbers and not (mapping.is_our_export or mapping.has_submissions):
            self._same_lists = self._find_same_lists(table, mapping)

    def load_people(self, rows: Iterable[ImportedPerson]) -> None:
        numbers = {row.values.get("source_ref", "") for row in rows}.intersection(self._numbers)
        self._people = {
            number: self._people.get(number) or self._load(number) for number in numbers
        }

    def list_people(self, row: ImportedPerson) -> list[NumberedPerson]:
        return self._people.get(row.values.get("source_ref", ""), [])

    def find_same(self, row: ImportedPerson) -> list[int]:
        people = self.list_people(row)
        if row.is_submission or not people:
            return [person.id for person in people]
        facts = build_facts(row.values)
        return [
            person.id
            for person in people
            if person.list_id in self._same_lists and _is_same(self._questions, facts, person.facts)
        ]

    def find_alike(self, row: ImportedPerson, facts: Facts) -> list[int]:
        return [
            person.id
            for person in self.list_people(row)
            if person.list_id in self._same_lists
            and _names_agree(self._questions.compare(facts, person.facts))
        ]

    def _load(self, number: str) -> list[NumberedPerson]:
        people = self._user.store.people
        return [
            NumberedPerson(
                person.id,
                build_facts({name: getattr(person, name) for name in COMPARED}),
                self._list_of(person.id),
            )
            for person in people.list_by_ids(people.find_by_source(number, _MAX_LISTS))
            if not person.retired
        ]

    def _find_same_lists(self, table: ImportTable, mapping: ColumnMapping) -> frozenset[_List]:
        read = {name: at for name, at in mapping.fields.items() if name in _READ_FIELDS}
        today = self._user.clock.today()
        reader = RowReader(replace(mapping, fields=read), self._user.places, today)
        shared: Counter[_List] = Counter()
        agreeing: Counter[_List] = Counter()
        rows = map(reader.read, table.rows())
        while block := list(islice(rows, _BLOCK_ROWS)):
            self.load_people(block)
            for row in block:
                people = self.list_people(row) if "given_name" in row.values else []
                facts = build_facts(row.values)
                shared.update({person.list_id for person in people})
                agreeing.update(
                    {
                        person.list_id
                        for person in people
                        if _names_agree(self._questions.compare(facts, person.facts))
                    }
                )
        return frozenset(listed for listed, count in shared.items() if 2 * agreeing[listed] > count)

    def _list_of(self, person: int) -> _List:
        at = bisect_right(self._imports, (person, _NO_IMPORT, 0)) - 1
        if at >= 0 and person <= self._imports[at][1]:
            return "import", self._imports[at][2]
        return "writer", writer_of(person)


def build_facts(values: Mapping[str, Value]) -> Facts:
    return FactsBuilder().build({name: str(values.get(name) or "") for name in COMPARED})


def _is_same(questions: Questions, facts: Facts, other: Facts) -> bool:
    levels = questions.compare(facts, other)
    if not _names_agree(levels):
        return False
    if facts.birth_date and other.birth_date:
        return facts.birth_date == other.birth_date
    return "patronymic" in levels.agreeing


def _names_agree(levels: Levels) -> bool:
    return "given_name" in levels.agreeing and "patronymic" not in levels.differing
