"""Which rows of a file may be one person; needs no register."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from csv import writer
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import Final

from fieldreg.domain.matching.facts import Facts, FactsBuilder
from fieldreg.domain.matching.likeness import Reason
from fieldreg.domain.matching.pairs import MatchedRegister, match_register
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.exports.table_writer import OnProgress, escape_cell, ignore_progress
from fieldreg.services.host.collecting import without_collecting
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.row_reader import RowReader
from fieldreg.services.imports.table_finder import RawRow
from fieldreg.services.imports.table_reader import ImportTable

PAIR_COLUMNS: Final = ("ref_a", "ref_b", "score", "reasons")
_COMPARED: Final = (
    "given_name", "patronymic", "clan_name", "birth_date", "gender", "phone", "aimag", "soum",
)  # fmt: skip
FormatReasons = Callable[[Iterable[Reason]], str]


@dataclass(frozen=True, slots=True)
class MatchedFile:
    """*refs* name the rows, in the order of the register's people."""

    refs: tuple[str, ...]
    register: MatchedRegister

    def count_untold(self) -> int:
        counts = Counter(self.register.people)
        paired = {place for this, other, _ in self.register.pairs for place in (this, other)}
        equal = (place for place, facts in enumerate(self.register.people) if counts[facts] > 1)
        return sum(place not in paired for place in equal)

    def write_pairs(self, format_reasons: FormatReasons) -> bytes:
        """Write CSV, the likeliest first."""
        text = StringIO()
        rows = writer(text, lineterminator="\n")
        rows.writerow(PAIR_COLUMNS)
        for pair in self.register.pairs:
            refs = (escape_cell(self.refs[place]) for place in (pair.this, pair.other))
            reasons = format_reasons(self.register.explain(pair))
            rows.writerow((*refs, f"{pair.score:.2f}", reasons))
        return text.getvalue().encode()


def match_table(
    table: ImportTable,
    mapping: ColumnMapping,
    places: Gazetteer,
    today: date,
    *,
    threshold: float,
    on_progress: OnProgress = ignore_progress,
) -> MatchedFile:
    """Find the pairs of rows that score at least *threshold* bits.

    A row is named by its number in the file's list, or else by its code or line.
    """
    refs, people = [], []
    with without_collecting():
        for ref, facts in _read_people(table, mapping, places, today):
            refs.append(ref)
            people.append(facts)
        matched = match_register(people, threshold=threshold, on_progress=on_progress)
    return MatchedFile(tuple(refs), matched)


def _read_people(
    table: ImportTable, mapping: ColumnMapping, places: Gazetteer, today: date
) -> Iterator[tuple[str, Facts]]:
    named = (*mapping.fields.get("source_ref", ()), mapping.code_index)
    compared = {name: at for name, at in mapping.fields.items() if name in _COMPARED}
    mapping = replace(mapping, fields=compared)
    reader, builder = RowReader(mapping, places, today, about=table.about), FactsBuilder()
    for raw in table.rows():
        if values := reader.read_values(raw, []):
            yield _name_row(raw, named), builder.build(values)


def _name_row(raw: RawRow, named: Iterable[int | None]) -> str:
    cells = (raw.cells[at].strip() for at in named if at is not None and at < len(raw.cells))
    return next(filter(None, cells), str(raw.line))
