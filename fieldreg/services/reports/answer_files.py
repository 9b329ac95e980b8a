"""An answer as a file: workbook and CSV for readers, in their words; JSON and HXL in codes.

Behind the names of places and entries are their codes, since names repeat. A second sheet of the
workbook explains columns and codes, and says what was asked. The last column of a CSV says it in
each row: a line above would break readers, and a file beside it is lost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from fieldreg.domain.figures.choropleth import LEVELS
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.populations import TOTAL, Rate, format_rate
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.plaintext_exports import ExportContent, ExportWriter, open_export
from fieldreg.services.exports.table_writer import (
    HXL_SUFFIX,
    ExportCell,
    fill_sheet,
    open_workbook,
    require_sheet,
)
from fieldreg.services.figures import answers
from fieldreg.services.figures.hxl_tags import list_tags, write_code
from fieldreg.services.figures.populations import RATES, compute_rates
from fieldreg.services.figures.questions import CHOICES, KINDS, load_names, show_value
from fieldreg.services.records.confidential_courses import leave_desk
from fieldreg.services.reports.report_figures import ValueNames, list_conditions
from fieldreg.services.reports.report_parts import describe_period
from fieldreg.services.reports.report_words import ReportWords, capitalise, format_day
from fieldreg.services.user_session import UserSession, needs

BOUNDS: Final = ("value", "low", "high", "outer")
_WITHOUT_CONFIDENTIAL: Final = "without_confidential"
_WORKBOOK: Final = ".xlsx"
_CSV: Final = ".csv"
_Row = list[ExportCell]


@needs(Permission.EXPORT_PEOPLE)
def export_answer(
    user: UserSession,
    path: Path,
    question: Question,
    words: ReportWords,
    *,
    reason: str = "",
    passphrase: str = "",
) -> int:
    """Write the answer as a table; return the number of its rows.

    A path that ends in ``.hxl`` gets CSV with a row of hashtags.

    It is the answer without the desk. Raises as `ExportWriter.write_table`.
    """
    found = answers.answer(leave_desk(user), question)
    rates = compute_rates(user, found)
    with open_export(
        user, path, ExportContent.FIGURES, reason=reason, passphrase=passphrase
    ) as writer:
        if path.suffix.lower() in (_WORKBOOK, _CSV):
            _Readable(found, rates, ValueNames(user, found, words), words, user.day).write(writer)
        else:
            _write_codes(user, writer, found, rates, words.language)
    return 1 + len(found.cells)


def _write_codes(
    user: UserSession,
    writer: ExportWriter,
    table: FigureTable,
    rates: Mapping[Values, Rate],
    language: str,
) -> None:
    by, is_tagged = table.question.by, writer.path.suffix.lower() == HXL_SUFFIX
    show = write_code if is_tagged else show_value
    as_flag = int if is_tagged else bool
    pairs = [pair for values in table.cells for pair in zip(by, values, strict=True)]
    names = load_names(user, pairs, language)

    def list_rows() -> Iterator[_Row]:
        for values, cell in table.cells.items():
            shown: _Row = []
            for dimension, value in zip(by, values, strict=True):
                shown += [show(dimension, value), names.get((dimension, value or ""))]
            yield [*shown, *list_bounds(cell), *_list_rates(rates, values)]
        yield [*[None] * (2 * len(by)), *list_bounds(table.total), *_list_rates(rates, TOTAL)]

    def list_bounds(cell: FigureCell) -> _Row:
        bounds: _Row = [cell.low, cell.high, as_flag(cell.is_outer)]
        is_without = as_flag(table.is_without_confidential)
        return [cell.value, *([None] * 3 if cell.is_unknown else bounds), is_without]

    heads = [name for dimension in by for name in (dimension, f"{dimension}_name")]
    tags = (*list_tags(table.question), *([""] * len(RATES) if rates else ()))
    heads += [*BOUNDS, _WITHOUT_CONFIDENTIAL, *(RATES if rates else ())]
    writer.write_table(heads, list_rows(), count=1 + len(table.cells), tags=tags)


@dataclass(frozen=True, slots=True)
class _Readable:
    table: FigureTable
    rates: Mapping[Values, Rate]
    names: ValueNames
    words: ReportWords
    day: str

    def write(self, writer: ExportWriter) -> None:
        count = 1 + len(self.table.cells)
        heads = [head for head, _ in self._list_columns()]
        if writer.path.suffix.lower() == _CSV:
            told = "; ".join(self._list_lines()).rstrip(".")
            rows = ([*row, told] for row in self._list_rows())
            writer.write_table([*heads, self.words.say("explanations")], rows, count=count)
            return
        require_sheet(count)

        def fill(file: IO[bytes]) -> None:
            with open_workbook(file) as book:
                fill_sheet(book, self.words.say("figures"), heads, self._list_rows())
                about = [self.words.say(key) for key in ("column", "shown", "kept")]
                fill_sheet(book, self.words.say("explanations"), about, self._explain())

        writer.write_workbook(fill, count)

    @property
    def _coded(self) -> list[Dimension]:
        return [each for each in self.table.question.by if each in KINDS or each in LEVELS]

    @property
    def _has_outer(self) -> bool:
        return any(cell.is_outer for cell in (*self.table.cells.values(), self.table.total))

    def _list_columns(self) -> Iterator[tuple[str, str]]:
        say, question = self.words.say, self.table.question
        for each in question.by:
            yield self._head(each), f"{each}_name" if each in self._coded else each
        names = capitalise(say(f"measure.{question.measure}")), say("least"), say("greatest")
        yield from zip(names, BOUNDS, strict=False)
        if self._has_outer:
            yield say("outer"), BOUNDS[-1]
        if self.rates:
            rate = say("rate")
            rates = rate, f"{rate}, {say('least').lower()}", f"{rate}, {say('greatest').lower()}"
            yield from zip(rates, RATES, strict=True)
        for each in self._coded:
            yield f"{self._head(each)} ({say('codes')})", each

    def _head(self, dimension: Dimension) -> str:
        return capitalise(self.words.say(f"dimension.{dimension}"))

    def _list_rows(self) -> Iterator[_Row]:
        by = self.table.question.by
        for values, cell in self.table.cells.items():
            pairs = list(zip(by, values, strict=True))
            names: _Row = [self.names.name(*pair) for pair in pairs]
            codes: _Row = [
                None if value in (None, UNKNOWN) else show_value(dimension, value)
                for dimension, value in pairs
                if dimension in self._coded
            ]
            yield [*names, *self._list_bounds(cell), *_list_rates(self.rates, values), *codes]
        total: _Row = [self.words.say("total"), *[None] * len(by)] if by else []
        rates = _list_rates(self.rates, TOTAL)
        yield [
            *total[: len(by)],
            *self._list_bounds(self.table.total),
            *rates,
            *[None] * len(self._coded),
        ]

    def _list_bounds(self, cell: FigureCell) -> _Row:
        bounds = (None, None) if cell.is_unknown else (cell.low, cell.high)
        outer = [self.words.say("totals.yes") if cell.is_outer else None]
        return [cell.value, *bounds, *(outer if self._has_outer else [])]

    def _explain(self) -> Iterator[_Row]:
        say, question = self.words.say, self.table.question
        for heading, name in self._list_columns():
            about = say(f"definition.{question.measure}") if name == BOUNDS[0] else None
            yield [heading, about, name]
        for each in question.by:
            for value in CHOICES.get(each, ()):
                yield [self._head(each), self.names.name(each, value), value]
        for line in self._list_lines():
            yield [line, None, None]

    def _list_lines(self) -> Iterator[str]:
        say, question = self.words.say, self.table.question
        yield describe_period(question.since, question.until, self.words)
        yield from list_conditions(question, self.names, self.words)
        yield say("cut_off", day=format_day(self.day))
        versions = question.definition.items()
        names = (f"{self.words.name_definition(name)} ({version})" for name, version in versions)
        yield say("definitions", names="; ".join(names))
        if self.table.is_without_confidential:
            yield say("method.without_confidential")


def _list_rates(rates: Mapping[Values, Rate], values: Values) -> _Row:
    if not rates:
        return []
    return [*map(float, format_rate(rates[values]))] if values in rates else [None] * len(RATES)
