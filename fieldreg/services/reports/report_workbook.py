"""A report as a workbook (.xlsx): a sheet of words, then one for each table, with codes."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from fieldreg.services.exports.table_writer import build_workbook
from fieldreg.services.reports.issued_reports import ReportPaper, issue_day
from fieldreg.services.reports.report_parts import ReportCell, ReportParts, ReportTable, lay_out
from fieldreg.services.reports.report_words import ReportWords

_TEXT_WIDTH, _NAMES_WIDTH, _WIDTH = 60, 48, 24
_PER_MILLE: Final = 1000
_UNIX: Final = 3  # as the format numbers systems
_BOUNDS: Final = ("low", "high")


def write_workbook(paper: ReportPaper, words: ReportWords) -> bytes:
    """Return the workbook; the same report always gives the same bytes."""
    parts, data = lay_out(paper, words), io.BytesIO()
    book = build_workbook(data)
    made = datetime.combine(issue_day(paper), datetime.min.time())
    book.set_properties({"title": parts.title, "created": made})
    sheets = _Sheets(book)
    sheets.write_lines(words.say("report"), _list_lines(parts, words))
    for table, codes in _list_tables(paper, parts):
        sheets.write_table(table, words, codes)
    book.close()
    return _store(data)


def _store(data: io.BytesIO) -> bytes:
    """Return the workbook without compression, which differs between computers as its marks do."""
    stored = io.BytesIO()
    with ZipFile(data) as made, ZipFile(stored, "w", ZIP_STORED) as kept:
        for name in made.namelist():
            entry = ZipInfo(name)
            entry.create_system = _UNIX
            kept.writestr(entry, made.read(name))
    return stored.getvalue()


def _list_lines(parts: ReportParts, words: ReportWords) -> Iterator[tuple[str, bool]]:
    yield parts.title, True
    yield from ((line, False) for line in parts.head)
    for heading, text in parts.sections:
        yield heading, True
        yield from ((line, False) for line in text.split("\n") if line.strip())
    yield words.say("method"), True
    yield from ((line, False) for line in (*parts.method, *parts.foot))


def _list_tables(
    paper: ReportPaper, parts: ReportParts
) -> Iterator[tuple[ReportTable, Sequence[Sequence[Any]]]]:
    for table in parts.findings:
        rows = paper.content["indicators"]
        yield table, [[row["name"], *(_number(row, name) for name in _BOUNDS)] for row in rows]
    contents = (*paper.content["tables"], *paper.content.get("totals", ()))
    for table, content in zip(parts.tables, contents, strict=True):
        rows = [*content["rows"], {**content["total"], "codes": [""] * table.names}]
        yield table, [[*row["codes"], *(row[name] for name in _BOUNDS)] for row in rows]
    yield parts.doubts, [[] for _ in parts.doubts.rows]


def _number(row: dict[str, Any], name: str) -> int | float | None:
    number: int | None = row[name]
    return number / _PER_MILLE if number is not None and row["unit"] != "number" else number


class _Sheets:
    """Fills a workbook sheet by sheet; texts are never formulas."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._whole = book.add_format({"num_format": "#,##0", "valign": "top"})
        self._share = book.add_format({"num_format": "0.0%", "valign": "top"})

    def write_lines(self, name: str, lines: Iterator[tuple[str, bool]]) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, _TEXT_WIDTH)
        for place, (line, is_heading) in enumerate(lines):
            sheet.write_string(place, 0, line, self._bold if is_heading else self._text)

    def write_table(
        self, table: ReportTable, words: ReportWords, codes: Sequence[Sequence[Any]]
    ) -> None:
        sheet = self._book.add_worksheet(str(len(self._book.worksheets())))
        sheet.write_string(0, 0, table.title, self._bold)
        more = self._code_heads(table, words) if any(codes) else []
        heads = [*table.heads, *more]
        sheet.set_column(0, table.names - 1, _NAMES_WIDTH // table.names)
        sheet.set_column(table.names, len(heads) - 1, _WIDTH)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)  # as wide as a page, as many as it needs
        for column, head in enumerate(heads):
            sheet.write_string(1, column, head, self._bold)
        for place, (row, behind) in enumerate(zip(table.rows, codes, strict=True), start=2):
            for column, cell in enumerate(row):
                self._write(sheet, place, column, cell)
            is_share = any(cell.is_share for cell in row)
            for column, each in enumerate(behind, start=len(row)):
                self._write_code(sheet, place, column, each, is_share=is_share)
        sheet.autofilter(1, 0, 1 + len(table.rows), len(heads) - 1)
        sheet.freeze_panes(2, table.names)

    def _code_heads(self, table: ReportTable, words: ReportWords) -> list[str]:
        named = [f"{head} ({words.say('codes')})" for head in table.heads[: table.names]]
        return [*named, words.say("least"), words.say("greatest")]

    def _write(self, sheet: Any, row: int, column: int, cell: ReportCell) -> None:
        if cell.number is None:
            sheet.write_string(row, column, cell.text, self._text)
        elif cell.is_share:
            sheet.write_number(row, column, cell.number / _PER_MILLE, self._share)
        else:
            sheet.write_number(row, column, cell.number, self._whole)

    def _write_code(self, sheet: Any, row: int, column: int, value: Any, *, is_share: bool) -> None:
        if isinstance(value, str):
            sheet.write_string(row, column, value, self._text)
        elif value is not None:
            sheet.write_number(row, column, value, self._share if is_share else self._whole)
