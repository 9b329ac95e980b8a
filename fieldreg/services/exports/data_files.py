"""Files of several tables: a workbook, zipped CSV, JSON, HXL, a Frictionless data package.

Workbook and CSV have headings and values in the reader's language. JSON and the data package have
names, codes and texts as kept, without a guard against formulas. HXL has the reader's headings, a
row of hashtags, and codes.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import IO, Any, Final

from fieldreg.services.exports.export_words import ExportColumn, ExportWords
from fieldreg.services.exports.table_writer import (
    ExportCell,
    ExportRows,
    fill_sheet,
    open_workbook,
    write_csv,
)


class DataFormat(StrEnum):
    WORKBOOK = "xlsx"
    CSV = "csv"
    JSON = "json"
    HXL = "hxl"
    PACKAGE = "frictionless"

    @property
    def suffix(self) -> str:
        return _SUFFIXES[self]


_SUFFIXES: Final[Mapping[DataFormat, str]] = {
    DataFormat.WORKBOOK: ".xlsx",
    DataFormat.CSV: ".zip",
    DataFormat.JSON: ".json",
    DataFormat.HXL: ".xlsx",
    DataFormat.PACKAGE: ".zip",
}


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """Rows are about *count*, read once; *key* is a column that names each, if any."""

    name: str
    columns: tuple[ExportColumn, ...]
    count: int
    rows: ExportRows
    key: str = ""

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.columns]

    def show_rows(self, words: ExportWords) -> ExportRows:
        for row in self.rows:
            yield [words.show(column, cell) for column, cell in zip(self.columns, row, strict=True)]

    def tag_rows(self) -> ExportRows:
        yield [column.tag for column in self.columns]
        yield from self.rows


def write_data(
    file: IO[bytes], form: DataFormat, tables: Sequence[ExportedTable], words: ExportWords, day: str
) -> None:
    match form:
        case DataFormat.WORKBOOK:
            sheets = [(each.headings, each.show_rows(words)) for each in tables]
            heads = [words.say(name) for name in ("heading", "shown", "kept")]
            names = [words.say(each.name) for each in tables]
            codes = [*_explain(tables, words)]
            _write_workbook(file, [*names, words.say("codes")], [*sheets, (heads, codes)])
        case DataFormat.HXL:
            sheets = [(each.headings, each.tag_rows()) for each in tables]
            _write_workbook(file, [each.name for each in tables], sheets)
        case DataFormat.CSV:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
                for each in tables:
                    with packed.open(f"{each.name}.csv", "w", force_zip64=True) as part:
                        write_csv(part, each.headings, each.show_rows(words))
        case DataFormat.JSON:
            _write_json(file, tables, day)
        case DataFormat.PACKAGE:
            _write_package(file, tables, words, day)


def _explain(tables: Sequence[ExportedTable], words: ExportWords) -> Iterator[list[ExportCell]]:
    columns = dict.fromkeys(column for table in tables for column in table.columns)
    for column in columns:
        yield [column.heading, None, column.name]
        for code, word in words.list_values(column):
            yield [column.heading, word, code]


def _write_workbook(
    file: IO[bytes], names: Sequence[str], sheets: Sequence[tuple[Sequence[str], ExportRows]]
) -> None:
    with open_workbook(file) as book:
        for name, (headings, rows) in zip(names, sheets, strict=True):
            fill_sheet(book, name, headings, rows)


def _write_json(file: IO[bytes], tables: Sequence[ExportedTable], day: str) -> None:
    file.write(json.dumps({"as_of": day})[:-1].encode())
    for table in tables:
        file.write(f", {json.dumps(table.name)}: [".encode())
        names, before = [column.name for column in table.columns], "\n"
        for row in table.rows:
            document = dict(zip(names, map(_plain, row), strict=True))
            file.write(f"{before}{json.dumps(document, ensure_ascii=False)}".encode())
            before = ",\n"
        file.write(b"]")
    file.write(b"}\n")


def _plain(cell: ExportCell) -> str | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell


# The data package


def _write_package(
    file: IO[bytes], tables: Sequence[ExportedTable], words: ExportWords, day: str
) -> None:
    package = {
        "profile": "tabular-data-package",
        "name": "fieldreg",
        "created": f"{day}T00:00:00Z",
        "resources": [_describe(table, words) for table in tables],
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("datapackage.json", json.dumps(package, ensure_ascii=False, indent=1))
        for table in tables:
            with packed.open(f"{table.name}.csv", "w", force_zip64=True) as part:
                texts = io.TextIOWrapper(part, encoding="utf-8", newline="")
                lines = csv.writer(texts)
                lines.writerow(column.name for column in table.columns)
                lines.writerows([_plain(cell) for cell in row] for row in table.rows)
                texts.detach()


def _describe(table: ExportedTable, words: ExportWords) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_describe_field(column, words) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = table.key
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": words.say(table.name),
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _describe_field(column: ExportColumn, words: ExportWords) -> dict[str, Any]:
    codes = [code for code, _ in words.list_values(column)]
    kind = column.type if column.type in ("integer", "date") else "string"
    field: dict[str, Any] = {"name": column.name, "title": column.heading, "type": kind}
    if codes:
        field["constraints"] = {
            "enum": [int(code) for code in codes] if kind == "integer" else codes
        }
    return field
