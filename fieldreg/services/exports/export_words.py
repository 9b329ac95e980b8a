"""Headings and values of exported files in four languages."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fieldreg.domain.records.values import is_iso_date
from fieldreg.services.exports.table_writer import ExportCell

_FIRST_SHEET_YEAR: Final = 1900  # the first year of dates in spreadsheets


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """*type* is text, integer, date, or date-part: a year or month where no more is known.

    *values* is the group of its codes, if it has any; *tag* is of HXL.
    """

    name: str
    heading: str
    type: str
    tag: str
    values: str = ""


@dataclass(frozen=True, slots=True)
class ExportWords:
    language: str
    texts: Mapping[str, Mapping[str, Any]]

    @classmethod
    def read(cls, text: str, language: str) -> "ExportWords":
        return cls(language, json.loads(text))

    def say(self, key: str) -> str:
        return str(self.texts["texts"][key][self.language])

    def column(self, name: str, kind: str = "") -> ExportColumn:
        columns = self.texts["columns"]
        found = columns.get(f"{kind}.{name}") or columns[name]
        tag, values = found["hxl"], found.get("values", "")
        return ExportColumn(name, found[self.language], found["type"], tag, values)

    def list_values(self, column: ExportColumn) -> Iterator[tuple[str, str]]:
        for key, words in self.texts["values"].items():
            group, _, code = key.partition(".")
            if column.values and group == column.values:
                yield code, words[self.language]

    def show(self, column: ExportColumn, cell: ExportCell) -> ExportCell:
        if cell is None or isinstance(cell, date):
            return cell
        if column.values:
            found = self.texts["values"].get(f"{column.values}.{cell}")
            return found[self.language] if found else cell
        if column.type.startswith("date") and isinstance(cell, str) and is_iso_date(cell):
            day = date.fromisoformat(cell)
            return day if day.year >= _FIRST_SHEET_YEAR else cell
        return cell
